"""Single libraries reading subtitle files, each as its own documentation says.

Run as a program it is a child process that reads requests from stdin and answers each on a line,
so that a library that hangs or aborts takes nobody with it (see `peers.py`).
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

Row = tuple[float, float, str]
_OVERRIDE = re.compile(r"\{[^{}]*\}")


def pysubs2(path: Path, fps: float | None) -> Iterator[Row]:
    import pysubs2 as library

    yield from _pysubs2_rows(library.load(str(path), fps=fps))


def _pysubs2_rows(subtitles: Any) -> Iterator[Row]:
    for event in subtitles:
        if not event.is_comment:
            yield event.start / 1000, event.end / 1000, event.plaintext


def pysubs2_decoded(path: Path, fps: float | None) -> Iterator[Row]:
    """With charset-normalizer in front, which is what its users are advised to do."""
    import pysubs2 as library

    yield from _pysubs2_rows(library.SSAFile.from_string(decoded(path), fps=fps))


def decoded(path: Path) -> str:
    from charset_normalizer import from_bytes

    best = from_bytes(path.read_bytes()).best()
    return str(best) if best is not None else path.read_bytes().decode()


def webvtt_py(path: Path, fps: float | None, raw: bool = False) -> Iterator[Row]:
    import webvtt as library

    read = {".srt": library.from_srt, ".sbv": library.from_sbv}.get(
        path.suffix.lower(), library.read
    )
    for caption in read(str(path)).captions:
        yield _clock(caption.start), _clock(caption.end), caption.raw_text if raw else caption.text


def _clock(text: str) -> float:
    hours, minutes, seconds = text.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(seconds)


def pycaption(path: Path, fps: float | None) -> Iterator[Row]:
    import pycaption as library

    text = path.read_text(encoding="utf-8")
    captions = library.detect_format(text)().read(text)
    for caption in captions.get_captions(captions.get_languages()[0]):
        yield caption.start / 1e6, caption.end / 1e6, caption.get_text()


def ttconv(path: Path, fps: float | None) -> Iterator[Row]:
    yield from paragraphs(path)


def ttconv_presented(path: Path, fps: float | None) -> Iterator[Row]:
    """What is on screen when, which is what ttconv is made for."""
    yield from _presented(_ttconv_model(path))


def _ttconv_model(path: Path) -> Any:
    import xml.etree.ElementTree as ElementTree

    from ttconv.imsc import reader as imsc
    from ttconv.scc import reader as scc
    from ttconv.srt import reader as srt
    from ttconv.stl import reader as stl
    from ttconv.vtt import reader as vtt

    extension = path.suffix.lower()
    if extension == ".scc":
        return scc.to_model(path.read_text(encoding="utf-8"))
    if extension == ".stl":
        with path.open("rb") as stream:
            return stl.to_model(stream)
    if extension in (".srt", ".vtt"):
        with path.open(encoding="utf-8") as stream:
            return (srt if extension == ".srt" else vtt).to_model(stream)
    return imsc.to_model(ElementTree.parse(path))


def paragraphs(path: Path) -> Iterator[Row]:
    """The paragraphs of a file as ttconv reads it, whatever is presented when."""
    yield from _paragraphs(_ttconv_model(path).get_body(), 0.0, None)


def _paragraphs(element: Any, origin: float, limit: float | None) -> Iterator[Row]:
    """Times in ttconv's model count from the begin of the element around."""
    begin = origin + float(element.get_begin() or 0)
    end = limit if element.get_end() is None else origin + float(element.get_end())
    if type(element).__name__ == "P":
        yield begin, begin if end is None else end, _text_of(element)
        return
    for child in element:
        yield from _paragraphs(child, begin, end)


def _presented(model: Any) -> Iterator[Row]:
    from ttconv.isd import ISD

    steps = list(ISD.generate_isd_sequence(model))
    for index, (start, shown) in enumerate(steps):
        text = "\n".join(_text_of(region) for region in shown.iter_regions() if len(region))
        end = float(steps[index + 1][0]) if index + 1 < len(steps) else float(start) + 10
        if any(len(region) for region in shown.iter_regions()):
            yield float(start), end, text


def _text_of(element: Any) -> str:
    parts = []
    for node in element.dfs_iterator():
        kind = type(node).__name__
        parts.append(node.get_text() if kind == "Text" else "\n" if kind == "Br" else "")
    return "".join(parts)


def ffmpeg(path: Path, fps: float | None) -> Iterator[Row]:
    import av

    with av.open(str(path)) as container:
        stream = container.streams.subtitles[0]
        for packet in container.demux(stream):
            if packet.pts is None or packet.time_base is None:
                continue
            start = float(packet.pts * packet.time_base)
            end = start + float((packet.duration or 0) * packet.time_base)
            for subtitle in packet.decode():
                dialogue = bytes(getattr(subtitle, "ass", b"")).decode("utf-8", "replace")
                text = _OVERRIDE.sub("", dialogue.split(",", 8)[-1])
                yield start, end, text.replace("\\N", "\n").replace("\\h", "\u00a0").rstrip("\r\n")


def python_ass(path: Path, fps: float | None) -> Iterator[Row]:
    library = import_module("ass")
    with path.open(encoding="utf-8-sig") as stream:
        document = library.parse_file(stream)
    for event in document.events:
        if type(event).__name__ == "Dialogue":
            text = _OVERRIDE.sub("", event.text).replace("\\N", "\n").replace("\\n", "\n")
            yield event.start.total_seconds(), event.end.total_seconds(), text


READERS: dict[str, tuple[str, Callable[[Path, float | None], Iterator[Row]]]] = {
    "pysubs2": ("pysubs2", pysubs2),
    "pysubs2 decoded": ("charset_normalizer", pysubs2_decoded),
    "webvtt-py": ("webvtt", webvtt_py),
    "pycaption": ("pycaption", pycaption),
    "ttconv": ("ttconv", ttconv),
    "FFmpeg": ("av", ffmpeg),
    "ass": ("ass", python_ass),
}
"""By name: the package it needs, and the reader."""


def installed() -> list[str]:
    """The names of the readers whose package is here."""
    return [name for name, (package, _) in READERS.items() if find_spec(package) is not None]


def _answer(reader: Callable[[Path, float | None], Iterator[Row]], request: Any) -> Any:
    path = Path(request["path"])
    if request["timeline"] and reader is ttconv:
        reader = ttconv_presented
    try:
        if request["whole_text"]:
            return {"text": decoded(path)} if reader is pysubs2_decoded else {"error": "no text"}
        return {"rows": list(reader(path, request["fps"]))}
    except Exception as error:  # noqa: BLE001 - whatever a library raises is its refusal
        return {"error": f"{type(error).__name__}: {error}"[:300]}


def _serve(name: str) -> None:
    reader = READERS[name][1]
    out = sys.stdout
    sys.stdout = sys.stderr  # what a library prints is no answer
    for line in sys.stdin:
        out.write(json.dumps(_answer(reader, json.loads(line))) + "\n")
        out.flush()


if __name__ == "__main__":
    _serve(sys.argv[1])
