"""Countries with their adjectives, and other places that every reader knows.

General knowledge of the language, not of any story: it tells a country from a company and “Chinese” from a name.
"""

from __future__ import annotations

from factsheets.text.words import word_set

_COUNTRIES = (
    "Afghanistan Afghan|Albania Albanian|Algeria Algerian|Andorra Andorran|Angola Angolan|Argentina Argentine,Argentinian|Armenia Armenian|"
    "Australia Australian|Austria Austrian|Azerbaijan Azerbaijani|Bahamas Bahamian|Bahrain Bahraini|Bangladesh Bangladeshi|"
    "Barbados Barbadian|"
    "Belarus Belarusian|Belgium Belgian|Belize Belizean|Benin Beninese|Bhutan Bhutanese|Bolivia Bolivian|Bosnia Bosnian|Botswana|"
    "Brazil Brazilian|Brunei Bruneian|Bulgaria Bulgarian|Burkina_Faso|Burundi Burundian|Cambodia Cambodian|Cameroon Cameroonian|"
    "Canada Canadian|Chad Chadian|Chile Chilean|China Chinese|Colombia Colombian|Congo Congolese|Costa_Rica Costa_Rican|Croatia Croatian|"
    "Cuba Cuban|Cyprus Cypriot|Czech_Republic Czech|Czechia|Denmark Danish|Djibouti|Dominican_Republic Dominican|East_Timor Timorese|"
    "Ecuador Ecuadorian|Egypt Egyptian|El_Salvador Salvadoran|England English|Eritrea Eritrean|Estonia Estonian|Ethiopia "
    "Ethiopian|Fiji Fijian|"
    "Finland Finnish|France French|Gabon Gabonese|Gambia Gambian|Georgia Georgian|Germany German|Ghana Ghanaian|Greece Greek|Grenada|"
    "Guatemala Guatemalan|Guinea Guinean|Guyana Guyanese|Haiti Haitian|Honduras Honduran|Hungary Hungarian|Iceland Icelandic|India Indian|"
    "Indonesia Indonesian|Iran Iranian|Iraq Iraqi|Ireland Irish|Israel Israeli|Italy Italian|Ivory_Coast Ivorian|Jamaica Jamaican|"
    "Japan Japanese|Jordan Jordanian|Kazakhstan Kazakh|Kenya Kenyan|Kosovo Kosovar|Kuwait Kuwaiti|Kyrgyzstan Kyrgyz|Laos Laotian|"
    "Latvia Latvian|Lebanon Lebanese|Lesotho|Liberia Liberian|Libya Libyan|Liechtenstein|Lithuania Lithuanian|Luxembourg|"
    "Macedonia Macedonian|Madagascar Malagasy|Malawi Malawian|Malaysia Malaysian|Maldives Maldivian|Mali Malian|Malta Maltese|"
    "Mauritania Mauritanian|Mauritius Mauritian|Mexico Mexican|Moldova Moldovan|Monaco|Mongolia Mongolian|Montenegro Montenegrin|"
    "Morocco Moroccan|Mozambique Mozambican|Myanmar Burmese|Burma|Namibia Namibian|Nepal Nepalese,Nepali|Netherlands Dutch|New_Zealand|"
    "Nicaragua Nicaraguan|Niger Nigerien|Nigeria Nigerian|North_Korea North_Korean|Norway Norwegian|Oman Omani|Pakistan Pakistani|"
    "Panama Panamanian|"
    "Papua_New_Guinea|Paraguay Paraguayan|Peru Peruvian|Philippines Philippine,Filipino|Poland Polish|Portugal Portuguese|Qatar Qatari|"
    "Romania Romanian|Russia Russian|Rwanda Rwandan|Samoa Samoan|Saudi_Arabia Saudi|Scotland Scottish|Senegal Senegalese|Serbia Serbian|"
    "Sierra_Leone|Singapore Singaporean|Slovakia Slovak|Slovenia Slovenian|Somalia Somali|South_Africa South_African|South_Korea "
    "South_Korean|"
    "South_Sudan|Spain Spanish|Sri_Lanka Sri_Lankan|Sudan Sudanese|Suriname|Sweden Swedish|Switzerland Swiss|Syria Syrian|Taiwan Taiwanese|"
    "Tajikistan Tajik|Tanzania Tanzanian|Thailand Thai|Togo Togolese|Tonga Tongan|Tunisia Tunisian|Turkey Turkish|Turkmenistan Turkmen|"
    "Uganda Ugandan|Ukraine Ukrainian|United_Arab_Emirates Emirati|United_Kingdom British|Britain|United_States American|Uruguay Uruguayan|"
    "Uzbekistan Uzbek|Vatican|Venezuela Venezuelan|Vietnam Vietnamese|Wales Welsh|Yemen Yemeni|Zambia Zambian|Zimbabwe Zimbabwean|"
    "Yugoslavia Yugoslav|Soviet_Union Soviet|Palestine Palestinian|Tibet Tibetan|Hong_Kong|Macau|Greenland|Puerto_Rico "
    "Puerto_Rican|Europe European|"
    "Asia Asian|Africa African|America|North_America|South_America|Latin_America Latin_American|Central_America|Middle_East|"
    "Antarctica Antarctic|Arctic|Pacific|Atlantic|Mediterranean|Caribbean|Balkans Balkan|Scandinavia Scandinavian"
)

