"""What the style panel works on: whose look is changed, what it is now, and the edits of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, fields, replace
from enum import StrEnum

from PySide6.QtCore import QObject, QTimer, Signal

from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.edits import Compound, Edit
from cuesmith.domain.style import USUAL_TEMPLATE, choice_for, speaker_choice
from cuesmith.domain.style_choice import StyleChoice, StyleConfig
from cuesmith.domain.style_edits import SetCueStyle, SetSpeakerStyle, SetTrackStyle
from cuesmith.domain.track import Track

FIELDS = tuple(field.name for field in fields(StyleConfig))
_KEPT = ("vertical_position", "horizontal_position")
"""Fields that stay where another template is chosen: the place is the picture's, not the look's."""


_Make = Callable[[StyleChoice | None], StyleChoice | None]
"""What a choice becomes."""


class StyleScope(StrEnum):
    """Whose look is changed."""

    TRACK = "track"
    SPEAKER = "speaker"
    CUES = "cues"


@dataclass(frozen=True, slots=True)
class StyleState:
    """What the panel shows."""

    scope: StyleScope
    speaker: str
    """Of the current cue; empty for nobody."""
    cues: int
    """How many are selected."""
    own: StyleChoice | None
    """What was chosen for the scope itself."""
    holds: StyleChoice | None
    """What holds there: its own, or what it inherits."""
    editable: bool
    changed: bool
    """Whether something was chosen for the scope, be it for one of several cues only."""


class StyleSession(QObject):
    """Lives on the GUI thread."""

    changed = Signal(object)
    """The `StyleState`, when it is another one."""

    def __init__(self, workspace: Workspace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._scope = StyleScope.TRACK
        self._told: StyleState | None = None
        self._busy = False
        self._next: tuple[Edit, str] | None = None
        """What is chosen while many cues are still given another look, and its gesture."""
        workspace.busy_changed.connect(self._on_busy)
        for signal in (
            workspace.changed,
            workspace.reset,
            workspace.track_changed,
            workspace.selection_changed,
            workspace.read_only_changed,
        ):
            signal.connect(self._refresh)

    # -- as it is -------------------------------------------------------------------------------

    @property
    def state(self) -> StyleState:
        """As it is now."""
        workspace, scope = self._workspace, self._scope
        track, cue = workspace.view().track, workspace.current_cue
        speaker = "" if cue is None else cue.speaker
        cues = len(workspace.selection.cues)
        if (scope is StyleScope.SPEAKER and not speaker) or (scope is StyleScope.CUES and not cues):
            scope = StyleScope.TRACK
        return StyleState(
            scope,
            speaker,
            cues,
            self._own(track, scope, speaker),
            self._holding(track, scope, speaker),
            bool(track.id) and not workspace.read_only,
            any(own is not None for own in self._owns(track, scope, speaker)),
        )

    def _owns(self, track: Track, scope: StyleScope, speaker: str) -> Iterator[StyleChoice | None]:
        """What was chosen for the scope itself; of several cues, for each of them."""
        if scope is StyleScope.CUES:
            yield from (cue.style for cue in self._workspace.selected_cues)
        else:
            yield self._own(track, scope, speaker)

    def _own(self, track: Track, scope: StyleScope, speaker: str) -> StyleChoice | None:
        cue = self._workspace.current_cue
        if scope is StyleScope.CUES:
            return None if cue is None else cue.style
        return track.style if scope is StyleScope.TRACK else dict(track.speaker_styles).get(speaker)

    def _holding(self, track: Track, scope: StyleScope, speaker: str) -> StyleChoice | None:
        cue = self._workspace.current_cue
        if scope is StyleScope.CUES and cue is not None:
            return choice_for(track, cue)
        return speaker_choice(track, speaker if scope is StyleScope.SPEAKER else "")

    @property
    def speakers(self) -> tuple[str, ...]:
        """Everybody who speaks in the track, by name."""
        return tuple(sorted({cue.speaker for cue in self._workspace.view().track.cues} - {""}))

    def speaker_color(self, speaker: str) -> str:
        """The colour that was chosen for a speaker; empty for none."""
        choice = dict(self._workspace.view().track.speaker_styles).get(speaker)
        config = None if choice is None else choice.config
        return (config.text_color if config is not None else None) or ""

    def _refresh(self, *_about: object) -> None:
        state = self.state
        if state != self._told:
            self._told = state
            self.changed.emit(state)

    # -- changing it ----------------------------------------------------------------------------

    def set_scope(self, scope: StyleScope) -> None:
        """Change another thing's look from now on; the track's where there is no such thing."""
        self._scope = scope
        self._refresh()

    def choose(self, template: str | None) -> None:
        """Take a template, without what overrode the last one, but for the place; None takes
        none: what is inherited, or what the source says."""
        self._apply(lambda own: None if template is None else _kept_in_place(own, template))

    def set_field(self, name: str, value: object, gesture: str = "") -> None:
        """Override a field, or take the template's own again (None). All changes of one gesture
        are one step of undo."""
        state, track = self.state, self._workspace.view().track
        if state.scope is StyleScope.TRACK:
            usual = StyleChoice(USUAL_TEMPLATE)
            self._apply(lambda _own: _with(state.holds or usual, name, value) or usual, gesture)
            return
        inherited = track.style if state.scope is StyleScope.SPEAKER else self._inherited(track)
        self._apply(lambda own: _over(own, inherited, name, value), gesture)

    def set_speaker_color(self, speaker: str, color: str, gesture: str = "") -> None:
        """Let a speaker's words have a colour of their own; empty: that of the track again."""
        track = self._workspace.view().track
        own = dict(track.speaker_styles).get(speaker)
        choice = _over(own, track.style, "text_color", color or None)
        self._change(SetSpeakerStyle(track.id, speaker, choice), gesture)

    def color_speakers(self, colors: tuple[str, ...], label: str) -> None:
        """Give each speaker one of some colours, in one step."""
        track = self._workspace.view().track
        by_speaker = dict(track.speaker_styles)
        edits = tuple(
            SetSpeakerStyle(
                track.id,
                speaker,
                _over(
                    by_speaker.get(speaker), track.style, "text_color", colors[place % len(colors)]
                ),
            )
            for place, speaker in enumerate(self.speakers)
        )
        self._workspace.apply(Compound(edits, label), origin="style")

    def reset(self) -> None:
        """Forget what was chosen for the scope."""
        self._apply(lambda _own: None)

    def _inherited(self, track: Track) -> StyleChoice | None:
        """What the current cue would look like without a style of its own."""
        cue = self._workspace.current_cue
        return speaker_choice(track, "" if cue is None else cue.speaker)

    def _apply(self, make: _Make, gesture: str = "") -> None:
        """Let the scope have what is made of its own choice; nothing where that is the same."""
        state = self.state
        if state.scope is StyleScope.CUES:
            edit = self._edit_of_cues(make)
        else:
            choice = make(state.own)
            edit = None if choice == state.own else self._edit(choice)
        if edit is not None:
            self._change(edit, gesture)

    def _edit_of_cues(self, make: _Make) -> Edit | None:
        """Of several cues each keeps what it has of its own otherwise."""
        by_choice: dict[StyleChoice | None, list[str]] = {}
        for cue in self._workspace.selected_cues:
            by_choice.setdefault(cue.style, []).append(cue.id)
        track = self._workspace.active_track
        made = [(own, make(own), tuple(cues)) for own, cues in by_choice.items()]
        edits = [SetCueStyle(track, cues, choice) for own, choice, cues in made if choice != own]
        if len(edits) < 2:
            return edits[0] if edits else None
        cues = tuple(cue for edit in edits for cue in edit.cues)
        label = SetCueStyle(track, cues, None).describe(self._workspace.document)
        return Compound(tuple(edits), label)

    def _change(self, edit: Edit, gesture: str = "") -> None:
        """Of what comes faster than it can be done, the latest counts."""
        if self._busy:
            self._next = (edit, gesture)
        else:
            self._workspace.apply(edit, origin="style", gesture=gesture)

    def _on_busy(self, edit: str) -> None:
        self._busy = bool(edit)
        if not edit and self._next is not None:
            # Not from within: the edit that is done comes into the document first.
            QTimer.singleShot(0, self, self._go_on)

    def _go_on(self) -> None:
        if self._next is not None and not self._busy:
            (edit, gesture), self._next = self._next, None
            self._change(edit, gesture)

    def _edit(self, choice: StyleChoice | None) -> Edit:
        track, state = self._workspace.active_track, self.state
        if state.scope is StyleScope.SPEAKER:
            return SetSpeakerStyle(track, state.speaker, choice)
        return SetTrackStyle(track, choice)


