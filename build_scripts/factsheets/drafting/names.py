"""What a name is made of: titles, class words, initials, and the key under which its forms meet.

It judges a form by itself; what it refers to is for `aliases` to say.
"""

from __future__ import annotations

import re
import unicodedata

from factsheets.drafting.places import ADJECTIVES
from factsheets.text.words import word_set

TITLES = word_set(
    "mr mrs ms miss dr prof professor doctor sir dame lord lady king queen prince princess emperor sultan sheikh sheik imam ayatollah "
    "pope bishop archbishop cardinal rabbi father rev reverend president premier chancellor minister secretary senator sen rep "
    "congressman congresswoman representative governor gov mayor ambassador general gen colonel col captain capt major maj lieutenant lt "
    "sergeant sgt corporal admiral adm commander cmdr commissioner inspector detective officer constable judge justice attorney "
    "prosecutor chairman chairwoman chair chief director ceo cfo president-elect vice deputy former ex-president spokesman spokeswoman "
    "spokesperson prime foreign defense defence finance interior trade executive assistant associate senior acting speaker leader "
    "dictator superintendent mp coach undersecretary supt vp svp evp cto coo cmo cio ciso cdr brig brigadier marshal rear det insp pvt "
    "cpl cst ssgt lcpl pfc msgt hon atty cj dpp congressmen assemblyman assemblywoman assemblymember councilmember councilmembers "
    "senators secretary-general co-founder cofounder co-chair co-chairman chairperson vice-president vice-chairman duke duchess earl "
    "countess baron baroness viscount rt revd right honourable dean datuk tun shri smt maj-gen lt-gen seaman airman petty warden whip "
    "chancellor-elect governor-general judges justices presidents generals drs messrs cllr councillor manager"
)
"""Words before a person's name that are no part of it."""

ROLES = word_set(
    "survivor manager striker midfielder defender goalkeeper winger forward quarterback pitcher lawyer analyst economist historian "
    "archaeologist author actor actress singer rapper comedian journalist reporter photographer presenter resident witness victim suspect "
    "defendant officer investigator professor researcher scientist epidemiologist virologist geologist seismologist engineer businessman "
    "businesswoman billionaire tycoon financier entrepreneur investor fisherman farmer teacher student pilot driver firefighter paramedic "
    "nurse surgeon physician councillor councilman councilwoman councilor lawmaker legislator deputy mp campaigner activist dissident "
    "cleric pastor priest goalie skipper boxer cyclist golfer runner swimmer jockey designer chef olympian paralympian medalist medallist "
    "helmsman yeoman gunner oceanographer astronaut cosmonaut astronomer physicist chemist biologist mathematician laureate playwright "
    "novelist poet composer conductor drummer guitarist bassist frontman filmmaker producer screenwriter comedienne blogger youtuber "
    "vlogger streamer hacker chairwoman cofounder veteran founder owner boss curator organiser organizer advocate barrister solicitor "
    "magistrate sheriff"
)
"""What somebody is, where it stands before the name at the head of a sentence and so bears a capital."""

SHIPS = frozenset(
    {
        "M/B",
        "MB",
        "MBCA",
        "MBC",
        "F/B",
        "FB",
        "M/T",
        "M/Y",
        "S/V",
        "SV",
        "RV",
        "R/V",
        "HNLMS",
        "INSV",
        "ICGS",
        "ROKS",
        "TSS",
        "CSCL",
        "USCGC",
        "MV",
        "M/V",
        "MS",
        "SS",
        "HMS",
        "USS",
        "RMS",
        "INS",
        "FV",
        "F/V",
        "USNS",
        "HMCS",
        "HMAS",
        "KRI",
        "BRP",
        "MT",
        "MY",
    }
)
"""Letters before the name of a ship."""

ORG_SUFFIXES = word_set(
    "inc corp co ltd llc llp plc ag sa gmbh nv bv spa kg oyj asa ab as holdings holding corporation incorporated limited company "
    "companies technologies pte pty bhd berhad tbk se oy aps kgaa sarl srl sas pjsc jsc ojsc"
)
"""Legal forms and their like at the end of a company's name."""

ORG_HEADS = word_set(
    "association agency ministry university college council commission group bank institute institution department administration party "
    "union committee court police center centre foundation service survey bureau office authority board news times post journal tribune "
    "herald gazette telegraph guardian chronicle observer magazine press network television tv radio broadcasting school hospital clinic "
    "church army navy force forces guard brigade senate congress parliament assembly house cabinet government league club team federation "
    "confederation alliance coalition organization organisation society trust fund exchange airlines airways motors industries systems "
    "international partners laboratories laboratory labs museum orchestra choir band schools works electronics semiconductor "
    "microelectronics pharmaceuticals insurance securities capital investments ventures rovers united wanderers athletic albion rangers "
    "celtic fc afc cf sc hotspur liga bundesliga lines shipping shipyard shipyards airbase chamber guild syndicate conglomerate regiment "
    "battalion squadron tabloid daily weekly gmbh ombudsman watchdog panel taskforce inspectorate constabulary attorneys solicitors "
    "advisers advisors analytics software networks robotics motorsport racing foods breweries brewery cosmetics properties realty mutual "
    "bancorp bankers unions workers teachers farmers directors investigations corps marines militias rebels staff command coordinators "
    "archives observatory zoo library enterprises entertainment studios pictures records media communications telecom energy power "
    "petroleum oil gas steel mining railways railway rail nations treasury fed reserve pentagon directorate secretariat tribunal academy "
    "forum front air system infirmary polytechnic consulate embassy fleet airline seminary conservatory bancshares movement brotherhood "
    "jihad militia gang cartel consortium cross store stores"
)
"""Class words that end the name of an organisation or a body."""

