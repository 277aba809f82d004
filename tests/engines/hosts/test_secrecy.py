"""Nothing secret shows: not with every log on, in no error, in nothing printed."""

from __future__ import annotations

import io
import logging
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from pydantic import BaseModel

from cuesmith.base.errors import CuesmithError, HostError
from cuesmith.base.jobs import ignore_progress
from cuesmith.base.logs import redact
from cuesmith.base.secrets import Secret
from cuesmith.domain.hosting import HostName
from cuesmith.engines.hosts.addresses import conceal, origin, segment, shown
from cuesmith.engines.hosts.http import Endpoint, HostClient
from cuesmith.engines.hosts.transfers.fetching import fetch_file
from cuesmith.engines.hosts.transfers.source import Source
from cuesmith.engines.hosts.wire import Answer, Call, Wire
from tests.support.hosts.faults import FaultPlan, Kind
from tests.support.hosts.scripted import QUICK, SECRET, NoRest, client_of, scripted
from tests.support.hosts.server import Answer as Reply
from tests.support.hosts.server import Request
from tests.support.hosts.shipping import WAYS, new_address, ship
from tests.support.hosts.upload_server import SIGNATURE, upload_server

TOKEN = "upload-token/with+signs=="


class Film(BaseModel):
    id: str


@pytest.fixture
def log() -> Iterator[io.StringIO]:
    """All that anybody logs, as it is, at every level."""
    text = io.StringIO()
    handler = logging.StreamHandler(text)
    names = ["", *logging.Logger.manager.loggerDict, "httpx", "httpcore", "httpcore.http11"]
    loggers = [logging.getLogger(name) for name in names]
    levels = [one.level for one in loggers]
    for one in loggers:
        one.setLevel(logging.DEBUG)
    logging.getLogger().addHandler(handler)
    yield text
    logging.getLogger().removeHandler(handler)
    for one, level in zip(loggers, levels, strict=True):
        one.setLevel(level)


def _everything_of(error: BaseException) -> str:
    """What a crash report could hold, before it is redacted."""
    told = [str(error), repr(error), *traceback.format_exception(error)]
    if isinstance(error, CuesmithError):
        told += [error.message, error.hint, error.details]
    return "\n".join(told)


def _blurt(request: Request) -> Reply:
    """A host that repeats what it was sent in its error."""
    words = f"bad key {request.header('Authorization')} at {request.path}"
    return Reply.json(400, {"error": {"type": "x", "messages": [words]}})


REPLIES: list[Reply | Callable[[Request], Reply]] = [
    _blurt,
    Reply(401, b'{"message":"Unauthorized"}'),
    Reply(200, b"not json"),
    Reply.json(200, {"id": 3, "url": f"https://x/y?X-Goog-Signature={SIGNATURE}"}),
    Reply(302, b"", (("Location", f"ftp://x/y?X-Goog-Signature={SIGNATURE}"),)),
    Reply(500, f"see https://x/y?X-Goog-Signature={SIGNATURE}".encode()),
]