ADJECTIVES: dict[str, str] = {}
"""Adjective of a country or continent, folded -> its name, folded: `chinese` -> `china`."""

COUNTRIES: set[str] = set()
"""Countries and continents, folded."""

for _one in _COUNTRIES.split("|"):
    _name, *_forms = (part.replace("_", " ").casefold() for part in _one.split(" "))
    COUNTRIES.add(_name)
    ADJECTIVES.update({form: _name for group in _forms for form in group.split(",")})

ADJECTIVES |= {"anglo": "england", "sino": "china", "franco": "france", "arab": "arabia", "western": "west", "eurasian": "asia"}

SAME_PLACE = {
    "us": "united states", "u.s.": "united states", "u.s": "united states", "usa": "united states", "u.s.a.": "united states",
    "america": "united states",
    "united states of america": "united states", "uk": "united kingdom", "u.k.": "united kingdom", "u.k": "united kingdom",
    "britain": "united kingdom", "great britain": "united kingdom", "uae": "united arab emirates", "prc": "china", "burma": "myanmar",
    "people's republic of china": "china", "czechia": "czech republic", "d.c.": "washington", "washington, d.c.": "washington",
    "washington dc": "washington", "washington, dc": "washington", "washington d.c.": "washington", "new york city": "new york",
    "calif": "california", "fla": "florida", "ala": "alabama", "ariz": "arizona", "colo": "colorado", "conn": "connecticut",
    "ill": "illinois", "mich": "michigan", "minn": "minnesota", "neb": "nebraska", "nev": "nevada", "okla": "oklahoma", "ore": "oregon",
    "wash": "washington state", "mass": "massachusetts", "penn": "pennsylvania", "va": "virginia", "ga": "georgia",
    "tenn": "tennessee", "tex": "texas", "wis": "wisconsin", "wyo": "wyoming", "n.y.": "new york", "n.j.": "new jersey",
    "dr congo": "democratic republic of congo",
    "drc": "democratic republic of congo", "democratic republic of the congo": "democratic republic of congo",
}  # fmt: skip
"""Other forms of a place's name, folded -> the form they are gathered under."""

