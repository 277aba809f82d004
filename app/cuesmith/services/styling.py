"""From tracks and styles to the one ASS script that everything is drawn from.

Preview, single frames, burn-in and export all draw what `script_for` gives.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from difflib import get_close_matches

from cuesmith.base.errors import UsageError
from cuesmith.domain.ass_rescale import rescaled, rescaled_row, resolution_of
from cuesmith.domain.ass_script import (
    Row,
    Scale,
    Script,
    event_row,
    plain_field,
    read_script,
    scaled_styles,
    style_row,
    wrapped_as,
    write_script,
)
from cuesmith.domain.ass_styles import read_styles
from cuesmith.domain.cue import Cue, Dialect
from cuesmith.domain.direction import is_laid_out_whole
from cuesmith.domain.document import Document
from cuesmith.domain.effects.table import EFFECTS
from cuesmith.domain.fitting import shrinking
from cuesmith.domain.looks import ResolvedStyle
from cuesmith.domain.markup.convert import alignment_of
from cuesmith.domain.markup.webvtt_settings import alignment_from
from cuesmith.domain.points import point_of
from cuesmith.domain.speech import Span
from cuesmith.domain.stacking import block_of, chain_start, stack
from cuesmith.domain.style import USUAL_TEMPLATE, choice_for
from cuesmith.domain.style_choice import StyleChoice
from cuesmith.domain.templates import ALONE, Template, resolve
from cuesmith.domain.timed_line import is_estimated, timed_lines
from cuesmith.domain.track import Track

Size = tuple[int, int]
OwnScript = Callable[[Track], str]
"""A track as an ASS file with its own styles: what the engine for that format writes."""

_ASS = ("ass", "ssa")
USUAL_WRAP = "0"
"""Long lines of templates are broken, into lines of about one length."""


def _any_font(name: str) -> bool:
    return True


@dataclass(frozen=True, slots=True)
class StylingPorts:
    """What styling asks of the outside."""

    own_script: OwnScript
    read_script: Callable[[str], Track]
    """The text of an ASS file as a track."""
    templates: Mapping[str, Template]
    """By id."""
    broken: Mapping[str, str] = field(default_factory=dict)
    """What is wrong with templates that cannot be read, by id, in whole sentences."""
    has_font: Callable[[str], bool] = _any_font
    """Whether a font is installed: of a template's fonts the first that is, is taken."""


def script_for(
    document: Document,
    tracks: Sequence[str],
    size: Size,
    ports: StylingPorts,
    window: Span | None = None,
) -> str:
    """The text of an ASS script that shows some tracks.

    `size` is that of the medium as shown, in pixels; `window`, in milliseconds, leaves out cues
    that show nothing within it, which is quick for long tracks. The same input gives the same
    text. Cues without a style look as their ASS source says, or else plain. Raises `UsageError`
    for a track or template that is not there.
    """
    whole = [document.track(track) for track in tracks]
    shown = [_within(track, window) for track in whole]
    owned = [_unstyled(track) if _has_own_looks(track) else None for track in shown]
    if len(shown) == 1 and owned[0] is not None and owned[0].cues == shown[0].cues:
        return ports.own_script(shown[0])
    own = [read_script(ports.own_script(track)) for track in owned if track and track.cues]
    frame = own[0].resolution if own else size
    writer = _Writer(ports, frame, size)
    writer.place([_within(track, _chain(whole, window)) for track in whole])
    for number, track in enumerate(shown):
        writer.add_track(number, track)
    return write_script(_merged(own, frame, size, writer))


def notices_for(document: Document, tracks: Sequence[str], ports: StylingPorts) -> tuple[str, ...]:
    """What a person should know of the styles of some tracks, in whole sentences."""
    found: list[str] = []
    for track in map(document.track, tracks):
        found += _broken(track, ports)
        guessed = [cue for cue in track.cues if _is_guessed(track, cue, ports)]
        if guessed:
            found.append(
                f"{len(guessed)} of {len(track.cues)} cues have no heard word times: "
                "theirs are shared out over the letters."
            )
    return tuple(dict.fromkeys(found))


def _broken(track: Track, ports: StylingPorts) -> Iterator[str]:
    """Files of the user's that cannot be read, where ours of the same name is drawn instead."""
    used = {choice_for(track, cue) for cue in track.cues}
    names = {choice.template or "" for choice in used if choice is not None}
    for name in sorted(names & ports.broken.keys()):
        yield f"{ports.broken[name]} Cuesmith's own {name} is used."


def resolved_style(
    choice: StyleChoice, size: Size, ports: StylingPorts, frame: Size | None = None
) -> ResolvedStyle:
    """A choice for one size of picture; raises `UsageError` for a template that is not there."""
    template = _template(choice, ports)
    return resolve(template, choice.config, frame or size, size, ports.has_font)


