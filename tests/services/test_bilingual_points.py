"""Two languages put at one point of the picture, drawn: neither lies over the other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuesmith.domain.ass_script import read_script, write_script
from cuesmith.domain.cue import Cue, Dialect, Markup
from cuesmith.domain.subtitle_file import ReadOptions
from cuesmith.domain.track import Track
from cuesmith.engines.formats import files
from cuesmith.engines.rendering.renderer import LibassRenderer
from cuesmith.services.bilingual_export import Stacking, bilingual
from tests.services.test_styled_pictures import ink
from tests.services.test_styling import PORTS

SIZE = (640, 360)
ASS = """[Script Info]
ScriptType: v4.00+
PlayResX: 640
PlayResY: 360

[V4+ Styles]
Format: Name, Fontname, Fontsize, Outline, Alignment
Style: Default,DejaVu Sans,30,2,2

[Events]
Format: Start, End, Style, Text
Dialogue: 0:00:01.00,0:00:03.00,Default,{}one
"""


def english(tags: str) -> Track:
    text = ASS.replace("{}one", f"{{{tags}}}Platform one")
    return replace(files.read_bytes(text.encode(), "a.ass", ReadOptions()).track, id="en")


def german(first: Track, tags: str, *, styled: bool) -> Track:
    """Its translation: the same tags, in a track with the file's looks, or without."""
    text = "Gleis\neins"
    markup = Markup(Dialect.ASS, f"{{{tags}}}Gleis\\Neins")
    (cue,) = first.cues
    cues = (replace(cue, text=text, markup=markup),)
    return replace(first, id="de", cues=cues, source=None if styled else first.source)


def boxes(
    renderer: LibassRenderer, first: Track, second: Track, stacking: Stacking
) -> tuple[tuple[int, int], tuple[int, int]]:
    """Upper and lower edge of what is drawn of each."""
    done = bilingual(first, second, "ass", stacking, SIZE, PORTS).track
    whole = read_script(PORTS.own_script(done))
    found = []
    for said in ("Platform one", "Gleis"):
        events = tuple(row for row in whole.events if said in row["Text"])
        assert events
        renderer.load(write_script(replace(whole, events=events)), SIZE)
        _, top, _, bottom = ink(renderer.render(2000, SIZE), SIZE)
        found.append((top, bottom))
    return found[0], found[1]


@pytest.mark.parametrize("styled", [False, True])
@pytest.mark.parametrize("above", [True, False])
@pytest.mark.parametrize(
    "tags",
    [
        r"\pos(320,180)",
        r"\an8\pos(320,40)",
        r"\an5\pos(200,170)",
        r"\an2\pos(320,335)",
        r"\an7\pos(30,290)\fs40",
        r"\move(100,100,300,200,0,500)",
    ],
)
def test_neither_lies_over_the_other(
    renderer: LibassRenderer, tags: str, above: bool, styled: bool
) -> None:
    first = english(tags)
    second = german(first, tags, styled=styled)
    one, two = boxes(renderer, first, second, Stacking(above, 1.0, ""))
    upper, lower = (one, two) if above else (two, one)
    assert upper[1] <= lower[0] + 2, "the outline may touch"
    assert lower[0] - upper[1] < 40, "and they stay together"
    assert upper[0] >= 10
    assert lower[1] <= 350


def test_what_stands_elsewhere_already_stays(renderer: LibassRenderer) -> None:
    first = english(r"\an8\pos(320,40)")
    second = german(first, r"\an2\pos(320,300)", styled=False)
    done = bilingual(first, second, "ass", Stacking(), SIZE, PORTS).track
    texts = {cue.markup.source for cue in done.cues if cue.markup}
    assert {r"{\an8\pos(320,40)}Platform one", r"{\an2\pos(320,300)}Gleis\Neins"} <= texts


def test_a_sign_at_the_very_edge_is_not_called_back() -> None:
    first = english(r"\an2\pos(320,358)")
    second = german(first, r"\an2\pos(320,358)", styled=False)
    done = bilingual(first, second, "ass", Stacking(first_above=False), SIZE, PORTS).track
    assert r"\pos(320,358)" in PORTS.own_script(done)


def test_cues_without_a_point_are_as_before() -> None:
    plain = Track((Cue("a", 0, 2000, "One"),), "en", id="en")
    both = bilingual(plain, replace(plain, id="de"), "ass", Stacking(), SIZE, PORTS).track
    assert r"\pos" not in PORTS.own_script(both)
