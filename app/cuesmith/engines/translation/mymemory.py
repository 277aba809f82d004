"""MyMemory (https://mymemory.translated.net/doc/spec.php): no key, one text a request.

It says that its quota is used up in the place of the translation, with HTTP's status 200; and its
texts hold HTML's entities.
"""

from __future__ import annotations

import html
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from cuesmith.base.errors import TextRefused, TranslationError
from cuesmith.base.jobs import CancelToken
from cuesmith.domain.language import normalize_language
from cuesmith.domain.translation import EngineChoice, EngineSpec
from cuesmith.engines.translation.answers import text_in
from cuesmith.engines.translation.specs import MYMEMORY as SPEC
from cuesmith.engines.translation.web import Asking, Web

_ADDRESS = "https://api.mymemory.translated.net"
_WARNING = "MYMEMORY WARNING"
_REFUSALS = ("INVALID LANGUAGE PAIR", "PLEASE SELECT TWO DISTINCT LANGUAGES", "IS AN INVALID")
_CODES = {"zh-Hans": "zh-CN", "zh-Hant": "zh-TW", "zh": "zh-CN", "nb": "no"}


@dataclass(frozen=True, slots=True)
class MyMemory:
    """MyMemory, for one pair of languages."""

    spec: EngineSpec
    variant: str
    web: Web
    pair: str
    email: str

    def translate(self, texts: Sequence[str], token: CancelToken) -> Sequence[str | None]:
        """Text by text."""
        return [self._one(text) for text in texts]

    def _one(self, text: str) -> str | None:
        query = {"q": text, "langpair": self.pair}
        if self.email:
            query["de"] = self.email
        said = self.web.ask(Asking("/get", query))
        if not isinstance(said, dict):
            raise self.web.senseless("it is no object")
        found = text_in(said.get("responseData"), "translatedText")
        self._check(said, found or "")
        return None if found is None else html.unescape(found)

    def _check(self, said: dict[str, Any], found: str) -> None:
        details = said.get("responseDetails")
        words = found or (details if isinstance(details, str) else "")
        status = str(said.get("responseStatus", "200"))
        if status == "429" or said.get("quotaFinished") is True or words.startswith(_WARNING):
            raise TranslationError(
                "MyMemory's free quota for today is used up.",
                hint="What is translated is kept; go on tomorrow, with an e-mail address "
                "(MYMEMORY_EMAIL) for a larger quota, or with another engine.",
                details=words[:300],
            )
        if any(each in words.upper() for each in _REFUSALS) and status != "200":
            raise TranslationError(
                f"MyMemory cannot translate this pair of languages ({self.pair}).",
                hint="Choose another engine.",
                details=words[:300],
            )
        if status != "200":
            raise TextRefused(f"MyMemory does not take a text ({status}).", details=words[:300])


@contextmanager
def opened(
    choice: EngineChoice, source: str | None, target: str, token: CancelToken
) -> Iterator[MyMemory]:
    """Ready for a pair of languages; whether it knows them it says when it is asked."""
    pair = f"{_code(source or 'en')}|{_code(target)}"
    with Web(SPEC.label, choice.url or _ADDRESS, token) as web:
        yield MyMemory(SPEC, f"{web.url} {pair}", web, pair, choice.email)


def languages(choice: EngineChoice, token: CancelToken) -> tuple[str, ...]:
    """It names none: any may be tried."""
    return ()


def _code(language: str) -> str:
    tag = normalize_language(language)
    return _CODES.get(tag, tag)
