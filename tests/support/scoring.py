"""Our own reader, seen through the comparer's eyes, and its score by folder."""

from __future__ import annotations

import argparse
import sys
from dataclasses import dataclass

from cuesmith.base.errors import CuesmithError
from cuesmith.domain.cue import Cue
from cuesmith.domain.subtitle_file import OpenedSubtitles, ReadOptions, WriteOptions
from cuesmith.domain.track import Track, in_file_order
from tests.support import webvtt_meaning
from tests.support.cases import FOLDERS, Case, Seen, SeenCue, content, judge, load_cases
from tests.support.shared import find_shared


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a reader did on one case."""

    case: Case
    wrong: tuple[str, ...]


def read_ours(case: Case) -> Seen:
    """What Cuesmith makes of a case; anything but its own error counts as a crash."""
    from cuesmith.engines.formats import encoding, files

    data = content(case)
    if "codec" in case.entry:
        return Seen(text=encoding.decode(data).text)
    try:
        opened = files.read_bytes(data, case.path.name, ReadOptions(fps=case.fps))
    except CuesmithError as error:
        return Seen(rejected=str(error))
    except Exception as error:  # noqa: BLE001 - a crash is a result here, and counted as one
        return Seen(crashed=f"{type(error).__name__}: {error}")
    return _seen(case, opened)


def _seen(case: Case, opened: OpenedSubtitles) -> Seen:
    from cuesmith.engines.formats import files

    track = opened.track
    saved = None
    if {"roundtrip_identity", "preserve", "must_not_contain"} & set(case.entry):
        saved = files.write_bytes(track, opened.format, WriteOptions(fps=case.fps))
    is_webvtt = opened.format == "webvtt"
    return Seen(
        cues=tuple(_seen_cue(cue, track, is_webvtt) for cue in in_file_order(track)),
        problems=len(opened.problems),
        saved=saved,
    )


def _seen_cue(cue: Cue, track: Track, is_webvtt: bool) -> SeenCue:
    return SeenCue(
        start=cue.start / 1000,
        end=cue.end / 1000,
        plain=cue.text,
        raw=cue.markup.source if cue.markup else cue.text,
        id=cue.identifier,
        settings=webvtt_meaning.cue_settings(cue.settings) if is_webvtt else None,
        region=_region(cue, track) if is_webvtt else None,
    )


def _region(cue: Cue, track: Track) -> webvtt_meaning.Meaning | None:
    named = dict(cue.settings).get("region")
    if not named:
        return None
    blocks = track.source.blocks if track.source else ()
    known = [webvtt_meaning.region(block.text) for block in blocks if block.kind == "REGION"]
    return next((region for region in reversed(known) if region["id"] == named), None)


def score_ours(cases: list[Case]) -> list[Verdict]:
    """Our verdicts, in the order of the cases."""
    return [Verdict(case, tuple(judge(case, read_ours(case)))) for case in cases]


def by_group(verdicts: list[Verdict]) -> dict[str, tuple[int, int]]:
    """Right and all, by group."""
    score: dict[str, tuple[int, int]] = {}
    for verdict in verdicts:
        right, of = score.get(verdict.case.group, (0, 0))
        score[verdict.case.group] = (right + (not verdict.wrong), of + 1)
    return score


def main() -> None:
    """Print our score on the folders named, with the failing files on request."""
    parser = argparse.ArgumentParser(prog="python -m tests.support.cases")
    parser.add_argument("folders", nargs="*", default=list(FOLDERS), metavar="FOLDER")
    parser.add_argument("--failures", action="store_true", help="show what differs")
    parser.add_argument("--only", default="", help="cases whose name holds this text")
    asked = parser.parse_args()
    shared = find_shared()
    if shared is None:
        sys.exit("no ../shared beside the checkout")
    for folder in asked.folders:
        cases = [case for case in load_cases(shared / "cases", folder) if asked.only in case.name]
        verdicts = score_ours(cases)
        if asked.failures:
            _print_failures(verdicts)
        for group, (right, of) in by_group(verdicts).items():
            print(f"{group}: {right}/{of} = {right / of:.1%}")  # noqa: T201 - a command's output


def _print_failures(verdicts: list[Verdict]) -> None:
    for verdict in verdicts:
        if verdict.wrong:
            shown = "\n    ".join(text[:300] for text in verdict.wrong[:6])
            print(f"{verdict.case.name}  ({verdict.case.path})\n    {shown}")  # noqa: T201
