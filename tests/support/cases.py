"""Files with known right answers, and the one comparer that scores every reader on them.

    python -m tests.support.cases FOLDER [--failures] [--only TEXT]

prints how our reader does on a folder of `../shared/cases` (webvtt, subrip, ass, ttml, other,
encodings, ugly), each failing file with what differs.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

from cuesmith.domain.timecode import exact_rate
from tests.support import webvtt_meaning

FOLDERS = ("webvtt", "subrip", "ass", "ttml", "other", "encodings", "ugly")
_DEFAULT_TOLERANCE = 0.001
_TOLD_WILL_DO = "must report an understandable error (not crash, not silently drop)"
"""Files that a reader need not refuse: it may read the sound cues and name the broken ones."""
_SLACK = 1e-6
"""Of floating point, in seconds."""


@dataclass(frozen=True, slots=True)
class Case:
    """One file and what is known of it."""

    name: str
    """Path inside its folder."""
    path: Path
    folder: str
    group: str
    """What the score counts together: the folder, or a named part of it."""
    entry: dict[str, Any] = field(default_factory=dict)

    @property
    def fps(self) -> Fraction | None:
        """Pictures a second, where the case states them."""
        stated = self.entry.get("fps")
        return None if stated is None else exact_rate(str(stated))


@dataclass(frozen=True, slots=True)
class SeenCue:
    """A cue as some reader gave it; None where that reader does not offer the field."""

    start: float
    """Seconds."""
    end: float
    plain: str
    raw: str | None = None
    id: str | None = None
    settings: webvtt_meaning.Meaning | None = None
    region: webvtt_meaning.Meaning | None = None


@dataclass(frozen=True, slots=True)
class Seen:
    """What a reader made of a file."""

    cues: tuple[SeenCue, ...] = ()
    rejected: str = ""
    """Why it refused the file; empty where it did not."""
    crashed: str = ""
    """What went wrong that is no refusal: a foreign error, a time limit."""
    problems: int | None = None
    saved: bytes | None = None
    """The file saved again in its own format."""
    text: str | None = None
    """The whole file decoded, where only the encoding is asked for."""


def load_cases(root: Path, folder: str) -> list[Case]:
    """Every scored case of a folder; files of profile "legacy" are not scored."""
    base = root / folder
    cases = [
        Case(name, base / name, folder, folder, entry)
        for name, entry in _entries(base / "expected.json")
        if entry["profile"] != "legacy"
    ]
    if folder == "webvtt":
        cases += _cue_text_cases(base)
    if folder == "ttml":
        cases += [
            Case(name, base / name, folder, "ttml timelines", {"timeline": steps})
            for name, steps in _entries(base / "isd_expected.json")
        ]
    if folder == "encodings":
        cases += [
            Case(name, base / name, folder, "encodings of texts", {"codec": codec})
            for name, codec in _entries(base / "detect_expected.json")
        ]
    return cases


def _entries(path: Path) -> list[tuple[str, Any]]:
    return list(json.loads(path.read_text(encoding="utf-8"))["files"].items())


def _cue_text_cases(base: Path) -> list[Case]:
    stated = json.loads((base / "cue_text_expected.json").read_text(encoding="utf-8"))
    return [
        Case(
            f"cue text {number}: {test['input']!r}",
            base / "cue_text.vtt",
            "webvtt",
            "webvtt cue text",
            {"payload": test["input"], "plain": test["plain"]},
        )
        for number, test in enumerate(stated["tests"])
    ]


def content(case: Case) -> bytes:
    """The bytes a reader is given."""
    payload = case.entry.get("payload")
    if payload is None:
        return case.path.read_bytes()
    return f"WEBVTT\n\n00:00.000 --> 00:01.000\n{payload}".encode()


def judge(case: Case, seen: Seen) -> list[str]:
    """What differs from the right answer; empty where the reader is right."""
    if seen.crashed:
        return [f"crashed: {seen.crashed}"]
    if "timeline" in case.entry:
        return _judge_timeline(case, seen)
    if "codec" in case.entry:
        return _judge_codec(case, seen)
    if "payload" in case.entry:
        return _judge_payload(case, seen)
    return _judge_cues(case, seen)


def _judge_payload(case: Case, seen: Seen) -> list[str]:
    wanted = case.entry["plain"]
    if seen.rejected:
        return [f"refused: {seen.rejected}"]
    found = "\n".join(cue.plain for cue in seen.cues)
    return [] if _same_text(wanted, found) else [f"plain {found!r}, not {wanted!r}"]


def _judge_codec(case: Case, seen: Seen) -> list[str]:
    wanted = case.path.read_bytes().decode(case.entry["codec"], "replace")
    if seen.text is None:
        return [f"no text: {seen.rejected}"]
    found, wanted = (_fold_newlines(text) for text in (seen.text, wanted))
    return [] if found == wanted else [f"not read as {case.entry['codec']}"]


def _fold_newlines(text: str) -> str:
    return "\n".join(text.removeprefix("\ufeff").splitlines()).rstrip("\x1a\n")


def _judge_timeline(case: Case, seen: Seen) -> list[str]:
    steps = case.entry["timeline"]
    if seen.rejected and any(shown for _, shown in steps):
        return [f"refused: {seen.rejected}"]
    wrong = []
    for index, (start, shown) in enumerate(steps):
        end = steps[index + 1][0] if index + 1 < len(steps) else start + 2.0
        for moment in (start + (end - start) * share for share in (0.05, 0.5, 0.95)):
            if any(cue.start <= moment < cue.end for cue in seen.cues) != shown:
                wrong.append(f"at {moment:.3f} s: {'nothing' if shown else 'something'} shown")
                break
    return wrong


def _judge_cues(case: Case, seen: Seen) -> list[str]:
    entry = case.entry
    outcome, count = entry["outcome"], entry.get("count")
    if outcome == "reject":
        told = _TOLD_WILL_DO in entry.get("what", "") and bool(seen.problems)
        return [] if seen.rejected or told else [f"not refused: {len(seen.cues)} cues"]
    if seen.rejected:
        allowed = outcome in ("empty", "any") or count == 0
        return [] if allowed else [f"refused: {seen.rejected}"]
    if outcome == "empty":
        return [] if not seen.cues else [f"{len(seen.cues)} cues in an empty file"]
    return [*_judge_count(entry, seen), *_judge_each(entry, seen), *_judge_rest(case, seen)]


def _judge_count(entry: dict[str, Any], seen: Seen) -> list[str]:
    count, other = entry.get("count"), entry.get("alt_count")
    found = len(seen.cues)
    if count is None:
        return [] if found else ["no cues"]
    return [] if found in (count, other) else [f"{found} cues, not {count}"]


def _judge_each(entry: dict[str, Any], seen: Seen) -> list[str]:
    stated = entry.get("cues") or []
    if len(seen.cues) != len(stated):
        return []  # told by the count, or accepted as its alternative
    found = list(seen.cues)
    if entry.get("any_order"):
        found.sort(key=lambda cue: (cue.start, cue.end, cue.plain))
        stated = sorted(stated, key=lambda cue: (cue["start"], cue["end"], cue.get("plain", "")))
    tolerance = entry.get("tol", _DEFAULT_TOLERANCE)
    regions: dict[int, SeenCue] = dict(enumerate(found))
    wrong = []
    for number, (want, have) in enumerate(zip(stated, found, strict=True)):
        wrong += [f"cue {number}: {text}" for text in _differences(want, have, tolerance)]
        wrong += [f"cue {number}: {text}" for text in _region_differences(want, have, regions)]
    return wrong


def _differences(want: dict[str, Any], have: SeenCue, tolerance: float) -> list[str]:
    wrong = []
    for name in ("start", "end"):
        stated, found = want.get(name), getattr(have, name)
        if stated is not None and abs(stated - found) > tolerance + _SLACK:
            wrong.append(f"{name} {found}, not {stated}")
    plain = want.get("plain", _plain_if_unmarked(want.get("text")))
    if plain is not None and not _same_text(plain, have.plain):
        wrong.append(f"plain {have.plain!r}, not {plain!r}")
    raw = want.get("text")
    if raw is not None and have.raw is not None and not _same_text(raw, have.raw):
        wrong.append(f"text {have.raw!r}, not {raw!r}")
    if want.get("id") is not None and have.id is not None and want["id"] != have.id:
        wrong.append(f"id {have.id!r}, not {want['id']!r}")
    if have.settings is not None:
        stated = {name: v for name, v in (want.get("settings") or {}).items() if name != "region"}
        wrong += _stated_differences("", stated, have.settings)
    return wrong


def _region_differences(
    want: dict[str, Any], have: SeenCue, regions: dict[int, SeenCue]
) -> list[str]:
    stated = want if "region" in want else want.get("settings") or {}
    if "region" not in stated or have.settings is None:
        return []
    region = stated["region"]
    if region is None:
        return [] if have.region is None else [f"region {have.region}, not none"]
    if have.region is None:
        return ["no region"]
    if "same_as" in region:
        twin = regions[int(region["same_as"].split(".")[0])]
        return [] if twin.region == have.region else ["another region"]
    return _stated_differences("region ", region, have.region)


def _stated_differences(
    label: str, stated: dict[str, Any], found: webvtt_meaning.Meaning
) -> list[str]:
    return [
        f"{label}{name} {found.get(name)!r}, not {value!r}"
        for name, value in stated.items()
        if not webvtt_meaning.same(value, found.get(name))
    ]


def _judge_rest(case: Case, seen: Seen) -> list[str]:
    entry, wrong = case.entry, []
    if entry.get("warn") and seen.problems == 0:
        wrong.append("no problem told")
    if seen.saved is None:
        return wrong
    before, after = case.path.read_bytes(), seen.saved
    if entry.get("roundtrip_identity") and before.splitlines() != after.splitlines():
        wrong.append(f"saved as {after[:200]!r}")
    wrong += [
        f"lost on saving: {text!r}"
        for text in entry.get("preserve", ())
        if text.encode() not in after
    ]
    unwanted = entry.get("must_not_contain") or ()
    wrong += [f"saved with {text!r}" for text in unwanted if text.encode() in after]
    return wrong


def _plain_if_unmarked(text: str | None) -> str | None:
    return text if text is not None and not set(text) & set("<&{\\") else None


def _same_text(wanted: str, found: str) -> bool:
    return wanted == found or _tidy(wanted) == _tidy(found)


def _tidy(text: str) -> str:
    """White space at the ends of lines says nothing; blank lines at the ends neither."""
    return "\n".join(line.strip() for line in text.strip().split("\n"))


if __name__ == "__main__":
    from tests.support.scoring import main

    main()
