"""Writing ASS and SSA: a file that was read is kept word for word but for what was edited."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from cuesmith.domain import karaoke
from cuesmith.domain.ass_lines import EventLine, split_event
from cuesmith.domain.ass_sections import (
    ASS_EVENT_COLUMNS,
    SSA_EVENT_COLUMNS,
    Layout,
    advance,
    lines_of,
    script_info,
    section_name,
)
from cuesmith.domain.ass_style import AssStyle, style_lines
from cuesmith.domain.ass_styles import read_styles
from cuesmith.domain.ass_times import write_time
from cuesmith.domain.colors import Rgba
from cuesmith.domain.cue import Cue, Dialect, Markup, Word
from cuesmith.domain.markup.convert import source_in
from cuesmith.domain.markup.webvtt_settings import alignment_from
from cuesmith.domain.track import Source, Track, in_file_order
from cuesmith.engines.formats.ass_events import read_content, setting
from cuesmith.engines.formats.kept_lines import pieces

KARAOKE_FILL = karaoke.Fill.SWITCH
"""For words of cues that bring no karaoke of their own: `\\k` suits every script."""

PLAY_RES = (1920, 1080)
"""The picture that the sizes of a new file are meant for, in pixels."""
DEFAULT_STYLE = AssStyle(
    size=72.0,
    secondary=Rgba(160, 160, 160),
    back=Rgba(0, 0, 0, 128),
    outline_width=3.0,
    shadow=1.5,
    margin_l=96,
    margin_r=96,
    margin_v=54,
)
_FAMILY = ("ass", "ssa")
_ROUNDING = 5
"""Milliseconds by which a time in hundredths of a second may be off."""
_ONE_LINE = re.compile(r"[\r\n]+")
_DEFAULTS = {"Layer": "0", "Marked": "Marked=0", "Style": "Default"} | dict.fromkeys(
    ("MarginL", "MarginR", "MarginV"), "0"
)


def write_script(track: Track, format_id: str) -> str:
    """A track as a file of format "ass" or "ssa"."""
    if track.source is not None and track.source.format == format_id:
        return _write_kept(track, track.source)
    old = format_id == "ssa"
    columns = SSA_EVENT_COLUMNS if old else ASS_EVENT_COLUMNS
    lines = [*_header(track, old), "[Events]", "Format: " + ", ".join(columns)]
    style = _usual_style(track.source)
    cues = (_adopted(cue, track.source) for cue in in_file_order(track))
    lines += [_event_line(cue, columns, style) for cue in cues]
    return "\n".join([*lines, *_attachments(track.source), ""])


def _write_kept(track: Track, source: Source) -> str:
    """The file as it was, with the cues as they are."""
    layout = Layout()
    for line in source.header.split("\n"):
        layout = advance(layout, line)
    style = _usual_style(source)
    lines: list[str] = []
    for piece in pieces(track):
        if piece.cue is None:
            assert piece.text is not None
            for line in piece.text.split("\n"):
                layout = advance(layout, line)
            lines.append(piece.text)
        elif piece.text is None:
            lines.append(_event_line(piece.cue, layout.event_columns, style))
        else:
            lines.append(_updated(piece.cue, piece.text, layout.event_columns))
    header = source.header
    return header + ("\n" if lines and header and header[-1] != "\n" else "") + "\n".join(lines)


def _updated(cue: Cue, line: str, columns: tuple[str, ...]) -> str:
    """An event's line with those fields replaced that its cue no longer agrees with."""
    event = split_event(line, columns)
    content = None if event is None else read_content(event)
    if event is None or content is None:
        return _event_line(cue, columns, "Default")
    values: dict[str, str] = {}
    if cue.start != content.start:
        values["Start"] = write_time(cue.start)
    if cue.end != content.end:
        values["End"] = write_time(cue.end)
    if cue.speaker != content.speaker:
        values["Name"] = _field(cue.speaker)
    if cue.settings != content.settings:
        values |= _changed_settings(cue, event)
    # Karaoke counts from the start of the line: words that stay need other tags where it moves.
    moved = bool(cue.words) and cue.start != content.start
    if moved or (cue.text, cue.markup, cue.words) != (content.text, content.markup, content.words):
        values["Text"] = event_text(cue)
    return event.with_values(values) if values else line


def _changed_settings(cue: Cue, event: EventLine) -> dict[str, str]:
    stated = dict(cue.settings)
    before = dict(zip(event.columns, event.fields, strict=True))
    changed = {}
    for column in set(event.columns) - {"Start", "End", "Name", "Text"}:
        value = stated.get(column, "")
        if value != setting(column, before[column].strip()):
            changed[column] = _setting_field(column, value)
    return changed


