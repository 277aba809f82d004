from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.ass_style import AssStyle, style_lines, to_old_alignment
from cuesmith.domain.ass_styles import read_colour, read_styles
from cuesmith.domain.colors import Rgba
from cuesmith.domain.markup.ass_tags import keypad_place
from cuesmith.domain.subtitle_file import ReadOptions
from cuesmith.domain.track import Source
from cuesmith.engines.formats.ass import read_ass
from tests.support.shared import shared_dir

PARTS = st.integers(0, 255)
COLOURS = st.builds(Rgba, PARTS, PARTS, PARTS, PARTS)
STYLES = st.builds(
    AssStyle,
    name=st.sampled_from(["Default", "Sign 2", "*"]),
    size=st.sampled_from([18.0, 72.2]),
    primary=COLOURS,
    outline=COLOURS,
    bold=st.booleans(),
    italic=st.booleans(),
    underline=st.booleans(),
    alignment=st.integers(1, 9),
    margin_v=st.integers(0, 500),
)


@given(st.lists(STYLES, max_size=3))
def test_styles_survive(styles: list[AssStyle]) -> None:
    found = read_styles(Source("ass", "\n".join(style_lines(tuple(styles), old=False))))
    assert found == tuple(replace(style, name=style.name.removeprefix("*")) for style in styles)


@given(STYLES)
def test_old_styles_keep_what_that_version_has(style: AssStyle) -> None:
    (found,) = read_styles(Source("ssa", "\n".join(style_lines((style,), old=True))))
    alpha = style.primary.alpha
    assert found.primary == style.primary
    assert found.outline == style.outline._replace(alpha=alpha)
    assert (found.alignment, found.bold, found.italic) == (
        style.alignment, style.bold, style.italic,
    )  # fmt: skip


def test_styles_of_the_reference_files() -> None:
    folder = shared_dir("cases", "ass")
    cases = json.loads((folder / "expected.json").read_text(encoding="utf-8"))["files"]
    seen = 0
    for name, entry in cases.items():
        text = (folder / name).read_text(encoding="utf-8")
        styles = {s.name: s for s in read_styles(read_ass(text, ReadOptions()).source)}
        for style, expected in entry.get("styles_rgba", {}).items():
            assert list(styles[style].primary) == expected
            seen += 1
        for style, expected in entry.get("styles", {}).items():
            assert (styles[style].bold, styles[style].italic) == (
                expected["bold"], expected["italic"],
            )  # fmt: skip
            seen += 1
    assert seen >= 9


@pytest.mark.parametrize(
    ("text", "colour"),
    [
        ("&H00FFFFFF", Rgba(255, 255, 255)),
        ("&HFF00", Rgba(0, 255, 0)),
        ("&HA00000FF&", Rgba(255, 0, 0, 95)),
        ("16711680", Rgba(0, 0, 255)),
        ("-2147483640", Rgba(8, 0, 0, 127)),
        ("blue", None),
        ("", None),
    ],
)
def test_colours(text: str, colour: Rgba | None) -> None:
    assert read_colour(text) == colour


def test_old_alignments() -> None:
    found = [keypad_place(place) for place in (1, 2, 3, 5, 6, 7, 9, 10, 11, 0, 4, 99)]
    assert found == [1, 2, 3, 7, 8, 9, 4, 5, 6, None, None, None]
    assert all(keypad_place(to_old_alignment(place)) == place for place in range(1, 10))
