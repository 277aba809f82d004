"""The log is kept, rolls over, and tells no secrets."""

from __future__ import annotations

import logging
from pathlib import Path

import pytest

from cuesmith.base.logs import redact, start_log, stop_log


@pytest.mark.parametrize(
    ("text", "secret"),
    [
        ("Authorization: Bearer abc.def-ghi", "abc.def-ghi"),
        ("{'authorization': 'Basic dXNlcjpwYXNz'}", "dXNlcjpwYXNz"),
        ("GET https://example.org/v1?api_key=k123456&page=2", "k123456"),
        ("MUX_TOKEN_SECRET=hush-hush", "hush-hush"),
        ("token hf_abcdefghijklmnopqrst here", "hf_abcdefghijklmnopqrst"),
        ("https://user:pa55word@example.org/file", "pa55word"),
        ('{"password": "tiger"}', "tiger"),
    ],
)
def test_secrets_are_hidden(text: str, secret: str) -> None:
    assert secret in text
    assert secret not in redact(text)
    assert "[hidden]" in redact(text)


def test_what_is_no_secret_stays() -> None:
    said = "Opened film.mp4: 3 sound tracks, key frame every 250, tokens heard: 12"
    assert redact(said) == said
    assert "page=2" in redact("?api_key=k123456&page=2")


def test_secrets_of_the_environment_are_hidden(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOME_HOST_TOKEN", "correct horse")
    assert redact("sent correct horse battery") == "sent [hidden] battery"


def test_the_home_folder_is_shortened() -> None:
    assert redact(f"{Path.home()}/film.mp4") == "~/film.mp4"


def test_a_traceback_in_the_log_is_redacted(tmp_path: Path) -> None:
    handler = start_log(tmp_path / "logs")
    try:
        int("token=abc123")
    except ValueError:
        logging.getLogger("cuesmith.test").exception("it failed")
    stop_log(handler)
    text = (tmp_path / "logs" / "cuesmith.log").read_text(encoding="utf-8")
    assert "it failed" in text
    assert "ValueError" in text
    assert "abc123" not in text
