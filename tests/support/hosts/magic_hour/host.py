"""The stand-in for Magic Hour: uploads, projects, credits, and what becomes of them."""

from __future__ import annotations

import math
from dataclasses import dataclass, field
from typing import Literal

from tests.support.hosts.contract import Contract, load_contract
from tests.support.hosts.fetching import Unfetched, fetch
from tests.support.hosts.giving import give
from tests.support.hosts.host import Host, Routes
from tests.support.hosts.magic_hour import models
from tests.support.hosts.resumable import Received, put
from tests.support.hosts.server import Address, Answer, Refusal, Request

ROUTES = Routes()
FILMS = ("mp4", "m4v", "mov", "webm")
MADE = "2026-10-01T12:00:00Z"
EXPIRES = "2026-10-02T12:00:00Z"
PER_MINUTE = 80
"""Credits."""


def magic_hour_contract() -> Contract | None:
    """Magic Hour's own document, where it lies beside the checkout."""
    return load_contract("magichour-client.json")


@dataclass
class Upload:
    """A file on its way in, or there."""

    path: str
    signature: str
    received: Received = field(default_factory=Received)


@dataclass
class ProjectState:
    """A film that is to be rendered."""

    id: str
    request: models.AutoSubtitle
    credits: int
    status: Literal["draft", "queued", "rendering", "complete", "error", "canceled"] = "queued"
    polls: int = 0
    doom: models.Problem | None = None
    stuck: bool = False
    error: models.Problem | None = None
    enabled: bool = True
    ticket: int = 0
    """Of its download, which goes out of date."""
    film: bytes = b""

    @property
    def over(self) -> bool:
        return self.status in ("complete", "error", "canceled")


@dataclass
class Fate:
    """What is to become of the next project: one entry each, taken when it is made."""

    project: list[models.Problem | None] = field(default_factory=list)
    """None: it is never done."""


class MagicHourHost(Host):
    """Magic Hour, as one account of it; its films go forward by being asked for."""

    name = "Magic Hour"
    server = "https://api.magichour.ai"
    routes = ROUTES
    key = "mhk_magic-hour-key-not-to-be-seen-5d20e8"

    def __init__(self, address: Address, contract: Contract | None) -> None:
        super().__init__(address, contract)
        self.fate = Fate()
        self.pace = 1
        """How many times a project is asked for before it takes the next of its states."""
        self.credits = 1000
        self.in_plan = True
        self.rendered: bytes | None = None
        """What every rendered film is; None: the film that was sent."""
        self.uploads: dict[str, Upload] = {}
        self.projects: dict[str, ProjectState] = {}

    @property
    def environment(self) -> dict[str, str]:
        return {"CUESMITH_MAGIC_HOUR_URL": self.address.url, "MAGIC_HOUR_API_KEY": self.key}

    def authorize(self, request: Request) -> None:
        if request.header("Authorization") != f"Bearer {self.key}":
            raise Refusal(401, "Unauthorized")

    def refuse(self, refusal: Refusal, request: Request) -> Answer:
        wait = (("Retry-After", "1"),) if refusal.status == 429 else ()
        message = "Too Many Requests" if wait else "; ".join(refusal.messages)
        return Answer.json(refusal.status, {"message": message}, *wait)

    def project(self, request: Request) -> ProjectState:
        """The project that a path names, or 404."""
        if request.params["id"] not in self.projects:
            raise Refusal(404, "Not Found")
        return self.projects[request.params["id"]]

    def expire_downloads(self) -> None:
        """Addresses that were given so far open nothing any more."""
        with self.lock:
            for one in self.projects.values():
                one.ticket += 1

    def add_project(self, wanted: models.AutoSubtitle) -> ProjectState:
        """Begin a render, and take its credits."""
        cost = math.ceil((wanted.end_seconds - wanted.start_seconds) / 60 * PER_MINUTE)
        if cost > self.credits:
            raise Refusal(402, f"Not enough credits: {cost} are needed, {self.credits} are left.")
        self.credits -= cost
        project = ProjectState(f"cm{self.count():06}project", wanted, cost)
        if self.fate.project:
            project.doom = self.fate.project.pop(0)
            project.stuck = project.doom is None
        self.projects[project.id] = project
        return project

    def cancel(self, project_id: str) -> None:
        """As a person can on Magic Hour's page."""
        with self.lock:
            project = self.projects[project_id]
            project.status = "canceled"
            self.credits += project.credits

    def poll(self, project: ProjectState) -> None:
        """One question for a project. Fetches the film that it was given the address of."""
        with self.lock:
            project.polls += 1
            if project.over or project.polls < self.pace:
                return
            project.polls = 0
            if project.status == "queued":
                project.status = "rendering"
                return
        if not project.stuck:
            self._finish(project)

    def _finish(self, project: ProjectState) -> None:
        film, problem = b"", project.doom
        if problem is None:
            film, problem = self._film(project.request.assets.video_file_path)
        with self.lock:
            project.film, project.error = film, problem
            project.status = "error" if problem else "complete"
            if problem:
                self.credits += project.credits
                project.credits = 0

    def _film(self, path: str) -> tuple[bytes, models.Problem | None]:
        if not path.startswith(("http://", "https://")):
            film = bytes(self.uploads[path].received.kept)
        else:
            try:
                film = fetch(path)
            except Unfetched as error:
                message = f"The video could not be fetched: {error}"
                return b"", models.Problem(message=message, code="invalid_file_format")
        return (film if self.rendered is None else self.rendered), None

    def view(self, project: ProjectState) -> models.Project:
        url = f"{self.address.elsewhere}/rendered/{project.id}-{project.ticket}.mp4?signature=sig"
        given = project.status == "complete" and project.enabled
        return models.Project(
            id=project.id,
            name=project.request.name,
            status=project.status,
            type="AUTO_SUBTITLE",
            created_at=MADE,
            width=1280,
            height=720,
            enabled=project.enabled,
            start_seconds=project.request.start_seconds,
            end_seconds=project.request.end_seconds,
            credits_charged=project.credits,
            fps=25.0,
            error=project.error,
            downloads=[models.Download(url=url, expires_at=EXPIRES)] if given else [],
        )


