"""The user's network: authorities and proxies named by the environment."""

from __future__ import annotations

import socket
import ssl
import traceback
from collections.abc import Iterator
from pathlib import Path

import pytest

from cuesmith.base.errors import HostError
from cuesmith.base.jobs import ignore_progress
from cuesmith.base.secrets import Secret
from cuesmith.domain.hosting import HostName
from cuesmith.engines.hosts.http import Endpoint, HostClient
from cuesmith.engines.hosts.refusals import Unreachable
from cuesmith.engines.hosts.transfers.fetching import fetch_file
from cuesmith.engines.hosts.transfers.resumable import send_resumable
from cuesmith.engines.hosts.transfers.source import Source
from tests.support.hosts.certificates import Authority, authority
from tests.support.hosts.scripted import QUICK, SECRET, NoRest, raw_server, read_head
from tests.support.hosts.server import Address, Answer, Request, listening
from tests.support.hosts.upload_server import UploadServer, upload_server


@pytest.fixture(scope="module")
def issuer(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return authority(tmp_path_factory.mktemp("authority"))


@pytest.fixture
def server(issuer: Authority) -> Iterator[UploadServer]:
    with upload_server(tls=issuer.server) as running:
        yield running


def client(url: str) -> HostClient:
    headers = {"Authorization": Secret(f"Basic {SECRET}")}
    return HostClient(Endpoint(HostName.MUX, url, headers, QUICK), NoRest())


def test_an_unknown_authority_is_not_believed(server: UploadServer) -> None:
    token = NoRest()
    endpoint = Endpoint(HostName.MUX, server.url, {}, QUICK)
    with HostClient(endpoint, token) as asking, pytest.raises(HostError) as caught:
        asking.fetch_text("/files/x")
    port = server.address.port
    assert caught.value.message.startswith(f"The certificate of localhost:{port} is not to be")
    assert "SSL_CERT_FILE" in caught.value.hint
    assert token.rests == []  # nobody's certificate gets better by waiting
    assert server.seen == []


def test_a_certificate_for_another_name_is_not_believed(
    server: UploadServer, issuer: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(issuer.file))
    url = f"https://127.0.0.1:{server.address.port}"
    with client(url) as asking, pytest.raises(HostError, match=r"certificate of 127\.0\.0\.1"):
        asking.fetch_text("/files/x")


def test_an_authority_of_the_user_is_believed(
    server: UploadServer, issuer: Authority, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(issuer.file))
    film = tmp_path / "film.mp4"
    film.write_bytes(bytes(range(256)) * 4000)
    url = Secret(server.new_resumable())
    with client(server.url) as asking, Source(film) as source:
        send_resumable(asking.wire, url, source, ignore_progress, resume=False, chunk=1 << 18)
        given = Secret(server.give("film.mp4", film.read_bytes()))
        fetch_file(asking.wire, given, tmp_path / "back.mp4", ignore_progress)
    assert bytes(server.received(url.reveal()).kept) == film.read_bytes()
    assert (tmp_path / "back.mp4").read_bytes() == film.read_bytes()
    assert server.blames == []


def test_a_folder_of_authorities_is_read(
    server: UploadServer, issuer: Authority, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    known = ssl.create_default_context(cafile=str(issuer.file)).get_ca_certs()
    assert len(known) == 1
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path))
    with client(server.url) as asking, pytest.raises(HostError, match="certificate"):
        asking.fetch_text("/files/x")


def test_a_file_of_authorities_that_is_none_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "missing.pem"))
    with pytest.raises(HostError, match="SSL_CERT_FILE or SSL_CERT_DIR"):
        client("https://localhost")
    (tmp_path / "broken.pem").write_text("nonsense")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "broken.pem"))
    with pytest.raises(HostError, match="SSL_CERT_FILE or SSL_CERT_DIR"):
        client("https://localhost")


def test_credentials_do_not_go_from_https_to_http(
    server: UploadServer, issuer: Authority, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(issuer.file))
    plain = server.send_on("go", f"http://localhost:{server.address.port}/files/x")
    with client(server.url) as asking:
        with pytest.raises(HostError, match="not safe"):
            fetch_file(asking.wire, Secret(plain), tmp_path / "x", ignore_progress)
        with pytest.raises(HostError, match="not safe"):
            asking.fetch_text(plain)
    assert not [*tmp_path.glob("x*")]


