"""Words around a name that tell of what kind it is.

Lists alone; `kindsaround` says what each weighs.
"""

from __future__ import annotations

from factsheets.drafting.naming.nameclasses import ROLES
from factsheets.text.words import word_set

PEOPLE = ROLES | word_set(
    "left-back right-back centre-back wing-back keeper prop lock hooker flanker halfback spokesman spokeswoman spokesperson chairman "
    "chairwoman president director head official chief minister premier leader attorney expert player coach captain worker father mother "
    "son daughter brother sister husband wife man woman boy girl insurer executive partner fellow secretary governor mayor senator judge "
    "prosecutor detective commissioner ceo vice former star member jeweler jeweller user correspondent editor rival successor "
    "predecessor nephew niece uncle aunt cousin colleague friend mentor grandfather grandmother grandson granddaughter stepson widow "
    "widower fiancee fiance girlfriend boyfriend"
)
"""What a person is, right before a name or after its comma."""

BODIES = word_set(
    "company firm maker group agency newspaper bank startup union party insurer retailer airline consultancy website broadcaster network "
    "manufacturer giant supplier operator chain club team store shop boutique station channel magazine site ministry body rival "
    "gang charity watchdog regulator ngo"
)
"""What a body is, right before a name or after its comma."""

PAPERS = word_set(
    "telegraph guardian times post independent herald tribune observer economist sun mirror mail express globe chronicle standard star "
    "gazette inquirer examiner record journal citizen scotsman age australian atlantic intercept verge register"
)
"""What a newspaper may be called after “the” alone."""

OFFICERS = frozenset({("chief", "executive"), ("chief", "financial"), ("chief", "operating"), ("managing", "director")})
"""Officers of a firm whose title follows its bare name: Acme Chief Executive Ann Ortega."""

HELD = word_set(
    "shares stock ceo executives chairman website spokesman spokeswoman headquarters subsidiary employees customers chief profits revenue"
)
"""What belongs to a body: Acme's shares."""

FLOWN = word_set("flight flights jet plane aircraft airliner pilot pilots")
"""What follows the name of an airline: Acme flight."""

OWNED = word_set("shares stock ceo executives spokesman spokeswoman analyst analysts economist strategist co-founder cofounder")
"""What belongs to a body and follows its bare name: Acme shares."""

BACKED = word_set(
    "rider riders teammate teammates team-mate boss bosses manager coach superstar captain forward left-back right-back centre-back "
    "keeper striker midfielder defender goalkeeper winger fans supporters shareholders subsidiary shares"
)
"""Who belongs to a club or a firm and follows its bare name: Rovers boss."""

FIELDED = word_set(
    "rider riders teammate teammates team-mate boss manager striker midfielder defender goalkeeper winger fans forward left-back "
    "right-back centre-back keeper coach"
)
"""Who plays for a club, which mostly bears the name of its town."""

STAKES = word_set("shares share stake stakes stock")
SITES = word_set(
    "hotel airport mosque bridge square street seafront beach stadium palace tower cathedral temple prison jail border resort port "
    "nightclub bar restaurant pub casino cinema"
)
"""What follows the name of a place: Halden airport."""

AREAS = word_set(
    "capital city town village district province island region state county area suburb resort country square street regency arc zone port"
)
"""What a place is, after its comma."""

WAYS = word_set("capital outskirts north south east west northwest northeast southwest southeast streets coast tip")
"""What is of a place: on the outskirts of Halden."""

RULED = word_set("mayor governor archbishop bishop residents outskirts people sheriff streets suburbs")
"""Who and what is of a place: the mayor of Halden."""

AIMED = word_set(
    "flaw bug hole vulnerability loophole share shares stake stakes invest invested investing investment interest confidence faith trust "
    "holding role position believe"
)
"""Words after which “in” leads to no place: a stake in Acme."""

SIDES = word_set(
    "northern southern eastern western central downtown northeastern northwestern southeastern southwestern nearby neighbouring neighboring"
)
"""Words before the name of a place alone: eastern Halden."""

NAMED_LIKE_PEOPLE = word_set("jordan chad georgia israel india kenya china cuba america")
"""Countries after which people are named."""

