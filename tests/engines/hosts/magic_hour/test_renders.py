"""Renders at Magic Hour: begun once, waited for, fetched, and failed in words."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cuesmith.base.errors import Cancelled, HostError, UsageError
from cuesmith.base.jobs import CancelToken, ignore_progress
from cuesmith.base.secrets import Secret, without_secrets
from cuesmith.domain.hosting import JobKind, JobRequest, JobState, RemoteJob
from cuesmith.engines.hosts.magic_hour.host import MagicHourHost
from cuesmith.engines.hosts.refusals import MaybeDone, Refused
from cuesmith.engines.hosts.transfers.fetching import fetch_file
from tests.engines.hosts.magic_hour.conftest import Opener
from tests.engines.hosts.magic_hour.test_uploads import send
from tests.support.hosts.faults import Fault, Kind
from tests.support.hosts.magic_hour import models
from tests.support.hosts.magic_hour.host import MagicHourHost as StandIn
from tests.support.hosts.server import Answer, Request

START = "/v1/auto-subtitle-generator"
LOOK = "/v1/video-projects/.*"
KARAOKE = {"template": "karaoke"}
ALONE = {
    "font": "Noto Sans",
    "text_color": "#FFFFFF",
    "vertical_position": "bottom",
    "horizontal_position": "center",
}


def wish(path: str, **more: Any) -> JobRequest:
    options = {"start_seconds": 0.0, "end_seconds": 12.5, "style": KARAOKE, **more}
    return JobRequest(JobKind.RENDER, path, options=tuple(options.items()))


@pytest.fixture
def path(host: MagicHourHost, film: Path) -> str:
    """A film that is there."""
    return send(host, film)


def finished(host: MagicHourHost, job: RemoteJob) -> RemoteJob:
    for _ in range(6):
        job = host.job(job)
        if job.state.over:
            return job
    pytest.fail(f"it never ends: {job}")


def test_a_film_is_rendered_and_fetched(
    host: MagicHourHost, magic_hour: StandIn, path: str, film: Path, tmp_path: Path
) -> None:
    assert host.price(wish(path)) == "about 12 to 21 credits"
    job = host.start(wish(path, name="Our film"))
    assert (job.state, job.workflow, job.cost) == (
        JobState.WAITING, "auto-subtitle-generator", "17 credits",
    )  # fmt: skip
    seen = []
    while not job.state.over:
        with pytest.raises(UsageError, match="Nothing came of this job yet"):
            host.result(job)
        job = host.job(job)
        seen.append((job.word, job.state))
    assert seen[-1] == ("complete", JobState.DONE)
    address = host.result(job).film
    assert "signature=" not in without_secrets(f"said of {address}")
    target = tmp_path / "rendered.mp4"
    fetch_file(host.client.http.wire, Secret(address), target, ignore_progress)
    assert target.read_bytes() == film.read_bytes()
    (sent,) = magic_hour.requests("POST", START)
    assert json.loads(sent.body) == {
        "name": "Our film",
        "start_seconds": 0.0,
        "end_seconds": 12.5,
        "assets": {"video_file_path": path},
        "style": KARAOKE,
    }
    (fetched,) = magic_hour.requests("GET", "/rendered/.*")
    assert fetched.authorization == ""


@pytest.mark.parametrize("template", ["karaoke", "cinematic", "minimalist", "highlight"])
@pytest.mark.parametrize("config", [None, ALONE, {"text_color": "#00FF7F"}])
def test_styles_that_it_takes(
    host: MagicHourHost, magic_hour: StandIn, path: str, template: str, config: Any
) -> None:
    style = {"template": template} | ({"custom_config": config} if config else {})
    host.start(wish(path, style=style))
    (project,) = magic_hour.projects.values()
    assert project.request.style.model_dump(exclude_none=True) == style


def test_a_configuration_alone_and_every_field_of_it(
    host: MagicHourHost, magic_hour: StandIn, path: str
) -> None:
    config = ALONE | {
        "font_size": 24.5,
        "font_style": "italic",
        "highlighted_text_color": "#FFD700",
        "stroke_color": "#000000",
        "stroke_width": 1.5,
    }
    host.start(wish(path, style={"custom_config": config}))
    (project,) = magic_hour.projects.values()
    assert project.request.style.model_dump(exclude_none=True) == {"custom_config": config}


@pytest.mark.parametrize(
    ("change", "match"),
    [
        ({"style": {}}, "style: a style needs a template or a custom_config"),
        ({"style": {"template": "neon"}}, "style.template"),
        ({"style": {"custom_config": {**ALONE, "shadow": 1}}}, "custom_config.shadow"),
        ({"style": {"template": "karaoke", "colour": 1}}, "style.colour"),
        ({"style": {"custom_config": {**ALONE, "text_color": "white"}}}, "text_color"),
        ({"style": {"custom_config": {**ALONE, "vertical_position": "middle"}}}, "vertical"),
        *(
            (
                {"style": {"custom_config": {k: v for k, v in ALONE.items() if k != lacking}}},
                f"without a template custom_config needs {lacking}",
            )
            for lacking in ALONE
        ),
        ({"start_seconds": 12.5}, "end_seconds must be greater than start_seconds"),
        ({"start_seconds": 12.4, "end_seconds": 3}, "must be greater"),
        ({"start_seconds": -1}, "start_seconds"),
        ({"end_seconds": 0.05}, "end_seconds"),
        ({"end_seconds": None}, "end_seconds"),
        ({"language": "en"}, "language"),
    ],
)
def test_rules_are_checked_before_credits_are_spent(
    host: MagicHourHost, magic_hour: StandIn, change: dict[str, Any], match: str
) -> None:
    with pytest.raises(UsageError, match="Magic Hour would not take") as caught:
        host.start(wish("api-assets/id/1.mp4", **change))
    assert match in caught.value.message
    assert magic_hour.seen == []


def test_an_address_does_not_show_where_a_rule_is_broken(host: MagicHourHost) -> None:
    address = "https://example.com/film.mp4?sig=not-to-be-seen-91"
    with pytest.raises(UsageError) as caught:
        host.start(wish(address, style={}))
    told = f"{caught.value!r}{caught.value.__cause__!r}{caught.value.details}"
    assert "not-to-be-seen-91" not in told


# --- credits are spent once


@pytest.mark.parametrize("kind", [Kind.LOST_ANSWER, Kind.CUT_ANSWER, Kind.WRONG_JSON])
def test_a_render_that_was_perhaps_begun_is_not_begun_again(
    host: MagicHourHost, magic_hour: StandIn, path: str, kind: Kind
) -> None:
    magic_hour.plan.add("POST", START, Fault(kind, 0.3))
    with pytest.raises(MaybeDone, match="may or may not have worked") as caught:
        host.start(wish(path))
    assert "magichour.ai" in caught.value.hint
    assert len(magic_hour.projects) == 1


@pytest.mark.parametrize("status", [500, 503, 504])
def test_trouble_of_its_own_may_have_begun_it(
    host: MagicHourHost, magic_hour: StandIn, path: str, status: int
) -> None:
    magic_hour.plan.add("POST", START, Fault(Kind.FAILING, status=status))
    with pytest.raises(MaybeDone):
        host.start(wish(path))
    assert magic_hour.projects == {}


def test_a_gateway_that_tells_no_identity_has_begun_nothing(
    host: MagicHourHost, magic_hour: StandIn, path: str
) -> None:
    magic_hour.plan.add("POST", START, Fault(Kind.FAILING, status=502))
    with pytest.raises(HostError, match="no credits were spent") as caught:
        host.start(wish(path))
    assert not isinstance(caught.value, MaybeDone)
    assert "Wait a minute" in caught.value.hint
    assert host.start(wish(path)).state is JobState.WAITING
    assert len(magic_hour.projects) == 1


def test_a_gateway_that_tells_an_identity_has_begun_it(
    host: MagicHourHost, magic_hour: StandIn, path: str
) -> None:
    serve = magic_hour.serve

    def failing(request: Request) -> Answer:
        answer = serve(request)
        return Answer(502, answer.body) if request.path == START else answer

    magic_hour.serve = failing  # type: ignore[method-assign]
    job = host.start(wish(path))
    assert list(magic_hour.projects) == [job.id]
    assert job.cost == "17 credits"


def test_a_busy_host_is_asked_again(host: MagicHourHost, magic_hour: StandIn, path: str) -> None:
    magic_hour.plan.add("POST", START, Kind.BUSY, times=2)
    host.start(wish(path))
    assert len(magic_hour.projects) == 1


# --- refusals


def test_too_little_credit(host: MagicHourHost, magic_hour: StandIn, path: str) -> None:
    magic_hour.credits = 3
    with pytest.raises(Refused, match="not enough credit") as caught:
        host.start(wish(path))
    assert (caught.value.status, caught.value.hint) == (
        402, "Add credits at the host, then try again.",
    )  # fmt: skip
    assert "17 are needed, 3 are left" in caught.value.details


def test_not_in_the_plan(host: MagicHourHost, magic_hour: StandIn, path: str) -> None:
    magic_hour.in_plan = False
    with pytest.raises(Refused, match="may not do this") as caught:
        host.start(wish(path))
    assert "Your plan does not include this." in caught.value.details


def test_a_film_that_was_never_sent(host: MagicHourHost) -> None:
    with pytest.raises(Refused, match=r"“assets\.video_file_path: the file was not uploaded”"):
        host.start(wish("api-assets/id/none.mp4"))


def test_a_render_that_is_not_there(host: MagicHourHost) -> None:
    job = RemoteJob("cm-none", JobKind.RENDER, "", JobState.WAITING)
    for act in (lambda: host.job(job), lambda: host.result(job), lambda: host.delete_video("x")):
        with pytest.raises(Refused, match="does not know what was asked for") as caught:
            act()
        assert caught.value.status == 404


@pytest.mark.parametrize("status", [400, 401, 402, 403, 404, 422, 429, 500, 502, 503])
def test_every_refusal_has_its_words_and_a_hint(
    status: int, host: MagicHourHost, magic_hour: StandIn
) -> None:
    def refuse(request: Request) -> Answer:
        return Answer.json(status, {"message": "Its own words."})

    magic_hour.serve = refuse  # type: ignore[method-assign]
    job = RemoteJob("cm1", JobKind.RENDER, "", JobState.WAITING)
    with pytest.raises(HostError) as caught:
        host.job(job)
    assert caught.value.message.startswith("Looking up a render at Magic Hour failed: ")
    assert "Its own words." in caught.value.details
    assert caught.value.hint
    assert caught.value.status == status


# --- ends


def test_a_render_that_fails_gives_its_reason(
    host: MagicHourHost, magic_hour: StandIn, path: str
) -> None:
    problem = models.Problem(message="The file has no sound.", code="invalid_file_format")
    magic_hour.fate.project.append(problem)
    job = finished(host, host.start(wish(path)))
    assert (job.state, job.error) == (
        JobState.FAILED, "The file has no sound. (invalid_file_format)",
    )  # fmt: skip
    assert job.cost == "0 credits"
    with pytest.raises(HostError, match="no rendered film") as caught:
        host.result(job)
    assert caught.value.details == job.error


def test_one_that_was_stopped_on_its_page(
    host: MagicHourHost, magic_hour: StandIn, path: str
) -> None:
    job = host.start(wish(path))
    with pytest.raises(UsageError, match="no call that stops"):
        host.cancel(job)
    magic_hour.cancel(job.id)
    job = finished(host, job)
    assert (job.state, job.word) == (JobState.CANCELLED, "canceled")
    with pytest.raises(HostError, match="no rendered film"):
        host.result(job)


def test_one_that_is_never_done_is_still_looked_at(
    host: MagicHourHost, magic_hour: StandIn, path: str
) -> None:
    magic_hour.fate.project.append(None)
    job = host.start(wish(path))
    for _ in range(5):
        job = host.job(job)
    assert (job.state, job.word) == (JobState.RUNNING, "rendering")


@pytest.mark.parametrize("word", ["draft", "dreaming"])
def test_odd_words_are_no_end(
    host: MagicHourHost, magic_hour: StandIn, path: str, word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = host.start(wish(path))
    read = host.client.get_project
    monkeypatch.setattr(
        type(host.client), "get_project",
        lambda _, project: read(project).model_copy(update={"status": word}),
    )  # fmt: skip
    job = host.job(job)
    assert job.word == word
    assert not job.state.over


def test_an_address_is_fresh_each_time(
    host: MagicHourHost, magic_hour: StandIn, path: str, film: Path, tmp_path: Path
) -> None:
    job = finished(host, host.start(wish(path)))
    old = Secret(host.result(job).film)
    magic_hour.expire_downloads()
    wire, target = host.client.http.wire, tmp_path / "rendered.mp4"
    with pytest.raises(Refused) as caught:
        fetch_file(wire, old, target, ignore_progress)
    assert caught.value.status == 403
    assert list(tmp_path.glob("rendered*")) == []
    fetch_file(wire, Secret(host.result(job).film), target, ignore_progress)
    assert target.read_bytes() == film.read_bytes()


def test_a_film_that_was_removed(host: MagicHourHost, path: str) -> None:
    job = finished(host, host.start(wish(path)))
    host.delete_video(job.id)
    with pytest.raises(HostError, match="no longer at Magic Hour"):
        host.result(job)


def test_nulls_where_nothing_is_known(host: MagicHourHost, magic_hour: StandIn) -> None:
    def bare(request: Request) -> Answer:
        nothing = dict.fromkeys(("name", "error", "downloads", "credits_charged", "created_at"))
        return Answer.json(200, {"id": "cm1", "status": "queued", **nothing})

    magic_hour.serve = bare  # type: ignore[method-assign]
    job = host.job(RemoteJob("cm1", JobKind.RENDER, "film", JobState.WAITING))
    assert (job.state, job.created, job.error) == (JobState.WAITING, None, "")


def test_what_it_will_cost() -> None:
    request = JobRequest(JobKind.RENDER, options=(("start_seconds", 30), ("end_seconds", 90)))
    assert MagicHourHost.price(None, request) == "about 60 to 100 credits"  # type: ignore[arg-type]
    assert MagicHourHost.price(None, JobRequest(JobKind.RENDER)) == ""  # type: ignore[arg-type]


def test_faults_while_waiting(host: MagicHourHost, magic_hour: StandIn, path: str) -> None:
    job = host.start(wish(path))
    for kind in (Kind.BUSY, Kind.FAILING, Kind.LOST_ANSWER):
        magic_hour.plan.add("GET", LOOK, kind)
    assert finished(host, job).state is JobState.DONE


def test_a_wait_that_is_stopped(open_host: Opener, path: str, host: MagicHourHost) -> None:
    token = CancelToken()
    job = host.start(wish(path))
    other = open_host(token)
    token.cancel()
    with pytest.raises(Cancelled):
        other.job(job)
    with pytest.raises(Cancelled):
        other.start(wish(path))
    assert host.job(job).id == job.id  # it goes on there
