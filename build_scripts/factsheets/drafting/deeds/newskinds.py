"""Kinds of happenings as news tells them: the verbs and nouns that may stand for one another.

Two tellings of one event need not share a word, but they share a kind: a boat capsizes, flips over, sinks. Words of no kind are a kind
of their own. The lists are general; nothing of any one story belongs here.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from factsheets.text.words import word_set

_KINDS: Mapping[str, tuple[str, str]] = {
    "capsize": ("capsize overturn sink founder keel keel-over flip-over tip-over turn-over go-down", "capsizing sinking shipwreck"),
    "quake": ("quake", "earthquake quake temblor tremor tremblor aftershock"),
    "wave": ("", "tsunami"),
    "storm": ("", "storm typhoon hurricane cyclone tornado blizzard"),
    "flood": ("flood inundate submerge", "flood flooding deluge"),
    "slide": ("", "landslide mudslide landslip avalanche"),
    "erupt": ("erupt", "eruption"),
    "fall in": ("collapse crumble cave-in give-way", "collapse"),
    "blast": ("explode blast detonate blow-up go-off", "explosion blast detonation bombing"),
    "fire": ("blaze burn ignite gut torch set-fire", "fire blaze wildfire inferno arson"),
    "crash": (
        ("crash go-down run-aground collide slam smash plough plow ram derail plunge overshoot run-over skid knock-down bring-down "
        "drive-into drive-through"),
        "crash collision derailment pile-up",
    ),
    "die": ("die kill perish drown slay murder assassinate succumb", "death killing murder assassination fatality"),
    "hurt": ("injure wound hurt maim", "injury"),
    "attack": (
        "attack assault ambush shoot stab bomb shell storm assassinate gun-down open-fire",
        "attack assault assassination shooting stabbing ambush massacre",
    ),
    "rob": (
        "rob steal grab snatch loot burgle nab raid hold-up make-off break-in ransack empty scoop-up pull-off",
        "robbery theft heist burglary hold-up break-in raid smash-and-grab",
    ),
    "flee": ("flee escape abscond run-away", "escape getaway"),
    "vanish": ("vanish disappear go-missing lose-contact", "disappearance"),
    "kidnap": ("kidnap abduct seize-hostage", "kidnapping abduction"),
    "arrest": ("arrest detain apprehend capture nab take-custody round-up pick-up", "arrest detention capture custody"),
    "free": ("free release", "release"),
    "charge": ("charge indict prosecute arraign bring-charge file-charge press-charge", "charge indictment arraignment"),
    "accuse": ("accuse", "accusation"),
    "plead": ("plead deny-charge admit-charge", "plea"),
    "try": ("go-trial stand-trial", "trial hearing"),
    "convict": ("convict find-guilty return-verdict reach-verdict", "conviction"),
    "sentence": ("sentence jail imprison condemn hand-sentence", "sentence sentencing"),
    "acquit": ("acquit clear exonerate", "acquittal"),
    "rule": ("rule decide uphold overturn quash annul invalidate strike-down", "ruling verdict judgment judgement decision"),
    "appeal": ("appeal", "appeal"),
    "order": ("order decree", "order injunction"),
    "lift": ("lift ease relax", "lifting easing"),
    "appear": ("appear-before appear-court", "appearance"),
    "apologise": ("apologise apologize", "apology"),
    "settle": ("settle", "settlement"),
    "sue": ("sue", "lawsuit suit"),
    "fine": ("fine penalise penalize", "fine penalty"),
    "search": ("search comb scour", "search"),
    "raid": ("raid", "raid"),
    "rescue": ("rescue save pull pluck evacuate winch", "rescue evacuation"),
    "find": ("find recover retrieve discover locate unearth pull", "discovery recovery"),
    "suspend": ("suspend halt pause ground call-off stop abandon cancel postpone scrap scrub", "suspension cancellation"),
    "resume": ("resume restart", "resumption"),
    "buy": ("buy acquire purchase take-over snap-up", "acquisition takeover purchase buyout merger deal bid transaction"),
    "sell": ("sell divest offload", "sale disposal divestment"),
    "merge": ("merge combine", "merger"),
    "file": ("file submit lodge", "filing"),
    "agree": ("agree", "agreement accord pact treaty deal"),
    "sign": ("sign ink", "signing"),
    "vote": ("vote elect back approve endorse ratify pass win", "vote election by-election run-off ballot referendum approval poll"),
    "reject": ("reject veto vote-down turn-down", "rejection veto"),
    "swear in": ("swear inaugurate take-oath take-office assume-office", "inauguration"),
    "appoint": ("appoint name hire nominate", "appointment nomination"),
    "resign": ("resign quit step-down stand-down", "resignation"),
    "dismiss": ("dismiss sack oust fire suspend-from part-company part-way", "dismissal ouster sacking firing"),
    "found": ("form found establish create set-up", "foundation establishment creation"),
    "launch": ("launch unveil introduce release roll-out lift-off blast-off", "launch unveiling release rollout"),
    "open": ("open reopen inaugurate", "opening reopening"),
    "close": ("close shut shutter close-down shut-down", "closure shutdown"),
    "build": ("build construct erect", "construction"),
    "ban": ("ban prohibit outlaw", "ban prohibition"),
    "sanction": ("sanction", "sanction"),
    "protest": ("protest rally demonstrate march gather", "protest rally demonstration march"),
    "riot": ("riot clash scuffle", "riot clash scuffle unrest"),
    "walk out": ("walk-out down-tools strike-work stage-walkout", "walkout strike stoppage"),
    "meet": ("meet confer", "meeting talk summit conference briefing"),
    "visit": ("visit tour", "visit tour"),
    "hear": ("hear", "hearing"),
    "debate": ("debate", "debate"),
    "inspect": ("inspect", "inspection"),
    "probe": ("investigate probe", "investigation probe inquiry inquest"),
    "diagnose": ("diagnose infect contract catch", "diagnosis outbreak infection"),
    "hospital": ("hospitalise hospitalize admit", "hospitalisation hospitalization"),
    "quarantine": ("quarantine isolate", "quarantine"),
    "deploy": ("deploy dispatch send-troops", "deployment"),
    "rise": ("rise jump climb surge soar increase gain", "rise jump surge increase"),
    "fall": ("fall drop slump tumble plunge decline lose slip", "fall drop slump plunge"),
    "win": ("win beat defeat lose", "victory win defeat"),
    "concede": ("concede", "concession"),
    "bury": ("bury mourn commemorate", "funeral burial vigil memorial"),
    "recall": ("recall withdraw", "recall withdrawal"),
    "leave": ("leave depart set-off set-sail", "departure"),
    "arrive": ("arrive reach land dock", "arrival landing"),
    "report": ("", "case"),
}  # fmt: skip
"""Kind -> its verbs (a particle or what completes them after a hyphen) and its nouns."""


def _by_word(place: int) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for kind, words in _KINDS.items():
        for word in words[place].split():
            found[word].add(kind)
    return {word: frozenset(kinds) for word, kinds in found.items()}


KINDS = frozenset(_KINDS)
VERBS, NOUNS = _by_word(0), _by_word(1)
"""Verb or noun -> the kinds it tells."""

CALAMITIES = word_set("quake wave storm flood slide erupt blast fire crash capsize")
"""Kinds that strike: their noun tells more than the verb beside it (the quake shook, a blast ripped through)."""

OUTCOMES = word_set("die hurt hospital rescue flee strand trap")
"""Kinds that tell what came of it for people."""

DISASTERS = word_set("disaster accident tragedy catastrophe calamity")
"""Nouns that may stand for any of these."""

LIGHT = word_set(
    "carry take make hold have stage pull suffer witness see conduct launch mount commit perform undergo experience happen occur be"
)
"""Verbs that leave it to a noun to tell what happened: carried out a robbery, took place."""

DOING = word_set(
    "reach return deliver issue file lodge tender submit strike sign ink seal complete finalize finalise finish secure propose call "
    "declare impose hand win add give make offer "
    "grant receive get gain obtain"
)
"""Verbs that do what their object names, and tell something by themselves too: filed a lawsuit, signed a deal."""

STAYING = word_set("arrest close quarantine ban suspend hospital open sanction")
"""Kinds whose outcome lasts, so that “since Monday” dates their beginning: has been detained since Monday."""

BRINGING = word_set("trigger spark cause produce generate set")
"""Verbs by which one calamity brings another, and one event is told of both."""

STRIKING, MOVING = word_set("strike hit ram clip"), word_set("vessel plane train car")
"""Verbs that tell a crash where what moves does it."""

SAID_TO_BE = word_set("report record register confirm announce unveil reveal launch begin start end last come break strike hit unfold")
"""Verbs that tell of their noun that it happened: an outbreak was reported, the trial began."""

ONCE_NAMED = word_set(
    "man woman couple boy girl victim patient teenager student official spokesman spokeswoman person "
    "company firm group maker corporation agency ministry department organisation organization association party team club union "
    "vessel ship boat ferry plane aircraft train car truck lorry vehicle incident accident announcement statement report deal move "
    "first second third latter former"
)
"""Nouns by which news points at what it has named before; alone they title nothing."""

PERSONAL = word_set("join bear graduate study train marry retire enrol enroll found establish form create incorporate set-up")
"""Verbs of a life, or of a firm's: long past they are no part of the news."""

