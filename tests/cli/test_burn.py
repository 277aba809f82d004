"""`cuesmith burn` and `cuesmith overlay`, run as users run them."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import av
import numpy as np
import pytest
from typer.testing import CliRunner, Result

from cuesmith.cli.main import app
from cuesmith.engines.media.probe import probe
from cuesmith.engines.rendering.libass_file import find_libass
from tests.support.burning import add_sound, look, sound_packets
from tests.support.films import HIGH, WIDE, Film, constant, hlg, write_film
from tests.support.media import noise, write_sound

pytestmark = pytest.mark.skipif(bool(find_libass().problem), reason="no libass on this system")

SRT = "1\n00:00:00,400 --> 00:00:00,800\nÄ word\n"
STOPS = [getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)]
COMMAND = [sys.executable, "-m", "cuesmith"]


@pytest.fixture
def film(tmp_path: Path) -> Path:
    picture = write_film(tmp_path / "f.mp4", Film(constant(30)))
    sound = write_sound(tmp_path / "s.m4a", noise(1.2), codec="aac")
    folder = tmp_path / "it's 100% [ö]"
    folder.mkdir()
    (folder / "captions, 'quoted'.srt").write_text(SRT, encoding="utf-8")
    return add_sound(picture, [sound], folder / "in: put;.mp4", title="T")


def run(
    *arguments: str | Path, before: Callable[[], None] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, *map(str, arguments)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        preexec_fn=before,
    )


def invoke(*arguments: str | Path) -> Result:
    """The same in this process, which is quicker."""
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


def captions_of(film: Path) -> Path:
    return film.with_name("captions, 'quoted'.srt")


def white(frame: av.VideoFrame) -> int:
    """How many pixels of the lower third are white."""
    grid = np.asarray(frame.reformat(format="gray").to_ndarray(), np.uint8)
    return int((grid[HIGH * 2 // 3 :] > 200).sum())


def test_captions_are_in_the_picture_when_they_are_to_be_seen(film: Path) -> None:
    target = film.with_name("out.mp4")
    done = run("burn", film, captions_of(film), target, "--speed", "fast", "--encoder", "software")
    assert (done.returncode, "30 pictures, 1.20 s" in done.stderr) == (0, True), done.stderr
    with av.open(str(target)) as container:
        seen = [white(frame) > 20 for frame in container.decode(video=0)]
    # At 25 pictures a second: the tenth begins at 0.4 s, the twentieth at 0.8 s.
    assert seen == [10 <= number < 20 for number in range(30)]
    assert sound_packets(target) == sound_packets(film)


def test_a_template_and_a_part_in_another_shape(film: Path) -> None:
    target = film.with_name("out.mp4")
    done = invoke(
        "burn", film, captions_of(film), target, "--style", "karaoke", "--start", "0.4",
        "--end", "0.6", "--aspect", "1:1", "--crop", "center", "--size", "160x160",
        "--config", '{"text_color": "#ffffff"}', "--speed", "fast",
    )  # fmt: skip
    assert done.exit_code == 0, done.stderr
    seen = look(target)
    assert (len(seen.stamps), seen.size) == (5, (160, 160))


@pytest.mark.parametrize(("codec", "made"), [((), "hevc"), (("--codec", "h264"), "h264")])
def test_shorts_of_an_hdr_film_are_what_phones_play(
    tmp_path: Path, codec: tuple[str, ...], made: str
) -> None:
    source, captions = write_film(tmp_path / "hlg.mp4", hlg(3)), tmp_path / "c.srt"
    captions.write_text(SRT, encoding="utf-8")
    target = tmp_path / "out.mp4"
    done = invoke(
        "burn", source, captions, target, "--preset", "tiktok", "--size", "90x160",
        "--speed", "fast", "--encoder", "software", *codec,
    )  # fmt: skip
    assert done.exit_code == 0, done.stderr
    with av.open(str(target)) as container:
        context = container.streams.video[0].codec_context
        assert (context.name, context.codec_tag == "hvc1") == (made, made == "hevc")
    noted = "few phones play HDR in H.264: HEVC (H.265) is made" in done.stderr
    assert noted == (not codec)
    assert probe(target).hdr


def test_several_files_are_drawn_and_letters_without_a_font_are_named(film: Path) -> None:
    target, more = film.with_name("out.mp4"), film.with_name("more.srt")
    # A private character: no font that is installed has it.
    more.write_text(
        "1\n00:00:00,000 --> 00:00:00,200\nSome more words \U0010fffd\n", encoding="utf-8"
    )
    done = invoke("burn", film, captions_of(film), more, target, "--speed", "fast")
    assert (done.exit_code, "lacks" in done.stderr) == (0, True), done.stderr
    with av.open(str(target)) as container:
        seen = [white(frame) > 20 for frame in container.decode(video=0)]
    assert seen == [number < 5 or 10 <= number < 20 for number in range(30)]


def test_an_existing_file_and_nonsense_are_refused(film: Path) -> None:
    target = film.with_name("out.mp4")
    target.write_bytes(b"mine")
    for words, arguments in (
        ("already", ()),
        ("--codec cannot be", ("--codec", "mpeg2", "-y")),
        ("no preset", ("--preset", "cinema", "-y")),
        ("no time", ("--start", "soon", "-y")),
        ("--crop cannot be", ("--crop", "2", "--aspect", "1:1", "-y")),
        ("--crop has nothing to cut", ("--crop", "0.3", "-y")),
        ("begin before the film", ("--start", "-1", "-y")),
        ("Say small, good, high or best, or 0 to 51.", ("--quality", "99", "-y")),
    ):
        done = invoke("burn", film, captions_of(film), target, *arguments)
        assert (done.exit_code, words in done.stderr) == (2, True), done.stderr
    assert target.read_bytes() == b"mine"


@pytest.mark.skipif(os.name == "nt", reason="no limits on files there")
@pytest.mark.parametrize("suffix", [".mp4", ".mkv"])
def test_a_full_disk_is_told_and_leaves_nothing(film: Path, suffix: str) -> None:
    import resource

    def small() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (8192, 8192))

    target = film.with_name(f"out{suffix}")
    done = run("burn", film, captions_of(film), target, "--quality", "best", before=small)
    told = f"“{target.name}” could not be written: the disk is full"
    assert (done.returncode, told in done.stderr) == (2, True), done.stderr
    assert sorted(film.parent.iterdir()) == sorted([film, captions_of(film)])


@pytest.mark.skipif(os.name == "nt", reason="signals differ there")
@pytest.mark.usefixtures("a_terminal_that_counts")
@pytest.mark.parametrize("number", STOPS)
def test_stopped_it_leaves_nothing(tmp_path: Path, number: signal.Signals) -> None:
    film = write_film(tmp_path / "long.mp4", Film(constant(600), extra="bframes=0"))
    captions = tmp_path / "c.srt"
    captions.write_text(SRT, encoding="utf-8")
    child = subprocess.Popen(
        [*COMMAND, "burn", film, captions, tmp_path / "out.mp4", "--size", "1080p"],
        stderr=subprocess.PIPE,
        text=True,
    )
    assert child.stderr is not None
    child.stderr.readline()  # the first picture is done
    assert list(tmp_path.glob(".cuesmith-*.part.mp4"))
    child.send_signal(number)
    _, said = child.communicate(timeout=120)
    assert child.returncode == 130, said
    assert sorted(tmp_path.iterdir()) == sorted([film, captions])


def test_an_overlay_is_captions_on_nothing(film: Path) -> None:
    target = film.with_name("over.mov")
    done = invoke("overlay", captions_of(film), target, "--size", f"{WIDE}x{HIGH}", "--fps", "25")
    assert (done.exit_code, "20 pictures" in done.stderr) == (0, True), done.stderr
    with av.open(str(target)) as container:
        stream = container.streams.video[0]
        assert stream.codec_context.name == "prores"
        assert stream.average_rate == 25
        alphas = [
            np.asarray(frame.reformat(format="rgba").to_ndarray())[..., 3]
            for frame in container.decode(stream)
        ]
    assert len(alphas) == 20
    assert alphas[5].max() == 0
    assert alphas[12].max() == 255


def test_an_overlay_as_pictures_never_mixes_with_others(film: Path) -> None:
    folder = film.with_name("over")
    arguments = ("overlay", captions_of(film), folder, "--size", "160x90", "--fps", "10")
    assert invoke(*arguments).exit_code == 0
    names = sorted(path.name for path in folder.iterdir())
    assert names == [f"{number:05}.png" for number in range(1, 9)]
    with av.open(str(folder / "00006.png")) as container:
        frame = next(container.decode(video=0))
        assert frame.format.name == "rgba"
        assert np.asarray(frame.to_ndarray())[..., 3].max() == 255
    again = invoke(*arguments)
    assert (again.exit_code, "there already" in again.stderr) == (2, True)
    assert sorted(path.name for path in folder.iterdir()) == names
