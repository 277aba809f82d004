"""What WebVTT cue settings and regions mean, as W3C's parser reads them.

An oracle of its own: it shares no code with the reader under test, which keeps settings as the
file wrote them.
"""

from __future__ import annotations

import re

_NUMBER = re.compile(r"\d+(?:\.\d+)?|\.\d+")
_SPACE = re.compile(r"[ \t\n\f\r]+")
"""A vertical tab is no white space to W3C's parser."""
_ALIGN = {"start", "center", "end", "left", "right"}
_LINE_ALIGN = {"start", "center", "end"}
_POSITION_ALIGN = {"line-left", "center", "line-right"}

Meaning = dict[str, object]


def cue_settings(settings: tuple[tuple[str, str], ...]) -> Meaning:
    """Settings as the attributes of a VTTCue; what the file leaves unsaid has its default."""
    meaning: Meaning = {
        "vertical": "",
        "line": "auto",
        "snapToLines": True,
        "position": "auto",
        "positionAlign": "auto",
        "size": 100.0,
        "align": "center",
    }
    for name, value in settings:
        reader = _SETTINGS.get(name)
        if reader is not None:
            meaning.update(reader(value))
    return meaning


def _vertical(value: str) -> Meaning:
    return {"vertical": value} if value in ("rl", "lr") else {}


def _line(value: str) -> Meaning:
    position, comma, align = value.partition(",")
    if comma and align not in _LINE_ALIGN:
        return {}
    if position.endswith("%"):
        percent = _percent(position)
        return {} if percent is None else {"line": percent, "snapToLines": False}
    if re.fullmatch(r"-?(?:\d+(?:\.\d+)?|\.\d+)", position):
        return {"line": float(position), "snapToLines": True}
    return {}


def _position(value: str) -> Meaning:
    position, comma, align = value.partition(",")
    percent = _percent(position)
    if percent is None or (comma and align not in _POSITION_ALIGN):
        return {}
    return {"position": percent, "positionAlign": align or "auto"}


def _size(value: str) -> Meaning:
    percent = _percent(value)
    return {} if percent is None else {"size": percent}


def _align(value: str) -> Meaning:
    return {"align": value} if value in _ALIGN else {}


_SETTINGS = {
    "vertical": _vertical,
    "line": _line,
    "position": _position,
    "size": _size,
    "align": _align,
}


def _percent(text: str) -> float | None:
    if not text.endswith("%") or not _NUMBER.fullmatch(text[:-1]):
        return None
    value = float(text[:-1])
    return value if 0 <= value <= 100 else None


def region(block: str) -> Meaning:
    """A REGION block as the attributes of a VTTRegion."""
    meaning: Meaning = {
        "id": "",
        "width": 100.0,
        "lines": 3,
        "regionAnchorX": 0.0,
        "regionAnchorY": 100.0,
        "viewportAnchorX": 0.0,
        "viewportAnchorY": 100.0,
        "scroll": "",
    }
    for item in _SPACE.split(block):
        name, colon, value = item.partition(":")
        if colon and value:
            meaning.update(_region_setting(name, value))
    return meaning


def _region_setting(name: str, value: str) -> Meaning:
    if name == "id":
        return {} if "-->" in value else {"id": value}
    if name == "lines":
        return {"lines": int(value)} if re.fullmatch(r"[0-9]+", value) else {}
    if name == "width":
        width = _percent(value)
        return {} if width is None else {"width": width}
    if name == "scroll":
        return {"scroll": "up"} if value == "up" else {}
    if name in ("regionanchor", "viewportanchor"):
        return _anchor(name.replace("anchor", "Anchor"), value)
    return {}


def _anchor(name: str, value: str) -> Meaning:
    across, _, down = value.partition(",")
    x, y = _percent(across), _percent(down)
    return {} if x is None or y is None else {f"{name}X": x, f"{name}Y": y}


def same(stated: object, found: object) -> bool:
    """Whether a stated value is the one found; numbers as JSON holds them."""
    if isinstance(stated, int | float) and not isinstance(stated, bool):
        return isinstance(found, int | float) and abs(float(stated) - float(found)) <= max(
            1e-6, abs(float(stated)) * 1e-6
        )
    return stated == found
