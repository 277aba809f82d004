"""The look of very many cues is changed while it is dragged, and nobody waits for it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cuesmith.bridge.style_session import StyleScope, StyleSession
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import Cue
from cuesmith.domain.document import Document
from cuesmith.domain.history import History
from cuesmith.domain.style_choice import StyleChoice, StyleConfig, Vertical
from cuesmith.domain.track import Track
from tests.support.playing import wait_for

MANY = 2000


def test_a_drag_over_many_cues_ends_where_it_was_let_go_in_one_step(qtbot: QtBot) -> None:
    cues = tuple(Cue(f"c{row}", row * 1000, row * 1000 + 900, "Words") for row in range(MANY))
    workspace = Workspace()
    workspace.open(History(Document((Track(cues, id="t"),))))
    session = StyleSession(workspace)
    workspace.select_cues([cue.id for cue in cues], "c0")
    session.set_scope(StyleScope.CUES)
    at_once = []
    for size in range(20, 60):
        session.set_field("font_size", float(size), "drag")
        at_once.append(workspace.document.tracks[0].cues[0].style)
    assert set(at_once) == {None}, "It was waited for."
    last = StyleChoice(config=StyleConfig(font_size=59.0))
    wait_for(lambda: {cue.style for cue in workspace.document.tracks[0].cues} == {last})
    assert len(workspace.history.undo_steps) == 1
    workspace.undo()
    workspace.settle()
    assert workspace.document.tracks[0].cues == cues


SUNG = StyleChoice("karaoke")
GREEN = StyleChoice("highlight", StyleConfig(text_color="#00ff00", vertical_position=Vertical.TOP))


class Chosen:
    """Three cues, all of them selected: two with looks of their own."""

    def __init__(self, current: str) -> None:
        cues = (
            Cue("a", 0, 900, "A", style=SUNG),
            Cue("b", 1000, 1900, "B", style=GREEN),
            Cue("c", 2000, 2900, "C"),
        )
        self.workspace = Workspace()
        self.workspace.open(History(Document((Track(cues, id="t"),))))
        self.session = StyleSession(self.workspace)
        self.workspace.select_cues(["a", "b", "c"], current)
        self.session.set_scope(StyleScope.CUES)

    @property
    def styles(self) -> list[StyleChoice | None]:
        return [cue.style for cue in self.workspace.document.tracks[0].cues]


def test_a_field_of_several_cues_leaves_each_its_own_look(qtbot: QtBot) -> None:
    chosen = Chosen("a")
    for size in (40.0, 50.0):
        chosen.session.set_field("font_size", size, "drag")
    assert chosen.styles == [
        StyleChoice("karaoke", StyleConfig(font_size=50.0)),
        StyleChoice(
            "highlight",
            StyleConfig(font_size=50.0, text_color="#00ff00", vertical_position=Vertical.TOP),
        ),
        StyleChoice(config=StyleConfig(font_size=50.0)),
    ]
    (step,) = chosen.workspace.history.undo_steps
    assert step.label == "Set style of 3 cues"
    chosen.workspace.undo()
    assert chosen.styles == [SUNG, GREEN, None]


def test_a_template_that_the_current_cue_has_is_given_to_the_others(qtbot: QtBot) -> None:
    chosen = Chosen("a")
    chosen.session.choose("karaoke")
    top = StyleChoice("karaoke", StyleConfig(vertical_position=Vertical.TOP))
    assert chosen.styles == [SUNG, top, SUNG]
    chosen.session.choose("karaoke")
    assert len(chosen.workspace.history.undo_steps) == 1


def test_several_cues_are_reset_though_the_current_one_has_nothing_of_its_own(
    qtbot: QtBot,
) -> None:
    chosen = Chosen("c")
    assert chosen.session.state.changed
    chosen.session.reset()
    assert chosen.styles == [None, None, None]
    assert not chosen.session.state.changed
