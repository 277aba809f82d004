"""Gives files away as web servers do: with an ETag, and from a byte on where that is asked for."""

from __future__ import annotations

import hashlib
import re

from tests.support.hosts.server import Answer, Request


def give(data: bytes, request: Request, content_type: str = "video/mp4") -> Answer:
    """A file, or the rest of it."""
    etag = f'"{hashlib.sha256(data).hexdigest()[:16]}"'
    headers = [("Accept-Ranges", "bytes"), ("ETag", etag)]
    match = re.fullmatch(r"bytes=(\d+)-", request.header("Range"))
    begin = int(match[1]) if match and request.header("If-Range") in ("", etag) else 0
    if begin >= len(data) > 0:
        return Answer.empty(416, ("Content-Range", f"bytes */{len(data)}"))
    if not begin:
        return Answer(200, data, tuple(headers), content_type)
    headers.append(("Content-Range", f"bytes {begin}-{len(data) - 1}/{len(data)}"))
    return Answer(206, data[begin:], tuple(headers), content_type)
