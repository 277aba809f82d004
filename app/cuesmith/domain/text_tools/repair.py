"""What is left of a text when parts of it go: commas, capitals, lines and dashes made right."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from itertools import islice

from cuesmith.domain.text_tools.letters import capitalized

DASH = re.compile(r"[-–—‐‑](?!-)[ \t]*")
"""What a speaker's line begins with."""
_MOST_CUT = 300
"""Stretches of one text; no cue that anybody reads has more."""
_OPENERS = " \t\n\"'“”‘’„«»‹›([{¿¡-–—‐‑♪♫#"
_ENDS = ".?!…。？！؟۔।"
_CLOSERS = "\"'”’»›)]}♪ \t\n"
_AHEAD = re.compile(r"[ \t]*(,|،|、|，|\.{2,}|…|[-–—]{1,3}(?=\s|$)|\.(?=\s|$))?[ \t]*")
_ENCLOSING = {"]": "[", ")": "(", "】": "【", "）": "（"}
_COMMAS = (",", "،", "、", "，")
_ALONE = re.compile(r"[\s\-–—‐‑.,;:…'\"“”‘’„«»،、，。]*")
_NO_SPACE_BEFORE = ",.;:!?…،؛؟、，。！？)]}”’»"
_WORD_BEFORE = re.compile(r"([^\W\d_]+),$")


def cut(
    text: str,
    spans: Iterable[tuple[int, int]],
    language: str = "und",
    keep_comma_after: Collection[str] = (),
) -> str:
    """The text without these stretches of it.

    A comma on either side goes along, but for one behind a word of `keep_comma_after`; what
    began a sentence leaves its capital letter to the word behind it.
    """
    out, last = "", 0
    for start, end in islice(spans, _MOST_CUT):
        out += text[last:start]
        capital = text[start : start + 1].isupper()
        out, last = _cut_one(text, out, end, keep_comma_after)
        if capital and begins_sentence(out):
            rest = capitalized(text[last:], language)
            text = text[:last] + rest if len(rest) == len(text) - last else text
    return tidied(text, out + text[last:])


def _cut_one(text: str, out: str, end: int, keep_comma_after: Collection[str]) -> tuple[str, int]:
    """What stands before a stretch that goes, and where the text goes on."""
    before = out.rstrip(" \t")
    match = _AHEAD.match(text, end)
    mark = (match and match[1]) or ""
    after = match.end() if match else end
    if begins_sentence(before):
        lead = out if before.endswith("\n") or not before else before + " "
        return (lead if not _ends_line(text, after) else before), after
    if mark not in _COMMAS or not mark:
        after = end  # a full stop, an ellipsis or a dash stays
        closing = not mark and not _ends_line(text, end)
        before = (
            before if closing and not before.endswith(_COMMAS) else before.rstrip("".join(_COMMAS))
        )
    elif before.endswith(_COMMAS):
        word = _WORD_BEFORE.search(before)
        kept = word is not None and word[1].casefold() in keep_comma_after
        before = before if kept else before[:-1]
    return before + _space(text, after), _skip_space(text, after)


def _space(text: str, at: int) -> str:
    ahead = text[_skip_space(text, at) :][:1]
    return " " if ahead and ahead not in _NO_SPACE_BEFORE + "\n" else ""


def _skip_space(text: str, at: int) -> int:
    while at < len(text) and text[at] in " \t":
        at += 1
    return at


def _ends_line(text: str, at: int) -> bool:
    return text[_skip_space(text, at) :][:1] in ("", "\n")


def begins_sentence(before: str) -> bool:
    """Whether what comes behind this begins a sentence: behind nothing, a full stop, a dash that
    begins a line."""
    bare = _without_enclosed(before.rstrip(_OPENERS))
    lead = before[len(bare) :]
    return not bare or bare[-1] in _ENDS or ("\n" in lead and DASH.search(lead) is not None)


def _without_enclosed(text: str) -> str:
    """A text without what stands in brackets at its end: sounds begin no sentence."""
    while text.endswith(tuple(_ENCLOSING)):
        at = text.rfind(_ENCLOSING[text[-1]])
        if at < 0:
            break
        text = text[:at].rstrip(_OPENERS)
    return text


def ends_sentence(text: str) -> bool:
    """Whether a text ends with a full stop or the like; an ellipsis leaves it open."""
    bare = text.rstrip(_CLOSERS)
    return bool(bare) and bare[-1] in _ENDS and not bare.endswith(("…", ".."))


def tidied(before: str, after: str) -> str:
    """What is left, without lines that hold nothing any more, and without a dash for a speaker who
    is alone now."""
    if after == before:
        return before
    old = frozenset(before.split("\n"))
    lines = [_trimmed(line) if line not in old else line for line in after.split("\n")]
    kept = [line for line in lines if line in old or not _ALONE.fullmatch(line)]
    if not any(line.strip() for line in kept) or all(map(_ALONE.fullmatch, kept)):
        return ""
    return "\n".join(_without_lone_dash(before.split("\n"), kept))


def _trimmed(line: str) -> str:
    return re.sub(r"(?<=\S) {2,}", " ", line).strip(" \t")


def _without_lone_dash(old: list[str], lines: list[str]) -> list[str]:
    """Two speakers have a dash each, or the second one; one alone has none."""
    before, after = _dashes(old), _dashes(lines)
    lost = len(before) > len(after) or len(old) > len(lines)
    if lost and before and len(after) == 1 and after[0] == 0:
        match = DASH.match(lines[0])
        return [lines[0][match.end() if match else 0 :], *lines[1:]]
    return lines


def _dashes(lines: list[str]) -> list[int]:
    return [row for row, line in enumerate(lines) if DASH.match(line)]