def _template(choice: StyleChoice, ports: StylingPorts) -> Template:
    if choice.template is None:
        return ALONE
    template = ports.templates.get(choice.template)
    if template is None and choice.template in ports.broken:
        raise UsageError(ports.broken[choice.template], hint="Mend the file, or remove it.")
    if template is None:
        raise no_template(choice.template, sorted(ports.templates))
    return template


def no_template(name: str, known: Sequence[str]) -> UsageError:
    """The refusal of a name, with the one that may have been meant."""
    said, there = f"There is no template {name!r}.", ", ".join(known)
    for near in get_close_matches(name.lower(), known, n=1):
        return UsageError(said, hint=f"Did you mean {near}? There are: {there}.")
    return UsageError(said, hint=f"There are: {there}.")


def _within(track: Track, window: Span | None) -> Track:
    if window is None:
        return track
    cues = (cue for cue in track.cues if cue.start < window.end and cue.end > window.start)
    return track.with_cues(tuple(cues))


def _chain(tracks: Sequence[Track], window: Span | None) -> Span | None:
    """The stretch of time that decides where the cues of a window stand."""
    if window is None:
        return None
    spans = (
        (cue.start, cue.end) for track in tracks for cue in track.cues if cue.start <= window.start
    )
    return Span(chain_start(sorted(spans), window.start), window.end)


def _has_own_looks(track: Track) -> bool:
    return track.source is not None and track.source.format in _ASS


def _unstyled(track: Track) -> Track:
    """The cues that look as their source says."""
    return track.with_cues(tuple(cue for cue in track.cues if choice_for(track, cue) is None))


def _is_guessed(track: Track, cue: Cue, ports: StylingPorts) -> bool:
    choice = choice_for(track, cue)
    if choice is None or not is_estimated(cue):
        return False
    # The size does not matter to what effect it comes to.
    return EFFECTS[resolved_style(choice, (1920, 1080), ports).effect].timed


def _merged(own: Sequence[Script], frame: Size, medium: Size, writer: _Writer) -> Script:
    """Scripts with looks of their own, and the styled events, as one."""
    if not own:
        return Script(writer.info(), tuple(writer.styles), tuple(writer.events))
    styles: list[Row] = [*own[0].styles]
    events: list[Row] = [*own[0].events]
    borders, wrap = own[0].border_height(medium[1]), own[0].wrap_style
    for number, script in enumerate(own[1:], 2):
        scale = replace(
            Scale.between(script.resolution, frame),
            borders=borders / script.border_height(medium[1]),
        )
        named = [dict(row, Name=_numbered(row, "Name", number)) for row in script.styles]
        styles += scaled_styles(named, scale)
        for row in script.events:
            event = wrapped_as(rescaled_row(row, scale), script.wrap_style, wrap)
            events.append(dict(event, Style=_numbered(row, "Style", number)))
    rest = tuple(line for script in own for line in script.rest)
    styles += scaled_styles(writer.styles, Scale(1, 1, borders / frame[1]))
    events += [wrapped_as(row, USUAL_WRAP, wrap) for row in writer.events]
    return Script(own[0].info, tuple(styles), tuple(events), rest)


def _numbered(row: Row, column: str, number: int) -> str:
    return f"{row.get(column, 'Default').removeprefix('*')} ({number})"


