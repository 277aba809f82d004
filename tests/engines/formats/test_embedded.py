"""Subtitle tracks inside media, muxed on the spot."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.base.errors import MediaError, SubtitleError
from cuesmith.domain.cue import Dialect
from cuesmith.domain.markup.convert import source_in
from cuesmith.domain.subtitle_file import OpenedSubtitles, ReadOptions, WriteOptions
from cuesmith.engines.formats import files
from cuesmith.engines.formats.embedded import list_subtitle_streams, read_embedded
from cuesmith.engines.formats.embedded_payloads import Payload, reader_for
from tests.support.shared import shared_dir

Sample = tuple[int, int, bytes]
"""Start and end in milliseconds, and the packet."""

MILLISECOND = Fraction(1, 1000)
ASS_HEADER = """[Script Info]
ScriptType: v4.00+
PlayResX: 384

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, Bold, Italic, Alignment
Style: Default,Arial,20,&H00FFFFFF,0,0,2
Style: Top,Arial,20,&H00FFFFFF,0,0,8

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
"""


def mux(path: Path, codec: str, samples: Sequence[Sample], **metadata: str) -> Path:
    """A medium with one subtitle track."""
    with av.open(str(path), "w") as out:
        stream = out.add_mux_stream(codec)
        stream.time_base = MILLISECOND
        stream.metadata.update(metadata)
        for start, end, data in samples:
            out.mux(_packet(stream, start, end, data))
    return path


def _packet(
    stream: av.stream.Stream, start: int, end: int, data: bytes
) -> av.Packet[av.stream.Stream]:
    packet: av.Packet[av.stream.Stream] = av.Packet(data)
    packet.stream = stream
    packet.time_base = MILLISECOND
    packet.pts = packet.dts = start
    packet.duration = end - start
    return packet


def remux(path: Path, source: Path) -> Path:
    """A subtitle file as a track of a medium, its header and side data kept."""
    with av.open(str(source)) as text, av.open(str(path), "w") as out:
        stream = out.add_stream_from_template(text.streams[0])
        for packet in text.demux():
            if packet.size:
                packet.stream = stream
                out.mux(packet)
    return path


def opened(path: Path, index: int | None = None) -> OpenedSubtitles:
    return read_embedded(path, index, ReadOptions())


def seen(found: OpenedSubtitles) -> list[tuple[int, int, str]]:
    return [(cue.start, cue.end, cue.text) for cue in found.track.cues]


def mov_text(text: str, *boxes: bytes) -> bytes:
    raw = text.encode()
    return len(raw).to_bytes(2, "big") + raw + b"".join(boxes)


def box(kind: bytes, body: bytes) -> bytes:
    return (len(body) + 8).to_bytes(4, "big") + kind + body


def test_subrip_with_language_and_title(tmp_path: Path) -> None:
    samples = [(1001, 2000, b"<i>one</i>\r\nline"), (2500, 3000, "dvě".encode())]
    path = mux(tmp_path / "a b “c”.mkv", "subrip", samples, language="cze", title="České")
    found = opened(path)
    assert seen(found) == [(1001, 2000, "one\nline"), (2500, 3000, "dvě")]
    assert (found.format, found.track.language, found.track.name) == ("srt", "cs", "České")
    assert source_in(found.track.cues[0], Dialect.SRT) == "<i>one</i>\nline"
    assert [(s.codec, s.language, s.bitmap) for s in list_subtitle_streams(path)] == [
        ("subrip", "cs", False)
    ]


def test_the_files_port_reads_media(tmp_path: Path) -> None:
    path = mux(tmp_path / "x.mkv", "subrip", [(0, 1000, b"one")])
    assert seen(files.read(path, ReadOptions())) == [(0, 1000, "one")]


def test_ass_keeps_its_header_order_and_exact_times(tmp_path: Path) -> None:
    source = tmp_path / "x.ass"
    source.write_text(
        ASS_HEADER
        + "Dialogue: 3,0:00:01.00,0:00:02.00,Default,,0,0,0,,{\\i1}hi{\\i0}\\Nyou\n"
        + "Dialogue: 0,0:00:00.50,0:00:03.00,Top,Bob,0,0,0,,two, three\n",
        encoding="utf-8",
    )
    found = opened(remux(tmp_path / "x.mkv", source))
    assert found.format == "ass"
    assert seen(found) == [(500, 3000, "two, three"), (1000, 2000, "hi\nyou")]
    assert found.track.cues[0].speaker == "Bob"
    saved = files.write_bytes(found.track, "ass", WriteOptions()).decode()
    assert "Style: Top,Arial,20,&H00FFFFFF,0,0,8" in saved
    assert saved.index("hi{\\i0}") < saved.index("two, three")


def test_ass_times_have_milliseconds(tmp_path: Path) -> None:
    sample = b"0,0,Default,,0,0,0,,one"
    found = opened(mux(tmp_path / "x.mkv", "ass", [(1001, 2003, sample)]))
    assert seen(found) == [(1001, 2003, "one")]


def test_webvtt_keeps_identifiers_and_settings(tmp_path: Path) -> None:
    source = tmp_path / "x.vtt"
    source.write_text(
        "WEBVTT\n\nintro\n00:01.001 --> 00:02.000 line:0\n<v Bob>hi\nthere\n", encoding="utf-8"
    )
    for name in ("x.webm", "x.mkv"):
        found = opened(remux(tmp_path / name, source))
        assert seen(found) == [(1001, 2000, "hi\nthere")]
        cue = found.track.cues[0]
        assert (cue.identifier, cue.speaker, dict(cue.settings)) == ("intro", "Bob", {"line": "0"})


def test_mov_text_with_styles_and_gaps(tmp_path: Path) -> None:
    style = b"\0\1" + bytes((0, 3, 0, 5, 0, 1, 3, 18, 255, 0, 0, 255))
    samples = [
        (0, 1000, mov_text("")),
        (1000, 2000, mov_text("Hi yo", box(b"styl", style))),
        (2000, 3000, mov_text("")),
        (3000, 4000, mov_text("second\nline")),
    ]
    found = opened(mux(tmp_path / "x.mp4", "mov_text", samples))
    assert seen(found) == [(1000, 2000, "Hi yo"), (3000, 4000, "second\nline")]
    runs = source_in(found.track.cues[0], Dialect.TTML)
    assert runs == (
        'Hi <span tts:fontStyle="italic" tts:fontWeight="bold" tts:color="#ff0000">yo</span>'
    )


def test_times_are_those_a_player_shows(tmp_path: Path) -> None:
    """The container's clock begins at ten seconds, with sound."""
    path = tmp_path / "late.mkv"
    with av.open(str(path), "w") as out:
        sound = out.add_stream("pcm_s16le", rate=8000, layout="mono")
        text = out.add_mux_stream("subrip")
        text.time_base = MILLISECOND
        for second in range(10, 13):
            frame = av.AudioFrame.from_ndarray(np.zeros((1, 8000), np.int16), layout="mono")
            frame.sample_rate, frame.pts, frame.time_base = 8000, second * 8000, Fraction(1, 8000)
            out.mux(sound.encode(frame))
        out.mux(_packet(text, 11_500, 12_500, b"one"))
    assert seen(opened(path)) == [(1500, 2500, "one")]


