"""Writes a project on a thread of its own, in order, one transaction for each change.

The window hands in what changed and goes on; what reached the disk is said afterwards. Where the
disk refuses, everything goes on in memory: a whole copy is kept in a place of rescue, and the
project's own place is tried again until it takes what it missed, as one change.
"""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

from cuesmith.base.errors import CuesmithError, FileError, UsageError
from cuesmith.domain.document import Document
from cuesmith.domain.history import Step, StepChange
from cuesmith.domain.project import Commit, Json, MediaReference, ProjectContent, differences
from cuesmith.services.project import ProjectFile, ProjectStore, new_project_id

RETRY_SECONDS = 2.0
_LONGEST_RETRY_SECONDS = 30.0


@dataclass(frozen=True, slots=True)
class Changed:
    """The document is another now."""

    revision: int
    document: Document
    steps: StepChange


@dataclass(frozen=True, slots=True)
class Noted:
    """Things to remember that are no edits."""

    facts: Mapping[str, Json] = field(default_factory=dict)
    media: MediaReference | None = None


@dataclass(frozen=True, slots=True)
class MoveTo:
    """Go on in another file. What was there before stays, unless it was only lent."""

    path: Path
    media: MediaReference | None = None
    """The medium as seen from there."""
    keep_old: bool = True


@dataclass(frozen=True, slots=True)
class Reach:
    """A point in the order of things: the event is set once all before it was tried."""

    reached: threading.Event


class Stop:
    """No more."""


Order = Changed | Noted | MoveTo | Reach | Stop


@dataclass(frozen=True, slots=True)
class Written:
    """Everything up to a revision is on the disk, in the project's own file."""

    revision: int


@dataclass(frozen=True, slots=True)
class Refused:
    """The disk refused; said once, until it takes again."""

    error: CuesmithError
    rescue: Path | None
    """Where a whole copy is kept; None where that failed too."""


@dataclass(frozen=True, slots=True)
class Moved:
    """The project goes on in another file."""

    path: Path


@dataclass(frozen=True, slots=True)
class NotMoved:
    """It could not be saved there; it goes on where it was."""

    error: CuesmithError


News = Written | Refused | Moved | NotMoved


class _Copy:
    """A file that follows the project, and what it has not taken yet."""

    def __init__(self, file: ProjectFile, document: Document, revision: int) -> None:
        self.file = file
        self._written = document
        self._steps = StepChange()
        self._facts: dict[str, Json] = {}
        self._media: MediaReference | None = None
        self.revision = revision

    def add(self, order: Changed | Noted) -> None:
        """Note what is to be written."""
        if isinstance(order, Changed):
            self._steps = self._steps.then(order.steps)
        else:
            self._facts.update(order.facts)
            self._media = order.media or self._media

    def write(self, content: ProjectContent) -> None:
        """Write what is missing, at once; raises `FileError`."""
        difference = differences(self._written, content.document)
        self.file.commit(
            Commit(content.revision, difference, self._steps, dict(self._facts), self._media)
        )
        self._written, self.revision = content.document, content.revision
        self._steps, self._media = StepChange(), None
        self._facts.clear()


