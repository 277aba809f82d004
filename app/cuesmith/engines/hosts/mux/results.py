"""What came of Mux's jobs, fetched and made ready to be opened here."""

from __future__ import annotations

from cuesmith.base.errors import HostError, UsageError
from cuesmith.domain.hosting import JobResult, JobState, RemoteJob
from cuesmith.engines.hosts.mux import jobs, robots
from cuesmith.engines.hosts.mux.client import MuxClient
from cuesmith.engines.hosts.mux.playback import Playback
from cuesmith.engines.hosts.mux.robots_models import JobOutputs
from cuesmith.engines.hosts.mux.words import with_words

_MOST_BYTES = 20_000_000
_EXPIRED = frozenset((400, 403, 404, 410))


def fetch(client: MuxClient, playback: Playback, job: RemoteJob) -> JobResult:
    """The caption files of a job that is done, the richest first.

    Raises `UsageError` where it is not, `HostError` where its files have expired, `Cancelled`.
    """
    now = jobs.look_up(client, job)
    if now.state is not JobState.DONE:
        raise UsageError(
            f"Nothing came of this job yet: it is {now.word}.", hint="Wait until it is completed."
        )
    if job.workflow == jobs.GENERATE:
        return JobResult((("captions.vtt", _track(client, playback, now.video, now.id)),))
    whole = client.get_job(now.workflow, now.id)
    robots.remote_job(whole)  # hides the addresses
    outputs = whole.outputs or JobOutputs()
    labelled = whole.parameters.get("include_speakers") is True
    return _files(client, playback, now.video or job.video, outputs, labelled=labelled)


def _files(
    client: MuxClient, playback: Playback, video: str, outputs: JobOutputs, *, labelled: bool
) -> JobResult:
    language = outputs.language_code or outputs.detected_language
    srt = _temporary(client, outputs.temporary_srt_url)
    vtt = _temporary(client, outputs.temporary_vtt_url)
    words = _temporary(client, outputs.temporary_words_url)
    if srt is None and vtt is None and outputs.track:
        vtt = _track(client, playback, video, outputs.track)
    rich = with_words(srt or vtt, words, language, labelled=labelled)
    found = (("captions.json", rich), ("captions.srt", srt), ("captions.vtt", vtt))
    files = tuple((name, content) for name, content in found if content is not None)
    if files and not any(b"-->" in content or name == "captions.json" for name, content in files):
        raise HostError("Mux found nothing to caption in this film.", hint="It may hold no speech.")
    if not files:
        raise HostError(
            "Mux no longer has the files of this job.",
            hint="They are kept for seven days; start the job again.",
        )
    return JobResult(files)


def _temporary(client: MuxClient, address: str | None) -> bytes | None:
    """A file at a signed address; None where there is none (any more)."""
    if not address:
        return None
    try:
        content = client.http.fetch_bytes(
            address, most_bytes=_MOST_BYTES, doing="Fetching what came of a job"
        )
    except HostError as error:
        if error.status in _EXPIRED:
            return None
        raise
    if content.lstrip()[:1] == b"<":
        # A network that wants its users to sign in answers in the place of everyone.
        raise HostError(
            "Fetching what came of a job at Mux failed: its answer makes no sense.",
            hint="Check your connection and the host's address in the settings; then try again.",
        )
    return content


def _track(client: MuxClient, playback: Playback, video: str, track: str) -> bytes:
    return playback.fetch(client, client.get_asset(video), track).encode()
