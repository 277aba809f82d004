"""What Conform and Segment anew go by: which cues, which profile, what is wanted of times."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QMenu,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from cuesmith.bridge.amendment_words import shown_rule
from cuesmith.bridge.names import shown_profile
from cuesmith.bridge.standards import Standards
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.amendments import Amend
from cuesmith.domain.conform import RULES, ConformTool
from cuesmith.domain.polish import Polish
from cuesmith.domain.resegment import resegmented
from cuesmith.domain.standard import Standard
from cuesmith.ui.pieces import wrapping_label
from cuesmith.ui.tools.scope_row import ScopeRow

_LONGEST_LEAD = 2000
"""Milliseconds."""
_LEAD_STEP = 20


class SegmentOptions(QWidget):
    """Which cues are divided anew, and by which profile."""

    changed = Signal()

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self.standards = Standards.of(workspace)
        self.scope = ScopeRow(workspace, self)
        self.facts = wrapping_label("", self)
        self._in_words = StandardWords(self)
        self.scope.changed.connect(self.changed)
        self.standards.changed.connect(self._on_standard)
        workspace.track_changed.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.facts)
        column.addWidget(self.scope)
        self._tell()

    def amend(self) -> Amend:
        """The tool by what is chosen now."""
        standard, chosen = self.standards.current, self.scope.cues
        return lambda track: resegmented(
            track.cues,
            standard.profile,
            standard.language,
            shots=tuple(standard.shots),
            chosen=chosen,
        )

    def _on_standard(self) -> None:
        self._tell()
        self.changed.emit()

    def _tell(self) -> None:
        """Say what cues are held to."""
        self.facts.setText(self._in_words.of(self.standards.current))


class StandardWords(QObject):
    """What cues are held to, in words. A class of its own: `tr` of a subclass finds no plurals of
    its base."""

    def of(self, standard: Standard) -> str:
        """The profile, and whether shot changes are known."""
        parts = [self.tr("Reading profile: {0}").format(shown_profile(standard.profile.label))]
        if standard.shots:
            parts.append(self.tr("%n shot change(s) known", "", len(standard.shots)))
        else:
            parts.append(self.tr("no shot changes known"))
        return " · ".join(parts)


class ConformOptions(SegmentOptions):
    """Besides: how long cues come before and stay after their words, and for which rules."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(workspace, parent)
        self.lead_in = self._lead(self.tr("Lead-in"))
        self.lead_out = self._lead(self.tr("Lead-out"))
        self.rules_button = QPushButton(self)
        self.rules_button.setAutoDefault(False)
        self.rules_menu = QMenu(self.rules_button)
        self.rules_button.setMenu(self.rules_menu)
        self.rule_actions = {rule: self._rule_action(rule) for rule in RULES}
        self._lay_out_leads()
        self._name_rules()

    def amend(self) -> Amend:
        """The tool by what is chosen now."""
        standard, chosen = self.standards.current, self.scope.cues
        polish = Polish(self.lead_in.value(), self.lead_out.value())
        skip = frozenset(self.skipped)
        return ConformTool(standard, polish, skip, chosen)

    @property
    def skipped(self) -> tuple[str, ...]:
        """The rules that nothing is done for."""
        return tuple(rule for rule, act in self.rule_actions.items() if not act.isChecked())

    def _lead(self, name: str) -> QSpinBox:
        box = QSpinBox(self)
        box.setRange(0, _LONGEST_LEAD)
        box.setSingleStep(_LEAD_STEP)
        box.setSuffix(self.tr(" ms"))
        box.setAccessibleName(name)
        box.setKeyboardTracking(False)
        box.valueChanged.connect(self.changed)
        return box

    def _rule_action(self, rule: str) -> QAction:
        action = self.rules_menu.addAction(shown_rule(rule))
        action.setCheckable(True)
        action.setChecked(True)
        action.toggled.connect(self._on_rule)
        return action

    def _on_rule(self) -> None:
        self._name_rules()
        self.changed.emit()

    def _name_rules(self) -> None:
        off = len(self.skipped)
        of_all = self.tr("Rules: {0} of {1}").format(len(RULES) - off, len(RULES))
        self.rules_button.setText(of_all if off else self.tr("Rules: all"))

    def _lay_out_leads(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.scope)
        row.addStretch()
        for text, box in (
            (self.tr("Lead-&in:"), self.lead_in),
            (self.tr("Lead-&out:"), self.lead_out),
        ):
            label = QLabel(text, self)
            label.setBuddy(box)
            row.addWidget(label)
            row.addWidget(box)
        row.addWidget(self.rules_button)
        column = self.layout()
        if isinstance(column, QVBoxLayout):
            column.addLayout(row)
