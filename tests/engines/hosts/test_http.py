"""The layer over HTTP, against a real server on loopback that misbehaves in every way."""

from __future__ import annotations

import gzip
import random
import socket
import threading
import time
import zlib
from collections.abc import Iterator

import pytest
from pydantic import BaseModel, RootModel

from cuesmith.base.errors import Cancelled, HostError
from cuesmith.base.jobs import CancelToken
from cuesmith.base.secrets import Secret
from cuesmith.domain.hosting import HostName
from cuesmith.engines.hosts.http import Endpoint, HostClient, Repeat
from cuesmith.engines.hosts.patience import Limits
from cuesmith.engines.hosts.refusals import MaybeDone, Refused, Unreachable
from tests.support.deaf_port import deaf_port
from tests.support.hosts.faults import Fault, FaultPlan, Kind
from tests.support.hosts.scripted import (
    QUICK,
    SECRET,
    NoRest,
    Scripted,
    client_of,
    raw_server,
    read_head,
    scripted,
)
from tests.support.hosts.server import Answer, Broken, Request


class Film(BaseModel):
    id: str
    name: str | None = None


Films = RootModel[list[Film]]
GOOD = Answer.json(200, {"id": "f1", "name": "Film"})


@pytest.fixture
def server() -> Iterator[Scripted]:
    with scripted() as running:
        running.on("/films", GOOD)
        yield running


def test_a_request_is_typed_both_ways(server: Scripted) -> None:
    with client_of(server) as client:
        film = client.ask(
            "POST", "/films", Film, query={"page": 2, "all": True, "no": None}, body=Film(id="ä")
        )
    assert film == Film(id="f1", name="Film")
    assert server.seen[0].query == (("page", "2"), ("all", "true"))
    assert server.seen[0].body == '{"id":"ä"}'.encode()
    assert server.seen[0].authorization == f"Basic {SECRET}"
    assert server.headers[0]["content-type"] == "application/json"
    assert server.headers[0]["user-agent"].startswith("Cuesmith/")


def test_an_array_is_an_answer_too(server: Scripted) -> None:
    server.on("/films", Answer.json(200, [{"id": "a"}, {"id": "b"}]))
    with client_of(server) as client:
        assert [film.id for film in client.ask("GET", "films", Films).root] == ["a", "b"]


def test_an_answer_without_a_body_is_enough_to_be_told(server: Scripted) -> None:
    server.on("/films", Answer.empty(204))
    with client_of(server) as client:
        client.tell("DELETE", "/films")
    assert server.paths() == ["DELETE /films"]


@pytest.mark.parametrize("method", ["GET", "PUT", "PATCH", "DELETE"])
@pytest.mark.parametrize("kind", [*Kind])
def test_what_can_be_repeated_outlives_every_fault(method: str, kind: Kind) -> None:
    final = {Kind.EXPIRED: Refused, Kind.GONE: Refused}.get(kind)
    with scripted(FaultPlan.of(*[(method, "/films", Fault(kind, 0.4))] * 3)) as server:
        server.on("/films", GOOD)
        with client_of(server) as client:
            if final is not None:
                with pytest.raises(final):
                    client.ask(method, "/films", Film)
            else:
                assert client.ask(method, "/films", Film).id == "f1"


MADE = (Kind.LOST_ANSWER, Kind.CUT_ANSWER, Kind.SHORT_ANSWER, Kind.WRONG_JSON, Kind.WEB_PAGE)


@pytest.mark.parametrize("kind", [*MADE, Kind.FAILING, Kind.RESET_AT_ONCE])
def test_what_makes_something_is_never_sent_twice(kind: Kind) -> None:
    with scripted(FaultPlan.of(("POST", "/films", kind))) as server:
        server.on("/films", GOOD)
        with client_of(server) as client, pytest.raises(MaybeDone, match="may or may not"):
            client.ask("POST", "/films", Film, doing="Making a film")
        assert len(server.seen) == (kind in MADE)


@pytest.mark.parametrize("kind", [Kind.BUSY, Kind.BUSY_UNTIL])
def test_what_was_not_taken_is_sent_again(kind: Kind) -> None:
    with scripted(FaultPlan.of(*[("POST", "/films", kind)] * 3)) as server:
        server.on("/films", GOOD)
        with client_of(server) as client:
            assert client.ask("POST", "/films", Film).id == "f1"
        assert len(server.seen) == 1


