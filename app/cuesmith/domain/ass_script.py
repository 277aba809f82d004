"""A whole ASS script as rows of styles and events, so that several can be put together."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from cuesmith.domain.ass_style import ASS_STYLE_COLUMNS, AssStyle, style_lines
from cuesmith.domain.ass_times import write_time
from cuesmith.domain.effects.events import Event

EVENT_COLUMNS = (
    "Layer", "Start", "End", "Style", "Name", "MarginL", "MarginR", "MarginV", "Effect", "Text",
)  # fmt: skip
Row = Mapping[str, str]
"""Fields by the name of their column."""
_SECTION = re.compile(r"\s*\[([^\]]{1,80})\]\s*")
_UNSAFE = re.compile(r"[,\r\n]+")
_DEFAULT_RES = (384, 288)
"""What a script counts in that does not say it (libass, and all before it)."""
_BORDERS = ("Outline", "Shadow")
_SCALED_DOWN = ("Fontsize", "Spacing", "MarginV")
_SCALED_ACROSS = ("MarginL", "MarginR")


@dataclass(frozen=True, slots=True)
class Script:
    """A script taken apart."""

    info: tuple[str, ...] = ()
    """The lines of [Script Info]."""
    styles: tuple[Row, ...] = ()
    events: tuple[Row, ...] = ()
    rest: tuple[str, ...] = field(default=())
    """Other sections, such as attached fonts, verbatim."""

    @property
    def resolution(self) -> tuple[int, int]:
        """What its sizes count in, by libass' rules where it says only half of it, or nothing."""
        stated = self._stated()
        width, height = (_whole(stated.get(name, "")) for name in ("PlayResX", "PlayResY"))
        if not width and not height:
            return _DEFAULT_RES
        if not width:
            width = 1280 if height == 1024 else max(1, height * 4 // 3)
        if not height:
            height = 1024 if width == 1280 else max(1, width * 3 // 4)
        return width, height

    def border_height(self, medium: int) -> int:
        """The height of the picture that borders and shadows count in: the script's where it says
        so, else that of the medium."""
        said = self._stated().get("ScaledBorderAndShadow", "").strip().casefold()
        return self.resolution[1] if said in ("yes", "1") else medium

    @property
    def wrap_style(self) -> str:
        """How its long lines are broken: "0" to "3", as `\\q` says it."""
        said = self._stated().get("WrapStyle", "").strip()
        return said if said in ("1", "2", "3") else "0"

    def _stated(self) -> dict[str, str]:
        return dict(line.split(":", 1) for line in reversed(self.info) if ":" in line)


@dataclass(frozen=True, slots=True)
class Scale:
    """How much larger what one script says becomes in another one."""

    across: float
    down: float
    borders: float
    """Of borders and shadows, which may count in the medium's pixels."""

    @classmethod
    def between(cls, own: tuple[int, int], wanted: tuple[int, int]) -> Scale:
        """From one resolution to another, borders as everything else."""
        return cls(wanted[0] / own[0], wanted[1] / own[1], wanted[1] / own[1])

    @property
    def is_one(self) -> bool:
        """Whether everything stays."""
        return self.across == self.down == self.borders == 1


def read_script(text: str) -> Script:
    """Take a script of ours apart, as the ASS writer gives it."""
    info: list[str] = []
    rows: dict[str, list[Row]] = {"style": [], "dialogue": []}
    rest: list[str] = []
    section = ""
    columns: tuple[str, ...] = ASS_STYLE_COLUMNS
    for line in text.split("\n"):
        if match := _SECTION.fullmatch(line):
            section = match.group(1).strip().casefold()
            columns = EVENT_COLUMNS if section == "events" else ASS_STYLE_COLUMNS
        key, _, value = line.partition(":")
        key = key.strip().casefold()
        if section == "script info":
            info += [line] if line.strip() and match is None else []
        elif section == "events" or section.endswith("styles"):
            if key == "format":
                columns = tuple(_column(name) for name in value.split(","))
            elif key in rows:
                rows[key].append(_row(columns, value))
        else:
            rest.append(line)
    return Script(tuple(info), tuple(rows["style"]), tuple(rows["dialogue"]), tuple(rest))


def _column(name: str) -> str:
    known = {column.casefold(): column for column in (*ASS_STYLE_COLUMNS, *EVENT_COLUMNS)}
    return {"actor": "Name"}.get(name.strip().casefold()) or known.get(
        name.strip().casefold(), name.strip()
    )


def _row(columns: Sequence[str], value: str) -> Row:
    fields = value.split(",", len(columns) - 1)
    return {
        name: part if name == "Text" else part.strip()
        for name, part in zip(columns, fields, strict=False)
    }


def write_script(script: Script) -> str:
    """A script's text, in the columns that everybody knows."""
    lines = ["[Script Info]", *script.info, ""]
    lines += ["[V4+ Styles]", "Format: " + ", ".join(ASS_STYLE_COLUMNS)]
    usual = style_row(AssStyle())
    lines += ["Style: " + _fields({**usual, **row}, ASS_STYLE_COLUMNS) for row in script.styles]
    lines += ["", "[Events]", "Format: " + ", ".join(EVENT_COLUMNS)]
    lines += ["Dialogue: " + _fields(row, EVENT_COLUMNS) for row in script.events]
    lines += ["", *script.rest] if any(line.strip() for line in script.rest) else []
    return "\n".join([*lines, ""])


def _fields(row: Row, columns: Sequence[str]) -> str:
    return ",".join(row.get(column, "0") for column in columns)


def style_row(style: AssStyle) -> Row:
    """A style as a row."""
    line = style_lines((style,), old=False)[-1]
    return _row(ASS_STYLE_COLUMNS, line.partition(":")[2])


def event_row(event: Event, style: str, speaker: str = "", margin: int = 0) -> Row:
    """An event as a row; a margin of 0 is the style's own."""
    return {
        "Layer": str(event.layer),
        "Start": write_time(event.start),
        "End": write_time(event.end),
        "Style": style,
        "Name": plain_field(speaker),
        "MarginV": str(margin),
        "Effect": "",
        "Text": event.text,
    }


def wrapped_as(row: Row, wanted: str, script: str) -> Row:
    """An event whose lines are broken as it wants in a script that may break them otherwise."""
    return row if wanted == script else {**row, "Text": f"{{\\q{wanted}}}{row.get('Text', '')}"}


def plain_field(text: str) -> str:
    """A text that fits between commas."""
    return _UNSAFE.sub(" ", text).strip()


def scaled_styles(styles: Iterable[Row], scale: Scale) -> list[Row]:
    """Styles for a script that counts in something else."""
    factors = dict.fromkeys(_SCALED_DOWN, scale.down)
    factors |= dict.fromkeys(_SCALED_ACROSS, scale.across) | dict.fromkeys(_BORDERS, scale.borders)
    return [
        {name: _scaled(value, factors.get(name, 1)) for name, value in row.items()}
        for row in styles
    ]


def _scaled(value: str, factor: float) -> str:
    if factor == 1:
        return value
    try:
        return f"{float(value) * factor:g}"
    except ValueError:
        return value


def _whole(text: str) -> int:
    digits = text.strip()
    return int(digits) if digits.isdecimal() and len(digits) < 6 else 0
