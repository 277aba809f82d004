"""The work behind `cuesmith translate`."""

from __future__ import annotations

import sys
from dataclasses import replace
from pathlib import Path

import typer

from cuesmith.base.errors import FileError, TranslationError, UsageError
from cuesmith.base.jobs import CancelToken, Progress
from cuesmith.base.secrets import Secret
from cuesmith.cli.errors import EXIT_CANCELLED, report_error
from cuesmith.cli.interrupts import cancel_on_signals
from cuesmith.cli.meter import Meter
from cuesmith.cli.profiles import load_profile
from cuesmith.cli.rewriting import check_output, named_language, read_captions, write_captions
from cuesmith.cli.translate_wish import Wish
from cuesmith.cli.translation_making import chosen_engine, engine_book, open_memory
from cuesmith.domain.cue import Cue
from cuesmith.domain.language import is_language, language_name, normalize_language
from cuesmith.domain.track import Track
from cuesmith.domain.translating.passages import has_letters
from cuesmith.domain.translating.terms import FixedTerm, parse_terms
from cuesmith.domain.translation import EngineChoice
from cuesmith.engines.translation.offline_models import stored_models
from cuesmith.engines.translation.registry import open_translator, readiness, spec_of
from cuesmith.engines.translation.specs import OFFLINE, SPECS
from cuesmith.services.new_file import check_folder
from cuesmith.services.translation import (
    Translated,
    Translation,
    TranslationEvent,
    TranslationRequest,
    translate_track,
)
from cuesmith.services.translation_settings import KEY_VARIABLES, EngineBook, overridden

EXIT_UNTRANSLATED = 1
_WHISPER = "whisper"
_LONGEST_GLOSSARY = 2_000_000


def run(wish: Wish) -> int:
    """Translate into every language; gives the exit status. Raises `CuesmithError`."""
    source = _checked_source(wish)
    if wish.engine == _WHISPER:
        from cuesmith.cli.translate_whisper import run_whisper

        return run_whisper(wish, source)
    targets = _targets(wish, source)
    track = _source_track(wish, source)
    book = engine_book()
    choice = _ready(book, wish)
    request = TranslationRequest(
        track,
        to="",
        language=track.language,
        profile=load_profile(wish.profile),
        terms=_terms(wish.glossary),
    )
    token, status = CancelToken(), 0
    with cancel_on_signals(token):
        for language, target in targets:
            wanted = replace(request, to=language, kept=_kept(wish, track, target))
            status = max(status, _run_one(wanted, choice, target, token))
            if token.cancelled:
                return EXIT_CANCELLED
    return status


def _checked_source(wish: Wish) -> Path:
    if wish.source is None:
        raise UsageError("Name the captions to translate.", hint="cuesmith translate IN OUT --to L")
    if not wish.to:
        raise UsageError("Say into which language, such as --to de.")
    return wish.source


def _targets(wish: Wish, source: Path) -> list[tuple[str, Path]]:
    """Each language with the file for it; refuses now what could not be written."""
    languages = list(dict.fromkeys(normalize_language(each) for each in wish.to))
    if (wish.target is None) == (wish.folder is None):
        raise UsageError("Name either OUT, or a folder with -o.")
    if wish.target is not None:
        if len(languages) > 1:
            raise UsageError("Several languages want a folder: -o DIR.")
        found = [(languages[0], wish.target)]
    else:
        found = [(each, _in_folder(wish.folder, source, each)) for each in languages]
    for _, target in found:
        if target.exists() and source.exists() and target.samefile(source):
            raise UsageError(f"{target} is what is translated; it stays.", hint="Name another OUT.")
        if target.is_file() and not (wish.force or wish.retry_failed):
            raise UsageError(
                f"There is a file “{target}” already.",
                hint="--retry-failed translates what is still missing in it, --force replaces it.",
            )
        check_output(target, force=wish.force or wish.retry_failed)
        check_folder(target.parent)
    return found


def _in_folder(folder: Path | None, source: Path, language: str) -> Path:
    assert folder is not None
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileError(f"The folder {folder} cannot be made.", details=str(error)) from error
    stem, _, own = source.stem.rpartition(".")
    stem = stem if stem and is_language(own) else source.stem
    return folder / f"{stem}.{language}{source.suffix}"


def _source_track(wish: Wish, source: Path) -> Track:
    """The captions, with their language where it is known: said, stated, or in the file's name."""
    track = read_captions(source).track
    if not track.id:
        track = replace(track, id=source.name)
    return named_language(track, source, wish.language)


def _ready(book: EngineBook, wish: Wish) -> EngineChoice:
    choice = chosen_engine(book, wish.engine, wish.url, wish.model)
    state = readiness(choice)
    if not state.ready:
        raise UsageError(f"“{state.spec.label}” is not set up.", hint=state.reason)
    return choice


def _terms(path: Path | None) -> tuple[FixedTerm, ...]:
    if path is None:
        return ()
    try:
        with path.open("rb") as file:
            text = file.read(_LONGEST_GLOSSARY).decode("utf-8-sig")
    except OSError as error:
        raise FileError(
            f"The glossary {path} cannot be read: {error.strerror}.", hint="Check its name."
        ) from error
    except UnicodeDecodeError as error:
        raise FileError(
            f"The glossary {path} is no UTF-8 text.", hint="Save it as CSV in UTF-8."
        ) from error
    return parse_terms(text, path.name)


