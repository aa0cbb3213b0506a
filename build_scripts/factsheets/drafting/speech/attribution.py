"""Who says what in a parsed paragraph, and by which word.

Syntax gives the speaker and the content of a verb of saying; quotation marks carry a speech over several sentences. A non-answer (did
not respond, declined to comment) is kept as one. What is said within a quotation is its speaker's, whatever verbs stand in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from factsheets.drafting.speech.attitudes import THINGS, by_feeling, by_noun
from factsheets.drafting.speech.contents import contents
from factsheets.drafting.speech.cues import CAUSING, CUES, FEELING, HEDGES, NOUNS, SEEMING, SILENT, SPEAKING, WILLING
from factsheets.drafting.speech.passives import is_passive, judged_by, seeming, sourceless
from factsheets.drafting.speech.quotations import Quotations, quotations, stripped
from factsheets.drafting.speech.reported import clause_of
from factsheets.drafting.speech.sayers import SUBJECTS, agent_of, first_of, speaker_of, subject_of
from factsheets.drafting.speech.sayings import Said, according, announced, cue_of, from_headline, interjected, non_answer, tacked_on
from factsheets.drafting.syntax import extent, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from spacy.tokens import Doc, Span, Token


def attributions(doc: Doc, *, opened: bool = False, beside: Sequence[str] = ()) -> list[Said]:
    """Return who says what in a paragraph, in order of the content.

    `opened`: it begins within the quotation marks of the one before. `beside`: the paragraphs of its article.
    """
    quotes = quotations(text_of(doc), opened=opened)
    found = list(from_headline(doc, beside))
    for sentence in doc.sents:
        found.extend(one for one in _in_sentence(sentence, quotes) if one.cue is None or not quotes.holds(one.cue[0]))
    found = _outermost(_resumed(_carried(found, quotes), doc))
    found.extend(announced(doc))
    return sorted(set(found), key=lambda one: (one.content, one.cue or (0, 0)))


def _outermost(found: list[Said]) -> list[Said]:
    """Leave out what is said within what another says."""

    def within(one: Said, other: Said) -> bool:
        return one.cue is not None and other.content != one.content and other.content[0] <= one.cue[0] and one.cue[1] <= other.content[1]

    return [one for one in found if not any(within(one, other) for other in found if other is not one and not within(other, one))]


def _resumed(found: list[Said], doc: Doc) -> list[Said]:
    """Give what a sentence without a subject goes on to say the speaker before it: “He said so. Adding, …”."""
    starts = {sentence.start_char for sentence in doc.sents if sentence[0].tag_ == "VBG"}
    kept: list[Said] = []
    for one in sorted(found, key=lambda said: said.cue or said.content):
        before = next((said for said in reversed(kept) if said.speaker is not None and said.answered), None)
        resumes = one.speaker is None and one.cue is not None and one.cue[0] in starts and before is not None
        kept.append(Said(before.speaker, one.cue, one.content, before.head) if resumes and before is not None else one)
    return kept


def _carried(found: list[Said], quotes: Quotations) -> list[Said]:
    """Give a quotation without a cue of its own the speaker nearest in the paragraph."""
    speakers = [one for one in found if one.speaker and one.answered]
    if not speakers:
        return found
    more: list[Said] = []
    for quote in quotes.speech:
        if any(one.content[0] < quote[1] and quote[0] < one.content[1] for one in found):
            continue
        nearest = min(speakers, key=lambda one: abs(one.content[0] - quote[0]))
        more.append(Said(nearest.speaker, nearest.cue, quote, nearest.head))
    return [*found, *more]


def _in_sentence(sentence: Span, quotes: Quotations) -> Iterator[Said]:
    silent = SILENT.search(sentence.text)
    if silent is not None:
        yield from non_answer(sentence, silent)
    yield from according(sentence)
    for token in sentence:
        lemma = token.lemma_.lower()
        if token.pos_ in {"VERB", "AUX"} and (lemma in CUES or _holds_that(token)):
            if not (silent and silent.start() <= token.idx - sentence.start_char < silent.end()):
                yield from _by_verb(token, sentence, quotes)
        elif quotes.ending and token.tag_ in {"VBD", "VBZ"} and (uttered := quotes.before(first_of(token))) is not None:
            yield from _by_quoting(token, uttered)
        elif lemma in SEEMING:
            yield from seeming(token)
        elif (lemma in FEELING or lemma in WILLING) and token.dep_ in {"acomp", "ccomp", "oprd"}:
            yield from by_feeling(token)
        elif token.pos_ == "NOUN" and lemma in NOUNS:
            yield from by_noun(token)
        elif lemma in HEDGES and token.dep_ == "advmod" and token.head.pos_ == "VERB":
            clause = extent(token.head, without=frozenset({"mark", "punct"}))
            yield Said(None, (token.idx, token.idx + len(token)), stripped(text_of(sentence.doc), *clause), None)


def _by_quoting(verb: Token, quote: tuple[int, int]) -> Iterator[Said]:
    """Read “…,” the nurse fired back: any verb right after a quotation that ends in a comma or a question says who speaks."""
    if (told := speaker_of(verb)) is not None:
        yield Said(told[1], cue_of(verb), quote, (told[0].idx, told[0].idx + len(told[0])))


def _holds_that(verb: Token) -> bool:
    """Whether somebody says or thinks something by a verb that only its “that” gives away: joked that, saw to it that."""
    if verb.tag_ == "VB" or verb.lemma_.lower() in CAUSING or (clause := clause_of(verb)) is None or clause.i < verb.i:
        return False
    that = next((child for child in clause.children if child.dep_ == "mark" and child.lower_ == "that"), None)
    if that is None or any(token.lemma_.lower() in NOUNS for token in verb.doc[verb.i : that.i]):
        return False
    subject = subject_of(verb)
    return subject is not None and subject.lower_ not in THINGS


def _by_verb(verb: Token, sentence: Span, quotes: Quotations) -> Iterator[Said]:
    if _is_aimed(verb):
        return
    if is_passive(verb) and agent_of(verb) is None:
        yield from sourceless(verb)
        return
    found = interjected(verb, sentence) if not quotes.around(sentence.start_char, sentence.end_char) else []
    found = found or contents(verb, sentence, quotes)
    if _is_being_asked(verb):
        yield from (Said(None, cue_of(verb), one, None) for one in found if not quotes.holds(one[0]))
        return
    if not found and (judged := judged_by(verb)) is not None:
        found = [judged]
    if not found:
        yield from tacked_on(verb, sentence)
        return
    told = speaker_of(verb)
    if told is not None and any(content[0] <= told[1][0] < content[1] for content in found):
        return
    if told is None and not any(one[0] < verb.idx for one in found) and verb.tag_ not in {"VBD", "VBG"}:
        return
    for content in found:
        if told is None:
            yield Said(None, cue_of(verb), content, None)
        else:
            yield Said(told[1], cue_of(verb), content, (told[0].idx, told[0].idx + len(told[0])))


def _is_aimed(verb: Token) -> bool:
    """Whether a verb only names a purpose, or how somebody wants to be named: met to discuss, who asked not to be named."""
    if verb.lemma_ == "ask" and any(child.dep_ == "xcomp" and child.lemma_ in {"name", "identify", "quote"} for child in verb.children):
        return True
    if verb.lemma_.lower() in SPEAKING and clause_of(verb) is not None:
        return False  # went on to say that
    return verb.tag_ == "VB" and verb.dep_ in {"advcl", "acl", "relcl"} and any(child.lower_ == "to" for child in verb.children)


def _is_being_asked(verb: Token) -> bool:
    """Whether a verb only says what somebody was asked: “Asked about the fire, the mayor said …”."""
    owns = any(child.dep_ in SUBJECTS for child in verb.children)
    return (
        verb.lemma_.lower() == "ask"
        and verb.tag_ in {"VBN", "VBD"}
        and verb.dep_ in {"advcl", "relcl"}
        and not owns
        and (verb.dep_ == "advcl" or any(child.lower_ == "when" for child in verb.children))
    )
