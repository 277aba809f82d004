"""Transcripts as documents of Word (Office Open XML), by python-docx."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from typing import Any

import docx
from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.text.paragraph import Paragraph

from cuesmith.domain.direction import runs_right_to_left
from cuesmith.domain.language import language_name
from cuesmith.domain.transcript import Part, Transcript
from cuesmith.domain.transcript_text import stamp

_SPEAKER, _TIME = "Speaker", "Timestamp"
_GREY = RGBColor(0x6B, 0x6B, 0x6B)
"""5:1 on white."""
_LONGEST_PROPERTY = 255
"""Characters; a longer property of a document is refused."""
_EAST_ASIAN = ("ja", "ko", "zh")
_FROM_RIGHT = ("ar", "arc", "ckb", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi")


def as_docx(transcript: Transcript, made: datetime | None = None) -> bytes:
    """A document: the title, then the paragraphs, names bold and times grey; `made` is now."""
    document = docx.Document()
    _set_properties(document, transcript, made or datetime.now(UTC))
    for language in filter(None, (transcript.language, transcript.beside)):
        _set_language(document, language)
    _make_styles(document)
    if transcript.title:
        _turn(document.add_heading(transcript.title, 0), transcript.title)
    if transcript.beside is None:
        for part in transcript.parts:
            _fill(document.add_paragraph(), part)
    else:
        _add_table(document, transcript, transcript.beside)
    stream = io.BytesIO()
    document.save(stream)
    return stream.getvalue()


def _set_properties(document: Document, transcript: Transcript, made: datetime) -> None:
    properties = document.core_properties
    properties.title = transcript.title[:_LONGEST_PROPERTY]
    properties.language = transcript.language[:_LONGEST_PROPERTY]
    properties.created = properties.modified = made.replace(microsecond=0)
    # The library's template names itself.
    properties.author = properties.last_modified_by = properties.comments = ""


def _set_language(document: Document, tag: str) -> None:
    """What spelling is checked by: Word has three, for scripts of three kinds."""
    primary = tag.partition("-")[0].lower()
    if primary in ("und", ""):
        return
    kind = "w:val"
    if primary in _EAST_ASIAN:
        kind = "w:eastAsia"
    elif primary in _FROM_RIGHT:
        kind = "w:bidi"
    for stated in document.styles.element.iter(qn("w:lang")):
        stated.set(qn(kind), tag)


def _make_styles(document: Document) -> None:
    styles: Any = document.styles
    normal = styles["Normal"]
    normal.font.size = Pt(11)
    normal.paragraph_format.space_after = Pt(8)
    speaker = styles.add_style(_SPEAKER, WD_STYLE_TYPE.CHARACTER)
    speaker.font.bold = speaker.font.cs_bold = True
    time = styles.add_style(_TIME, WD_STYLE_TYPE.CHARACTER)
    time.font.size = Pt(9)
    time.font.color.rgb = _GREY


def _add_table(document: Document, transcript: Transcript, beside: str) -> None:
    """Two languages in two columns, a row for each paragraph; the first row names them on every
    page."""
    rows = len(transcript.parts)
    table: Any = document.add_table(rows + 1, 2, "Table Grid")
    cells = table._cells  # counted once: asked one by one, each is looked for from the beginning
    for cell, language in zip(cells[:2], (transcript.language, beside), strict=True):
        name = "" if language == "und" else language_name(language)
        _add(cell.paragraphs[0], name, _SPEAKER)
    for row in table._tbl.tr_lst:
        row.get_or_add_trPr().append(OxmlElement("w:cantSplit"))  # at the end of a page
    table._tbl.tr_lst[0].trPr.append(OxmlElement("w:tblHeader"))
    for number, part in enumerate(transcript.parts, 1):
        left, right = cells[2 * number].paragraphs[0], cells[2 * number + 1].paragraphs[0]
        _fill(left, part)
        _add(right, part.beside)
        _turn(right, part.beside)


def _fill(paragraph: Paragraph, part: Part) -> None:
    """One paragraph; where it tells several times, each begins a line."""
    first = part.passages[0]
    if len(part.passages) > 1 and part.speaker:
        _add(paragraph, f"{part.speaker}:", _SPEAKER)
        paragraph.add_run().add_break()
    for each in part.passages:
        if each is not first:
            paragraph.add_run().add_break()
        if each.start is not None:
            _add(paragraph, f"{stamp(each.start)}  ", _TIME)
        if len(part.passages) == 1 and part.speaker:
            _add(paragraph, f"{part.speaker}: ", _SPEAKER)
        _add(paragraph, each.text)
    _turn(paragraph, part.text)


def _add(paragraph: Paragraph, text: str, style: str = "") -> None:
    run = paragraph.add_run(text)
    if style:
        # By its identity: by its name, all styles are gone through each time.
        run._r.style = style
    if runs_right_to_left(text):
        run.font.rtl = True


def _turn(paragraph: Paragraph, text: str) -> None:
    """Set a paragraph from the right where its text begins in such a script."""
    if runs_right_to_left(text):
        paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
