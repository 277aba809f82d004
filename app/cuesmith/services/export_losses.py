"""What a written file does not hold of the captions that were meant: found by reading it again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial

from cuesmith.base.problems import Problem
from cuesmith.domain.cue import Cue, Dialect
from cuesmith.domain.markup.convert import alignment_of, parsed_cue
from cuesmith.domain.markup.runs import Look
from cuesmith.domain.markup.webvtt_settings import alignment_from
from cuesmith.domain.timecode import format_clock
from cuesmith.domain.track import Track
from cuesmith.domain.transcript_voices import voices

_NEAR_MS = 50
"""Formats that count pictures or hundredths round by less than this; it is no loss to name."""
_NAMED = 3
_ASS = ("ass", "ssa")
_STYLES = re.compile(r"styles\]?$|^STYLE$|^REGION$", re.I)
_COMMENTS = re.compile(r"^(Comment|NOTE)$")
_DRAWINGS = "Drawings are left out in {0}: {1}."
_DRAWING = re.compile(r"\\p\s*[1-9]")
_POSITIONS = "Exact positions are left out in {0}: {1}."
_MOVEMENTS = "Fades and animations are left out in {0}: {1}."
_TAGS = (
    (_POSITIONS, re.compile(r"\\(pos|move|org|clip|iclip)\s*\(")),
    (_MOVEMENTS, re.compile(r"\\(fade?|t)\s*\(")),
    (_DRAWINGS, _DRAWING),
    (
        "Fonts, sizes, outlines and turns are left out in {0}: {1}.",
        re.compile(r"\\(fn|fs|fr|fa[xy]|[xy]?bord|[xy]?shad|be|blur|[234]c|[1-4]a|alpha)"),
    ),
)  # fmt: skip
"""What only ASS says, and its override tags (Aegisub's manual, "ASS Tags")."""
_SETTING_OF = {
    _POSITIONS: re.compile(r"(Margin[LRV]|position|size|vertical)="),
    _MOVEMENTS: re.compile(r"(Effect)=(banner|scroll (up|down));", re.I),
}
"""The same, said beside the text: in fields of ASS, and by WebVTT's cue settings."""
Pairs = list[tuple[Cue, Cue]]


def losses(meant: Track, back: Track) -> tuple[Problem, ...]:
    """A sentence for each kind of loss; none where everything came back."""
    # Cues without text are kept by some formats, and by others not; nobody reads them.
    wanted = [cue for cue in meant.cues if cue.text.strip()]
    found = [cue for cue in back.cues if cue.text.strip()]
    if len(found) != len(wanted):
        return (Problem(f"{len(wanted)} cues were written, {len(found)} are read from the file."),)
    pairs = list(zip(wanted, found, strict=True))
    named = [_sentence(what, cues) for what, cues in _kinds(pairs, _drawn_alone(meant, back))]
    return (*_styles(meant, back), *_comments(meant, back), *filter(None, named))


def _drawn_alone(meant: Track, back: Track) -> list[Cue]:
    """The cues that are a drawing without any text, where what is read has fewer of them."""
    before, after = (
        [cue for cue in track.cues if not cue.text.strip() and _has(cue, _DRAWING)]
        for track in (meant, back)
    )
    return before if len(after) < len(before) else []


def _kinds(pairs: Pairs, drawn_alone: list[Cue]) -> Iterator[tuple[str, list[Cue]]]:
    """What may be lost, and the cues that lost it."""

    def cues(lost: Callable[[Cue, Cue], bool]) -> list[Cue]:
        return [one for one, two in pairs if lost(one, two)]

    yield f"Times moved by up to {_furthest(pairs)} ms in {{0}}: {{1}}.", cues(_is_moved)
    yield "The text differs in {0}: {1}.", cues(lambda a, b: _said(a) != _said(b))
    yield (
        "Word times are left out in {0}: {1}.",
        cues(lambda a, b: bool(a.words) and not _is_timed(b)),
    )
    yield (
        "The speaker is left out in {0}: {1}.",
        cues(lambda a, b: bool(a.speaker) and not b.speaker),
    )
    yield (
        "The further speakers of a cue are left out in {0}: {1}.",
        cues(lambda a, b: bool(b.speaker) and len(voices(b)) < len(voices(a))),
    )
    yield "Italics, bold or underlining are left out in {0}: {1}.", cues(_lost_look(_shape))
    yield "Lines through the text are left out in {0}: {1}.", cues(_lost_look(_struck))
    yield "Colours are left out in {0}: {1}.", cues(_lost_look(_tint))
    yield "Notes are left out in {0}: {1}.", cues(lambda a, b: bool(a.note) and not b.note)
    yield "The place on the picture is left out in {0}: {1}.", cues(_is_misplaced)
    for what, tag in _TAGS:
        lost = cues(partial(_lost_mark, tag, _SETTING_OF.get(what)))
        yield what, lost + (drawn_alone if what == _DRAWINGS else [])


def _is_moved(meant: Cue, back: Cue) -> bool:
    return max(abs(meant.start - back.start), abs(meant.end - back.end)) > _NEAR_MS


def _furthest(pairs: Pairs) -> int:
    return max((max(abs(a.start - b.start), abs(a.end - b.end)) for a, b in pairs), default=0)


def _said(cue: Cue) -> str:
    return " ".join(cue.text.split())


def _is_timed(cue: Cue) -> bool:
    return any(not word.estimated for word in cue.words)


def _shape(look: Look) -> set[str]:
    shapes = (("italic", look.italic), ("bold", look.bold), ("underline", look.underline))
    return {name for name, shown in shapes if shown}


def _struck(look: Look) -> set[str]:
    return {"struck"} if look.strike else set()


def _tint(look: Look) -> set[str]:
    """Whether there is a colour that captions do not have anyway."""
    return {"tint"} if look.color and not look.color.startswith("#ffffff") else set()


def _lost_look(part: Callable[[Look], set[str]]) -> Callable[[Cue, Cue], bool]:
    """Whether a kind of look is there before, and nowhere after."""

    def shown(cue: Cue) -> set[str]:
        runs = () if cue.markup is None else parsed_cue(cue).runs
        return {name for run in runs for name in part(run.look)}

    return lambda meant, back: not shown(meant) <= shown(back)


def _is_misplaced(meant: Cue, back: Cue) -> bool:
    place = _place(meant)
    return place is not None and _place(back) is None


def _place(cue: Cue) -> int | None:
    place = alignment_of(cue) or alignment_from(cue.settings)
    return None if place == 2 else place


def _has(cue: Cue, tag: re.Pattern[str]) -> bool:
    markup = cue.markup
    return markup is not None and markup.dialect is Dialect.ASS and bool(tag.search(markup.source))


def _lost_mark(
    tag: re.Pattern[str], setting: re.Pattern[str] | None, meant: Cue, back: Cue
) -> bool:
    """Whether what a tag says, or a setting in its place, is said before and not after."""

    def names(cue: Cue) -> set[str]:
        if setting is None:
            return set()
        found = (setting.match(f"{name}={value}") for name, value in cue.settings)
        return {hit[1] for hit in found if hit}

    return not _has(back, tag) and (_has(meant, tag) or not names(meant) <= names(back))


def _comments(meant: Track, back: Track) -> Iterator[Problem]:
    """Remarks for those who work on the file, which nobody is shown."""

    def held(track: Track) -> bool:
        blocks = () if track.source is None else track.source.blocks
        return any(_COMMENTS.search(block.kind) for block in blocks)

    if held(meant) and not held(back):
        yield Problem("The comments of the file are left out: the format has no place for them.")


def _styles(meant: Track, back: Track) -> Iterator[Problem]:
    """Style sheets belong to one format; those of ASS are kept by both of its versions."""
    own, other = _family(meant), _family(back)
    if own != other and _has_styles(meant):
        yield Problem("The styles of the file are left out: the format has no place for them.")


def _family(track: Track) -> str:
    name = "" if track.source is None else track.source.format
    return "ass" if name in _ASS else name


def _has_styles(track: Track) -> bool:
    if track.source is None:
        return False
    in_header = _family(track) == "ass" and "styles]" in track.source.header.casefold()
    return in_header or any(_STYLES.search(block.kind) for block in track.source.blocks)


def _sentence(what: str, cues: Sequence[Cue]) -> Problem | None:
    """A sentence about some cues, the first of them quoted."""
    if not cues:
        return None
    shown = ", ".join(_quoted(cue) for cue in cues[:_NAMED])
    more = f" and {len(cues) - _NAMED} more" if len(cues) > _NAMED else ""
    count = f"{len(cues)} cue{'s' * (len(cues) > 1)}"
    return Problem(what.format(count, shown + more))


def _quoted(cue: Cue) -> str:
    """How a cue begins; when, where it says nothing."""
    said = _said(cue)
    return f"“{said[:40]}”" if said else format_clock(cue.start)
