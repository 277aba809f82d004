"""The stand-in for Mux keeps to Mux's documents: every flow as raw requests."""

from __future__ import annotations

import base64
import time
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import jwt
import pytest

from tests.support.hosts.faults import Kind
from tests.support.hosts.host import Limits
from tests.support.hosts.mux import models
from tests.support.hosts.mux.host import MuxHost
from tests.support.hosts.mux.server import mux_host
from tests.support.hosts.speech import speech_srt, speech_vtt

CHUNK = 262_144
FILM = bytes(range(256)) * 2500  # 640,000 bytes: two chunks and a rest
VTT = "WEBVTT\n\n00:00.000 --> 00:01.000\nOurs.\n"


class Api:
    """Raw requests with the account's credentials."""

    def __init__(self, host: MuxHost) -> None:
        auth = (host.token_id, host.token_secret)
        self.http = httpx.Client(base_url=host.address.url, auth=auth, trust_env=False, timeout=60)
        self.open = httpx.Client(trust_env=False, timeout=60)

    def ask(self, method: str, path: str, body: object = None, status: int = 200) -> Any:
        answer = self.http.request(method, path, json=body)
        assert answer.status_code == status, answer.text
        return answer.json() if answer.content else None

    def data(self, method: str, path: str, body: object = None, status: int = 200) -> Any:
        return self.ask(method, path, body, status)["data"]

    def asset(self, asset_id: str, until: str = "ready") -> Any:
        """The asset, asked for until it is in this state."""
        for _ in range(6):
            asset = self.data("GET", f"/video/v1/assets/{asset_id}")
            if asset["status"] == until:
                return asset
        raise AssertionError(asset["status"])

    def track(self, asset_id: str, track_id: str, until: str = "ready") -> Any:
        for _ in range(6):
            asset = self.data("GET", f"/video/v1/assets/{asset_id}")
            track = next(one for one in asset["tracks"] if one["id"] == track_id)
            if track["status"] == until:
                return track
        raise AssertionError(track["status"])

    def job(self, job: Any, until: str = "completed") -> Any:
        for _ in range(6):
            found = self.data("GET", f"/robots/v0/jobs/{job['workflow']}/{job['id']}")
            if found["status"] == until:
                return found
        raise AssertionError(found["status"])


@pytest.fixture
def api(mux: MuxHost) -> Iterator[Api]:
    made = Api(mux)
    with made.http, made.open:
        yield made


@pytest.fixture
def file_at(mux: MuxHost) -> Callable[[str], str]:
    """Puts text where it can be fetched from: an address of its own."""

    def put(text: str) -> str:
        from tests.support.hosts.mux.host import Temporary

        mux.temporary[f"file-{mux.count()}"] = Temporary(text, "s")
        name = list(mux.temporary)[-1]
        return f"{mux.address.elsewhere}/temporary/{name}?signature=s"

    return put


def new_upload(api: Api, **settings: object) -> Any:
    body = {"cors_origin": "*", "new_asset_settings": {"playback_policies": ["public"], **settings}}
    return api.data("POST", "/video/v1/uploads", body, 201)


def send(api: Api, url: str, film: bytes, start: int = 0) -> httpx.Response:
    """Send a film in chunks as the protocol has it, going on from what the server says."""
    while True:
        end = min(start + CHUNK, len(film))
        span = {"Content-Range": f"bytes {start}-{end - 1}/{len(film)}"}
        answer = api.open.put(url, content=film[start:end], headers=span)
        if answer.status_code != 308:
            return answer
        start = int(answer.headers["Range"].partition("-")[2]) + 1


