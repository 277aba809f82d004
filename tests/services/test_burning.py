"""What is checked before a film is made, and what is left when it is not."""

from __future__ import annotations

import os
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from cuesmith.base.errors import Cancelled, CuesmithError, FileError, UsageError
from cuesmith.base.jobs import CancelToken, Progress, Report, ignore_progress
from cuesmith.domain.encoding import (
    Canvas,
    Encoded,
    EncodePlan,
    Encoding,
    Quality,
    Reframing,
    VideoCodec,
    read_aspect,
    read_size,
)
from cuesmith.domain.media import MediaInfo, StreamInfo, StreamKind
from cuesmith.services import new_file
from cuesmith.services.burn_presets import preset_named, read_presets
from cuesmith.services.burning import BurnEngine, BurnRequest, ScriptFor, burn, estimated_bytes
from tests.support.rights import without_privilege

ROOT = Path(__file__).resolve().parents[2]


def info_of(path: Path, seconds: int = 60) -> MediaInfo:
    video = StreamInfo(
        0, StreamKind.VIDEO, "h264", width=1920, height=1080, frame_rate=Fraction(30)
    )
    sound = StreamInfo(1, StreamKind.AUDIO, "aac", sample_rate=48000, channels=2)
    return MediaInfo(path, "mp4", Fraction(0), Fraction(seconds), (video, sound))


Write = Callable[[EncodePlan, Report, CancelToken], None]


def write_film(plan: EncodePlan, report: Report, token: CancelToken) -> None:
    plan.target.write_bytes(b"film")


def engine(write: Write = write_film, free: int = 10**12) -> BurnEngine:
    def encode(plan: EncodePlan, script: ScriptFor, report: Report, token: CancelToken) -> Encoded:
        write(plan, report, token)
        return Encoded(1, Fraction(1), "libx264")

    return BurnEngine(info_of, encode, lambda folder: free)


def run(request: BurnRequest, **wish: object) -> Encoded:
    token = CancelToken()
    made = engine(**wish)  # type: ignore[arg-type]
    return burn(request, lambda canvas: "", made, ignore_progress, token)


@pytest.fixture
def source(tmp_path: Path) -> Path:
    path = tmp_path / "in.mp4"
    path.write_bytes(b"source")
    return path


@pytest.mark.parametrize(
    "name", ["out.mp4", 'it\'s 100%d | "q" [x].mkv', "-y.mov", "ö" * 120 + ".mp4", "a\nb.mp4"]
)
def test_the_film_is_there_as_a_whole_under_any_name(source: Path, name: str) -> None:
    target = source.with_name(name)
    run(BurnRequest(source, target))
    assert target.read_bytes() == b"film"
    assert sorted(source.parent.iterdir()) == sorted([source, target])


@pytest.mark.parametrize("error", [Cancelled(), FileError("full"), KeyboardInterrupt()])
def test_nothing_is_left_where_it_ends_early(source: Path, error: BaseException) -> None:
    def write(plan: EncodePlan, report: Report, token: CancelToken) -> None:
        plan.target.write_bytes(b"half")
        raise error

    with pytest.raises(type(error)):
        run(BurnRequest(source, source.with_name("out.mp4")), write=write)
    assert list(source.parent.iterdir()) == [source]


def test_a_file_that_is_there_stays_unless_asked(source: Path) -> None:
    target = source.with_name("out.mp4")
    target.write_bytes(b"old")
    with pytest.raises(UsageError, match="already"):
        run(BurnRequest(source, target))
    assert target.read_bytes() == b"old"
    run(BurnRequest(source, target, replace=True))
    assert target.read_bytes() == b"film"


def test_a_link_that_leads_nowhere_stays_unless_asked(source: Path) -> None:
    target = source.with_name("out.mp4")
    target.symlink_to("nowhere.mp4")
    with pytest.raises(UsageError, match="already"):
        run(BurnRequest(source, target))
    assert target.is_symlink()