@pytest.mark.parametrize("reply", REPLIES)
@pytest.mark.parametrize("method", ["GET", "POST"])
def test_a_refusal_tells_no_secret(
    reply: Reply | Callable[[Request], Reply], method: str, log: io.StringIO
) -> None:
    with scripted() as server:
        server.on("/films", reply)
        conceal(f"https://x/y?X-Goog-Signature={SIGNATURE}")
        with client_of(server) as client:
            with pytest.raises(HostError) as caught:
                client.ask(method, "/films", Film, query={"token": TOKEN})
            with pytest.raises(HostError) as fetched:
                client.fetch_text(f"/films?token={quote(TOKEN, safe='')}", most_bytes=3)
    for text in (_everything_of(caught.value), _everything_of(fetched.value), log.getvalue()):
        for secret in (SECRET, SIGNATURE, TOKEN, quote(TOKEN, safe=""), quote(TOKEN)):
            assert secret not in text


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("kind", [None, Kind.GONE, Kind.RESET_UPLOAD, Kind.FAILING, Kind.EXPIRED])
def test_a_transfer_tells_no_secret(
    way: str, kind: Kind | None, log: io.StringIO, tmp_path: Path
) -> None:
    film = tmp_path / "film.mp4"
    film.write_bytes(bytes(300_000))
    plan = FaultPlan()
    for method in ("PUT", "PATCH", "HEAD", "GET"):
        if kind is not None:
            plan.add(method, ".*", kind, times=50)
    errors: list[str] = []
    with (
        upload_server(plan) as server,
        Wire(QUICK, NoRest(), "Mux") as wire,
        Source(film) as source,
    ):
        url = new_address(way, server, wire, source)
        try:
            ship(way, wire, url, source, ignore_progress)
            fetch_file(wire, Secret(server.give("a", b"x")), tmp_path / "a", ignore_progress)
        except CuesmithError as error:
            errors.append(_everything_of(error))
    assert bool(errors) == (kind is not None)
    for text in (log.getvalue(), *errors):
        assert SIGNATURE not in text
        assert "Signature=" not in text
        assert url.reveal() not in text
    assert "HTTP 2" in log.getvalue() or kind is not None  # it was really written


def test_the_log_would_tell_if_it_were_let(log: io.StringIO) -> None:
    """The test of the tests: what the log caught is real."""
    logging.getLogger("cuesmith.test").debug("a line")
    logging.getLogger("httpx").warning("a warning")
    assert log.getvalue().splitlines() == ["a line", "a warning"]


def test_objects_do_not_print_what_they_hold() -> None:
    url = f"https://host/path?X-Goog-Signature={SIGNATURE}"
    endpoint = Endpoint(HostName.MUX, "https://host", {"Authorization": Secret(SECRET)})
    call = Call("PUT", url, {"Authorization": SECRET}, SECRET.encode())
    answer = Answer(200, {"Location": url}, SECRET.encode())
    with HostClient(endpoint, NoRest()) as client:
        for one in (endpoint, call, answer, client, client.wire):
            assert SECRET not in f"{one!r}{one}"
            assert SIGNATURE not in f"{one!r}{one}"


def test_what_is_concealed_is_hidden_everywhere() -> None:
    url = f"https://u:p@host:8443/film.mp4?name=film&sig={quote(TOKEN, safe='')}#part"
    conceal(url)
    for form in (url, url.partition("?")[2].partition("#")[0], TOKEN, quote(TOKEN)):
        assert TOKEN not in redact(f"x {form} y")
        assert quote(TOKEN, safe="") not in redact(f"x {form} y")
    assert "film" in redact("a film of mine")


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://user:pass@Host.example/a/b?c=d#e", "https://host.example/a/b"),
        ("http://127.0.0.1:80/x", "http://127.0.0.1:80/x"),
        ("http://[::1]:8/x?y", "http://[::1]:8/x"),
        ("http://[::1", "an address that makes no sense"),
        ("https://h/" + "x" * 500, "https://h/" + "x" * 190),
    ],
)
def test_addresses_for_people(url: str, expected: str) -> None:
    assert shown(url) == expected


def test_origins_are_told_apart() -> None:
    assert origin("https://A.example/x") == origin("https://a.example:443/y?z")
    others = [
        "http://a.example",
        "https://a.example:444",
        "https://b.example",
        "https://a.example.evil",
    ]
    assert all(origin(other) != origin("https://a.example") for other in others)
    assert origin("https://a.example@evil.example/")[1] == "evil.example"
    assert origin("http://[::1") == ("", "", None)


def test_identities_are_one_part_of_a_path() -> None:
    assert segment("a/b?c#d e") == "a%2Fb%3Fc%23d%20e"
    assert segment(42) == "42"
    for none in ("", ".", ".."):
        with pytest.raises(CuesmithError):
            segment(none)
