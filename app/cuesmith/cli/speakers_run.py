"""The work behind `cuesmith speakers`."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path

import typer

from cuesmith.base.errors import UsageError
from cuesmith.base.jobs import CancelToken
from cuesmith.cli.progress import listening
from cuesmith.cli.rewriting import check_output, read_captions, write_captions
from cuesmith.cli.transcribe_run import cancel_on_interrupt, check_medium
from cuesmith.domain.amendments import Amendment, amended
from cuesmith.domain.diarisation import Giving, Turn, give_speakers
from cuesmith.domain.document import Document
from cuesmith.domain.speakers import (
    file_part,
    label_speakers,
    rename_speaker,
    speaker_names,
    speakers_of,
    take_labels,
    track_of,
)
from cuesmith.domain.speech import SpeechRequest
from cuesmith.domain.timecode import format_clock
from cuesmith.domain.track import Track
from cuesmith.engines.speech.diarisation import SherpaDiariser
from cuesmith.services.diarisation import find_turns


@dataclass(frozen=True, slots=True)
class VoiceWish:
    """How voices are told apart."""

    count: int
    split: bool
    keep: bool
    models: str
    audio_track: int | None


@dataclass(frozen=True, slots=True)
class Naming:
    """What becomes of names."""

    renames: tuple[str, ...]
    """Each as in A=B."""
    from_labels: bool
    """Whether names in the text become speakers."""
    label: bool
    """Whether speakers are written into the text."""
    each: bool
    """Whether each speaker gets a file."""

    @property
    def anything(self) -> bool:
        """Whether anything is to be done."""
        return bool(self.renames) or self.from_labels or self.label or self.each


@dataclass(frozen=True, slots=True)
class Wish:
    """What the command line asked for."""

    files: tuple[Path, ...]
    naming: Naming
    voices: VoiceWish
    dry_run: bool
    as_json: bool
    force: bool


def run(wish: Wish) -> None:
    """List, change, or tell apart; raises `CuesmithError`, `Cancelled`."""
    match wish.files:
        case (subs,):
            _look(subs, wish)
        case (subs, out):
            _change(subs, out, wish)
        case (media, subs, out):
            _tell_apart(media, subs, out, wish)
        case _:
            raise UsageError(
                "Name one, two or three files.",
                hint="SUBS lists, SUBS OUT changes, MEDIA SUBS OUT tells voices apart.",
            )


def _look(subs: Path, wish: Wish) -> None:
    if wish.naming.anything and not wish.dry_run:
        raise UsageError("There is no file to write.", hint="Name OUT behind the captions.")
    _list(_changed(read_captions(subs).track, wish), wish)


def _list(track: Track, wish: Wish) -> None:
    found = speakers_of(track.cues)
    if wish.as_json:
        rows = [asdict(each) | {"duration": each.duration / 1000} for each in found]
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for each in found:
        cues = "1 cue" if each.cues == 1 else f"{each.cues} cues"
        typer.echo(f"{each.name}  {cues}, {each.duration / 1000:.1f} s")
    unnamed = sum(not cue.speaker for cue in track.cues)
    if unnamed:
        typer.echo(f"{unnamed} of {len(track.cues)} cues name no speaker", err=True)


def _change(subs: Path, out: Path, wish: Wish) -> None:
    if not wish.naming.anything:
        raise UsageError(
            "Nothing is to be changed.",
            hint="Say --rename A=B, --from-labels, --label or --each; or name the medium first.",
        )
    looks = wish.dry_run or wish.naming.each
    format_id = "" if looks else check_output(out, force=wish.force)
    track = _changed(read_captions(subs).track, wish)
    if wish.dry_run:
        _list(track, wish)
    elif wish.naming.each:
        _write_each(track, out, wish)
    else:
        _write(track, out, format_id, wish)
        typer.echo(f"written to {out}", err=True)


def _write(track: Track, out: Path, format_id: str, wish: Wish) -> None:
    """Names that stand in the text are not lost where the format has no place for speakers."""
    unnamed = track.with_cues(tuple(replace(cue, speaker="") for cue in track.cues))
    write_captions(track, out, format_id, unnamed if wish.naming.label else None)


def _write_each(track: Track, out: Path, wish: Wish) -> None:
    """A file for each speaker; all names are looked at before the first is written."""
    targets = {
        name: out.with_name(f"{out.stem}.{file_part(name)}{out.suffix}")
        for name in speaker_names(track.cues)
    }
    if not targets:
        raise UsageError("No cue names a speaker, so there is nobody to divide by.")
    formats = {name: check_output(target, force=wish.force) for name, target in targets.items()}
    for name, target in targets.items():
        write_captions(track_of(track, name, track.id), target, formats[name])
        typer.echo(f"written to {target}", err=True)


def _changed(track: Track, wish: Wish) -> Track:
    if wish.naming.from_labels:
        track = track.with_cues(take_labels(track.cues))
    for rename in wish.naming.renames:
        old, sign, new = rename.partition("=")
        if not sign:
            raise UsageError(f"--rename {rename!r} does not say what to.", hint="As in A=B.")
        edit = rename_speaker(track, old.strip(), new)
        if edit is not None:
            track = edit.perform(Document((track,))).document.tracks[0]
    return track.with_cues(label_speakers(track.cues)) if wish.naming.label else track


def _tell_apart(media: Path, subs: Path, out: Path, wish: Wish) -> None:
    format_id = "" if wish.dry_run else check_output(out, force=wish.force)
    check_medium(media)
    track = read_captions(subs).track
    turns = _turns(media, wish.voices)
    giving = Giving(_name, wish.voices.split, keep_named=wish.voices.keep)
    amendments = give_speakers(track.cues, turns, giving)
    if wish.dry_run:
        _show(track, amendments, wish)
        return
    done = _changed(amended(track, amendments), wish)
    _write(done, out, format_id, wish)
    count = len({turn.speaker for turn in turns})
    voices = "1 voice" if count == 1 else f"{count} voices"
    typer.echo(f"{voices}; {len(done.cues)} cues written to {out}", err=True)


def _name(number: int) -> str:
    return f"Speaker {number + 1}"


def _turns(media: Path, voices: VoiceWish) -> tuple[Turn, ...]:
    request = SpeechRequest(media, audio_track=voices.audio_track, model=voices.models)
    token = CancelToken()
    with listening(False) as listener, cancel_on_interrupt(token):
        listener.begin(media.name, 0, "telling voices apart")
        return find_turns(request, voices.count, SherpaDiariser(), token, listener.event)


def _show(track: Track, amendments: Sequence[Amendment], wish: Wish) -> None:
    if wish.as_json:
        rows = [
            {
                "rule": each.rule,
                "start": each.before[0].start / 1000,
                "before": each.before[0].text,
                "after": [{"speaker": cue.speaker, "text": cue.text} for cue in each.after],
            }
            for each in amendments
        ]
        typer.echo(json.dumps(rows, ensure_ascii=False, indent=2))
        return
    for each in amendments:
        said = " | ".join(f"{cue.speaker}: {_flat(cue.text)}" for cue in each.after)
        typer.echo(f"{format_clock(each.before[0].start)}  {each.rule}: {each.reason}  {said}")
    typer.echo(f"{len(amendments)} of {len(track.cues)} cues would change", err=True)


def _flat(text: str) -> str:
    return " ".join(text.split())
