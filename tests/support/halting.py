"""Speech workers that wait where they are to be killed: no test has to be quicker than they are."""

from __future__ import annotations

import sys
from dataclasses import dataclass, field
from pathlib import Path

from cuesmith.domain.speech import Heard, SpeechEvent, Started
from tests.support import halting_worker
from tests.support.children import SPEECH, workers


@dataclass(frozen=True)
class Halts:
    """Where workers halt, as files of a folder: they look there all the time."""

    folder: Path

    @property
    def command(self) -> list[str]:
        """Starts such a worker; `children.workers` knows it as one."""
        program = str(halting_worker.__file__)
        return [sys.executable, "-P", "-X", "utf8", program, SPEECH, str(self.folder)]

    def at_the_beginning(self) -> None:
        """From now on they wait before they do anything."""
        (self.folder / "beginning").touch()

    def after(self, kind: type[SpeechEvent]) -> None:
        """From now on they wait each time they have told such an event."""
        (self.folder / kind.__name__).touch()

    def no_more(self) -> None:
        """Those that wait, and those to come, go on."""
        for place in self.folder.iterdir():
            place.unlink()


def halts_in(folder: Path) -> Halts:
    """Workers that halt nowhere yet; what tells them is kept below `folder`."""
    places = folder / "halts"
    places.mkdir()
    return Halts(places)


@dataclass
class Killer:
    """Kills every worker of a run that has told one window, and those after it before they tell
    another, until it is to spare them."""

    halts: Halts
    _sparing: bool = field(default=False, init=False)
    _heard: bool = field(default=False, init=False)

    def __post_init__(self) -> None:
        self.halts.after(Heard)

    def __call__(self, _run: object, event: SpeechEvent) -> None:
        if self._sparing:
            return
        if isinstance(event, Heard):
            self._heard = True
            self.halts.after(Started)
        if self._heard:
            kill_workers()

    def spare(self) -> None:
        """Let them live, and go on."""
        self._sparing = True
        self.halts.no_more()


def kill_workers() -> int:
    """How many there were."""
    found = workers()
    for worker in found:
        worker.kill()
    return len(found)
