"""What is wrong with the current cue put right, one finding at a time, where that is safe.

Two kinds need somebody else: a misspelt word the dictionary, a missing translation its engine. Who
has them says so (`use_spelling`, `use_translation`).
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from PySide6.QtCore import QCoreApplication, QObject, Signal

from cuesmith.base.errors import UsageError
from cuesmith.bridge.actions import Actions
from cuesmith.bridge.bulk_edits import Made
from cuesmith.bridge.finding_words import advice_in_words, finding_in_words, why_not_in_words
from cuesmith.bridge.spelling import Spelling
from cuesmith.bridge.standards import Standards
from cuesmith.bridge.track_table import TrackTable
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.document import Document
from cuesmith.domain.edits import Compound, Edit
from cuesmith.domain.findings import Finding
from cuesmith.domain.fix_rounds import fix_rules
from cuesmith.domain.remedies import correction, remedy
from cuesmith.domain.rules import Rule, rank_of
from cuesmith.domain.selection import Selection

Translate = Callable[[tuple[str, ...]], object]
"""Has cues of the active track translated again, by identity."""


class FindingFixes(QObject):
    """Does "Fix this": the gravest finding that has a safe fix, as one step of undo."""

    suggested = Signal(str, object)
    """A misspelt word, and what may be meant, as a tuple."""

    def __init__(
        self, workspace: Workspace, table: TrackTable, actions: Actions, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._table = table
        self._actions = actions
        self._standards = Standards.of(workspace)
        self._spelling: Spelling | None = None
        self._translate: Translate | None = None
        self._waiting: Finding | None = None
        """Misspelt; it is corrected once the dictionary has answered."""
        actions.bind("review.fix", self.fix_current)
        workspace.selection_changed.connect(self.refresh)
        workspace.changed.connect(self.refresh)
        workspace.read_only_changed.connect(self.refresh)
        self._standards.changed.connect(self.refresh)
        self.refresh()

    def use_spelling(self, spelling: Spelling) -> None:
        """Correct misspelt words by a dictionary."""
        self._spelling = spelling
        spelling.suggested.connect(self._on_suggested)
        spelling.suggested.connect(self.suggested)

    def use_translation(self, translate: Translate) -> None:
        """Have cues that are not translated translated again."""
        self._translate = translate

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
        findings = self._findings()
        for finding in findings:
            if self._try(finding):
                return
        if findings:
            self._advise(findings[0])
        else:
            said = QCoreApplication.translate("FindingFixes", "Nothing is wrong with this cue.")
            self._workspace.refused.emit(UsageError(said))

    def fix_finding(self, finding: Finding) -> None:
        """Put this finding right; where that cannot be, say what a person can do."""
        if not self._try(finding):
            self._advise(finding)

    def _try(self, finding: Finding) -> bool:
        """Put it right, or have it put right; False where nothing can be done."""
        if finding.rule is Rule.UNTRANSLATED:
            return self.translate((finding,))
        if finding.rule is Rule.SPELLING:
            return self._correct_first(finding)
        document, track = self._workspace.document, self._workspace.active_track
        label = f"Put cue {self._workspace.view().rows[finding.cue] + 1} right"
        edit = remedy(finding, document, track, self._standards.current, label)
        if edit is not None:
            self._make(finding, edit)
        return edit is not None

    def translate(self, findings: Sequence[Finding]) -> bool:
        """Have the cues of these translated again; False where nobody here can."""
        if self._translate is not None:
            self._translate(tuple(dict.fromkeys(each.cue for each in findings)))
        return self._translate is not None

    # -- spelling -------------------------------------------------------------------------------

    def corrections(self, finding: Finding) -> tuple[str, ...] | None:
        """What a misspelt word may mean; None until the dictionary has answered."""
        return () if self._spelling is None else self._spelling.suggest(finding.detail)

    def correct(self, finding: Finding, right: str) -> None:
        """Write a misspelt word as a person wants it."""
        edit = correction(finding, self._workspace.view().track, self._standards.current, right)
        if edit is not None:
            self._make(finding, edit)

    def learn(self, finding: Finding) -> None:
        """The word is right in this project."""
        if self._spelling is not None:
            self._spelling.learn(finding.detail)

    def _correct_first(self, finding: Finding) -> bool:
        """Write the likeliest word; False where none is known."""
        known = self.corrections(finding)
        self._waiting = finding if known is None else None
        if known:
            self.correct(finding, known[0])
        return known is None or bool(known)

    def _on_suggested(self, word: str, _: object) -> None:
        finding, self._waiting = self._waiting, None
        if finding is not None and finding.detail == word and not self._correct_first(finding):
            self._advise(finding)

    # -- many -----------------------------------------------------------------------------------

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
        hint = f"{why_not_in_words(finding.rule)} {advice_in_words(finding.rule)}"
        self._workspace.refused.emit(UsageError(finding_in_words(finding), hint=hint))

    def _make(self, finding: Finding, edit: Edit) -> None:
        workspace, view = self._workspace, self._workspace.view()
        number = view.rows[finding.cue] + 1
        workspace.history.close_step()
        kept = finding.cue
        if finding.rule is Rule.EMPTY:  # the cue goes: on to the next one, or the last
            cues = view.track.cues
            following = cues[number] if number < len(cues) else cues[max(0, number - 2)]
            kept = following.id
        workspace.apply(edit, select=Selection(view.track.id, (kept,), kept), origin="fix")
