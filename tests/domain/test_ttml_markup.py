"""TTML's inline markup: tokens, looks, and the way back."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.cue import Dialect, Markup
from cuesmith.domain.markup import ttml
from cuesmith.domain.markup.retext import retext
from cuesmith.domain.markup.runs import Look, Parsed, Run

LOOKS = st.builds(
    Look,
    italic=st.booleans(),
    bold=st.booleans(),
    underline=st.booleans(),
    strike=st.booleans(),
    color=st.sampled_from(["", "#ff0000", "#00ff0080"]),
    language=st.sampled_from(["", "fr"]),
)
PLAIN = st.text(
    st.characters(exclude_categories=["Cs"], exclude_characters="\r\ufffe\uffff").filter(
        lambda c: c >= " " or c == "\n"
    ),
    min_size=1,
)


def texts(source: str) -> list[str]:
    return [token.plain for token in ttml.tokenize(source) if not token.is_tag]


@given(st.text())
def test_tokens_are_the_source_and_nothing_raises(source: str) -> None:
    assert "".join(token.source for token in ttml.tokenize(source)) == source
    ttml.parse(source)


@given(PLAIN)
def test_escaped_text_shows_as_it_was(plain: str) -> None:
    assert ttml.parse(ttml.escape(plain)).text == plain


@given(st.lists(st.builds(Run, PLAIN, LOOKS), min_size=1), st.sampled_from([None, 1, 5, 8, 9]))
def test_what_is_rendered_reads_back(runs: list[Run], alignment: int | None) -> None:
    read = ttml.parse(ttml.render(Parsed(tuple(runs), alignment)))
    assert read.alignment == alignment
    assert [(c, run.look) for run in read.runs for c in run.text] == [
        (c, run.look) for run in runs for c in run.text
    ]


def test_spans_nest_and_end() -> None:
    source = (
        'a<span tts:fontStyle="italic">b<span tts:fontWeight="bold" tts:color="RED">c</span>d'
        '<span tts:fontStyle="normal">e</span></span>f'
    )
    assert ttml.parse(source).runs == (
        Run("a"),
        Run("b", Look(italic=True)),
        Run("c", Look(italic=True, bold=True, color="#ff0000")),
        Run("d", Look(italic=True)),
        Run("ef"),
    )


@pytest.mark.parametrize(
    ("written", "color"),
    [
        ("cyan", "#00ffff"),
        ("#AABBCC", "#aabbcc"),
        ("#aabbcc80", "#aabbcc80"),
        ("#aabbccff", "#aabbcc"),
        ("rgb(255, 0, 16)", "#ff0010"),
        ("rgba(255,0,16,128)", "#ff001080"),
        ("no color", ""),
        ("#12", ""),
    ],
)
def test_colors(written: str, color: str) -> None:
    assert ttml.normal_color(written) == color


def test_decoration_can_be_taken_back() -> None:
    source = (
        '<span tts:textDecoration="underline lineThrough">a'
        '<span tts:textDecoration="noUnderline">b</span>'
        '<span tts:textDecoration="none">c</span></span>'
    )
    assert [(r.look.underline, r.look.strike) for r in ttml.parse(source).runs] == [
        (True, True),
        (False, True),
        (False, False),
    ]


def test_unknown_elements_and_attributes_are_tags() -> None:
    source = '<x:y z="1>2">a</x:y><!-- no --><span begin="1s" foo="bar">b</span>'
    assert texts(source) == ["a", "b"]


def test_annotations_of_rubies_show_nothing() -> None:
    source = (
        '<span tts:ruby="container"><span tts:ruby="base">歌</span>'
        '<span tts:ruby="text">う<br/>た</span></span>'
    )
    assert ttml.parse(source).text == "歌"


def test_broken_tags_are_text() -> None:
    assert ttml.parse("1 < 2 &lt; 3 &nosuch; &amp <").text == "1 < 2 < 3 &nosuch; &amp <"


def test_a_new_text_keeps_the_tags() -> None:
    markup = Markup(Dialect.TTML, 'Hello <span style="s1" tts:fontStyle="italic">world</span>!')
    changed = retext(markup, "Hello brave world & all!")
    assert changed is not None
    assert ttml.parse(changed.source).text == "Hello brave world & all!"
    assert '<span style="s1" tts:fontStyle="italic">' in changed.source


def test_hostile_markup_takes_linear_time() -> None:
    for piece in ("<", "<!--", '<a b="', "<span>", "&#", "<br"):
        assert "".join(token.source for token in ttml.tokenize(piece * 20_000)) == piece * 20_000
