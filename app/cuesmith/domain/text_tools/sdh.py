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
from cuesmith.domain.text_tools.sounds import SoundFinder
from cuesmith.domain.text_tools.word_lists import WordLists

RULE = "sdh"


class Music(StrEnum):
    """What becomes of lines with notes."""

    KEEP = "keep"
    NOTES = "notes"
    """The notes go, what is sung stays."""
    LYRICS = "lyrics"
    """Whole lines go."""


class Parentheses(StrEnum):
    """What goes of what stands in parentheses."""

    KEEP = "keep"
    SOUNDS = "sounds"
    """What describes a sound or how something is said, by its words and its place."""
    ALL = "all"


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
    parentheses: Parentheses = Parentheses.SOUNDS
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
_STARRED = re.compile(r"(?<![\w*])\*(?=\w)[^*\n]{1,40}(?<=\w)\*(?![\w*])")
_STAR_LINE = re.compile(r"^((?:[-–—‐‑][ \t]*)?)\*[ \t][^*]{1,80}[ \t]\*(?=[ \t]*$)", re.MULTILINE)
"""As German broadcasters have it: "* Spannende Musik *"."""
_LEAD = r"^((?:[-–—‐‑](?!-)[ \t]*)?(?:[♪♫#][ \t]*)?)"
_CAPITALS = r"([^\W\d_a-z](?:[^\W_a-z]|[ .'’#&/-]){0,30}?)"
_HOW = r"[ \t]*(?:\([^()\n]{1,40}\)|\[[^\[\]\n]{1,40}\])"
"""Behind a name: (O.S.), [on radio]."""
_CAPITAL_LABEL = re.compile(rf"{_LEAD}{_CAPITALS}(?:{_HOW})?[ \t]*[:：](?=\s|$)", re.MULTILINE)
_LABEL_AND_HOW = re.compile(
    _LEAD
    + rf"([^\W\d_a-z][\w.'’-]{{0,20}}(?: [^\W_][\w.'’#-]{{0,20}}){{0,2}}){_HOW}[ \t]*:(?=\s|$)",
    re.MULTILINE,
)
_CHEVRONS = re.compile(r"^((?:[-–—‐‑](?!-)[ \t]*)?)>{2,3}[ \t]*")
"""Where another speaker or another story begins, in live captions."""
_TURN_WITHIN = re.compile(
    rf"(?<=[.?!…\"”)\]♪—–-])[ \t](?=>{{2,3}}[ \t]*[^\s>]|{_CAPITALS}(?:{_HOW})?:[ \t]+\S)"
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


def sdh(wish: SdhWish, lists: WordLists) -> tuple[TextPass, ...]:
    """The passes that take it out."""
    passes: list[TextPass] = []
    # Names first: what stands in brackets behind one belongs to it, as in "JOHN (O.S.):".
    if wish.labels is not Labels.KEEP:
        passes.append(TextPass(RULE, "The speaker's name is left out.", _labels(wish.labels)))
    if wish.brackets or wish.parentheses is not Parentheses.KEEP:
        passes += _enclosed(wish, SoundFinder(lists))
    if wish.music is not Music.KEEP:
        lyrics = wish.music is Music.LYRICS
        reason = "What is sung is left out." if lyrics else "Notes are left out."
        passes.append(each(RULE, reason, lambda text: _without_music(text, lyrics=lyrics)))
    if wish.capitals:
        reason = "Lines in capitals are left out."
        passes.append(TextPass(RULE, reason, _without_capitals))
    return tuple(passes)


# -- brackets -----------------------------------------------------------------------------------


def _enclosed(wish: SdhWish, sounds: SoundFinder) -> list[TextPass]:
    kept = frozenset(each.casefold() for each in wish.keep)
    only_sounds = wish.parentheses is Parentheses.SOUNDS

    def bracket(match: re.Match[str]) -> str:
        return _hole(match, kept)

    def parenthesis(match: re.Match[str]) -> str:
        stays = only_sounds and not sounds.is_sound(match.string, match.start(), match.end())
        return match[0] if stays else _hole(match, kept)

    def star_line(match: re.Match[str]) -> str:
        return match[1] + _HOLE

    def starred(match: re.Match[str]) -> str:
        return _HOLE if sounds.is_known(match[0]) else match[0]

    kinds = [(_BRACKETS, bracket), (_STAR_LINE, star_line)] if wish.brackets else []
    if wish.parentheses is not Parentheses.KEEP:
        kinds += [(_PARENTHESES, parenthesis), (_STARRED, starred)]

    def turn(text: str) -> str:
        out = text
        for kind, replaced in kinds:
            out = kind.sub(replaced, out)
        return text if out == text else tidied(text, _joined(out))

    def over_cues(texts: Sequence[str]) -> list[str]:
        return _without_halves(texts, _open_pairs(wish), sounds if only_sounds else None)

    reason = "What is heard besides speech is left out."
    return [each(RULE, reason, turn), TextPass(RULE, reason, over_cues)]


def _open_pairs(wish: SdhWish) -> tuple[tuple[str, str], ...]:
    parentheses = wish.parentheses is not Parentheses.KEEP
    return tuple(pair for pair in _PAIRS if (parentheses if pair[0] in "(（" else wish.brackets))


_HOLE = "\x1a"
"""Stands where something went: the substitute character, which no caption shows."""
_AROUND = re.compile(rf"(?<![ \t])[ \t]*{_HOLE}[{_HOLE} \t]*([:：][ \t]*)?")
_PHRASES = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
"""Scripts that write spaces between phrases, though none between words."""
_BETWEEN_DASHES = re.compile(rf"(--|[-–—])[ \t]*{_HOLE}[{_HOLE} \t]*\1(?=\s)")


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
        wide = wide and not (_PHRASES.match(before) and " " in match[0])
        # "[Narrator]: Once" loses its colon, "JOHN [sighs]: Well" keeps it.
        line = match.string[match.string.rfind("\n", 0, match.start()) + 1 : match.start()]
        colon = match[1] if match[1] and any(map(str.isalnum, line)) else ""
        return colon or ("" if lost or wide else " ")

    closed = _AROUND.sub(close, _BETWEEN_DASHES.sub(r"\1", text))
    lines = [re.sub(r"^([-–—‐‑])(?=\w)", r"\1", line) for line in closed.split("\n")]
    return "\n".join(lines)


def _without_halves(
    texts: Sequence[str], pairs: tuple[tuple[str, str], ...], sounds: SoundFinder | None
) -> list[str]:
    """A bracket that opens in one cue and closes in the next goes from both; `sounds` says which
    parentheses are meant, None for all."""
    out = list(texts)
    for number in range(len(out) - 1):
        for opening, closing in pairs:
            at, to = out[number].rfind(opening), out[number + 1].find(closing)
            if at < 0 or to < 0 or closing in out[number][at:]:
                continue
            if sounds is not None and opening in "(（":
                both = f"{out[number]} {out[number + 1]}"
                if not sounds.is_sound(both, at, len(out[number]) + 1 + to + 1):
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
    if not any(mark in text for mark in (":", "：", ">>")):
        return text
    lines = _turns(text, shouted=shouted).split("\n")
    turned = [_without_label(_CHEVRONS.sub(r"\1", line), which, shouted=shouted) for line in lines]
    named = [row for row, (old, new) in enumerate(zip(lines, turned, strict=True)) if old != new]
    if not named:
        return text
    return tidied(text, "\n".join(_with_dashes(turned, named)))


def _turns(text: str, *, shouted: bool) -> str:
    """The text with a line for each speaker: "Ready? >> Yes." has two."""

    def parted(match: re.Match[str]) -> str:
        name, line = match[1], text[text.rfind("\n", 0, match.start()) + 1 : match.start()]
        # "DR. O'NEIL:" is one name.
        is_turn = name is None or (is_shouted(name) and not shouted and not is_shouted(line))
        return "\n" if is_turn and any(map(str.isalnum, line)) else " "

    return _TURN_WITHIN.sub(parted, text)


def _without_label(line: str, which: Labels, *, shouted: bool) -> str:
    match = _CAPITAL_LABEL.match(line)
    if match is not None and is_shouted(match[2]):
        rest = line[match.end() :]
        # What goes on in capitals is a sign, unless all is in capitals.
        if shouted or not is_shouted(rest):
            return match[1] + rest.lstrip()
    match = _LABEL_AND_HOW.match(line)
    if match is not None:
        return match[1] + line[match.end() :].lstrip()
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
            # "♪～" says in Japan that a song begins.
            has_words = any(map(str.isalnum, bare))
            lines.append((_between_hashes(bare) or bare) if has_words else "")
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
