"""What is written for those who do not hear goes: sounds in brackets, names of speakers, notes.

A cue of which nothing is left goes with it. Where several speakers share a cue, they have dashes
afterwards; one who is alone has none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from cuesmith.domain.measures import is_unspaced
from cuesmith.domain.text_tools.letters import is_shouted
from cuesmith.domain.text_tools.links import is_link
from cuesmith.domain.text_tools.passes import TextPass, Turn, each
from cuesmith.domain.text_tools.repair import DASH, tidied

RULE = "sdh"


class Music(StrEnum):
    """What becomes of lines with notes."""

    KEEP = "keep"
    NOTES = "notes"
    """The notes go, what is sung stays."""
    LYRICS = "lyrics"
    """Whole lines go."""


class Labels(StrEnum):
    """Which names of speakers go."""

    KEEP = "keep"
    CAPITALS = "capitals"
    """JOHN:"""
    ANY = "any"
    """John: too, which may be the beginning of a sentence."""


@dataclass(frozen=True, slots=True)
class SdhWish:
    """What is to go."""

    brackets: bool = True
    """[sighs], and 【】, ［］, 〔〕."""
    parentheses: bool = True
    """(sighs), and （）."""
    labels: Labels = Labels.CAPITALS
    music: Music = Music.NOTES
    capitals: bool = False
    """Lines that are all in capitals, in a track that is not."""
    keep: tuple[str, ...] = ()
    """What stays though it is in brackets, such as "bleep"."""


_BRACKETS = re.compile(r"\[[^\[\]]*\]|【[^【】]*】|［[^［］]*］|〔[^〔〕]*〕|〈[^〈〉]*〉")
_PARENTHESES = re.compile(r"\([^()]*\)|（[^（）]*）")
_PAIRS = (("[", "]"), ("(", ")"), ("（", "）"), ("［", "］"))
_LEAD = r"^((?:[-–—‐‑](?!-)[ \t]*)?(?:[♪♫#][ \t]*)?)"
_CAPITAL_LABEL = re.compile(
    _LEAD + r"([^\W\d_a-z](?:[^\W_a-z]|[ .'’#&/-]){0,30}?)[ \t]*[:：](?=\s|$)", re.MULTILINE
)
_ANY_LABEL = re.compile(
    _LEAD
    + r"((?:[^\W\d_](?:[\w.'’#&-]){0,20})(?: [^\W_][\w.'’#&-]{0,20}){0,2})[ \t]*[:：](?=\s|$)",
    re.MULTILINE,
)
_WIDE_LABEL = re.compile(_LEAD + r"([\u3040-\u30ff\u4e00-\u9fff々]{1,8})：", re.MULTILINE)
_NOTE = re.compile(r"(?<![ \t])[ \t]*[♪♫🎵🎶]+[ \t]*")
_LETTERS = re.compile(r"[^\W\d_]")
_MOST_SHOUTED = 0.6
"""Where so many cues are in capitals, capitals tell nothing."""
_FEWEST_SHOUTED = 3
_FEWEST_LETTERS = 4


def sdh(wish: SdhWish) -> tuple[TextPass, ...]:
    """The passes that take it out."""
    passes: list[TextPass] = []
    if wish.brackets or wish.parentheses:
        passes += _enclosed(wish)
    if wish.labels is not Labels.KEEP:
        passes.append(TextPass(RULE, "The speaker's name is left out.", _labels(wish.labels)))
    if wish.music is not Music.KEEP:
        lyrics = wish.music is Music.LYRICS
        reason = "What is sung is left out." if lyrics else "Notes are left out."
        passes.append(each(RULE, reason, lambda text: _without_music(text, lyrics=lyrics)))
    if wish.capitals:
        reason = "Lines in capitals are left out."
        passes.append(TextPass(RULE, reason, _without_capitals))
    return tuple(passes)


# -- brackets -----------------------------------------------------------------------------------


def _enclosed(wish: SdhWish) -> list[TextPass]:
    kept = frozenset(each.casefold() for each in wish.keep)
    kinds = [_BRACKETS] * wish.brackets + [_PARENTHESES] * wish.parentheses

    def turn(text: str) -> str:
        out = text
        for kind in kinds:
            out = kind.sub(lambda match: _hole(match, kept), out)
        return text if out == text else tidied(text, _joined(out))

    reason = "What is heard besides speech is left out."
    opened = tuple(
        pair for pair in _PAIRS if (wish.parentheses if pair[0] in "(（" else wish.brackets)
    )

    def over_cues(texts: Sequence[str]) -> list[str]:
        return _without_halves(texts, opened)

    return [each(RULE, reason, turn), TextPass(RULE, reason, over_cues)]


_HOLE = "\x1a"
"""Stands where something went: the substitute character, which no caption shows."""
_AROUND = re.compile(rf"(?<![ \t])[ \t]*{_HOLE}[{_HOLE} \t]*([:：][ \t]*)?")


def _hole(match: re.Match[str], kept: frozenset[str]) -> str:
    """Numbers in parentheses are no sounds, nor is what a computer's function is called by."""
    found, before = match[0], match.string[max(0, match.start() - 1) : match.start()]
    inside = found[1:-1].strip()
    if is_link(inside) or (not inside and before.isalnum()):
        return found
    stays = inside.casefold() in kept or not (_LETTERS.search(inside) or "♪" in inside)
    return found if stays and inside else _HOLE


