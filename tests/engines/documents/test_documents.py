"""Transcripts as files: read back by python-docx, unharmed by hostile text, written whole."""

from __future__ import annotations

import io
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn

from cuesmith.base.errors import FileError, UsageError
from cuesmith.domain.cue import Cue
from cuesmith.domain.track import Track
from cuesmith.domain.transcript import (
    Timestamps,
    Transcript,
    TranscriptForm,
    TranscriptOptions,
    transcript,
)
from cuesmith.domain.transcript_beside import transcript_beside
from cuesmith.engines.documents.docx import as_docx
from cuesmith.engines.documents.files import form_for_path, render, write

CUES = (
    Cue("a", 1000, 2000, "Good morning.", speaker="Ann"),
    Cue("b", 2000, 3000, "Good\nday.", speaker="Ann"),
    Cue("c", 9000, 9900, "שלום, עולם.", speaker="דן"),
)


def made(cues: tuple[Cue, ...], language: str = "en", title: str = "A talk") -> Transcript:
    return transcript(cues, language, TranscriptOptions(title))


def read(data: bytes) -> Document:
    return docx.Document(io.BytesIO(data))


def test_a_document_says_who_spoke_and_when() -> None:
    document = read(as_docx(made(CUES), datetime(2024, 5, 6, tzinfo=UTC)))
    assert [each.text for each in document.paragraphs] == [
        "A talk",
        "0:00:01  Ann: Good morning. Good day.",
        "0:00:09  דן: שלום, עולם.",
    ]
    assert document.paragraphs[0].style is not None
    assert document.paragraphs[0].style.name == "Title"
    styles = [each.style.name for each in document.paragraphs[1].runs]
    assert styles[:2] == ["Timestamp", "Speaker"]
    assert document.core_properties.title == "A talk"
    assert document.core_properties.author == ""
    assert document.core_properties.created is not None
    assert document.core_properties.created.year == 2024


def test_what_is_written_from_the_right_is_set_so() -> None:
    document = read(as_docx(made(CUES)))
    turned = [
        each._p.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is not None for each in document.paragraphs
    ]
    assert turned == [False, False, True]
    assert [each.font.rtl for each in document.paragraphs[2].runs] == [None, True, True]


@pytest.mark.parametrize(
    ("language", "kind"), [("de-AT", "val"), ("ja", "eastAsia"), ("he", "bidi")]
)
def test_the_language_is_the_documents(language: str, kind: str) -> None:
    document = read(as_docx(made(CUES, language)))
    stated = document.styles.element.find(f".//{qn('w:lang')}")
    assert stated is not None
    assert stated.get(qn(f"w:{kind}")) == language


def test_the_time_of_each_cue_begins_a_line() -> None:
    found = transcript(CUES[:2], "en", TranscriptOptions("", Timestamps.CUE))
    (paragraph,) = read(as_docx(found)).paragraphs
    assert paragraph.text == "Ann:\n0:00:01  Good morning.\n0:00:02  Good day."


def test_two_languages_are_two_columns() -> None:
    english, hebrew = Track(CUES[:2], "en", id="en"), Track(CUES[2:], "he", id="he")
    found = transcript_beside(english, hebrew, TranscriptOptions("A talk"))
    document = read(as_docx(found))
    (table,) = document.tables
    assert [[cell.text for cell in row.cells] for row in table.rows] == [
        ["English", "Hebrew"],
        ["0:00:01  Ann: Good morning. Good day.", "שלום, עולם."],
    ]
    right = table.cell(1, 1).paragraphs[0]
    assert right._p.find(f"{qn('w:pPr')}/{qn('w:bidi')}") is not None
    stated = document.styles.element.find(f".//{qn('w:lang')}")
    assert stated is not None
    assert (stated.get(qn("w:val")), stated.get(qn("w:bidi"))) == ("en", "he")


def test_hostile_text_makes_a_document_all_the_same() -> None:
    long = Cue("l", 0, 1, "word " * 200_000)
    bad = Cue("b", 5000, 6000, "\x00\x1b]</w:t>\ud800&amp;\u2028_x0000_\ufffe", speaker="\x07")
    paragraphs = read(as_docx(made((long, bad), "en", "T" * 70_000 + "\x00"))).paragraphs
    assert len(paragraphs[1].text) > 900_000
    assert "</w:t>" in paragraphs[2].text
    for form in TranscriptForm:
        assert render(made((bad,), "nonsense-" * 99), form)


def test_nothing_makes_an_empty_document() -> None:
    assert read(as_docx(made((), title=""))).paragraphs == []


def test_the_name_says_the_form(tmp_path: Path) -> None:
    assert form_for_path(Path("a.DOCX")) is TranscriptForm.WORD
    assert form_for_path(Path("a.markdown")) is TranscriptForm.MARKDOWN
    with pytest.raises(UsageError, match="odd"):
        form_for_path(Path("odd.pdf"))
    write(made(CUES), tmp_path / "t.txt", TranscriptForm.TEXT)
    assert (tmp_path / "t.txt").read_text(encoding="utf-8").startswith("A talk\n======\n")
    with pytest.raises(FileError, match="folder"):
        write(made(CUES), tmp_path / "none" / "t.docx", TranscriptForm.WORD)
    assert [each.name for each in tmp_path.iterdir()] == ["t.txt"]
