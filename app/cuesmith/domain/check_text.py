"""Rules of what a cue says and how it is laid out: words, lines, breaks, signs, spelling."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import pairwise

from cuesmith.domain.breaks import SPACES, Break, grade
from cuesmith.domain.cue import Cue, Doubt
from cuesmith.domain.findings import Finding
from cuesmith.domain.function_words import ARTICLES
from cuesmith.domain.language import script_of
from cuesmith.domain.measures import columns, is_unspaced, line_width, reading_length
from cuesmith.domain.picture_places import is_sign
from cuesmith.domain.profiles import Profile
from cuesmith.domain.rules import Rule
from cuesmith.domain.signs import agreeing_dashes, sound_signs, sound_spaces
from cuesmith.domain.spelling import misspelt
from cuesmith.domain.standard import Standard
from cuesmith.domain.unspaced_phrases import phrase_starts
from cuesmith.domain.voice_lines import voice_lines
from cuesmith.domain.wrapping import wrap

_LEAST_SHARE = 0.4
"""Of the longer line: a line that is shorter than this looks lost beside it."""
_SHORT_WORDS = 3
"""So many words, or `_SHORT_LETTERS`, may well be the same in two languages."""
_SHORT_LETTERS = 12
_MOST_WORDS = 8
"""Misspelt words that are told of one cue: more are another language."""
_OWN_LINES = re.compile(r"[\s\"'“„«]*(?:[-–—‐♪♫#*\[(]|[^\s:]{1,20}:(?:\s|$))")
"""How a line begins that stands by itself: a dash, a note of music, who speaks, a sound."""
_SCRIPTS = {
    "Latn": "LATIN",
    "Cyrl": "CYRILLIC",
    "Grek": "GREEK",
    "Arab": "ARABIC",
    "Hebr": "HEBREW",
    "Deva": "DEVANAGARI",
    "Kore": "HANGUL",
}
"""Scripts by ISO 15924, as the names of Unicode's characters begin."""
_SENTENCE_END = re.compile(r"[.!?…:;,\-–—。！？、，\"”’»)\]♪]\s*$")


def check_text(cue: Cue, row: int, standard: Standard) -> Iterator[Finding]:
    """What is wrong with the text of a cue."""
    untranslated = list(_check_translation(cue, row, standard))
    yield from untranslated
    yield from _check_words(cue, row, standard)
    yield from _check_lines(cue, row, standard)
    yield from _check_end(cue, row, standard)
    # The words of another language are no mistakes of this one.
    spelt = standard.knows is not None and not untranslated
    if spelt and Rule.SPELLING in standard.rules:
        yield from _check_spelling(cue, row, standard)
    yield from _check_signs(cue, row, standard)


def _check_translation(cue: Cue, row: int, standard: Standard) -> Iterator[Finding]:
    same = standard.source is not None and _is_same(cue.text, standard.source_text(cue))
    if same or Doubt.UNTRANSLATED in cue.doubts:
        reason = "Still says what the track says that it was translated from."
        yield Finding(Rule.UNTRANSLATED, cue.id, row, reason, 0, 0)


def _is_same(text: str, source: str | None) -> bool:
    """Whether a text of some length is the very same in both languages."""
    words = text.split()
    if source is None or words != source.split():
        return False
    letters = sum(map(str.isalpha, text))
    unspaced = any(map(is_unspaced, text))
    return letters > 0 and (len(words) > _SHORT_WORDS or letters > _SHORT_LETTERS or unspaced)


def _check_words(cue: Cue, row: int, standard: Standard) -> Iterator[Finding]:
    most = standard.profile.max_words
    if not most:
        return
    count = word_count(cue, standard.language)
    # Where phrases of scripts without spaces begin, a model says, by what stands around them.
    guess = 0 if cue.text.isascii() or not any(map(is_unspaced, cue.text)) else 1
    if count > most + guess:
        reason = f"{count} words at a time; {most} are shown."
        yield Finding(Rule.WORDS, cue.id, row, reason, count, most)


def word_count(cue: Cue, language: str) -> int:
    """Words of a cue: in scripts without spaces its phrases, or those that were heard where
    nothing is known of phrases."""
    if not cue.text.isascii() and any(map(is_unspaced, cue.text)):
        starts = phrase_starts(cue.text.replace("\n", ""), language)
        return len(cue.words) if starts is None else len(starts)
    return sum(any(map(str.isalnum, piece)) for piece in cue.text.split())


def _check_lines(cue: Cue, row: int, standard: Standard) -> Iterator[Finding]:
    profile, lines = standard.profile, cue.text.split("\n")
    if len(lines) > profile.max_lines:
        reason = f"{len(lines)} lines; {profile.max_lines} are allowed."
        yield Finding(Rule.LINES, cue.id, row, reason, len(lines), profile.max_lines)
    fits = True
    for line in lines:
        if line_width(line, profile.max_line_length, profile.max_full_width) > profile.line_units:
            fits = False
            length, limit = reading_length(line), _line_limit(line, profile)
            reason = f"A line of {length} characters; {limit} are allowed."
            yield Finding(Rule.LINE_LENGTH, cue.id, row, reason, length, limit)
    free = not _is_by_lines(lines) and not is_sign(cue) and not voice_lines(cue)
    if fits and 1 < len(lines) <= profile.max_lines and free:
        yield from _check_breaks(cue, row, lines, standard)


