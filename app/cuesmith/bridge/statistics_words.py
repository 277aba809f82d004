"""Statistics in the user's language: names of figures, bars, and tables to be copied."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Sequence

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from cuesmith.bridge.amendment_words import shown_rule
from cuesmith.domain.distributions import Bin, Distribution
from cuesmith.domain.statistics import Comparison, Figure, Statistics
from cuesmith.domain.statistics_text import bounds, clock, number, percent

_TITLES = {
    Figure.READING_SPEED: QT_TRANSLATE_NOOP("Statistics", "Reading speed"),
    Figure.DURATION: QT_TRANSLATE_NOOP("Statistics", "Duration"),
    Figure.GAP: QT_TRANSLATE_NOOP("Statistics", "Gaps"),
    Figure.LINE_LENGTH: QT_TRANSLATE_NOOP("Statistics", "Line length"),
}
_UNITS = {
    Figure.READING_SPEED: QT_TRANSLATE_NOOP("Statistics", "characters a second"),
    Figure.DURATION: QT_TRANSLATE_NOOP("Statistics", "seconds"),
    Figure.GAP: QT_TRANSLATE_NOOP("Statistics", "seconds before a cue"),
    Figure.LINE_LENGTH: QT_TRANSLATE_NOOP("Statistics", "characters"),
}
Row = tuple[str, ...]
# By this name the extractor of translations finds the texts.
translate = QCoreApplication.translate


def figure_title(figure: Figure) -> str:
    """What a histogram shows."""
    return translate("Statistics", str(_TITLES[figure]))


def figure_unit(figure: Figure) -> str:
    """What its values are counted in."""
    return translate("Statistics", str(_UNITS[figure]))


def bin_bounds(figure: Figure, bar: Bin) -> str:
    """The values of a bar."""
    return bounds(bar, whole=figure is Figure.LINE_LENGTH)


def bin_words(figure: Figure, bar: Bin, total: int) -> str:
    """A bar in a sentence."""
    share = percent(bar.count / total) if total else percent(0)
    said = f"{bin_bounds(figure, bar)} {figure_unit(figure)}: {bar.count} ({share})"
    beyond = translate("Statistics", "beyond the limit")
    return said if bar.within else f"{said} – {beyond}"


def spread_words(found: Distribution) -> str:
    """Mean, percentiles and how many keep to the limits, in a line."""
    spread = found.spread
    said = translate("Statistics", "Mean {0} · median {1} · 95 % up to {2} · maximum {3}").format(
        number(spread.mean), number(spread.median), number(spread.p95), number(spread.most)
    )
    limits = [
        text.format(number(limit))
        for text, limit in (
            (translate("Statistics", "at least {0}"), found.least),
            (translate("Statistics", "at most {0}"), found.most),
        )
        if limit is not None
    ]
    if not limits:
        return said
    kept = translate("Statistics", "{0} keep to the limit: {1}")
    return f"{said} · {kept.format(percent(found.share), ', '.join(limits))}"


def summary_rows(found: Statistics) -> Iterator[tuple[str, str]]:
    """What is told of the track as a whole."""
    yield translate("Statistics", "Cues"), str(found.cues)
    yield translate("Statistics", "Words"), str(found.words)
    yield translate("Statistics", "Words a minute"), f"{found.words_per_minute:.0f}"
    yield translate("Statistics", "Characters"), str(found.characters)
    yield translate("Statistics", "Lines"), str(found.lines)
    yield translate("Statistics", "Captions show"), clock(found.shown)
    yield (
        translate("Statistics", "Without a problem"),
        f"{found.clean} · {percent(found.clean_share)}",
    )
    if found.coverage is not None:
        yield translate("Statistics", "Speech with captions"), percent(found.coverage.share)
        yield (
            translate("Statistics", "Speech without"),
            clock(found.coverage.speech - found.coverage.covered),
        )
        yield translate("Statistics", "Captions over silence"), clock(found.coverage.over_silence)


def speaker_rows(found: Statistics) -> Iterator[Row]:
    """Name, cues, words, their share, time."""
    for each in found.speakers:
        name = each.speaker or translate("Statistics", "(nobody)")
        yield name, str(each.cues), str(each.words), percent(each.share), clock(each.shown)


def speaker_headings() -> Row:
    """Of those."""
    return (
        translate("Statistics", "Speaker"),
        translate("Statistics", "Cues"),
        translate("Statistics", "Words"),
        translate("Statistics", "Share"),
        translate("Statistics", "Time"),
    )


def finding_rows(found: Statistics) -> Iterator[tuple[str, str]]:
    """Rules that are broken, and by how many cues."""
    return ((shown_rule(rule), str(len(cues))) for rule, cues in found.findings)


def comparison_rows(found: Comparison) -> Iterator[tuple[str, str]]:
    """A track beside another."""
    yield translate("Statistics", "Cues in both"), str(found.cues)
    yield translate("Statistics", "Only here"), str(len(found.alone))
    yield translate("Statistics", "Only there"), str(len(found.lacking))
    yield translate("Statistics", "Length compared"), percent(found.length)
    yield translate("Statistics", "Much longer here"), str(len(found.much_longer))
    yield translate("Statistics", "The same, word for word"), str(len(found.same))


def comparison_cues(found: Comparison) -> tuple[Sequence[str], ...]:
    """The cues of the track that each of those rows counts; none where they are the other's."""
    return (), found.alone, (), (), found.much_longer, found.same


def table(found: Statistics, compared: Comparison | None = None) -> Iterator[Row]:
    """All of it as rows; those of one table are followed by an empty one."""
    yield from summary_rows(found)
    yield ()
    yield from finding_rows(found)
    yield ()
    for figure, each in found.distributions:
        yield figure_title(figure), figure_unit(figure)
        yield (spread_words(each),)
        yield from ((bin_bounds(figure, bar), str(bar.count)) for bar in each.bins)
        yield ()
    if found.speakers:
        yield speaker_headings()
        yield from speaker_rows(found)
    if compared is not None:
        yield ()
        yield from comparison_rows(compared)


def as_csv(rows: Iterable[Row]) -> str:
    """Rows for a spreadsheet."""
    stream = io.StringIO()
    csv.writer(stream, lineterminator="\n").writerows(map(_harmless, rows))
    return stream.getvalue()


def _harmless(row: Sequence[str]) -> list[str]:
    """A name that a spreadsheet would take for a formula is text."""
    return [f"'{cell}" if cell[:1] in ("=", "+", "-", "@") else cell for cell in row]


def as_text(rows: Iterable[Row]) -> str:
    """Rows for a message: the first column as wide as it must be."""
    held = list(rows)
    width = max((len(row[0]) for row in held if len(row) > 1), default=0)
    lines = [
        "  ".join([f"{row[0]:<{width}}", *row[1:]]).rstrip() if len(row) > 1 else "".join(row)
        for row in held
    ]
    return "\n".join(lines).rstrip() + "\n"
