"""A translator that needs no network: it writes words in capitals with the language behind them,
and can be held, or made to fail."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from threading import Event

from cuesmith.base.errors import CuesmithError, TextRefused, TranslationError
from cuesmith.base.jobs import CancelToken
from cuesmith.base.secrets import Secret
from cuesmith.bridge.translation_ports import EngineEntry, EngineSettings, TranslationPorts
from cuesmith.domain.translation import EngineLimits, EngineSpec
from cuesmith.services.translation import Listen, Translation, TranslationRequest, translate_track
from cuesmith.services.translation_memory import TranslationMemory

SPEC = EngineSpec("rule", "By rule", EngineLimits(texts=2), offline=True, detects=True)
KEYED = EngineSpec("deepl", "DeepL", EngineLimits(), needs_key=True, detects=True)


@dataclass
class RuleEngine:
    """Both the ports and the engine behind them."""

    limit: int | None = None
    """Texts after which it fails."""
    unknown: frozenset[str] = frozenset()
    """Words for which it has no translation."""
    refused: frozenset[str] = frozenset()
    """Words that it takes in no text."""
    asked: list[str] = field(default_factory=list)
    gate: Event = field(default_factory=Event)
    """Not set: it waits before each request."""
    round: int = 0
    """How often it was begun: what it says differs each time that it is asked anew."""
    keys: dict[str, Secret] = field(default_factory=dict)
    settings: dict[str, EngineSettings] = field(default_factory=dict)
    no_keyring: CuesmithError | None = None
    languages: tuple[str, ...] | CuesmithError = ()
    """That it names; DeepL names German."""

    def __post_init__(self) -> None:
        self.gate.set()

    @property
    def ports(self) -> TranslationPorts:
        """What the window gets."""
        return TranslationPorts(
            self._engines, self._set_up, self._entry, self._translate, self._languages
        )

    def _languages(self, engine: str, token: CancelToken) -> tuple[str, ...]:
        if isinstance(self.languages, CuesmithError):
            raise self.languages
        return self.languages if engine == "rule" else ("de",)

    def _engines(self) -> tuple[EngineEntry, ...]:
        return (self._entry("rule"), self._entry("deepl"))

    def _entry(self, engine: str) -> EngineEntry:
        if engine == "rule":
            return EngineEntry(SPEC, ready=True)
        has = engine in self.keys
        settings = self.settings.get(engine, EngineSettings())
        return EngineEntry(KEYED, has, has, takes_key=True, settings=settings)

    def _set_up(self, engine: str, settings: EngineSettings, key: Secret | None) -> EngineEntry:
        if self.no_keyring is not None:
            raise self.no_keyring
        self.settings[engine] = settings
        if key is not None:
            self.keys[engine] = key
        return self._entry(engine)

    def _translate(
        self,
        request: TranslationRequest,
        _engine: str,
        anew: bool,
        listen: Listen,
        token: CancelToken,
    ) -> Translation:
        self.round += anew
        with TranslationMemory() as memory:
            translator = _Translator(self, request.to)
            return translate_track(request, translator, listen, token, memory=memory)


class _Translator:
    def __init__(self, engine: RuleEngine, to: str) -> None:
        self._engine, self._to = engine, to
        self.spec = SPEC
        self.variant = to

    def translate(self, texts: Sequence[str], token: CancelToken) -> Sequence[str | None]:
        engine = self._engine
        while not engine.gate.wait(0.01):
            token.check()
        engine.asked += texts
        if engine.limit is not None and len(engine.asked) > engine.limit:
            raise TranslationError("The quota is used up.", hint="Wait until tomorrow.")
        if any(engine.refused & set(text.split()) for text in texts):
            raise TextRefused("By rule does not take a text: it is rude.")
        return [None if engine.unknown & set(text.split()) else self._said(text) for text in texts]

    def _said(self, text: str) -> str:
        mark = self._to + "!" * self._engine.round
        return re.sub(r"[^\W\d_]+", lambda word: word[0].upper() + mark, text)