def test_the_stream_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "two.mkv"
    with av.open(str(path), "w") as out:
        streams = [out.add_mux_stream("subrip") for _ in range(2)]
        for number, stream in enumerate(streams):
            stream.time_base = MILLISECOND
            out.mux(_packet(stream, 0, 1000, b"track %d" % number))
    assert seen(opened(path, 1)) == [(0, 1000, "track 1")]
    with pytest.raises(SubtitleError, match="no subtitle track"):
        opened(path, 7)


def test_what_cannot_be_read_is_said(tmp_path: Path) -> None:
    with pytest.raises(MediaError):
        opened(tmp_path / "missing.mkv")
    text = tmp_path / "text.mkv"
    text.write_text("no medium", encoding="utf-8")
    with pytest.raises(MediaError):
        opened(text)
    with pytest.raises(SubtitleError, match="no cue"):
        opened(mux(tmp_path / "empty.mp4", "mov_text", [(0, 1000, mov_text(""))]))


def test_a_cut_file_is_read_as_far_as_it_goes(tmp_path: Path) -> None:
    samples = [(n * 1000, n * 1000 + 500, b"text %d" % n) for n in range(200)]
    path = mux(tmp_path / "x.mkv", "subrip", samples)
    path.write_bytes(path.read_bytes()[:-1000])
    texts = [cue.text for cue in opened(path).track.cues]
    assert texts == [f"text {n}" for n in range(len(texts))]
    assert len(texts) > 100


