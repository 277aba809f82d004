"""Accounts: who is signed in, whether a host still lets them in, and signing out."""

from __future__ import annotations

from collections.abc import Iterator

import keyring
import pytest
from PySide6.QtWidgets import QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from cuesmith.domain.publishing import CaptionWay
from cuesmith.ui.hosts.accounts import AccountsDialog
from cuesmith.ui.hosts.sign_in import SignInDialog
from cuesmith.ui.main_window import MainWindow
from tests.support.hosts.fixtures import point_at
from tests.support.hosts.gcore.host import GcoreHost
from tests.support.hosts.mux.host import MuxHost
from tests.support.hosts.studio import hosts_home
from tests.support.playing import wait_for
from tests.support.studio_window import open_studio
from tests.ui.hosts.test_sign_in import MemoryKeyring
from tests.ui.test_accessibility import nameless

_ = hosts_home
pytestmark = pytest.mark.usefixtures("hosts_home")


@pytest.fixture
def dialog(
    qtbot: QtBot, gcore: GcoreHost, mux: MuxHost, monkeypatch: pytest.MonkeyPatch
) -> Iterator[AccountsDialog]:
    """Mux's account is in the environment; nobody is signed in to Gcore."""
    point_at(monkeypatch, gcore)
    point_at(monkeypatch, mux)
    monkeypatch.delenv("GCORE_API_KEY")
    keyring.set_keyring(MemoryKeyring())
    with open_studio(qtbot) as window:
        yield opened(window)


def opened(window: MainWindow) -> AccountsDialog:
    dialog = window.parts.publish.show_accounts()
    wait_for(lambda: dialog.accounts.read and dialog.ways.read)
    return dialog


def sign_in(dialog: AccountsDialog, host: GcoreHost) -> None:
    dialog.sign_in_button.click()
    (asking,) = dialog.findChildren(SignInDialog)
    wait_for(lambda: asking.accounts.read)
    asking.host.setCurrentIndex(asking.host.findData("gcore"))
    (field,) = (field for (name, _), field in asking.fields.items() if name == "gcore")
    field.text.setText(host.token)
    asking.sign_in.click()
    wait_for(lambda: "Signed in" in dialog.said.text() and len(dialog.accounts.known) > 1)


def rows(dialog: AccountsDialog) -> list[tuple[str, ...]]:
    items = [dialog.list.topLevelItem(row) for row in range(dialog.list.topLevelItemCount())]
    return [tuple(item.text(column) for column in range(3)) for item in items if item]


def test_signing_in_trying_and_signing_out(dialog: AccountsDialog, gcore: GcoreHost) -> None:
    assert nameless(dialog) == []
    environment = ("Mux", "from the environment", "MUX_TOKEN_ID, MUX_TOKEN_SECRET")
    assert rows(dialog) == [environment]
    assert not dialog.out_button.isEnabled()
    assert not dialog.again_button.isEnabled()

    sign_in(dialog, gcore)
    assert rows(dialog) == [environment, ("Gcore", "main", "in the keyring")]
    dialog.select(dialog.accounts.known[1].id)
    dialog.check_button.click()
    wait_for(lambda: "lets this account in" in dialog.said.text())

    wait_for(dialog.out_button.isEnabled)
    dialog.out_button.click()
    (question,) = dialog.findChildren(QMessageBox)
    answers = {each.text(): each for each in question.findChildren(QPushButton)}
    answers["Sign &out"].click()
    wait_for(lambda: rows(dialog) == [environment])
    assert "Signed out of Gcore" in dialog.said.text()


def test_a_host_that_lets_nobody_in_any_more_is_told(dialog: AccountsDialog, mux: MuxHost) -> None:
    mux.revoke_after = 0
    dialog.check_button.click()
    wait_for(dialog.trouble.isVisible)
    assert "Mux" in dialog.trouble.text.text()
    mux.blames.clear()


def test_how_captions_get_to_mux_is_chosen_there_too(dialog: AccountsDialog) -> None:
    ways = []
    for button in (dialog.way.by_hand, dialog.way.by_address):
        if not button.isVisible():
            dialog.way.change.click()
        button.click()
        ways.append(dialog.ways.way)
    assert ways == [CaptionWay.BY_HAND, CaptionWay.ADDRESS]
