"""What the user should know of a film's pictures: what is not as in the original, and why."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from av.video.format import VideoFormat

from cuesmith.domain.encoding import VideoCodec
from cuesmith.domain.media import StreamKind
from cuesmith.engines.media.encoding_film import Film
from cuesmith.engines.media.encoding_shape import Shape, upright

_TAIL, _TAIL_SHARE = Fraction(1), Fraction(1, 50)
"""Seconds, and a part of the whole, that a header may be off by."""
_MIDDLE = 0.005
"""A place so near the middle, of the whole, is the middle."""


def told(film: Film) -> Iterator[str]:
    """In sentences."""
    if film.encoder.notice:
        yield film.encoder.notice
    yield from (problem.message for problem in film.plan.medium.problems)
    yield from _shape_told(film)
    yield from _colors_told(film)


def broken_off(film: Film, lasts: Fraction) -> Iterator[str]:
    """A sentence where a film taken to its end ended after so many seconds, long before its own
    header says; subtitle tracks alone may go on for longer."""
    medium, part = film.plan.medium, film.part
    if part.end is not None or medium.duration is None or medium.of_kind(StreamKind.SUBTITLE):
        return
    whole = medium.duration - (part.start - medium.origin)
    if lasts < whole - max(_TAIL, whole * _TAIL_SHARE):
        yield (
            f"The original breaks off: of {float(whole):.1f} s that it should last, "
            f"{float(lasts):.1f} s are there."
        )


def _shape_told(film: Film) -> Iterator[str]:
    shape, reframing = film.shape, film.plan.reframing
    if reframing.aspect is not None and reframing.centre is None and not shape.kept_whole:
        yield _window_told(shape)
    if reframing.aspect is None and not shape.kept_whole:
        yield "The picture's size is odd: its last row or column is left out."
    if shape.turn.transposed or shape.turn.flipped_across or shape.turn.flipped_down:
        yield "The picture is turned upright for good; players need no note of it any more."
    if film.is_interlaced and not film.keeps_fields:
        yield "The original is interlaced: its lines are kept, but no longer marked as such."


def _window_told(shape: Shape) -> str:
    """Where the part that is kept was put: a person should look whether it is the right one."""
    width, height = upright(shape.source, shape.turn)
    window = shape.window
    across = window.width < width
    whole, begin, kept = (
        (width, window.left, window.width) if across else (height, window.top, window.height)
    )
    place = (begin + kept / 2) / whole
    if abs(place - 0.5) < _MIDDLE:
        return "The part kept lies in the middle: nowhere else moves clearly more."
    if across:
        return f"The part kept lies at {place:.0%} from the left, where most moves, all the time."
    return f"The part kept lies at {place:.0%} from the top, where most moves, all the time."


def _colors_told(film: Film) -> Iterator[str]:
    codec, source, colors = film.plan.encoding.codec, film.opening.first.frame.format, film.colors
    for kind in colors.dynamic:
        yield f"{kind} data of the original is left out: it would no longer fit the pictures."
    if colors.has_light_data and not colors.high_range_options(film.encoder.name):
        yield "What the original says of its brightest light is not carried over."
    if any(component.is_alpha for component in source.components) and not source.is_rgb:
        yield "What the original lets shine through is left out: the new film has no transparency."
    reduced = film.shape.form.startswith("yuv420p") and source.name.startswith(("yuv422", "yuv444"))
    if codec is VideoCodec.AV1 and reduced:
        yield "AV1 holds colours at a quarter of the resolution: those of the original are reduced."
    if source.is_rgb and film.shape.form.startswith("yuv420p"):
        yield (
            "The original is RGB: its colours are kept at a quarter of the resolution, as in films."
        )
    if codec is VideoCodec.H264 and not _plays_everywhere(film.shape.form):
        yield (
            f"The original's pictures ({film.shape.form}) are kept as they are: in H.264, few "
            "phones, browsers and televisions play them."
        )
        if film.shape.form.startswith("yuv420p"):
            yield "As HEVC, far more do."


def _plays_everywhere(form: str) -> bool:
    """Whether H.264 in this form is within its profile High (ITU-T H.264, A.2.4)."""
    known = VideoFormat(form, 16, 16)
    return (known.components[0].bits, known.chroma_height(16), known.chroma_width(16)) == (8, 8, 8)
