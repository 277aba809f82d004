"""Signing in, as a person does: the host is asked, and what it says is shown."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import keyring
import pytest
from keyring.backend import KeyringBackend
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from cuesmith.bridge.host_jobs import HostJobs
from cuesmith.bridge.host_ports import HostPorts
from cuesmith.bridge.job_board import JobBoard
from cuesmith.cli.studio_hosts import make_host_ports
from cuesmith.domain.hosting import AccountId, HostName
from cuesmith.ui.hosts.sign_in import SignInDialog
from tests.support.hosts.fixtures import point_at
from tests.support.hosts.gcore.host import GcoreHost
from tests.support.hosts.mux.host import MuxHost
from tests.support.hosts.studio import hosts_home
from tests.support.playing import wait_for
from tests.ui.test_accessibility import nameless

_ = hosts_home
pytestmark = pytest.mark.usefixtures("hosts_home")


class MemoryKeyring(KeyringBackend):
    """A keyring that keeps."""

    priority = 5

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


Open = Callable[[HostName | None], SignInDialog]


@pytest.fixture
def ports() -> HostPorts:
    return make_host_ports()


@pytest.fixture
def opened(qtbot: QtBot, ports: HostPorts) -> Iterator[Open]:
    jobs = HostJobs(ports.accounts, JobBoard())

    def show(host: HostName | None) -> SignInDialog:
        dialog = SignInDialog(ports, jobs, host)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
        qtbot.addWidget(dialog)
        dialog.open()
        wait_for(lambda: dialog.accounts.read)
        return dialog

    yield show
    jobs.stop()


def only_address(monkeypatch: pytest.MonkeyPatch, host: GcoreHost | MuxHost) -> None:
    """The host is where it is, and nobody is signed in."""
    point_at(monkeypatch, host)
    for name in host.environment:
        if not name.startswith("CUESMITH_"):
            monkeypatch.delenv(name)


def test_the_host_is_asked_before_anything_is_kept(
    qtbot: QtBot,
    opened: Open,
    ports: HostPorts,
    gcore: GcoreHost,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    only_address(monkeypatch, gcore)
    keyring.set_keyring(ring := MemoryKeyring())
    dialog = opened(HostName.GCORE)
    assert not dialog.host.isVisible()
    assert not dialog.sign_in.isEnabled()
    assert "keyring" in dialog.keeping.text()
    field = dialog.fields[HostName.GCORE, "api_key"]
    assert field.text.echoMode() is QLineEdit.EchoMode.Password
    field.reveal.click()
    assert field.text.echoMode() is QLineEdit.EchoMode.Normal

    qtbot.keyClicks(field.text, "4711$wrong-key-entirely")
    dialog.sign_in.click()
    wait_for(dialog.trouble.isVisible)
    assert "Gcore" in dialog.trouble.text.text()
    assert dialog.trouble.details.isVisible()
    assert not ring.kept
    gcore.blames.clear()

    field.text.setText(f"  {gcore.token}\n")
    told: list[AccountId] = []
    dialog.signed_in.connect(told.append)
    wait_for(dialog.sign_in.isEnabled)
    qtbot.keyClick(field.text, Qt.Key.Key_Return)
    wait_for(lambda: not dialog.isVisible())
    assert told == [AccountId(HostName.GCORE, "main")]
    assert list(ring.kept.values()) == [gcore.token]
    assert field.text.text() == ""
    assert [each.id.name for each in ports.accounts.every()] == ["main"]


def test_without_a_keyring_it_is_said_how_long_it_lasts(
    opened: Open, mux: MuxHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    only_address(monkeypatch, mux)
    dialog = opened(None)
    assert dialog.host.isVisible()
    assert "until the program ends" in dialog.keeping.text()
    dialog.fields[HostName.MUX, "token_id"].text.setText(mux.token_id)
    assert not dialog.sign_in.isEnabled()
    dialog.fields[HostName.MUX, "token_secret"].text.setText(mux.token_secret)
    dialog.sign_in.click()
    wait_for(lambda: not dialog.isVisible())

    again = opened(HostName.MUX)
    assert again.name.text() == "main 2"
    again.name.setText("main")
    assert "takes the place" in again.keeping.text()
    again.reject()


def test_each_host_says_what_it_wants_and_where_that_is(opened: Open) -> None:
    dialog = opened(None)
    for host in HostName:
        dialog.host.setCurrentIndex(dialog.host.findData(host.value))
        assert host.label in dialog.windowTitle()
        assert host.label in dialog.where.text()
        shown = {each for (each, _), field in dialog.fields.items() if field.isVisible()}
        assert shown == {host}
        assert nameless(dialog) == []
    dialog.reject()
