"""What a file is that is no subtitle file, so that the user is told rather than shown nothing."""

from __future__ import annotations

import re

from cuesmith.base.errors import SubtitleError

_SIGNATURES = (
    (b"\x1f\x8b", "a gzip archive", "Unpack it first."),
    (b"PK\x03\x04", "a ZIP archive", "Unpack it first."),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive", "Unpack it first."),
    (b"Rar!\x1a\x07", "a RAR archive", "Unpack it first."),
    (b"BZh", "a bzip2 archive", "Unpack it first."),
    (b"\xfd7zXZ\x00", "an XZ archive", "Unpack it first."),
    (b"\x1a\x45\xdf\xa3", "a Matroska or WebM medium", "Name it .mkv or .webm to read its tracks."),
    (b"RIFF", "an AVI or WAV medium", "Transcribe it, or name the subtitle file."),
    (b"ID3", "a sound file", "Transcribe it, or name the subtitle file."),
    (b"OggS", "an Ogg medium", "Transcribe it, or name the subtitle file."),
    (b"fLaC", "a sound file", "Transcribe it, or name the subtitle file."),
    (b"\x89PNG", "a picture", "Name the subtitle file."),
    (b"\xff\xd8\xff", "a picture", "Name the subtitle file."),
    (b"%PDF", "a PDF document", "Save its text as a .txt file first."),
    (b"{\\rtf", "an RTF document", "Save it as plain text first."),
    (b"SQLite format 3", "a database", "Name the subtitle file."),
    (b"\x7fELF", "a program", "Name the subtitle file."),
    (b"\x00\x00\x01\xba", "a VobSub or MPEG file, whose subtitles are pictures", ""),
)
_WEB_PAGE = re.compile(
    rb"\s*(?:<\?xml[^>]{0,200}\?>\s*)?(?:<!--.{0,2000}?-->\s*)*<(?:!doctype\s+html|html|head)\b"
    rb"|\s*<body\b",
    re.IGNORECASE | re.DOTALL,
)
_HTTP = re.compile(rb"HTTP/\d(?:\.\d)? \d{3}")
_APPLICATION = slice(68, 72)
"""Where a file of SQLite says whose it is (SQLite's file format, 1.3)."""
_PROJECT = b"CUES"
_CONTROLS = re.compile("[\x00-\x08\x0b\x0e-\x19\x1c-\x1f\x7f\ufffd]")
_SAMPLE = 65_536
_ODD_SHARE = 0.05
_ODD_AT_LEAST = 4


def refuse_foreign(data: bytes, name: str) -> None:
    """Raise `SubtitleError` for archives, media, documents, projects and web pages."""
    if data.startswith(b"SQLite format 3") and data[_APPLICATION] == _PROJECT:
        raise SubtitleError(
            f"{name} is a project of the studio, no subtitle file.",
            hint="Open it in the studio, and export its captions there.",
        )
    for signature, kind, hint in _SIGNATURES:
        if data.startswith(signature):
            raise SubtitleError(f"{name} is {kind}, no subtitle file.", hint=hint)
    if data[4:8] == b"ftyp":
        raise SubtitleError(
            f"{name} is an MP4 medium, no subtitle file.", hint="Name it .mp4 to read its tracks."
        )
    if _WEB_PAGE.match(data[:4096]) or _HTTP.match(data):
        raise SubtitleError(
            f"{name} is a web page, no subtitle file: most likely a download that failed.",
            hint="Download it again.",
        )


def looks_binary(text: str) -> bool:
    """Whether decoded text holds more control characters than damage explains."""
    sample = text[:_SAMPLE]
    odd = len(_CONTROLS.findall(sample))
    return odd >= _ODD_AT_LEAST and odd > len(sample) * _ODD_SHARE
