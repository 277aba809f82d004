"""Settings survive a restart; a damaged file gives the defaults."""

from __future__ import annotations

from pathlib import Path

import pytest

from cuesmith.bridge.settings import Editing, Keys, Look, Overlays, Settings, Sound, WindowState


def test_everything_is_there_again(tmp_path: Path) -> None:
    path = tmp_path / "new" / "settings.ini"
    first = Settings(path)
    first.set_look(Look("dark", "de"))
    first.set_window(WindowState(b"\x00\xff=;", b"docks"))
    first.set_sound(Sound(0.25, muted=True))
    first.set_editing(Editing(zoom=12.5, follow=False, snapping=False, ripple=True))
    first.set_overlays(Overlays(safe_areas=True, social=True))
    first.set_keys(Keys("aegisub", {"play.toggle": ("Ctrl+P", "K"), "cue.insert": ()}))
    first.set_recent_commands(("edit.undo", "play.cue"))
    first.set_closed(1_800_000_000.25)
    first.set_speech({"engine": "whisper", "model": "small", "language": "de"})
    first.flush()
    again = Settings(path)
    assert again.look() == Look("dark", "de")
    assert again.closed() == 1_800_000_000.25
    assert again.window() == WindowState(b"\x00\xff=;", b"docks")
    assert again.sound() == Sound(0.25, muted=True)
    assert again.editing() == Editing(zoom=12.5, follow=False, snapping=False, ripple=True)
    assert again.overlays() == Overlays(safe_areas=True, social=True)
    assert again.keys() == Keys("aegisub", {"play.toggle": ("Ctrl+P", "K"), "cue.insert": ()})
    assert again.recent_commands() == ("edit.undo", "play.cue")
    assert again.speech() == {"engine": "whisper", "model": "small", "language": "de"}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[sound]\nvolume=loud\nmuted=perhaps\n[speech]\nchoice=[3]\n[keys]\nown=[1]\n[editing]\nzoom=nan\n",
        "\x00\x01 no settings at all",
        '[sound]\nvolume=@Variant(\\0\\0)\n[keys]\nown="{\\"play.cue\\": 3}"\n',
    ],
)
def test_a_damaged_file_gives_the_defaults(tmp_path: Path, text: str) -> None:
    path = tmp_path / "settings.ini"
    path.write_text(text)
    settings = Settings(path)
    assert settings.sound() == Sound()
    assert settings.keys() == Keys()
    assert settings.editing() == Editing()
    assert settings.look() == Look()
    assert settings.speech() == {}
