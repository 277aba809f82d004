"""Magic Hour's endpoints, one method each."""

from __future__ import annotations

from cuesmith.engines.hosts.addresses import segment
from cuesmith.engines.hosts.http import HostClient, Repeat
from cuesmith.engines.hosts.magic_hour import models


class MagicHourClient:
    """The endpoints that a subtitle client needs."""

    def __init__(self, http: HostClient) -> None:
        self.http = http

    def upload_urls(self, body: models.UploadUrlsRequest) -> tuple[models.UploadUrl, ...]:
        """POST /v1/files/upload-urls: makes nothing that lasts, so that it may be sent again."""
        path, doing = "/v1/files/upload-urls", "Asking where a film goes"
        answer, freely = models.UploadUrls, Repeat.FREELY
        return self.http.ask("POST", path, answer, body=body, doing=doing, repeat=freely).items

    def auto_subtitle(self, body: models.AutoSubtitleRequest) -> models.AutoSubtitle:
        """POST /v1/auto-subtitle-generator: costs credits."""
        path, doing = "/v1/auto-subtitle-generator", "Starting a render"
        return self.http.ask("POST", path, models.AutoSubtitle, body=body, doing=doing)

    def get_project(self, project: str) -> models.VideoProject:
        """GET /v1/video-projects/{id}."""
        path = f"/v1/video-projects/{segment(project)}"
        return self.http.ask("GET", path, models.VideoProject, doing="Looking up a render")

    def delete_project(self, project: str) -> None:
        """DELETE /v1/video-projects/{id}: for good."""
        path = f"/v1/video-projects/{segment(project)}"
        self.http.tell("DELETE", path, doing="Removing a rendered film")
