"""The dialects of cue text: tags and text apart, and runs carried between them."""

from __future__ import annotations

import json

import pytest
from hypothesis import given

from cuesmith.domain.cue import Cue, Dialect, Markup
from cuesmith.domain.markup import srt, webvtt
from cuesmith.domain.markup.convert import alignment_of, convert, source_in
from cuesmith.domain.markup.dialects import dialect_module
from cuesmith.domain.markup.runs import Look, Parsed, Run
from cuesmith.domain.markup.tokens import decode_entity, plain_text, read_color
from cuesmith.domain.markup.webvtt_settings import (
    Layout,
    alignment_from,
    join_settings,
    layout_of,
    parse_region,
    settings_for,
    split_settings,
)
from cuesmith.domain.markup.webvtt_spans import Open, Stamp, Text, spans
from cuesmith.domain.markup.webvtt_words import words_from_stamps
from tests.support.cue_strategies import any_text, quick, texts
from tests.support.shared import shared_dir

_HERE = pytest.mark.parametrize("dialect", [Dialect.SRT, Dialect.WEBVTT])


@_HERE
@quick
@given(any_text())
def test_tokens_are_the_whole_source(dialect: Dialect, source: str) -> None:
    tokens = dialect_module(dialect).tokenize(source)
    assert "".join(token.source for token in tokens) == source


@_HERE
@quick
@given(texts())
def test_escaped_text_shows_itself(dialect: Dialect, plain: str) -> None:
    module = dialect_module(dialect)
    escaped = module.escape(plain)
    assert plain_text(module.tokenize(escaped)) == plain
    assert module.parse(escaped).text == plain


@_HERE
@quick
@given(any_text())
def test_parsing_and_rendering_keep_the_text(dialect: Dialect, source: str) -> None:
    module = dialect_module(dialect)
    parsed = module.parse(source)
    assert parsed.text == plain_text(module.tokenize(source))
    again = module.parse(module.render(parsed))
    assert module.render(again) == module.render(module.parse(module.render(again)))


_LOOKS = [
    Parsed((Run("plain"),)),
    Parsed((Run("a "), Run("b", Look(italic=True)), Run(" c"))),
    Parsed((Run("a", Look(bold=True, italic=True)), Run("b", Look(italic=True, underline=True)))),
    Parsed((Run("red", Look(color="#ff0000")), Run("\nblue & <b>", Look(color="#0000ff")))),
    Parsed((Run("odd", Look(color="#12ab34")),)),
]


@_HERE
@pytest.mark.parametrize("parsed", _LOOKS)
def test_looks_survive_rendering(dialect: Dialect, parsed: Parsed) -> None:
    module = dialect_module(dialect)
    back = module.parse(module.render(parsed))
    assert [(run.text, _shared(run.look)) for run in back.runs] == [
        (run.text, _shared(run.look)) for run in parsed.runs
    ]


def _shared(look: Look) -> tuple[bool, bool, bool, str]:
    return look.italic, look.bold, look.underline, look.color


@pytest.mark.parametrize(
    ("source", "runs", "alignment"),
    [
        ("<i>a</i>b", [("a", Look(italic=True)), ("b", Look())], None),
        ("< u>a< /u >", [("a", Look(underline=True))], None),
        ("{\\an8}{\\i1}a{\\i0}b", [("a", Look(italic=True)), ("b", Look())], 8),
        ("{\\a6}x", [("x", Look())], 8),
        ("{\\an2\\b1\\c&H0000FF&}x", [("x", Look(bold=True, color="#ff0000"))], 2),
        (
            '<font color="lime">a<font color=#F00>b</font>c</font>d',
            [
                ("a", Look(color="#00ff00")),
                ("b", Look(color="#ff0000")),
                ("c", Look(color="#00ff00")),
                ("d", Look()),
            ],
            None,
        ),
        ("<b><i>a</b>b</i>", [("a", Look(bold=True, italic=True)), ("b", Look(italic=True))], None),
        ("a<br/>b", [("a\nb", Look())], None),
    ],
)
def test_subrip(source: str, runs: list[tuple[str, Look]], alignment: int | None) -> None:
    parsed = srt.parse(source)
    assert [(run.text, run.look) for run in parsed.runs] == runs
    assert parsed.alignment == alignment


