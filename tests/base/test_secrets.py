import copy
import pickle

import pytest

from cuesmith.base.logs import redact
from cuesmith.base.secrets import Secret


def test_a_secret_shows_itself_only_when_it_is_asked_to() -> None:
    secret = Secret("plain-looking value 17")
    assert secret.reveal() == "plain-looking value 17"
    assert "plain" not in f"{secret} {secret!r} {[secret]}"


def test_a_secret_known_by_its_value_is_hidden_wherever_it_stands() -> None:
    Secret("correct horse battery")
    assert "horse" not in redact("the host said: correct horse battery is wrong")


def test_the_longer_of_two_secrets_is_hidden_whole() -> None:
    Secret("abcdefgh")
    Secret("abcdefgh-and-more")
    assert "more" not in redact("x abcdefgh-and-more y")


def test_a_secret_is_not_written_down() -> None:
    with pytest.raises(TypeError):
        pickle.dumps(Secret("a secret value"))
    with pytest.raises(TypeError):
        copy.deepcopy(Secret("a secret value"))