class _Writer:
    """Collects the styled events of tracks, and the styles that they need."""

    def __init__(self, ports: StylingPorts, frame: Size, medium: Size) -> None:
        self._ports = ports
        self._frame, self._medium = frame, medium
        self._resolved: dict[StyleChoice, ResolvedStyle] = {}
        self._named: dict[StyleChoice, ResolvedStyle] = {}
        self._estimated = 0
        self._boxed: set[str] = set()
        self._offsets: dict[tuple[int, str], int] = {}
        self.styles: list[Row] = []
        self.events: list[Row] = []

    def place(self, tracks: Sequence[Track]) -> None:
        """Settle where styled cues stand that show at the same time, a track's by its number."""
        found = [
            (block_of(cue, self._resolve(choice), _own_place(track, cue)), (number, cue.id))
            for number, track in enumerate(tracks)
            for cue, choice in _styled_cues(track)
        ]
        found.sort(key=lambda item: item[0].start)
        offsets = stack([block for block, _ in found])
        self._offsets = dict(zip((key for _, key in found), offsets, strict=True))

    def add_track(self, number: int, track: Track) -> None:
        """All cues of a track but those that look as their source says."""
        own, anchors = resolution_of(track) or self._frame, _anchors(track)
        for cue, choice in _styled_cues(track):
            offset = self._offsets[number, cue.id]
            placed = _rescaled(cue, own, self._frame)
            place = _placed(track, cue, anchors) + _laid_out(cue)
            self._add_cue(placed, place, self._style(choice), offset)

    def _resolve(self, choice: StyleChoice) -> ResolvedStyle:
        if choice not in self._resolved:
            self._resolved[choice] = resolved_style(choice, self._medium, self._ports, self._frame)
        return self._resolved[choice]

    def _style(self, choice: StyleChoice) -> ResolvedStyle:
        """A style that the script has, under a name of its own."""
        if choice not in self._named:
            style = self._resolve(choice)
            name = self._free_name(_template(choice, self._ports).name or "Custom")
            style = replace(style, style=replace(style.style, name=name))
            self._named[choice] = style
            self.styles.append(style_row(style.style))
        return self._named[choice]

    def _free_name(self, wanted: str) -> str:
        """Not one that another track's own style has, which are never called so."""
        wanted = f"Cuesmith {plain_field(wanted).replace('*', '')}"
        taken = {style.style.name for style in self._named.values()}
        names = (f"{wanted} {number}" if number > 1 else wanted for number in range(1, 10**6))
        return next(name for name in names if name not in taken)

    def _add_cue(self, cue: Cue, place: str, style: ResolvedStyle, offset: int) -> None:
        effect = EFFECTS[style.effect]
        self._estimated += effect.timed and is_estimated(cue)
        margin = style.style.margin_v + offset if offset else 0
        for line in timed_lines(cue, style):
            head = place + shrinking(cue.text, line.text, style)
            for event in effect.draw(line, style):
                name = self._box_style(style) if event.boxed else style.style.name
                placed = replace(event, text=head + event.text) if head else event
                self.events.append(event_row(placed, name, cue.speaker, margin))

    def _box_style(self, style: ResolvedStyle) -> str:
        """The variant of a style that draws the box of a word."""
        name = f"{style.style.name} box"
        if name not in self._boxed and style.word_box is not None:
            self._boxed.add(name)
            box = replace(
                style.style,
                name=name,
                border_style=3,
                outline=style.word_box,
                outline_width=style.box_padding,
                shadow=0.0,
            )
            self.styles.append(style_row(box))
        return name

    def info(self) -> tuple[str, ...]:
        """The script info of a new script.

        No matrix: colours are those of the styles, on whatever picture. LayoutRes says the same
        to libass as PlayRes, whatever shape the medium's coded pictures have.
        """
        width, height = self._frame
        notes = [f"; Word times of {self._estimated} cues are estimated"] * bool(self._estimated)
        return (
            "; Made with Cuesmith",
            *notes,
            "ScriptType: v4.00+",
            f"PlayResX: {width}",
            f"PlayResY: {height}",
            f"LayoutResX: {width}",
            f"LayoutResY: {height}",
            "ScaledBorderAndShadow: yes",
            f"WrapStyle: {USUAL_WRAP}",
            "YCbCr Matrix: None",
        )


def _styled_cues(track: Track) -> Iterator[tuple[Cue, StyleChoice]]:
    """The cues that a template draws; plain ones where neither a person nor a file says more."""
    usual = None if _has_own_looks(track) else StyleChoice(USUAL_TEMPLATE)
    for cue in track.cues:
        choice = choice_for(track, cue) or usual
        if choice is not None:
            yield cue, choice


def _own_place(track: Track, cue: Cue) -> int | None:
    """Where a cue's markup, or its WebVTT settings, put it, as on a keypad."""
    if track.source is not None and track.source.format == "webvtt":
        return alignment_of(cue) or alignment_from(cue.settings)
    return alignment_of(cue)


def _anchors(track: Track) -> Mapping[str, int]:
    """Which point of its cues each of a track's own styles puts where a tag says, by its name."""
    if track.source is None or not _has_own_looks(track):
        return {}
    return {style.name: style.alignment for style in read_styles(track.source)}


def _placed(track: Track, cue: Cue, anchors: Mapping[str, int]) -> str:
    """The place that markup does not say, as a tag."""
    if alignment_of(cue) is not None:
        return ""
    place = _own_place(track, cue)
    if place is None and point_of(cue) is not None:
        place = anchors.get(dict(cue.settings).get("Style", "Default"))
    return f"{{\\an{place}}}" if place else ""


def _rescaled(cue: Cue, own: Size, wanted: Size) -> Cue:
    """A cue whose own tags count in the pixels of the script that is made."""
    if own == wanted or cue.markup is None or cue.markup.dialect is not Dialect.ASS:
        return cue
    source = rescaled(cue.markup.source, Scale.between(own, wanted))
    return replace(cue, markup=replace(cue.markup, source=source))


def _laid_out(cue: Cue) -> str:
    """What lets libass lay out a text as a whole, and find its direction.

    Without it, libass puts the pieces between tags beside each other from the left, as VSFilter
    does (`ASS_FEATURE_WHOLE_TEXT_LAYOUT`; an encoding of -1 asks for the same).
    """
    return "{\\fe-1}" if is_laid_out_whole(cue.text) else ""


def styled(track: Track, style: StyleChoice | None) -> Track:
    """The track, all of it in one style, as a command line asks for it."""
    return replace(track, style=style, speaker_styles=(), cues=tuple(_bare(track.cues)))


def _bare(cues: Iterable[Cue]) -> Iterable[Cue]:
    return (cue if cue.style is None else replace(cue, style=None) for cue in cues)
