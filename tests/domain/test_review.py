"""The review queue: what is in it, what accepting and fixing do."""

from __future__ import annotations

from dataclasses import replace

from cuesmith.domain.cue import Cue, Doubt, Word
from cuesmith.domain.document import Document
from cuesmith.domain.edits import apply
from cuesmith.domain.review import (
    MISSED,
    DoubtKind,
    accept,
    core,
    doubtful,
    fix_all,
    fixed_text,
    missed_text,
)
from cuesmith.domain.speech import Span
from cuesmith.domain.track import Track


def cue(name: str, start: int, *words: tuple[str, float]) -> Cue:
    timed = tuple(
        Word(start + 100 * place, start + 100 * place + 90, text, probability)
        for place, (text, probability) in enumerate(words)
    )
    text = " ".join(word.text for word in timed)
    return Cue(name, start, start + 100 * len(words), text, timed)


TRACK = Track(
    (
        cue("one", 0, ("Ask", 0.9), ("Kuesmith,", 0.2), ("now", 0.5)),
        replace(cue("two", 1000, ("kuesmith", 0.4), ("again", 0.99)), doubts=(Doubt.UNLIKELY,)),
        cue("three", 3000, ("Fine.", 0.95)),
    ),
    id="t",
    metadata=((MISSED, missed_text([Span(1050, 1150), Span(5000, 7000)]) + " nonsense -3-4 5-"),),
)


def kinds(track: Track) -> list[tuple[DoubtKind, str]]:
    return [(item.kind, item.text) for item in doubtful(track)]


def test_the_queue_is_in_the_order_of_time_and_covered_speech_is_left_out() -> None:
    assert kinds(TRACK) == [
        (DoubtKind.UNSURE_WORD, "Kuesmith,"),
        (DoubtKind.UNSURE_WORD, "now"),
        (DoubtKind.UNSURE_WORD, "kuesmith"),
        (DoubtKind.FLAGGED_TEXT, "kuesmith again"),
        (DoubtKind.SPEECH_WITHOUT_TEXT, ""),
    ]
    assert doubtful(TRACK)[-1].span == Span(5000, 7000)


def test_only_the_worst_share_is_queued() -> None:
    words = [(f"w{n}", n / 1000) for n in range(500)]
    track = Track((cue("long", 0, *words),), id="t")
    queue = doubtful(track, share=0.02)
    assert [item.text for item in queue] == [f"w{n}" for n in range(10)]


def test_accepting_takes_it_out_of_the_queue_and_can_be_undone() -> None:
    document = Document((TRACK,))
    first = doubtful(TRACK)[0]
    edit = accept(TRACK, first)
    assert edit is not None
    applied = apply(document, edit)
    track = applied.document.track("t")
    assert first not in doubtful(track)
    assert len(doubtful(track)) == len(doubtful(TRACK)) - 1
    assert accept(track, first) is None
    assert apply(applied.document, applied.inverse).document == document


def test_accepting_a_flagged_cue_clears_its_words_too() -> None:
    flagged = next(item for item in doubtful(TRACK) if item.kind is DoubtKind.FLAGGED_TEXT)
    edit = accept(TRACK, flagged)
    assert edit is not None
    track = apply(Document((TRACK,)), edit).document.track("t")
    assert not any(item.cue == "two" for item in doubtful(track))


def test_a_fix_keeps_the_rest() -> None:
    assert fixed_text(TRACK.cues[0], 1, "Cuesmith,") == "Ask Cuesmith, now"
    assert fixed_text(TRACK.cues[0], 7, "x") == "Ask Kuesmith, now"
    assert core("“Kuesmith!”") == ("“", "Kuesmith", "!”")


def test_fixing_all_equal_words_keeps_their_punctuation_and_times() -> None:
    edit = fix_all(TRACK, "Kuesmith,", "Cuesmith")
    assert edit is not None
    track = apply(Document((TRACK,)), edit).document.track("t")
    assert [each.text for each in track.cues[:2]] == ["Ask Cuesmith, now", "Cuesmith again"]
    assert track.cues[1].words[1] == TRACK.cues[1].words[1]
    assert fix_all(TRACK, "nowhere", "x") is None
    assert fix_all(TRACK, "...", "x") is None
