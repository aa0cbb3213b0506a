"""Verbs by what they do in a sentence: they announce, decide, set, lead to another verb, tell a state, or only report.

The lists are general; nothing of any one story belongs here. What kind of happening a verb tells stands in `newskinds`.
"""

from __future__ import annotations

from factsheets.drafting.speech.cues import SPEAKING
from factsheets.text.words import word_set

ANNOUNCING = word_set("announce unveil reveal declare pledge vow promise")
"""Verbs whose saying is the event."""

SAYING = word_set("say tell add state write disclose confirm") | ANNOUNCING
"""Verbs that bring in what somebody says."""

DECIDING = word_set("order rule decide decree vote")
"""Verbs that do something by what they say."""

SETTING = word_set("set schedule slate book fix plan expect postpone delay defer adjourn reschedule")
"""Verbs by which something is set for a day, or put off to it."""

PLANNED = word_set("expect plan schedule set slate intend aim bind poise due likely about prepare book tip forecast anticipate")
"""Words that say of a deed that it is to come."""

HOPED = word_set(
    "fail refuse decline try attempt want hope seek threaten wish struggle offer urge propose consider like love need seem appear"
)
"""Verbs after which a deed may never come."""

LEADING = (
    HOPED
    | PLANNED
    | word_set("agree decide begin start continue manage help come go proceed rush move vow pledge promise use ready able report believe")
)
"""Words that lead to the verb that tells the deed."""

REPORTING = (
    SPEAKING
    | word_set(
        "call urge condemn blame praise criticise criticize welcome express cite quote show indicate hope fear thank appeal refer describe"
    )
) - word_set("concede confirm report promise pledge vow reveal announce declare")
"""Verbs that only report."""

WANTED = HOPED | word_set("request demand ask call press push wait prepare campaign")
"""Verbs of whose object nobody knows that it came: requested a hearing on Sunday."""

STATES = word_set(
    "have seem appear remain include represent contain consist involve mean belong own employ live lie stand face need want like "
    "love hate fear believe think know understand doubt cost require deserve lack concern depend owe resemble fit matter exist measure "
    "weigh locate situate date tend prefer enjoy boast feature specialise specialize sit rank equal span total number continue keep stay "
    "use base work look feel sound relate range regard consider view deem suffer carry house comprise underline underscore reflect signal "
    "earn gross generate produce export import consume average value"
)
"""Verbs that tell how things are."""

STATES_EVEN_PASSIVE = word_set("see know use call consider believe locate situate")
"""Verbs that tell a state in the passive too."""

UNCHANGED = word_set("quit hit cut set put shut hurt split spread burst bid beat cast shed let")
"""Verbs whose past is written like their present, so that the model often takes the one for the other."""

EFFECTS = word_set(
    "catch surprise shock stun spark cause mark make send raise boost bring signal come follow renew fuel add lead prompt highlight "
    "underline leave give show end"
)
"""Verbs that tell, of a piece of news, what it brought about."""

WRITINGS = word_set(
    "report statement release document letter post tweet filing study notice warning message video interview article data survey"
)
"""Nouns of what is said or written, which nobody is whom a pronoun in it may mean."""
