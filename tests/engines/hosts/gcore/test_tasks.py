"""Gcore's AI: captions of what is heard come back as tracks that open here."""

from __future__ import annotations

import json
from typing import Any

import pytest

from cuesmith.base.errors import HostError, UsageError
from cuesmith.base.jobs import ignore_progress
from cuesmith.base.secrets import without_secrets
from cuesmith.domain.hosting import (
    AccountId,
    CaptionUpload,
    HostName,
    JobKind,
    JobRequest,
    JobResult,
    JobState,
    RemoteJob,
)
from cuesmith.domain.publishing import HostedJob, Hosting
from cuesmith.domain.subtitle_file import ReadOptions
from cuesmith.engines.formats import files
from cuesmith.engines.hosts.gcore import tasks
from cuesmith.engines.hosts.gcore.host import GcoreHost
from cuesmith.engines.hosts.refusals import MaybeDone, Refused
from cuesmith.services.hosts.remembered import hosting_from_json, hosting_to_json
from tests.engines.hosts.gcore.conftest import VTT, Opener
from tests.support.hosts.faults import Kind
from tests.support.hosts.gcore.host import GcoreHost as StandIn
from tests.support.hosts.gcore.state import VideoState

TASKS = "/streaming/ai/tasks"
ON_FILM = (("workflow", "subtitles"),)


def wish(video: VideoState | None, kind: JobKind = JobKind.CAPTION, **more: Any) -> JobRequest:
    return JobRequest(kind, str(video.id) if video else "", **more)


def finished(host: GcoreHost, job: RemoteJob) -> RemoteJob:
    """The job at its end; told in order on the way."""
    for _ in range(12):
        job = host.job(job)
        if job.state.over:
            return job
    pytest.fail(f"it never ends: {job}")


def cues(result: JobResult) -> list[tuple[int, int, str]]:
    """What our own reader makes of it."""
    (track,) = result.tracks
    opened = files.read_bytes(track[1], track[0], ReadOptions()).track
    return [(cue.start, cue.end, cue.text) for cue in opened.cues]


ENGLISH = [
    (0, 1800, "Good morning."),
    (2000, 3800, "The harbour is frozen."),
    (4000, 5800, "We wait until noon."),
]


def test_what_is_heard_becomes_a_track_and_a_transcript(
    host: GcoreHost, gcore: StandIn, video: VideoState
) -> None:
    job = host.start(wish(video))
    assert (job.state, job.workflow, job.video) == (
        JobState.WAITING, "transcription", str(video.id),
    )  # fmt: skip
    seen = []
    while not job.state.over:
        job = host.job(job)
        seen.append((job.word, job.progress, job.state))
    assert seen == [
        ("PENDING", 0.0, JobState.WAITING),
        ("STARTED", 0.5, JobState.RUNNING),
        ("SUCCESS", 1.0, JobState.DONE),
    ]
    result = host.result(job)
    assert cues(result) == ENGLISH
    assert result.tracks[0][0] == "gcore.en.vtt"
    assert result.transcript == "Good morning. The harbour is frozen. We wait until noon."
    (task,) = gcore.tasks.values()
    # Code-switching: neither language is named unless it was.
    assert "audio_language" not in task.request.model_fields_set
    assert "subtitles_language" not in task.request.model_fields_set
    assert task.request.url.endswith("/720.mp4")


def test_the_languages_are_gcores_codes(host: GcoreHost, gcore: StandIn, video: VideoState) -> None:
    request = wish(video, JobKind.TRANSLATE, language="en-GB", to_language="de")
    job = finished(host, host.start(request))
    (task,) = gcore.tasks.values()
    assert (task.request.audio_language, task.request.subtitles_language) == ("eng", "ger")
    result = host.result(job)
    assert result.tracks[0][0] == "gcore.de.vtt"
    assert cues(result)[0][2] == "Guten Morgen."
    (info,) = gcore.requests("GET", "/streaming/ai/info")
    assert dict(info.query) == {
        "type": "language_support", "audio_language": "eng", "subtitles_language": "ger",
    }  # fmt: skip


@pytest.mark.parametrize("language", [None, "auto", "und"])
def test_a_language_that_is_not_known_is_left_to_gcore(
    host: GcoreHost, gcore: StandIn, video: VideoState, language: str | None
) -> None:
    host.start(wish(video, language=language))
    (task,) = gcore.tasks.values()
    assert task.request.audio_language is None