def _event_line(cue: Cue, columns: tuple[str, ...], style: str) -> str:
    """A new event."""
    stated = {"Style": style} | dict(cue.settings)
    own = {
        "Start": write_time(cue.start),
        "End": write_time(cue.end),
        "Name": _field(cue.speaker),
        "Text": event_text(cue),
    }
    fields = (
        own[column] if column in own else _setting_field(column, stated.get(column, ""))
        for column in columns
    )
    return "Dialogue: " + ",".join(fields)


def _setting_field(column: str, value: str) -> str:
    if column == "Marked" and value:
        return f"Marked={_field(value)}"
    return _field(value) or _DEFAULTS.get(column, "")


def _field(value: str) -> str:
    """A value that fits between commas."""
    return _ONE_LINE.sub(" ", value).replace(",", ";").strip()


def event_text(cue: Cue) -> str:
    """What stands in an event's Text: markup and karaoke of the cue.

    Markup whose karaoke already says what the words say, as finely as it can, stays word for word.
    """
    source = source_in(cue, Dialect.ASS)
    if cue.words and not _agree(cue.words, karaoke.read_words(source, cue.start, cue.end)):
        fill = karaoke.fill_of(source) or KARAOKE_FILL
        source = karaoke.with_karaoke(source, cue.words, cue.start, cue.end, fill)
    return source.replace("\n", "\\N").replace("\r", "")


def _agree(words: Sequence[Word], written: Sequence[Word]) -> bool:
    """Whether words are the written ones, but for what hundredths of a second cannot say."""
    return len(words) == len(written) and all(
        one.text == other.text
        and abs(one.start - other.start) <= _ROUNDING
        and abs(one.end - other.end) <= _ROUNDING
        for one, other in zip(words, written, strict=True)
    )


def _adopted(cue: Cue, source: Source | None) -> Cue:
    """A cue of another format, in the terms of this one."""
    if source is not None and source.format in _FAMILY:
        return cue
    text = source_in(cue, Dialect.ASS)
    place = alignment_from(cue.settings) if source and source.format == "webvtt" else None
    if place is not None:
        text = f"{{\\an{place}}}{text}"
    return replace(cue, settings=(), markup=Markup(Dialect.ASS, text))


def _usual_style(source: Source | None) -> str:
    """The style of events that name none."""
    if source is None or source.format not in _FAMILY:
        return DEFAULT_STYLE.name
    names = [style.name for style in read_styles(source)]
    return DEFAULT_STYLE.name if DEFAULT_STYLE.name in names or not names else names[0]


def _header(track: Track, old: bool) -> list[str]:
    """Script info and styles: the source's own where it is of the family, else new ones."""
    source = track.source
    styles: tuple[AssStyle, ...] = (DEFAULT_STYLE,)
    info = _new_info(track)
    if source is not None and source.format in _FAMILY:
        styles = read_styles(source) or styles
        info = _kept_info(source)
    version = f"ScriptType: v4.00{'' if old else '+'}"
    return ["[Script Info]", version, *info, "", *style_lines(styles, old), ""]


def _new_info(track: Track) -> list[str]:
    width, height = PLAY_RES
    lines = [f"; {_field(key)}: {_ONE_LINE.sub(' ', value)}" for key, value in track.metadata]
    if track.name:
        lines.append("Title: " + _ONE_LINE.sub(" ", track.name))
    # libass takes two letters for the language and would misread a longer code.
    if re.fullmatch(r"[A-Za-z]{2}(-.*)?", track.language):
        lines.append(f"Language: {track.language}")
    return [
        *lines,
        f"PlayResX: {width}",
        f"PlayResY: {height}",
        "ScaledBorderAndShadow: yes",
        "WrapStyle: 0",
        "YCbCr Matrix: TV.709",
    ]


def _kept_info(source: Source) -> list[str]:
    """The other version's script info; a picture size is stated, for its default is one."""
    kept = [
        line
        for line in lines_of(source, "script info")
        if line.strip() and not line.casefold().lstrip().startswith("scripttype")
    ]
    stated = script_info(source)
    if not stated.get("playresx") and not stated.get("playresy"):
        kept += ["PlayResX: 384", "PlayResY: 288"]
    return kept


def _attachments(source: Source | None) -> list[str]:
    """Fonts and pictures of a file of the other version."""
    if source is None or source.format not in _FAMILY:
        return []
    found: list[str] = []
    inside = False
    for block in (source.header, *(block.text for block in source.blocks)):
        for line in block.split("\n"):
            name = section_name(line)
            inside = inside if name is None else name in ("fonts", "graphics")
            if inside and line:
                found.append(line)
    return ["", *found] if found else []
