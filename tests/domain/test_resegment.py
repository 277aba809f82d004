"""Cues divided anew by their words: the text as it is, times of words as they were heard."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain

from hypothesis import given

from cuesmith.domain.amendments import amended
from cuesmith.domain.cue import Cue, Dialect, Markup
from cuesmith.domain.cue_edits import with_text
from cuesmith.domain.markup.dialects import dialect_module
from cuesmith.domain.markup.tokens import plain_text
from cuesmith.domain.profiles import DEFAULT_PROFILE
from cuesmith.domain.resegment import REASON, resegmented
from cuesmith.domain.track import Track, sort_cues
from cuesmith.domain.words import interpolate_words, locate_words
from tests.domain.test_conform import cues
from tests.support.speech_strategies import quick

SAID = (
    "And so, my fellow Americans, ask not what your country can do for you, "
    "ask what you can do for your country. Thank you very much for listening."
)


def spoken(text: str, start: int = 0, per_char: int = 65, name: str = "c") -> Cue:
    end = start + per_char * len(text)
    words = tuple(replace(w, estimated=False) for w in interpolate_words(text, start, end))
    return Cue(name, start, end, text, words)


def divided(*before: Cue, **options: object) -> tuple[Cue, ...]:
    found = resegmented(before, DEFAULT_PROFILE, "en", **options)  # type: ignore[arg-type]
    return amended(Track(before, "en", id="t"), found).cues


def test_a_long_cue_is_divided_where_it_reads_best() -> None:
    after = divided(spoken(SAID))
    assert [cue.text for cue in after] == [
        "And so, my fellow Americans,\nask not what your country can do for you,",
        "ask what you can do for your country.",
        "Thank you very much for listening.",
    ]
    heard = {word.start for word in spoken(SAID).words}
    assert {word.start for cue in after for word in cue.words} == heard
    assert after[0].id == "c"


def test_an_edited_text_keeps_the_times_of_the_words_that_stayed() -> None:
    cue = spoken(SAID)
    edited = with_text(cue, SAID.replace("fellow Americans", "dear friends").replace("very ", ""))
    after = divided(edited)
    said = " ".join(" ".join(cue.text.split()) for cue in after)
    assert said == edited.text
    times = {word.text: word.start for word in cue.words}
    for word in chain.from_iterable(cue.words for cue in after):
        if not word.estimated and word.text in ("country.", "Thank", "listening."):
            assert word.start == times[word.text]
    assert sum(word.estimated for cue in after for word in cue.words) == 2


def test_words_that_no_longer_stand_in_the_text_do_not_cost_the_others_their_times() -> None:
    cue = replace(spoken(SAID), text=SAID.replace("Americans", "Europeans"))
    after = divided(cue)
    found = [word for each in after for word in each.words]
    assert [word.text for word in found if word.estimated] == ["Europeans,"]
    assert found[-1].start == cue.words[-1].start


def test_words_go_to_the_neighbour_they_belong_to() -> None:
    one = spoken("We went to the house of the", name="1")
    two = spoken("old man. He was not at home.", start=one.end + 20, name="2")
    after = divided(one, two)
    assert "of the old man." in " ".join(" ".join(cue.text.split()) for cue in after)
    assert not after[0].text.endswith("the")
    assert after[0].id == "1"


def test_speakers_sounds_and_dialogue_stay_apart() -> None:
    ann = replace(spoken("Where is the", name="1"), speaker="Ann")
    bo = replace(spoken("There it is.", start=ann.end + 100, name="2"), speaker="Bo")
    assert [cue.text for cue in divided(ann, bo)] == ["Where is the", "There it is."]
    sound = spoken("[door slams]", start=ann.end + 100, name="3")
    assert divided(ann, sound)[1] == sound
    dialogue = replace(spoken("- Yes. - No.", name="4"), text="- Yes.\n- No.")
    assert divided(dialogue) == (dialogue,)


def test_tags_and_notes_go_with_their_words() -> None:
    source = SAID.replace("your country can", "<i>your country</i> can")
    cue = replace(spoken(SAID), markup=Markup(Dialect.SRT, source), note="check", speaker="JFK")
    after = divided(cue)
    assert all(each.speaker == "JFK" for each in after)
    assert [each.note for each in after] == ["check", "", ""]
    tagged = [each.markup.source for each in after if each.markup]
    assert len(tagged) == 1
    assert "<i>your country</i>" in tagged[0]
    module = dialect_module(Dialect.SRT)
    assert [plain_text(module.tokenize(source)) for source in tagged] == [after[0].text]


def test_only_chosen_cues_are_divided() -> None:
    one, two = spoken(SAID, name="1"), spoken(SAID, start=30_000, name="2")
    after = divided(one, two, chosen=("2",))
    assert after[0] == one
    assert len(after) == 4


def test_stretches_that_change_apart_are_apart() -> None:
    one, two = spoken(SAID, name="1"), spoken(SAID, start=30_000, name="2")
    found = resegmented((one, two), DEFAULT_PROFILE, "en")
    assert [len(each.after) for each in found] == [3, 3]
    assert {each.reason for each in found} == {REASON}


@given(cues())
@quick
def test_nothing_is_said_otherwise_and_twice_is_once(before: list[Cue]) -> None:
    track = Track(tuple(before), "en", id="t")
    after = amended(track, resegmented(track.cues, DEFAULT_PROFILE, "en"))
    letters = ["".join("".join(cue.text for cue in side).split()) for side in (before, after.cues)]
    assert sorted(letters[0]) == sorted(letters[1])
    assert list(after.cues) == list(sort_cues(after.cues))
    for cue in after.cues:
        if cue not in before:
            assert cue.start < cue.end
            assert all(cue.start <= word.start <= word.end <= cue.end for word in cue.words)
            assert None not in locate_words(cue.text, cue.words)


def test_guessed_times_alone_are_no_reason_to_divide_anew() -> None:
    assert resegmented([Cue("c", 40_000, 40_000, "Backwards.")], DEFAULT_PROFILE, "en") == ()