def test_webvtt_looks() -> None:
    parsed = webvtt.parse("<v.big Ann>Hi <c.red><i>you</i></c> <lang es>ahí</lang><00:01.500>!")
    ann = Look(voice="Ann", classes=("big",))
    assert parsed.runs == (
        Run("Hi ", ann),
        Run("you", Look(voice="Ann", classes=("big", "red"), color="#ff0000", italic=True)),
        Run(" ", ann),
        Run("ahí", Look(voice="Ann", classes=("big",), language="es")),
        Run("!", ann, 1_500),
    )


@pytest.mark.shared
def test_webvtt_trees_are_those_of_the_standard() -> None:
    path = shared_dir("cases", "webvtt", "cue_text_expected.json")
    cases = json.loads(path.read_text(encoding="utf-8"))["tests"]
    assert len(cases) > 70
    for case in cases:
        payload = case["input"].replace("\0", "\ufffd").split("\n\n")[0]
        assert _dump(payload) == case["tree"], case["input"]


_ELEMENTS = {"c": "span", "v": "span", "lang": "span"}


def _dump(payload: str) -> str:
    """The tree as web-platform-tests writes it."""
    rows: list[str] = []
    depth = 0

    def put(row: str) -> None:
        rows.append("| " + "  " * depth + row)

    for span in spans(payload):
        if isinstance(span, Text):
            put(f'"{span.text}"')
        elif isinstance(span, Open):
            put(f"<{_ELEMENTS.get(span.name, span.name)}>")
            depth += 1
            for attribute in _attributes(span):
                put(attribute)
        elif isinstance(span, Stamp):
            put(f"<?timestamp {_clock(span.time)}>")
        else:
            depth -= 1
    return "\n".join(rows)


def _attributes(element: Open) -> list[str]:
    named = {"v": "title", "lang": "lang"}
    rows = [f'class="{" ".join(element.classes)}"'] if element.classes else []
    if element.name in named:
        rows.append(f'{named[element.name]}="{element.annotation}"')
    return rows


def _clock(time: int) -> str:
    return (
        f"{time // 3_600_000:02}:{time // 60_000 % 60:02}:{time // 1000 % 60:02}.{time % 1000:03}"
    )


@pytest.mark.parametrize(
    ("source", "dialect", "expected"),
    [
        (Markup(Dialect.SRT, "<i>a</i> & <font color=red>b</font>"), Dialect.WEBVTT,
         "<i>a</i> &amp; <c.red>b</c>"),
        (Markup(Dialect.SRT, "<s>a</s>"), Dialect.WEBVTT, "a"),
        (Markup(Dialect.WEBVTT, "<v Ann>a <c.x><b>b</b></c><00:01.000>c"), Dialect.SRT,
         "a <b>b</b>c"),
        (Markup(Dialect.ASS, "{\\an8\\i1}a{\\i0}\\Nb"), Dialect.SRT, "{\\an8}<i>a</i>\nb"),
        (Markup(Dialect.SRT, "{\\an8}<b>a</b>"), Dialect.ASS, "{\\an8}{\\b1}a{\\b0}"),
    ],
)  # fmt: skip
def test_conversion(source: Markup, dialect: Dialect, expected: str) -> None:
    converted = convert(source, dialect)
    assert converted.dialect is dialect
    if dialect is Dialect.ASS:  # how it spells that is its own affair
        assert dialect_module(dialect).parse(converted.source).alignment == 8
    else:
        assert converted.source == expected


