"""Line breaks in a cue that several speak, told apart by WebVTT's voices: who begins to speak at
the beginning of a line goes on to, as a dash does."""

from __future__ import annotations

from itertools import pairwise

from cuesmith.domain.cue import Cue
from cuesmith.domain.profiles import Profile
from cuesmith.domain.transcript_voices import voices
from cuesmith.domain.wrapping import wrap


def voice_lines(cue: Cue) -> tuple[int, ...]:
    """Where in a cue's text lines begin that another voice speaks than the line above."""
    return tuple(place for place in voices(cue) if cue.text[:place].rstrip(" ").endswith("\n"))


def wrap_cue(cue: Cue, profile: Profile, language: str = "und") -> tuple[str, ...]:
    """The lines of a cue's text, as `wrap` breaks what each voice says."""
    ends = [0, *voice_lines(cue), len(cue.text)]
    parts = [cue.text[start:end].rstrip(" \n") for start, end in pairwise(ends)]
    if len(parts) == 1:
        return wrap(cue.text, profile, language)
    return tuple(line for part in parts for line in wrap(part, profile, language))
