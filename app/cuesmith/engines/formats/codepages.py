"""Which legacy code page a text was written in.

Every candidate decodes the same bytes, so the candidates' likelihoods can be compared: a code
page is as likely as the text it gives, under the language that fits that text best, letter by
letter, with a price on what no language does (a capital inside a word, a symbol between
letters, two alphabets in one word). Where no candidate gives plausible text, charset-normalizer
is asked, which knows more code pages.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from math import exp, log

from cuesmith.engines.formats import letters

_SAMPLE = 24_000
"""Bytes of text looked at; some hundred subtitles settle any case that can be settled."""
_TAG = re.compile(rb"<[^<>\n]{0,200}>")
_RANK_SCALE = 7.5
"""A letter is e times rarer than the one this many ranks before it (fits the languages here)."""
_UNLISTED_LETTER = log(3e-5)
_FOREIGN_LETTER = log(4e-6)
_COMMON_SIGN = log(2e-3)
_SIGN = log(1e-5)
_NEVER = log(1e-8)
_CAPITAL = -1.5
"""Of a letter beyond ASCII, against its small form."""
_BROKEN_CHARACTER = -14.0
_MOST_BROKEN = 0.01
"""Share of undecodable characters above which a code page is out."""
_ODD_PAIRS = {
    -3.5: ("lU", "cC", "lsl", "csc"),
    -6.0: ("lc", "lC", "Uc", "UC", "cl", "cU", "Cl", "CU", "lo", "ol"),
}
"""Neighbours that no language has, with their price: a capital after a small letter, a sign
inside a word, two alphabets in one word. l and U are Latin, c and C other letters with case, o
those without, s signs."""
_COMMON_SIGNS = frozenset("’‘“”„–—…«»¿¡♪°№\u00a0、。「」！？，：・～（）『』《》　¶")
_IMPLAUSIBLE = -9.0
"""Mean log likelihood of letters beyond ASCII below which no language fits."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    encoding: str
    languages: tuple[str, ...]
    prior: float


_WESTERN = ("en", "de", "fr", "es", "pt", "it", "nl", "ca", "sv", "da", "no", "fi", "is", "sq")
_CENTRAL = ("pl", "cs", "sk", "hu", "hr", "ro", "de", "sq")
_BALTIC = ("lt", "lv", "et")
_CYRILLIC = ("ru", "uk", "bg", "sr", "mk", "be")
_RUSSIAN = ("ru", "uk", "bg", "be")
_CANDIDATES = tuple(
    _Candidate(encoding, tuple(languages), log(prior))
    for encoding, languages, prior in (
        ("cp1252", _WESTERN, 1.0),
        ("cp1250", _CENTRAL, 0.5),
        ("cp1251", _CYRILLIC, 0.5),
        ("cp1254", ("tr",), 0.3),
        ("cp1253", ("el",), 0.3),
        ("cp1255", ("he",), 0.3),
        ("cp1256", ("ar", "fa"), 0.3),
        ("cp1257", _BALTIC, 0.2),
        ("cp1258", ("vi",), 0.05),
        ("iso8859_2", _CENTRAL, 0.1),
        ("iso8859_15", _WESTERN, 0.02),
        ("iso8859_16", ("ro",), 0.01),
        ("iso8859_5", _CYRILLIC, 0.02),
        ("iso8859_6", ("ar",), 0.02),
        ("iso8859_7", ("el",), 0.1),
        ("iso8859_8", ("he",), 0.02),
        ("iso8859_9", ("tr",), 0.05),
        ("iso8859_13", _BALTIC, 0.02),
        ("iso8859_4", _BALTIC, 0.01),
        ("cp874", ("th",), 0.2),
        ("koi8_r", ("ru",), 0.1),
        ("koi8_u", ("uk", "ru"), 0.05),
        ("mac_cyrillic", _CYRILLIC, 0.01),
        ("cp866", _RUSSIAN, 0.03),
        ("cp855", _CYRILLIC, 0.003),
        ("cp1125", ("uk", "ru"), 0.003),
        ("kz1048", ("kk",), 0.003),
        ("ptcp154", ("kk",), 0.001),
        ("iso8859_3", ("eo",), 0.001),
        ("cp720", ("ar",), 0.001),
        ("mac_roman", _WESTERN, 0.02),
        ("mac_latin2", _CENTRAL, 0.003),
        ("mac_turkish", ("tr",), 0.003),
        ("mac_greek", ("el",), 0.003),
        ("cp437", _WESTERN, 0.005),
        ("cp850", _WESTERN, 0.01),
        ("cp852", _CENTRAL, 0.01),
        ("cp857", ("tr",), 0.005),
        ("cp737", ("el",), 0.005),
        ("cp862", ("he",), 0.005),
        ("cp775", _BALTIC, 0.003),
        ("cp932", ("ja",), 0.3),
        ("euc_jp", ("ja",), 0.05),
        ("gb18030", ("zh-hans", "zh-hant"), 0.3),
        ("big5hkscs", ("zh-hant",), 0.01),
        ("big5", ("zh-hant",), 0.2),
        ("cp949", ("ko",), 0.3),
        ("johab", ("ko",), 0.003),
    )
)


