"""Editing the plain text of a cue keeps the tags of its source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.cue import Dialect, Markup
from cuesmith.domain.markup.dialects import dialect_module
from cuesmith.domain.markup.retext import retext
from cuesmith.domain.markup.tokens import plain_text, tidy_lines
from tests.support.cue_strategies import any_text, quick, texts


@pytest.mark.parametrize(
    ("dialect", "source", "text", "expected"),
    [
        (Dialect.SRT, "<i>Helo</i> world", "Hello world", "<i>Hello</i> world"),
        (Dialect.SRT, "{\\an8}Top", "The top", "{\\an8}The top"),
        (Dialect.SRT, "<i>Hello</i>", "Hello there", "<i>Hello there</i>"),
        (Dialect.SRT, "say <i>hi</i> now", "say bye now", "say <i>bye</i> now"),
        (Dialect.SRT, "say <i>hi</i> now", "say oh hi now", "say oh <i>hi</i> now"),
        (Dialect.SRT, "say <i>hi</i> now", "say  now", "say  now"),
        (Dialect.SRT, "<xtag>a &amp; b</xtag>", "a & c", "<xtag>a &amp; c</xtag>"),
        (Dialect.WEBVTT, "<v Fred>Hi <c.x>you</c>", "Hey you all", "<v Fred>Hey <c.x>you all</c>"),
        (Dialect.WEBVTT, "<v Fred>Hi", "R&D", "<v Fred>R&amp;D"),
        (Dialect.WEBVTT, "a<00:01.000> b", "a, b", "a,<00:01.000> b"),
        (Dialect.WEBVTT, "R&#38;D <i>lab</i>", "R&D <i>labs", "R&#38;D &lt;i&gt;<i>labs</i>"),
        (Dialect.ASS, "{\\i1}Old{\\i0} text", "New text", "{\\i1}New{\\i0} text"),
    ],
)  # fmt: skip
def test_tags_stay_with_their_words(
    dialect: Dialect, source: str, text: str, expected: str
) -> None:
    module = dialect_module(dialect)
    edited = retext(Markup(dialect, source), text)
    written = module.escape(text) if edited is None else edited.source
    assert plain_text(module.tokenize(written)) == text
    assert written.replace("&gt;", ">") == expected.replace("&gt;", ">")


def test_none_where_plain_text_says_it_all() -> None:
    assert retext(Markup(Dialect.SRT, "<i>a</i>"), "") is None
    assert retext(Markup(Dialect.WEBVTT, "a &amp; b"), "a & c") is None


@pytest.mark.parametrize("dialect", list(Dialect))
@quick
@given(any_text(), texts())
def test_the_new_text_is_what_is_shown(dialect: Dialect, source: str, text: str) -> None:
    module = dialect_module(dialect)
    edited = retext(Markup(dialect, source), text)
    written = module.escape(text) if edited is None else edited.source
    assert plain_text(module.tokenize(written)) == plain_text(module.tokenize(module.escape(text)))


@quick
@given(
    st.sampled_from(
        ["<i>one two</i> three", "<v Al>one <b>two</b>\nthree", "{\\an8}one <u>two</u>"]
    ),
    st.text("ab <&\n", max_size=12),
)
def test_undoing_an_edit_in_a_word_gives_the_source_back(source: str, typed: str) -> None:
    markup = Markup(Dialect.SRT, source)
    plain = plain_text(dialect_module(Dialect.SRT).tokenize(source))
    typed = tidy_lines(typed)
    edited = retext(markup, plain[:2] + typed + plain[2:])
    assert edited is not None
    assert retext(edited, plain) == markup


def test_five_thousand_tags() -> None:
    source = "<b>x</b>" * 5_000
    edited = retext(Markup(Dialect.SRT, source), "x" * 4_999 + "y")
    assert edited is not None
    assert edited.source.count("<b>") >= 4_999


@pytest.mark.parametrize(
    ("dialect", "source", "text", "after"),
    [
        (
            Dialect.ASS,
            r"{\i1}JOHN:{\i0} Um, {\b1}hello{\b0} ,world",
            "Hello, world",
            r"{\i1}{\i0}{\b1}Hello,{\b0} world",
        ),
        (
            Dialect.SRT,
            "Um, <b>hello</b> ,<i>world</i>",
            "Hello, world",
            "<b>Hello,</b> <i>world</i>",
        ),
        (Dialect.SRT, "NO, <i>NEVER</i>, NO", "No, never, no", "No, <i>never</i>, no"),
    ],
)
def test_tags_stay_with_their_words_when_case_and_commas_change(
    dialect: Dialect, source: str, text: str, after: str
) -> None:
    markup = retext(Markup(dialect, source), text)
    assert markup is not None
    assert markup.source == after