PLACE_HEADS = word_set(
    "island islands province district city county river sea ocean mountain mountains mount street avenue road boulevard lane square place "
    "bridge airport hotel lake bay peninsula valley gulf strait straits plateau coast beach park forest desert canal harbour harbor port "
    "station tower palace castle stadium arena plaza highway village town region territory basin cape hill hills springs falls creek pass "
    "heights theater theatre bhavan bhawan mahal nagar chowk ganj gate wall abbey cathedral basilica mosque temple shrine cemetery "
    "monument memorial arch glacier fjord delta reef atoll archipelago reservoir dam lagoon canyon gorge chapel minster volcano riviera "
    "alps jail prison penitentiary mall estate plantation farm ranch campground tunnel point estuary inlet headland lighthouse pier wharf "
    "quay ridge crater raceway speedway racecourse circuit oval refinery mine colliery peak ghat reserve"
)
"""Class words that end, or in some languages begin, the name of a place."""

WORK_HEADS = word_set("act bill treaty agreement accord accords protocol plan charter declaration amendment directive decree code pact")
"""Class words that end the name of a law or a treaty."""

_SPELT = {
    "organisation": "organization", "centre": "center", "centres": "centers", "defence": "defense", "labour": "labor",
    "harbour": "harbor", "theatre": "theater", "dept": "department", "univ": "university", "assn": "association", "govt": "government",
    "intl": "international", "natl": "national", "hc": "high court", "programme": "program", "jewellery": "jewelry",
    "corp": "corporation", "inc": "incorporated", "ltd": "limited", "co": "company", "bros": "brothers", "mfg": "manufacturing",
    "st": "saint", "sta": "santa", "mt": "mount", "and": "&",
}  # fmt: skip
"""Spellings and abbreviations within longer names, folded -> the form they are compared under."""

_CLASSES = word_set(
    "coast high supreme appeals central national election electoral civil health police fire city district federal foreign interior "
    "justice defense finance labor education football medical weather air state county town trade human rights court constitutional "
    "regional provincial local commission authority council ministry department agency guard bank board union university"
)
"""Words that only say what kind of body one is; a tail made of them is a short form, not another body."""

_REORDERED = word_set("ministry department university bank government")
_GENERIC = ORG_SUFFIXES | word_set("group international global technology industries industry international & and the of hotel store")
_TRADES = word_set(
    "foods motors airlines electronics pharmaceuticals systems software energy petroleum laboratories industries entertainment"
)
"""Trades that a firm's name ends in and that are left out where one knows the firm."""

_INITIALS = 2
"""Letters of a founder's initials, folded, that a firm's short name leaves out."""