def test_a_pair_that_gcore_does_not_translate_costs_nothing(
    host: GcoreHost, gcore: StandIn, video: VideoState
) -> None:
    request = wish(video, JobKind.TRANSLATE, language="en", to_language="uz")
    with pytest.raises(UsageError, match="does not translate from English into Uzbek"):
        host.start(request)
    assert gcore.tasks == {}


def test_a_pair_that_turns_out_to_be_unsupported(
    host: GcoreHost, gcore: StandIn, video: VideoState
) -> None:
    gcore.fate.task.append("Language pair eng -> uzb is not supported")
    job = finished(host, host.start(wish(video, JobKind.TRANSLATE, to_language="uz")))
    assert (job.state, job.error) == (JobState.FAILED, "Language pair eng -> uzb is not supported")
    with pytest.raises(HostError, match="ended with FAILURE") as caught:
        host.result(job)
    assert caught.value.details == "Language pair eng -> uzb is not supported"


@pytest.mark.parametrize(
    ("request_", "match"),
    [
        (JobRequest(JobKind.CAPTION), "no film to hear"),
        (JobRequest(JobKind.TRANSLATE, "1"), "needs a language"),
        (JobRequest(JobKind.RENDER, "1"), "no such job"),
        (JobRequest(JobKind.CAPTION, "1", language="eo"), "does not hear Esperanto"),
        (JobRequest(JobKind.CAPTION, "1", options=(("speakers", True),)), "knows no “speakers”"),
        (JobRequest(JobKind.CAPTION, "1", options=(("workflow", "x"),)), "no way “x”"),
        (JobRequest(JobKind.CAPTION, options=(("url", "/home/film.mp4"),)), "by their addresses"),
        (JobRequest(JobKind.TRANSLATE, "1", to_language="und"), "no code"),
    ],
)
def test_rules_are_checked_before_gcore_is_asked(
    host: GcoreHost, gcore: StandIn, request_: JobRequest, match: str
) -> None:
    with pytest.raises(UsageError, match=match):
        host.start(request_)
    assert gcore.seen == []


def test_a_film_without_an_mp4(host: GcoreHost, gcore: StandIn, video: VideoState) -> None:
    video.status, video.error = "pending", "held"  # so that it stays so
    with pytest.raises(UsageError, match="has no MP4"):
        host.start(wish(video))


def test_a_film_on_the_web_needs_no_film_at_gcore(
    host: GcoreHost, gcore: StandIn, video: VideoState
) -> None:
    address = f"{gcore.address.elsewhere}{video.path}/360.mp4"
    request = wish(None, options=(("url", address), ("client_user_id", 7)))
    job = finished(host, host.start(request))
    assert cues(host.result(job)) == ENGLISH
    (task,) = gcore.tasks.values()
    assert task.request.client_user_id == "7"
    host.start(wish(None, options=(("url", f"{address}?token=not-to-be-seen-77"),)))
    assert "not-to-be-seen-77" not in without_secrets("not-to-be-seen-77")


@pytest.mark.parametrize("kind", [Kind.LOST_ANSWER, Kind.WRONG_JSON])
def test_an_answer_that_is_lost_starts_no_second_task(
    host: GcoreHost, gcore: StandIn, video: VideoState, kind: Kind
) -> None:
    gcore.plan.add("POST", TASKS, kind)
    job = host.start(wish(video))
    assert list(gcore.tasks) == [job.id]


def test_a_task_that_was_perhaps_made_is_not_made_again(
    host: GcoreHost, gcore: StandIn, video: VideoState
) -> None:
    gcore.plan.add("POST", TASKS, Kind.FAILING)
    with pytest.raises(MaybeDone):
        host.start(wish(video))
    assert gcore.tasks == {}


