"""What goes with a composed window: title, start page, status bar, jobs, and what is remembered."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QGuiApplication

from cuesmith.bridge.ports import StudioPorts
from cuesmith.bridge.reading_profiles import remembered_profile
from cuesmith.bridge.sentences import shown_sentence
from cuesmith.bridge.settings import Editing, Overlays, Sound
from cuesmith.bridge.start_facts import StartFacts
from cuesmith.services.project import SaveState, SaveStatus
from cuesmith.ui.composition import Composition
from cuesmith.ui.job_listing import JobListing
from cuesmith.ui.start_page import StartPage
from cuesmith.ui.window.shell import Shell

_SWITCHES = {
    "time.ripple": "ripple",
    "time.snapping": "snapping",
    "view.follow": "follow",
    "view.spectrogram": "spectrogram",
    "view.show_beside": "beside",
}
"""Checkable commands that are as they were left, and their field of `Editing`."""
_OVERLAYS = {"view.safe_areas": "safe_areas", "view.social_overlay": "social"}
"""The same of `Overlays`."""


class Companions(QObject):
    """Listens to the parts, and tells the window around them."""

    def __init__(
        self, window: Shell, page: StartPage, parts: Composition, ports: StudioPorts
    ) -> None:
        super().__init__(window)
        self._window, self._page, self._parts = window, page, parts
        self.facts = StartFacts(ports, self)
        self._bind_start_page()
        self._bind_status()
        self._listing = JobListing(window.jobs, parts, self)
        self._recall()

    # -- start page and title -------------------------------------------------------------------

    def _bind_start_page(self) -> None:
        window, parts, page = self._window, self._parts, self._page
        page.open_wanted.connect(parts.files.ask_file)
        page.recent_wanted.connect(self._open_recent)
        page.forget_wanted.connect(self.facts.forget)
        self.facts.recent_found.connect(page.recent.show_projects)
        self.facts.recent_found.connect(parts.opening.pictures.load)
        parts.opening.pictures.loaded.connect(page.recent.show_picture)
        self.facts.machine_found.connect(page.show_machine)
        window.commands.bind("help.machine", self._show_machine)
        for signal in (
            parts.session.project_changed,
            window.workspace.medium_changed,
            window.workspace.changed,
            window.workspace.reset,
        ):
            signal.connect(self._show_page)
        self._show_page()
        self.facts.look()

    def _open_recent(self, path: str) -> None:
        self._parts.opening.open_project(Path(path))

    def _show_machine(self) -> None:
        self.facts.machine_found.connect(self._tell_machine)
        self.facts.look_for_machine()

    def _tell_machine(self) -> None:
        self.facts.machine_found.disconnect(self._tell_machine)
        self._window.notices.say(self._page.machine.text())

    def _show_page(self) -> None:
        """The start page while there is nothing to work on."""
        window, session = self._window, self._parts.session
        empty = session.pristine and window.workspace.medium is None
        if empty != window.at_start:
            if empty:
                window.show_start()
                self.facts.look_for_recent()
            else:
                window.show_studio()
        name = session.name
        window.setWindowTitle(f"{name} – Cuesmith" if name else "Cuesmith")

    # -- status ---------------------------------------------------------------------------------

    def _bind_status(self) -> None:
        self._parts.session.status_changed.connect(self._show_status)
        self._show_status(self._parts.session.status)
        self._window.player.failed.connect(self._window.notices.show_error)
        self._window.player.noticed.connect(self._window.notices.say)
        self._window.workspace.busy_changed.connect(self._show_busy)

    def _show_busy(self, edit: str) -> None:
        """An edit of many cues is on its way; all else can be done meanwhile."""
        if edit:
            QGuiApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)
        else:
            QGuiApplication.restoreOverrideCursor()

    def _show_status(self, status: SaveStatus) -> None:
        said = {
            SaveState.SAVED: self.tr("Saved"),
            SaveState.SAVING: self.tr("Saving…"),
            SaveState.UNSAVED: self.tr("Not saved"),
            SaveState.READ_ONLY: self.tr("Read only"),
        }[status.state]
        self._window.status.show_saved(said, shown_sentence(status.reason))

    # -- what is remembered ---------------------------------------------------------------------

    def _recall(self) -> None:
        settings, player = self._window.settings, self._window.player
        sound, editing = settings.sound(), settings.editing()
        player.set_volume(sound.volume)
        player.set_muted(sound.muted)
        self._window.workspace.set_profile(remembered_profile(editing.profile, editing.rules_off))
        self._parts.timeline.start_with(editing.zoom)
        self._parts.speech.bar.choices.recall(settings.speech())
        self._parts.speech.transcriber.begun.connect(self._keep_speech)
        self._recall_switches(_SWITCHES, asdict(editing))
        self._recall_switches(_OVERLAYS, asdict(settings.overlays()))

    def _recall_switches(self, switches: Mapping[str, str], kept: Mapping[str, object]) -> None:
        for id_, field in switches.items():
            action = self._window.commands[id_]
            if action.isEnabled() and action.isChecked() != kept[field]:
                action.trigger()

    def _switches(self, switches: Mapping[str, str]) -> dict[str, bool]:
        return {field: self._window.commands[id_].isChecked() for id_, field in switches.items()}

    def _keep_speech(self) -> None:
        self._window.settings.set_speech(self._parts.speech.bar.choices.kept)

    def _keep(self) -> None:
        player, settings = self._window.player, self._window.settings
        settings.set_sound(Sound(player.volume, player.muted))
        self._keep_speech()
        profile, zoom = self._window.workspace.profile, self._parts.timeline.zoom
        switches = self._switches(_SWITCHES)
        kept = Editing(zoom, profile=profile.name, rules_off=",".join(profile.without), **switches)
        settings.set_editing(kept)
        settings.set_overlays(Overlays(**self._switches(_OVERLAYS)))

    def shut_down(self) -> None:
        """Remember, and stop looking."""
        self._keep()
        self.facts.shut_down()