class ProjectWriter:
    """The one who writes. `put` from any thread; `run` is the thread."""

    def __init__(
        self,
        store: ProjectStore,
        file: ProjectFile,
        content: ProjectContent,
        rescue: Path,
        held: ExitStack | None = None,
        *,
        unnamed: bool = False,
    ) -> None:
        """`rescue` is where a whole copy goes when the file's own place refuses; `held` is what
        keeps other windows off the file. An `unnamed` file is removed at the end where nothing
        was made in it."""
        self._store = store
        self._own = _Copy(file, content.document, content.revision)
        self._content = replace(content, undo=(), redo=())
        self._undo: list[Step] = list(content.undo)
        self._redo: list[Step] = list(content.redo)
        self._rescue_path = rescue
        self._rescue: _Copy | None = None
        self._held = held or ExitStack()
        self._unnamed = unnamed
        self._wait = RETRY_SECONDS
        self._orders: queue.SimpleQueue[Order] = queue.SimpleQueue()
        self._refused = False
        self._say: Callable[[News], None] = lambda _: None

    def put(self, order: Order) -> None:
        """Hand in what changed; never waits."""
        self._orders.put(order)

    def run(self, say: Callable[[News], None]) -> None:
        """Write until stopped."""
        self._say = say
        try:
            while not isinstance(order := self._next(), Stop):
                self._do(order)
            if self._refused:
                self._try_again()
        finally:
            self._let_go()

    def _next(self) -> Order | None:
        try:
            return self._orders.get(timeout=self._wait if self._refused else None)
        except queue.Empty:
            return None

    def _do(self, order: Order | None) -> None:
        match order:
            case Changed() | Noted():
                self._take(order)
                if self._refused:
                    self._write_rescue()
                else:
                    self._write_own()
            case MoveTo():
                self._move(order)
            case Reach():
                order.reached.set()
            case _:
                self._try_again()

    # -- what the project holds now -------------------------------------------------------------

    def _take(self, order: Changed | Noted) -> None:
        self._own.add(order)
        if self._rescue is not None:
            self._rescue.add(order)
        if isinstance(order, Noted):
            facts = {**self._content.facts, **order.facts}
            media = order.media or self._content.media
            self._content = replace(self._content, facts=facts, media=media)
            return
        _step(self._undo, order.steps.undo_dropped, order.steps.undo_pushed)
        _step(self._redo, order.steps.redo_dropped, order.steps.redo_pushed)
        self._content = replace(self._content, document=order.document, revision=order.revision)

    def _whole(self) -> ProjectContent:
        return replace(self._content, undo=tuple(self._undo), redo=tuple(self._redo))

    # -- writing --------------------------------------------------------------------------------

    def _write_own(self) -> None:
        try:
            self._own.write(self._content)
        except FileError as error:
            self._refuse(error)
            return
        self._refused, self._wait = False, RETRY_SECONDS
        self._drop_rescue()
        self._say(Written(self._content.revision))

    def _refuse(self, error: FileError) -> None:
        again, had = self._refused, self._rescue is not None
        self._refused = True
        if not had:
            self._make_rescue()
        has = self._rescue is not None
        if not again or has != had:
            self._say(Refused(error, self._rescue_path if has else None))

    def _try_again(self) -> None:
        """The drive may be back: under the same path, as another file to the system."""
        path, self._wait = self._own.file.path, min(2 * self._wait, _LONGEST_RETRY_SECONDS)
        try:
            file, content, _ = self._store.open(path, True)
        except FileError as error:
            self._refuse(error)
            return
        if (content.id, content.revision) != (self._content.id, self._own.revision):
            file.close()
            self._refuse(
                FileError(
                    f"The project “{path.name}” cannot be written: another program changed it.",
                    hint="Save this one under another name.",
                )
            )
            return
        self._own.file.close()
        self._own.file = file
        self._write_own()

    def _make_rescue(self) -> None:
        try:
            file = self._store.create(self._rescue_path, self._whole())
        except FileError:
            return  # the disk of the rescue is full as well: all there is to do is to try again
        self._rescue = _Copy(file, self._content.document, self._content.revision)

    def _write_rescue(self) -> None:
        if self._rescue is None:
            return
        try:
            self._rescue.write(self._content)
        except FileError as error:
            self._rescue.file.close()
            self._rescue = None
            self._say(Refused(error, None))

    def _drop_rescue(self) -> None:
        if self._rescue is not None:
            self._rescue.file.close()
            _remove(self._rescue.file.path)
            self._rescue = None

    # -- moving ---------------------------------------------------------------------------------

    def _move(self, order: MoveTo) -> None:
        try:
            claim = self._store.claim(order.path)
            if claim is None:
                raise UsageError(
                    f"“{order.path.name}” is open in another window.",
                    hint="Close it there, or choose another name.",
                )
            self._go_on_in(order, claim)
        except CuesmithError as error:
            self._say(NotMoved(error))

    def _go_on_in(self, order: MoveTo, claim: ExitStack) -> None:
        with claim as held:
            # A copy is another project: both may be changed from here on.
            identity = new_project_id() if order.keep_old else self._content.id
            content = replace(self._content, id=identity, media=order.media or self._content.media)
            whole = replace(self._whole(), id=identity, media=content.media)
            file = self._store.create(order.path, whole)
            old, self._own = self._own.file, _Copy(file, content.document, content.revision)
            self._content = content
            old.close()
            self._drop_rescue()
            if not order.keep_old:
                _remove(old.path)
            self._held.close()
            self._held = held.pop_all()
        self._refused, self._unnamed = False, False
        self._say(Moved(order.path))
        self._say(Written(self._content.revision))

    def _let_go(self) -> None:
        self._own.file.close()
        if self._rescue is not None:
            self._rescue.file.close()
        if self._unnamed and not (self._content.document.tracks or self._undo or self._redo):
            _remove(self._own.file.path)
        self._held.close()


def _step(steps: list[Step], dropped: int, pushed: tuple[Step, ...]) -> None:
    if dropped:
        del steps[-dropped:]
    steps.extend(pushed)


def _remove(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return  # it is offered again at the next start, which harms nobody
