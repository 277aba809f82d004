"""How long, how fast, how much: what a transcription says of itself."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject

from cuesmith.base.errors import CuesmithError, EngineCrashed
from cuesmith.bridge.names import shown_language
from cuesmith.bridge.sentences import shown_error, shown_sentence
from cuesmith.bridge.speech_state import Phase, SpeechState
from cuesmith.domain.speech_choice import SpeechModel

translate = QCoreApplication.translate


def clock(seconds: float) -> str:
    """`75` as `1:15`, `3700` as `1:01:40`."""
    minutes, second = divmod(int(seconds), 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours}:{minute:02}:{second:02}" if hours else f"{minute}:{second:02}"


def time_left(seconds: float) -> str:
    """A time that is an estimate, said like one."""
    if seconds < 10:
        return translate("Speech", "a few seconds left")
    if seconds < 55:
        return translate("Speech", "about {0} seconds left").format(round(seconds / 10) * 10)
    if seconds < 90:
        return translate("Speech", "about a minute left")
    if seconds < 3600:
        return translate("Speech", "about {0} minutes left").format(round(seconds / 60))
    return translate("Speech", "about {0} hours left").format(f"{seconds / 3600:.1f}")


def model_size(model: SpeechModel) -> str:
    """Megabytes, or gigabytes where they are many."""
    if model.megabytes >= 1000:
        return translate("Speech", "{0} GB").format(f"{model.megabytes / 1000:.1f}")
    return translate("Speech", "{0} MB").format(model.megabytes)


def model_languages(model: SpeechModel) -> str:
    """What a model understands."""
    if model.languages == "en":
        return translate("Speech", "English")
    return translate("Speech", "about 100 languages") if model.languages == "many" else ""


def progress_line(state: SpeechState) -> str:
    """What a running transcription says, in one line."""
    if state.phase is Phase.PREPARING:
        return shown_sentence(state.message) or translate("Speech", "Getting ready…")
    done = clock(state.done / 1000)
    if state.duration:
        done = translate("Speech", "{0} of {1}").format(done, clock(state.duration / 1000))
    parts = [done]
    if state.speed is not None:
        parts.append(translate("Speech", "{0}× real time").format(f"{state.speed:.1f}"))
    if state.phase is Phase.STOPPING:
        parts.append(translate("Speech", "stopping…"))
    elif state.left is not None:
        parts.append(time_left(state.left))
    parts.append(translate("Speech", "{0} elapsed").format(clock(state.elapsed)))
    return "  ·  ".join(parts)


def outcome_line(state: SpeechState) -> str:
    """What came of a transcription, in a sentence or two."""
    if state.phase is Phase.FAILED and state.error is not None:
        return f"{shown_error(state.error).message} {_advice(state, state.error)}".rstrip()
    if state.phase is Phase.STOPPED:
        if not state.cues:
            return translate("Speech", "Stopped before anything was heard.")
        said = translate("Speech", "Stopped at {0}; kept: {1}.")
        return said.format(clock(state.done / 1000), count_cues(state.cues))
    if not state.cues:
        return translate("Speech", "No speech was found.")
    said = translate("Speech", "Done: {0} in {1}.").format(
        count_cues(state.cues), clock(state.elapsed)
    )
    return " ".join([said, *_remarks(state)])


def _advice(state: SpeechState, error: CuesmithError) -> str:
    """What to do about a run that failed."""
    if state.cues:
        kept = translate("Speech", "What was heard until {0} is kept.")
        return kept.format(clock(state.done / 1000))
    if isinstance(error, EngineCrashed):  # its own advice is about what was heard
        return translate("Speech", "Nothing was heard yet: try again, or choose another model.")
    return shown_error(error).hint


def _remarks(state: SpeechState) -> list[str]:
    remarks = []
    if state.doubtful:
        remarks.append(translate("Speech", "Doubtful: {0}.").format(count_cues(state.doubtful)))
    if state.missed >= 1000:
        missed = translate("Speech", "{0} s of speech got no text.")
        remarks.append(missed.format(state.missed // 1000))
    if state.language:
        remarks.append(translate("Speech", "Language: {0}.").format(shown_language(state.language)))
    return remarks


def count_cues(count: int) -> str:
    """`1 cue`, `3 cues`."""
    return _Counts().cues(count)


class _Counts(QObject):
    """What has a plural: `lupdate` finds those in `tr` only."""

    def cues(self, count: int) -> str:
        return self.tr("%n cue(s)", "", count)
