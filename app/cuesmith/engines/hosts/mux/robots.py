"""Robots, Mux's own jobs: from our request to theirs, with their rules checked beforehand.

Version 0 is what Mux's documents describe field by field; it is deprecated, and version 1 is out.
What differs between them stands in `RobotsVersion` and nowhere else.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from pydantic import ValidationError

from cuesmith.base.errors import UsageError
from cuesmith.domain.hosting import JobKind, JobRequest, JobState, RemoteJob
from cuesmith.domain.language import UNKNOWN, normalize_language, primary_language
from cuesmith.engines.hosts.addresses import conceal, segment
from cuesmith.engines.hosts.mux.languages import AUTO
from cuesmith.engines.hosts.mux.models import Asset, Track
from cuesmith.engines.hosts.mux.robots_models import (
    LONGEST_PHRASE,
    LONGEST_TERM,
    MOST_PHRASES,
    MOST_TERMS,
    MOST_WORDS,
    CreateJobRequest,
    EditCaptionsJobParameters,
    GeneratePremiumCaptionsJobParameters,
    Job,
    JobOutputs,
    JobParameters,
    JobSummary,
    TranslateCaptionsJobParameters,
)

PREMIUM = "generate-premium-captions"
TRANSLATE = "translate-captions"
EDIT = "edit-captions"
WORKFLOWS: Mapping[JobKind, str] = {
    JobKind.CAPTION: PREMIUM,
    JobKind.TRANSLATE: TRANSLATE,
    JobKind.EDIT: EDIT,
}
_KINDS = {workflow: kind for kind, workflow in WORKFLOWS.items()}
_PARAMETERS: Mapping[
    str,
    type[
        GeneratePremiumCaptionsJobParameters
        | TranslateCaptionsJobParameters
        | EditCaptionsJobParameters
    ],
] = {
    PREMIUM: GeneratePremiumCaptionsJobParameters,
    TRANSLATE: TranslateCaptionsJobParameters,
    EDIT: EditCaptionsJobParameters,
}
_NEVER_IN_PHRASES = frozenset("<>{}[]\\")
_STATES = {
    "pending": JobState.WAITING,
    "processing": JobState.RUNNING,
    "completed": JobState.DONE,
    "errored": JobState.FAILED,
    "cancelled": JobState.CANCELLED,
}


# --- versions --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class RobotsVersion:
    """A version of the Robots API. Each knows its own jobs only, and bills for them."""

    name: str

    def jobs(self) -> str:
        """Where jobs are listed."""
        return f"/robots/{self.name}/jobs"

    def create(self, workflow: str) -> str:
        """Where a job is begun."""
        return f"{self.jobs()}/{segment(workflow)}"

    def job(self, workflow: str, job: str) -> str:
        """Where a job is looked up."""
        return f"{self.create(workflow)}/{segment(job)}"

    def cancel(self, job: str) -> str:
        """Where a job is stopped."""
        return f"{self.jobs()}/{segment(job)}/cancel"


V0 = RobotsVersion("v0")
"""The default: its documents are complete."""
V1 = RobotsVersion("v1")
"""No published document of its parameters is at hand; the ones sent are those that version 0 has
last been given, without the deprecated ones."""
_VERSIONS = {version.name: version for version in (V0, V1)}


def robots_version(name: str) -> RobotsVersion:
    """The version of that name; the default for an empty one. Raises `UsageError`."""
    if not name:
        return V0
    if name not in _VERSIONS:
        raise UsageError(
            f"There is no version {name!r} of Mux's Robots.",
            hint=f"Choose one of {', '.join(_VERSIONS)}.",
        )
    return _VERSIONS[name]


# --- requests --------------------------------------------------------------------------------


def job_request(request: JobRequest, mark: str = "") -> tuple[str, CreateJobRequest]:
    """The workflow and what is sent; `mark` goes along as passthrough where the options have none.

    Raises `UsageError` where a rule is broken that can be checked without asking Mux.
    """
    workflow = WORKFLOWS.get(request.kind)
    if workflow is None:
        raise UsageError("Mux has no such job.", hint="It makes, translates and edits captions.")
    options = dict(request.options)
    passthrough = options.pop("passthrough", None) or mark or None
    stated = {**_own(request), **_newer(options)}
    try:
        parameters = _PARAMETERS[workflow].model_validate(stated)
        whole = CreateJobRequest(parameters=parameters, passthrough=_text(passthrough))
    except ValidationError as error:
        raise _not_taken(workflow, error) from error
    check(parameters)
    return workflow, whole


def _own(request: JobRequest) -> dict[str, object]:
    """The parameters that all hosts have, by Mux's names."""
    stated: dict[str, object] = {"asset_id": request.video}
    if request.kind is JobKind.CAPTION:
        if request.language not in (None, AUTO, UNKNOWN):
            stated["language_code"] = normalize_language(str(request.language))
        return stated
    stated["track_id"] = request.track
    if request.kind is JobKind.TRANSLATE:
        stated["to_language_code"] = normalize_language(request.to_language or "")
    return stated


