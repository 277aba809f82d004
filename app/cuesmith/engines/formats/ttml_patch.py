"""Saving a TTML document that was read: only what was edited changes.

The document is read again from the track's source, which gives each caption's place; captions
are matched to cues by `Source.order`. A paragraph that is one cue gets new times and text in
place. Where a new time does not fit into the containers around it, all containers lose their
times and every paragraph gets its own from the document's start.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from itertools import groupby

from cuesmith.domain.cue import Cue
from cuesmith.domain.language import read_language
from cuesmith.domain.markup.ttml import escape_attribute, escape_text, tokenize
from cuesmith.domain.track import Track
from cuesmith.engines.formats.ttml_document import Caption, TtmlDocument, read_document, to_cue
from cuesmith.engines.formats.ttml_names import (
    STYLING_NAMESPACE,
    attributes_of,
    element_name,
    namespace_kind,
)
from cuesmith.engines.formats.ttml_times import format_time, to_ms
from cuesmith.engines.formats.ttml_timing import Timed, is_content
from cuesmith.engines.formats.xml_edit import Edits, indentation
from cuesmith.engines.formats.xml_tree import Element

_CONTAINER_TIMES: Mapping[str, None] = dict.fromkeys(("begin", "end", "dur", "timeContainer"))
_SETTINGS = ("region", "style", "xml:lang")
"""What of `Cue.settings` is an attribute of a paragraph."""
_TAG_NAME = re.compile(r"(</?)(span|br)(?=[\s/>])")
_KNOWN_PREFIX = re.compile(r"(\s)(tts|ttm):")
_METADATA_NAMESPACE = "http://www.w3.org/ns/ttml#metadata"


@dataclass(frozen=True, slots=True)
class Patched:
    """What a cue's text becomes in a document."""

    markup: str
    """Canonical markup."""
    preserve: bool
    """Whether its white space must be kept."""


ToMarkup = Callable[[Cue], Patched]


@dataclass(slots=True)
class _Job:
    """A document on its way to what the track says."""

    document: TtmlDocument
    track: Track
    to_markup: ToMarkup
    edits: Edits
    flat: bool = False
    """All paragraphs have times from the document's start, containers none."""
    timed: dict[Element, Timed] = field(default_factory=dict)
    agents: dict[str, str] = field(default_factory=dict)
    """Identifiers of agents by name."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A caption of the document with the cue it was and the one it is now."""

    caption: Caption
    was: Cue
    now: Cue | None
    """None where it was deleted."""

    @property
    def retimed(self) -> bool:
        """Whether it has other times now."""
        return self.now is not None and (self.now.start, self.now.end) != (
            self.was.start,
            self.was.end,
        )

    @property
    def rewritten(self) -> bool:
        """Whether it has other text now."""
        return self.now is not None and (self.now.text, self.now.markup) != (
            self.was.text,
            self.was.markup,
        )

    @property
    def untouched(self) -> bool:
        """Whether the document need not change for it."""
        return (
            self.now is not None
            and not (self.retimed or self.rewritten)
            and (self.now.speaker, self.now.identifier) == (self.was.speaker, self.was.identifier)
            and not self.new_settings
        )

    @property
    def new_settings(self) -> dict[str, str | None]:
        """Attributes that have another value now; None where it was taken away."""
        was, now = dict(self.was.settings), dict(self.now.settings) if self.now else {}
        return {
            name: now.get(name) for name in _SETTINGS if self.now and was.get(name) != now.get(name)
        }


def patch_document(track: Track, to_markup: ToMarkup) -> str | None:
    """The track's own document with its edits; None where the two do not belong together."""
    source = track.source
    if source is None:
        return None
    document = read_document(source.header)
    if len(document.captions) != len(source.order):
        return None
    if not document.captions and track.cues:
        return None  # nothing to put new captions beside
    job = _Job(document, track, to_markup, Edits(source.header))
    for body in document.bodies:
        _index(body, job.timed)
    job.agents = {name: identifier for identifier, name in document.agents.items()}
    places = _places(track, document)
    fresh = _new_cues(track)
    job.flat = not _fits(job, places, fresh)
    if job.flat:
        _strip_containers(job)
    for _, group in groupby(places, key=lambda place: id(place.caption.paragraph)):
        _patch_paragraph(job, list(group))
    _insert_new(job, places, fresh)
    _add_agents(job)
    _set_language(job)
    return job.edits.apply()


def _index(timed: Timed, found: dict[Element, Timed]) -> None:
    found[timed.element] = timed
    for child in timed.children:
        _index(child, found)


def _places(track: Track, document: TtmlDocument) -> list[_Place]:
    order = track.source.order if track.source else ()
    now = {cue.id: cue for cue in track.cues}
    return [
        _Place(caption, to_cue(caption, cue_id), now.get(cue_id))
        for cue_id, caption in zip(order, document.captions, strict=True)
    ]


