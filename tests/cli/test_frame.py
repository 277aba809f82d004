"""`cuesmith frame`, run as users run it."""

from __future__ import annotations

from pathlib import Path

import av
import numpy as np
import pytest
import typer
from numpy.typing import NDArray
from typer.testing import CliRunner, Result

from cuesmith.base.resources import resource_path
from cuesmith.cli.frame import frame
from tests.support.captions import event, need_libass, reference_fonts, script

app = typer.Typer(pretty_exceptions_enable=False)
app.command()(frame)

RED = r"{\an7\pos(0,0)\bord0\shad0\p1\1c&H0000FF&}m 0 0 l 320 0 320 360 0 360"


def run(*arguments: str | Path) -> Result:
    need_libass()
    return CliRunner().invoke(app, [str(argument) for argument in arguments])


@pytest.fixture
def sample() -> Path:
    """640x360."""
    return resource_path("sample") / "welcome.mp4"


@pytest.fixture
def subs(tmp_path: Path) -> Path:
    path = tmp_path / "left half.ass"
    path.write_text(script(event(RED, 1, 2)), encoding="utf-8")
    return path


def pixels(path: Path) -> NDArray[np.uint8]:
    with av.open(str(path)) as container:
        found = next(container.decode(video=0)).to_ndarray(format="rgb24")
    return found.astype(np.uint8)


def test_the_picture_with_its_captions(sample: Path, subs: Path, tmp_path: Path) -> None:
    out, bare = tmp_path / "out.png", tmp_path / "bare.png"
    result = run(sample, subs, out, "--at", "0:01.5")
    assert (result.exit_code, result.output) == (0, "")
    run(sample, subs, bare, "--at", "2.5s")
    drawn, without = pixels(out), pixels(bare)
    assert drawn.shape == without.shape == (360, 640, 3)
    assert (drawn[:, :320] == (255, 0, 0)).all()
    assert (without[:, :320] != (255, 0, 0)).any()


@pytest.mark.parametrize("at", ["999ms", "2", "0f"])
def test_beside_its_time_a_caption_is_not_seen(
    sample: Path, subs: Path, tmp_path: Path, at: str
) -> None:
    run(sample, subs, tmp_path / "out.png", "--at", at)
    assert (pixels(tmp_path / "out.png")[180, 10] != (255, 0, 0)).any()


def test_another_size(sample: Path, subs: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.png"
    assert run(sample, subs, out, "--at", "1.5", "--size", "720p").exit_code == 0
    drawn = pixels(out)
    assert drawn.shape == (720, 1280, 3)
    assert (drawn[:, :640] == (255, 0, 0)).all()
    assert (drawn[360, 641] != (255, 0, 0)).any()


def test_a_size_of_another_shape_stretches_nothing(
    sample: Path, subs: Path, tmp_path: Path
) -> None:
    for asked, shape in (("500x500", (281, 500, 3)), ("1920x720", (720, 1280, 3))):
        out = tmp_path / f"{asked}.png"
        assert run(sample, subs, out, "--at", "1.5", "--size", asked).exit_code == 0
        assert pixels(out).shape == shape


def test_other_formats_are_drawn_too(sample: Path, tmp_path: Path) -> None:
    subs = tmp_path / "a.srt"
    subs.write_text("1\n00:00:01,000 --> 00:00:02,000\nWords\n", encoding="utf-8")
    shown, hidden = tmp_path / "1.png", tmp_path / "2.png"
    assert run(sample, subs, shown, "--at", "1.9").exit_code == 0
    assert run(sample, subs, hidden, "--at", "2.1").exit_code == 0
    changed = (pixels(shown)[250:] != pixels(hidden)[250:]).any(axis=2)
    assert 0.001 < changed.mean() < 0.3


def test_letters_that_no_font_has_are_named(sample: Path, tmp_path: Path) -> None:
    subs = tmp_path / "a.ass"
    subs.write_text(script(event(r"{\fnNo Such Font}A")), encoding="utf-8")
    result = run(sample, subs, tmp_path / "out.png", "--at", "1")
    assert result.exit_code == 0
    assert "the font “No Such Font” is not installed" in result.output


def odd_letters(folder: Path) -> None:
    """A font that no system has: another's under a name as long."""
    data = (reference_fonts() / "DejaVuSans.ttf").read_bytes()
    for encoding in ("latin-1", "utf-16-be"):
        data = data.replace("DejaVu Sans".encode(encoding), "Odd Letters".encode(encoding))
    folder.mkdir()
    (folder / "odd.ttf").write_bytes(data)


def test_fonts_of_a_folder_are_drawn(
    sample: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    subs, folder = tmp_path / "a.ass", tmp_path / "fonts"
    subs.write_text(script(event(r"{\fnOdd Letters}Words")), encoding="utf-8")
    odd_letters(folder)
    one, two, three = (tmp_path / name for name in ("1.png", "2.png", "3.png"))
    assert "is not installed" in run(sample, subs, one, "--at", "1").output
    assert run(sample, subs, two, "--at", "1", "--fonts", folder).output == ""
    monkeypatch.setenv("CUESMITH_FONTS", str(folder))
    assert run(sample, subs, three, "--at", "1").output == ""
    assert (pixels(two) == pixels(three)).all()
    refused = run(sample, subs, two, "--at", "1", "-y", "--fonts", tmp_path / "none")
    assert (refused.exit_code, "There is no folder" in refused.output) == (2, True)


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("out.jpg", "--at", "1"), "no .png"),
        (("there.png", "--at", "1"), "already"),
        (("out.png", "--at", "soon"), "no time"),
        (("out.png", "--at", "-1"), "before the film begins"),
        (("out.png", "--at", "1", "--size", "0x9"), "no size"),
        (("nowhere/out.png", "--at", "1"), "no folder"),
    ],
)
def test_what_cannot_be_is_said(
    sample: Path, subs: Path, tmp_path: Path, arguments: tuple[str, ...], said: str
) -> None:
    (tmp_path / "there.png").write_bytes(b"mine")
    result = run(sample, subs, tmp_path / arguments[0], *arguments[1:])
    assert result.exit_code == 2
    assert said in result.output
    assert (tmp_path / "there.png").read_bytes() == b"mine"
    assert not (tmp_path / "out.png").exists()


def test_a_time_past_the_end_shows_the_last_picture_and_says_so(
    sample: Path, subs: Path, tmp_path: Path
) -> None:
    result = run(sample, subs, tmp_path / "out.png", "--at", "1:00:00")
    assert result.exit_code == 0
    assert "its last picture is shown" in result.output
    assert pixels(tmp_path / "out.png").shape == (360, 640, 3)
