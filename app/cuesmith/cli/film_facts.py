"""What the commands that hold captions to a standard want to know of a film."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from pathlib import Path

from cuesmith.base.errors import UsageError
from cuesmith.base.jobs import CancelToken, Report
from cuesmith.base.paths import cache_dir
from cuesmith.domain.media import StreamKind
from cuesmith.domain.standard import Film
from cuesmith.engines.media.probe import probe
from cuesmith.engines.media.shot_cache import cached_shot_changes


def film_facts(path: Path, report: Report, token: CancelToken, *, shots: bool = True) -> Film:
    """Frame rate, length and shot changes; the last are kept, for they take a look at every
    picture. Raises `MediaError`, `UsageError`."""
    info = probe(path)
    videos = info.of_kind(StreamKind.VIDEO)
    if not videos and not info.of_kind(StreamKind.AUDIO):
        raise UsageError(
            f"“{path}” has neither picture nor sound, so it is no film.",
            hint="Name the film that the captions belong to.",
        )
    rate = videos[0].frame_rate if videos else None
    length = None if info.duration is None else round(info.duration * 1000)
    found: tuple[int, ...] = ()
    if videos and shots:
        # What comes last is all of them.
        tell = _named(report)
        *_, found = cached_shot_changes(info, cache_dir() / "shots", tell, token)
    return Film(sound_rate(rate), found, length)


def _named(report: Report) -> Report:
    return lambda progress: report(replace(progress, message="Looking for shot changes"))


def sound_rate(rate: Fraction | None) -> Fraction | None:
    """A rate by which gaps can be counted; stills and broken files have none."""
    return rate if rate is not None and 10 <= rate <= 240 else None
