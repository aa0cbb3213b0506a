"""Nouns that news counts: who are people, and which nouns it swaps for one another when it counts.

General knowledge of the language, not of any story.
"""

from __future__ import annotations

from factsheets.text.words import word_set

PEOPLE = word_set("people person other victim man woman resident villager civilian passenger individual somebody ''")
"""Nouns that only say that people are counted."""

PERSONS = word_set(
    "child boy girl baby student pupil teacher soldier officer policeman police worker miner farmer driver pilot tourist migrant "
    "refugee patient guest protester demonstrator prisoner inmate hostage fighter militant rebel suspect gunman attacker robber "
    "terrorist assailant extremist insurgent shooter "
    "member player fan firefighter rescuer nurse doctor journalist family family-member relative infant teenager adult pensioner "
    "citizen national american employee staff crew sailor body"
)
"""Nouns that say what people they are."""

CROWDS = word_set("worker miner employee student pupil tourist migrant refugee pilgrim fan worshipper villager farmer guest hostage")
"""Nouns for those whom a disaster befalls as a whole, and not some of them."""

TIDINGS = word_set("report claim complaint call incident article")
"""Nouns for what is told of a harm, and not for those it befell."""

LOSSES = word_set("cut loss reduction layoff increase total lot piece set pair")
"""Nouns that leave it to the word before them to say what is counted: job cuts."""

_ALIKE = (
    "carriage coach wagon bogie",
    "vehicle car",
    "attacker gunman assailant terrorist militant extremist insurgent shooter",
    "charge felony count",
    "job position post role redundancy",
    "seat mla mp lawmaker legislator deputy",
    "object artefact artifact piece item relic find",
    "appearance cap",
    "case diagnosis infection",
    "customer consumer user client account subscriber",
    "house home building structure property dwelling",
    "store shop outlet branch",
    "plane aircraft jet airliner aeroplane airplane",
    "ship vessel boat ferry",
    "vote ballot",
    "student pupil schoolchild schoolboy schoolgirl",
    "shot bullet round",
    "painting canvas picture",
    "game match",
    "dose vaccine jab",
    "soldier troop serviceman",
    "employee worker staff staffer workforce personnel",
    "firefighter fireman",
    "officer policeman police cop",
    "song track",
    "phone smartphone handset device unit",
)

THINGS = {word: row.split()[0] for row in _ALIKE for word in row.split()}
"""Noun -> the one under which nouns that news swaps when it counts are compared."""
