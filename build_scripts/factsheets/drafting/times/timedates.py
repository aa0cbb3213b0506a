"""What dates of the calendar mean: days, months, seasons, quarters, years, decades and centuries.

A date that leaves out its year is the nearest one in the direction of its verb.
"""

from __future__ import annotations

import re
from datetime import date

from factsheets.drafting.figures.numbers import ORDINALS
from factsheets.drafting.times.calendar import MONTHS, SEASONS, day
from factsheets.drafting.times.timeseen import BACK, CLOSE, FAR, ON, Groups, Meaning, Seen, anchor_year, known_year

_DECADES = {
    word: 20 + 10 * place
    for place, word in enumerate(["twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties"])
}


def iso(groups: Groups, words: str, seen: Seen) -> Meaning:
    """Read `2021-03-11` and `2021-03-11T10:30`."""
    del seen
    found = day(int(groups["year"] or 0), int(groups["monthnum"] or 0), int(groups["day"] or 0))
    if found is None:
        return None
    return (f"{words.strip()}", "TIME") if "T" in words else (found.isoformat(), "DATE")


def slashed(groups: Groups, words: str, seen: Seen) -> Meaning:
    """Read month/day as American papers write it, day.month with points or where only that is a day."""
    del seen
    first, second, year = int(groups["first"] or 0), int(groups["second"] or 0), int(groups["year"] or 0)
    found = day(year, second, first) if "." in words else day(year, first, second)
    found = found or day(year, second, first)
    return (found.isoformat(), "DATE") if found else None


def month_day(groups: Groups, words: str, seen: Seen) -> Meaning:
    """Read “March 11”, “11 March 2021”, “March eighth”."""
    del words
    month = MONTHS[(groups["month"] or "").lower()]
    number_of_day = int(groups.get("day") or ORDINALS.get((groups.get("dayword") or "").lower(), 0))
    year = known_year(groups, seen)
    if year is None and seen.published is None:
        return f"XXXX-{month:02d}-{number_of_day:02d}", "DATE"
    found = day(year, month, number_of_day) if year is not None else _nearest_day(month, number_of_day, seen)
    return (found.isoformat(), "DATE") if found else None


def _nearest_day(month: int, number_of_day: int, seen: Seen) -> date | None:
    published = seen.published or date.min
    choices = [found for year in (-1, 0, 1) if (found := day(published.year + year, month, number_of_day))]
    if not choices:
        return None

    def away(one: date) -> int:
        return abs((one - published).days)

    lean, nearest = seen.lean(), min(choices, key=away)
    directed = min((one for one in choices if (one - published).days * lean >= 0), key=away) if lean else nearest
    return nearest if away(directed) > FAR and away(nearest) < CLOSE else directed


def month(groups: Groups, words: str, seen: Seen) -> Meaning:
    """Read “March”, “last March”, “March 2021”, “late March”."""
    name = (groups["month"] or "").lower()
    if name in {"may", "march", "mar", "sun", "sat", "dec", "jan"} and not re.search(r"\b(?:May|March|Mar|Dec|Jan)\b|\b[A-Z]{3,}\b", words):
        return None
    number, year = MONTHS[name], known_year(groups, seen)
    if year is not None:
        return f"{year:04d}-{number:02d}", "DATE"
    if len(name) <= 3 and name != "may" and "." not in words:  # noqa: PLR2004 - a bare “Mar” or “Sun” is a name more often
        return None
    if seen.published is None:
        return f"XXXX-{number:02d}", "DATE"
    return f"{_year_of_month(number, (groups.get('which') or '').lower(), seen, seen.published):04d}-{number:02d}", "DATE"


def _year_of_month(number: int, which: str, seen: Seen, now: date) -> int:
    lean = -1 if which in BACK else 1 if which in ON else seen.lean()
    if which == "this":
        return now.year
    if which == "that" and (named := anchor_year(seen)) is not None:
        return named
    nearest = min((now.year - 1, now.year, now.year + 1), key=lambda one: (abs(12 * (one - now.year) + number - now.month), one))
    if not lean and not which:
        return nearest
    if lean > 0:
        return now.year + (number < now.month or (which in ON and number == now.month))
    return now.year - (number > now.month or (which in BACK and number == now.month))