class TestUploads:
    def test_a_film_in_chunks_becomes_an_asset(self, api: Api, mux: MuxHost) -> None:
        upload = new_upload(api, passthrough="mark-1", meta={"title": "Harbour"})
        assert upload["status"] == "waiting"
        assert send(api, upload["url"], FILM).status_code == 200
        done = api.data("GET", f"/video/v1/uploads/{upload['id']}")
        assert done["status"] == "asset_created"
        first = api.data("GET", f"/video/v1/assets/{done['asset_id']}")
        assert (first["status"], first["progress"]["state"]) == ("preparing", "transcoding")
        asset = api.asset(done["asset_id"])
        assert asset["passthrough"] == "mark-1"
        assert asset["meta"] == {"title": "Harbour"}
        assert asset["duration"] == 12.5
        assert asset["upload_id"] == upload["id"]
        assert {one["type"] for one in asset["tracks"]} == {"video", "audio"}
        assert bytes(mux.uploads[upload["id"]].received.kept) == FILM

    def test_a_film_in_one_piece(self, api: Api, mux: MuxHost) -> None:
        upload = new_upload(api)
        assert api.open.put(upload["url"], content=FILM).status_code == 200
        assert bytes(mux.uploads[upload["id"]].received.kept) == FILM

    def test_what_is_stored_is_told(self, api: Api) -> None:
        url = new_upload(api)["url"]
        ask = {"Content-Range": f"bytes */{len(FILM)}"}
        nothing = api.open.put(url, headers=ask)
        assert (nothing.status_code, nothing.headers.get("Range")) == (308, None)
        span = {"Content-Range": f"bytes 0-{CHUNK - 1}/*"}
        assert api.open.put(url, content=FILM[:CHUNK], headers=span).status_code == 308
        assert api.open.put(url, headers=ask).headers["Range"] == f"bytes=0-{CHUNK - 1}"
        assert send(api, url, FILM, CHUNK).status_code == 200
        assert api.open.put(url, headers=ask).status_code == 200

    def test_bytes_that_were_not_kept_are_sent_again(self, api: Api, mux: MuxHost) -> None:
        upload = new_upload(api)
        received = mux.uploads[upload["id"]].received
        received.forget = CHUNK
        big = FILM * 2
        span = {"Content-Range": f"bytes 0-{2 * CHUNK - 1}/{len(big)}"}
        answer = api.open.put(upload["url"], content=big[: 2 * CHUNK], headers=span)
        assert answer.headers["Range"] == f"bytes=0-{CHUNK - 1}"
        assert send(api, upload["url"], big, CHUNK).status_code == 200
        assert bytes(received.kept) == big

    def test_a_broken_chunk_leaves_whole_grains(self, api: Api, mux: MuxHost) -> None:
        upload = new_upload(api)
        mux.plan.add("PUT", "/upload/.*", Kind.RESET_UPLOAD)
        span = {"Content-Range": f"bytes 0-{len(FILM) - 1}/{len(FILM)}"}
        with pytest.raises(httpx.TransportError):
            api.open.put(upload["url"], content=FILM, headers=span)
        ask = api.open.put(upload["url"], headers={"Content-Range": f"bytes */{len(FILM)}"})
        assert ask.headers["Range"] == f"bytes=0-{CHUNK - 1}"

    def test_gaps_and_odd_chunks_are_refused(self, api: Api, mux: MuxHost) -> None:
        url = new_upload(api)["url"]
        for span, body in (
            (f"bytes {CHUNK}-{2 * CHUNK - 1}/{len(FILM)}", FILM[CHUNK : 2 * CHUNK]),
            (f"bytes 0-999/{len(FILM)}", FILM[:1000]),
        ):
            answer = api.open.put(url, content=body, headers={"Content-Range": span})
            assert answer.status_code == 400
        assert len(mux.forgive()) == 2

    def test_cancelled_uploads_are_gone(self, api: Api) -> None:
        upload = new_upload(api)
        path = f"/video/v1/uploads/{upload['id']}/cancel"
        assert api.data("PUT", path)["status"] == "cancelled"
        assert send(api, upload["url"], FILM).status_code == 410
        assert api.ask("PUT", path, status=403)["error"]["messages"]

    @pytest.mark.parametrize("status", [404, 410])
    def test_an_upload_may_vanish(self, api: Api, mux: MuxHost, status: int) -> None:
        upload = new_upload(api)
        mux.uploads[upload["id"]].received.gone = status
        assert send(api, upload["url"], FILM).status_code == status

    def test_an_upload_may_fail_or_time_out(self, api: Api, mux: MuxHost) -> None:
        mux.fate.upload.append(models.UploadProblem(type="bad", message="Not a film."))
        upload = new_upload(api)
        send(api, upload["url"], FILM)
        failed = api.data("GET", f"/video/v1/uploads/{upload['id']}")
        assert failed["error"] == {"type": "bad", "message": "Not a film."}
        late = new_upload(api)
        mux.time_out(late["id"])
        assert api.data("GET", f"/video/v1/uploads/{late['id']}")["status"] == "timed_out"
        assert send(api, late["url"], FILM).status_code == 410

    def test_credentials_never_go_to_the_upload_address(self, api: Api, mux: MuxHost) -> None:
        upload = new_upload(api)
        api.http.put(upload["url"], content=FILM, auth=("a", "b"))
        assert "Credentials were sent" in mux.forgive()[0]

    def test_uploads_are_listed_newest_first(self, api: Api) -> None:
        made = [new_upload(api)["id"] for _ in range(3)]
        listed = api.data("GET", "/video/v1/uploads?limit=2&page=1")
        assert [one["id"] for one in listed] == made[:0:-1]


