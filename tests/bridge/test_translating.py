"""Tracks that are translated while a person works: what comes, what stays, what is undone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from cuesmith.bridge.job_board import JobBoard
from cuesmith.bridge.translating import Translating
from cuesmith.bridge.translation_run import Ended
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import Cue, Doubt
from cuesmith.domain.cue_edits import InsertCues, ReplaceText
from cuesmith.domain.document import Document
from cuesmith.domain.history import History
from cuesmith.domain.retranslation import TranslationWish, untranslated, wish_of
from cuesmith.domain.structure_edits import JoinCues
from cuesmith.domain.time_edits import SetTimes
from cuesmith.domain.track import Track
from cuesmith.domain.track_edits import RemoveTrack
from cuesmith.domain.translated_text import UNDER_WAY, outdated
from cuesmith.domain.translating.terms import FixedTerm
from cuesmith.domain.twin_tracks import source_track
from tests.support.editor_bench import many_cues
from tests.support.rule_translator import RuleEngine

WISH = TranslationWish("rule", "By rule", terms=(FixedTerm("Falcon"),))
TEXTS = ("One dog.", "Two dogs.", "♪", "The Falcon flies.", "Five.", "Six.")
SOURCE = Track(
    tuple(
        Cue(f"c{number}", number * 2000, number * 2000 + 1800, text)
        for number, text in enumerate(TEXTS)
    ),
    "en",
    "Main",
    id="en",
)


class Desk:
    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.parent = QObject()
        self.engine = RuleEngine()
        self.workspace = Workspace(self.parent)
        self.board = JobBoard(self.parent)
        self.workspace.open(History(Document((SOURCE, Track(id="last")))))
        self.translating = Translating(self.workspace, self.engine.ports, self.board, self.parent)
        self.told: list[Ended] = []
        self.translating.ended.connect(self.told.append)

    def add(self, *languages: str) -> tuple[str, ...]:
        return self.translating.add("en", languages, WISH)

    def finish(self, runs: int = 1) -> None:
        wanted = len(self.told) + runs
        self.qtbot.waitUntil(lambda: len(self.told) >= wanted)
        self.qtbot.waitUntil(lambda: not self.board.jobs)

    def track(self, track: str) -> Track:
        return self.workspace.document.track(track)

    def texts(self, track: str) -> list[str]:
        return [cue.text for cue in self.track(track).cues]


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(qtbot)
    yield made
    made.engine.gate.set()
    made.translating.leave()


GERMAN = ["ONEde DOGde.", "TWOde DOGSde.", "♪", "THEde Falcon FLIESde.", "FIVEde.", "SIXde."]


def test_a_language_is_a_track_at_once_and_fills(desk: Desk) -> None:
    desk.engine.gate.clear()
    (german,) = desk.add("de")
    track = desk.track(german)
    assert [each.id for each in desk.workspace.document.tracks] == ["en", german, "last"]
    assert desk.texts(german) == list(TEXTS)
    assert untranslated(track) == ("c0", "c1", "c3", "c4", "c5")
    assert source_track(desk.workspace.document, track) == SOURCE
    assert [job.title for job in desk.board.jobs] == ["Translating into German"]
    desk.engine.gate.set()
    desk.finish()
    track = desk.track(german)
    assert desk.texts(german) == GERMAN
    assert untranslated(track) == ()
    assert UNDER_WAY not in dict(track.metadata)
    assert wish_of(track) == WISH
    assert desk.told[-1].left == 0


def test_several_languages_come_one_after_the_other_and_are_one_step(desk: Desk) -> None:
    before = desk.workspace.document
    german, french = desk.add("de", "fr")
    desk.finish(2)
    tracks = desk.workspace.document.tracks
    assert [each.id for each in tracks] == ["en", german, french, "last"]
    assert desk.texts(french)[0] == "ONEfr DOGfr."
    assert len(desk.workspace.history.undo_steps) == 1
    filled = desk.workspace.document
    desk.workspace.undo()
    assert desk.workspace.document == before
    desk.workspace.redo()
    assert desk.workspace.document == filled


def test_what_a_person_writes_meanwhile_stays_and_moved_cues_keep_their_times(
    desk: Desk,
) -> None:
    desk.engine.gate.clear()
    (german,) = desk.add("de")
    desk.workspace.apply(ReplaceText(german, "c1", "Meine Hunde."))
    desk.workspace.apply(SetTimes(german, "c4", 8_100, 9_500))
    desk.engine.gate.set()
    desk.finish()
    cues = desk.track(german).cues
    assert [cue.text for cue in cues] == [GERMAN[0], "Meine Hunde.", *GERMAN[2:]]
    assert (cues[4].start, cues[4].end) == (8_100, 9_500)


def test_what_has_no_translation_stays_marked_and_can_be_tried_again(desk: Desk) -> None:
    desk.engine.unknown = frozenset({"Five."})
    (german,) = desk.add("de")
    desk.finish()
    assert untranslated(desk.track(german)) == ("c4",)
    assert desk.texts(german)[4] == "Five."
    assert desk.told[-1].left == 1
    desk.engine.unknown = frozenset()
    desk.engine.asked.clear()
    desk.translating.translate_missing(german)
    desk.finish()
    assert desk.texts(german) == GERMAN
    assert desk.engine.asked == ["Five."]


def test_what_an_engine_said_of_what_it_refused_is_told(desk: Desk) -> None:
    desk.engine.refused = frozenset({"Five."})
    (german,) = desk.add("de")
    desk.finish()
    assert desk.texts(german) == [*GERMAN[:4], "Five.", GERMAN[5]]
    assert desk.told[-1].error is None
    assert desk.told[-1].refusal == "By rule does not take a text: it is rude."


def test_an_engine_that_stops_leaves_what_is_done_and_it_goes_on(desk: Desk) -> None:
    desk.engine.limit = 2
    (german,) = desk.add("de")
    desk.finish()
    assert desk.told[-1].error is not None
    assert desk.texts(german)[:3] == GERMAN[:3]
    assert UNDER_WAY in dict(desk.track(german).metadata)
    desk.engine.limit = None
    desk.translating.translate_missing(german)
    desk.finish()
    assert desk.texts(german) == GERMAN


def test_stopping_keeps_what_is_there_and_asks_no_more(desk: Desk) -> None:
    desk.engine.gate.clear()
    german, french = desk.add("de", "fr")
    desk.translating.cancel(french)
    desk.board.jobs[0].cancel()  # type: ignore[misc]
    desk.finish()
    assert desk.told[-1].cancelled
    assert desk.texts(german) == list(TEXTS)
    assert desk.translating.running == ()
    assert UNDER_WAY not in dict(desk.track(german).metadata)


def test_a_track_that_is_removed_is_translated_no_further(desk: Desk) -> None:
    desk.engine.gate.clear()
    (german,) = desk.add("de")
    desk.workspace.apply(RemoveTrack(german))
    desk.qtbot.waitUntil(lambda: not desk.board.jobs)
    assert desk.told == []


def test_a_project_that_is_left_and_opened_again_offers_to_go_on(desk: Desk) -> None:
    desk.engine.gate.clear()
    (german,) = desk.add("de")
    desk.translating.leave()
    kept = desk.workspace.document
    assert UNDER_WAY in dict(desk.track(german).metadata)
    assert desk.translating.running == ()
    desk.engine.gate.set()
    with desk.qtbot.waitSignal(desk.translating.unfinished) as offered:
        desk.workspace.open(History(kept))
    (track,) = offered.args[0]
    desk.translating.translate_missing(track.id)
    desk.finish()
    assert desk.texts(german) == GERMAN


def test_cues_are_translated_again_as_they_are_now(desk: Desk) -> None:
    (german,) = desk.add("de")
    desk.finish()
    desk.workspace.apply(JoinCues(german, ("c4", "c5")))
    joined = desk.track(german).cues[4]
    desk.translating.translate_again(german, [joined.id, "c0"])
    desk.finish()
    cues = desk.track(german).cues
    assert cues[0].text == "ONEde! DOGde!."
    assert cues[1].text == GERMAN[1]
    assert cues[4].text.split() == ["FIVEde!.", "SIXde!."]
    assert (cues[4].start, cues[4].end) == (8_000, 11_800)


def test_what_changed_in_the_source_is_known_and_translated_again(desk: Desk) -> None:
    (german,) = desk.add("de")
    desk.finish()
    desk.workspace.apply(ReplaceText("en", "c1", "Three cats."))
    document = desk.workspace.document
    assert outdated(document.track(german), document.track("en")) == ("c1",)
    desk.engine.asked.clear()
    desk.translating.translate_outdated(german)
    desk.finish()
    assert desk.texts(german)[1] == "THREEde CATSde."
    assert desk.engine.asked == ["Three cats."]
    document = desk.workspace.document
    assert outdated(document.track(german), document.track("en")) == ()


def test_what_came_into_the_source_since_is_missing(desk: Desk) -> None:
    (german,) = desk.add("de")
    desk.finish()
    desk.workspace.apply(InsertCues("en", (Cue("new", 20_000, 21_000, "Late dog."),)))
    desk.translating.translate_missing(german)
    desk.finish()
    assert desk.texts(german) == [*GERMAN, "LATEde DOGde."]


def test_nothing_to_do_is_said(desk: Desk) -> None:
    (german,) = desk.add("de")
    desk.finish()
    with desk.qtbot.waitSignal(desk.workspace.refused) as said:
        desk.translating.translate_missing(german)
    assert "Every cue" in str(said.args[0])
    with desk.qtbot.waitSignal(desk.workspace.refused) as said:
        desk.translating.translate_outdated(german)
    assert "No cue of the source" in str(said.args[0])


def test_a_long_track_comes_in_the_background_and_its_step_does_not_grow(desk: Desk) -> None:
    source = replace(SOURCE, cues=many_cues(3_000, "Dog"))
    desk.workspace.open(History(Document((source,))))
    (german,) = desk.add("de")
    desk.finish()
    track = desk.track(german)
    assert not any(Doubt.UNTRANSLATED in cue.doubts for cue in track.cues)
    (step,) = desk.workspace.history.undo_steps
    assert step.edit == RemoveTrack(german)


def test_another_way_is_kept_for_the_next_time(desk: Desk) -> None:
    desk.engine.unknown = frozenset({"Five."})
    (german,) = desk.add("de")
    desk.finish()
    other = replace(WISH, engine="other", label="Other", terms=())
    desk.engine.unknown = frozenset()
    desk.translating.translate_missing(german, other)
    desk.finish()
    assert wish_of(desk.track(german)) == other
    assert desk.told[-1].engine == "Other"
    assert desk.texts(german) == GERMAN
