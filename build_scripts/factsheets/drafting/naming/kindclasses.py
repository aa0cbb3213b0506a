"""Common nouns, verbs and prepositions that tell of what kind the name beside them is, by kind.

Lists alone: general knowledge of the language, not of any story. `kindsyntax` says where they must stand and what each weighs.
"""

from __future__ import annotations

from collections.abc import Mapping

from factsheets.drafting.naming import kindwords as words
from factsheets.text.words import word_set

_PEOPLE = (
    word_set("assistant deputy aide")
    | (words.PEOPLE - word_set("star rival head member user partner chief champion owner"))
    | word_set(
        "teenager teacher doctor officer soldier general colonel politician activist rebel fighter militant gunman bomber hijacker killer "
        "murderer rapist thief robber murder prisoner inmate hostage refugee migrant immigrant rider racer sprinter swimmer wrestler "
        "batsman bowler spinner wicketkeeper all-rounder flanker fullback hooker prop lock halfback fly-half scrum-half centre linebacker "
        "receiver umpire referee skier skater jockey gymnast diver climber mountaineer sailor skipper artist painter sculptor writer "
        "dancer musician pianist violinist cellist model celebrity comic clown magician architect editor publisher columnist critic "
        "scholar academic lecturer student pupil principal dean psychologist psychiatrist paediatrician pediatrician specialist "
        "consultant adviser advisor aide ally accomplice gangster mobster smuggler trafficker dealer trader broker banker accountant "
        "auctioneer collector heir heiress prince princess king queen duke emperor monarch tsar ruler dictator president-elect candidate "
        "nominee contender challenger incumbent opponent front-runner frontrunner voter resident villager native newcomer winner loser "
        "scorer goalscorer teammate team-mate predecessor counterpart colleague boss foreman supervisor technician mechanic plumber "
        "carpenter electrician miner trucker cabbie passenger survivor bystander eyewitness neighbour neighbor tourist hiker camper "
        "parent baby infant toddler child kid twin sibling monk nun preacher evangelist missionary rabbi imam mullah cleric theologian "
        "philosopher inventor pioneer explorer adventurer hero heroine legend guru novelist essayist dramatist translator librarian "
        "farmer rancher shepherd hunter fisherman cook chef waiter waitress barman bartender maid nanny gardener guard bodyguard warden "
        "diplomat envoy negotiator mediator delegate spokesman spokeswoman spokesperson minister premier lawmaker congressman "
        "congresswoman senator councillor democrat republican mp"
    )
)

_BODIES = (words.BODIES - word_set("group rival body brand site")) | word_set(
    "conglomerate subsidiary affiliate corporation carmaker automaker chipmaker drugmaker brewer distiller baker lender insurer bookmaker "
    "builder developer contractor subcontractor utility airline carrier shipper start-up business firm partnership venture fund trust "
    "consortium cartel syndicate joint-venture supermarket grocer wholesaler distributor exporter importer publisher broadcaster "
    "newspaper tabloid daily weekly university college school academy institute institution laboratory lab hospital clinic "
    "charity foundation think-tank thinktank nonprofit non-profit association federation union league alliance coalition party faction "
    "militia army force regiment battalion police agency bureau department ministry office authority commission committee council court "
    "tribunal parliament senate assembly congress legislature government junta regime administration church sect cult denomination "
    "orchestra choir band ensemble troupe museum gallery library theatre theater team club franchise squad outfit lineup quartet trio duo "
    "label studio operator provider vendor supplier producer refiner miner driller manufacturer maker designer company organisation "
    "sorority fraternity organization publication outlet portal unit division guerrilla terrorist network exchange regulator ombudsman"
)

_PLACES = words.AREAS | word_set(
    "city town village hamlet suburb neighbourhood neighborhood borough district county province prefecture state territory region "
    "country nation kingdom republic emirate island islet archipelago peninsula isthmus cape bay gulf strait lagoon lake river stream "
    "creek canal reservoir waterfall falls glacier mountain volcano peak hill ridge valley canyon gorge plateau plain desert forest "
    "jungle swamp marsh beach coast shore reef atoll crater harbour harbor port airport airfield airstrip station square street avenue "
    "road highway motorway bridge tunnel park garden zoo stadium arena racecourse circuit hotel palace castle fort fortress tower "
    "skyscraper cathedral church mosque temple shrine monastery abbey cemetery prison jail mine quarry refinery plant dam base camp "
    "checkpoint border settlement enclave exclave stronghold capital hometown birthplace planet moon comet asteroid continent "
    "municipality commune township locality galaxy exoplanet asteroid nebula star complex zone interstate route"
)

_WORKS = (
    words.MADE
    | words.TITLED
    | word_set(
        "processor microprocessor chip chipset console handset smartphone phone laptop computer tablet gadget camera device "
        "operating-system browser app application programme program software game videogame title sequel film movie documentary drama "
        "sitcom soap show series book novel memoir poem play musical opera ballet symphony song single album track painting portrait "
        "sculpture statue masterpiece treaty act law bill car sedan hatchback suv pickup truck motorcycle scooter jet airliner aircraft "
        "aeroplane airplane helicopter drone missile rocket spacecraft satellite probe orbiter lander rover telescope ferry ship vessel "
        "boat yacht tanker freighter trawler submarine frigate destroyer battleship tug barge drug medicine vaccine antibiotic painkiller "
        "pill treatment brand product beverage drink beer snack cereal whisky vodka perfume fragrance toy doll malware virus worm trojan "
        "ransomware language database framework protocol algorithm diamond ruby coffee tea sauce ketchup cheese meat chocolate peanut "
        "biscuit cookie soup juice wine rum cigarette shampoo detergent diaper nappy nut bar spread cream yogurt yoghurt "
        "blog column journal"
    )
)

