"""A file that does not state its length, such as a browser's recording, gets one as it is read."""

from __future__ import annotations

from pathlib import Path

import av
import pytest
from pytestqt.qtbot import QtBot

from cuesmith.engines.media.probe import probe
from tests.support.media import beeps
from tests.support.numbered_video import write_numbered
from tests.support.playing import wait_for
from tests.support.studio_window import drop, open_studio


def _live(source: Path, target: Path, *kinds: str) -> Path:
    """The streams of some kinds, as they are written while they are recorded."""
    with av.open(str(source)) as read, av.open(str(target), "w", options={"live": "1"}) as output:
        streams = [stream for stream in read.streams if stream.type in kinds]
        written = {each.index: output.add_stream_from_template(each) for each in streams}
        for packet in read.demux(streams):
            if packet.dts is not None:
                packet.stream = written[packet.stream.index]
                output.mux(packet)
    return target


@pytest.mark.parametrize("kinds", [("video", "audio"), ("video",), ("audio",)], ids="+".join)
def test_the_seek_bar_gets_its_length(qtbot: QtBot, tmp_path: Path, kinds: tuple[str, ...]) -> None:
    film = write_numbered(tmp_path / "film.mp4", 75, sound=beeps([1.0], 3.0))
    live = _live(film, tmp_path / "live.mkv", *kinds)
    assert probe(live).duration is None
    with open_studio(qtbot) as window:
        drop(window, live)
        player, transport = window.player, window.parts.preview.transport
        wait_for(lambda: player.duration >= 2990)
        assert player.duration <= 3100
        assert transport.seek_bar.maximum() == player.duration
        assert window.parts.timeline.view.navigation.end >= player.duration
        assert transport.duration.text().startswith("/ ")
        player.seek(9_000_000)  # nobody found anything there
        wait_for(lambda: player.position == 9_000_000)
        assert player.duration <= 3100
        player.seek(2000)
        wait_for(lambda: transport.seek_bar.value() == 2000)