def test_a_task_is_stopped_and_one_that_is_over_stays(
    host: GcoreHost, gcore: StandIn, video: VideoState
) -> None:
    job = host.cancel(host.start(wish(video)))
    assert (job.state, job.word) == (JobState.CANCELLED, "REVOKED")
    assert host.cancel(job).state is JobState.CANCELLED  # 412
    done = finished(host, host.start(wish(video)))
    assert host.cancel(done).state is JobState.DONE
    with pytest.raises(HostError, match="ended with REVOKED"):
        host.result(job)
    with pytest.raises(Refused, match="does not know"):
        host.cancel(
            RemoteJob("8f14e45f-ceea-467f-a0e6-0d1c2b3a4f5e", JobKind.CAPTION, "", job.state)
        )


def test_a_task_that_is_put_back_goes_on(
    host: GcoreHost, gcore: StandIn, video: VideoState
) -> None:
    job = host.start(wish(video))
    gcore.tasks[job.id].steps[1:1] = ["STARTED", "RETRY", "PENDING"]
    with pytest.raises(UsageError, match="it is PENDING"):
        host.result(job)
    words = []
    while not job.state.over:
        job = host.job(job)
        words.append(job.state)
    assert words[0] is JobState.RUNNING
    assert JobState.WAITING in words
    assert cues(host.result(job)) == ENGLISH


def test_a_word_that_nobody_knows_is_no_end(
    host: GcoreHost, gcore: StandIn, video: VideoState, monkeypatch: pytest.MonkeyPatch
) -> None:
    job = host.start(wish(video))
    read = host.client.get_task
    monkeypatch.setattr(
        type(host.client), "get_task",
        lambda _, task: read(task).model_copy(update={"status": "DREAMING", "progress": None}),
    )  # fmt: skip
    job = host.job(job)
    assert (job.state, job.word, job.progress) == (JobState.UNKNOWN, "DREAMING", -1.0)
    assert not job.state.over
    with pytest.raises(UsageError, match="DREAMING"):
        host.result(job)


def test_nobody_spoke(host: GcoreHost, gcore: StandIn, video: VideoState) -> None:
    gcore.spoken = ""
    job = finished(host, host.start(wish(video)))
    assert job.state is JobState.DONE
    with pytest.raises(HostError, match="heard no speech"):
        host.result(job)


def test_captions_without_webvtt_are_made_of_their_parts(
    host: GcoreHost, gcore: StandIn, video: VideoState
) -> None:
    job = finished(host, host.start(wish(video, language="ja")))
    result = gcore.tasks[job.id].result
    assert result is not None
    result["vttContent"] = "WEBVTT\n\n"
    result["languages"] = []
    result["subtitles"] = [
        {"start_time": "00:00:01.500", "end_time": "01:00:02.250", "text": "a < b & c\n\n--> d"},
        {"start_time": "01:00:03.000", "end_time": "01:00:04.000", "text": "正午"},
    ]
    found = host.result(job)
    assert found.tracks[0][0] == "gcore.ja.vtt"
    assert cues(found) == [
        (1500, 3_602_250, "a < b & c\n--> d"),
        (3_603_000, 3_604_000, "正午"),
    ]


def test_jobs_are_listed_the_latest_first(
    host: GcoreHost, gcore: StandIn, video: VideoState
) -> None:
    first = host.start(wish(video))
    second = host.start(wish(video, JobKind.TRANSLATE, language="en", to_language="fr"))
    listed = host.jobs()
    assert [(one.id, one.kind) for one in listed] == [
        (second.id, JobKind.TRANSLATE), (first.id, JobKind.CAPTION),
    ]  # fmt: skip
    assert listed[0].created == 1_790_856_000
    assert host.price(wish(video)) == ""
    assert "charged" in host.price(wish(video, to_language="fr"))


def test_an_account_without_ai(host: GcoreHost, gcore: StandIn, video: VideoState) -> None:
    gcore.ai_enabled = False
    for options in ((), ON_FILM):
        with pytest.raises(Refused, match="Support Team") as caught:
            host.start(wish(video, options=options))
        assert caught.value.hint == "Ask Gcore's support to switch its AI on for your account."


def test_a_queue_that_is_full(host: GcoreHost, gcore: StandIn, video: VideoState) -> None:
    gcore.queue = 0
    with pytest.raises(Refused, match="Queue limit reached") as caught:
        host.start(wish(video))
    assert "try again when some are done" in caught.value.hint


# --- captions on a film that is there