def _kept_in_place(own: StyleChoice | None, template: str) -> StyleChoice:
    """Another template where the captions stand already."""
    config = None if own is None else own.config
    kept = {name: getattr(config, name) for name in _KEPT if config is not None}
    return StyleChoice(template, _config_of(StyleConfig(**kept)))


def _config_of(config: StyleConfig) -> StyleConfig | None:
    """None for one that overrides nothing."""
    return None if config == StyleConfig() else config


def _with(base: StyleChoice, name: str, value: object) -> StyleChoice | None:
    """A choice with a field set, or no longer set (None); None where nothing is left of it."""
    changed: dict[str, object] = {name: value}
    config = _config_of(replace(base.config or StyleConfig(), **changed))  # type: ignore[arg-type]
    return None if base.template is None and config is None else StyleChoice(base.template, config)


def _over(
    own: StyleChoice | None, inherited: StyleChoice | None, name: str, value: object
) -> StyleChoice | None:
    """A field set over what is inherited, which may change: only that field is kept, unless the
    fields together would stand for themselves."""
    choice = _with(own or StyleChoice(), name, value)
    if choice is None or choice.missing or choice.template is not None:
        return choice
    template = USUAL_TEMPLATE if inherited is None else inherited.template
    return StyleChoice(template, choice.config)
