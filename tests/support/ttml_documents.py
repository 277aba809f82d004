"""Small TTML documents, and tracks made of them."""

from __future__ import annotations

from dataclasses import replace

from cuesmith.domain.cue import Cue
from cuesmith.domain.subtitle_file import Reading, WriteOptions
from cuesmith.domain.track import Track, sort_cues
from cuesmith.engines.formats.ttml import read_ttml_text
from cuesmith.engines.formats.ttml_write import write_ttml

ROOT = (
    '<tt xmlns="http://www.w3.org/ns/ttml" xmlns:tts="http://www.w3.org/ns/ttml#styling"'
    ' xmlns:ttp="http://www.w3.org/ns/ttml#parameter"'
    ' xmlns:ttm="http://www.w3.org/ns/ttml#metadata" xml:lang="en"'
)
HEAD = (
    '<head><metadata><ttm:agent xml:id="bob" type="person"><ttm:name type="full">Bob</ttm:name>'
    '</ttm:agent></metadata><styling><style xml:id="it" tts:fontStyle="italic"/>'
    '<style xml:id="mine" style="it" tts:color="yellow"/></styling><layout>'
    '<region xml:id="top" tts:origin="10% 5%" tts:extent="80% 20%"/>'
    '<region xml:id="late" begin="5s"/></layout></head>'
)


def document(body: str, attributes: str = "", head: str = HEAD) -> str:
    return f"{ROOT} {attributes}>{head}<body>{body}</body></tt>"


def cues_of(body: str, attributes: str = "") -> tuple[Cue, ...]:
    return read_ttml_text(document(body, attributes)).cues


def seen(cues: tuple[Cue, ...]) -> list[tuple[int, int, str]]:
    return [(cue.start, cue.end, cue.text) for cue in cues]


def track_of(reading: Reading) -> Track:
    return Track(
        sort_cues(reading.cues), reading.language, source=reading.source, metadata=reading.metadata
    )


def saved(track: Track, **options: object) -> str:
    return write_ttml(track, replace(WriteOptions(), **options))  # type: ignore[arg-type]


def edited(track: Track, said: str, **changes: object) -> Track:
    """The track with the cue of that text changed."""
    cues = [
        replace(cue, **changes) if cue.text == said else cue  # type: ignore[arg-type]
        for cue in track.cues
    ]
    return replace(track, cues=sort_cues(tuple(cues)))