def _new_cues(track: Track) -> list[tuple[Cue, str | None]]:
    """Cues that the document does not have, each with the identity of the nearest one before it
    that the document has."""
    known = set(track.source.order if track.source else ())
    found: list[tuple[Cue, str | None]] = []
    last: str | None = None
    for cue in track.cues:
        if cue.id in known:
            last = cue.id
        else:
            found.append((cue, last))
    return found


def _fits(job: _Job, places: list[_Place], fresh: list[tuple[Cue, str | None]]) -> bool:
    """Whether every changed time can be written into the containers as they are."""
    by_id = dict(zip(job.track.source.order if job.track.source else (), places, strict=True))
    changed = [
        (place.now, place.caption.paragraph)
        for place in places
        if place.now is not None and not place.untouched
        if place.retimed or not place.caption.whole
    ]
    changed += [
        (cue, by_id[after].caption.paragraph if after else places[0].caption.paragraph)
        for cue, after in fresh
    ]
    if any(_parent(job, paragraph).sequence for _, paragraph in changed):
        return False
    deleted = [place for place in places if place.now is None]
    if any(_parent(job, place.caption.paragraph).sequence for place in deleted):
        return False
    return all(_is_inside(cue, _parent(job, paragraph)) for cue, paragraph in changed)


def _is_inside(cue: Cue, parent: Timed) -> bool:
    return to_ms(parent.begin) <= cue.start and (parent.end is None or cue.end <= to_ms(parent.end))


def _parent(job: _Job, paragraph: Timed) -> Timed:
    """What holds a paragraph."""
    element = paragraph.element.parent
    return job.timed.get(element, paragraph) if element is not None else paragraph


def _strip_containers(job: _Job) -> None:
    for element, timed in job.timed.items():
        holds_paragraphs = any(child.name not in ("span", "br") for child in timed.children)
        if timed.name != "p" and holds_paragraphs:
            job.edits.set_attributes(element, _CONTAINER_TIMES)


def _patch_paragraph(job: _Job, group: list[_Place]) -> None:
    first = group[0]
    if first.caption.whole and first.now is not None:
        _patch_in_place(job, first, first.now)
    elif job.flat or not all(place.untouched for place in group):
        _replace_paragraph(job, group)


def _patch_in_place(job: _Job, place: _Place, cue: Cue) -> None:
    element = place.caption.paragraph.element
    values = _new_times(job, place, cue) | place.new_settings
    if cue.speaker != place.was.speaker:
        values[_prefixed(job, element, "ttm", "agent")] = _agent(job, cue.speaker)
    if cue.identifier != place.was.identifier:
        values["xml:id"] = cue.identifier or None
    if place.rewritten:
        patched = job.to_markup(cue)
        values |= {"xml:space": "preserve"} if patched.preserve else {}
        values["timeContainer"] = None  # in a sequence, text of its own has no duration
        kept = _kept_source(job, element)
        inner = _in_document_names(job, element, patched.markup)
        job.edits.replace(element.inner_start, element.inner_end, kept + inner)
    if values:
        job.edits.set_attributes(element, values)


def _new_times(job: _Job, place: _Place, cue: Cue) -> dict[str, str | None]:
    """The times that a paragraph must state; those that did not change stay as written."""
    origin = 0 if job.flat else to_ms(_parent(job, place.caption.paragraph).begin)
    forced = job.flat or place.caption.paragraph.absolute
    values: dict[str, str | None] = {}
    if forced and not (place.retimed or job.flat):
        return values
    if forced or cue.start != place.was.start:
        values["begin"] = format_time(cue.start - origin)
    has_duration = "dur" in place.caption.paragraph.element.attributes
    endless = place.caption.endless and cue.end == place.was.end
    if not endless and (forced or cue.end != place.was.end or (values and has_duration)):
        values |= {"end": format_time(cue.end - origin), "dur": None}
    return values


def _replace_paragraph(job: _Job, group: list[_Place]) -> None:
    """Write one paragraph for each cue that is left of one that held several, or whose time came
    from its spans."""
    element = group[0].caption.paragraph.element
    left = [place for place in group if place.now is not None]
    if not left:
        job.edits.remove(element)
        return
    job.edits.set_attributes(element, {})
    glue = indentation(job.edits.text, element.start)
    written = [
        _paragraph(job, element, place.now, first=number == 0)
        for number, place in enumerate(left)
        if place.now is not None
    ]
    job.edits.replace(element.start, element.end, glue.join(written))


