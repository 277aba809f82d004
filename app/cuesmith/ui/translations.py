"""The window's words in other languages: compiled by `packaging/translations.py`, loaded here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from cuesmith.base.resources import resource_path

_PREFIX = "cuesmith_"


def languages() -> tuple[str, ...]:
    """Those the window speaks, English first."""
    found = resource_path("translations").glob(f"{_PREFIX}*.qm")
    others = {path.stem.removeprefix(_PREFIX) for path in found} - {"en"}
    return ("en", *sorted(others))


def install(application: QCoreApplication, language: str) -> tuple[QTranslator, ...]:
    """Use a language, or the system's where it is empty, for our words and for Qt's own.

    English needs it too, for its plurals: "1 cue", "2 cues".
    Call it before the first widget is made.
    """
    locale = QLocale(language) if language else QLocale.system()
    if locale.language() == QLocale.Language.C:
        locale = QLocale(QLocale.Language.English)
    ours, theirs = QTranslator(application), QTranslator(application)
    folder = str(resource_path("translations"))
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    loaded = [
        translator
        for translator, name, place in ((theirs, "qtbase_", qt), (ours, _PREFIX, folder))
        if translator.load(locale, name, "", place)
    ]
    for translator in loaded:
        application.installTranslator(translator)
    return tuple(loaded)