WHERE = word_set("in near from at off outside across around toward towards into throughout to")
NEAR = frozenset({"near", "off", "outside"})
SPEECH = word_set("say said says tell told add added report reported reports announce announced")
MOVED = word_set(
    "evacuated flown moved fled returned taken transferred airlifted deported extradited transported shipped travelled traveled went "
    "returning travelling traveling heading migrated emigrated relocated withdrew marched"
)
"""Words of motion that “to” a place follows."""
BOUND = frozenset(
    {("bound", "for"), ("route", "to"), ("way", "to"), ("way", "from"), ("flew", "to"), ("fled", "to"), ("travelled", "to")}
    | {("traveled", "to"), ("trip", "to"), ("flight", "to"), ("flight", "from"), ("drove", "to"), ("sailed", "from"), ("sailed", "to")}
    | {("left", "for"), ("headed", "for"), ("headed", "to"), ("en", "route"), ("arrived", "in"), ("travelling", "to"), ("return", "to")}
    | {("route", "from"), ("heading", "to"), ("bound", "from"), ("back", "to")}
)
"""Words of a journey, whose ends are places."""

VESSELS = word_set(
    "ferry ship destroyer freighter tanker trawler yacht submarine vessel frigate cruiser carrier warship boat schooner tugboat liner "
    "barge icebreaker catamaran containership steamer galleon sailboat corvette gunboat cutter motorboat battleship lifeboat rig drillship"
)
"""What sails and bears a name right after the word: the ferry Olga."""

TITLED = VESSELS | word_set(
    "film movie book novel album song single drama musical opera documentary sitcom game app browser malware ransomware worm virus rover "
    "spacecraft capsule probe satellite telescope missile smartphone tablet console drug vaccine painting series podcast memoir "
    "autobiography biography play ballet symphony processor chip software"
)
"""What people make and name right after the word: the film Olga."""

AFLOAT = word_set("crew hull captain skipper deck bow stern sinking capsizing bridge passengers sailors starboard port engines")
"""What belongs to a ship."""

SUNK = word_set("sank capsized sailed docked collided listed departed berthed overturned keeled foundered drifted")
"""What only ships do."""

PRODUCTS = word_set(
    "processor microprocessor chip chipset device tool platform framework database programme engine bomber rocket car model minivan "
    "motorcycle headset tracker assistant protocol malware ransomware worm virus exploit pill medicine treatment jab shot series "
    "franchise sequel trailer soundtrack"
)
"""Things that are made in numbers and told by the name before the word: Thunder processors."""

MADE = word_set(
    "product software app system malware ransomware drug vaccine ship vessel boat ferry tanker freighter trawler yacht film movie book "
    "novel album song drama musical opera documentary sitcom game console smartphone tablet missile aircraft"
)
"""What people make and give a name, after its comma."""

CLUBS = word_set("fc ac afc cf sc as real bayern borussia inter sporting deportivo atletico atlético olympique dynamo dinamo spartak cska")
"""First words of a sports club's name."""

LEADING = word_set(
    "team radio tv télé tele bank banco banque banc banca air aero aerolineas grupo groupe gruppo partido parti partito party union "
    "universidad université universite universita universitas university credit crédit compagnie société societe sociedad ministry "
    "telecom caisse caixa editora editorial"
)
"""First words of a body's name: Radio Malden, Banco Olga."""

STREETS = word_set(
    "rue piazza calle via avenida jalan col mur lac mont monte pic val puy côte cote rio río isla ilha ile île stade estadio estádio "
    "stadion"
)
"""First words of the name of a street, a mountain or a river in other languages."""

ELECTED = word_set("mp mla mep msp mayor councillor sheriff")
"""Who sits for the place that is named right before."""

FIGHTING = word_set("militants rebels fighters gunmen insurgents guerrillas terrorists extremists jihadists")
"""Who fights for the body named right before."""

PUBLIC = FIGHTING | word_set("official officials residents villagers police counties")
"""Who belongs to a body or a place that is named right before, and to no person."""

MAKING = frozenset({"maker", "manufacturer", "brewer", "producer", "developer", "publisher"})
"""Who makes what is named right before: Thunder maker Acme."""

PLURAL = word_set("have are were")
"""Verbs that a single name takes as a group of people: Rovers have agreed."""
