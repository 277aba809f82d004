"""A TTML document, read: its captions, and where in the document each of them stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import pairwise

from cuesmith.base.problems import Problem
from cuesmith.domain.cue import Cue, Dialect, Markup, Word, new_cue_id
from cuesmith.domain.markup.runs import Look
from cuesmith.domain.markup.ttml import (
    alignment_attributes,
    change_look,
    escape,
    look_attributes,
    wrap_span,
)
from cuesmith.engines.formats.ttml_flow import (
    Piece,
    flow_of,
    group_by_time,
    pieces_within,
    to_markup,
)
from cuesmith.engines.formats.ttml_names import (
    attributes_of,
    element_name,
    namespace_kind,
)
from cuesmith.engines.formats.ttml_styles import (
    Style,
    Stylesheet,
    alignment_of_region,
    invisible,
    read_stylesheet,
    vanishes,
)
from cuesmith.engines.formats.ttml_times import Clock, parse_time, read_clock, to_ms
from cuesmith.engines.formats.ttml_timing import Timed, own_interval, time_body
from cuesmith.engines.formats.ttml_words import words_of
from cuesmith.engines.formats.xml_tree import Element, XmlDocument, parse_xml

MAX_TIME_PROBLEMS = 50
OPEN_END = Fraction(5)
"""Seconds that a document lasts behind its last stated time, where something has no end."""


@dataclass(frozen=True, slots=True)
class Caption:
    """A cue in the making."""

    start: int
    """Milliseconds."""
    end: int
    text: str
    source: str
    """Canonical markup; empty where the text says it all."""
    paragraph: Timed
    """The `<p>` it comes from."""
    whole: bool
    """Whether it is all of its paragraph, in the paragraph's own time."""
    endless: bool = False
    """The document never ends it; `end` is a guess."""
    hidden: bool = False
    """The document never shows it."""
    words: tuple[Word, ...] = ()
    region: str = ""
    language: str = ""
    """Where it differs from the document's."""
    speaker: str = ""


@dataclass(frozen=True, slots=True)
class TtmlDocument:
    """A document and its captions, in document order."""

    xml: XmlDocument
    clock: Clock
    sheet: Stylesheet
    bodies: tuple[Timed, ...]
    captions: tuple[Caption, ...]
    agents: dict[str, str]
    """Names of speakers, by identifier."""
    language: str
    title: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True, slots=True)
class _Context:
    """What a paragraph takes from the elements around it."""

    language: str
    look: Look = field(default_factory=Look)
    preserve: bool = False
    region: str = ""
    alignment: int | None = None
    """Where the region puts text, as a numeric keypad."""
    speaker: str = ""
    chain: tuple[tuple[Style, Timed], ...] = ()
    """Styles and elements from the body inward, for what hides the text."""


@dataclass(slots=True)
class _Reader:
    """What all paragraphs of a document are read with."""

    xml: XmlDocument
    clock: Clock
    sheet: Stylesheet
    agents: dict[str, str]
    language: str
    captions: list[Caption] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)

    def complain(self, message: str, element: Element) -> None:
        """Name a problem, up to a number that still helps."""
        if len(self.problems) < MAX_TIME_PROBLEMS:
            self.problems.append(Problem(message, self.xml.lines.number(element.start)))


def read_document(text: str) -> TtmlDocument:
    """Read a text; never raises."""
    xml = parse_xml(text, frozenset({"p"}))
    root = xml.root or Element("tt", {}, None, 0, 0)
    problems = list(xml.problems) + _adopt_namespace(root)
    attributes = attributes_of(root)
    parameters = {
        name.removeprefix("ttp:"): value
        for name, value in attributes.items()
        if name.startswith("ttp:")
    }
    clock = read_clock(parameters)
    reader = _Reader(
        xml, clock, read_stylesheet(root), _agents(root), attributes.get("xml:lang", "")
    )
    bodies = tuple(time_body(body, clock) for body in _bodies(root))
    for body in bodies:
        _read(body, _Context(reader.language, look=_initial_look(reader.sheet)), reader)
    captions = tuple(_close_endless(reader.captions))
    endless = sum(caption.endless for caption in captions)
    if endless:
        problems.append(Problem(f"{endless} captions have no end; they last as long as the rest."))
    problems += reader.problems + _pictures(root, captions)
    title = next((e.text().strip() for e in root.walk() if element_name(e) == "ttm:title"), "")
    return TtmlDocument(
        xml=xml,
        clock=clock,
        sheet=reader.sheet,
        bodies=bodies,
        captions=captions,
        agents=reader.agents,
        language=reader.language,
        title=title,
        problems=tuple(problems),
    )