def _kept(wish: Wish, source: Track, target: Path) -> dict[str, Cue]:
    """With --retry-failed, the cues of an earlier OUT that do not say what the source says."""
    if not wish.retry_failed or not target.exists():
        return {}
    there = {(cue.start, cue.end): cue for cue in read_captions(target).track.cues}
    kept: dict[str, Cue] = {}
    for cue in source.cues:
        earlier = there.get((cue.start, cue.end))
        if earlier is not None and _plain(earlier) != _plain(cue) and has_letters(earlier.text):
            kept[cue.id] = replace(earlier, id=cue.id)
    return kept


def _plain(cue: Cue) -> str:
    return " ".join(cue.text.split())


def _run_one(
    request: TranslationRequest, choice: EngineChoice, target: Path, token: CancelToken
) -> int:
    language = _known_language(request, choice)
    with (
        open_translator(choice, language, request.to, token) as translator,
        open_memory() as memory,
        Meter() as meter,
    ):
        name = f"{target.name}: {language_name(request.to)}"

        def listen(event: TranslationEvent) -> None:
            if isinstance(event, Translated):
                meter.report(Progress(event.done / max(1, event.total), name))
            else:
                meter.report(Progress(-1, f"{event.reason} Again in {event.seconds:.0f} s."))

        done = translate_track(request, translator, listen, token, memory=memory)
    return _finish(done, request, target)


def _known_language(request: TranslationRequest, choice: EngineChoice) -> str | None:
    if request.language == request.to:
        raise UsageError(
            f"The captions are in {language_name(request.to)} already.",
            hint="Where that is wrong, say with --from what they are in.",
        )
    if request.language != "und":
        return request.language
    if spec_of(choice.id).detects:
        return None
    raise UsageError(
        "The captions do not say which language they are in.",
        hint="Name it with --from, as in --from en.",
    )


def _finish(done: Translation, request: TranslationRequest, target: Path) -> int:
    """Write what there is, and say what there is not."""
    translated = len(done.track.cues) - len(done.untranslated)
    if done.stopped is not None:
        report_error(done.stopped)
    if done.is_barren and done.untranslated and (done.stopped or done.cancelled):
        return EXIT_CANCELLED if done.cancelled else 2
    write_captions(done.track, target, check_output(target, force=True))
    _say(f"{translated} of {len(done.track.cues)} cues translated to {target}")
    if done.untranslated:
        _say(f"Not translated, and left as they are: {_numbers(done)}.")
        if done.refusal and done.stopped is None:
            _say(done.refusal)
        _say("Run it again with --retry-failed to try those once more.")
        return EXIT_CANCELLED if done.cancelled else EXIT_UNTRANSLATED
    return 0


def _numbers(done: Translation) -> str:
    left = set(done.untranslated)
    rows = [row for row, cue in enumerate(done.track.cues, 1) if cue.id in left]
    more = f" and {len(rows) - 12} more" if len(rows) > 12 else ""
    return f"cue {', '.join(map(str, rows[:12]))}{more}"


def list_engines() -> None:
    """Show every engine: whether it is set up, and what it wants."""
    book = engine_book()
    for spec in SPECS:
        state = readiness(book.choice(spec.id))
        where = "offline" if spec.offline else "online"
        typer.echo(f"{'*' if state.ready else ' '} {spec.id:<15} {where:<8} {spec.label}")
        if not state.ready:
            typer.echo(f"    {state.reason}")
        if spec is OFFLINE:
            for model in stored_models():
                typer.echo(f"    {model}")
    typer.echo("  whisper         offline  Whisper, from speech, into English only")
    typer.echo("    cuesmith translate FILM OUT --to en --engine whisper")
    typer.echo(
        "  Films that Mux or Gcore hold, those translate themselves: cuesmith hosts translate"
    )


def remember(wish: Wish) -> int:
    """Ask for a key where one is wanted, and keep it with the address and model."""
    if not wish.engine:
        raise UsageError("Say which engine: --engine deepl --remember")
    spec, book = spec_of(wish.engine), engine_book()
    choice = overridden(book.choice(spec.id), url=wish.url, model=wish.model)
    if spec.id in KEY_VARIABLES:
        choice = replace(choice, key=_asked_key(spec.label, needed=spec.needs_key) or choice.key)
    if choice.key and not book.secrets.lasting:
        raise TranslationError(
            "There is no keyring that would keep the key.",
            hint=f"Set {KEY_VARIABLES[spec.id][0]} in the environment instead.",
        )
    book.remember(choice)
    _say(f"{spec.label} is set up.")
    return 0


def _asked_key(label: str, *, needed: bool) -> Secret | None:
    if not sys.stdin.isatty():
        line = sys.stdin.readline().strip()
    else:
        line = str(
            typer.prompt(f"Key for {label}", hide_input=True, default="", show_default=False)
        )
    if needed and not line:
        raise UsageError("No key was given.")
    return Secret(line.strip()) if line.strip() else None


def _say(*lines: str) -> None:
    for line in lines:
        typer.echo(line, err=True)
