"""The commands that publish, and what is said when it is done."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from cuesmith.base.errors import CuesmithError
from cuesmith.bridge.accounts import asks_to_sign_in
from cuesmith.bridge.actions import Actions
from cuesmith.bridge.publish_check import Press, PublishCheck
from cuesmith.bridge.runner import JobContext
from cuesmith.bridge.sentences import shown_error
from cuesmith.domain.hosting import AccountId, HostName, Privacy
from cuesmith.domain.publishing import Publication, PublishTarget
from cuesmith.services.hosts.accounts import ENVIRONMENT
from cuesmith.services.hosts.caption_files import save_captions
from cuesmith.ui.hosts.accounts import AccountsDialog
from cuesmith.ui.hosts.publish_dialog import PublishDialog, PublishParts
from cuesmith.ui.hosts.sign_in import SignInDialog
from cuesmith.ui.project.question import Answer, ask
from cuesmith.ui.window.notices import Notice, NoticeBar, Offer, Weight

_MUX_PAGE = "https://dashboard.mux.com"


class PublishCommands(QObject):
    """Binds `host.publish`, `host.publish_to`, `host.undo` and `host.accounts`."""

    def __init__(
        self, parts: PublishParts, actions: Actions, notices: NoticeBar, window: QWidget
    ) -> None:
        super().__init__(window)
        self.parts, self._actions = parts, actions
        self._notices, self._window = notices, window
        self._by_hand: PublishTarget | None = None
        """Whose captions the user adds, once the film is there."""
        self._said: Notice | None = None
        """What was said of the last time."""
        self._again = False
        """Whether a film that changed since goes as another one."""
        self._leaving = False
        core = (parts.workspace, parts.hosting, parts.settings)
        self.check = PublishCheck(core, parts.ports, parts.jobs, self)
        self._bind()
        self._listen()
        self._refresh()

    def _bind(self) -> None:
        for name, slot in (
            ("host.publish", self.publish),
            ("host.publish_to", self.ask),
            ("host.undo", self.undo),
            ("host.accounts", self.show_accounts),
        ):
            self._actions.bind(name, slot)

    def _listen(self) -> None:
        publishing, workspace = self.parts.publishing, self.parts.workspace
        publishing.published.connect(self._on_published)
        publishing.undone.connect(self._on_undone)
        publishing.failed.connect(self._on_failed)
        publishing.stopped.connect(self._on_stopped)
        publishing.busy_changed.connect(self._on_busy)
        self.parts.hosting.going.connect(self._on_going)
        self.parts.hosting.opened.connect(self._on_opened)
        self.check.ready.connect(self._on_ready)
        self.check.question.connect(self._ask)
        self.check.failed.connect(self._notices.show_error)
        for signal in (
            workspace.changed,
            workspace.reset,
            workspace.medium_changed,
            self.parts.hosting.changed,
        ):
            signal.connect(self._refresh)

    def _refresh(self, *_about: object) -> None:
        workspace, latest = self.parts.workspace, self.parts.hosting.latest
        something = workspace.medium is not None or latest is not None
        self._actions.set_enabled(something, "host.publish", "host.publish_to")
        undoable = latest is not None and bool(latest.done) and not self.parts.publishing.busy
        self._actions.set_enabled(undoable, "host.undo")

    # -- the commands ---------------------------------------------------------------------------

    def publish(self) -> None:
        """Publish to where it went last; the first time, ask where."""
        self._press(again=False)

    def send_again(self) -> None:
        """Send a film that changed since as another one, to where it went last."""
        self._press(again=True)

    def _press(self, *, again: bool) -> None:
        if not self._is_busy() and not self.check.busy:
            self._again = again
            self.check.look()

    def ask(self) -> PublishDialog | None:
        """Ask where to, and as what."""
        self._again = False
        return self._ask()

    def _ask(self) -> PublishDialog | None:
        if self._is_busy():
            return None
        dialog = PublishDialog(self.parts, self._window)
        dialog.ordered.connect(self._start)
        dialog.save_wanted.connect(lambda target: self.save_captions(target, dialog))
        dialog.open()
        return dialog

    def undo(self) -> None:
        """Take back what the latest publishing did to captions."""
        latest = self.parts.hosting.latest
        if latest is not None and not self._is_busy():
            self._withdraw()
            self.parts.publishing.undo(latest.target.account)

    def show_accounts(self) -> AccountsDialog:
        """Show who is signed in where."""
        parts = self.parts
        dialog = AccountsDialog(parts.ports, parts.jobs, parts.settings, self._window)
        dialog.open()
        return dialog

    def _is_busy(self) -> bool:
        """Whether something is being published; said, where it is."""
        if not self.parts.publishing.busy:
            return False
        said = self.tr("“{0}” is being published; the Jobs panel shows how far it is.")
        more = self.tr("What you changed since goes along with the next press.")
        self._notices.say(f"{said.format(self.parts.publishing.title)} {more}")
        return True

    def _on_ready(self, press: Press) -> None:
        self._start(press.target, "", press.by_hand)

    def _start(self, target: PublishTarget, address: str, by_hand: bool) -> None:
        self._by_hand = target if by_hand else None
        self._withdraw()
        again, self._again = self._again, False
        self.parts.publishing.publish(target, address, film_only=by_hand, again=again)

    # -- what is said ---------------------------------------------------------------------------

    def _say(self, notice: Notice) -> None:
        self._said = notice
        self._notices.show_notice(notice)

    def _withdraw(self) -> None:
        """What was said of the last time holds no more."""
        if self._said is not None:
            self._notices.withdraw(self._said)
            self._said = None

    def _on_going(self) -> None:
        """What can be undone belongs to the project that is left; that something was stopped does
        not."""
        if self._said is not None and self._said.weight is not Weight.WARNING:
            self._withdraw()

    def _on_opened(self) -> None:
        """A film that was on its way when the studio ended, however it did, goes on if wanted."""
        latest = self.parts.hosting.latest
        if latest is None or latest.arrived:
            return
        said = self.tr("“{0}” did not get all the way to {1} the last time.")
        self._say(
            Notice(
                said.format(latest.target.title, latest.target.account.host.label),
                self.tr("What was sent stays there; it goes on where it was."),
                weight=Weight.WARNING,
                offers=(Offer(self.tr("&Go on publishing"), self.publish),),
            )
        )

    def _on_published(self, publication: Publication) -> None:
        if self._by_hand is not None:
            self._offer_files(publication, self._by_hand)
            return
        host = publication.target.account.host.label
        title = publication.target.title
        link = publication.link
        signed = publication.target.privacy is Privacy.SIGNED
        offers = list(self._link_offers(link, signed)) if link else []
        hint = self.tr("Only a signed link opens it: {0}").format(link) if signed else link
        if publication.done:
            offers.append(Offer(self.tr("&Undo"), self.undo))
        said = self.tr("“{0}” is published at {1}.")
        if self.parts.publishing.is_of_then(publication):
            said = self.tr(
                "“{0}” is published at {1}. The film's file has changed since it went there: "
                "viewers see the film of then."
            )
            offers.append(Offer(self.tr("Send the film &again…"), self._ask_to_send_again))
        self._say(Notice(said.format(title, host), hint, offers=(*offers,)))

    def _ask_to_send_again(self) -> None:
        latest = self.parts.hosting.latest
        if latest is None or self._is_busy():
            return
        target = latest.target
        said = self.tr("Send “{0}” to {1} again, as it is now?")
        more = self.tr(
            "It becomes another film there, with a link of its own. The film of then stays there, "
            "and its link goes on showing it; remove it in the Hosts browser."
        )
        answers = [Answer(self.tr("&Send again"), self.send_again), Answer(self.tr("&Leave it"))]
        text = said.format(target.title, target.account.host.label)
        ask(self._window, self.tr("Publishing"), text, more, answers, default=1)

    def _link_offers(self, link: str, signed: bool) -> Iterator[Offer]:
        clipboard = QGuiApplication.clipboard()
        yield Offer(self.tr("Copy &link"), lambda: clipboard.setText(link))
        if not signed:
            yield Offer(self.tr("Open in &browser"), lambda: QDesktopServices.openUrl(QUrl(link)))

    def _offer_files(self, publication: Publication, target: PublishTarget) -> None:
        said = self.tr("“{0}” is at {1}: add its captions there.")
        page = QUrl(_MUX_PAGE)
        self._say(
            Notice(
                said.format(target.title, target.account.host.label),
                publication.link,
                offers=(
                    Offer(self.tr("S&ave captions…"), lambda: self.save_captions(target)),
                    Offer(self.tr("Open &Mux"), lambda: QDesktopServices.openUrl(page)),
                ),
            )
        )

    def _on_undone(self, publication: Publication) -> None:
        host = publication.target.account.host.label
        self._say(
            Notice(
                self.tr("The captions at {0} are as they were before.").format(host),
                self.tr("The film itself stays there; remove it in the Hosts browser."),
                offer=self.tr("C&lose"),
            )
        )

    def _on_stopped(self, title: str) -> None:
        self._say(
            Notice(
                self.tr("Publishing “{0}” was stopped.").format(title),
                self.tr("What was sent stays there; the next press goes on where it was."),
                weight=Weight.WARNING,
            )
        )

    def _on_failed(self, error: CuesmithError) -> None:
        latest = self.parts.hosting.latest
        said, account = shown_error(error), latest.target.account if latest else None
        if account is None or not asks_to_sign_in(error) or account.name == ENVIRONMENT:
            self._say(Notice(said.message, said.hint, said.details, Weight.ERROR))
            return
        self._say(
            Notice(
                said.message,
                said.hint,
                said.details,
                Weight.ERROR,
                self.tr("Sig&n in…"),
                lambda: self.sign_in(account),
            )
        )

    def sign_in(self, account: AccountId) -> SignInDialog:
        """Sign in to an account anew, then publish."""
        parts, host = self.parts, HostName(account.host)
        dialog = SignInDialog(parts.ports, parts.jobs, host, self._window, account.name)
        dialog.signed_in.connect(self.publish)
        dialog.open()
        return dialog

    # -- captions as files ----------------------------------------------------------------------

    def save_captions(self, target: PublishTarget, parent: QWidget | None = None) -> QFileDialog:
        """Ask for a folder, and write the captions there as a host takes them."""
        medium = self.parts.workspace.medium
        dialog = QFileDialog(parent or self._window, self.tr("Folder for the captions"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if medium is not None:
            dialog.setDirectory(str(medium.path.parent))
        dialog.fileSelected.connect(lambda name: self.write_captions(target, Path(name)))
        dialog.open()
        return dialog

    def write_captions(self, target: PublishTarget, folder: Path) -> None:
        """Write the captions that go along into a folder."""
        tracks, medium = self.check.going(target), self.parts.workspace.medium
        stem = medium.path.stem if medium else target.title.replace("/", "-")
        captions = self.parts.ports.captions

        def work(_: JobContext) -> tuple[Path, ...]:
            return save_captions(folder, stem, captions(tracks, stem))

        job = self.parts.jobs.job(work)
        job.succeeded.connect(self._on_saved)
        job.failed.connect(self._notices.show_error)
        job.start()

    def _on_saved(self, files: tuple[Path, ...]) -> None:
        if not files:
            return
        folder = QUrl.fromLocalFile(str(files[0].parent))
        self._notices.show_notice(
            Notice(
                self.tr("%n caption file(s) saved.", "", len(files)),
                offer=self.tr("Show in &folder"),
                take=lambda: QDesktopServices.openUrl(folder),
            )
        )

    # -- leaving --------------------------------------------------------------------------------

    def may_close(self) -> bool:
        """Whether the window may close as far as publishing goes; asks where it may not, and
        closes it where that is the answer."""
        if not self.parts.publishing.busy:
            return True
        if not self._leaving:
            self._ask_to_stop()
        return False

    def _ask_to_stop(self) -> None:
        self._question = ask(
            self._window,
            self.tr("Publishing"),
            self.tr("“{0}” is being published.").format(self.parts.publishing.title),
            self.tr("What was sent stays there; the next press of Publish goes on where it was."),
            [
                Answer(self.tr("&Stop and close"), self._stop_and_close),
                Answer(self.tr("&Go on publishing")),
            ],
            default=1,
        )

    def _stop_and_close(self) -> None:
        self._leaving = True
        if self.parts.publishing.busy:
            self.parts.publishing.cancel()
        else:
            self._window.close()

    def _on_busy(self, busy: bool) -> None:
        self._refresh()
        if not busy and self._leaving:
            self._leaving = False
            self._window.close()
