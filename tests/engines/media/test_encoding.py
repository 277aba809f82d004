"""What encoding anew must leave as it was, seen with PyAV."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest
from av.stream import Disposition

from cuesmith.base.errors import Cancelled, FileError, UsageError
from cuesmith.base.jobs import CancelToken, Progress
from cuesmith.domain.encoding import EncodePlan, EncoderKind, Encoding, Reframing, Speed, VideoCodec
from cuesmith.engines.media.encoding import encode
from cuesmith.engines.media.probe import probe
from tests.support.burning import (
    BAND,
    QUICK,
    Stripe,
    add_sound,
    brightness,
    encoded,
    look,
    sound_packets,
)
from tests.support.films import HIGH, WIDE, Film, Pixels, constant, numbered, write_film
from tests.support.media import noise, write_sound

VARIABLE = [0, 1, 2, 7, 8, 20, 21, 22, 40, 41, 42, 43, 60]


def film(path: Path, stamps: Sequence[int] = constant(30), **wish: object) -> Path:
    return write_film(path, Film(stamps, **wish))  # type: ignore[arg-type]


def with_sound(folder: Path, count: int = 1, seconds: float = 1.2) -> Path:
    sounds = [
        write_sound(folder / f"s{n}.m4a", noise(seconds, seed=n), codec="aac") for n in range(count)
    ]
    return add_sound(film(folder / "f.mp4"), sounds, folder / "in.mp4", title="Größe & Co")


def test_pictures_keep_their_number_times_and_places(tmp_path: Path) -> None:
    source, stripe = film(tmp_path / "in.mp4"), Stripe()
    made = encoded(source, tmp_path / "out.mp4", stripe)
    before, after = look(source), look(tmp_path / "out.mp4")
    assert made.frames == len(before.stamps) == 30
    assert after.stamps == before.stamps == tuple(stripe.times)
    assert after.size == (WIDE, HIGH)
    assert after.duration == before.duration
    assert brightness(after.first, 1, BAND - 1) > 225
    assert brightness(after.first, HIGH // 2, HIGH) == pytest.approx(
        brightness(before.first, HIGH // 2, HIGH), abs=2
    )


@pytest.mark.parametrize("suffix", [".mp4", ".mkv", ".mov"])
def test_a_variable_frame_rate_stays_variable(tmp_path: Path, suffix: str) -> None:
    source = film(tmp_path / "in.mp4", VARIABLE, tick=Fraction(1, 30), extra="bframes=0")
    encoded(source, tmp_path / f"out{suffix}")
    before, after = look(source), look(tmp_path / f"out{suffix}")
    grain = Fraction(1, 2000) if suffix == ".mkv" else 0  # Matroska counts milliseconds
    assert len(after.stamps) == len(VARIABLE)
    assert all(abs(a - b) <= grain for a, b in zip(after.stamps, before.stamps, strict=True))
    assert abs(after.duration - before.duration) <= Fraction(2, 1000)


def test_the_last_picture_lasts_no_longer_where_it_is_not_the_last_decoded(tmp_path: Path) -> None:
    """MP4 says how long it is until the next is decoded, which need not be the next shown."""
    stamps = [*range(20), 40, 41, 42]
    source = film(tmp_path / "in.mp4", stamps, tick=Fraction(1, 30))
    made = encoded(source, tmp_path / "out.mp4")
    before, after = look(source), look(tmp_path / "out.mp4")
    assert made.seconds == Fraction(43, 30)
    assert after.duration == before.duration == pytest.approx(43 / 30, abs=1e-5)


def test_a_clock_that_starts_late_starts_at_zero(tmp_path: Path) -> None:
    source = film(tmp_path / "in.ts", offset=90_000)
    assert look(source).stamps[0] > 0
    stripe = Stripe()
    encoded(source, tmp_path / "out.mp4", stripe)
    before, after = look(source), look(tmp_path / "out.mp4")
    first = before.stamps[0]
    assert [float(stamp - first) for stamp in before.stamps] == pytest.approx(
        [float(stamp) for stamp in after.stamps], abs=1e-4
    )
    assert stripe.times[0] == 0


def test_sound_packets_are_the_very_same(tmp_path: Path) -> None:
    source = with_sound(tmp_path, count=2)
    encoded(source, tmp_path / "out.mp4")
    before, after = sound_packets(source), sound_packets(tmp_path / "out.mp4")
    assert len(after) == 2
    assert after == before


def test_tags_chapters_and_languages_are_kept(tmp_path: Path) -> None:
    source = tmp_path / "in.mkv"
    with av.open(str(film(tmp_path / "f.mp4"))) as read, av.open(str(source), "w") as output:
        stream = output.add_stream_from_template(read.streams.video[0], opaque=True)
        stream.metadata["language"] = "ger"
        output.metadata.update(title="Größe", ARTIST="Wer?")
        output.set_chapters(
            [
                {"id": 1, "start": 0, "end": 500, "time_base": Fraction(1, 1000),
                 "metadata": {"title": "Eins"}},
                {"id": 2, "start": 500, "end": 1200, "time_base": Fraction(1, 1000),
                 "metadata": {"title": "Zwei"}},
            ]
        )  # fmt: skip
        for packet in read.demux(video=0):
            if packet.dts is not None:
                packet.stream = stream
                output.mux(packet)
    encoded(source, tmp_path / "out.mp4")
    with av.open(str(tmp_path / "out.mp4")) as made:
        assert made.metadata["title"] == "Größe"
        assert made.metadata["artist"] == "Wer?"
        assert made.streams.video[0].metadata["language"] == "ger"
        starts = [
            (each["start"] * (each["time_base"] or 0), each["metadata"]["title"])
            for each in made.chapters()
        ]
    assert starts == [(0, "Eins"), (Fraction(1, 2), "Zwei")]
    encoded(source, tmp_path / "part.mkv", start=Fraction(6, 10), end=Fraction(8, 10))
    with av.open(str(tmp_path / "part.mkv")) as made:
        (only,) = made.chapters()
        assert (only["start"], only["metadata"]["title"]) == (0, "Zwei")
        assert only["end"] * (only["time_base"] or 0) == Fraction(2, 10)


@pytest.mark.parametrize("codec", [VideoCodec.H264, VideoCodec.HEVC, VideoCodec.AV1])
def test_ten_bits_colours_and_light_are_kept(tmp_path: Path, codec: VideoCodec) -> None:
    screen = "G(13250,34500)B(7500,3000)R(34000,16000)WP(15635,16450)L(10000000,50)"
    source = film(
        tmp_path / "in.mp4",
        constant(6),
        codec="libx265",
        pix_fmt="yuv420p10le",
        extra="colorprim=bt2020:transfer=smpte2084:colormatrix=bt2020nc:range=limited"
        f":master-display={screen}:max-cll=1000,400",
    )
    encoded(source, tmp_path / "out.mp4", encoding=Encoding(codec, speed=Speed.FAST,
            encoder=EncoderKind.SOFTWARE))  # fmt: skip
    before, after = look(source), look(tmp_path / "out.mp4")
    assert (after.form, after.colors) == ("yuv420p10le", before.colors)
    assert before.colors[:3] == (9, 16, 9)
    assert light_of(after.first) == light_of(before.first) == (1000.0, 1000)


def light_of(frame: av.VideoFrame) -> tuple[float, int]:
    """The screen's brightest nits, and the brightest pixel's."""
    from cuesmith.engines.media.encoding_color import colors_of

    colors = colors_of(frame)
    assert colors.mastering is not None
    assert colors.light is not None
    return round(colors.mastering.brightest, 1), colors.light[0]


@pytest.mark.parametrize("turn", [(90.0, False, False), (180.0, False, False), (0.0, True, False)])
def test_turned_pictures_come_out_upright(tmp_path: Path, turn: tuple[float, bool, bool]) -> None:
    source, stripe = film(tmp_path / "in.mp4", constant(5), turn=turn), Stripe()
    made = encoded(source, tmp_path / "out.mp4", stripe)
    after = look(tmp_path / "out.mp4")
    sideways = turn[0] == 90
    assert after.size == ((HIGH, WIDE) if sideways else (WIDE, HIGH))
    assert stripe.canvas is not None
    assert (stripe.canvas.width, stripe.canvas.height) == after.size
    assert brightness(after.first, 1, BAND - 1) > 225
    assert probe(tmp_path / "out.mp4").streams[0].rotation == 0
    assert any("upright" in notice for notice in made.notices)


def test_an_odd_size_loses_a_row_and_a_column_and_says_so(tmp_path: Path) -> None:
    source = tmp_path / "in.mkv"
    write_film(source, Film(constant(3), codec="ffv1"), lambda n: numbered(n)[:-1, :-1])
    made = encoded(source, tmp_path / "out.mp4")
    assert look(tmp_path / "out.mp4").size == (WIDE - 2, HIGH - 2)
    assert any("odd" in notice for notice in made.notices)


def test_pixels_that_are_not_square_stay_so(tmp_path: Path) -> None:
    source = tmp_path / "in.mkv"
    with av.open(str(source), "w") as output:
        stream = output.add_stream("libx264", rate=25)
        stream.width, stream.height, stream.pix_fmt = 320, 180, "yuv420p"
        stream.codec_context.sample_aspect_ratio = Fraction(4, 3)
        for number in range(3):
            frame = av.VideoFrame.from_ndarray(numbered(number), format="rgb24")
            frame.pts, frame.time_base = number, Fraction(1, 25)
            output.mux(stream.encode(frame))
        output.mux(stream.encode(None))
    stripe = Stripe()
    encoded(source, tmp_path / "out.mp4", stripe)
    assert stripe.canvas is not None
    assert stripe.canvas.shown == (427, 180)
    assert probe(tmp_path / "out.mp4").streams[0].pixel_aspect == Fraction(4, 3)


def test_a_part_begins_with_the_picture_shown_then(tmp_path: Path) -> None:
    source, stripe = with_sound(tmp_path), Stripe()
    made = encoded(
        source, tmp_path / "out.mp4", stripe, start=Fraction(42, 100), end=Fraction(80, 100)
    )
    before, after = look(source), look(tmp_path / "out.mp4")
    wanted = [s for s in before.stamps if Fraction(40, 100) <= s < Fraction(80, 100)]
    assert made.frames == len(wanted) == 10
    assert stripe.times == wanted
    assert list(after.stamps) == [stamp - wanted[0] for stamp in wanted]
    sound, whole = sound_packets(tmp_path / "out.mp4")[0], sound_packets(source)[0]
    places = [stamp for stamp, _ in whole]
    kept = [data for stamp, data in whole if wanted[0] <= stamp < Fraction(80, 100)]
    assert [data for _, data in sound] == kept
    assert len(kept) < len(places)


def test_an_empty_part_is_refused(tmp_path: Path) -> None:
    source = film(tmp_path / "in.mp4")
    with pytest.raises((UsageError, FileError)):
        encoded(source, tmp_path / "out.mp4", start=Fraction(50), end=Fraction(60))


@pytest.mark.parametrize(
    ("reframing", "size"),
    [
        (Reframing(size=(0, 90)), (160, 90)),
        (Reframing(size=(640, 640)), (640, 360)),
        (Reframing(size=(640, 640), enlarge=False), (WIDE, HIGH)),
        (Reframing(aspect=Fraction(9, 16), centre=Fraction(1, 2)), (100, 180)),
        (Reframing(aspect=Fraction(1), centre=Fraction(0), size=(120, 120)), (120, 120)),
    ],
)
def test_sizes_and_parts_of_the_picture(
    tmp_path: Path, reframing: Reframing, size: tuple[int, int]
) -> None:
    source = film(tmp_path / "in.mp4", constant(3))
    encoded(source, tmp_path / "out.mp4", reframing=reframing)
    assert look(tmp_path / "out.mp4").size == size


def test_an_upright_part_looks_where_something_moves(tmp_path: Path) -> None:
    def moving_right(number: int) -> Pixels:
        pixels = np.full((HIGH, WIDE, 3), 90, np.uint8)
        pixels[40 + number % 3 * 40 :, 250:300] = 230
        return pixels

    source = tmp_path / "in.mp4"
    write_film(source, Film(constant(30), group=5), moving_right)
    reframing = Reframing(aspect=Fraction(9, 16))
    made = encoded(source, tmp_path / "out.mp4", reframing=reframing)
    assert any("from the left, where most moves" in notice for notice in made.notices)
    after = look(tmp_path / "out.mp4")
    columns = np.asarray(after.last.reformat(format="gray").to_ndarray())[170].astype(int)
    assert after.size == (100, HIGH)
    assert (columns > 180).sum() >= 48  # all fifty bright columns are in


def test_a_film_of_that_shape_already_is_kept_whole_and_nothing_is_said(tmp_path: Path) -> None:
    source = film(tmp_path / "in.mp4")
    made = encoded(source, tmp_path / "out.mp4", reframing=Reframing(aspect=Fraction(16, 9)))
    assert look(tmp_path / "out.mp4").size == (WIDE, HIGH)
    assert made.notices == ()


def test_sound_that_does_not_fit_becomes_aac_or_opus_and_is_told(tmp_path: Path) -> None:
    sound = write_sound(tmp_path / "s.wav", noise(1.2), codec="pcm_s16le")
    source = add_sound(film(tmp_path / "f.mp4"), [sound], tmp_path / "in.mkv")
    made = encoded(source, tmp_path / "out.webm", encoding=Encoding(
        VideoCodec.AV1, speed=Speed.FAST, encoder=EncoderKind.SOFTWARE))  # fmt: skip
    with av.open(str(tmp_path / "out.webm")) as container:
        stream = container.streams.audio[0]
        assert stream.codec_context.name == "opus" or "opus" in stream.codec_context.name
        samples = sum(frame.samples for frame in container.decode(stream))
    assert samples / 48000 == pytest.approx(1.2, abs=0.05)
    assert any("Opus" in notice for notice in made.notices)


def test_a_cover_goes_along(tmp_path: Path) -> None:
    source = with_sound(tmp_path)
    covered = tmp_path / "covered.mp4"
    picture = jpeg()
    with av.open(str(source)) as read, av.open(str(covered), "w") as output:
        copies = {s.index: output.add_stream_from_template(s, opaque=True) for s in read.streams}
        cover = output.add_stream("mjpeg", rate=1)
        cover.width, cover.height, cover.pix_fmt = 64, 64, "yuvj420p"
        cover.disposition = Disposition.attached_pic
        for packet in read.demux():
            if packet.dts is not None:
                packet.stream = copies[packet.stream_index]
                output.mux(packet)
        packet = av.Packet(picture)
        packet.stream, packet.pts, packet.dts = cover, 0, 0
        packet.time_base = Fraction(1, 1)
        output.mux(packet)
    encoded(covered, tmp_path / "out.mp4")
    with av.open(str(tmp_path / "out.mp4")) as container:
        covers = [s for s in container.streams.video if int(s.disposition) & 1024]
        assert len(covers) == 1
        held = next(bytes(p) for p in container.demux(covers[0]) if p.size)
    assert held == picture


def jpeg() -> bytes:
    context = av.CodecContext.create("mjpeg", "w")
    context.width, context.height, context.pix_fmt = 64, 64, "yuvj420p"
    context.time_base = Fraction(1, 25)
    frame = av.VideoFrame(64, 64, "yuvj420p")
    for plane in frame.planes:
        plane.update(bytes(plane.buffer_size))
    return b"".join(bytes(p) for p in [*context.encode(frame), *context.encode(None)])


def test_a_codec_that_does_not_fit_is_refused_in_words(tmp_path: Path) -> None:
    source = film(tmp_path / "in.mp4", constant(3))
    with pytest.raises(UsageError, match="does not fit"):
        encoded(source, tmp_path / "out.webm")


def test_an_encoder_that_is_not_here_gives_way_with_a_reason(tmp_path: Path) -> None:
    source = film(tmp_path / "in.mp4", constant(3))
    made = encoded(source, tmp_path / "out.mov", encoding=Encoding(
        VideoCodec.PRORES, encoder=EncoderKind.NVENC))  # fmt: skip
    assert made.encoder == "prores_ks"
    assert "NVENC is not part of this FFmpeg" in made.notices[0]


def test_stopping_ends_all_threads(tmp_path: Path) -> None:
    import threading

    source, token, seen = film(tmp_path / "in.mp4"), CancelToken(), []

    def report(progress: Progress) -> None:
        seen.append(progress.done)
        token.cancel()

    plan = EncodePlan(probe(source), tmp_path / "out.mp4", "mp4", QUICK)
    with pytest.raises(Cancelled):
        encode(plan, Stripe().opener(), report, token)
    assert len(seen) == 1
    assert not [t for t in threading.enumerate() if t.name.startswith(("decode", "draw"))]


def test_what_drawing_raises_comes_out(tmp_path: Path) -> None:
    class Broken(Stripe):
        def paint(self, frame: av.VideoFrame, time: Fraction) -> av.VideoFrame:
            raise UsageError("no such font")

    with pytest.raises(UsageError, match="no such font"):
        encoded(film(tmp_path / "in.mp4"), tmp_path / "out.mp4", Broken())


def test_two_fields_stay_two_fields(tmp_path: Path) -> None:
    source = film(tmp_path / "in.mkv", constant(6), extra="tff=1:bframes=0")
    assert look(source).first.interlaced_frame
    made = encoded(source, tmp_path / "out.mp4")
    assert look(tmp_path / "out.mp4").first.interlaced_frame
    assert made.notices == ()
    made = encoded(source, tmp_path / "small.mp4", reframing=Reframing(size=(0, 90)))
    assert any("interlaced" in notice for notice in made.notices)


def test_pictures_in_rgb_become_bt709(tmp_path: Path) -> None:
    source = tmp_path / "in.mkv"
    write_film(source, Film(constant(3), codec="ffv1", pix_fmt="bgr0"))
    made = encoded(source, tmp_path / "out.mp4")
    assert ["RGB" in notice for notice in made.notices] == [True]
    after = look(tmp_path / "out.mp4")
    assert (after.form, after.colors[2:]) == ("yuv420p", (1, 1))
    red = np.asarray(after.first.reformat(format="rgb24", src_colorspace="ITU709").to_ndarray())
    assert red[90, 20] == pytest.approx((200, 60, 40), abs=6)


def test_a_film_cut_short_gives_what_it_holds(tmp_path: Path) -> None:
    whole = film(tmp_path / "whole.ts", constant(60))
    cut = tmp_path / "cut.ts"
    cut.write_bytes(whole.read_bytes()[: whole.stat().st_size * 2 // 3])
    made = encoded(cut, tmp_path / "out.mp4")
    assert 20 < made.frames < 60
    assert len(look(tmp_path / "out.mp4").stamps) == made.frames


def test_full_range_stays_full_range(tmp_path: Path) -> None:
    source = film(tmp_path / "in.mp4", constant(3), pix_fmt="yuvj420p")
    before = look(source)
    encoded(source, tmp_path / "out.mp4")
    after = look(tmp_path / "out.mp4")
    assert after.colors[3] == before.colors[3] == 2
    assert np.frombuffer(memoryview(after.first.planes[0]), np.uint8)[-1] == pytest.approx(
        np.frombuffer(memoryview(before.first.planes[0]), np.uint8)[-1], abs=2
    )


def test_prores_with_all_colours_is_4444(tmp_path: Path) -> None:
    source = film(tmp_path / "in.mp4", constant(3), pix_fmt="yuv444p")
    encoded(source, tmp_path / "out.mov", encoding=Encoding(VideoCodec.PRORES))
    with av.open(str(tmp_path / "out.mov")) as container:
        assert container.streams.video[0].codec_context.codec_tag == "ap4h"
