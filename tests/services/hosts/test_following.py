"""What comes of a host's job, and how its failures are told."""

from __future__ import annotations

import pytest

from cuesmith.base.errors import HostError, SubtitleError
from cuesmith.base.jobs import CancelToken, Progress
from cuesmith.domain.cue import Cue
from cuesmith.domain.hosting import AccountId, HostName, JobKind, JobResult, JobState, RemoteJob
from cuesmith.domain.publishing import HostedJob
from cuesmith.domain.track import Track
from cuesmith.services.hosts import waiting
from cuesmith.services.hosts.following import JobFailed, follow, read_tracks
from cuesmith.services.hosts.taking import reads_as_sent

ACCOUNT = AccountId(HostName.MUX, "work")


def read(name: str, data: bytes) -> Track:
    if data == b"broken":
        raise SubtitleError(f"{name} is broken.")
    return Track((Cue("c", 0, 1, data.decode()),), id=name)


def hosted(*outputs: tuple[str, str], language: str = "") -> HostedJob:
    job = RemoteJob("j", JobKind.CAPTION, "v", JobState.DONE, outputs=outputs)
    return HostedJob(ACCOUNT, job, "", "Film", language)


def test_of_files_that_hold_the_same_the_first_that_can_be_read_is_taken() -> None:
    files = (("captions.json", b"broken"), ("captions.srt", b"b"), ("captions.vtt", b"c"))
    (track,) = read_tracks(JobResult(files), hosted(("language_code", "de")), read)
    assert track.cues[0].text == "b"
    assert (track.name, track.language) == ("Deutsch (Mux)", "de")


def test_several_tracks_stay_several() -> None:
    files = (("English.en.vtt", b"a"), ("English.en.vtt", b"b"), ("German.de.vtt", b"c"))
    tracks = read_tracks(JobResult(files), hosted(), read)
    assert [track.cues[0].text for track in tracks] == ["a", "b", "c"]


def test_a_language_that_nobody_knows_leaves_the_films_name() -> None:
    (track,) = read_tracks(JobResult((("captions.vtt", b"a"),)), hosted(), read)
    assert (track.name, track.language) == ("Film (Mux)", "und")


def test_where_nothing_can_be_read_it_is_said() -> None:
    with pytest.raises(SubtitleError):
        read_tracks(JobResult((("captions.vtt", b"broken"),)), hosted(), read)


class Host:
    """Answers by a list of states."""

    def __init__(self, *jobs: RemoteJob) -> None:
        self.jobs = list(jobs)

    def job(self, _job: RemoteJob) -> RemoteJob:
        return self.jobs.pop(0)


def job(state: JobState, word: str, **more: object) -> RemoteJob:
    return RemoteJob("j", JobKind.CAPTION, "v", state, word, **more)  # type: ignore[arg-type]


@pytest.fixture(autouse=True)
def _quick(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(waiting.Patience.__init__, "__defaults__", (0.001, 1.5, 0.01, 120.0))


def test_a_word_that_nobody_knows_is_waited_for_and_shown() -> None:
    host = Host(job(JobState.UNKNOWN, "pondering"), job(JobState.DONE, "completed"))
    said: list[Progress] = []
    kept: list[HostedJob] = []
    begun = HostedJob(ACCOUNT, job(JobState.WAITING, "pending"))
    done = follow(begun, host, kept.append, said.append, CancelToken())  # type: ignore[arg-type]
    assert done.job.state is JobState.DONE
    assert [one.message for one in said] == ["pondering", "completed"]
    assert [one.job.word for one in kept] == ["pondering", "completed"]


def test_a_failure_has_the_hosts_own_reason() -> None:
    host = Host(job(JobState.FAILED, "errored", error="The sound is silent.", retryable=True))
    begun = HostedJob(ACCOUNT, job(JobState.WAITING, "pending"), title="Film")
    with pytest.raises(JobFailed) as failure:
        follow(begun, host, [].append, [].append, CancelToken())  # type: ignore[arg-type]
    assert failure.value.message == "Mux could not do it for “Film”: The sound is silent."
    assert "trying again" in failure.value.hint
    assert "errored" in failure.value.details


SENT = "WEBVTT\n\n1\n00:01.000 --> 00:02.500\n<i>Hello</i>\nthere\n\n00:03.000 --> 00:04.000\nYou\n"


@pytest.mark.parametrize(
    ("there", "same"),
    [
        (SENT, True),
        ("WEBVTT\nX-TIMESTAMP-MAP=LOCAL:0\n\n" + SENT[8:].replace("00:0", "00:00:0"), True),
        ("1\n00:00:01,000 --> 00:00:02,500\nHello there\n\n"
         "2\n00:00:03,000 --> 00:00:04,000 line:0\nYou", True),
        (SENT.replace("You", "Me"), False),
        (SENT.replace("02.500", "02.501"), False),
        ("WEBVTT\n", False),
    ],
)  # fmt: skip
def test_what_is_given_out_is_compared_by_its_cues(there: str, same: bool) -> None:
    assert reads_as_sent(SENT, lambda: there) is same


def test_what_cannot_be_fetched_is_not_seen() -> None:
    def fetch() -> str:
        raise HostError("Gone.")

    assert not reads_as_sent(SENT, fetch)
