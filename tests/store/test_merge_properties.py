"""What merging a draft must never do, on generated sheets, edits and drafts."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml
from edited_sheets import Part, Story, stories
from hypothesis import HealthCheck, given, settings

from factsheets.store.items import LeftAloneError
from factsheets.store.merge import Merged, merge_sheet

QUIET = {"deadline": None, "suppress_health_check": list(HealthCheck)}


@settings(max_examples=2_000, **QUIET)
@given(stories())
def test_a_merge_loses_nothing(story: Story):
    holds(story)


@pytest.mark.long
@settings(max_examples=100_000, **QUIET)
@given(stories())
def test_a_merge_loses_nothing_in_the_long_run(story: Story):
    holds(story)


def holds(story: Story) -> None:
    if not yaml.load(story.current, Loader=yaml.BaseLoader):  # noqa: S506 - a BaseLoader makes only text
        with pytest.raises(LeftAloneError, match="is empty"):
            merge_sheet(story.current, story.base, story.draft)
        return
    merged = merge_sheet(story.current, story.base, story.draft)
    what_a_person_wrote_stands_in_order(story, merged.text)
    each_part_comes_out_right(story, merged)
    assert merged.text.startswith("\ufeff") == story.current.startswith("\ufeff")
    assert merged.text.endswith("\n") == story.current.endswith("\n") or merged.added
    assert ("\r" in merged.text) == ("\r" in story.current)
    again = merge_sheet(merged.text, merged.base, story.draft)
    assert again.text == merged.text
    assert again.base == merged.base
    assert not again.proposals


def what_a_person_wrote_stands_in_order(story: Story, text: str) -> None:
    at = 0
    for chunk in story.chunks:
        found = text.find(chunk, at)
        assert found >= 0, f"lost or moved: {chunk!r}"
        at = found + len(chunk)


def each_part_comes_out_right(story: Story, merged: Merged) -> None:
    read = yaml.load(merged.text, Loader=yaml.BaseLoader) or {}  # noqa: S506 - a BaseLoader makes only text
    proposed = [(one.key, canonical(one.item)) for one in merged.proposals]
    orphaned = [(one.key, canonical(one.item)) for one in merged.orphans]
    expected = []
    for part in story.parts:
        stands = values(read, part.key)
        if part.data is None and part.known is not None:
            assert canonical(part.known) not in stands, "what was deleted is back"
            assert part.new is None or canonical(part.new) not in stands, "what was deleted is back"
        elif part.data is None:
            assert canonical(part.new) in stands, "what is new is missing"
        elif changed(part) and not part.touched:
            assert canonical(part.new) in stands, "what nobody touched did not take the new draft"
        else:
            assert canonical(part.data) in stands, "what stood there is gone"
            if changed(part) and part.new != part.data:
                expected.append((part.key, canonical(part.new)))
            rewritten = part.key == "aliases" and part.data != part.known
            if part.known is not None and part.new is None and not rewritten:
                assert (part.key, canonical(part.data)) in orphaned, "what the source no longer has was not told"
    assert sorted(proposed) == sorted(expected)


def changed(part: Part) -> bool:
    return part.new is not None and part.known is not None and part.new != part.known


def canonical(data: Any) -> str:
    return json.dumps(data, sort_keys=True)


def values(read: dict[str, Any], key: str) -> list[str]:
    found = read.get(key)
    return [canonical(one) for one in (found if isinstance(found, list) else [found])]
