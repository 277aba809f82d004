"""Who speaks in a cue whose markup names several."""

from __future__ import annotations

from collections.abc import Mapping

from cuesmith.domain.cue import Cue, Dialect
from cuesmith.domain.markup.convert import parsed_cue


def voices(cue: Cue) -> Mapping[int, str]:
    """Where in a cue's text another one goes on, by WebVTT's <v>, and who; empty for one alone."""
    markup = cue.markup
    if markup is None or markup.dialect is not Dialect.WEBVTT or markup.source.count("<v") < 2:
        return {}
    found: dict[int, str] = {}
    place, latest = 0, ""
    for run in parsed_cue(cue).runs:
        begin = place + len(run.text) - len(run.text.lstrip())
        place += len(run.text)
        voice = run.look.voice
        if voice and begin < place and voice != latest:
            if latest:
                found[begin] = voice
            latest = voice
    return found if place == len(cue.text) else {}
