"""Jobs of Gcore's and renders of Magic Hour's, from the command line."""

from __future__ import annotations

import json
import os
import signal
from pathlib import Path
from typing import Any

import pytest

from tests.cli.hosts.conftest import bad, good, run
from tests.support.films import Film, constant, write_film
from tests.support.hosts.fixtures import point_at
from tests.support.hosts.gcore.host import GcoreHost
from tests.support.hosts.magic_hour import models
from tests.support.hosts.magic_hour.host import MagicHourHost

JOB = {
    "id", "kind", "video", "state", "word", "progress", "error", "retryable", "created",
    "workflow", "outputs", "cost",
}  # fmt: skip


# --- Gcore


@pytest.fixture
def video(gcore: GcoreHost, monkeypatch: pytest.MonkeyPatch) -> str:
    """A film at Gcore."""
    point_at(monkeypatch, gcore)
    return str(gcore.ready_video().id)


def test_what_is_heard_comes_as_files_and_overwrites_none(
    gcore: GcoreHost, video: str, tmp_path: Path
) -> None:
    out = tmp_path / "new folder" / "made"
    caption = ("hosts", "caption", "gcore", video, "-o", out)
    first = good(*caption).splitlines()[1:]
    second = good(*caption).splitlines()[1:]
    names = ["gcore.en.vtt", "transcript.txt", "gcore.en 2.vtt", "transcript 2.txt"]
    assert first + second == [str(out / name) for name in names]
    target = tmp_path / "read.srt"
    good("convert", out / names[0], target)
    assert "00:00:02,000 --> 00:00:03,800\nThe harbour is frozen." in target.read_text()


def test_how_to_fetch_what_was_waited_for_is_told(
    gcore: GcoreHost, video: str, tmp_path: Path
) -> None:
    said = run("hosts", "caption", "gcore", video).stderr
    _, _, command = said.partition("To fetch what came of it: cuesmith ")
    good(*command.replace("FOLDER", str(tmp_path / "made")).split())
    assert (tmp_path / "made" / "gcore.en.vtt").is_file()


def test_a_job_is_found_by_its_identity(gcore: GcoreHost, video: str, tmp_path: Path) -> None:
    for more in ((), ("--workflow", "subtitles")):
        line = good("hosts", "caption", "gcore", video, "--no-wait", *more)
        job = line.split()[0]
        (shown,) = json.loads(good("hosts", "job", "gcore", job, "--json"))
        assert set(shown) == JOB
        assert shown["id"] == job
        good("hosts", "job", "gcore", job, "--wait", "-o", tmp_path / job)
        assert list((tmp_path / job).glob("*.en.vtt"))
    assert "does not know what was asked for" in bad("hosts", "job", "gcore", "no-such-job")
    jobs = json.loads(good("hosts", "jobs", "gcore", "--json"))
    assert [one["state"] for one in jobs] == ["done", "done"]


def test_a_translation_tells_its_price_first(gcore: GcoreHost, video: str, tmp_path: Path) -> None:
    translate = ("hosts", "translate", "gcore", video, "-l", "en")
    said = bad(*translate, "--to", "fr")
    assert "charged by the minute" in said
    assert "Add --yes" in said
    assert gcore.tasks == {}
    good(*translate, "--to", "fr", "--yes", "-o", tmp_path)
    assert "Bonjour." in (tmp_path / "gcore.fr.vtt").read_text()
    said = bad(*translate, "--to", "uz", "--yes")
    assert "does not translate from English into Uzbek" in said


def test_a_job_that_fails_and_one_that_is_stopped(gcore: GcoreHost, video: str) -> None:
    gcore.fate.task.append("The file is not supported")
    result = run("hosts", "caption", "gcore", video)
    assert result.exit_code == 2
    assert "failed at Gcore: The file is not supported" in result.stderr
    job = good("hosts", "caption", "gcore", video, "--no-wait").split()[0]
    assert "REVOKED" in good("hosts", "cancel", "gcore", job)
    assert "REVOKED" in good("hosts", "cancel", "gcore", job)


def test_an_empty_account(gcore: GcoreHost, monkeypatch: pytest.MonkeyPatch) -> None:
    point_at(monkeypatch, gcore)
    for command, said in (("videos", "no films"), ("jobs", "no jobs")):
        result = run("hosts", command, "gcore")
        assert (result.exit_code, result.stdout) == (0, "")
        assert said in result.stderr
    assert json.loads(good("hosts", "videos", "gcore", "--json")) == {"videos": [], "more": False}
    assert json.loads(good("hosts", "jobs", "gcore", "--json")) == []


