"""Bounds, currencies and units of measure: the words by which news tells them, and the plain names they are kept under."""

from __future__ import annotations

import re

BOUNDS = (
    (r"at least|no (?:fewer|less) than|a minimum of|not less than|minimum", ">="),
    (r"more than|over|above|exceeding|upwards? of|greater than|in excess of|north of|well over", ">"),
    (r"less than|fewer than|under|below|short of", "<"),
    (r"up to|as (?:many|much|high) as|at most|no more than|not more than|a maximum of|maximum", "<="),
    (r"about|around|some|roughly|approximately|an? estimated|estimated|nearly|almost|close to|circa|approx\.?|an average of", "~"),
)
"""Words before a number, and the bound they tell."""

AFTER = {"more": ">=", "so": "~", "less": "<=", "fewer": "<="}
"""Last word of “or more”, “or so” after a number -> its bound."""

CURRENCIES = {
    "US$": "USD", "A$": "AUD", "C$": "CAD", "HK$": "HKD", "NZ$": "NZD", "S$": "SGD", "R$": "BRL", "$": "USD", "€": "EUR", "£": "GBP",
    "¥": "JPY", "₹": "INR", "Rs": "INR", "₩": "KRW", "₽": "RUB", "₺": "TRY", "₦": "NGN", "₱": "PHP", "₪": "ILS", "R": "ZAR",
}  # fmt: skip
"""Sign before a sum -> currency code."""

_CODES = "USD|EUR|GBP|JPY|CNY|INR|AUD|CAD|CHF|SEK|NOK|DKK"
SIGN = rf"US\$|HK\$|NZ\$|[ACSR]\$|\$|€|£|¥|₹|₩|₽|₺|₦|₱|₪|(?-i:Rs\.?\s?)|(?-i:{_CODES})\s?|(?-i:R)(?=\d)"
"""Pattern of what may stand before a sum."""

MONEY = {
    "dollar": "USD", "euro": "EUR", "pound": "GBP", "yuan": "CNY", "renminbi": "CNY", "yen": "JPY", "rupee": "INR", "won": "KRW",
    "ruble": "RUB", "rouble": "RUB", "rand": "ZAR", "franc": "CHF", "peso": "MXN", "reais": "BRL", "krona": "SEK", "kronor": "SEK",
    "kroner": "NOK", "lira": "TRY", "zloty": "PLN", "forint": "HUF", "shekel": "ILS", "dirham": "AED", "riyal": "SAR", "baht": "THB",
    "ringgit": "MYR", "rupiah": "IDR", "naira": "NGN", "hryvnia": "UAH", "usd": "USD", "eur": "EUR", "gbp": "GBP", "cent": "cents",
}  # fmt: skip
"""Name of a currency, in the singular -> its code."""

_NATIONAL = {
    "canadian dollar": "CAD", "australian dollar": "AUD", "new zealand dollar": "NZD", "hong kong dollar": "HKD",
    "singapore dollar": "SGD", "taiwan dollar": "TWD", "american dollar": "USD", "swiss franc": "CHF", "british pound": "GBP",
    "egyptian pound": "EGP", "pakistani rupee": "PKR", "indian rupee": "INR", "philippine peso": "PHP", "argentine peso": "ARS",
    "chilean peso": "CLP", "colombian peso": "COP", "mexican peso": "MXN", "danish krone": "DKK", "danish kroner": "DKK",
    "norwegian kroner": "NOK", "swedish kronor": "SEK", "swedish crown": "SEK", "norwegian crown": "NOK", "danish crown": "DKK",
    "czech crown": "CZK",
}  # fmt: skip
"""Currency of a nation, in the singular -> its code, where the name alone may be another's."""

