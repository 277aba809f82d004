"""What can be done about any finding: an edit, or a sentence that says why there is none.

Most are the fixes of `fixes.py`, which keep every word. A file whose cues stand in disorder is
sorted. A misspelt word is only put right with the word that a person chose; what is not translated
is asked for again by whoever can translate.
"""

from __future__ import annotations

from collections.abc import Mapping

from cuesmith.domain.amendments import take
from cuesmith.domain.cue_edits import ReplaceText
from cuesmith.domain.document import Document
from cuesmith.domain.edits import Edit
from cuesmith.domain.findings import Finding
from cuesmith.domain.fixes import fix
from cuesmith.domain.rules import Rule
from cuesmith.domain.spelling import misspelt
from cuesmith.domain.standard import Standard
from cuesmith.domain.track import Track
from cuesmith.domain.track_edits import SortFile

NEED_A_CHOICE = frozenset({Rule.SPELLING, Rule.UNTRANSLATED})
"""Rules about the words themselves: only a person, or who they ask, can put these right."""

WHY_NOT: Mapping[Rule, str] = {
    Rule.EMPTY: "The cue is gone.",
    Rule.UNTRANSLATED: "What it means in the other language has to be asked for.",
    Rule.OVERLAP: "Both are spoken at the same time, or the earlier cue would be left too little.",
    Rule.PAST_END: "It comes, or its last word does, when the film is already over.",
    Rule.ORDER: "The cues stand in the order of time already.",
    Rule.TOO_SHORT: "Its neighbours, or the end of the film, leave it no more time.",
    Rule.READING_SPEED: "Its neighbours leave it no more time, and fewer words are your choice.",
    Rule.TOO_LONG: "It is spoken for as long, and no place to divide it was found.",
    Rule.GAP: "The last word of the earlier cue begins too late for it to go sooner.",
    Rule.SMALL_GAP: "The earlier cue would stay for too long, or over a shot change.",
    Rule.SHOT_CHANGE: "What is said, or a neighbour, is in the way.",
    Rule.WORDS: "No place to divide it was found that leaves each part its time.",
    Rule.LINES: "No place to divide it was found that leaves each part its time.",
    Rule.LINE_LENGTH: "A word alone is too long, or no place to divide the cue was found.",
    Rule.CUE_END: "There is no next cue that could take the word.",
    Rule.BAD_BREAK: "No other break gives lines that fit.",
    Rule.UNBALANCED: "No other break gives lines that fit.",
    Rule.NEEDLESS_BREAK: "On one line it would break a graver rule.",
    Rule.SPELLING: "No dictionary has a word that is like it.",
    Rule.DIALOGUE: "With other dashes it would break a graver rule.",
    Rule.PUNCTUATION: "With the sign elsewhere it would break a graver rule.",
    Rule.ELLIPSIS: "With the sign it would break a graver rule.",
    Rule.SPACES: "Without the spaces it would break a graver rule.",
}
"""Why nothing can safely be done about a finding, where nothing can, in a sentence."""


def is_safe(finding: Finding, track: Track, standard: Standard) -> bool:
    """Whether something can be done about a finding without changing a word."""
    if finding.rule is Rule.ORDER:
        return finding.cue in standard.misplaced
    return fix(finding, track, standard) is not None


def remedy(
    finding: Finding, document: Document, track_id: str, standard: Standard, label: str
) -> Edit | None:
    """The edit that puts a finding right without changing a word; None where `WHY_NOT` holds."""
    track = document.track(track_id)
    if finding.rule is Rule.ORDER:
        return SortFile(track_id) if finding.cue in standard.misplaced else None
    amendment = fix(finding, track, standard)
    return None if amendment is None else take(track_id, document, (amendment,), label)


def correction(
    finding: Finding, track: Track, standard: Standard, right: str
) -> ReplaceText | None:
    """The edit that writes a misspelt word as a person wants it, wherever the cue has it; None
    where the word is not there any more."""
    row = track.rows.get(finding.cue)
    if row is None or standard.knows is None:
        return None
    text = track.cues[row].text
    for each in reversed(misspelt(text, standard.knows, standard.terms)):
        if each.text == finding.detail:
            text = text[: each.start] + right + text[each.end :]
    return None if text == track.cues[row].text else ReplaceText(track.id, finding.cue, text)