_LINKS = word_set("of the and for in on at de la le du des & to und y")
_WHOLE = str.maketrans({"ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "æ": "ae", "Æ": "Ae", "ß": "ss", "ð": "d", "þ": "th"})
"""Letters that no decomposition takes apart, with what they are compared as."""

_EDGES = " \t\"'“”‘’«»()[]{},;:!?–—-*•"
_POSSESSIVE = re.compile(r"['’]s$|(?<=s)['’]$", re.IGNORECASE)
_ACRONYM = re.compile(r"[A-Z][A-Z0-9&-]{1,7}s?|(?:[A-Z]\.){2,6}[A-Z]?")


def trimmed(text: str) -> tuple[int, int]:
    """Return the range of a name within words that hold it: no article, no possessive, no stray marks."""
    start, end = 0, len(text)
    while True:
        before = (start, end)
        while start < end and text[start] in _EDGES:
            start += 1
        while end > start and text[end - 1] in _EDGES:
            end -= 1
        if article := re.match(r"(?:the|an?)\s+", text[start:end], re.IGNORECASE):
            start += article.end()
        if possessive := _POSSESSIVE.search(text[start:end]):
            end = start + possessive.start()
        if text[start:end].endswith(".") and not re.search(
            r"(?:\b[A-Z]|\b(?:inc|corp|co|ltd|jr|sr|bros|dept|univ|assn|no|bhd|pty|pte|mfg))\.$", text[start:end], re.IGNORECASE
        ):
            end -= 1
        if (start, end) == before:
            return start, end


def words(form: str) -> list[str]:
    """Return the words of a name, folded, without points and accents."""
    plain = unicodedata.normalize("NFKD", form.translate(_WHOLE)).replace("’", "'")
    plain = "".join(letter for letter in plain if not unicodedata.combining(letter))
    plain = re.sub(r"(?<=\b\w)\.(?=\w\b|$|\s)", "", plain)
    return [word for word in re.split(r"[\s/,.]+|(?<=\w)-(?=\w)", plain.casefold().replace("'s ", " ")) if word]


def key(form: str) -> str:
    """Return what alike forms share: case, accents, points, spelling and `the` do not count, and `Chinese` is `China`."""
    found = words(form)
    if len(found) > 1 and found[0] == "the":
        found = found[1:]
    if len(found) > 1:
        found = [ADJECTIVES.get(word, _SPELT.get(word, word)) for word in found]
    return " ".join(found)


def is_acronym(form: str) -> bool:
    """Whether a form is written as initials."""
    return _ACRONYM.fullmatch(form) is not None and sum(letter.isupper() for letter in form) > 1


def is_camel(form: str) -> bool:
    """Whether a capital stands within a word, as firms like it: PayPal, and not McDonald."""
    return re.fullmatch(r"(?!Mc|Mac|De|Di|Du|La|Le|Van|Von|Fitz|O['’])[A-Z][a-z]+[A-Z]\w+", form) is not None


def is_product(form: str) -> bool:
    """Whether a form is written as some products are: iPhone, iPad, eBook."""
    return re.fullmatch(r"[ie][A-Z][a-z]\w*", form) is not None


def is_compound_body(word: str) -> bool:
    """Whether a folded word ends in a class of firms that it swallowed: Medibank, Agrigroup."""
    return re.fullmatch(r"\w{3,}(?:group|bank|soft|tech|corp|media|pharma|chem|telecom|bancorp|invest)", word) is not None


def initials(form: str) -> set[str]:
    """Return the initials a name may be known by: all its words, without the small ones, without its legal form."""
    plain = unicodedata.normalize("NFKD", re.sub(r"['’]s\b", "", form))
    parts = [part for part in re.split(r"[\s/-]+", plain) if part and part[0].isalnum()]
    spread = [
        letter
        for part in parts
        for letter in (re.findall(r"[A-Z]", part) if re.fullmatch(r"(?:[A-Z]\.){2,}|U\.?S\.?|U\.?K\.?", part) else [part[0]])
    ]
    small = [letter for part in parts if part.lower() not in _LINKS for letter in
             (re.findall(r"[A-Z]", part) if re.fullmatch(r"(?:[A-Z]\.?){2,3}", part) else [part[0]])]  # fmt: skip
    found = {"".join(spread).upper(), "".join(small).upper()}
    if parts and parts[-1].strip(".,").lower() in ORG_SUFFIXES:
        found.add("".join(small[:-1]).upper())
    camel = re.findall(r"[A-Z]", plain)
    found.add("".join(camel))
    return {one for one in found if len(one) > 1}


def letters(acronym: str) -> str:
    """Return the letters of an acronym."""
    return re.sub(r"[^A-Z0-9]", "", acronym.removesuffix("s"))


def is_short_for(short: str, long: str) -> bool:
    """Whether `short` is what remains of an organisation's name without its general last words: Acme of Acme Technologies Co."""
    one, other = words(short), words(long)
    if other and len(other[0]) <= _INITIALS and other[1 : len(one) + 1] == one and len(one[0]) > _INITIALS:
        other = other[1:]  # Malden, of J.W. Malden Inc.
        if one == other:
            return True
    if not one or len(one) >= len(other) or other[: len(one)] != one:
        return False
    return all(word in _GENERIC or word in ORG_SUFFIXES or word in _TRADES for word in other[len(one) :])


def is_class_tail(short: str, long: str) -> bool:
    """Whether `short`, the key of a name, is the end of `long` and says no more than what kind of body it is: Coast Guard."""
    one, other = short.split(), long.split()
    tail = len(one) > 1 and len(one) < len(other) and other[-len(one) :] == one
    return tail and all(word in _CLASSES for word in one)


def reordered(form: str) -> str | None:
    """Return the key of a ministry or a university under its other order: Health Ministry, Ministry of Health; None for others."""
    found = form.split()
    if len(found) > 2 and found[0] in _REORDERED and found[1] in {"of", "for"}:  # noqa: PLR2004 - its class, of, and its field
        return " ".join([*found[2:], found[0]])
    return None


def stands_for(short: str, long: str) -> bool:
    """Whether one short word is made of the beginnings of a longer name's words in their order: Marina, Maritime Industry Authority."""
    parts = [part for part in words(long) if part not in _LINKS]
    if not re.fullmatch(r"[A-Z][A-Za-z]{2,9}", short) or len(parts) < 2:  # noqa: PLR2004 - two words to take letters from
        return False
    pattern = "".join(part[0] + "".join(f"(?:{re.escape(letter)}" for letter in part[1:5]) + ")?" * len(part[1:5]) for part in parts)
    return re.fullmatch(pattern, short.casefold()) is not None


def is_surname(short: str, full: str) -> bool:
    """Whether a form is the last part of a person's full name, or, for a name of two or three parts, its first."""
    one, other = words(short), words(full)
    return bool(one) and len(one) < len(other) and other[-len(one) :] == one


def has_title(token: str) -> bool:
    """Whether a word is a title."""
    return token.casefold().strip(".,") in TITLES