def test_json_is_what_programs_were_told(gcore: GcoreHost, video: str) -> None:
    gcore.ready_subtitle(gcore.videos[int(video)])
    shown = json.loads(good("hosts", "video", "gcore", video, "--json"))
    (track,) = shown.pop("tracks")
    assert shown == {
        "id": video, "name": "A film", "state": "ready", "word": "ready", "progress": 1.0,
        "error": "", "duration": 12500, "link": shown["link"], "privacy": "public",
        "created": 1790856000,
    }  # fmt: skip
    assert track == {
        "id": track["id"], "name": "English", "language": "en", "state": "ready",
        "made_by": "uploaded", "closed_captions": False, "confidence": None,
    }  # fmt: skip
    assert json.loads(good("hosts", "tracks", "gcore", video, "--json")) == [track]


# --- Magic Hour


@pytest.fixture
def hour(magic_hour: MagicHourHost, monkeypatch: pytest.MonkeyPatch) -> MagicHourHost:
    point_at(monkeypatch, magic_hour)
    return magic_hour


def test_a_film_is_rendered(hour: MagicHourHost, film: Path, tmp_path: Path) -> None:
    hour.rendered = b"the rendered film"
    target = tmp_path / "rendered.mp4"
    render = ("hosts", "render", film, "--style", "karaoke", "--yes", "-o", target)
    result = run(*render)
    assert result.exit_code == 0, result.output
    assert "words corrected here are not used" in result.stderr
    assert "`cuesmith burn` draws those" in result.stderr
    assert "about 35 to 58 credits" in result.stderr
    assert "complete" in result.stdout
    assert target.read_bytes() == hour.rendered
    (project,) = hour.projects.values()
    assert f"render {project.id}, 47 credits" in result.stderr
    assert project.request.style.model_dump(exclude_none=True) == {"template": "karaoke"}
    assert (project.request.start_seconds, project.request.end_seconds) == (0.0, 34.92)

    assert "There is a file" in bad(*render)
    assert len(hour.projects) == 1
    good(*render, "--force")
    assert "what is read" in bad(*render[:-1], film, "--force")


def test_nothing_is_spent_unasked(hour: MagicHourHost, film: Path) -> None:
    said = bad("hosts", "render", film, "--style", "karaoke")
    assert "Add --yes" in said
    assert hour.seen == []


def test_a_style_of_ours_goes_as_it_is(hour: MagicHourHost, film: Path) -> None:
    config = '{"text_color": "tomato", "vertical_position": "top"}'
    render = ("hosts", "render", film, "--yes", "--start", "1", "--end", "2.5")
    good(*render, "--style", "highlight", "--config", config, "--name", "Mine")
    result = run(*render, "--style", "boxed-word")
    assert "note: Magic Hour has no template “Boxed word”" in result.stderr
    first, second = (one.request for one in hour.projects.values())
    assert (first.name, first.start_seconds, first.end_seconds) == ("Mine", 1.0, 2.5)
    assert first.style.model_dump(exclude_none=True) == {
        "template": "highlight",
        "custom_config": {"text_color": "#FF6347", "vertical_position": "top"},
    }
    sent = second.style.custom_config
    assert sent is not None
    assert (sent.font, sent.font_style) == ("Montserrat", "bold")
    assert sent.font_size is not None


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ((), "How should it look?"),
        (("--style", "nowhere"), "no template “nowhere”"),
        (("--config", "{}"), "needs"),
        (("--style", "karaoke", "--start", "5", "--end", "2"), "between 5 s and 2 s"),
        (("--style", "karaoke", "--start", "500"), "between 500 s and 34.92 s"),
    ],
)
def test_rules_are_told_before_anything_is_sent(
    hour: MagicHourHost, film: Path, more: tuple[str, ...], said: str
) -> None:
    assert said in bad("hosts", "render", film, "--yes", *more)
    assert hour.seen == []


