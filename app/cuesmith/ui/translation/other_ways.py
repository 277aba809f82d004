"""Translations that are made elsewhere in the window: Whisper's own, and those of hosts.

They are offered beside the engines, with what they need; their captions become a track beside the
source, too.
"""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject

from cuesmith.bridge.hosting import ProjectHosting
from cuesmith.bridge.speech_state import Phase, SpeechState
from cuesmith.bridge.workspace import Workspace
from cuesmith.domain.hosting import HostName, JobKind
from cuesmith.domain.publishing import HostedJob
from cuesmith.domain.speech_choice import SpeechModel
from cuesmith.domain.track_edits import SetMetadata
from cuesmith.domain.twin_tracks import TRANSLATED_BY, TRANSLATED_FROM, likely_source
from cuesmith.ui.hosts.browser_tools import HostTools
from cuesmith.ui.speech.speech_tools import SpeechTools
from cuesmith.ui.translation.engine_chooser import OtherWay

WHISPER = "whisper"
_HOSTS = (HostName.MUX, HostName.GCORE)
_ORIGIN = "translation"


class OtherWays(QObject):
    """Says which there are, and begins them."""

    def __init__(
        self,
        workspace: Workspace,
        speech: SpeechTools,
        hosting: ProjectHosting,
        hosts: HostTools,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._workspace, self._speech = workspace, speech
        self._hosting, self._hosts = hosting, hosts
        self._beside = ""
        """The track that Whisper's translation is to stand beside."""
        speech.transcriber.state_changed.connect(self._on_speech)
        hosts.jobs.arrived.connect(self._on_arrived)

    # -- what there is --------------------------------------------------------------------------

    def offered(self) -> tuple[OtherWay, ...]:
        """All of them, with what they need."""
        return (self._whisper(), *map(self._host, _HOSTS))

    def _whisper(self) -> OtherWay:
        if self._workspace.medium is None:
            state = self.tr("needs the film or the recording")
        elif self.model is None:
            state = self.tr("needs a speech model")
        else:
            state = self.tr("ready, into English only")
        advice = self.tr(
            "Whisper hears the film and writes English, without the captions: cues are its own. "
            "Nothing leaves this computer. Models: Speech > Speech models."
        )
        ready = self._workspace.medium is not None and self.model is not None
        return OtherWay(WHISPER, self.tr("Whisper, from the sound"), state, advice, ready)

    @property
    def model(self) -> SpeechModel | None:
        """The best model here that can translate: those for English only, and the quick ones that
        were never taught to (OpenAI's "turbo"), cannot."""
        models = self._speech.models.preferred
        able = (each for each in models if each.languages != "en" and "turbo" not in each.name)
        return next(able, None)

    def _host(self, host: HostName) -> OtherWay:
        there = any(each.target.account.host is host for each in self._hosting.known.publications)
        state = self.tr("the film is there") if there else self.tr("needs the film at the host")
        if host is HostName.MUX:
            advice = self.tr(
                "Mux translates captions that it holds. Publish the film first; what it costs is "
                "shown before it begins."
            )
        else:
            advice = self.tr(
                "Gcore hears the film anew and writes what it hears in the other language. Publish "
                "the film first; what it costs is shown before it begins."
            )
        return OtherWay(host.value, self.tr("{0}, at the host").format(host.label), state, advice)

    def take(self, way: str) -> None:
        """Begin one of them, or lead to where it is begun."""
        if way == WHISPER:
            self._hear()
        else:
            self._hosts.translate_at(HostName(way))

    def _hear(self) -> None:
        model, transcriber = self.model, self._speech.transcriber
        if model is None:
            return
        choice = self._speech.bar.choices.choice
        source = self._workspace.active_track
        wanted = replace(choice, engine="whisper", model=model.name, task="translate")
        if transcriber.start(wanted):
            self.heard_for(source)

    def heard_for(self, source: str) -> None:
        """What is heard now is a translation of that track."""
        self._beside = source

    # -- where it stands ------------------------------------------------------------------------

    def _on_speech(self, state: SpeechState) -> None:
        if not self._beside or state.running:
            return
        source, self._beside = self._beside, ""
        if state.phase is Phase.COMPLETE and state.track:
            self._link(state.track, source, self.tr("Whisper"))

    def _on_arrived(self, hosted: HostedJob, tracks: tuple[str, ...]) -> None:
        if hosted.job.kind is not JobKind.TRANSLATE:
            return
        for track in tracks:
            source = likely_source(self._workspace.document, self._workspace.view(track).track)
            if source is not None:
                self._link(track, source.id, hosted.account.host.label)

    def _link(self, track: str, source: str, by: str) -> None:
        """Note which track another is a translation of."""
        held = self._workspace.view(track).track
        if not held.id or track == source:
            return
        facts = dict(held.metadata) | {TRANSLATED_FROM: source, TRANSLATED_BY: by}
        self._workspace.apply(SetMetadata(track, tuple(facts.items())), origin=_ORIGIN)
