"""Checks of what turns speech into words: engines, models, GPU, the hub."""

from __future__ import annotations

from cuesmith.base.errors import ModelError
from cuesmith.base.health import Check, Health
from cuesmith.base.paths import models_dir
from cuesmith.engines.child import Answer, ask_child
from cuesmith.engines.speech import speaker_models
from cuesmith.engines.speech.cuda import INSTALL, DeviceProof, FoundLibrary, prove_cuda
from cuesmith.engines.speech.hub import hub_from_environment
from cuesmith.engines.speech.hub_probe import SECONDS
from cuesmith.engines.speech.store import list_models

_TRIAL = "cuesmith.engines.doctor_trial"
_TRIAL_SECONDS = 240.0
"""A large model may take a minute to load from a slow disk; a busy machine takes its time."""
_START_SECONDS = 20.0
"""Python may take so long to start where a machine is busy or its disk cold."""
_GET = "Get one with `cuesmith models get small`; until then the draft engine is used."


def check_draft() -> Check:
    """The engine that must always work."""
    answer = ask_child(_TRIAL, ["draft"], _TRIAL_SECONDS)
    remedy = "Install Cuesmith again: pip install --force-reinstall cuesmith"
    return _trial_check("draft", "Draft engine", "English", answer, remedy)


def check_whisper() -> Check:
    """The best model on disk, tried."""
    models = list_models()
    if not models:
        return Check("whisper", "Whisper", Health.ABSENT, "not tried: no speech model is on disk")
    best = models[0]
    answer = ask_child(_TRIAL, ["whisper", str(best.path)], _TRIAL_SECONDS)
    remedy = f"Fetch it again: cuesmith models remove {best.name}; cuesmith models get {best.name}"
    return _trial_check("whisper", "Whisper", best.name, answer, remedy)


def _trial_check(name: str, label: str, model: str, answer: Answer, remedy: str) -> Check:
    said = answer.value
    if said.get("works") is True:
        where = f"{said.get('device', '?')} {said.get('compute_type', '')}".removesuffix(" default")
        notices = tuple(("notice", str(notice)) for notice in said.get("notices", ()))
        heard = f"heard “{said.get('heard', '')[:60]}” in the sample"
        message = f"{model} {heard}, on {where} at {said.get('speed')} x real time"
        return Check(name, label, Health.OK, message, facts=notices)
    why = answer.problem or str(said.get("error", "it stopped before the end")).rstrip(".")
    details = answer.details or str(said.get("details", ""))
    message = f"{model}: the test transcription failed: {why}"
    remedy = str(said.get("remedy") or remedy)
    return Check(name, label, Health.FAULT, message, remedy, (("details", details[-2000:]),))


def check_voices() -> Check:
    """Whether voices can be told apart; it is no fault where nobody fetched what that needs."""
    reason = speaker_models.why_not()
    if reason:
        message, _, remedy = reason.partition(". ")
        said = f"{message[:1].lower()}{message[1:].rstrip('.')}"
        return Check("voices", "Voices told apart", Health.ABSENT, said, remedy)
    models = speaker_models.find_models()
    facts = (("segmentation", str(models.segmentation)), ("embedding", str(models.embedding)))
    return Check("voices", "Voices told apart", Health.OK, "ready", facts=facts)


def check_models() -> Check:
    """What is in the model store and the hub's cache."""
    models = list_models()
    facts = [("store", str(models_dir()))]
    facts += [(model.name, f"{model.path} ({model.size / 1e6:.0f} MB)") for model in models]
    if not models:
        return Check("models", "Models", Health.ABSENT, "none on disk", _GET, tuple(facts))
    names = ", ".join(f"{model.name} ({model.size / 1e6:.0f} MB)" for model in models)
    return Check("models", "Models", Health.OK, names, facts=tuple(facts))


def check_gpu() -> tuple[Check, Check]:
    """The GPU, proven by use, and the files of CUDA's libraries."""
    proof = prove_cuda(without_driver=True)
    return _gpu_check(proof), _libraries_check(proof)


def _gpu_check(proof: DeviceProof) -> Check:
    facts = (("driver", proof.driver), ("details", proof.details))
    if proof.works:
        kinds = ", ".join(proof.compute_types)
        message = f"{proof.device} works, driver for {proof.driver}; {kinds}"
        return Check("cuda", "GPU", Health.OK, message, facts=facts)
    health = Health.FAULT if proof.driver or proof.device else Health.ABSENT
    device = f"{proof.device}: " if proof.device else ""
    message = f"{device}{proof.reason}; the processor is used"
    return Check("cuda", "GPU", health, message, proof.remedy, facts)


def _libraries_check(proof: DeviceProof) -> Check:
    """Missing libraries are a fault only where there is a GPU that wants them."""
    name, label = "cuda-libraries", "CUDA libraries"
    facts = tuple((one.name, _place(one)) for one in proof.libraries)
    missing = [one.name for one in proof.libraries if one.problem]
    if not proof.libraries:
        return Check(name, label, Health.ABSENT, "this CTranslate2 uses none")
    if not missing:
        found = ", ".join(
            f"{one.name} in {one.path and one.path.parent}" for one in proof.libraries
        )
        return Check(name, label, Health.OK, found, facts=facts)
    message = f"{', '.join(missing)} not found"
    if not proof.device:
        return Check(name, label, Health.ABSENT, f"{message}, not needed without a GPU", "", facts)
    return Check(name, label, Health.FAULT, message, f"Install them: {INSTALL}", facts)


def _place(library: FoundLibrary) -> str:
    return library.problem or f"{library.path or library.name} ({library.origin})"


def check_network() -> Check:
    """Whether the hub answers; bounded in time, skipped where offline is wished."""
    name, label = "network", "Model hub"
    try:
        hub = hub_from_environment()
    except ModelError as error:
        return Check(name, label, Health.FAULT, error.message.rstrip("."), error.hint)
    if hub.offline:
        return Check(name, label, Health.ABSENT, "not asked, as HF_HUB_OFFLINE is set")
    answer = ask_child("cuesmith.engines.speech.hub_probe", [], SECONDS + _START_SECONDS)
    status, trouble = answer.value.get("status"), answer.value.get("error", answer.problem)
    if isinstance(status, int) and status < 500:
        return Check(name, label, Health.OK, f"{hub.endpoint} answers")
    message = f"{hub.endpoint} does not answer ({trouble or f'HTTP {status}'})"
    remedy = "Models on disk and the draft engine work all the same."
    return Check(name, label, Health.ABSENT, message, remedy)
