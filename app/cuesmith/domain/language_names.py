"""Names of languages, in English and in their own: all that Whisper knows, and some more."""

from __future__ import annotations

_TABLE = """
af|Afrikaans|Afrikaans
am|Amharic|አማርኛ
ar|Arabic|العربية
as|Assamese|অসমীয়া
ast|Asturian|asturianu
az|Azerbaijani|azərbaycan
ba|Bashkir|башҡорт
be|Belarusian|беларуская
bg|Bulgarian|български
bn|Bengali|বাংলা
bo|Tibetan|བོད་སྐད
br|Breton|brezhoneg
bs|Bosnian|bosanski
ca|Catalan|català
ceb|Cebuano|Cebuano
co|Corsican|corsu
cs|Czech|čeština
cy|Welsh|Cymraeg
da|Danish|dansk
de|German|Deutsch
el|Greek|Ελληνικά
en|English|English
eo|Esperanto|Esperanto
es|Spanish|español
et|Estonian|eesti
eu|Basque|euskara
fa|Persian|فارسی
fi|Finnish|suomi
fil|Filipino|Filipino
fo|Faroese|føroyskt
fr|French|français
fy|Western Frisian|Frysk
ga|Irish|Gaeilge
gd|Scottish Gaelic|Gàidhlig
gl|Galician|galego
gu|Gujarati|ગુજરાતી
ha|Hausa|Hausa
haw|Hawaiian|ʻŌlelo Hawaiʻi
he|Hebrew|עברית
hi|Hindi|हिन्दी
hmn|Hmong|Hmoob
hr|Croatian|hrvatski
ht|Haitian Creole|kreyòl ayisyen
hu|Hungarian|magyar
hy|Armenian|հայերեն
id|Indonesian|Indonesia
ig|Igbo|Igbo
is|Icelandic|íslenska
it|Italian|italiano
ja|Japanese|日本語
jv|Javanese|Jawa
ka|Georgian|ქართული
kk|Kazakh|қазақ тілі
km|Khmer|ខ្មែរ
kn|Kannada|ಕನ್ನಡ
ko|Korean|한국어
ku|Kurdish|kurdî
ky|Kyrgyz|кыргызча
la|Latin|Latina
lb|Luxembourgish|Lëtzebuergesch
ln|Lingala|lingála
lo|Lao|ລາວ
lt|Lithuanian|lietuvių
lv|Latvian|latviešu
mg|Malagasy|Malagasy
mi|Maori|Māori
mk|Macedonian|македонски
ml|Malayalam|മലയാളം
mn|Mongolian|монгол
mr|Marathi|मराठी
ms|Malay|Melayu
mt|Maltese|Malti
mul|Multiple languages|Multiple languages
my|Burmese|မြန်မာ
nb|Norwegian Bokmål|norsk bokmål
ne|Nepali|नेपाली
nl|Dutch|Nederlands
nn|Norwegian Nynorsk|norsk nynorsk
no|Norwegian|norsk
oc|Occitan|occitan
or|Odia|ଓଡ଼ିଆ
pa|Punjabi|ਪੰਜਾਬੀ
pl|Polish|polski
ps|Pashto|پښتو
pt|Portuguese|português
rm|Romansh|rumantsch
ro|Romanian|română
ru|Russian|русский
sa|Sanskrit|संस्कृतम्
sd|Sindhi|سنڌي
si|Sinhala|සිංහල
sk|Slovak|slovenčina
sl|Slovenian|slovenščina
sm|Samoan|Gagana Samoa
sn|Shona|chiShona
so|Somali|Soomaali
sq|Albanian|shqip
sr|Serbian|српски
st|Southern Sotho|Sesotho
su|Sundanese|Basa Sunda
sv|Swedish|svenska
sw|Swahili|Kiswahili
ta|Tamil|தமிழ்
te|Telugu|తెలుగు
tg|Tajik|тоҷикӣ
th|Thai|ไทย
tk|Turkmen|türkmen dili
tr|Turkish|Türkçe
tt|Tatar|татар
ug|Uyghur|ئۇيغۇرچە
uk|Ukrainian|українська
und|Unknown language|Unknown language
ur|Urdu|اردو
uz|Uzbek|o‘zbek
vi|Vietnamese|Tiếng Việt
xh|Xhosa|IsiXhosa
yi|Yiddish|ייִדיש
yo|Yoruba|Èdè Yorùbá
yue|Cantonese|粵語
zh|Chinese|中文
zu|Zulu|isiZulu
zxx|No speech|No speech
"""

ALIASES = {
    "brazilian portuguese": "pt-BR",
    "castilian": "es",
    "creole": "ht",
    "farsi": "fa",
    "flemish": "nl",
    "haitian": "ht",
    "kirghiz": "ky",
    "letzeburgesch": "lb",
    "mandarin": "zh",
    "moldavian": "ro",
    "moldovan": "ro",
    "myanmar": "my",
    "panjabi": "pa",
    "pushto": "ps",
    "simplified chinese": "zh-Hans",
    "sinhalese": "si",
    "tagalog": "fil",
    "traditional chinese": "zh-Hant",
    "valencian": "ca",
}
"""Other names, in lower case; Whisper's among them."""

ENGLISH_NAMES: dict[str, str] = {}
OWN_NAMES: dict[str, str] = {}
for _line in _TABLE.split("\n"):
    if _line:
        _tag, _english, _own = _line.split("|")
        ENGLISH_NAMES[_tag], OWN_NAMES[_tag] = _english, _own

REGIONS = {
    "419": "Latin America",
    "AT": "Austria",
    "AU": "Australia",
    "BE": "Belgium",
    "BR": "Brazil",
    "CA": "Canada",
    "CH": "Switzerland",
    "CN": "China",
    "DE": "Germany",
    "ES": "Spain",
    "FR": "France",
    "GB": "United Kingdom",
    "HK": "Hong Kong",
    "IE": "Ireland",
    "IN": "India",
    "IT": "Italy",
    "MX": "Mexico",
    "NL": "Netherlands",
    "PT": "Portugal",
    "TW": "Taiwan",
    "US": "United States",
}
SCRIPTS = {
    "Arab": "Arabic script",
    "Cyrl": "Cyrillic",
    "Hans": "simplified",
    "Hant": "traditional",
    "Latn": "Latin script",
}
