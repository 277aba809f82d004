"""Each adapter asks its host only for what the host's own document describes, and understands all
that the host may answer. The stand-ins check the former; their blame fails a test at its end."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from cuesmith.base.errors import HostError, UsageError
from cuesmith.base.jobs import CancelToken, ignore_progress
from cuesmith.base.secrets import Secret
from cuesmith.domain.hosting import (
    CaptionUpload,
    JobKind,
    JobRequest,
    JobState,
    RemoteJob,
    TrackState,
    VideoState,
    VideoUpload,
)
from cuesmith.engines.hosts.gcore.host import GcoreHost, open_gcore
from cuesmith.engines.hosts.magic_hour.host import MagicHourHost, open_magic_hour
from cuesmith.engines.hosts.patience import Limits
from cuesmith.engines.hosts.refusals import MaybeDone
from cuesmith.services.host_ports import VideoHost
from tests.support.hosts.gcore.host import GcoreHost as GcoreStandIn
from tests.support.hosts.gcore.host import heard
from tests.support.hosts.keeper import Keeper
from tests.support.hosts.magic_hour import models as magic_hour_models
from tests.support.hosts.magic_hour.host import MagicHourHost as MagicHourStandIn

QUICK = Limits(attempts=2, first_delay=0.0, longest_asked=0.0)
VTT = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nOurs.\n"
STYLE = {
    "template": "highlight",
    "custom_config": {
        "font": "Noto Sans",
        "font_size": 40.0,
        "font_style": "bold",
        "text_color": "#FFFFFF",
        "highlighted_text_color": "#FFD700",
        "stroke_color": "#000000",
        "stroke_width": 2.0,
        "vertical_position": "bottom",
        "horizontal_position": "center",
    },
}


@pytest.fixture
def film(tmp_path: Path) -> Path:
    path = tmp_path / "film.mp4"
    path.write_bytes(b"a film" * 1000)
    return path


@pytest.fixture
def at_gcore(gcore: GcoreStandIn) -> Iterator[GcoreHost]:
    key = Secret(gcore.token)
    with closing(open_gcore(gcore.address.url, key, Keeper(), CancelToken(), QUICK)) as host:
        yield host


@pytest.fixture
def at_magic_hour(magic_hour: MagicHourStandIn) -> Iterator[MagicHourHost]:
    key = Secret(magic_hour.key)
    with closing(open_magic_hour(magic_hour.address.url, key, CancelToken(), QUICK)) as host:
        yield host


def sent(host: VideoHost, film: Path, **more: object) -> str:
    upload = VideoUpload("Harbour", film, mark="mark", **more)  # type: ignore[arg-type]
    return host.upload(upload, None, lambda *told: None, ignore_progress)


def finished(host: VideoHost, job: RemoteJob) -> RemoteJob:
    for _ in range(10):
        if job.state.over:
            break
        job = host.job(job)
    return job


class TestGcore:
    def test_every_call_keeps_to_the_document(
        self, at_gcore: GcoreHost, gcore: GcoreStandIn, film: Path
    ) -> None:
        at_gcore.check()
        video = sent(at_gcore, film)
        states = [at_gcore.video(video).state for _ in range(3)]
        assert states == [VideoState.PROCESSING, VideoState.PLAYABLE, VideoState.READY]
        captions = CaptionUpload("Ours", "de-CH", VTT)
        track = at_gcore.attach(video, captions, ignore_progress)
        assert (track.state, track.language) == (TrackState.READY, "de")
        at_gcore.replace(video, track.id, CaptionUpload("Mine", "fr", VTT), ignore_progress)
        assert [(one.name, one.language) for one in at_gcore.tracks(video)] == [("Mine", "fr")]
        assert at_gcore.download(video, track.id) == VTT
        wanted = JobRequest(JobKind.TRANSLATE, video, language="en", to_language="de")
        job = finished(at_gcore, at_gcore.start(wanted))
        assert at_gcore.result(job).tracks[0][1].decode() == heard("ger")
        stopped = at_gcore.cancel(at_gcore.start(JobRequest(JobKind.CAPTION, video)))
        assert stopped.state is JobState.CANCELLED
        assert at_gcore.cancel(job).state is JobState.DONE
        assert {one.id for one in at_gcore.jobs()} == {job.id, stopped.id}
        at_gcore.delete_track(video, track.id)
        assert at_gcore.videos(search="harb").videos[0].id == video
        at_gcore.delete_video(video)
        assert gcore.used() == {
            "GET /streaming/videos",
            "POST /streaming/videos",
            "GET /streaming/videos/{video_id}",
            "DELETE /streaming/videos/{video_id}",
            "GET /streaming/videos/{video_id}/upload",
            "POST /upload/",
            "PATCH /upload/{UPLOAD_ID}",
            "GET /streaming/videos/{video_id}/subtitles",
            "POST /streaming/videos/{video_id}/subtitles",
            "GET /streaming/videos/{video_id}/subtitles/{id}",
            "PATCH /streaming/videos/{video_id}/subtitles/{id}",
            "DELETE /streaming/videos/{video_id}/subtitles/{id}",
            "POST /streaming/ai/tasks",
            "GET /streaming/ai/tasks",
            "GET /streaming/ai/tasks/{task_id}",
            "POST /streaming/ai/tasks/{task_id}/cancel",
            "GET /streaming/ai/info",
            "GET /videos/{SLUG}/{FILE}.mp4",
        }

    def test_a_film_is_answered_as_an_array_or_an_object(
        self, at_gcore: GcoreHost, gcore: GcoreStandIn, film: Path
    ) -> None:
        gcore.answers_in_arrays = True
        assert sent(at_gcore, film) in map(str, gcore.videos)

    def test_captions_come_with_the_film_only_where_asked_for(
        self, at_gcore: GcoreHost, gcore: GcoreStandIn, film: Path
    ) -> None:
        plain = sent(at_gcore, film)
        other = film.with_name("other.mp4")
        other.write_bytes(b"another")
        upload = VideoUpload("Another", other, caption_language="auto", translate_to=("de",))
        spoken = at_gcore.upload(upload, None, lambda *told: None, ignore_progress)
        for video in (plain, spoken):
            while at_gcore.video(video).state is not VideoState.READY:
                pass
        for _ in range(3):
            tracks = {video: at_gcore.tracks(video) for video in (plain, spoken)}
        assert tracks[plain] == ()
        assert {one.language for one in tracks[spoken]} == {"en", "de"}

    @pytest.mark.parametrize("shape", ["errors", "error", "status", "detail", "platform", "text"])
    def test_every_shape_of_an_error_is_read(
        self, at_gcore: GcoreHost, gcore: GcoreStandIn, shape: str
    ) -> None:
        gcore.error_shape = shape
        with pytest.raises(HostError) as failure:
            at_gcore.delete_video("1")
        assert failure.value.status == 404
        assert "Not Found" in failure.value.details
        assert "Request: req-" in failure.value.details

    def test_a_failed_download_is_a_failed_film(
        self, at_gcore: GcoreHost, gcore: GcoreStandIn
    ) -> None:
        upload = VideoUpload("Gone", url=f"{gcore.address.elsewhere}/videos/none/1.mp4")
        video = at_gcore.upload(upload, None, lambda *told: None, ignore_progress)
        found = at_gcore.video(video)
        assert found.state is VideoState.FAILED
        assert "failed" in found.error

    def test_what_gcore_cannot_do_is_known_before_it_is_asked(
        self, at_gcore: GcoreHost, gcore: GcoreStandIn
    ) -> None:
        video = str(gcore.ready_video().id)
        with pytest.raises(UsageError):
            at_gcore.start(JobRequest(JobKind.TRANSLATE, video, language="en", to_language="uz"))
        with pytest.raises(UsageError):
            at_gcore.attach(video, CaptionUpload("x", "en", VTT + " " * 5_000_000), ignore_progress)
        assert gcore.requests("POST", ".*") == []

    def test_ai_that_is_off_is_told_in_gcores_words(
        self, at_gcore: GcoreHost, gcore: GcoreStandIn
    ) -> None:
        gcore.ai_enabled = False
        with pytest.raises(HostError) as failure:
            at_gcore.start(JobRequest(JobKind.CAPTION, str(gcore.ready_video().id)))
        assert failure.value.status == 422
        assert "advanced functionality" in failure.value.details


class TestMagicHour:
    def render(self, host: MagicHourHost, film: Path) -> RemoteJob:
        options = ("start_seconds", 0.0), ("end_seconds", 12.5), ("style", STYLE), ("name", "x")
        path = sent(host, film)
        return host.start(JobRequest(JobKind.RENDER, path, options=options))

    def test_every_call_keeps_to_the_document(
        self, at_magic_hour: MagicHourHost, magic_hour: MagicHourStandIn, film: Path
    ) -> None:
        at_magic_hour.check()
        job = self.render(at_magic_hour, film)
        assert job.cost == "17 credits"
        (project,) = magic_hour.projects.values()
        style = project.request.style.model_dump(exclude_unset=True)
        assert style == STYLE
        job = finished(at_magic_hour, job)
        assert job.state is JobState.DONE
        first = at_magic_hour.result(job).film
        magic_hour.expire_downloads()
        assert at_magic_hour.result(job).film != first
        at_magic_hour.client.delete_project(job.id)
        with pytest.raises(HostError, match="no longer"):
            at_magic_hour.result(job)
        assert magic_hour.used() == {
            "POST /v1/files/upload-urls",
            "PUT /put/{NAME}",
            "POST /v1/auto-subtitle-generator",
            "GET /v1/video-projects/{id}",
            "DELETE /v1/video-projects/{id}",
        }

    def test_a_render_may_fail_or_be_stopped(
        self, at_magic_hour: MagicHourHost, magic_hour: MagicHourStandIn, film: Path
    ) -> None:
        problem = magic_hour_models.Problem(message="The file is too large.", code="file_too_large")
        magic_hour.fate.project += [problem, None]
        failed = finished(at_magic_hour, self.render(at_magic_hour, film))
        assert failed.state is JobState.FAILED
        assert "too large" in failed.error
        stuck = finished(at_magic_hour, self.render(at_magic_hour, film))
        assert stuck.state is JobState.RUNNING
        magic_hour.cancel(stuck.id)
        assert at_magic_hour.job(stuck).state is JobState.CANCELLED

    def test_what_it_refuses_is_told(
        self, at_magic_hour: MagicHourHost, magic_hour: MagicHourStandIn, film: Path
    ) -> None:
        magic_hour.credits = 3
        with pytest.raises(HostError) as failure:
            self.render(at_magic_hour, film)
        assert failure.value.status == 402
        magic_hour.in_plan = False
        with pytest.raises(HostError) as failure:
            self.render(at_magic_hour, film)
        assert failure.value.status == 403
        with pytest.raises(UsageError):
            sent(at_magic_hour, film.rename(film.with_suffix(".avi")))

    def test_a_render_whose_answer_was_lost_is_not_asked_for_twice(
        self, at_magic_hour: MagicHourHost, magic_hour: MagicHourStandIn, film: Path
    ) -> None:
        magic_hour.lose_answer("POST", "/v1/auto-subtitle-generator")
        with pytest.raises(MaybeDone):
            self.render(at_magic_hour, film)
        assert len(magic_hour.projects) == 1

    @pytest.mark.parametrize(
        "style",
        [{}, {"custom_config": {"font": "Noto Sans"}}, {"template": "glitter"}],
        ids=["empty", "too little", "unknown"],
    )
    def test_a_style_that_it_would_refuse_is_not_sent(
        self, at_magic_hour: MagicHourHost, magic_hour: MagicHourStandIn, style: object
    ) -> None:
        options = ("start_seconds", 0.0), ("end_seconds", 12.5), ("style", style)
        request = JobRequest(JobKind.RENDER, "https://films.example/a.mp4", options=options)
        with pytest.raises(UsageError):
            at_magic_hour.start(request)
        assert magic_hour.seen == []
