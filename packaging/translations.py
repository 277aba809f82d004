#!/usr/bin/env python3
"""Bring the window's translations up to date.

    python packaging/translations.py            find new texts, compile what is translated, and
                                                name what is not; exit 1 where anything is not
    python packaging/translations.py --check    change nothing; exit 1 where that would change files

Texts come from `tr()` in the sources and from tables: commands, languages, formats, profiles,
models. `resources/translations/cuesmith_<language>.ts` are for translators (Qt Linguist opens
them, `pyside6-linguist`), the `.qm` beside them for Cuesmith. English has one for its plurals
only, made from "%n cue(s)" by itself. A language is added by its code in `LANGUAGES`.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parent.parent
SOURCES = ROOT / "app" / "cuesmith"
FOLDER = ROOT / "resources" / "translations"
PLURALS_ONLY = "en"
LANGUAGES = ("de", PLURALS_ONLY)
_PLURAL = re.compile(
    r'(?P<head><message numerus="yes">\s*<source>(?P<source>[^<]*)</source>\s*)'
    r"<translation.*?</translation>",
    re.DOTALL,
)


def tool(name: str) -> str:
    """One of PySide6's own tools."""
    beside = Path(sys.executable).with_name(f"pyside6-{name}")
    return str(beside) if beside.exists() else f"pyside6-{name}"


def run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SystemExit(f"{command[0]} failed:\n{done.stdout}{done.stderr}")


def table_texts() -> dict[str, list[str]]:
    """Texts of tables that no `tr()` names, by the context in which they are looked up."""
    sys.path.insert(0, str(ROOT / "app"))
    from cuesmith.bridge.action_table import ACTIONS, MENUS
    from cuesmith.domain.findings import ADVICE
    from cuesmith.domain.language_names import ENGLISH_NAMES, REGIONS, SCRIPTS
    from cuesmith.domain.remedies import WHY_NOT
    from cuesmith.engines.formats.registry import all_formats
    from cuesmith.engines.speech.catalogue import CATALOGUE
    from cuesmith.services.profile_store import shipped_profiles
    from cuesmith.services.template_store import load_templates

    looks = load_templates(ROOT / "no folder of anybody's own").templates.values()
    names = (*ENGLISH_NAMES.values(), *REGIONS.values(), *SCRIPTS.values())
    return {
        "Actions": [
            *MENUS.values(),
            *dict.fromkeys(spec.submenu for spec in ACTIONS if spec.submenu),
            *(spec.text for spec in ACTIONS),
        ],
        "Languages": list(dict.fromkeys(names)),
        "Profiles": [text for each in shipped_profiles() for text in (each.label, each.source)],
        "Advice": list(dict.fromkeys(ADVICE.values())),
        "WhyNoFix": list(dict.fromkeys(WHY_NOT.values())),
        "Formats": [spec.label for spec in all_formats()],
        "Templates": [text for each in looks for text in (each.name, each.description)],
        "Models": list(dict.fromkeys(model.advice for model in CATALOGUE)),
    }


def write_tables(folder: Path) -> Path:
    """A source that names the tables' texts the way lupdate understands."""
    calls = [
        f"QCoreApplication.translate({context!r}, {text!r})"
        for context, texts in table_texts().items()
        for text in texts
    ]
    path = folder / "tables.py"
    path.write_text("\n".join(["from PySide6.QtCore import QCoreApplication", *calls]) + "\n")
    return path


def update(folder: Path, languages: tuple[str, ...]) -> None:
    """Find texts, and compile what is translated, into `folder`."""
    with tempfile.TemporaryDirectory() as made:
        sources = [str(path) for path in sorted(SOURCES.rglob("*.py"))]
        sources.append(str(write_tables(Path(made))))
        for language in languages:
            ts = folder / f"cuesmith_{language}.ts"
            options = ["-locations", "none", "-no-obsolete", "-target-language", language]
            options += ["-source-language", "en"]
            options += ["-pluralonly"] if language == PLURALS_ONLY else []
            run(tool("lupdate"), *options, *sources, "-ts", str(ts))
            if language == PLURALS_ONLY:
                write_plurals(ts)
            run(tool("lrelease"), "-silent", str(ts), "-qm", str(ts.with_suffix(".qm")))


def write_plurals(ts: Path) -> None:
    """Write English's two forms of "%n cue(s)" into its file."""

    def message(found: re.Match[str]) -> str:
        source = found["source"]
        forms = (source.replace("(s)", ""), source.replace("(s)", "s"))
        said = "".join(f"\n            <numerusform>{form}</numerusform>" for form in forms)
        return f"{found['head']}<translation>{said}\n        </translation>"

    text = ts.read_text(encoding="utf-8")
    ts.write_text(_PLURAL.sub(message, text), encoding="utf-8")


class Text(NamedTuple):
    """A text of the window, and its translation."""

    context: str
    source: str
    forms: tuple[str, ...]
    """One, or one for each number the language tells apart."""
    plural: bool
    finished: bool


def read_texts(ts: Path) -> list[Text]:
    """What a translators' file holds."""
    return [
        _read_text(context.findtext("name", ""), message)
        for context in ET.parse(ts).getroot().iter("context")
        for message in context.iter("message")
    ]


def _read_text(context: str, message: ET.Element) -> Text:
    translation = message.find("translation")
    assert translation is not None
    forms = tuple(each.text or "" for each in translation.iter("numerusform"))
    return Text(
        context,
        message.findtext("source", ""),
        forms or (translation.text or "",),
        plural=message.get("numerus") == "yes",
        finished=translation.get("type") is None,
    )


def missing() -> list[str]:
    """A line for each text that a language lacks."""
    return [
        f"{language}: {text.context}: {text.source!r}"
        for language in LANGUAGES
        for text in read_texts(FOLDER / f"cuesmith_{language}.ts")
        if not text.finished or not all(text.forms)
    ]


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
    lines = missing()
    print("\n".join(lines) or "Every text is translated.")
    return 1 if lines else 0


if __name__ == "__main__":
    sys.exit(main())
