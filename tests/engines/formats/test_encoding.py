"""Bytes to text: marks, Unicode without marks, legacy code pages, newlines."""

from __future__ import annotations

import codecs

import pytest

from cuesmith.base.errors import UsageError
from cuesmith.engines.formats.encoding import decode

TEXTS = {
    "cs": "Už jsem ti říkal, že tady nemůžeš zůstat.\nPřijď zítra večer, něco vymyslíme.",
    "pl": "Nie wiem, dokąd poszła. Może wróciła\ndo domu, żeby się przespać?",
    "hu": "Nem tudom, hová tűnt a kisfiú.\nTalán hazament, hogy kialudja magát.",
    "de": "Ich weiß nicht, wohin sie gegangen ist.\nVielleicht können wir später zurückkehren.",
    "fr": "Je ne sais pas où elle est allée.\nPeut-être est-elle rentrée à la maison très tôt.",
    "es": "¿Adónde fue la señora? No lo sé.\nQuizá volvió a su casa después del baño.",
    "pt": "Não sei aonde ela foi. Talvez já\ntenha voltado para casa pela manhã.",
    "da": "Jeg ved ikke, hvor hun er gået hen.\nMåske er hun allerede på vej hjem og spiser brød.",
    "tr": "Nereye gittiğini bilmiyorum.\nBelki de uyumak için eve dönmüştür, şaşırmadım.",
    "lt": "Nežinau, kur ji išėjo.\nGalbūt ji jau grįžo namo, kad išsimiegotų.",
    "ru": "Я не знаю, куда она ушла.\nМожет быть, она вернулась домой и спит.",
    "uk": "Я не знаю, куди вона пішла.\nМожливо, її вже немає в цьому місті.",
    "el": "Δεν ξέρω πού πήγε. Ίσως γύρισε\nστο σπίτι για να κοιμηθεί λίγο.",
    "he": "אני לא יודע לאן היא הלכה.\nאולי היא חזרה הביתה לישון.",
    "ar": "لا أعرف أين ذهبت.\nربما عادت إلى البيت لكي تنام قليلا.",
    "th": "ฉันไม่รู้ว่าเธอไปไหน\nบางทีเธออาจจะกลับบ้านไปนอนแล้ว",
    "ja": "彼女がどこへ行ったのか知りません。\nたぶん家に帰って寝ているのでしょう。",
    "zh": "我不知道她去了哪里。\n也许她已经回家睡觉了，你去看看吧。",
    "zh-hant": "我不知道她去了哪裡。\n也許她已經回家睡覺了，你去看看吧。",
    "ko": "그녀가 어디로 갔는지 모르겠어요.\n아마 집에 돌아가서 자고 있을 거예요.",
}
LEGACY = [
    ("cs", "cp1250"), ("cs", "iso8859_2"), ("pl", "cp1250"), ("pl", "iso8859_2"), ("hu", "cp1250"),
    ("de", "cp1252"), ("fr", "cp1252"), ("es", "cp1252"), ("pt", "cp1252"), ("da", "cp1252"),
    ("fr", "mac_roman"), ("de", "cp850"), ("tr", "cp1254"), ("tr", "iso8859_9"), ("lt", "cp1257"),
    ("ru", "cp1251"), ("ru", "koi8_r"), ("ru", "cp866"), ("ru", "iso8859_5"),
    ("ru", "mac_cyrillic"), ("uk", "cp1251"), ("uk", "koi8_u"), ("el", "cp1253"),
    ("el", "iso8859_7"), ("he", "cp1255"), ("ar", "cp1256"), ("ar", "iso8859_6"),
    ("th", "tis_620"), ("ja", "cp932"), ("ja", "shift_jis"), ("ja", "euc_jp"),
    ("ja", "iso2022_jp"), ("zh", "gb18030"), ("zh", "gb2312"), ("zh-hant", "big5"),
    ("ko", "cp949"), ("ko", "euc_kr"), ("ko", "iso2022_kr"), ("ko", "johab"), ("zh", "hz"),
]  # fmt: skip


