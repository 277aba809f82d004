"""EBU STL, block by block."""

from __future__ import annotations

from fractions import Fraction

import pytest
import ttconv.stl.iso6937
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.cue import Dialect
from cuesmith.domain.markup.convert import alignment_of, source_in
from cuesmith.domain.subtitle_file import Reading, ReadOptions
from cuesmith.engines.formats.ebu_stl import bytes_look_like_ebu_stl, read_ebu_stl
from cuesmith.engines.formats.ebu_stl_codes import decode_iso6937, language_of
from tests.support.shared import shared_dir


def header(
    rate: bytes = b"STL25.01",
    table: bytes = b"00",
    start: bytes = b"00000000",
    display: bytes = b"1",
) -> bytes:
    fields = b"850" + rate + display + table + b"0F" + b"A t\x82st".ljust(32)
    return fields.ljust(251) + b"4023" + b"1" + start + b" " * (1024 - 264)


def block(
    text: bytes,
    start: tuple[int, int, int, int] = (0, 0, 1, 0),
    end: tuple[int, int, int, int] = (0, 0, 2, 0),
    **fields: int,
) -> bytes:
    number, extension = fields.get("number", 1), fields.get("extension", 0xFF)
    head = bytes((0, number, 0, extension, 0, *start, *end))
    tail = bytes((fields.get("row", 20), fields.get("justification", 2), fields.get("comment", 0)))
    return (head + tail + text).ljust(128, b"\x8f")


def read(*blocks: bytes, head: bytes | None = None, fps: Fraction | None = None) -> Reading:
    return read_ebu_stl((head or header()) + b"".join(blocks), ReadOptions(fps=fps))


def seen(reading: Reading) -> list[tuple[int, int, str]]:
    return [(cue.start, cue.end, cue.text) for cue in reading.cues]


def test_times_count_frames() -> None:
    subtitle = block(b"a", (1, 0, 1, 12), (1, 0, 2, 24))
    assert seen(read(subtitle)) == [(3_601_480, 3_602_960, "a")]
    assert seen(read(subtitle, head=header(b"STL30.01"))) == [(3_601_400, 3_602_800, "a")]
    assert seen(read(subtitle, fps=Fraction(24))) == [(3_601_500, 3_603_000, "a")]


def test_times_count_from_the_programme_where_all_lie_behind_its_start() -> None:
    late, early = block(b"a", (10, 0, 1, 0), (10, 0, 2, 0)), block(b"b", number=2)
    head = header(start=b"10000000")
    assert seen(read(late, head=head)) == [(1000, 2000, "a")]
    assert seen(read(late, early, head=head)) == [(36_001_000, 36_002_000, "a"), (1000, 2000, "b")]


def test_extension_blocks_go_on_and_user_data_is_skipped() -> None:
    reading = read(
        block(b"one ", extension=0),
        block(b"\x00\x01", extension=0xFE),
        block(b"two", extension=0xFF),
        block(b"three", number=2),
    )
    assert [cue.text for cue in reading.cues] == ["one two", "three"]


def test_styles_colours_and_rows() -> None:
    cue = read(block(b"\x0d\x0b\x0b\x01red\x0a\x0a\x8a\x8a\x80it\x81 \x82under\x83")).cues[0]
    assert cue.text == "red\nit under"
    assert source_in(cue, Dialect.TTML) == (
        '<span tts:color="#ff0000">red</span><span tts:fontStyle="italic"><br/>it</span> '
        '<span tts:textDecoration="underline">under</span>'
    )


@pytest.mark.parametrize(
    ("table", "raw", "text"),
    [
        (b"00", b"r\xc2ealis\xc2e \xe1\xf1\xa4\xcfc", "réalisé Ææ$č"),
        (b"01", "Привет".encode("iso8859-5"), "Привет"),
        (b"02", "مرحبا".encode("iso8859-6"), "مرحبا"),
        (b"03", "Γειά".encode("iso8859-7"), "Γειά"),
        (b"04", "שלום".encode("iso8859-8"), "שלום"),
    ],
)
def test_code_tables(table: bytes, raw: bytes, text: str) -> None:
    assert read(block(raw), head=header(table=table)).cues[0].text == text


