"""Scripts from files of many kinds."""

from __future__ import annotations

from pathlib import Path

import docx
import pytest

from cuesmith.base.errors import FileError
from cuesmith.engines.script_files import read_script


def test_titles_and_headings_of_a_document_are_not_said(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_heading("The film", 0)
    document.add_heading("One", 2)
    document.add_paragraph("Hello.")
    document.save(str(tmp_path / "a.docx"))
    assert read_script(tmp_path / "a.docx").split("\n\n") == ["# The film", "# One", "Hello."]


def test_text_in_an_old_encoding_is_read(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes("Grüße aus Köln, schöne Straße.".encode("cp1252"))
    assert read_script(file) == "Grüße aus Köln, schöne Straße."


def test_paragraphs_of_a_document_are_paragraphs(tmp_path: Path) -> None:
    document = docx.Document()
    document.add_paragraph("ANNA: Hello.")
    document.add_paragraph("BEN: Hi.")
    document.save(str(tmp_path / "a.docx"))
    assert read_script(tmp_path / "a.docx").split("\n\n") == ["ANNA: Hello.", "BEN: Hi."]


@pytest.mark.parametrize(
    ("data", "said"),
    [(b"", "empty"), (b"  \n", "empty"), (b"\0\1\2\3", "no text"), (b"PK\x03\x04rest", "Word")],
)
def test_what_is_no_script_is_refused_in_words(tmp_path: Path, data: bytes, said: str) -> None:
    file = tmp_path / "a.docx"
    file.write_bytes(data)
    with pytest.raises(FileError, match=said):
        read_script(file)


def test_a_missing_script_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"gone\.txt"):
        read_script(tmp_path / "gone.txt")