def test_captions_are_made_on_a_film(host: GcoreHost, gcore: StandIn, video: VideoState) -> None:
    before = host.attach(str(video.id), mine(), ignore_progress)
    job = host.start(wish(video, options=ON_FILM))
    assert host.job(job).state is JobState.RUNNING
    job = finished(host, job)
    assert (job.state, job.word) == (JobState.DONE, "made")
    result = host.result(job)
    assert cues(result) == ENGLISH
    assert result.tracks[0][0] == "English (AI-generated).en.vtt"
    assert host.tracks(str(video.id))[0] == before
    (sent,) = [
        json.loads(one.body)
        for one in gcore.requests("POST", r"/streaming/videos/\d+/subtitles")
        if b"auto_" in one.body
    ]
    assert sent == {"auto_transcribe_audio_language": "auto"}


def mine() -> CaptionUpload:
    return CaptionUpload("Mine", "en", VTT.format("Mine"))


def test_a_translation_on_a_film_waits_for_its_language(
    host: GcoreHost, gcore: StandIn, video: VideoState
) -> None:
    request = wish(video, JobKind.TRANSLATE, language="en", to_language="fr-CA", options=ON_FILM)
    job = host.start(request)
    gcore.awaited.clear()
    gcore.add_subtitle(video, "English (AI-generated)", "eng", VTT.format("one"))
    assert host.job(job).state is JobState.RUNNING
    gcore.add_subtitle(video, "French (AI-generated)", "fre", "")
    assert host.job(job).state is JobState.RUNNING
    gcore.add_subtitle(video, "French (AI-generated)", "fre", VTT.format("un"))
    assert host.job(job).state is JobState.DONE
    assert [name for name, _ in host.result(job).tracks] == [
        "English (AI-generated).en.vtt", "French (AI-generated).fr.vtt",
    ]  # fmt: skip


def test_what_a_film_waits_for_outlives_a_restart(
    open_host: Opener, gcore: StandIn, video: VideoState
) -> None:
    """The project keeps a job's identity, and none of its outputs."""
    open_host().attach(str(video.id), mine(), ignore_progress)
    job = open_host().start(wish(video, options=ON_FILM))
    hosted = HostedJob(AccountId(HostName.GCORE, "main"), job)
    (read,) = hosting_from_json(hosting_to_json(Hosting(jobs=(hosted,)))).jobs
    host = open_host()
    assert host.job(read.job).state is JobState.RUNNING  # what was there before does not count
    bare = RemoteJob(job.id, JobKind.CAPTION, "", JobState.WAITING)
    job = finished(host, bare)
    assert (job.state, job.video) == (JobState.DONE, str(video.id))
    assert len(host.result(job).tracks) == 1


def test_an_old_failure_is_not_taken_for_a_new_one(
    host: GcoreHost, gcore: StandIn, video: VideoState
) -> None:
    for doom in ("The file is not supported", "It failed again"):
        gcore.fate.task.append(doom)
        job = host.start(wish(video, options=ON_FILM))
        assert host.job(job).state is JobState.RUNNING
        gcore.awaited.clear()  # nothing will come of it
        job = finished(host, job)
        assert (job.state, job.error) == (JobState.FAILED, "")
        assert job.word == "FAILURE"
        with pytest.raises(HostError, match="no captions of this film yet"):
            host.result(job)


@pytest.mark.parametrize("kind", [Kind.LOST_ANSWER, Kind.RESET_AT_ONCE])
def test_captions_on_a_film_are_not_asked_for_twice(
    host: GcoreHost, gcore: StandIn, video: VideoState, kind: Kind
) -> None:
    gcore.plan.add("POST", r"/streaming/videos/\d+/subtitles", kind)
    if kind is Kind.RESET_AT_ONCE:
        with pytest.raises(MaybeDone):
            host.start(wish(video, options=ON_FILM))
        assert gcore.tasks == {}
        return
    job = finished(host, host.start(wish(video, options=ON_FILM)))
    assert len(gcore.tasks) == 1
    assert cues(host.result(job)) == ENGLISH


def test_captions_on_a_film_cannot_be_stopped(host: GcoreHost, video: VideoState) -> None:
    with pytest.raises(UsageError, match="cannot stop"):
        host.cancel(host.start(wish(video, options=ON_FILM)))


def test_both_ways_are_told() -> None:
    assert tasks.WORKFLOWS == ("transcription", "subtitles")
