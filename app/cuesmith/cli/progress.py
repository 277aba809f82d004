"""What a person, or a program, sees while a transcription runs."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Protocol, TextIO

from cuesmith.domain.speech import (
    Finished,
    Heard,
    LanguageDetected,
    Missed,
    Segment,
    SpeechEvent,
    Started,
    Warned,
)


class Listener(Protocol):
    """Told of everything that happens in a run."""

    def begin(self, name: str, start: int, what: str = "transcribing") -> None:
        """A medium is taken up, from `start` milliseconds on; `what` is done with it."""
        ...

    def event(self, event: SpeechEvent) -> None:
        """The engine said something."""
        ...

    def notice(self, kind: str, message: str, **facts: Any) -> None:
        """Something to tell the user; `kind` is "notice", "warning", "error" or "written"."""
        ...


@dataclass(slots=True)
class Pace:
    """How fast a run is: milliseconds of the medium against seconds of the clock."""

    clock: Callable[[], float] = time.monotonic
    start: int = 0
    began: float = 0.0
    done: int = 0
    duration: int | None = None

    def restart(self, start: int) -> None:
        """Begin to measure, at `start` milliseconds of the medium."""
        self.start = self.done = start
        self.began = self.clock()

    @property
    def speed(self) -> float:
        """Times real time."""
        elapsed = self.clock() - self.began
        return (self.done - self.start) / 1000 / elapsed if elapsed > 0 else 0.0

    @property
    def left(self) -> float | None:
        """Seconds still to go, where that can be told."""
        if self.duration is None or self.speed <= 0:
            return None
        return max(0, self.duration - self.done) / 1000 / self.speed

    @property
    def fraction(self) -> float | None:
        """Part of the medium that is done, 0 to 1."""
        return min(1.0, self.done / self.duration) if self.duration else None


def spoken_time(seconds: float) -> str:
    """`75` as `1:15`, `3700` as `1:01:40`."""
    minutes, second = divmod(round(seconds), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"


class PlainListener:
    """Lines on stderr, for logs and pipes."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._pace = Pace()
        self._tenth = 0

    def _say(self, line: str) -> None:
        print(line, file=self._stream, flush=True)

    def begin(self, name: str, start: int, what: str = "transcribing") -> None:
        """Name the medium."""
        self._pace.restart(start)
        self._tenth = 0
        since = f" from {spoken_time(start / 1000)} on" if start else ""
        self._say(f"{name}: {what}{since}")

    def event(self, event: SpeechEvent) -> None:
        """Say what changes: the engine, the language, every tenth of the way."""
        for line in describe(event):
            self._say(line)
        if isinstance(event, Started):
            self._pace.restart(self._pace.done)
            self._pace.duration = event.duration
        elif isinstance(event, Heard):
            self._pace.done = event.until
            fraction = self._pace.fraction
            if fraction is not None and int(fraction * 10) > self._tenth:
                self._tenth = int(fraction * 10)
                self._say(f"{fraction:.0%} done, {self._pace.speed:.1f}x real time")

    def notice(self, kind: str, message: str, **facts: Any) -> None:
        """Say it."""
        self._say(as_line(kind, message, facts))


class BarListener:
    """A progress bar on a terminal, with speed and time left."""

    def __init__(self, stream: TextIO) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn

        self._console = Console(file=stream, highlight=False)
        self._bar = Progress(
            TextColumn("{task.description}", markup=False),
            BarColumn(),
            TaskProgressColumn(),
            TextColumn("{task.fields[pace]}", markup=False),
            console=self._console,
            transient=True,
        )
        self._pace = Pace()
        self._task: Any = None

    def begin(self, name: str, start: int, what: str = "transcribing") -> None:
        """Show an empty bar."""
        self._pace = Pace()
        self._pace.restart(start)
        if self._task is not None:
            self._bar.remove_task(self._task)
        shown = name if len(name) <= 40 else f"{name[:37]}..."
        self._task = self._bar.add_task(shown, total=None, pace="starting")
        self._bar.start()

    def event(self, event: SpeechEvent) -> None:
        """Move the bar, and say what is worth a line."""
        for line in describe(event):
            self._console.print(line, markup=False)
        if isinstance(event, Started):
            self._pace.restart(self._pace.done)
            self._pace.duration = event.duration
            self._bar.update(self._task, total=event.duration, pace="listening")
        elif isinstance(event, Heard):
            self._pace.done = event.until
            self._bar.update(self._task, completed=event.until, pace=self._pace_text())
        elif isinstance(event, Finished):
            self._bar.stop()

    def _pace_text(self) -> str:
        left = self._pace.left
        remaining = "" if left is None else f", {spoken_time(left)} left"
        return f"{self._pace.speed:.1f}x real time{remaining}"

    def notice(self, kind: str, message: str, **facts: Any) -> None:
        """Say it under the bar, which gives way."""
        if kind in ("error", "written"):
            self._bar.stop()
        self._console.print(as_line(kind, message, facts), markup=False, soft_wrap=True)


