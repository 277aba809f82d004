"""The character and language codes of EBU Tech 3264 (EBU STL)."""

from __future__ import annotations

import unicodedata

CODE_TABLES = {
    b"01": "iso8859-5",
    b"02": "iso8859-6",
    b"03": "iso8859-7",
    b"04": "iso8859-8",
}
"""GSI field CCT; "00" is ISO 6937-2."""

_HIGH = (
    "\u00a0¡¢£$¥#§¤\u2018\u201c«←↑→↓"
    "°±²³×µ¶·÷\u2019\u201d»¼½¾¿"
    "\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0"
    "―¹®©™♪¬¦\0\0\0\0⅛⅜⅝⅞"
    "ΩÆÐªĦ\0ĲĿŁØŒºÞŦŊŉ"
    "ĸæđðħıĳŀłøœßþŧŋ\u00ad"
)
"""ISO 6937-2 from 0xa0."""

_MARKS = {
    0xC1: "\u0300",
    0xC2: "\u0301",
    0xC3: "\u0302",
    0xC4: "\u0303",
    0xC5: "\u0304",
    0xC6: "\u0306",
    0xC7: "\u0307",
    0xC8: "\u0308",
    0xC9: "\u0308",
    0xCA: "\u030a",
    0xCB: "\u0327",
    0xCC: "\u0332",
    0xCD: "\u030b",
    0xCE: "\u0328",
    0xCF: "\u030c",
}
"""Diacritical marks stand ahead of their letter."""

_LANGUAGES = """
    und sq br ca hr cy cs da de en es eo et eu fo fr fy ga gd gl is it se la lv lb lt hu mt nl
    no oc pl pt ro rm sr sk sl fi sv tr nl-BE wa
"""
"""GSI field LC from 0x00 (Appendix 3, part 1)."""

_OTHER_LANGUAGES = """
    zu vi uz ur uk th te tt ta tg sw srn so si sn sh rue ru qu ps pa fa pap or ne nr mr ro-MD ms mg
    mk lo ko km kk kn ja id hi he ha und gu el ka ff prs cv zh my bg bn be bm az as hy ar am
"""
"""From 0x45, Zulu, to 0x7f, Amharic (part 2)."""


def decode_iso6937(data: bytes) -> str:
    """ISO 6937-2 text; what it does not define is left out."""
    parts: list[str] = []
    mark = ""
    for code in data:
        if code in _MARKS:
            mark = _MARKS[code]
            continue
        character = chr(code) if code < 0x80 else _HIGH[code - 0xA0] if code >= 0xA0 else "\0"
        if character == "\0":
            continue
        parts.append(unicodedata.normalize("NFC", character + mark) if mark else character)
        mark = ""
    return "".join(parts)


def decode_text(data: bytes, table: bytes) -> str:
    """Text by the code table that a file names."""
    codec = CODE_TABLES.get(table)
    return data.decode(codec, errors="ignore") if codec else decode_iso6937(data)


def language_of(code: bytes) -> str:
    """The BCP 47 tag of a language code of two hexadecimal digits; "und" where it has none."""
    try:
        number = int(code.decode("ascii"), 16)
    except ValueError:
        return "und"
    for first, table in ((0x00, _LANGUAGES), (0x45, _OTHER_LANGUAGES)):
        tags = table.split()
        if first <= number < first + len(tags):
            return tags[number - first]
    return "und"
