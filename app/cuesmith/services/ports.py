"""What services need from outside; engines provide it, the composition root joins them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from cuesmith.base.jobs import CancelToken
from cuesmith.domain.caption_image import CaptionImage
from cuesmith.domain.frame_times import FrameTimes
from cuesmith.domain.media import MediaInfo, Picture
from cuesmith.domain.speech import Passage, Span, SpeechEvent, SpeechRequest
from cuesmith.domain.subtitle_file import OpenedSubtitles, ReadOptions, WriteOptions
from cuesmith.domain.track import Track

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class SubtitleFiles(Protocol):
    """Subtitle files of every format."""

    def read(self, path: Path, options: ReadOptions) -> OpenedSubtitles:
        """Read a file; raises `SubtitleError` where it holds no cue at all."""
        ...

    def write(self, track: Track, path: Path, format_id: str, options: WriteOptions) -> None:
        """Write a track, replacing `path` in one step; raises `FileError`."""
        ...


class Media(Protocol):
    """Media files."""

    def probe(self, path: Path) -> MediaInfo:
        """What is in a medium; raises `MediaError`."""
        ...


class Transcriber(Protocol):
    """Audio in, a stream of events out."""

    def transcribe(self, request: SpeechRequest, token: CancelToken) -> Iterator[SpeechEvent]:
        """Run until the end, a `SpeechError` or `Cancelled`; stops between segments."""
        ...


class Aligner(Protocol):
    """Finds out when known words are spoken."""

    longest: int
    """Milliseconds of a passage that it can take at once."""

    def align(
        self, request: SpeechRequest, passages: Sequence[Passage], token: CancelToken
    ) -> Iterator[SpeechEvent]:
        """One `Heard` for each passage, which come in order and do not overlap.

        It holds one segment with as many words as the passage, in their order and within its
        time; what was not found is `estimated`. Of the request's times nothing is used. Ends with
        `Finished`; raises `SpeechError`, `MediaError`, `Cancelled`.
        """
        ...


class Diariser(Protocol):
    """Finds out who speaks when."""

    def diarise(
        self, request: SpeechRequest, count: int, token: CancelToken
    ) -> Iterator[SpeechEvent]:
        """`Heard` as it goes on, in the last one the turns: segments without text, each with the
        number of its speaker, as text. `count` says how many people speak, 0 that nobody knows.

        Ends with `Finished`; raises `ModelError` where it cannot run, `SpeechError`, `MediaError`,
        `Cancelled`.
        """
        ...


class PictureReader(Protocol):
    """The pictures of one medium, in order, at exact places. One thread at a time.

    Pictures come scaled down to fit `bound` where that is set, never up. All raise `MediaError`
    where the medium cannot be read on; a damaged picture is left out and counted.
    """

    bound: tuple[int, int] | None
    """Width and height in pixels that pictures need not exceed: those of the view."""

    @property
    def frame_times(self) -> FrameTimes:
        """When each picture begins."""
        ...

    def seek(self, time: Fraction) -> Picture | None:
        """The picture that is shown at a time in seconds: the last to begin at or before it; the
        first one before that; the last one after the end."""
        ...

    def next(self) -> Picture | None:
        """The picture after the last one given; None at the end."""
        ...

    def previous(self) -> Picture | None:
        """The picture before the last one given; None at the beginning."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...


class SoundSource(Protocol):
    """One sound track of a medium, for ears. One thread at a time. All raise `MediaError`."""

    def seek(self, start: Fraction, rate: float = 1.0) -> None:
        """Go on from a time in seconds, at 0.25 to 2 times the speed of life, the pitch kept."""
        ...

    def read(self) -> bytes | None:
        """The next whole frames, some tenth of a second of them; None at the track's end.

        The first one after `seek` is the one at `start`; frame n stands for
        `start + n * rate / format.rate` seconds. Where the track is silent, so are they.
        """
        ...

    def piece(self, start: Fraction, seconds: Fraction) -> bytes:
        """A short piece by itself, faded in and out, for the ear to find a place; ends `read`."""
        ...

    def close(self) -> None:
        """Let go of the file."""
        ...


class PeakLevel(Protocol):
    """Peaks of a waveform at one zoom level; arrays of the same length. Peak 0 begins where the
    medium's time line does."""

    @property
    def milliseconds(self) -> float:
        """The time that each peak stands for."""
        ...

    @property
    def lows(self) -> NDArray[np.int16]:
        """The lowest sample of each; 32767 is full scale."""
        ...

    @property
    def highs(self) -> NDArray[np.int16]:
        """The highest sample of each."""
        ...

    @property
    def rms(self) -> NDArray[np.int16]:
        """The root of the mean square of each."""
        ...


class Peaks(Protocol):
    """A waveform up to where reading has come; never changes."""

    @property
    def levels(self) -> Sequence[PeakLevel]:
        """Finest first."""
        ...

    @property
    def complete(self) -> bool:
        """Whether that is all of it."""
        ...

    @property
    def seconds(self) -> float:
        """How far it reaches."""
        ...


class Spectrogram(Protocol):
    """What frequencies a stretch of sound holds; never changes."""

    @property
    def span(self) -> Span:
        """Which stretch."""
        ...

    @property
    def levels(self) -> NDArray[np.uint8]:
        """Shape (bands, columns), the highest frequencies first; 0 is quiet, 255 loud."""
        ...


class Speller(Protocol):
    """A dictionary of one language. May be asked from several threads."""

    def knows(self, word: str) -> bool:
        """Whether a word is spelt right. Quick."""
        ...

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Words that may be meant, the likeliest first. May take some milliseconds."""
        ...


class CaptionRenderer(Protocol):
    """Draws captions from an ASS script. One thread at a time; raises `CuesmithError`, also when
    it is asked after `close`."""

    def load(self, script: str, storage: tuple[int, int] | None = None) -> None:
        """Take another script, text of an ASS file.

        `storage` is the size, in pixels, that blurs, borders and letters' proportions are meant
        for, whatever size is drawn: that of the medium as shown for a script of ours, that of its
        coded pictures for a file that somebody made for a player. None: the size drawn.
        """
        ...

    def render(self, time_ms: int, size: tuple[int, int]) -> tuple[CaptionImage, ...]:
        """What is seen at a time, for a picture of `size` pixels; empty where nothing is.

        Images do not overlap, and lie within the picture. Where nothing changed since the last
        call, the very same tuple; where something did, what stayed is the very same image.
        """
        ...

    def close(self) -> None:
        """Let go of the library's memory; more than once does no harm."""
        ...


class CaptionBlender(Protocol):
    """Lays captions over decoded pictures of one pixel format and colour space, in place.

    Keeps what it made of the images of the last call. One thread at a time.
    """

    def blend(self, planes: Sequence[NDArray[np.generic]], images: Sequence[CaptionImage]) -> None:
        """Change the planes where images lie, and nowhere else.

        Planes are views of the picture's memory, shape (rows, samples a row), 8-bit or 16-bit, in
        FFmpeg's order; interleaved colours (NV12, P010) are one plane of twice the samples.
        """
        ...
