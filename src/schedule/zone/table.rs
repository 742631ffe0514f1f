//! The IANA time zone database, compiled by `cargo xtask zones`. Not to be edited.

use super::data::{Change, Clock, DayRule, Local};

pub(super) const RELEASE: &str = "2026f";
pub(super) const BLOCK: usize = 8;
#[rustfmt::skip]
pub(super) static NAMES: &str = "\
Africa/Abidjan\n\
Africa/Accra\n\
Africa/Addis_Ababa\n\
Africa/Algiers\n\
Africa/Asmara\n\
Africa/Asmera\n\
Africa/Bamako\n\
Africa/Bangui\n\
Africa/Banjul\n\
Africa/Bissau\n\
Africa/Blantyre\n\
Africa/Brazzaville\n\
Africa/Bujumbura\n\
Africa/Cairo\n\
Africa/Casablanca\n\
Africa/Ceuta\n\
Africa/Conakry\n\
Africa/Dakar\n\
Africa/Dar_es_Salaam\n\
Africa/Djibouti\n\
Africa/Douala\n\
Africa/El_Aaiun\n\
Africa/Freetown\n\
Africa/Gaborone\n\
Africa/Harare\n\
Africa/Johannesburg\n\
Africa/Juba\n\
Africa/Kampala\n\
Africa/Khartoum\n\
Africa/Kigali\n\
Africa/Kinshasa\n\
Africa/Lagos\n\
Africa/Libreville\n\
Africa/Lome\n\
Africa/Luanda\n\
Africa/Lubumbashi\n\
Africa/Lusaka\n\
Africa/Malabo\n\
Africa/Maputo\n\
Africa/Maseru\n\
Africa/Mbabane\n\
Africa/Mogadishu\n\
Africa/Monrovia\n\
Africa/Nairobi\n\
Africa/Ndjamena\n\
Africa/Niamey\n\
Africa/Nouakchott\n\
Africa/Ouagadougou\n\
Africa/Porto-Novo\n\
Africa/Sao_Tome\n\
Africa/Timbuktu\n\
Africa/Tripoli\n\
Africa/Tunis\n\
Africa/Windhoek\n\
America/Adak\n\
America/Anchorage\n\
America/Anguilla\n\
America/Antigua\n\
America/Araguaina\n\
America/Argentina/Buenos_Aires\n\
America/Argentina/Catamarca\n\
America/Argentina/ComodRivadavia\n\
America/Argentina/Cordoba\n\
America/Argentina/Jujuy\n\
America/Argentina/La_Rioja\n\
America/Argentina/Mendoza\n\
America/Argentina/Rio_Gallegos\n\
America/Argentina/Salta\n\
America/Argentina/San_Juan\n\
America/Argentina/San_Luis\n\
America/Argentina/Tucuman\n\
America/Argentina/Ushuaia\n\
America/Aruba\n\
America/Asuncion\n\
America/Atikokan\n\
America/Atka\n\
America/Bahia\n\
America/Bahia_Banderas\n\
America/Barbados\n\
America/Belem\n\
America/Belize\n\
America/Blanc-Sablon\n\
America/Boa_Vista\n\
America/Bogota\n\
America/Boise\n\
America/Buenos_Aires\n\
America/Cambridge_Bay\n\
America/Campo_Grande\n\
America/Cancun\n\
America/Caracas\n\
America/Catamarca\n\
America/Cayenne\n\
America/Cayman\n\
America/Chicago\n\
America/Chihuahua\n\
America/Ciudad_Juarez\n\
America/Coral_Harbour\n\
America/Cordoba\n\
America/Costa_Rica\n\
America/Coyhaique\n\
America/Creston\n\
America/Cuiaba\n\
America/Curacao\n\
America/Danmarkshavn\n\
America/Dawson\n\
America/Dawson_Creek\n\
America/Denver\n\
America/Detroit\n\
America/Dominica\n\
America/Edmonton\n\
America/Eirunepe\n\
America/El_Salvador\n\
America/Ensenada\n\
America/Fort_Nelson\n\
America/Fort_Wayne\n\
America/Fortaleza\n\
America/Glace_Bay\n\
America/Godthab\n\
America/Goose_Bay\n\
America/Grand_Turk\n\
America/Grenada\n\
America/Guadeloupe\n\
America/Guatemala\n\
America/Guayaquil\n\
America/Guyana\n\
America/Halifax\n\
America/Havana\n\
America/Hermosillo\n\
America/Indiana/Indianapolis\n\
America/Indiana/Knox\n\
America/Indiana/Marengo\n\
America/Indiana/Petersburg\n\
America/Indiana/Tell_City\n\
America/Indiana/Vevay\n\
America/Indiana/Vincennes\n\
America/Indiana/Winamac\n\
America/Indianapolis\n\
America/Inuvik\n\
America/Iqaluit\n\
America/Jamaica\n\
America/Jujuy\n\
America/Juneau\n\
America/Kentucky/Louisville\n\
America/Kentucky/Monticello\n\
America/Knox_IN\n\
America/Kralendijk\n\
America/La_Paz\n\
America/Lima\n\
America/Los_Angeles\n\
America/Louisville\n\
America/Lower_Princes\n\
America/Maceio\n\
America/Managua\n\
America/Manaus\n\
America/Marigot\n\
America/Martinique\n\
America/Matamoros\n\
America/Mazatlan\n\
America/Mendoza\n\
America/Menominee\n\
America/Merida\n\
America/Metlakatla\n\
America/Mexico_City\n\
America/Miquelon\n\
America/Moncton\n\
America/Monterrey\n\
America/Montevideo\n\
America/Montreal\n\
America/Montserrat\n\
America/Nassau\n\
America/New_York\n\
America/Nipigon\n\
America/Nome\n\
America/Noronha\n\
America/North_Dakota/Beulah\n\
America/North_Dakota/Center\n\
America/North_Dakota/New_Salem\n\
America/Nuuk\n\
America/Ojinaga\n\
America/Panama\n\
America/Pangnirtung\n\
America/Paramaribo\n\
America/Phoenix\n\
America/Port-au-Prince\n\
America/Port_of_Spain\n\
America/Porto_Acre\n\
America/Porto_Velho\n\
America/Puerto_Rico\n\
America/Punta_Arenas\n\
America/Rainy_River\n\
America/Rankin_Inlet\n\
America/Recife\n\
America/Regina\n\
America/Resolute\n\
America/Rio_Branco\n\
America/Rosario\n\
America/Santa_Isabel\n\
America/Santarem\n\
America/Santiago\n\
America/Santo_Domingo\n\
America/Sao_Paulo\n\
America/Scoresbysund\n\
America/Shiprock\n\
America/Sitka\n\
America/St_Barthelemy\n\
America/St_Johns\n\
America/St_Kitts\n\
America/St_Lucia\n\
America/St_Thomas\n\
America/St_Vincent\n\
America/Swift_Current\n\
America/Tegucigalpa\n\
America/Thule\n\
America/Thunder_Bay\n\
America/Tijuana\n\
America/Toronto\n\
America/Tortola\n\
America/Vancouver\n\
America/Virgin\n\
America/Whitehorse\n\
America/Winnipeg\n\
America/Yakutat\n\
America/Yellowknife\n\
Antarctica/Casey\n\
Antarctica/Davis\n\
Antarctica/DumontDUrville\n\
Antarctica/Macquarie\n\
Antarctica/Mawson\n\
Antarctica/McMurdo\n\
Antarctica/Palmer\n\
Antarctica/Rothera\n\
Antarctica/South_Pole\n\
Antarctica/Syowa\n\
Antarctica/Troll\n\
Antarctica/Vostok\n\
Arctic/Longyearbyen\n\
Asia/Aden\n\
Asia/Almaty\n\
Asia/Amman\n\
Asia/Anadyr\n\
Asia/Aqtau\n\
Asia/Aqtobe\n\
Asia/Ashgabat\n\
Asia/Ashkhabad\n\
Asia/Atyrau\n\
Asia/Baghdad\n\
Asia/Bahrain\n\
Asia/Baku\n\
Asia/Bangkok\n\
Asia/Barnaul\n\
Asia/Beirut\n\
Asia/Bishkek\n\
Asia/Brunei\n\
Asia/Calcutta\n\
Asia/Chita\n\
Asia/Choibalsan\n\
Asia/Chongqing\n\
Asia/Chungking\n\
Asia/Colombo\n\
Asia/Dacca\n\
Asia/Damascus\n\
Asia/Dhaka\n\
Asia/Dili\n\
Asia/Dubai\n\
Asia/Dushanbe\n\
Asia/Famagusta\n\
Asia/Gaza\n\
Asia/Harbin\n\
Asia/Hebron\n\
Asia/Ho_Chi_Minh\n\
Asia/Hong_Kong\n\
Asia/Hovd\n\
Asia/Irkutsk\n\
Asia/Istanbul\n\
Asia/Jakarta\n\
Asia/Jayapura\n\
Asia/Jerusalem\n\
Asia/Kabul\n\
Asia/Kamchatka\n\
Asia/Karachi\n\
Asia/Kashgar\n\
Asia/Kathmandu\n\
Asia/Katmandu\n\
Asia/Khandyga\n\
Asia/Kolkata\n\
Asia/Krasnoyarsk\n\
Asia/Kuala_Lumpur\n\
Asia/Kuching\n\
Asia/Kuwait\n\
Asia/Macao\n\
Asia/Macau\n\
Asia/Magadan\n\
Asia/Makassar\n\
Asia/Manila\n\
Asia/Muscat\n\
Asia/Nicosia\n\
Asia/Novokuznetsk\n\
Asia/Novosibirsk\n\
Asia/Omsk\n\
Asia/Oral\n\
Asia/Phnom_Penh\n\
Asia/Pontianak\n\
Asia/Pyongyang\n\
Asia/Qatar\n\
Asia/Qostanay\n\
Asia/Qyzylorda\n\
Asia/Rangoon\n\
Asia/Riyadh\n\
Asia/Saigon\n\
Asia/Sakhalin\n\
Asia/Samarkand\n\
Asia/Seoul\n\
Asia/Shanghai\n\
Asia/Singapore\n\
Asia/Srednekolymsk\n\
Asia/Taipei\n\
Asia/Tashkent\n\
Asia/Tbilisi\n\
Asia/Tehran\n\
Asia/Tel_Aviv\n\
Asia/Thimbu\n\
Asia/Thimphu\n\
Asia/Tokyo\n\
Asia/Tomsk\n\
Asia/Ujung_Pandang\n\
Asia/Ulaanbaatar\n\
Asia/Ulan_Bator\n\
Asia/Urumqi\n\
Asia/Ust-Nera\n\
Asia/Vientiane\n\
Asia/Vladivostok\n\
Asia/Yakutsk\n\
Asia/Yangon\n\
Asia/Yekaterinburg\n\
Asia/Yerevan\n\
Atlantic/Azores\n\
Atlantic/Bermuda\n\
Atlantic/Canary\n\
Atlantic/Cape_Verde\n\
Atlantic/Faeroe\n\
Atlantic/Faroe\n\
Atlantic/Jan_Mayen\n\
Atlantic/Madeira\n\
Atlantic/Reykjavik\n\
Atlantic/South_Georgia\n\
Atlantic/St_Helena\n\
Atlantic/Stanley\n\
Australia/ACT\n\
Australia/Adelaide\n\
Australia/Brisbane\n\
Australia/Broken_Hill\n\
Australia/Canberra\n\
Australia/Currie\n\
Australia/Darwin\n\
Australia/Eucla\n\
Australia/Hobart\n\
Australia/LHI\n\
Australia/Lindeman\n\
Australia/Lord_Howe\n\
Australia/Melbourne\n\
Australia/NSW\n\
Australia/North\n\
Australia/Perth\n\
Australia/Queensland\n\
Australia/South\n\
Australia/Sydney\n\
Australia/Tasmania\n\
Australia/Victoria\n\
Australia/West\n\
Australia/Yancowinna\n\
Brazil/Acre\n\
Brazil/DeNoronha\n\
Brazil/East\n\
Brazil/West\n\
CET\n\
CST6CDT\n\
Canada/Atlantic\n\
Canada/Central\n\
Canada/Eastern\n\
Canada/Mountain\n\
Canada/Newfoundland\n\
Canada/Pacific\n\
Canada/Saskatchewan\n\
Canada/Yukon\n\
Chile/Continental\n\
Chile/EasterIsland\n\
Cuba\n\
EET\n\
EST\n\
EST5EDT\n\
Egypt\n\
Eire\n\
Etc/GMT\n\
Etc/GMT+0\n\
Etc/GMT+1\n\
Etc/GMT+10\n\
Etc/GMT+11\n\
Etc/GMT+12\n\
Etc/GMT+2\n\
Etc/GMT+3\n\
Etc/GMT+4\n\
Etc/GMT+5\n\
Etc/GMT+6\n\
Etc/GMT+7\n\
Etc/GMT+8\n\
Etc/GMT+9\n\
Etc/GMT-0\n\
Etc/GMT-1\n\
Etc/GMT-10\n\
Etc/GMT-11\n\
Etc/GMT-12\n\
Etc/GMT-13\n\
Etc/GMT-14\n\
Etc/GMT-2\n\
Etc/GMT-3\n\
Etc/GMT-4\n\
Etc/GMT-5\n\
Etc/GMT-6\n\
Etc/GMT-7\n\
Etc/GMT-8\n\
Etc/GMT-9\n\
Etc/GMT0\n\
Etc/Greenwich\n\
Etc/UCT\n\
Etc/UTC\n\
Etc/Universal\n\
Etc/Zulu\n\
Europe/Amsterdam\n\
Europe/Andorra\n\
Europe/Astrakhan\n\
Europe/Athens\n\
Europe/Belfast\n\
Europe/Belgrade\n\
Europe/Berlin\n\
Europe/Bratislava\n\
Europe/Brussels\n\
Europe/Bucharest\n\
Europe/Budapest\n\
Europe/Busingen\n\
Europe/Chisinau\n\
Europe/Copenhagen\n\
Europe/Dublin\n\
Europe/Gibraltar\n\
Europe/Guernsey\n\
Europe/Helsinki\n\
Europe/Isle_of_Man\n\
Europe/Istanbul\n\
Europe/Jersey\n\
Europe/Kaliningrad\n\
Europe/Kiev\n\
Europe/Kirov\n\
Europe/Kyiv\n\
Europe/Lisbon\n\
Europe/Ljubljana\n\
Europe/London\n\
Europe/Luxembourg\n\
Europe/Madrid\n\
Europe/Malta\n\
Europe/Mariehamn\n\
Europe/Minsk\n\
Europe/Monaco\n\
Europe/Moscow\n\
Europe/Nicosia\n\
Europe/Oslo\n\
Europe/Paris\n\
Europe/Podgorica\n\
Europe/Prague\n\
Europe/Riga\n\
Europe/Rome\n\
Europe/Samara\n\
Europe/San_Marino\n\
Europe/Sarajevo\n\
Europe/Saratov\n\
Europe/Simferopol\n\
Europe/Skopje\n\
Europe/Sofia\n\
Europe/Stockholm\n\
Europe/Tallinn\n\
Europe/Tirane\n\
Europe/Tiraspol\n\
Europe/Ulyanovsk\n\
Europe/Uzhgorod\n\
Europe/Vaduz\n\
Europe/Vatican\n\
Europe/Vienna\n\
Europe/Vilnius\n\
Europe/Volgograd\n\
Europe/Warsaw\n\
Europe/Zagreb\n\
Europe/Zaporozhye\n\
Europe/Zurich\n\
Factory\n\
GB\n\
GB-Eire\n\
GMT\n\
GMT+0\n\
GMT-0\n\
GMT0\n\
Greenwich\n\
HST\n\
Hongkong\n\
Iceland\n\
Indian/Antananarivo\n\
Indian/Chagos\n\
Indian/Christmas\n\
Indian/Cocos\n\
Indian/Comoro\n\
Indian/Kerguelen\n\
Indian/Mahe\n\
Indian/Maldives\n\
Indian/Mauritius\n\
Indian/Mayotte\n\
Indian/Reunion\n\
Iran\n\
Israel\n\
Jamaica\n\
Japan\n\
Kwajalein\n\
Libya\n\
MET\n\
MST\n\
MST7MDT\n\
Mexico/BajaNorte\n\
Mexico/BajaSur\n\
Mexico/General\n\
NZ\n\
NZ-CHAT\n\
Navajo\n\
PRC\n\
PST8PDT\n\
Pacific/Apia\n\
Pacific/Auckland\n\
Pacific/Bougainville\n\
Pacific/Chatham\n\
Pacific/Chuuk\n\
Pacific/Easter\n\
Pacific/Efate\n\
Pacific/Enderbury\n\
Pacific/Fakaofo\n\
Pacific/Fiji\n\
Pacific/Funafuti\n\
Pacific/Galapagos\n\
Pacific/Gambier\n\
Pacific/Guadalcanal\n\
Pacific/Guam\n\
Pacific/Honolulu\n\
Pacific/Johnston\n\
Pacific/Kanton\n\
Pacific/Kiritimati\n\
Pacific/Kosrae\n\
Pacific/Kwajalein\n\
Pacific/Majuro\n\
Pacific/Marquesas\n\
Pacific/Midway\n\
Pacific/Nauru\n\
Pacific/Niue\n\
Pacific/Norfolk\n\
Pacific/Noumea\n\
Pacific/Pago_Pago\n\
Pacific/Palau\n\
Pacific/Pitcairn\n\
Pacific/Pohnpei\n\
Pacific/Ponape\n\
Pacific/Port_Moresby\n\
Pacific/Rarotonga\n\
Pacific/Saipan\n\
Pacific/Samoa\n\
Pacific/Tahiti\n\
Pacific/Tarawa\n\
Pacific/Tongatapu\n\
Pacific/Truk\n\
Pacific/Wake\n\
Pacific/Wallis\n\
Pacific/Yap\n\
Poland\n\
Portugal\n\
ROC\n\
ROK\n\
Singapore\n\
Turkey\n\
UCT\n\
US/Alaska\n\
US/Aleutian\n\
US/Arizona\n\
US/Central\n\
US/East-Indiana\n\
US/Eastern\n\
US/Hawaii\n\
US/Indiana-Starke\n\
US/Michigan\n\
US/Mountain\n\
US/Pacific\n\
US/Samoa\n\
UTC\n\
Universal\n\
W-SU\n\
WET\n\
Zulu\n\
";
#[rustfmt::skip]
pub(super) static BLOCKS: [u16; 75] = [
0, 118, 242, 369, 489, 607, 737, 862, 1055, 1269, 1398, 1545, 1681, 1824, 1962, 2107, 2243, 2442, 2595, 2734, 2869, 
3010, 3162, 3315, 3473, 3617, 3760, 3905, 4043, 4203, 4320, 4420, 4524, 4624, 4729, 4837, 4954, 5052, 5164, 5270, 
5383, 5494, 5613, 5752, 5904, 6044, 6182, 6283, 6413, 6482, 6563, 6643, 6728, 6809, 6918, 7047, 7177, 7296, 7408, 
7524, 7646, 7767, 7842, 7918, 8039, 8100, 8177, 8285, 8417, 8546, 8669, 8800, 8902, 8964, 9065, 
];
#[rustfmt::skip]
pub(super) static RECORDS: [u16; 598] = [
16384, 49152, 49195, 16385, 49195, 32811, 49152, 49183, 49152, 16384, 49190, 49183, 49190, 16386, 16387, 16388, 
49152, 49152, 49195, 49195, 49183, 16387, 49152, 49190, 49190, 16389, 16390, 49195, 16391, 49190, 49183, 16392, 
49183, 49152, 49183, 49190, 49190, 49183, 16391, 49177, 49177, 49195, 16384, 16393, 16392, 49183, 49152, 49152, 
49183, 16384, 32768, 16394, 16385, 16391, 16395, 16396, 49339, 49339, 16397, 16397, 16397, 32828, 16397, 16397, 
16397, 16397, 16397, 16397, 16397, 16397, 16397, 16397, 49339, 16398, 49331, 32822, 16397, 16399, 16400, 16397, 
16401, 49339, 16402, 16403, 16404, 32827, 16404, 16402, 16405, 16402, 32828, 16397, 49331, 16406, 16407, 16408, 
32947, 32830, 16401, 16409, 49334, 16402, 49339, 16384, 16410, 16411, 16404, 16412, 49339, 16413, 16403, 16401, 
32982, 16411, 32896, 16397, 16414, 32945, 16414, 16412, 49339, 49339, 16401, 16403, 16402, 16414, 16415, 16411, 
16412, 16406, 16412, 16412, 16406, 16412, 16412, 16412, 32896, 16413, 16412, 16405, 32831, 16396, 16412, 16412, 
32897, 49339, 16402, 16403, 16416, 32910, 49339, 16397, 16401, 16402, 49339, 16400, 16406, 16417, 32833, 16406, 
16399, 16396, 16399, 16418, 16414, 16399, 16397, 32983, 49339, 49367, 16412, 32983, 16396, 16419, 16406, 16406, 
16406, 16420, 16421, 16405, 32906, 16397, 16411, 16412, 49339, 32962, 16402, 16400, 16397, 32988, 16406, 16397, 
16401, 16406, 16403, 32830, 32982, 16397, 16422, 16400, 16397, 16423, 32874, 16396, 49339, 16424, 49339, 49339, 
49339, 49339, 16401, 16401, 16414, 32983, 16416, 16412, 49339, 16425, 32955, 16410, 16426, 16396, 32877, 16427, 
16428, 49715, 16429, 16430, 49683, 16397, 16397, 33299, 49459, 16431, 16432, 49585, 49459, 16433, 16434, 16435, 
16430, 16430, 16430, 33010, 16430, 16436, 49455, 16437, 16428, 16428, 16438, 16439, 49439, 33052, 16440, 33093, 
33080, 33080, 16441, 33029, 16442, 16439, 16440, 16437, 16430, 16443, 16444, 33080, 16444, 16428, 16445, 16428, 
16446, 33214, 16447, 16448, 16449, 16450, 16435, 16451, 33095, 16452, 33049, 16440, 16453, 16428, 49465, 16446, 
49459, 33058, 16454, 16455, 16456, 16457, 49415, 16443, 16428, 16428, 16439, 16430, 49400, 16447, 16458, 16436, 
16433, 16430, 33100, 16436, 33037, 16455, 16430, 16458, 16454, 16446, 16455, 16454, 16430, 16437, 16459, 33044, 
33089, 16439, 16460, 16428, 33060, 16446, 33093, 16439, 16461, 49400, 16461, 16440, 16462, 16430, 16437, 16463, 
16414, 16464, 16465, 33108, 16464, 33201, 16464, 49152, 16419, 49152, 16397, 33133, 16466, 16467, 16466, 33133, 
33123, 16468, 16469, 16429, 33126, 16467, 16470, 16429, 33133, 33121, 16471, 33117, 33116, 16429, 33123, 33127, 
33130, 33118, 32962, 32941, 32968, 32921, 33203, 22, 32893, 32988, 32983, 32877, 32973, 32985, 32960, 32987, 32966, 
33303, 32894, 33198, 32947, 28, 32781, 33209, 0, 33160, 81, 88, 89, 90, 35, 13, 18, 19, 91, 92, 93, 94, 33160, 95, 
77, 71, 51, 96, 97, 98, 52, 53, 46, 55, 44, 62, 56, 33160, 33160, 33192, 99, 33192, 33192, 49587, 16388, 16437, 
16443, 33222, 16388, 16388, 49618, 16388, 16443, 16388, 49642, 16484, 49585, 16485, 16388, 49606, 16443, 49606, 
16436, 49606, 16394, 33219, 16486, 16443, 16464, 49584, 16487, 49587, 16388, 16388, 49596, 16436, 49616, 16486, 
33063, 49585, 16388, 49584, 16388, 16443, 16388, 16437, 49620, 49584, 16437, 16486, 49584, 16443, 49585, 16443, 
16388, 33207, 16437, 33219, 49642, 49620, 16388, 16443, 16488, 16388, 49584, 33219, 16388, 105, 33222, 33222, 33160, 
33160, 33160, 33160, 33160, 33313, 33038, 32768, 49195, 16439, 49400, 49484, 49195, 49661, 49415, 16430, 16437, 
49195, 49415, 33086, 33044, 32907, 33090, 33318, 32819, 33203, 32950, 20, 32982, 32925, 32930, 33299, 33301, 32874, 
33080, 32, 16490, 16491, 16455, 16492, 49715, 16493, 16455, 33315, 16480, 16494, 49720, 16475, 16478, 16455, 16495, 
16496, 33313, 16480, 16481, 16455, 16435, 49720, 16497, 49710, 16435, 16473, 16498, 16455, 16499, 16440, 16477, 
49695, 33311, 16461, 16472, 49696, 33326, 16472, 16435, 16480, 33331, 49720, 49720, 33331, 33255, 33220, 33083, 
33079, 33081, 33214, 33192, 32823, 32822, 32950, 32861, 32896, 32938, 33313, 32897, 32875, 32874, 32916, 33326, 
33192, 33192, 33229, 33220, 33192, 
];
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
Clock { first: 0, count: 0, initial: 38, to: [38, 38], day: [255, 255] }, 
Clock { first: 0, count: 0, initial: 44, to: [44, 44], day: [255, 255] }, 
Clock { first: 0, count: 1, initial: 51, to: [59, 51], day: [14, 26] }, 
Clock { first: 1, count: 15, initial: 43, to: [36, 36], day: [255, 255] }, 
Clock { first: 16, count: 0, initial: 44, to: [55, 44], day: [7, 24] }, 
Clock { first: 16, count: 0, initial: 53, to: [53, 53], day: [255, 255] }, 
Clock { first: 16, count: 1, initial: 57, to: [50, 50], day: [255, 255] }, 
Clock { first: 17, count: 0, initial: 50, to: [50, 50], day: [255, 255] }, 
Clock { first: 17, count: 0, initial: 46, to: [46, 46], day: [255, 255] }, 
Clock { first: 17, count: 0, initial: 57, to: [57, 57], day: [255, 255] }, 
Clock { first: 17, count: 0, initial: 51, to: [51, 51], day: [255, 255] }, 
Clock { first: 17, count: 0, initial: 4, to: [8, 4], day: [1, 28] }, 
Clock { first: 17, count: 0, initial: 7, to: [11, 7], day: [1, 28] }, 
Clock { first: 17, count: 0, initial: 28, to: [28, 28], day: [255, 255] }, 
Clock { first: 17, count: 11, initial: 29, to: [28, 28], day: [255, 255] }, 
Clock { first: 28, count: 6, initial: 16, to: [16, 16], day: [255, 255] }, 
Clock { first: 34, count: 0, initial: 24, to: [24, 24], day: [255, 255] }, 
Clock { first: 34, count: 0, initial: 16, to: [16, 16], day: [255, 255] }, 
Clock { first: 34, count: 0, initial: 23, to: [23, 23], day: [255, 255] }, 
Clock { first: 34, count: 0, initial: 18, to: [18, 18], day: [255, 255] }, 
Clock { first: 34, count: 0, initial: 13, to: [17, 13], day: [1, 28] }, 
Clock { first: 34, count: 0, initial: 20, to: [20, 20], day: [255, 255] }, 
Clock { first: 34, count: 0, initial: 16, to: [22, 16], day: [1, 28] }, 
Clock { first: 34, count: 6, initial: 13, to: [16, 16], day: [255, 255] }, 
Clock { first: 40, count: 7, initial: 13, to: [17, 13], day: [1, 28] }, 
Clock { first: 47, count: 11, initial: 29, to: [28, 28], day: [255, 255] }, 
Clock { first: 58, count: 2, initial: 10, to: [13, 13], day: [255, 255] }, 
Clock { first: 60, count: 0, initial: 13, to: [13, 13], day: [255, 255] }, 
Clock { first: 60, count: 0, initial: 20, to: [26, 20], day: [1, 28] }, 
Clock { first: 60, count: 14, initial: 13, to: [16, 16], day: [255, 255] }, 
Clock { first: 74, count: 0, initial: 24, to: [30, 24], day: [1, 28] }, 
Clock { first: 74, count: 14, initial: 19, to: [25, 19], day: [0, 27] }, 
Clock { first: 88, count: 0, initial: 10, to: [14, 10], day: [1, 28] }, 
Clock { first: 88, count: 6, initial: 13, to: [13, 13], day: [255, 255] }, 
Clock { first: 94, count: 0, initial: 28, to: [33, 28], day: [1, 28] }, 
Clock { first: 94, count: 0, initial: 32, to: [32, 32], day: [255, 255] }, 
Clock { first: 94, count: 8, initial: 28, to: [35, 32], day: [4, 21] }, 
Clock { first: 102, count: 7, initial: 13, to: [22, 16], day: [1, 28] }, 
Clock { first: 109, count: 6, initial: 29, to: [23, 29], day: [13, 16] }, 
Clock { first: 115, count: 9, initial: 34, to: [35, 32], day: [4, 21] }, 
Clock { first: 124, count: 0, initial: 27, to: [31, 27], day: [1, 28] }, 
Clock { first: 124, count: 14, initial: 10, to: [13, 13], day: [255, 255] }, 
Clock { first: 138, count: 14, initial: 16, to: [20, 20], day: [255, 255] }, 
Clock { first: 152, count: 7, initial: 91, to: [74, 74], day: [255, 255] }, 
Clock { first: 159, count: 0, initial: 72, to: [72, 72], day: [255, 255] }, 
Clock { first: 159, count: 0, initial: 93, to: [87, 93], day: [10, 19] }, 
Clock { first: 159, count: 0, initial: 65, to: [65, 65], day: [255, 255] }, 
Clock { first: 159, count: 0, initial: 36, to: [54, 36], day: [6, 24] }, 
Clock { first: 159, count: 1, initial: 72, to: [65, 65], day: [255, 255] }, 
Clock { first: 160, count: 1, initial: 70, to: [65, 65], day: [255, 255] }, 
Clock { first: 161, count: 6, initial: 51, to: [56, 56], day: [255, 255] }, 
Clock { first: 167, count: 0, initial: 94, to: [94, 94], day: [255, 255] }, 
Clock { first: 167, count: 0, initial: 56, to: [56, 56], day: [255, 255] }, 
Clock { first: 167, count: 0, initial: 62, to: [62, 62], day: [255, 255] }, 
Clock { first: 167, count: 0, initial: 51, to: [59, 51], day: [5, 21] }, 
Clock { first: 167, count: 0, initial: 70, to: [70, 70], day: [255, 255] }, 
Clock { first: 167, count: 0, initial: 81, to: [81, 81], day: [255, 255] }, 
Clock { first: 167, count: 0, initial: 67, to: [67, 67], day: [255, 255] }, 
Clock { first: 167, count: 6, initial: 51, to: [56, 56], day: [255, 255] }, 
Clock { first: 173, count: 0, initial: 51, to: [59, 51], day: [8, 25] }, 
Clock { first: 173, count: 193, initial: 51, to: [59, 51], day: [3, 20] }, 
Clock { first: 366, count: 0, initial: 77, to: [77, 77], day: [255, 255] }, 
Clock { first: 366, count: 0, initial: 74, to: [74, 74], day: [255, 255] }, 
Clock { first: 366, count: 0, initial: 73, to: [73, 73], day: [255, 255] }, 
Clock { first: 366, count: 0, initial: 84, to: [84, 84], day: [255, 255] }, 
Clock { first: 366, count: 0, initial: 52, to: [60, 52], day: [2, 23] }, 
Clock { first: 366, count: 0, initial: 63, to: [63, 63], day: [255, 255] }, 
Clock { first: 366, count: 0, initial: 66, to: [66, 66], day: [255, 255] }, 
Clock { first: 366, count: 0, initial: 69, to: [69, 69], day: [255, 255] }, 
Clock { first: 366, count: 0, initial: 68, to: [68, 68], day: [255, 255] }, 
Clock { first: 366, count: 0, initial: 76, to: [76, 76], day: [255, 255] }, 
Clock { first: 366, count: 0, initial: 91, to: [91, 91], day: [255, 255] }, 
Clock { first: 366, count: 0, initial: 79, to: [79, 79], day: [255, 255] }, 
Clock { first: 366, count: 0, initial: 78, to: [78, 78], day: [255, 255] }, 
Clock { first: 366, count: 0, initial: 83, to: [83, 83], day: [255, 255] }, 
Clock { first: 366, count: 6, initial: 61, to: [61, 61], day: [255, 255] }, 
Clock { first: 372, count: 0, initial: 82, to: [82, 82], day: [255, 255] }, 
Clock { first: 372, count: 0, initial: 86, to: [86, 86], day: [255, 255] }, 
Clock { first: 372, count: 0, initial: 71, to: [71, 71], day: [255, 255] }, 
Clock { first: 372, count: 0, initial: 34, to: [41, 34], day: [5, 22] }, 
Clock { first: 372, count: 0, initial: 40, to: [48, 40], day: [6, 23] }, 
Clock { first: 372, count: 0, initial: 34, to: [34, 34], day: [255, 255] }, 
Clock { first: 372, count: 0, initial: 90, to: [85, 90], day: [10, 19] }, 
Clock { first: 372, count: 0, initial: 87, to: [87, 87], day: [255, 255] }, 
Clock { first: 372, count: 0, initial: 85, to: [85, 85], day: [255, 255] }, 
Clock { first: 372, count: 0, initial: 80, to: [80, 80], day: [255, 255] }, 
Clock { first: 372, count: 0, initial: 92, to: [89, 92], day: [9, 19] }, 
Clock { first: 372, count: 0, initial: 75, to: [75, 75], day: [255, 255] }, 
Clock { first: 372, count: 0, initial: 3, to: [3, 3], day: [255, 255] }, 
Clock { first: 372, count: 0, initial: 1, to: [1, 1], day: [255, 255] }, 
Clock { first: 372, count: 0, initial: 0, to: [0, 0], day: [255, 255] }, 
Clock { first: 372, count: 0, initial: 15, to: [15, 15], day: [255, 255] }, 
Clock { first: 372, count: 0, initial: 12, to: [12, 12], day: [255, 255] }, 
Clock { first: 372, count: 0, initial: 9, to: [9, 9], day: [255, 255] }, 
Clock { first: 372, count: 0, initial: 6, to: [6, 6], day: [255, 255] }, 
Clock { first: 372, count: 0, initial: 43, to: [43, 43], day: [255, 255] }, 
Clock { first: 372, count: 0, initial: 98, to: [98, 98], day: [255, 255] }, 
Clock { first: 372, count: 0, initial: 102, to: [102, 102], day: [255, 255] }, 
Clock { first: 372, count: 0, initial: 49, to: [49, 49], day: [255, 255] }, 
Clock { first: 372, count: 0, initial: 39, to: [39, 39], day: [255, 255] }, 
Clock { first: 372, count: 5, initial: 51, to: [59, 51], day: [8, 25] }, 
Clock { first: 377, count: 0, initial: 42, to: [45, 42], day: [6, 23] }, 
Clock { first: 377, count: 0, initial: 58, to: [58, 58], day: [255, 255] }, 
Clock { first: 377, count: 0, initial: 38, to: [47, 38], day: [6, 23] }, 
Clock { first: 377, count: 1, initial: 62, to: [58, 58], day: [255, 255] }, 
Clock { first: 378, count: 0, initial: 37, to: [37, 37], day: [255, 255] }, 
Clock { first: 378, count: 3, initial: 103, to: [98, 98], day: [255, 255] }, 
Clock { first: 381, count: 0, initial: 100, to: [95, 100], day: [10, 17] }, 
Clock { first: 381, count: 0, initial: 101, to: [97, 101], day: [11, 18] }, 
Clock { first: 381, count: 6, initial: 21, to: [15, 21], day: [12, 15] }, 
Clock { first: 387, count: 3, initial: 99, to: [94, 94], day: [255, 255] }, 
Clock { first: 390, count: 0, initial: 88, to: [88, 88], day: [255, 255] }, 
Clock { first: 390, count: 0, initial: 4, to: [4, 4], day: [255, 255] }, 
Clock { first: 390, count: 0, initial: 5, to: [5, 5], day: [255, 255] }, 
Clock { first: 390, count: 0, initial: 96, to: [91, 96], day: [10, 19] }, 
Clock { first: 390, count: 0, initial: 2, to: [2, 2], day: [255, 255] }, 
];
#[rustfmt::skip]
pub(super) static CHANGES: [Change; 390] = [
Change { day: 1212, minute: 1320, to: 59 }, Change { day: 109, minute: 120, to: 41 }, 
Change { day: 151, minute: 120, to: 43 }, Change { day: 466, minute: 120, to: 41 }, 
Change { day: 501, minute: 120, to: 43 }, Change { day: 816, minute: 120, to: 41 }, 
Change { day: 858, minute: 120, to: 43 }, Change { day: 1173, minute: 120, to: 41 }, 
Change { day: 1208, minute: 120, to: 43 }, Change { day: 1530, minute: 120, to: 41 }, 
Change { day: 1565, minute: 120, to: 43 }, Change { day: 1880, minute: 120, to: 41 }, 
Change { day: 1922, minute: 120, to: 43 }, Change { day: 2237, minute: 120, to: 41 }, 
Change { day: 2272, minute: 120, to: 43 }, Change { day: 2454, minute: 60, to: 36 }, 
Change { day: 396, minute: 1260, to: 50 }, Change { day: 81, minute: 180, to: 23 }, 
Change { day: 277, minute: 240, to: 29 }, Change { day: 452, minute: 180, to: 23 }, 
Change { day: 641, minute: 240, to: 29 }, Change { day: 816, minute: 180, to: 23 }, 
Change { day: 1005, minute: 240, to: 29 }, Change { day: 1180, minute: 180, to: 23 }, 
Change { day: 1369, minute: 240, to: 29 }, Change { day: 1544, minute: 180, to: 23 }, 
Change { day: 1740, minute: 240, to: 29 }, Change { day: 1749, minute: 180, to: 28 }, 
Change { day: 95, minute: 480, to: 22 }, Change { day: 298, minute: 420, to: 16 }, 
Change { day: 459, minute: 480, to: 22 }, Change { day: 669, minute: 420, to: 16 }, 
Change { day: 823, minute: 480, to: 22 }, Change { day: 1033, minute: 420, to: 16 }, 
Change { day: 95, minute: 540, to: 17 }, Change { day: 298, minute: 480, to: 13 }, 
Change { day: 459, minute: 540, to: 17 }, Change { day: 669, minute: 480, to: 13 }, 
Change { day: 823, minute: 540, to: 17 }, Change { day: 1033, minute: 480, to: 16 }, 
Change { day: 67, minute: 540, to: 17 }, Change { day: 305, minute: 480, to: 13 }, 
Change { day: 438, minute: 540, to: 17 }, Change { day: 676, minute: 480, to: 13 }, 
Change { day: 802, minute: 540, to: 17 }, Change { day: 1033, minute: 480, to: 16 }, 
Change { day: 1064, minute: 360, to: 13 }, Change { day: 95, minute: 180, to: 23 }, 
Change { day: 249, minute: 240, to: 29 }, Change { day: 459, minute: 180, to: 23 }, 
Change { day: 613, minute: 240, to: 29 }, Change { day: 823, minute: 180, to: 23 }, 
Change { day: 984, minute: 240, to: 29 }, Change { day: 1187, minute: 180, to: 23 }, 
Change { day: 1341, minute: 240, to: 29 }, Change { day: 1558, minute: 180, to: 23 }, 
Change { day: 1712, minute: 240, to: 29 }, Change { day: 1905, minute: 180, to: 28 }, 
Change { day: 67, minute: 600, to: 14 }, Change { day: 305, minute: 420, to: 13 }, 
Change { day: 67, minute: 540, to: 17 }, Change { day: 305, minute: 480, to: 13 }, 
Change { day: 438, minute: 540, to: 17 }, Change { day: 676, minute: 480, to: 13 }, 
Change { day: 802, minute: 540, to: 17 }, Change { day: 1040, minute: 480, to: 13 }, 
Change { day: 1166, minute: 540, to: 17 }, Change { day: 1404, minute: 480, to: 13 }, 
Change { day: 1530, minute: 540, to: 17 }, Change { day: 1768, minute: 480, to: 13 }, 
Change { day: 1894, minute: 540, to: 17 }, Change { day: 2132, minute: 480, to: 13 }, 
Change { day: 2258, minute: 540, to: 17 }, Change { day: 2496, minute: 480, to: 16 }, 
Change { day: 67, minute: 300, to: 25 }, Change { day: 305, minute: 300, to: 19 }, 
Change { day: 438, minute: 300, to: 25 }, Change { day: 676, minute: 300, to: 19 }, 
Change { day: 802, minute: 300, to: 25 }, Change { day: 1040, minute: 300, to: 19 }, 
Change { day: 1166, minute: 300, to: 25 }, Change { day: 1404, minute: 300, to: 19 }, 
Change { day: 1530, minute: 300, to: 25 }, Change { day: 1768, minute: 300, to: 19 }, 
Change { day: 1894, minute: 300, to: 25 }, Change { day: 2132, minute: 300, to: 19 }, 
Change { day: 2258, minute: 300, to: 25 }, Change { day: 2867, minute: 300, to: 19 }, 
Change { day: 95, minute: 540, to: 17 }, Change { day: 298, minute: 480, to: 13 }, 
Change { day: 459, minute: 540, to: 17 }, Change { day: 669, minute: 480, to: 13 }, 
Change { day: 823, minute: 540, to: 17 }, Change { day: 1033, minute: 480, to: 13 }, 
Change { day: 88, minute: 60, to: 33 }, Change { day: 298, minute: 60, to: 28 }, 
Change { day: 452, minute: 60, to: 33 }, Change { day: 669, minute: 60, to: 28 }, 
Change { day: 816, minute: 60, to: 33 }, Change { day: 1033, minute: 60, to: 28 }, 
Change { day: 1180, minute: 60, to: 32 }, Change { day: 1397, minute: 60, to: 32 }, 
Change { day: 67, minute: 540, to: 17 }, Change { day: 305, minute: 480, to: 13 }, 
Change { day: 438, minute: 540, to: 17 }, Change { day: 676, minute: 480, to: 13 }, 
Change { day: 802, minute: 540, to: 17 }, Change { day: 1033, minute: 480, to: 16 }, 
Change { day: 1064, minute: 360, to: 16 }, Change { day: 95, minute: 180, to: 23 }, 
Change { day: 249, minute: 240, to: 29 }, Change { day: 459, minute: 180, to: 23 }, 
Change { day: 613, minute: 240, to: 29 }, Change { day: 823, minute: 180, to: 23 }, 
Change { day: 984, minute: 240, to: 29 }, Change { day: 88, minute: 60, to: 41 }, 
Change { day: 298, minute: 60, to: 34 }, Change { day: 452, minute: 60, to: 41 }, 
Change { day: 669, minute: 60, to: 34 }, Change { day: 816, minute: 60, to: 41 }, 
Change { day: 1033, minute: 60, to: 34 }, Change { day: 1180, minute: 60, to: 41 }, 
Change { day: 1397, minute: 60, to: 34 }, Change { day: 1551, minute: 60, to: 35 }, 
Change { day: 67, minute: 600, to: 14 }, Change { day: 305, minute: 540, to: 10 }, 
Change { day: 438, minute: 600, to: 14 }, Change { day: 676, minute: 540, to: 10 }, 
Change { day: 802, minute: 600, to: 14 }, Change { day: 1040, minute: 540, to: 10 }, 
Change { day: 1166, minute: 600, to: 14 }, Change { day: 1404, minute: 540, to: 10 }, 
Change { day: 1530, minute: 600, to: 14 }, Change { day: 1768, minute: 540, to: 10 }, 
Change { day: 1894, minute: 600, to: 14 }, Change { day: 2132, minute: 540, to: 10 }, 
Change { day: 2258, minute: 600, to: 14 }, Change { day: 2496, minute: 540, to: 13 }, 
Change { day: 67, minute: 480, to: 22 }, Change { day: 305, minute: 420, to: 16 }, 
Change { day: 438, minute: 480, to: 22 }, Change { day: 676, minute: 420, to: 16 }, 
Change { day: 802, minute: 480, to: 22 }, Change { day: 1040, minute: 420, to: 16 }, 
Change { day: 1166, minute: 480, to: 22 }, Change { day: 1404, minute: 420, to: 16 }, 
Change { day: 1530, minute: 480, to: 22 }, Change { day: 1768, minute: 420, to: 16 }, 
Change { day: 1894, minute: 480, to: 22 }, Change { day: 2132, minute: 420, to: 16 }, 
Change { day: 2258, minute: 480, to: 22 }, Change { day: 2496, minute: 420, to: 20 }, 
Change { day: 66, minute: 960, to: 74 }, Change { day: 276, minute: 961, to: 91 }, 
Change { day: 437, minute: 780, to: 74 }, Change { day: 640, minute: 961, to: 91 }, 
Change { day: 801, minute: 780, to: 74 }, Change { day: 1004, minute: 961, to: 91 }, 
Change { day: 1162, minute: 960, to: 74 }, Change { day: 1446, minute: 1140, to: 65 }, 
Change { day: 1520, minute: 1080, to: 65 }, Change { day: 85, minute: 1320, to: 59 }, 
Change { day: 302, minute: 1320, to: 51 }, Change { day: 449, minute: 1320, to: 59 }, 
Change { day: 666, minute: 1320, to: 51 }, Change { day: 785, minute: 1320, to: 59 }, 
Change { day: 1030, minute: 1320, to: 56 }, Change { day: 85, minute: 1320, to: 59 }, 
Change { day: 302, minute: 1260, to: 51 }, Change { day: 449, minute: 1320, to: 59 }, 
Change { day: 666, minute: 1260, to: 51 }, Change { day: 813, minute: 1320, to: 59 }, 
Change { day: 1030, minute: 1260, to: 56 }, Change { day: 86, minute: 1320, to: 59 }, 
Change { day: 296, minute: 1320, to: 51 }, Change { day: 450, minute: 1320, to: 59 }, 
Change { day: 666, minute: 1320, to: 51 }, Change { day: 815, minute: 1320, to: 59 }, 
Change { day: 1031, minute: 1380, to: 51 }, Change { day: 1214, minute: 0, to: 59 }, 
Change { day: 1395, minute: 1380, to: 51 }, Change { day: 1571, minute: 0, to: 59 }, 
Change { day: 1759, minute: 1380, to: 51 }, Change { day: 1928, minute: 0, to: 59 }, 
Change { day: 2123, minute: 1380, to: 51 }, Change { day: 2278, minute: 0, to: 59 }, 
Change { day: 2487, minute: 1380, to: 51 }, Change { day: 2642, minute: 0, to: 59 }, 
Change { day: 2858, minute: 1380, to: 51 }, Change { day: 3006, minute: 0, to: 59 }, 
Change { day: 3222, minute: 1380, to: 51 }, Change { day: 3370, minute: 0, to: 59 }, 
Change { day: 3586, minute: 1380, to: 51 }, Change { day: 3741, minute: 0, to: 59 }, 
Change { day: 3950, minute: 1380, to: 51 }, Change { day: 4105, minute: 0, to: 59 }, 
Change { day: 4314, minute: 1380, to: 51 }, Change { day: 4469, minute: 0, to: 59 }, 
Change { day: 4685, minute: 1380, to: 51 }, Change { day: 4833, minute: 0, to: 59 }, 
Change { day: 5049, minute: 1380, to: 51 }, Change { day: 5197, minute: 0, to: 59 }, 
Change { day: 5413, minute: 1380, to: 51 }, Change { day: 5561, minute: 0, to: 59 }, 
Change { day: 5777, minute: 1380, to: 51 }, Change { day: 5932, minute: 0, to: 59 }, 
Change { day: 6134, minute: 1380, to: 51 }, Change { day: 6296, minute: 0, to: 59 }, 
Change { day: 6491, minute: 1380, to: 51 }, Change { day: 6660, minute: 0, to: 59 }, 
Change { day: 6841, minute: 1380, to: 51 }, Change { day: 7024, minute: 0, to: 59 }, 
Change { day: 7198, minute: 1380, to: 51 }, Change { day: 7388, minute: 0, to: 59 }, 
Change { day: 7548, minute: 1380, to: 51 }, Change { day: 7598, minute: 0, to: 59 }, 
Change { day: 7604, minute: 1380, to: 51 }, Change { day: 7759, minute: 0, to: 59 }, 
Change { day: 7905, minute: 1380, to: 51 }, Change { day: 7948, minute: 0, to: 59 }, 
Change { day: 7968, minute: 1380, to: 51 }, Change { day: 8123, minute: 0, to: 59 }, 
Change { day: 8262, minute: 1380, to: 51 }, Change { day: 8305, minute: 0, to: 59 }, 
Change { day: 8332, minute: 1380, to: 51 }, Change { day: 8487, minute: 0, to: 59 }, 
Change { day: 8612, minute: 1380, to: 51 }, Change { day: 8662, minute: 0, to: 59 }, 
Change { day: 8696, minute: 1380, to: 51 }, Change { day: 8851, minute: 0, to: 59 }, 
Change { day: 8969, minute: 1380, to: 51 }, Change { day: 9012, minute: 0, to: 59 }, 
Change { day: 9067, minute: 1380, to: 51 }, Change { day: 9215, minute: 0, to: 59 }, 
Change { day: 9326, minute: 1380, to: 51 }, Change { day: 9369, minute: 0, to: 59 }, 
Change { day: 9431, minute: 1380, to: 51 }, Change { day: 9579, minute: 0, to: 59 }, 
Change { day: 9676, minute: 1380, to: 51 }, Change { day: 9726, minute: 0, to: 59 }, 
Change { day: 9795, minute: 1380, to: 51 }, Change { day: 9950, minute: 0, to: 59 }, 
Change { day: 10033, minute: 1380, to: 51 }, Change { day: 10076, minute: 0, to: 59 }, 
Change { day: 10159, minute: 1380, to: 51 }, Change { day: 10314, minute: 0, to: 59 }, 
Change { day: 10383, minute: 1380, to: 51 }, Change { day: 10433, minute: 0, to: 59 }, 
Change { day: 10523, minute: 1380, to: 51 }, Change { day: 10678, minute: 0, to: 59 }, 
Change { day: 10740, minute: 1380, to: 51 }, Change { day: 10783, minute: 0, to: 59 }, 
Change { day: 10894, minute: 1380, to: 51 }, Change { day: 11042, minute: 0, to: 59 }, 
Change { day: 11097, minute: 1380, to: 51 }, Change { day: 11140, minute: 0, to: 59 }, 
Change { day: 11258, minute: 1380, to: 51 }, Change { day: 11406, minute: 0, to: 59 }, 
Change { day: 11447, minute: 1380, to: 51 }, Change { day: 11497, minute: 0, to: 59 }, 
Change { day: 11622, minute: 1380, to: 51 }, Change { day: 11777, minute: 0, to: 59 }, 
Change { day: 11804, minute: 1380, to: 51 }, Change { day: 11847, minute: 0, to: 59 }, 
Change { day: 11986, minute: 1380, to: 51 }, Change { day: 12141, minute: 0, to: 59 }, 
Change { day: 12154, minute: 1380, to: 51 }, Change { day: 12204, minute: 0, to: 59 }, 
Change { day: 12350, minute: 1380, to: 51 }, Change { day: 12505, minute: 0, to: 59 }, 
Change { day: 12511, minute: 1380, to: 51 }, Change { day: 12561, minute: 0, to: 59 }, 
Change { day: 12714, minute: 1380, to: 51 }, Change { day: 12911, minute: 0, to: 59 }, 
Change { day: 13085, minute: 1380, to: 51 }, Change { day: 13268, minute: 0, to: 59 }, 
Change { day: 13449, minute: 1380, to: 51 }, Change { day: 13618, minute: 0, to: 59 }, 
Change { day: 13813, minute: 1380, to: 51 }, Change { day: 13975, minute: 0, to: 59 }, 
Change { day: 14177, minute: 1380, to: 51 }, Change { day: 14332, minute: 0, to: 59 }, 
Change { day: 14541, minute: 1380, to: 51 }, Change { day: 14696, minute: 0, to: 59 }, 
Change { day: 14912, minute: 1380, to: 51 }, Change { day: 15060, minute: 0, to: 59 }, 
Change { day: 15276, minute: 1380, to: 51 }, Change { day: 15424, minute: 0, to: 59 }, 
Change { day: 15640, minute: 1380, to: 51 }, Change { day: 15788, minute: 0, to: 59 }, 
Change { day: 16004, minute: 1380, to: 51 }, Change { day: 16159, minute: 0, to: 59 }, 
Change { day: 16368, minute: 1380, to: 51 }, Change { day: 16523, minute: 0, to: 59 }, 
Change { day: 16732, minute: 1380, to: 51 }, Change { day: 16887, minute: 0, to: 59 }, 
Change { day: 17103, minute: 1380, to: 51 }, Change { day: 17251, minute: 0, to: 59 }, 
Change { day: 17467, minute: 1380, to: 51 }, Change { day: 17615, minute: 0, to: 59 }, 
Change { day: 17824, minute: 1380, to: 51 }, Change { day: 17986, minute: 0, to: 59 }, 
Change { day: 18181, minute: 1380, to: 51 }, Change { day: 18350, minute: 0, to: 59 }, 
Change { day: 18538, minute: 1380, to: 51 }, Change { day: 18714, minute: 0, to: 59 }, 
Change { day: 18888, minute: 1380, to: 51 }, Change { day: 19078, minute: 0, to: 59 }, 
Change { day: 19245, minute: 1380, to: 51 }, Change { day: 19288, minute: 0, to: 59 }, 
Change { day: 19294, minute: 1380, to: 51 }, Change { day: 19442, minute: 0, to: 59 }, 
Change { day: 19602, minute: 1380, to: 51 }, Change { day: 19645, minute: 0, to: 59 }, 
Change { day: 19658, minute: 1380, to: 51 }, Change { day: 19806, minute: 0, to: 59 }, 
Change { day: 19952, minute: 1380, to: 51 }, Change { day: 20002, minute: 0, to: 59 }, 
Change { day: 20022, minute: 1380, to: 51 }, Change { day: 20177, minute: 0, to: 59 }, 
Change { day: 20309, minute: 1380, to: 51 }, Change { day: 20352, minute: 0, to: 59 }, 
Change { day: 20386, minute: 1380, to: 51 }, Change { day: 20541, minute: 0, to: 59 }, 
Change { day: 20659, minute: 1380, to: 51 }, Change { day: 20709, minute: 0, to: 59 }, 
Change { day: 20750, minute: 1380, to: 51 }, Change { day: 20905, minute: 0, to: 59 }, 
Change { day: 21016, minute: 1380, to: 51 }, Change { day: 21066, minute: 0, to: 59 }, 
Change { day: 21121, minute: 1380, to: 51 }, Change { day: 21269, minute: 0, to: 59 }, 
Change { day: 21373, minute: 1380, to: 51 }, Change { day: 21416, minute: 0, to: 59 }, 
Change { day: 21485, minute: 1380, to: 51 }, Change { day: 21633, minute: 0, to: 59 }, 
Change { day: 21723, minute: 1380, to: 51 }, Change { day: 21773, minute: 0, to: 59 }, 
Change { day: 21849, minute: 1380, to: 51 }, Change { day: 22004, minute: 0, to: 59 }, 
Change { day: 22080, minute: 1380, to: 51 }, Change { day: 22123, minute: 0, to: 59 }, 
Change { day: 22213, minute: 1380, to: 51 }, Change { day: 22368, minute: 0, to: 59 }, 
Change { day: 22437, minute: 1380, to: 51 }, Change { day: 22480, minute: 0, to: 59 }, 
Change { day: 22577, minute: 1380, to: 51 }, Change { day: 22732, minute: 0, to: 59 }, 
Change { day: 22787, minute: 1380, to: 51 }, Change { day: 22837, minute: 0, to: 59 }, 
Change { day: 22941, minute: 1380, to: 51 }, Change { day: 23096, minute: 0, to: 59 }, 
Change { day: 23144, minute: 1380, to: 51 }, Change { day: 23187, minute: 0, to: 59 }, 
Change { day: 23312, minute: 1380, to: 51 }, Change { day: 23460, minute: 0, to: 59 }, 
Change { day: 23494, minute: 1380, to: 51 }, Change { day: 23544, minute: 0, to: 59 }, 
Change { day: 23676, minute: 1380, to: 51 }, Change { day: 23824, minute: 0, to: 59 }, 
Change { day: 23851, minute: 1380, to: 51 }, Change { day: 23901, minute: 0, to: 59 }, 
Change { day: 24040, minute: 1380, to: 51 }, Change { day: 24195, minute: 0, to: 59 }, 
Change { day: 24208, minute: 1380, to: 51 }, Change { day: 24251, minute: 0, to: 59 }, 
Change { day: 79, minute: 1230, to: 64 }, Change { day: 263, minute: 1170, to: 61 }, 
Change { day: 445, minute: 1230, to: 64 }, Change { day: 629, minute: 1170, to: 61 }, 
Change { day: 810, minute: 1230, to: 64 }, Change { day: 994, minute: 1170, to: 61 }, 
Change { day: 88, minute: 0, to: 59 }, Change { day: 298, minute: 0, to: 51 }, 
Change { day: 452, minute: 0, to: 59 }, Change { day: 669, minute: 0, to: 51 }, 
Change { day: 730, minute: 1320, to: 51 }, Change { day: 360, minute: 1320, to: 58 }, 
Change { day: 94, minute: 840, to: 98 }, Change { day: 269, minute: 840, to: 103 }, 
Change { day: 458, minute: 840, to: 98 }, Change { day: 95, minute: 180, to: 15 }, 
Change { day: 249, minute: 240, to: 21 }, Change { day: 459, minute: 180, to: 15 }, 
Change { day: 613, minute: 240, to: 21 }, Change { day: 823, minute: 180, to: 15 }, 
Change { day: 984, minute: 240, to: 21 }, Change { day: 10, minute: 840, to: 94 }, 
Change { day: 353, minute: 840, to: 99 }, Change { day: 381, minute: 840, to: 94 }, 
];