def test_a_post_that_makes_nothing_may_say_so() -> None:
    with scripted(FaultPlan.of(("POST", "/films", Kind.LOST_ANSWER))) as server:
        server.on("/films", GOOD)
        with client_of(server) as client:
            assert client.ask("POST", "/films", Film, repeat=Repeat.FREELY).id == "f1"


def test_a_request_that_never_left_is_told_as_such() -> None:
    token = NoRest()
    with deaf_port() as port:
        endpoint = Endpoint(HostName.GCORE, f"http://127.0.0.1:{port}", {}, QUICK)
        with HostClient(endpoint, token) as client, pytest.raises(Unreachable) as caught:
            client.ask("POST", "/streaming/videos", Film, doing="Making a film")
    assert caught.value.message == "Making a film at Gcore failed: there is no connection."
    assert len(token.rests) == QUICK.attempts - 1


@pytest.mark.parametrize(
    ("fault", "least", "most"),
    [
        (Fault(Kind.BUSY, wait=7), 7, 7),
        (Fault(Kind.BUSY, wait=1.5), 1.5, 1.5),
        (Fault(Kind.BUSY, wait=100_000), QUICK.longest_asked, QUICK.longest_asked),
        (Fault(Kind.BUSY_UNTIL, wait=40), 30, 40),
    ],
)
def test_a_host_is_given_the_time_it_asks_for(fault: Fault, least: float, most: float) -> None:
    token = NoRest()
    with scripted(FaultPlan.of(("GET", "/films", fault))) as server:
        server.on("/films", GOOD)
        with client_of(server, token) as client:
            client.ask("GET", "/films", Film)
    assert len(token.rests) == 1
    assert least <= token.rests[0] <= most


def test_a_host_may_ask_in_milliseconds(server: Scripted) -> None:
    token = NoRest()
    server.on("/films", Answer(429, b"", (("Retry-After-Ms", "250"), ("Retry-After", "9"))), GOOD)
    with client_of(server, token) as client:
        client.ask("GET", "/films", Film)
    assert token.rests == [0.25]


@pytest.mark.parametrize(
    ("status", "body", "words"),
    [
        (400, b'{"error":{"type":"invalid_parameters","messages":["no url"]}}', "says “no url”"),
        (409, b'{"error":{"type":"x","message":"duplicate job"}}', "says “duplicate job”"),
        (422, b'{"errors":{"name":["is too long"]}}', "says “name: is too long”"),
        (422, b'{"status":422,"error":"Language code is not recognized."}', "is not recognized”"),
        (400, b'{"exception_class":"E","message":"bad","request_id":"r-1"}', "says “bad”"),
        (401, b'{"message":"Unauthorized"}', "does not accept your credentials"),
        (402, b"{}", "not enough credit"),
        (403, b"<html>no</html>", "may not do this"),
        (404, b"", "does not know what was asked for"),
        (418, b"\xff\xfe", "says"),
        (301, b"", "sends on to another address"),
    ],
)
def test_a_refusal_is_a_sentence(server: Scripted, status: int, body: bytes, words: str) -> None:
    headers = (("X-Request-Id", "req-77"), ("Location", "/elsewhere"))
    server.on("/films/1", Answer(status, body, headers))
    with client_of(server) as client, pytest.raises(Refused) as caught:
        client.ask("PATCH", "/films/1", Film, doing="Renaming a film")
    error = caught.value
    assert error.message.startswith("Renaming a film at Mux failed: ")
    assert words in error.message
    assert error.message.endswith(".")
    assert error.hint.endswith(".")
    assert error.status == status
    assert f"PATCH {server.address.url}/films/1: HTTP {status}" in error.details
    assert "req-77" in error.details
    assert len(server.seen) == 1


def test_a_lasting_failure_of_the_host_ends_in_its_own_words(server: Scripted) -> None:
    server.on("/films", Answer.json(503, {"error": {"messages": ["maintenance"]}}))
    with client_of(server) as client, pytest.raises(Refused, match="trouble of its own") as caught:
        client.ask("GET", "/films", Film)
    assert "maintenance" in caught.value.details
    assert len(server.seen) == QUICK.attempts


def test_an_answer_of_another_shape_is_not_asked_for_again(server: Scripted) -> None:
    server.on("/films", Answer.json(200, {"name": 3}))
    with client_of(server) as client, pytest.raises(Unreachable, match="documents say") as caught:
        client.ask("GET", "/films", Film)
    assert "id: Field required" in caught.value.details
    assert len(server.seen) == 1


