"""The style panel: whose look, which template, what overrides it. All of it is seen at once."""

from __future__ import annotations

from contextlib import suppress

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QInputDialog,
    QLabel,
    QMenu,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.actions import Actions
from cuesmith.bridge.carried_fonts import CarriedFontsSearch
from cuesmith.bridge.latest import LatestJob
from cuesmith.bridge.player import Player
from cuesmith.bridge.runner import JobContext
from cuesmith.bridge.sentences import shown_error
from cuesmith.bridge.style_gallery import Gallery, GalleryWish, StyleGallery
from cuesmith.bridge.style_ports import StylePorts, TemplateEntry
from cuesmith.bridge.style_session import StyleScope, StyleSession, StyleState
from cuesmith.bridge.template_watch import TemplateWatch
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.cue import Cue
from cuesmith.domain.media import SIZE_WITHOUT_PICTURES
from cuesmith.domain.style_choice import StyleChoice, StyleConfig
from cuesmith.ui.icons import icon
from cuesmith.ui.pieces import wrapping_label
from cuesmith.ui.style.fields import StyleFields
from cuesmith.ui.style.gallery import GalleryView
from cuesmith.ui.style.letters import LettersLine
from cuesmith.ui.style.notes import StyleNotes
from cuesmith.ui.style.removal import TemplateRemoval
from cuesmith.ui.style.speakers import SpeakerColors

_LONGEST_NAME = 60
_SAVE, _REMOVE, _RESET = "style.save_template", "style.remove_template", "style.reset"
_SAMPLE_MS = 3000