def _newer(options: dict[str, object]) -> dict[str, object]:
    """`replace_existing`, which is deprecated, by its newer name."""
    if "replace_existing" not in options:
        return options
    old = options.pop("replace_existing")
    if old not in (True, False, None):
        raise UsageError("replace_existing is true or false.")
    if not old:
        return options
    if options.get("replace_existing_tracks") is not None:
        raise UsageError(
            "replace_existing and replace_existing_tracks cannot both be given.",
            hint="Leave out replace_existing, the older one.",
        )
    return {**options, "replace_existing_tracks": "replace_all"}


def _not_taken(workflow: str, error: ValidationError) -> UsageError:
    fault = error.errors(include_url=False, include_input=False)[0]
    name = next((str(part) for part in fault["loc"] if part != "parameters"), "")
    known = ", ".join(_PARAMETERS[workflow].model_fields)
    if fault["type"] == "extra_forbidden":
        return UsageError(f"Mux's {workflow} has no option {name!r}.", hint=f"It has {known}.")
    what = {"asset_id": "the film", "track_id": "the caption track"}.get(name, name)
    return UsageError(
        f"Mux's {workflow} cannot be asked: {what} is missing or not right.", hint=fault["msg"]
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)


# --- rules -----------------------------------------------------------------------------------


def check(parameters: JobParameters) -> None:
    """The rules that concern nothing but the parameters. Raises `UsageError`."""
    if isinstance(parameters, EditCaptionsJobParameters):
        _check_edit(parameters)
        return
    replacing = getattr(parameters, "replace_existing_tracks", None) not in (None, "fail")
    if replacing and not parameters.upload_to_mux:
        raise UsageError(
            "Replacing tracks needs upload_to_mux: without it Mux makes no track.",
            hint="Turn on upload_to_mux, or leave the existing tracks alone.",
        )
    if isinstance(parameters, GeneratePremiumCaptionsJobParameters):
        _check_list("phrases", parameters.phrases, MOST_PHRASES, _phrase_trouble)
    if isinstance(parameters, TranslateCaptionsJobParameters):
        _check_list("never_translate", parameters.never_translate, MOST_TERMS, _term_trouble)


def _check_edit(parameters: EditCaptionsJobParameters) -> None:
    if not parameters.replacements and parameters.auto_censor_profanity is None:
        raise UsageError(
            "There is nothing to edit.", hint="Give replacements or auto_censor_profanity."
        )


def _check_list(
    name: str, texts: tuple[str, ...] | None, most: int, trouble: Callable[[str], str]
) -> None:
    if texts is None:
        return
    if len(texts) > most:
        raise UsageError(f"Mux takes at most {most} {name}; these are {len(texts)}.")
    for text in texts:
        if said := trouble(text):
            raise UsageError(said, hint="Change it or leave it out.")


def _phrase_trouble(phrase: str) -> str:
    if not phrase.strip():
        return "One of the phrases is empty."
    if len(phrase) > LONGEST_PHRASE:
        return f"“{phrase}” among the phrases is longer than {LONGEST_PHRASE} characters."
    if len(phrase.split()) > MOST_WORDS:
        return f"“{phrase}” among the phrases has more than {MOST_WORDS} words."
    bad = " ".join(sorted(_NEVER_IN_PHRASES.intersection(phrase)))
    return f"“{phrase}” among the phrases holds {bad}, which Mux does not take." if bad else ""


def _term_trouble(term: str) -> str:
    if not term.strip():
        return "One of the words that are never translated is empty."
    if len(term) > LONGEST_TERM:
        return f"“{term}” is longer than {LONGEST_TERM} characters, too long to be kept as it is."
    return f"“{term}” holds < or >, which Mux does not take." if {"<", ">"} & set(term) else ""