def read_payloads(codec: str, *samples: Sample) -> list[tuple[int, int, str]]:
    payloads = [Payload(start, end, data) for start, end, data in samples]
    reading = reader_for(codec, samples[0][2])(payloads, b"", ReadOptions())
    return [(cue.start, cue.end, cue.text) for cue in reading.cues]


def test_webvtt_boxes_of_mp4() -> None:
    cue = box(b"vttc", box(b"iden", b"a") + box(b"payl", "dvě\nřádky".encode()))
    samples = [(0, 1000, cue + box(b"vttc", box(b"payl", b"b"))), (1000, 2000, box(b"vtte", b""))]
    assert read_payloads("", *samples) == [(0, 1000, "dvě\nřádky"), (0, 1000, "b")]


def test_ttml_samples_are_joined() -> None:
    document = (
        b'<tt xmlns="http://www.w3.org/ns/ttml"><body><p begin="1s" end="3s">one</p></body></tt>'
    )
    assert read_payloads("ttml", (0, 2000, document), (2000, 4000, document)) == [
        (1000, 3000, "one")
    ]


def test_line_21_triplets() -> None:
    codes = ("9420", "9470", "c8e5", "ecec", "ef80", "942f")
    triplets = b"".join(b"\xfc" + bytes.fromhex(code) for code in codes)
    clear = b"\xfc" + bytes.fromhex("942c")
    assert read_payloads("eia_608", (1000, 2000, triplets), (3000, 4000, clear)) == [
        (1165, 3000, "Hello")
    ]


@given(
    st.sampled_from(["subrip", "webvtt", "ass", "mov_text", "ttml", "eia_608", "text", ""]),
    st.lists(st.tuples(st.integers(0, 5000), st.binary(max_size=60)), min_size=1, max_size=4),
    st.binary(max_size=60),
)
def test_any_packets_are_read(codec: str, raw: list[tuple[int, bytes]], private: bytes) -> None:
    payloads = [Payload(start, start + 500, data) for start, data in raw]
    for cue in reader_for(codec, raw[0][1])(payloads, private, ReadOptions()).cues:
        assert 0 <= cue.start <= cue.end


@pytest.mark.shared
@pytest.mark.parametrize(
    ("name", "language", "cues"),
    [
        ("sample_with_srt.mkv", "en", [(0, 1234, "This is the first subtitle.")]),
        ("sample_with_vtt_subtitles.mkv", "und", [(0, 1234, "This is the first subtitle.")]),
        ("sample_MP4_SRT.mp4", "und", [(1000, 3000, "Line 1"), (3024, 5024, "Line 2")]),
        (
            "full_blocks.mkv",
            "und",
            [
                (0, 1234, "This is the first subtitle."),
                (2345, 3456, "This is the second subtitle.\nSecond subtitle with second line."),
                (4567, 8901, "This is the third subtitle."),
            ],
        ),
    ],
)
def test_reference_media(name: str, language: str, cues: list[tuple[int, int, str]]) -> None:
    found = opened(shared_dir("cases", "media", "embedded-subs", name))
    assert seen(found) == cues
    assert found.track.language == language


@pytest.mark.shared
def test_pictures_are_refused_in_a_sentence() -> None:
    path = shared_dir("cases", "media", "embedded-subs", "sample_with_pgs_subtitles.mkv")
    assert [stream.bitmap for stream in list_subtitle_streams(path)] == [True]
    with pytest.raises(SubtitleError, match=r"track 1 of .* consists of pictures"):
        opened(path)
