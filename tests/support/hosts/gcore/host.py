"""The stand-in for Gcore: its state, and what becomes of it."""

from __future__ import annotations

import uuid
from dataclasses import replace
from typing import TypeVar

from tests.support.hosts.contract import Contract, load_contract
from tests.support.hosts.fetching import Unfetched, fetch
from tests.support.hosts.gcore import models
from tests.support.hosts.gcore.state import Awaited, Fate, Pace, TaskState, VideoState
from tests.support.hosts.host import Host, Routes
from tests.support.hosts.server import Address, Answer, Refusal, Request
from tests.support.hosts.speech import lines, speech_vtt
from tests.support.hosts.strict import Strict

ROUTES = Routes()
M = TypeVar("M", bound=Strict)
TWO_LETTERS = {"eng": "en", "ger": "de", "fre": "fr", "spa": "es", "jpn": "ja"}
NAMES = {"eng": "English", "ger": "German", "fre": "French", "spa": "Spanish", "jpn": "Japanese"}
UNSUPPORTED = "uzb"
"""No pair with this language is supported."""


def gcore_contract() -> Contract | None:
    """Gcore's own document, where it lies beside the checkout."""
    return load_contract("gcore-client.json")


class GcoreHost(Host):
    """Gcore, as one account of it; its films go forward by being asked for."""

    name = "Gcore"
    server = "https://api.gcore.com"
    routes = ROUTES
    token = "4711$gcore-token-not-to-be-seen-77ab03"

    def __init__(self, address: Address, contract: Contract | None) -> None:
        super().__init__(address, contract)
        self.pace = Pace()
        self.fate = Fate()
        self.spoken = "eng"
        """The language that "auto" finds."""
        self.ai_enabled = True
        self.answers_in_arrays = False
        """A video that was made is answered as an array of one."""
        self.unready_null = True
        """`duration` is null at first, as it is in truth; the document has an integer."""
        self.error_shape = ""
        """errors, error, status, platform, detail or text; empty: as the endpoint is known to."""
        self.relative_locations = False
        """The tus server names an upload by its path alone."""
        self.queue = 100
        """Tasks that may wait."""
        self.videos: dict[int, VideoState] = {}
        self.tasks: dict[str, TaskState] = {}
        self.awaited: list[Awaited] = []

    @property
    def environment(self) -> dict[str, str]:
        return {"CUESMITH_GCORE_URL": self.address.url, "GCORE_API_KEY": self.token}

    def fill(self) -> None:
        self.ready_subtitle(self.ready_video())

    def authorize(self, request: Request) -> None:
        scheme, _, given = request.header("Authorization").partition(" ")
        if not given:
            raise Refusal(401, "Authentication credentials were not provided.")
        if scheme.lower() != "apikey" or given != self.token:
            raise Refusal(401, f"Bad permanent token: {given[:4]}")

    def expired(self) -> Refusal:
        return Refusal(401, "Token is invalid or expired")

    def invalid_status(self, request: Request) -> int:
        return 400 if "/ai/" in request.path else 422

    def as_declared(self, request: Request, answer: Answer) -> Answer | None:
        if answer.status >= 400 or not answer.body:
            return None  # its errors have more shapes than the document knows
        body = answer.body.replace(b'"duration": null, ', b"")
        if request.method == "POST" and body.startswith(b"["):
            return replace(answer, body=body[1:-1])
        return replace(answer, body=body)

    def refuse(self, refusal: Refusal, request: Request) -> Answer:
        text = "; ".join(refusal.messages)
        shape = self.error_shape or refusal.kind or self._known_shape(refusal, request)
        bodies: dict[str, object] = {
            "errors": {"errors": {"name": [text]}},
            "error": {"error": text},
            "status": {"status": refusal.status, "error": text},
            "detail": {"detail": text},
            "platform": {
                "exception_class": "ValidationError",
                "message": text,
                "request_id": "8f14e45f-ceea-467f-a0e6-0d1c2b3a4f5e",
            },
        }
        if shape == "text":
            return Answer.text(refusal.status, text)
        wait = (("Retry-After", "1"),) if refusal.status == 429 else ()
        return Answer.json(refusal.status, bodies[shape], *wait)

    def _known_shape(self, refusal: Refusal, request: Request) -> str:
        if request.path.startswith("/upload"):
            return "text"
        if refusal.status in (401, 403, 429):
            return "platform"
        if "/ai/" in request.path:
            return "error"
        made = request.method == "POST" and request.path == "/streaming/videos"
        return "errors" if made and refusal.status == 422 else "status"

    # -- what is there -----------------------------------------------------------------------

    def video(self, request: Request) -> VideoState:
        """The film that a path names, or 404."""
        wanted = request.params["video_id"]
        if not wanted.isdecimal():
            self.blame(f"{wanted} is no video's identity")
        if not wanted.isdecimal() or int(wanted) not in self.videos:
            raise Refusal(404, "Not Found")
        return self.videos[int(wanted)]

    def task(self, request: Request) -> TaskState:
        """The task that a path names, or 404."""
        if request.params["task_id"] not in self.tasks:
            raise Refusal(404, "Task is not found")
        return self.tasks[request.params["task_id"]]

    def add_video(self, options: models.CreateVideo) -> VideoState:
        """Make a film; nothing of it is there yet."""
        video = VideoState(10_000 + self.count(), options)
        video.token = f"upload-token-{uuid.uuid5(uuid.NAMESPACE_URL, str(video.id)).hex}"
        video.doom = self.fate.video.pop(0) if self.fate.video else ""
        self.videos[video.id] = video
        return video

    def ready_video(self, name: str = "A film") -> VideoState:
        """A film that is there from the start."""
        with self.lock:
            video = self.add_video(
                models.CreateVideo(name=name, auto_transcribe_audio_language="disable")
            )
            video.status, video.film = "ready", b"a film"
        return video

    def add_subtitle(
        self, video: VideoState, name: str | None, language: str, vtt: str
    ) -> models.Subtitle:
        subtitle = models.Subtitle(
            id=500 + self.count(), name=name or NAMES.get(language, language), language=language,
            vtt=vtt,
        )  # fmt: skip
        video.subtitles[subtitle.id] = subtitle
        return subtitle

    def ready_subtitle(self, video: VideoState, language: str = "eng") -> models.Subtitle:
        """A subtitle that is there from the start."""
        with self.lock:
            return self.add_subtitle(video, None, language, heard(language))

    def hear(self, video: VideoState, spoken: str, translated: str) -> None:
        """Have captions made, which appear after a while."""
        first = self.spoken if spoken == "auto" else spoken
        more = {"disable": "", "default": "eng,fre,ger"}.get(translated, translated).split(",")
        languages = dict.fromkeys([first, *filter(None, more)])
        self.awaited.append(Awaited(video.id, tuple(languages)))
        request = models.CreateTask(
            url=f"{self.address.elsewhere}{video.path}/360.mp4", task_name="transcription",
            client_entity_data=str(video.id),
        )  # fmt: skip
        self.add_task(request)

    def add_task(self, request: models.CreateTask) -> TaskState:
        number = self.count()
        task = TaskState(str(uuid.uuid5(uuid.NAMESPACE_URL, f"task {number}")), number, request)
        if self.fate.task:
            doom = self.fate.task.pop(0)
            task.stuck, task.doom = doom is None, doom or ""
        self.tasks[task.id] = task
        return task

    # -- going forward -----------------------------------------------------------------------

    def poll_video(self, video: VideoState) -> None:
        """One question for a film. Fetches what it was given the address of."""
        with self.lock:
            video.polls += 1
            if video.polls < self.pace.video or video.error:
                return
            video.polls = 0
            origin = video.options.origin_url if video.status == "empty" else None
        film, problem = self._film(video, origin)
        with self.lock:
            self._go_on(video, film, problem)

    def _film(self, video: VideoState, origin: str | None) -> tuple[bytes | None, str]:
        """What came of a film, if all of it did, or why it did not."""
        if origin is not None:
            try:
                return fetch(origin), ""
            except Unfetched as error:
                return None, f"Download of the origin failed: {error}"
        if video.upload is not None and video.upload.received.finished:
            return bytes(video.upload.received.kept), ""
        return None, ""

    def _go_on(self, video: VideoState, film: bytes | None, problem: str) -> None:
        if problem:
            video.error = problem  # and stays empty, as the guide says
        elif video.status == "empty" and film is not None:
            video.film, video.status = film, "pending"
        elif video.status == "pending":
            video.status, video.error = ("error", video.doom) if video.doom else ("viewable", "")
        elif video.status == "viewable":
            video.status = "ready"
            spoken = video.options.auto_transcribe_audio_language
            if spoken != "disable" and self.ai_enabled:
                self.hear(video, spoken, video.options.auto_translate_subtitles_language)

    def poll_subtitles(self, video: VideoState) -> None:
        """One listing: captions that were awaited long enough are there."""
        for one in [one for one in self.awaited if one.video == video.id]:
            one.polls += 1
            if one.polls > self.pace.subtitle:
                self.awaited.remove(one)
                for language in one.languages:
                    name = f"{NAMES.get(language, language)} (AI-generated)"
                    self.add_subtitle(video, name, language, heard(language))

    def poll_task(self, task: TaskState) -> None:
        """One question for a task. Fetches the film that it is to hear."""
        with self.lock:
            task.polls += 1
            if task.over or task.polls < self.pace.task:
                return
            task.polls = 0
            step = task.steps[0] if task.stuck and len(task.steps) == 1 else task.steps.pop(0)
        if step == "SUCCESS" and not task.stuck:
            self._finish(task)
        elif step != "SUCCESS":
            task.status = step  # type: ignore[assignment]

    def _finish(self, task: TaskState) -> None:
        problem = task.doom or self._problem(task.request)
        with self.lock:
            task.status = "FAILURE" if problem else "SUCCESS"
            task.result = {"error": problem} if problem else self._result(task.request)

    def _problem(self, request: models.CreateTask) -> str:
        pair = (request.audio_language, request.subtitles_language)
        if UNSUPPORTED in pair and all(pair):
            return f"Language pair {pair[0]} -> {pair[1]} is not supported"
        try:
            film = fetch(request.url)
        except Unfetched as error:
            return f"Cannot download the file: {error}"
        return "" if film else "The file is not supported"

    def _result(self, request: models.CreateTask) -> dict[str, object]:
        spoken = request.audio_language or self.spoken
        language = request.subtitles_language or spoken
        said = lines(TWO_LETTERS.get(language, "en")) if self.spoken else ()
        return {
            "speech_detected": bool(said),
            "concatenated_text": " ".join(said),
            "subtitles": [
                {
                    "start_time": f"00:00:{2 * n:02}.000",
                    "end_time": f"00:00:{2 * n + 1:02}.800",
                    "text": text,
                }
                for n, text in enumerate(said)
            ],
            "vttContent": heard(language) if said else "WEBVTT\n\n",
            "languages": [spoken] if spoken else [],
        }


def heard(language: str) -> str:
    """The conversation in one of Gcore's languages."""
    return speech_vtt(TWO_LETTERS.get(language, "en"))


def read(model: type[M], request: Request) -> M:
    """A request's body; raises pydantic's `ValidationError`, which is blamed on the client."""
    if request.content_type != "application/json":
        raise Refusal(400, "The body must be application/json.")
    return model.model_validate_json(request.body)
