"""The stand-in for Gcore keeps to Gcore's documents: every flow as raw requests."""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any

import httpx
import pytest

from tests.support.hosts.faults import Kind
from tests.support.hosts.gcore.host import GcoreHost, heard
from tests.support.hosts.gcore.server import gcore_host
from tests.support.hosts.speech import speech_srt

FILM = bytes(range(256)) * 4000
VTT = "WEBVTT\n\n00:00.000 --> 00:01.000\nOurs.\n"
VIDEOS = "/streaming/videos"
TASKS = "/streaming/ai/tasks"


class Api:
    """Raw requests with the account's token."""

    def __init__(self, host: GcoreHost) -> None:
        headers = {"Authorization": f"APIKey {host.token}"}
        self.http = httpx.Client(
            base_url=host.address.url, headers=headers, trust_env=False, timeout=60
        )
        self.open = httpx.Client(headers={"Tus-Resumable": "1.0.0"}, trust_env=False, timeout=60)

    def ask(self, method: str, path: str, body: object = None, status: int = 200) -> Any:
        answer = self.http.request(method, path, json=body)
        assert answer.status_code == status, answer.text
        return answer.json() if answer.content else None

    def video(self, video_id: int, until: str = "ready") -> Any:
        for _ in range(6):
            video = self.ask("GET", f"{VIDEOS}/{video_id}")
            if video["status"] == until:
                return video
        raise AssertionError(video["status"])

    def task(self, task_id: str, until: str = "SUCCESS") -> list[Any]:
        """Every answer until the task is in this state."""
        answers = []
        for _ in range(6):
            answers.append(self.ask("GET", f"{TASKS}/{task_id}"))
            if answers[-1]["status"] == until:
                return answers
        raise AssertionError(answers[-1]["status"])

    def begin(self, video: int, **changed: str) -> httpx.Response:
        """Begin an upload by tus."""
        facts = self.ask("GET", f"{VIDEOS}/{video}/upload")
        server = next(one for one in facts["servers"] if one["active"])
        metadata = {
            "filename": "film.mp4",
            "filetype": "video/mp4",
            "token": facts["token"],
            "video_id": str(facts["video"]["id"]),
            "client_id": str(facts["video"]["client_id"]),
        } | changed
        pairs = [f"{k} {base64.b64encode(v.encode()).decode()}" for k, v in metadata.items()]
        headers = {"Upload-Length": str(len(FILM)), "Upload-Metadata": ",".join(pairs)}
        scheme = "https" if server["ssl"] else "http"
        return self.open.post(f"{scheme}://{server['hostname']}/upload/", headers=headers)

    def add(self, location: str, start: int, end: int) -> httpx.Response:
        headers = {
            "Upload-Offset": str(start),
            "Content-Type": "application/offset+octet-stream",
        }
        return self.open.patch(location, content=FILM[start:end], headers=headers)


@pytest.fixture
def api(gcore: GcoreHost) -> Iterator[Api]:
    made = Api(gcore)
    with made.http, made.open:
        yield made


def new_video(api: Api, **options: object) -> Any:
    options = {"name": "Harbour", "auto_transcribe_audio_language": "disable"} | options
    return api.ask("POST", VIDEOS, {"video": options})