_STATES = (
    "Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho Illinois Indiana Iowa Kansas "
    "Kentucky Louisiana "
    "Maine Maryland Massachusetts Michigan Minnesota Mississippi Missouri Montana Nebraska Nevada New_Hampshire New_Jersey "
    "New_Mexico New_York "
    "North_Carolina North_Dakota Ohio Oklahoma Oregon Pennsylvania Rhode_Island South_Carolina South_Dakota Tennessee Texas Utah "
    "Vermont Virginia "
    "West_Virginia Wisconsin Wyoming Ontario Quebec Alberta Manitoba Bavaria Saxony Catalonia Queensland Tasmania"
)
_CITIES = (
    "London Paris Berlin Rome Madrid Moscow Beijing Tokyo Seoul Delhi New_Delhi Mumbai Shanghai Washington Boston Chicago "
    "Los_Angeles San_Francisco "
    "Seattle Houston Dallas Miami Atlanta Philadelphia Detroit Toronto Montreal Vancouver Ottawa Sydney Melbourne Canberra "
    "Brisbane Perth Auckland "
    "Wellington Cairo Lagos Nairobi Johannesburg Cape_Town Pretoria Istanbul Ankara Athens Vienna Geneva Zurich Bern Brussels "
    "Amsterdam Rotterdam "
    "Hague Copenhagen Stockholm Oslo Helsinki Warsaw Prague Budapest Bucharest Sofia Belgrade Kiev Kyiv Minsk Lisbon Dublin "
    "Edinburgh Glasgow "
    "Manchester Birmingham Liverpool Cardiff Belfast Munich Frankfurt Hamburg Milan Naples Venice Barcelona Marseille Lyon Nice "
    "Cannes Tehran "
    "Baghdad Damascus Beirut Jerusalem Tel_Aviv Gaza Riyadh Mecca Dubai Abu_Dhabi Doha Kabul Islamabad Karachi Lahore Dhaka "
    "Colombo Kathmandu "
    "Bangkok Hanoi Manila Jakarta Kuala_Lumpur Pyongyang Taipei Shenzhen Guangzhou Wuhan Osaka Havana Mexico_City Bogota Lima "
    "Santiago Caracas "
    "Buenos_Aires Brasilia Rio_de_Janeiro Sao_Paulo Las_Vegas Denver Phoenix San_Diego Baltimore Cleveland New_Orleans Honolulu "
    "Tripoli Tunis "
    "Bangalore Bengaluru Chennai Kolkata Hyderabad Lucknow Patna Jaipur Ahmedabad Pune Srinagar Bhopal Chandigarh Amritsar Kochi Nagpur "
    "Uttar_Pradesh Madhya_Pradesh Andhra_Pradesh Himachal_Pradesh West_Bengal Tamil_Nadu Karnataka Kerala Maharashtra Gujarat Rajasthan "
    "Punjab Haryana Bihar Odisha Assam Jharkhand Chhattisgarh Telangana Uttarakhand Goa Kashmir Sindh Balochistan Peshawar Rawalpindi "
    "Quetta Kandahar Mosul Basra Aleppo Homs Idlib Raqqa Benghazi Alexandria Casablanca Rabat Marrakesh Mogadishu Djibouti Kigali Lusaka "
    "Abuja Kano Ibadan Kumasi Abidjan Bamako Freetown Monrovia Conakry Yaounde Douala Luanda Maputo Durban Mombasa Kisumu Zanzibar "
    "Chongqing Chengdu Tianjin Nanjing Hangzhou Xinjiang Guangdong Hubei Sichuan Yunnan Hunan Henan Hebei Fujian Shandong Shanxi Lhasa "
    "Urumqi Macao Busan Incheon Sapporo Fukushima Hiroshima Nagasaki Kyoto Nagoya Yokohama Cebu Davao Mindanao Luzon Visayas Leyte Samar "
    "Palawan Sumatra Java Bali Borneo Sulawesi Aceh Surabaya Bandung Medan Penang Johor Sabah Sarawak Phuket Chiang_Mai Yangon Rangoon "
    "Mandalay Phnom_Penh Vientiane Ho_Chi_Minh_City Saigon Hue Da_Nang Darwin Adelaide Hobart Christchurch Victoria New_South_Wales "
    "Leeds Sheffield Bristol Newcastle Nottingham Leicester Coventry Bradford Southampton Portsmouth Plymouth Brighton Norwich Oxford "
    "Cambridge York Swansea Aberdeen Dundee Derry Cork Galway Kent Essex Sussex Surrey Norfolk Suffolk Cornwall Devon Yorkshire Lancashire "
    "Merseyside Westminster Kensington Hackney Brixton Stuttgart Cologne Düsseldorf Leipzig Dresden Bremen Hanover Nuremberg Bonn Basel "
    "Lausanne Salzburg Antwerp Ghent Utrecht Eindhoven Lille Bordeaux Toulouse Strasbourg Nantes Turin Genoa Bologna Florence Palermo "
    "Sicily Sardinia Lampedusa Lombardy Tuscany Seville Valencia Bilbao Malaga Ibiza Majorca Porto Gothenburg Malmo Bergen Tallinn Riga "
    "Vilnius Krakow Gdansk Bratislava Ljubljana Zagreb Sarajevo Skopje Pristina Tirana Thessaloniki Crete Nicosia Odessa Odesa Kharkiv "
    "Donetsk Luhansk Crimea Mariupol Lviv Grozny Chechnya Dagestan Siberia St_Petersburg Saint_Petersburg Vladivostok Tbilisi Yerevan Baku "
    "Astana Almaty Tashkent Bishkek Izmir Hebron Ramallah Haifa West_Bank Gaza_Strip Golan_Heights Amman Sanaa Aden Muscat Manama Medina "
    "Jeddah Tabriz Isfahan Brooklyn Manhattan Queens Bronx Staten_Island Long_Island Harlem Hollywood Silicon_Valley Sacramento Oakland "
    "San_Jose Fresno Portland Tucson Albuquerque Salt_Lake_City Omaha Kansas_City St._Louis Minneapolis Milwaukee Indianapolis Cincinnati "
    "Columbus Pittsburgh Buffalo Rochester Albany Newark Hartford Providence Richmond Norfolk Charlotte Raleigh Nashville Memphis "
    "Louisville Birmingham Jacksonville Tampa Orlando Austin San_Antonio El_Paso Fort_Worth Oklahoma_City Anchorage Cape_Canaveral "
    "Calgary Edmonton Winnipeg Halifax Nova_Scotia British_Columbia Newfoundland Saskatchewan Tijuana Guadalajara Monterrey Oaxaca Chiapas "
    "Veracruz Acapulco San_Salvador Tegucigalpa Managua Medellin Cali Cartagena Quito Guayaquil La_Paz Asuncion Montevideo Recife "
    "Fortaleza Manaus Belo_Horizonte Minas_Gerais Porto_Alegre Curitiba Bahia Port-au-Prince Santo_Domingo Kingston San_Juan "
    "Old_Trafford Turf_Moor Stamford_Bridge Anfield Wembley Goodison_Park Camp_Nou Nou_Camp San_Siro Maracana Wimbledon Twickenham "
    "Madison_Square_Garden Silverstone Guantanamo Guantanamo_Bay Ground_Zero Capitol_Hill Tiananmen_Square Red_Square Times_Square UP "
    "Algiers Khartoum Addis_Ababa Kampala Kinshasa Harare Dakar Accra"
)
KNOWN = {name.replace("_", " ").casefold() for name in f"{_STATES} {_CITIES}".split()} | COUNTRIES | {*SAME_PLACE, *SAME_PLACE.values()}
"""Places known by name alone, folded."""

STATE_SHORTS = word_set(
    "ala ariz ark calif colo conn fla ga ill ind kan mass mich minn miss mont neb nev okla penn tenn tex va wash wis wyo n.y n.j n.m n.h "
    "n.c s.c n.d s.d d.c b.c md del minn wash alta ont que mo ky pa ore la vt"
)
"""Short forms of states' names that end in a point, without it, folded."""

POSTAL = word_set(
    "AL AK AZ AR CA CO CT DE FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ NM NY NC ND OH OK OR PA RI SC SD TN TX UT "
    "VT VA WA WV WI WY DC AB BC MB NB NL NS ON PE QC SK NSW QLD"
)
"""Letters for a state or a province after a town: Salem, OR."""

CLASSES = word_set(
    "province district city village town island islands state county region regency river peninsula coast prefecture suburb "
    "municipality neighbourhood neighborhood borough hamlet valley desert plateau territory archipelago"
)
"""Common nouns that follow or precede a place's name and say what it is."""
