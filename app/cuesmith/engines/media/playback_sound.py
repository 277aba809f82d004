"""A sound track for ears: from any time on, as the device takes it, faster or slower."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from fractions import Fraction
from pathlib import Path

import av.error
import numpy as np
from av.container import InputContainer

from cuesmith.base.errors import MediaError
from cuesmith.domain.media import SoundFormat
from cuesmith.engines.media.opening import open_medium
from cuesmith.engines.media.reader import SoundReader
from cuesmith.engines.media.resampling import Conversion, Piece, Samples
from cuesmith.engines.media.tempo import TEMPO_LEAD, at_tempo
from cuesmith.engines.media.tracks import choose_track

_CHUNK_SECONDS = 0.1
"""Small, for sound is waited for after each seek."""
_FADE_SECONDS = 0.006
"""Long enough to be heard as no click."""


class PlaybackSound:
    """Decodes one track; a `SoundSource`.

    The file stays open between seeks, since opening costs more than seeking.
    """

    def __init__(self, path: Path, sound: SoundFormat, track: int | None = None) -> None:
        """`track` counts the audio streams from 0; None takes the default one.

        Raises `MediaError` where there is no sound, `UsageError` for a track that is not there.
        """
        self._path = path
        self._sound = sound
        self._track = track
        layout = "mono" if sound.channels == 1 else "stereo"
        self._conversion = Conversion(sound.rate, layout=layout, chunk_seconds=_CHUNK_SECONDS)
        self._blocks: Iterator[Samples] = iter(())
        self._file = ExitStack()
        self._container = self._opened()

    def _opened(self) -> InputContainer:
        container = self._file.enter_context(open_medium(self._path))
        self._stream = choose_track(container, self._path, self._track)
        return container

    def seek(self, start: Fraction, rate: float = 1.0) -> None:
        """Go on from a time in seconds; see `SoundSource`."""
        first = round(start * self._sound.rate)
        lead = 0 if rate == 1 else round(TEMPO_LEAD * self._sound.rate)
        joined = self._joined(self._reader(max(0, int(start * 1000))), first - lead)
        self._blocks = joined if rate == 1 else at_tempo(joined, self._sound, rate)

    def _reader(self, start_ms: int) -> SoundReader:
        reader = SoundReader(self._container, self._stream, self._path, self._conversion)
        try:
            reader.seek_for_ears(start_ms)
        except av.error.FFmpegError:
            # What cannot seek is read from its beginning, which only opening it leads to.
            self._file.close()
            self._container = self._opened()
            reader = SoundReader(self._container, self._stream, self._path, self._conversion)
        return reader

    def read(self) -> bytes | None:
        """The next frames; see `SoundSource`."""
        try:
            block = next(self._blocks, None)
        except av.error.FFmpegError as error:
            raise MediaError(
                f"The sound of “{self._path}” is of a kind that cannot be converted.",
                hint="Try another export of the recording.",
                details=str(error),
            ) from error
        return None if block is None else self._as_bytes(block)

    def piece(self, start: Fraction, seconds: Fraction) -> bytes:
        """A short piece by itself, faded in and out; see `SoundSource`."""
        self.seek(start)
        wanted, parts = round(seconds * self._sound.rate), list[Samples]()
        while sum(map(len, parts)) < wanted and (block := next(self._blocks, None)) is not None:
            parts.append(block)
        self._blocks = iter(())
        return self._as_bytes(_faded(np.concatenate(parts)[:wanted], self._sound)) if parts else b""

    def _joined(self, reader: SoundReader, first: int) -> Iterator[Samples]:
        """Frames from `first` on without gap or overlap."""
        place, longest = first, round(self._sound.rate * _CHUNK_SECONDS)
        pieces: Iterator[Piece] = reader.pieces()
        for start, samples in pieces:
            while place < start:
                silent = min(longest, start - place)
                yield np.zeros((silent, self._sound.channels), np.float32)
                place += silent
            kept = samples[place - start :]
            if len(kept):
                place += len(kept)
                yield kept.reshape(len(kept), -1)

    def _as_bytes(self, block: Samples) -> bytes:
        if self._sound.floating:
            return block.astype(np.float32, copy=False).tobytes()
        return np.rint(block * 32767).astype(np.int16).tobytes()

    def close(self) -> None:
        """Let go of the file."""
        self._blocks = iter(())
        self._file.close()


def _faded(block: Samples, sound: SoundFormat) -> Samples:
    length = min(round(_FADE_SECONDS * sound.rate), len(block) // 2)
    ramp = np.linspace(0, 1, length, dtype=np.float32)[:, None]
    faded = block.copy()
    faded[:length] *= ramp
    faded[len(block) - length :] *= ramp[::-1]
    return faded
