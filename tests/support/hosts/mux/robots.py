"""Mux Robots: jobs that make, translate and edit captions, with the rules they are bound by."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from tests.support.hosts.mux import models
from tests.support.hosts.mux.host import ROUTES, MuxHost, data, paging, read
from tests.support.hosts.mux.host import Temporary as TemporaryFile
from tests.support.hosts.mux.state import START, AssetState, JobState, TrackState, opaque
from tests.support.hosts.server import Answer, Refusal, Request
from tests.support.hosts.speech import language_name, speech_srt, speech_vtt, speech_words
from tests.support.hosts.strict import Strict

Parameters = models.PremiumParameters | models.TranslateParameters | models.EditParameters
_BODIES: dict[str, type[Strict]] = {
    "generate-premium-captions": models.CreatePremiumJob,
    "translate-captions": models.CreateTranslateJob,
    "edit-captions": models.CreateEditJob,
}
_WORKFLOWS = (
    "summarize|moderate|generate-chapters|find-scenes|edit-captions|translate-captions|"
    "translate-audio|ask-questions|find-key-moments|generate-engagement-insights|"
    "generate-premium-captions|find-best-thumbnails"
)
_STATES = "pending|processing|completed|errored|cancelled"
_QUERY = f"workflow:{_WORKFLOWS} status:{_STATES} asset_id limit:1..100 page:1..1000"
_FORBIDDEN = re.compile(r"[<>{}\[\]\\]")


def _register(version: str) -> None:
    base = f"/robots/{version}/jobs"
    for workflow in _BODIES:
        ROUTES.add("POST", f"{base}/{workflow}")(_creating(version, workflow))
        ROUTES.add("GET", f"{base}/{workflow}/{{JOB_ID}}")(_getting(version, workflow))
    ROUTES.add("POST", f"{base}/{{JOB_ID}}/cancel")(_cancelling(version))
    ROUTES.add("GET", base, _QUERY)(_listing(version))


Handler = Callable[[MuxHost, Request], Answer]


def _creating(version: str, workflow: str) -> Handler:
    def create(host: MuxHost, request: Request) -> Answer:
        _need_robots(host)
        body: Any = read(_BODIES[workflow], request)
        parameters: Parameters = body.parameters
        _check_rules(host, parameters)
        asset = _asset(host, parameters.asset_id)
        _refuse_twin(host, version, workflow, parameters)
        _check_tracks(asset, parameters)
        number = host.count()
        job = JobState(
            f"rjob_{opaque('job', number)}", number, version, workflow, parameters,
            body.passthrough,
        )  # fmt: skip
        if host.fate.job:
            job.doom = host.fate.job.pop(0)
            job.stuck = job.doom is None
        host.jobs[job.id] = job
        return data(202, job.view())

    return create


def _getting(version: str, workflow: str) -> Handler:
    def get(host: MuxHost, request: Request) -> Answer:
        _need_robots(host)
        job = _job(host, version, request)
        if job.workflow != workflow:
            raise Refusal(404, "No job exists for the supplied id")
        _poll(host, job)
        return data(200, job.view())

    return get


def _cancelling(version: str) -> Handler:
    def cancel(host: MuxHost, request: Request) -> Answer:
        _need_robots(host)
        job = _job(host, version, request)
        if job.over:
            raise Refusal(409, f"The job is already {job.status}.")
        job.status = "cancelled"
        return data(200, _summary(job))

    return cancel


def _listing(version: str) -> Handler:
    def list_jobs(host: MuxHost, request: Request) -> Answer:
        _need_robots(host)
        found = [one for one in host.jobs.values() if one.version == version]
        for one in found:
            _poll(host, one)
        for name in ("workflow", "status"):
            wanted = request.asked(name)
            found = [one for one in found if not wanted or getattr(one, name) == wanted]
        asset = request.asked("asset_id")
        found = [one for one in found if not asset or _asset_id(one) == asset]
        found.sort(key=lambda one: -one.number)
        page = [_summary(one) for one in found[paging(request)]]
        return Answer.json(200, {"data": page, "total_row_count": len(found)})

    return list_jobs


def _summary(job: JobState) -> dict[str, Any]:
    return {
        "id": job.id,
        "workflow": job.workflow,
        "status": job.status,
        "created_at": START + job.number,
        "updated_at": START + job.number + job.polls,
        "_links": {"self": {"href": f"/robots/{job.version}/jobs/{job.workflow}/{job.id}"}},
    }


def _asset_id(job: JobState) -> str:
    return str(getattr(job.parameters, "asset_id", ""))


def _need_robots(host: MuxHost) -> None:
    if not host.robots_enabled:
        raise Refusal(
            403,
            "Robots is not enabled for this environment. Accept the Robots beta "
            "terms in the Mux Dashboard to enable access.",
        )


def _job(host: MuxHost, version: str, request: Request) -> JobState:
    job = host.jobs.get(request.params["JOB_ID"])
    if job is None or job.version != version:
        raise Refusal(404, "No job exists for the supplied id")
    return job


# -- rules -------------------------------------------------------------------------------------


def _check_rules(host: MuxHost, parameters: Parameters) -> None:
    """What a client can know before it asks; breaking it is blamed."""
    problem = ""
    if isinstance(parameters, models.EditParameters):
        if not parameters.replacements and parameters.auto_censor_profanity is None:
            problem = "Provide at least one of replacements or auto_censor_profanity."
    elif isinstance(parameters, models.PremiumParameters):
        problem = _premium_problem(parameters)
    if not problem and _replacing(parameters) and not parameters.upload_to_mux:
        problem = "Replacing existing tracks needs upload_to_mux."
    if problem:
        host.blame(f"Robots: {problem}")
        raise Refusal(400, problem)


def _premium_problem(parameters: models.PremiumParameters) -> str:
    if parameters.replace_existing and parameters.replace_existing_tracks is not None:
        return "replace_existing may not be combined with replace_existing_tracks."
    if parameters.phrases is not None:
        phrases = models.Phrases(phrases=parameters.phrases).phrases
        if any(_FORBIDDEN.search(one) or len(one.split()) > 5 for one in phrases):
            return "A phrase has at most 5 words, and none of < > { } [ ] \\."
    return ""


def _replacing(parameters: Parameters) -> bool:
    return _policy(parameters) != "fail"


def _policy(parameters: Parameters) -> models.Replace:
    if isinstance(parameters, models.EditParameters):
        return "fail"
    if isinstance(parameters, models.PremiumParameters) and parameters.replace_existing:
        return "replace_all"
    return parameters.replace_existing_tracks or "fail"


def _asset(host: MuxHost, asset_id: str) -> AssetState:
    asset = host.assets.get(asset_id)
    if asset is None:
        raise Refusal(422, "The asset was not found.")
    if not any(one.policy in ("public", "signed") for one in asset.playback):
        raise Refusal(422, "The asset has no public or signed playback id.")
    if asset.status != "ready":
        raise Refusal(422, "The asset is not ready.")
    return asset


def _check_tracks(asset: AssetState, parameters: Parameters) -> None:
    if isinstance(parameters, models.PremiumParameters):
        language, name = parameters.language_code, parameters.track_name
    else:
        _source(asset, parameters.track_id)
        if isinstance(parameters, models.EditParameters):
            return
        language, name = parameters.to_language_code, parameters.track_name
    if parameters.upload_to_mux and language and _policy(parameters) == "fail":
        taken = _matching(asset, language, name)
        if taken:
            raise Refusal(422, f"A text track for {taken[0].language} already exists.")


def _source(asset: AssetState, track_id: str) -> TrackState:
    found = [one for one in asset.tracks if one.id == track_id and one.status == "ready"]
    if not found:
        raise Refusal(422, "The asset has no ready text track with that id.")
    return found[0]


def _matching(asset: AssetState, language: str, name: str | None) -> list[TrackState]:
    """Tracks in the way: by language without region, or by name without case, in any state."""
    main = language.partition("-")[0].lower()
    return [
        one
        for one in asset.tracks
        if one.language.partition("-")[0].lower() == main
        or (name is not None and one.name.lower() == name.lower())
    ]


def _refuse_twin(host: MuxHost, version: str, workflow: str, parameters: Parameters) -> None:
    for one in host.jobs.values():
        same = (one.version, one.workflow, one.parameters) == (version, workflow, parameters)
        if same and not one.over:
            raise Refusal(
                409,
                "A job with the same workflow and parameters is already pending "
                "or processing for this environment.",
            )


# -- going forward -------------------------------------------------------------------------------


def _poll(host: MuxHost, job: JobState) -> None:
    if job.over:
        return
    job.polls += 1
    job.status = "processing"
    if job.stuck or job.polls <= host.pace.job:
        return
    if job.doom is not None:
        _fail(job, job.doom)
        return
    asset = host.assets.get(_asset_id(job))
    if asset is None:
        _fail(job, models.JobProblem(type="not_found", message="The asset is gone."))
        return
    try:
        job.outputs = _work(host, asset, job.parameters)
    except Refusal as refusal:
        _fail(job, models.JobProblem(type="conflict", message=" ".join(refusal.messages)))
        return
    job.status, job.units = "completed", 12


def _fail(job: JobState, problem: models.JobProblem) -> None:
    job.status, job.errors = "errored", [problem]


def _work(host: MuxHost, asset: AssetState, parameters: Strict) -> dict[str, Any]:
    if isinstance(parameters, models.PremiumParameters):
        return _caption(host, asset, parameters)
    if isinstance(parameters, models.TranslateParameters):
        return _translate(host, asset, parameters)
    assert isinstance(parameters, models.EditParameters)
    return _edit(host, asset, parameters)


def _caption(host: MuxHost, asset: AssetState, wanted: models.PremiumParameters) -> dict[str, Any]:
    language = wanted.language_code or host.spoken
    outputs: dict[str, Any] = {"language_code": language}
    if wanted.language_code is None:
        outputs |= {"detected_language": language, "auto_language_confidence": 0.97}
    if wanted.upload_to_mux:
        name = wanted.track_name or f"{language_name(language)} (Generated)"
        text = speech_vtt(language, wanted.include_speakers)
        track, replaced = _put_track(asset, host, _policy(wanted), language, name, text)
        outputs["track_id"] = track.id
        if replaced:
            outputs["replaced_track_id"] = replaced[0].id
    outputs["temporary_srt_url"] = _temporary(
        host, "captions.srt", speech_srt(language, wanted.include_speakers)
    )
    if wanted.include_words:
        words = {"words": speech_words(language, wanted.include_speakers)}
        outputs["temporary_words_url"] = _temporary(host, "words.json", json.dumps(words))
    return outputs


def _translate(
    host: MuxHost, asset: AssetState, wanted: models.TranslateParameters
) -> dict[str, Any]:
    _source(asset, wanted.track_id)
    language = wanted.to_language_code
    text = speech_vtt(language)
    outputs: dict[str, Any] = {"temporary_vtt_url": _temporary(host, "translated.vtt", text)}
    if wanted.upload_to_mux:
        name = wanted.track_name or f"{language_name(language)} (Auto-translated)"
        track, _ = _put_track(asset, host, _policy(wanted), language, name, text)
        outputs["uploaded_track_id"] = track.id
    if wanted.never_translate is not None:
        outputs["never_translate_terms_preserved"] = True
    return outputs


def _edit(host: MuxHost, asset: AssetState, wanted: models.EditParameters) -> dict[str, Any]:
    source = _source(asset, wanted.track_id)
    text, count = source.text, 0
    for one in wanted.replacements or ():
        flags = 0 if one.case_sensitive else re.IGNORECASE
        text, n = re.subn(re.escape(one.find), lambda _: one.replace, text, flags=flags)  # noqa: B023
        count += n
    outputs: dict[str, Any] = {"total_replacement_count": count}
    outputs["temporary_vtt_url"] = _temporary(host, "edited.vtt", text)
    if wanted.upload_to_mux:
        name = f"{source.name} {wanted.track_name_suffix or 'edited'}"
        if wanted.delete_original_track:
            asset.tracks.remove(source)
        track = host.add_track(asset, name, source.language)
        track.status, track.text = "ready", text
        outputs["uploaded_track_id"] = track.id
    return outputs


def _put_track(
    asset: AssetState, host: MuxHost, policy: models.Replace, language: str, name: str, text: str
) -> tuple[TrackState, list[TrackState]]:
    """Add a track of Robots', in the place of others where that was asked for."""
    taken = _matching(asset, language, name)
    if policy == "replace_generated":
        replaced = [one for one in taken if one.source == "generated_vod"]
    else:
        replaced = taken if policy == "replace_all" else []
    left = [one for one in taken if one not in replaced]
    if left:
        raise Refusal(422, f"A text track for {left[0].language} already exists.")
    for one in replaced:
        asset.tracks.remove(one)
    track = host.add_track(asset, name, language)
    track.source, track.status, track.text = "generated_vod", "ready", text
    return track, replaced


def _temporary(host: MuxHost, name: str, text: str) -> str:
    key = f"{opaque('temporary', host.count())}-{name}"
    signature = opaque("temporary signature", key)
    host.temporary[key] = TemporaryFile(text, signature)
    return f"{host.address.elsewhere}/temporary/{key}?signature={signature}"


_register("v0")
_register("v1")
