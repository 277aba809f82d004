"""Scripts aligned with real speech, by the draft engine and by Whisper, in their worker."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from cuesmith.base.errors import Cancelled, EngineCrashed, SpeechError, UsageError
from cuesmith.base.jobs import CancelToken
from cuesmith.base.resources import resource_path
from cuesmith.domain.alignment import Alignment
from cuesmith.domain.cue import Doubt, Word
from cuesmith.domain.profiles import Profile
from cuesmith.domain.script import parse_script
from cuesmith.domain.speech import Heard, Passage, Segment, SpeechRequest
from cuesmith.engines.media.audio import AudioBlock
from cuesmith.engines.speech.alignment import DraftAligner, WhisperAligner
from cuesmith.engines.speech.draft import DraftTranscriber
from cuesmith.engines.speech.passages import sound_of
from cuesmith.engines.speech.whisper import WhisperTranscriber
from cuesmith.services.alignment import Aligning, align_script, script_cues
from tests.support.shared import shared_dir

SAMPLE = resource_path("sample", "welcome.mp4")
SPOKEN = resource_path("sample", "welcome.txt").read_text("utf-8")
EXTRA = "Nobody in this whole recording has ever said such a sentence, or anything like it."
END = 28_800
"""Milliseconds; the last line begins behind it."""
DRAFT = Aligning(DraftTranscriber(), DraftAligner())


def words_of(alignment: Alignment) -> list[Word]:
    return [word for segment in alignment.segments for word in segment.words]


def align(script: str, media: Path = SAMPLE, end: int | None = None) -> Alignment:
    request = SpeechRequest(media, language="en", end=end)
    return align_script(parse_script(script), request, DRAFT, CancelToken())


@pytest.fixture(scope="module")
def whole() -> Alignment:
    """All that is said in the sample, aligned once."""
    return align(SPOKEN)


@pytest.fixture(scope="module")
def changed() -> Alignment:
    """A script with odd spellings, a sentence that nobody says, and two lines left out."""
    lines = SPOKEN.splitlines()
    begin = " ".join(lines[:2]).replace("half minute", "haff minnit")
    begin = begin.replace("computer", "kumpjooter")
    return align("\n\n".join([begin, EXTRA, lines[4]]), end=END)


class TestSample:
    def test_every_word_is_found_in_order(self, whole: Alignment) -> None:
        words = words_of(whole)
        assert [word.text for word in words] == SPOKEN.split()
        assert (whole.unspoken, whole.unscripted) == (0, ())
        assert not any(word.estimated for word in words)
        assert all(a.end <= b.start for a, b in pairwise(words))

    def test_cues_of_it_keep_the_words_and_their_times(self, whole: Alignment) -> None:
        cues = script_cues(whole, Profile())
        assert " ".join(cue.text for cue in cues).split() == SPOKEN.split()
        assert [w.start for cue in cues for w in cue.words] == [w.start for w in words_of(whole)]

    def test_what_is_not_said_is_marked_and_what_is_not_written_reported(
        self, whole: Alignment, changed: Alignment
    ) -> None:
        (unspoken,) = [each for each in changed.segments if Doubt.NO_SPEECH in each.doubts]
        assert unspoken.text == EXTRA
        assert all(word.estimated for word in unspoken.words)
        lines = SPOKEN.splitlines()
        count = len(" ".join(lines[:2]).split())
        gone = words_of(whole)[count : count + len(" ".join(lines[2:4]).split())]
        (span,) = changed.unscripted
        assert abs(span.start - gone[0].start) < 600
        assert abs(span.end - gone[-1].end) < 600

    def test_odd_spellings_are_sounded_out(self, whole: Alignment, changed: Alignment) -> None:
        (odd,) = [word for word in words_of(changed) if word.text == "kumpjooter"]
        (plain,) = [word for word in words_of(whole) if word.text == "computer"]
        assert abs(odd.start - plain.start) < 150
        assert not odd.estimated

    def test_it_keeps_to_the_stretch_that_is_asked_for(self, changed: Alignment) -> None:
        assert changed.segments[-1].end <= END


def test_verses_begin_where_a_person_put_their_beginnings() -> None:
    clip = shared_dir("clips", "sonnet1_en.mp3")
    reference = json.loads(shared_dir("clips", "references.json").read_text("utf-8"))[clip.name]
    words = words_of(align(reference["text"], clip))
    misses, at = [], 0
    for start, _, text in reference["cues"]:
        misses.append(abs(words[at].start - start * 1000))
        at += len(text.split())
    assert sorted(misses)[len(misses) // 2] < 100


def test_a_script_without_a_word_is_refused() -> None:
    with pytest.raises(UsageError, match="no words"):
        align("[music]\n\n# Heading")


def test_the_draft_engine_says_that_it_knows_english_only() -> None:
    request = SpeechRequest(SAMPLE, language="de")
    with pytest.raises(SpeechError, match="English only"):
        align_script(parse_script("Guten Tag"), request, DRAFT, CancelToken())
    with pytest.raises(SpeechError, match="English only"):
        align("今日は")


def test_a_cancelled_alignment_stops() -> None:
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        align_script(parse_script(SPOKEN), SpeechRequest(SAMPLE), DRAFT, token)


def test_a_worker_that_dies_is_an_error_in_words() -> None:
    aligner = DraftAligner(command=["/bin/false"])
    with pytest.raises(EngineCrashed, match="aligned the script"):
        list(aligner.align(SpeechRequest(SAMPLE), [Passage(0, 1000, ("a",))], CancelToken()))


class TestWhisper:
    """A model of random weights: when it says a word is spoken means nothing, but all goes
    through the real library."""

    def align(self, words: list[str], language: str, model: Path) -> Segment:
        request = SpeechRequest(SAMPLE, language=language, model=str(model), device="cpu")
        passage = Passage(1_000, 25_000, tuple(words))
        events = WhisperAligner().align(request, [passage], CancelToken())
        ((segment,),) = [event.segments for event in events if isinstance(event, Heard)]
        return segment

    def test_each_word_gets_a_time_within_the_passage(self, tiny_model: Path) -> None:
        words = self.align(SPOKEN.split(), "en", tiny_model).words
        assert [word.text for word in words] == SPOKEN.split()
        assert all(a.end <= b.start for a, b in pairwise(words))
        assert words[0].start >= 1_000
        assert words[-1].end <= 25_000
        assert not any(word.estimated for word in words)

    def test_scripts_without_spaces_are_timed_by_character(self, tiny_model: Path) -> None:
        found = self.align(list("今日は良い天気です"), "ja", tiny_model)
        assert "".join(word.text for word in found.words) == "今日は良い天気です"
        assert found.language == "ja"

    def test_a_script_of_something_else_is_refused(self, tiny_model: Path) -> None:
        request = SpeechRequest(SAMPLE, language="en", model=str(tiny_model), device="cpu")
        engines = Aligning(WhisperTranscriber(), WhisperAligner())
        with pytest.raises(SpeechError, match="Nothing of the script"):
            align_script(parse_script("xylophone " * 90), request, engines, CancelToken())

    def test_passages_too_long_for_its_context_are_estimated(self, tiny_model: Path) -> None:
        words = tuple("extraordinarily" for _ in range(600))
        request = SpeechRequest(SAMPLE, language="en", model=str(tiny_model), device="cpu")
        events = WhisperAligner().align(request, [Passage(0, 20_000, words)], CancelToken())
        (heard,) = [event for event in events if isinstance(event, Heard)]
        assert len(heard.segments[0].words) == 600
        assert all(word.estimated for word in heard.segments[0].words)


def test_the_sound_of_passages_is_cut_to_the_sample() -> None:
    rising = np.arange(64_000, dtype=np.float32)
    blocks = [
        AudioBlock(start, rising[start : start + 10_000]) for start in range(0, 64_000, 10_000)
    ]
    passages = [Passage(500, 1_500, ()), Passage(1_500, 1_600, ()), Passage(3_900, 4_100, ())]
    cut = list(sound_of(blocks, passages))
    assert [passage for passage, _ in cut] == passages
    assert np.array_equal(cut[0][1], rising[8_000:24_000])
    assert np.array_equal(cut[1][1], rising[24_000:25_600])
    assert np.array_equal(cut[2][1][:1_600], rising[62_400:])
    assert not cut[2][1][1_600:].any()
