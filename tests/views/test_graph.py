from __future__ import annotations

import builders as b
from factsheets.text.quoting import Quoting
from factsheets.views.entity import build_entity_view
from factsheets.views.index import SiteIndex


def graph_of(*relations, others=()):
    entity = b.an_entity("middle", relations=relations)
    index = SiteIndex(b.a_corpus(entity, *(b.an_entity(name) for name in "abcdef"), *others), Quoting({}))
    return build_entity_view(entity, index).graph


def test_two_relations_are_told_and_not_drawn():
    assert graph_of(b.a_relation("owns", "a"), b.a_relation("owns", "b")) is None


def test_each_other_entity_is_drawn_once_with_all_its_relations():
    graph = graph_of(b.a_relation("owns", "a"), b.a_relation("regulates", "a"), b.a_relation("owns", "b"), b.a_relation("owns", "c"))
    assert sorted((node.words, node.role) for node in graph.nodes) == [("A", "owns, regulates"), ("B", "owns"), ("C", "owns")]


def test_what_others_state_is_named_from_here_and_stands_on_the_left():
    other = b.an_entity("owner", relations=(b.a_relation("owns", "middle"),))
    graph = graph_of(b.a_relation("owns", "a"), b.a_relation("owns", "b"), others=(other,))
    (left,) = [node for node in graph.nodes if node.side == "end"]
    assert (left.words, left.role) == ("Owner", "owned by")


def test_no_two_names_share_a_place():
    graph = graph_of(*(b.a_relation("owns", name) for name in "abcdef"))
    assert len({(node.x, node.y) for node in graph.nodes}) == 6
    assert all(0 < node.y < graph.height for node in graph.nodes)
