"""The window's words in other languages: compiled by `packaging/translations.py`, loaded here."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from cuesmith.base.resources import resource_path

_PREFIX = "cuesmith_"


def languages() -> tuple[str, ...]:
    """Those the window speaks, English first."""
    try:
        folder = resource_path("translations")
    except FileNotFoundError:
        return ("en",)
    found = (path.stem.removeprefix(_PREFIX) for path in folder.glob(f"{_PREFIX}*.qm"))
    return ("en", *sorted(found))


def install(application: QCoreApplication, language: str) -> tuple[QTranslator, ...]:
    """Use a language, or the system's where it is empty, for our words and for Qt's own.

    Call it before the first widget is made.
    """
    locale = QLocale(language) if language else QLocale.system()
    if locale.language() in (QLocale.Language.English, QLocale.Language.C):
        return ()
    ours, theirs = QTranslator(application), QTranslator(application)
    folder = str(resource_path()) + "/translations"
    qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    loaded = [
        translator
        for translator, name, place in ((theirs, "qtbase_", qt), (ours, _PREFIX, folder))
        if translator.load(locale, name, "", place)
    ]
    for translator in loaded:
        application.installTranslator(translator)
    return tuple(loaded)
