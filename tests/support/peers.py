"""Other readers on the same cases, judged by the same comparer, none able to stop the run."""

from __future__ import annotations

import json
import queue
import subprocess
import sys
import threading
from pathlib import Path
from typing import IO, Any

from tests.support.cases import Case, Seen, SeenCue, content, judge
from tests.support.scoring import Verdict

_SECONDS_A_FILE = 20.0
"""A reader that takes longer has failed; pysubs2 takes half a minute on 5,000 nested tags."""
_CHECKOUT = Path(__file__).resolve().parents[2]


def score_peer(name: str, cases: list[Case], folder: Path) -> list[Verdict]:
    """A peer's verdicts; `folder` takes the files that cases are made of on the fly."""
    with _Peer(name) as peer:
        return [Verdict(case, tuple(judge(case, peer.read(case, folder)))) for case in cases]


class _Peer:
    """A child process that reads files with one library; started again when it has died."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._child: subprocess.Popen[str] | None = None
        self._lines: queue.Queue[str] = queue.Queue()

    def __enter__(self) -> _Peer:
        return self

    def __exit__(self, *_: object) -> None:
        self._stop()

    def read(self, case: Case, folder: Path) -> Seen:
        """What the library makes of a case."""
        request = {
            "path": str(_file_of(case, folder)),
            "fps": None if case.fps is None else float(case.fps),
            "whole_text": "codec" in case.entry,
            "timeline": "timeline" in case.entry,
        }
        child = self._running()
        assert child.stdin is not None
        try:
            child.stdin.write(json.dumps(request) + "\n")
            child.stdin.flush()
            answer = self._lines.get(timeout=_SECONDS_A_FILE)
        except (queue.Empty, OSError):
            answer = ""
        if not answer:
            self._stop()
            return Seen(crashed="it died, or took too long")
        return _seen(json.loads(answer))

    def _running(self) -> subprocess.Popen[str]:
        if self._child is None:
            self._lines = queue.Queue()
            self._child = subprocess.Popen(
                [sys.executable, "-m", "tests.support.peer_readers", self._name],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                text=True,
                encoding="utf-8",
                cwd=_CHECKOUT,
            )
            assert self._child.stdout is not None
            threading.Thread(
                target=_pump, args=(self._child.stdout, self._lines), daemon=True
            ).start()
        return self._child

    def _stop(self) -> None:
        if self._child is not None:
            self._child.kill()
            self._child.communicate()
            self._child = None


def _pump(stream: IO[str], lines: queue.Queue[str]) -> None:
    for line in stream:
        lines.put(line)
    lines.put("")


def _file_of(case: Case, folder: Path) -> Path:
    if "payload" not in case.entry:
        return case.path
    made = folder / "cue_text.vtt"
    made.write_bytes(content(case))
    return made


def _seen(answer: dict[str, Any]) -> Seen:
    if "error" in answer:
        return Seen(rejected=answer["error"])
    if "text" in answer:
        return Seen(text=answer["text"])
    return Seen(cues=tuple(SeenCue(start, end, plain) for start, end, plain in answer["rows"]))
