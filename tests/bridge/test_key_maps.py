"""Shortcuts: presets that are sound, conflicts that are found, files that come back."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from cuesmith.base.errors import FileError
from cuesmith.base.resources import resource_path
from cuesmith.bridge.action_table import ACTIONS, ActionSpec, Scope
from cuesmith.bridge.actions import Actions
from cuesmith.bridge.key_maps import (
    Conflict,
    Preset,
    conflicts,
    default_keys,
    portable,
    presets,
    read_preset,
    write_key_map,
)

pytestmark = pytest.mark.usefixtures("qapp")

DEFAULTS = {spec.id: default_keys(spec) for spec in ACTIONS}


def test_every_default_shortcut_is_one() -> None:
    for spec in ACTIONS:
        assert all(default_keys(spec)), spec.id
        assert len(default_keys(spec)) == len(spec.keys.split())


@pytest.mark.parametrize("preset", presets(), ids=lambda preset: preset.name)
def test_presets_are_clear(preset: Preset) -> None:
    assert conflicts({**DEFAULTS, **preset.keys}) == ()


def test_presets_name_only_commands_and_keys_that_exist() -> None:
    known = {spec.id for spec in ACTIONS}
    for path in resource_path("shortcuts").glob("*.json"):
        keys = json.loads(path.read_text())["keys"]
        assert keys.keys() <= known, path.name
        assert all(portable(each) == each for several in keys.values() for each in several)


def test_the_same_key_is_no_conflict_where_scopes_do_not_meet() -> None:
    specs = [
        ActionSpec("a.list", "", "Left", scope=Scope.LIST),
        ActionSpec("a.video", "", "Left", scope=Scope.VIDEO),
        ActionSpec("a.text", "", "Space", scope=Scope.TEXT),
        ActionSpec("a.keys", "", "Space Left", scope=Scope.KEYS),
    ]
    keys = {spec.id: default_keys(spec) for spec in specs}
    assert conflicts(keys, specs) == (Conflict("Left", ("a.list", "a.video", "a.keys")),)
    del keys["a.keys"]
    assert conflicts(keys, specs) == ()


def test_an_export_comes_back(tmp_path: Path) -> None:
    keys = {"play.cue": ("Ctrl+Alt+P", "S"), "cue.insert": ()}
    write_key_map(tmp_path / "mine.json", "Mine", keys)
    assert read_preset(tmp_path / "mine.json") == Preset("mine", "Mine", keys)


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"keys": 3}', "\x00", "[" * 100_000])
def test_a_file_without_shortcuts_is_refused_in_words(tmp_path: Path, text: str) -> None:
    path = tmp_path / "letter.json"
    path.write_text(text)
    with pytest.raises(FileError, match=r"letter\.json holds no shortcuts"):
        read_preset(path)


def test_what_is_unknown_in_a_file_is_left_out(tmp_path: Path) -> None:
    path = tmp_path / "newer.json"
    path.write_text('{"keys": {"time.travel": ["F2"], "play.cue": ["Hyper+Z", 5, "ctrl+e"]}}')
    assert read_preset(path).keys == {"play.cue": ("Ctrl+E",)}


def test_actions_take_a_map_and_give_what_differs() -> None:
    actions = Actions()
    heard: list[str] = []
    actions.keys_changed.connect(heard.append)
    actions.set_key_map({"play.cue": ("Ctrl+E",), "cue.insert": ()})
    assert sorted(heard) == ["cue.insert", "play.cue"]
    assert actions.own_keys() == {"play.cue": ("Ctrl+E",), "cue.insert": ()}
    actions.set_key_map({})
    assert actions.own_keys() == {}


def test_titles_have_no_mnemonics() -> None:
    actions = Actions()
    assert actions.title("file.open") == "Open"
    assert actions.menu_title("file.open") == "File"
    assert not [id_ for id_ in actions.specs if "&" in actions.title(id_)]
