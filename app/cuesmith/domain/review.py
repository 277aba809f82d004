"""What a person should listen to again: a queue, worst first where it must be cut short.

Colour on every unsure word costs as much to read as listening to all of it. So only the least
likely words are queued, as a share of all words, besides text that was flagged and speech that
got no text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from cuesmith.domain.cue import Cue, Word, new_cue_id
from cuesmith.domain.cue_edits import InsertCues, ReplaceCues, ReplaceText, ReplaceTexts
from cuesmith.domain.document import Document
from cuesmith.domain.doubts import plain
from cuesmith.domain.edits import Compound, Edit
from cuesmith.domain.glossary import with_term
from cuesmith.domain.glossary_edits import SetGlossary
from cuesmith.domain.search import Query, survey
from cuesmith.domain.speech import Span
from cuesmith.domain.track import Track
from cuesmith.domain.words import locate_words

UNSURE = 0.6
"""Words at or above this probability are never queued."""
SHARE = 0.03
"""The share of a track's words that is queued at most for their probability."""
_FEWEST = 5
"""So many unsure words are queued even of a short track."""
_HEARD_MS = 1500
"""So much is played around a place at least."""
MISSED = "missed"
"""The key of `Track.metadata` under which speech without text is kept."""


class DoubtKind(StrEnum):
    """Why something is in the queue."""

    UNSURE_WORD = "unsure-word"
    FLAGGED_TEXT = "flagged-text"
    SPEECH_WITHOUT_TEXT = "speech-without-text"


@dataclass(frozen=True, slots=True)
class Doubtful:
    """One thing to listen to."""

    kind: DoubtKind
    span: Span
    """When it is heard."""
    text: str
    """What was written; empty for speech without text."""
    cue: str = ""
    """Identity; empty for speech without text."""
    word: int | None = None
    """Which word of the cue; None for the whole of it."""
    probability: float | None = None


def doubtful(track: Track, share: float = SHARE, unsure: float = UNSURE) -> tuple[Doubtful, ...]:
    """The queue of a track, in the order of time."""
    queue = [*_unsure_words(track, share, unsure), *_flagged(track), *_missed(track)]
    return tuple(sorted(queue, key=lambda item: (item.span.start, item.span.end)))


def _unsure_words(track: Track, share: float, unsure: float) -> Sequence[Doubtful]:
    known = 0
    found: list[tuple[float, Doubtful]] = []
    for cue in track.cues:
        for place, word in enumerate(cue.words):
            known += word.probability is not None
            if word.probability is not None and word.probability < unsure:
                found.append((word.probability, _about_word(cue, place, word)))
    found.sort(key=lambda item: item[0])
    return [item for _, item in found[: max(_FEWEST, round(known * share))]]


def _about_word(cue: Cue, place: int, word: Word) -> Doubtful:
    span = Span(word.start, word.end)
    kind = DoubtKind.UNSURE_WORD
    return Doubtful(kind, span, word.text, cue.id, place, word.probability)


def _flagged(track: Track) -> Iterator[Doubtful]:
    for cue in track.cues:
        if cue.doubts:
            yield Doubtful(DoubtKind.FLAGGED_TEXT, Span(cue.start, cue.end), cue.text, cue.id)


def _missed(track: Track) -> Iterator[Doubtful]:
    for span in missed_spans(track):
        if not any(cue.start < span.end and span.start < cue.end for cue in track.cues):
            yield Doubtful(DoubtKind.SPEECH_WITHOUT_TEXT, span, "")


def missed_spans(track: Track) -> tuple[Span, ...]:
    """Speech that got no text, as the track's metadata tells."""
    return spans_of(dict(track.metadata).get(MISSED, ""))


def spans_of(text: str) -> tuple[Span, ...]:
    """The spans that `missed_text` wrote; what cannot be read is left out."""
    pairs = [part.partition("-") for part in text.split()]
    return tuple(Span(int(a), int(b)) for a, _, b in pairs if a.isdecimal() and b.isdecimal())


def missed_text(spans: Sequence[Span]) -> str:
    """Spans as the metadata keeps them: "1200-3400 8000-9500"."""
    return " ".join(f"{span.start}-{span.end}" for span in spans)


def accepted(cue: Cue, word: int | None) -> Cue:
    """The cue after a person has found a word, or all of it, right.

    What a person has looked at no longer has an engine's probability.
    """
    if word is None:
        return replace(cue, doubts=(), words=tuple(_sure(each) for each in cue.words))
    words = tuple(_sure(each) if place == word else each for place, each in enumerate(cue.words))
    return replace(cue, words=words)


def _sure(word: Word) -> Word:
    return word if word.probability is None else replace(word, probability=None)


