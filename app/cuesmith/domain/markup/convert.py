"""Cue text carried from one dialect of markup to another, by way of runs."""

from __future__ import annotations

from dataclasses import replace

from cuesmith.domain.cue import Cue, Dialect, Markup
from cuesmith.domain.markup.dialects import dialect_module
from cuesmith.domain.markup.runs import Look, Parsed, Run


def convert(markup: Markup, dialect: Dialect) -> Markup:
    """The same look in another dialect, as far as that can say it.

    Italic, bold, underline, strike, colour, voice, language and alignment are carried where
    both dialects have them. Times are not: words travel as `Cue.words`, and each format's
    writer decides whether to write them.
    """
    if markup.dialect is dialect:
        return markup
    parsed = _untimed(dialect_module(markup.dialect).parse(markup.source))
    return Markup(dialect, dialect_module(dialect).render(_without_classes(parsed)))


def _untimed(parsed: Parsed) -> Parsed:
    return replace(parsed, runs=tuple(replace(run, time=None) for run in parsed.runs))


def _without_classes(parsed: Parsed) -> Parsed:
    """Classes name rules of a style sheet that stays behind."""
    runs = (Run(run.text, replace(run.look, classes=()), run.time) for run in parsed.runs)
    return replace(parsed, runs=tuple(runs))


def source_in(cue: Cue, dialect: Dialect) -> str:
    """A cue's text as written in `dialect`: verbatim where it is that dialect already."""
    if cue.markup is None:
        return dialect_module(dialect).escape(cue.text)
    return convert(cue.markup, dialect).source


def parsed_cue(cue: Cue) -> Parsed:
    """What a cue's markup means; its plain text, said by its speaker, where it has none."""
    if cue.markup is not None:
        return dialect_module(cue.markup.dialect).parse(cue.markup.source)
    return Parsed((Run(cue.text, Look(voice=cue.speaker)),) if cue.text else ())


def alignment_of(cue: Cue) -> int | None:
    """Where a cue's own markup puts it, as a numeric keypad; None where it says nothing.

    WebVTT keeps this in settings: see `webvtt_settings.alignment_from`.
    """
    if cue.markup is None or cue.markup.dialect is Dialect.WEBVTT:
        return None
    return dialect_module(cue.markup.dialect).parse(cue.markup.source).alignment
