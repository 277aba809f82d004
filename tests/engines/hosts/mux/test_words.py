"""The Robots' word times, in whatever shape they come, made a track."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.subtitle_file import ReadOptions
from cuesmith.domain.track import Track
from cuesmith.domain.words import locate_words
from cuesmith.engines.formats import files
from cuesmith.engines.hosts.mux.words import read_words, with_words

SRT = b"""1
00:00:01,000 --> 00:00:02,500
Good morning,
everyone.

2
00:00:03,000 --> 00:00:04,000
We wait.
"""
LABELLED = SRT.replace(b"Good", b"Ada: Good").replace(b"We", b"[Speaker 2] We")
WORDS = [
    {"word": "Good", "start": 1.0, "end": 1.3, "speaker": "Ada"},
    {"word": "morning,", "start": 1.3, "end": 1.8, "speaker": "Ada"},
    {"word": "everyone.", "start": 1.9, "end": 2.5, "speaker": "Ada"},
    {"word": "We", "start": 3.0, "end": 3.2, "speaker": "Bo", "confidence": 0.9},
    {"word": "wait.", "start": 3.2, "end": 3.9, "speaker": "Bo"},
]
TIMES = [(1000, 1300), (1300, 1800), (1900, 2500), (3000, 3200), (3200, 3900)]


def opened(captions: bytes | None, words: object) -> Track:
    made = with_words(captions, json.dumps(words).encode(), "en-US")
    assert made is not None
    return files.read_bytes(made, "captions.json", ReadOptions()).track


SHAPES = {
    "a list": WORDS,
    "under a name": {"words": WORDS, "duration": 5},
    "in segments": {
        "segments": [
            {"start": 1, "end": 2.5, "text": "Good morning, everyone.", "words": WORDS[:3]},
            {"start": 3, "end": 4, "text": "We wait.", "words": WORDS[3:]},
        ]
    },
    "by speaker": {
        "utterances": [
            {"speaker": "Ada", "words": [{k: v for k, v in w.items() if k != "speaker"}
                                         for w in WORDS[:3]]},
            {"speaker": "Bo", "words": [{k: v for k, v in w.items() if k != "speaker"}
                                        for w in WORDS[3:]]},
        ]
    },
    "with other names": [
        {"text": w["word"], "start_time": w["start"], "end_time": w["end"],
         "speaker_id": w["speaker"]}
        for w in WORDS
    ],
    "with spaces between": {
        "words": [
            part
            for w in WORDS
            for part in (
                {"text": w["word"], "type": "word", "start": w["start"], "end": w["end"],
                 "speaker_id": w["speaker"]},
                {"text": " ", "type": "spacing", "start": w["end"], "end": w["end"]},
            )
        ]
    },
    "in milliseconds": [
        {**w, "start": float(str(w["start"])) * 1000, "end": float(str(w["end"])) * 1000}
        for w in WORDS
    ],
    "in milliseconds by name": [
        {"text": w["word"], "start_ms": float(str(w["start"])) * 1000,
         "end_ms": float(str(w["end"])) * 1000, "speaker": w["speaker"]}
        for w in WORDS
    ],
}  # fmt: skip


@pytest.mark.parametrize("shape", SHAPES)
def test_shapes(shape: str) -> None:
    track = opened(SRT, SHAPES[shape])
    assert track.language == "en-US"
    assert [cue.text for cue in track.cues] == ["Good morning,\neveryone.", "We wait."]
    assert [cue.speaker for cue in track.cues] == ["Ada", "Bo"]
    words = [word for cue in track.cues for word in cue.words]
    assert [(word.start, word.end) for word in words] == TIMES
    assert not any(word.estimated for word in words)


def test_probabilities() -> None:
    words = opened(SRT, WORDS).cues[1].words
    assert [word.probability for word in words] == [0.9, None]


def test_words_without_captions_become_cues() -> None:
    track = opened(None, WORDS)
    assert [(cue.text, cue.speaker) for cue in track.cues] == [
        ("Good morning, everyone.", "Ada"),
        ("We wait.", "Bo"),
    ]
    assert [(w.start, w.end) for cue in track.cues for w in cue.words] == TIMES


def test_labels_become_speakers() -> None:
    made = with_words(LABELLED, None, "en", labelled=True)
    assert made is not None
    track = files.read_bytes(made, "captions.json", ReadOptions()).track
    assert [(cue.speaker, cue.text) for cue in track.cues] == [
        ("Ada", "Good morning,\neveryone."),
        ("Speaker 2", "We wait."),
    ]


def test_a_colon_is_no_label() -> None:
    assert with_words(LABELLED, None, "en") is None  # nobody asked for speakers
    seldom = (
        b"\n\n".join(SRT.replace(b"1\n", b"%d\n" % n, 1) for n in range(3)) + b"\n\n" + LABELLED
    )
    one = seldom.replace(b"[Speaker 2] ", b"")
    assert with_words(one, None, "en", labelled=True) is None


def test_words_that_are_not_in_the_text_are_left_out() -> None:
    words = [*WORDS[:2], {"word": "um", "start": 1.8, "end": 1.85}, *WORDS[2:]]
    track = opened(SRT, words)
    for cue in track.cues:
        assert None not in locate_words(cue.text, cue.words)
    assert "um" not in [word.text for cue in track.cues for word in cue.words]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"no JSON",
        b"[" * 100_000,
        b'"words"',
        b'{"words": "none"}',
        b'[{"word": "a", "start": "soon", "end": 2}]',
        b'[{"word": "a", "start": 3, "end": 2}]',
        b'[{"word": "a", "start": -3, "end": 2}]',
        b'[{"word": "a", "start": 1, "end": 1e300}]',
        b'[{"word": "a", "start": NaN, "end": Infinity}]',
        b'[{"word": "  ", "start": 1, "end": 2}]',
    ],
)
def test_what_holds_no_words(content: bytes) -> None:
    assert read_words(content) == ()
    assert with_words(SRT, content, "en") is None


def test_nothing_at_all() -> None:
    assert with_words(None, None, None) is None
    assert with_words(b"no captions", b"[]", "en") is None


json_values = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.sampled_from(["words", "word", "text", "start", "end", "x"]), inner)
    ),
    max_leaves=20,
)


@given(json_values)
def test_anything_can_be_read(said: object) -> None:
    made = with_words(SRT, json.dumps(said).encode(), "en")
    if made is not None:
        track = files.read_bytes(made, "captions.json", ReadOptions()).track
        assert [cue.text for cue in track.cues] == ["Good morning,\neveryone.", "We wait."]