def guess(data: bytes) -> str:
    """Python's name of the likeliest code page."""
    sample = _sample(data)
    scored = [
        (score, candidate) for candidate in _CANDIDATES if (score := _score(sample, candidate))
    ]
    best = max(scored, key=lambda item: item[0].total, default=None)
    if best is None or best[0].mean < _IMPLAUSIBLE:
        return _second_opinion(data) or (best[1].encoding if best else "cp1252")
    return _narrowest(data, best[1].encoding)


def _narrowest(data: bytes, encoding: str) -> str:
    """The national standard where its vendor's extension is not used.

    They differ in some signs: byte pair 81 60 is a wave dash in Shift JIS, a full-width tilde
    in Windows' extension of it.
    """
    standard = {"cp932": "shift_jis"}.get(encoding, encoding)
    try:
        data.decode(standard)
    except UnicodeDecodeError:
        return encoding
    return standard


def _second_opinion(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    match = from_bytes(data[:65_536]).best()
    return None if match is None or match.encoding == "ascii" else match.encoding


def _sample(data: bytes) -> bytes:
    """Lines that hold more than ASCII, without tags: digits and arrows say nothing."""
    lines, size = [], 0
    for line in data.splitlines():
        if not line.isascii():
            lines.append(_TAG.sub(b"", line))
            size += len(line)
            if size > _SAMPLE:
                break
    return b"\n".join(lines)[: 2 * _SAMPLE]


@dataclass(frozen=True, slots=True)
class _Score:
    total: float
    mean: float
    """Of the characters beyond ASCII."""


def _score(sample: bytes, candidate: _Candidate) -> _Score | None:
    text = sample.decode(candidate.encoding, "replace")
    counts = Counter(text)
    broken = counts.pop("\ufffd", 0)
    beyond = {character: n for character, n in counts.items() if character > "\x7f"}
    size = sum(beyond.values())
    if not size or broken > max(1, size * _MOST_BROKEN):
        return None
    ascii_counts = {character: n for character, n in counts.items() if character.isascii()}
    best = _best_language(beyond, ascii_counts, candidate)
    fixed = candidate.prior + broken * _BROKEN_CHARACTER + _odd_pairs(text)
    return _Score(sum(best) + fixed, (best[0] + broken * _BROKEN_CHARACTER) / size)


def _best_language(
    beyond: Mapping[str, int], ascii_counts: Mapping[str, int], candidate: _Candidate
) -> tuple[float, float]:
    return max(
        (
            (_likelihood(beyond, language), _likelihood(ascii_counts, _latin_side(language)))
            for language in candidate.languages
        ),
        key=sum,
    )


def _latin_side(language: str) -> str:
    """The language that a text's ASCII letters are in: its own, or English amid other scripts."""
    return language if language in letters.LATIN else "en"


def _likelihood(counts: Mapping[str, int], language: str) -> float:
    return sum(n * _log_probability(character, language) for character, n in counts.items())


def _odd_pairs(text: str) -> float:
    classes = text.translate(_CLASSES)
    return sum(price * classes.count(pair) for price, pairs in _ODD_PAIRS.items() for pair in pairs)


class _Classes(dict[int, str]):
    """A character's class, worked out when first met."""

    def __missing__(self, code: int) -> str:
        self[code] = found = _class_of(chr(code))
        return found


_CLASSES = _Classes()


def _class_of(character: str) -> str:
    kind = unicodedata.category(character)
    if kind in ("Ll", "Lu"):
        small, large = ("l", "U") if "LATIN" in unicodedata.name(character, "") else ("c", "C")
        return small if kind == "Ll" else large
    if kind[0] in "LM":
        return "o"
    if character.isascii() or character in _COMMON_SIGNS:
        return " "
    return "s"


@cache
def _log_probability(character: str, language: str) -> float:
    if character.isascii():
        listed = _table(language).get(character.lower())
        return listed if listed is not None else (_FOREIGN_LETTER if character.isalpha() else 0.0)
    listed = _table(language).get(character)
    if listed is not None:
        return listed
    if character != (small := character.lower()) and len(small) == 1:
        return _CAPITAL + _table(language).get(small, _unlisted(small, language))
    return _unlisted(character, language)


def _unlisted(character: str, language: str) -> float:
    if character in _COMMON_SIGNS:
        return _COMMON_SIGN
    kind = unicodedata.category(character)
    if kind[0] == "C":
        return _NEVER
    if kind[0] not in "LM":
        return _SIGN
    if language in _IDEOGRAPHIC:
        return _rare_ideograph(character, language)
    own = language in letters.LATIN and "LATIN" in unicodedata.name(character, "")
    return _UNLISTED_LETTER if own else _FOREIGN_LETTER


@dataclass(frozen=True, slots=True)
class _Ideographic:
    """How the characters outside the common ones divide, by the national set's own levels."""

    charset: str
    last_common_lead: int
    common: float
    """Of all text."""
    common_size: int
    rare: float
    rare_size: int


_IDEOGRAPHIC = {
    "ja": _Ideographic("euc_jp", 0xCF, 0.15, 2965, 0.003, 3390),
    "zh-hans": _Ideographic("gb2312", 0xD7, 0.38, 3755, 0.01, 3008),
    "zh-hant": _Ideographic("big5", 0xC6, 0.38, 5401, 0.01, 7652),
    "ko": _Ideographic("euc_kr", 0xC8, 0.25, 2350, 0.002, 4888),
}


def _rare_ideograph(character: str, language: str) -> float:
    levels = _IDEOGRAPHIC[language]
    try:
        coded = character.encode(levels.charset)
    except UnicodeEncodeError:
        return _FOREIGN_LETTER - 2
    if len(coded) != 2 or unicodedata.name(character, "").startswith("HALFWIDTH"):
        return _FOREIGN_LETTER
    if not _is_main_script(character, language):
        return _FOREIGN_LETTER
    if coded[0] <= levels.last_common_lead:
        return log(levels.common / levels.common_size)
    return log(levels.rare / levels.rare_size)


def _is_main_script(character: str, language: str) -> bool:
    name = unicodedata.name(character, "")
    return name.startswith(("HANGUL", "CJK") if language == "ko" else "CJK")


@cache
def _table(language: str) -> dict[str, float]:
    alphabets = {
        **letters.LATIN,
        **letters.CYRILLIC,
        **letters.GREEK,
        **letters.HEBREW,
        **letters.ARABIC,
        **letters.THAI,
    }
    if language in alphabets:
        return _ranked(alphabets[language], 1.0, _RANK_SCALE)
    table: dict[str, float] = {}
    for ranked, share, scale in _SHARES[language]:
        table.update(_ranked(ranked, share, scale))
    return table


_SHARES: dict[str, tuple[tuple[str, float, float], ...]] = {
    "ja": (
        (letters.HIRAGANA, 0.5, 18),
        (letters.KATAKANA, 0.12, 25),
        (letters.HALF_WIDTH_KATAKANA, 0.01, 60),
        (letters.KANJI, 0.12, 60),
    ),
    "zh-hans": ((letters.HANZI_SIMPLIFIED, 0.5, 60),),
    "zh-hant": ((letters.HANZI_TRADITIONAL, 0.5, 60),),
    "ko": ((letters.HANGUL, 0.65, 45),),
}


def _ranked(ranked: Iterable[str], share: float, scale: float) -> dict[str, float]:
    """Logarithms of probabilities that fall off with rank and add up to `share`."""
    order = list(dict.fromkeys(ranked))
    weights = [exp(-rank / scale) for rank in range(len(order))]
    whole = sum(weights)
    return {
        character: log(share * weight / whole)
        for character, weight in zip(order, weights, strict=True)
    }
