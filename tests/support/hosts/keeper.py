"""A place for secrets that is gone with the test."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass
class Keeper:
    """Secrets by name."""

    kept: dict[str, str] = field(default_factory=dict)
    lasting: bool = True

    def get(self, name: str) -> str | None:
        return self.kept.get(name)

    def set(self, name: str, value: str) -> None:
        self.kept[name] = value

    def delete(self, name: str) -> None:
        self.kept.pop(name, None)
