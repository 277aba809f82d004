"""The stand-in for Magic Hour keeps to its documents: every flow as raw requests."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.support.hosts.faults import Kind
from tests.support.hosts.magic_hour import models
from tests.support.hosts.magic_hour.host import MagicHourHost
from tests.support.hosts.magic_hour.server import magic_hour_host

FILM = bytes(range(256)) * 1000
GENERATE = "/v1/auto-subtitle-generator"
CONFIG = {
    "font": "Noto Sans",
    "text_color": "#FFFFFF",
    "vertical_position": "bottom",
    "horizontal_position": "center",
}


class Api:
    """Raw requests with the account's key."""

    def __init__(self, host: MagicHourHost) -> None:
        headers = {"Authorization": f"Bearer {host.key}"}
        self.http = httpx.Client(
            base_url=host.address.url, headers=headers, trust_env=False, timeout=60
        )
        self.open = httpx.Client(trust_env=False, timeout=60)

    def ask(self, method: str, path: str, body: object = None, status: int = 200) -> Any:
        answer = self.http.request(method, path, json=body)
        assert answer.status_code == status, answer.text
        return answer.json() if answer.content else None

    def place(self) -> Any:
        body = {"items": [{"type": "video", "extension": "mp4"}]}
        return self.ask("POST", "/v1/files/upload-urls", body)["items"][0]

    def upload(self) -> str:
        """The path of a film that is there."""
        place = self.place()
        assert self.open.put(place["upload_url"], content=FILM).status_code == 200
        return str(place["file_path"])

    def project(self, project_id: str, until: str = "complete") -> list[Any]:
        """Every answer until the project is in this state."""
        answers = []
        for _ in range(6):
            answers.append(self.ask("GET", f"/v1/video-projects/{project_id}"))
            if answers[-1]["status"] == until:
                return answers
        raise AssertionError(answers[-1]["status"])


def body(path: str, **more: object) -> dict[str, object]:
    return {
        "assets": {"video_file_path": path},
        "start_seconds": 0,
        "end_seconds": 30.5,
        "style": {"template": "karaoke"},
        **more,
    }


@pytest.fixture
def api(magic_hour: MagicHourHost) -> Iterator[Api]:
    made = Api(magic_hour)
    with made.http, made.open:
        yield made


