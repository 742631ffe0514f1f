//! The IANA time zone database, compiled by `cargo xtask zones`. Not to be edited.

use super::data::{Clock, DayRule, Local, Moment, Tail};

pub(super) const RELEASE: &str = "2026f";
pub(super) const COUNT: usize = 598;
#[rustfmt::skip]
pub(super) static NAMES: &str = "\
\x05 Africa/Abidjan$Ivory Coast\x0d  Africa/Accra$Ghana\x0d,<Africa/Addis_Ababa$Ethiopia\x05!Africa/Algiers$Algeria\
\x0d,<Africa/Asmara$Eritrea\x09,<Africa/Asmera\x0d  Africa/Bamako$Mali\x0d(dAfrica/Bangui$Central African Republic\
\x0d  Africa/Banjul$Gambia\x05 Africa/Bissau$Guinea-Bissau\x0d*xAfrica/Blantyre$Malawi\x0d(dAfrica/Brazzaville$2Congo\
\x0d*xAfrica/Bujumbura$Burundi\x05\"Africa/Cairo#Egypt\x05#Africa/Casablanca$Rabat*Morocco\x05$Africa/Ceuta\
\x0d  Africa/Conakry$Guinea\x0d  Africa/Dakar$Senegal\x0d,<Africa/Dar_es_Salaam$Tanzania\x0d,<Africa/Djibouti\
\x0d(dAfrica/Douala$Cameroon\x05#Africa/El_Aaiun$Western Sahara\x0d  Africa/Freetown$Sierra Leone\
\x0d*xAfrica/Gaborone$Botswana\x0d*xAfrica/Harare$Zimbabwe\
\x05%Africa/Johannesburg$Cape Town$Pretoria$Durban*South Africa!SAST\x05&Africa/Juba*South Sudan\
\x0d,<Africa/Kampala$Uganda\x05'Africa/Khartoum*Sudan\x0d*xAfrica/Kigali$Rwanda\x0d(dAfrica/Kinshasa$0Congo$0DR Congo\
\x05(Africa/Lagos$Abuja$Nigeria#W. Central Africa!WAT\x0d(dAfrica/Libreville$Gabon\x0d  Africa/Lome$Togo\
\x0d(dAfrica/Luanda$Angola\x0d*xAfrica/Lubumbashi$1Congo$1DR Congo\x0d*xAfrica/Lusaka$Zambia\
\x0d(dAfrica/Malabo$Equatorial Guinea\x05'Africa/Maputo$Mozambique!CAT\x0d&aAfrica/Maseru$Lesotho\
\x0d&aAfrica/Mbabane$Eswatini\x0d,<Africa/Mogadishu$Somalia\x05 Africa/Monrovia$Liberia\
\x05)Africa/Nairobi$Kenya#E. Africa!EAT\x05(Africa/Ndjamena$Chad\x0d(dAfrica/Niamey$Niger\
\x0d  Africa/Nouakchott$Mauritania\x0d  Africa/Ouagadougou$Burkina Faso\x0d(dAfrica/Porto-Novo$Benin\
\x05 Africa/Sao_Tome$Sao Tome and Principe#\x09  Africa/Timbuktu\x05*Africa/Tripoli#Libya\x05!Africa/Tunis$Tunisia\
\x05'Africa/Windhoek*Namibia\x05+America/Adak#Aleutian\x05,America/Anchorage#Alaskan!AKST!AKDT\x0dVOAmerica/Anguilla\
\x0dVOAmerica/Antigua$Antigua and Barbuda\x05-America/Araguaina#Tocantins\
\x05-America/Argentina/Buenos_Aires*Argentina!ART\x05-America/Argentina/Catamarca\x091FAmerica/Argentina/ComodRivadavia\
\x05-America/Argentina/Cordoba\x05-America/Argentina/Jujuy\x05-America/Argentina/La_Rioja\x05-America/Argentina/Mendoza\
\x05-America/Argentina/Rio_Gallegos\x05-America/Argentina/Salta\x05-America/Argentina/San_Juan\
\x05-America/Argentina/San_Luis\x05-America/Argentina/Tucuman\x05-America/Argentina/Ushuaia\x0dVOAmerica/Aruba\
\x05.America/Asuncion*Paraguay\x0dT;America/Atikokan\x09/FAmerica/Atka\x05-America/Bahia#\x05/America/Bahia_Banderas\
\x050America/Barbados\x05-America/Belem\x051America/Belize\x0dVOAmerica/Blanc-Sablon\x052America/Boa_Vista\
\x053America/Bogota$Medellin$Colombia#SA Pacific!COT\x054America/Boise\x090xAmerica/Buenos_Aires\
\x054America/Cambridge_Bay\x052America/Campo_Grande\x055America/Cancun$2Mexico#Eastern Mexico\
\x052America/Caracas*Venezuela\x091FAmerica/Catamarca\x05-America/Cayenne$French Guiana#SA Eastern\
\x0dT;America/Cayman$Cayman Islands\
\x056America/Chicago$Dallas$Houston$Austin$San Antonio$Minneapolis$Nashville$New Orleans$Kansas City$Milwaukee$Texas$1United States$1USA$1America#Central!0CST!CDT!CT\
\x057America/Chihuahua\x058America/Ciudad_Juarez\x09T;America/Coral_Harbour\x092&America/Cordoba\x051America/Costa_Rica\
\x059America/Coyhaique\x0dT~America/Creston\x052America/Cuiaba#Central Brazilian\x0dVOAmerica/Curacao\
\x05 America/Danmarkshavn\x05:America/Dawson\x05;America/Dawson_Creek\
\x054America/Denver$Salt Lake City$Albuquerque$2United States$2USA$2America#Mountain!MDT!MT\x05<America/Detroit\
\x0dVOAmerica/Dominica\x05=America/Edmonton$Calgary$2Canada\x053America/Eirunepe\x051America/El_Salvador\
\x09]lAmerica/Ensenada\x05;America/Fort_Nelson\x09D\\America/Fort_Wayne\x05-America/Fortaleza\x05>America/Glace_Bay\
\x09SrAmerica/Godthab\x05>America/Goose_Bay\x05<America/Grand_Turk$Turks and Caicos#Turks And Caicos\
\x0dVOAmerica/Grenada\x0dVOAmerica/Guadeloupe\x051America/Guatemala#Central America\x053America/Guayaquil$Ecuador\
\x052America/Guyana\x05>America/Halifax$3Canada#Atlantic!0AST!ADT\x05?America/Havana#Cuba!2CST\x05;America/Hermosillo\
\x05<America/Indiana/Indianapolis#US Eastern\x056America/Indiana/Knox\x05<America/Indiana/Marengo\
\x05<America/Indiana/Petersburg\x056America/Indiana/Tell_City\x05<America/Indiana/Vevay\x05<America/Indiana/Vincennes\
\x05<America/Indiana/Winamac\x09D\\America/Indianapolis\x05=America/Inuvik\x05<America/Iqaluit\x055America/Jamaica\
\x092AAmerica/Jujuy\x05,America/Juneau\x05<America/Kentucky/Louisville\x05<America/Kentucky/Monticello\
\x09E%America/Knox_IN\x0dVOAmerica/Kralendijk$Bonaire\x052America/La_Paz$Bolivia#SA Western\x053America/Lima$Peru!PET\
\x05@America/Los_Angeles$San Francisco$Seattle$San Diego$San Jose$Las Vegas$Portland$Sacramento$California$3United States$3USA$3America#Pacific!PST!PDT!PT\
\x09G\x7fAmerica/Louisville\x0dVOAmerica/Lower_Princes$Sint Maarten\x05-America/Maceio\x051America/Managua$Nicaragua\
\x052America/Manaus$1Brazil\x0dVOAmerica/Marigot$St Martin\x050America/Martinique\x056America/Matamoros\
\x05AAmerica/Mazatlan#Mountain Mexico\x092vAmerica/Mendoza\x056America/Menominee\x05/America/Merida\
\x05,America/Metlakatla\x05/America/Mexico_City$Guadalajara$0Mexico#Central Mexico\
\x05BAmerica/Miquelon$St Pierre#Saint Pierre\x05>America/Moncton\x05/America/Monterrey\x05-America/Montevideo$Uruguay#\
\x09^4America/Montreal\x0dVOAmerica/Montserrat\x0d^4America/Nassau$Bahamas\
\x05<America/New_York$Boston$Washington$Washington DC$Miami$Atlanta$Philadelphia$Charlotte$Orlando$Pittsburgh$Cleveland$0United States$0USA$0America#Eastern!EDT!ET\
\x09^4America/Nipigon\x05,America/Nome\x05CAmerica/Noronha\x056America/North_Dakota/Beulah\
\x056America/North_Dakota/Center\x056America/North_Dakota/New_Salem\x05DAmerica/Nuuk*Greenland\x05EAmerica/Ojinaga\
\x055America/Panama\x09G=America/Pangnirtung\x05-America/Paramaribo$Suriname\x05;America/Phoenix#US Mountain\
\x05<America/Port-au-Prince*Haiti\x0dVOAmerica/Port_of_Spain$Trinidad and Tobago\x09X2America/Porto_Acre\
\x052America/Porto_Velho\x050America/Puerto_Rico\x05-America/Punta_Arenas#Magallanes\x09_jAmerica/Rainy_River\
\x056America/Rankin_Inlet\x05-America/Recife\x051America/Regina#Canada Central\x056America/Resolute\
\x053America/Rio_Branco\x092&America/Rosario\x09]lAmerica/Santa_Isabel\x05-America/Santarem\
\x05FAmerica/Santiago$Chile#Pacific SA!CLT\x050America/Santo_Domingo$Dominican Republic\
\x05-America/Sao_Paulo$Rio de Janeiro$Brasilia$0Brazil#E. South America!BRT\x05GAmerica/Scoresbysund\
\x09>KAmerica/Shiprock\x05,America/Sitka\x0dVOAmerica/St_Barthelemy\x05HAmerica/St_Johns#Newfoundland!NST!NDT\
\x0dVOAmerica/St_Kitts\x0dVOAmerica/St_Lucia\x0dVOAmerica/St_Thomas$US Virgin Islands\x0dVOAmerica/St_Vincent\
\x051America/Swift_Current\x051America/Tegucigalpa$Honduras\x05>America/Thule\x09^4America/Thunder_Bay\
\x05@America/Tijuana$1Mexico#Pacific Mexico\x05<America/Toronto$Ottawa$Quebec$0Canada\
\x0dVOAmerica/Tortola$British Virgin Islands\x05IAmerica/Vancouver$1Canada\x09VOAmerica/Virgin\
\x05:America/Whitehorse#Yukon\x05JAmerica/Winnipeg\x05,America/Yakutat\x09?gAmerica/Yellowknife\x05KAntarctica/Casey\
\x05LAntarctica/Davis\x0eO?Antarctica/DumontDUrville\x05MAntarctica/Macquarie\x05NAntarctica/Mawson\
\x0eG>Antarctica/McMurdo\x05-Antarctica/Palmer\x05-Antarctica/Rothera\x0aG>Antarctica/South_Pole\x0du(Antarctica/Syowa\
\x05OAntarctica/Troll\x05PAntarctica/Vostok\x0e/\\Arctic/Longyearbyen$Svalbard\x0du(Asia/Aden$Yemen\
\x05QAsia/Almaty$Kazakhstan\x05RAsia/Amman*Jordan\x05SAsia/Anadyr\x05NAsia/Aqtau\x05NAsia/Aqtobe\
\x05NAsia/Ashgabat$Turkmenistan\x09d:Asia/Ashkhabad\x05NAsia/Atyrau\x05TAsia/Baghdad$Iraq#Arabic\x0dtMAsia/Bahrain\
\x05UAsia/Baku*Azerbaijan\x05LAsia/Bangkok$Thailand#SE Asia!0ICT\x05LAsia/Barnaul#Altai\
\x05VAsia/Beirut$Lebanon#Middle East\x05WAsia/Bishkek$Kyrgyzstan#Central Asia\x0dpvAsia/Brunei\x09o:Asia/Calcutta\
\x05XAsia/Chita#Transbaikal\x09z>Asia/Choibalsan\x09vOAsia/Chongqing\x09vOAsia/Chungking\x05YAsia/Colombo*Sri Lanka\
\x09hVAsia/Dacca\x05ZAsia/Damascus*Syria\x05WAsia/Dhaka*Bangladesh!1BST\x05XAsia/Dili$East Timor$Timor-Leste\
\x05UAsia/Dubai$United Arab Emirates$UAE$Abu Dhabi#Arabian!GST\x05NAsia/Dushanbe$Tajikistan\x05[Asia/Famagusta\
\x05\\Asia/Gaza$0Palestine\x09vOAsia/Harbin\x05\\Asia/Hebron$1Palestine#West Bank\
\x05LAsia/Ho_Chi_Minh$Hanoi$Ho Chi Minh City$Vietnam!1ICT\x05]Asia/Hong_Kong!HKT\x05LAsia/Hovd#W. Mongolia\
\x05^Asia/Irkutsk#North Asia East\x0a41Asia/Istanbul\x05_Asia/Jakarta$0Indonesia!WIB\x05`Asia/Jayapura$2Indonesia!WIT\
\x05aAsia/Jerusalem$Haifa#Israel!2IST!IDT\x05bAsia/Kabul*Afghanistan\x05SAsia/Kamchatka#Russia Zone 11\
\x05cAsia/Karachi$Islamabad$Lahore*Pakistan!PKT\x09zlAsia/Kashgar\x05dAsia/Kathmandu*Nepal!NPT\x09naAsia/Katmandu\
\x05XAsia/Khandyga\x05eAsia/Kolkata$Mumbai$Bombay$Delhi$New Delhi$Bangalore$Bengaluru$Hyderabad$Chennai$Pune*India!0IST\
\x05LAsia/Krasnoyarsk#North Asia\x0dw<Asia/Kuala_Lumpur$Malaysia\x05^Asia/Kuching\x0du(Asia/Kuwait\x09q?Asia/Macao\
\x05fAsia/Macau\x05gAsia/Magadan#\x05hAsia/Makassar$1Indonesia!WITA\x05iAsia/Manila$Philippines!PHT\
\x0di4Asia/Muscat$Oman\x05[Asia/Nicosia$Cyprus\x05LAsia/Novokuznetsk\
\x05LAsia/Novosibirsk$2Russia$2Russian Federation#N. Central Asia\x05WAsia/Omsk#\x05NAsia/Oral\
\x0deSAsia/Phnom_Penh$Cambodia\x05_Asia/Pontianak\x05jAsia/Pyongyang*North Korea\x05TAsia/Qatar\x05QAsia/Qostanay\
\x05NAsia/Qyzylorda#\x09{|Asia/Rangoon\x05TAsia/Riyadh$Jeddah$Mecca$Saudi Arabia#Arab!1AST\x09j\x7fAsia/Saigon\
\x05gAsia/Sakhalin#\x05NAsia/Samarkand\x05jAsia/Seoul$Busan$South Korea*Korea!KST\
\x05fAsia/Shanghai$Beijing$Peking$Shenzhen$Guangzhou$Hangzhou$Chengdu*China!1CST\x05^Asia/Singapore#!SGT\
\x05gAsia/Srednekolymsk#Russia Zone 10\x05fAsia/Taipei$Taiwan#\x05NAsia/Tashkent$Uzbekistan#West Asia\
\x05UAsia/Tbilisi$Georgia#Georgian\x05kAsia/Tehran#Iran!IRST\x09m)Asia/Tel_Aviv\x09yAAsia/Thimbu\
\x05WAsia/Thimphu$Bhutan\x05lAsia/Tokyo$Osaka$Kyoto$Yokohama#!JST\x05LAsia/Tomsk#\x09qZAsia/Ujung_Pandang\
\x05^Asia/Ulaanbaatar$Mongolia#\x09z>Asia/Ulan_Bator\x05WAsia/Urumqi\x05mAsia/Ust-Nera\x0deSAsia/Vientiane$Laos\
\x05mAsia/Vladivostok$3Russia$3Russian Federation#\x05XAsia/Yakutsk#\x05nAsia/Yangon*Myanmar$Burma\
\x05NAsia/Yekaterinburg$1Russia$1Russian Federation#Ekaterinburg\x05UAsia/Yerevan$Armenia#Caucasus\x05oAtlantic/Azores#\
\x05>Atlantic/Bermuda\x05pAtlantic/Canary\x05qAtlantic/Cape_Verde#\x09~0Atlantic/Faeroe\
\x05pAtlantic/Faroe$Faroe Islands\x0a/\\Atlantic/Jan_Mayen\x05pAtlantic/Madeira\x0d  Atlantic/Reykjavik#Greenwich\
\x05CAtlantic/South_Georgia\x0d  Atlantic/St_Helena\x05-Atlantic/Stanley$Falkland Islands\x0a%%Australia/ACT\
\x05rAustralia/Adelaide$2Australia#Cen. Australia!0ACST!ACDT\x05sAustralia/Brisbane$1Australia#E. Australia!1AEST\
\x05rAustralia/Broken_Hill\x0a%%Australia/Canberra\x0a\"bAustralia/Currie\x05tAustralia/Darwin#AUS Central!1ACST\
\x05uAustralia/Eucla#Aus Central W.\x05MAustralia/Hobart#Tasmania\x0a#AAustralia/LHI\x05sAustralia/Lindeman\
\x05vAustralia/Lord_Howe#\x05MAustralia/Melbourne\x0a%%Australia/NSW\x0a!~Australia/North\
\x05wAustralia/Perth$3Australia#W. Australia!AWST\x0a mAustralia/Queensland\x0a 4Australia/South\
\x05MAustralia/Sydney$0Australia#AUS Eastern!0AEST!AEDT!AET\x0a\"bAustralia/Tasmania\x0a#WAustralia/Victoria\
\x0a$.Australia/West\x0a!?Australia/Yancowinna\x09X2Brazil/Acre\x09RgBrazil/DeNoronha\x09YrBrazil/East\x09L>Brazil/West\
\x0a1+CET\x016CST6CDT\x09CcCanada/Atlantic\x09_jCanada/Central\x09^4Canada/Eastern\x09?gCanada/Mountain\
\x09[JCanada/Newfoundland\x09_$Canada/Pacific\x09WaCanada/Saskatchewan\x09_PCanada/Yukon\x09Y!Chile/Continental\
\x0aH]Chile/EasterIsland\x09D.Cuba\x0a.xEET\x09T;EST\x01<EST5EDT\x09#QEgypt\x0a3#Eire\x01 Etc/GMT\x0a)aEtc/GMT+0\
\x01qEtc/GMT+1\x01xEtc/GMT+10\x01yEtc/GMT+11\x01zEtc/GMT+12#Dateline\x01CEtc/GMT+2\x01-Etc/GMT+3\x012Etc/GMT+4\
\x013Etc/GMT+5\x01{Etc/GMT+6\x01|Etc/GMT+7\x01}Etc/GMT+8\x01~Etc/GMT+9\x0a)aEtc/GMT-0\x01\x7fEtc/GMT-1\x01mEtc/GMT-10\
\x01gEtc/GMT-11\x01SEtc/GMT-12\x02 Etc/GMT-13\x02!Etc/GMT-14\x02\"Etc/GMT-2\x01TEtc/GMT-3\x01UEtc/GMT-4\x01NEtc/GMT-5\
\x01WEtc/GMT-6\x01LEtc/GMT-7\x01^Etc/GMT-8\x01XEtc/GMT-9\x0a)aEtc/GMT0\x0a)aEtc/Greenwich\x0a-VEtc/UCT\x02#Etc/UTC\
\x0a-VEtc/Universal\x0a-VEtc/Zulu\x0e1+Europe/Amsterdam$Rotterdam$The Hague$Netherlands$Holland\x05$Europe/Andorra\
\x05UEurope/Astrakhan#\x05[Europe/Athens$Greece!EEST\x0a6,Europe/Belfast\x05$Europe/Belgrade$Serbia\
\x05$Europe/Berlin$Munich$Frankfurt$Hamburg$Cologne$Stuttgart$Dusseldorf$Leipzig$Germany#W. Europe!CEST!MEST!MEZ!MESZ\
\x0e;.Europe/Bratislava$Slovakia\x05$Europe/Brussels$Antwerp$Belgium\x05[Europe/Bucharest$Romania#GTB\
\x05$Europe/Budapest$Hungary#Central Europe\x0eAUEurope/Busingen\x06$Europe/Chisinau$Moldova#E. Europe\
\x0e/\\Europe/Copenhagen$Denmark\x06%Europe/Dublin$Ireland!1IST\x05$Europe/Gibraltar\x0e6,Europe/Guernsey\
\x05[Europe/Helsinki$Finland\x0e6,Europe/Isle_of_Man\x05TEurope/Istanbul$Ankara$Turkiye#Turkey!TRT\x0e6,Europe/Jersey\
\x05*Europe/Kaliningrad#\x0a5=Europe/Kiev\x06&Europe/Kirov\x05[Europe/Kyiv$Ukraine#FLE\x05pEurope/Lisbon$Porto!WEST\
\x0e/DEurope/Ljubljana$Slovenia\
\x06'Europe/London$Manchester$Edinburgh$Birmingham$Glasgow$Cambridge$Oxford$Britain$United Kingdom$Great Britain$England$Scotland$Wales$UK#GMT!0BST\
\x0e1+Europe/Luxembourg\x05$Europe/Madrid$Barcelona$Valencia$Spain\x05$Europe/Malta\x0e3cEurope/Mariehamn\
\x05TEurope/Minsk*Belarus\x0e:;Europe/Monaco\
\x06&Europe/Moscow$Saint Petersburg$St Petersburg$0Russia$0Russian Federation#Russian!MSK\x09rIEurope/Nicosia\
\x0e/\\Europe/Oslo$Norway\x05$Europe/Paris$Lyon$Marseille$Toulouse$France#Romance\x0e/DEurope/Podgorica$Montenegro\
\x05$Europe/Prague$Czech Republic$Czechia\x05[Europe/Riga$Latvia\x05$Europe/Rome$Milan$Turin$Naples$Florence$Italy\
\x05UEurope/Samara#Russia Zone 3\x0e;hEurope/San_Marino\x0e/DEurope/Sarajevo$Bosnia\x05UEurope/Saratov#\
\x06&Europe/Simferopol\x0e/DEurope/Skopje$North Macedonia$Macedonia\x05[Europe/Sofia$Bulgaria\
\x0e/\\Europe/Stockholm$Gothenburg$Sweden\x05[Europe/Tallinn$Estonia\x05$Europe/Tirane$Albania\x0a2DEurope/Tiraspol\
\x05UEurope/Ulyanovsk\x0a5=Europe/Uzhgorod\x0eAUEurope/Vaduz$Liechtenstein\x0e;hEurope/Vatican\
\x05$Europe/Vienna$Austria\x05[Europe/Vilnius$Lithuania\x06(Europe/Volgograd#\x05$Europe/Warsaw$Krakow#Central European\
\x0e/DEurope/Zagreb$Croatia\x0a5=Europe/Zaporozhye\x05$Europe/Zurich$Geneva$Basel$Bern$Lausanne$Switzerland\x02)Factory\
\x0a6,GB\x0a6,GB-Eire\x0a)aGMT\x0a)aGMT+0\x0a)aGMT-0\x0a)aGMT0\x0a)aGreenwich\x0aK4HST\x09kUHongkong\x09  Iceland\
\x0d,<Indian/Antananarivo$Madagascar\x05WIndian/Chagos\x0deSIndian/Christmas\x0d{|Indian/Cocos\
\x0d,<Indian/Comoro$Comoros\x0eD]Indian/Kerguelen\x0di4Indian/Mahe$Seychelles\x05NIndian/Maldives\x05UIndian/Mauritius#\
\x0d,<Indian/Mayotte\x0di4Indian/Reunion\x09xlIran\x09m)Israel\x09GNJamaica\x09yVJapan\x0aLCKwajalein\x09.aLibya\
\x0a1+MET\x09T~MST\x014MST7MDT\x09]lMexico/BajaNorte\x09M9Mexico/BajaSur\x09NDMexico/General\x0aG>NZ\x0aH,NZ-CHAT\
\x09>KNavajo\x09vOPRC\x01@PST8PDT\x06*Pacific/Apia#Samoa\x06+Pacific/Auckland$Wellington*New Zealand!NZST!NZDT!NZT\
\x05gPacific/Bougainville#\x06,Pacific/Chatham#Chatham Islands\x0eO?Pacific/Chuuk\x06-Pacific/Easter#Easter Island\
\x05gPacific/Efate$Vanuatu\x0aKbPacific/Enderbury\x06 Pacific/Fakaofo$Tokelau\x06.Pacific/Fiji#\
\x0eQ.Pacific/Funafuti$Tuvalu\x05{Pacific/Galapagos\x05~Pacific/Gambier\
\x05gPacific/Guadalcanal$Solomon Islands#Central Pacific\x06/Pacific/Guam!ChST\x060Pacific/Honolulu#Hawaiian\
\x0aK4Pacific/Johnston\x06 Pacific/Kanton\x06!Pacific/Kiritimati#Line Islands\x05gPacific/Kosrae\x05SPacific/Kwajalein\
\x0eQ.Pacific/Majuro$Marshall Islands\x061Pacific/Marquesas#\x0eN*Pacific/Midway\x05SPacific/Nauru\x05yPacific/Niue\
\x062Pacific/Norfolk#\x05gPacific/Noumea$New Caledonia\x063Pacific/Pago_Pago$American Samoa!SST\x05XPacific/Palau\
\x05}Pacific/Pitcairn\x0eJLPacific/Pohnpei$Micronesia\x0aJLPacific/Ponape\
\x05mPacific/Port_Moresby$Papua New Guinea#West Pacific\x05xPacific/Rarotonga$Cook Islands\
\x0eK!Pacific/Saipan$Northern Mariana Islands\x0aN*Pacific/Samoa\x05xPacific/Tahiti$French Polynesia\
\x05SPacific/Tarawa$Kiribati\x06 Pacific/Tongatapu*Tonga\x0aO?Pacific/Truk\x0eQ.Pacific/Wake\
\x0eQ.Pacific/Wallis$Wallis and Futuna\x0aO?Pacific/Yap\x0a@bPoland\x0a5VPortugal\x09wtROC\x09v'ROK\x09w<Singapore\
\x0a41Turkey\x0a-VUCT\x09/]US/Alaska\x09/FUS/Aleutian\x09T~US/Arizona\x09:,US/Central\x09D\\US/East-Indiana\
\x09PgUS/Eastern\x0aK4US/Hawaii\x09E%US/Indiana-Starke\x09?CUS/Michigan\x09>KUS/Mountain\x09IbUS/Pacific\x0aN*US/Samoa\
\x0a-VUTC\x0a-VUniversal\x0a8\x7fW-SU\x0a5VWET\x0a-VZulu\
";
pub(super) const ABBREVIATION: usize = 5;
#[rustfmt::skip]
pub(super) static ABBREVIATIONS: &str = "+00  +01  +02  +03  +0330+04  +0430+05  +0530+0545+06  +0630+07  +08  +0845+09  +10  +1030+11  +12  +1245+13  +1345+14  -00  -01  -02  -03  -04  -05  -06  -07  -08  -09  -0930-10  -11  -12  ACDT ACST ADT  AEDT AEST AKDT AKST AST  AWST BST  CAT  CDT  CEST CET  CST  ChST EAT  EDT  EEST EET  EST  GMT  HDT  HKT  HST  IDT  IST  JST  KST  MDT  MSK  MST  NDT  NST  NZDT NZST PDT  PKT  PST  SAST SST  UTC  WAT  WEST WET  WIB  WIT  WITA ";
#[rustfmt::skip]
pub(super) static LOCALS: [Local; 104] = [
Local { quarters: -48, name: 37 }, Local { quarters: -44, name: 36 }, Local { quarters: -44, name: 78 },
Local { quarters: -40, name: 35 }, Local { quarters: -40, name: 62 }, Local { quarters: -38, name: 34 },
Local { quarters: -36, name: 33 }, Local { quarters: -36, name: 44 }, Local { quarters: -36, name: 188 },
Local { quarters: -32, name: 32 }, Local { quarters: -32, name: 76 }, Local { quarters: -32, name: 171 },
Local { quarters: -28, name: 31 }, Local { quarters: -28, name: 69 }, Local { quarters: -28, name: 202 },
Local { quarters: -24, name: 30 }, Local { quarters: -24, name: 52 }, Local { quarters: -24, name: 195 },
Local { quarters: -20, name: 29 }, Local { quarters: -20, name: 52 }, Local { quarters: -20, name: 58 },
Local { quarters: -20, name: 157 }, Local { quarters: -20, name: 177 }, Local { quarters: -16, name: 28 },
Local { quarters: -16, name: 45 }, Local { quarters: -16, name: 177 }, Local { quarters: -16, name: 183 },
Local { quarters: -14, name: 71 }, Local { quarters: -12, name: 27 }, Local { quarters: -12, name: 155 },
Local { quarters: -12, name: 168 }, Local { quarters: -10, name: 198 }, Local { quarters: -8, name: 26 },
Local { quarters: -8, name: 154 }, Local { quarters: -4, name: 25 }, Local { quarters: -4, name: 153 },
Local { quarters: 0, name: 0 }, Local { quarters: 0, name: 24 }, Local { quarters: 0, name: 59 },
Local { quarters: 0, name: 79 }, Local { quarters: 0, name: 82 }, Local { quarters: 0, name: 128 },
Local { quarters: 0, name: 187 }, Local { quarters: 4, name: 1 }, Local { quarters: 4, name: 51 },
Local { quarters: 4, name: 64 }, Local { quarters: 4, name: 80 }, Local { quarters: 4, name: 175 },
Local { quarters: 4, name: 209 }, Local { quarters: 8, name: 2 }, Local { quarters: 8, name: 48 },
Local { quarters: 8, name: 57 }, Local { quarters: 8, name: 64 }, Local { quarters: 8, name: 77 },
Local { quarters: 8, name: 130 }, Local { quarters: 8, name: 178 }, Local { quarters: 12, name: 3 },
Local { quarters: 12, name: 54 }, Local { quarters: 12, name: 68 }, Local { quarters: 12, name: 184 },
Local { quarters: 12, name: 191 }, Local { quarters: 14, name: 4 }, Local { quarters: 16, name: 5 },
Local { quarters: 18, name: 6 }, Local { quarters: 18, name: 134 }, Local { quarters: 20, name: 7 },
Local { quarters: 20, name: 75 }, Local { quarters: 22, name: 8 }, Local { quarters: 22, name: 64 },
Local { quarters: 23, name: 9 }, Local { quarters: 24, name: 10 }, Local { quarters: 26, name: 11 },
Local { quarters: 28, name: 12 }, Local { quarters: 28, name: 83 }, Local { quarters: 32, name: 13 },
Local { quarters: 32, name: 46 }, Local { quarters: 32, name: 52 }, Local { quarters: 32, name: 61 },
Local { quarters: 32, name: 76 }, Local { quarters: 32, name: 85 }, Local { quarters: 35, name: 14 },
Local { quarters: 36, name: 15 }, Local { quarters: 36, name: 65 }, Local { quarters: 36, name: 66 },
Local { quarters: 36, name: 84 }, Local { quarters: 38, name: 39 }, Local { quarters: 40, name: 16 },
Local { quarters: 40, name: 42 }, Local { quarters: 40, name: 53 }, Local { quarters: 42, name: 17 },
Local { quarters: 42, name: 166 }, Local { quarters: 44, name: 18 }, Local { quarters: 44, name: 146 },
Local { quarters: 44, name: 169 }, Local { quarters: 48, name: 19 }, Local { quarters: 48, name: 73 },
Local { quarters: 48, name: 147 }, Local { quarters: 51, name: 20 }, Local { quarters: 52, name: 21 },
Local { quarters: 52, name: 149 }, Local { quarters: 52, name: 200 }, Local { quarters: 55, name: 150 },
Local { quarters: 56, name: 23 }, Local { quarters: 56, name: 151 },
];
#[rustfmt::skip]
pub(super) static DAYS: [DayRule; 29] = [
DayRule { month: 3, week: 2, weekday: 0, quarters: 0 }, DayRule { month: 3, week: 2, weekday: 0, quarters: 8 },
DayRule { month: 3, week: 4, weekday: 4, quarters: 104 }, DayRule { month: 3, week: 4, weekday: 4, quarters: 200 },
DayRule { month: 3, week: 5, weekday: 0, quarters: -4 }, DayRule { month: 3, week: 5, weekday: 0, quarters: 0 },
DayRule { month: 3, week: 5, weekday: 0, quarters: 4 }, DayRule { month: 3, week: 5, weekday: 0, quarters: 8 },
DayRule { month: 3, week: 5, weekday: 0, quarters: 12 }, DayRule { month: 4, week: 1, weekday: 0, quarters: 8 },
DayRule { month: 4, week: 1, weekday: 0, quarters: 12 }, DayRule { month: 4, week: 1, weekday: 0, quarters: 15 },
DayRule { month: 4, week: 1, weekday: 6, quarters: 88 }, DayRule { month: 4, week: 1, weekday: 6, quarters: 96 },
DayRule { month: 4, week: 5, weekday: 5, quarters: 0 }, DayRule { month: 9, week: 1, weekday: 6, quarters: 88 },
DayRule { month: 9, week: 1, weekday: 6, quarters: 96 }, DayRule { month: 9, week: 5, weekday: 0, quarters: 8 },
DayRule { month: 9, week: 5, weekday: 0, quarters: 11 }, DayRule { month: 10, week: 1, weekday: 0, quarters: 8 },
DayRule { month: 10, week: 4, weekday: 4, quarters: 200 }, DayRule { month: 10, week: 5, weekday: 0, quarters: 0 },
DayRule { month: 10, week: 5, weekday: 0, quarters: 4 }, DayRule { month: 10, week: 5, weekday: 0, quarters: 8 },
DayRule { month: 10, week: 5, weekday: 0, quarters: 12 }, DayRule { month: 10, week: 5, weekday: 0, quarters: 16 },
DayRule { month: 10, week: 5, weekday: 4, quarters: 96 }, DayRule { month: 11, week: 1, weekday: 0, quarters: 4 },
DayRule { month: 11, week: 1, weekday: 0, quarters: 8 },
];
#[rustfmt::skip]
pub(super) static CLOCKS: [Clock; 116] = [
Clock { count: 0, initial: 38, tail: 0 }, Clock { count: 0, initial: 44, tail: 0 },
Clock { count: 1, initial: 51, tail: 23 }, Clock { count: 15, initial: 43, tail: 0 },
Clock { count: 0, initial: 44, tail: 19 }, Clock { count: 0, initial: 53, tail: 0 },
Clock { count: 1, initial: 57, tail: 0 }, Clock { count: 0, initial: 50, tail: 0 },
Clock { count: 0, initial: 46, tail: 0 }, Clock { count: 0, initial: 57, tail: 0 },
Clock { count: 0, initial: 51, tail: 0 }, Clock { count: 0, initial: 4, tail: 1 },
Clock { count: 0, initial: 7, tail: 2 }, Clock { count: 0, initial: 28, tail: 0 },
Clock { count: 11, initial: 29, tail: 0 }, Clock { count: 6, initial: 16, tail: 0 },
Clock { count: 0, initial: 24, tail: 0 }, Clock { count: 0, initial: 16, tail: 0 },
Clock { count: 0, initial: 23, tail: 0 }, Clock { count: 0, initial: 18, tail: 0 },
Clock { count: 0, initial: 13, tail: 5 }, Clock { count: 0, initial: 20, tail: 0 },
Clock { count: 0, initial: 16, tail: 6 }, Clock { count: 6, initial: 13, tail: 0 },
Clock { count: 7, initial: 13, tail: 5 }, Clock { count: 11, initial: 29, tail: 0 },
Clock { count: 2, initial: 10, tail: 0 }, Clock { count: 0, initial: 13, tail: 0 },
Clock { count: 0, initial: 20, tail: 9 }, Clock { count: 14, initial: 13, tail: 0 },
Clock { count: 0, initial: 24, tail: 10 }, Clock { count: 14, initial: 19, tail: 8 },
Clock { count: 0, initial: 10, tail: 3 }, Clock { count: 6, initial: 13, tail: 0 },
Clock { count: 0, initial: 28, tail: 12 }, Clock { count: 0, initial: 32, tail: 0 },
Clock { count: 8, initial: 28, tail: 13 }, Clock { count: 7, initial: 13, tail: 6 },
Clock { count: 6, initial: 29, tail: 7 }, Clock { count: 9, initial: 34, tail: 13 },
Clock { count: 0, initial: 27, tail: 11 }, Clock { count: 14, initial: 10, tail: 0 },
Clock { count: 14, initial: 16, tail: 0 }, Clock { count: 7, initial: 91, tail: 0 },
Clock { count: 0, initial: 72, tail: 0 }, Clock { count: 0, initial: 93, tail: 26 },
Clock { count: 0, initial: 65, tail: 0 }, Clock { count: 0, initial: 36, tail: 18 },
Clock { count: 1, initial: 72, tail: 0 }, Clock { count: 1, initial: 70, tail: 0 },
Clock { count: 6, initial: 51, tail: 0 }, Clock { count: 0, initial: 94, tail: 0 },
Clock { count: 0, initial: 56, tail: 0 }, Clock { count: 0, initial: 62, tail: 0 },
Clock { count: 0, initial: 51, tail: 21 }, Clock { count: 0, initial: 70, tail: 0 },
Clock { count: 0, initial: 81, tail: 0 }, Clock { count: 0, initial: 67, tail: 0 },
Clock { count: 6, initial: 51, tail: 0 }, Clock { count: 0, initial: 51, tail: 22 },
Clock { count: 193, initial: 51, tail: 20 }, Clock { count: 0, initial: 77, tail: 0 },
Clock { count: 0, initial: 74, tail: 0 }, Clock { count: 0, initial: 73, tail: 0 },
Clock { count: 0, initial: 84, tail: 0 }, Clock { count: 0, initial: 52, tail: 24 },
Clock { count: 0, initial: 63, tail: 0 }, Clock { count: 0, initial: 66, tail: 0 },
Clock { count: 0, initial: 69, tail: 0 }, Clock { count: 0, initial: 68, tail: 0 },
Clock { count: 0, initial: 76, tail: 0 }, Clock { count: 0, initial: 91, tail: 0 },
Clock { count: 0, initial: 79, tail: 0 }, Clock { count: 0, initial: 78, tail: 0 },
Clock { count: 0, initial: 83, tail: 0 }, Clock { count: 6, initial: 61, tail: 0 },
Clock { count: 0, initial: 82, tail: 0 }, Clock { count: 0, initial: 86, tail: 0 },
Clock { count: 0, initial: 71, tail: 0 }, Clock { count: 0, initial: 34, tail: 14 },
Clock { count: 0, initial: 40, tail: 17 }, Clock { count: 0, initial: 34, tail: 0 },
Clock { count: 0, initial: 90, tail: 25 }, Clock { count: 0, initial: 87, tail: 0 },
Clock { count: 0, initial: 85, tail: 0 }, Clock { count: 0, initial: 80, tail: 0 },
Clock { count: 0, initial: 92, tail: 27 }, Clock { count: 0, initial: 75, tail: 0 },
Clock { count: 0, initial: 3, tail: 0 }, Clock { count: 0, initial: 1, tail: 0 },
Clock { count: 0, initial: 0, tail: 0 }, Clock { count: 0, initial: 15, tail: 0 },
Clock { count: 0, initial: 12, tail: 0 }, Clock { count: 0, initial: 9, tail: 0 },
Clock { count: 0, initial: 6, tail: 0 }, Clock { count: 0, initial: 43, tail: 0 },
Clock { count: 0, initial: 98, tail: 0 }, Clock { count: 0, initial: 102, tail: 0 },
Clock { count: 0, initial: 49, tail: 0 }, Clock { count: 0, initial: 39, tail: 0 },
Clock { count: 5, initial: 51, tail: 22 }, Clock { count: 0, initial: 42, tail: 15 },
Clock { count: 0, initial: 58, tail: 0 }, Clock { count: 0, initial: 38, tail: 16 },
Clock { count: 1, initial: 62, tail: 0 }, Clock { count: 0, initial: 37, tail: 0 },
Clock { count: 3, initial: 103, tail: 0 }, Clock { count: 0, initial: 100, tail: 29 },
Clock { count: 0, initial: 101, tail: 30 }, Clock { count: 6, initial: 21, tail: 4 },
Clock { count: 3, initial: 99, tail: 0 }, Clock { count: 0, initial: 88, tail: 0 },
Clock { count: 0, initial: 4, tail: 0 }, Clock { count: 0, initial: 5, tail: 0 },
Clock { count: 0, initial: 96, tail: 28 }, Clock { count: 0, initial: 2, tail: 0 },
];
#[rustfmt::skip]
pub(super) static TAILS: [Tail; 30] = [
Tail { to: [8, 4], day: [1, 28] }, Tail { to: [11, 7], day: [1, 28] }, Tail { to: [14, 10], day: [1, 28] },
Tail { to: [15, 21], day: [12, 15] }, Tail { to: [17, 13], day: [1, 28] }, Tail { to: [22, 16], day: [1, 28] },
Tail { to: [23, 29], day: [13, 16] }, Tail { to: [25, 19], day: [0, 27] }, Tail { to: [26, 20], day: [1, 28] },
Tail { to: [30, 24], day: [1, 28] }, Tail { to: [31, 27], day: [1, 28] }, Tail { to: [33, 28], day: [1, 28] },
Tail { to: [35, 32], day: [4, 21] }, Tail { to: [41, 34], day: [5, 22] }, Tail { to: [45, 42], day: [6, 23] },
Tail { to: [47, 38], day: [6, 23] }, Tail { to: [48, 40], day: [6, 23] }, Tail { to: [54, 36], day: [6, 24] },
Tail { to: [55, 44], day: [7, 24] }, Tail { to: [59, 51], day: [3, 20] }, Tail { to: [59, 51], day: [5, 21] },
Tail { to: [59, 51], day: [8, 25] }, Tail { to: [59, 51], day: [14, 26] }, Tail { to: [60, 52], day: [2, 23] },
Tail { to: [85, 90], day: [10, 19] }, Tail { to: [87, 93], day: [10, 19] }, Tail { to: [89, 92], day: [9, 19] },
Tail { to: [91, 96], day: [10, 19] }, Tail { to: [95, 100], day: [10, 17] }, Tail { to: [97, 101], day: [11, 18] },
];
#[rustfmt::skip]
pub(super) static MOMENTS: [Moment; 49] = [
Moment { minute: 0, to: 51 }, Moment { minute: 0, to: 59 }, Moment { minute: 60, to: 28 },
Moment { minute: 60, to: 32 }, Moment { minute: 60, to: 33 }, Moment { minute: 60, to: 34 },
Moment { minute: 60, to: 35 }, Moment { minute: 60, to: 36 }, Moment { minute: 60, to: 41 },
Moment { minute: 120, to: 41 }, Moment { minute: 120, to: 43 }, Moment { minute: 180, to: 15 },
Moment { minute: 180, to: 23 }, Moment { minute: 180, to: 28 }, Moment { minute: 240, to: 21 },
Moment { minute: 240, to: 29 }, Moment { minute: 300, to: 19 }, Moment { minute: 300, to: 25 },
Moment { minute: 360, to: 13 }, Moment { minute: 360, to: 16 }, Moment { minute: 420, to: 13 },
Moment { minute: 420, to: 16 }, Moment { minute: 420, to: 20 }, Moment { minute: 480, to: 13 },
Moment { minute: 480, to: 16 }, Moment { minute: 480, to: 22 }, Moment { minute: 540, to: 10 },
Moment { minute: 540, to: 13 }, Moment { minute: 540, to: 17 }, Moment { minute: 600, to: 14 },
Moment { minute: 780, to: 74 }, Moment { minute: 840, to: 94 }, Moment { minute: 840, to: 98 },
Moment { minute: 840, to: 99 }, Moment { minute: 840, to: 103 }, Moment { minute: 960, to: 74 },
Moment { minute: 961, to: 91 }, Moment { minute: 1080, to: 65 }, Moment { minute: 1140, to: 65 },
Moment { minute: 1170, to: 61 }, Moment { minute: 1230, to: 64 }, Moment { minute: 1260, to: 50 },
Moment { minute: 1260, to: 51 }, Moment { minute: 1260, to: 56 }, Moment { minute: 1320, to: 51 },
Moment { minute: 1320, to: 56 }, Moment { minute: 1320, to: 58 }, Moment { minute: 1320, to: 59 },
Moment { minute: 1380, to: 51 },
];
#[rustfmt::skip]
pub(super) static CHANGES: [[u8; 3]; 390] = [
[188, 4, 47], [109, 0, 9], [42, 0, 10], [59, 1, 9], [35, 0, 10], [59, 1, 9], [42, 0, 10], [59, 1, 9], [35, 0, 10],
[66, 1, 9], [35, 0, 10], [59, 1, 9], [42, 0, 10], [59, 1, 9], [35, 0, 10], [182, 0, 7], [140, 1, 41], [81, 0, 12],
[196, 0, 15], [175, 0, 12], [189, 0, 15], [175, 0, 12], [189, 0, 15], [175, 0, 12], [189, 0, 15], [175, 0, 12],
[196, 0, 15], [9, 0, 13], [95, 0, 25], [203, 0, 21], [161, 0, 25], [210, 0, 21], [154, 0, 25], [210, 0, 21],
[95, 0, 28], [203, 0, 23], [161, 0, 28], [210, 0, 23], [154, 0, 28], [210, 0, 24], [67, 0, 28], [238, 0, 23],
[133, 0, 28], [238, 0, 23], [126, 0, 28], [231, 0, 24], [31, 0, 18], [95, 0, 12], [154, 0, 15], [210, 0, 12],
[154, 0, 15], [210, 0, 12], [161, 0, 15], [203, 0, 12], [154, 0, 15], [217, 0, 12], [154, 0, 15], [193, 0, 13],
[67, 0, 29], [238, 0, 20], [67, 0, 28], [238, 0, 23], [133, 0, 28], [238, 0, 23], [126, 0, 28], [238, 0, 23],
[126, 0, 28], [238, 0, 23], [126, 0, 28], [238, 0, 23], [126, 0, 28], [238, 0, 23], [126, 0, 28], [238, 0, 24],
[67, 0, 17], [238, 0, 16], [133, 0, 17], [238, 0, 16], [126, 0, 17], [238, 0, 16], [126, 0, 17], [238, 0, 16],
[126, 0, 17], [238, 0, 16], [126, 0, 17], [238, 0, 16], [126, 0, 17], [97, 2, 16], [95, 0, 28], [203, 0, 23],
[161, 0, 28], [210, 0, 23], [154, 0, 28], [210, 0, 23], [88, 0, 4], [210, 0, 2], [154, 0, 4], [217, 0, 2],
[147, 0, 4], [217, 0, 2], [147, 0, 3], [217, 0, 3], [67, 0, 28], [238, 0, 23], [133, 0, 28], [238, 0, 23],
[126, 0, 28], [231, 0, 24], [31, 0, 19], [95, 0, 12], [154, 0, 15], [210, 0, 12], [154, 0, 15], [210, 0, 12],
[161, 0, 15], [88, 0, 8], [210, 0, 5], [154, 0, 8], [217, 0, 5], [147, 0, 8], [217, 0, 5], [147, 0, 8], [217, 0, 5],
[154, 0, 6], [67, 0, 29], [238, 0, 26], [133, 0, 29], [238, 0, 26], [126, 0, 29], [238, 0, 26], [126, 0, 29],
[238, 0, 26], [126, 0, 29], [238, 0, 26], [126, 0, 29], [238, 0, 26], [126, 0, 29], [238, 0, 27], [67, 0, 25],
[238, 0, 21], [133, 0, 25], [238, 0, 21], [126, 0, 25], [238, 0, 21], [126, 0, 25], [238, 0, 21], [126, 0, 25],
[238, 0, 21], [126, 0, 25], [238, 0, 21], [126, 0, 25], [238, 0, 22], [66, 0, 35], [210, 0, 36], [161, 0, 30],
[203, 0, 36], [161, 0, 30], [203, 0, 36], [158, 0, 35], [166, 5, 38], [240, 5, 37], [85, 0, 47], [217, 0, 44],
[147, 0, 47], [217, 0, 44], [119, 0, 47], [245, 0, 45], [85, 0, 47], [217, 0, 42], [147, 0, 47], [217, 0, 42],
[147, 0, 47], [217, 0, 43], [86, 0, 47], [210, 0, 44], [154, 0, 47], [216, 0, 44], [149, 0, 47], [216, 0, 48],
[183, 0, 1], [181, 0, 48], [176, 0, 1], [188, 0, 48], [169, 0, 1], [195, 0, 48], [155, 0, 1], [209, 0, 48],
[155, 0, 1], [216, 0, 48], [148, 0, 1], [216, 0, 48], [148, 0, 1], [216, 0, 48], [155, 0, 1], [209, 0, 48],
[155, 0, 1], [209, 0, 48], [155, 0, 1], [216, 0, 48], [148, 0, 1], [216, 0, 48], [148, 0, 1], [216, 0, 48],
[148, 0, 1], [216, 0, 48], [155, 0, 1], [202, 0, 48], [162, 0, 1], [195, 0, 48], [169, 0, 1], [181, 0, 48],
[183, 0, 1], [174, 0, 48], [190, 0, 1], [160, 0, 48], [50, 0, 1], [6, 0, 48], [155, 0, 1], [146, 0, 48], [43, 0, 1],
[20, 0, 48], [155, 0, 1], [139, 0, 48], [43, 0, 1], [27, 0, 48], [155, 0, 1], [125, 0, 48], [50, 0, 1], [34, 0, 48],
[155, 0, 1], [118, 0, 48], [43, 0, 1], [55, 0, 48], [148, 0, 1], [111, 0, 48], [43, 0, 1], [62, 0, 48], [148, 0, 1],
[97, 0, 48], [50, 0, 1], [69, 0, 48], [155, 0, 1], [83, 0, 48], [43, 0, 1], [83, 0, 48], [155, 0, 1], [69, 0, 48],
[50, 0, 1], [90, 0, 48], [155, 0, 1], [62, 0, 48], [43, 0, 1], [111, 0, 48], [148, 0, 1], [55, 0, 48], [43, 0, 1],
[118, 0, 48], [148, 0, 1], [41, 0, 48], [50, 0, 1], [125, 0, 48], [155, 0, 1], [27, 0, 48], [43, 0, 1], [139, 0, 48],
[155, 0, 1], [13, 0, 48], [50, 0, 1], [146, 0, 48], [155, 0, 1], [6, 0, 48], [50, 0, 1], [153, 0, 48], [197, 0, 1],
[174, 0, 48], [183, 0, 1], [181, 0, 48], [169, 0, 1], [195, 0, 48], [162, 0, 1], [202, 0, 48], [155, 0, 1],
[209, 0, 48], [155, 0, 1], [216, 0, 48], [148, 0, 1], [216, 0, 48], [148, 0, 1], [216, 0, 48], [148, 0, 1],
[216, 0, 48], [155, 0, 1], [209, 0, 48], [155, 0, 1], [209, 0, 48], [155, 0, 1], [216, 0, 48], [148, 0, 1],
[216, 0, 48], [148, 0, 1], [209, 0, 48], [162, 0, 1], [195, 0, 48], [169, 0, 1], [188, 0, 48], [176, 0, 1],
[174, 0, 48], [190, 0, 1], [167, 0, 48], [43, 0, 1], [6, 0, 48], [148, 0, 1], [160, 0, 48], [43, 0, 1], [13, 0, 48],
[148, 0, 1], [146, 0, 48], [50, 0, 1], [20, 0, 48], [155, 0, 1], [132, 0, 48], [43, 0, 1], [34, 0, 48], [155, 0, 1],
[118, 0, 48], [50, 0, 1], [41, 0, 48], [155, 0, 1], [111, 0, 48], [50, 0, 1], [55, 0, 48], [148, 0, 1], [104, 0, 48],
[43, 0, 1], [69, 0, 48], [148, 0, 1], [90, 0, 48], [50, 0, 1], [76, 0, 48], [155, 0, 1], [76, 0, 48], [43, 0, 1],
[90, 0, 48], [155, 0, 1], [69, 0, 48], [43, 0, 1], [97, 0, 48], [155, 0, 1], [55, 0, 48], [50, 0, 1], [104, 0, 48],
[155, 0, 1], [48, 0, 48], [43, 0, 1], [125, 0, 48], [148, 0, 1], [34, 0, 48], [50, 0, 1], [132, 0, 48], [148, 0, 1],
[27, 0, 48], [50, 0, 1], [139, 0, 48], [155, 0, 1], [13, 0, 48], [43, 0, 1], [79, 0, 40], [184, 0, 39], [182, 0, 40],
[184, 0, 39], [181, 0, 40], [184, 0, 39], [88, 0, 1], [210, 0, 0], [154, 0, 1], [217, 0, 0], [61, 0, 44],
[104, 1, 46], [94, 0, 32], [175, 0, 34], [189, 0, 32], [95, 0, 11], [154, 0, 14], [210, 0, 11], [154, 0, 14],
[210, 0, 11], [161, 0, 14], [10, 0, 31], [87, 1, 33], [28, 0, 31],
];
