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
    "theorize theorise confide fume affirm profess vouch convey question"
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
    "fear expect ridicule deplore champion disavow rebuke scold chide lambast lambaste downplay repudiate commend rip trash bash hammer "
    "skewer assail castigate berate excoriate malign disparage belittle laud extol deride pan savage vilify pillory admonish reprimand "
    "salute congratulate heckle taunt insult rebut refute disclose report publicize credit trust distrust perceive "
    "emphasize emphasise stress highlight advocate embrace resist liken compare"
)
"""Verbs whose object alone is what somebody thinks or says."""

NAMING = word_set("describe call dub label deem brand characterize characterise portray blast slam denounce dismiss hail")
"""Verbs that say by what words somebody calls something: a few words in quotation marks are enough."""

SHOWING = word_set("show indicate suggest find reveal confirm")
"""What a report, a poll or a film does."""

RECORDS = word_set("report study poll survey video footage data figure document record email memo film audio test result research analysis")
"""What shows something in the place of a person."""

ABOUT = {
    "agree": {"on", "to", "with"}, "allude": {"to"}, "apologise": {"for"}, "apologize": {"for"}, "appeal": {"for", "to"},
    "argue": {"against", "for"}, "ask": {"about", "for"}, "boast": {"about", "of"}, "brag": {"about"}, "call": {"for", "on"},
    "campaign": {"against", "for"}, "comment": {"on"}, "complain": {"about", "of"}, "disagree": {"with"}, "dwell": {"on"},
    "elaborate": {"on"}, "gripe": {"about"}, "hope": {"for"}, "insist": {"on"}, "lash": {"at"}, "object": {"to"}, "plead": {"for"},
    "point": {"to"}, "press": {"for"}, "protest": {"against"}, "push": {"for"}, "rail": {"about", "against"}, "refer": {"to"},
    "remark": {"on", "upon"}, "speak": {"about", "against", "of"}, "speculate": {"about"}, "talk": {"about"}, "think": {"about", "of"},
    "touch": {"on", "upon"}, "vote": {"against", "for"}, "warn": {"against", "of"}, "weigh": {"on"}, "worry": {"about"},
    "write": {"about"},
}  # fmt: skip
"""Verb -> prepositions whose object is what is said or wanted."""

HELD = word_set(
    "expect believe consider see view describe call dub label think regard deem report say estimate rumor allege portray hail suppose "
    "project forecast know accuse schedule"
)
"""Verbs whose subject, in the passive, is held to be or to do something, by somebody who is not named."""

SEEMING = word_set("appear seem")
"""Verbs by which the writer tells what looks so, and not to whom."""

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
    "adamant": {"about"}, "afraid": {"of"}, "angry": {"about", "at", "over"}, "aware": {"of"}, "certain": {"about", "of"}, "clear": set(),
    "committed": {"to"}, "concerned": {"about"}, "confident": {"about", "of"}, "convinced": {"of"}, "critical": {"of"},
    "disappointed": {"by", "in", "with"}, "dismissive": {"of"}, "eager": {"for"}, "enthusiastic": {"about"}, "excited": {"about"},
    "frustrated": {"about", "by", "with"}, "glad": {"about"}, "grateful": {"for"}, "happy": {"about", "with"}, "hopeful": {"about"},
    "keen": {"on"}, "nervous": {"about"}, "opposed": {"to"}, "optimistic": {"about"}, "pleased": {"with"}, "proud": {"of"},
    "ready": {"for"}, "sceptical": {"about", "of"}, "skeptical": {"about", "of"}, "supportive": {"of"}, "sure": {"about", "of"},
    "uneasy": {"about"}, "upset": {"about", "over"}, "wary": {"of"}, "worried": {"about"},
}  # fmt: skip
"""Adjective -> prepositions whose object somebody who is so thinks of; a clause may stand in their place: is confident that."""

WILLING = word_set("eager reluctant willing unwilling keen hesitant loath determined ready happy glad prepared committed")
"""Adjectives that tell with an infinitive what somebody wants: is eager to leave."""

CAUSING = word_set("mean ensure make cause help happen guarantee prevent require have be see so do go get keep let result")
"""Verbs before “that” by which nothing is said or thought: it means that."""

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
