"""WebVTT's markup of cue text. Its grammar is in `webvtt_spans.py`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from cuesmith.domain.markup.runs import Look, Parsed, Run, Token
from cuesmith.domain.markup.tokens import Tag, merge_runs, render_nested, tidy_lines
from cuesmith.domain.markup.webvtt_spans import (
    Close,
    Open,
    Stamp,
    Text,
    format_timestamp,
    spans,
    start_tag_of,
)
from cuesmith.domain.markup.webvtt_spans import tokenize as _tokenize

OWN_SHEET = ("sheet", "own")
"""A property of a source whose style sheet was made here, not read: it may be written such that old
readers get over it."""
_CLASS_COLORS = {
    "white": "#ffffff",
    "lime": "#00ff00",
    "cyan": "#00ffff",
    "red": "#ff0000",
    "yellow": "#ffff00",
    "magenta": "#ff00ff",
    "blue": "#0000ff",
    "black": "#000000",
}
"""The default classes of the standard, which every conforming player colours."""

_COLOR_CLASSES = {color: name for name, color in _CLASS_COLORS.items()}
_OWN_COLOR_CLASS = re.compile(r"color_([0-9a-f]{6}(?:[0-9a-f]{2})?)")
_SILENT = re.compile(r"<v[.\s][^<>]*>(?:</v>)?(?=<v[.\s]|\Z)")
_MOST_CLASSES = 32  # of one run: deeper nesting of hostile input must not cost its square
_TAGS = {"b": "bold", "i": "italic", "u": "underline"}


def tokenize(source: str) -> tuple[Token, ...]:
    """Text and tags apart; never raises."""
    return _tokenize(source)


def escape(plain: str) -> str:
    """Plain text made safe."""
    plain = tidy_lines(plain)
    if "<" not in plain and "&" not in plain and "-->" not in plain:
        return plain
    return plain.replace("&", "&amp;").replace("<", "&lt;").replace("-->", "--&gt;")


def parse(source: str) -> Parsed:
    """What the markup means; ruby text is text."""
    return Parsed(merge_runs(_runs(source)))


def _runs(source: str) -> Iterator[Run]:
    looks = [Look()]
    time: int | None = None
    for span in spans(source):
        if isinstance(span, Text):
            yield Run(span.text, looks[-1], time)
            time = None
        elif isinstance(span, Stamp):
            time = span.time
        elif isinstance(span, Close):
            looks.pop()
        else:
            looks.append(_inside(looks[-1], span))


def _inside(look: Look, element: Open) -> Look:
    fresh = tuple(name for name in element.classes if name not in look.classes)
    look = replace(look, classes=(look.classes + fresh)[:_MOST_CLASSES])
    for name in fresh:
        look = replace(look, color=class_color(name) or look.color)
    match element.name:
        case "b":
            return replace(look, bold=True)
        case "i":
            return replace(look, italic=True)
        case "u":
            return replace(look, underline=True)
        case "v":
            return replace(look, voice=element.annotation)
        case "lang":
            return replace(look, language=element.annotation)
    return look


def class_color(name: str) -> str:
    """The colour that a class stands for: the standard's, or one that `render` wrote."""
    own = _OWN_COLOR_CLASS.fullmatch(name)
    return f"#{own[1]}" if own else _CLASS_COLORS.get(name, "")


def own_color_classes(source: str) -> dict[str, str]:
    """The colour classes in a text that need a style sheet: class to colour."""
    return {match[0]: f"#{match[1]}" for match in _OWN_COLOR_CLASS.finditer(source)}


def render(parsed: Parsed) -> str:
    """Runs as WebVTT; alignment has its place in the cue's settings, not here."""
    return render_nested(parsed.runs, _tags, _text)


def _text(run: Run) -> str:
    stamp = "" if run.time is None else f"<{format_timestamp(run.time)}>"
    return stamp + escape(run.text)


def _tags(look: Look) -> list[Tag]:
    tags: list[Tag] = []
    if look.voice:
        tags.append((voice_tag(look.voice), "</v>"))
    if look.language:
        tags.append((f"<lang {_annotation(look.language)}>", "</lang>"))
    classes = look.classes
    if look.color and look.color not in (class_color(name) for name in classes):
        classes += (_COLOR_CLASSES.get(look.color, f"color_{look.color[1:]}"),)
    if classes:
        tags.append((f"<c.{'.'.join(classes)}>", "</c>"))
    return tags + [
        (f"<{name}>", f"</{name}>") for name, field in _TAGS.items() if getattr(look, field)
    ]


def _annotation(text: str) -> str:
    return " ".join(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").split())


def voice_tag(speaker: str) -> str:
    """The tag that begins what `speaker` says."""
    return f"<v {_annotation(speaker)}>"


def leading_voice(source: str) -> str:
    """The speaker named by a <v> ahead of all text; empty where none is."""
    found = _leading_voice_tag(tokenize(source)) if "<v" in source else None
    return found[1].annotation if found else ""


def _leading_voice_tag(tokens: tuple[Token, ...]) -> tuple[int, Open] | None:
    for index, token in enumerate(tokens):
        if token.plain.strip():
            return None
        start = start_tag_of(token.source) if token.source.startswith("<") else None
        if start is not None and start.name == "v":
            return index, start
    return None


def without_silent_voices(source: str) -> str:
    """The text without tags of voices that another one follows at once, or nothing at all."""
    return _SILENT.sub("", source)


def with_voice_renamed(source: str, old: str, new: str) -> str:
    """The text with everything that `old` says in it said by `new`, whose name is not empty."""
    pieces = []
    for token in tokenize(source):
        tag = start_tag_of(token.source) if token.source.startswith("<v") else None
        named = tag is not None and tag.name == "v" and tag.annotation == " ".join(old.split())
        pieces.append(_renamed_tag(tag, new) if tag is not None and named else token.source)
    return "".join(pieces)


def _renamed_tag(tag: Open, speaker: str) -> str:
    """The tag of a voice with its classes, but another name."""
    classes = "".join(f".{name}" for name in tag.classes)
    return voice_tag(speaker).replace("<v", f"<v{classes}", 1)


def with_voice(source: str, speaker: str) -> str:
    """The text as said by `speaker`: its leading <v> renamed, put there, or taken away."""
    tokens = tokenize(source)
    found = _leading_voice_tag(tokens)
    if (found[1].annotation if found else "") == " ".join(speaker.split()):
        return source
    if found is None:
        return voice_tag(speaker) + source
    pieces = [token.source for token in tokens]
    index, start = found
    if speaker:
        pieces[index] = _renamed_tag(start, speaker)
    else:
        pieces[index] = ""
        if "</v>" in pieces:
            pieces[pieces.index("</v>")] = ""
    return "".join(pieces)