class TestAssets:
    def test_made_from_an_address_that_is_fetched(
        self, api: Api, mux: MuxHost, file_at: Callable[[str], str]
    ) -> None:
        body = {"inputs": [{"url": file_at("film")}], "playback_policies": ["signed"]}
        asset = api.asset(api.data("POST", "/video/v1/assets", body, 201)["id"])
        assert asset["playback_ids"][0]["policy"] == "signed"
        bad = {"inputs": [{"url": f"{mux.address.elsewhere}/temporary/none"}]}
        failed = api.asset(api.data("POST", "/video/v1/assets", bad, 201)["id"], "errored")
        assert "could not be downloaded" in failed["errors"]["messages"][0]

    def test_captions_are_heard_once_it_is_ready(
        self, api: Api, file_at: Callable[[str], str]
    ) -> None:
        heard = {"language_code": "auto", "name": "Heard", "passthrough": "p"}
        body = {
            "inputs": [{"url": file_at("film"), "generated_subtitles": [heard]}],
            "playback_policies": ["public"],
        }
        asset = api.asset(api.data("POST", "/video/v1/assets", body, 201)["id"])
        track = next(one for one in asset["tracks"] if one["type"] == "text")
        assert (track["status"], track["language_code"]) == ("preparing", "auto")
        track = api.track(asset["id"], track["id"])
        assert (track["language_code"], track["text_source"]) == ("en", "generated_vod")
        assert track["auto_language_confidence"] == 0.97

    def test_a_language_outside_the_table_is_refused(self, api: Api, mux: MuxHost) -> None:
        body = {
            "cors_origin": "*",
            "new_asset_settings": {"inputs": [{"generated_subtitles": [{"language_code": "hu"}]}]},
        }
        assert api.ask("POST", "/video/v1/uploads", body, 400)["error"]["type"]
        assert "hu" in mux.forgive()[0]

    def test_an_unknown_field_is_blamed(self, api: Api, mux: MuxHost) -> None:
        api.ask("POST", "/video/v1/uploads", {"cors_origin": "*", "colour": 1}, 400)
        assert "colour" in mux.forgive()[0]

    def test_an_asset_may_fail(self, api: Api, mux: MuxHost, file_at: Callable[[str], str]) -> None:
        mux.fate.asset.append(models.Problem(type="invalid_input", messages=["No film in it."]))
        body = {"inputs": [{"url": file_at("film")}]}
        failed = api.asset(api.data("POST", "/video/v1/assets", body, 201)["id"], "errored")
        assert failed["errors"]["messages"] == ["No film in it."]
        assert failed["progress"] == {"state": "errored", "progress": -1.0}

    def test_listed_by_pages_cursors_and_upload(self, api: Api, mux: MuxHost) -> None:
        made = [mux.ready_asset(f"Film {n}").id for n in range(5)]
        first = api.ask("GET", "/video/v1/assets?limit=2&page=1")
        assert [one["id"] for one in first["data"]] == [made[4], made[3]]
        second = api.ask("GET", f"/video/v1/assets?limit=2&cursor={first['next_cursor']}")
        assert [one["id"] for one in second["data"]] == [made[2], made[1]]
        third = api.ask("GET", f"/video/v1/assets?limit=2&cursor={second['next_cursor']}")
        assert ([one["id"] for one in third["data"]], third["next_cursor"]) == ([made[0]], None)
        assert api.data("GET", "/video/v1/assets?upload_id=none&limit=5") == []

    def test_changed_and_deleted(self, api: Api, mux: MuxHost) -> None:
        path = f"/video/v1/assets/{mux.ready_asset().id}"
        assert api.data("PATCH", path, {"passthrough": "new"})["passthrough"] == "new"
        assert api.data("POST", f"{path}/playback-ids", {"policy": "signed"}, 201)["id"]
        api.ask("DELETE", path, status=204)
        assert api.ask("GET", path, status=404)["error"]["messages"]


