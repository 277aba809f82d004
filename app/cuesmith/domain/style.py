"""How captions look: what a person chose, for a track, a speaker or a cue. Pure values.

A choice names a template, gives a configuration, or both: the configuration then overrides the
template. `services/style_config.py` checks configurations; what is here may be kept in a project.
"""

from __future__ import annotations

from dataclasses import fields, replace
from functools import lru_cache

from cuesmith.domain.cue import Cue
from cuesmith.domain.style_choice import StyleChoice, StyleConfig
from cuesmith.domain.track import Track

USUAL_TEMPLATE = "plain"
"""Of captions that nobody chose a template for, and that bring no looks."""


def choice_for(track: Track, cue: Cue) -> StyleChoice | None:
    """The style that holds for a cue: its own, its speaker's, its track's, in that order.

    None where nobody chose one: the cue then looks as its source says.
    """
    inherited = speaker_choice(track, cue.speaker)
    return inherited if cue.style is None else laid_over(cue.style, inherited)


def speaker_choice(track: Track, speaker: str) -> StyleChoice | None:
    """The style that holds for who speaks, or for the track where that is nobody."""
    own = dict(track.speaker_styles).get(speaker) if speaker else None
    return track.style if own is None else laid_over(own, track.style)


@lru_cache(maxsize=1024)
def laid_over(choice: StyleChoice, inherited: StyleChoice | None) -> StyleChoice:
    """A choice and, where it does not stand for itself, what it inherits: a speaker who is yellow
    stays so in whatever template the track gets."""
    if not choice.missing:
        return choice
    base = inherited or StyleChoice(USUAL_TEMPLATE)
    own = choice.config or StyleConfig()
    said = {item.name: getattr(own, item.name) for item in fields(StyleConfig)}
    changed = {name: value for name, value in said.items() if value is not None}
    return StyleChoice(base.template, replace(base.config or StyleConfig(), **changed))
