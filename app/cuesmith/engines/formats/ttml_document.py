"""A TTML document, read: its captions, and where in the document each of them stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from fractions import Fraction
from itertools import pairwise

from cuesmith.base.problems import Problem
from cuesmith.domain.cue import Cue, Dialect, Markup, Word
from cuesmith.domain.markup.runs import Look
from cuesmith.domain.markup.ttml import (
    alignment_attributes,
    change_look,
    escape,
    look_attributes,
    wrap_span,
)
from cuesmith.engines.formats.ttml_flow import (
    Interval,
    Piece,
    flow_of,
    split_by_time,
    to_markup,
)
from cuesmith.engines.formats.ttml_names import (
    attributes_of,
    element_name,
    namespace_kind,
)
from cuesmith.engines.formats.ttml_styles import Stylesheet, alignment_of_region, read_stylesheet
from cuesmith.engines.formats.ttml_times import Clock, parse_time, read_clock, to_ms
from cuesmith.engines.formats.ttml_timing import Timed, own_interval, time_body
from cuesmith.engines.formats.ttml_visibility import (
    VISIBLE,
    Link,
    always_invisible,
    link_of,
    link_of_region,
    overlap,
    visible_part,
)
from cuesmith.engines.formats.ttml_words import words_of
from cuesmith.engines.formats.xml_tree import Element, XmlDocument, parse_xml

_PICTURE_NAMES = re.compile("backgroundImage|<(?:[^<>:\\s]+:)?image[\\s/>]")
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
    chain: tuple[Link, ...] = ()
    """From the body inward, for what hides the text."""


@dataclass(frozen=True, slots=True)
class _Region:
    """What a region does to the text in it."""

    link: Link = field(default_factory=lambda: Link({}))
    interval: Interval = (Fraction(0), None)
    alignment: int | None = None


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
    _regions: dict[str, _Region] = field(default_factory=dict)

    def region(self, name: str) -> _Region:
        """The region of a name; one that does nothing where there is none."""
        if name not in self._regions:
            element = self.sheet.regions.get(name)
            if element is None:
                return _Region()
            interval = own_interval(element, self.clock, Fraction(0), None)
            link = link_of_region(element, self.sheet, self.clock, interval)
            self._regions[name] = _Region(link, interval, alignment_of_region(link.style))
        return self._regions[name]

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
    head = _head(root)
    reader = _Reader(
        xml, clock, read_stylesheet(head), _agents(head), attributes.get("xml:lang", "")
    )
    bodies = tuple(time_body(body, clock) for body in _bodies(root))
    for body in bodies:
        _read(body, _Context(reader.language, look=_initial_look(reader.sheet)), reader)
    captions = tuple(_close_endless(reader.captions))
    endless = sum(caption.endless for caption in captions)
    if endless:
        problems.append(Problem(_endless_message(endless)))
    problems += reader.problems + _pictures(xml, captions)
    title = next((e.text().strip() for e in head.walk() if element_name(e) == "ttm:title"), "")
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


def to_cue(caption: Caption, cue_id: str) -> Cue:
    """A caption as a cue."""
    attributes = attributes_of(caption.paragraph.element)
    settings = {
        "region": caption.region,
        "style": attributes.get("style", "").strip(),
        "xml:lang": attributes.get("xml:lang", "").strip(),
        "display": "none" if caption.hidden else "",
        "end": "indefinite" if caption.endless else "",
    }
    return Cue(
        id=cue_id,
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


def _head(root: Element) -> Element:
    """Where styles, regions and agents are described; all of a document that has no head."""
    return next((e for e in root.elements() if element_name(e) == "head"), root)


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
    link = link_of(timed, reader.sheet)
    space = attributes.get("xml:space", "")
    agent = attributes.get("ttm:agent", "").split()
    region = attributes.get("region", context.region)
    look, alignment = context.look, context.alignment
    if region != context.region:
        look = change_look(look, dict(reader.region(region).link.style))
        alignment = reader.region(region).alignment
    inner = _Context(
        language=attributes.get("xml:lang", context.language),
        look=replace(_shown_look(change_look(look, dict(style))), language=""),
        preserve=space == "preserve" if space else context.preserve,
        region=region,
        alignment=alignment,
        speaker=reader.agents.get(agent[0], agent[0]) if agent else context.speaker,
        chain=(*context.chain, link) if not link.plain else context.chain,
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
    pieces = flow_of(
        timed,
        reader.sheet,
        context.look,
        preserve=context.preserve,
        hidden=always_invisible((reader.region(context.region).link, *context.chain)),
    )
    if not any(piece.counts for piece in pieces):
        return
    groups = list(_visible_groups(pieces, context, reader))
    if not groups:
        # Kept for editing, but with no duration: it must not turn up when converted.
        caption = _caption(timed, pieces, context, (timed.begin, timed.begin))
        yield replace(caption, hidden=True)
        return
    for (begin, end), within in groups:
        whole = len(groups) == 1 and (begin, end) == (timed.begin, timed.end)
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


def _visible_groups(
    pieces: list[Piece], context: _Context, reader: _Reader
) -> Iterator[tuple[Interval, list[Piece]]]:
    """The intervals in which there is text that can be seen, each with its pieces."""
    region, chain = reader.region(context.region), context.chain
    for group, within in split_by_time(pieces):
        declared = any(piece.declared_visible and piece.shown for piece in within)
        links = (region.link, *chain, *([VISIBLE] if declared else []))
        part = visible_part(links, overlap(group, region.interval))
        if part is not None:
            yield part, within


def _close_endless(captions: list[Caption]) -> Iterator[Caption]:
    """Give an end to what the document never ends.

    Where it tried to, but the time cannot be read, that is where the next caption begins. Where
    it did not, the standard shows the text as long as the document lasts.
    """
    starts = sorted({caption.start for caption in captions})
    following = dict(pairwise(starts))
    bounded = [caption.end for caption in captions if not caption.endless]
    bounded += [word.end for caption in captions for word in caption.words[-1:]]
    last = max([*starts, *bounded], default=0) + to_ms(OPEN_END)
    for caption in captions:
        if not caption.endless:
            yield caption
            continue
        tried = {"end", "dur"} & caption.paragraph.element.attributes.keys()
        end = following.get(caption.start, last) if tried else last
        yield replace(caption, end=max([end, *(word.end for word in caption.words)]))


def _endless_message(count: int) -> str:
    if count == 1:
        return "1 caption has no end; it lasts as long as the document."
    return f"{count} captions have no end; they last as long as the document."


def _pictures(xml: XmlDocument, captions: tuple[Caption, ...]) -> list[Problem]:
    """A problem where a document's captions are pictures."""
    if xml.root is None or not _PICTURE_NAMES.search(xml.text):
        return []
    pictures = sum(
        1
        for element in xml.root.walk()
        if element.local == "image" or any("backgroundImage" in name for name in element.attributes)
    )
    if not pictures:
        return []
    rest = "what is text was read" if captions else "the document has no others"
    return [Problem(f"Captions that are pictures cannot be read as text ({pictures}); {rest}.")]
