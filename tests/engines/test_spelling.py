"""The system's dictionaries, where there are any: the real library is asked."""

from __future__ import annotations

from cuesmith.engines.spelling import open_speller


def test_english_is_known_by_any_of_its_tags() -> None:
    for tag in ("en", "en-US", "en-GB"):
        speller = open_speller(tag)
        assert speller is not None, tag
        assert speller.knows("captions")
        assert not speller.knows("captoins")
        assert "captions" in speller.suggestions("captoins")


def test_a_language_without_a_dictionary_has_none() -> None:
    assert open_speller("tlh") is None
    assert open_speller("und") is None
