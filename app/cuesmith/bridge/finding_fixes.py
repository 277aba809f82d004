"""What is wrong with the current cue put right, one finding at a time, where that is safe."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QCoreApplication, QObject

from cuesmith.base.errors import UsageError
from cuesmith.bridge.actions import Actions
from cuesmith.bridge.bulk_edits import Made
from cuesmith.bridge.finding_words import advice_in_words, finding_in_words
from cuesmith.bridge.standards import Standards
from cuesmith.bridge.track_table import TrackTable
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.amendments import Amendment, take
from cuesmith.domain.document import Document
from cuesmith.domain.edits import Compound
from cuesmith.domain.findings import Finding
from cuesmith.domain.fix_rounds import fix_rules
from cuesmith.domain.fixes import fix
from cuesmith.domain.rules import Rule, rank_of
from cuesmith.domain.selection import Selection


class FindingFixes(QObject):
    """Does "Fix this": the gravest finding that has a safe fix, as one step of undo."""

    def __init__(
        self, workspace: Workspace, table: TrackTable, actions: Actions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._table = table
        self._actions = actions
        self._standards = Standards.of(workspace)
        actions.bind("review.fix", self.fix_current)
        workspace.selection_changed.connect(self.refresh)
        workspace.changed.connect(self.refresh)
        workspace.read_only_changed.connect(self.refresh)
        self._standards.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Grey the command out where nothing is wrong."""
        broken = bool(self._findings()) and not self._workspace.read_only
        self._actions.set_enabled(broken, "review.fix")

    def _findings(self) -> list[Finding]:
        """What is wrong with the current cue, the gravest first."""
        current = self._workspace.selection.current
        row = None if current is None else self._workspace.view().rows.get(current)
        if row is None or not self._table.current:
            return []
        return sorted(self._table.findings(row), key=lambda each: rank_of(each.rule))

    def fix_current(self) -> None:
        """Put the gravest finding right; where none can be, say what a person can do."""
        findings, view = self._findings(), self._workspace.view()
        for finding in findings:
            amendment = fix(finding, view.track, self._standards.current)
            if amendment is not None:
                self._make(finding, amendment)
                return
        if findings:
            self._advise(findings[0])
        else:
            said = QCoreApplication.translate("FindingFixes", "Nothing is wrong with this cue.")
            self._workspace.refused.emit(UsageError(said))

    def fix_finding(self, finding: Finding) -> None:
        """Put this finding right; where that cannot be, say what a person can do."""
        track = self._workspace.view().track
        amendment = fix(finding, track, self._standards.current)
        if amendment is None:
            self._advise(finding)
        else:
            self._make(finding, amendment)

    def fix_all(self, rules: Collection[Rule]) -> None:
        """Put all findings of some rules right that can be, as one step of undo."""
        track, standard = self._workspace.view().track, self._standards.current
        label = f"Put {len(track.cues)} cues right"
        translate = QCoreApplication.translate
        nothing = UsageError(
            translate("FindingFixes", "None of these can be put right without a person."),
            hint=translate("FindingFixes", "Choose one, and see what can be done about it."),
        )

        def find(document: Document) -> Made | None:
            found = fix_rules(track.id, document, standard, rules)
            if found is None:
                raise nothing
            edit, count = found
            named = "1 cue" if count == 1 else f"{count} cues"
            return Made(Compound((edit,), f"Put {named} right"))

        self._workspace.history.close_step()
        self._workspace.apply_found(find, label, len(track.cues), origin="fix")

    def _advise(self, finding: Finding) -> None:
        hint = advice_in_words(finding.rule)
        self._workspace.refused.emit(UsageError(finding_in_words(finding), hint=hint))

    def _make(self, finding: Finding, amendment: Amendment) -> None:
        workspace, view = self._workspace, self._workspace.view()
        number = view.rows[finding.cue] + 1
        label = f"Put cue {number} right"
        edit = take(view.track.id, workspace.document, (amendment,), label)
        if edit is None:
            return
        workspace.history.close_step()
        kept = finding.cue
        if not amendment.after:  # the cue goes: on to the next one, or the last
            cues = view.track.cues
            following = cues[number] if number < len(cues) else cues[max(0, number - 2)]
            kept = following.id
        workspace.apply(edit, select=Selection(view.track.id, (kept,), kept), origin="fix")
