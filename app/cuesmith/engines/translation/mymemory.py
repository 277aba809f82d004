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
from cuesmith.engines.hosts.wire import Answer
from cuesmith.engines.translation.answers import text_in
from cuesmith.engines.translation.specs import MYMEMORY as SPEC
from cuesmith.engines.translation.web import Asking, Web, words_of

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
        self._check(said, found or "", text)
        return None if found is None else html.unescape(found)

    def _check(self, said: dict[str, Any], found: str, text: str) -> None:
        details = said.get("responseDetails")
        words = found or (details if isinstance(details, str) else "")
        status = str(said.get("responseStatus") or "200").partition(".")[0]
        if status == "429" or said.get("quotaFinished") is True or _is_warning(words):
            raise _quota(words)
        refuses = status != "200" or (words.isupper() and not text.isupper())
        if refuses and any(each in words.upper() for each in _REFUSALS):
            raise TranslationError(
                f"MyMemory cannot translate this pair of languages ({self.pair}).",
                hint="Choose another engine.",
                details=words[:300],
            )
        if status != "200":
            raise TextRefused(f"MyMemory does not take a text ({status}).", details=words[:300])


def _is_warning(words: str) -> bool:
    return words.lstrip().upper().startswith(_WARNING)


def _quota(words: str) -> TranslationError:
    return TranslationError(
        "MyMemory's free quota for today is used up.",
        hint="What is translated is kept; go on tomorrow, with an e-mail address "
        "(MYMEMORY_EMAIL) for a larger quota, or with another engine.",
        details=words[:300],
    )


def _check_status(answer: Answer) -> None:
    """The warning with a status of HTTP's that refuses: no waiting helps before tomorrow."""
    if not answer.good and _WARNING.encode() in answer.body:
        raise _quota(words_of(answer).strip(" ()"))


@contextmanager
def opened(
    choice: EngineChoice, source: str | None, target: str, token: CancelToken
) -> Iterator[MyMemory]:
    """Ready for a pair of languages; whether it knows them it says when it is asked."""
    pair = f"{_code(source or 'en')}|{_code(target)}"
    with Web("MyMemory", choice.url or _ADDRESS, token, _check_status) as web:
        yield MyMemory(SPEC, f"{web.url} {pair}", web, pair, choice.email)


def languages(choice: EngineChoice, token: CancelToken) -> tuple[str, ...]:
    """It names none: any may be tried."""
    return ()


def _code(language: str) -> str:
    tag = normalize_language(language)
    return _CODES.get(tag, tag)