class TestTracks:
    def test_an_attached_track_is_really_fetched(
        self, api: Api, mux: MuxHost, file_at: Callable[[str], str]
    ) -> None:
        asset = mux.ready_asset()
        for n, text in enumerate((VTT, speech_srt("en"))):
            body = {
                "url": file_at(text),
                "type": "text",
                "text_type": "subtitles",
                "language_code": "en",
                "name": f"Ours {n}",
            }
            track = api.data("POST", f"/video/v1/assets/{asset.id}/tracks", body, 201)
            assert (track["status"], track["text_source"]) == ("preparing", "uploaded")
            api.track(asset.id, track["id"])
            url = f"{mux.address.elsewhere}/{asset.playback[0].id}/text/{track['id']}"
            got = api.open.get(f"{url}.vtt")
            assert got.headers["Content-Type"] == "text/vtt"
            assert got.text.startswith(
                "WEBVTT\n\n" + ("00:00.000" if n == 0 else "1\n00:00:00.000")
            )
            assert "-->" not in api.open.get(f"{url}.txt").text

    @pytest.mark.parametrize("content", ["", "<html>no captions</html>", None])
    def test_what_cannot_be_fetched_or_read_errors(
        self, api: Api, mux: MuxHost, file_at: Callable[[str], str], content: str | None
    ) -> None:
        asset = mux.ready_asset()
        url = f"{mux.address.elsewhere}/temporary/no" if content is None else file_at(content)
        body = {"url": url, "type": "text", "text_type": "subtitles", "language_code": "en"}
        track = api.data("POST", f"/video/v1/assets/{asset.id}/tracks", body, 201)
        assert track["name"] == "English"
        assert "error" not in api.track(asset.id, track["id"], "errored")

    def test_names_are_unique_among_text_tracks(
        self, api: Api, mux: MuxHost, file_at: Callable[[str], str]
    ) -> None:
        asset = mux.ready_asset()
        first = mux.ready_track(asset, "en", "English")
        body = {
            "url": file_at(VTT),
            "type": "text",
            "text_type": "subtitles",
            "language_code": "en-GB",
        }
        path = f"/video/v1/assets/{asset.id}/tracks"
        assert "already exists" in api.ask("POST", path, body, 400)["error"]["messages"][0]
        second = api.data("POST", path, body | {"name": "Other"}, 201)
        api.ask("PATCH", f"{path}/{second['id']}", {"name": "English"}, 400)
        api.ask("DELETE", f"{path}/{first.id}", status=204)
        changed = api.data("PATCH", f"{path}/{second['id']}", {"name": "English"})
        assert changed["name"] == "English"

    def test_only_a_ready_asset_takes_tracks(
        self, api: Api, mux: MuxHost, file_at: Callable[[str], str]
    ) -> None:
        asset = mux.ready_asset()
        asset.status = "preparing"
        body = {
            "url": file_at(VTT),
            "type": "text",
            "text_type": "subtitles",
            "language_code": "en",
        }
        api.ask("POST", f"/video/v1/assets/{asset.id}/tracks", body, 400)

    def test_audio_cannot_be_deleted_but_heard_again(self, api: Api, mux: MuxHost) -> None:
        asset = mux.ready_asset()
        path = f"/video/v1/assets/{asset.id}/tracks/{asset.audio_track}"
        api.ask("DELETE", path, status=400)
        body = {"generated_subtitles": [{"language_code": "de", "name": "Deutsch"}]}
        made = api.data("POST", f"{path}/generate-subtitles", body, 201)
        assert [one["status"] for one in made] == ["preparing"]
        api.track(asset.id, made[0]["id"])
        mux.fate.track.append("no reason")
        body["generated_subtitles"][0]["name"] = "Again"
        made = api.data("POST", f"{path}/generate-subtitles", body, 201)
        api.track(asset.id, made[0]["id"], "errored")


