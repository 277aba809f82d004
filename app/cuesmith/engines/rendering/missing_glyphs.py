"""Letters of a script that its fonts do not have, found before hours of encoding.

libass itself is asked, so that what it says of a system's fonts, attachments and a script's own
`[Fonts]` is what will be drawn. It tells only of the first letter that a face lacks, so each
question is put to a face of its own: the same font, its weight another number, far from where
another cut would be taken.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass

from cuesmith.base.jobs import CancelToken
from cuesmith.domain.fonts import FontFinding, FontSources
from cuesmith.engines.rendering.lettering import Face, letters_by_face, writing_of
from cuesmith.engines.rendering.script_text import prepare
from cuesmith.engines.rendering.session import Session

_AT_ONCE = 40
"""Questions to one libass: as many weights stay nearest to the same cut."""
_NAMED = 48
"""Characters of one writing system that are looked at one by one."""
_SIZE = 64, 36

_HEAD = """[Script Info]
ScriptType: v4.00+
PlayResX: 640
PlayResY: 360

[V4+ Styles]
Format: Name, Fontname, Fontsize
Style: Default,sans-serif,24

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
"""
_LACKS = re.compile(r"Glyph 0x([0-9A-Fa-f]+) not found, selecting")
_SUBSTITUTE = re.compile(r"fontselect: Using (?:default|'Arial')")
_TAKEN = re.compile(r"fontselect: \(.*, -?\d+, -?\d+\) -> (.*), -?\d+, (.*)$")


@dataclass(frozen=True, slots=True)
class _Question:
    face: Face
    letters: str


@dataclass(frozen=True, slots=True)
class _Answer:
    """What libass says of some letters in one font."""

    served: str
    """The font taken at first, by its own name."""
    substituted: bool
    """Whether that is not the one asked for."""
    lacking: bool
    """Whether it has not all of the letters."""
    fallback: str
    """What was taken for the first that it lacks; empty for nothing."""


def missing_glyphs(
    script: str, fonts: FontSources | None = None, token: CancelToken | None = None
) -> tuple[FontFinding, ...]:
    """Fonts that are missing, and letters that fonts lack, with what is drawn instead.

    Fast for a film's captions: each distinct letter costs some tenth of a millisecond, and only
    where its font lacks any of its writing system. Raises `RenderingError`, `Cancelled`.
    """
    prober = _Prober(fonts or FontSources(), prepare(script).fonts, token or CancelToken())
    groups = [
        _Question(face, letters)
        for face, found in sorted(letters_by_face(script).items())
        for letters in _by_writing(found)
    ]
    answers = list(zip(groups, prober.ask(groups), strict=True))
    findings = dict.fromkeys(
        FontFinding(group.face.family, "", "", answer.served)
        for group, answer in answers
        if answer.substituted or not answer.served
    )
    lacking = [(group, answer.served) for group, answer in answers if answer.lacking]
    return (*findings, *_lacking_letters(prober, lacking))


def _by_writing(letters: Iterable[str]) -> Iterator[str]:
    groups: defaultdict[str, list[str]] = defaultdict(list)
    for letter in sorted(letters):
        groups[writing_of(letter)].append(letter)
    for _, found in sorted(groups.items()):
        yield "".join(found)


def _lacking_letters(
    prober: _Prober, groups: Sequence[tuple[_Question, str]]
) -> Iterator[FontFinding]:
    """The groups' letters one by one; each group with the font that is taken at first."""
    single = [
        (_Question(group.face, letter), served)
        for group, served in groups
        for letter in group.letters[:_NAMED]
    ]
    answers = prober.ask([question for question, _ in single])
    lacked: defaultdict[tuple[str, str, str], dict[str, None]] = defaultdict(dict)
    for (question, served), answer in zip(single, answers, strict=True):
        # At another weight another cut may have been asked first.
        if answer.lacking and answer.fallback != served:
            key = question.face.family, writing_of(question.letters), answer.fallback
            lacked[key][question.letters] = None
    for (family, writing, fallback), letters in lacked.items():
        yield FontFinding(family, writing, "".join(letters), fallback)


class _Prober:
    """Asks libass, some questions a session."""

    def __init__(self, fonts: FontSources, embedded: bytes, token: CancelToken) -> None:
        self._fonts = fonts
        self._embedded = embedded
        self._token = token

    def ask(self, questions: Sequence[_Question]) -> Iterator[_Answer]:
        """The answers, in order."""
        for start in range(0, len(questions), _AT_ONCE):
            yield from self._ask_some(questions[start : start + _AT_ONCE])

    def _ask_some(self, questions: Sequence[_Question]) -> Iterator[_Answer]:
        heard: list[str] = []
        with closing(Session(self._fonts, heard.append)) as session:
            session.load(self._script(questions))
            session.set_sizes(_SIZE, _SIZE)
            for number, question in enumerate(questions):
                self._token.check()
                heard.clear()
                session.draw_masks(number * 1000 + 500)
                asked = f", {_weight(number, question.face)}, "
                yield _read([message for message in heard if asked in message])

    def _script(self, questions: Sequence[_Question]) -> bytes:
        lines = [_event(number, question) for number, question in enumerate(questions)]
        fonts = b"\n[Fonts]\n" + self._embedded.replace(b"\0", b"\n") if self._embedded else b""
        return (_HEAD + "".join(lines)).encode(errors="replace") + fonts


def _event(number: int, question: _Question) -> str:
    face = question.face
    weight = _weight(number, face)
    start, end = (f"0:{second // 60:02}:{second % 60:02}.00" for second in (number, number + 1))
    # Two signs that would begin something else in ASS.
    letters = question.letters.translate({ord("{"): r"\{", ord("\\"): "/"})
    family = re.sub(r"[\\{}()\r\n]", "", face.family)
    tags = rf"{{\q2\fn{family}\b{weight}\i{int(face.italic)}}}"
    return f"Dialogue: 0,{start},{end},Default,,0,0,0,,{tags}{letters}\n"


def _weight(number: int, face: Face) -> int:
    return (700 if face.bold else 400) + number + 1


def _read(heard: Sequence[str]) -> _Answer:
    """Make sense of libass's messages; they are in order."""
    served = fallback = ""
    lacking = substituted = False
    for message in heard:
        taken = _TAKEN.match(message)
        name = "" if taken is None else taken[1] if taken[2] == "(none)" else taken[2]
        if _LACKS.match(message):
            lacking = True
        elif lacking:
            fallback = fallback or name
        elif name:
            served = name
        else:
            substituted = substituted or _SUBSTITUTE.match(message) is not None
    return _Answer(served, substituted, lacking, fallback)
