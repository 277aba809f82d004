"""What is found wrong with a cue, and what a person can do about it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from cuesmith.domain.rules import Rule, Severity, severity_of


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule that one cue breaks."""

    rule: Rule
    cue: str
    """Identity."""
    row: int
    reason: str
    """A sentence for the person, with the figure and its limit."""
    value: float
    """In the rule's own unit: milliseconds, characters a second, lines, characters."""
    limit: float
    detail: str = ""
    """What it is about: the words at a break, the misspelt word, "start" or "end"."""

    @property
    def severity(self) -> Severity:
        """How much it matters."""
        return severity_of(self.rule)


ADVICE: Mapping[Rule, str] = {
    Rule.EMPTY: "Delete the cue, or write what is said.",
    Rule.UNTRANSLATED: "Translate it; leave it only where both languages say the same.",
    Rule.OVERLAP: "End the earlier cue sooner, or put both texts into one cue.",
    Rule.PAST_END: "Shift the cues, or delete this one: the film may be another cut.",
    Rule.ORDER: "Players may show it late or never: sort the file by time.",
    Rule.TOO_SHORT: "Let it stay longer, or join it with a neighbour.",
    Rule.READING_SPEED: "Let it stay longer, join it with a neighbour, or say it in fewer words.",
    Rule.TOO_LONG: "Split it, or let it go sooner.",
    Rule.GAP: "End the earlier cue sooner.",
    Rule.SMALL_GAP: "Let the earlier cue stay until this one.",
    Rule.SHOT_CHANGE: "Move the edge to the shot change.",
    Rule.WORDS: "Split it.",
    Rule.LINES: "Break the lines anew, or split the cue.",
    Rule.LINE_LENGTH: "Break the lines anew, or split the cue.",
    Rule.CUE_END: "Move the last word to the next cue.",
    Rule.BAD_BREAK: "Break the lines elsewhere.",
    Rule.UNBALANCED: "Break the lines elsewhere.",
    Rule.NEEDLESS_BREAK: "Write it on one line.",
    Rule.SPELLING: "Correct it, or put it into the glossary.",
    Rule.DIALOGUE: "Begin the line of each speaker with the same dash.",
    Rule.PUNCTUATION: "Move the sign to the end of the line before.",
    Rule.ELLIPSIS: "Write the sign for an ellipsis.",
    Rule.SPACES: "Take the needless spaces out.",
}
"""What a person can do where a rule is broken, in a sentence."""
