"""Yandex Translate, version 2, with the API key of a service account
(https://yandex.cloud/docs/translate/api-ref). Version 1.5, which older libraries speak, is gone.
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
from cuesmith.engines.translation.specs import YANDEX as SPEC
from cuesmith.engines.translation.web import Asking, Web, bearing

_ADDRESS = "https://translate.api.cloud.yandex.net"


@dataclass(frozen=True, slots=True)
class Yandex:
    """Yandex Translate, for one pair of languages."""

    spec: EngineSpec
    variant: str
    web: Web
    key: Secret | None
    source: str | None
    target: str

    def translate(self, texts: Sequence[str], token: CancelToken) -> Sequence[str | None]:
        """All texts in one request."""
        body = {"targetLanguageCode": self.target, "format": "HTML", "texts": list(texts)}
        if self.source:
            body["sourceLanguageCode"] = self.source
        headers = bearing("Api-Key", self.key)
        said = self.web.ask(Asking("/translate/v2/translate", body=body, headers=headers))
        found = said.get("translations") if isinstance(said, dict) else None
        return [text_in(each, "text") for each in same_number(self.web, found, texts, said)]


@contextmanager
def opened(
    choice: EngineChoice, source: str | None, target: str, token: CancelToken
) -> Iterator[Yandex]:
    """Ready for a pair of languages. Raises `TranslationError`."""
    with Web(SPEC.label, choice.url or _ADDRESS, token) as web:
        codes = _codes(web, choice.key)
        aim = require(SPEC.label, target, codes, "to")
        code = require(SPEC.label, source, codes, "from") if source else None
        yield Yandex(SPEC, f"{web.url} {code}>{aim}", web, choice.key, code, aim)


def languages(choice: EngineChoice, token: CancelToken) -> tuple[str, ...]:
    """What it translates to, in its own codes."""
    with Web(SPEC.label, choice.url or _ADDRESS, token) as web:
        return _codes(web, choice.key)


def _codes(web: Web, key: Secret | None) -> tuple[str, ...]:
    asking = Asking("/translate/v2/languages", body={}, headers=bearing("Api-Key", key))
    said = web.ask(asking)
    rows = said.get("languages") if isinstance(said, dict) else None
    return (
        tuple(c for each in rows if (c := text_in(each, "code"))) if isinstance(rows, list) else ()
    )
