"""Names that come from tables, in the user's language: of languages, profiles, formats, templates.

`packaging/translations.py` puts the tables' texts before the translators.
"""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from cuesmith.domain.language import UNKNOWN, language_name


def shown_language(tag: str) -> str:
    """A language's name: "Portuguese (Brazil)"; the tag itself where nobody named it."""
    name, bracket, details = language_name(tag).partition(" (")
    if not bracket:
        return QCoreApplication.translate("Languages", name)
    parts = [_language_part(part) for part in details.removesuffix(")").split(", ")]
    return f"{QCoreApplication.translate('Languages', name)} ({', '.join(parts)})"


def _language_part(part: str) -> str:
    return QCoreApplication.translate("Languages", part)


def shown_profile(label: str) -> str:
    """The name of a reading profile; one's own as it is."""
    return QCoreApplication.translate("Profiles", label)


def shown_format(label: str) -> str:
    """The name of a file format."""
    return QCoreApplication.translate("Formats", label)


def shown_advice(advice: str) -> str:
    """What a speech model is good for."""
    return QCoreApplication.translate("Models", advice)


def shown_template(text: str) -> str:
    """The name of a template that comes with Cuesmith, or what it is for."""
    return QCoreApplication.translate("Templates", text)


def track_title(name: str, language: str, place: int) -> str:
    """A track as it is listed: its name and language, or its place from 1."""
    known = shown_language(language) if language != UNKNOWN else ""
    spoken = {known.casefold(), language_name(language).casefold()}
    if name and known and not any(each in name.casefold() for each in spoken):
        return f"{name} \u2013 {known}"
    return name or known or QCoreApplication.translate("TrackDialog", "Track {0}").format(place)