def test_a_cue_in_its_own_dialect_is_verbatim() -> None:
    source = "<FONT color=red>x</font>&lt;"
    cue = Cue("a", 0, 1, "x<", markup=Markup(Dialect.SRT, source))
    assert source_in(cue, Dialect.SRT) == source
    assert source_in(Cue("a", 0, 1, "a < b"), Dialect.WEBVTT) == "a &lt; b"
    assert alignment_of(Cue("a", 0, 1, "x", markup=Markup(Dialect.SRT, "{\\an7}x"))) == 7


@pytest.mark.parametrize(
    ("reference", "shown"),
    [
        ("&amp;", "&"), ("&notit;", "¬it;"), ("&#x80;", "€"), ("&#0;", "\ufffd"),
        ("&#xD800", "\ufffd"),
        ("&#99999999999999999999;", "\ufffd"), ("&nonsense;", "&nonsense;"), ("&#32;", " "),
    ],
)  # fmt: skip
def test_character_references(reference: str, shown: str) -> None:
    assert decode_entity(reference) == shown


@pytest.mark.parametrize(
    ("written", "color"),
    [("red", "#ff0000"), ("#F0a", "#ff00aa"), ("'#12345678'", "#12345678"), ("blurple", "")],
)
def test_colors(written: str, color: str) -> None:
    assert read_color(written) == color


def test_settings_are_kept_as_written_and_understood() -> None:
    text = "line:-3 position:10%,line-left size:50% align:end vertical:rl line:bad foo: :bar baz"
    settings = split_settings(text)
    assert join_settings(settings) == text
    layout, ignored = layout_of(settings)
    assert layout == Layout("rl", -3.0, True, "start", 10.0, "line-left", 50.0, "end")
    assert ignored == ("line:bad", "foo:", ":bar", "baz")


@pytest.mark.parametrize(
    "setting",
    ["line:1.", "line:--1", "line:5%,middle", "position:101%", "position:5", "size:1e1%",
     "align:Start", "vertical:up", "region:unknown", "line:%"],
)  # fmt: skip
def test_settings_without_meaning(setting: str) -> None:
    assert layout_of(split_settings(setting)) == (Layout(), (setting,))


def test_a_region() -> None:
    region = parse_region("\nid:bill width:40% lines:2\nregionanchor:0%,100% scroll:up lines:-1")
    assert (region.id, region.width, region.lines, region.scroll) == ("bill", 40.0, 2, "up")
    layout, ignored = layout_of((("region", "bill"),), {"bill": region})
    assert (layout.region, ignored) == (region, ())
    assert layout_of((("region", "bill"), ("line", "0")), {"bill": region})[0].region is None


@pytest.mark.parametrize("alignment", range(1, 10))
def test_alignment_survives_webvtt_settings(alignment: int) -> None:
    assert (alignment_from(settings_for(alignment)) or 2) == alignment


def test_words_between_stamps_share_their_time() -> None:
    source = "Go <00:00:02.000><c>now and</c> <00:00:03.000>then <00:00:09.000>late"
    words = words_from_stamps(source, 1_000, 4_000)
    assert [(w.text, w.start, w.end, w.estimated) for w in words] == [
        ("Go", 1_000, 2_000, False),
        ("now", 2_000, 2_500, True),
        ("and", 2_500, 3_000, True),
        ("then", 3_000, 3_500, True),
        ("late", 3_500, 4_000, True),
    ]
    assert words_from_stamps("no <b>stamps</b>", 0, 1_000) == ()


@pytest.mark.parametrize("into", list(Dialect))
@pytest.mark.parametrize("source_dialect", list(Dialect))
@quick
@given(texts())
def test_conversion_keeps_the_text(source_dialect: Dialect, into: Dialect, source: str) -> None:
    converted = convert(Markup(source_dialect, source), into)
    shown = dialect_module(source_dialect).parse(source).text
    assert dialect_module(into).parse(converted.source).text == shown
