#!/usr/bin/env python3
"""Bring the window's translations up to date.

    python packaging/translations.py            find new texts, compile what is translated
    python packaging/translations.py --check    change nothing; exit 1 where that would change files

Texts come from `tr()` in the sources and from the table of commands. `resources/translations/
cuesmith_<language>.ts` are for translators (Qt Linguist opens them), the `.qm` beside them for
Cuesmith. English has one for its plurals only.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "app" / "cuesmith"
FOLDER = ROOT / "resources" / "translations"
PLURALS_ONLY = "en"
LANGUAGES = ("de", PLURALS_ONLY)


def tool(name: str) -> str:
    """One of PySide6's own tools."""
    beside = Path(sys.executable).with_name(f"pyside6-{name}")
    return str(beside) if beside.exists() else f"pyside6-{name}"


def run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{command[0]} failed:\n{done.stdout}{done.stderr}")


def table_texts() -> list[str]:
    """What the table of commands shows, which no `tr()` names."""
    sys.path.insert(0, str(ROOT / "app"))
    from cuesmith.bridge.action_table import ACTIONS, MENUS

    return [*MENUS.values(), *(spec.text for spec in ACTIONS)]


def write_table(folder: Path) -> Path:
    """A source that names the table's texts the way lupdate understands."""
    calls = [f"QCoreApplication.translate('Actions', {text!r})" for text in table_texts()]
    path = folder / "action_table.py"
    path.write_text("\n".join(["from PySide6.QtCore import QCoreApplication", *calls]) + "\n")
    return path


def update(folder: Path, languages: tuple[str, ...]) -> None:
    """Find texts, and compile what is translated, into `folder`."""
    with tempfile.TemporaryDirectory() as made:
        sources = [str(path) for path in sorted(SOURCES.rglob("*.py"))]
        sources.append(str(write_table(Path(made))))
        for language in languages:
            ts = folder / f"cuesmith_{language}.ts"
            options = ["-locations", "none", "-no-obsolete", "-target-language", language]
            options += ["-source-language", "en"]
            options += ["-pluralonly"] if language == PLURALS_ONLY else []
            run(tool("lupdate"), *options, *sources, "-ts", str(ts))
            run(tool("lrelease"), "-silent", str(ts), "-qm", str(ts.with_suffix(".qm")))


def stale(languages: tuple[str, ...] = LANGUAGES) -> list[str]:
    """Names of the files that are not as `update` makes them."""
    with tempfile.TemporaryDirectory() as made:
        fresh = Path(made)
        for language in languages:
            held = FOLDER / f"cuesmith_{language}.ts"
            if held.exists():
                shutil.copy(held, fresh)
        update(fresh, languages)
        return sorted(path.name for path in fresh.iterdir() if not _same(path, FOLDER / path.name))


def _same(one: Path, other: Path) -> bool:
    return other.exists() and one.read_bytes() == other.read_bytes()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--check", action="store_true", help="only say what is out of date")
    if parser.parse_args().check:
        names = stale()
        print("\n".join(names) or "Translations are up to date.")
        return 1 if names else 0
    FOLDER.mkdir(parents=True, exist_ok=True)
    update(FOLDER, LANGUAGES)
    return 0


if __name__ == "__main__":
    sys.exit(main())
