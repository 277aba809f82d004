"""The files of the fonts that a script is drawn in, so that they can travel with it.

libass itself is asked: it tells where each font comes from that it takes, those for letters that
the wanted one lacks included. Where a system's fonts have no path (DirectWrite), they are named.
"""

from __future__ import annotations

import re
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from cuesmith.base.jobs import CancelToken
from cuesmith.domain.fonts import FontFile, FontSources
from cuesmith.engines.rendering.lettering import Face, letters_by_face
from cuesmith.engines.rendering.session import Session

_SIZE = 64, 36
_MOST_BYTES = 128 * 2**20
"""Of one file; the largest collections of Chinese fonts take half of it."""
_MOST_LETTERS = 2_000
"""Of a face: those beyond are likely in the same files."""
_TAKEN = re.compile(r"fontselect: \(.*, -?\d+, -?\d+\) -> (.*), -?\d+, [^,]*$")
_HEAD = """[Script Info]
ScriptType: v4.00+

[V4+ Styles]
Format: Name, Fontname, Fontsize, Bold, Italic
"""
_EVENTS = """
[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
"""


@dataclass(frozen=True, slots=True)
class DrawnFonts:
    """What a script is drawn in."""

    files: tuple[FontFile, ...] = ()
    """The machine's own."""
    unreadable: tuple[str, ...] = ()
    """Families whose files cannot be found or read here."""


def drawn_fonts(script: str, carried: FontSources, token: CancelToken | None = None) -> DrawnFonts:
    """Where the letters of a script come from, but for those that are `carried` anyway.

    Raises `RenderingError`, `Cancelled`.
    """
    faces = sorted(letters_by_face(script).items())
    taken: dict[str, str] = {}
    heard: list[str] = []
    with closing(Session(carried, heard.append)) as session:
        session.load(_script(faces))
        session.set_sizes(_SIZE, _SIZE)
        for number, (face, _) in enumerate(faces):
            (token or CancelToken()).check()
            heard.clear()
            session.draw_masks(number * 1000 + 500)
            taken |= {found[1]: face.family for text in heard if (found := _TAKEN.search(text))}
    read = {place: _read(Path(place)) for place in taken if Path(place).is_absolute()}
    # A font that is carried has no path either.
    lost = {taken[place] for place in taken if read.get(place) is None and not carried.files}
    files = {font.name: font for font in read.values() if font is not None}
    return DrawnFonts(tuple(files.values()), tuple(sorted(lost)))


def _read(path: Path) -> FontFile | None:
    try:
        if path.stat().st_size <= _MOST_BYTES:
            return FontFile(path.name, path.read_bytes())
    except OSError:
        return None
    return None


def _script(faces: list[tuple[Face, set[str]]]) -> bytes:
    styles = (_style(number, face) for number, (face, _) in enumerate(faces))
    events = (_event(number, letters) for number, (_, letters) in enumerate(faces))
    return "".join((_HEAD, *styles, _EVENTS, *events)).encode(errors="replace")


def _style(number: int, face: Face) -> str:
    family = re.sub(r"[,\r\n]", "", face.family)
    return f"Style: {number},{family},24,{-int(face.bold)},{-int(face.italic)}\n"


def _event(number: int, letters: set[str]) -> str:
    start, end = (f"{at // 3600}:{at // 60 % 60:02}:{at % 60:02}.00" for at in (number, number + 1))
    # Two signs that would begin something else in ASS.
    shown = "".join(sorted(letters)[:_MOST_LETTERS]).translate({123: r"\{", 92: "/"})
    return f"Dialogue: 0,{start},{end},{number},,0,0,0,,{{\\q2}}{shown}\n"
