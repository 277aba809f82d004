"""`cuesmith translate FILM OUT --engine whisper`: Whisper's own translation, from speech."""

from __future__ import annotations

from pathlib import Path

from cuesmith.base.errors import UsageError
from cuesmith.cli.translate_wish import Wish
from cuesmith.domain.language import normalize_language, primary_language
from cuesmith.domain.speech import SpeechRequest

_CAPTIONS = (".srt", ".vtt", ".ass", ".ssa", ".ttml", ".sbv", ".sub", ".lrc", ".dfxp", ".json")


def run_whisper(wish: Wish, source: Path) -> int:
    """Hear a medium and write it in English; gives the exit status. Raises `CuesmithError`."""
    from cuesmith.cli import transcribe_run
    from cuesmith.cli.rewriting import check_output
    from cuesmith.services.new_file import check_folder

    if {primary_language(normalize_language(each)) for each in wish.to} != {"en"}:
        raise UsageError(
            "Whisper translates into English only.",
            hint="Transcribe the speech, and translate the captions with another engine.",
        )
    if source.suffix.lower() in _CAPTIONS:
        raise UsageError(
            f"Whisper translates what it hears, and {source} holds captions.",
            hint="Name the film or recording, or another engine for the captions.",
        )
    if wish.target is None:
        raise UsageError("Name the file to write, OUT.")
    check_output(wish.target, force=wish.force)
    check_folder(wish.target.parent)
    request = SpeechRequest(
        media=source,
        language=normalize_language(wish.language) if wish.language else None,
        task="translate",
        model=wish.model,
    )
    how = transcribe_run.Wish(
        wish.target,
        None,
        "whisper",
        wish.profile,
        word_stamps=False,
        resume=False,
        json_progress=False,
    )
    return transcribe_run.run([request], how)
