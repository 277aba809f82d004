"""Cuesmith's own JSON: every cue with its words, for scripts and other programs.

The form is published as `resources/schemas/cuesmith-cues-1.schema.json`. Times are seconds with
three decimals. Keys that the schema does not name are kept and written back.
"""

from __future__ import annotations

import json
import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

from cuesmith.base.problems import Problem
from cuesmith.domain.cue import Cue, Dialect, Doubt, Markup, Word, new_cue_id, numbered_cue_id
from cuesmith.domain.subtitle_file import Reading, ReadOptions, WriteOptions
from cuesmith.domain.track import Source, Track, TrackKind, in_file_order
from cuesmith.engines.formats.spec import FormatSpec

FORMAT = "cuesmith-cues"
VERSION = 1
_LONGEST = 10**12
"""Milliseconds, some thirty years: later times are damage."""
_GIVE_UP = 500
"""Broken places after which a damaged document is read no further; each costs its length."""
_TOP_KEYS = frozenset(("format", "version", "language", "metadata", "cues"))
_CUE_KEYS = frozenset(
    ("id", "start", "end", "text", "markup", "dialect", "speaker", "settings", "identifier",
     "note", "doubts", "words")
)  # fmt: skip
_CUES = re.compile(r'"cues"\s*:\s*\[')
_BETWEEN = re.compile(r"[\s,]*")
_EXTRA = "extra"
FORMAT_ID = "json"

Json = dict[str, Any]


# --- reading ---------------------------------------------------------------------------------


def read_json(text: str, options: ReadOptions) -> Reading:
    """Read a document of the published form, and what can be saved of a damaged one."""
    problems: list[Problem] = []
    document = _load(text, problems)
    trouble = _trouble(document)
    if trouble:
        return Reading((), Source(FORMAT_ID), (*problems, Problem(trouble)))
    cues: list[Cue] = []
    properties = _extra(_EXTRA, document, _TOP_KEYS)
    taken: set[str] = set()
    for number, stated in enumerate(_list(document.get("cues")), 1):
        cue = _read_cue(stated, number, problems)
        if cue is not None:
            cues.append(_unique(cue, taken))
            properties += _extra(f"{_EXTRA}:{cues[-1].id}", stated, _CUE_KEYS)
    return Reading(
        cues=tuple(cues),
        source=Source(FORMAT_ID, properties=tuple(properties)),
        problems=tuple(problems),
        language=_text(document.get("language")) or "und",
        metadata=tuple(_strings(document.get("metadata"))),
    )


def _load(text: str, problems: list[Problem]) -> Json:
    try:
        document = json.loads(text, parse_constant=lambda _: None)
    except (ValueError, RecursionError) as error:
        line = getattr(error, "lineno", None)
        problems.append(Problem("This is not valid JSON; what could be saved was.", line))
        return {"format": FORMAT, "version": VERSION, "cues": list(_salvage(text))}
    return document if isinstance(document, dict) else {}


def _salvage(text: str) -> Iterator[Any]:
    """The complete cues of a document that is cut off or damaged, one after the other."""
    start = _CUES.search(text)
    if start is None:
        return
    decoder = json.JSONDecoder(parse_constant=lambda _: None)
    position, failures = start.end(), 0
    while (
        failures < _GIVE_UP
        and (match := _BETWEEN.match(text, position))
        and match.end() < len(text)
    ):
        try:
            cue, position = decoder.raw_decode(text, match.end())
        except (ValueError, RecursionError):
            position, failures = text.find("\n", match.end()) + 1, failures + 1
            if not position:
                return
            continue
        yield cue


def _trouble(document: Json) -> str:
    if document.get("format") != FORMAT:
        return f'This JSON is not of the form "{FORMAT}".'
    version = document.get("version")
    if version != VERSION:
        return f"This is version {version!r} of the form; this Cuesmith reads version {VERSION}."
    return ""


def _read_cue(stated: Any, number: int, problems: list[Problem]) -> Cue | None:
    start, end = (_milliseconds(_get(stated, key)) for key in ("start", "end"))
    text = _get(stated, "text")
    if start is None or end is None or not isinstance(text, str):
        problems.append(Problem(f"Cue {number} has no proper start, end or text; it is left out."))
        return None
    if end < start:
        problems.append(Problem(f"Cue {number} ends before it starts; it is given no length."))
    return Cue(
        id=_text(stated.get("id")) or numbered_cue_id(number),
        start=start,
        end=max(start, end),
        text=text,
        words=tuple(_read_words(stated, number, problems)),
        markup=_read_markup(stated),
        speaker=_text(stated.get("speaker")),
        settings=tuple(_strings(stated.get("settings"))),
        identifier=_text(stated.get("identifier")),
        note=_text(stated.get("note")),
        doubts=tuple(Doubt(name) for name in _list(stated.get("doubts")) if name in _DOUBTS),
    )


_DOUBTS = tuple(doubt.value for doubt in Doubt)
_DIALECTS = tuple(dialect.value for dialect in Dialect)


def _read_markup(stated: Json) -> Markup | None:
    source, dialect = stated.get("markup"), stated.get("dialect")
    if not isinstance(source, str) or dialect not in _DIALECTS:
        return None
    return Markup(Dialect(dialect), source)