class JsonListener:
    """One line of JSON per event."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._pace = Pace()

    def _put(self, event: str, **facts: Any) -> None:
        line = json.dumps({"event": event, **facts}, ensure_ascii=False)
        print(line, file=self._stream, flush=True)

    def begin(self, name: str, start: int, what: str = "transcribing") -> None:
        """Say `begin`."""
        self._pace = Pace()
        self._pace.restart(start)
        self._put("begin", file=name, start=start / 1000, doing=what)

    def event(self, event: SpeechEvent) -> None:
        """Say the event in JSON; times in seconds."""
        match event:
            case Started():
                self._pace.restart(self._pace.done)
                self._pace.duration = event.duration
                self._put("started", **_started_facts(event))
            case LanguageDetected():
                self._put("language", language=event.language, probability=event.probability)
            case Heard():
                for segment in event.segments:
                    self._put("segment", **_segment_facts(segment))
                self._pace.done = event.until
                self._progress()
            case Missed(span=span):
                self._put("missed", start=span.start / 1000, end=span.end / 1000)
            case Warned(problem=problem):
                self._put("warning", message=str(problem))
            case Finished():
                self._put("finished", done=event.until / 1000)

    def _progress(self) -> None:
        self._put(
            "progress",
            done=self._pace.done / 1000,
            fraction=self._pace.fraction,
            speed=round(self._pace.speed, 2),
            left=None if self._pace.left is None else round(self._pace.left, 1),
        )

    def notice(self, kind: str, message: str, **facts: Any) -> None:
        """Say it as an event of that kind."""
        self._put(kind, message=message, **facts)


def as_line(kind: str, message: str, facts: dict[str, Any]) -> str:
    """A notice as a person reads it, with what to do behind what happened."""
    sentence = message if kind == "written" else f"{kind}: {message}"
    return f"{sentence} {facts.get('hint', '')}".rstrip()


def describe(event: SpeechEvent) -> Iterator[str]:
    """The lines a person should read of an event; most events have none."""
    match event:
        case Started():
            where = f" on {event.device} ({event.compute_type})" if event.compute_type else ""
            model = f" with {event.model}" if event.model else ""
            yield f"engine {event.engine}{model}{where}"
            yield from (f"note: {notice}" for notice in event.notices)
        case LanguageDetected(language=language, probability=probability):
            yield f"language {language} ({probability:.0%} sure)"
        case Warned(problem=problem):
            yield f"warning: {problem}"
        case _:
            return


def _started_facts(event: Started) -> dict[str, Any]:
    return {
        "engine": event.engine,
        "model": event.model,
        "device": event.device,
        "compute_type": event.compute_type,
        "duration": None if event.duration is None else event.duration / 1000,
        "notices": list(event.notices),
    }


def _segment_facts(segment: Segment) -> dict[str, Any]:
    return {
        "start": segment.start / 1000,
        "end": segment.end / 1000,
        "text": segment.text,
        "language": segment.language,
        "doubts": [doubt.value for doubt in segment.doubts],
        "words": [
            {
                "start": word.start / 1000,
                "end": word.end / 1000,
                "text": word.text,
                "probability": word.probability,
            }
            for word in segment.words
        ],
    }


@contextmanager
def listening(json_progress: bool) -> Iterator[Listener]:
    """The listener that fits where our output goes."""
    if json_progress:
        yield JsonListener(sys.stdout)
    elif sys.stderr.isatty():
        listener = BarListener(sys.stderr)
        try:
            yield listener
        finally:
            listener._bar.stop()
    else:
        yield PlainListener(sys.stderr)
