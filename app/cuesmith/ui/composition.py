"""Puts the panels of a window together: each is made here, and nowhere told of another.

The only place that knows all panels. It works in steps, so that the window stays awake meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer

from cuesmith.bridge.action_table import Scope
from cuesmith.bridge.clipboard import ClipboardPorts
from cuesmith.bridge.cue_commands import Commands
from cuesmith.bridge.host_jobs import HostJobs
from cuesmith.bridge.hosting import ProjectHosting
from cuesmith.bridge.length_reading import LengthReading
from cuesmith.bridge.marks_reading import MarksReading
from cuesmith.bridge.play_commands import PlayCommands
from cuesmith.bridge.ports import StudioPorts
from cuesmith.bridge.project import ProjectSession
from cuesmith.bridge.project_opening import ProjectOpening
from cuesmith.bridge.publishing import Publishing
from cuesmith.bridge.reference_track import ReferenceTrack
from cuesmith.bridge.spelling import Spelling
from cuesmith.bridge.translating import Translating
from cuesmith.bridge.translation_engines import TranslationEngines
from cuesmith.bridge.word_tapping import WordTapping
from cuesmith.domain.media import SIZE_WITHOUT_PICTURES
from cuesmith.services.project import SaveState
from cuesmith.services.project_export import Export
from cuesmith.services.queued_runs import keep_as_project
from cuesmith.services.styled_export import Prepared
from cuesmith.ui.editor.cue_list import CueListPanel
from cuesmith.ui.editor.inspector import InspectorPanel
from cuesmith.ui.export.commands import FilmCommands
from cuesmith.ui.find.panel import FindPanel
from cuesmith.ui.hosts.browser_tools import HostTools
from cuesmith.ui.hosts.publish_commands import PublishCommands
from cuesmith.ui.hosts.publish_dialog import PublishParts
from cuesmith.ui.preview.panel import PreviewPanel
from cuesmith.ui.project.closing import Closing
from cuesmith.ui.project.commands import ProjectCommands
from cuesmith.ui.project.read_only_bar import ReadOnlyBar
from cuesmith.ui.review.panel import ReviewPanel
from cuesmith.ui.review.spelling import SpellingCommands
from cuesmith.ui.speech.speech_tools import SpeechTools
from cuesmith.ui.statistics.commands import StatisticsCommands
from cuesmith.ui.style.panel import StylePanel
from cuesmith.ui.timeline.gestures import CueGestures
from cuesmith.ui.timeline.panel import TimelinePanel
from cuesmith.ui.times.dialogs import TimeDialogs
from cuesmith.ui.times.tap_bar import TapBar
from cuesmith.ui.tools.conform_tools import ConformTools
from cuesmith.ui.tools.text_tools import TextTools
from cuesmith.ui.transcript.commands import TranscriptCommands
from cuesmith.ui.transcript.panel import TranscriptPanel
from cuesmith.ui.translation.beside import BesideCommands
from cuesmith.ui.translation.commands import TranslationCommands, TranslationParts
from cuesmith.ui.translation.other_ways import OtherWays
from cuesmith.ui.voices.tools import VoiceTools
from cuesmith.ui.window.shell import Shell, show_dock

_RIGHT = Qt.DockWidgetArea.RightDockWidgetArea
_BOTTOM = Qt.DockWidgetArea.BottomDockWidgetArea


class Composition(QObject):
    """Everything inside one window. Run `steps` to its end before anything is used."""

    session: ProjectSession
    opening: ProjectOpening
    files: ProjectCommands
    closing: Closing
    commands: Commands
    speech: SpeechTools
    preview: PreviewPanel
    list: CueListPanel
    inspector: InspectorPanel
    reference: ReferenceTrack
    timeline: TimelinePanel
    marks: MarksReading
    find: FindPanel
    review: ReviewPanel
    transcript: TranscriptPanel
    statistics: StatisticsCommands
    spelling: Spelling
    style: StylePanel
    films: FilmCommands
    hosting: ProjectHosting
    host_jobs: HostJobs
    publish: PublishCommands
    translating: Translating
    translation: TranslationCommands
    voices: VoiceTools

    def __init__(self, shell: Shell, ports: StudioPorts) -> None:
        super().__init__(shell)
        self._shell, self._ports = shell, ports
        self._common = (shell.workspace, shell.player, shell.commands)

    def steps(self) -> Iterator[None]:
        """Make one thing after the other."""
        for step in (
            self._make_project,
            self._make_commands,
            self._make_speech,
            self._make_preview,
            self._make_list,
            self._make_inspector,
            self._make_beside,
            self._make_timeline,
            self._make_search,
            self._make_transcript,
            self._make_style,
            self._make_queue,
            self._make_hosts,
            self._make_translation,
            self._finish,
        ):
            step()
            yield

    def _make_project(self) -> None:
        shell, ports = self._shell, self._ports.projects
        self.session = ProjectSession(shell.workspace, ports, self)
        self.opening = ProjectOpening(self.session, shell.workspace, shell.player, ports, self)
        self.files = ProjectCommands(
            shell.workspace, shell.commands, self.opening, ports, shell, self._prepare
        )
        self.files.failed.connect(shell.notices.show_error)
        self.files.noticed.connect(shell.notices.say)
        self.closing = Closing(self.opening, self.files, shell)
        read_only = ReadOnlyBar(shell)
        read_only.try_again.connect(self.opening.try_again)
        read_only.save_as.connect(self.files.ask_name)
        shell.workspace.read_only_changed.connect(read_only.setVisible)
        shell.add_bar(read_only)

    def _prepare(self, order: Export) -> Prepared:
        """Called in a job."""
        medium, style = self._shell.workspace.medium, self._ports.style
        size = (medium and medium.picture_size) or SIZE_WITHOUT_PICTURES
        if order.second is None:
            return style.prepare(order.track, order.format, size)
        return style.stack(order.track, order.second, order.format, order.stacking, size)

    def _make_commands(self) -> None:
        clipboard = ClipboardPorts(self._ports.write_cues, self._ports.read_cues)
        self.commands = Commands(*self._common, clipboard, self)
        shell, sync = self._shell, self._ports.sync
        self._times = TimeDialogs(self.commands, sync, shell.jobs, shell, shell.settings)
        self._play = PlayCommands(*self._common, self)
        self._conforming = ConformTools(*self._common, self._shell)
        self.tapping = WordTapping(*self._common, self)
        self._shell.add_bar(TapBar(self.tapping, self._shell.commands, self._shell))

    def _make_speech(self) -> None:
        shell, session, projects = self._shell, self.session, self._ports.projects
        keep = partial(keep_as_project, projects.store, projects.recent, projects.folder)
        self.speech = SpeechTools(*self._common, self._ports.speech, keep, shell)
        self.speech.transcriber.set_safe(lambda: session.status.state is SaveState.SAVED)
        session.saved_changed.connect(self.speech.transcriber.forget_what_is_safe)
        self.speech.models.failed.connect(shell.notices.show_error)
        self.speech.queue.failed.connect(shell.notices.show_error)
        self.closing.going.connect(self.speech.shut_down)
        shell.add_bar(self.speech.bar)
        self.voices = VoiceTools(self._common, self.speech, self._ports.voices, shell.jobs, shell)

    def _make_queue(self) -> None:
        shell, speech = self._shell, self.speech
        title = self.tr("Queue")
        dock = shell.add_panel("queue", title, speech.queue_panel, _RIGHT, beside="list")
        speech.queue_wanted.connect(shell.show_studio)
        # Panels that were not seen yet are laid out first, by a timer of the same kind.
        bring = partial(show_dock, dock, shown=True)
        speech.queue_wanted.connect(lambda: QTimer.singleShot(0, dock, bring))
        speech.queue_panel.open_wanted.connect(self.opening.open_project)
        self.opening.media_queued.connect(speech.queue.add)
        self.opening.media_queued.connect(lambda _: show_dock(dock, shown=True))
        speech.queue_found.connect(shell.notices.show_notice)

    def _make_preview(self) -> None:
        self.preview = PreviewPanel(*self._common, style=self._ports.style)
        self.preview.noticed.connect(self._shell.notices.say)
        self._shell.set_picture(self.preview)

    def _make_list(self) -> None:
        self.list = CueListPanel(*self._common)
        self._shell.add_panel("list", self.tr("Cue list"), self.list, _RIGHT)

    def _make_inspector(self) -> None:
        self.inspector = InspectorPanel(*self._common)
        self._shell.add_panel("inspector", self.tr("Inspector"), self.inspector, _RIGHT)

    def _make_beside(self) -> None:
        shell = self._shell
        self.reference = ReferenceTrack(shell.workspace, self)
        self.list.read_beside(self.reference)
        self.inspector.read_beside(self.reference)
        BesideCommands(shell.workspace, self.reference, self.session, shell.commands, shell)

    def _make_timeline(self) -> None:
        self.timeline = TimelinePanel(*self._common, self._ports.media)
        self.timeline.view.gestures = CueGestures(self.timeline.view, self.commands)
        self.marks = MarksReading(
            self._shell.workspace, self._ports.media, self.timeline.reading, self
        )
        LengthReading(self._shell.workspace, self._shell.player, self.timeline.reading, self)
        self._shell.add_panel("timeline", self.tr("Timeline"), self.timeline, _BOTTOM)

    def _make_search(self) -> None:
        shell = self._shell
        self.find = FindPanel(*self._common)
        found = shell.add_panel("find", self.tr("Find"), self.find, _RIGHT, beside="list")
        self.find.wanted.connect(lambda: show_dock(found, shown=True))
        self.review = ReviewPanel(*self._common)
        review = shell.add_panel("review", self.tr("Review"), self.review, _RIGHT, beside="list")
        self.review.wanted.connect(lambda: show_dock(review, shown=True))
        self.spelling = Spelling(shell.workspace, self._ports.open_speller, self)
        self.spelling.none_found.connect(shell.status.say)
        SpellingCommands(shell.workspace, self.spelling, shell.commands, self)
        self.inspector.mark_spelling(self.spelling)
        self.list.fixes.use_spelling(self.spelling)
        self.inspector.form.accept.offer(self.list.acceptance)
        self._text_tools = TextTools(*self._common, shell, shell.settings)

    def _make_transcript(self) -> None:
        shell, session = self._shell, self.session
        self.transcript = TranscriptPanel(*self._common)
        title = self.tr("Transcript")
        dock = shell.add_panel("transcript", title, self.transcript, _RIGHT, beside="list")
        dock.visibilityChanged.connect(partial(shell.studio.give_room, "transcript", "inspector"))
        self.find.shown.connect(self.transcript.mark_found)
        find = shell.studio.docks["find"].toggleViewAction()
        find.toggled.connect(self._on_find_toggled)
        name = partial(_named_after, session, title)
        TranscriptCommands(shell.workspace, shell.commands, self._ports.transcripts, name, shell)
        self.statistics = StatisticsCommands(self._common, self._ports.sync.voices, shell)

    def _on_find_toggled(self, there: bool) -> None:
        if not there:
            self.transcript.mark_found(())

    def _make_style(self) -> None:
        shell = self._shell
        self.style = StylePanel(*self._common, self._ports.style)
        self.voices.bind_speakers(self.commands.speakers, self.style.session)
        dock = shell.add_panel("style", self.tr("Style"), self.style, _RIGHT, beside="inspector")
        self.style.wanted.connect(lambda: show_dock(dock, shown=True))
        self.style.templates_changed.connect(self.preview.live.forget_templates)
        dock.visibilityChanged.connect(partial(shell.studio.give_room, "style", "list"))

        ports = (self._ports.films, self._ports.style)
        self.films = FilmCommands(self._common, ports, shell.jobs, shell.notices, shell)

    def _make_hosts(self) -> None:
        shell, ports = self._shell, self._ports.hosts
        self.hosting = ProjectHosting(self.session, self)
        self.host_jobs = HostJobs(ports.accounts, shell.jobs, self)
        known = (self.hosting, self.host_jobs)
        said = (shell.jobs, shell.notices)
        self.hosts = HostTools(self._common, ports, known, said, shell.settings, shell)
        shell.add_bar(self.hosts.bar)
        publishing = Publishing(shell.workspace, self.hosting, ports, self.host_jobs, self)
        parts = PublishParts(
            shell.workspace, self.hosting, publishing, ports, self.host_jobs, shell.settings
        )
        self.publish = PublishCommands(parts, shell.commands, shell.notices, shell)

    def _make_translation(self) -> None:
        shell, ports = self._shell, self._ports.translation
        self.translating = Translating(shell.workspace, ports, shell.jobs, self)
        self.session.going.connect(self.translating.leave)
        self.engines = TranslationEngines(ports, self)
        others = OtherWays(shell.workspace, self.speech, self.hosting, self.hosts, self)
        parts = TranslationParts(
            shell.workspace, self.translating, self.engines, others, shell.settings
        )
        self.translation = TranslationCommands(parts, shell.commands, shell.notices, shell)
        self.list.fixes.use_translation(self.translation.again)

    def _finish(self) -> None:
        self._shell.panels_are_there(
            {
                Scope.LIST: (self.list,),
                Scope.TIMELINE: (self.timeline,),
                Scope.VIDEO: (self.preview,),
                Scope.TEXT: (self.inspector,),
            }
        )

    def shut_down(self) -> None:
        """Stop everything that works for this window, and wait until it has stopped."""
        self.speech.shut_down()
        self.voices.stop()
        self._times.stop()
        self.hosts.stop()
        self.host_jobs.stop()
        self.translating.leave()
        self.engines.stop()
        self.opening.stop()
        self.files.stop()
        self.find.search.stop()
        self.statistics.stop()
        self.transcript.stop()
        self.review.queue.stop()
        self.spelling.stop()
        self.marks.shutdown()
        self.timeline.shutdown()
        self.preview.shutdown()
        self.style.shutdown()
        self.films.stop()
        self._shell.player.shutdown()


def _named_after(session: ProjectSession, else_: str) -> Path:
    """After what a file that is made of a project may be named."""
    if session.media is not None:
        return Path(session.media.path)
    return Path.home() / else_ if session.unnamed else session.path
