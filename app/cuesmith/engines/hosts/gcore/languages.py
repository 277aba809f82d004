"""Gcore's language codes: ISO 639-2, the bibliographic ones ("ger", not "deu").

What it takes for `audio_language` is listed in its AI documentation.
"""

from __future__ import annotations

import langcodes

from cuesmith.base.errors import UsageError
from cuesmith.domain.language import UNKNOWN, language_name, normalize_language, read_language

AUDIO = frozenset({
    "afr", "alb", "amh", "ara", "arm", "asm", "aze", "bak", "baq", "bel", "ben", "bos", "bre",
    "bul", "bur", "cat", "chi", "cze", "dan", "dut", "eng", "est", "fao", "fin", "fre", "geo",
    "ger", "glg", "gre", "guj", "hat", "hau", "haw", "heb", "hin", "hrv", "hun", "ice", "ind",
    "ita", "jav", "jpn", "kan", "kaz", "khm", "kor", "lao", "lat", "lav", "lin", "lit", "ltz",
    "mac", "mal", "mao", "mar", "may", "mlg", "mlt", "mon", "nep", "nor", "oci", "pan", "per",
    "pol", "por", "pus", "rum", "rus", "san", "sin", "slo", "slv", "sna", "snd", "som", "spa",
    "srp", "sun", "swa", "swe", "tam", "tat", "tel", "tgk", "tgl", "tha", "tib", "tuk", "tur",
    "ukr", "urd", "uzb", "vie", "wel", "yid", "yor",
})  # fmt: skip
"""Languages that it hears."""
_WIDER = {
    "nob": "nor", "nno": "nor", "fil": "tgl", "apc": "ara", "arb": "ara", "ary": "ara",
    "arz": "ara",
}  # fmt: skip
"""Codes of one language for which Gcore has that of a wider one."""
_WRITTEN = {"yue": "chi", "ckb": "kur"}
"""The same for captions only: it does not hear these."""
_NO_LANGUAGE = frozenset((UNKNOWN, "mul", "zxx", "mis"))


def code_of(language: str) -> str:
    """Gcore's code for captions in a BCP 47 language; raises `UsageError` where it has none."""
    code = _code(language)
    return _WRITTEN.get(code, code)


def _code(language: str) -> str:
    tag = normalize_language(language)
    try:
        wider = langcodes.standardize_tag(tag, macro=True)
        code = str(langcodes.Language.get(wider).to_alpha3(variant="B"))
    except LookupError:
        code = UNKNOWN
    if code in _NO_LANGUAGE:
        raise UsageError(
            f"Gcore has no code for the language “{language_name(tag)}”.",
            hint="Choose another language for the track.",
        )
    return _WIDER.get(code, code)


def audio_code(language: str) -> str:
    """The code of a language that Gcore hears; raises `UsageError` for one that it does not."""
    code = _code(language)
    if code not in AUDIO:
        raise UsageError(
            f"Gcore does not hear {language_name(language)}.",
            hint="Leave the language to Gcore, or transcribe here.",
        )
    return code


def language_of(code: str | None) -> str:
    """BCP 47 of a code that Gcore states; "und" where it states none that is known."""
    return read_language(code) if code else UNKNOWN
