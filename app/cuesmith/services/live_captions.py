"""Cues while speech is still being recognised, and where a stopped run can go on.

A run that was stopped shows all it heard, so its last cues may be cut otherwise than if it had gone
on: they are provisional. When it is resumed, the speech is cut in two ways at once: joined with
what the provisional cues hold, and apart from it. Whoever has the document takes the first where
the provisional cues are as they were left, and then nobody sees that there was a stop; and the
second where a person has worked on them. No word is lost or doubled either way.
"""

from __future__ import annotations

import json
from collections import Counter, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from cuesmith.domain.cue import Cue, new_cue_id
from cuesmith.domain.profiles import Profile
from cuesmith.domain.segmentation import Segmenter, segment_words
from cuesmith.domain.speech import Heard, Segment
from cuesmith.domain.speech_parts import divide_segment, with_words

_LONGEST_TEXT = 100_000
"""Characters of a resume point that are looked at; a prompt may be long, but not that long."""


@dataclass(frozen=True, slots=True)
class ResumePoint:
    """Where an unfinished run can go on. Kept with the track, so that it outlives the session."""

    run: str
    """Names the run's journal."""
    done: int = 0
    """Milliseconds of the medium that are done."""
    settled: int = 0
    """Words that start before this are in final cues; milliseconds."""
    heard: int = 0
    """Words that start before this are in cues, final or provisional; milliseconds."""
    provisional: tuple[str, ...] = ()
    """Identities of the cues that the words from `settled` to `heard` were put into."""
    wish: tuple[tuple[str, str], ...] = ()
    """What was asked for, in the words of whoever asked."""

    @property
    def start(self) -> int:
        """Where an engine has to begin where the journal is gone; milliseconds."""
        return self.done if self.provisional else self.settled

    def to_text(self) -> str:
        """As one line, for a track's metadata."""
        value = {
            "run": self.run,
            "done": self.done,
            "settled": self.settled,
            "heard": self.heard,
            "provisional": list(self.provisional),
            "wish": dict(self.wish),
        }
        return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def read_resume_point(text: str) -> ResumePoint | None:
    """The point that `to_text` wrote; None for anything else, since files are not trusted."""
    try:
        value = json.loads(text[:_LONGEST_TEXT])
        run = str(value["run"])
        done, settled, heard = (int(value[name]) for name in ("done", "settled", "heard"))
        provisional = tuple(str(each) for each in value["provisional"])
        wish = tuple((str(key), str(kept)) for key, kept in value["wish"].items())
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    if not run.isalnum() or not run.isascii() or len(run) > 64 or min(done, settled, heard) < 0:
        return None
    return ResumePoint(run, done, settled, heard, provisional, wish)


@dataclass(frozen=True, slots=True)
class Portion:
    """Cues that came out of one way of cutting."""

    cues: tuple[Cue, ...] = ()
    """Final: nothing to come changes them."""
    provisional: tuple[Cue, ...] = ()
    """Of what was heard last, where the run stops here before the end."""
    settled: int = 0
    """Words that start before this are in final cues."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """What one piece of progress brings."""

    joined: Portion
    """Goes on as if the run had not been stopped; takes the place of the provisional cues."""
    apart: Portion
    """Comes behind the provisional cues, which stay."""
    done: int
    """Milliseconds of the medium that are done."""
    heard: int
    """No word to come starts before this."""
    expected: tuple[Cue, ...] = ()
    """The provisional cues as they were left; their identities mean nothing."""
    complete: bool = False
    language: str = "und"
    """BCP 47 of most of the text so far."""


class CaptionStream:
    """Recognised speech in, cues out. One thread at a time; it may take long after a resume."""

    def __init__(
        self,
        profile: Profile,
        resumed: ResumePoint | None = None,
        new_id: Callable[[], str] = new_cue_id,
    ) -> None:
        point = resumed or ResumePoint("")
        self._profile = profile
        self._point = point
        self._done, self._heard = point.done, point.heard
        self._joined = _Cutter(Segmenter(profile, new_id=new_id), point.settled)
        self._apart = (
            _Cutter(Segmenter(profile, new_id=new_id), point.heard) if point.provisional else None
        )
        self._expected: tuple[Cue, ...] | None = None
        self._languages: Counter[str] = Counter()

    def feed(self, event: Heard) -> Delivery:
        """Take what was heard; gives the cues that are final.

        After a resume the first event brings all that was recorded before.
        """
        segments = [with_words(segment) for segment in event.segments]
        self._languages.update(s.language for s in segments if s.language != "und")
        if self._expected is None:
            self._expected = self._cut_as_before(segments)
        self._done = max(self._done, event.until)
        self._heard = max([self._heard, *(w.start + 1 for s in segments for w in s.words)])
        joined = self._joined.feed(segments)
        return self._delivery(joined, None if self._apart is None else self._apart.feed(segments))

    def close(self, *, complete: bool, end: int | None = None) -> Delivery:
        """The run is over; `end` is where the medium ends. What is left comes out: final where the
        end was reached, else provisional."""
        joined = self._joined.close(end, final=complete)
        apart = None if self._apart is None else self._apart.close(end, final=complete)
        return replace(self._delivery(joined, apart), complete=complete)

    def _delivery(self, joined: Portion, apart: Portion | None) -> Delivery:
        return Delivery(
            joined,
            apart or joined,
            self._done,
            self._heard,
            self._expected or (),
            language=max(self._languages, key=self._languages.__getitem__, default="und"),
        )

    def _cut_as_before(self, segments: Sequence[Segment]) -> tuple[Cue, ...]:
        """The provisional cues, made again."""
        if self._apart is None:
            return ()
        late = [_divide(segment, self._point.settled)[1] for segment in segments]
        known = [_divide(segment, self._point.heard)[0] for segment in late]
        return segment_words([segment for segment in known if segment.words], self._profile)


class _Cutter:
    """Cuts the words that start at or after a time, and knows which are not in a cue yet."""

    def __init__(self, segmenter: Segmenter, start: int) -> None:
        self._segmenter = segmenter
        self._start = start
        self._settled = start
        self._waiting: deque[int] = deque()

    def feed(self, segments: Sequence[Segment]) -> Portion:
        """Final cues."""
        late = [_divide(segment, self._start)[1] for segment in segments]
        late = [segment for segment in late if segment.words]
        self._waiting.extend(word.start for segment in late for word in segment.words)
        return self._portion(self._segmenter.feed(late))

    def close(self, end: int | None, *, final: bool) -> Portion:
        """The rest."""
        if final:
            return self._portion(self._segmenter.finish(end))
        return replace(self._portion(()), provisional=self._segmenter.finish(None))

    def _portion(self, cues: tuple[Cue, ...]) -> Portion:
        for _ in range(sum(len(cue.words) for cue in cues)):
            self._settled = self._waiting.popleft() + 1
        return Portion(cues, settled=self._waiting[0] if self._waiting else self._settled)


def _divide(segment: Segment, time: int) -> tuple[Segment, Segment]:
    """The words of a segment that start before a time, and the rest."""
    count = sum(1 for _ in takewhile(lambda word: word.start < time, segment.words))
    return divide_segment(segment, count)
