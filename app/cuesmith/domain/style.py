"""How captions look: what a person chose, for a track, a speaker or a cue. Pure values.

A choice names a template, gives a configuration, or both: the configuration then overrides the
template. `services/styling.py` checks configurations; what is here may be kept in a project.
"""

from __future__ import annotations

from cuesmith.domain.cue import Cue
from cuesmith.domain.style_choice import StyleChoice
from cuesmith.domain.track import Track


def choice_for(track: Track, cue: Cue) -> StyleChoice | None:
    """The style that holds for a cue: its own, its speaker's, its track's, in that order.

    None where nobody chose one: the cue then looks as its source says.
    """
    if cue.style is not None:
        return cue.style
    by_speaker = dict(track.speaker_styles)
    return by_speaker.get(cue.speaker, track.style) if cue.speaker else track.style
