from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.markup import ass
from cuesmith.domain.markup.runs import Look, Parsed, Run

PIECES = r"""{ } \ N n h ( ) \N word {\i1} {\p1} {\p0} {\k20} \c&HFF& \t( {\an8\1a&H80&}"""
SOURCES = st.lists(
    st.sampled_from([*PIECES.split(" "), "m 0 0", " ", "\u00a0", "\u2060", "\n"]), max_size=30
).map("".join)
LOOKS = st.builds(
    Look,
    italic=st.booleans(),
    bold=st.booleans(),
    underline=st.booleans(),
    strike=st.booleans(),
    color=st.sampled_from(["", "#ff8000", "#0000ff80", "#12345601"]),
)
TEXTS = st.text(st.sampled_from("a{}\\Nnh\n\u2060 .é"), min_size=1, max_size=8)


@given(SOURCES)
def test_tokens_are_the_source_piece_by_piece(source: str) -> None:
    tokens = ass.tokenize(source)
    assert "".join(token.source for token in tokens) == source
    assert ass.parse(source).text == "".join(token.plain for token in tokens)


@given(st.text() | SOURCES)
def test_escaped_text_shows_itself(plain: str) -> None:
    assert ass.parse(ass.escape(plain)).text == plain


@given(st.lists(st.builds(Run, TEXTS, LOOKS), max_size=6), st.sampled_from([None, 1, 5, 8]))
def test_looks_survive_rendering(runs: list[Run], alignment: int | None) -> None:
    found = ass.parse(ass.render(Parsed(tuple(runs), alignment)))
    assert found.alignment == alignment
    assert [(c, look) for c, look in characters(found)] == [
        (c, look) for c, look in characters(Parsed(tuple(runs)))
    ]


def characters(parsed: Parsed) -> list[tuple[str, Look]]:
    return [(character, run.look) for run in parsed.runs for character in run.text]


@pytest.mark.parametrize(
    ("source", "plain"),
    [
        (r"one\Ntwo", "one\ntwo"),
        (r"one\ntwo", "one\ntwo"),
        (r"a\hb", "a\u00a0b"),
        (r"{\an8}top {a comment}shown", "top shown"),
        (r"\pos(150,100) no braces", r"\pos(150,100) no braces"),
        (r"before {\p1}m 0 0 l 10 10{\p0} after", "before  after"),
        (r"{\pos(1,2)\pbo3}text, no drawing", "text, no drawing"),
        ("never {closed", "never {closed"),
        (r"literal \{braces\}", "literal {braces}"),
        ("stray } brace", "stray } brace"),
    ],
)
def test_what_is_shown(source: str, plain: str) -> None:
    assert ass.parse(source).text == plain


@pytest.mark.parametrize(
    ("tags", "look"),
    [
        (r"\i1", Look(italic=True)),
        (r"\i1\i0", Look()),
        (r"\b700", Look(bold=True)),
        (r"\b400", Look()),
        (r"\u1\s1", Look(underline=True, strike=True)),
        (r"\bord3\blur1\shad2\iclip(1,2,3,4)", Look()),
        (r"\c&H0080FF&", Look(color="#ff8000")),
        (r"\1c&HFF&", Look(color="#ff0000")),
        (r"\1cHFF0000", Look(color="#0000ff")),
        (r"\c&HFF&\1a&H80&", Look(color="#ff00007f")),
        (r"\i1\b1\r", Look()),
        (r"\i1\rAlt", Look()),
        (r"\t(0,100,\i1\clip(0,0,1,1)\b1)", Look()),
        (r"comment\i1 and another", Look(italic=True)),
    ],
)
def test_what_tags_mean(tags: str, look: Look) -> None:
    assert ass.parse(f"{{{tags}}}x").runs == (Run("x", look),)


@pytest.mark.parametrize(
    ("tags", "alignment"),
    [(r"\an7", 7), (r"\a6", 8), (r"\a1", 1), (r"\a11", 6), (r"\an11", None), (r"\an8\an2", 8)],
)
def test_alignment_is_the_first_that_makes_sense(tags: str, alignment: int | None) -> None:
    assert ass.parse(f"{{{tags}}}x").alignment == alignment


def test_thousands_of_tags_and_of_open_braces() -> None:
    nested = "{\\i1}" * 5_000 + "x" + "{\\i0}" * 5_000
    assert ass.parse(nested).runs == (Run("x", Look(italic=True)),)
    assert ass.parse("{" * 200_000).text == "{" * 200_000
    assert ass.parse("{\\t(" * 50_000).text == "{\\t(" * 50_000
