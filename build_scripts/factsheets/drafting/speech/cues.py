"""The words by which somebody says, thinks, wants or judges something: verbs, verbs with their preposition, nouns, adverbs.

Which words around them are the speaker and the content is for `contents` and `sayers`.
"""

from __future__ import annotations

import re

from factsheets.text.words import word_set

SPEAKING = word_set(
    "say tell add report announce state claim argue explain note warn deny confirm suggest estimate insist acknowledge admit reveal "
    "write ask declare disclose allege comment stress emphasize emphasise reply respond recall conclude predict maintain contend "
    "assert testify remark observe complain caution concede tweet post joke continue reiterate counter echo read believe think "
    "promise pledge vow urge answer exclaim shout mutter quip retort interject advise inform assure remind boast lament opine reaffirm "
    "reassert relay recount attest concur joke muse chant yell scream whisper murmur cry posit reason surmise "
    "theorize theorise confide fume"
)
"""Verbs of saying that may follow the words they introduce."""

_THINKING = word_set(
    "demand recommend request propose agree describe call find show know fear worry decide learn hear mention wonder question "
    "dispute cite quote repeat speculate conjecture imply plead appeal swear signal hint outline detail clarify elaborate notify "
    "feel want plan aim intend consider see view regard understand assume guess suspect imagine realize realise forecast project "
    "hope expect wish doubt vow threaten refuse decline indicate demonstrate underscore prove reckon hold rule determine order "
    "instruct encourage beg challenge invite prefer like love hate regret appreciate remember forget notice discover point convince "
    "seek push press oppose agree accept"
)

JUDGING = word_set(
    "support oppose endorse back favor favour praise criticize criticise condemn denounce blame dismiss reject defend attack mock "
    "question dispute call describe consider view regard see portray label deem characterize characterise brand hail slam blast deny "
    "discuss mention cite express outline propose promise demand announce reveal underscore welcome accuse thank applaud lament "
    "mourn acknowledge admit concede confess urge suggest recommend predict forecast reference decry deride tout bemoan protest dub "
    "fear expect ridicule deplore champion disavow rebuke scold chide lambast lambaste downplay repudiate commend"
)
"""Verbs whose object alone is what somebody thinks or says."""

NAMING = word_set("describe call dub label deem brand characterize characterise portray blast slam denounce dismiss hail")
"""Verbs that say by what words somebody calls something: a few words in quotation marks are enough."""

SHOWING = word_set("show indicate suggest find reveal confirm")
"""What a report, a poll or a film does."""

RECORDS = word_set("report study poll survey video footage data figure document record email memo film audio test result research analysis")
"""What shows something in the place of a person."""

ABOUT = {
    "call": {"for", "on"}, "point": {"to"}, "refer": {"to"}, "allude": {"to"}, "object": {"to"}, "comment": {"on"},
    "warn": {"of", "against"}, "complain": {"about", "of"}, "speak": {"of", "about"}, "talk": {"about"}, "boast": {"of", "about"},
    "plead": {"for"}, "argue": {"for", "against"}, "speculate": {"about"}, "apologize": {"for"}, "apologise": {"for"}, "push": {"for"},
    "press": {"for"}, "vote": {"for", "against"}, "campaign": {"for", "against"}, "protest": {"against"}, "hope": {"for"},
    "ask": {"for", "about"}, "appeal": {"for", "to"},
}  # fmt: skip
"""Verb -> prepositions whose object is what is said or wanted."""

CUES = SPEAKING | _THINKING | JUDGING | ABOUT.keys()
"""Verbs that say, write, think or want."""

NOUNS = word_set(
    "claim allegation warning promise pledge vow plan decision belief hope fear suspicion suggestion statement announcement assertion "
    "accusation argument view prediction request demand proposal threat offer assurance acknowledgment acknowledgement admission "
    "insistence contention theory complaint recommendation commitment intention desire refusal "
    "remark comment observation message reminder revelation finding conclusion opinion charge concern conviction doubt"
)
"""Nouns that are followed by what is said, hoped or intended: the decision to leave, the claim that."""

FEELING = {
    "critical": {"of"}, "supportive": {"of"}, "skeptical": {"of", "about"}, "sceptical": {"of", "about"}, "wary": {"of"},
    "confident": {"of", "about"}, "certain": {"of", "about"}, "sure": {"of", "about"}, "convinced": {"of"}, "adamant": {"about"},
    "hopeful": {"about"}, "optimistic": {"about"}, "worried": {"about"}, "concerned": {"about"}, "afraid": {"of"}, "proud": {"of"},
    "aware": {"of"}, "clear": set(),
}  # fmt: skip
"""Adjective -> prepositions whose object somebody who is so thinks of; a clause may stand in their place: is confident that."""

TELLERS = RECORDS | word_set(
    "newspaper paper police official minister mayor governor source prosecutor lawyer expert scientist union "
    "camp campaign aide spokesman spokeswoman group ministry court judge company party"
)
"""What or who may stand before a headline's colon without a name: “Poll: most want a new bridge”."""

LABELS = word_set(
    "opinion live watch video exclusive breaking update updated analysis review note editor correction photos photo gallery listen "
    "read explainer interview profile obituary comment letter column podcast factbox timeline recap quiz date time place where when who "
    "what why how location contact email phone tel source by from more related see also topics tags q a"
)
"""What stands before a colon and says nothing."""

HEDGES = word_set("allegedly reportedly supposedly purportedly")
"""Adverbs that say that somebody, not named, says so."""

SILENT = re.compile(
    r"\b(?:(?:did|do|does|had|have|has|would|could|was|were)(?:\s+not|n['’]t)\s+(?:immediately\s+|yet\s+|otherwise\s+)?"
    r"(?:respond(?:ed)?|reply|replied|comment(?:ed)?(?:\s+on)?|answer(?:ed)?|return(?:ed)?\s+(?:calls?|requests?|messages?|e-?mails?)|be\s+(?:immediately\s+)?reached"
    r"|(?:immediately\s+)?available\s+for\s+comment)|(?:declined|refused)\s+(?:to\s+(?:comment|answer|respond|say|elaborate|discuss|provide)|comment)"
    r"|(?:did|do|does|would|could)(?:\s+not|n['’]t)\s+(?:say|specify|elaborate|explain|disclose)(?=\s+(?:when|where|why|how|who|which|what|whether|if)\b|[.;])"
    r"|(?:did|do|does|would)(?:\s+not|n['’]t)\s+(?:release|disclose|reveal)(?=\s+(?:(?:the|any|his|her|their|its|more|further|other)\s+)*"
    r"(?:names?|identit\w+|details?|amounts?|numbers?|figures?|causes?|information|terms|how|who|where|when|why)\b)"
    r"|had\s+no\s+(?:immediate\s+)?comment|(?:was|were)\s+(?:not\s+(?:immediately\s+)?|un)available\s+for\s+comment)\b",
    re.IGNORECASE,
)
"""A non-answer: did not respond, declined to comment."""

REFUSED = re.compile(r"(?:declined|refused)\b", re.IGNORECASE)
"""The part of a non-answer that is not what is refused."""

ACCORDING = re.compile(r"\b(?:according\s+to|in\s+the\s+(?:words|view|opinion)\s+of)\s+", re.IGNORECASE)
