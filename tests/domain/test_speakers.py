"""The people of a track."""

from __future__ import annotations

from dataclasses import replace

import pytest

from cuesmith.base.errors import UsageError
from cuesmith.domain.cue import Cue, Dialect, Markup, Word
from cuesmith.domain.document import Document
from cuesmith.domain.speakers import (
    file_part,
    label_speakers,
    rename_speaker,
    speakers_of,
    take_labels,
    track_of,
)
from cuesmith.domain.style_choice import StyleChoice
from cuesmith.domain.track import Track

CUES = (
    Cue("a", 0, 1_000, "Hello.", (Word(0, 900, "Hello."),), speaker="ANNA"),
    Cue("b", 1_000, 3_000, "Hi.", speaker="BEN"),
    Cue("c", 3_000, 4_000, "So?", speaker="ANNA"),
    Cue("d", 4_000, 5_000, "(bang)"),
)
RED, BLUE = StyleChoice(template="red"), StyleChoice(template="blue")
TRACK = Track(CUES, id="t", speaker_styles=(("ANNA", RED), ("BEN", BLUE)))


def renamed(old: str, new: str) -> Track:
    edit = rename_speaker(TRACK, old, new)
    assert edit is not None
    applied = edit.perform(Document((TRACK,)))
    back = applied.inverse.perform(applied.document).document
    assert back.tracks[0] == TRACK
    return applied.document.tracks[0]


def test_speakers_are_listed_as_they_begin() -> None:
    assert [(s.name, s.cues, s.duration) for s in speakers_of(CUES)] == [
        ("ANNA", 2, 2_000),
        ("BEN", 1, 2_000),
    ]


def test_a_speaker_is_renamed_everywhere_and_keeps_the_style() -> None:
    track = renamed("ANNA", " Anna  Berg\n")
    assert [cue.speaker for cue in track.cues] == ["Anna Berg", "BEN", "Anna Berg", ""]
    assert dict(track.speaker_styles) == {"BEN": BLUE, "Anna Berg": RED}


def test_two_become_one_and_the_one_that_stays_keeps_its_style() -> None:
    track = renamed("ANNA", "BEN")
    assert {cue.speaker for cue in track.cues[:3]} == {"BEN"}
    assert dict(track.speaker_styles) == {"BEN": BLUE}


def test_a_name_may_be_taken_off() -> None:
    assert [cue.speaker for cue in renamed("ANNA", "").cues] == ["", "BEN", "", ""]


def test_the_same_name_is_no_change_and_an_unknown_one_an_error() -> None:
    assert rename_speaker(TRACK, "ANNA", "ANNA") is None
    with pytest.raises(UsageError, match="ZOE") as caught:
        rename_speaker(TRACK, "ZOE", "X")
    assert "ANNA, BEN" in caught.value.hint


def test_names_are_written_where_the_speaker_changes_and_words_keep_their_times() -> None:
    labelled = label_speakers(CUES)
    assert [cue.text for cue in labelled] == ["ANNA: Hello.", "BEN: Hi.", "ANNA: So?", "(bang)"]
    assert labelled[0].words == CUES[0].words
    assert label_speakers(labelled) == labelled


def said_by(*texts: str) -> list[tuple[str, str]]:
    cues = [Cue(f"c{n}", n * 1000, n * 1000 + 900, text) for n, text in enumerate(texts)]
    return [(cue.speaker, cue.text) for cue in take_labels(cues)]


def test_names_at_the_beginning_of_texts_become_speakers() -> None:
    assert said_by("ANNA: Hello.", "- Ben: Hi.", ">> Ben: So?", "[Speaker 1]: Yes.") == [
        ("ANNA", "Hello."),
        ("Ben", "Hi."),
        ("Ben", "So?"),
        ("Speaker 1", "Yes."),
    ]


def test_what_only_looks_like_a_name_stays() -> None:
    texts = ["Remember: never stop.", "At 7: go.", "ANNA: Hi.\nBEN: Yes.", "Note this"]
    assert said_by(*texts) == [("", text) for text in texts]


def test_labels_that_were_written_are_read_again() -> None:
    bare = tuple(replace(cue, speaker="") for cue in label_speakers(CUES))
    assert [(cue.speaker, cue.text) for cue in take_labels(bare)] == [
        ("ANNA", "Hello."),
        ("BEN", "Hi."),
        ("ANNA", "So?"),
        ("", "(bang)"),
    ]
    assert take_labels(bare)[0].words == CUES[0].words


def test_what_one_says_makes_a_track() -> None:
    track = track_of(TRACK, "ANNA", "new")
    assert [cue.text for cue in track.cues] == ["Hello.", "So?"]
    assert not {cue.id for cue in track.cues} & {cue.id for cue in CUES}
    assert (track.name, dict(track.speaker_styles)) == ("ANNA", {"ANNA": RED})
    assert file_part("Dr. A/B: Süß") == "Dr. A_B_ Süß"
    assert file_part("///") == "_"


def test_a_voice_within_a_cue_of_two_is_renamed_as_well() -> None:
    source = "- <v Ann Lee>First.</v>\n- <v.loud Bob>Second.</v>"
    shared = Cue("s", 0, 900, "- First.\n- Second.", markup=Markup(Dialect.WEBVTT, source))
    alone = Cue("a", 1000, 1900, "Third.", speaker="Bob")
    track = Track((shared, alone), id="t")
    document = Document((track,))
    edit = rename_speaker(track, "Bob", "R & B")
    assert edit is not None
    applied = edit.perform(document)
    after = applied.document.tracks[0].cues
    assert after[0].markup == Markup(
        Dialect.WEBVTT, "- <v Ann Lee>First.</v>\n- <v.loud R &amp; B>Second.</v>"
    )
    assert (after[0].speaker, after[1].speaker) == ("", "R & B")
    assert applied.inverse.perform(applied.document).document == document
    only = rename_speaker(track, "Ann Lee", "Anna")
    assert only is not None
    assert "<v Anna>" in str(only.perform(document).document.tracks[0].cues[0].markup)


def test_names_with_wide_colons_become_speakers() -> None:
    cues = [Cue(f"c{n}", n * 1000, n * 1000 + 900, text) for n, text in enumerate(
        ("王小明：你好。", "很好。", "王小明：再见。", "他说：走吧。")
    )]  # fmt: skip
    taken = [(cue.speaker, cue.text) for cue in take_labels(cues)]
    assert taken == [
        ("王小明", "你好。"),
        ("", "很好。"),
        ("王小明", "再见。"),
        ("", "他说：走吧。"),
    ]
