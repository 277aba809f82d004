"""What the text tools are to do: a line for each, the language of their words, and which cues."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from cuesmith.bridge.names import shown_language
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.amendments import Amend, Amendment
from cuesmith.domain.language import UNKNOWN, primary_language
from cuesmith.domain.text_tools.casing import Casing
from cuesmith.domain.text_tools.clean import CleanWish, cleaning
from cuesmith.domain.text_tools.guessing import guess_language
from cuesmith.domain.text_tools.numbers import NumberStyle
from cuesmith.domain.text_tools.passes import amending
from cuesmith.domain.text_tools.profanity import Masking
from cuesmith.domain.text_tools.punctuation import Dash, Ellipsis, PunctuationWish, Quotes
from cuesmith.domain.text_tools.sdh import Labels, Music, Parentheses, SdhWish
from cuesmith.domain.track import Track
from cuesmith.services.word_lists import load_words, shipped_languages
from cuesmith.ui.kept_choices import Box, choices_of, choose
from cuesmith.ui.pieces import icon_button
from cuesmith.ui.tools.scope_row import ScopeRow
from cuesmith.ui.tools.tool_row import ToolRow

TOOLS = ("sdh", "fillers", "slips", "profanity", "numbers", "punctuation", "casing")
_AT_FIRST = ("slips", "punctuation")
"""The tools that run at first where all are shown: those that take nothing away."""


@dataclass(frozen=True, slots=True)
class ByWords:
    """The tools as an `Amend` that reads the lists of words where it runs: reading takes long."""

    wish: CleanWish
    language: str
    within: Collection[str] | None
    check: Callable[[], object] = lambda: None

    def watched(self, check: Callable[[], object]) -> Amend:
        """The same, to be broken off by what `check` raises."""
        return replace(self, check=check)

    def __call__(self, track: Track) -> list[Amendment]:
        """What the tools would do. Raises `UsageError` for broken lists of the user's own."""
        passes = cleaning(self.wish, load_words(self.language))
        return list(amending(passes, self.within).watched(self.check)(track))


