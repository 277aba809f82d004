"""The work behind `cuesmith burn`: words become values, and the parts are joined."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from pathlib import Path
from typing import TypeVar

from cuesmith.base.errors import Cancelled, UsageError
from cuesmith.base.jobs import CancelToken
from cuesmith.base.resources import resource_path
from cuesmith.cli.burn_engine import burn_engine
from cuesmith.cli.caption_script import Captions, read_captions
from cuesmith.cli.font_findings import tell_missing
from cuesmith.cli.font_sources import font_sources
from cuesmith.cli.interrupts import cancel_on_signals
from cuesmith.cli.meter import Meter
from cuesmith.domain.encoding import (
    Canvas,
    Encoded,
    EncoderKind,
    Encoding,
    Quality,
    Reframing,
    Speed,
    VideoCodec,
    read_aspect,
    read_size,
)
from cuesmith.domain.media import StreamKind
from cuesmith.domain.timecode import parse_clock
from cuesmith.engines.media.probe import probe
from cuesmith.services.burn_presets import preset_named, read_presets
from cuesmith.services.burning import BurnRequest, burn, default_codec

Word = TypeVar("Word", bound=StrEnum)

_SOFTWARE = ("lib", "prores_ks")
"""How FFmpeg's names of encoders begin that need no unit of the machine's."""


@dataclass(frozen=True, slots=True)
class BurnWish:
    """What the command line asked for, as it was typed."""

    video: Path
    subs: tuple[Path, ...]
    out: Path
    style: str | None
    config: str | None
    fonts: Path | None
    preset: str | None
    start: str | None
    end: str | None
    size: str | None
    codec: str | None
    quality: str | None
    speed: str | None
    encoder: str | None
    aspect: str | None
    crop: str
    force: bool


def run(wish: BurnWish) -> None:
    """Burn; raises what `services.burning.burn` does."""
    request = request_of(wish)
    captions = read_captions(wish.subs[0], wish.style, wish.config, wish.subs[1:])
    for notice in captions.notices:
        _say(f"note: {notice}")
    _tell_missing(wish, captions)
    token = CancelToken()
    with cancel_on_signals(token):
        try:
            with Meter() as meter:
                made = burn(request, captions.script, burn_engine(wish.fonts), meter.report, token)
        except Cancelled:
            _say("stopped; nothing was left behind")
            raise
    _tell(request, made)


def _tell_missing(wish: BurnWish, captions: Captions) -> None:
    """Name letters that no font has, before hours of encoding; of any size, for it decides none."""
    films = probe(wish.video).of_kind(StreamKind.VIDEO)
    if films:
        script = captions.script(Canvas(max(1, films[0].width), max(1, films[0].height)))
        tell_missing(script, font_sources(wish.video, wish.fonts))


def request_of(wish: BurnWish) -> BurnRequest:
    """The request; raises `UsageError` naming the word that makes no sense."""
    encoding, reframing = _defaults(wish)
    return BurnRequest(
        wish.video,
        wish.out,
        _encoding(wish, encoding),
        _reframing(wish, reframing),
        None if wish.start is None else parse_clock(wish.start),
        None if wish.end is None else parse_clock(wish.end),
        wish.force,
        wish.subs,
    )


def _defaults(wish: BurnWish) -> tuple[Encoding, Reframing]:
    if wish.preset is None:
        return Encoding(codec=default_codec(wish.out)), Reframing()
    preset = preset_named(read_presets(resource_path("presets")), wish.preset)
    if preset.hdr_codec is None or wish.codec is not None:
        return preset.encoding, preset.reframing
    encoding = preset.encoding_for(probe(wish.video))
    if encoding.codec is not preset.encoding.codec:
        _say(
            f"note: the film is HDR, and few phones play HDR in {preset.encoding.codec.label}: "
            f"{encoding.codec.label} is made; --codec {preset.encoding.codec} overrides that"
        )
    return encoding, preset.reframing


def _encoding(wish: BurnWish, default: Encoding) -> Encoding:
    return replace(
        default,
        codec=_word(VideoCodec, wish.codec, default.codec, "codec"),
        quality=_quality(wish.quality, default.quality),
        speed=_word(Speed, wish.speed, default.speed, "speed"),
        encoder=_word(EncoderKind, wish.encoder, default.encoder, "encoder"),
    )


def _reframing(wish: BurnWish, default: Reframing) -> Reframing:
    if wish.size is not None:
        default = replace(default, size=read_size(wish.size), enlarge=True)
    if wish.aspect is not None:
        default = replace(default, aspect=read_aspect(wish.aspect))
    if default.aspect is None and wish.crop != "auto":
        raise UsageError("--crop has nothing to cut.", hint="Add --aspect, such as 9:16.")
    return replace(default, centre=_centre(wish.crop))


def _centre(text: str) -> Fraction | None:
    if text == "auto":
        return None
    if text in ("center", "centre"):
        return Fraction(1, 2)
    try:
        centre = Fraction(text)
    except (ValueError, ZeroDivisionError):
        centre = Fraction(-1)
    if not 0 <= centre <= 1:
        raise UsageError(f"--crop cannot be “{text}”.", hint="Say auto, center, or 0 to 1.")
    return centre


def _quality(text: str | None, default: Quality | int) -> Quality | int:
    if text is not None and text.isdecimal() and len(text) <= 3:
        return int(text)
    fallback = default if isinstance(default, Quality) else Quality.HIGH
    return default if text is None else _word(Quality, text, fallback, "quality")


def _word(kind: type[Word], text: str | None, default: Word, option: str) -> Word:
    if text is None:
        return default
    try:
        return kind(text.lower())
    except ValueError:
        known = ", ".join(kind)
        raise UsageError(f"--{option} cannot be “{text}”.", hint=f"There are {known}.") from None


def _tell(request: BurnRequest, made: Encoded) -> None:
    for notice in made.notices:
        _say(f"note: {notice}")
    seconds = float(made.seconds)
    pictures = "1 picture" if made.frames == 1 else f"{made.frames} pictures"
    software = "in software" if made.encoder.startswith(_SOFTWARE) else "by the machine's own unit"
    how = f"{made.encoder}, {software}"
    _say(f"{pictures}, {seconds:.2f} s, written to {request.target} ({how})")


def _say(line: str) -> None:
    print(line, file=sys.stderr)  # noqa: T201 - a command's own voice