@ROUTES.add("POST", "/v1/files/upload-urls")
def upload_urls(host: MagicHourHost, request: Request) -> Answer:
    wanted = read_upload_urls(request)
    items = []
    for one in wanted.items:
        if one.type == "video" and one.extension not in FILMS:
            raise Refusal(422, f"Invalid file extension: {one.extension}")
        path = f"api-assets/id/{host.count()}.{one.extension}"
        upload = Upload(path, f"sig{host.count()}-not-to-be-seen")
        host.uploads[path] = upload
        url = f"{host.address.elsewhere}/put/{path.replace('/', '-')}?signature={upload.signature}"
        items.append(models.UploadAddress(upload_url=url, expires_at=EXPIRES, file_path=path))
    return Answer.of(200, models.UploadAddresses(items=items))


def read_upload_urls(request: Request) -> models.UploadUrls:
    """The body; raises pydantic's `ValidationError`, which is blamed on the client."""
    return models.UploadUrls.model_validate_json(request.body)


@ROUTES.add("PUT", "/put/{NAME}", "signature", open=True, raw=True)
def send_file(host: MagicHourHost, request: Request) -> Answer:
    with host.lock:
        paths = [one for one in host.uploads if one.replace("/", "-") == request.params["NAME"]]
    upload = host.uploads[paths[0]] if paths else None
    if upload is None or request.asked("signature") != upload.signature:
        raise Refusal(403, "SignatureDoesNotMatch")
    if request.header("Content-Range"):
        host.blame("Uploads to Magic Hour cannot be resumed.")
        raise Refusal(400, "Content-Range")
    if upload.received.finished:
        upload.received = Received(puts=upload.received.puts)  # a file that is put again is new
    return put(upload.received, request, host.blame)


@ROUTES.add("POST", "/v1/auto-subtitle-generator")
def generate(host: MagicHourHost, request: Request) -> Answer:
    wanted = models.AutoSubtitle.model_validate_json(request.body)
    if not host.in_plan:
        raise Refusal(403, "Your plan does not include this.")
    path = wanted.assets.video_file_path
    if not path.startswith(("http://", "https://")):
        upload = host.uploads.get(path)
        if upload is None or not upload.received.finished:
            raise Refusal(400, "assets.video_file_path: the file was not uploaded")
    project = host.add_project(wanted)
    return Answer.of(200, models.Made(id=project.id, credits_charged=project.credits))


@ROUTES.add("GET", "/v1/video-projects/{id}", raw=True)
def get_project(host: MagicHourHost, request: Request) -> Answer:
    with host.lock:
        project = host.project(request)
    host.poll(project)
    with host.lock:
        return Answer.of(200, host.view(project))


@ROUTES.add("DELETE", "/v1/video-projects/{id}")
def delete_project(host: MagicHourHost, request: Request) -> Answer:
    host.project(request).enabled = False
    return Answer.empty(204)


@ROUTES.add("GET", "/rendered/{NAME}.mp4", "signature", open=True)
def download(host: MagicHourHost, request: Request) -> Answer:
    identity, _, ticket = request.params["NAME"].rpartition("-")
    project = host.projects.get(identity)
    if project is None or ticket != str(project.ticket) or not request.asked("signature"):
        raise Refusal(403, "Request has expired")
    return give(project.film, request)
