"""Everything a project holds comes back as it was; what is not what it should be is refused."""

from __future__ import annotations

import dataclasses

import pytest
from hypothesis import given

from cuesmith.base.errors import UsageError
from cuesmith.domain.cue import Cue, Word
from cuesmith.domain.cue_edits import InsertCues
from cuesmith.domain.document import Document
from cuesmith.domain.edits import Edit, RestoreCues, apply
from cuesmith.domain.history import Step
from cuesmith.domain.selection import Selection
from cuesmith.domain.syncing.time_map import TimeMap, shift_map
from cuesmith.domain.track import Source, SourceBlock, Track, TrackKind
from cuesmith.engines.store.codec import CodecError, codec_for, dump, dump_large, from_json, to_json
from cuesmith.engines.store.edit_codec import KeptEdit, edit_classes, step_from_json, step_to_json
from tests.support.cue_strategies import cues
from tests.support.edit_examples import EXAMPLES, FOX, sample_document

FULL_TRACK = Track(
    (FOX,),
    "pt-BR",
    "Português",
    TrackKind.CHAPTERS,
    Source("webvtt", "WEBVTT", (SourceBlock("NOTE", "a\nb", "fox"),), ("fox",), (("fps", "25"),)),
    (("engine", "draft"),),
    "t1",
)


@pytest.mark.parametrize("edit", EXAMPLES, ids=lambda edit: type(edit).__name__)
def test_every_edit_comes_back(edit: Edit) -> None:
    assert from_json(Edit, to_json(Edit, edit)) == edit


@pytest.mark.parametrize("edit", EXAMPLES, ids=lambda edit: type(edit).__name__)
def test_what_takes_an_edit_back_comes_back(edit: Edit) -> None:
    try:
        inverse = apply(sample_document(), edit).inverse
    except UsageError:
        pytest.skip("this example is about another document")
    assert from_json(Edit, to_json(Edit, inverse)) == inverse


@pytest.mark.parametrize("kind", edit_classes().values(), ids=lambda kind: kind.__name__)
def test_every_field_of_every_edit_has_a_codec(kind: type) -> None:
    with pytest.raises(CodecError):
        codec_for(kind).decode({"there is no": "such field"})


def test_a_document_comes_back() -> None:
    document = Document((*sample_document().tracks, FULL_TRACK))
    assert from_json(Document, to_json(Document, document)) == document


@given(cues())
def test_any_cue_comes_back(found: list[Cue]) -> None:
    for cue in found:
        assert from_json(Cue, to_json(Cue, cue)) == cue


def test_halves_of_characters_come_back() -> None:
    cue = Cue("\udc80", 0, 1, "broken \ud83d text \0")
    assert from_json(Cue, to_json(Cue, cue)) == cue


def test_a_step_keeps_selections_and_nothing_opaque() -> None:
    edit = RestoreCues("en", ("fox",), ((0, FOX),), "Undo")
    step = Step("Undo", edit, Selection("en", ("fox",), "fox"), object(), 7)
    assert step_from_json(*step_to_json(step)) == dataclasses.replace(step, after=None)


def test_a_large_edit_is_read_when_it_is_needed() -> None:
    notes = tuple(Cue(f"c{n}", n, n + 1, "x" * 100) for n in range(1000))
    step = Step("Insert 1000 cues", InsertCues("en", notes))
    kept = step_from_json(*step_to_json(step))
    assert isinstance(kept.edit, KeptEdit)
    assert kept == step
    assert step == kept
    assert step_to_json(kept) == step_to_json(step)
    assert apply(sample_document(), kept.edit) == apply(sample_document(), step.edit)
    damaged = step_from_json(dump(["x", None, None, 1]), '["InsertCues",' + " " * 70_000)
    with pytest.raises(UsageError, match="damaged"):
        apply(sample_document(), damaged.edit)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "null",
        "[]",
        '{"id":1,"start":0,"end":1,"text":""}',
        '{"id":"a","start":0.5,"end":1,"text":""}',
        '{"id":"a","start":true,"end":1,"text":""}',
        '{"id":"a","start":0,"end":1}',
        '{"id":"a","start":0,"end":1,"text":"","wings":2}',
        '{"id":"a","start":0,"end":1,"text":"","words":[[0,1]]}',
        '{"id":"a","start":0,"end":1,"text":"","words":[[0,1,2]]}',
        '{"id":"a","start":0,"end":1,"text":"","words":["abc"]}',
        '{"id":"a","start":0,"end":1,"text":"","words":[[0,1,"a",NaN]]}',
        '{"id":"a","start":0,"end":1,"text":"","doubts":["made up"]}',
        '{"id":"a","start":0,"end":1,"text":"","settings":[["a"]]}',
        "[" * 100_000,
    ],
)
def test_what_is_no_cue_is_refused(text: str) -> None:
    with pytest.raises(CodecError):
        from_json(Cue, text)


@pytest.mark.parametrize(
    "text",
    [
        '["DeleteCues"]',
        '["os.system",{}]',
        '["Step",{}]',
        '{"a":1}',
        '["DeleteCues",{"track":"a"}]',
    ],
)
def test_what_is_no_edit_is_refused(text: str) -> None:
    with pytest.raises(CodecError):
        from_json(Edit, text)


def test_a_type_that_json_cannot_hold_is_found_when_its_codec_is_made() -> None:
    @dataclasses.dataclass(frozen=True)
    class Odd:
        made: complex

    with pytest.raises(TypeError):
        codec_for(complex)


def test_a_word_without_more_is_three_values() -> None:
    assert to_json(Word, Word(1, 2, "a")) == '[1,2,"a"]'


@pytest.mark.parametrize(
    "value",
    [[], {}, "x", list(range(1000)), [1, {"a": [None] * 401, "b": {}}, "\u2028"], [[]] * 201],
)
def test_long_lists_are_written_in_pieces(value: object) -> None:
    assert dump_large(value) == dump(value)


def test_a_value_that_its_class_refuses_is_a_broken_one() -> None:
    kept = to_json(TimeMap, shift_map(500))
    assert from_json(TimeMap, kept) == shift_map(500)
    with pytest.raises(CodecError, match="ten times"):
        from_json(TimeMap, kept.replace('"1"', '"99"'))
