"""Who speaks when in a medium, by an engine."""

from __future__ import annotations

from collections.abc import Callable

from cuesmith.base.errors import SpeechError
from cuesmith.base.jobs import CancelToken
from cuesmith.domain.diarisation import Turn, in_order_of_speech
from cuesmith.domain.speech import Heard, SpeechEvent, SpeechRequest
from cuesmith.services.ports import Diariser


def _ignore(_event: SpeechEvent) -> None:
    """Nobody listens."""


def find_turns(
    request: SpeechRequest,
    count: int,
    diariser: Diariser,
    token: CancelToken,
    listen: Callable[[SpeechEvent], None] = _ignore,
) -> tuple[Turn, ...]:
    """Turns in order, speakers counted by when they begin; `count` is 0 where it is not known.

    Raises `SpeechError` where nobody speaks, `ModelError`, `MediaError`, `Cancelled`.
    """
    turns: list[Turn] = []
    for event in diariser.diarise(request, count, token):
        if isinstance(event, Heard):
            turns += [Turn(each.start, each.end, int(each.speaker)) for each in event.segments]
        listen(event)
    if not turns:
        raise SpeechError(
            f"No voice was found in {request.media.name}.",
            hint="Check the audio track, and whether anybody speaks.",
        )
    return in_order_of_speech(turns)