def check_asset(parameters: JobParameters, asset: Asset) -> None:
    """The rules that concern the film as it is now. Raises `UsageError`."""
    if not any(playback.policy in ("public", "signed") for playback in asset.playback_ids):
        raise UsageError(
            "Mux's Robots need a public or signed playback address, and this film has none.",
            hint="Add one on the film's page at Mux.",
        )
    source = getattr(parameters, "track_id", None)
    if source is not None:
        _check_source(source, asset)
    if isinstance(parameters, GeneratePremiumCaptionsJobParameters):
        _check_free(parameters, parameters.language_code, asset)
    if isinstance(parameters, TranslateCaptionsJobParameters):
        _check_free(parameters, parameters.to_language_code, asset)


def _check_source(source: str, asset: Asset) -> None:
    track = next((track for track in asset.text_tracks if track.id == source), None)
    if track is None:
        raise UsageError("This film has no such caption track at Mux.", hint="Refresh the list.")
    if track.status != "ready":
        raise UsageError(
            f"The track “{track.name or source}” is not ready at Mux: {track.status or 'unknown'}.",
            hint="Wait until it is.",
        )


def _check_free(
    parameters: GeneratePremiumCaptionsJobParameters | TranslateCaptionsJobParameters,
    language: str | None,
    asset: Asset,
) -> None:
    """A track of that language or name is in the way, unless it is to be replaced."""
    if not parameters.upload_to_mux or parameters.replace_existing_tracks not in (None, "fail"):
        return
    name = parameters.track_name
    for track in asset.text_tracks:
        if track.status != "deleted" and (_same_language(track, language) or _named(track, name)):
            raise UsageError(
                f"The film has captions like these at Mux already: “{track.name or track.id}”.",
                hint="Have them replaced, choose another name, or turn off upload_to_mux.",
            )


def _same_language(track: Track, language: str | None) -> bool:
    if language is None or track.language_code in (None, AUTO):
        return False
    return primary_language(str(track.language_code)) == primary_language(language)


def _named(track: Track, name: str | None) -> bool:
    return name is not None and (track.name or "").casefold() == name.casefold()


# --- answers ---------------------------------------------------------------------------------


def known_workflow(workflow: str) -> bool:
    """Whether it is one that makes captions."""
    return workflow in _KINDS


def remote_summary(job: JobSummary) -> RemoteJob:
    """A job of the list; which film it is of is not told there."""
    return RemoteJob(
        id=job.id,
        kind=_KINDS.get(job.workflow, JobKind.CAPTION),
        video="",
        state=_STATES.get(job.status, JobState.UNKNOWN),
        word=job.status,
        created=job.created_at,
        workflow=job.workflow,
    )


def remote_job(job: Job) -> RemoteJob:
    """A job in our words. Addresses of what came of it are left out: whoever has one can fetch it,
    and they are asked for again when they are needed."""
    outputs = job.outputs or JobOutputs()
    for address in (
        outputs.temporary_srt_url,
        outputs.temporary_vtt_url,
        outputs.temporary_words_url,
    ):
        conceal(address or "")
    told = outputs.model_dump(exclude_none=True)
    return RemoteJob(
        id=job.id,
        kind=_KINDS.get(job.workflow, JobKind.CAPTION),
        video=_text(job.parameters.get("asset_id")) or "",
        state=_STATES.get(job.status, JobState.UNKNOWN),
        word=job.status,
        error="; ".join(error.message or error.type for error in job.errors),
        retryable=any(error.retryable for error in job.errors),
        created=job.created_at,
        workflow=job.workflow,
        outputs=tuple((name, str(value)) for name, value in told.items() if "url" not in name),
        cost=f"{job.units_consumed} Mux AI units" if job.units_consumed else "",
    )


def same_job(wanted: JobParameters, parameters: Mapping[str, object]) -> bool:
    """Whether a running job does what is wanted; what is not stated has its default."""
    ours = wanted.model_dump(mode="json", exclude_none=True)
    defaults = {
        name: field.default for name, field in type(wanted).model_fields.items() if name in ours
    }
    theirs = {**defaults, **dict(parameters)}
    return all(theirs.get(name) == value for name, value in ours.items()) and not any(
        name not in ours and value not in (None, False, "fail", [])
        for name, value in parameters.items()
    )


def price(request: JobRequest) -> str:
    """What a job costs. Mux publishes no rates in its API, only what is free."""
    if request.kind is JobKind.CAPTION and dict(request.options).get("include_words"):
        return (
            "AI units by the film's length, more for word timings; the first 100,000 a month are "
            "free."
        )
    return "AI units by the film's length; the first 100,000 a month are free."
