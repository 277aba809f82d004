"""The studio's colours: light, dark, and both with more contrast.

Widgets ask `colors(self)` when they paint, never earlier: the scheme can change at any time.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from cuesmith.ui import icons


class Theme(StrEnum):
    """Which colours the user wants."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Colors:
    """One scheme. Text stands out from what it lies on by 4.5:1, lines and marks by 3:1."""

    background: QColor
    """Behind the panels."""
    base: QColor
    """Behind lists and text that is typed."""
    raised: QColor
    """Bars, headers and buttons."""
    border: QColor
    """Between panels; decoration only."""
    text: QColor
    muted_text: QColor
    """What explains: labels, units, hints."""
    accent: QColor
    """The one thing to press, the focus, progress."""
    accent_text: QColor
    """On the accent."""
    cue: QColor
    """A cue's block."""
    cue_border: QColor
    cue_text: QColor
    cue_selected: QColor
    cue_selected_text: QColor
    cue_other: QColor
    """A cue of a track that is not worked on."""
    cue_other_text: QColor
    word: QColor
    """Between the words of a cue."""
    playhead: QColor
    waveform_background: QColor
    waveform: QColor
    """Its peaks."""
    waveform_rms: QColor
    """Its loudness, on the peaks."""
    ruler: QColor
    ruler_text: QColor
    grid: QColor
    """Faint lines of time; decoration only."""
    shot: QColor
    """Where another shot begins."""
    silence: QColor
    """Behind stretches without sound; decoration only."""
    snap: QColor
    """What an edge was caught by."""
    rubber_band: QColor
    """Drawn half transparent."""
    problem: QColor
    """A rule of the profile is broken."""
    problem_fill: QColor
    """Behind text with a problem."""
    warning: QColor
    warning_fill: QColor
    doubt: QColor
    """A word that may be wrong."""
    doubt_fill: QColor
    ok: QColor
    """All is well."""
    ok_fill: QColor
    """Behind text that would come."""
    dark: bool


def _scheme(*, dark: bool, **roles: str) -> Colors:
    return Colors(dark=dark, **{role: QColor(value) for role, value in roles.items()})


LIGHT = _scheme(
    dark=False,
    background="#f3f4f6",
    base="#ffffff",
    raised="#fafbfc",
    border="#d3d7de",
    text="#1b1f27",
    muted_text="#5b6472",
    accent="#2f62d9",
    accent_text="#ffffff",
    cue="#d4e1fb",
    cue_border="#5b82d6",
    cue_text="#16264a",
    cue_selected="#2f62d9",
    cue_selected_text="#ffffff",
    cue_other="#e2e5ea",
    cue_other_text="#474f5c",
    word="#5b82d6",
    playhead="#c2185b",
    waveform_background="#eef1f5",
    waveform="#7a8aa5",
    waveform_rms="#4d5f80",
    ruler="#e6e9ee",
    ruler_text="#4a5361",
    grid="#d9dde4",
    shot="#8a4fc4",
    silence="#e2e6ec",
    snap="#b45309",
    rubber_band="#2f62d9",
    problem="#c62828",
    problem_fill="#fbdcdc",
    warning="#9a5b00",
    warning_fill="#fdebc8",
    doubt="#7d3fb5",
    doubt_fill="#eee0fa",
    ok="#1b7a41",
    ok_fill="#d6f1df",
)
DARK = _scheme(
    dark=True,
    background="#26292f",
    base="#181a1e",
    raised="#2f333a",
    border="#464c57",
    text="#e6e9ef",
    muted_text="#9da6b5",
    accent="#7aa2ff",
    accent_text="#0c1530",
    cue="#2c3d66",
    cue_border="#6d8fdc",
    cue_text="#dfe8ff",
    cue_selected="#7aa2ff",
    cue_selected_text="#0c1530",
    cue_other="#3a3f48",
    cue_other_text="#b9c0cc",
    word="#8aa8ee",
    playhead="#ff6f9f",
    waveform_background="#15171c",
    waveform="#5f7195",
    waveform_rms="#90a5cf",
    ruler="#2b2f36",
    ruler_text="#aab3c2",
    grid="#2b2f37",
    shot="#b98ae8",
    silence="#1f2229",
    snap="#f0b35a",
    rubber_band="#7aa2ff",
    problem="#ff7d7d",
    problem_fill="#4a2427",
    warning="#f0b35a",
    warning_fill="#44351b",
    doubt="#c9a0f5",
    doubt_fill="#382a4b",
    ok="#6cc78d",
    ok_fill="#1e3d2a",
)
_MORE_CONTRAST_LIGHT = _scheme(
    dark=False,
    background="#ffffff",
    base="#ffffff",
    raised="#ffffff",
    border="#000000",
    text="#000000",
    muted_text="#202020",
    accent="#0033a0",
    accent_text="#ffffff",
    cue="#ffffff",
    cue_border="#000000",
    cue_text="#000000",
    cue_selected="#0033a0",
    cue_selected_text="#ffffff",
    cue_other="#ececec",
    cue_other_text="#000000",
    word="#000000",
    playhead="#b0003a",
    waveform_background="#ffffff",
    waveform="#5a5a5a",
    waveform_rms="#000000",
    ruler="#ffffff",
    ruler_text="#000000",
    grid="#767676",
    shot="#5b0f96",
    silence="#ececec",
    snap="#8a3a00",
    rubber_band="#0033a0",
    problem="#a00000",
    problem_fill="#ffffff",
    warning="#6b3d00",
    warning_fill="#ffffff",
    doubt="#5b0f96",
    doubt_fill="#ffffff",
    ok="#00511f",
    ok_fill="#ffffff",
)
_MORE_CONTRAST_DARK = _scheme(
    dark=True,
    background="#000000",
    base="#000000",
    raised="#000000",
    border="#ffffff",
    text="#ffffff",
    muted_text="#e0e0e0",
    accent="#ffd83d",
    accent_text="#000000",
    cue="#000000",
    cue_border="#ffffff",
    cue_text="#ffffff",
    cue_selected="#ffd83d",
    cue_selected_text="#000000",
    cue_other="#1c1c1c",
    cue_other_text="#ffffff",
    word="#ffffff",
    playhead="#ff7ab0",
    waveform_background="#000000",
    waveform="#9a9a9a",
    waveform_rms="#ffffff",
    ruler="#000000",
    ruler_text="#ffffff",
    grid="#767676",
    shot="#d9b3ff",
    silence="#1c1c1c",
    snap="#ffb347",
    rubber_band="#ffd83d",
    problem="#ff9d9d",
    problem_fill="#000000",
    warning="#ffc766",
    warning_fill="#000000",
    doubt="#d9b3ff",
    doubt_fill="#000000",
    ok="#7dffad",
    ok_fill="#000000",
)
_FRAMED = ("QCheckBox", "QRadioButton", "QListView", "QTableView")
"""Widgets with boxes to tick."""
SCHEMES = (LIGHT, DARK, _MORE_CONTRAST_LIGHT, _MORE_CONTRAST_DARK)