def _read_words(stated: Json, number: int, problems: list[Problem]) -> Iterator[Word]:
    for word in _list(stated.get("words")):
        start, end = (_milliseconds(_get(word, key)) for key in ("start", "end"))
        text = _text(_get(word, "text")).strip()
        if start is None or end is None or end < start or not text:
            problems.append(Problem(f"A word of cue {number} has no proper time or text."))
            continue
        probability = _number(word.get("probability"))
        if probability is not None:
            probability = min(max(probability, 0.0), 1.0)
        yield Word(start, end, text, probability, estimated=word.get("estimated") is True)


def _unique(cue: Cue, taken: set[str]) -> Cue:
    if cue.id in taken:
        cue = replace(cue, id=new_cue_id())
    taken.add(cue.id)
    return cue


def _strings(holder: Any) -> Iterator[tuple[str, str]]:
    for name, value in _object(holder).items():
        yield name, value if isinstance(value, str) else _dump(value)


def _extra(name: str, holder: Json, known: frozenset[str]) -> list[tuple[str, str]]:
    extra = {key: value for key, value in holder.items() if key not in known}
    return [(name, _dump(extra))] if extra else []


def _dump(value: Any) -> str:
    try:
        return json.dumps(value, ensure_ascii=False)
    except RecursionError:  # nested so deep that it could only just be read
        return "{}"


def _milliseconds(value: Any) -> int | None:
    seconds = _number(value)
    if seconds is None or not 0 <= seconds * 1000 <= _LONGEST:
        return None
    return round(seconds * 1000)


def _number(value: Any) -> float | None:
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    try:
        number = float(value)
    except OverflowError:
        return None
    return number if math.isfinite(number) else None


def _get(holder: Any, key: str) -> Any:
    return holder.get(key) if isinstance(holder, dict) else None


def _text(value: Any) -> str:
    return value if isinstance(value, str) else ""


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _object(value: Any) -> Json:
    return value if isinstance(value, dict) else {}


# --- writing ---------------------------------------------------------------------------------


def write_json(track: Track, options: WriteOptions) -> str:
    """Write the published form, one cue on a line."""
    extra = _extra_of(track)
    head = _head(track, extra.get(_EXTRA, {}))
    names = Counter(cue.identifier for cue in track.cues)
    lines = [
        json.dumps(
            _cue_object(cue, track, names) | extra.get(f"{_EXTRA}:{cue.id}", {}),
            ensure_ascii=False,
        )
        for cue in in_file_order(track)
    ]
    opening = json.dumps(head, ensure_ascii=False, indent=1)[:-2]
    return f'{opening},\n "cues": [\n  ' + ",\n  ".join(lines) + "\n ]\n}\n"


def _head(track: Track, kept: Json) -> Json:
    """What stands ahead of the cues; `kept` is what the document said there before."""
    source = track.source.format if track.source else ""
    known = {
        "name": track.name,
        "kind": "" if track.kind is TrackKind.SUBTITLES else track.kind.value,
        "source_format": "" if source == FORMAT_ID else source,
        "metadata": dict(track.metadata),
    }
    head: Json = {"format": FORMAT, "version": VERSION, "language": track.language}
    for key, value in known.items():
        if value or key in kept:
            head[key] = value or kept[key]
    return head | {key: value for key, value in kept.items() if key not in head}


def _extra_of(track: Track) -> dict[str, Json]:
    if track.source is None or track.source.format != FORMAT_ID:
        return {}
    return {name: json.loads(value) for name, value in track.source.properties}


def _cue_object(cue: Cue, track: Track, names: Mapping[str, int]) -> Json:
    own_name = cue.identifier if names[cue.identifier] == 1 else ""
    unmarked = cue.text if track.source is not None else None
    stated: Json = {
        "id": own_name or cue.id,
        "start": cue.start / 1000,
        "end": cue.end / 1000,
        "text": cue.text,
        "markup": cue.markup.source if cue.markup else unmarked,
        "speaker": cue.speaker,
        "settings": dict(cue.settings),
        "words": [_word_object(word) for word in cue.words],
    }
    if cue.markup:
        stated["dialect"] = cue.markup.dialect.value
    if cue.identifier:
        stated["identifier"] = cue.identifier
    if cue.note:
        stated["note"] = cue.note
    if cue.doubts:
        stated["doubts"] = [doubt.value for doubt in cue.doubts]
    return stated


def _word_object(word: Word) -> Json:
    stated: Json = {
        "start": word.start / 1000,
        "end": word.end / 1000,
        "text": word.text,
        "probability": word.probability,
    }
    if word.estimated:
        stated["estimated"] = True
    return stated


def sniff_json(head: str) -> bool:
    """Whether a text opens as the published form, or names it soon after."""
    return head.lstrip().startswith("{") and f'"{FORMAT}"' in head


SPEC = FormatSpec(
    id=FORMAT_ID,
    label="Cuesmith JSON",
    extensions=(".json",),
    read_text=read_json,
    write=write_json,
    sniff=sniff_json,
    utf8_only=True,
)
