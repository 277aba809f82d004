"""Whisper's own translation, and the hosts', from the same dialog: captions beside the source."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from cuesmith.bridge.speech_state import Phase, SpeechState
from cuesmith.domain.hosting import AccountId, HostName
from cuesmith.domain.publishing import Publication, PublishTarget
from cuesmith.domain.speech_choice import SpeechModel
from cuesmith.domain.track import Track
from cuesmith.domain.track_edits import AddTrack
from cuesmith.domain.twin_tracks import source_track
from cuesmith.services.hosts.accounts import ENVIRONMENT
from cuesmith.ui.hosts.jobs_translate import TranslateDialog
from cuesmith.ui.main_window import MainWindow
from tests.support.hosts.browsing import notice, tools
from tests.support.hosts.fixtures import point_at
from tests.support.hosts.mux.host import MuxHost
from tests.support.hosts.studio import hosts_home
from tests.support.playing import wait_for
from tests.support.studio_window import open_studio, with_cues

_ = hosts_home
pytestmark = pytest.mark.usefixtures("hosts_home")


def ways(window: MainWindow) -> dict[str, tuple[str, bool]]:
    offered = window.parts.translation.others.offered()
    return {way.id: (way.state, way.ready) for way in offered}


def test_mux_translates_the_film_of_this_project_and_it_stands_beside_the_source(
    qtbot: QtBot, mux: MuxHost, monkeypatch: pytest.MonkeyPatch
) -> None:
    point_at(monkeypatch, mux)
    asset = mux.ready_asset("Our film")
    mux.ready_track(asset, "en", "English")
    with open_studio(qtbot) as window:
        with_cues(window, "Good morning.", "The pond is frozen.", "Home.")
        assert ways(window)["mux"][0] == "needs the film at the host"
        target = PublishTarget(AccountId(HostName.MUX, ENVIRONMENT), "Our film")
        hosting = window.parts.hosting
        hosting.keep(hosting.project, Publication(target, asset.id))
        assert ways(window)["mux"] == ("the film is there", True)
        window.parts.translation.others.take("mux")
        wait_for(lambda: tools(window).browser is not None)
        browser = tools(window).browser
        assert browser is not None
        wait_for(lambda: browser.findChildren(TranslateDialog))
        (dialog,) = browser.findChildren(TranslateDialog)
        dialog.into.setEditText("fr")
        wait_for(lambda: "units" in dialog.price.text())
        dialog.start.click()
        wait_for(lambda: "came from Mux" in notice(window))
        english, french = window.workspace.document.tracks
        assert french.language == "fr"
        assert source_track(window.workspace.document, french) is english


def test_whisper_is_offered_with_what_it_lacks_and_what_it_wrote_is_linked(
    qtbot: QtBot, tmp_path: Path
) -> None:
    with open_studio(qtbot) as window:
        with_cues(window, "Guten Morgen.")
        assert ways(window)["whisper"] == ("needs the film or the recording", False)
        others, models = window.parts.translation.others, window.parts.speech.models
        able = SpeechModel("small", 500, "many", path=tmp_path)
        models.preferred = (
            replace(able, name="large-v3-turbo"),
            replace(able, name="small.en", languages="en"),
            able,
        )
        assert others.model == able
        # A run that was begun here for the active track has ended:
        others.heard_for("t")
        window.workspace.apply(AddTrack(Track(language="en", id="heard")))
        window.parts.speech.transcriber.state_changed.emit(
            SpeechState(Phase.COMPLETE, track="heard")
        )
        document = window.workspace.document
        assert source_track(document, document.track("heard")) is document.track("t")
