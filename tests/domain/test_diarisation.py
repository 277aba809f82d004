"""Words given to voices, and cues cut where the voice changes."""

from __future__ import annotations

from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.amendments import amended
from cuesmith.domain.cue import Cue, Word
from cuesmith.domain.diarisation import Giving, Turn, give_speakers, in_order_of_speech
from cuesmith.domain.track import Track


def cue(start: int, text: str, *, each: int = 500, speaker: str = "") -> Cue:
    words = tuple(
        Word(start + n * each, start + (n + 1) * each, word) for n, word in enumerate(text.split())
    )
    return Cue(f"c{start}", start, words[-1].end, text, words, speaker=speaker)


def giving(**changes: object) -> Giving:
    numbers = count(1)
    names = ("ANNA", "BEN", "CARL")
    return Giving(lambda n: names[n], new_id=lambda: f"n{next(numbers)}", **changes)  # type: ignore[arg-type]


def said(cues: tuple[Cue, ...], turns: list[Turn], way: Giving) -> list[tuple[str, str]]:
    track = Track(cues, id="t")
    done = amended(track, give_speakers(track.cues, turns, way))
    return [(each.speaker, each.text) for each in done.cues]


TALK = (cue(0, "good morning to you"), cue(2_000, "and to you how are you"))
TURNS = [Turn(0, 2_000, 0), Turn(2_000, 3_450, 1), Turn(3_450, 6_000, 0)]


def test_each_cue_goes_to_who_speaks() -> None:
    turns = [Turn(0, 2_000, 0), Turn(2_100, 5_000, 1)]
    assert said(TALK, turns, giving()) == [
        ("ANNA", "good morning to you"),
        ("BEN", "and to you how are you"),
    ]


def test_a_cue_is_cut_where_the_voice_changes() -> None:
    assert said(TALK, TURNS, giving()) == [
        ("ANNA", "good morning to you"),
        ("BEN", "and to you"),
        ("ANNA", "how are you"),
    ]
    (_, change) = give_speakers(TALK, TURNS, giving())
    assert change.rule == "speaker-change"
    assert [part.start for part in change.after] == [2_000, 3_500]
    assert change.after[0].id == TALK[1].id


def test_without_cutting_a_cue_goes_to_who_says_most_of_it() -> None:
    turns = [Turn(0, 2_000, 0), Turn(2_000, 3_450, 1), Turn(3_450, 6_000, 2)]
    assert said(TALK, turns, giving(split=False))[1] == ("BEN", "and to you how are you")


def test_a_voice_of_a_moment_gets_no_cue_of_its_own() -> None:
    turns = [Turn(0, 900, 0), Turn(900, 1_100, 1), Turn(1_100, 2_000, 0)]
    assert said(TALK[:1], turns, giving()) == [("ANNA", "good morning to you")]


def test_cues_with_a_speaker_may_be_left() -> None:
    cues = (cue(0, "good morning", speaker="ME"), cue(1_000, "and to you"))
    assert said(cues, [Turn(0, 3_000, 1)], giving(keep_named=True))[0] == ("ME", "good morning")
    assert said(cues, [Turn(0, 3_000, 1)], giving())[0] == ("BEN", "good morning")


def test_where_nobody_is_near_a_cue_stays() -> None:
    assert give_speakers(TALK, [Turn(60_000, 61_000, 0)], giving()) == ()


def test_a_word_just_beside_a_turn_belongs_to_it() -> None:
    assert said((cue(0, "hello"),), [Turn(900, 2_000, 1)], giving()) == [("BEN", "hello")]


def test_speakers_are_counted_as_they_begin() -> None:
    turns = in_order_of_speech([Turn(5, 9, 0), Turn(0, 4, 7), Turn(10, 12, 7)])
    assert [turn.speaker for turn in turns] == [0, 1, 0]


@given(
    st.lists(
        st.tuples(st.integers(0, 9_000), st.integers(1, 3_000), st.integers(0, 2)), max_size=8
    ),
    st.integers(1, 12),
    st.integers(50, 900),
)
def test_no_word_is_lost_and_each_keeps_its_time(
    raw: list[tuple[int, int, int]], words: int, each: int
) -> None:
    turns = [Turn(start, start + length, speaker) for start, length, speaker in raw]
    whole = cue(0, " ".join(f"w{n}" for n in range(words)), each=each)
    track = Track((whole,), id="t")
    done = amended(track, give_speakers(track.cues, turns, giving()))
    assert [w for c in done.cues for w in c.words] == list(whole.words)
    assert " ".join(c.text for c in done.cues).split() == whole.text.split()
    assert all(a.end <= b.start for a, b in zip(done.cues, done.cues[1:], strict=False))
