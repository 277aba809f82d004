"""Italics and bold: switched just where they are wanted, everything else of the markup kept."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.cue import Dialect, Markup
from cuesmith.domain.markup.dialects import dialect_module
from cuesmith.domain.markup.restyle import Restyle, Style, is_styled, restyle
from tests.support.cue_strategies import quick, texts

ITALIC, BOLD = Style.ITALIC, Style.BOLD


@pytest.mark.parametrize(
    ("dialect", "source"),
    [
        (Dialect.SRT, "one <i>two</i> three"),
        (Dialect.WEBVTT, "one <i>two</i> three"),
        (Dialect.ASS, r"one {\i1}two{\i0} three"),
        (Dialect.TTML, 'one <span tts:fontStyle="italic">two</span> three'),
    ],
)
def test_plain_text_gets_a_style_and_loses_it(dialect: Dialect, source: str) -> None:
    on = restyle(None, "one two three", Restyle(ITALIC, 4, 7, True), dialect)
    assert on == Markup(dialect, source)
    assert is_styled(on, 4, 7, ITALIC)
    assert not is_styled(on, 0, 7, ITALIC)
    assert restyle(on, "one two three", Restyle(ITALIC, 0, 13, False)) is None


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("{\\an8}<font face='X'>one two</font>", "{\\an8}<font face='X'>one <i>two</i></font>"),
        ("{\\fad(1,2)}one {y:i}two", "{\\fad(1,2)}one {y:i}<i>two</i>"),
    ],
)
def test_tags_that_say_something_else_stay(source: str, expected: str) -> None:
    found = restyle(Markup(Dialect.SRT, source), "one two", Restyle(ITALIC, 4, 7, True))
    assert found == Markup(Dialect.SRT, expected)


def test_ass_blocks_keep_their_other_overrides() -> None:
    before = Markup(Dialect.ASS, r"{\i1\fscx120}one{\i0\blur2} two")
    after = restyle(before, "one two", Restyle(ITALIC, 0, 7, False))
    assert after == Markup(Dialect.ASS, r"{\fscx120}one{\blur2} two")


def test_webvtt_stays_well_nested_and_keeps_its_times() -> None:
    before = Markup(Dialect.WEBVTT, "<c.x>one <00:00:01.000>two</c> three")
    after = restyle(before, "one two three", Restyle(BOLD, 0, 9, True))
    assert after is not None
    assert "<00:00:01.000>" in after.source
    assert is_styled(after, 0, 9, BOLD)
    assert not is_styled(after, 9, 13, BOLD)


@st.composite
def changes(draw: st.DrawFn) -> tuple[str, Restyle, Restyle, Dialect]:
    text = draw(texts().filter(bool))
    spans = [sorted(draw(st.tuples(*[st.integers(0, len(text))] * 2))) for _ in range(2)]
    first, second = (
        Restyle(draw(st.sampled_from(Style)), start, end, draw(st.booleans()))
        for start, end in spans
    )
    return text, first, second, draw(st.sampled_from(Dialect))


@quick
@given(changes())
def test_the_text_never_changes_and_the_style_is_where_it_should_be(
    case: tuple[str, Restyle, Restyle, Dialect],
) -> None:
    text, first, second, dialect = case
    module = dialect_module(dialect)
    shown = module.parse(module.escape(text)).text
    before = restyle(None, text, first, dialect)
    after = restyle(before, text, second, dialect)
    if after is not None:
        assert module.parse(after.source).text == shown
    if after != before:
        letters = [at for at in range(second.start, second.end) if not shown[at].isspace()]
        assert all(is_styled(after, at, at + 1, second.style) is second.on for at in letters)
