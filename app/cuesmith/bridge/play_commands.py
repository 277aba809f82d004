"""The commands on playing: the `play.*` rows of the action table, but for full screen."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer

from cuesmith.bridge.actions import Actions
from cuesmith.bridge.command_context import CommandContext
from cuesmith.bridge.player import RATES, Player
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import Cue
from cuesmith.domain.speech import Span

_AROUND_MS = 500
"""What is played before or after an edge of a cue."""
_VOLUME_STEP = 0.1
_SHUTTLE_RATES = (1.0, 1.5, 2.0)
_BACKWARDS_MS = 80
"""Between two pictures while shuttling back: about as long as a scrubbed piece of sound."""


class PlayCommands(QObject):
    """Binds them. Keep a reference as long as the window lives."""

    def __init__(
        self,
        workspace: Workspace,
        player: Player,
        actions: Actions,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._player = player
        self._actions = actions
        self._context = CommandContext(workspace, player)
        self._back = BackShuttle(player, self)
        slots = self._slots() | self._cue_slots()
        for id_, slot in slots.items():
            actions.bind(id_, slot, enabled=player.medium is not None)
        self._needing_medium = tuple(id_ for id_ in slots if id_ not in _WITHOUT_MEDIUM)
        actions.set_enabled(True, *_WITHOUT_MEDIUM)
        player.opened.connect(self._on_opened)
        player.loop_changed.connect(self._on_loop_changed)
        player.volume_changed.connect(self._on_volume_changed)
        workspace.selection_changed.connect(self._follow_cue)
        workspace.changed.connect(self._follow_cue)

    def _slots(self) -> dict[str, Callable[[], object]]:
        player = self._player
        return {
            "play.toggle": self._toggle,
            "play.toggle_key": self._toggle,
            "play.step_back": lambda: player.step(-1),
            "play.step_on": lambda: player.step(1),
            "play.back": lambda: player.seek(player.position - 500),
            "play.on": lambda: player.seek(player.position + 500),
            "play.second_back": lambda: player.seek(player.position - 1000),
            "play.second_on": lambda: player.seek(player.position + 1000),
            "play.shuttle_back": self._shuttle_back,
            "play.shuttle_on": self._shuttle_on,
            "play.slower": lambda: player.set_rate(_next_rate(RATES, player.rate, -1)),
            "play.faster": lambda: player.set_rate(_next_rate(RATES, player.rate, 1)),
            "play.normal_speed": lambda: player.set_rate(1.0),
            "play.volume_up": lambda: self._change_volume(_VOLUME_STEP),
            "play.volume_down": lambda: self._change_volume(-_VOLUME_STEP),
            "play.mute": lambda: player.set_muted(self._actions["play.mute"].isChecked()),
        }

    def _cue_slots(self) -> dict[str, Callable[[], object]]:
        return {
            "play.cue": self._on_cue(lambda cue: (cue.start, cue.end)),
            "play.before_start": self._on_cue(lambda cue: (cue.start - _AROUND_MS, cue.start)),
            "play.after_start": self._on_cue(
                lambda cue: (cue.start, min(cue.end, cue.start + _AROUND_MS))
            ),
            "play.before_end": self._on_cue(
                lambda cue: (max(cue.start, cue.end - _AROUND_MS), cue.end)
            ),
            "play.after_end": self._on_cue(lambda cue: (cue.end, cue.end + _AROUND_MS)),
            "play.loop": self._toggle_loop,
            "play.to_start": self._go_to(lambda cue: cue.start),
            "play.to_end": self._go_to(lambda cue: cue.end),
        }

    # -- the cue --------------------------------------------------------------------------------

    def _cue(self) -> Cue | None:
        cue = self._context.current
        if cue is None:
            self._context.refuse(
                self.tr("No cue is selected, and none shows at the playhead."),
                self.tr("Choose a cue first."),
            )
        return cue

    def _on_cue(self, span: Callable[[Cue], tuple[int, int]]) -> Callable[[], None]:
        def play() -> None:
            cue = self._cue()
            if cue is not None:
                start, end = span(cue)
                self._back.stop()
                self._player.play_span(max(0, start), end)

        return play

    def _go_to(self, place: Callable[[Cue], int]) -> Callable[[], None]:
        def go() -> None:
            cue = self._cue()
            if cue is not None:
                self._player.seek(place(cue))

        return go

    def _toggle_loop(self) -> None:
        if not self._actions["play.loop"].isChecked():
            self._player.set_loop(None)
            return
        cue = self._cue()
        if cue is None:
            self._actions["play.loop"].setChecked(False)
        else:
            self._back.stop()
            self._player.play_span(cue.start, cue.end, loop=True)

    def _follow_cue(self, *_about: object) -> None:
        """While a cue is looped: another one was chosen, or this one has other times."""
        cue = self._context.workspace.current_cue
        if self._player.loop is not None and cue is not None and cue.end > cue.start:
            self._player.set_loop(Span(cue.start, cue.end))

    def _on_loop_changed(self, span: Span | None) -> None:
        self._actions["play.loop"].setChecked(span is not None)

    # -- speed and direction --------------------------------------------------------------------

    def _toggle(self) -> None:
        if self._back.running:
            self._back.stop()
        else:
            self._player.toggle()

    def _shuttle_on(self) -> None:
        player = self._player
        if self._back.running:
            self._back.stop()
        elif player.playing:
            player.set_rate(_next_rate(_SHUTTLE_RATES, player.rate, 1))
        else:
            player.set_rate(1.0)
            player.play()

    def _shuttle_back(self) -> None:
        player = self._player
        if player.playing and player.rate > 1:
            player.set_rate(_next_rate(_SHUTTLE_RATES, player.rate, -1))
        else:
            self._back.faster()

    # -- volume ---------------------------------------------------------------------------------

    def _change_volume(self, by: float) -> None:
        self._player.set_volume(round(self._player.volume + by, 2))
        self._player.set_muted(False)

    def _on_volume_changed(self, _volume: float, muted: bool) -> None:
        self._actions["play.mute"].setChecked(muted)

    def _on_opened(self, medium: object) -> None:
        self._back.stop()
        self._actions.set_enabled(medium is not None, *self._needing_medium)


_WITHOUT_MEDIUM = (
    "play.slower",
    "play.faster",
    "play.normal_speed",
    "play.volume_up",
    "play.volume_down",
    "play.mute",
)
"""They set how the next medium is played, too."""


class BackShuttle(QObject):
    """Plays backwards as far as that goes: picture by picture, with scraps of sound."""

    def __init__(self, player: Player, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._player = player
        self._speed = 0
        self._timer = QTimer(self)
        self._timer.setInterval(_BACKWARDS_MS)
        self._timer.timeout.connect(self._go_back)
        player.playing_changed.connect(self._on_playing_changed)

    @property
    def running(self) -> bool:
        """Whether it goes back now."""
        return self._timer.isActive()

    def faster(self) -> None:
        """Begin, or go back at twice the speed, up to four times that of life."""
        self._player.pause()
        self._speed = min(4, self._speed * 2) if self.running else 1
        self._timer.start()

    def stop(self) -> None:
        """Stand still."""
        self._timer.stop()

    def _go_back(self) -> None:
        position = self._player.position - self._speed * _BACKWARDS_MS
        self._player.scrub(position)
        if position <= 0:
            self.stop()

    def _on_playing_changed(self, playing: bool) -> None:
        if playing:
            self.stop()


def _next_rate(rates: tuple[float, ...], rate: float, step: int) -> float:
    """The next of these in that direction; the last one stays."""
    if step > 0:
        return next((each for each in rates if each > rate), rates[-1])
    return next((each for each in reversed(rates) if each < rate), rates[0])
