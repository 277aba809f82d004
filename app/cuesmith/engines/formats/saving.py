"""Text to a file: encoded without loss, and put in place in one step."""

from __future__ import annotations

import codecs
import errno
import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path

from cuesmith.base.errors import FileError, UsageError
from cuesmith.domain.subtitle_file import WriteOptions
from cuesmith.engines.formats.encoding import text_codec

_MARKS = {
    "utf-8": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}
_MARKED = {"utf-8-sig": "utf-8", "utf-16": "utf-16-le", "utf-32": "utf-32-le"}
"""Names that ask for a byte order mark by themselves."""
_NAMED_AT_MOST = 8
_REASONS = {
    errno.ENOSPC: ("the disk is full", "Free some space, or choose another disk."),
    errno.EDQUOT: ("your disk quota is used up", "Free some space, or choose another disk."),
    errno.EACCES: ("you may not write there", "Choose another folder."),
    errno.EPERM: ("you may not write there", "Choose another folder."),
    errno.EROFS: ("the disk is read-only", "Choose another folder."),
    errno.ENOENT: ("its folder does not exist", "Create the folder first."),
    errno.ENOTDIR: ("its folder is a file", "Choose another folder."),
    errno.EISDIR: ("it is a folder", "Name a file in it."),
    errno.ENAMETOOLONG: ("its name is too long", "Choose a shorter name."),
}


def to_bytes(text: str, name: str, options: WriteOptions) -> bytes:
    """Encode text whose newlines are "\\n"; raises `FileError` where characters do not fit."""
    encoding, marked = _codec(options)
    text = text.replace("\n", options.newline) if options.newline != "\n" else text
    try:
        data = text.encode(encoding)
    except UnicodeEncodeError:
        data = _without_surrogates(text, name, encoding)
    return (_MARKS[encoding] if marked else b"") + data


def _codec(options: WriteOptions) -> tuple[str, bool]:
    name = text_codec(options.encoding)
    marked = options.bom or name in _MARKED
    name = _MARKED.get(name, name)
    if marked and name not in _MARKS:
        raise UsageError(f"A byte order mark belongs to Unicode; {name} has none.")
    return name, marked


def _without_surrogates(text: str, name: str, encoding: str) -> bytes:
    """Encode text in which broken sources left halves of characters."""
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    try:
        return whole.encode(encoding)
    except UnicodeEncodeError as error:
        lacking = _lacking(whole, encoding)
        shown = " ".join(lacking[:_NAMED_AT_MOST])
        more = f" and {len(lacking) - _NAMED_AT_MOST} more" if lacking[_NAMED_AT_MOST:] else ""
        raise FileError(
            f"{name} cannot be written as {encoding}, which lacks {shown}{more}.",
            hint="Write it as UTF-8, which holds every character.",
        ) from error


def _lacking(text: str, encoding: str) -> list[str]:
    lacking = []
    for character in dict.fromkeys(text):
        try:
            character.encode(encoding)
        except UnicodeEncodeError:
            lacking.append(character)
    return lacking


def put_in_place(data: bytes, path: Path) -> None:
    """Write a file whole or not at all: the old one stays until the new one is on the disk."""
    try:
        target = path.resolve()
        if target.exists() and not target.is_file() and not target.is_dir():
            target.write_bytes(data)  # a pipe or a device cannot be replaced
            return
        _replace(data, target)
    except OSError as error:
        raise _explained(error, path) from error


def _replace(data: bytes, target: Path) -> None:
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    beside = target.with_name(f".cuesmith-{secrets.token_hex(6)}.tmp")
    try:
        with beside.open("xb") as stream:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            beside.chmod(stat.S_IMODE(target.stat().st_mode))
        beside.replace(target)
    except BaseException:
        with suppress(OSError):
            beside.unlink()
        raise


def _explained(error: OSError, path: Path) -> FileError:
    reason, hint = _REASONS.get(
        error.errno or 0, (error.strerror or str(error), "Choose another folder.")
    )
    return FileError(f"{path} cannot be written: {reason}.", hint=hint, details=str(error))
