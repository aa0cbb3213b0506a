"""From articles to sheets: complete, located, the same every time, and never what an editor has already."""

import subprocess
import sys
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest

from factsheets.drafting import annotate, draft
from factsheets.model.sheets import Event, Question, Source
from factsheets.model.span import Article
from factsheets.model.verdict import judge
from factsheets.text.quoting import Found, Quoting

pytestmark = pytest.mark.drafting

ARTICLES = Path(__file__).parents[1] / "evaluation" / "articles"
EVALUATION = Path(__file__).parents[1] / "evaluation" / "measure.py"


def story(name):
    return [(None, Article(source=path.stem, text=path.read_text(encoding="utf-8"))) for path in sorted(ARTICLES.glob(f"{name}-*.txt"))]


def an_article(source, text, media="text"):
    return (None, Article(source=source, text=text, media=media))


def questions(drafts):
    sources = {one.id: one for one in drafts.sheets if isinstance(one, Source)}
    return {one.question: judge(one, sources, {}).word for one in drafts.sheets if isinstance(one, Question)}


@pytest.mark.parametrize("name", ["flood", "port", "ruling", "council"])
def test_every_quote_stands_once_and_every_id_is_unique(name):
    told = story(name)
    drafts = draft(told)
    quoting = Quoting({article.source: article for _, article in told})
    ids = [sheet.id for sheet in drafts.sheets]
    assert len(ids) == len(set(ids))
    evidence = [one for sheet in drafts.sheets for fact in getattr(sheet, "facts", ()) for one in fact.evidence]
    evidence += [one for sheet in drafts.sheets if isinstance(sheet, Question) for one in sheet.answers]
    assert len(evidence) > 10
    assert all(isinstance(quoting.locate(one.source, one.quote, one.prefix, one.suffix), Found) for one in evidence)


def test_no_two_sheets_claim_one_name():
    forms = [
        form.casefold()
        for sheet in draft(story("council")).sheets
        if sheet.kind_of_sheet == "entity"
        for form in (sheet.name, *sheet.aliases)
    ]
    assert len(forms) == len(set(forms))


def test_a_toll_that_grows_is_updated():
    assert questions(draft(story("flood")))["How many people were killed?"] == "updated"


def test_a_sum_that_two_sources_give_alike_or_not():
    told = questions(draft(story("port")))
    assert [word for text, word in told.items() if "US dollars" in text] == ["conflict"]


def test_what_is_expected_is_marked_so():
    states = {sheet.title: sheet.state for sheet in draft(story("flood")).sheets if isinstance(sheet, Event)}
    assert [state for title, state in states.items() if "is expected to visit" in title] == ["expected"]


def test_an_undated_article_is_dated_by_another():
    drafts = draft(
        [
            an_article("dated", "July 2, 2019\n\nThe Tavan bridge was closed on Monday after a storm, the Harbour Board said."),
            an_article("bare", "The Tavan bridge was closed on Monday after the storm, said the Harbour Board. Nobody was hurt."),
        ]
    )
    bare = next(one for one in drafts.sheets if one.id == "bare")
    assert str(bare.dated_by.date) == "2019-07-01/2019-07-07"


def test_the_address_of_an_undated_article_dates_it_before_all_else():
    drafts = draft(
        [
            an_article("dated", "July 2, 2019\n\nThe Tavan bridge was closed on Monday after a storm, the Harbour Board said."),
            an_article(
                "bare", "https://post.example/2019/07/03/bridge\n\nThe Tavan bridge was closed on Monday after the storm, said the Board."
            ),
        ]
    )
    bare = next(one for one in drafts.sheets if one.id == "bare")
    assert (bare.published, str(bare.dated_by.date), bare.dated_by.evidence) == (None, "2019-07-03", ())


def test_two_copies_of_one_article_count_as_one_origin():
    text = "The Harbour Board closed the Tavan bridge on Monday. Captain Anna Berg was there. Ten ships turned back to the old port."
    drafts = draft([an_article("one", text), an_article("two", text)])
    assert {one.origin for one in drafts.sheets if isinstance(one, Source)} == {"one"}
    assert any("count as one origin" in remark for remark in drafts.remarks)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no article was found"),
        ("Log in\n\nPassword\n\nSign up", "no article was found"),
        ("Der Minister hat am Montag gesagt, dass die Regierung nicht mit den Ländern sprechen will. " * 6, "does not read as English"),
        ("{{ 7*7 }} [[x]] <script>alert(1)</script> **Bold** said Anna Smith on Monday.", ""),
        ('"' * 5_000, ""),
        ("A" * 100_000, ""),
    ],
    ids=["empty", "login page", "German", "markup", "quotation marks", "one long word"],
)
def test_bad_input_gives_a_small_honest_draft(text, said):
    drafts = draft([an_article("bad", text)])
    assert any(isinstance(sheet, Source) for sheet in drafts.sheets)
    assert not said or any(said in remark for remark in drafts.remarks)


