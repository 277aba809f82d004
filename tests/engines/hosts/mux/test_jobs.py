"""Mux's jobs: begun once, followed, stopped, and what comes of them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from cuesmith.base.errors import HostError, UsageError
from cuesmith.base.secrets import without_secrets
from cuesmith.domain.cue import Cue
from cuesmith.domain.hosting import JobKind, JobRequest, JobResult, JobState, RemoteJob
from cuesmith.domain.subtitle_file import ReadOptions
from cuesmith.engines.formats import files
from cuesmith.engines.hosts.mux.host import MuxHost
from tests.support.hosts.faults import Fault, FaultPlan, Kind
from tests.support.hosts.mux import models
from tests.support.hosts.mux.host import MuxHost as StandIn
from tests.support.hosts.mux.state import AssetState
from tests.support.hosts.server import Request

Opener = Callable[..., MuxHost]


@pytest.fixture
def film(mux: StandIn) -> AssetState:
    return mux.ready_asset()


def premium(film: AssetState, **options: object) -> JobRequest:
    return JobRequest(JobKind.CAPTION, film.id, language="de", options=tuple(options.items()))


def done(host: MuxHost, job: RemoteJob) -> RemoteJob:
    for _ in range(20):
        if job.state.over:
            break
        job = host.job(job)
    return job


def cues(result: JobResult, place: int = 0) -> tuple[Cue, ...]:
    """A file of a result, as it opens here."""
    name, content = result.tracks[place]
    return files.read_bytes(content, name, ReadOptions()).track.cues


def test_premium_captions(host: MuxHost, mux: StandIn, film: AssetState) -> None:
    job = host.start(premium(film, track_name="Deutsch"))
    assert (job.kind, job.video, job.state) == (JobKind.CAPTION, film.id, JobState.WAITING)
    assert not job.state.over

    job = done(host, job)

    assert (job.state, job.workflow) == (JobState.DONE, "generate-premium-captions")
    assert job.cost == "12 Mux AI units"
    assert ("language_code", "de") in job.outputs
    assert [track.name for track in host.tracks(film.id)] == ["Deutsch"]
    result = host.result(job)
    assert [name for name, _ in result.tracks] == ["captions.srt"]
    assert [cue.text for cue in cues(result)] == [
        "Guten Morgen.", "Der Hafen ist zugefroren.", "Wir warten bis Mittag.",
    ]  # fmt: skip
    for temporary in mux.temporary.values():
        assert temporary.signature not in without_secrets(temporary.signature)
        assert temporary.signature not in repr(job)


def test_words_and_speakers(host: MuxHost, film: AssetState) -> None:
    request = premium(film, include_words=True, include_speakers=True, upload_to_mux=False)
    result = host.result(done(host, host.start(request)))

    assert [name for name, _ in result.tracks] == ["captions.json", "captions.srt"]
    first = cues(result)[0]
    assert (first.text, first.speaker) == ("Guten Morgen.", "Ada")
    assert [(word.start, word.end, word.text) for word in first.words] == [
        (0, 900, "Guten"), (900, 1800, "Morgen."),
    ]  # fmt: skip
    assert [cue.speaker for cue in cues(result)] == ["Ada", "Bo", "Ada"]
    assert host.tracks(film.id) == ()


def test_a_translation(host: MuxHost, mux: StandIn, film: AssetState) -> None:
    english = mux.ready_track(film, "en")
    request = JobRequest(JobKind.TRANSLATE, film.id, english.id, to_language="fr")
    job = done(host, host.start(request))
    assert job.state is JobState.DONE
    result = host.result(job)
    assert [name for name, _ in result.tracks] == ["captions.vtt"]
    assert cues(result)[0].text == "Bonjour."
    assert [track.language for track in host.tracks(film.id)] == ["en", "fr"]


def test_an_edit(host: MuxHost, mux: StandIn, film: AssetState) -> None:
    english = mux.ready_track(film, "en")
    changes = [{"find": "harbour", "replace": "port"}]
    request = JobRequest(JobKind.EDIT, film.id, english.id, options=(("replacements", changes),))
    job = done(host, host.start(request))
    assert job.state is JobState.DONE
    assert cues(host.result(job))[1].text == "The port is frozen."


def test_captions_by_the_usual_engine(host: MuxHost, mux: StandIn, film: AssetState) -> None:
    request = premium(film, workflow="generate-subtitles", name="Deutsch")
    assert host.price(request) == ""
    assert "units" in host.price(premium(film))
    job = host.start(request)
    assert (job.state, job.word) == (JobState.RUNNING, "preparing")
    job = done(host, job)
    assert job.state is JobState.DONE
    (track,) = host.tracks(film.id)
    assert (track.name, track.language, track.made_by) == ("Deutsch", "de", "generated_vod")
    assert cues(host.result(job))[0].text == "Guten Morgen."


def test_the_usual_engine_refuses(host: MuxHost, mux: StandIn, film: AssetState) -> None:
    for request, said in (
        (premium(film, workflow="generate-subtitles", include_words=True), "knows no options but"),
        (
            JobRequest(
                JobKind.CAPTION, film.id, language="ja",
                options=(("workflow", "generate-subtitles"),),
            ),
            "makes no captions in Japanese",
        ),
        (premium(film, workflow="summarize"), "cannot caption by 'summarize'"),
    ):  # fmt: skip
        with pytest.raises(UsageError, match=said):
            host.start(request)
    mux.pace.asset = 100
    film.status = "preparing"
    with pytest.raises(UsageError, match="not ready at Mux yet"):
        host.start(premium(film, workflow="generate-subtitles"))


def test_the_usual_engine_is_asked_once(host: MuxHost, mux: StandIn, film: AssetState) -> None:
    mux.plan.add("POST", ".*/generate-subtitles", Kind.LOST_ANSWER)
    host.start(premium(film, workflow="generate-subtitles"))
    assert len(film.tracks) == 1


def test_the_usual_engine_fails_or_is_stopped(
    host: MuxHost, mux: StandIn, film: AssetState
) -> None:
    request = premium(film, workflow="generate-subtitles")
    mux.fate.track.append("no speech")
    job = done(host, host.start(request))
    assert (job.state, job.retryable) == (JobState.FAILED, True)
    film.tracks.clear()
    job = host.start(request)
    assert host.cancel(job).state is JobState.CANCELLED
    assert film.tracks == []


def test_a_lost_answer_begins_no_second_job(host: MuxHost, mux: StandIn, film: AssetState) -> None:
    mux.plan.add("POST", "/robots/.*", Kind.LOST_ANSWER)
    job = host.start(premium(film))
    assert [*mux.jobs] == [job.id]


def test_a_job_that_runs_already_is_taken(host: MuxHost, mux: StandIn, film: AssetState) -> None:
    mux.pace.job = 50
    host.start(premium(film, track_name="Another"))
    first = host.start(premium(film))
    again = host.start(premium(film))
    assert again.id == first.id
    assert len(mux.jobs) == 2


class Meanwhile(FaultPlan):
    """Somebody else does something just before a job is begun."""

    def __init__(self, act: Callable[[], object]) -> None:
        super().__init__()
        self.act = act

    def __call__(self, request: Request) -> Fault | None:
        if request.method == "POST" and request.path.startswith("/robots/"):
            self.act()
        return None


def test_refusals_in_words(host: MuxHost, mux: StandIn, film: AssetState) -> None:
    mux.plan = Meanwhile(lambda: mux.ready_track(film, "de", "Deutsch"))
    with pytest.raises(HostError, match=r"cannot do this with the film: “.*”") as caught:
        host.start(premium(film))
    assert "none of that language in the way" in caught.value.hint
    assert caught.value.status == 422
    with pytest.raises(UsageError, match="already: “Deutsch”"):
        host.start(premium(film))

    mux.plan = FaultPlan.of(("POST", "/robots/.*", Kind.EXPIRED))
    with pytest.raises(HostError, match="does not accept your credentials"):
        host.start(premium(film, upload_to_mux=False))

    mux.robots_enabled = False
    with pytest.raises(HostError, match="Robots are not open to this account") as caught:
        host.start(premium(film, upload_to_mux=False))
    assert "Accept their terms" in caught.value.hint
    assert "terms in the Mux Dashboard" in caught.value.details


def test_a_failed_job(host: MuxHost, mux: StandIn, film: AssetState) -> None:
    mux.fate.job.append(models.JobProblem(type="busy", message="Too busy.", retryable=True))
    job = done(host, host.start(premium(film)))
    assert (job.state, job.error, job.retryable) == (JobState.FAILED, "Too busy.", True)
    with pytest.raises(UsageError, match="Nothing came of this job yet: it is errored"):
        host.result(job)


def test_stopping_a_job(host: MuxHost, mux: StandIn, film: AssetState) -> None:
    mux.fate.job.append(None)
    job = host.start(premium(film))
    assert host.cancel(job).state is JobState.CANCELLED
    assert host.cancel(job).state is JobState.CANCELLED
    finished = done(host, host.start(premium(film, track_name="Other")))
    assert host.cancel(finished).state is JobState.DONE


def test_a_job_that_ends_while_it_is_stopped(host: MuxHost, mux: StandIn, film: AssetState) -> None:
    mux.pace.job = 2
    job = host.start(premium(film))
    mux.plan.add("POST", ".*/cancel", Kind.LOST_ANSWER)  # the second try is told that it is over
    assert host.cancel(job).state.over


def test_the_list(host: MuxHost, mux: StandIn, film: AssetState) -> None:
    first = host.start(premium(film))
    second = host.start(premium(film, track_name="Other"))
    listed = host.jobs()
    assert [job.id for job in listed] == [second.id, first.id]
    assert host.job(listed[0]).video == film.id
    mux.robots_enabled = False
    with pytest.raises(HostError, match="not open to this account"):
        host.jobs()


def test_files_that_have_expired(host: MuxHost, mux: StandIn, film: AssetState) -> None:
    attached = done(host, host.start(premium(film)))
    kept_off = done(host, host.start(premium(film, upload_to_mux=False)))
    for temporary in mux.temporary.values():
        temporary.expired = True
    result = host.result(attached)  # the track is there still
    assert [name for name, _ in result.tracks] == ["captions.vtt"]
    assert cues(result)[0].text == "Guten Morgen."
    with pytest.raises(HostError, match="no longer has the files") as caught:
        host.result(kept_off)
    assert "seven days" in caught.value.hint


def test_what_is_no_caption_file(host: MuxHost, mux: StandIn, film: AssetState) -> None:
    job = done(host, host.start(premium(film)))
    mux.plan.add("GET", "/temporary/.*", Kind.WEB_PAGE)
    with pytest.raises(HostError, match="answer makes no sense"):
        host.result(job)
    for temporary in mux.temporary.values():
        temporary.text = ""
    with pytest.raises(HostError, match="nothing to caption"):
        host.result(job)


def test_the_newer_version(open_host: Opener, mux: StandIn, film: AssetState) -> None:
    job = open_host(robots="v1").start(premium(film))
    assert mux.requests("POST", "/robots/v1/jobs/generate-premium-captions")
    assert open_host().jobs() == ()
    assert [one.id for one in open_host(robots="v1").jobs()] == [job.id]
    with pytest.raises(UsageError, match="no version 'v7'"):
        open_host(robots="v7")
