"""Which of a medium's sound tracks is meant."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from av.audio.stream import AudioStream
from av.container import InputContainer
from av.stream import Disposition, Stream

from cuesmith.base.errors import MediaError, UsageError
from cuesmith.engines.media.opening import open_medium

_BESIDE_THE_POINT = Disposition.comment | Disposition.visual_impaired | Disposition.descriptions


def choose_track(container: InputContainer, path: Path, track: int | None) -> AudioStream:
    """The audio stream at position `track`, 0 first, or the one a player would choose.

    Raises `MediaError` where there is none, `UsageError` for a position that is not there.
    """
    streams = container.streams.audio
    if not streams:
        raise MediaError(
            f"“{path}” holds no sound: {_contents(container)}.",
            hint="Choose a file with a sound track.",
        )
    if track is None:
        return _checked(max(streams, key=_preference), path)
    if not 0 <= track < len(streams):
        known = "one sound track" if len(streams) == 1 else f"{len(streams)} sound tracks"
        raise UsageError(
            f"“{path}” has {known}; there is no track {track + 1}.",
            hint=f"Tracks count from 1 to {len(streams)}.",
        )
    return _checked(streams[track], path)


def check_sound(path: Path, track: int | None = None) -> None:
    """Raises, before anything is fetched or begun for it, what `choose_track` does."""
    with open_medium(path) as container:
        choose_track(container, path, track)


def _checked(stream: AudioStream, path: Path) -> AudioStream:
    if stream.codec_context is None:
        raise MediaError(
            f"The sound track of “{path}” is of a kind that cannot be decoded.",
            hint="Its description may be damaged; try another export of the recording.",
        )
    return stream


def _preference(stream: AudioStream) -> tuple[bool, bool, bool, int]:
    """Can be decoded, is no commentary, is the default; then the first."""
    disposition = Disposition(stream.disposition)
    return (
        stream.codec_context is not None,
        not disposition & _BESIDE_THE_POINT,
        bool(disposition & Disposition.default),
        -stream.index,
    )


def _contents(container: InputContainer) -> str:
    """What there is instead, such as "2 video streams and 1 subtitle stream"."""
    counts = Counter(_kind(stream) for stream in container.streams)
    if not counts:
        return "it has no streams at all"
    told = [f"{count} {kind} stream{'s' * (count > 1)}" for kind, count in counts.items()]
    return "it has " + " and ".join(filter(None, (", ".join(told[:-1]), told[-1])))


def _kind(stream: Stream) -> str:
    if Disposition(stream.disposition) & Disposition.attached_pic:
        return "cover picture"
    return stream.type


def shown(seconds: float) -> str:
    """A time for reading, such as 1:02:03.4."""
    tenths = round(seconds * 10)
    minutes, tenths = divmod(tenths, 600)
    hours, minutes = divmod(minutes, 60)
    clock = f"{minutes:02}:{tenths // 10:02}.{tenths % 10}"
    return f"{hours}:{clock}" if hours else clock.removeprefix("0")