@pytest.mark.skipif(os.name == "nt", reason="no such locks there")
def test_what_a_killed_program_left_is_removed_but_nothing_that_is_being_written(
    source: Path,
) -> None:
    left = source.with_name(".cuesmith-0123456789ab.part.mp4")
    other = source.with_name(".cuesmith-notes.part.mp4")
    for path in (left, other):
        path.write_bytes(b"half")
    run(BurnRequest(source, source.with_name("out.mp4")))
    assert (left.exists(), other.exists()) == (False, True)

    def write(plan: EncodePlan, report: Report, token: CancelToken) -> None:
        run(BurnRequest(source, source.with_name("second.mp4")))
        assert plan.target.exists()
        plan.target.write_bytes(b"film")

    run(BurnRequest(source, source.with_name("first.mp4")), write=write)
    assert {"first.mp4", "second.mp4"} <= {path.name for path in source.parent.iterdir()}


def test_one_that_turns_up_meanwhile_stays_too(source: Path) -> None:
    target = source.with_name("out.mp4")

    def write(plan: EncodePlan, report: Report, token: CancelToken) -> None:
        plan.target.write_bytes(b"film")
        target.write_bytes(b"somebody else's")

    with pytest.raises(FileError, match="meanwhile"):
        run(BurnRequest(source, target), write=write)
    assert target.read_bytes() == b"somebody else's"


@pytest.mark.parametrize("linked", [False, True])
def test_what_is_read_is_never_written(source: Path, linked: bool) -> None:
    target = source.with_name("link.mp4") if linked else source
    if linked:
        target.hardlink_to(source)
    with pytest.raises(UsageError, match="is what is read"):
        run(BurnRequest(source, target, replace=True))
    subs = source.with_name("subs.mkv")
    subs.write_bytes(b"subs")
    with pytest.raises(UsageError, match="is what is read"):
        run(BurnRequest(source, subs, replace=True, sources=(subs,)))


def test_a_disk_too_full_is_told_before_anything_is_written(source: Path) -> None:
    with pytest.raises(FileError, match=r"may take about .* MB, and there are 5\.0 MB free"):
        run(BurnRequest(source, source.with_name("out.mp4")), free=5_000_000)
    assert list(source.parent.iterdir()) == [source]


def test_a_folder_that_cannot_be_written_is_told(source: Path) -> None:
    closed = source.parent / "closed"
    closed.mkdir(mode=0o555)
    with without_privilege(), pytest.raises(FileError, match="not allowed"):
        run(BurnRequest(source, closed / "out.mp4"))
    with pytest.raises(FileError, match="no folder"):
        run(BurnRequest(source, source.parent / "none" / "out.mp4"))


@pytest.mark.parametrize(
    ("request_", "words"),
    [
        (BurnRequest(Path("a.mp4"), Path("out.avi")), "kind of film"),
        (BurnRequest(Path("a.mp4"), Path("out.mp4"), start=5000, end=4000), "behind its start"),
    ],
)
def test_what_makes_no_sense_is_refused(request_: BurnRequest, words: str) -> None:
    with pytest.raises(CuesmithError, match=words):
        run(request_)


def test_the_estimate_grows_with_quality_size_and_length() -> None:
    def size(seconds: int = 60, **wish: object) -> int:
        request = BurnRequest(Path("a"), Path("b.mp4"), **wish)  # type: ignore[arg-type]
        return estimated_bytes(info_of(Path("a"), seconds), request)

    plain = size()
    assert 20_000_000 < plain < 200_000_000
    assert size(120) == pytest.approx(2 * plain, rel=0.01)
    assert size(end=30_000) == pytest.approx(plain / 2, rel=0.01)
    assert size(reframing=Reframing(size=(0, 540))) < plain / 2
    assert size(encoding=Encoding(quality=Quality.SMALL)) < plain
    best, number = Encoding(quality=Quality.BEST), Encoding(quality=13)
    assert size(encoding=number) == pytest.approx(size(encoding=best), rel=0.15)
    # Apple's figure for ProRes 422 HQ at 1080p30: 220 Mb/s.
    prores = size(encoding=Encoding(VideoCodec.PRORES, Quality.BEST))
    assert prores == pytest.approx(220e6 * 60 / 8, rel=0.05)


