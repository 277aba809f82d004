"""A TTML paragraph as a flow of text and tags, and the captions in it.

White space is handled as the document wants it (`xml:space`). Spans may have times of their own:
those that overlap make one caption (text that builds up), those that do not are captions each.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from fractions import Fraction

from cuesmith.domain.markup.runs import Look
from cuesmith.domain.markup.ttml import (
    change_look,
    escape_attribute,
    escape_text,
    without_forbidden,
)
from cuesmith.engines.formats.ttml_names import attributes_of
from cuesmith.engines.formats.ttml_styles import INHERITED, Style, Stylesheet, invisible, vanishes
from cuesmith.engines.formats.ttml_timing import Timed, is_content
from cuesmith.engines.formats.xml_tree import Text

Interval = tuple[Fraction, Fraction | None]
"""Seconds; no end is None."""

_ANNOTATIONS = frozenset({"text", "textContainer", "delimiter"})
_SPACE = re.compile(r"[ \t\r\n]+")
_UNKEPT = frozenset({"xml:space", "xml:id", "id"})
"""Attributes that mean nothing, or would clash, once the text is edited."""
_TIMES = frozenset({"begin", "end", "dur", "timeContainer"})


class Kind(Enum):
    """What a piece of the flow is."""

    TEXT = "text"
    BREAK = "break"
    OPEN = "open"
    CLOSE = "close"


@dataclass(slots=True, eq=False)
class Piece:
    """Text, a line break or a tag, with its time in seconds."""

    kind: Kind
    value: str
    """Text as shown, or the tag's attributes as source."""
    begin: Fraction
    end: Fraction | None
    preserve: bool = False
    shown: bool = True
    """False for hidden text and text that is never active."""
    annotation: bool = False
    """Part of a ruby that stands beside the line."""
    declared_visible: bool = False
    """A span around it says so, whatever its paragraph says."""

    @property
    def counts(self) -> bool:
        """Whether it is text that a reader of captions sees."""
        return self.kind is Kind.TEXT and not self.annotation and bool(self.value.strip())


@dataclass(frozen=True, slots=True)
class _State:
    """What a piece takes from the elements around it."""

    preserve: bool
    gone: bool = False
    """Nothing inside can be shown."""
    visible: bool | None = None
    """What the nearest span says that says anything."""
    annotation: bool = False
    look: Look = field(default_factory=Look)


def flow_of(
    paragraph: Timed, sheet: Stylesheet, look: Look, *, preserve: bool, hidden: bool
) -> list[Piece]:
    """The pieces of a paragraph in order, white space settled.

    `look` is the paragraph's own; `hidden` says that it is not visible at any time.
    """
    preserve = _preserves(attributes_of(paragraph.element), preserve)
    pieces = list(
        _pieces(paragraph, sheet, _State(preserve, visible=False if hidden else None, look=look))
    )
    _settle_space(pieces)
    return pieces


def split_by_time(pieces: list[Piece]) -> list[tuple[Interval, list[Piece]]]:
    """The intervals in which there is text without a pause or a change of all of it, each with
    its text and the tags around that. Hidden text goes with what is on the screen meanwhile."""
    groups = _intervals(pieces)
    if len(groups) < 2:
        return [(group, pieces) for group in groups]
    parts = [_Part() for _ in groups]
    begins = [begin for begin, _ in groups]
    stack: list[Piece] = []
    breaks: list[Piece] = []
    last: _Part | None = None
    for piece in pieces:
        if piece.kind is Kind.TEXT:
            part = parts[max(0, bisect_right(begins, piece.begin) - 1)]
            part.add(piece, stack, breaks if part is last else [])
            last, breaks = part, []
        elif piece.kind is Kind.BREAK:
            breaks.append(piece)
        elif piece.kind is Kind.OPEN:
            stack.append(piece)
        elif stack:
            stack.pop()
    return [(group, part.closed()) for group, part in zip(groups, parts, strict=True)]


@dataclass(slots=True)
class _Part:
    """The pieces of one caption, its tags balanced."""

    pieces: list[Piece] = field(default_factory=list)
    opened: list[Piece] = field(default_factory=list)

    def add(self, text: Piece, stack: list[Piece], breaks: list[Piece]) -> None:
        """Add text that stands inside the tags of a stack."""
        common = 0
        for mine, wanted in zip(self.opened, stack, strict=False):
            if mine is not wanted:
                break
            common += 1
        self._close_to(common)
        self.pieces += [*breaks, *stack[common:], text]
        self.opened = list(stack)

    def closed(self) -> list[Piece]:
        """All of it, every tag closed."""
        self._close_to(0)
        return self.pieces

    def _close_to(self, depth: int) -> None:
        while len(self.opened) > depth:
            opening = self.opened.pop()
            self.pieces.append(Piece(Kind.CLOSE, "", opening.begin, opening.end))


def _intervals(pieces: Iterable[Piece]) -> list[Interval]:
    shown = [piece for piece in pieces if piece.counts and piece.shown]
    groups: list[Interval] = []
    for piece in sorted(shown, key=lambda piece: piece.begin):
        if groups and (groups[-1][1] is None or piece.begin < groups[-1][1]):
            begin, end = groups[-1]
            longest = None if end is None or piece.end is None else max(end, piece.end)
            groups[-1] = (begin, longest)
        else:
            groups.append((piece.begin, piece.end))
    return groups