def test_other_files(hour: MagicHourHost, film: Path, subs: tuple[Path, Path]) -> None:
    render = ("--style", "karaoke", "--yes")
    assert "is a subtitle file" in bad("hosts", "render", subs[0], *render)
    web = "https://example.com/film.mp4"
    assert "Add --end SECONDS" in bad("hosts", "render", web, *render)
    other = film.with_suffix(".mkv")
    film.rename(other)
    result = run("hosts", "render", other, *render)
    assert "Magic Hour does not take" in result.stderr
    assert "mp4, m4v, mov, webm" in result.stderr
    assert hour.seen == []


def test_a_film_without_sound_costs_nothing(hour: MagicHourHost, tmp_path: Path) -> None:
    silent = write_film(tmp_path / "silent.mp4", Film(constant(10)))
    said = bad("hosts", "render", silent, "--style", "karaoke", "--yes")
    assert "“silent.mp4” has no sound" in said
    assert hour.seen == []


def test_an_address_that_has_run_out_is_asked_for_anew(
    hour: MagicHourHost, film: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Once; what cannot be fetched now can be fetched later: it is paid for."""
    hour.rendered = b"the rendered film"
    serve, times = hour.serve, [1]

    def late(request: Any) -> Any:
        if request.path.startswith("/rendered/") and times[0]:
            times[0] -= 1
            hour.expire_downloads()
        return serve(request)

    monkeypatch.setattr(hour, "serve", late)
    target = tmp_path / "rendered.mp4"
    render = ("hosts", "render", film, "--style", "karaoke", "--yes", "--force", "-o", target)
    good(*render)
    assert target.read_bytes() == hour.rendered
    times[0] = 2
    result = run(*render)
    assert result.exit_code == 2
    assert "its address has run out" in result.stderr
    project = list(hour.projects)[-1]
    assert f"cuesmith hosts job magic-hour {project} --wait -o FOLDER" in result.stderr


def test_a_render_that_fails(hour: MagicHourHost, film: Path, tmp_path: Path) -> None:
    problem = models.Problem(message="The file has no sound.", code="invalid_file_format")
    hour.fate.project.append(problem)
    target = tmp_path / "rendered.mp4"
    result = run("hosts", "render", film, "--style", "karaoke", "--yes", "-o", target)
    assert result.exit_code == 2
    assert "ended without a film at Magic Hour" in result.stderr
    assert "The file has no sound." in result.stdout + result.stderr
    assert "given back" in result.stderr
    assert not target.exists()
    assert hour.credits == 1000


def test_too_little_credit(hour: MagicHourHost, film: Path) -> None:
    hour.credits = 1
    result = run("hosts", "render", film, "--style", "karaoke", "--yes")
    assert result.exit_code == 2
    assert "not enough credit" in result.stderr
    assert "Add credits" in result.stderr


def test_a_wait_that_is_broken_off_can_be_taken_up(
    hour: MagicHourHost, film: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    hour.rendered = b"the rendered film"
    serve = hour.serve
    pressed: list[bool] = []

    def pressing(request: Any) -> Any:
        answer = serve(request)
        if request.path.startswith("/v1/video-projects/") and not pressed:
            pressed.append(True)
            os.kill(os.getpid(), signal.SIGINT)
        return answer

    monkeypatch.setattr(hour, "serve", pressing)
    stopped = run("hosts", "render", film, "--style", "karaoke", "--yes")
    assert stopped.exit_code == 130
    (project,) = hour.projects
    how = f"cuesmith hosts job magic-hour {project} --wait -o FOLDER"
    assert how in stopped.stderr
    words = [str(tmp_path) if word == "FOLDER" else word for word in how.split()[1:]]
    printed = good(*words)
    target = tmp_path / f"{project}.mp4"
    assert printed.splitlines()[-1] == str(target)
    assert target.read_bytes() == hour.rendered
    hour.expire_downloads()  # addresses run out; each time a fresh one is asked for
    good(*words)
    assert (tmp_path / f"{project} 2.mp4").read_bytes() == hour.rendered
    assert len(hour.projects) == 1
    shown = good("hosts", "job", "magic-hour", project, "--json")
    assert "signature=" not in shown
    assert set(json.loads(shown)[0]) == JOB


def test_what_magic_hour_lacks_is_said(hour: MagicHourHost) -> None:
    said = bad("hosts", "videos", "magic-hour")
    assert "Magic Hour has no list of films." in said
    said = bad("hosts", "jobs", "magic-hour")
    assert "Magic Hour keeps no list of jobs." in said
    assert "cuesmith hosts job magic-hour JOB" in said
    assert hour.seen == []
