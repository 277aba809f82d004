"""Cuesmith's JSON: the published schema, and what becomes of odd documents."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest

from cuesmith.base.errors import SubtitleError
from cuesmith.base.resources import resource_path
from cuesmith.domain.cue import Cue, Dialect, Doubt, Markup, Word
from cuesmith.domain.subtitle_file import OpenedSubtitles, ReadOptions, WriteOptions
from cuesmith.domain.track import Source, Track, TrackKind
from cuesmith.engines.formats import files

TRACK = Track(
    cues=(
        Cue(
            id="a1",
            start=1000,
            end=2345,
            text="Hello there,\nGeneral.",
            words=(
                Word(1000, 1200, "Hello", 0.93),
                Word(1250, 1600, "there,", None),
                Word(1700, 2300, "General.", 0.5, estimated=True),
            ),
            markup=Markup(Dialect.WEBVTT, "<i>Hello</i> there,\nGeneral."),
            speaker="Obi-Wan",
            settings=(("line", "0"), ("align", "start")),
            identifier="intro",
            doubts=(Doubt.UNLIKELY,),
        ),
        Cue(id="a2", start=3000, end=3000, text='"Quotes" & \\ \u2028 👩‍👩‍👧'),
    ),
    language="en-GB",
    source=Source("webvtt"),
    metadata=(("engine", "whisper"), ("model", "small")),
)


def schema() -> Any:
    return json.loads(
        resource_path("schemas", "cuesmith-cues-1.schema.json").read_text(encoding="utf-8")
    )


def written(track: Track) -> Any:
    return json.loads(files.write_bytes(track, "json", WriteOptions()))


def read(document: object) -> OpenedSubtitles:
    text = document if isinstance(document, str) else json.dumps(document)
    return files.read_bytes(text.encode(), "x.json", ReadOptions())


def document(*cues: object, **more: object) -> dict[str, object]:
    return {"format": "cuesmith-cues", "version": 1, "language": "en", "cues": list(cues), **more}


CUE = {"id": "1", "start": 1.5, "end": 2, "text": "One"}


def test_what_is_written_keeps_to_the_published_schema() -> None:
    validator = jsonschema.Draft202012Validator(schema())
    validator.check_schema(schema())
    validator.validate(written(TRACK))


def test_the_schema_refuses_what_it_should() -> None:
    validator = jsonschema.Draft202012Validator(schema())
    whole = written(TRACK)
    for broken in (
        whole | {"version": 2},
        whole | {"cues": [whole["cues"][0] | {"start": "1.0"}]},
        whole | {"cues": [{"id": "1"}]},
    ):
        assert not validator.is_valid(broken)


def test_the_form_is_the_one_promised() -> None:
    first = written(TRACK)["cues"][0]
    assert first["id"] == "intro"
    assert (first["start"], first["end"]) == (1.0, 2.345)
    assert first["markup"] == "<i>Hello</i> there,\nGeneral."
    assert first["settings"] == {"line": "0", "align": "start"}
    assert first["words"][0] == {"start": 1.0, "end": 1.2, "text": "Hello", "probability": 0.93}
    assert written(TRACK)["metadata"] == {"engine": "whisper", "model": "small"}


def test_everything_said_of_a_cue_comes_back() -> None:
    again = read(written(TRACK)).track
    for before, after in zip(TRACK.cues, again.cues, strict=True):
        for name in ("start", "end", "text", "words", "markup", "speaker", "settings", "doubts"):
            assert getattr(after, name) == getattr(before, name), name
    assert (again.language, again.metadata) == (TRACK.language, TRACK.metadata)


def test_saving_again_changes_nothing() -> None:
    once = files.write_bytes(TRACK, "json", WriteOptions())
    opened = files.read_bytes(once, "x.json", ReadOptions())
    twice = files.write_bytes(opened.track, "json", WriteOptions())
    assert json.loads(twice)["cues"] == json.loads(once)["cues"]


def test_keys_of_others_survive_open_and_save() -> None:
    given = document(CUE | {"mood": "sad", "tags": [1, {"a": None}]}, tool={"name": "x"})
    again = written(read(given).track)
    assert again["tool"] == {"name": "x"}
    assert again["cues"][0]["mood"] == "sad"
    assert again["cues"][0]["tags"] == [1, {"a": None}]


@pytest.mark.parametrize(
    "cue",
    [
        CUE | {"start": "1"},
        CUE | {"start": -1},
        CUE | {"start": True},
        CUE | {"end": 1e300},
        CUE | {"end": 10**400},
        CUE | {"text": None},
        {"start": 1},
        None,
        [],
        "cue",
    ],
    ids=repr,
)
def test_a_broken_cue_is_named_and_the_others_are_kept(cue: object) -> None:
    opened = read(document(CUE, cue, CUE | {"id": "9", "start": 3, "end": 4}))
    assert [found.start for found in opened.track.cues] == [1500, 3000]
    assert "Cue 2" in opened.problems[0].message


def test_not_a_number_is_a_broken_time() -> None:
    text = json.dumps(document(CUE, CUE)).replace("1.5", "NaN", 1)
    opened = read(text)
    assert len(opened.track.cues) == 1
    assert opened.problems


def test_a_document_cut_off_keeps_its_complete_cues() -> None:
    text = files.write_bytes(TRACK, "json", WriteOptions()).decode()
    opened = read(text[: text.index('"Quotes')])
    assert [cue.text for cue in opened.track.cues] == ["Hello there,\nGeneral."]
    assert "not valid JSON" in opened.problems[0].message


def test_equal_identities_are_told_apart() -> None:
    cues = read(document(CUE, CUE, CUE)).track.cues
    assert len({cue.id for cue in cues}) == 3


@pytest.mark.parametrize(
    ("given", "said"),
    [
        (document(CUE) | {"version": 2}, "version 2"),
        (document(), "holds no cue"),
        ('{"format": "cuesmith-cues", "version": 1, "cues": ' + "[" * 100_000, "JSON"),
    ],
)
def test_what_cannot_be_used_is_refused_in_words(given: object, said: str) -> None:
    with pytest.raises(SubtitleError, match=said):
        read(given)


def test_nesting_that_cannot_be_written_again_is_left_out() -> None:
    deep = "[" * 900 + "]" * 900
    text = json.dumps(document(CUE | {"odd": 0})).replace('"odd": 0', f'"odd": {deep}')
    assert written(read(text).track)["cues"][0]["text"] == "One"


def test_an_unedited_file_is_written_as_it_was() -> None:
    opened = files.read_bytes(
        b"1\n00:00:01,000 --> 00:00:02,000\n<i>x</i>\n", "a.srt", ReadOptions()
    )
    track = replace(opened.track, name="Director", kind=TrackKind.CAPTIONS)
    data = files.write_bytes(track, "json", WriteOptions())
    again = files.read_bytes(data, "a.json", ReadOptions()).track
    assert files.write_bytes(again, "json", WriteOptions()) == data