def test_captions_behind_the_last_picture_are_missed_aloud(source: Path) -> None:
    times = ("0:00:00.20,0:00:09.00", "0:00:05.00,0:00:06.00", "0:00:01.50,0:00:02.00")
    lines = "".join(f"Dialogue: 0,{each},Default,,0,0,0,,x\n" for each in times)
    script = f"[Script Info]\n\n[Events]\n{lines}"

    def encode(plan: EncodePlan, draws: ScriptFor, report: Report, token: CancelToken) -> Encoded:
        plan.target.write_bytes(draws(Canvas(640, 360)).encode())
        return Encoded(25, Fraction(1), "libx264")

    def notices(start: int | None = None, end: int | None = None) -> tuple[str, ...]:
        target = source.with_name("out.mp4")
        request = BurnRequest(source, target, start=start, end=end, replace=True)
        made = BurnEngine(info_of, encode, lambda folder: 10**12)
        return burn(request, lambda _: script, made, ignore_progress, CancelToken()).notices

    assert notices() == (
        "The film's pictures end at 00:00:01.000; captions from 00:00:01.500 on are not in it.",
    )
    assert notices(start=800)[0].startswith("The film's pictures end at 00:00:01.800; ")
    assert notices(end=1000) == ()
    assert notices(start=4500) == ()


def test_progress_says_how_far_and_ends_at_the_end(source: Path) -> None:
    told: list[Progress] = []

    def write(plan: EncodePlan, report: Report, token: CancelToken) -> None:
        plan.target.write_bytes(b"film")
        for hundredth in range(101):
            report(Progress(hundredth / 100))

    request = BurnRequest(source, source.with_name("out.mp4"))
    burn(request, lambda canvas: "", engine(write), told.append, CancelToken())
    assert told[0].message == "burning captions in"
    assert told[-1].done == 1
    assert len(told) < 20


def test_presets_are_data_that_can_be_used() -> None:
    presets = read_presets(ROOT / "resources" / "presets")
    assert {each.name for each in presets} == {"archive", "shorts", "web", "youtube"}
    shorts = preset_named(presets, "shorts")
    assert preset_named(presets, "TikTok") == preset_named(presets, "reels") == shorts
    assert shorts.reframing == Reframing(Fraction(9, 16), None, (1080, 1920))
    assert all(each.label and each.note.endswith(".") for each in presets)
    with pytest.raises(UsageError, match="no preset"):
        preset_named(presets, "cinema")


@pytest.mark.parametrize(
    "text", ["codec = 'h265'", "codec = 'h264'\ncolour = 3", "codec =", "label = 'x'"]
)
def test_a_preset_that_cannot_be_used_is_named(tmp_path: Path, text: str) -> None:
    (tmp_path / "mine.toml").write_text(f"label = 'x'\nnote='y'\nsuffix='.mp4'\n{text}")
    with pytest.raises(FileError, match=r"mine\.toml"):
        read_presets(tmp_path)


def test_sizes_and_aspects_are_read() -> None:
    assert read_size("720p") == (0, 720)
    assert read_size("1280×720") == (1280, 720)
    assert read_aspect("9:16") == Fraction(9, 16)
    for text in ("", "0x10", "99999x10", "big", "1x"):
        with pytest.raises(UsageError):
            read_size(text)
    for text in ("", "0:1", "1:0", "99:1", "x"):
        with pytest.raises(UsageError):
            read_aspect(text)


@pytest.mark.skipif(os.name == "nt", reason="no such locks there")
def test_a_file_that_is_cleared_away_just_when_it_was_made_is_made_again(
    source: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Another program clears up in the folder at that moment."""
    begun, names = new_file._begun, list[str]()

    def unlucky(folder: Path, suffix: str) -> Path:
        part = begun(folder, suffix)
        names.append(part.name)
        if len(names) == 1:
            part.unlink()
        return part

    def write(plan: EncodePlan, report: Report, token: CancelToken) -> None:
        assert plan.target.name == names[1]
        assert plan.target.exists()
        plan.target.write_bytes(b"film")

    monkeypatch.setattr(new_file, "_begun", unlucky)
    run(BurnRequest(source, source.with_name("out.mp4")), write=write)
    assert sorted(path.name for path in source.parent.iterdir()) == ["in.mp4", "out.mp4"]
