"""A track that grows under a person's hands: nothing of theirs is lost, nothing comes twice."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import count

from hypothesis import given
from hypothesis import strategies as st

from cuesmith.base.errors import UsageError
from cuesmith.domain.cue import Cue, Word
from cuesmith.domain.cue_edits import DeleteCues, ReplaceText
from cuesmith.domain.document import Document
from cuesmith.domain.edits import Edit
from cuesmith.domain.history import History, Outcome
from cuesmith.domain.profiles import DEFAULT_PROFILE
from cuesmith.domain.review import DoubtKind, doubtful, missed_spans
from cuesmith.domain.segmentation import segment_words
from cuesmith.domain.speech import Heard, Segment, Span, Started
from cuesmith.domain.structure_edits import JoinCues, SplitCue
from cuesmith.domain.time_edits import SetTimes, ShiftCues
from cuesmith.domain.track import Track
from cuesmith.domain.track_edits import RemoveTrack
from cuesmith.services.live_captions import CaptionStream, Delivery, ResumePoint
from cuesmith.services.live_track import LABEL, LiveTrack, resume_point
from tests.support.speech_strategies import quick

SENTENCE = "This is sentence number {0} of the long talk, said at leisure."


def sentence(number: int) -> Segment:
    """Six seconds, the words in the first four."""
    texts = SENTENCE.format(number).split()
    start = number * 6000
    words = tuple(Word(start + n * 350, start + n * 350 + 300, t) for n, t in enumerate(texts))
    return Segment(start, start + 4500, SENTENCE.format(number), words, language="en")


def heard(first: int, stop: int) -> Heard:
    return Heard(tuple(sentence(number) for number in range(first, stop)), stop * 6000)


class Studio:
    """A document, and runs that write into it."""

    def __init__(self) -> None:
        self.history = History(Document(), clock=lambda: 0.0)
        self.ids = count()
        self.foreign: set[str] = set()
        self.history.announced.subscribe(self.listen)
        self.live = LiveTrack("t", ResumePoint("run"), "English", "en")
        self.begin(None)

    def begin(self, point: ResumePoint | None) -> None:
        self.stream = CaptionStream(DEFAULT_PROFILE, point, new_id=lambda: f"s{next(self.ids)}")
        self.live = LiveTrack("t", point or ResumePoint("run"), "English", "en")
        self.live.started = Started("whisper", "small", "cpu", "int8", 60_000, ("Note.",))

    def listen(self, outcome: Outcome) -> None:
        self.live.note(outcome)

    @property
    def track(self) -> Track:
        return self.history.document.track("t")

    @property
    def cues(self) -> tuple[Cue, ...]:
        return next((t.cues for t in self.history.document.tracks if t.id == "t"), ())

    def deliver(self, *deliveries: Delivery, busy: Sequence[str] = ()) -> None:
        edit = self.live.edit(self.history.document, deliveries, busy)
        if edit is not None:
            self.history.apply(edit, origin="transcription")

    def person(self, edit: Edit) -> None:
        try:
            self.history.apply(edit)
        except UsageError:
            return


def texts(cues: Sequence[Cue]) -> list[tuple[int, int, str]]:
    return [(cue.start, cue.end, cue.text) for cue in cues]


def whole(stop: int) -> list[tuple[int, int, str]]:
    return texts(segment_words([sentence(number) for number in range(stop)], DEFAULT_PROFILE))


@st.composite
def persons_edit(draw: st.DrawFn, cues: Sequence[Cue], serial: int) -> Edit:
    cue, other = draw(st.sampled_from(cues)), draw(st.sampled_from(cues))
    middle = (cue.start + cue.end) // 2
    choices: list[Edit] = [
        ReplaceText("t", cue.id, f"Mine {serial}."),
        DeleteCues("t", (cue.id,)),
        SplitCue("t", cue.id, time=middle, new_id=f"p{serial}"),
        JoinCues("t", (cue.id, other.id)),
        SetTimes("t", cue.id, cue.start + 90, cue.end + 40_000),
        ShiftCues("t", 25, (cue.id, other.id) if cue is not other else (cue.id,)),
    ]
    return draw(st.sampled_from(choices))


@given(st.data())
@quick
def test_whatever_a_person_does_meanwhile_stays_and_nothing_is_lost(data: st.DataObject) -> None:
    studio, arrived = Studio(), 0
    for serial in range(data.draw(st.integers(4, 14))):
        act = data.draw(st.sampled_from(["arrive", "edit", "edit", "undo", "redo"]))
        before = {cue.id: cue for cue in studio.cues}
        if act == "arrive":
            studio.deliver(studio.stream.feed(heard(arrived, arrived + 1)))
            arrived += 1
            now = {cue.id: cue for cue in studio.cues}
            assert now.items() >= before.items(), "what was there changed"
        elif act == "edit" and studio.cues:
            studio.person(data.draw(persons_edit(studio.cues, serial)))
        elif act == "undo":
            studio.history.undo()
        elif act == "redo":
            studio.history.redo()
    before = {cue.id: cue for cue in studio.cues}
    studio.deliver(studio.stream.feed(heard(arrived, 15)), studio.stream.close(complete=True))
    now = {cue.id: cue for cue in studio.cues}
    assert now.items() >= before.items()
    assert now.keys() >= studio.live._given.keys() - studio.live._deleted
    assert not studio.live._deleted & now.keys()
    assert resume_point(studio.track) is None


@given(st.lists(st.sampled_from(["arrive", "undo", "redo"]), max_size=12))
@quick
def test_undo_and_redo_alone_cost_nothing(acts: list[str]) -> None:
    studio, arrived = Studio(), 0
    for act in acts:
        if act == "arrive":
            studio.deliver(studio.stream.feed(heard(arrived, arrived + 1)))
            arrived += 1
        else:
            _ = studio.history.undo() if act == "undo" else studio.history.redo()
    studio.deliver(studio.stream.feed(heard(arrived, 13)), studio.stream.close(complete=True))
    assert texts(studio.cues) == whole(13)


@given(
    st.integers(1, 6),
    st.lists(st.sampled_from(["edit", "undo", "redo", "arrive"]), max_size=6),
    st.data(),
)
@quick
def test_a_resumed_run_keeps_to_the_same_rules(
    stopped: int, acts: list[str], data: st.DataObject
) -> None:
    studio, arrived = Studio(), stopped
    studio.deliver(studio.stream.feed(heard(0, stopped)), studio.stream.close(complete=False))
    point = resume_point(studio.track)
    assert point is not None
    studio.begin(point)
    studio.deliver(studio.stream.feed(heard(0, stopped)))
    for serial, act in enumerate(acts):
        mine = {c.id: c for c in studio.cues if c.text.startswith("Mine")}
        if act == "arrive":
            studio.deliver(studio.stream.feed(heard(arrived, arrived + 1)))
            arrived += 1
            assert {c.id: c for c in studio.cues}.items() >= mine.items()
        elif act == "edit" and studio.cues:
            cue = data.draw(st.sampled_from(studio.cues))
            studio.person(ReplaceText("t", cue.id, f"Mine {serial}."))
        elif act == "undo" and len(studio.history.undo_steps) > 1:
            studio.history.undo()
        else:
            studio.history.redo()
    mine = {c.id: c for c in studio.cues if c.text.startswith("Mine")}
    studio.deliver(studio.stream.feed(heard(arrived, 14)), studio.stream.close(complete=True))
    now = {c.id: c for c in studio.cues}
    assert now.items() >= mine.items()
    said = [w.text for cue in studio.cues if cue.id not in mine for w in cue.words]
    assert len([w for w in said if w.isdigit()]) == len({w for w in said if w.isdigit()})


def test_stopped_and_resumed_it_is_as_if_it_had_not_been() -> None:
    studio = Studio()
    studio.deliver(studio.stream.feed(heard(0, 3)), studio.stream.close(complete=False))
    assert texts(studio.cues) == whole(3)
    facts = dict(studio.track.metadata)
    assert (facts["engine"], facts["model"]) == ("whisper", "small")
    assert "18.000" in facts["incomplete"]
    point = resume_point(studio.track)
    assert point is not None
    assert point.provisional
    studio.begin(point)
    studio.deliver(studio.stream.feed(heard(0, 3)))
    studio.deliver(studio.stream.feed(heard(3, 9)), studio.stream.close(complete=True))
    assert texts(studio.cues) == whole(9)
    assert resume_point(studio.track) is None
    assert "incomplete" not in dict(studio.track.metadata)
    assert dict(studio.track.metadata)["notice"] == "Note."


def test_provisional_cues_that_a_person_is_at_stay() -> None:
    studio = Studio()
    studio.deliver(studio.stream.feed(heard(0, 3)), studio.stream.close(complete=False))
    point = resume_point(studio.track)
    assert point is not None
    last = studio.cues[-1]
    studio.begin(point)
    studio.deliver(studio.stream.feed(heard(0, 4)), busy=[last.id])
    studio.deliver(studio.stream.feed(heard(4, 9)), studio.stream.close(complete=True))
    assert last in studio.cues
    said = [word.text for cue in studio.cues for word in cue.words]
    assert said == [word.text for n in range(9) for word in sentence(n).words]


def test_an_undo_of_the_resume_and_an_edit_then_are_kept_and_nothing_doubles() -> None:
    """The provisional cues come back by the undo, and one is worked on before the next burst."""
    studio = Studio()
    studio.deliver(studio.stream.feed(heard(0, 3)), studio.stream.close(complete=False))
    point = resume_point(studio.track)
    assert point is not None
    studio.begin(point)
    studio.deliver(studio.stream.feed(heard(0, 6)))
    studio.history.undo()
    assert texts(studio.cues) == whole(3)
    studio.history.apply(ReplaceText("t", point.provisional[-1], "Mine."))
    mine = next(cue for cue in studio.cues if cue.text == "Mine.")
    studio.deliver(studio.stream.feed(heard(6, 9)), studio.stream.close(complete=True))
    assert mine in studio.cues
    others = [cue for cue in studio.cues if cue is not mine]
    assert not [cue for cue in others if cue.start < mine.end and mine.start < cue.end]
    said = [word.text for cue in others for word in cue.words if word.text.isdigit()]
    assert len(said) == len(set(said))
    assert "8" in said


def test_a_document_behind_its_journal_catches_up() -> None:
    """Killed between the journal and the project: the project knows less."""
    studio = Studio()
    studio.deliver(studio.stream.feed(heard(0, 4)))
    point = resume_point(studio.track)
    assert point is not None
    assert not point.provisional
    studio.begin(point)
    studio.deliver(studio.stream.feed(heard(0, 6)), studio.stream.feed(heard(6, 9)))
    studio.deliver(studio.stream.close(complete=True))
    assert texts(studio.cues) == whole(9)


def test_a_removed_track_ends_the_matter() -> None:
    studio = Studio()
    studio.deliver(studio.stream.feed(heard(0, 4)))
    studio.history.apply(RemoveTrack("t"))
    assert studio.live.abandoned
    studio.deliver(studio.stream.feed(heard(4, 8)))
    assert not studio.history.document.tracks
    studio.history.undo()
    assert not studio.live.abandoned


def test_a_burst_is_one_step_with_a_name() -> None:
    studio = Studio()
    studio.deliver(studio.stream.feed(heard(0, 4)), studio.stream.feed(heard(4, 8)))
    assert [step.label for step in studio.history.undo_steps] == [LABEL]


def test_an_empty_track_is_taken_and_named() -> None:
    studio = Studio()
    studio.history = History(Document((Track(id="t", metadata=(("source", "mine"),)),)))
    studio.deliver(studio.stream.feed(heard(0, 4)))
    assert (studio.track.language, studio.track.name) == ("en", "English")
    assert dict(studio.track.metadata)["source"] == "mine"


def test_silence_leaves_no_step() -> None:
    studio = Studio()
    studio.deliver(studio.stream.feed(Heard((), 30_000)), studio.stream.close(complete=False))
    assert not studio.history.undo_steps
    assert not studio.history.document.tracks


def test_speech_without_text_is_kept_for_the_review_and_outlives_a_resume() -> None:
    studio = Studio()
    studio.live.missed.append(Span(50_000, 52_000))
    studio.deliver(studio.stream.feed(heard(0, 3)))
    point = resume_point(studio.track)
    studio.begin(point)
    studio.live.missed.append(Span(30_000, 31_500))
    studio.deliver(studio.stream.feed(heard(3, 5)), studio.stream.close(complete=True))
    assert missed_spans(studio.track) == (Span(30_000, 31_500), Span(50_000, 52_000))
    assert [item.kind for item in doubtful(studio.track)][-1] is DoubtKind.SPEECH_WITHOUT_TEXT
