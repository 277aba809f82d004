"""Real keys into the find panel."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.player import Player
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.history import History
from cuesmith.ui.find.panel import FindPanel
from tests.support.x_server import Hands
from tests.ui.find.test_find_panel import DOCUMENT


def test_what_is_typed_is_found(qtbot: QtBot, hands: Hands) -> None:
    workspace = Workspace()
    workspace.open(History(DOCUMENT))
    panel = FindPanel(workspace, Player(workspace), Actions(workspace))
    qtbot.addWidget(panel)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    center = panel.find_edit.mapToGlobal(panel.find_edit.rect().center())
    hands.click(center.x(), center.y())
    hands.type("cat")
    qtbot.waitUntil(lambda: panel.table.rowCount() == 3)
    hands.key("Return")
    qtbot.waitUntil(lambda: workspace.selection.current == "c0")
    panel.search.stop()
