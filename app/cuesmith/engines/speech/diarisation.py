"""Diarisation in the speech worker: sherpa-onnx tells who speaks when.

Native code may end its process; this side outlives that and says so in words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from importlib.util import find_spec

from cuesmith.base.errors import EngineCrashed, ModelError, SpeechError
from cuesmith.base.jobs import CancelToken
from cuesmith.domain.speech import SpeechEvent, SpeechRequest
from cuesmith.engines.speech.speaker_models import LIBRARY, find_models, why_not
from cuesmith.engines.speech.worker import worker_command
from cuesmith.engines.speech.worker_job import Death, job_events
from cuesmith.engines.speech.worker_wire import Job, Voices


class SherpaDiariser:
    """A `services.ports.Diariser`. `request.model` may name a folder of models."""

    def __init__(self, command: Sequence[str] | None = None) -> None:
        self._command = command or worker_command()

    def diarise(
        self, request: SpeechRequest, count: int, token: CancelToken
    ) -> Iterator[SpeechEvent]:
        """Turns as segments without text; closing the iterator ends the worker.

        Raises `ModelError` where library or models are absent, `MediaError`, `Cancelled`, and
        `EngineCrashed` where the worker died.
        """
        token.check()
        if find_spec(LIBRARY) is None:
            raise ModelError(why_not())
        models = find_models(request.model)
        voices = Voices(str(models.segmentation), str(models.embedding), count)
        job = Job(request, models.segmentation.parent, "speakers", engine="voices", voices=voices)
        return job_events(self._command, job, token, _explain)


def _explain(death: Death) -> SpeechError:
    return EngineCrashed(
        f"Telling the voices apart stopped in the middle of its work ({death.how}).",
        hint="The models may be damaged, or there is too little memory; fetch them again.",
        details=death.last_words,
    )
