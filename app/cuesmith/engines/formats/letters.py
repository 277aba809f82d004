"""How often letters occur, by language: what legacy code pages are told apart by.

Each string lists a language's lower-case letters from frequent to rare, foreign letters that
occur in it last. Letter frequencies fall off roughly geometrically with rank, so the order is
all that is kept.
"""

from __future__ import annotations

LATIN = {
    "en": "etaoinshrdlucmwfgypbvkxjqzéèêïçñöüàâæœ",
    "de": "enisratdhulcgmobwfkzüväpöjßyxqéà",
    "fr": "esaitnrulodcmpévqfbghjàxèyêzçôùâûîœkïwëüæ",
    "es": "eaosrnidlctumpbgyívqóáhféúzjñxüwk",
    "pt": "aeosrindmtuclpvgãhqbfzçéxájíóêõâôúàükwy",
    "it": "eaionlrtscdupmvgzfbhqèàùòìéjkxyw",
    "nl": "enatirodslghvkmubpwjzcfxyqëéïèöüç",
    "ca": "eaisrlntoudcmpvàqgbféhíxjòzçèóúyïü",
    "sv": "eantrsldoigkmvfuähpåböcjyxzéwqàüá",
    "da": "enatridslogmkfvuphbåæjyøcwzéxqüöä",
    "no": "enrtasidlogkmvfuphbåyjøcæwzéxqòôêó",
    "fi": "aintesloukämvrjhypdögbfcwåqxzšž",
    "is": "arniestulðgmkfhvoáþíjædbpyóöúéýxczwq",
    "et": "aieslturnokdmvgphjäõbüöfžšzcxyw",
    "lv": "aisterunokldāpmīvzēgjbcņšļfžūķģčhōŗxwyq",
    "lt": "iasoretnukmdlpvgėjybųšžąčūįzęcfhxwq",
    "pl": "aioeznrwsctykdpmłujlęgbąhżśóćńfźvxqéü",
    "cs": "oeantvsilkrdpímuázyjcěhřbéčžýšůfgúňxťóďwqöü",
    "sk": "aoeinsrvtkldmpucáízyjhbéčžýšľúgťôňfóďäĺŕxwqěřů",
    "hu": "eatlsnkorizgámyébdvhpuöjfcóőüúíűwxqäß",
    "ro": "eiarntulocsdpmăfvîgbșțşţâzhjxkywq",
    "hr": "aioenrsjtuldkvmpgzbcčšžhćđfxyqw",
    "sq": "etiansrhukoëdmpjlgqvcbyfzxçw",
    "tr": "aeinrlkdımutsyboüşzgçhğvcöpfjâîûqwx",
    "eo": "aieonlsrtkjudmpgvbcfĝĉŭzŝhĵĥ",
    "vi": "nhtic\u0300\u0301gaômurlưđsevp\u0323bydơêâăq\u0309\u0303kxóàáãạ",
}
CYRILLIC = {
    "ru": "оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё",
    "uk": "оаниітвреслкдмупязьбгчйхїжцшюєщфґ",
    "bg": "аиоентрсвлкдмпзгяъучбйцжщхшфюьѝ",
    "sr": "аиоенрсјтукдвлмпзгбчљцњжшћхђфџ",
    "mk": "аоиетнрсвдкјлмпзугбчшцжхќфњѓљџѕ",
    "kk": "аыентрлідсмқкобиуғжңзшйпгөүяұһәэчюхцщфвъь",
    "be": "аніеорсктлўдмупызяьгбйчхцшжэёюф",
}
GREEK = {"el": "αοιετσνηυρπκμλςίόάέγδήωχθύφβώξζψϊϋΐΰ"}
HEBREW = {"he": "יוהלאתרבשמנדםעקחפסכגטןצזךףץ"}
ARABIC = {
    "ar": "اليمنوترلبةعدسفهكقأحجشطصىخإذزثئغضظؤءآ",
    "fa": "ايیردنهومتبسلشكکزفگعخقجآپحطصچغثضظذژئأؤ",
}
THAI = {
    "th": (
        "านรอกเงมย่ล้วดทสต\u0e30\u0e31"
        "ปบคหแ\u0e34\u0e35จพชขใ\u0e38\u0e39ไผถโธซ\u0e36\u0e37ฟณ์ญ\u0e47ภ\u0e33ฝฉศษฐฮฤฆฎฏฒๆฯ"
    )
}

HIRAGANA = (
    "のにたいるとしはてがなをれからもさっりうでまこすきくんよあけおそつだめやえどわちみせ"
    "じばへびずろほげむべひょゆぶごゃねふぐぎぼゅづざぞぬぜぱぽぷぴぃぁぇぺぉぢぅ"
)
KATAKANA = (
    "ーンスルトリアイラックドシレジタフロカテマィグバムプオコデニウメサビナブャエュチキズ"
    "ダパミェョハセベガモツネボソノァヴワポペピケゴギザホゲォヤヒユヨヘゼヌゥゾ"
)
HALF_WIDTH_KATAKANA = "".join(map(chr, range(0xFF66, 0xFFA0)))
KANJI = (
    "人一日私大何見言本事出時中今行来年分思会手上者方間自前生気話知子家入僕彼女先後目長国地"
    "同君場合物食待仕聞所名下取高小学部仲死金持体力心声度作少意明誰親世話車屋父母男友達殺早"
    "電当戦外道動立実全水月三二十百万円社員多理信愛助帰教使切新回東京問題始終"
)
HANZI_SIMPLIFIED = (
    "的一是不了我你在有人他这们来个上大到说那就为么要会好没们以时去天可吗子什得生还都看她过"
    "想里能后知道们吧自对地家下样起事很把多只和给也做们发成年出而国之用现经方点让小心开些怎"
    "走面再打但真当谢所如果问请情行法前爱话它哪此工太手钱回觉定最两听女孩三老二死因先中机动"
    "将见叫意找告诉学本同等次长已己"
)
HANZI_TRADITIONAL = (
    "的一是不了我你在有人他這們來個上大到說那就為麼要會好沒以時去天可嗎子什得生還都看她過想"
    "裡能後知道吧自對地家下樣起事很把多只和給也做發成年出而國之用現經方點讓小心開些怎走面再"
    "打但真當謝所如果問請情行法前愛話它哪此工太手錢回覺定最兩聽女孩三老二死因先中機動將見叫"
    "意找告訴學本同等次長已己"
)
HANGUL = (
    "이다는에을가고의지를한로하은사도서나그리기어자아있시일대해인들내것거보여라만스수게니면우안"
    "정전상말부구장야주제성원오무생모없까요네알왜너저할했었겠습않잖좋죠건데으와과마세때동공조"
    "소신당바른군연경미비문국적중된되년화실진유입물방분위계용선심간행회발재체결양음각터려트"
)
