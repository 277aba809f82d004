"""Microsoft Translator, version 3 (https://learn.microsoft.com/azure/ai-services/translator).

The list of its languages needs no key.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from cuesmith.base.jobs import CancelToken
from cuesmith.base.secrets import Secret
from cuesmith.domain.translation import EngineChoice, EngineSpec
from cuesmith.engines.translation.answers import same_number, text_in
from cuesmith.engines.translation.codes import require
from cuesmith.engines.translation.specs import MICROSOFT as SPEC
from cuesmith.engines.translation.web import Asking, Web

_ADDRESS = "https://api.cognitive.microsofttranslator.com"
_VERSION = "3.0"


@dataclass(frozen=True, slots=True)
class Microsoft:
    """Microsoft Translator, for one pair of languages."""

    spec: EngineSpec
    variant: str
    web: Web
    headers: dict[str, str | Secret]
    source: str | None
    target: str

    def translate(self, texts: Sequence[str], token: CancelToken) -> Sequence[str | None]:
        """All texts in one request."""
        query = {"api-version": _VERSION, "to": self.target, "textType": "html"}
        if self.source:
            query["from"] = self.source
        body = [{"Text": text} for text in texts]
        said = self.web.ask(Asking("/translate", query, body, self.headers))
        return [_first(each) for each in same_number(self.web, said, texts, said)]


def _first(row: object) -> str | None:
    found = row.get("translations") if isinstance(row, dict) else None
    return text_in(found[0], "text") if isinstance(found, list) and found else None


@contextmanager
def opened(
    choice: EngineChoice, source: str | None, target: str, token: CancelToken
) -> Iterator[Microsoft]:
    """Ready for a pair of languages. Raises `TranslationError`."""
    headers: dict[str, str | Secret] = {}
    if choice.key:
        headers["Ocp-Apim-Subscription-Key"] = choice.key
    if choice.region:
        headers["Ocp-Apim-Subscription-Region"] = choice.region
    with Web(SPEC.label, choice.url or _ADDRESS, token) as web:
        codes = _codes(web)
        aim = require(SPEC.label, target, codes, "to")
        code = require(SPEC.label, source, codes, "from") if source else None
        yield Microsoft(SPEC, f"{web.url} {code}>{aim}", web, headers, code, aim)


def languages(choice: EngineChoice, token: CancelToken) -> tuple[str, ...]:
    """What it translates to, in its own codes."""
    with Web(SPEC.label, choice.url or _ADDRESS, token) as web:
        return _codes(web)


def _codes(web: Web) -> tuple[str, ...]:
    said = web.ask(Asking("/languages", {"api-version": _VERSION, "scope": "translation"}))
    found = said.get("translation") if isinstance(said, dict) else None
    return tuple(map(str, found)) if isinstance(found, dict) else ()