_ALIKE = (
    "vessel ferry boat ship containership craft trawler tanker freighter barge yacht dinghy liner mv m/v mb m/b ms ss uss hms rms mt",
    "plane aircraft jet airliner jetliner helicopter flight",
    "train locomotive tram",
    "car vehicle suv van truck lorry 4x4 4×4 bus coach",
    "robber thief raider gang burglar bandit man gunman crook attacker assailant",
    "policeman police officer cop detective",
    "quake earthquake temblor tremor tremblor",
    "wave tsunami",
    "blast explosion bomb detonation",
    "fire blaze inferno",
    "company firm group maker corporation giant business",
    "factory plant works mill",
    "building house home block",
    "store shop boutique jeweller jeweler",
    "jewellery jewelry gem jewel watch booty loot haul",
    "court judge tribunal jury",
    "rescuer diver crew team coastguard",
    "body corpse remains",
    "person people passenger victim resident villager worker employee",
    "shareholder investor",
    "takeover purchase acquisition deal bid buyout merger transaction",
    "storm typhoon hurricane cyclone",
    "exhibition exhibit show display",
)

CLASSES: Mapping[str, str] = {word: row.split()[0] for row in _ALIKE for word in row.split()}
"""Noun -> the one under which nouns that news swaps freely are compared."""

ROLES: Mapping[str, tuple[str, str]] = {
    "buy": ("buyer", "bought"),
    "sell": ("seller", ""),
    "sentence": ("", "sentenced"),
    "convict": ("", "convicted"),
    "arrest": ("", "arrested"),
    "charge": ("", "charged"),
    "appoint": ("", "appointed"),
    "dismiss": ("", "dismissed"),
    "visit": ("visitor", ""),
    "sue": ("plaintiff", "defendant"),
}
"""Kind -> what its doer, and the one to whom it is done, are called on the sheet; others are named without a role."""