class TestRender:
    def test_the_whole_way(self, api: Api, magic_hour: MagicHourHost) -> None:
        made = api.ask("POST", GENERATE, body(api.upload(), name="Harbour"))
        assert made["credits_charged"] == 41
        assert magic_hour.credits == 959
        answers = api.project(made["id"])
        assert [one["status"] for one in answers] == ["rendering", "complete"]
        done = answers[-1]
        assert (done["name"], done["error"], done["type"]) == ("Harbour", None, "AUTO_SUBTITLE")
        url = done["downloads"][0]["url"]
        assert api.open.get(url).content == FILM
        rest = api.open.get(url, headers={"Range": "bytes=1000-"})
        assert (rest.status_code, rest.content) == (206, FILM[1000:])
        magic_hour.expire_downloads()
        assert api.open.get(url).status_code == 403
        fresh = api.project(made["id"])[-1]["downloads"][0]["url"]
        assert api.open.get(fresh).status_code == 200
        api.ask("DELETE", f"/v1/video-projects/{made['id']}", status=204)
        assert api.project(made["id"])[-1]["enabled"] is False

    def test_a_style_of_ones_own(self, api: Api, magic_hour: MagicHourHost) -> None:
        wanted = {"custom_config": CONFIG | {"font_size": 42, "stroke_width": 2.5}}
        made = api.ask("POST", GENERATE, body(api.upload(), style=wanted))
        assert magic_hour.projects[made["id"]].request.style.custom_config

    def test_a_film_on_the_web_is_fetched(self, api: Api, magic_hour: MagicHourHost) -> None:
        url = f"{magic_hour.address.elsewhere}/rendered/none-0.mp4"
        made = api.ask("POST", GENERATE, body(url))
        failed = api.project(made["id"], "error")[-1]
        assert failed["error"]["code"] == "invalid_file_format"

    def test_failures_give_the_credits_back(self, api: Api, magic_hour: MagicHourHost) -> None:
        magic_hour.fate.project += [
            models.Problem(message="The file is too large.", code="file_too_large"),
            None,
        ]
        path = api.upload()
        failed = api.project(api.ask("POST", GENERATE, body(path))["id"], "error")[-1]
        assert failed["error"] == {"message": "The file is too large.", "code": "file_too_large"}
        assert magic_hour.credits == 1000
        stuck = api.ask("POST", GENERATE, body(path))["id"]
        for _ in range(9):
            found = api.ask("GET", f"/v1/video-projects/{stuck}")
        assert found["status"] == "rendering"
        magic_hour.cancel(stuck)
        assert api.project(stuck, "canceled")[-1]["downloads"] == []

    @pytest.mark.parametrize(
        "broken",
        [
            {"style": {}},
            {"style": {"custom_config": {"font": "Noto Sans"}}},
            {"style": {"template": "glitter"}},
            {"style": {"custom_config": CONFIG | {"vertical_position": "middle"}}},
            {"style": {"custom_config": CONFIG | {"text_color": "white"}}},
            {"end_seconds": 0.0},
            {"start_seconds": 40},
            {"colour": "red"},
        ],
    )
    def test_broken_rules_are_blamed(
        self, api: Api, magic_hour: MagicHourHost, broken: dict[str, object]
    ) -> None:
        refused = api.ask("POST", GENERATE, body(api.upload(), **broken), 400)
        assert refused["message"]
        assert magic_hour.forgive()

    def test_refusals(self, api: Api, magic_hour: MagicHourHost) -> None:
        path = api.upload()
        assert "uploaded" in api.ask("POST", GENERATE, body("api-assets/no.mp4"), 400)["message"]
        assert (
            "uploaded" in api.ask("POST", GENERATE, body(api.place()["file_path"]), 400)["message"]
        )
        magic_hour.credits = 5
        assert "credits" in api.ask("POST", GENERATE, body(path), 402)["message"]
        magic_hour.in_plan = False
        api.ask("POST", GENERATE, body(path), 403)
        assert api.ask("GET", "/v1/video-projects/none", status=404) == {"message": "Not Found"}

    def test_a_lost_answer_costs_all_the_same(self, api: Api, magic_hour: MagicHourHost) -> None:
        path = api.upload()
        magic_hour.lose_answer("POST", GENERATE)
        with pytest.raises(httpx.TransportError):
            api.ask("POST", GENERATE, body(path))
        assert (len(magic_hour.projects), magic_hour.credits) == (1, 959)


class TestUploads:
    def test_only_films_that_it_takes(self, api: Api) -> None:
        items = {"items": [{"type": "video", "extension": "avi"}]}
        assert "extension" in api.ask("POST", "/v1/files/upload-urls", items, 422)["message"]

    def test_a_broken_upload_begins_anew(self, api: Api, magic_hour: MagicHourHost) -> None:
        place = api.place()
        magic_hour.plan.add("PUT", "/put/.*", Kind.RESET_UPLOAD)
        with pytest.raises(httpx.TransportError):
            api.open.put(place["upload_url"], content=FILM)
        assert api.open.put(place["upload_url"], content=FILM).status_code == 200
        assert bytes(magic_hour.uploads[place["file_path"]].received.kept) == FILM

    def test_no_resuming_no_key_no_signature(self, api: Api, magic_hour: MagicHourHost) -> None:
        url = api.place()["upload_url"]
        api.open.put(url, content=b"x", headers={"Content-Range": "bytes 0-0/2"})
        api.http.put(url, content=b"x")
        assert len(magic_hour.forgive()) == 2
        assert api.open.put(url.partition("?")[0], content=b"x").status_code == 403


class TestAccount:
    def test_wrong_key(self, magic_hour: MagicHourHost) -> None:
        refused = httpx.get(
            f"{magic_hour.address.url}/v1/video-projects/x", trust_env=False, timeout=60
        )
        assert (refused.status_code, refused.json()) == (401, {"message": "Unauthorized"})

    def test_without_the_document_the_models_still_check(self) -> None:
        with magic_hour_host(checked=False) as magic_hour:
            api = Api(magic_hour)
            api.ask("POST", GENERATE, body("x", colour="red"), 400)
            assert "colour" in magic_hour.forgive()[0]
            api.http.close()
            api.open.close()
