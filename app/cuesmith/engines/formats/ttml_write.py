"""TTML: writing. A new document is IMSC 1.1 text; one that was read is patched."""

from __future__ import annotations

import re
from dataclasses import replace

from cuesmith.domain.cue import Cue, Dialect
from cuesmith.domain.markup.convert import parsed_cue, source_in
from cuesmith.domain.markup.ttml import escape_attribute, escape_text, render
from cuesmith.domain.markup.webvtt_settings import alignment_from
from cuesmith.domain.subtitle_file import WriteOptions
from cuesmith.domain.track import Track
from cuesmith.engines.formats.ttml_patch import Patched, patch_document
from cuesmith.engines.formats.ttml_times import format_time
from cuesmith.engines.formats.xml_bytes import redeclare

_PROFILE = "http://www.w3.org/ns/ttml/profile/imsc1.1/text"

_BANDS = {"bottom": ("65%", "after"), "middle": ("35%", "center"), "top": ("5%", "before")}
"""Regions by name: where they begin from the top, and the edge that their text keeps to. Each is
30 % of the picture high, so that they never overlap (IMSC 1.1, 7.7.1)."""
_BAND_OF = {1: "bottom", 4: "middle", 7: "top"}
_NCNAME = re.compile(r"[^\W\d][\w.-]*")
_WIDE_SPACE = re.compile(r"^ | $|  | \n|\n |\t", re.MULTILINE)


def write_ttml(track: Track, options: WriteOptions) -> str:
    """The document that the track came from with what was edited changed, or else a new one."""
    source = track.source
    if source is not None and source.format == "ttml" and source.header:
        patched = patch_document(track, to_patch)
        if patched is not None:
            return redeclare(patched, options.encoding)
    return new_document(track, options)


def to_patch(cue: Cue) -> Patched:
    """A cue's text as markup for a document of TTML."""
    return Patched(source_in(cue, Dialect.TTML), needs_space(cue.text))


def needs_space(text: str) -> bool:
    """Whether white space in a text would be lost by XML's default handling."""
    return bool(_WIDE_SPACE.search(text))


def new_document(track: Track, options: WriteOptions) -> str:
    """An IMSC 1.1 text document."""
    language = "" if track.language == "und" else track.language
    speakers = _speakers(track)
    paragraphs, bands = _paragraphs(track, speakers)
    return "\n".join(
        [
            f'<?xml version="1.0" encoding="{options.encoding.upper()}"?>',
            '<tt xmlns="http://www.w3.org/ns/ttml"',
            '    xmlns:ttm="http://www.w3.org/ns/ttml#metadata"',
            '    xmlns:ttp="http://www.w3.org/ns/ttml#parameter"',
            '    xmlns:tts="http://www.w3.org/ns/ttml#styling"',
            f'    ttp:contentProfiles="{_PROFILE}" ttp:timeBase="media"',
            f'    xml:lang="{escape_attribute(language)}">',
            "  <head>",
            *_metadata(track, speakers),
            "    <styling>",
            '      <style xml:id="caption" tts:color="white" tts:textOutline="black 5%"',
            '        tts:fontFamily="proportionalSansSerif" tts:fontSize="100%"/>',
            "    </styling>",
            "    <layout>",
            *(_region(name) for name in _BANDS if name in bands),
            "    </layout>",
            "  </head>",
            "  <body>",
            "    <div>",
            *paragraphs,
            "    </div>",
            "  </body>",
            "</tt>",
            "",
        ]
    )


def _region(name: str) -> str:
    top, edge = _BANDS[name]
    return (
        f'      <region xml:id="{name}" tts:origin="10% {top}" tts:extent="80% 30%" '
        f'tts:displayAlign="{edge}" tts:textAlign="center" tts:showBackground="whenActive"/>'
    )


def _speakers(track: Track) -> dict[str, str]:
    """Identifiers of the agents, by the speakers' names."""
    names = dict.fromkeys(cue.speaker for cue in track.cues if cue.speaker)
    return {name: f"speaker{number}" for number, name in enumerate(names, 1)}


def _metadata(track: Track, speakers: dict[str, str]) -> list[str]:
    title = dict(track.metadata).get("title") or track.name
    lines = [f"      <ttm:title>{escape_text(title)}</ttm:title>"] if title else []
    if track.source is None:
        facts = (f"{key}: {value}" for key, value in track.metadata if key != "title")
        lines += [f"      <ttm:desc>{escape_text(fact)}</ttm:desc>" for fact in facts]
    for name, identifier in speakers.items():
        lines.append(
            f'      <ttm:agent xml:id="{identifier}" type="person">'
            f'<ttm:name type="full">{escape_text(name)}</ttm:name></ttm:agent>'
        )
    return ["    <metadata>", *lines, "    </metadata>"] if lines else []


def _paragraphs(track: Track, speakers: dict[str, str]) -> tuple[list[str], set[str]]:
    """The lines of all paragraphs, and the regions that they use."""
    lines: list[str] = []
    bands: set[str] = set()
    taken = {"caption", *_BANDS, *speakers.values()}
    webvtt = track.source is not None and track.source.format == "webvtt"
    for cue in track.cues:
        parsed = parsed_cue(cue)
        stated = alignment_from(cue.settings) if webvtt else None
        band, align = _placed(parsed.alignment or stated)
        bands.add(band)
        attributes = {
            "xml:id": _identifier(cue, taken),
            "begin": format_time(cue.start),
            "end": format_time(cue.end),
            "region": band,
            "tts:textAlign": align,
            "ttm:agent": speakers.get(cue.speaker, ""),
            "xml:space": "preserve" if needs_space(cue.text) else "",
        }
        written = "".join(
            f' {name}="{escape_attribute(value)}"' for name, value in attributes.items() if value
        )
        inner = render(replace(parsed, alignment=None))
        lines.append(f'      <p{written}><span style="caption">{inner}</span></p>')
    return lines, bands or {"bottom"}


def _placed(alignment: int | None) -> tuple[str, str]:
    """Region and text alignment of a place on the numeric keypad."""
    if alignment is None or not 1 <= alignment <= 9:
        return "bottom", ""
    column = (alignment - 1) % 3
    return _BAND_OF[alignment - column], {0: "start", 1: "", 2: "end"}[column]


def _identifier(cue: Cue, taken: set[str]) -> str:
    """The cue's name in its file, where it can be one here."""
    name = cue.identifier
    if not _NCNAME.fullmatch(name) or name in taken:
        return ""
    taken.add(name)
    return name