def to_markup(pieces: Iterable[Piece]) -> tuple[str, str]:
    """Canonical markup, and plain text. Spans without text and outer line breaks are left out."""
    source: list[str] = []
    plain: list[str] = []
    waiting: list[Piece] = []
    for piece in pieces:
        if piece.kind is Kind.TEXT:
            if not piece.value or not (plain or piece.value.strip()):
                continue
            _flush(waiting, source, plain)
            source.append(escape_text(piece.value))
            plain += [] if piece.annotation else [piece.value]
        elif piece.kind is Kind.CLOSE:
            _close(waiting, source)
        elif piece.kind is Kind.OPEN or plain:
            waiting.append(piece)
    return "".join(source), "".join(plain).rstrip()


def _flush(waiting: list[Piece], source: list[str], plain: list[str]) -> None:
    for piece in waiting:
        source.append("<br/>" if piece.kind is Kind.BREAK else f"<span{piece.value}>")
        plain += ["\n"] if piece.kind is Kind.BREAK else []
    waiting.clear()


def _close(waiting: list[Piece], source: list[str]) -> None:
    """End the innermost span: one that is still waiting was empty."""
    for index in range(len(waiting) - 1, -1, -1):
        if waiting[index].kind is Kind.OPEN:
            del waiting[index]
            return
    source.append("</span>")


def _pieces(timed: Timed, sheet: Stylesheet, state: _State) -> Iterator[Piece]:
    children = iter(timed.children)
    for child in timed.element.children:
        if isinstance(child, Text):
            hidden = state.gone or state.visible is False
            shown = not hidden and timed.active and not timed.sequence
            yield Piece(
                Kind.TEXT,
                without_forbidden(child.value),
                timed.begin,
                timed.end,
                preserve=state.preserve,
                shown=shown,
                annotation=state.annotation,
                declared_visible=state.visible is True,
            )
        elif is_content(child):
            yield from _element_pieces(next(children), sheet, state)


def _element_pieces(timed: Timed, sheet: Stylesheet, state: _State) -> Iterator[Piece]:
    if timed.name == "br":
        if not state.annotation:
            yield Piece(Kind.BREAK, "", timed.begin, timed.end)
        return
    attributes = attributes_of(timed.element)
    style = sheet.of(timed.element)
    inside = _State(
        preserve=_preserves(attributes, state.preserve),
        gone=state.gone or vanishes(style),
        visible=_visibility(style, state.visible),
        annotation=state.annotation or style.get("tts:ruby", "") in _ANNOTATIONS,
        look=change_look(state.look, dict(style)),
    )
    resolved = {
        name: style[name]
        for name in INHERITED
        if name in style and change_look(state.look, {name: style[name]}) != state.look
    }
    if "tts:ruby" in style:
        resolved["tts:ruby"] = style["tts:ruby"]
    kept = {name: value for name, value in attributes.items() if name not in _UNKEPT}
    yield Piece(Kind.OPEN, _source_of(resolved | kept), timed.begin, timed.end)
    yield from _pieces(timed, sheet, inside)
    yield Piece(Kind.CLOSE, "", timed.begin, timed.end)


def _visibility(style: Style, before: bool | None) -> bool | None:
    return not invisible(style, before=before is False) if "tts:visibility" in style else before


def _source_of(attributes: dict[str, str]) -> str:
    return "".join(
        f' {name}="{escape_attribute(value)}"'
        for name, value in attributes.items()
        if name not in _TIMES
    )


def _preserves(attributes: dict[str, str], before: bool) -> bool:
    space = attributes.get("xml:space", "").strip()
    return space == "preserve" if space in ("preserve", "default") else before


def _settle_space(pieces: list[Piece]) -> None:
    """Collapse white space as shown, in place; none is left beside line breaks."""
    last: Piece | None = None
    for piece in pieces:
        if piece.kind is Kind.BREAK:
            _trim_end(last)
            last = None
        elif piece.kind is Kind.TEXT and piece.annotation:
            piece.value = _SPACE.sub(" ", piece.value).strip()
        elif piece.kind is Kind.TEXT:
            _trim_start(piece, last)
            last = piece if piece.value else last
    _trim_end(last)


def _trim_start(piece: Piece, last: Piece | None) -> None:
    if piece.preserve:
        if last is None:
            piece.value = _without_edge(piece.value, piece.value.lstrip())
        return
    piece.value = _SPACE.sub(" ", piece.value)
    if last is None or last.value.endswith((" ", "\n")):
        piece.value = piece.value.lstrip(" ")


def _trim_end(piece: Piece | None) -> None:
    if piece is None:
        return
    if piece.preserve:
        piece.value = _without_edge(piece.value, piece.value.rstrip())
    else:
        piece.value = piece.value.rstrip(" ")


def _without_edge(value: str, stripped: str) -> str:
    """The stripped text where the edge holds a line feed: then it is the source's indentation."""
    edge = len(value) - len(stripped)
    indented = "\n" in value[:edge] or "\n" in value[len(value) - edge :]
    return stripped if indented else value
