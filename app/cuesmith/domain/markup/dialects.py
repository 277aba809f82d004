"""The dialects of markup by name. A dialect's module is imported when it is first needed."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from typing import Protocol, cast

from cuesmith.domain.cue import Dialect
from cuesmith.domain.markup.runs import Parsed, Token

_MODULES = {
    Dialect.SRT: "srt",
    Dialect.WEBVTT: "webvtt",
    Dialect.ASS: "ass",
    Dialect.TTML: "ttml",
}


class MarkupDialect(Protocol):
    """What each dialect's module offers; described in `runs.py`."""

    def tokenize(self, source: str) -> tuple[Token, ...]:
        """Text and tags apart; never raises."""
        ...

    def escape(self, plain: str) -> str:
        """Plain text made safe in the dialect."""
        ...

    def parse(self, source: str) -> Parsed:
        """What the markup means."""
        ...

    def render(self, parsed: Parsed) -> str:
        """And back, as far as the dialect can say it."""
        ...


@cache
def dialect_module(dialect: Dialect) -> MarkupDialect:
    """The functions of one dialect."""
    return cast(MarkupDialect, import_module(f"cuesmith.domain.markup.{_MODULES[dialect]}"))
