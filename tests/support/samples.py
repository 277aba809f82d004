"""Subtitle files of every format, small but rich, for tests that mutate and convert them."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from cuesmith.domain.cue import Cue, Word
from cuesmith.domain.subtitle_file import WriteOptions
from cuesmith.domain.track import Track
from cuesmith.engines.formats import files, registry

RATE = Fraction(25)
TRACK = Track(
    cues=(
        Cue(
            "a",
            1000,
            3000,
            "Hello there,\nGeneral Kenobi!",
            words=(
                Word(1000, 1400, "Hello"),
                Word(1400, 1800, "there,"),
                Word(2000, 2480, "General"),
                Word(2480, 2960, "Kenobi!"),
            ),
        ),
        Cue("b", 3040, 4000, "R&D: 5 < 7, 9 > 8 -- \u201cquoted\u201d"),
        Cue("c", 4000, 6520, "Žluťoučký kůň, 你好, שלום, 👩‍👩‍👧"),
        Cue("d", 6000, 8000, "Overlapping, with\nthree\nlines"),
        Cue("e", 3_600_000, 3_602_000, "- Who?\n- Me."),
    ),
    language="en",
)
"""Times on whole frames at 25 a second, so that formats that count frames lose nothing."""

_READ_ONLY = {
    "scc": (
        "Scenarist_SCC V1.0\n\n"
        "00:00:01:00\t9420 9420 94ae 94ae 9470 9470 c8e5 ecec ef80 942c 942c 942f 942f\n\n"
        "00:00:03:00\t942c 942c\n\n"
        "00:00:04:00\t9420 94ae 9470 4cef 6f6b 2080 942f\n"
    ),
    "sami": (
        '<SAMI><HEAD><STYLE TYPE="text/css"><!-- .ENCC {Name: English; lang: en-US;} --></STYLE>'
        "</HEAD><BODY>\n<SYNC Start=1000><P Class=ENCC>First &amp; one<br>two\n"
        "<SYNC Start=3000><P Class=ENCC>&nbsp;\n<SYNC Start=4000><P Class=ENCC><i>Last</i>\n"
        "</BODY></SAMI>\n"
    ),
    "spruce-stl": (
        "//English subtitles\n$FontName = Arial\n"
        "00:00:01:00,00:00:03:00,First ^Ione^I|two\n00:00:04:12,00:00:06:00,Last\n"
    ),
    "xml-legacy": (
        '<?xml version="1.0" encoding="UTF-8"?>\n<transcript>'
        '<text start="1.0" dur="2">First &amp;#39;one&amp;#39;</text>'
        '<text start="4.5" dur="1.5">Last</text></transcript>\n'
    ),
}


def samples() -> Iterator[tuple[str, bytes]]:
    """A file name and its bytes, for every format."""
    for spec in registry.all_formats():
        if spec.write is not None:
            options = WriteOptions(fps=RATE, word_stamps=True)
            yield f"sample{spec.extensions[0]}", files.write_bytes(TRACK, spec.id, options)
        elif spec.id in _READ_ONLY:
            yield f"sample{spec.extensions[0]}", _READ_ONLY[spec.id].encode()
    yield "sample.stl", ebu_stl()
    yield "styled.ass", STYLED_ASS.encode()
    yield "styled.vtt", STYLED_VTT.encode()
    yield "styled.ttml", STYLED_TTML.encode()
    yield "utf16.srt", "1\n00:00:01,000 --> 00:00:02,000\nčau <b>x</b>\n".encode("utf-16")
    yield "legacy.srt", "1\n00:00:01,000 --> 00:00:02,000\nПривет, мир\n".encode("cp1251")


STYLED_ASS = """[Script Info]
Title: Styled
ScriptType: v4.00+
PlayResX: 1280
PlayResY: 720

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, Bold, Italic, Alignment, MarginV
Style: Default,Arial,48,&H00FFFFFF,0,0,2,20

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
Comment: 0,0:00:00.00,0:00:01.00,Default,,0,0,0,,note
Dialogue: 0,0:00:01.00,0:00:03.00,Default,Ann,0,0,0,,{\\an8\\k20}La {\\kf30}la{\\i1} land{\\i0}
Dialogue: 1,0:00:02.50,0:00:05.00,Default,,0,0,0,,{\\pos(10,20)\\t(0,500,\\fs60)}One\\NTwo, three
"""

STYLED_VTT = """WEBVTT - head

STYLE
::cue(.loud) { color: red }

REGION
id:fred width:40% lines:3 scroll:up

NOTE a comment

intro
00:01.000 --> 00:03.000 region:fred align:start line:0 position:10%,line-left
<v Ann>Hello <c.loud>there</c> <00:00:02.000>you &amp; <ruby>me<rt>I</rt></ruby></v>

00:00:03.000 --> 00:00:04.000 vertical:rl size:50%
<lang en>&lt;plain&gt;</lang>
"""

STYLED_TTML = """<?xml version="1.0" encoding="UTF-8"?>
<tt xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling"
    xmlns:ttp="http://www.w3.org/ns/ttml#parameter" ttp:frameRate="25" ttp:tickRate="10000"
    xml:lang="en">
 <head><styling><style xml:id="s1" tts:color="red"/></styling>
  <layout><region xml:id="r1" tts:origin="10% 80%" tts:extent="80% 10%"/></layout></head>
 <body><div region="r1" begin="1s">
  <p begin="0s" end="00:00:02:00" style="s1">First<br/><span tts:fontStyle="italic">two</span></p>
  <p begin="30000t" dur="1.5s">Last &amp; least</p>
 </div></body>
</tt>
"""


def ebu_stl() -> bytes:
    """An EBU STL file of two subtitles (EBU Tech 3264)."""
    header = bytearray(b" " * 1024)
    header[0:14] = b"850STL25.01000"[:14]
    header[11:12] = b"0"
    header[12:14] = b"00"
    header[14:16] = b"09"
    header[238:255] = b"000020000200001"[:15].ljust(17)
    header[255:256] = b"1"
    header[256:272] = b"0000000000000000"
    blocks = [
        _tti(0, (0, 0, 1, 0), (0, 0, 3, 0), b"First one\x8atwo"),
        _tti(1, (0, 0, 4, 12), (0, 0, 6, 0), b"Caf\xc2e last"),
    ]
    return bytes(header) + b"".join(blocks)


def _tti(number: int, start: tuple[int, ...], end: tuple[int, ...], text: bytes) -> bytes:
    head = bytes((0, number & 255, number >> 8, 255, 0, *start, *end, 20, 2, 0))
    return head + text.ljust(112, b"\x8f")