def _line_limit(line: str, profile: Profile) -> int:
    """How many characters of a line's kind fit: mixed ones go by the mixture."""
    kinds = [columns(char) for char in line if columns(char)]
    wide = sum(kind == 2 for kind in kinds)
    units = line_width(line, profile.max_line_length, profile.max_full_width)
    if wide in (0, len(kinds)):
        return profile.max_full_width if wide else profile.max_line_length
    return max(1, profile.line_units * len(kinds) // units)


def _is_by_lines(lines: list[str]) -> bool:
    """Whether a line break means something: two speakers, verses, sounds, or nothing at all."""
    return any(not line.strip() or _OWN_LINES.match(line) for line in lines)


def _check_breaks(cue: Cue, row: int, lines: list[str], standard: Standard) -> Iterator[Finding]:
    profile = standard.profile
    widths = [line_width(each, profile.max_line_length, profile.max_full_width) for each in lines]
    space = 0 if is_unspaced(lines[0][-1]) else profile.max_full_width
    if sum(widths) + space * (len(lines) - 1) <= profile.line_units:
        reason = "Fits on one line."
        yield Finding(Rule.NEEDLESS_BREAK, cue.id, row, reason, len(lines), 1)
        return
    bound = next((pair for pair in pairwise(lines) if _is_bound(pair, standard)), None)
    share = min(widths) / max(1, max(widths))
    if bound is None and share >= _LEAST_SHARE:
        return
    better = wrap(cue.text, profile, standard.language)
    if len(better) != len(lines) or list(better) == lines:
        return
    if bound is not None and not any(_is_bound(pair, standard) for pair in pairwise(better)):
        yield _bad_break(cue, row, bound)
    elif bound is None and _share(better, profile) > share:
        yield _unbalanced(cue, row, lines)


def _is_bound(pair: tuple[str, str], standard: Standard) -> bool:
    left, right = _words_at(pair)
    return bool(left and right) and grade(left, right, standard.language) is Break.BOUND


def _words_at(pair: tuple[str, str]) -> tuple[str, str]:
    """The last word of a line and the first of the next."""
    left, right = SPACES.split(pair[0].strip())[-1], SPACES.split(pair[1].strip())[0]
    return left, right


def _share(lines: tuple[str, ...], profile: Profile) -> float:
    widths = [line_width(each, profile.max_line_length, profile.max_full_width) for each in lines]
    return min(widths) / max(1, max(widths))


def _bad_break(cue: Cue, row: int, pair: tuple[str, str]) -> Finding:
    left, right = (_short(word) for word in _words_at(pair))
    reason = f"The line breaks between “{left}” and “{right}”, which belong together."
    return Finding(Rule.BAD_BREAK, cue.id, row, reason, 0, 0, f"{left}\n{right}")


def _unbalanced(cue: Cue, row: int, lines: list[str]) -> Finding:
    lengths = sorted(map(reading_length, lines))
    reason = f"Lines of {lengths[-1]} and {lengths[0]} characters could be more alike."
    return Finding(Rule.UNBALANCED, cue.id, row, reason, lengths[0], lengths[-1])


def _check_end(cue: Cue, row: int, standard: Standard) -> Iterator[Finding]:
    articles = ARTICLES.get(standard.language.partition("-")[0].lower())
    if articles is None or _SENTENCE_END.search(cue.text):
        return
    words = cue.text.split()
    if len(words) > 1 and words[-1].lower() in articles:
        reason = f"Ends with “{words[-1]}”, which belongs to what follows."
        yield Finding(Rule.CUE_END, cue.id, row, reason, 0, 0, words[-1])


def _check_spelling(cue: Cue, row: int, standard: Standard) -> Iterator[Finding]:
    wrong = misspelt(cue.text, standard.knows or str.isalpha, standard.terms)
    # In German every noun has a capital; elsewhere one inside a sentence is most likely a name.
    names = not standard.language.lower().startswith("de")
    found = [
        each
        for each in wrong
        if not (names and _is_name(cue.text, each.start))
        and _is_written_in(standard.language, each.text)
    ]
    for text in list(dict.fromkeys(each.text for each in found))[:_MOST_WORDS]:
        word = _short(text)
        reason = f"No dictionary has “{word}”."
        yield Finding(Rule.SPELLING, cue.id, row, reason, 1, 0, word)


def _is_written_in(language: str, word: str) -> bool:
    """Whether a word is in the script of a language: a dictionary knows no other."""
    script = _SCRIPTS.get(script_of(language))
    return script is None or unicodedata.name(word[0], "").startswith(script)


def _is_name(text: str, start: int) -> bool:
    before = text[:start].rstrip(" \n\"'“„«(-–—")
    return text[start].isupper() and bool(before) and before[-1] not in ".!?…:"


def _check_signs(cue: Cue, row: int, standard: Standard) -> Iterator[Finding]:
    text, ellipsis = cue.text, standard.profile.ellipsis
    if agreeing_dashes(text, standard.language) != text:
        reason = "The dashes of the two speakers do not agree."
        yield Finding(Rule.DIALOGUE, cue.id, row, reason, 0, 0)
    if sound_signs(text) != text:
        reason = "A line begins with a sign that closes the one before."
        yield Finding(Rule.PUNCTUATION, cue.id, row, reason, 0, 0)
    if ellipsis and ellipsis != "..." and "..." in text:
        reason = f"Three dots; the profile wants the sign “{ellipsis}”."
        yield Finding(Rule.ELLIPSIS, cue.id, row, reason, 0, 0, ellipsis)
    if sound_spaces(text) != text:
        reason = "There are needless spaces or an empty line."
        yield Finding(Rule.SPACES, cue.id, row, reason, 0, 0)


def _short(word: str) -> str:
    return word if len(word) <= 30 else word[:29] + "…"