class TestSignedPlayback:
    def test_only_a_good_token_opens_it(self, api: Api, mux: MuxHost) -> None:
        asset = mux.ready_asset(policy="signed")
        track = mux.ready_track(asset)
        playback = asset.playback[0].id
        made = api.data("POST", "/system/v1/signing-keys", status=201)
        key = base64.b64decode(made["private_key"])
        assert "private_key" not in api.data("GET", f"/system/v1/signing-keys/{made['id']}")
        good = {"sub": playback, "aud": "v", "exp": int(time.time()) + 600, "kid": made["id"]}
        url = f"{mux.address.elsewhere}/{playback}/text/{track.id}.vtt"

        def status(claims: dict[str, object], header: dict[str, object] | None = None) -> int:
            token = jwt.encode(claims, key, "RS256", headers=header)
            return api.open.get(url, params={"token": token}).status_code

        assert status(good) == 200
        kid = good.pop("kid")
        assert status(good, {"kid": kid}) == 200
        assert status(good) == 400
        assert status(good | {"kid": "other"}) == 400
        assert status(good | {"kid": kid, "sub": "other"}) == 400
        assert status(good | {"kid": kid, "aud": "t"}) == 400
        assert status(good | {"kid": kid, "exp": 5}) == 400
        assert api.open.get(url).json()["error"]["code"] == 400
        api.ask("DELETE", f"/system/v1/signing-keys/{made['id']}", status=204)
        assert status(good | {"kid": kid}) == 400

    def test_unknown_tracks_are_not_found(self, api: Api, mux: MuxHost) -> None:
        playback = mux.ready_asset().playback[0].id
        for path in (f"{playback}/text/none.vtt", "none/text/none.txt"):
            assert api.open.get(f"{mux.address.elsewhere}/{path}").status_code == 404


def job_body(asset_id: str, **more: object) -> dict[str, Any]:
    return {"parameters": {"asset_id": asset_id, **more}, "passthrough": "mark"}


PREMIUM = "/robots/v0/jobs/generate-premium-captions"
TRANSLATE = "/robots/v0/jobs/translate-captions"
EDIT = "/robots/v0/jobs/edit-captions"


