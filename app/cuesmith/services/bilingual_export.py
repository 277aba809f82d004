"""Two tracks as one, their lines stacked, as far as each format can tell the two apart.

ASS keeps both tracks' own styles and effects: it holds two tracks. Every other format holds one
text per cue; WebVTT tells the second language by a class, others by colour or italics.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from cuesmith.domain.ass_script import read_script, write_script
from cuesmith.domain.bilingual import Piece, joined, over, pieces
from cuesmith.domain.colors import WHITE, parse_color
from cuesmith.domain.cue import Cue, Dialect, Markup
from cuesmith.domain.document import Document
from cuesmith.domain.language import UNKNOWN
from cuesmith.domain.looks import Size
from cuesmith.domain.markup.convert import alignment_of, parsed_cue
from cuesmith.domain.markup.dialects import dialect_module
from cuesmith.domain.markup.runs import Parsed, Run
from cuesmith.domain.markup.webvtt import OWN_SHEET
from cuesmith.domain.markup.webvtt_settings import settings_for
from cuesmith.domain.style import USUAL_TEMPLATE, choice_for, laid_over
from cuesmith.domain.style_choice import StyleChoice, StyleConfig
from cuesmith.domain.track import Source, SourceBlock, Track
from cuesmith.services.bilingual_points import moved_apart
from cuesmith.services.styled_export import Prepared, prepare
from cuesmith.services.styling import StylingPorts, resolved_style, script_for
from cuesmith.services.webvtt_sheet import css_color, font_share, speaker_rules

CLASS = "second"
"""Of the second language's text, in WebVTT."""
_ASS = ("ass", "ssa")
_COLORED = ("webvtt", "ttml", "mov_text")
"""Formats whose readers expect colours; SRT knows them by custom only."""


@dataclass(frozen=True, slots=True)
class Stacking:
    """How two languages stand together."""

    first_above: bool = True
    """Whether the first track's lines are above the second's."""
    second_share: float = 0.8
    """Size of the second track's letters, as a share of the first's."""
    second_color: str = "#ffe9a8"
    """Of the second track's letters, as CSS writes it; empty leaves it as it is."""
    second_italic: bool = False

    @property
    def tells_apart(self) -> bool:
        """Whether the second language looks different at all."""
        return self.second_share != 1 or bool(self.second_color) or self.second_italic


def bilingual(
    first: Track,
    second: Track,
    format_id: str,
    stacking: Stacking,
    size: Size,
    ports: StylingPorts,
) -> Prepared:
    """One track that says both, as a format can hold it.

    `size` is that of the medium as shown. A second track with looks of its own keeps them. Raises
    `UsageError` for a template that is not there.
    """
    if format_id in _ASS:
        return Prepared(_drawn(first, second, stacking, size, ports))
    track = replace(
        first,
        cues=tuple(_cues(pieces(first, second), first, second, stacking, format_id)),
        speaker_styles=(),
        source=_sheet(first, second, stacking, size, ports) if format_id == "webvtt" else None,
        metadata=(),
    )
    styled = prepare(track, format_id, size, ports)
    # Two texts are said at once: word times of one would be lies about the other.
    plain = tuple(replace(cue, words=()) for cue in styled.track.cues)
    return replace(styled, track=styled.track.with_cues(plain), word_stamps=False)


# -- ASS: two tracks in one script ----------------------------------------------------------------


def _drawn(
    first: Track, second: Track, stacking: Stacking, size: Size, ports: StylingPorts
) -> Track:
    one, two = joined(first, second)
    two = _told_apart(one, two, stacking, size, ports)
    one, two = moved_apart(one, two, size, ports, second_below=stacking.first_above)
    lower, upper = (two, one) if stacking.first_above else (one, two)
    stack = (replace(lower, id="lower"), replace(over(lower, upper), id="upper"))
    script = script_for(Document(stack), ("lower", "upper"), size, ports)
    if _has_own_looks(upper) and not _has_own_looks(lower):
        script = _lower_first(script, stack[1], ports)
    return replace(ports.read_script(script), language=first.language, name=first.name)


def _told_apart(
    first: Track, second: Track, stacking: Stacking, size: Size, ports: StylingPorts
) -> Track:
    """The second track, smaller and in a colour, unless it has looks that differ already."""
    if not stacking.tells_apart or _has_own_looks(second):
        return second
    if second.style is not None and second.style != first.style:
        return second
    base = first.style or StyleChoice(USUAL_TEMPLATE)
    usual = resolved_style(base, size, ports).style.size
    config = StyleConfig(
        font_size=None if stacking.second_share == 1 else round(usual * stacking.second_share, 1),
        text_color=stacking.second_color or None,
    )
    styled = replace(second, style=laid_over(StyleChoice(config=config), base))
    return styled.with_cues(tuple(map(_italic, second.cues))) if stacking.second_italic else styled


def _has_own_looks(track: Track) -> bool:
    return track.style is None and track.source is not None and track.source.format in _ASS


