"""Bytes to text, whatever wrote them.

What settles the encoding, in this order: the one the user named; a byte order mark; the zero
bytes of UTF-16 and UTF-32; valid UTF-8; and, for legacy code pages, a guess by `codepages.py` that
is told to the user. Readers get text without a byte order mark whose newlines are "\\n" and
that ends at a DOS end-of-file character.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from cuesmith.base.errors import UsageError
from cuesmith.base.problems import Problem

_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SAMPLE = 65_536
"""Bytes looked at for the pattern of zero bytes."""
_SOUND_FOR_ONE_BROKEN = 4
"""Characters beyond ASCII that must be sound for each broken one in a file that is UTF-8 all
the same; legacy code pages look like UTF-8 by chance far more rarely."""
_NO_TEXT = frozenset(("idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape"))
_ESCAPES = (
    (re.compile(rb"\x1b\$[@B]"), "iso2022_jp_2"),
    (re.compile(rb"\x1b\$\)C"), "iso2022_kr"),
    (re.compile(rb"~\{(?:[!-~]{2})+~\}"), "hz"),
)
_NEWLINE = re.compile(r"\r\n|\r")


@dataclass(frozen=True, slots=True)
class Decoded:
    """A file's text and how it was found."""

    text: str
    encoding: str
    """Python's name."""
    guessed: bool = False
    """True where neither the user, a byte order mark, nor valid UTF-8 settled it."""
    replaced: int = 0
    """Characters that could not be decoded and are now U+FFFD."""

    @property
    def problems(self) -> tuple[Problem, ...]:
        """What the user should know about the decoding."""
        return _problems(self)


def decode(data: bytes, encoding: str | None = None) -> Decoded:
    """The text of a file; raises `UsageError` for an encoding that does not exist."""
    if encoding is not None:
        return _decode_as(text_codec(encoding), data)
    found = _by_mark(data) or _by_zeros(data) or _by_escapes(data) or _as_utf8(data)
    if found is not None:
        return found
    from cuesmith.engines.formats import codepages

    return _decode_as(text_codec(codepages.guess(data)), data, guessed=True)


def text_codec(encoding: str) -> str:
    """Python's name of an encoding that holds text as it is; raises `UsageError`."""
    try:
        name = codecs.lookup(encoding).name
        "a".encode(name, "replace")
    except (LookupError, UnicodeError, ValueError) as error:
        raise _unknown(encoding) from error
    if name in _NO_TEXT:
        raise _unknown(encoding)
    return name


def _unknown(encoding: str) -> UsageError:
    return UsageError(
        f"There is no text encoding {encoding!r}.",
        hint="Names such as utf-8, cp1252, cp1250, cp1251, shift_jis, gb18030 are understood.",
    )


def _by_mark(data: bytes) -> Decoded | None:
    for mark, name in _BOMS:
        if data.startswith(mark):
            return _decode_as(name, data)
    return None


def _by_zeros(data: bytes) -> Decoded | None:
    """UTF-16 and UTF-32 without a mark, by which of their bytes are zero."""
    sample = data[:_SAMPLE]
    if sample.count(0) * 4 < len(sample) or len(sample) < 4:
        return None
    for width, offset, name in (
        (4, 0, "utf-32-le"),
        (4, 3, "utf-32-be"),
        (2, 0, "utf-16-le"),
        (2, 1, "utf-16-be"),
    ):
        lanes = [sample[lane::width] for lane in range(width)]
        filled = lanes.pop(offset)
        zeros = [lane.count(0) / len(lane) for lane in lanes]
        if filled.count(0) * 20 < len(filled) and min(zeros) > 0.4:
            return _decode_as(name, data)
    return None


def _by_escapes(data: bytes) -> Decoded | None:
    """East Asian text as mail had it: ASCII bytes, other characters between escape sequences."""
    if not data.isascii():
        return None
    for escape, name in _ESCAPES:
        if escape.search(data[:_SAMPLE]):
            decoded = _decode_as(name, data, guessed=True)
            if not decoded.replaced:
                return decoded
    return None


def _as_utf8(data: bytes) -> Decoded | None:
    """Valid UTF-8, or UTF-8 that is cut off or damaged in places."""
    try:
        return Decoded(_tidy(data.decode("utf-8")), "utf-8")
    except UnicodeDecodeError as error:
        cut_off = error.reason == "unexpected end of data"
    decoded = _decode_as("utf-8", data)
    sound = sum(character > "\x7f" for character in decoded.text) - decoded.replaced
    # W3C's parser reads WebVTT as UTF-8 whatever it holds; a file that has none is another case.
    needed = 1 if data.startswith(b"WEBVTT") else _SOUND_FOR_ONE_BROKEN
    return decoded if cut_off or decoded.replaced * needed <= sound else None


def _decode_as(encoding: str, data: bytes, *, guessed: bool = False) -> Decoded:
    text = data.decode(encoding, "replace")
    replaced = text.count("\ufffd") - data.count("\ufffd".encode(encoding, "ignore") or b"\x00")
    return Decoded(_tidy(text), encoding, guessed, max(replaced, 0))


def _tidy(text: str) -> str:
    """Without marks at the start, cut at a DOS end of file, every line end "\\n"."""
    text = text.lstrip("\ufeff")
    end = text.find("\x1a")
    if end >= 0 and not text[end:].strip("\x1a\0\r\n \t"):
        text = text[:end]
    return normalise_newlines(text)


def normalise_newlines(text: str) -> str:
    """Every line end "\\n"; a file converted twice (CR CR LF) has lines that end so."""
    if "\r" not in text:
        return text
    if text.count("\r\r\n") * 2 > text.count("\n"):
        text = text.replace("\r\r\n", "\n")
    return _NEWLINE.sub("\n", text)


def _problems(decoded: Decoded) -> tuple[Problem, ...]:
    found = []
    if decoded.guessed:
        found.append(
            Problem(
                f"The file does not say its encoding; it was read as {decoded.encoding}. Where "
                "letters look wrong, name the right one: cuesmith convert --encoding."
            )
        )
    if decoded.replaced:
        what = "1 character is" if decoded.replaced == 1 else f"{decoded.replaced} characters are"
        line = decoded.text.count("\n", 0, decoded.text.find("\ufffd")) + 1
        found.append(Problem(f"{what} not valid {decoded.encoding}, and read as \ufffd.", line))
    return tuple(found)