class CleanOptions(QWidget):
    """All tools, or one of them; says when anything of it changes."""

    changed = Signal()
    words_wanted = Signal(str)
    """The lists of words are to be edited, of this language."""

    def __init__(self, workspace: Workspace, only: str = "", parent: QWidget | None = None) -> None:
        """`only` is the name of the one tool that is shown; empty for all."""
        super().__init__(parent)
        self._workspace = workspace
        self.rows = {tool: ToolRow(name, self._tell, self) for tool, name in self._names().items()}
        self._make_sdh()
        self._make_others()
        self._make_punctuation()
        self.scope = ScopeRow(workspace, self)
        self.language_box = QComboBox(self)
        self.words_button = icon_button(self.tr("My &words…"), "", self._ask_words, self)
        self._fill_languages()
        self._lay_out(only)
        self._kept = self._keep(only)
        for tool, row in self.rows.items():
            row.box.setChecked(tool == only or (not only and tool in _AT_FIRST))
            row.show(shown=not only or tool == only, ticked=not only)
        self.scope.changed.connect(self.changed)
        self.language_box.currentIndexChanged.connect(self._tell)
        workspace.track_changed.connect(self._choose_language)

    def _names(self) -> dict[str, str]:
        return {
            "sdh": self.tr("Sounds, names of speakers (S&DH)"),
            "fillers": self.tr("&Fillers"),
            "slips": self.tr("Slips of re&cognition"),
            "profanity": self.tr("Pr&ofanity"),
            "numbers": self.tr("Num&bers"),
            "punctuation": self.tr("P&unctuation"),
            "casing": self.tr("Casin&g"),
        }

    # -- what is chosen -------------------------------------------------------------------------

    @property
    def language(self) -> str:
        """The language whose words are looked for."""
        return str(self.language_box.currentData())

    def wish(self) -> CleanWish:
        """What is to be done."""
        rows = self.rows
        glossary = tuple(term.text for term in self._workspace.document.glossary)
        return CleanWish(
            self._sdh() if rows["sdh"].runs else None,
            rows["fillers"].runs,
            rows["slips"].runs,
            (),
            Masking(self.mask_box.currentData()) if rows["profanity"].runs else None,
            NumberStyle(self.number_box.currentData()) if rows["numbers"].runs else None,
            self._punctuation() if rows["punctuation"].runs else None,
            Casing(self.casing_box.currentData()) if rows["casing"].runs else None,
            glossary,
        )

    def _sdh(self) -> SdhWish:
        return SdhWish(
            self.bracket_box.isChecked(),
            Parentheses(self.parenthesis_box.currentData()),
            Labels(self.label_box.currentData()),
            Music(self.music_box.currentData()),
            self.capital_box.isChecked(),
        )

    def _punctuation(self) -> PunctuationWish:
        return PunctuationWish(
            Quotes(self.quote_box.currentData()),
            Dash(self.dash_box.currentData()),
            Ellipsis(self.ellipsis_box.currentData()),
            self.stop_box.isChecked(),
        )

    def amend(self) -> Amend:
        """The tools as they are chosen; it raises `UsageError` for broken lists of the user's."""
        return ByWords(self.wish(), self.language, self.scope.cues)

    def choices(self) -> dict[str, str]:
        """What is chosen of what is shown, to be kept."""
        return choices_of(self._kept)

    def choose(self, choices: Mapping[str, str]) -> None:
        """Choose what was kept."""
        choose(self._kept, choices)

    def _keep(self, only: str) -> dict[str, Box]:
        """What is kept: the options of the tools that are shown, and of all which of them run."""
        boxes: dict[str, Box] = {
            "sdh.brackets": self.bracket_box,
            "sdh.parentheses": self.parenthesis_box,
            "sdh.labels": self.label_box,
            "sdh.music": self.music_box,
            "sdh.capitals": self.capital_box,
            "profanity.mask": self.mask_box,
            "numbers.style": self.number_box,
            "punctuation.quotes": self.quote_box,
            "punctuation.dash": self.dash_box,
            "punctuation.ellipsis": self.ellipsis_box,
            "punctuation.stops": self.stop_box,
            "casing.letters": self.casing_box,
        }
        if only:
            return {name: box for name, box in boxes.items() if name.startswith(f"{only}.")}
        return boxes | {f"runs.{tool}": row.box for tool, row in self.rows.items()}

    def _tell(self) -> None:
        self.changed.emit()

    def _ask_words(self) -> None:
        self.words_wanted.emit(self.language)

    # -- making ---------------------------------------------------------------------------------

    def _make_sdh(self) -> None:
        row = self.rows["sdh"]
        self.bracket_box = row.check(self.tr("[brackets]"), on=True)
        self.parenthesis_box = row.choice(
            self.tr("Parentheses:"),
            (
                (self.tr("(sounds)"), Parentheses.SOUNDS),
                (self.tr("All"), Parentheses.ALL),
                (self.tr("Keep"), Parentheses.KEEP),
            ),
        )
        self.label_box = row.choice(
            self.tr("Names:"),
            (
                (self.tr("JOHN:"), Labels.CAPITALS),
                (self.tr("JOHN: and John:"), Labels.ANY),
                (self.tr("Keep"), Labels.KEEP),
            ),
        )
        self.music_box = row.choice(
            self.tr("Music:"),
            (
                (self.tr("Notes go"), Music.NOTES),
                (self.tr("Songs go"), Music.LYRICS),
                (self.tr("Keep"), Music.KEEP),
            ),
        )
        self.capital_box = row.check(self.tr("LINES IN CAPITALS"))

    def _make_others(self) -> None:
        self.mask_box = self.rows["profanity"].choice(
            self.tr("Becomes:"),
            (
                (self.tr("f***"), Masking.FIRST),
                (self.tr("****"), Masking.STARS),
                (self.tr("[bleep]"), Masking.BLEEP),
                (self.tr("Nothing"), Masking.REMOVE),
            ),
        )
        self.number_box = self.rows["numbers"].choice(
            self.tr("Up to ten:"),
            (
                (self.tr("In words"), NumberStyle.WORDS),
                (self.tr("In digits"), NumberStyle.DIGITS),
                (self.tr("Keep"), NumberStyle.KEEP),
            ),
        )
        self.casing_box = self.rows["casing"].choice(
            self.tr("Letters:"),
            (
                (self.tr("As in a sentence"), Casing.SENTENCE),
                (self.tr("LINES IN CAPITALS as in a sentence"), Casing.CAPITALS),
                (self.tr("all small"), Casing.LOWER),
                (self.tr("ALL CAPITALS"), Casing.UPPER),
                (self.tr("Title of a Film"), Casing.TITLE),
                (self.tr("Only names of the glossary"), Casing.NAMES),
            ),
        )

    def _make_punctuation(self) -> None:
        row = self.rows["punctuation"]
        self.quote_box = row.choice(
            self.tr("Quotes:"),
            (
                (self.tr("Keep"), Quotes.KEEP),
                (self.tr("Typographic"), Quotes.TYPOGRAPHIC),
                (self.tr("Straight"), Quotes.STRAIGHT),
            ),
        )
        self.dash_box = row.choice(
            self.tr("Dashes:"),
            (
                (self.tr("Keep"), Dash.KEEP),
                (self.tr("- Yes."), Dash.SPACED),
                (self.tr("-Yes."), Dash.CLOSE),
                (self.tr("– Yes."), Dash.LONG),
            ),
        )
        self.ellipsis_box = row.choice(
            self.tr("Ellipses:"),
            (
                (self.tr("One character (…)"), Ellipsis.ONE),
                (self.tr("Three dots (...)"), Ellipsis.DOTS),
                (self.tr("Keep"), Ellipsis.KEEP),
            ),
        )
        self.stop_box = row.check(self.tr("Missing full stops"))

    def _fill_languages(self) -> None:
        self.language_box.addItem(self.tr("Another language"), UNKNOWN)
        named = sorted((shown_language(each), each) for each in shipped_languages())
        for name, language in named:
            self.language_box.addItem(name, language)
        self.language_box.setAccessibleName(self.tr("Language of the words"))
        self._choose_language()

    def _choose_language(self) -> None:
        """That of the track; where it does not say, by its words."""
        track = self._workspace.view().track
        language = primary_language(track.language)
        if language == UNKNOWN:
            language = guess_language(cue.text for cue in track.cues)
        found = self.language_box.findData(language)
        self.language_box.setCurrentIndex(max(0, found))

    def _lay_out(self, only: str) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for number, row in enumerate(self.rows.values()):
            grid.addWidget(row.box, number, 0)
            # A tool that is alone has no tick: its options begin at the edge.
            grid.addWidget(row.rest, number, 0 if only else 1, 1, 2 if only else 1)
        below = QHBoxLayout()
        below.setSpacing(12)
        below.addWidget(self.scope)
        below.addStretch()
        language = QLabel(self.tr("Words &in:"), self)
        language.setBuddy(self.language_box)
        for widget in (language, self.language_box, self.words_button):
            below.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(12)
        layout.addLayout(grid)
        layout.addLayout(below)
        lists_matter = not only or only in ("fillers", "slips", "profanity")
        self.words_button.setVisible(lists_matter)