def as_subtitles(text: str) -> str:
    first, second = text.split("\n")
    return (
        f"1\n00:00:01,000 --> 00:00:03,000\n<i>{first}</i>\n\n"
        f"2\n00:00:04,000 --> 00:00:06,500\n{second}\n"
    )


@pytest.mark.parametrize(("language", "codec"), LEGACY)
def test_two_subtitles_are_enough_to_tell_a_legacy_code_page(language: str, codec: str) -> None:
    text = as_subtitles(TEXTS[language])
    found = decode(text.encode(codec))
    assert found.text == text
    assert found.guessed
    assert found.encoding in found.problems[0].message
    assert "--encoding" in found.problems[0].message


def test_encodings_are_named_so_that_they_can_be_named_back() -> None:
    found = decode(as_subtitles(TEXTS["cs"]).encode("iso8859_2"))
    assert found.encoding == codecs.lookup("latin2").name


@pytest.mark.parametrize("mark", ["utf-8-sig", "utf-16", "utf-32"])
def test_a_byte_order_mark_settles_it(mark: str) -> None:
    found = decode("héllo".encode(mark))
    assert (found.text, found.guessed, found.problems) == ("héllo", False, ())


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("language", ["cs", "ru", "ja"])
def test_unicode_without_a_mark_shows_in_its_zero_bytes(codec: str, language: str) -> None:
    text = as_subtitles(TEXTS[language])
    found = decode(text.encode(codec))
    assert (found.text, found.encoding, found.guessed) == (text, codec, False)


def test_marks_written_twice_are_left_out() -> None:
    assert decode(codecs.BOM_UTF8 * 2 + b"1").text == "1"


def test_the_named_encoding_wins() -> None:
    assert decode("été".encode("cp1252"), "cp1251").text == "йtй"
    assert not decode("été".encode("cp1252"), "latin-1").guessed


def test_an_encoding_that_does_not_exist_is_refused() -> None:
    with pytest.raises(UsageError, match="klingon"):
        decode(b"x", "klingon")


@pytest.mark.parametrize("name", ["base64", "rot13", "hex", "zip", "idna", "undefined"])
def test_a_codec_that_is_no_text_encoding_is_refused(name: str) -> None:
    with pytest.raises(UsageError, match=name):
        decode(b"x", name)


def test_characters_that_cannot_be_decoded_are_counted() -> None:
    found = decode("a\ufffd".encode() + b"\xff\xff", "utf-8")
    assert found.replaced == 2
    assert "2 characters" in found.problems[0].message
    damaged = decode("é\né\né\né\n".encode() + b"x\xff\n")
    assert [(p.line, p.message[:14]) for p in damaged.problems] == [(5, "1 character is")]


def test_utf8_damaged_in_one_place_is_still_utf8() -> None:
    found = decode(TEXTS["cs"].encode() + b"\xff")
    assert (found.encoding, found.replaced) == ("utf-8", 1)


def test_utf8_cut_off_inside_a_character_is_still_utf8() -> None:
    assert decode("čau ž".encode()[:-1]).encoding == "utf-8"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (b"a\r\nb\r\n", "a\nb\n"),
        (b"a\rb\r", "a\nb\n"),
        (b"a\nb\r\nc\rd", "a\nb\nc\nd"),
        (b"a\r\r\nb\r\r\n\r\r\n", "a\nb\n\n"),
        ("a\u0085b\u2028c\x0bd".encode(), "a\u0085b\u2028c\x0bd"),
        (b"a\n\x1a", "a\n"),
        (b"a\n\x1a\0\0\r\n", "a\n"),
        (b"a\x1ab", "a\x1ab"),
    ],
)
def test_line_ends_and_the_end_of_the_file(written: bytes, read: str) -> None:
    assert decode(written).text == read
