"""A tus server that is not ours: tuspyserver, in a process of its own.

    python -m tests.support.hosts.tus_server FOLDER

Says its port, then serves /upload/ until it is killed; what arrives lies in FOLDER. Its metadata
must hold `filename`, `filetype` and, as at Gcore, `token`, `video_id`, `client_id`.
"""

from __future__ import annotations

import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

TOKEN = "gcore-upload-token-0123456789"
_ROOT = Path(__file__).resolve().parents[3]


def main(folder: str) -> None:
    import uvicorn
    from fastapi import FastAPI, HTTPException
    from tuspyserver import create_tus_router
    from tuspyserver.storage.local import LocalFileStorage

    def check(metadata: dict[str, str], _: dict[str, object]) -> None:
        if metadata.get("token") != TOKEN or not {"video_id", "client_id"} <= metadata.keys():
            raise HTTPException(500, "Error: token invalid (null)")

    app = FastAPI()
    app.include_router(
        create_tus_router(
            prefix="upload",
            files_dir=folder,
            pre_create_hook=check,
            strict_offset_validation=True,
            storage=LocalFileStorage(folder),  # waits for its lock without stopping the server
        )
    )
    listener = socket.create_server(("127.0.0.1", 0))
    sys.stdout.write(f"{listener.getsockname()[1]}\n")
    sys.stdout.flush()
    uvicorn.Server(uvicorn.Config(app, log_level="error")).run([listener])


@contextmanager
def tus_server(folder: Path) -> Iterator[str]:
    """A running server; gives the address at which uploads are made."""
    command = [sys.executable, "-W", "ignore", "-m", "tests.support.hosts.tus_server", str(folder)]
    with subprocess.Popen(command, cwd=_ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        try:
            yield f"http://127.0.0.1:{int(process.stdout.readline())}/upload/"
        finally:
            process.kill()


if __name__ == "__main__":
    main(sys.argv[1])