class StylePanel(QScrollArea):
    """Every change is an edit, and can be undone."""

    wanted = Signal()
    """The panel should be seen."""
    templates_changed = Signal()
    """A template's file came, went or was written anew."""

    def __init__(
        self,
        workspace: Workspace,
        player: Player,
        actions: Actions,
        ports: StylePorts,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._player, self._ports = workspace, player, ports
        self._templates: tuple[TemplateEntry, ...] = ()
        self.session = StyleSession(workspace, self)
        self._drawing = StyleGallery(ports, self)
        self.scope = QComboBox(self)
        self.gallery = GalleryView(self)
        self.fields = StyleFields(self)
        self.speakers = SpeakerColors(self.session, self)
        self.letters = LettersLine(workspace, ports, self)
        self.notes = StyleNotes(workspace, ports, self)
        self.says = wrapping_label("", self)
        self.removal = TemplateRemoval(workspace, ports, self)
        self._fonts = CarriedFontsSearch(ports, self)
        self._watch = TemplateWatch(ports.own_templates, self)
        self._refreshing = QTimer(self, singleShot=True, interval=0)
        self._refreshing.timeout.connect(self._draw)
        self._refusal: CuesmithError | None = None
        self._known = False
        """Whether fonts were looked up: that takes long the first time."""
        self._looking = LatestJob(0, self)
        self._looking.succeeded.connect(self._on_known)
        self._actions = actions
        self._lay_out()
        self._bind(actions)
        self._connect()

    def _lay_out(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scope.setAccessibleName(self.tr("Whose style"))
        self.says.setForegroundRole(self.says.palette().ColorRole.PlaceholderText)
        label = QLabel(self.tr("Style o&f"), self)
        label.setBuddy(self.scope)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(label)
        head.addWidget(self.scope, 1)
        head.addWidget(self._more())
        inside = QWidget(self)
        column = QVBoxLayout(inside)
        column.setContentsMargins(8, 4, 8, 8)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.says)
        column.addWidget(self.gallery)
        column.addWidget(self.letters)
        column.addWidget(self.fields)
        column.addWidget(self.notes)
        column.addWidget(self.speakers)
        column.addStretch(1)
        self.setWidget(inside)
        self.setMinimumWidth(inside.minimumSizeHint().width())

    def _more(self) -> QToolButton:
        """What is done with the look as a whole."""
        menu = QMenu(self)
        for id_ in (_SAVE, _REMOVE, _RESET):
            menu.addAction(self._actions[id_])
        more = QToolButton(self)
        more.setIcon(icon("more"))
        more.setAutoRaise(True)
        more.setMenu(menu)
        more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        more.setStyleSheet("QToolButton::menu-indicator { image: none; }")
        more.setToolTip(self.tr("Save, remove or reset"))
        more.setAccessibleName(self.tr("Templates of my own"))
        return more

    def _bind(self, actions: Actions) -> None:
        actions.bind("style.next_template", lambda: self._step(1))
        actions.bind("style.previous_template", lambda: self._step(-1))
        actions.bind(_SAVE, self.ask_name)
        actions.bind(_REMOVE, self._ask_removal)
        actions.bind(_RESET, self.session.reset)

    def _connect(self) -> None:
        self.session.changed.connect(self._show)
        self._drawing.drawn.connect(self._show_pictures)
        self._drawing.refused.connect(self._show_refusal)
        self.gallery.chosen.connect(self.session.choose)
        self.fields.edited.connect(self.session.set_field)
        self.scope.activated.connect(self._on_scope)
        self.gallery.removal_wanted.connect(self.removal.ask)
        self.removal.removed.connect(self.load_templates)
        self._watch.changed.connect(self._on_templates)
        self.letters.font_wanted.connect(lambda font: self.session.set_field("font", font))
        self._fonts.found.connect(self.fields.fonts.show_carried)
        self._workspace.medium_changed.connect(self._look_for_fonts)
        self._workspace.selection_changed.connect(self._redraw)
        self._workspace.changed.connect(self._redraw)
        self._workspace.reset.connect(self._redraw)
        self._workspace.medium_changed.connect(self._redraw)
        self._player.opened.connect(lambda _medium: self._show(self.session.state))
        self._player.picture_changed.connect(self._redraw)
        self._show(self.session.state)

    # -- what holds -----------------------------------------------------------------------------

    @property
    def storage(self) -> tuple[int, int]:
        """Pixels of the medium, for which sizes are meant."""
        medium = self._player.medium
        return (medium and medium.picture_size) or SIZE_WITHOUT_PICTURES

    def _show(self, state: StyleState) -> None:
        self._show_scopes(state)
        holds = state.holds
        template = None if holds is None else holds.template
        self.gallery.show_chosen(template)
        if self._known:
            own = (state.own.config if state.own is not None else None) or StyleConfig()
            self.fields.show_config(self._resolved(holds), own, self.storage)
        self._tell(self._said(state))
        panes: tuple[QWidget, ...] = (self.gallery, self.fields, self.scope, self.speakers)
        for pane in panes:
            pane.setEnabled(state.editable and (self._known or pane is not self.fields))
        self._actions.set_enabled(state.editable and state.changed, _RESET)
        self._actions.set_enabled(holds is not None, _SAVE)
        self._actions.set_enabled(any(each.own for each in self._templates), _REMOVE)
        self._actions.set_enabled(state.editable, "style.next_template", "style.previous_template")

    def _look_up(self, _job: JobContext) -> None:
        """The fonts of all templates, which are then known; on the job's thread."""
        for entry in self._templates:
            with suppress(CuesmithError):
                self._ports.resolved(StyleChoice(entry.id), SIZE_WITHOUT_PICTURES)

    def _look_for_fonts(self, *_about: object) -> None:
        """Those that are not installed: of the user's folder, and of the film."""
        medium = self._workspace.medium
        if self.isVisible():
            self._fonts.look(None if medium is None else medium.path)

    def _on_known(self, _nothing: object) -> None:
        self._known = True
        self._show(self.session.state)

    def _resolved(self, holds: StyleChoice | None) -> StyleConfig:
        try:
            return self._ports.resolved(holds or StyleChoice("plain"), self.storage)
        except CuesmithError:
            return (holds.config if holds is not None else None) or StyleConfig()

    def _tell(self, said: str) -> None:
        self.says.setText(said)
        self.says.setVisible(bool(said))

    def _show_refusal(self, refusal: CuesmithError | None) -> None:
        if refusal is not self._refusal:
            self._refusal = refusal
            self._tell(self._said(self.session.state))

    def _said(self, state: StyleState) -> str:
        if self._refusal is not None:
            said = self.tr("{0} Captions are shown plainly instead.")
            return said.format(shown_error(self._refusal))
        if not self._workspace.active_track:
            return self.tr("There are no captions yet. Once there are, choose how they look.")
        if state.own is None and state.scope is StyleScope.SPEAKER:
            return self.tr("As the whole track. A change here is for this speaker alone.")
        if state.own is None and state.scope is StyleScope.CUES:
            return self.tr("As the track or the speaker. A change here is for these cues alone.")
        return ""

    def _show_scopes(self, state: StyleState) -> None:
        offered = [(StyleScope.TRACK, self.tr("The whole track"))]
        if state.speaker:
            offered.append((StyleScope.SPEAKER, self.tr("Speaker {0}").format(state.speaker)))
        if state.cues:
            offered.append((StyleScope.CUES, self.tr("%n selected cue(s)", "", state.cues)))
        self.scope.clear()
        for scope, text in offered:
            self.scope.addItem(text, scope)
        self.scope.setCurrentIndex([scope for scope, _ in offered].index(state.scope))

    def _on_scope(self, row: int) -> None:
        self.session.set_scope(StyleScope(self.scope.itemData(row)))

    # -- the gallery ----------------------------------------------------------------------------

    def load_templates(self) -> None:
        """Read the templates again: one was saved, or the panel is seen for the first time."""
        self._templates = self._ports.templates()
        self.gallery.show_templates(self._templates)
        self._show(self.session.state)
        self._redraw()

    def _on_templates(self) -> None:
        self.load_templates()
        self.notes.look()
        self.templates_changed.emit()

    def _redraw(self, *_about: object) -> None:
        if self.isVisible() and not self._player.playing:
            self._refreshing.start()

    def _draw(self) -> None:
        track, cue = self._workspace.view().track, self._workspace.current_cue or self._sample()
        ids = tuple(id_ or "" for id_ in self.gallery.ids())
        medium = self._player.medium
        self._drawing.want(
            GalleryWish(
                ids,
                cue,
                track.language,
                self._player.picture,
                self.storage,
                self.gallery.picture_size,
                None if medium is None else medium.path,
                track.source,
            )
        )

    def _sample(self) -> Cue:
        """The cue at the playhead; else one of our own."""
        view, time = self._workspace.view(), self._player.position
        rows = view.index.at(time)
        return (
            view.track.cues[rows[0]] if rows else Cue("s", 0, _SAMPLE_MS, self.tr("Your captions"))
        )

    def _show_pictures(self, gallery: Gallery) -> None:
        for id_, image in gallery.items():
            self.gallery.show_picture(id_ or None, image)

    def _step(self, step: int) -> None:
        """The template after the one that holds, or before it."""
        if not self._templates:
            self.load_templates()
        holds = self.session.state.holds
        ids = self.gallery.ids()
        template = None if holds is None else holds.template
        place = ids.index(template) if template in ids else 0
        self.session.choose(ids[(place + step) % len(ids)])
        self.wanted.emit()

    # -- a template of one's own ----------------------------------------------------------------

    def ask_name(self) -> None:
        """Ask what the look is to be called, and keep it as a template."""
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Save as my template"))
        dialog.setLabelText(self.tr("&Name:"))
        dialog.textValueSelected.connect(self.save_as)
        dialog.open()

    def _ask_removal(self) -> None:
        """Ask which of the user's own templates is to go."""
        own = {each.name: each for each in self._templates if each.own}
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Remove my template"))
        dialog.setLabelText(self.tr("&Template:"))
        dialog.setComboBoxItems(list(own))
        dialog.setComboBoxEditable(False)
        dialog.textValueSelected.connect(lambda name: self.removal.ask(own[name]))
        dialog.open()

    def save_as(self, name: str) -> None:
        """Keep what holds as a template of that name, and use it."""
        holds, name = self.session.state.holds, name.strip()[:_LONGEST_NAME]
        if holds is None or not name:
            return
        try:
            entry = self._ports.save_template(name, holds, self.storage)
        except CuesmithError as error:
            self._workspace.refused.emit(error)
            return
        self.load_templates()
        self.session.choose(entry.id)

    def shutdown(self) -> None:
        """Draw no more, and let go of the renderer."""
        self._drawing.stop()
        self._looking.stop()
        self._fonts.stop()
        self.letters.stop()
        self.notes.stop()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: D102
        super().showEvent(event)
        if not self._templates:
            self.load_templates()
        if not self._known:
            self._looking.ask(self._look_up)
        self._redraw()
        self._look_for_fonts()
        self.letters.look()
        self.notes.look()
