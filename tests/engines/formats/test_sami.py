from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.markup import ass
from cuesmith.domain.markup.runs import Look, Run
from cuesmith.domain.subtitle_file import Reading, ReadOptions
from cuesmith.engines.formats.sami import looks_like_sami, read_sami

HEAD = """<SAMI>
<HEAD><STYLE TYPE="text/css"><!--
P { font-family: Arial; }
.ENCC { Name: English; lang: en-US; SAMIType: CC; }
.FRCC { Name: "Français"; lang: fr-FR; }
--></STYLE></HEAD>
<BODY>
"""


def read(body: str) -> Reading:
    return read_sami(HEAD + body, ReadOptions())


def rows(body: str) -> list[tuple[int, int, str]]:
    return [(cue.start, cue.end, cue.text) for cue in read(body).cues]


def test_a_blank_paragraph_clears_the_picture() -> None:
    body = (
        "<SYNC Start=1000><P Class=ENCC>Hello,<br>you</P></SYNC>\n"
        '<SYNC start="2000"><P Class=ENCC>&nbsp;</P></SYNC>\n'
        "<SYNC Start='3000ms'><P Class=ENCC>\n  a line\n   and another\n"
        "<SYNC Start=4000>\n"
        "<SYNC Start=5000><P>the end"
    )
    assert rows(body) == [
        (1_000, 2_000, "Hello,\nyou"),
        (3_000, 4_000, "a line\nand another"),
        (5_000, 7_000, "the end"),
    ]
    assert read(body).language == "en-US"


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("MAN:<br/>\n   When we think<BR>\n of E", "MAN:\nWhen we think\nof E"),
        ("<BR><BR>one<BR> two<br>", "one\ntwo"),
        ("one<br><br>two", "one\n\ntwo"),
        ("we&#039;re &lt;here&gt; &amp; now&nbsp", "we're <here> & now"),
        ("one<P Class=ENCC>two", "one\ntwo"),
        ("<!-- a note -->shown<-- another -->", "shown"),
        ("5 < 7", "5 < 7"),
    ],
)
def test_text(source: str, text: str) -> None:
    assert rows(f"<SYNC Start=0><P Class=ENCC>{source}<SYNC Start=9>") == [(0, 9, text)]


def test_an_end_that_is_stated() -> None:
    assert rows("<SYNC Start=1 End=5><P>a<SYNC Start=9 End=3><P>b") == [(1, 5, "a"), (9, 9, "b")]


def test_looks() -> None:
    body = '<SYNC Start=0><P><font color="#FFFF00">a <B>b</B></font><i>c</i></p>d'
    (cue,) = read(body).cues
    assert cue.markup is not None
    assert ass.parse(cue.markup.source).runs == (
        Run("a ", Look(color="#ffff00")),
        Run("b", Look(bold=True, color="#ffff00")),
        Run("c", Look(italic=True)),
        Run("d"),
    )


def test_one_language_is_read_and_the_other_named() -> None:
    body = (
        "<SYNC Start=1000><P Class=FRCC>Bonjour<P Class=ENCC>Hello"
        "<SYNC Start=2000><P Class=ENCC>&nbsp;<SYNC Start=3000><P Class=FRCC>&nbsp;"
    )
    reading = read(body)
    assert [(cue.end, cue.text) for cue in reading.cues] == [(3_000, "Bonjour")]
    assert reading.language == "fr-FR"
    assert "encc" in reading.problems[0].message


def test_a_moment_without_a_time_is_told() -> None:
    reading = read("<SYNC Start=soon><P>lost\n<SYNC Start=1><P>found")
    assert [cue.text for cue in reading.cues] == ["found"]
    assert reading.problems[0].line == HEAD.count("\n") + 1


PIECES = """<SYNC Start=1>|<SYNC Start=99999999999999>|<SYNC|<P Class=A>|<p|</i>|<i>|>|<!--|text
<font color=|&#0;|&#x110000;|\x00"""


@given(st.lists(st.sampled_from([*PIECES.replace("\n", "|").split("|"), "\n"])).map("".join))
def test_anything_is_read(text: str) -> None:
    for cue in read_sami(text, ReadOptions()).cues:
        assert 0 <= cue.start <= cue.end
        assert cue.text.strip()


def test_sniffing() -> None:
    assert looks_like_sami("\n<sami>\n")
    assert looks_like_sami("<BODY><SYNC Start=10>")
    assert not looks_like_sami("<tt xmlns='http://www.w3.org/ns/ttml'>")
