"""Which cues are one passage, and what of a cue is translated."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuesmith.domain.cue import Cue, Dialect, Markup
from cuesmith.domain.translating.passages import passages, pieces_of


def cues(*texts: str, gap: int = 100) -> list[Cue]:
    return [
        Cue(f"c{number}", number * (2000 + gap), number * (2000 + gap) + 2000, text)
        for number, text in enumerate(texts)
    ]


def grouped(made: list[Cue], language: str = "en") -> list[list[str]]:
    return [[piece.text for piece in each.pieces] for each in passages(made, language)]


def test_a_sentence_that_runs_over_cues_is_one_passage() -> None:
    assert grouped(cues("We went", "to Dr. Smith", "in Paris.", "It rained.")) == [
        ["We went", "to Dr. Smith", "in Paris."],
        ["It rained."],
    ]


def test_an_abbreviation_ends_no_sentence() -> None:
    assert grouped(cues("I know Dr.", "Smith.")) == [["I know Dr.", "Smith."]]


def test_dots_that_go_on_end_no_sentence() -> None:
    assert grouped(cues("We went to...", "...the shop.", "And...", "Nothing.")) == [
        ["We went to...", "...the shop."],
        ["And..."],
        ["Nothing."],
    ]


def test_a_long_pause_begins_a_new_passage() -> None:
    assert grouped(cues("We went", "to Paris.", gap=2500)) == [["We went"], ["to Paris."]]


def test_another_speaker_begins_a_new_passage() -> None:
    made = cues("We went", "to Paris.")
    assert len(grouped([replace(made[0], speaker="Ann"), made[1]])) == 2


def test_another_place_on_the_screen_begins_a_new_passage() -> None:
    made = cues("We went", "to Paris.")
    assert len(grouped([made[0], replace(made[1], settings=(("line", "0"),))])) == 2


def test_cues_that_show_at_once_are_passages_of_their_own() -> None:
    made = cues("We went", "to Paris.")
    assert len(grouped([made[0], replace(made[1], start=0)])) == 2


def test_each_line_of_a_dialogue_is_a_passage() -> None:
    assert grouped(cues("We", "- Hello,\nyou!\n– Bye.", "went.")) == [
        ["We"],
        ["Hello,\nyou!"],
        ["Bye."],
        ["went."],
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("♪ La la ♪", "La la"),
        ("# La la #", "La la"),
        (">> Hello", "Hello"),
        ("JOHN: Hello", "Hello"),
        ("- ♪ MARY ANN: Hello ♪", "Hello"),
        ("[door slams]", "[door slams]"),
        ("Time: 10 past", "Time: 10 past"),
        ("  Hello  ", "Hello"),
    ],
)
def test_what_leads_and_trails_is_not_translated(text: str, said: str) -> None:
    (piece,) = pieces_of(Cue("c", 0, 1, text))
    assert piece.text == said


def test_the_name_of_the_speaker_is_not_translated() -> None:
    cue = Cue("c", 0, 1, "Rose: Hello", speaker="Rose")
    assert [piece.text for piece in pieces_of(cue)] == ["Hello"]


def test_notes_numbers_and_dots_are_left_out() -> None:
    assert grouped(cues("♪", "...", "25", "Hello.")) == [["Hello."]]


def test_a_song_is_not_joined_to_speech() -> None:
    assert grouped(cues("♪ La", "la ♪", "and then")) == [["La", "la"], ["and then"]]


def test_a_sound_is_a_passage_of_its_own() -> None:
    assert grouped(cues("We went", "[thunder]", "home.")) == [["We went"], ["[thunder]"], ["home."]]


def test_a_track_without_full_stops_is_not_glued_into_blocks() -> None:
    spaced = grouped(cues(*["we go on and on"] * 12))
    assert max(map(len, spaced)) == 3
    assert all(len(each) == 1 for each in grouped(cues(*["我们继续走"] * 12), "zh"))


def test_no_passage_grows_without_bound() -> None:
    made = cues(*["we go on and on", "and on and on,"] * 50, "until here.", *["Yes."] * 30)
    assert max(map(len, grouped(made))) <= 8


def test_voices_on_lines_of_their_own_are_pieces() -> None:
    source = "<v Ann>Did you go,\nthen?</v>\n<v Bob>No, <i>I</i> did not."
    cue = Cue("c", 0, 2000, "Did you go,\nthen?\nNo, I did not.", speaker="Ann")
    voiced = replace(cue, markup=Markup(Dialect.WEBVTT, source))
    assert [piece.text for piece in pieces_of(voiced)] == ["Did you go,\nthen?", "No, I did not."]
    assert grouped([voiced, *cues("And then?")])[:2] == [["Did you go,\nthen?"], ["No, I did not."]]
