"""What the page on method says follows the sheets."""

from __future__ import annotations

import builders as b
from factsheets.text.quoting import Quoting
from factsheets.views.compare import compare_opening, verdict_counts
from factsheets.views.index import SiteIndex
from factsheets.views.method import build_method_view


def index_of(*sheets):
    corpus = b.a_corpus(*sheets)
    return SiteIndex(corpus, Quoting(corpus.articles))


def method(*statuses):
    return build_method_view(index_of(*(b.an_entity(f"entity-{place}", status=status) for place, status in enumerate(statuses))))


def test_it_says_that_people_reviewed_the_sheets_only_where_they_did():
    assert "people review the sheets" in method("reviewed", "reviewed").opening
    assert "some of the sheets" in method("reviewed", "draft").opening
    assert "No person has reviewed the sheets yet" in method("draft", "draft").opening


def test_it_counts_the_reviewed_sheets():
    assert method("reviewed", "reviewed").sheets.endswith("A person has reviewed every one of them.")
    assert method("reviewed", "draft", "draft").sheets.endswith("A person has reviewed one of them; the others are drafts.")
    assert method("draft", "draft").sheets.endswith("No person has reviewed any of them yet.")


def test_a_question_that_no_source_answers_is_counted_as_such():
    index = index_of(b.a_source(), b.a_question("who-pays", answers=(), silent=("gazette",)), b.a_question())
    assert verdict_counts(index) == {"alone": 1, "unanswered": 1}
    assert "one is answered by one source only and one is answered by none" in compare_opening(index)
    (rule,) = [one for one in build_method_view(index).rules if one.badge.key == "unanswered"]
    assert (rule.badge.word, rule.count) == ("no source says", "1 question")
