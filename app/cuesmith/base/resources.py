"""The one lookup of the files that ship with Cuesmith.

Installed, `resources/` lies inside the package; in a frozen build beside it; in an editable
checkout two levels above. No other module builds such a path, and nothing is written there.
"""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent
_CANDIDATES = tuple(
    parent / "resources" for parent in (_PACKAGE, _PACKAGE.parent, _PACKAGE.parents[1])
)


def resource_path(*parts: str) -> Path:
    """Path of a shipped file or folder, such as `resource_path("profiles", "default.toml")`.

    Raises FileNotFoundError where it is not part of this installation.
    """
    for root in _CANDIDATES:
        path = root.joinpath(*parts)
        if path.exists():
            return path
    name = "/".join(parts)
    raise FileNotFoundError(f"Cuesmith's own file {name!r} is missing; please install it again.")
