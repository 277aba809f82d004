"""Publishing from a window, as tests do it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from cuesmith.bridge.publishing import Publishing
from cuesmith.domain.cue import Cue
from cuesmith.domain.cue_edits import ReplaceText
from cuesmith.domain.track import Track
from cuesmith.domain.track_edits import AddTrack
from cuesmith.ui.hosts.publish_dialog import PublishDialog
from cuesmith.ui.main_window import MainWindow
from tests.support.hosts.gcore.host import GcoreHost
from tests.support.hosts.mux.host import MuxHost
from tests.support.playing import wait_for
from tests.support.studio_window import SAMPLE, drop, with_cues


def open_film(window: MainWindow, folder: Path) -> None:
    film = folder / "Our film.mp4"
    shutil.copy(SAMPLE, film)
    drop(window, film)
    wait_for(lambda: window.workspace.medium is not None)
    with_cues(window, "Welcome", "Goodbye")


def add_track(window: MainWindow, id_: str, language: str, text: str) -> None:
    window.workspace.apply(AddTrack(Track((Cue(f"{id_}1", 0, 900, text),), language, id=id_)))


def press(window: MainWindow) -> None:
    window.commands["host.publish"].trigger()


def asked(window: MainWindow) -> PublishDialog:
    """The dialog that a press opens, once it knows what will be done or what is missing."""
    before = window.findChildren(PublishDialog)
    press(window)
    wait_for(lambda: window.findChildren(PublishDialog)[-1:] not in ([], before[-1:]))
    dialog = window.findChildren(PublishDialog)[-1]
    wait_for(lambda: dialog.accounts.read and dialog.ways.read)
    return dialog


@contextmanager
def begins(window: MainWindow) -> Iterator[None]:
    """What is done in the block begins a publishing, which may be over before anybody looks."""
    begun: list[bool] = []
    publishing_of(window).busy_changed.connect(begun.append)
    yield
    wait_for(lambda: begun)
    publishing_of(window).busy_changed.disconnect(begun.append)


def publishing_of(window: MainWindow) -> Publishing:
    return window.parts.publish.parts.publishing


def told(window: MainWindow) -> str:
    """The sentence of the notice that follows when publishing is over."""
    wait_for(lambda: _has_news(window) and not publishing_of(window).busy)
    assert window.notices.shown is not None
    return window.notices.shown.message


def _has_news(window: MainWindow) -> bool:
    """Whether a notice is shown; that the machine has no sound is none."""
    shown = window.notices.shown
    if shown is not None and "sound device" in shown.message:
        window.notices.dismiss()
        return False
    return shown is not None


def subtitles_at(host: GcoreHost) -> dict[str, str]:
    """The captions of Gcore's only film, by language."""
    (video,) = host.videos.values()
    return {each.language: each.vtt for each in video.subtitles.values()}


def tracks_at(host: MuxHost) -> dict[str, str]:
    """The captions of Mux's only film, by name."""
    (asset,) = host.assets.values()
    return {track.name: track.text for track in asset.tracks}


def edit(window: MainWindow, text: str) -> None:
    window.workspace.apply(ReplaceText("t", "c0", text))
