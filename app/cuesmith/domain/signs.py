"""Signs and spaces as they should be: each function gives a text anew, its words as they were."""

from __future__ import annotations

import re

_DASH = re.compile(r"([-–—‐])([ \u00a0]?)(?=[^\s\-–—‐\d])")
_SECOND_ONLY = frozenset({"nl", "fi"})
"""Languages in which only the second of two speakers gets a dash (Netflix's guides for Dutch and
Finnish)."""
_CLOSING = re.compile(
    r"[ \t]{0,8}\n[ \t]{0,8}"
    r"((?:[,;:!?)\]}%、。，．！？،؛؟»]|\.(?![.\d]))+)(?![)(DPp])"  # but no smiley
    r"[ \t]{0,8}(?=\S|$)"
)
_RUNS = re.compile(r"[ \t]{2,}|\t")
_AROUND_BREAK = re.compile(r"[ \t]*\n[ \t\n]*")
_BEFORE_SIGN = re.compile(r"(?<=\w)[ \t]+(?=[,.](?:\s|$))")
_DOTS = re.compile(r"\.{3,}")


def agreeing_dashes(text: str, language: str = "und") -> str:
    """The lines of two speakers begun with the same dash; a first line without one gets it."""
    lines = text.split("\n")
    if len(lines) < 2 or language.partition("-")[0].lower() in _SECOND_ONLY:
        return text
    marks = [_DASH.match(line) for line in lines]
    if marks[1] is None:
        return text
    usual = (marks[0] or marks[1]).group()
    kept = [line[mark.end() :] if mark else line for line, mark in zip(lines, marks, strict=True)]
    if marks[0] is None:
        marks[0] = marks[1]
    return "\n".join(usual + line if mark else line for line, mark in zip(kept, marks, strict=True))


def sound_signs(text: str) -> str:
    """Signs that close a line brought back from the beginning of the next."""
    return _CLOSING.sub(r"\1\n", text).rstrip("\n") if "\n" in text else text


def sound_spaces(text: str) -> str:
    """One space between words, none at the ends of lines, no empty lines."""
    if text.isalnum():
        return text
    text = _AROUND_BREAK.sub("\n", _RUNS.sub(" ", text)).strip(" \t\n")
    return _BEFORE_SIGN.sub("", text)


def with_ellipses(text: str, sign: str) -> str:
    """Three dots as the one sign."""
    return _DOTS.sub(lambda _: sign, text)
