"""Words written with a capital that are no names here: diseases, species, an office's field before its holder's title, plural initials.

What stays a name in spite of them (the town of Marburg) is for the words around it to say.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factsheets.drafting.articles.language import in_dictionary
from factsheets.drafting.naming import names
from factsheets.drafting.naming.bodies import BODIES
from factsheets.drafting.naming.firstnames import FIRST_NAMES
from factsheets.drafting.naming.nameclasses import ROLES
from factsheets.drafting.naming.places import KNOWN
from factsheets.text.words import word_set

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

DISEASES = word_set(
    "ebola zika malaria cholera measles mumps rubella dengue marburg lassa mpox monkeypox tuberculosis polio salmonella listeria "
    "legionella covid coronavirus influenza anthrax plague hantavirus nipah chikungunya hepatitis typhoid diphtheria meningitis leprosy "
    "rabies pertussis smallpox chickenpox norovirus rotavirus e.coli alzheimer alzheimer's parkinson parkinson's crohn's hodgkin "
    "hodgkin's asperger asperger's ebolavirus legionnaires cryptosporidium campylobacter candida mrsa ptsd adhd copd bse"
)
"""Diseases and what causes them, folded; some bear the name of a place or a doctor."""

NOT_NAMES = word_set(
    "the a an monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september "
    "october november december christmas easter gmt utc bst est edt ist cest cet et pt ct mt pst cst mst pdt pm am i ok tv dna phd ceo "
    "cfo gdp ai it hiv aids covid covid-19 sars mers h1n1 suv dvd cd pc usd eur gbp god internet mon tue wed thu fri sat sun jan feb mar "
    "apr jun jul aug sep sept oct nov dec mla mlas mlc mp mps cm atm sim fir rti vat gst ipo icu dj pr hr iq ev evs coo cto cio cmo evp "
    "svp vp ngo ngos ufo gps atv dui dwi mba bba llb btw faq asap diy km mph kmh kph usp poc aedt aest wib wita kalashnikov kalashnikovs "
    "ak-47 molotov islam christianity buddhism hinduism judaism allah ramadan eid diwali hajj thanksgiving halloween republican "
    "democratic democrat update updated breaking exclusive watch video videos photo photos related ransomware malware asic asics oem oems "
    "ip cpu gpu cpus gpus ram rom usb led lcd api apis sdk url html http sms gprs wifi wi-fi iot vpn ceos pcs tvs r&d phev mpv rv rvs lng "
    "lpg cng opd er mri ecg bmi dnr pcr rna mrna uav uavs drone icbm wmd ied ieds rpg rpgs nda mou pdf faqs qa q&a mvp nft nfts etf etfs "
    "ipos roi ebitda eps yoy qoq lbo spac spacs esg dei lgbt lgbtq lgbtq+ bame esq fy q1 q2 q3 q4 h1 h2 vs v versus aka eta etd inr php "
    "muslims christians hindus jews sikhs buddhists catholics protestants sunnis shias shiites kurds arabs tamils tutsis hutus "
    "rmb cny jpy krw aud cad nzd sgd hkd dvr dvrs hdtv vod tb gb mb kb ghz mhz hz 3g 4g 5g lte dsl isp isps rss mdt cdt sdks p2p b2b crm "
    "erp saas fps psi mpg nobel pulitzer grammy emmy bafta oscar grammys emmys baftas brexit bitcoin xmas halal kosher bc ad bce"
)
"""Words with capitals that never are a name by themselves, folded: days, months, units, feasts, initials of common things."""

_AILING = word_set("virus disease fever syndrome flu strain bacterium bacteria parasite palsy")
"""Common nouns that make a name before them that of an illness."""

HAPPENINGS = word_set(
    "war olympics olympic paralympics games cup championship championships marathon massacre revolution uprising genocide holocaust "
    "summit expo exhibition conference symposium convention referendum election elections primary olympiad prix regatta gala biennale "
    "parade festival carnival derby awards award oscars grammys prize medal trophy pandemic epidemic outbreak crisis recession earthquake "
    "tsunami hurricane typhoon cyclone storm wildfire"
)
"""Last words of what happens, which is nobody and nothing one can go to: World Cup, Korean War."""

HAPPENED = re.compile(
    r"(?:(?:super|tropical|severe|post-tropical)\s)*(?:typhoon|hurricane|cyclone|tropical storm|storm|winter storm)\s\S+"
    r"|world war\b|cold war\b|.*['’]s?\s(?:day|eve)(?:\s\d{4})?$"
)
"""Beginnings of such names, folded: Super Typhoon Olga, World War II."""

_TOWNS = word_set("town city village university people residents mayor district")
_FEW = 2
_FIELDS = word_set(
    "national cabinet disaster disasters preparedness relief emergency emergencies situations refugees women gender youth children family "
    "religious petroleum mines minerals resources irrigation livestock labour manpower employment skills innovation digital higher "
    "transportation transport health education home foreign defence defense finance interior justice energy agriculture labor trade "
    "culture environment sports sport housing state commerce tourism security information technology external internal affairs welfare "
    "planning science fisheries forestry communications infrastructure industry law rural urban development relations public works social "
    "economic economy budget immigration homeland human services veterans water power railway railways aviation shadow and house senate "
    "minority majority district attorney assistant associate deputy chief crown party opposition lok rajya sabha police fire executive "
    "financial operating marketing investment product"
)
"""Fields of a ministry, as they stand before a title: Transportation Secretary."""

_HOLDERS = word_set(
    "secretary minister undersecretary commissioner editor correspondent spokesman spokeswoman spokesperson officer leader whip attorney "
    "speaker chief prosecutor general coroner judge"
)
OFFICES = word_set(
    "coordinator officer secretary minister director chairman chairwoman commissioner president spokesman spokeswoman superintendent "
    "inspector ambassador correspondent editor prosecutor leader adviser advisor administrator manager controller collector registrar"
)
"""Last words of what somebody is, which name an office and nobody: Federal Co-ordinating Officer."""

_FILMED = word_set("camera cameras footage video images pictures")
_LATIN = re.compile(r"[a-z]{2,}(?:us|is|um|ae|ii|ensis|coli|ana|ans|ata|orum|icola|oides|alis)")
_GENUS = re.compile(r"[A-Z][a-z]{2,}(?:us|um|ia|is|es|os|er|ella|ma|a|x|on|ys)")
_ENGLISH = word_set(
    "bonus focus status virus campus census versus thus crisis basis analysis tennis minus consensus surplus genius circus chorus exodus "
    "album forum museum stadium premium minimum referendum vacuum petroleum aluminium asylum spectrum medium momentum maximum gymnasium "
    "this his its is us plus bus previous various serious religious officials humans trans means fans veterans orphans loans plans clans "
    "ocean orleans emphasis thesis diagnosis synthesis hypothesis oasis axis titans vans republicans americans citizens data strata "
    "banana havana indiana coliseum bis artisans partisans metropolis necropolis acropolis"
)
_PLURAL_INITIALS = re.compile(r"[A-Z]{2,6}s|[IVX]{2,5}")
"""NGOs, MPs; and a numeral that stands alone."""


def is_no_name(doc: Doc, first: int, last: int) -> bool:
    """Whether tokens with capitals name an illness, a species, a field of office, or several things by initials."""
    text = doc[first:last].text
    text = text[slice(*names.trimmed(text))]
    if _PLURAL_INITIALS.fullmatch(text) or (text == "CCTV" and last < len(doc) and doc[last].lower_ in _FILMED):
        return True
    if last - first > 1 and doc[last - 1].lower_ in OFFICES and doc[first].lower_ not in FIRST_NAMES:
        return True
    return _is_illness(doc, first, last, text) or _is_species(doc, first, last) or _is_field(doc, first, last)


def only_says_what(doc: Doc, first: int, last: int, label: str) -> bool:
    """Whether words with capitals only say what somebody or something is: a Social Democrat, the former Olympian, a Biblical halo."""
    ends = last >= len(doc) or (doc[last].is_punct and doc[last].text != "-")
    if first and doc[first - 1].lower_ in {"a", "an"} and ends and (last - first == 1 or (last - first == _FEW and not label)):
        return True
    token = doc[first]
    if last - first > 1:
        return False
    if token.lower_ == "head" and not ends and names.has_title(doc[last].text):
        return True
    role = token.lower_ in ROLES and first > 0 and doc[first - 1].pos_ in {"DET", "ADJ"}
    return role or (token.tag_ == "JJ" and token.dep_ == "amod" and not ends and _qualifies(token, doc[last]))


def _qualifies(token: Token, after: Token) -> bool:
    """Whether an adjective of English with a capital goes with the common noun after it."""
    plain = token.text.istitle() and token.lower_ not in KNOWN and token.lower_ not in BODIES and in_dictionary(token.text)
    return plain and after.pos_ == "NOUN" and after.text.islower()


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