def to_cue(caption: Caption) -> Cue:
    """A caption as a cue with an identity of its own."""
    attributes = attributes_of(caption.paragraph.element)
    settings = {
        "region": caption.region,
        "style": attributes.get("style", "").strip(),
        "xml:lang": attributes.get("xml:lang", "").strip(),
        "display": "none" if caption.hidden else "",
        "end": "indefinite" if caption.endless else "",
    }
    return Cue(
        id=new_cue_id(),
        start=caption.start,
        end=caption.end,
        text=caption.text,
        words=caption.words,
        markup=Markup(Dialect.TTML, caption.source) if caption.source else None,
        speaker=caption.speaker,
        settings=tuple((name, value) for name, value in settings.items() if value),
        identifier=attributes.get("xml:id", "").strip(),
    )


def _adopt_namespace(root: Element) -> list[Problem]:
    """Take the namespace of a `tt` root for TTML's, whatever it is."""
    address = root.namespace
    if root.local != "tt" or namespace_kind(address) is not None:
        return []
    for element in root.walk():
        if address in element.namespaces.values():
            element.namespaces = {
                prefix: "http://www.w3.org/ns/ttml" if known == address else known
                for prefix, known in element.namespaces.items()
            }
    return [Problem(f'"{address[:80]}" is not a namespace of TTML; read as if it were.')]


def _bodies(root: Element) -> list[Element]:
    bodies = [element for element in root.elements() if element_name(element) == "body"]
    return bodies or [root]


def _initial_look(sheet: Stylesheet) -> Look:
    return _shown_look(change_look(Look(), sheet.initial))


def _agents(root: Element) -> dict[str, str]:
    """Names of the people that `ttm:agent` elements describe, by identifier."""
    found: dict[str, str] = {}
    for element in root.walk():
        identifier = attributes_of(element).get("xml:id", "")
        if identifier and element_name(element) == "ttm:agent":
            names = [e.text() for e in element.elements() if element_name(e) == "ttm:name"]
            found[identifier] = " ".join("".join(names[:1]).split()) or identifier
    return found


def _read(timed: Timed, context: _Context, reader: _Reader) -> None:
    attributes = attributes_of(timed.element)
    style = reader.sheet.of(timed.element)
    _check_times(timed, attributes, reader)
    space = attributes.get("xml:space", "")
    agent = attributes.get("ttm:agent", "").split()
    region = attributes.get("region", context.region)
    look, alignment = context.look, context.alignment
    if region != context.region and region in reader.sheet.regions:
        region_style = reader.sheet.of(reader.sheet.regions[region])
        look = change_look(look, dict(region_style))
        alignment = alignment_of_region(region_style)
    inner = _Context(
        language=attributes.get("xml:lang", context.language),
        look=replace(_shown_look(change_look(look, dict(style))), language=""),
        preserve=space == "preserve" if space else context.preserve,
        region=region,
        alignment=alignment,
        speaker=reader.agents.get(agent[0], agent[0]) if agent else context.speaker,
        chain=(*context.chain, (style, timed)),
    )
    if timed.name == "p":
        reader.captions.extend(_paragraph(timed, inner, reader))
        return
    for child in timed.children:
        _read(child, inner, reader)


def _check_times(timed: Timed, attributes: dict[str, str], reader: _Reader) -> None:
    for name in ("begin", "end", "dur"):
        value = attributes.get(name, "")
        if value.strip() and parse_time(value, reader.clock) is None:
            reader.complain(f'{name}="{value[:40]}" is no time.', timed.element)
    if timed.absolute:
        reader.complain(
            "The paragraph's times lie outside its division's; read as counted from the "
            "document's start.",
            timed.element,
        )


def _shown_look(look: Look) -> Look:
    """White text is what captions are anyway."""
    return replace(look, color="") if look.color == "#ffffff" else look