# --- bounds ----------------------------------------------------------------------------------


def test_packed_answers_are_read(server: Scripted) -> None:
    body = gzip.compress(GOOD.body)
    server.on("/films", Answer(200, body, (("Content-Encoding", "gzip"),)))
    with client_of(server) as client:
        assert client.ask("GET", "/films", Film).id == "f1"


def test_an_answer_packed_in_several_pieces_is_read_whole(server: Scripted) -> None:
    text = "WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nHello\n"
    body = gzip.compress(text[:20].encode()) + gzip.compress(text[20:].encode())
    server.on("/a.vtt", Answer(200, body + bytes(8), (("Content-Encoding", "gzip"),)))
    with client_of(server) as client:
        assert client.fetch_text("/a.vtt") == text


def test_captions_whose_packing_ends_too_early_are_not_taken_for_whole(server: Scripted) -> None:
    body = gzip.compress(random.Random(1).randbytes(5000))[:2000]
    server.on("/a.vtt", Answer(200, body, (("Content-Encoding", "gzip"),)))
    with client_of(server) as client, pytest.raises(Unreachable, match="damaged"):
        client.fetch_text("/a.vtt")
    assert len(server.seen) == QUICK.attempts


@pytest.mark.parametrize("encoding", ["gzip", "deflate"])
def test_a_bomb_does_not_go_off(server: Scripted, encoding: str) -> None:
    packer = zlib.compressobj(9, wbits=31 if encoding == "gzip" else 15)
    bomb = b"".join(packer.compress(bytes(1 << 20)) for _ in range(40)) + packer.flush()
    server.on("/films", Answer(200, bomb, (("Content-Encoding", encoding),)))
    with client_of(server) as client:
        with pytest.raises(Unreachable, match="far more"):
            client.ask("GET", "/films", Film)
        with pytest.raises(MaybeDone, match="far more"):
            client.ask("POST", "/films", Film)


def test_nested_packing_is_not_unpacked(server: Scripted) -> None:
    server.on("/films", Answer(200, b"x", (("Content-Encoding", "gzip, gzip"),)))
    with client_of(server) as client, pytest.raises(Unreachable, match="packed"):
        client.ask("GET", "/films", Film)


def test_a_body_without_end_is_left(server: Scripted) -> None:
    server.on("/films", Answer.text(200, "x" * 5000))
    with client_of(server) as client, pytest.raises(HostError, match="far more"):
        client.fetch_text("/films", most_bytes=4999)


def _endless_headers(connection: socket.socket) -> None:
    read_head(connection)
    connection.sendall(b"HTTP/1.1 200 OK\r\n")
    for number in range(200_000):
        connection.sendall(b"X-%d: %s\r\n" % (number, b"y" * 500))


def test_headers_without_end_are_left() -> None:
    with raw_server(_endless_headers) as url:
        endpoint = Endpoint(HostName.MUX, url, {}, QUICK)
        with HostClient(endpoint, NoRest()) as client, pytest.raises(Unreachable):
            client.ask("GET", "/films", Film)


def test_an_answer_in_drops_is_given_up() -> None:
    gone = threading.Event()

    def drip(connection: socket.socket) -> None:
        read_head(connection)
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
        while not gone.wait(0.02):
            connection.sendall(b" ")

    limits = Limits(first_delay=0, attempts=2, answer=0.1)
    with (
        raw_server(drip) as url,
        HostClient(Endpoint(HostName.MUX, url, {}, limits), NoRest()) as client,
    ):
        with pytest.raises(Unreachable, match="takes too long"):
            client.ask("GET", "/films", Film)
        client.close()
        gone.set()


# --- cancelling ------------------------------------------------------------------------------