NOUNS: Mapping[str, str] = (
    dict.fromkeys(sorted(_WORKS), "work")
    | dict.fromkeys(sorted(_PLACES), "place")
    | dict.fromkeys(sorted(_BODIES), "organization")
    | dict.fromkeys(sorted(_PEOPLE), "person")
)
"""Common noun, singular -> the kind of what it names; a noun of two kinds has the last."""

DONE: Mapping[str, str] = dict.fromkeys(
    word_set(
        "acquire manufacture employ outsource rebrand diversify list restructure recall divest merge ship retail unveil outbid underwrite "
        "refinance headquarter report post own operate license"
    ),
    "organization",
) | dict.fromkeys(
    word_set(
        "marry divorce die smile weep cry cried laugh sigh shrug nod recall wear tweet sing dance grow study graduate retire resign quit "
        "plead confess testify sit stand walk drive sleep wake faint drown recover convert shout whisper joke quip reminisce apologise "
        "apologize blame vow wound starred swim surrender flee bow kneel pray preach eat drink"
    ),
    "person",
)
"""Verb -> the kind of what mostly does it."""

DECIDED = word_set(
    "say confirm deny decline refuse agree announce plan offer bid reject accept insist warn claim argue believe expect hope try decide "
    "vow pledge promise propose seek ask urge consider negotiate acknowledge admit predict estimate hire appoint publish sign sell buy pay"
)
"""Verbs of those who can speak and decide, people and bodies, and of no town that is not known for a seat of government."""

PLAYED = word_set("beat defeat win lose draw score concede thrash trail equalise equalize qualify host field sign play lead clinch rout")
FIELDED = word_set(
    "defense defence offense offence touchdown sack goal quarterback linebacker lineup line-up roster bench starter pitcher innings "
    "batting bullpen ace player catcher infielder outfielder baseman striker goalkeeper fan supporter midfield backline dressing scrum "
    "playmaker rebound run-rate"
)
"""What only a team has: Malden's defense, the Malden midfield."""

BEATEN = word_set("beat defeat thrash face trounce rout edge overcome eliminate hammer host outplay outscore")
"""What teams do, and what is done to them."""

SUFFERED: Mapping[str, str] = (
    dict.fromkeys(word_set("release launch unveil publish record film paint screen"), "work")
    | dict.fromkeys(
        word_set("found incorporate acquire headquarter establish float privatise privatize nationalise nationalize delist rebrand fine"),
        "organization",
    )
    | dict.fromkeys(
        word_set(
            "bear arrest jail imprison convict sentence acquit kill shoot stab behead murder bury cremate injure wound hospitalise "
            "hospitalize elect re-elect appoint crown knight swear marry kidnap abduct handcuff extradite oust"
        ),
        "person",
    )
)
"""Verb -> the kind of what it mostly is done to, told in the passive."""

UNDERGONE: Mapping[str, str] = (
    dict.fromkeys(word_set("acquire buy sue join found co-found own privatise privatize nationalise nationalize delist"), "organization")
    | dict.fromkeys(
        word_set("arrest jail convict sentence marry shoot stab murder appoint nominate hire sack elect oust interview"), "person"
    )
    | dict.fromkeys(word_set("visit invade evacuate leave reach occupy tour bombard"), "place")
    | dict.fromkeys(word_set("direct write paint pilot compose illustrate star make brew produce distil bottle develop publish"), "work")
)
"""Verb -> the kind of its object."""

OWNED: Mapping[str, str] = (
    dict.fromkeys(
        word_set(
            "brand product shareholder profit revenue sale ceo headquarters worker employee workforce factory subsidiary fleet customer "
            "subscriber board brewery store share stock executive chairman spokesman spokeswoman plant parent acquisition takeover "
            "division unit portfolio manager coach striker goalkeeper defender midfielder winger forward captain website app"
        ),
        "organization",
    )
    | dict.fromkeys(
        word_set(
            "wife husband mother father son daughter brother sister family death body lawyer career arrest resignation life childhood "
            "friend birthday widow girlfriend boyfriend fiancee uncle aunt nephew niece cousin parent face hand eye voice marriage novel "
            "painting biography autobiography funeral murder remark bedroom father-in-law"
        ),
        "person",
    )
    | dict.fromkeys(
        word_set(
            "capital coast coastline government president parliament economy population airport street mayor governor outskirt suburb "
            "harbour harbor border army shore beach skyline slum prime foreign king queen"
        ),
        "place",
    )
)
"""Noun -> the kind of what it belongs to: Acme's shareholders, Halden's mayor."""

OF: Mapping[str, str] = (
    dict.fromkeys(
        word_set(
            "share shareholder subsidiary headquarters ceo founder co-founder cofounder employee takeover acquisition board unit division "
            "spin-off spinoff boss"
        ),
        "organization",
    )
    | dict.fromkeys(
        word_set("wife husband death son daughter arrest widow assassination murder trial kidnapping lawyer biography"), "person"
    )
    | dict.fromkeys(
        word_set(
            "capital coast coastline city town village port province district island region suburb outskirt mayor governor siege north "
            "south east west northeast northwest southeast southwest battle resident people border street"
        ),
        "place",
    )
    | dict.fromkeys(
        word_set(
            "maker creator developer publisher author sequel premiere "
            "crew captain copy version model episode sinking wreck wreckage coach carriage derailment hull deck"
        ),
        "work",
    )
)
"""Noun before “of” -> the kind of what it is of."""

GIVING_EXAMPLES = word_set("include includes included including like namely especially notably particularly")
"""Words between a noun in the plural and its examples: brands including Acme; “such as” besides."""
