"""Everything about hosts but publishing: the browser, their jobs, and captions that go back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QWidget

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.accounts import Accounts
from cuesmith.bridge.actions import Actions
from cuesmith.bridge.host_captions import Correction, HostCaptions, Place
from cuesmith.bridge.host_jobs import HostJobs
from cuesmith.bridge.host_ports import HostPorts
from cuesmith.bridge.hosting import ProjectHosting
from cuesmith.bridge.job_board import JobBoard
from cuesmith.bridge.player import Player
from cuesmith.bridge.remote_jobs import RemoteJobs
from cuesmith.bridge.sentences import shown_error
from cuesmith.bridge.settings import Settings
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.hosting import HostName, RemoteTrack, RemoteVideo
from cuesmith.domain.media import StreamKind
from cuesmith.domain.publishing import HostedJob
from cuesmith.services.hosts.following import JobOrder
from cuesmith.ui.editor.track_dialogs import track_title
from cuesmith.ui.hosts.browser import HostsBrowser
from cuesmith.ui.hosts.browser_correction import CorrectionBar
from cuesmith.ui.hosts.browser_questions import BrowserQuestions
from cuesmith.ui.hosts.browser_sending import CaptionSending
from cuesmith.ui.hosts.jobs_caption import CaptionDialog
from cuesmith.ui.hosts.jobs_edit import EditDialog
from cuesmith.ui.hosts.jobs_translate import TranslateDialog
from cuesmith.ui.hosts.render_dialog import RenderDialog
from cuesmith.ui.hosts.sign_in import SignInDialog
from cuesmith.ui.window.notices import Notice, NoticeBar, Weight


class HostTools(QObject):
    """Binds `host.browse`, `host.caption`, `host.translate` and `host.render`."""

    def __init__(
        self,
        common: tuple[Workspace, Player, Actions],
        ports: HostPorts,
        known: tuple[ProjectHosting, HostJobs],
        said: tuple[JobBoard, NoticeBar],
        settings: Settings,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._workspace, _, self._actions = common
        self._ports, self._window = ports, window
        self._hosting, self._host_jobs = known
        board, self._notices = said
        workspace, (hosting, jobs) = self._workspace, known
        self.jobs = RemoteJobs(workspace, hosting, ports, jobs, board, self)
        self.captions = HostCaptions(workspace, hosting, ports, jobs, self)
        self.sending = CaptionSending(self.captions, ports, jobs, settings, window)
        self.bar = CorrectionBar(workspace, hosting, self.captions, window)
        self.browser: HostsBrowser | None = None
        self._accounts = Accounts(ports.accounts, jobs, self)
        self._accounts.changed.connect(self._on_accounts)
        self._accounts.failed.connect(self._notices.show_error)
        self._wanted: Callable[[], object] | None = None
        self._translates = ""
        """The film whose captions are to be translated when it is shown."""
        self._bind()
        self._listen()

    def _bind(self) -> None:
        actions, workspace = self._actions, self._workspace
        actions.bind("host.browse", self.browse)
        actions.bind("host.caption", self.caption)
        actions.bind("host.translate", self.translate)
        actions.bind("host.render", self.render)
        for signal in (
            workspace.medium_changed,
            workspace.changed,
            workspace.reset,
            workspace.track_changed,
        ):
            signal.connect(self._refresh)
        self._refresh()

    def _listen(self) -> None:
        jobs, captions = self.jobs, self.captions
        jobs.refused.connect(self._on_refused)
        jobs.arrived.connect(self._on_arrived)
        jobs.rendered.connect(self._on_rendered)
        jobs.stopped.connect(self._on_stopped)
        jobs.failed.connect(self._on_failed)
        captions.opened.connect(self._on_opened)
        captions.saved.connect(self._on_saved)
        captions.attached.connect(self._on_attached)
        captions.replaced.connect(self._on_replaced)
        captions.restored.connect(self._on_restored)
        captions.removed.connect(self._on_removed)
        captions.failed.connect(self._notices.show_error)
        self.bar.replace_wanted.connect(self._replace)
        self.bar.restore_wanted.connect(self.sending.restore)

    def _refresh(self, *_about: object) -> None:
        medium = self._workspace.medium
        film = medium is not None and bool(medium.of_kind(StreamKind.VIDEO))
        self._actions.set_enabled(film, "host.render")
        if self.browser is not None:
            track = self._workspace.view().track
            title = track_title(track.name, track.language, 1) if track.cues else ""
            self.browser.films.film.may_attach(title)

    # -- the browser ----------------------------------------------------------------------------

    def browse(self) -> HostsBrowser:
        """Show what hosts hold."""
        if self.browser is None:
            self.browser = self._made_browser()
            self._refresh()
        latest = self._hosting.latest if self.browser.browser.film is None else None
        if latest is not None:
            self.browser.open_at(latest.target.account, latest.video)
        else:
            self.browser.open_at()
        return self.browser

    def _made_browser(self) -> HostsBrowser:
        made = HostsBrowser(self._ports, self._host_jobs, self.jobs, self._window)
        film = made.films.film
        made.browser.film_shown.connect(self._on_film)
        film.open_wanted.connect(lambda track: self._open(track, correct=False))
        film.correct_wanted.connect(lambda track: self._open(track, correct=True))
        asks = BrowserQuestions(self.captions, made)
        film.save_wanted.connect(asks.where_to_save)
        film.remove_track_wanted.connect(asks.whether_to_remove_track)
        film.remove_film_wanted.connect(asks.whether_to_remove_film)
        film.attach_wanted.connect(self._attach)
        film.caption_wanted.connect(self.caption)
        film.translate_wanted.connect(self.translate)
        film.words_wanted.connect(self.replace_words)
        return made

    @property
    def _place(self) -> Place | None:
        return self.browser.place if self.browser is not None else None

    def _open(self, track: RemoteTrack, *, correct: bool) -> None:
        if self._place is not None:
            self.captions.open(self._place, track, correct=correct)

    def _attach(self) -> None:
        if self._place is not None:
            medium = self._workspace.medium
            film = medium.path.stem if medium else ""
            self.sending.attach(self._place, self._workspace.view().track, film)

    # -- jobs -----------------------------------------------------------------------------------

    def caption(self) -> CaptionDialog | None:
        """Have the host make captions of the film that is chosen in the browser."""
        place = self._chosen_film()
        if place is None:
            return None
        dialog = CaptionDialog(
            place, self._ports, self.jobs, self._host_jobs, self.browser or self._window
        )
        dialog.open()
        return dialog

    def translate(self, track: RemoteTrack | None = None) -> TranslateDialog | None:
        """Have the host translate captions of the film that is chosen in the browser."""
        place = self._chosen_film()
        if place is None:
            return None
        dialog = TranslateDialog(
            place, track, self.jobs, self._host_jobs, self.browser or self._window
        )
        dialog.open()
        return dialog

    def translate_at(self, host: HostName) -> None:
        """Have a host translate captions of this project's film, once it is shown; where it was
        never published there, the browser asks for a film."""
        known = self._hosting.known.publications
        there = [each for each in known if each.target.account.host is host and each.video]
        if not there:
            self.translate()
            return
        self._translates = there[-1].video
        if self.browser is None:
            self.browser = self._made_browser()
            self._refresh()
        self.browser.open_at(there[-1].target.account, there[-1].video)

    def _on_film(self, video: RemoteVideo | None) -> None:
        if video is not None and video.id == self._translates:
            self._translates = ""
            self.translate()

    def replace_words(self, track: RemoteTrack) -> EditDialog | None:
        """Have Mux replace words of captions of the film that is chosen in the browser."""
        if self._place is None:
            return None
        dialog = EditDialog(self._place, track, self.jobs, self._host_jobs, self.browser)
        dialog.open()
        return dialog

    def _chosen_film(self) -> Place | None:
        """The film in the browser; without one the browser is shown, to choose one."""
        place = self._place
        browser = self.browser
        if place is None or browser is None or not browser.isVisible():
            browser = self.browse()
            browser.films.say_what_to_do(
                self.tr("Choose a film, then what the host is to do with it.")
            )
            return None
        return place

    def render(self) -> None:
        """Have Magic Hour draw captions of its own into the open film."""
        self._wanted = self._ask_how_to_render
        self._accounts.refresh()

    def _on_accounts(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None:
            wanted()

    def _ask_how_to_render(self) -> None:
        medium = self._workspace.medium
        if medium is None:
            return
        accounts = self._accounts.of(HostName.MAGIC_HOUR)
        if not accounts:
            sign_in = SignInDialog(self._ports, self._host_jobs, HostName.MAGIC_HOUR, self._window)
            sign_in.signed_in.connect(lambda _: self.render())
            sign_in.open()
            return
        track = self._workspace.view().track
        dialog = RenderDialog(medium, track, accounts, self.jobs, self._host_jobs, self._window)
        dialog.burn_wanted.connect(self._actions["file.burn"].trigger)
        dialog.open()

    # -- what is told ---------------------------------------------------------------------------

    def _on_refused(self, order: JobOrder, error: CuesmithError) -> None:
        if order.film is not None:  # its dialog is closed by now
            self._notices.show_error(error)

    def _on_failed(self, hosted: HostedJob, error: CuesmithError) -> None:
        """What the host goes on with can be waited for again."""
        if hosted not in self.jobs.waiting:
            self._notices.show_error(error)
            return
        said = shown_error(error)
        self._notices.show_notice(
            Notice(
                said.message,
                said.hint,
                said.details,
                Weight.ERROR,
                offer=self.tr("Wait for it &again"),
                take=lambda: self.jobs.follow(hosted),
            )
        )

    def _on_arrived(self, hosted: HostedJob, tracks: tuple[str, ...]) -> None:
        names = [self._workspace.view(track).track.name for track in tracks]
        said = self.tr("Captions of “{0}” came from {1}: {2}.").format(
            hosted.title, hosted.account.host.label, ", ".join(names)
        )
        self._notices.show_notice(
            Notice(
                said,
                offer=self.tr("&Show them"),
                take=lambda: self._workspace.set_active_track(tracks[0]),
            )
        )
        self._look_again()

    def _on_rendered(self, _hosted: HostedJob, film: Path) -> None:
        self._tell_file(self.tr("“{0}” is ready.").format(film.name), film)

    def _on_saved(self, path: Path) -> None:
        self._tell_file(self.tr("“{0}” is saved.").format(path.name), path)

    def _tell_file(self, said: str, path: Path) -> None:
        folder = QUrl.fromLocalFile(str(path.parent))
        self._notices.show_notice(
            Notice(
                said,
                offer=self.tr("Show in &folder"),
                take=lambda: QDesktopServices.openUrl(folder),
            )
        )

    def _on_stopped(self, hosted: HostedJob) -> None:
        self._notices.say(
            self.tr("The job for “{0}” was stopped at {1}.").format(
                hosted.title, hosted.account.host.label
            )
        )

    def _on_opened(self, track: str, correct: bool) -> None:
        name = self._workspace.view(track).track.name
        if not correct:
            self._notices.say(self.tr("“{0}” is a track of the project now.").format(name))
        elif self.browser is not None:
            self.browser.reject()  # it would stand before what is to be corrected
        self._window.activateWindow()
        self._window.raise_()

    def _on_attached(self, place: Place, name: str) -> None:
        self._notices.say(
            self.tr("“{0}” is attached to “{1}” at {2}.").format(
                name, place.film.name, place.account.host.label
            )
        )
        self._look_again()

    def _replace(self, correction: Correction) -> None:
        self.sending.replace(correction, self._workspace.view(correction.twin.track).track)

    def _on_replaced(self, correction: Correction, taken: bool) -> None:
        host = correction.host
        if taken:
            said = self.tr("Viewers at {0} get the corrected captions now. The old ones are kept.")
            self._notices.say(said.format(host))
        else:
            said = self.tr("{0} has the corrected captions, but does not give out the same yet.")
            hint = self.tr("Look at the film there in a minute.")
            self._notices.show_notice(Notice(said.format(host), hint))
        self._look_again()

    def _on_restored(self, correction: Correction) -> None:
        self._notices.say(self.tr("The old captions are back at {0}.").format(correction.host))
        self._look_again()

    def _on_removed(self, place: Place, name: str) -> None:
        self._notices.say(
            self.tr("“{0}” was removed from {1}.").format(
                name or place.film.name, place.account.host.label
            )
        )
        if not name and self.browser is not None:
            self.browser.browser.leave_film()
        self._look_again()

    def _look_again(self) -> None:
        """Something is different at a host."""
        if self.browser is not None and self.browser.isVisible():
            self.browser.browser.refresh()

    def stop(self) -> None:
        """For shutting down: hosts go on with their jobs."""
        self.jobs.stop()
        self._accounts.stop()
        if self.browser is not None:
            self.browser.stop()
