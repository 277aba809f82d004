"""WebVTT, written: what was not edited as it was, the rest by the standard's syntax rules."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cuesmith.domain.cue import Cue, Dialect
from cuesmith.domain.markup.convert import alignment_of, source_in
from cuesmith.domain.markup.tokens import BLANK_ROW
from cuesmith.domain.markup.webvtt import OWN_SHEET, own_color_classes, voice_tag, with_voice
from cuesmith.domain.markup.webvtt_settings import join_settings, settings_for
from cuesmith.domain.markup.webvtt_spans import match_timestamp
from cuesmith.domain.markup.webvtt_words import has_stamps, restamped, stamped
from cuesmith.domain.subtitle_file import WriteOptions
from cuesmith.domain.track import Source, SourceBlock, Track, in_file_order
from cuesmith.engines.formats.file_order import place_blocks
from cuesmith.engines.formats.webvtt_blocks import has_signature
from cuesmith.engines.formats.webvtt_timing import format_timing

LANGUAGE_LINE = re.compile(
    r"^(Language:[ \t]*)([A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*)(?=[ \t]*$)", re.MULTILINE
)
"""A line that YouTube writes into the header."""

END_BEFORE_START = "end"
"""Not a setting of the standard: where a cue ends in its file that there ends before it begins."""
_FORMAT_ID = "webvtt"
_HIDDEN_BLANK = "\n\r"
"""A blank line by the standard, to which a carriage return ends a line as well (W3C WebVTT, 4). The
reader of FFmpeg 5.1 and earlier does not see it (`ff_subtitles_read_text_chunk`) and takes what
follows for a part of the header: else it ends at the first style sheet, and players built on it
show nothing at all. Files that were read keep their own blank lines."""
_SETTING_NAMES = frozenset(("align", "line", "position", "size", "vertical"))
"""Settings that mean something without the file's own REGION blocks."""


def write_webvtt(track: Track, options: WriteOptions) -> str:
    """A track as WebVTT; plain, unless `options.word_stamps` asks for its words' times."""
    own = track.source is not None and track.source.format == _FORMAT_ID
    source = track.source if track.source is not None and own else Source(_FORMAT_ID, "WEBVTT")
    cues = in_file_order(track)
    blocks = place_blocks(source.blocks, cues)
    payloads = [_payload(cue, options) for cue in cues]
    pieces = [_header(source, track.language), *_provenance(track), *_texts(blocks.get("", []))]
    colors = _color_sheet(payloads, blocks.get("", []))
    if colors or OWN_SHEET in source.properties:
        pieces = [_HIDDEN_BLANK.join([*pieces, *colors])]
    for cue, payload in zip(cues, payloads, strict=True):
        pieces += _texts(blocks.get(cue.id, []))
        pieces.append(_cue_block(cue, payload, keep_settings=own or track.source is None))
    pieces += _texts(blocks.get(None, []))
    return "\n\n".join(pieces) + "\n"


def _header(source: Source, language: str) -> str:
    """The file's own header; the language it states is the track's, which may be translated."""
    header = source.header if has_signature(source.header) else "WEBVTT"
    stated = LANGUAGE_LINE.search(header)
    if stated is None or language == "und" or stated[2].lower() == language.lower():
        return header
    return f"{header[: stated.start(2)]}{language}{header[stated.end(2) :]}"


def _provenance(track: Track) -> list[str]:
    """How the captions came to be, as a note; a track that was read from a file has its own."""
    if track.source is not None or not track.metadata:
        return []
    rows = [f"{key}: {value}" for key, value in track.metadata]
    return ["\n".join(["NOTE", *(" ".join(row.replace("-->", "->").split()) for row in rows)])]


def _texts(blocks: list[SourceBlock]) -> Iterator[str]:
    return (block.text for block in blocks)


def _color_sheet(payloads: list[str], blocks: list[SourceBlock]) -> list[str]:
    """The style rules for colours that the standard has no class for."""
    present = "\n".join(block.text for block in blocks)
    colors: dict[str, str] = {}
    for payload in payloads:
        if "color_" in payload:
            colors |= own_color_classes(payload)
    rules = [
        f"::cue(.{name}) {{ color: {color}; }}"
        for name, color in sorted(colors.items())
        if f".{name})" not in present
    ]
    return ["\n".join(["STYLE", *rules])] if rules else []


def _cue_block(cue: Cue, payload: str, *, keep_settings: bool) -> str:
    settings = cue.settings
    if not keep_settings:
        settings = tuple(pair for pair in settings if pair[0] in _SETTING_NAMES and pair[1])
    end, settings = _stated_end(cue, settings)
    settings = settings or settings_for(alignment_of(cue))
    timing = format_timing(cue.start, end, join_settings(settings).replace("\n", " "))
    identifier = " ".join(cue.identifier.replace("-->", "").split("\n"))
    return "\n".join(row for row in (identifier, timing, payload) if row)


def _stated_end(
    cue: Cue, settings: tuple[tuple[str, str], ...]
) -> tuple[int, tuple[tuple[str, str], ...]]:
    """The end to write, and the settings that are some: an unedited cue ends where it did."""
    stated = match_timestamp(dict(settings).get(END_BEFORE_START, ""), 0)
    if stated is None:
        return cue.end, settings
    end = min(stated[0], cue.end) if cue.start == cue.end else cue.end
    return end, tuple(pair for pair in settings if pair[0] != END_BEFORE_START)


def _payload(cue: Cue, options: WriteOptions) -> str:
    payload = source_in(cue, Dialect.WEBVTT)
    own = cue.markup is not None and cue.markup.dialect is Dialect.WEBVTT
    if cue.speaker and "<v" not in payload:
        payload = voice_tag(cue.speaker) + payload
    elif "<v" in payload and (cue.speaker or own):
        payload = with_voice(payload, cue.speaker)
    if own and has_stamps(payload):
        payload = restamped(payload, cue.words, cue.start, cue.end)
    elif options.word_stamps and cue.words:
        payload = stamped(payload, cue.words, cue.start, cue.end)
    return _safe(payload)


def _safe(payload: str) -> str:
    """Nothing in a cue's text may end the cue: no blank line, no arrow."""
    if "-->" in payload:
        payload = payload.replace("-->", "--&gt;")
    return "\n".join(row or BLANK_ROW for row in payload.split("\n")) if payload else ""
