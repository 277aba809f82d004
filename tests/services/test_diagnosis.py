"""From checks to lines, JSON and a verdict."""

from __future__ import annotations

import pytest

from cuesmith.base.health import Check, Health
from cuesmith.services.diagnosis import main_job_works, redact, report_json, report_line


def check(name: str, health: Health) -> Check:
    return Check(name, name.title(), health, "what was found", "Do this.")


def test_a_good_line_says_ok_and_what_was_found() -> None:
    line = report_line(Check("media", "FFmpeg", Health.OK, "FFmpeg 8"))
    assert line == "ok  FFmpeg          FFmpeg 8"


@pytest.mark.parametrize(("health", "mark"), [(Health.FAULT, "!!"), (Health.ABSENT, "--")])
def test_any_other_line_is_a_sentence_with_the_remedy(health: Health, mark: str) -> None:
    line = report_line(check("disk", health))
    assert line.startswith(f"{mark}  Disk ")
    assert line.endswith("what was found. Do this.")


@pytest.mark.parametrize(
    ("healthy", "works"),
    [
        ({"media", "draft"}, True),
        ({"media", "whisper"}, True),
        ({"media"}, False),
        ({"draft", "whisper"}, False),
    ],
)
def test_captions_need_a_decoder_and_an_engine(healthy: set[str], works: bool) -> None:
    checks = [
        check(name, Health.OK if name in healthy else Health.FAULT)
        for name in ("media", "draft", "whisper", "disk")
    ]
    assert main_job_works(checks) is works
    assert report_json(checks, "/home/me", "1.0")["works"] is works


@pytest.mark.parametrize(
    ("text", "clean"),
    [
        ("/home/me/models/tiny", "~/models/tiny"),
        ("http://joe:secret@proxy.example:3128 fails", "http://***@proxy.example:3128 fails"),
        ("token hf_AbCdEfGh1234 refused", "token *** refused"),
        ("Authorization: Bearer abc.def", "Authorization: ***"),
        ("plain", "plain"),
    ],
)
def test_secrets_and_the_users_folder_are_left_out(text: str, clean: str) -> None:
    assert redact(text, "/home/me") == clean


def test_every_text_of_the_report_is_redacted() -> None:
    secret = "https://joe:pw@host /home/me hf_AbCdEfGh1234"
    made = Check("x", "X", Health.FAULT, secret, secret, (("fact", secret),))
    text = str(report_json([made], "/home/me", "1.0"))
    assert not any(part in text for part in ("pw@", "/home/me", "hf_AbC"))


def test_a_home_of_the_root_folder_is_not_replaced_everywhere() -> None:
    assert redact("/usr/lib", "/") == "/usr/lib"