def test_iso_6937_agrees_with_ttconv() -> None:
    """Every character alone, and every mark with letters that Unicode composes it with."""
    for code in [*range(0x20, 0x7F), *range(0xA0, 0xC0), *range(0xD0, 0x100)]:
        ours, theirs = decode_iso6937(bytes([code])), by_ttconv(bytes([code]))
        if ours and theirs and code not in _DISPUTED:
            assert ours == theirs, hex(code)
    composed = 0
    for mark in b"\xc1\xc2\xc3\xc4\xc8\xca\xcb\xcd\xce\xcf":
        for letter in b"aceounsz":
            ours, theirs = (decode(bytes((mark, letter))) for decode in (decode_iso6937, by_ttconv))
            if len(ours) == 1 and theirs:
                composed += 1
                assert ours == theirs, (hex(mark), chr(letter))
    assert composed > 30


def by_ttconv(data: bytes) -> str:
    text: str = ttconv.stl.iso6937.decode(data, "ignore")[0]
    return text.replace("\ufffd", "")


_DISPUTED = {0xA4, 0xA6, 0xD0, 0xE0, 0xE2}
"""Dollar and number sign, dash, ohm, eth: editions of the standard differ, and Unicode's twins."""


def test_place_on_the_picture() -> None:
    places = [
        alignment_of(read(block(b"a", row=row, justification=side)).cues[0])
        for row, side in ((20, 2), (1, 2), (1, 1), (11, 3), (20, 1))
    ]
    assert places == [None, 8, 7, 6, 1]


def test_comments_are_no_cues() -> None:
    reading = read(block(b"note", comment=1), block(b"a", number=2))
    assert [cue.text for cue in reading.cues] == ["a"]
    assert [piece.text for piece in reading.source.blocks] == ["note"]


def test_language_and_title() -> None:
    reading = read(block(b"a"))
    assert (reading.language, dict(reading.metadata)) == ("fr", {"title": "A tést"})
    assert [language_of(code) for code in (b"09", b"75", b"7F", b"44", b"zz")] == [
        "en",
        "zh",
        "am",
        "und",
        "und",
    ]


def test_odd_time_codes_are_told_by_block() -> None:
    reading = read(block(b"a"), block(b"b", (99, 99, 99, 99), (0, 0, 1, 0), number=2))
    assert "Block 2" in reading.problems[0].message
    assert all(cue.start <= cue.end for cue in reading.cues)


def test_a_cut_file_is_read_as_far_as_it_goes() -> None:
    whole = header() + block(b"first") + block(b"second", number=2)
    reading = read_ebu_stl(whole[:-90], ReadOptions())
    assert [cue.text for cue in reading.cues] == ["first", "second"]
    assert "mid-block" in reading.problems[0].message


def test_recognised_by_its_first_bytes() -> None:
    assert bytes_look_like_ebu_stl(header())
    assert not bytes_look_like_ebu_stl(b"00:00:01:00 , 00:00:02:00 , STL")


@given(st.binary(max_size=700))
def test_any_bytes_are_read(data: bytes) -> None:
    for cue in [*read_ebu_stl(data, ReadOptions()).cues, *read(data).cues]:
        assert 0 <= cue.start <= cue.end
        assert cue.text.strip()


@pytest.mark.shared
def test_every_reference_file_is_read() -> None:
    for path in sorted(shared_dir("cases", "other").rglob("*.stl")):
        data = path.read_bytes()
        if bytes_look_like_ebu_stl(data):
            reading = read_ebu_stl(data, ReadOptions())
            assert reading.cues, path
            assert not reading.problems, path
