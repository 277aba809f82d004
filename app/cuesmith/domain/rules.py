"""The rules that captions are held to, and how much each matters.

They stand in the order of their importance, as the BBC's guidelines weigh it: what is said comes
before when it is said, that before how much of it there is, and line breaks and typography last
(3.10, "prioritise editing and timing over line breaks").
"""

from __future__ import annotations

from enum import StrEnum


class Rule(StrEnum):
    """What can be wrong with a cue, the gravest first. The words are stable: scripts name them."""

    EMPTY = "empty"
    UNTRANSLATED = "untranslated"
    OVERLAP = "overlap"
    PAST_END = "past-end"
    """Shows after the film is over."""
    ORDER = "order"
    """Stands in its file behind a cue that starts later."""
    TOO_SHORT = "too-short"
    READING_SPEED = "reading-speed"
    TOO_LONG = "too-long"
    GAP = "gap"
    SMALL_GAP = "small-gap"
    """A pause that only flickers: neither the smallest gap nor a real one."""
    SHOT_CHANGE = "shot-change"
    """An edge so near a cut that it flickers."""
    WORDS = "words"
    """More words than are shown at a time."""
    LINES = "lines"
    LINE_LENGTH = "line-length"
    CUE_END = "cue-end"
    """Ends after an article, which belongs to the next cue."""
    BAD_BREAK = "bad-break"
    """A line break between words that belong together."""
    UNBALANCED = "unbalanced"
    NEEDLESS_BREAK = "needless-break"
    """Two lines where the text fits on one."""
    SPELLING = "spelling"
    DIALOGUE = "dialogue"
    """The dashes of two speakers do not agree."""
    PUNCTUATION = "punctuation"
    """A line begins with what closes the one before."""
    ELLIPSIS = "ellipsis"
    SPACES = "spaces"


class Severity(StrEnum):
    """How much a broken rule matters."""

    ERROR = "error"
    """No viewer overlooks it: text is missing, covered, or shown at the wrong time."""
    WARNING = "warning"
    """A limit of the profile is passed; how far is a matter of degree."""
    ADVICE = "advice"
    """It could read better."""


_ERRORS = frozenset({Rule.EMPTY, Rule.UNTRANSLATED, Rule.OVERLAP, Rule.PAST_END})
_WARNINGS = frozenset(
    {
        Rule.ORDER,
        Rule.TOO_SHORT,
        Rule.READING_SPEED,
        Rule.TOO_LONG,
        Rule.GAP,
        Rule.SHOT_CHANGE,
        Rule.WORDS,
        Rule.LINES,
        Rule.LINE_LENGTH,
    }
)
_RANKS = {rule: place for place, rule in enumerate(Rule)}


def severity_of(rule: Rule) -> Severity:
    """How much a rule matters."""
    if rule in _ERRORS:
        return Severity.ERROR
    return Severity.WARNING if rule in _WARNINGS else Severity.ADVICE


def rank_of(rule: Rule) -> int:
    """The place of a rule in the order of importance; 0 is the gravest."""
    return _RANKS[rule]