class TestUploads:
    def test_a_film_by_tus_becomes_ready(self, api: Api, gcore: GcoreHost) -> None:
        video = new_video(api)
        assert (video["status"], video["duration"]) == ("empty", None)
        location = api.begin(video["id"]).headers["Location"]
        assert api.add(location, 0, 600_000).headers["Upload-Offset"] == "600000"
        asked = api.open.head(location)
        assert (asked.headers["Upload-Offset"], asked.headers["Upload-Length"]) == (
            "600000",
            str(len(FILM)),
        )
        assert api.add(location, 600_000, len(FILM)).status_code == 204
        states = [api.ask("GET", f"{VIDEOS}/{video['id']}")["status"] for _ in range(3)]
        assert states == ["pending", "viewable", "ready"]
        done = api.video(video["id"])
        assert done["duration"] == 12500
        assert api.open.get(done["converted_videos"][0]["mp4_url"]).content == FILM
        assert gcore.videos[video["id"]].film == FILM

    def test_a_broken_patch_keeps_what_arrived(self, api: Api, gcore: GcoreHost) -> None:
        location = api.begin(new_video(api)["id"]).headers["Location"]
        gcore.plan.add("PATCH", "/upload/.*", Kind.RESET_UPLOAD)
        with pytest.raises(httpx.TransportError):
            api.add(location, 0, len(FILM))
        assert api.open.head(location).headers["Upload-Offset"] == str(len(FILM) // 2)

    def test_a_wrong_offset_conflicts(self, api: Api) -> None:
        location = api.begin(new_video(api)["id"]).headers["Location"]
        assert api.add(location, 10, 20).status_code == 409

    def test_metadata_is_checked_in_gcores_words(self, api: Api) -> None:
        video = new_video(api)["id"]
        for changed, words in (
            ({"token": "other"}, "Error: token invalid (null)"),
            ({"video_id": "1"}, f"Error: token video ({video}) does not match this video (1)"),
            ({"client_id": "1"}, "Error: token client (2675) does not match this client (1)"),
        ):
            refused = api.begin(video, **changed)
            assert (refused.status_code, refused.text) == (500, words)

    def test_what_tus_forbids_is_blamed(self, api: Api, gcore: GcoreHost) -> None:
        location = api.begin(new_video(api)["id"]).headers["Location"]
        plain = {"Upload-Offset": "0", "Content-Type": "text/plain"}
        assert api.open.patch(location, content=b"x", headers=plain).status_code == 415
        assert api.open.post(location.rpartition("/")[0] + "/").status_code == 405
        assert httpx.head(location, trust_env=False, timeout=60).status_code == 412
        assert api.http.head(location, headers={"Tus-Resumable": "1.0.0"}).status_code == 200
        assert len(gcore.forgive()) == 4

    def test_an_upload_may_be_gone(self, api: Api) -> None:
        location = api.begin(new_video(api)["id"]).headers["Location"]
        assert api.open.delete(location).status_code == 204
        assert api.add(location, 0, 10).status_code == 410

    def test_the_place_may_be_relative(self, api: Api, gcore: GcoreHost) -> None:
        gcore.relative_locations = True
        assert api.begin(new_video(api)["id"]).headers["Location"].startswith("/upload/")


class TestVideos:
    def test_fetched_from_an_address(self, api: Api, gcore: GcoreHost) -> None:
        source = gcore.ready_video()
        url = f"{gcore.address.elsewhere}{source.path}/360.mp4"
        assert api.video(new_video(api, origin_url=url)["id"])["origin_url"] == url
        bad = new_video(api, origin_url=f"{gcore.address.elsewhere}/videos/no/360.mp4")["id"]
        failed = api.ask("GET", f"{VIDEOS}/{bad}")
        assert failed["status"] == "empty"
        assert "failed" in failed["error"]

    def test_transcoding_may_fail(self, api: Api, gcore: GcoreHost) -> None:
        source = gcore.address.elsewhere + gcore.ready_video().path + "/360.mp4"
        gcore.fate.video.append("Unsupported codec")
        failed = api.video(new_video(api, origin_url=source)["id"], "error")
        assert failed["error"] == "Unsupported codec"
        assert {one["status"] for one in failed["converted_videos"]} == {"error"}

    def test_made_as_an_array_of_one(self, api: Api, gcore: GcoreHost) -> None:
        gcore.answers_in_arrays = True
        assert new_video(api)[0]["status"] == "empty"

    def test_listed_as_a_bare_array(self, api: Api) -> None:
        made = [new_video(api, name=f"Film {n}", client_user_id=n)["id"] for n in range(5)]
        assert [one["id"] for one in api.ask("GET", f"{VIDEOS}?page=2&per_page=2")] == [
            made[2],
            made[1],
        ]
        assert [one["id"] for one in api.ask("GET", f"{VIDEOS}?client_user_id=3")] == [made[3]]
        assert [one["id"] for one in api.ask("GET", f"{VIDEOS}?search=film 1")] == [made[1]]

    def test_changed_and_deleted(self, api: Api) -> None:
        path = f"{VIDEOS}/{new_video(api)['id']}"
        assert api.ask("PATCH", path, {"name": "Other"})["name"] == "Other"
        api.ask("DELETE", path, status=204)
        assert api.ask("GET", path, status=404) == {"status": 404, "error": "Not Found"}

    def test_a_body_without_its_wrapper_is_blamed(self, api: Api, gcore: GcoreHost) -> None:
        api.ask("POST", VIDEOS, {"name": "Flat"}, 422)
        api.ask("POST", VIDEOS, {"video": {"name": "x", "colour": "red"}}, 422)
        assert len(gcore.forgive()) == 2

    def test_a_blank_name(self, api: Api) -> None:
        refused = api.ask("POST", VIDEOS, {"video": {"name": ""}}, 422)
        assert refused == {"errors": {"name": ["can't be blank"]}}

    @pytest.mark.parametrize("shape", ["errors", "error", "status", "detail", "platform", "text"])
    def test_errors_in_any_shape(self, api: Api, gcore: GcoreHost, shape: str) -> None:
        gcore.error_shape = shape
        answer = api.http.get(f"{VIDEOS}/1")
        assert answer.status_code == 404
        assert "Not Found" in answer.text

    def test_captions_follow_unless_forbidden(self, api: Api, gcore: GcoreHost) -> None:
        source = f"{gcore.address.elsewhere}{gcore.ready_video().path}/360.mp4"
        heard_one = new_video(
            api,
            origin_url=source,
            auto_transcribe_audio_language="auto",
            auto_translate_subtitles_language="ger,fre",
        )["id"]
        silent = new_video(api, origin_url=source)["id"]
        for one in (heard_one, silent):
            api.video(one)
        lists = [api.ask("GET", f"{VIDEOS}/{heard_one}/subtitles") for _ in range(3)]
        assert [len(one) for one in lists] == [0, 0, 3]
        assert lists[2][0]["name"] == "English (AI-generated)"
        assert {one["language"] for one in lists[2]} == {"eng", "ger", "fre"}
        for _ in range(4):
            assert api.ask("GET", f"{VIDEOS}/{silent}/subtitles") == []
        assert api.ask("GET", f"{TASKS}?search={heard_one}")["count"] == 1


class TestSubtitles:
    def test_added_changed_and_deleted(self, api: Api, gcore: GcoreHost) -> None:
        path = f"{VIDEOS}/{gcore.ready_video().id}/subtitles"
        made = api.ask("POST", path, {"name": "Ours", "language": "eng", "vtt": VTT})
        assert {k: made[k] for k in ("name", "language", "vtt")} == {
            "name": "Ours",
            "language": "eng",
            "vtt": VTT,
        }
        again = api.ask("POST", path, {"language": "eng", "vtt": speech_srt("en")})
        assert again["id"] != made["id"]
        one = f"{path}/{made['id']}"
        assert api.ask("PATCH", one, {"vtt": heard("ger"), "language": "ger"})["language"] == "ger"
        assert api.ask("GET", one)["vtt"] == heard("ger")
        api.ask("DELETE", one, status=204)
        api.ask("GET", one, status=404)
        assert [one["id"] for one in api.ask("GET", path)] == [again["id"]]

    @pytest.mark.parametrize(
        ("language", "vtt"),
        [("deu", VTT), ("eng", "no captions"), ("eng", VTT + " " * 5_000_000)],
        ids=["terminological", "no format", "too large"],
    )
    def test_refused(self, api: Api, gcore: GcoreHost, language: str, vtt: str) -> None:
        path = f"{VIDEOS}/{gcore.ready_video().id}/subtitles"
        refused = api.ask("POST", path, {"language": language, "vtt": vtt}, 422)
        assert (refused["status"], refused["error"][:20]) == (422, "Unprocessable Entity")

    def test_heard_by_gcore(self, api: Api, gcore: GcoreHost) -> None:
        path = f"{VIDEOS}/{gcore.ready_video().id}/subtitles"
        body = {"auto_transcribe_audio_language": "auto"}
        api.ask("POST", path, body)
        assert [len(api.ask("GET", path)) for _ in range(3)] == [0, 0, 1]
        gcore.ai_enabled = False
        assert "AI is not enabled" in api.ask("POST", path, body, 422)["error"]

    def test_text_needs_a_language(self, api: Api, gcore: GcoreHost) -> None:
        api.ask("POST", f"{VIDEOS}/{gcore.ready_video().id}/subtitles", {"vtt": VTT}, 422)
        gcore.forgive()


class TestTasks:
    def body(self, gcore: GcoreHost, **more: str) -> dict[str, str]:
        url = f"{gcore.address.elsewhere}{gcore.ready_video().path}/360.mp4"
        return {"url": url, "task_name": "transcription", **more}

    def test_a_transcription(self, api: Api, gcore: GcoreHost) -> None:
        task = api.ask("POST", TASKS, self.body(gcore, subtitles_language="ger"), 201)
        answers = api.task(task["task_id"])
        assert [one["status"] for one in answers] == ["PENDING", "STARTED", "SUCCESS"]
        result = answers[-1]["result"]
        assert result["vttContent"] == heard("ger")
        assert result["subtitles"][0] == {
            "start_time": "00:00:00.000",
            "end_time": "00:00:01.800",
            "text": "Guten Morgen.",
        }
        assert result["languages"] == ["eng"]

    def test_no_speech_is_a_success(self, api: Api, gcore: GcoreHost) -> None:
        gcore.spoken = ""
        task = api.ask("POST", TASKS, self.body(gcore), 201)
        assert api.task(task["task_id"])[-1]["result"]["speech_detected"] is False

    def test_failures(self, api: Api, gcore: GcoreHost) -> None:
        gcore.fate.task.append("Out of order")
        bodies = [
            self.body(gcore),
            self.body(gcore, audio_language="eng", subtitles_language="uzb"),
            self.body(gcore) | {"url": f"{gcore.address.elsewhere}/videos/no/1.mp4"},
        ]
        for body, words in zip(bodies, ("Out of order", "not supported", "download"), strict=True):
            task = api.ask("POST", TASKS, body, 201)
            assert words in api.task(task["task_id"], "FAILURE")[-1]["result"]["error"]

    def test_cancelled_once(self, api: Api, gcore: GcoreHost) -> None:
        gcore.fate.task.append(None)
        task_id = api.ask("POST", TASKS, self.body(gcore), 201)["task_id"]
        for _ in range(9):
            stuck = api.ask("GET", f"{TASKS}/{task_id}")
        assert (stuck["status"], stuck["progress"]) == ("STARTED", 50)
        api.ask("POST", f"{TASKS}/{task_id}/cancel", status=202)
        assert api.ask("GET", f"{TASKS}/{task_id}")["status"] == "REVOKED"
        assert api.ask("POST", f"{TASKS}/{task_id}/cancel", status=412)["error"]

    def test_requeued(self, api: Api, gcore: GcoreHost) -> None:
        task_id = api.ask("POST", TASKS, self.body(gcore), 201)["task_id"]
        gcore.tasks[task_id].steps[1:1] = ["STARTED", "RETRY"]
        states = [one["status"] for one in api.task(task_id)]
        assert states == ["PENDING", "STARTED", "RETRY", "STARTED", "SUCCESS"]

    def test_refused(self, api: Api, gcore: GcoreHost) -> None:
        gcore.queue = 1
        api.ask("POST", TASKS, self.body(gcore), 201)
        refused = api.ask("POST", TASKS, self.body(gcore, audio_language="ger"), 400)
        assert refused["error"] == "Queue limit reached (1), try later"
        api.ask("POST", TASKS, self.body(gcore, audio_language="deu"), 400)
        api.ask("GET", f"{TASKS}/none", status=404)
        gcore.ai_enabled = False
        assert "contact" in api.ask("GET", TASKS, status=422)["error"]

    def test_listed_by_pages(self, api: Api, gcore: GcoreHost) -> None:
        made = [api.ask("POST", TASKS, self.body(gcore), 201)["task_id"] for _ in range(3)]
        page = api.ask("GET", f"{TASKS}?limit=2&page=1")
        assert [one["task_id"] for one in page["results"]] == made[:0:-1]
        assert (page["count"], page["previous"]) == (3, None)
        last = api.ask("GET", f"{TASKS}{page['next']}")
        assert [one["task_id"] for one in last["results"]] == [made[0]]

    def test_language_pairs(self, api: Api) -> None:
        path = "/streaming/ai/info?type=language_support&audio_language=eng&subtitles_language="
        assert api.ask("GET", f"{path}fre") == {"supported": True}
        assert api.ask("GET", f"{path}uzb") == {"supported": False}
        api.ask("GET", f"{path}deu", status=400)


class TestAccount:
    @pytest.mark.parametrize(
        ("header", "words"),
        [({}, "not provided"), ({"Authorization": "APIKey 4711"}, "Bad permanent token")],
    )
    def test_wrong_credentials(self, gcore: GcoreHost, header: dict[str, str], words: str) -> None:
        refused = httpx.get(gcore.address.url + VIDEOS, headers=header, trust_env=False, timeout=60)
        assert refused.status_code == 401
        assert words in refused.json()["message"]

    def test_tokens_expire(self, api: Api, gcore: GcoreHost) -> None:
        gcore.revoke_after = 0
        assert "expired" in api.ask("GET", VIDEOS, status=401)["message"]

    def test_without_the_document_the_models_still_check(self) -> None:
        with gcore_host(checked=False) as gcore:
            api = Api(gcore)
            api.ask("POST", VIDEOS, {"video": {"name": "x", "colour": "red"}}, 422)
            assert "colour" in gcore.forgive()[0]
            api.http.close()
            api.open.close()