class TestRobots:
    def test_premium_captions_with_all_that_is_to_be_had(self, api: Api, mux: MuxHost) -> None:
        asset = mux.ready_asset()
        body = job_body(asset.id, include_words=True, include_speakers=True, phrases=["Mux"])
        job = api.data("POST", PREMIUM, body, 202)
        assert (job["status"], job["passthrough"]) == ("pending", "mark")
        assert api.data("GET", f"{PREMIUM}/{job['id']}")["status"] == "processing"
        outputs = api.job(job)["outputs"]
        assert outputs["detected_language"] == "en"
        assert api.open.get(outputs["temporary_srt_url"]).text == speech_srt("en", True)
        words = api.open.get(outputs["temporary_words_url"]).json()["words"]
        assert words[0] == {"word": "Good", "start": 0.0, "end": 0.9, "speaker": "Ada"}
        track = next(one for one in asset.tracks if one.id == outputs["track_id"])
        assert (track.name, track.status) == ("English (Generated)", "ready")
        unsigned = outputs["temporary_srt_url"].partition("?")[0]
        assert api.open.get(unsigned).status_code == 403

    def test_a_job_runs_once_at_a_time(self, api: Api, mux: MuxHost) -> None:
        body = job_body(mux.ready_asset().id)
        job = api.data("POST", PREMIUM, body, 202)
        assert api.ask("POST", PREMIUM, body, 409)["error"]["message"]
        listed = api.ask("GET", "/robots/v0/jobs?workflow=generate-premium-captions&limit=10")
        assert [one["id"] for one in listed["data"]] == [job["id"]]
        cancelled = api.data("POST", f"/robots/v0/jobs/{job['id']}/cancel")
        assert cancelled["status"] == "cancelled"
        api.ask("POST", f"/robots/v0/jobs/{job['id']}/cancel", status=409)
        api.data("POST", PREMIUM, body, 202)

    def test_what_is_not_there_cannot_be_worked_on(self, api: Api, mux: MuxHost) -> None:
        asset = mux.ready_asset()
        track = mux.ready_track(asset, "en")
        api.ask("POST", PREMIUM, job_body("none"), 422)
        api.ask("POST", PREMIUM, job_body(asset.id, language_code="en-US"), 422)
        api.ask("POST", TRANSLATE, job_body(asset.id, track_id="none", to_language_code="de"), 422)
        body = job_body(asset.id, track_id=track.id, to_language_code="en")
        assert "already exists" in api.ask("POST", TRANSLATE, body, 422)["error"]["message"]
        asset.playback.clear()
        api.ask("POST", PREMIUM, job_body(asset.id), 422)

    def test_replacing(self, api: Api, mux: MuxHost) -> None:
        asset = mux.ready_asset()
        old = mux.ready_track(asset, "en-GB", "British")
        body = job_body(asset.id, language_code="en", replace_existing_tracks="replace_all")
        outputs = api.job(api.data("POST", PREMIUM, body, 202))["outputs"]
        assert outputs["replaced_track_id"] == old.id
        assert [one.id for one in asset.tracks] == [outputs["track_id"]]
        own = mux.ready_track(asset, "de")
        own.source = "uploaded"
        body = job_body(asset.id, language_code="de", replace_existing_tracks="replace_generated")
        failed = api.job(api.data("POST", PREMIUM, body, 202), "errored")
        assert "retryable" not in failed["errors"][0]

    def test_a_conflict_of_an_undeclared_language_shows_at_the_end(
        self, api: Api, mux: MuxHost
    ) -> None:
        asset = mux.ready_asset()
        mux.ready_track(asset, "en")
        job = api.data("POST", PREMIUM, job_body(asset.id), 202)
        assert "already exists" in api.job(job, "errored")["errors"][0]["message"]

    @pytest.mark.parametrize(
        "broken",
        [
            {"upload_to_mux": False, "replace_existing": True},
            {"upload_to_mux": False, "replace_existing_tracks": "replace_all"},
            {"replace_existing": True, "replace_existing_tracks": "fail"},
            {"phrases": ["one two three four five six"]},
            {"phrases": ["<b>"]},
            {"phrases": ["x" * 50]},
            {"phrases": []},
        ],
    )
    def test_broken_rules_are_blamed(
        self, api: Api, mux: MuxHost, broken: dict[str, object]
    ) -> None:
        api.ask("POST", PREMIUM, job_body(mux.ready_asset().id, **broken), 400)
        assert mux.forgive()

    def test_translating(self, api: Api, mux: MuxHost) -> None:
        asset = mux.ready_asset()
        track = mux.ready_track(asset, "en")
        body = job_body(asset.id, track_id=track.id, to_language_code="de", never_translate=["Mux"])
        outputs = api.job(api.data("POST", TRANSLATE, body, 202))["outputs"]
        assert api.open.get(outputs["temporary_vtt_url"]).text == speech_vtt("de")
        assert outputs["never_translate_terms_preserved"] is True
        assert [one.id for one in asset.tracks] == [track.id, outputs["uploaded_track_id"]]

    def test_editing(self, api: Api, mux: MuxHost) -> None:
        asset = mux.ready_asset()
        track = mux.ready_track(asset, "en")
        changes = [{"find": "harbour", "replace": "bay"}]
        body = job_body(asset.id, track_id=track.id, replacements=changes)
        outputs = api.job(api.data("POST", EDIT, body, 202))["outputs"]
        assert outputs["total_replacement_count"] == 1
        assert "The bay is frozen." in asset.tracks[0].text
        assert asset.tracks[0].name == "English edited"
        nothing = job_body(asset.id, track_id=asset.tracks[0].id)
        api.ask("POST", EDIT, nothing, 400)
        assert mux.forgive()

    def test_failing_sticking_and_switched_off(self, api: Api, mux: MuxHost) -> None:
        asset = mux.ready_asset()
        problem = models.JobProblem(type="internal", message="Try again.", retryable=True)
        mux.fate.job += [problem, None]
        failed = api.job(api.data("POST", PREMIUM, job_body(asset.id), 202), "errored")
        assert failed["errors"][0]["retryable"] is True
        stuck = api.data("POST", PREMIUM, job_body(asset.id), 202)
        for _ in range(9):
            found = api.data("GET", f"{PREMIUM}/{stuck['id']}")
            assert found["status"] == "processing"
        api.ask("GET", f"{PREMIUM}/rjob_none", status=404)
        mux.robots_enabled = False
        api.ask("GET", "/robots/v0/jobs", status=403)

    def test_versions_do_not_see_each_other(self, api: Api, mux: MuxHost) -> None:
        asset = mux.ready_asset()
        api.data("POST", PREMIUM.replace("v0", "v1"), job_body(asset.id), 202)
        assert api.data("GET", "/robots/v0/jobs") == []
        assert len(api.data("GET", "/robots/v1/jobs")) == 1