def _lower_first(text: str, upper: Track, ports: StylingPorts) -> str:
    """A script whose events of the upper track, which has looks of its own and so comes first,
    come last: of two that would cover each other, libass moves the later one up."""
    own = upper.with_cues(tuple(cue for cue in upper.cues if choice_for(upper, cue) is None))
    count, script = len(read_script(ports.own_script(own)).events), read_script(text)
    events = (*script.events[count:], *script.events[:count])
    return write_script(replace(script, events=events))


def _italic(cue: Cue) -> Cue:
    parsed = parsed_cue(cue)
    runs = tuple(replace(run, look=replace(run.look, italic=True)) for run in parsed.runs)
    source = dialect_module(Dialect.ASS).render(replace(parsed, runs=runs))
    return replace(cue, markup=Markup(Dialect.ASS, source))


# -- other formats: two texts in one cue ----------------------------------------------------------


def _cues(
    cut: Sequence[Piece], first: Track, second: Track, stacking: Stacking, format_id: str
) -> Iterator[Cue]:
    for number, piece in enumerate(cut, 1):
        one = [run for cue in piece.first for run in _line(cue)]
        two = [run for cue in piece.second for run in _line(cue)]
        two = [_second(run, second, stacking, format_id) for run in two]
        runs = [*one, *two] if stacking.first_above else [*two, *one]
        leading = (*piece.first, *piece.second)
        place = next(filter(None, map(alignment_of, leading)), None)
        parsed = Parsed(tuple(runs[:-1]), place)
        webvtt = format_id == "webvtt"
        dialect = Dialect.WEBVTT if webvtt else Dialect.ASS
        settings = _settings(first, piece.first) or _settings(second, piece.second)
        yield Cue(
            f"b{number}",
            piece.start,
            piece.end,
            parsed.text,
            markup=Markup(dialect, dialect_module(dialect).render(parsed)),
            speaker=leading[0].speaker,
            settings=settings or (settings_for(place) if webvtt else ()),
        )


def _settings(track: Track, cues: Sequence[Cue]) -> tuple[tuple[str, str], ...]:
    """What WebVTT says of where the first of the cues stands that it says anything of."""
    own = track.source is not None and track.source.format == "webvtt"
    return next((cue.settings for cue in cues if own and cue.settings), ())


def _line(cue: Cue) -> Iterator[Run]:
    """A cue's text, and the break that ends it."""
    runs = parsed_cue(cue).runs
    yield from (replace(run, time=None) for run in runs)
    if runs:
        yield Run("\n")


def _second(run: Run, track: Track, stacking: Stacking, format_id: str) -> Run:
    """A run of the second language, as it is told from the first."""
    look = run.look
    if stacking.second_italic:
        look = replace(look, italic=True)
    if format_id == "webvtt":
        said = look.language or (track.language if track.language != UNKNOWN else "")
        look = replace(look, classes=(CLASS, *look.classes), language=said)
    elif format_id in _COLORED and not look.color and parse_color(stacking.second_color):
        look = replace(look, color=css_color(parse_color(stacking.second_color) or WHITE))
    return run if run.text == "\n" else replace(run, look=look)


# -- WebVTT's style sheet -------------------------------------------------------------------------


def _sheet(
    first: Track, second: Track, stacking: Stacking, size: Size, ports: StylingPorts
) -> Source:
    """The first file's header, both files' styles and regions, and a rule for the second
    language."""
    kept = dict.fromkeys([*_blocks(first), *_blocks(second)])
    rules = list(_rules(first, second, stacking, size, ports))
    own = (SourceBlock("STYLE", "\n".join(["STYLE", *rules]), ""),) if rules else ()
    mine = first.source if first.source and first.source.format == "webvtt" else None
    header = mine.header if mine else "WEBVTT"
    return Source("webvtt", header, (*kept, *own), properties=(OWN_SHEET,))


def _blocks(track: Track) -> Iterable[SourceBlock]:
    if track.source is None or track.source.format != "webvtt":
        return ()
    held = (block for block in track.source.blocks if block.kind in ("STYLE", "REGION"))
    return (replace(block, before="") for block in held)


def _rules(
    first: Track, second: Track, stacking: Stacking, size: Size, ports: StylingPorts
) -> Iterator[str]:
    if second.style is not None and second.style != first.style:
        style = resolved_style(second.style, size, ports)
        around = (
            1.0
            if first.style is None
            else font_share(resolved_style(first.style, size, ports), size)
        )
        yield from speaker_rules(f".{CLASS}", style, font_share(style, size) / around)
        return
    color = parse_color(stacking.second_color)
    said = [f"font-size: {stacking.second_share:.0%}"] if stacking.second_share != 1 else []
    said += [f"color: {css_color(color)}"] if color else []
    if said:
        yield f"::cue(.{CLASS}) {{ {'; '.join(said)}; }}"
