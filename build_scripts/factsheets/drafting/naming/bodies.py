"""Organisations that every reader knows by name.

General knowledge of the language, not of any story: it tells a firm or a club from the town and the man it is named after.
"""

from __future__ import annotations

from factsheets.text.words import word_set

_NAMES = (
    "Twitter Facebook Google Apple Microsoft Amazon YouTube Instagram WhatsApp Telegram TikTok Weibo WeChat Netflix Tesla Boeing Airbus "
    "Toyota Samsung Sony Intel Nvidia IBM Oracle Alphabet Meta Uber Airbnb Spotify PayPal eBay Alibaba Tencent Baidu Huawei Xiaomi Nokia "
    "Ericsson Siemens Volkswagen Cisco Qualcomm Dell Hewlett-Packard AMD Nissan Honda Renault Peugeot BMW Daimler Mercedes-Benz Chrysler "
    "Fiat Ferrari Porsche Hyundai Kia Infosys Wipro SpaceX Salesforce Adobe LinkedIn Snapchat Pinterest Reddit Dropbox Lenovo Foxconn TSMC "
    "Micron Broadcom Verizon AT&T Comcast Disney Viacom Vodafone T-Mobile Sprint BlackBerry Yahoo Symantec Kaspersky McAfee SoftBank "
    "Walmart Costco Tesco Sainsbury's Asda Aldi Lidl Ikea Nike Adidas Gucci Starbucks McDonald's KFC PepsiCo Coca-Cola Nestle Nestlé "
    "Unilever Pfizer Moderna AstraZeneca Novartis Roche Bayer Sanofi GlaxoSmithKline BioNTech Monsanto Goldman_Sachs JPMorgan "
    "JPMorgan_Chase Citigroup HSBC Barclays Lehman_Brothers Merrill_Lynch Morgan_Stanley UBS Credit_Suisse Moody's BlackRock KPMG PwC "
    "Deloitte BP Shell Exxon ExxonMobil Chevron Halliburton Transocean Gazprom Rosneft Lukoil Aramco Saudi_Aramco Petrobras Embraer "
    "Bombardier Lockheed_Martin Raytheon Rolls-Royce Lufthansa Ryanair EasyJet Qantas Aeroflot AirAsia Cathay_Pacific FedEx UPS DHL Maersk "
    "Reuters Bloomberg Xinhua Interpol Europol NATO UNICEF UNESCO UNHCR OPEC ASEAN FIFA UEFA NASA FBI CIA NSA BBC CNN NBC CBS ABC NPR PBS "
    "AFP AP UPI MSNBC CNBC ITV ESPN HBO NHK WHO IMF WTO UN EU OECD IAEA WWF Oxfam CERN NOAA FAA NTSB FDA CDC EPA NHS G7 G8 G20 "
    "MI5 MI6 GCHQ FSB KGB Mossad Scotland_Yard Hamas Hezbollah Taliban ISIS ISIL Isis Daesh Islamic_State Boko_Haram Al-Shabaab al-Shabaab "
    "Al_Shabaab Al_Qaeda al-Qaeda Al-Qaeda al_Qaeda Farc FARC Fatah Kremlin Pentagon Greenpeace Amnesty_International Human_Rights_Watch "
    "Doctors_Without_Borders Reporters_Without_Borders Doctors_without_Borders "
    "Red_Cross Red_Crescent Al_Jazeera Wall_Street Congress Parliament Senate Bundestag Duma Knesset Politburo White_House "
    "Downing_Street Labour Democrats Republicans Tories Conservatives Likud BJP ANC "
    "Fox Fox_News MySpace Pixar DreamWorks Lucasfilm Paramount Warner_Bros. Time_Warner Universal_Studios Motorola HTC LG Nintendo Sega "
    "Harvard Yale Princeton Stanford MIT Caltech Prada Gucci Chanel Dior Burberry Hyundai Fannie_Mae Freddie_Mac Bear_Stearns AIG Goldman "
    "Exxon_Mobil Genentech Mozilla Wikipedia WikiLeaks Skype Groupon Yelp eBay Etsy Stripe Mastercard MasterCard Visa American_Express "
    "General_Motors General_Electric General_Mills General_Dynamics Ford_Motor Procter_&_Gamble Johnson_&_Johnson "
    "Manchester_United Manchester_City Man_Utd Man_United Man_City Arsenal Chelsea Everton Tottenham Spurs West_Ham Aston_Villa "
    "Crystal_Palace Leicester_City Norwich_City Hull_City Cardiff_City Swansea_City Stoke_City Birmingham_City Bristol_City Real_Madrid "
    "Atletico_Madrid Atlético_Madrid Bayern Bayern_Munich Borussia_Dortmund Bayer_Leverkusen Schalke Juventus Inter_Milan AC_Milan "
    "Lazio Napoli Fiorentina Sampdoria Ajax Feyenoord Benfica Galatasaray Fenerbahce Besiktas Villarreal PSG Paris_Saint-Germain "
    "Paris_Saint_Germain Boca_Juniors Flamengo Corinthians Yankees Lakers"
)
MAKERS = word_set(
    "apple google microsoft amazon samsung sony intel amd nvidia toyota honda nissan volkswagen porsche bmw boeing airbus tesla nokia lg "
    "htc motorola nintendo hyundai kia ferrari fiat renault peugeot huawei xiaomi dell lenovo cisco canon adobe sega atari mazda subaru "
    "suzuki mitsubishi volvo audi chevrolet jeep cadillac lexus nikon fujifilm panasonic toshiba blackberry bombardier embraer antonov "
    "tupolev ilyushin sukhoi mercedes-benz yamaha kawasaki harley-davidson lockheed sikorsky cessna"
)
"""Firms whose name stands before that of what they make, folded."""

_WORKS = (
    "Windows Android Linux Unix iOS Xbox PlayStation Kindle Macintosh Photoshop Firefox Chromebook Chromecast Minecraft Pokemon "
    "Star_Wars Star_Trek Harry_Potter Game_of_Thrones Bible Quran Koran Torah Mona_Lisa Sputnik Concorde Dreamliner Pentium Xeon Java "
    "JavaScript Python MySQL Hadoop PHP NoSQL Kalashnikov Viagra Prozac OxyContin Budweiser Heineken Guinness Carlsberg Stella_Artois "
    "Hoegaarden Peroni Grolsch Jack_Daniel's Johnnie_Walker Smirnoff Bacardi Pepsi Sprite Fanta Nescafe Nutella Oreo KitKat Snickers "
    "Marlboro Lego Barbie Tupperware Kleenex Tylenol Advil Aspirin Botox Roundup Google_Maps Gmail iTunes App_Store Facebook_Messenger "
    "Magna_Carta"
)
WORKS = {name.replace("_", " ").casefold() for name in _WORKS.split()}
"""Software, books and other works known by name alone, folded."""

BODIES = {name.replace("_", " ").casefold() for name in _NAMES.split()}
"""Organisations known by name alone, folded."""
