"""Statistics as text for a terminal, and as plain values for scripts."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

from cuesmith.domain.coverage import Coverage
from cuesmith.domain.distributions import Bin, Distribution, Spread
from cuesmith.domain.statistics import Comparison, Figure, Statistics
from cuesmith.domain.timecode import format_clock

TITLES = {
    Figure.READING_SPEED: "Reading speed (characters a second)",
    Figure.DURATION: "Duration of cues (seconds)",
    Figure.GAP: "Gaps before cues (seconds)",
    Figure.LINE_LENGTH: "Length of lines (characters)",
}
_BAR = 40
"""Columns of the longest bar."""
_EIGHTHS = " ▏▎▍▌▋▊▉█"
_NAMED_AT_MOST = 12
"""Speakers, or stretches of speech."""


def number(value: float) -> str:
    """A figure for reading: at most two digits behind the point, none that say nothing."""
    return f"{value:.2f}".rstrip("0").rstrip(".")


def percent(share: float) -> str:
    """A share for reading; only what is all, or nothing, is said to be."""
    if 0 < share < 1:
        share = min(max(share, 0.001), 0.999)
    return f"{share * 100:.1f}".rstrip("0").rstrip(".") + " %"


def clock(ms: int) -> str:
    """A length of time for reading."""
    return format_clock(ms, digits=0, hour_digits=1)


def bounds(bar: Bin, *, whole: bool = False) -> str:
    """Which values a bin holds: "16–18", "over 30"; `whole` where all values are whole numbers."""
    if math.isinf(bar.low):
        return f"< {number(bar.high)}"
    if math.isinf(bar.high):
        return f"> {number(bar.low)}"
    first = bar.low + 1 if whole and bar.low else bar.low
    return number(first) if first == bar.high else f"{number(first)}–{number(bar.high)}"


def as_lines(found: Statistics) -> Iterator[str]:
    """Everything, a line at a time."""
    yield from _summary(found)
    if found.speakers:
        yield ""
        yield from _speakers(found)
    yield ""
    if found.coverage is None:
        yield f"{'Speech':<14}not looked for: that takes the film"
    else:
        yield from _coverage(found.coverage)
    for figure, each in found.distributions:
        if any(bar.count for bar in each.bins):
            yield ""
            yield from _histogram(figure, each)


def _summary(found: Statistics) -> Iterator[str]:
    empty = f", {found.empty} of them without text" if found.empty else ""
    yield f"{'Cues':<14}{found.cues}{empty}"
    yield f"{'Words':<14}{found.words}, {found.words_per_minute:.0f} a minute of captions"
    yield f"{'Characters':<14}{found.characters}"
    yield f"{'Lines':<14}{found.lines}"
    span = f"from {clock(found.first)} to {clock(found.last)}"
    yield f"{'Shown':<14}{clock(found.shown)}, {span}"
    yield f"{'No problem':<14}{found.clean} of {found.cues}, {percent(found.clean_share)}"
    for rule, cues in found.findings:
        yield f"{'':<14}{len(cues)} × {rule}"


def _speakers(found: Statistics) -> Iterator[str]:
    named = found.speakers[:_NAMED_AT_MOST]
    width = min(24, max(len(each.speaker or "(nobody)") for each in named))
    yield "Speakers"
    for each in named:
        name = (each.speaker or "(nobody)")[:width]
        said = f"{each.words} of the words, {percent(each.share)}; cues: {each.cues}"
        yield f"  {name:<{width}}  {clock(each.shown)}  {said}"
    if len(found.speakers) > len(named):
        yield f"  and {len(found.speakers) - len(named)} more"


def _coverage(found: Coverage) -> Iterator[str]:
    yield f"{'Speech':<14}{clock(found.speech)}, {percent(found.share)} of it under captions"
    yield f"{'Over silence':<14}{clock(found.over_silence)} of captions"
    for each in found.missing[:_NAMED_AT_MOST]:
        yield f"  no captions  {clock(each.start)} to {clock(each.end)}"
    if len(found.missing) > _NAMED_AT_MOST:
        yield f"  and {len(found.missing) - _NAMED_AT_MOST} more stretches"


def _histogram(figure: Figure, found: Distribution) -> Iterator[str]:
    spread = found.spread
    yield TITLES[figure]
    yield (
        f"  mean {number(spread.mean)}, median {number(spread.median)}, "
        f"95 % up to {number(spread.p95)}, maximum {number(spread.most)}{_limits(found)}"
    )
    bars = _trimmed(found.bins)
    named = [bounds(bar, whole=figure is Figure.LINE_LENGTH) for bar in bars]
    width = max(map(len, named))
    digits = len(str(max(bar.count for bar in bars)))
    highest = max(bar.count for bar in bars) or 1
    for name, bar in zip(named, bars, strict=True):
        mark = " " if bar.within else "!"
        line = f"  {name:>{width}} {mark} {bar.count:>{digits}} {_bar(bar.count / highest)}"
        yield line.rstrip()


def _limits(found: Distribution) -> str:
    if found.least is None and found.most is None:
        return ""
    limits = [
        f"{word} {number(limit)}"
        for word, limit in (("at least", found.least), ("at most", found.most))
        if limit is not None
    ]
    return f"; {percent(found.share)} keep to {' and '.join(limits)}"


def _trimmed(bins: tuple[Bin, ...]) -> tuple[Bin, ...]:
    """Without the empty bins at either end."""
    held = [place for place, bar in enumerate(bins) if bar.count]
    return bins[held[0] : held[-1] + 1] if held else ()


def _bar(share: float) -> str:
    eighths = round(share * _BAR * 8)
    eighths = max(1, eighths) if share else 0
    return "█" * (eighths // 8) + _EIGHTHS[eighths % 8].strip()


def comparison_lines(found: Comparison) -> Iterator[str]:
    """A track beside the first, a line at a time."""
    yield f"{'Cues in both':<14}{found.cues}"
    yield f"{'Only here':<14}{len(found.alone)}"
    yield f"{'Only there':<14}{len(found.lacking)}"
    yield f"{'Length':<14}{percent(found.length)} of the characters there"
    yield f"{'Much longer':<14}{len(found.much_longer)}"
    yield f"{'The same':<14}{len(found.same)}, word for word"


def as_values(found: Statistics) -> dict[str, Any]:
    """Everything as plain values, times in milliseconds, for JSON."""
    return {
        "cues": found.cues,
        "empty": found.empty,
        "lines": found.lines,
        "words": found.words,
        "characters": found.characters,
        "shown_ms": found.shown,
        "first_ms": found.first,
        "last_ms": found.last,
        "words_per_minute": round(found.words_per_minute, 2),
        "clean": found.clean,
        "clean_share": round(found.clean_share, 4),
        "findings": {rule: len(cues) for rule, cues in found.findings},
        "figures": {str(figure): _values(each) for figure, each in found.distributions},
        "speakers": [
            {
                "speaker": each.speaker,
                "cues": each.cues,
                "words": each.words,
                "shown_ms": each.shown,
                "share": round(each.share, 4),
            }
            for each in found.speakers
        ],
        "coverage": None if found.coverage is None else _coverage_values(found.coverage),
    }


def _values(found: Distribution) -> dict[str, Any]:
    return {
        **_spread_values(found.spread),
        "at_least": found.least,
        "at_most": found.most,
        "within": found.within,
        "share": round(found.share, 4),
        "bins": [
            {"over": _finite(bar.low), "to": _finite(bar.high), "count": bar.count}
            for bar in found.bins
        ],
    }


def _spread_values(found: Spread) -> dict[str, float]:
    figures = ("mean", "median", "p95", "least", "most")
    values = {name: round(float(getattr(found, name)), 4) for name in figures}
    return {"count": found.count, **values}


def _finite(edge: float) -> float | None:
    return None if math.isinf(edge) else edge


def _coverage_values(found: Coverage) -> dict[str, Any]:
    return {
        "speech_ms": found.speech,
        "covered_ms": found.covered,
        "share": round(found.share, 4),
        "over_silence_ms": found.over_silence,
        "missing": [{"start_ms": each.start, "end_ms": each.end} for each in found.missing],
    }


def comparison_values(found: Comparison) -> dict[str, Any]:
    """The same for a comparison."""
    return {
        "cues": found.cues,
        "alone": len(found.alone),
        "lacking": len(found.lacking),
        "same": len(found.same),
        "length": round(found.length, 4),
        "much_longer": len(found.much_longer),
    }