def _joined(text: str) -> str:
    """The text with its holes closed, one space between words."""

    def close(match: re.Match[str]) -> str:
        before = text[max(0, match.start() - 1) : match.start()]
        after = text[match.end() : match.end() + 1]
        lost = not before.strip() or not after.strip() or after in ",.;:!?…،؟、。"
        wide = before and after and is_unspaced(before) and is_unspaced(after)
        return "" if lost or wide else " "

    closed = _AROUND.sub(close, text)
    lines = [re.sub(r"^([-–—‐‑])(?=\w)", r"\1", line) for line in closed.split("\n")]
    return "\n".join(lines)


def _without_halves(texts: Sequence[str], pairs: tuple[tuple[str, str], ...]) -> list[str]:
    """A bracket that opens in one cue and closes in the next goes from both."""
    out = list(texts)
    for number in range(len(out) - 1):
        for opening, closing in pairs:
            at, to = out[number].rfind(opening), out[number + 1].find(closing)
            if at < 0 or to < 0 or closing in out[number][at:]:
                continue
            if opening not in out[number + 1][:to]:
                out[number] = tidied(out[number], out[number][:at])
                out[number + 1] = tidied(out[number + 1], out[number + 1][to + 1 :])
    return out


# -- names of speakers --------------------------------------------------------------------------


def _labels(which: Labels) -> Turn:
    def turn_all(texts: Sequence[str]) -> list[str]:
        shouted = _is_shouted_track(texts)
        return [_without_labels(text, which, shouted=shouted) for text in texts]

    return turn_all


def _is_shouted_track(texts: Sequence[str]) -> bool:
    said = [text for text in texts if any(map(str.isalpha, text))]
    loud = sum(map(is_shouted, said))
    return loud >= _FEWEST_SHOUTED and loud > _MOST_SHOUTED * len(said)


def _without_labels(text: str, which: Labels, *, shouted: bool) -> str:
    if ":" not in text and "：" not in text:
        return text
    lines = text.split("\n")
    turned = [_without_label(line, which, shouted=shouted) for line in lines]
    named = [row for row, (old, new) in enumerate(zip(lines, turned, strict=True)) if old != new]
    if not named:
        return text
    return tidied(text, "\n".join(_with_dashes(turned, named)))


def _without_label(line: str, which: Labels, *, shouted: bool) -> str:
    match = _CAPITAL_LABEL.match(line)
    if match is not None and is_shouted(match[2]):
        rest = line[match.end() :]
        # What goes on in capitals is a sign, unless all is in capitals.
        if shouted or not is_shouted(rest):
            return match[1] + rest.lstrip()
    if which is Labels.ANY:
        match = _ANY_LABEL.match(line) or _WIDE_LABEL.match(line)
        if match is not None and not match[2].islower():
            return match[1] + line[match.end() :].lstrip()
    return line


def _with_dashes(lines: list[str], named: list[int]) -> list[str]:
    """Speakers who had names have dashes, where there are several."""
    starts = sorted({0, *named})
    speakers = [row for row in starts if any(char.isalnum() for char in lines[row])]
    if len(speakers) < 2 or any(DASH.match(line) for line in lines):
        return lines
    return [f"- {line}" if row in speakers else line for row, line in enumerate(lines)]


# -- music and capitals -------------------------------------------------------------------------


def _without_music(text: str, *, lyrics: bool) -> str:
    sung = _sung_lines(text)
    if not any(sung):
        return text
    lines: list[str] = []
    for line, is_sung in zip(text.split("\n"), sung, strict=True):
        if not is_sung:
            lines.append(line)
        elif not lyrics:
            bare = _NOTE.sub(" ", line).strip(" \t")
            lines.append(_between_hashes(bare) or bare)
    return tidied(text, "\n".join(lines))


def _sung_lines(text: str) -> list[bool]:
    """A note that opens in one line and closes in another has all between."""
    marks: list[bool] = []
    is_open = False
    for line in text.split("\n"):
        notes = len(_NOTE.findall(line))
        hashed = _LETTERS.search(_between_hashes(line.strip(" \t")))
        marks.append(bool(notes or is_open or hashed))
        is_open ^= bool(notes % 2)
    return marks


def _between_hashes(line: str) -> str:
    """What is sung in a line that has "#" for a note; empty for any other."""
    if not line.startswith("# "):
        return ""
    return line[2:].removesuffix(" #").strip(" \t")


def _without_capitals(texts: Sequence[str]) -> list[str]:
    if _is_shouted_track(texts):
        return list(texts)
    return [_without_capital_lines(text) for text in texts]


def _without_capital_lines(text: str) -> str:
    lines = text.split("\n")
    kept = [line for line in lines if not _is_capital_line(line)]
    return text if len(kept) == len(lines) else tidied(text, "\n".join(kept))


def _is_capital_line(line: str) -> bool:
    return is_shouted(line) and len(_LETTERS.findall(line)) >= _FEWEST_LETTERS
