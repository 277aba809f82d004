"""Where encoding begins: the picture that is shown then, and what is known by it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from cuesmith.base.errors import MediaError, UsageError
from cuesmith.base.jobs import CancelToken
from cuesmith.domain.encoding import EncodePlan
from cuesmith.engines.media.carrying import Part
from cuesmith.engines.media.picture_decoding import PictureDecoder, TimedFrame, landings


@dataclass(frozen=True, slots=True)
class Opening:
    """The beginning of the part that is encoded."""

    pictures: Sequence[TimedFrame]
    """Those decoded already: the first one, and maybe the one after it."""
    part: Part
    tick: Fraction
    """Seconds."""
    rate: Fraction
    """Pictures a second."""
    index: int
    """The stream's number in the file."""
    pixel_aspect: Fraction

    @property
    def first(self) -> TimedFrame:
        """The first picture."""
        return self.pictures[0]


def opening_of(decoder: PictureDecoder, plan: EncodePlan, token: CancelToken) -> Opening:
    """Find the first picture; raises `MediaError` where there is none, `UsageError` where the part
    is empty."""
    origin = plan.medium.origin
    wanted = None if plan.start is None or plan.start <= 0 else origin + plan.start
    pictures = _shown_at(decoder, wanted, token) if wanted is not None else _first(decoder)
    if not pictures:
        raise _nothing(plan, decoder)
    begins = pictures[0].start * decoder.tick
    end = None if plan.end is None else origin + plan.end
    if end is not None and begins >= end:
        raise _outside(plan)
    if wanted is None:
        part = Part(origin, end=end)
    else:
        part = Part(min(begins, wanted), trimmed=True, end=end, unsought=decoder.is_linear)
    info = decoder.stream_info
    return Opening(pictures, part, decoder.tick, decoder.rate, info.index, info.pixel_aspect)


def _nothing(plan: EncodePlan, decoder: PictureDecoder) -> MediaError | UsageError:
    """Why no picture was found: the part lies behind the last one, or there is none at all."""
    if decoder.position is not None:
        return _outside(plan)
    return MediaError(
        f"“{plan.medium.path}” has no picture that can be decoded.",
        hint="Copy, download or export it again.",
    )


def _outside(plan: EncodePlan) -> UsageError:
    return UsageError(
        f"There are no pictures in the part chosen of “{plan.medium.path.name}”.",
        hint="Choose an end behind the start, inside the film.",
    )


def _first(decoder: PictureDecoder) -> list[TimedFrame]:
    picture = decoder.read()
    return [] if picture is None else [picture]


def _shown_at(decoder: PictureDecoder, time: Fraction, token: CancelToken) -> list[TimedFrame]:
    """The last picture to begin at or before a time of the file's clock, and the one after it;
    the first one where none does."""
    shown = _landed(decoder, time)
    if shown is None:
        return []
    while (following := decoder.read()) is not None:
        token.check()
        if following.start * decoder.tick > time:
            return [shown, following]
        shown = following
    if shown.start * decoder.tick + shown.duration * decoder.tick <= time:
        return []
    return [shown]


def _landed(decoder: PictureDecoder, time: Fraction) -> TimedFrame | None:
    """A picture at or before a time, from which to read on."""
    second = max(1, round(1 / decoder.tick))
    target = int(time / decoder.tick)
    for place in landings(target, target - 60 * second, second):
        if not decoder.seek(place):
            break
        picture = decoder.read()
        if picture is not None and picture.start <= target:
            return picture
    decoder.rewind()
    return decoder.read()