def _paragraph(timed: Timed, context: _Context, reader: _Reader) -> Iterator[Caption]:
    pieces = flow_of(timed, reader.sheet, preserve=context.preserve)
    if not any(piece.counts for piece in pieces):
        return
    groups = [
        group
        for begin, end in group_by_time(pieces)
        if (group := _visible_part(begin, end, context, reader))
    ]
    if not groups:
        # Kept for editing, but with no duration: it must not turn up when converted.
        caption = _caption(timed, pieces, context, (timed.begin, timed.begin))
        yield replace(caption, hidden=True)
        return
    for begin, end in groups:
        whole = len(groups) == 1 and (begin, end) == (timed.begin, timed.end)
        within = pieces if len(groups) == 1 else list(pieces_within(pieces, begin, end))
        caption = _caption(timed, within, context, (begin, end))
        yield replace(caption, whole=whole, words=words_of(within, begin, end, caption.text))


def _caption(
    timed: Timed, pieces: list[Piece], context: _Context, time: tuple[Fraction, Fraction | None]
) -> Caption:
    begin, end = time
    source, text = to_markup(pieces)
    look = alignment_attributes(context.alignment) | look_attributes(context.look)
    source = wrap_span(source, look)
    return Caption(
        start=to_ms(begin),
        end=to_ms(begin if end is None else end),
        text=text,
        source="" if source == escape(text) else source,
        paragraph=timed,
        whole=False,
        endless=end is None,
        region=context.region,
        language=context.language,
        speaker=context.speaker,
    )


def _visible_part(
    begin: Fraction, end: Fraction | None, context: _Context, reader: _Reader
) -> tuple[Fraction, Fraction | None] | None:
    """The part of an interval from the first to the last moment at which styles, regions and
    their animation let the text be seen; None where they never do."""
    chain = [*_region_chain(context, reader), *context.chain]
    sets = [
        (*own_interval(child, reader.clock, timed.begin, timed.end), index, attributes_of(child))
        for index, (_, timed) in enumerate(chain)
        for child in timed.element.elements()
        if element_name(child) == "set"
    ]
    if context.region in reader.sheet.regions:
        region = reader.sheet.regions[context.region]
        start, finish = own_interval(region, reader.clock, Fraction(0), None)
        begin = max(begin, start)
        end = finish if end is None else end if finish is None else min(end, finish)
    if end is not None and end <= begin:
        return None
    edges = sorted({begin, *(t for s in sets for t in s[:2] if t is not None and t > begin)})
    edges = [edge for edge in edges if end is None or edge < end]
    seen = [_is_seen(edge, chain, sets) for edge in edges]
    if True not in seen:
        return None
    first, last = seen.index(True), len(seen) - 1 - seen[::-1].index(True)
    return edges[first], edges[last + 1] if last + 1 < len(edges) else end


def _region_chain(context: _Context, reader: _Reader) -> list[tuple[Style, Timed]]:
    region = reader.sheet.regions.get(context.region)
    if region is None:
        return []
    return [(reader.sheet.of(region), Timed(region, "region", Fraction(0), None))]


def _is_seen(
    at: Fraction,
    chain: list[tuple[Style, Timed]],
    sets: list[tuple[Fraction, Fraction | None, int, dict[str, str]]],
) -> bool:
    hidden = False
    for index, (style, _) in enumerate(chain):
        now = dict(style)
        for begin, end, owner, attributes in sets:
            if owner == index and begin <= at and (end is None or at < end):
                now |= attributes
        if vanishes(now):
            return False
        hidden = invisible(now, before=hidden)
    return not hidden


def _close_endless(captions: list[Caption]) -> Iterator[Caption]:
    """Give an end to what the document never ends.

    Where it tried to, but the time cannot be read, that is where the next caption begins. Where
    it did not, the standard shows the text as long as the document lasts.
    """
    starts = sorted({caption.start for caption in captions})
    following = dict(pairwise(starts))
    bounded = [caption.end for caption in captions if not caption.endless]
    last = max([*starts, *bounded], default=0) + to_ms(OPEN_END)
    for caption in captions:
        if not caption.endless:
            yield caption
            continue
        tried = {"end", "dur"} & caption.paragraph.element.attributes.keys()
        yield replace(caption, end=following.get(caption.start, last) if tried else last)


def _pictures(root: Element, captions: tuple[Caption, ...]) -> list[Problem]:
    """A problem where a document's captions are pictures."""
    pictures = sum(
        1
        for element in root.walk()
        if element.local == "image" or any("backgroundImage" in name for name in element.attributes)
    )
    if not pictures:
        return []
    what = "has no text besides them" if not captions else "text besides them was read"
    return [Problem(f"Captions that are pictures cannot be read ({pictures} of them); {what}.")]
