"""Words that names are made of and that say of what kind they are: titles, roles, legal forms, and the class words of bodies and places.

General knowledge of the language, not of any story; `names` says what follows from them.
"""

from __future__ import annotations

from factsheets.text.words import word_set

TITLES = word_set(
    "mr mrs ms miss dr prof professor doctor sir dame lord lady king queen prince princess emperor sultan sheikh sheik imam ayatollah "
    "pope bishop archbishop cardinal rabbi father rev reverend president premier chancellor minister secretary senator sen rep "
    "congressman congresswoman representative governor gov mayor ambassador general gen colonel col captain capt major maj lieutenant lt "
    "sergeant sgt corporal admiral adm commander cmdr commissioner inspector detective officer constable judge justice attorney "
    "prosecutor chairman chairwoman chair chief director ceo cfo president-elect vice deputy former ex-president spokesman spokeswoman "
    "spokesperson prime foreign defense defence finance interior trade executive assistant associate senior acting speaker leader "
    "dictator superintendent mp mla mep msp coach undersecretary supt vp svp evp cto coo cmo cio ciso cdr brig brigadier marshal rear "
    "det insp pvt cpl cst ssgt lcpl pfc msgt hon atty cj dpp congressmen assemblyman assemblywoman assemblymember councilmember "
    "councilmembers senators secretary-general co-founder cofounder co-chair co-chairman chairperson vice-president vice-chairman duke "
    "duchess earl countess baron baroness viscount rt revd right honourable dean datuk tun shri smt maj-gen lt-gen seaman airman petty "
    "warden whip chancellor-elect governor-general judges justices presidents generals drs messrs cllr councillor manager"
)
"""Words before a person's name that are no part of it."""

ROLES = word_set(
    "frenchman frenchwoman englishman englishwoman irishman irishwoman scotsman welshman dutchman spaniard briton swede dane norwegian "
    "finn pole turk scot kiwi aussie grandmother grandfather housewife shopkeeper landlord neighbour neighbor rider cyclist racer "
    "survivor manager striker midfielder defender goalkeeper winger forward quarterback pitcher lawyer analyst economist historian "
    "archaeologist author actor actress singer rapper comedian journalist reporter photographer presenter resident witness victim "
    "suspect defendant officer investigator professor researcher scientist epidemiologist virologist geologist seismologist engineer "
    "businessman businesswoman billionaire tycoon financier entrepreneur investor fisherman farmer teacher student pilot driver "
    "firefighter paramedic nurse surgeon physician councillor councilman councilwoman councilor lawmaker legislator deputy mp campaigner "
    "activist dissident cleric pastor priest goalie skipper boxer golfer runner swimmer jockey designer chef olympian paralympian "
    "medalist medallist helmsman yeoman gunner oceanographer astronaut cosmonaut astronomer physicist chemist biologist mathematician "
    "laureate playwright novelist poet composer conductor drummer guitarist bassist frontman filmmaker producer screenwriter comedienne "
    "blogger youtuber vlogger streamer hacker chairwoman cofounder veteran founder owner boss curator organiser organizer advocate "
    "barrister solicitor magistrate sheriff coroner treasurer comptroller auditor alderman alderwoman selectman trooper ranger officers "
    "deputies"
)
"""What somebody is, where it stands before the name at the head of a sentence and so bears a capital."""

SHIPS = word_set(
    "KM KMP M/B MB MBCA MBC F/B FB M/T M/Y S/V SV RV R/V HNLMS INSV ICGS ROKS TSS CSCL "
    "USCGC MV M/V MS SS HMS USS RMS INS FV F/V USNS HMCS HMAS KRI BRP MT MY"
)
"""Letters before the name of a ship."""

LEGAL_FORMS = word_set(
    "inc corp co ltd llc llp plc ag sa gmbh nv bv spa kg oyj asa ab as corporation incorporated limited company companies pte pty bhd "
    "berhad tbk se oy aps kgaa sarl srl sas pjsc jsc ojsc"
)
"""Legal forms of companies."""

ORG_SUFFIXES = LEGAL_FORMS | word_set("holdings holding technologies")
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
    "island islands province district city county parish township river sea ocean mountain mountains mount street avenue ave road rd "
    "blvd boulevard lane square place bridge airport hotel lake bay peninsula valley gulf strait straits plateau coast beach park "
    "forest desert canal harbour harbor port station tower palace castle stadium arena plaza highway drive village town region "
    "territory basin cape hill hills springs falls creek pass heights theater theatre bhavan bhawan mahal nagar chowk ganj gate wall "
    "abbey cathedral basilica mosque temple shrine cemetery monument memorial arch glacier fjord delta reef atoll archipelago reservoir "
    "dam lagoon canyon gorge chapel minster volcano riviera alps jail prison penitentiary mall estate plantation farm ranch campground "
    "tunnel point estuary inlet headland lighthouse pier wharf quay fairgrounds fairground campus ridge crater raceway speedway "
    "racecourse oval refinery mine colliery peak ghat reserve"
)
"""Class words that end, or in some languages begin, the name of a place."""

WORK_HEADS = word_set("act bill treaty agreement accord accords protocol plan charter declaration amendment directive decree code pact")
"""Class words that end the name of a law or a treaty."""

ORG_WORDS = ORG_HEADS | ORG_SUFFIXES
"""Words that end an organisation's name, legal forms among them."""

CLASS_WORDS = ORG_WORDS | PLACE_HEADS
"""Words that end the name of an organisation or a place."""
