"""The preview: painted pictures of 1080p30 that carry the captions of another picture.

Runs in a process of its own, with the real player, preview, renderer and the silent output: a
track in karaoke, and one that says in squares for which picture it was drawn, which is read from
the pixels of every painted frame (`python -m benchmarks.preview CLIP` is that process).
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from pathlib import Path

from benchmarks.measure import ROOT, Benchmark, Result, Unavailable
from benchmarks.recordings import h264
from cuesmith.domain.cue import Cue
from cuesmith.domain.style_choice import StyleChoice
from cuesmith.domain.track import Track

_RATE, _SECONDS = 30, 10
_TOP = 0.96
"""Of the picture's height: where the squares begin. Little is read, for reading takes time."""
_CUE_MS = 2000
_PATIENCE = 300


def _run() -> Result:
    told = subprocess.run(
        [sys.executable, "-m", "benchmarks.preview", str(h264(_SECONDS))],
        capture_output=True,
        text=True,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        timeout=_PATIENCE,
        check=False,
    )
    if told.returncode:
        raise Unavailable(told.stderr[-500:].strip())
    seen: dict[str, int] = json.loads(told.stdout.splitlines()[-1])
    note = (
        f"of {seen['painted']} painted, {seen['late']} one late, {seen['later']} later or without; "
        f"{seen['dropped']} of {_SECONDS * _RATE} pictures dropped by the player"
    )
    return Result(100 * (seen["late"] + seen["later"]) / max(1, seen["painted"]), 1.0, "%", note)


BENCHMARKS = (
    Benchmark("preview", "painted 1080p30 with another picture's captions / 1 %", 1.0, _run),
)


def _karaoke() -> Track:
    text = "These are the words that are\nspoken while the film goes on"
    cues = (
        Cue(f"k{start}", start, start + _CUE_MS, text)
        for start in range(0, _SECONDS * 1000, _CUE_MS)
    )
    return Track(tuple(cues), "en", id="karaoke", style=StyleChoice("karaoke"))


def _play(clip: Path) -> dict[str, int]:
    """Play a clip in a window; the process's own part."""
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication  # noqa: TID251 - it needs a window

    from cuesmith.bridge.actions import Actions
    from cuesmith.bridge.player import Player
    from cuesmith.bridge.player_output import SilentOutput
    from cuesmith.bridge.workspace import Workspace
    from cuesmith.cli.studio_playback import playback_ports
    from cuesmith.cli.studio_style import make_style_ports
    from cuesmith.domain.document import Document
    from cuesmith.domain.history import History
    from cuesmith.engines.media.pictures import open_pictures
    from cuesmith.engines.media.probe import probe
    from cuesmith.ui.preview.panel import PreviewPanel
    from tests.support.coded_captions import PaintedCodes, coded_track

    application = QApplication([])
    coded = coded_track(_SECONDS * _RATE, _RATE, (1920, 1080), top=_TOP)
    workspace = Workspace()
    workspace.open(History(Document((coded, _karaoke()))))
    workspace.shown.choose("karaoke", "t", shown=True)
    player = Player(
        None,
        playback_ports(open_pictures),
        open_output=lambda: SilentOutput(time.monotonic, 2.0),
    )
    panel = PreviewPanel(workspace, player, Actions(), style=make_style_ports())
    panel.resize(1920, 1080 + panel.transport.sizeHint().height())
    panel.show()
    painted = PaintedCodes(panel.view, _RATE, _TOP)
    player.open(clip, probe(clip))
    # The first captions take what finding fonts takes.
    QTimer.singleShot(2000, painted.seen.clear)
    QTimer.singleShot(2000, player.play)
    player.playing_changed.connect(lambda playing: None if playing else application.quit())
    application.exec()
    dropped = player.statistics().dropped
    panel.shutdown()
    player.shutdown()
    behind = [None if made is None else abs(number - made) for number, made in painted.seen]
    late, right = behind.count(1), behind.count(0)
    return {
        "painted": len(behind),
        "late": late,
        "later": len(behind) - late - right,
        "dropped": dropped,
    }


if __name__ == "__main__":
    print(json.dumps(_play(Path(sys.argv[1]))))
