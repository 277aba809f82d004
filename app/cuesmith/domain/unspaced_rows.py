"""Rows of scripts that write no spaces: where nobody breaks them, libass draws one line that runs
off the picture on both sides."""

from __future__ import annotations

from collections.abc import Sequence

from cuesmith.domain.breaks import is_breakable
from cuesmith.domain.measures import columns_of, is_unspaced
from cuesmith.domain.profiles import Profile
from cuesmith.domain.wrapping import Atom, line_ends


def row_starts(texts: Sequence[str], room: int) -> list[int]:
    """Which pieces of a line begin a row, the first row aside, so that each holds `room` columns
    at most. None where all fit, and where there are spaces throughout: libass breaks at those."""
    whole = "".join(texts)
    if columns_of(whole) <= room or not any(map(is_unspaced, whole)):
        return []
    starts, atoms = _atoms(texts)
    profile = Profile(max_line_length=max(2, room), max_full_width=max(1, room // 2))
    return [starts[end] for end in line_ends(atoms, profile, "und")[:-1]]


def _atoms(texts: Sequence[str]) -> tuple[list[int], list[Atom]]:
    """Pieces that stay on one row, each with its first one's number."""
    starts: list[int] = []
    atoms: list[Atom] = []
    spaced = False
    for number, text in enumerate(texts):
        bare = text.strip()
        spaced = spaced or text[:1].isspace()
        if not bare:
            continue
        if atoms and not is_breakable(atoms[-1].text, bare, spaced):
            atoms[-1] = Atom(atoms[-1].text + " " * spaced + bare, atoms[-1].space)
        else:
            starts.append(number)
            atoms.append(Atom(bare, " " * spaced))
        spaced = text[-1].isspace()
    return starts, atoms
