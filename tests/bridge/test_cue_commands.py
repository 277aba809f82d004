"""Every command on cues and times, triggered as a menu would, on a real workspace."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

import pytest
from pytestqt.qtbot import QtBot

from cuesmith.bridge.action_table import ACTIONS
from cuesmith.bridge.command_states import NEEDS
from cuesmith.bridge.workspace import Marks
from cuesmith.domain.cue import Cue, Word
from cuesmith.domain.document import Document
from cuesmith.domain.frame_times import FrameTimes
from cuesmith.domain.profiles import Profile
from cuesmith.domain.timecode import PAL
from cuesmith.domain.track import Track
from tests.support.command_studio import Studio, make_studio, profile_at_25

ONE = Cue(
    "one",
    1000,
    3000,
    "One two three",
    (Word(1000, 1500, "One"), Word(1500, 2200, "two"), Word(2200, 3000, "three")),
)
TWO = Cue("two", 4000, 5000, "Four five")
THREE = Cue("three", 5080, 6000, "Six")
FAR = Cue("far", 20_000, 21_000, "Far away")


@pytest.fixture
def make(qtbot: QtBot) -> Iterator[Callable[[Document], Studio]]:
    open_ones: list[Studio] = []

    def made(document: Document) -> Studio:
        studio = make_studio(document)
        studio.workspace.set_profile(profile_at_25())
        open_ones.append(studio)
        return studio

    yield made
    for studio in open_ones:
        studio.player.shutdown()


@pytest.fixture
def studio(make: Callable[[Document], Studio]) -> Studio:
    return make(Document((Track((ONE, TWO, THREE, FAR), "en", id="t"),)))


def test_every_command_is_bound(studio: Studio) -> None:
    others = {
        "cue.italic", "cue.bold", "cue.auto_break", "cue.split_text", "cue.commit_next",
        "cue.split_word", "cue.join_syllables", "cue.tap_words", "time.shift",
        "cue.speakers", "cue.copy_source", "time.frame_rate", "time.sync_points",
        "time.sync_point", "time.sync_track", "time.sync_speech",
    }  # fmt: skip
    mine = {spec.id for spec in ACTIONS if spec.menu in ("cue", "time")} - others
    mine |= {f"edit.{name}" for name in ("undo", "redo", "cut", "copy", "paste", "select_all")}
    assert not mine & studio.actions.unbound
    assert set(NEEDS) <= mine | {"cue.tap_words"}


def test_insert_puts_an_empty_cue_at_the_playhead_and_asks_for_its_text(
    studio: Studio, qtbot: QtBot
) -> None:
    studio.player.seek(10_000)
    with qtbot.waitSignal(studio.workspace.text_wanted) as wanted:
        studio.do("cue.insert")
    (new,) = studio.selected
    assert wanted.args == [new]
    assert studio.times[new] == (10_000, 12_000)


def test_insert_goes_behind_the_cue_at_the_playhead(studio: Studio) -> None:
    studio.player.seek(2000)
    studio.do("cue.insert")
    (new,) = studio.selected
    assert studio.times[new] == (3080, 3920)


def test_insert_without_room_says_so(studio: Studio) -> None:
    studio.player.seek(4500)
    studio.do("cue.insert")
    assert studio.refusals == ["There is no room for another cue here."]
    assert len(studio.times) == 4


def test_insert_makes_the_first_track(make: Callable[[Document], Studio]) -> None:
    studio = make(Document())
    studio.do("cue.insert")
    assert [len(track.cues) for track in studio.workspace.document.tracks] == [1]
    studio.do("edit.undo")
    assert studio.workspace.document == Document()


def test_delete_selects_what_comes_next(studio: Studio) -> None:
    studio.select("one", "two")
    studio.do("cue.delete")
    assert list(studio.times) == ["three", "far"]
    assert studio.selected == ["three"]
    studio.do("edit.undo")
    assert studio.selected == ["one", "two"]


def test_delete_of_the_last_selects_the_one_before(studio: Studio) -> None:
    studio.select("far")
    studio.do("cue.delete")
    assert studio.selected == ["three"]


def test_delete_with_ripple_closes_up_in_one_step(studio: Studio) -> None:
    studio.actions["time.ripple"].setChecked(True)
    studio.select("one")
    studio.do("cue.delete")
    assert studio.times["two"] == (2000, 3000)
    assert studio.times["far"] == (18_000, 19_000)
    studio.do("edit.undo")
    assert studio.times["far"] == (20_000, 21_000)


def test_split_at_the_playhead_goes_between_words(studio: Studio) -> None:
    studio.player.seek(2200)
    studio.do("cue.split")
    assert studio.texts[:2] == ["One two", "three"]
    (new,) = studio.selected
    assert studio.times["one"] == (1000, 2120)
    assert studio.times[new] == (2200, 3000)


def test_split_where_nothing_shows_says_so(studio: Studio) -> None:
    studio.select("one")
    studio.player.seek(10_000)
    studio.do("cue.split")
    assert studio.refusals
    assert len(studio.times) == 4


def test_join(studio: Studio) -> None:
    studio.select("one")
    studio.do("cue.join_next")
    assert studio.times["one"] == (1000, 5000)
    studio.select("one", "three", "far")
    studio.do("cue.join_selected")
    assert studio.times == {"one": (1000, 21_000)}
    studio.do("cue.join_next")
    assert studio.refusals == ["There is no next cue to join with."]


def test_words_go_to_the_neighbours(studio: Studio) -> None:
    studio.select("one")
    studio.do("cue.word_to_next")
    assert studio.texts[:2] == ["One two", "three Four five"]
    studio.select("two")
    studio.do("cue.word_to_previous")
    assert studio.texts[:2] == ["One two three", "Four five"]


def test_walking_shows_the_first_picture_of_each(studio: Studio) -> None:
    studio.player.seek(3500)
    studio.do("cue.next")
    assert studio.selected == ["two"]
    assert studio.player.position == 4000
    studio.do("cue.next")
    studio.do("cue.next")
    studio.do("cue.next")
    assert studio.selected == ["far"]
    studio.do("cue.previous")
    assert (studio.selected, studio.player.position) == (["three"], 5080)
    studio.select()
    studio.do("cue.previous")
    assert studio.selected == ["two"]


@pytest.mark.parametrize(
    ("id_", "playhead", "times"),
    [
        ("time.set_start", 1200, {"one": (1200, 3000)}),
        ("time.set_start", 3300, {"one": (3300, 5300)}),
        ("time.set_end", 3300, {"one": (1000, 3300)}),
        (
            "time.shift_from_here",
            1500,
            {
                "one": (1500, 3500),
                "two": (4500, 5500),
                "three": (5580, 6500),
                "far": (20_500, 21_500),
            },
        ),
        ("time.frame_on", 0, {"one": (1040, 3040)}),
        ("time.frame_back", 0, {"one": (960, 2960)}),
        ("time.nudge_on", 0, {"one": (1100, 3100)}),
        ("time.nudge_back", 0, {"one": (900, 2900)}),
        ("time.start_frame_on", 0, {"one": (1040, 3000)}),
        ("time.start_frame_back", 0, {"one": (960, 3000)}),
        ("time.end_frame_on", 0, {"one": (1000, 3040)}),
        ("time.end_frame_back", 0, {"one": (1000, 2960)}),
        ("time.bridge", 0, {"one": (1000, 3920)}),
        ("time.snap_to_shot", 0, {"one": (800, 3000)}),
    ],
)
def test_times(studio: Studio, id_: str, playhead: int, times: dict[str, tuple[int, int]]) -> None:
    studio.workspace.set_frame_times(FrameTimes(PAL))
    studio.workspace.set_marks(Marks((800,)))
    before = studio.times
    studio.select("one")
    studio.player.seek(playhead)
    studio.do(id_)
    assert studio.times == before | times
    assert studio.refusals == []
    studio.do("edit.undo")
    assert studio.times == before


def test_without_a_medium_frames_are_those_of_the_profile(studio: Studio) -> None:
    studio.workspace.set_profile(Profile(frame_rate=Fraction(50)))
    studio.select("one", "two")
    studio.do("time.frame_on")
    assert (studio.times["one"], studio.times["two"]) == ((1020, 3020), (4020, 5020))


def test_a_nudge_leaves_a_frame_and_stops_at_zero(
    make: Callable[[Document], Studio],
) -> None:
    studio = make(Document((Track((Cue("a", 20, 70, "A"),), id="t"),)))
    studio.select("a")
    studio.do("time.end_frame_back")
    studio.do("time.start_frame_on")
    assert studio.times == {"a": (20, 40)}
    studio.do("time.nudge_back")
    assert studio.times["a"][0] == 0


def test_an_end_before_the_start_is_refused_in_words(studio: Studio) -> None:
    studio.select("two")
    studio.player.seek(3900)
    studio.do("time.set_end")
    studio.do("time.set_end_next")
    assert studio.refusals == ["The cue would end before it starts."] * 2
    assert studio.selected == ["two"]


def test_setting_the_end_goes_on_to_the_next(studio: Studio) -> None:
    studio.select("one")
    studio.player.seek(3500)
    studio.do("time.set_end_next")
    assert studio.times["one"] == (1000, 3500)
    assert (studio.selected, studio.player.position) == (["two"], 3500)


def test_nothing_to_bridge_or_snap_is_said(studio: Studio) -> None:
    studio.workspace.set_marks(Marks((50_000,)))
    studio.select("two")
    studio.do("time.bridge")
    studio.do("time.snap_to_shot")
    assert len(studio.refusals) == 2
    assert not studio.actions["edit.undo"].isEnabled()


def test_modes_are_checked_as_they_begin(studio: Studio) -> None:
    assert studio.actions["time.snapping"].isChecked()
    assert not studio.actions["time.ripple"].isChecked()


def test_undo_and_redo_are_named_after_their_steps(studio: Studio) -> None:
    undo, redo = studio.actions["edit.undo"], studio.actions["edit.redo"]
    assert (undo.text(), undo.isEnabled()) == ("&Undo", False)
    studio.player.seek(2200)
    studio.do("cue.split")
    assert (undo.text(), redo.isEnabled()) == ("&Undo Split cue 1", False)
    studio.do("edit.undo")
    assert (undo.text(), redo.text()) == ("&Undo", "&Redo Split cue 1")


def test_commands_are_greyed_out_where_they_make_no_sense(studio: Studio) -> None:
    def enabled(*ids: str) -> list[bool]:
        return [studio.actions[id_].isEnabled() for id_ in ids]

    ids = ("cue.delete", "cue.join_selected", "time.set_start", "edit.copy", "time.snap_to_shot")
    assert enabled(*ids) == [False] * 5
    studio.player.seek(2000)
    assert enabled("time.set_start", "cue.delete") == [True, False]
    studio.select("one")
    assert enabled(*ids) == [True, False, True, True, False]
    studio.select("one", "two")
    studio.workspace.set_marks(Marks((1,)))
    assert enabled(*ids) == [True] * 5
    studio.do("time.nudge_on")
    studio.workspace.set_read_only(True)
    assert enabled(*ids, "edit.undo") == [False, False, False, True, False, False]


def test_select_all_keeps_the_current_cue(studio: Studio) -> None:
    studio.select("two")
    studio.do("edit.select_all")
    assert studio.selected == ["one", "two", "three", "far"]
    assert studio.workspace.selection.current == "two"