def accept(track: Track, item: Doubtful) -> ReplaceCues | None:
    """The edit that says that it is right; None where the cue is gone or nothing is in doubt."""
    cue = next((each for each in track.cues if each.id == item.cue), None)
    if cue is None or (new := accepted(cue, item.word)) == cue:
        return None
    return ReplaceCues(track.id, (new,), f"Accept “{_short(item.text)}”")


def fixed_text(cue: Cue, word: int, text: str) -> str:
    """The cue's text with one of its words written otherwise; without words, as it was."""
    place = locate_words(cue.text, cue.words)[word] if word < len(cue.words) else None
    if place is None:
        return cue.text
    start, end = place
    return cue.text[:start] + text + cue.text[end:]


def fix_all(track: Track, wrong: str, right: str) -> ReplaceTexts | None:
    """The edit that writes a word otherwise wherever a track has it; None where it has not.

    Words are equal whatever their case and the punctuation around them, which stays.
    """
    texts = tuple(_fixed(track, wrong, right))
    return ReplaceTexts(track.id, texts) if texts else None


def _fixed(track: Track, wrong: str, right: str) -> Iterator[tuple[str, str]]:
    """Identities of the cues that say it, and what they say then."""
    if wanted := plain(wrong):
        for found in survey([track], Query(wanted, whole_word=True), right):
            if found.after != found.before:
                yield found.cue, found.after


def core(text: str) -> tuple[str, str, str]:
    """What stands before a word's letters, the letters, and what stands after: '"Hi!"' gives
    '"', 'Hi', '!"'."""
    inside = [place for place, char in enumerate(text) if char.isalnum()]
    if not inside:
        return "", text, ""
    return text[: inside[0]], text[inside[0] : inside[-1] + 1], text[inside[-1] + 1 :]


def proposal(item: Doubtful | None) -> str:
    """The text that a person is given to correct."""
    if item is None:
        return ""
    return core(item.text)[1] if item.kind is DoubtKind.UNSURE_WORD else item.text


def around(span: Span) -> Span:
    """What to play: the span, and as much around it as makes one and a half seconds."""
    missing = max(0, _HEARD_MS - span.duration)
    start = max(0, span.start - missing // 2)
    return Span(start, max(span.end, start + _HEARD_MS))


def fixing(
    document: Document, track_id: str, item: Doubtful, text: str, *, learn: bool
) -> Edit | None:
    """The edit that writes what was said in the place of what is doubtful; None where it says
    the same, or the cue is gone. With `learn` a word joins the glossary."""
    track, text = document.track(track_id), text.strip()
    if item.kind is DoubtKind.SPEECH_WITHOUT_TEXT:
        new = Cue(new_cue_id(), item.span.start, item.span.end, text)
        return InsertCues(track_id, (new,)) if text else None
    cue = next((each for each in track.cues if each.id == item.cue), None)
    if cue is None or text == proposal(item):
        return None
    if item.word is None:
        return ReplaceText(track_id, cue.id, text)
    before, _, after = core(item.text)
    edit = ReplaceText(track_id, cue.id, fixed_text(cue, item.word, before + text + after))
    label = f"Fix “{_short(item.text)}”"
    return Compound((edit, *_learning(document, item, text, learn=learn)), label)


def fixing_all(
    document: Document, track_id: str, item: Doubtful, text: str, *, learn: bool
) -> Edit | None:
    """The edit that writes a doubtful word otherwise wherever the track has it; None where that
    changes nothing."""
    text, wrong = text.strip(), core(item.text)[1]
    if item.kind is not DoubtKind.UNSURE_WORD or not text or text == wrong:
        return None
    edit = fix_all(document.track(track_id), wrong, text)
    if edit is None:
        return None
    learnt = _learning(document, item, text, learn=learn)
    return Compound((edit, *learnt), fixing_all_label(item))


def fixing_all_label(item: Doubtful) -> str:
    """The name of that edit."""
    return f"Fix all “{_short(core(item.text)[1])}”"


def fixes_any(track: Track, item: Doubtful, text: str) -> bool:
    """Whether `fixing_all` gives an edit; nearly free, as a rule: the word's own cue has it."""
    text, wrong = text.strip(), core(item.text)[1]
    if item.kind is not DoubtKind.UNSURE_WORD or not text or text == wrong:
        return False
    return next(_fixed(track, wrong, text), None) is not None


def _learning(document: Document, item: Doubtful, text: str, *, learn: bool) -> list[Edit]:
    if not learn or not text:
        return []
    return [SetGlossary(with_term(document.glossary, text, core(item.text)[1]))]


def _short(text: str, letters: int = 24) -> str:
    line = " ".join(text.split())
    return line if len(line) <= letters else f"{line[: letters - 1]}…"