def colors(widget: QWidget | None = None) -> Colors:
    """The scheme that a widget's palette belongs to, light or dark."""
    palette = widget.palette() if widget is not None else QGuiApplication.palette()
    return _chosen(dark=_is_dark(palette))


def _is_dark(palette: QPalette) -> bool:
    window = palette.color(QPalette.ColorRole.Window).lightness()
    return window < palette.color(QPalette.ColorRole.WindowText).lightness()


def _chosen(*, dark: bool) -> Colors:
    if _more_contrast():
        return _MORE_CONTRAST_DARK if dark else _MORE_CONTRAST_LIGHT
    return DARK if dark else LIGHT


def _more_contrast() -> bool:
    """Whether the system is set to high contrast; Qt tells since 6.10."""
    hints = QGuiApplication.styleHints()
    if not hasattr(hints, "accessibility"):
        return False
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def start_theme(application: QApplication, theme: Theme) -> None:
    """Dress the application, and follow the system from now on where that is wanted."""
    application.setStyle("Fusion")
    apply_theme(theme)
    application.styleHints().colorSchemeChanged.connect(_follow)


def apply_theme(theme: Theme) -> None:
    """Show everything in other colours."""
    hints = QGuiApplication.styleHints()
    if theme is Theme.SYSTEM:
        hints.unsetColorScheme()
    else:
        hints.setColorScheme(Qt.ColorScheme.Dark if theme is Theme.DARK else Qt.ColorScheme.Light)
    dark = hints.colorScheme() == Qt.ColorScheme.Dark
    # A platform without schemes of its own, such as a bare X11, keeps saying it knows of none.
    _dress(dark=theme is Theme.DARK if theme is not Theme.SYSTEM else dark)


def _follow(scheme: Qt.ColorScheme) -> None:
    if scheme != Qt.ColorScheme.Unknown:
        _dress(dark=scheme == Qt.ColorScheme.Dark)


def _dress(*, dark: bool) -> None:
    palette = palette_of(_chosen(dark=dark))
    QApplication.setPalette(palette)
    for kind in _FRAMED:  # the stubs name bytes, which Qt refuses
        QApplication.setPalette(_framed(palette), kind)  # type: ignore[arg-type]
    icons.refresh()


def _framed(palette: QPalette) -> QPalette:
    """A palette whose boxes to tick can be seen on a dark ground.

    Fusion frames them in the window's colour made darker, whatever that is on.
    """
    framed = QPalette(palette)
    if _is_dark(palette):
        role = QPalette.ColorRole
        ground, text = palette.color(role.Window), palette.color(role.WindowText)
        framed.setColor(role.Window, _between(text, ground, 0.4))
    return framed


def palette_of(scheme: Colors) -> QPalette:
    """A scheme as Qt's widgets want it."""
    palette = QPalette()
    role = QPalette.ColorRole
    for each, color in {
        role.Window: scheme.background,
        role.WindowText: scheme.text,
        role.Base: scheme.base,
        role.AlternateBase: _between(scheme.base, scheme.raised, 0.5),
        role.Text: scheme.text,
        role.PlaceholderText: scheme.muted_text,
        role.Button: scheme.raised,
        role.ButtonText: scheme.text,
        role.BrightText: scheme.problem,
        role.ToolTipBase: scheme.raised,
        role.ToolTipText: scheme.text,
        role.Highlight: scheme.accent,
        role.HighlightedText: scheme.accent_text,
        role.Accent: scheme.accent,
        role.Link: scheme.accent,
        role.LinkVisited: scheme.doubt,
        role.Light: scheme.raised.lighter(115),
        role.Midlight: scheme.raised.lighter(105),
        role.Mid: scheme.border,
        role.Dark: scheme.border.darker(115),
        role.Shadow: QColor("#000000"),
    }.items():
        palette.setColor(each, color)
    faded = _between(scheme.text, scheme.background, 0.55)
    for each in (role.WindowText, role.Text, role.ButtonText, role.HighlightedText):
        palette.setColor(QPalette.ColorGroup.Disabled, each, faded)
    palette.setColor(QPalette.ColorGroup.Disabled, role.Highlight, scheme.border)
    return palette


def _between(first: QColor, second: QColor, part: float) -> QColor:
    """A colour `part` of the way from the first to the second."""
    return QColor.fromRgbF(
        *(
            one + (two - one) * part
            for one, two in zip(first.getRgbF()[:3], second.getRgbF()[:3], strict=True)  # type: ignore[index]
        )
    )