_SQUARE = r"(?:square\s+|cubic\s+|nautical\s+)?"
MEASURES = {
    "km": "kilometres", "kilometer": "kilometres", "kilometre": "kilometres", "mile": "miles", "metre": "metres", "meter": "metres",
    "m": "metres",
    "centimetre": "centimetres", "centimeter": "centimetres", "cm": "centimetres", "mm": "millimetres", "millimetre": "millimetres",
    "foot": "feet", "feet": "feet", "ft": "feet", "inch": "inches", "inches": "inches", "yard": "yards", "acre": "acres",
    "hectare": "hectares",
    "kg": "kilograms", "kilogram": "kilograms", "kilo": "kilograms", "gram": "grams", "tonne": "tonnes", "ton": "tons",
    "ounce": "ounces", "lb": "pounds",
    "litre": "litres", "liter": "litres", "gallon": "gallons", "barrel": "barrels", "bushel": "bushels", "degree": "degrees",
    "mph": "miles per hour", "kph": "km per hour", "km/h": "km per hour", "m/s": "metres per second", "knot": "knots",
    "watt": "watts", "kilowatt": "kilowatts", "megawatt": "megawatts", "mw": "megawatts", "gw": "gigawatts", "gigawatt": "gigawatts",
    "kwh": "kilowatt hours", "volt": "volts", "calorie": "calories", "carat": "carats",
    "second": "seconds", "minute": "minutes", "hour": "hours", "day": "days", "week": "weeks", "month": "months", "year": "years",
    "decade": "decades",
    "century": "centuries", "magnitude": "magnitude", "percent": "%", "pc": "%", "pct": "%", "nm": "nanometres", "nanometer": "nanometres",
    "nanometre": "nanometres", "byte": "bytes", "gb": "gigabytes", "gigabyte": "gigabytes", "tb": "terabytes", "terabyte": "terabytes",
    "mb": "megabytes", "megabyte": "megabytes", "hz": "hertz", "ghz": "gigahertz", "mhz": "megahertz", "bps": "basis points",
    "basis point": "basis points",
}  # fmt: skip
"""Unit as written, in the singular -> its plain name."""

_UNIT = "|".join(re.escape(one).replace(r"\ ", r"\s+") for one in sorted(MEASURES, key=len, reverse=True))
_NATION = "|".join(sorted(_NATIONAL, key=len, reverse=True)).replace(" ", r"\s+")
_COIN = "|".join(sorted(MONEY, key=len, reverse=True))
TAIL = (
    r"(?P<tail>\s*%|[\s-]+per\s?cents?\b|[\s-]+percent(?:age points?)?\b|[\s-]+percentage[\s-]+points?\b|\s*°\s?[CF]\b"
    rf"|[\s-]*{_SQUARE}(?:{_UNIT})s?\b(?!\.\w)(?:\s+(?:an|per)\s+(?:hour|second)\b|\s+(?:Celsius|Fahrenheit|C|F)\b)?"
    rf"|\s+(?:{_NATION})s?\b|[\s-]*(?:(?:U\.?S\.?\s+)?(?:{_COIN})s?)\b)?"
)
"""Pattern of what may stand after a number and is its unit, in the group `tail`."""


def unit_of_sign(sign: str) -> str:
    """Return the currency that stands before a sum."""
    plain = sign.strip(" .")
    return CURRENCIES.get(plain[:1].upper() + plain[1:], plain.upper())


def unit_of_tail(tail: str) -> str:
    """Return the plain name of what stands after a number, or an empty string."""
    plain = re.sub(r"^[\s-]+|^u\.?s\.?\s+", "", tail.lower()).strip()
    if "point" in plain:
        return "basis points" if plain.startswith("basis") else "percentage points"
    if "°" in plain:
        return "degrees Celsius" if plain.endswith("c") else "degrees Fahrenheit"
    if "%" in plain or (plain.startswith("per") and "cent" in plain):
        return "%"
    if scale := re.fullmatch(r"degrees?\s+(c|f)\w*", plain):
        return "degrees Celsius" if scale[1] == "c" else "degrees Fahrenheit"
    if (coin := re.sub(r"\s+", " ", plain).removesuffix("s")) in _NATIONAL:
        return _NATIONAL[coin]
    plain, rate = re.sub(r"\s+(?:an|per)\s+(hour|second)$", "", plain), re.search(r"\s(?:an|per)\s+(hour|second)$", plain)
    name = _plain_name(plain)
    return f"{name.replace('kilometres', 'km')} per {rate[1]}" if rate and name else name


def _plain_name(words: str) -> str:
    *before, stem = words.split() or [""]
    for form in (stem, stem.removesuffix("s"), "century" if stem == "centuries" else stem):
        if form in MONEY:
            return MONEY[form]
        if form in MEASURES:
            return " ".join([*before, MEASURES[form]])
    return ""
