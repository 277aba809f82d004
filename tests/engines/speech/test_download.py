"""Fetching models from a server that speaks the hub's protocol, and misbehaves."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from cuesmith.base.errors import Cancelled, ModelError
from cuesmith.base.jobs import CancelToken, Progress, ignore_progress
from cuesmith.engines.speech.hub import Hub, read_listing
from cuesmith.engines.speech.store import (
    check_room,
    folder_problem,
    get_model,
    list_models,
    partial_size,
    resolve_model,
)
from tests.support.deaf_port import deaf_port
from tests.support.hub_server import COMMIT, REPO, Fault, HubServer, hub_server, make_model
from tests.support.model_store import fetch, hub_at, own_store, wait_until

MODEL = make_model()
SIZE = len(MODEL["model.bin"])
TINY = "Systran/faster-whisper-tiny"


@pytest.fixture(autouse=True)
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    return own_store(tmp_path, monkeypatch)


class TestGet:
    def test_brings_every_file_whole_and_nothing_else(self, server: HubServer) -> None:
        folder = fetch(server)
        assert {path.name: path.read_bytes() for path in folder.iterdir()} == {
            name: data for name, data in MODEL.items() if name != "README.md"
        }
        assert resolve_model(REPO) == folder

    def test_asks_the_commit_that_was_listed(self, server: HubServer) -> None:
        fetch(server)
        assert all(COMMIT in one.path for one in server.seen if "/resolve/" in one.path)

    def test_a_second_time_asks_nothing(self, server: HubServer) -> None:
        fetch(server)
        server.seen.clear()
        fetch(server)
        assert server.seen == []

    def test_reports_progress_up_to_the_end(self, server: HubServer) -> None:
        seen: list[Progress] = []
        get_model(REPO, seen.append, CancelToken(), hub_at(server))
        fractions = [progress.done for progress in seen if progress.done >= 0]
        assert fractions == sorted(fractions)
        assert fractions[-1] == 1.0
        assert "3 of 3 MB" in seen[-1].message

    def test_a_name_of_the_catalogue_goes_to_its_own_folder(self, store: Path) -> None:
        with hub_server({TINY: MODEL}) as server:
            folder = get_model("tiny", ignore_progress, CancelToken(), hub_at(server))
        assert folder == store / "tiny"
        assert [model.name for model in list_models()] == ["tiny"]

    def test_the_hubs_own_client_agrees_with_the_test_server(
        self, server: HubServer, tmp_path: Path
    ) -> None:
        """The server is worth testing against: the real client takes it for the hub."""
        script = (
            "import sys, huggingface_hub as h; "
            f"h.snapshot_download({REPO!r}, local_dir=sys.argv[1], allow_patterns=['*.bin'])"
        )
        env = {**os.environ, "HF_ENDPOINT": server.endpoint, "HF_HUB_DISABLE_TELEMETRY": "1"}
        subprocess.run(
            [sys.executable, "-c", script, str(tmp_path / "out")], env=env, check=True, timeout=240
        )
        assert (tmp_path / "out" / "model.bin").read_bytes() == MODEL["model.bin"]


class TestDrops:
    def test_a_transfer_cut_in_the_middle_goes_on_by_a_range(self, server: HubServer) -> None:
        server.faults["/cdn/" + REPO + "/model.bin"].append(Fault(cut_after=1_000_000))
        folder = fetch(server)
        first, second = server.requests("/cdn/" + REPO + "/model.bin")
        assert (first.range, first.sent) == ("", 1_000_000)
        assert second.range == "bytes=1000000-"
        assert second.sent == SIZE - 1_000_000
        assert (folder / "model.bin").read_bytes() == MODEL["model.bin"]

    def test_cancelling_keeps_the_part_and_the_next_run_resumes(
        self, server: HubServer, store: Path
    ) -> None:
        token = CancelToken()

        def stop_half_way(progress: Progress) -> None:
            if progress.done > 0.5:
                token.cancel()

        with pytest.raises(Cancelled):
            get_model(REPO, stop_half_way, token, hub_at(server))
        kept = partial_size(REPO)
        assert SIZE * 0.4 < kept < SIZE
        assert list_models() == ()
        with pytest.raises(ModelError, match="not on disk"):
            resolve_model(REPO)
        part = next((store / "someone--faster-whisper-test").glob("model.bin.*.part"))
        had = part.stat().st_size
        server.seen.clear()
        folder = fetch(server)
        assert [one.range for one in server.requests("/cdn/" + REPO + "/model.bin")] == [
            f"bytes={had}-"
        ]
        assert (folder / "model.bin").read_bytes() == MODEL["model.bin"]
        assert not list(folder.glob("*.part"))

    def test_a_server_that_ignores_the_range_is_read_from_the_start(
        self, server: HubServer
    ) -> None:
        queue = server.faults["/cdn/" + REPO + "/model.bin"]
        queue.extend([Fault(cut_after=500_000), Fault(ignore_range=True)])
        assert (fetch(server) / "model.bin").read_bytes() == MODEL["model.bin"]

    @pytest.mark.parametrize("status", [408, 429, 500, 502, 503])
    def test_what_may_pass_is_tried_again(self, server: HubServer, status: int) -> None:
        server.faults["/cdn/" + REPO + "/model.bin"].append(Fault(status=status))
        server.faults["/revision/main"].append(
            Fault(status=status, headers=(("Retry-After", "0"),))
        )
        assert folder_problem(fetch(server)) == ""

    def test_headway_renews_the_patience(self, server: HubServer) -> None:
        queue = server.faults["/cdn/" + REPO + "/model.bin"]
        queue.extend([Fault(cut_after=200_000)] * 8)
        assert folder_problem(fetch(server, attempts=2)) == ""

    def test_a_server_that_stays_down_ends_in_a_sentence(self, server: HubServer) -> None:
        server.faults["/cdn/" + REPO + "/model.bin"].extend([Fault(status=503)] * 10)
        with pytest.raises(ModelError, match=r"could not be fetched.*HTTP 503.*--engine draft"):
            fetch(server, attempts=3)
        assert len(server.requests("/cdn/" + REPO + "/model.bin")) == 3

    def test_no_server_at_all_ends_in_a_sentence_and_the_choices(self) -> None:
        with deaf_port() as port:
            gone = Hub(f"http://127.0.0.1:{port}", first_delay=0.0)
            with pytest.raises(ModelError) as caught:
                get_model("tiny", ignore_progress, CancelToken(), gone)
        assert "Systran/faster-whisper-tiny could not be fetched" in caught.value.message
        for choice in ("models list", "--model FOLDER", "--engine draft"):
            assert choice in caught.value.hint

    def test_a_process_killed_in_mid_download_costs_what_was_in_flight(
        self, server: HubServer, store: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        hold = threading.Event()
        server.faults["/cdn/" + REPO + "/model.bin"].append(Fault(wait=hold, wait_after=1_000_000))
        monkeypatch.setenv("HF_ENDPOINT", server.endpoint)
        script = (
            "from cuesmith.base.jobs import CancelToken, ignore_progress; "
            "from cuesmith.engines.speech.store import get_model; "
            f"get_model({REPO!r}, ignore_progress, CancelToken())"
        )
        with subprocess.Popen([sys.executable, "-c", script]) as child:
            try:
                wait_until(lambda: partial_size(REPO) >= 950_000)
            finally:
                child.kill()
                hold.set()
        folder = fetch(server)
        second = server.requests("/cdn/" + REPO + "/model.bin")[1]
        assert second.range == f"bytes={SIZE - second.sent}-"
        assert second.sent < SIZE - 900_000
        assert (folder / "model.bin").read_bytes() == MODEL["model.bin"]


class TestDamage:
    def test_damaged_bytes_are_fetched_again(self, server: HubServer) -> None:
        server.faults["/cdn/" + REPO + "/model.bin"].append(Fault(corrupt=True))
        assert (fetch(server) / "model.bin").read_bytes() == MODEL["model.bin"]
        assert len(server.requests("/cdn/" + REPO + "/model.bin")) == 2

    def test_a_damaged_small_file_is_noticed_by_gits_checksum(self, server: HubServer) -> None:
        server.faults["/tokenizer.json"].append(Fault(corrupt=True))
        assert (fetch(server) / "tokenizer.json").read_bytes() == MODEL["tokenizer.json"]

    def test_damage_twice_is_an_error_and_leaves_no_model(self, server: HubServer) -> None:
        server.faults["/cdn/" + REPO + "/model.bin"].extend([Fault(corrupt=True)] * 2)
        with pytest.raises(ModelError, match="damaged twice"):
            fetch(server)
        assert list_models() == ()

    def test_a_part_of_another_version_is_not_continued(
        self, server: HubServer, store: Path
    ) -> None:
        folder = store / "someone--faster-whisper-test"
        folder.mkdir(parents=True)
        (folder / "model.bin.000000000000.part").write_bytes(b"old" * 1000)
        assert (fetch(server) / "model.bin").read_bytes() == MODEL["model.bin"]

    def test_more_than_announced_is_refused(self, server: HubServer) -> None:
        server.faults["/tokenizer.json"].extend([Fault(extra=b"x" * 5_000_000)] * 9)
        with pytest.raises(ModelError, match="more than it announced"):
            fetch(server, attempts=2)


class TestRefusals:
    @pytest.mark.parametrize(("status", "says"), [(401, "sign-in"), (403, "sign-in")])
    def test_a_gated_model(self, server: HubServer, status: int, says: str) -> None:
        server.faults["/revision/main"].append(Fault(status=status))
        with pytest.raises(ModelError, match=f"{says}.*HF_TOKEN"):
            fetch(server)
        assert len(server.seen) == 1

    def test_a_model_that_does_not_exist(self, server: HubServer) -> None:
        with pytest.raises(ModelError, match="There is no model nobody/nothing"):
            get_model("nobody/nothing", ignore_progress, CancelToken(), hub_at(server))

    def test_a_repository_of_something_else(self) -> None:
        with (
            hub_server({REPO: {"README.md": b"hello"}}) as server,
            pytest.raises(ModelError, match="no Whisper model"),
        ):
            fetch(server)

    def test_a_token_is_sent_and_never_shown(
        self, server: HubServer, caplog: pytest.LogCaptureFixture
    ) -> None:
        caplog.set_level(logging.DEBUG)
        hub = hub_at(server, token="hf_secret")
        get_model(REPO, ignore_progress, CancelToken(), hub)
        assert server.seen[0].authorization == "Bearer hf_secret"
        assert "hf_secret" not in repr(hub) + caplog.text

    def test_a_token_does_not_follow_a_redirect_to_another_host(self, server: HubServer) -> None:
        fetch(server, token="hf_secret")
        (asked,) = server.requests(f"{COMMIT}/model.bin")
        (elsewhere,) = server.requests("/cdn/" + REPO + "/model.bin")
        assert (asked.authorization, elsewhere.authorization) == ("Bearer hf_secret", "")

    @pytest.mark.parametrize("location", ["ftp://127.0.0.1/model.bin", "file:///etc/passwd"])
    def test_a_redirect_to_another_scheme(self, server: HubServer, location: str) -> None:
        server.faults["/model.bin"].append(Fault(status=302, headers=(("Location", location),)))
        with pytest.raises(ModelError, match="not safe"):
            fetch(server)

    def test_a_redirect_in_a_circle(self, server: HubServer) -> None:
        circle = (("Location", f"{server.endpoint}/api/models/{REPO}/revision/main"),)
        server.faults["/revision/main"].extend([Fault(status=302, headers=circle)] * 20)
        with pytest.raises(ModelError, match="without end"):
            fetch(server)

    @pytest.mark.parametrize(
        "change",
        [
            {"rfilename": "../../evil"},
            {"rfilename": "/etc/evil"},
            {"rfilename": "a\\..\\evil"},
            {"rfilename": None},
            {"rfilename": "model.bin", "size": 10**15},
            {"rfilename": "model.bin", "size": -1},
            {"rfilename": "model.bin", "size": True},
            {"rfilename": "config.json", "size": 10**9},
            {"rfilename": "config.json", "size": 5, "blobId": "zz"},
        ],
    )
    def test_a_listing_that_cannot_be_trusted(
        self, server: HubServer, store: Path, change: dict[str, Any]
    ) -> None:
        server.siblings = lambda siblings: [*siblings, change]
        with pytest.raises(ModelError, match="cannot be trusted"):
            fetch(server)
        assert not (store / "someone--faster-whisper-test").exists()

    @pytest.mark.parametrize("body", [b"", b"[]", b"<html>", b"[" * 100_000, b'{"sha": 5}'])
    def test_an_answer_that_is_no_listing(self, server: HubServer, body: bytes) -> None:
        server.faults["/revision/main"].append(Fault(body=body))
        with pytest.raises(ModelError, match="cannot be trusted"):
            fetch(server)

    def test_an_endless_listing(self, server: HubServer) -> None:
        server.faults["/revision/main"].append(Fault(body=b" " * 5_000_000))
        with pytest.raises(ModelError, match="too long"):
            fetch(server)

    def test_a_model_bigger_than_the_disk(self, server: HubServer, store: Path) -> None:
        listing = read_listing(REPO, server.listing(REPO))
        check_room(listing, store / "m", have=0, free=SIZE + 70_000_000)
        with pytest.raises(ModelError, match=r"not enough room.*3 MB more, and 2 MB are free"):
            check_room(listing, store / "m", have=0, free=2_000_000)

    def test_a_store_that_cannot_be_written(self, server: HubServer, store: Path) -> None:
        store.write_text("a file where the folder should be")
        with pytest.raises(ModelError, match=r"cannot be written.*CUESMITH_MODELS"):
            fetch(server)


class TestTogether:
    def test_two_at_once_fetch_it_once(self, server: HubServer) -> None:
        """The second waits for the first: the server answers only once the second says so."""
        second_waits = threading.Event()
        server.faults["/cdn/" + REPO + "/model.bin"].append(Fault(wait=second_waits))
        first_started, folders = threading.Event(), []

        def first_report(progress: Progress) -> None:
            first_started.set()

        def second_report(progress: Progress) -> None:
            if "another" in progress.message:
                second_waits.set()

        def run(report: Any) -> None:
            folders.append(get_model(REPO, report, CancelToken(), hub_at(server)))

        first = threading.Thread(target=run, args=(first_report,))
        second = threading.Thread(target=run, args=(second_report,))
        first.start()
        assert first_started.wait(60)
        second.start()
        first.join()
        second.join()
        assert len(folders) == 2
        assert len(server.requests("/cdn/" + REPO + "/model.bin")) == 1

    def test_waiting_can_be_cancelled(self, server: HubServer) -> None:
        holding, token = threading.Event(), CancelToken()
        server.faults["/cdn/" + REPO + "/model.bin"].append(Fault(wait=holding))
        started = threading.Event()
        first = threading.Thread(
            target=get_model,
            args=(REPO, lambda progress: started.set(), CancelToken(), hub_at(server)),
        )
        first.start()
        assert started.wait(60)
        try:
            with pytest.raises(Cancelled):
                get_model(REPO, lambda progress: token.cancel(), token, hub_at(server))
        finally:
            holding.set()
            first.join()