def _paragraph(job: _Job, like: Element, cue: Cue, *, first: bool = False) -> str:
    """A new paragraph with the looks of another one."""
    origin = 0
    paragraph = job.timed.get(like)
    if not job.flat and paragraph is not None:
        origin = to_ms(_parent(job, paragraph).begin)
    settings = dict(cue.settings)
    old = attributes_of(like)
    patched = job.to_markup(cue)
    values = {
        "xml:id": old.get("xml:id", "") if first else "",
        "begin": format_time(cue.start - origin),
        "end": format_time(cue.end - origin),
        "region": old.get("region", "") and settings.get("region", old.get("region", "")),
        "style": settings.get("style", old.get("style", "")),
        "xml:lang": settings.get("xml:lang", old.get("xml:lang", "")),
        "xml:space": "preserve" if patched.preserve else old.get("xml:space", ""),
    }
    if cue.speaker:
        values[_prefixed(job, like, "ttm", "agent")] = _agent(job, cue.speaker) or ""
    name = like.name
    written = "".join(
        f' {key}="{escape_attribute(value)}"' for key, value in values.items() if value
    )
    return f"<{name}{written}>{_in_document_names(job, like, patched.markup)}</{name}>"


def _insert_new(job: _Job, places: list[_Place], fresh: list[tuple[Cue, str | None]]) -> None:
    order = job.track.source.order if job.track.source else ()
    by_id = dict(zip(order, places, strict=True))
    for cue, after in fresh:
        element = (by_id[after] if after else places[0]).caption.paragraph.element
        written = _paragraph(job, element, cue)
        glue = indentation(job.edits.text, element.start)
        if after:
            job.edits.insert(element.end, glue + written)
        else:
            job.edits.insert(element.start, written + glue)


def _kept_source(job: _Job, element: Element) -> str:
    """Source of a paragraph's children that are no content: metadata, animation, foreign
    elements."""
    return "".join(
        job.edits.text[child.start : child.end]
        for child in element.elements()
        if not is_content(child)
    )


def _in_document_names(job: _Job, element: Element, markup: str) -> str:
    """Canonical markup with the prefixes of the document."""
    parts: list[str] = []
    for token in tokenize(markup):
        source = token.source
        if source.startswith("<"):
            if element.prefix:
                source = _TAG_NAME.sub(rf"\1{element.prefix}:\2", source)
            source = _KNOWN_PREFIX.sub(
                lambda match: match[1] + _prefixed(job, element, match[2], ""), source
            )
        parts.append(source)
    return "".join(parts)


def _prefixed(job: _Job, element: Element, kind: str, local: str) -> str:
    """The name of an attribute in the document; declares the namespace where nobody did."""
    for prefix, address in element.namespaces.items():
        if prefix and namespace_kind(address) == kind:
            return f"{prefix}:{local}"
    root = job.document.xml.root
    if root is not None:
        address = STYLING_NAMESPACE if kind == "tts" else _METADATA_NAMESPACE
        job.edits.set_attributes(root, {f"xmlns:{kind}": address})
    return f"{kind}:{local}"


def _agent(job: _Job, speaker: str) -> str | None:
    """The identifier of a speaker's agent; a new one where the document does not know it."""
    if not speaker:
        return None
    if speaker not in job.agents:
        taken = set(job.agents.values())
        number = next(n for n in range(1, len(taken) + 2) if f"speaker{n}" not in taken)
        job.agents[speaker] = f"speaker{number}"
    return job.agents[speaker]


def _add_agents(job: _Job) -> None:
    """Describe the speakers that the document does not know, at the head's beginning."""
    known = set(job.document.agents)
    new = {name: key for name, key in job.agents.items() if key not in known}
    root = job.document.xml.root
    if not new or root is None:
        return
    prefix = _prefixed(job, root, "ttm", "")
    agents = "".join(
        f'<{prefix}agent xml:id="{key}" type="person">'
        f'<{prefix}name type="full">{escape_text(name)}</{prefix}name></{prefix}agent>'
        for name, key in new.items()
    )
    own = f"{root.prefix}:" if root.prefix else ""
    metadata = f"<{own}metadata>{agents}</{own}metadata>"
    head = _child(root, "head")
    inside = _child(head, "metadata") if head else None
    if inside is not None and not inside.empty_tag:
        job.edits.insert(inside.inner_start, agents)
    elif head is not None and not head.empty_tag:
        job.edits.insert(head.inner_start, metadata)
    elif head is not None:
        job.edits.replace(head.start, head.end, f"<{head.name}>{metadata}</{head.name}>")
    else:
        job.edits.insert(root.inner_start, f"<{own}head>{metadata}</{own}head>")


def _child(element: Element, name: str) -> Element | None:
    return next((child for child in element.elements() if element_name(child) == name), None)


def _set_language(job: _Job) -> None:
    """Say the track's language where it is another one than the document's."""
    wanted, root = job.track.language, job.document.xml.root
    if root is None or wanted == "und" or wanted == read_language(job.document.language):
        return
    job.edits.set_attributes(root, {"xml:lang": wanted})
