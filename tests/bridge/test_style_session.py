"""The look of very many cues is changed while it is dragged, and nobody waits for it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cuesmith.bridge.style_session import StyleScope, StyleSession
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import Cue
from cuesmith.domain.document import Document
from cuesmith.domain.history import History
from cuesmith.domain.style_choice import StyleChoice, StyleConfig
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
