"""Properties of lists in parts: nothing is lost, nothing is too long, and no entry moves another."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from factsheets.model.dates import parse_date
from factsheets.views.addresses import TIMELINE, part_address
from factsheets.views.byletters import letter_steps
from factsheets.views.bytime import time_rank, time_steps
from factsheets.views.partition import Part, in_parts, shown

MOST = 4

names = st.text(st.sampled_from("abÄß 1-9Ж長부¿"), max_size=6)
dates = st.sampled_from(
    (None, "2021-03-11", "2021-03-12", "2021-03", "2021", "2024-01-01/2024-06-01", "../2020-01-20", "1907", "0044", "9999-12")
)
entries = st.lists(st.tuples(dates, names), max_size=40).map(lambda found: [(f"id-{place}", *one) for place, one in enumerate(found)])


def path(entry):
    _, when, name = entry
    return (*time_steps(parse_date(when) if when else None), *letter_steps(name))


def parted(listed):
    return in_parts(listed, lambda entry: entry[0], path, MOST, time_rank)


def leaves(parts):
    return [part for part in (parts.whole, *parts.pages()) if not part.parts]


@given(entries)
def test_every_entry_stands_on_one_page_and_no_page_is_too_long(listed):
    parts = parted(listed)
    assert sorted(entry for leaf in leaves(parts) for entry in leaf.entries) == sorted(listed)
    assert all(len(leaf.entries) <= MOST for leaf in leaves(parts))
    assert all(parts.of(entry[0]).entries.count(entry) == 1 for entry in listed)


@given(entries)
def test_every_part_has_an_address_of_its_own_that_any_disk_can_bear(listed):
    addresses = [part_address(TIMELINE, part.steps).src_uri for part in parted(listed).pages()]
    assert len(set(addresses)) == len(addresses)
    assert all(one.isascii() and one == one.lower() and len(one) < 255 for one in addresses)
    assert all(one.startswith("timeline/") and one.count("/") == 1 and one != "timeline/index.md" for one in addresses)


@given(entries, st.tuples(dates, names))
def test_an_entry_more_moves_only_those_that_stood_where_it_comes_to_stand(listed, more):
    before, after = parted(listed), parted([*listed, ("new", *more)])
    moved = {entry for entry in listed if before.of(entry[0]).steps != after.of(entry[0]).steps}
    crowded = {before.of(entry[0]).steps for entry in moved}
    assert len(crowded) <= 1
    assert all(len(before.of(entry[0]).entries) == MOST for entry in moved) or before.whole.steps in crowded


@given(entries)
def test_a_reader_who_goes_on_and_on_meets_every_page_once(listed):
    parts = parted(listed)
    met = [leaves(parts)[0]]
    while (following := parts.beside(met[-1])[1]) is not None:
        assert parts.beside(following)[0] is met[-1]
        met.append(following)
    assert met == leaves(parts)


@given(entries)
def test_the_way_up_leads_through_ever_larger_parts_to_the_whole(listed):
    parts = parted(listed)
    for part in parts.pages():
        way = (*parts.above(part), part)
        assert way[0] is parts.whole
        assert all(inner in outer.parts for outer, inner in pairwise(way))
        assert all(len(outer.entries) > len(inner.entries) for outer, inner in pairwise(way))


@given(entries, st.integers(1, 12))
def test_an_overview_leads_to_everything_under_it(listed, most):
    whole = parted(listed).whole
    groups = shown(whole, most)
    inside = [entry for _, parts in groups for part in parts for entry in part.entries]
    assert sorted(inside) == sorted(listed if whole.parts else [])
    assert sum(len(parts) for _, parts in groups) <= max(most, len(whole.parts))


@settings(max_examples=20)
@given(st.integers(MOST + 1, 60))
def test_entries_alike_in_all_but_their_ids_still_fall_apart(number):
    parts = parted([(f"id-{place}", "2021-03-11", "The very same") for place in range(number)])
    assert all(len(leaf.entries) <= MOST for leaf in leaves(parts))


def test_a_list_that_is_short_enough_is_not_looked_into():
    def path(entry):
        raise AssertionError(entry)

    parts = in_parts(["a", "b"], str, path, most=2)
    assert parts.whole == Part(steps=(), entries=("a", "b"))
    assert list(parts.pages()) == []
    assert parts.beside(parts.whole) == (None, None)