class TestAccount:
    def test_who_am_i(self, api: Api) -> None:
        assert api.data("GET", "/system/v1/whoami")["environment_name"] == "Production"

    def test_wrong_credentials(self, api: Api, mux: MuxHost) -> None:
        for auth in (("a", "b"), None):
            url = f"{mux.address.url}/system/v1/whoami"
            refused = httpx.get(url, auth=auth, trust_env=False, timeout=60)
            assert refused.status_code == 401
            assert refused.json()["error"]["type"] == "unauthorized"

    def test_credentials_that_expire(self, api: Api, mux: MuxHost) -> None:
        mux.revoke_after = 1
        api.ask("GET", "/system/v1/whoami")
        api.ask("GET", "/system/v1/whoami", status=401)

    def test_a_lost_answer_is_done_all_the_same(self, api: Api, mux: MuxHost) -> None:
        mux.lose_answer("POST", "/video/v1/uploads")
        with pytest.raises(httpx.TransportError):
            new_upload(api)
        assert len(mux.uploads) == 1
        new_upload(api)
        assert [one.status for one in mux.requests("POST", "/video/.*")] == [0, 201]

    def test_limits(self, api: Api, mux: MuxHost) -> None:
        now = [0.0]
        mux.limit(Limits(posts=1.0, others=5.0, burst=1), lambda: now[0])
        new_upload(api)
        body = {"cors_origin": "*"}
        refused = api.http.post("/video/v1/uploads", json=body)
        assert (refused.status_code, refused.headers["Retry-After"]) == (429, "1")
        assert refused.json() == {"errors": ["Too many requests, retry later."]}
        api.ask("GET", "/system/v1/whoami")
        now[0] = 1.0
        new_upload(api)

    def test_an_unknown_path_is_blamed(self, api: Api, mux: MuxHost) -> None:
        api.ask("GET", "/video/v1/nothing", status=404)
        assert mux.forgive()

    def test_without_the_documents_the_models_still_check(self) -> None:
        with mux_host(checked=False) as mux:
            api = Api(mux)
            api.ask("POST", "/video/v1/uploads", {"cors_origin": "*", "colour": 1}, 400)
            assert "colour" in mux.forgive()[0]
            api.http.close()
            api.open.close()
