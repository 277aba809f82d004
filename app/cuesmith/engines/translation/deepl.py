"""DeepL. https://developers.deepl.com/docs: texts as XML, whose tags it carries along.

The key goes in a header: as a parameter of the address it would stand in logs, and DeepL no longer
takes it there.
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
from cuesmith.engines.translation.specs import DEEPL as SPEC
from cuesmith.engines.translation.web import Asking, Web, bearing

_PAID, _FREE = "https://api.deepl.com", "https://api-free.deepl.com"
_FREE_KEY = ":fx"
"""The end of a key that belongs to the free service."""


@dataclass(frozen=True, slots=True)
class DeepL:
    """DeepL, for one pair of languages."""

    spec: EngineSpec
    variant: str
    web: Web
    key: Secret | None
    source: str | None
    target: str

    def translate(self, texts: Sequence[str], token: CancelToken) -> Sequence[str | None]:
        """All texts in one request."""
        body = {
            "text": list(texts),
            "target_lang": self.target,
            "tag_handling": "xml",
            "split_sentences": "nonewlines",
        }
        if self.source:
            body["source_lang"] = self.source
        said = self.web.ask(Asking("/v2/translate", body=body, headers=_letting_in(self.key)))
        found = said.get("translations") if isinstance(said, dict) else None
        return [text_in(each, "text") for each in same_number(self.web, found, texts, said)]


@contextmanager
def opened(
    choice: EngineChoice, source: str | None, target: str, token: CancelToken
) -> Iterator[DeepL]:
    """Ready for a pair of languages, which DeepL is asked about. Raises `TranslationError`."""
    with Web(SPEC.label, _address(choice), token) as web:
        aim = require(SPEC.label, target, _codes(web, choice, "target"), "to")
        sources = _codes(web, choice, "source") if source else ()
        code = require(SPEC.label, source, sources, "from") if source else None
        yield DeepL(SPEC, f"{web.url} {code}>{aim}", web, choice.key, code, aim)


def languages(choice: EngineChoice, token: CancelToken) -> tuple[str, ...]:
    """What DeepL translates to, in its own codes."""
    with Web(SPEC.label, _address(choice), token) as web:
        return _codes(web, choice, "target")


def _codes(web: Web, choice: EngineChoice, kind: str) -> tuple[str, ...]:
    said = web.ask(Asking("/v2/languages", query={"type": kind}, headers=_letting_in(choice.key)))
    rows = said if isinstance(said, list) else []
    return tuple(code for each in rows if (code := text_in(each, "language")))


def _letting_in(key: Secret | None) -> dict[str, str | Secret]:
    return bearing("DeepL-Auth-Key", key)


def _address(choice: EngineChoice) -> str:
    if choice.url:
        return choice.url
    free = choice.key is not None and choice.key.reveal().endswith(_FREE_KEY)
    return _FREE if free else _PAID