def season(groups: Groups, words: str, seen: Seen) -> Meaning:
    """Read “last winter”, “the summer of 2017”, “that autumn”."""
    code = SEASONS[(groups["season"] or "").lower()]
    if words.lower().endswith("fall") and not groups.get("year") and not groups.get("which"):
        return None
    year, which = known_year(groups, seen), (groups.get("which") or "").lower()
    if year is None and which == "that":
        year = anchor_year(seen)
    if year is None and seen.published is not None:
        year, begins = seen.published.year, {"SP": 3, "SU": 6, "FA": 9, "WI": 12}[code]
        if which in BACK:
            year -= seen.published.month < begins + 3
        elif which in ON:
            year += seen.published.month >= begins
    return (f"{year:04d}-{code}" if year else f"XXXX-{code}"), "DATE"


def decade(groups: Groups, words: str, seen: Seen) -> Meaning:
    """Read “the 1990s”, “the late '80s”, “the sixties”."""
    del words
    if groups.get("decade"):
        value = groups["decade"] or ""
        return (value[:2] if value.endswith("00") and not value.startswith("20") else value[:3]), "DATE"
    short = int(groups.get("shortdecade") or _DECADES.get((groups.get("worddecade") or "").lower(), 0))
    century = 1900
    if seen.published and seen.published.year > 2000 + short + 9:
        century = 2000
    return f"{(century + short) // 10}", "DATE"


def century(groups: Groups, words: str, seen: Seen) -> Meaning:
    """Read “the 14th century”."""
    del words, seen
    written = (groups["ordinal"] or "").lower()
    nth = ORDINALS.get(written) or int(re.sub(r"\D", "", written) or 0)
    return (f"{nth - 1:02d}", "DATE") if nth else None


def quarter(groups: Groups, words: str, seen: Seen) -> Meaning:
    """Read “the third quarter”, “Q3 2019”, “the first half of the year”."""
    written = (groups["nth"] or "").lower()
    nth = {"final": 4}.get(written) or ORDINALS.get(written) or int(re.sub(r"\D", "", written))
    half = (groups.get("span") or "quarter") == "half"
    if half and (nth > 2 or not (groups.get("year") or groups.get("yearword") or "year" in words)):  # noqa: PLR2004 - halves
        return None
    year = known_year(groups, seen)
    if year is None and seen.published is not None:
        now = seen.published
        current = (now.month - 1) // (6 if half else 3) + 1
        lean = seen.lean()
        over = nth == current - 1 and not half  # what is expected of the quarter just over is its results
        year = now.year - (nth > current and lean <= 0) + (nth < current and lean > 0 and not over)
        year -= nth == current and lean < 0 and now.month % 3 == 1
    return f"{f'{year:04d}' if year else 'XXXX'}-{'H' if half else 'Q'}{nth}", "DATE"


def quarter_of_months(groups: Groups, words: str, seen: Seen) -> Meaning:
    """Read “the July-September quarter”."""
    first, last = MONTHS[(groups["from"] or "").lower()], MONTHS[(groups["until"] or "").lower()]
    if first % 3 != 1 or last != first + 2:
        return None
    return quarter(groups | {"nth": str(last // 3)}, words, seen)


def quarter_named(groups: Groups, words: str, seen: Seen) -> Meaning:
    """Read “the quarter”, “the year-earlier period”, “the 1989 quarter”, which go back to a quarter named before."""
    del words
    earlier = groups.get("earlier") or groups.get("earlier2")
    if not seen.quarter:
        return _without_quarter(groups, seen, earlier=bool(earlier))
    year, nth = int(seen.quarter[:4]), seen.quarter[5:]
    year = int(groups["year"] or 0) if groups.get("year") else year - bool(earlier)
    return f"{year:04d}-{nth}", "DATE"


def _without_quarter(groups: Groups, seen: Seen, *, earlier: bool) -> Meaning:
    """Read the same where no quarter was named before: the year that is told, the year before, or the quarter that ended last."""
    if groups.get("year"):
        return groups["year"] or "", "DATE"
    if seen.published is None or not (earlier or groups.get("latest")):
        return None
    if earlier:
        return f"{seen.published.year - 1:04d}", "DATE"
    ended = 4 * seen.published.year + (seen.published.month - 1) // 3 - 1
    return f"{ended // 4:04d}-Q{ended % 4 + 1}", "DATE"


def year(groups: Groups, words: str, seen: Seen) -> Meaning:
    """Read “1988”."""
    del words, seen
    return groups["year"] or "", "DATE"


def era(groups: Groups, words: str, seen: Seen) -> Meaning:
    """Read “44 BC”."""
    del words, seen
    before = "b" in (groups["era"] or "").lower()
    return f"{'BC' if before else ''}{int(groups['number'] or 0):04d}", "DATE"


def attacks(groups: Groups, words: str, seen: Seen) -> Meaning:
    """Read “the Sept. 11 attacks” and “9/11”, which need no year."""
    del groups, words, seen
    return "2001-09-11", "DATE"
