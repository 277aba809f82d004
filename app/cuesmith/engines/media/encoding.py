"""A film made anew with captions drawn into its pictures; all else is carried over.

Three things run at once: decoding (with turning and scaling), drawing, encoding. Between them lie
a few pictures, whatever the film's length. Each picture keeps its own time.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import AbstractContextManager, ExitStack, closing
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import chain
from typing import Protocol

import av.error
from av.codec.context import Flags
from av.container import InputContainer, OutputContainer
from av.packet import Packet
from av.video.frame import VideoFrame
from av.video.stream import VideoStream

from cuesmith.base.errors import MediaError, UsageError
from cuesmith.base.jobs import CancelToken, Progress, Report
from cuesmith.domain.encoding import Canvas, Encoded, EncodePlan
from cuesmith.engines.media.carrying import Carrier, describe
from cuesmith.engines.media.encoding_codecs import (
    check_quality,
    choose_encoder,
    encoder_format,
    prepare,
    working_format,
)
from cuesmith.engines.media.encoding_color import colors_of
from cuesmith.engines.media.encoding_film import Film
from cuesmith.engines.media.encoding_notices import broken_off, told
from cuesmith.engines.media.encoding_shape import Shaper, shape_of, with_centre
from cuesmith.engines.media.encoding_start import Opening, opening_of
from cuesmith.engines.media.encoding_streams import carry_streams
from cuesmith.engines.media.opening import open_medium
from cuesmith.engines.media.painting import bytes_of, turn_of
from cuesmith.engines.media.picture_activity import centre_of_activity
from cuesmith.engines.media.picture_decoding import PictureDecoder, TimedFrame
from cuesmith.engines.media.read_ahead import running_ahead
from cuesmith.engines.media.writing import (
    copy_chapters,
    copy_tags,
    explained,
    open_output,
    tag_flags,
)

_AHEAD_BYTES = 48 * 2**20
"""What each of the two lines of waiting pictures may hold; two pictures wait in any case."""
_MOST_AHEAD = 8
_MP4 = ("mp4", "mov")


class FramePainter(Protocol):
    """Draws captions. One thread at a time."""

    def paint(self, frame: VideoFrame, time: Fraction) -> VideoFrame:
        """The picture with what is to be seen at a time of the medium, in seconds. Planar YUV,
        the canvas's size; may be drawn into once it has been made writable."""
        ...


OpenPainter = Callable[[Canvas], AbstractContextManager[FramePainter]]


@dataclass(frozen=True, slots=True)
class _Drawn:
    """A picture on its way to the encoder."""

    frame: VideoFrame
    time: Fraction
    """Seconds on the medium's time line."""


def encode(
    plan: EncodePlan, open_painter: OpenPainter, report: Report, token: CancelToken
) -> Encoded:
    """Make the film. Raises `MediaError`, `FileError`, `UsageError`, `Cancelled`; what was written
    by then stays for the caller to remove."""
    with ExitStack() as resources:
        decoder = resources.enter_context(closing(PictureDecoder(plan.medium)))
        opening = opening_of(decoder, plan, token)
        film = _settled(plan, opening, token)
        source = resources.enter_context(open_medium(plan.medium.path))
        flags = (["faststart"] if plan.encoding.streamable else []) + tag_flags(
            source, plan.container
        )
        output = resources.enter_context(open_output(plan.target, plan.container, flags))
        writer = _Writer(film, source, output, report, token)
        with (
            running_ahead(_shaped(decoder, film), _depth(film), "decode") as shaped,
            running_ahead(_painted(shaped, film, open_painter), _depth(film), "draw") as drawn,
        ):
            writer.write(drawn)
        return writer.result(decoder.damaged)