def test_prose_of_a_draft_holds_no_markup_of_the_source():
    drafts = draft([an_article("bad", "Anna Smith of [[sia]] Corp. said on Monday that **5** people died. The toll was 5 people.")])
    prose = [answer.says for sheet in drafts.sheets if isinstance(sheet, Question) for answer in sheet.answers]
    assert not any(sign in words for words in prose for sign in ("[[", "**", "<"))


@pytest.mark.parametrize("pool", [ThreadPoolExecutor, ProcessPoolExecutor])
def test_the_same_sheets_whatever_the_order_and_the_workers(pool):
    told = story("flood")
    first = draft(told)
    with pool(2) as workers:
        assert draft(told[::-1], executor=workers) == first
        assert workers.submit(len, "open").result() == 4, "an executor that was given stays open"


def test_drafting_tells_how_far_it_is():
    told = []
    draft(story("flood"), progress=lambda *step: told.append(step))
    assert len({stage for stage, _, _ in told}) > 1
    assert all(0 <= done <= total for _, done, total in told)
    assert max(total for _, _, total in told) == len(story("flood"))


def test_annotations_count_code_points_of_the_article_as_received():
    text = "\ufeff<p>The <b>Harbour&nbsp;Board</b> said on Monday that &lt;five&gt; ships had left the port of Malden.</p>"
    page = f"<html><body><article>{text}{text.replace('five', 'nine')}</article></body></html>"
    found = annotate(Article(source="s", text=page, media="html")).as_dict()
    words = [page[one["start"] : one["end"]] for one in found["entities"]]
    assert "Harbour&nbsp;Board" in words


def test_the_pinned_floors_hold_on_the_articles_written_for_it():
    done = subprocess.run([sys.executable, EVALUATION, "--stories", "/nonexistent"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr


SPEECH = """The Teplin bridge fell on Monday and took two boats with it, the harbour master said.

“It was dreadful. Nobody was warned. We shall never forgive it,” Ada Lane told the Harbour Post in Teplin on Tuesday.

Ada Lane, who had lost a boat in 2015, asked the port for help. The port did not answer her before the evening.
"""


def facts_of(name):
    return [fact for sheet in draft([an_article("post", SPEECH)]).sheets if getattr(sheet, "name", "") == name for fact in sheet.facts]


def test_a_sentence_of_a_speech_is_quoted_with_the_rest_of_it():
    quotes = [one.quote for fact in facts_of("Ada Lane") for one in fact.evidence]
    assert "“It was dreadful. Nobody was warned. We shall never forgive it,” Ada Lane told the Harbour Post in Teplin on Tuesday." in quotes


def test_a_date_told_in_passing_is_not_the_date_of_a_fact():
    asked = next(fact for fact in facts_of("Ada Lane") if "asked the port" in fact.evidence[0].quote)
    assert asked.date is None


def test_what_he_or_she_says_stands_on_the_sheet_of_the_person():
    text = SPEECH + "\n“We lost two boats. The port knew it,” she said in a letter.\n"
    lane = next(one for one in draft([an_article("post", text)]).sheets if getattr(one, "name", "") == "Ada Lane")
    said = [(fact.evidence[0].quote, fact.said_by, fact.proposed.rule) for fact in lane.facts]
    assert said.count(("“We lost two boats. The port knew it,” she said in a letter.", "ada-lane", "pronoun")) == 1


def test_a_month_that_is_somebodys_name_is_no_date():
    text = (
        "A letter was sent by Ada Lane to Prime Minister Theresa May on Monday. May accepted it, and told May's cabinet to answer "
        "in June.\n\nThe bridge will stay closed until May, and Mrs May will open it.\n"
    )
    found = annotate(Article(source="post", text=text, media="text")).as_dict()["dates"]
    assert [text[one["start"] : one["end"]] for one in found] == ["Monday", "June", "May"]
