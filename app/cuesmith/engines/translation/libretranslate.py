"""LibreTranslate: a server of the user's own, or the public one with a key.

https://docs.libretranslate.com: `POST /translate` takes an array as `q`; `GET /languages` says from
which language to which.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from cuesmith.base.errors import TranslationError
from cuesmith.base.jobs import CancelToken
from cuesmith.base.secrets import Secret
from cuesmith.domain.translation import EngineChoice, EngineSpec
from cuesmith.engines.hosts.addresses import shown
from cuesmith.engines.translation.answers import same_number
from cuesmith.engines.translation.codes import require
from cuesmith.engines.translation.specs import LIBRETRANSLATE as SPEC
from cuesmith.engines.translation.web import Asking, Web


@dataclass(frozen=True, slots=True)
class LibreTranslate:
    """A server, for one pair of languages."""

    spec: EngineSpec
    variant: str
    web: Web
    key: Secret | None
    source: str
    target: str

    def translate(self, texts: Sequence[str], token: CancelToken) -> Sequence[str | None]:
        """All texts in one request."""
        said = self.web.ask(Asking("/translate", body=self._body(list(texts))))
        found = said.get("translatedText") if isinstance(said, dict) else None
        if isinstance(found, str) and len(texts) == 1:
            return [found]  # as servers of the same shape answer
        answers = same_number(self.web, found, texts, said)
        return [text if isinstance(text, str) else None for text in answers]

    def _body(self, texts: list[str]) -> dict[str, object]:
        body: dict[str, object] = {
            "q": texts,
            "source": self.source,
            "target": self.target,
            "format": "html",
        }
        if self.key:
            body["api_key"] = self.key.reveal()
        return body


@contextmanager
def opened(
    choice: EngineChoice, source: str | None, target: str, token: CancelToken
) -> Iterator[LibreTranslate]:
    """Ready for a pair of languages, which the server is asked about. Raises `TranslationError`."""
    with Web(SPEC.label, choice.url, token) as web:
        served = _served(web)
        code = require(SPEC.label, source, list(served), "from") if source else "auto"
        aim = require(SPEC.label, target, _targets(served, code), "to")
        yield LibreTranslate(SPEC, f"{web.url} {code}>{aim}", web, choice.key, code, aim)


def languages(choice: EngineChoice, token: CancelToken) -> tuple[str, ...]:
    """What the server translates to, in its own codes."""
    with Web(SPEC.label, choice.url, token) as web:
        return tuple(_targets(_served(web), "auto"))


def _targets(served: dict[str, list[str]], code: str) -> list[str]:
    return served.get(code) or sorted({each for those in served.values() for each in those})


def _served(web: Web) -> dict[str, list[str]]:
    """From which language to which, in the server's codes."""
    said = web.ask(Asking("/languages"))
    rows = [each for each in said if isinstance(each, dict)] if isinstance(said, list) else []
    found = {str(each.get("code")): _texts(each.get("targets")) for each in rows}
    if not found:
        raise TranslationError(
            f"The server at {shown(web.url)} names no languages.",
            hint="Check the address; LibreTranslate needs models before it can translate.",
        )
    return {code: targets or list(found) for code, targets in found.items()}


def _texts(value: object) -> list[str]:
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []
