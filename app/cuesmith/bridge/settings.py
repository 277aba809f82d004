"""What the user set, and how the window was left: an INI file in the platform's config folder.

Values go in and out as frozen dataclasses; a value that is missing or damaged is the default.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSettings, Signal

_VERSION = 1
"""Of the file's shape. A file of a newer Cuesmith is read as far as it is understood."""


@dataclass(frozen=True, slots=True)
class Look:
    """How the studio looks."""

    theme: str = "system"
    """A value of `ui.theme.Theme`."""
    language: str = ""
    """Of the window's words, BCP 47; empty for the system's."""


@dataclass(frozen=True, slots=True)
class WindowState:
    """How the window was left."""

    geometry: bytes = b""
    docks: bytes = b""


@dataclass(frozen=True, slots=True)
class Sound:
    """How loud it plays."""

    volume: float = 1.0
    """0 to 1."""
    muted: bool = False


@dataclass(frozen=True, slots=True)
class Editing:
    """How the timeline and the list behave."""

    zoom: float = 0.0
    """Milliseconds a logical pixel shows; 0 for all of the medium."""
    follow: bool = True
    snapping: bool = True
    ripple: bool = False
    spectrogram: bool = False
    beside: bool = True
    """Whether the list shows a translation's source."""
    profile: str = ""
    """Identity of the reading profile of new projects; empty for the default one."""
    rules_off: str = "*"
    """Rules that are not looked at in new projects, with commas between them; "*" for those that
    the profile does without."""


@dataclass(frozen=True, slots=True)
class Overlays:
    """What lies over the picture to place captions by."""

    safe_areas: bool = False
    social: bool = False


@dataclass(frozen=True, slots=True)
class Keys:
    """The shortcuts that differ from the table's, by command."""

    preset: str = ""
    """Name of the preset they started from; empty for Cuesmith's own."""
    own: dict[str, tuple[str, ...]] = field(default_factory=dict)


