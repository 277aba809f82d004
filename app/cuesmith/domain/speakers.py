"""The people of a track: listed, renamed, made one, and named in the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from cuesmith.base.errors import UsageError
from cuesmith.domain.cue import Cue, Dialect, new_cue_ids
from cuesmith.domain.cue_edits import ReplaceCues, SetSpeaker, with_text
from cuesmith.domain.edits import Compound, Edit
from cuesmith.domain.markup.webvtt import with_voice_renamed
from cuesmith.domain.style_choice import StyleChoice
from cuesmith.domain.style_edits import SetSpeakerStyles
from cuesmith.domain.track import Track

_LONGEST_NAME = 80
"""Characters."""
_LABEL = re.compile(r"(?:[-–—]\s*|>>\s*)?\[?([^\W\d_][\w .'’&-]{0,38})\]?(?::\s+|：\s*)(?=\S)")
"""A name at the beginning of a cue: "ANNA: ", "- Anna: ", ">> Anna: ", "[Speaker 1]: ",
"王：". The names in CJK text have a wide colon and no space."""
_UNSAFE = re.compile(r"[^\w .-]+")


@dataclass(frozen=True, slots=True)
class Speaker:
    """Somebody who speaks in a track."""

    name: str
    cues: int
    duration: int
    """Milliseconds of cues."""


def speaker_names(cues: Iterable[Cue]) -> tuple[str, ...]:
    """Who speaks, in the order of their first cue."""
    return tuple(dict.fromkeys(cue.speaker for cue in cues if cue.speaker))


def speakers_of(cues: Sequence[Cue]) -> tuple[Speaker, ...]:
    """Who speaks and how much, in the order of their first cue."""
    counts: Counter[str] = Counter(cue.speaker for cue in cues)
    times: Counter[str] = Counter()
    for cue in cues:
        times[cue.speaker] += cue.duration
    return tuple(Speaker(name, counts[name], times[name]) for name in speaker_names(cues))


def tidy_name(name: str) -> str:
    """A name as it may stand in files: one line, not overlong."""
    return " ".join(name.split())[:_LONGEST_NAME].strip()


def rename_speaker(track: Track, old: str, new: str) -> Edit | None:
    """Gives all cues of `old` to `new`; where somebody is called so, the two become one.

    The style of `old` goes along, unless `new` has one. None where nothing changes; raises
    `UsageError` where nobody is called `old`.
    """
    name = tidy_name(new)
    cues = tuple(cue.id for cue in track.cues if cue.speaker == old)
    voices = tuple(_with_voice_renamed(track.cues, old, name)) if name else ()
    if not (cues or voices) or not old:
        known = ", ".join(speaker_names(track.cues)) or "nobody"
        raise UsageError(f"There is no speaker {old!r}.", hint=f"There is {known}.")
    if name == old:
        return None
    merged = any(cue.speaker == name for cue in track.cues) and bool(name)
    edits: list[Edit] = [ReplaceCues(track.id, voices)] if voices else []
    edits += [SetSpeaker(track.id, cues, name)] if cues else []
    styles = _renamed_styles(track, old, name)
    if styles != track.speaker_styles:
        edits.append(SetSpeakerStyles(track.id, styles))
    if not name:
        label = f"Take the speaker {old} off"
    else:
        label = f"Join speakers {old} and {name}" if merged else f"Rename speaker {old} to {name}"
    return Compound(tuple(edits), label)


def _with_voice_renamed(cues: Iterable[Cue], old: str, name: str) -> Iterator[Cue]:
    """Cues in whose markup somebody called `old` has a part, with the new name there."""
    for cue in cues:
        markup = cue.markup
        if markup is None or markup.dialect is not Dialect.WEBVTT or "<v" not in markup.source:
            continue
        source = with_voice_renamed(markup.source, old, name)
        if source != markup.source:
            yield replace(cue, markup=replace(markup, source=source))


def _renamed_styles(track: Track, old: str, name: str) -> tuple[tuple[str, StyleChoice], ...]:
    styles = dict(track.speaker_styles)
    style = styles.pop(old, None)
    if style is not None and name:
        styles.setdefault(name, style)
    return tuple(styles.items())


def take_labels(cues: Sequence[Cue]) -> tuple[Cue, ...]:
    """Cues whose texts begin with a name, said by whoever bears it, and without it in the text.

    A name counts where it is in capitals or brackets or comes more than once; cues in which more
    than one person has a line stay as they are.
    """
    labels = [_LABEL.match(cue.text) for cue in cues]
    counts = Counter(label.group(1) for label in labels if label)
    counts.update(cue.speaker for cue in cues)
    taken: list[Cue] = []
    for cue, label in zip(cues, labels, strict=True):
        name = label.group(1) if label else ""
        known = name.isupper() or counts[name] > 1 or "]" in cue.text[: label.end() if label else 0]
        if label is None or not known or _LABEL.search(cue.text, label.end()):
            taken.append(cue)
            continue
        left = with_text(cue, cue.text[label.end() :])
        taken.append(replace(left, speaker=tidy_name(name)))
    return tuple(taken)


def track_of(track: Track, speaker: str, track_id: str) -> Track:
    """A track with what one person says, the cues copied."""
    said = [cue for cue in track.cues if cue.speaker == speaker]
    ids = new_cue_ids(len(said))
    cues = tuple(replace(cue, id=new) for cue, new in zip(said, ids, strict=True))
    styles = tuple(pair for pair in track.speaker_styles if pair[0] == speaker)
    return Track(
        cues,
        track.language,
        speaker,
        track.kind,
        id=track_id,
        style=track.style,
        speaker_styles=styles,
    )


def file_part(speaker: str) -> str:
    """A speaker's name as part of a file's name."""
    return _UNSAFE.sub("_", speaker).strip(" .") or "_"


def label_speakers(cues: Sequence[Cue]) -> tuple[Cue, ...]:
    """Cues that say in their text who speaks, wherever that changes: "ANNA: Hello."."""
    labelled: list[Cue] = []
    last = ""
    for cue in cues:
        named = cue
        label = f"{cue.speaker}: "
        if cue.speaker and cue.speaker != last and not cue.text.startswith(label):
            named = with_text(cue, label + cue.text)
            # The name is seen, not heard.
            words = named.words[-len(cue.words) :] if cue.words else ()
            named = replace(named, words=words)
        last = cue.speaker or last
        labelled.append(named)
    return tuple(labelled)
