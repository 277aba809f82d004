"""Styles carried into subtitle files, as far as each format can, and what it cannot, said.

ASS holds the script that is drawn. WebVTT gets a style sheet, positions and word stamps; TTML
colours and regions; SRT positions. Of everything else only the text is left.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from cuesmith.base.problems import Problem
from cuesmith.domain.colors import format_color
from cuesmith.domain.cue import Cue, Dialect, Markup
from cuesmith.domain.document import Document
from cuesmith.domain.effects.table import EFFECTS
from cuesmith.domain.looks import Case, ResolvedStyle, Size
from cuesmith.domain.markup.ass import render
from cuesmith.domain.markup.convert import alignment_of, parsed_cue
from cuesmith.domain.markup.webvtt import OWN_SHEET
from cuesmith.domain.markup.webvtt import render as render_webvtt
from cuesmith.domain.markup.webvtt_settings import settings_for
from cuesmith.domain.style import choice_for, laid_over
from cuesmith.domain.style_choice import StyleChoice
from cuesmith.domain.style_tags import plainly
from cuesmith.domain.track import Source, SourceBlock, Track
from cuesmith.domain.words import interpolate_words
from cuesmith.services.styling import StylingPorts, notices_for, resolved_style, script_for
from cuesmith.services.webvtt_sheet import (
    font_share,
    is_lit,
    plain_words,
    speaker_rules,
    track_rules,
)

_BOTTOM = 2
_CARRIED = {
    "webvtt": frozenset(
        ("colours", "positions", "fonts", "sizes", "outlines", "boxes", "word times")
    ),
    "ttml": frozenset(("colours", "positions")),
    "srt": frozenset(("positions",)),
    "mov_text": frozenset(("colours",)),
    "webvtt_stream": frozenset(("positions",)),  # in a film: without a style sheet
}


@dataclass(frozen=True, slots=True)
class Prepared:
    """A track as a format can hold it."""

    track: Track
    lost: tuple[Problem, ...] = ()
    """What the format cannot carry, and what else should be known, in whole sentences."""
    word_stamps: bool = False
    """Whether `WriteOptions.word_stamps` should be set: the style lives from word times."""


def prepare(track: Track, format_id: str, size: Size, ports: StylingPorts) -> Prepared:
    """A track whose styles are made to what a format knows; tracks without any stay as they are.

    `size` is that of the medium as shown. Raises `UsageError` for a template that is not there.
    """
    track = plainly(track, format_id)
    styles = tuple(_styles(track, size, ports))
    if not styles:
        return Prepared(track)
    document = Document((track,))
    told = tuple(map(Problem, notices_for(document, (track.id,), ports)))
    if format_id in ("ass", "ssa"):
        drawn = ports.read_script(script_for(document, (track.id,), size, ports))
        named = replace(drawn, language=track.language, name=track.name, id=track.id)
        return Prepared(named, told)
    lost = tuple(_lost(styles, format_id))
    if format_id == "webvtt":
        stamps = any(EFFECTS[style.effect].timed for style in styles)
        return Prepared(_for_webvtt(track, size, ports, stamps), (*told, *lost), stamps)
    if format_id in _CARRIED:
        colors = "colours" in _CARRIED[format_id]
        return Prepared(_with_markup(track, size, ports, colors), lost)
    return Prepared(track, lost)


def _styles(track: Track, size: Size, ports: StylingPorts) -> Iterator[ResolvedStyle]:
    """The styles that cues of a track have, each once."""
    choices = dict.fromkeys(choice_for(track, cue) for cue in track.cues)
    for choice in choices:
        if choice is not None:
            yield resolved_style(choice, size, ports)


def _lost(styles: Iterable[ResolvedStyle], format_id: str) -> Iterator[Problem]:
    used = dict.fromkeys(name for style in styles for name in _features(style))
    left = [name for name in used if name not in _CARRIED.get(format_id, ())]
    if left:
        listed = ", ".join(left[:-1]) + f" and {left[-1]}" if len(left) > 1 else left[0]
        yield Problem(f"The file cannot carry all of the styles: {listed} are left out.")


def _features(style: ResolvedStyle) -> Iterator[str]:
    """What a style consists of, in the plural."""
    yield "colours"
    yield "fonts"
    yield "sizes"
    looks = style.style
    if looks.border_style == 1 and (looks.outline_width or looks.shadow):
        yield "outlines"
    if looks.border_style != 1 or style.word_box is not None:
        yield "boxes"
    if looks.alignment != _BOTTOM:
        yield "positions"
    if style.case is not Case.AS_IS:
        yield "capitals"
    if style.max_words or style.words_per_line:
        yield "groups of words"
    if style.effect not in ("none", "fill", "switch", "highlight"):
        yield "animations"
    if EFFECTS[style.effect].timed:
        yield "word times"


def _with_markup(track: Track, size: Size, ports: StylingPorts, colors: bool) -> Track:
    """Colours and positions as markup, which writers carry as far as their formats can."""
    return track.with_cues(tuple(_marked(track, cue, size, ports, colors) for cue in track.cues))


def _marked(track: Track, cue: Cue, size: Size, ports: StylingPorts, colors: bool) -> Cue:
    choice = choice_for(track, cue)
    if choice is None:
        return cue
    style = resolved_style(choice, size, ports)
    parsed = parsed_cue(cue)
    place = style.style.alignment if style.style.alignment != _BOTTOM else None
    text = style.style.secondary if style.effect in ("fill", "switch") else style.style.primary
    color = format_color(text) if colors else ""
    runs = tuple(
        replace(run, look=replace(run.look, voice="", color=run.look.color or color))
        for run in parsed.runs
    )
    parsed = replace(parsed, runs=runs, alignment=parsed.alignment or place)
    return replace(cue, markup=Markup(Dialect.ASS, render(parsed)))


def _for_webvtt(track: Track, size: Size, ports: StylingPorts, stamps: bool) -> Track:
    """A style sheet, positions as settings, and words to be stamped."""
    own = track.source is not None and track.source.format == "webvtt"
    source = track.source if own and track.source is not None else Source("webvtt", "WEBVTT")
    cues = tuple(_placed(track, cue, size, ports, own, stamps) for cue in track.cues)
    sheet = SourceBlock("STYLE", "\n".join(["STYLE", *_rules(track, size, ports)]), "")
    blocks, made = (sheet, *source.blocks), (*source.properties, OWN_SHEET)
    return replace(track, cues=cues, source=replace(source, blocks=blocks, properties=made))


def _rules(track: Track, size: Size, ports: StylingPorts) -> Iterator[str]:
    def resolved(choice: StyleChoice) -> ResolvedStyle:
        return resolved_style(laid_over(choice, track.style), size, ports)

    around, lit = 1.0, False
    if track.style is None:
        yield plain_words()
    else:
        usual = resolved(track.style)
        yield from track_rules(usual, size)
        around, lit = font_share(usual, size), is_lit(usual)
    for speaker, choice in track.speaker_styles:
        style = resolved(choice)
        share = font_share(style, size) / around
        yield from speaker_rules(f"v[voice={_quoted(speaker)}]", style, share, lit)
    for cue in track.cues:
        choice_of_cue = choice_for(track, cue)
        if cue.style is not None and choice_of_cue is not None:
            style = resolved(choice_of_cue)
            share = font_share(style, size) / around
            yield from speaker_rules(f".{_class(cue)}", style, share, lit)


def _quoted(text: str) -> str:
    """A string of CSS; hexadecimal escapes, so that nothing in it can end sheet or string."""
    safe = (char if char.isalnum() or char == " " else f"\\{ord(char):x} " for char in text)
    return f'"{"".join(safe)}"'


def _class(cue: Cue) -> str:
    """A class for a cue with a style of its own, that needs no escapes in CSS: Chromium knows no
    rules for names of cues."""
    return "cue-" + "".join(char for char in cue.id if char.isascii() and char.isalnum())


def _placed(
    track: Track, cue: Cue, size: Size, ports: StylingPorts, own: bool, stamps: bool
) -> Cue:
    choice = choice_for(track, cue)
    settings = cue.settings if own else ()
    if choice is not None and not settings and alignment_of(cue) is None:
        alignment = resolved_style(choice, size, ports).style.alignment
        settings = settings_for(alignment) if alignment != _BOTTOM else ()
    words = cue.words
    if stamps and not words and choice is not None:
        words = interpolate_words(cue.text, cue.start, cue.end)
    markup = cue.markup if cue.style is None else _classed(cue)
    return replace(cue, settings=settings, markup=markup, words=words)


def _classed(cue: Cue) -> Markup:
    """All of a cue's text in its own class."""
    parsed = parsed_cue(cue)
    runs = tuple(
        replace(run, look=replace(run.look, classes=(_class(cue), *run.look.classes)))
        for run in parsed.runs
    )
    return Markup(Dialect.WEBVTT, render_webvtt(replace(parsed, runs=runs)))
