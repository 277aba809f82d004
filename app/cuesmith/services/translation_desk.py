"""An engine asked with patience: within its limits, not too often, again where that may help."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from cuesmith.base.errors import TextRefused, TranslationError
from cuesmith.base.jobs import CancelToken
from cuesmith.domain.translating.legible import legible
from cuesmith.domain.translation import EngineLimits, EngineSpec, Translator
from cuesmith.services.translation_memory import TranslationMemory

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Waiting:
    """The engine asks to be left alone, or failed and is asked again."""

    seconds: float
    reason: str
    """A sentence."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How often, and how long, an engine is waited for: seconds, but for the attempts."""

    attempts: int = 5
    first: float = 1.0
    longest: float = 30.0
    longest_asked: float = 120.0
    """A longer wait that an engine asks for ends the run: it can be begun again by then."""

    def delay(self, failures: int, asked: float | None) -> float:
        """At least what the engine asks for; else doubled each time, with jitter."""
        usual = min(self.first * 2.0 ** min(failures - 1, 16), self.longest)
        return asked if asked is not None else usual * random.uniform(0.5, 1.0)


def portions(
    items: Iterable[T], text_of: Callable[[T], str], limits: EngineLimits
) -> Iterator[list[T]]:
    """Items as an engine takes them at once; one that is too long by itself is alone."""
    held: list[T] = []
    length = 0
    for item in items:
        own = len(text_of(item))
        if held and (len(held) >= limits.texts or length + own > limits.characters):
            yield held
            held, length = [], 0
        held.append(item)
        length += own
    if held:
        yield held


class Desk:
    """Asks one engine, and remembers what it said. One thread at a time."""

    def __init__(
        self,
        translator: Translator,
        memory: TranslationMemory,
        token: CancelToken,
        patience: Patience,
        tell: Callable[[Waiting], None],
    ) -> None:
        self._translator = translator
        self._memory = memory
        self._token = token
        self._patience = patience
        self._tell = tell
        self._asked_at: float | None = None
        self.refusal = ""
        """What the engine said when it last refused a text; empty where it never did."""

    @property
    def spec(self) -> EngineSpec:
        """Which engine it is."""
        return self._translator.spec

    def ask(self, texts: Sequence[str]) -> list[str | None]:
        """Translations in the same order; None where there is none to be had. Raises
        `TranslationError` where the engine cannot be asked at all, and `Cancelled`."""
        self._token.check()
        known = self._memory.recall(self._variant, texts)
        new = [text for text in dict.fromkeys(texts) if text not in known and self._fits(text)]
        found: dict[str, str | None] = dict(known)
        for portion in portions(new, lambda text: text, self.spec.limits):
            found.update(zip(portion, self._repeated(portion), strict=True))
        return [found.get(text) for text in texts]

    def keep(self, answers: Mapping[str, str]) -> None:
        """Remember answers that proved good: text to translation."""
        self._memory.remember(self._variant, answers)

    @property
    def _variant(self) -> str:
        return f"{self.spec.id} {self._translator.variant}"

    def _fits(self, text: str) -> bool:
        limits = self.spec.limits
        too_long = limits.bytes is not None and len(text.encode()) > limits.bytes
        return len(text) <= limits.characters and not too_long

    def _repeated(self, texts: list[str]) -> list[str | None]:
        """Asked until there is an answer; texts that are refused together are asked by halves."""
        failures = 0
        while True:
            self._pause()
            try:
                answers = list(self._translator.translate(texts, self._token))
            except TextRefused as error:
                self.refusal = f"{error.message} {error.details}".strip()
                if len(texts) == 1:
                    return [None]
                half = len(texts) // 2
                return self._repeated(texts[:half]) + self._repeated(texts[half:])
            except TranslationError as error:
                failures += 1
                self._wait(error, failures)
            else:
                if len(answers) != len(texts):
                    return [None] * len(texts)
                return [None if each is None else legible(each) for each in answers]

    def _pause(self) -> None:
        """Leave the engine the time between two requests that it wants."""
        if self._asked_at is not None:
            self._token.rest(self._asked_at + self.spec.limits.pause - time.monotonic())
        self._asked_at = time.monotonic()

    def _wait(self, error: TranslationError, failures: int) -> None:
        """Rest before the next try; raises the error where there is to be none."""
        asked = error.retry_after
        too_long = asked is not None and asked > self._patience.longest_asked
        if not error.retryable or failures >= self._patience.attempts or too_long:
            raise error
        seconds = self._patience.delay(failures, asked)
        self._tell(Waiting(seconds, error.message))
        self._token.rest(seconds)
