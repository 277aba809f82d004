"""An S3 server on loopback (moto's), which keeps real objects and answers signed addresses."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import httpx
from moto.moto_server.werkzeug_app import DomainDispatcherApplication, create_backend_app
from werkzeug.serving import WSGIRequestHandler, make_server

ACCESS_KEY = "AKIACUESMITHTEST0001"
SECRET_KEY = "bucket-secret-not-to-be-seen-31d7aa90"

_SIGNED = {
    "Authorization": f"AWS4-HMAC-SHA256 Credential={ACCESS_KEY}/20261001/us-east-1/s3/aws4_request,"
    " SignedHeaders=host, Signature=0"
}
"""Signatures are not verified, but objects are kept from those who have none."""


@dataclass(frozen=True)
class S3Server:
    """Where it listens, and what is in it."""

    url: str

    def make_bucket(self, name: str) -> None:
        """An empty bucket."""
        httpx.put(f"{self.url}/{name}", trust_env=False, timeout=60).raise_for_status()

    def keys(self, bucket: str) -> list[str]:
        """The names of what a bucket holds."""
        listing = httpx.get(f"{self.url}/{bucket}?list-type=2", trust_env=False, timeout=60)
        listing.raise_for_status()
        return [part.partition("</Key>")[0] for part in listing.text.split("<Key>")[1:]]

    def read(self, bucket: str, key: str) -> bytes:
        """An object."""
        answer = httpx.get(
            f"{self.url}/{bucket}/{key}", headers=_SIGNED, trust_env=False, timeout=60
        )
        return answer.raise_for_status().content

    def forget_all(self) -> None:
        """Remove every bucket."""
        httpx.post(f"{self.url}/moto-api/reset", trust_env=False, timeout=60).raise_for_status()


class _Quiet(WSGIRequestHandler):
    def log(self, type: str, message: str, *args: object) -> None:
        return


@contextmanager
def s3_server(port: int = 0) -> Iterator[S3Server]:
    """A running server."""
    app = DomainDispatcherApplication(create_backend_app)
    server = make_server("127.0.0.1", port, app, threaded=True, request_handler=_Quiet)
    server.daemon_threads = True  # type: ignore[attr-defined]
    thread = threading.Thread(target=server.serve_forever, args=(0.01,), name="s3 stand-in")
    thread.start()
    try:
        yield S3Server(f"http://127.0.0.1:{server.server_port}")
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