def _settled(plan: EncodePlan, opening: Opening, token: CancelToken) -> Film:
    """Encoder, shape and colours, by the first picture."""
    frame = opening.first.frame
    encoder = choose_encoder(plan.encoding)
    check_quality(encoder, plan.encoding)
    turn, form = turn_of(frame), working_format(encoder.name, frame.format)
    aspect, reframing = opening.pixel_aspect, plan.reframing
    if reframing.aspect is not None and reframing.centre is None:
        centre = centre_of_activity(plan.medium, opening.part, turn, reframing.aspect, token)
        reframing = with_centre(reframing, centre)
    shape = shape_of(frame, turn, aspect, reframing, form)
    colors = colors_of(frame)
    if shape.window.scaled != (shape.window.width, shape.window.height):
        colors = colors.known_for(frame.width, frame.height)
    return Film(plan, opening, encoder, shape, colors)


def _depth(film: Film) -> int:
    """How many pictures may wait."""
    return max(2, min(_MOST_AHEAD, _AHEAD_BYTES // max(1, bytes_of(film.opening.first.frame))))


def _shaped(decoder: PictureDecoder, film: Film) -> Generator[_Drawn]:
    """Decoded pictures of the part, ready to be drawn on, stamped for the output."""
    shaper = Shaper(film.shape)
    shift = round(film.part.start / decoder.tick)
    for picture, duration in _lasting(decoder, film):
        frame = shaper(picture.frame)
        frame.pts, frame.duration = picture.start - shift, duration
        frame.time_base = decoder.tick
        frame.colorspace = film.colors.matrix
        frame.pict_type = 0  # else the encoder would repeat the decoder's key pictures
        yield _Drawn(frame, picture.start * decoder.tick - film.plan.medium.origin)


def _lasting(decoder: PictureDecoder, film: Film) -> Iterator[tuple[TimedFrame, int]]:
    """The pictures of the part, each with the ticks until the next one: what a container says of
    them holds in the order of decoding."""
    waiting: TimedFrame | None = None
    for picture in chain(film.opening.pictures, iter(decoder.read, None)):
        if waiting is not None:
            yield waiting, picture.start - waiting.start
        if film.part.end is not None and picture.start * decoder.tick >= film.part.end:
            return
        waiting = picture
    if waiting is not None:
        yield waiting, _last_duration(waiting, decoder)


def _last_duration(last: TimedFrame, decoder: PictureDecoder) -> int:
    """The last picture's ticks: what MP4 says of one that was not decoded last may go beyond the
    end of the stream."""
    stream = decoder.stream_info
    if stream.duration is None:
        return last.duration
    left = round((stream.start + stream.duration) / decoder.tick) - last.start
    return min(last.duration, left) if left > 0 else last.duration


def _painted(
    pictures: Iterator[_Drawn], film: Film, open_painter: OpenPainter
) -> Generator[_Drawn]:
    with open_painter(film.shape.canvas) as painter:
        for picture in pictures:
            yield replace(picture, frame=painter.paint(picture.frame, picture.time))


class _Writer:
    """Encodes pictures, and writes them beside what is carried over."""

    def __init__(
        self,
        film: Film,
        source: InputContainer,
        output: OutputContainer,
        report: Report,
        token: CancelToken,
    ) -> None:
        self._film, self._output = film, output
        self._report, self._token = report, token
        self._tick = film.opening.tick
        self._stream = _add_pictures(film, source, output)
        self._carrier = Carrier(source, output, film.plan.target)
        medium = film.plan.medium.path
        self._notices = [
            *told(film),
            *carry_streams(self._carrier, source, output, film.part, medium),
            *copy_tags(source, output),
        ]
        end = film.part.end
        copy_chapters(
            source, output, film.part.start, None if end is None else end - film.part.start
        )
        self._durations: dict[int, int] = {}
        self._frames = self._end = 0
        self._held: Packet[VideoStream] | None = None
        self._first: tuple[int, int] | None = None

    def write(self, pictures: Iterator[_Drawn]) -> None:
        """Everything, to the end."""
        with explained(self._film.plan.target):
            # Before anything is read: what the encoder refuses is told at once.
            self._output.start_encoding()
        self._carrier.begin(self._film.part)
        for picture in pictures:
            self._token.check()
            frame = picture.frame
            stamp = frame.pts or 0
            self._durations[stamp] = frame.duration
            self._frames += 1
            self._end = max(self._end, stamp + frame.duration)
            self._put(self._encoded(frame))
            self._report(self._progress(picture.time))
        self._put(self._encoded(None))
        self._mux_last()
        self._carrier.finish(self._token.check)
        self._report(Progress(1.0))

    def result(self, damaged: int) -> Encoded:
        """What was made; `damaged` is the decoder's count."""
        if damaged:
            self._notices.append(f"Pictures of the original that are damaged: {damaged}.")
        lasts = self._end * self._tick
        self._notices += broken_off(self._film, max(lasts, self._carrier.end))
        return Encoded(self._frames, lasts, self._film.encoder.name, tuple(self._notices))

    def _encoded(self, frame: VideoFrame | None) -> list[Packet[VideoStream]]:
        try:
            return self._stream.encode(frame)
        except av.error.FFmpegError as error:
            raise MediaError(
                f"The encoder {self._film.encoder.name} stopped: {error.strerror}.",
                hint="Choose another codec, or --encoder software.",
                details=str(error),
            ) from error

    def _put(self, packets: list[Packet[VideoStream]]) -> None:
        for packet in packets:
            # FFmpeg's own is that of a constant rate.
            packet.duration = self._durations.pop(packet.pts or 0, 0) or packet.duration
            if packet.dts is not None:
                self._carrier.advance(packet.dts * self._tick, self._token.check)
            held, self._held = self._held, packet
            self._mux(held)

    def _mux(self, packet: Packet[VideoStream] | None) -> None:
        if packet is None:
            return
        if self._first is None:
            self._first = packet.pts or 0, packet.dts or 0
        with explained(self._film.plan.target):
            self._output.mux(packet)

    def _mux_last(self) -> None:
        """MP4 counts a stream's length in the order of decoding: what the last packet is said to
        last makes it that of the pictures, where these do not all last alike."""
        last, self._held = self._held, None
        if last is not None and self._first is not None and self._output.format.name in _MP4:
            shown, decoded = self._end - self._first[0], (last.dts or 0) - self._first[1]
            last.duration = max(last.duration or 0, shown - decoded)
        self._mux(last)

    def _progress(self, time: Fraction) -> Progress:
        medium, part = self._film.plan.medium, self._film.part
        begin = part.start - medium.origin
        end = medium.duration if part.end is None else part.end - medium.origin
        if end is None or end <= begin:
            return Progress(-1)
        return Progress(max(0.0, min(1.0, float((time - begin) / (end - begin)))))


def _add_pictures(film: Film, source: InputContainer, output: OutputContainer) -> VideoStream:
    """The new video stream, its encoder told everything."""
    encoder, encoding = film.encoder, film.plan.encoding
    try:
        stream = output.add_stream(encoder.name, rate=film.opening.rate)
    except ValueError as error:
        raise UsageError(
            f"{encoding.codec} does not fit into “{film.plan.target.suffix}”.",
            hint="ProRes goes into .mov, AV1 into .mp4, .mkv or .webm; H.264 fits all but .webm.",
            details=str(error),
        ) from error
    assert isinstance(stream, VideoStream)
    context, canvas = stream.codec_context, film.shape.canvas
    context.width, context.height = canvas.width, canvas.height
    context.sample_aspect_ratio = canvas.pixel_aspect
    context.time_base = film.opening.tick
    context.pix_fmt = encoder_format(context.codec, film.shape.form)
    prepare(context, encoder, encoding)
    film.colors.tag(context)
    if film.keeps_fields:
        context.flags |= Flags.interlaced_dct
    _add_options(context.options, film.colors.high_range_options(encoder.name))
    original = source.streams[film.opening.index]
    describe(original, stream)
    return stream


def _add_options(options: dict[str, str], more: dict[str, str]) -> None:
    """An encoder's own parameters are one option: they are joined."""
    for key, value in more.items():
        options[key] = f"{options[key]}:{value}" if key in options else value
