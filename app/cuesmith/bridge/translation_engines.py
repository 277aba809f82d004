"""The translation engines as they stand, looked up and set up off the GUI thread."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from cuesmith.base.errors import CuesmithError
from cuesmith.base.secrets import Secret
from cuesmith.bridge.runner import RunningJob
from cuesmith.bridge.translation_ports import EngineEntry, EngineSettings, TranslationPorts


class TranslationEngines(QObject):
    """Lives on the GUI thread."""

    found = Signal(object)
    """All `EngineEntry`s, as a tuple."""
    kept = Signal(object)
    """The `EngineEntry` whose settings were kept."""
    failed = Signal(CuesmithError)
    languages_found = Signal(str, object)
    """An engine's id, and the languages that it translates into, as a tuple; empty where it names
    none."""
    languages_failed = Signal(str, CuesmithError)
    """They could not be asked for."""

    def __init__(self, ports: TranslationPorts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ports = ports
        self._jobs: list[RunningJob] = []

    def look(self) -> None:
        """Find out how the engines stand; `found` follows."""
        self._run(lambda: self._ports.engines(), self.found.emit)

    def set_up(self, engine: str, settings: EngineSettings, key: Secret | None) -> None:
        """Keep an engine's settings; its key goes to the keyring. `kept` or `failed` follows."""
        self._run(lambda: self._ports.set_up(engine, settings, key), self.kept.emit)

    def forget_key(self, engine: str) -> None:
        """Remove an engine's key and settings. `kept` or `failed` follows."""
        self._run(lambda: self._ports.forget_key(engine), self.kept.emit)

    def ask_languages(self, engine: str) -> None:
        """Find out into which languages an engine translates, whom that may ask over the network.
        `languages_found` or `languages_failed` follows."""
        self._start(
            RunningJob(lambda context: self._ports.languages(engine, context.token), self),
            lambda found: self.languages_found.emit(engine, found),
            lambda error: self.languages_failed.emit(engine, error),
        )

    def _run(
        self,
        work: Callable[[], EngineEntry | tuple[EngineEntry, ...]],
        tell: Callable[[object], None],
    ) -> None:
        self._start(RunningJob(lambda _context: work(), self), tell, self.failed.emit)

    def _start(
        self,
        job: RunningJob,
        tell: Callable[[object], None],
        refuse: Callable[[CuesmithError], None],
    ) -> None:
        self._jobs.append(job)
        job.succeeded.connect(tell)
        job.failed.connect(refuse)
        job.ended.connect(lambda: self._forget(job))
        job.start()

    def _forget(self, job: RunningJob) -> None:
        self._jobs.remove(job)
        job.deleteLater()

    def stop(self) -> None:
        """For shutting down; waits for what is under way."""
        for job in list(self._jobs):
            job.end_now()
