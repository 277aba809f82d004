"""Subtitles in XML that are no TTML: read only.

- D-Cinema: Interop `DCSubtitle` (CineCanvas) and SMPTE ST 428-7 `SubtitleReel`;
- YouTube's `transcript` and `timedtext`;
- any other document in which repeated elements hold a begin, an end or a duration, and text, in
  attributes or children whose names say so (Subtitle Edit's own, SubtitleCreator, ...).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from cuesmith.base.problems import Problem
from cuesmith.domain.cue import Cue, Dialect, Markup, numbered_cue_id
from cuesmith.domain.language import UNKNOWN, read_language
from cuesmith.domain.markup.runs import Parsed
from cuesmith.domain.markup.ttml import escape, render
from cuesmith.domain.subtitle_file import Reading, ReadOptions
from cuesmith.domain.track import Source
from cuesmith.engines.formats.spec import FormatSpec
from cuesmith.engines.formats.ttml_times import to_ms
from cuesmith.engines.formats.xml_bytes import decode_xml
from cuesmith.engines.formats.xml_cinema import read_cinema
from cuesmith.engines.formats.xml_drafts import Draft
from cuesmith.engines.formats.xml_generic import read_generic, states_times
from cuesmith.engines.formats.xml_tree import Element, XmlDocument, parse_xml
from cuesmith.engines.formats.xml_youtube import is_timed_text, read_timed_text

FORMAT = "xml-legacy"
_KNOWN_ROOT = re.compile(r"<(?:\w+:)?(?:DCSubtitle|SubtitleReel|transcript|timedtext)[\s>]")
_PARAGRAPH = re.compile(r"<(?:(?:Subtitle|Paragraph)[\s>]|p\s+t=)")
OPEN_END_MS = 5000
"""How long a cue lasts that has no end and no follower."""


def read_xml_legacy(data: bytes, options: ReadOptions) -> Reading:
    """Read any of these from its bytes; never raises."""
    text, encoding, problems = decode_xml(data, options.encoding)
    document = parse_xml(text)
    drafts: list[Draft] = []
    found = list(document.problems)
    language = UNKNOWN
    if document.root is not None:
        drafts = list(_reader_of(document.root)(document, found))
        language = _language(document.root)
    source = Source(FORMAT, properties=(("encoding", encoding),))
    return Reading(tuple(_cues(drafts)), source, problems + tuple(found), language)


def looks_like_xml_legacy(text: str) -> bool:
    """Whether a document's beginning is of a kind that is known here."""
    head = text[:8000].lstrip("\ufeff \t\n")
    if _KNOWN_ROOT.search(head):
        return True
    return head.startswith("<?xml") and (bool(_PARAGRAPH.search(head)) or states_times(head))


def bytes_look_like_xml_legacy(data: bytes) -> bool:
    """The same of bytes in any encoding of XML."""
    return looks_like_xml_legacy(decode_xml(data[:8000])[0])


_Reader = Callable[[XmlDocument, list[Problem]], Iterator[Draft]]


def _reader_of(root: Element) -> _Reader:
    if root.local in ("DCSubtitle", "SubtitleReel"):
        return read_cinema
    if is_timed_text(root):
        return read_timed_text
    return read_generic


def _cues(drafts: list[Draft]) -> Iterator[Cue]:
    starts = sorted({draft.start for draft in drafts})
    following = dict(pairwise(starts))
    for number, draft in enumerate(drafts, 1):
        start = to_ms(draft.start)
        end = draft.end if draft.end is not None else following.get(draft.start)
        stop = start + OPEN_END_MS if end is None else max(start, to_ms(end))
        parsed = Parsed(draft.runs)
        source = render(parsed)
        plain = parsed.text
        markup = None if source == escape(plain) else Markup(Dialect.TTML, source)
        yield Cue(numbered_cue_id(number), start, stop, plain, markup=markup, speaker=draft.speaker)


def _language(root: Element) -> str:
    """The language, stated as a code or by its name."""
    stated = [root.attributes.get("xml:lang", ""), root.attributes.get("lang", "")]
    stated += [e.text().strip() for e in root.elements() if e.local == "Language"]
    languages = (read_language(value) for value in stated if value)
    return next((language for language in languages if language != UNKNOWN), UNKNOWN)


SPEC = FormatSpec(
    id=FORMAT,
    label="XML subtitles (D-Cinema, YouTube, others)",
    extensions=(".xml",),
    read_bytes=read_xml_legacy,
    sniff=looks_like_xml_legacy,
    sniff_bytes=bytes_look_like_xml_legacy,
)
