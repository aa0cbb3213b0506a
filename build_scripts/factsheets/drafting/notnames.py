"""Words written with a capital that are no names here: diseases, species, an office's field before its holder's title, plural initials.

What stays a name in spite of them (the town of Marburg) is for the words around it to say.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factsheets.drafting import names
from factsheets.drafting.places import KNOWN
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc

DISEASES = word_set(
    "ebola zika malaria cholera measles mumps rubella dengue marburg lassa mpox monkeypox tuberculosis polio salmonella listeria "
    "legionella covid coronavirus influenza anthrax plague hantavirus nipah chikungunya hepatitis typhoid diphtheria meningitis "
    "leprosy rabies pertussis smallpox chickenpox norovirus rotavirus e.coli alzheimer alzheimer's parkinson parkinson's crohn's hodgkin "
    "hodgkin's asperger asperger's ebolavirus legionnaires cryptosporidium campylobacter candida mrsa ptsd adhd copd als bse"
)
"""Diseases and what causes them, folded; some bear the name of a place or a doctor."""

_AILING = word_set("virus disease fever syndrome flu strain bacterium bacteria parasite palsy")
"""Common nouns that make a name before them that of an illness."""

_TOWNS = word_set("town city village university people residents mayor district")
_FEW = 2
_FIELDS = word_set(
    "transportation transport health education home foreign defence defense finance interior justice energy agriculture labour labor "
    "trade culture environment sports sport housing state commerce tourism security information technology external internal affairs "
    "welfare planning science fisheries forestry communications infrastructure industry law rural urban development relations public "
    "works social economic economy budget immigration homeland human services veterans water power railway railways aviation "
    "shadow and"
)
"""Fields of a ministry, as they stand before a title: Transportation Secretary."""

_HOLDERS = word_set("secretary minister undersecretary commissioner editor correspondent spokesman spokeswoman spokesperson")
_LATIN = re.compile(r"[a-z]{2,}(?:us|is|um|ae|ii|ensis|coli|ana|ans|ata|orum|icola|oides|alis)")
_GENUS = re.compile(r"[A-Z][a-z]{2,}(?:us|um|ia|is|es|os|er|ella|ma|a|x|on|ys)")
_ENGLISH = word_set(
    "bonus focus status virus campus census versus thus crisis basis analysis tennis minus consensus surplus genius circus chorus "
    "exodus album forum museum stadium premium minimum referendum vacuum petroleum aluminium asylum spectrum medium momentum maximum "
    "gymnasium this his its is us plus bus previous various serious religious officials humans trans means fans veterans orphans loans "
    "plans clans ocean orleans emphasis thesis diagnosis synthesis hypothesis oasis axis titans vans republicans americans citizens "
    "data strata banana havana indiana coliseum museum bis alis artisans partisans metropolis necropolis acropolis"
)
_PLURAL_INITIALS = re.compile(r"[A-Z]{2,6}s|[IVX]{2,5}")
"""NGOs, MPs; and a numeral that stands alone."""


def is_no_name(doc: Doc, first: int, last: int) -> bool:
    """Whether tokens with capitals name an illness, a species, a field of office, or several things by initials."""
    text = doc[first:last].text
    text = text[slice(*names.trimmed(text))]
    if _PLURAL_INITIALS.fullmatch(text):
        return True
    return _is_illness(doc, first, last, text) or _is_species(doc, first, last) or _is_field(doc, first, last)


def _is_illness(doc: Doc, first: int, last: int, text: str) -> bool:
    low = text.casefold()
    after = doc[last].lower_ if last < len(doc) else ""
    if low in {"black death", "black plague", "spanish flu", "mad cow"}:
        return True
    if low in DISEASES:
        before = doc[first - 1].lower_ if first else ""
        town = first > 1 and before == "of" and doc[first - 2].lower_ in _TOWNS
        return not (town or before in {"in", "near"})
    return last - first <= _FEW and after in _AILING and not text.isupper() and low not in KNOWN


def _is_species(doc: Doc, first: int, last: int) -> bool:
    """Whether a name in two Latin words stands here: Yersinia pestis."""
    if last - first > 1:
        return False
    after = doc[last].text if last < len(doc) else ""
    latin = _LATIN.fullmatch(after) is not None and after not in _ENGLISH
    return latin and _GENUS.fullmatch(doc[first].text) is not None


def _is_field(doc: Doc, first: int, last: int) -> bool:
    """Whether the words only say which minister: Health Minister, Secretary of State."""
    if any(token.lower_ not in _FIELDS for token in doc[first:last]):
        return False
    after = doc[last].lower_ if last < len(doc) else ""
    before = [doc[place].lower_ for place in range(max(0, first - 2), first)]
    return after in _HOLDERS or (before[-1:] == ["of"] and before[0] in _HOLDERS) or (before[-1:] == ["for"] and before[0] in _HOLDERS)