class Settings(QObject):
    """The one reader and writer of the settings file."""

    changed = Signal(str)
    """Name of the section that was written: "look", "editing", "keys"..."""

    def __init__(self, path: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._store = QSettings(str(path), QSettings.Format.IniFormat, self)
        if not self._store.contains("version"):
            self._store.setValue("version", _VERSION)

    @property
    def path(self) -> Path:
        """The file."""
        return Path(self._store.fileName())

    def look(self) -> Look:
        """How the studio looks."""
        return Look(self._text("look/theme", "system"), self._text("look/language", ""))

    def set_look(self, look: Look) -> None:
        """Keep how the studio looks."""
        self._write("look", {"theme": look.theme, "language": look.language})

    def window(self) -> WindowState:
        """How the window was left."""
        return WindowState(self._bytes("window/geometry"), self._bytes("window/docks"))

    def set_window(self, state: WindowState) -> None:
        """Keep how the window is left."""
        values = {"geometry": QByteArray(state.geometry), "docks": QByteArray(state.docks)}
        self._write("window", values)

    def closed(self) -> float:
        """When the studio was closed last with everything written, in seconds since 1970."""
        return self._number("window/closed", 0.0)

    def set_closed(self, moment: float) -> None:
        """Keep when the studio was closed."""
        self._write("window", {"closed": moment})

    def sound(self) -> Sound:
        """How loud it plays."""
        volume = self._number("sound/volume", 1.0)
        return Sound(min(1.0, max(0.0, volume)), self._flag("sound/muted", default=False))

    def set_sound(self, sound: Sound) -> None:
        """Keep how loud it plays."""
        self._write("sound", {"volume": sound.volume, "muted": sound.muted})

    def editing(self) -> Editing:
        """How the timeline and the list behave."""
        return Editing(
            zoom=max(0.0, self._number("editing/zoom", 0.0)),
            follow=self._flag("editing/follow", default=True),
            snapping=self._flag("editing/snapping", default=True),
            ripple=self._flag("editing/ripple", default=False),
            spectrogram=self._flag("editing/spectrogram", default=False),
            beside=self._flag("editing/beside", default=True),
            profile=self._text("editing/profile", ""),
            rules_off=self._text("editing/rules_off", "*"),
        )

    def set_editing(self, editing: Editing) -> None:
        """Keep how the timeline and the list behave."""
        self._write(
            "editing",
            {
                "zoom": editing.zoom,
                "follow": editing.follow,
                "snapping": editing.snapping,
                "ripple": editing.ripple,
                "spectrogram": editing.spectrogram,
                "beside": editing.beside,
                "profile": editing.profile,
                "rules_off": editing.rules_off,
            },
        )

    def overlays(self) -> Overlays:
        """What lies over the picture."""
        return Overlays(
            self._flag("overlays/safe_areas", default=False),
            self._flag("overlays/social", default=False),
        )

    def set_overlays(self, overlays: Overlays) -> None:
        """Keep what lies over the picture."""
        self._write("overlays", asdict(overlays))

    def keys(self) -> Keys:
        """The user's own shortcuts."""
        return Keys(self._text("keys/preset", ""), _key_map(self._text("keys/own", "{}")))

    def set_keys(self, keys: Keys) -> None:
        """Keep the user's own shortcuts."""
        own = json.dumps({command: list(each) for command, each in keys.own.items()})
        self._write("keys", {"preset": keys.preset, "own": own})

    def caption_way(self) -> str:
        """How captions get to a host that fetches them, a value of `CaptionWay`; empty where that
        was never chosen."""
        return self._text("hosts/caption_way", "")

    def set_caption_way(self, way: str) -> None:
        """Keep how captions get to such a host."""
        self._write("hosts", {"caption_way": way})

    def speech(self) -> dict[str, str]:
        """What was transcribed with last: engine, model, language, task."""
        return _texts(self._text("speech/choice", "{}"))

    def set_speech(self, choice: Mapping[str, str]) -> None:
        """Keep what was transcribed with."""
        self._write("speech", {"choice": json.dumps(dict(choice))})

    def translation(self) -> dict[str, str]:
        """What was translated with last: engine, terms, profile."""
        return _texts(self._text("translation/choice", "{}"))

    def set_translation(self, choice: Mapping[str, str]) -> None:
        """Keep what was translated with; never a key."""
        self._write("translation", {"choice": json.dumps(dict(choice))})

    def text_tools(self) -> dict[str, str]:
        """What the tools that clean up texts did last, by the names of their options."""
        return _texts(self._text("text_tools/choice", "{}"))

    def set_text_tools(self, choice: Mapping[str, str]) -> None:
        """Keep what is chosen of those options; the others stay as they were."""
        kept = {**self.text_tools(), **choice}
        self._write("text_tools", {"choice": json.dumps(kept)})

    def time_tools(self) -> dict[str, str]:
        """What was chosen last where captions get new times, by the names of the options."""
        return _texts(self._text("time_tools/choice", "{}"))

    def set_time_tools(self, choice: Mapping[str, str]) -> None:
        """Keep what is chosen of those options; the others stay as they were."""
        kept = {**self.time_tools(), **choice}
        self._write("time_tools", {"choice": json.dumps(kept)})

    def recent_commands(self) -> tuple[str, ...]:
        """What was run last from the palette, the newest first."""
        return tuple(self._text("palette/recent", "").split())

    def set_recent_commands(self, commands: tuple[str, ...]) -> None:
        """Keep what was run last from the palette."""
        self._write("palette", {"recent": " ".join(commands)})

    def flush(self) -> None:
        """Write what is still in memory to the file."""
        self._store.sync()

    def _write(self, section: str, values: Mapping[str, object]) -> None:
        for name, value in values.items():
            self._store.setValue(f"{section}/{name}", value)
        self.changed.emit(section)

    def _text(self, key: str, default: str) -> str:
        value = self._store.value(key)
        return value if isinstance(value, str) else default

    def _bytes(self, key: str) -> bytes:
        value = self._store.value(key)
        return bytes(value.data()) if isinstance(value, QByteArray) else b""

    def _number(self, key: str, default: float) -> float:
        """The file gives text; what was just set is still a number."""
        value = self._store.value(key)
        try:
            number = float(value) if isinstance(value, (str, float, int)) else default
        except ValueError:
            return default
        return number if math.isfinite(number) else default

    def _flag(self, key: str, *, default: bool) -> bool:
        value = self._store.value(key)
        known = {"true": True, "false": False, True: True, False: False}
        return known.get(value, default) if isinstance(value, (str, bool)) else default


def _key_map(text: str) -> dict[str, tuple[str, ...]]:
    """Shortcuts by command, as far as the text is understood."""
    return {
        command: tuple(each for each in keys if isinstance(each, str))
        for command, keys in _read(text).items()
        if isinstance(keys, list)
    }


def _texts(text: str) -> dict[str, str]:
    return {name: each for name, each in _read(text).items() if isinstance(each, str)}


def _read(text: str) -> dict[str, object]:
    try:
        read = json.loads(text)
    except (ValueError, RecursionError):
        return {}
    return read if isinstance(read, dict) else {}
