"""Google's translation page for old phones, through deep-translator: no key, and no promise.

deep-translator asks by `requests`, without any time limit; here it is given the one connection that
all engines have instead (`_Gate`), so that it is bounded, can be cancelled, and goes wherever a
setting says. Its errors have no common base and some answers are None; both are put right here.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

from deep_translator import GoogleTranslator, google
from deep_translator.constants import GOOGLE_LANGUAGES_TO_CODES
from deep_translator.exceptions import BaseError, NotValidLength, RequestError, TooManyRequests

from cuesmith.base.errors import TextRefused, TranslationError
from cuesmith.base.jobs import CancelToken
from cuesmith.domain.translation import EngineChoice, EngineSpec
from cuesmith.engines.hosts.wire import Answer
from cuesmith.engines.translation.codes import require
from cuesmith.engines.translation.specs import GOOGLE as SPEC
from cuesmith.engines.translation.web import Asking, Web

_ADDRESS = "https://translate.google.com"
_current: ContextVar[Web] = ContextVar("web")


@dataclass(frozen=True, slots=True)
class _Response:
    """What deep-translator looks at of a response."""

    status_code: int
    text: str

    def close(self) -> None:
        """Nothing is held."""


class _Gate:
    """Stands for `requests` in deep-translator's module."""

    def get(
        self, url: str, params: Mapping[str, str], proxies: Mapping[str, str] | None = None
    ) -> _Response:
        """Ask by the connection of whoever is translating; proxies are the system's."""
        answer = _current.get().send(Asking("/m", dict(params)))
        return _Response(answer.status, _text(answer))


google.requests = _Gate()


def _text(answer: Answer) -> str:
    return answer.body.decode("utf-8", "replace")


@dataclass(frozen=True, slots=True)
class Google:
    """The page, for one pair of languages."""

    spec: EngineSpec
    variant: str
    web: Web
    source: str
    target: str

    def translate(self, texts: Sequence[str], token: CancelToken) -> Sequence[str | None]:
        """Text by text."""
        held = _current.set(self.web)
        try:
            return [self._one(text) for text in texts]
        finally:
            _current.reset(held)

    def _one(self, text: str) -> str | None:
        try:
            # A translator of its own each time: deep-translator changes its own parameters.
            translator = GoogleTranslator(source=self.source, target=self.target)
            found = translator.translate(text)
        except NotValidLength as error:
            raise TextRefused("Google does not take a text of that length.") from error
        except (TooManyRequests, RequestError) as error:
            raise TranslationError("Google asks to wait.", retryable=True) from error
        except BaseError as error:
            raise TranslationError(
                "Google's page does not say what it did: it may have changed, or asks whether "
                "a person is there.",
                hint="Wait a while, or choose another engine.",
                details=type(error).__name__,
                retryable=True,
            ) from error
        return found if isinstance(found, str) else None


@contextmanager
def opened(
    choice: EngineChoice, source: str | None, target: str, token: CancelToken
) -> Iterator[Google]:
    """Ready for a pair of languages; nothing is asked yet. Raises `TranslationError`."""
    codes = languages(choice, token)
    aim = require(SPEC.label, target, codes, "to")
    code = require(SPEC.label, source, codes, "from") if source else "auto"
    with Web("Google", choice.url or _ADDRESS, token) as web:
        yield Google(SPEC, f"{web.url} {code}>{aim}", web, code, aim)


def languages(choice: EngineChoice, token: CancelToken) -> tuple[str, ...]:
    """What deep-translator knows of."""
    return tuple(GOOGLE_LANGUAGES_TO_CODES.values())
