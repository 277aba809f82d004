"""Bytes of an XML document, decoded as its byte order mark or declaration says.

The declaration is not trusted where it cannot be true: files that declare UTF-16 but are not
are common.
"""

from __future__ import annotations

import codecs
import re

from cuesmith.base.problems import Problem

_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([A-Za-z0-9._:-]{1,40})[\"']")
_DECLARATION = re.compile(r"(<\?xml[^>]{0,200}?encoding\s*=\s*)([\"'])([^\"'>]{0,40})\2")


def decode_xml(data: bytes, encoding: str | None = None) -> tuple[str, str, tuple[Problem, ...]]:
    """Text with "\\n" line ends, Python's name of the encoding, and what was odd about it."""
    wanted = _known(encoding or "") or _by_mark(data) or _by_declaration(data)
    for name in (wanted, "utf-8"):
        try:
            text = data.decode(name)
        except UnicodeError:
            continue
        return _newlines(text), _plain_name(name), ()
    fallback = wanted if wanted != "utf-8" else "windows-1252"
    text = data.decode(fallback, errors="replace")
    problem = Problem(f"The text is neither {wanted} nor valid UTF-8; read as {fallback}.")
    return _newlines(text), _plain_name(fallback), (problem,)


def redeclare(text: str, encoding: str) -> str:
    """The document with the encoding that it is going to be saved in declared, where it declares
    one."""

    def declare(match: re.Match[str]) -> str:
        if _known(match[3]) == _known(encoding):
            return match[0]
        return f"{match[1]}{match[2]}{encoding.upper()}{match[2]}"

    return _DECLARATION.sub(declare, text, count=1)


def _by_mark(data: bytes) -> str:
    for mark, name in _BOMS:
        if data.startswith(mark):
            return name
    if data[:4] == b"<\0?\0" or data[:2] == b"<\0":
        return "utf-16-le"
    if data[:4] == b"\0<\0?" or data[:2] == b"\0<":
        return "utf-16-be"
    return ""


def _by_declaration(data: bytes) -> str:
    match = _DECLARED.search(data[:400])
    name = _known(match[1].decode("ascii")) if match else ""
    # Without a mark and with one byte a character it can be neither of these.
    return "utf-8" if not name or name.startswith(("utf-16", "utf-32")) else name


def _known(name: str) -> str:
    """Python's name of a text encoding; empty where it knows none."""
    if not name:
        return ""
    try:
        info = codecs.lookup(name)
        "".encode(info.name)
    except (LookupError, ValueError):
        return ""
    return info.name


def _plain_name(name: str) -> str:
    return {"utf-8-sig": "utf-8"}.get(name, name)


def _newlines(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
