"""What to transcribe with: sensible choices already made, the rest under More."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import cast

from PySide6.QtCore import QLocale, QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cuesmith.bridge.names import shown_advice, shown_language
from cuesmith.bridge.speech_models import SpeechModels
from cuesmith.domain.language_names import ENGLISH_NAMES
from cuesmith.domain.media import MediaInfo, StreamInfo, StreamKind
from cuesmith.domain.speech_choice import SpeechChoice, SpeechModel, Task, sensible_choice
from cuesmith.ui.icons import icon
from cuesmith.ui.speech.wording import model_languages, model_size

_DRAFT = "draft"
_MORE = "more"
_Key = tuple[str, str]
"""Of an entry: its kind ("whisper", "draft", "more") and the model's name."""


class ChoiceRow(QWidget):
    """Model, language, sound track; task, prompt and names one click away."""

    models_wanted = Signal()
    """The person wants to see, fetch or delete models."""
    changed = Signal()

    def __init__(self, models: SpeechModels, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._models = models
        self._touched = False
        self._recalled: _Key | None = None
        """What was chosen last time."""
        self._forced = False
        """Whether the language is English because nothing else is understood."""
        self._before = ""
        """The language that was chosen until it was forced."""
        self._folders: list[str] = []
        self.model = self._combo(self.tr("Speech model"))
        self.language = self._combo(self.tr("Spoken language"))
        self.audio = self._combo(self.tr("Sound track"))
        self.task = self._combo(self.tr("What to write"))
        self.prompt = self._line(
            self.tr("Prompt"), self.tr("A sentence in the style and spelling you want")
        )
        self.names = self._line(
            self.tr("Names and terms"), self.tr("Such as Cuesmith, Ada Lovelace, libass")
        )
        self.glossary: Callable[[], str] = str
        """Names and terms of the project, which are listened for as well."""
        self.more = self._make_more()
        self.row = QHBoxLayout()
        self._details = self._make_details()
        self._lay_out()
        self._fill_languages()
        self._fill_tasks()
        self.refill()
        models.changed.connect(self.refill)
        self.model.activated.connect(self._on_model)
        self.language.activated.connect(self._on_choice)
        self.task.activated.connect(self._on_choice)

    # -- what is chosen -------------------------------------------------------------------------

    @property
    def choice(self) -> SpeechChoice:
        """As it stands."""
        kind, name = self._key()
        names = ", ".join(filter(None, (self.names.text().strip(), self.glossary())))
        return SpeechChoice(
            "whisper" if kind == "whisper" else "draft",
            name,
            "en" if self._english_only() else self._chosen_language(),
            cast(Task, self.task.currentData()) if kind == "whisper" else "transcribe",
            self.prompt.text().strip(),
            names,
            cast("int | None", self.audio.currentData()) if self.audio.count() > 1 else None,
        )

    @property
    def chosen_model(self) -> SpeechModel | None:
        """The model that is chosen, if it is in the list."""
        kind, name = self._key()
        return self._models.find(name) if kind == "whisper" else None

    @property
    def is_draft(self) -> bool:
        """Whether the rough engine is chosen."""
        return self._key()[0] == _DRAFT

    def choose_model(self, name: str) -> None:
        """Take a model of the list, or a folder."""
        self._touched = True
        if self._models.find(name) is None and name not in self._folders:
            self._folders.append(name)
        self.refill(("whisper", name))

    def choose_draft(self) -> None:
        """Take the draft engine."""
        self._touched = True
        self.refill((_DRAFT, ""))

    @property
    def kept(self) -> dict[str, str]:
        """What is to be chosen next time, too; no model where the sensible one was taken."""
        key = self._key() if self._touched else self._recalled
        kept = {"language": self._chosen_language(), "task": cast(str, self.task.currentData())}
        return kept if key is None else {**kept, "engine": key[0], "model": key[1]}

    def recall(self, kept: Mapping[str, str]) -> None:
        """Choose what was `kept`, as far as it is still there."""
        place = max(0, self.language.findData(kept.get("language", "")))
        self._before = cast(str, self.language.itemData(place))
        if not self._forced:
            self.language.setCurrentIndex(place)
        self.task.setCurrentIndex(max(0, self.task.findData(kept.get("task", ""))))
        engine, model = kept.get("engine", ""), kept.get("model", "")
        if engine in ("whisper", _DRAFT):
            self._recalled = engine, model
            if Path(model).is_absolute():
                self._folders.append(model)
        self.refill()

    def show_medium(self, medium: MediaInfo | None) -> None:
        """Offer the medium's sound tracks, where there is a choice."""
        streams = medium.of_kind(StreamKind.AUDIO) if medium else ()
        self.audio.clear()
        for number, stream in enumerate(streams):
            self.audio.addItem(self._track_name(number, stream), number)
        default = next((n for n, stream in enumerate(streams) if stream.default), 0)
        self.audio.setCurrentIndex(default if streams else -1)
        self.audio.setVisible(len(streams) > 1)

    def refill(self, wanted: _Key | None = None) -> None:
        """Show the models as they are now; what was chosen stays, if a person chose it."""
        key = wanted or (self._key() if self._touched else self._untouched())
        self.model.clear()
        for model in self._models.preferred:
            self._add_model(model)
        for folder in self._folders:
            self.model.addItem(self.tr("Folder {0}").format(folder), ("whisper", folder))
        self.model.addItem(self.tr("Draft engine – English, rough"), (_DRAFT, ""))
        missing = [model for model in self._models.models if not model.on_disk]
        if missing:
            self.model.insertSeparator(self.model.count())
        for model in missing:
            self._add_model(model)
        self.model.insertSeparator(self.model.count())
        self.model.addItem(self.tr("Manage speech models…"), (_MORE, ""))
        self._select(key)
        self._on_choice()

    # -- making ---------------------------------------------------------------------------------

    def _combo(self, name: str) -> QComboBox:
        combo = QComboBox(self)
        combo.setAccessibleName(name)
        combo.setToolTip(name)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(8)
        combo.setMaxVisibleItems(18)
        return combo

    def _line(self, name: str, example: str) -> QLineEdit:
        line = QLineEdit(self)
        line.setAccessibleName(name)
        line.setPlaceholderText(example)
        line.setMaxLength(2000)
        return line

    def _make_more(self) -> QToolButton:
        more = QToolButton(self)
        more.setText(self.tr("More"))
        more.setToolTip(self.tr("Translation, prompt, names and terms"))
        more.setCheckable(True)
        more.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        more.setIcon(icon("chevron_down", self))
        more.setIconSize(QSize(14, 14))
        more.toggled.connect(self._show_details)
        return more

    def _show_details(self, shown: bool) -> None:
        self._details.setVisible(shown)
        self.more.setIcon(icon("chevron_up" if shown else "chevron_down", self))

    def _make_details(self) -> QWidget:
        details = QWidget(self)
        grid = QGridLayout(details)
        grid.setContentsMargins(0, 8, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(8)
        for column, (text, field) in enumerate(
            [
                (self.tr("&Write"), self.task),
                (self.tr("&Prompt"), self.prompt),
                (self.tr("&Names and terms"), self.names),
            ]
        ):
            label = QLabel(text, details)
            label.setBuddy(field)
            grid.addWidget(label, 0, 2 * column)
            grid.addWidget(field, 0, 2 * column + 1)
            grid.setColumnStretch(2 * column + 1, 2 if column else 1)
        details.hide()
        return details

    def _lay_out(self) -> None:
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)
        self.model.setMinimumContentsLength(24)
        self.language.setMinimumContentsLength(14)
        self.audio.setMinimumContentsLength(16)
        for widget in (self.model, self.language, self.audio, self.more):
            widget.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
            self.row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(self.row)
        column.addWidget(self._details)
        self.audio.hide()

    def add_button(self, button: QPushButton) -> None:
        """Put the button that starts at the end of the row."""
        self.row.addStretch(1)
        self.row.addWidget(button)

    def _fill_languages(self) -> None:
        self.language.addItem(self.tr("Detect language"), "")
        own = QLocale().name().split("_")[0]
        first = [tag for tag in dict.fromkeys((own, "en")) if tag in ENGLISH_NAMES]
        for tag in first:
            self.language.addItem(shown_language(tag), tag)
        self.language.insertSeparator(self.language.count())
        rest = [tag for tag in ENGLISH_NAMES if tag not in first]
        for tag in sorted(rest, key=shown_language):
            self.language.addItem(shown_language(tag), tag)

    def _fill_tasks(self) -> None:
        self.task.addItem(self.tr("What is said"), "transcribe")
        self.task.addItem(self.tr("An English translation"), "translate")

    def _add_model(self, model: SpeechModel) -> None:
        languages = model_languages(model) or self.tr("your own")
        text = f"{model.name} – {languages}"
        if not model.on_disk:
            text = self.tr("{0} – {1} to fetch").format(model.name, model_size(model))
        self.model.addItem(text, ("whisper", model.name))
        row = self.model.count() - 1
        self.model.setItemData(row, shown_advice(model.advice), Qt.ItemDataRole.ToolTipRole)

    def _track_name(self, number: int, stream: StreamInfo) -> str:
        name = self.tr("Sound {0}").format(number + 1)
        known = stream.title or (
            shown_language(stream.language) if stream.language != "und" else ""
        )
        return f"{name} – {known}" if known else name

    # -- choosing -------------------------------------------------------------------------------

    def _key(self) -> _Key:
        return cast(_Key, tuple(self.model.currentData() or (_DRAFT, "")))

    def _chosen_language(self) -> str:
        return self._before if self._forced else cast(str, self.language.currentData() or "")

    def _untouched(self) -> _Key:
        """What was chosen last time, if it is here; else what is sensible."""
        kind, name = last = self._recalled or ("", "")
        model = self._models.find(name)
        here = kind == _DRAFT or name in self._folders or (model is not None and model.on_disk)
        return last if here else self._sensible()

    def _sensible(self) -> _Key:
        choice = sensible_choice(self._models.preferred)
        return choice.engine, choice.model

    def _select(self, key: _Key) -> None:
        rows = range(self.model.count())
        found = [row for row in rows if tuple(self.model.itemData(row) or ()) == key]
        draft = [row for row in rows if tuple(self.model.itemData(row) or ()) == (_DRAFT, "")]
        self.model.setCurrentIndex((found or draft)[0])
        self._last = self._key()

    def _on_model(self) -> None:
        if self._key()[0] == _MORE:
            self._select(self._last)
            self.models_wanted.emit()
            return
        self._touched = True
        self._last = self._key()
        self._on_choice()

    def _english_only(self) -> bool:
        model = self.chosen_model
        return self.is_draft or (model is not None and model.languages == "en")

    def _on_choice(self) -> None:
        english = self._english_only()
        self.language.setEnabled(not english)
        self.language.setToolTip(
            self.tr("This one understands English only") if english else self.tr("Spoken language")
        )
        if english != self._forced:
            chosen, self._forced = self._chosen_language(), english
            self._before = chosen
            self.language.setCurrentIndex(self.language.findData("en" if english else chosen))
        for field in (self.task, self.prompt, self.names):
            field.setEnabled(not self.is_draft)
        self.changed.emit()
