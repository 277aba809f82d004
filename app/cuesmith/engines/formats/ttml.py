"""TTML, IMSC, EBU-TT-D, SMPTE-TT, DFXP: reading.

What is read follows TTML2: every time expression, nested and sequential containers, styles,
regions and animation where they hide text. Beyond it, files of common programs are read as they
were meant. The whole document travels in `Source.header`; `Source.order` names its captions in
document order, so that saving changes only what was edited (`ttml_patch.py`).
"""

from __future__ import annotations

import re

from cuesmith.domain.cue import numbered_cue_id
from cuesmith.domain.language import read_language
from cuesmith.domain.subtitle_file import Reading, ReadOptions
from cuesmith.domain.track import Source
from cuesmith.engines.formats.spec import FormatSpec
from cuesmith.engines.formats.ttml_document import read_document, to_cue
from cuesmith.engines.formats.ttml_write import write_ttml
from cuesmith.engines.formats.xml_bytes import decode_xml

FORMAT = "ttml"
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_FIRST_ELEMENT = re.compile(r"<(?:[A-Za-z][\w.-]*:)?([A-Za-z][\w.-]*)(?=[\s/>])")


def read_ttml(data: bytes, options: ReadOptions) -> Reading:
    """Read a document from its bytes; never raises."""
    text, encoding, problems = decode_xml(data, options.encoding)
    reading = read_ttml_text(text)
    properties = (*reading.source.properties, ("encoding", encoding))
    source = Source(FORMAT, reading.source.header, (), reading.source.order, properties)
    return Reading(
        reading.cues, source, problems + reading.problems, reading.language, reading.metadata
    )


def read_ttml_text(text: str) -> Reading:
    """Read a decoded document; never raises."""
    document = read_document(text)
    cues = tuple(
        to_cue(caption, numbered_cue_id(number))
        for number, caption in enumerate(document.captions, 1)
    )
    source = Source(FORMAT, header=text, order=tuple(cue.id for cue in cues))
    metadata = (("title", document.title),) if document.title else ()
    return Reading(cues, source, document.problems, read_language(document.language), metadata)


def looks_like_ttml(text: str) -> bool:
    """Whether a document's first element is TTML's root."""
    first = _FIRST_ELEMENT.search(_COMMENT.sub("", text[:8000]))
    return first is not None and first[1] == "tt"


def bytes_look_like_ttml(data: bytes) -> bool:
    """The same of bytes in any encoding of XML."""
    return looks_like_ttml(decode_xml(data[:8000])[0])


SPEC = FormatSpec(
    id=FORMAT,
    label="TTML / IMSC 1.1",
    extensions=(".ttml", ".dfxp", ".itt", ".imsc", ".imsc1", ".xml"),
    read_bytes=read_ttml,
    write=write_ttml,
    sniff=looks_like_ttml,
    sniff_bytes=bytes_look_like_ttml,
)
