"""What every floor stands on: errors in sentences, problems with lines, stopping, shipped files."""

from __future__ import annotations

import pytest

from cuesmith.base.errors import Cancelled, CuesmithError, FileError, MediaError
from cuesmith.base.jobs import CancelToken
from cuesmith.base.paths import cache_dir, data_dir, state_dir
from cuesmith.base.problems import Problem
from cuesmith.base.resources import resource_path


def test_an_error_says_what_happened_and_what_to_do_but_not_its_details() -> None:
    error = MediaError("a.mp4 is empty.", hint="Copy it again.", details="errno 5")
    assert str(error) == "a.mp4 is empty. Copy it again."
    assert str(CuesmithError("Only this.")) == "Only this."


def test_whoever_catches_file_errors_catches_those_of_media() -> None:
    with pytest.raises(FileError):
        raise MediaError("a.mp4 is empty.")


def test_stopping_is_no_failure() -> None:
    token = CancelToken()
    token.check()
    token.cancel()
    assert token.cancelled
    with pytest.raises(Cancelled):
        token.check()
    assert not issubclass(Cancelled, CuesmithError)


def test_a_problem_names_its_line_where_there_is_one() -> None:
    assert str(Problem("No time.", 7)) == "line 7: No time."
    assert str(Problem("No time.")) == "No time."


def test_a_file_that_was_not_shipped_is_named() -> None:
    assert resource_path("sample", "welcome.mp4").is_file()
    with pytest.raises(FileNotFoundError, match=r"nothing/here\.txt"):
        resource_path("nothing", "here.txt")


def test_what_can_be_lost_and_what_cannot_lie_apart() -> None:
    assert len({cache_dir(), data_dir(), state_dir()}) == 3