# --- proxies ---------------------------------------------------------------------------------


class Proxy:
    """Takes requests in absolute form, and writes down for whom they are."""

    def __init__(self, address: Address) -> None:
        self.address = address
        self.asked: list[tuple[str, str]] = []

    def blame(self, text: str) -> None:
        raise AssertionError(text)

    def serve(self, request: Request) -> Answer:
        self.asked.append((request.method, request.header("Host")))
        return Answer.text(200, "through the proxy")


def test_a_proxy_of_the_environment_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    proxies: list[Proxy] = []

    def make(address: Address) -> Proxy:
        proxies.append(Proxy(address))
        return proxies[0]

    with listening(make):
        monkeypatch.setenv("HTTP_PROXY", proxies[0].address.url)
        with client("http://films.invalid") as asking:
            assert asking.fetch_text("/x") == "through the proxy"
    assert proxies[0].asked == [("GET", "films.invalid")]


def test_no_proxy_is_honoured(monkeypatch: pytest.MonkeyPatch) -> None:
    proxies: list[Proxy] = []

    def make(address: Address) -> Proxy:
        proxies.append(Proxy(address))
        return proxies[0]

    with listening(make):
        monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
        monkeypatch.setenv("NO_PROXY", "127.0.0.1")
        with client(proxies[0].address.url) as asking:
            assert asking.fetch_text("/x") == "through the proxy"


def _tunnel(connection: socket.socket) -> None:
    """A CONNECT proxy for one connection."""
    target = read_head(connection).split()[1].decode()
    host, _, port = target.rpartition(":")
    with socket.create_connection((host, int(port)), 20) as inner:
        connection.sendall(b"HTTP/1.1 200 Connection established\r\n\r\n")
        inner.settimeout(0.02)
        connection.settimeout(0.02)
        while _passed(connection, inner) and _passed(inner, connection):
            pass


def _passed(source: socket.socket, sink: socket.socket) -> bool:
    try:
        data = source.recv(1 << 16)
    except TimeoutError:
        return True
    sink.sendall(data)
    return bool(data)


def test_https_goes_through_a_tunnel(
    server: UploadServer, issuer: Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(issuer.file))
    with raw_server(_tunnel) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy)
        with client(server.url) as asking:
            assert asking.fetch_text(server.give("a.txt", b"hello")) == "hello"
    assert server.seen[0].path == "/files/a.txt"


def test_a_proxy_that_refuses_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(connection: socket.socket) -> None:
        read_head(connection)
        connection.sendall(b"HTTP/1.1 407 Proxy Authentication Required\r\n\r\n")

    with raw_server(refuse) as proxy:
        monkeypatch.setenv("HTTPS_PROXY", proxy.replace("//", "//someone:proxy-password-77@"))
        with client("https://films.invalid") as asking, pytest.raises(Unreachable) as caught:
            asking.fetch_text("/x")
    assert "the proxy of this system does not let it through" in caught.value.message
    assert "proxy-password-77" not in f"{caught.value!r}{caught.value.details}"


def _socks(connection: socket.socket) -> None:
    """A SOCKS 5 proxy (RFC 1928) that answers for everybody."""
    assert connection.recv(10) == b"\x05\x01\x00"
    connection.sendall(b"\x05\x00")
    assert connection.recv(300) == b"\x05\x01\x00\x03\x0dfilms.invalid\x00\x50"
    connection.sendall(b"\x05\x00\x00\x01\x7f\x00\x00\x01\x00\x50")
    read_head(connection)
    connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nsocks")


def test_a_proxy_may_speak_socks(monkeypatch: pytest.MonkeyPatch) -> None:
    with raw_server(_socks) as proxy:
        monkeypatch.setenv("ALL_PROXY", proxy.replace("http://", "socks5://"))
        with client("http://films.invalid") as asking:
            assert asking.fetch_text("/x") == "socks"


@pytest.mark.parametrize(
    "proxy", ["nonsense://u:proxy-password-77@x", "http://u:proxy-password-77@[::1"]
)
def test_a_proxy_that_makes_no_sense_is_told(proxy: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTPS_PROXY", proxy)
    with pytest.raises(HostError, match="proxy that this system") as caught:
        client("https://films.invalid")
    report = "".join(traceback.format_exception(caught.value))
    assert "proxy-password-77" not in report