@pytest.mark.parametrize("begun", [b"", b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"])
def test_a_blocked_request_is_broken_off_at_once(begun: bytes) -> None:
    token = CancelToken()

    def stuck(connection: socket.socket) -> None:
        read_head(connection)
        connection.sendall(begun)
        token.cancel()
        connection.recv(1)

    with raw_server(stuck) as url:
        endpoint = Endpoint(HostName.MUX, url, {}, Limits(read=60))
        with HostClient(endpoint, token) as client:
            start = time.monotonic()
            with pytest.raises(Cancelled):
                client.ask("POST", "/films", Film)
            assert time.monotonic() - start < 30  # not the minute of the read's own limit


def test_a_rest_is_broken_off(server: Scripted) -> None:
    token = CancelToken()

    def busy(request: Request) -> Answer:
        token.cancel()
        return Answer(429, b"", (("Retry-After", "60"),))

    server.on("/films", busy)
    with client_of(server, token) as client, pytest.raises(Cancelled):
        client.ask("GET", "/films", Film)


def test_nothing_is_sent_once_it_is_cancelled(server: Scripted) -> None:
    token = CancelToken()
    token.cancel()
    with client_of(server, token) as client, pytest.raises(Cancelled):
        client.ask("GET", "/films", Film)
    assert server.seen == []


# --- redirects and credentials ---------------------------------------------------------------


def test_credentials_stay_with_their_host(server: Scripted) -> None:
    elsewhere = f"{server.address.elsewhere}/text/1.vtt"
    server.on("/go", Answer.empty(302, ("Location", elsewhere), ("Set-Cookie", "a=b")))
    server.on("/text/1.vtt", Answer.text(200, "\ufeffWEBVTT\n\nä"))
    with client_of(server) as client:
        assert client.fetch_text("/go") == "WEBVTT\n\nä"
        assert client.fetch_text(elsewhere) == "WEBVTT\n\nä"
        assert client.fetch_text(f"{server.address.url}/text/1.vtt") == "WEBVTT\n\nä"
    assert [one.authorization for one in server.seen] == [
        f"Basic {SECRET}",
        "",
        "",
        f"Basic {SECRET}",
    ]
    assert all("cookie" not in headers for headers in server.headers)


@pytest.mark.parametrize("location", ["file:///etc/passwd", "ftp://localhost/x"])
def test_other_schemes_are_not_followed(server: Scripted, location: str) -> None:
    server.on("/go", Answer.empty(302, ("Location", location)))
    with client_of(server) as client, pytest.raises(HostError, match="not safe"):
        client.fetch_text("/go")


def test_a_redirect_to_nowhere_is_told(server: Scripted) -> None:
    server.on("/go", Answer.empty(302, ("Location", "data:,x")))
    with client_of(server) as client, pytest.raises(HostError, match="sends on to no address"):
        client.fetch_text("/go")


def test_redirects_end(server: Scripted) -> None:
    server.on("/go", Answer.empty(307, ("Location", "/go")))
    with client_of(server) as client, pytest.raises(HostError, match="one address to the next"):
        client.fetch_text("/go")
    assert len(server.seen) < 10


@pytest.mark.parametrize("method", ["GET", "POST", "PUT"])
def test_a_request_of_the_api_is_never_sent_on(server: Scripted, method: str) -> None:
    server.on("/go", Answer.empty(308, ("Location", f"{server.address.elsewhere}/films")))
    with client_of(server) as client, pytest.raises(Refused, match="another address"):
        client.ask(method, "/go", Film, body=Film(id="x"))
    assert server.paths() == [f"{method} /go"]


@pytest.mark.parametrize(
    "url", ["", "nonsense", "ftp://host", "http://", "http://[::1", "https://ä b/"]
)
def test_an_address_that_is_none_is_told(url: str) -> None:
    endpoint = Endpoint(HostName.MUX, url, {}, QUICK)
    with HostClient(endpoint, NoRest()) as client, pytest.raises(HostError):
        client.ask("GET", "/films", Film)


@pytest.mark.parametrize("value", ["Basic abc\r\nX-Evil: 1", "Bearer ünïcode-key-000"])
def test_credentials_that_cannot_be_sent_are_told(server: Scripted, value: str) -> None:
    headers = {"Authorization": Secret(value)}
    endpoint = Endpoint(HostName.MUX, server.address.url, headers, QUICK)
    with HostClient(endpoint, NoRest()) as client, pytest.raises(HostError, match="cannot be sent"):
        client.ask("GET", "/films", Film)
    assert server.seen == []


def test_a_broken_stand_in_is_a_reset() -> None:
    """The test of the tests: `Broken` is what a client sees as a connection that broke."""

    def break_off(request: Request) -> Answer:
        raise Broken

    with scripted() as server:
        server.on("/films", break_off)
        with client_of(server) as client, pytest.raises(Unreachable, match="connection broke"):
            client.ask("GET", "/films", Film)
