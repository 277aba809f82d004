"""Scripts from files: text in any encoding, and documents of Word."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

from cuesmith.base.errors import FileError
from cuesmith.domain.script import LONGEST
from cuesmith.engines.formats.encoding import decode

if TYPE_CHECKING:
    from docx.text.paragraph import Paragraph

ENDINGS = (".txt", ".md", ".markdown", ".text", ".fountain", ".docx", "")
"""Of files that hold a script rather than captions."""
_MOST_BYTES = 4 * LONGEST
_MOST_UNPACKED = 200_000_000
"""Bytes of a document; one that claims more is a trap."""


def read_script(path: Path) -> str:
    """The text of a script file; raises `FileError`."""
    data = _load(path)
    if data[:4] == b"PK\x03\x04":
        return _docx_text(data, path)
    if b"\0" in data[:4096] and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise FileError(
            f"{path.name} is no text.", hint="Give the script as plain text, Markdown or DOCX."
        )
    text = decode(data).text
    if not text.strip():
        raise FileError(f"{path.name} is empty.", hint="Give the words that are spoken.")
    return text


def _load(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(_MOST_BYTES + 1)
    except OSError as error:
        raise FileError(
            f"The script {path} cannot be read: {error.strerror or error}.",
            hint="Check its name and folder.",
        ) from error
    if len(data) > _MOST_BYTES:
        raise FileError(f"{path.name} is too long for a script.", hint="Divide it into parts.")
    return data


def _docx_text(data: bytes, path: Path) -> str:
    import docx

    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            size = sum(each.file_size for each in archive.infolist())
        document = docx.Document(BytesIO(data)) if size <= _MOST_UNPACKED else docx.Document()
    except (ValueError, KeyError, zipfile.BadZipFile, SyntaxError) as error:
        raise FileError(
            f"{path.name} is no document of Word that can be read.",
            hint="Save it as DOCX or as plain text.",
            details=str(error),
        ) from error
    # A document's paragraph is what a blank line ends in plain text.
    return "\n\n".join(map(_as_text, document.paragraphs))


def _as_text(paragraph: Paragraph) -> str:
    """A paragraph of a document; titles and headings as Markdown has them."""
    style = paragraph.style.style_id if paragraph.style is not None else ""
    is_heading = style == "Title" or style.startswith("Heading")
    return f"# {paragraph.text}" if is_heading else paragraph.text
