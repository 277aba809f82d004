"""What a person has set for translation engines: addresses and models in a small file, keys in a
`SecretStore`. The environment comes first and is never written back.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from cuesmith.base.errors import FileError
from cuesmith.base.secrets import Secret, hide
from cuesmith.domain.translation import EngineChoice
from cuesmith.services.host_ports import SecretStore
from cuesmith.services.new_file import new_file

KEY_VARIABLES: Mapping[str, tuple[str, ...]] = {
    "deepl": ("DEEPL_API_KEY",),
    "libretranslate": ("LIBRETRANSLATE_API_KEY",),
    "microsoft": ("MICROSOFT_TRANSLATOR_KEY", "MICROSOFT_API_KEY"),
    "openai": ("OPENAI_API_KEY",),
    "yandex": ("YANDEX_TRANSLATE_KEY", "YANDEX_API_KEY"),
}
"""The environment variables that an engine's key is read from, the first one that is set."""
_VARIABLES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "libretranslate": {"url": ("CUESMITH_TRANSLATE_URL",)},
    "microsoft": {"region": ("MICROSOFT_TRANSLATOR_REGION",)},
    "mymemory": {"email": ("MYMEMORY_EMAIL",)},
    "offline": {"model": ("CUESMITH_TRANSLATE_MODEL",)},
    "openai": {"url": ("OPENAI_BASE_URL",), "model": ("CUESMITH_OPENAI_MODEL",)},
}
_KEPT = ("url", "region", "model", "email")
_LONGEST_FILE = 100_000
_LONGEST_VALUE = 2_000


@dataclass(frozen=True, slots=True)
class EngineBook:
    """The engines as this machine's user has set them up. Keys may block while the keyring is
    unlocked: not for the GUI thread."""

    path: Path
    secrets: SecretStore
    environment: Mapping[str, str]

    def choice(self, engine: str) -> EngineChoice:
        """An engine with what is set for it. Raises `HostError` where the keyring is locked."""
        saved = self._read().get(engine, {})
        values = {name: str(saved.get(name, ""))[:_LONGEST_VALUE] for name in _KEPT}
        for name, variables in self._variables(engine).items():
            values[name] = self._from_environment(variables) or values[name]
        hide(values["email"])
        return EngineChoice(engine, key=self._key(engine), **values)

    def remember(self, choice: EngineChoice) -> None:
        """Keep what is set for an engine; its key goes to the keyring. Raises `FileError`,
        `HostError`."""
        values = {name: value for name in _KEPT if (value := getattr(choice, name))}
        self._write(self._read() | {choice.id: values})
        if choice.key:
            self.secrets.set(_name(choice.id), choice.key.reveal())

    def forget(self, engine: str) -> None:
        """Forget an engine's key and all that is set for it. Raises as `remember` does."""
        self._write({name: values for name, values in self._read().items() if name != engine})
        self.secrets.delete(_name(engine))

    def _variables(self, engine: str) -> dict[str, tuple[str, ...]]:
        own = dict(_VARIABLES.get(engine, {}))
        own["url"] = (f"CUESMITH_{engine.upper()}_URL", *own.get("url", ()))
        return own

    def _from_environment(self, variables: tuple[str, ...]) -> str:
        values = (self.environment.get(name, "").strip() for name in variables)
        return next((value for value in values if value), "")

    def _key(self, engine: str) -> Secret | None:
        variables = KEY_VARIABLES.get(engine)
        if variables is None:
            return None
        found = self._from_environment(variables) or self.secrets.get(_name(engine))
        return Secret(found) if found else None

    def _read(self) -> dict[str, dict[str, Any]]:
        """What the file holds; one that is damaged or absent holds nothing."""
        try:
            with self.path.open("rb") as file:
                value = json.loads(file.read(_LONGEST_FILE))
        except (OSError, ValueError, RecursionError):
            return {}
        table = value if isinstance(value, dict) else {}
        return {name: each for name, each in table.items() if isinstance(each, dict)}

    def _write(self, table: Mapping[str, Mapping[str, str]]) -> None:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            with new_file(self.path, replace=True) as file:
                file.write_text(json.dumps(table, indent=2), encoding="utf-8")
        except OSError as error:
            raise FileError(
                f"The settings of translation engines cannot be written to {self.path}.",
                hint="Check that the folder can be written to.",
                details=str(error),
            ) from error


def _name(engine: str) -> str:
    return f"translation/{engine}/key"


def overridden(choice: EngineChoice, *, url: str = "", model: str = "") -> EngineChoice:
    """The same engine with what is said for this one run."""
    return replace(choice, url=url or choice.url, model=model or choice.model)
