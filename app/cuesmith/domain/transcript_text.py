"""Transcripts as plain text and as Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cuesmith.domain.timecode import format_clock
from cuesmith.domain.transcript import Part, Passage, Transcript

_MARKS = re.compile(r"[\\`*_\[\]<>&|~$]")
_LINE_START = re.compile(r"(\d+)([.)])(?=\s|$)|[-+#=:]")
"""What makes a list, a heading or a table of a line that begins with it."""


def stamp(ms: int) -> str:
    """A time as a transcript tells it: `1:02:03`, `0:00:07`."""
    return format_clock(ms // 1000 * 1000, digits=0, hour_digits=1)


def as_text(transcript: Transcript) -> str:
    """Plain text: a blank line between paragraphs, a time and a name ahead of each."""
    blocks = [_title(transcript.title)] if transcript.title else []
    blocks += [_with_beside(_text_block(part), "    ", part.beside) for part in transcript.parts]
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _with_beside(block: str, lead: str, beside: str) -> str:
    """A paragraph, and below it the same in the other language."""
    return f"{block}\n{lead}{beside}" if beside else block


def _title(title: str) -> str:
    return f"{title}\n{'=' * min(len(title), 72)}"


def _text_block(part: Part) -> str:
    named = f"{part.speaker}: " if part.speaker else ""
    if len(part.passages) == 1 or part.passages[0].start is None:
        return f"{_bracketed(part.passages[0])}{named}{part.text}"
    lines = [f"{_bracketed(each)}{each.text}" for each in part.passages]
    return "\n".join([named.rstrip(), *lines] if named else lines)


def _bracketed(passage: Passage) -> str:
    return "" if passage.start is None else f"[{stamp(passage.start)}] "


def as_markdown(transcript: Transcript) -> str:
    """Markdown (CommonMark): names bold, times as code, nothing of the text taken for marks."""
    blocks = [f"# {escaped(transcript.title, inside=True)}"] if transcript.title else []
    for part in transcript.parts:
        blocks.append("  \n".join(_markdown_lines(part)))
        blocks += [f"> {escaped(part.beside)}"] if part.beside else []
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _markdown_lines(part: Part) -> Iterator[str]:
    named = f"**{escaped(part.speaker, inside=True)}:**" if part.speaker else ""
    if named and len(part.passages) > 1:
        yield named
        named = ""
    for each in part.passages:
        time = "" if each.start is None else f"`{stamp(each.start)}`"
        ahead = " ".join(filter(None, (time, named)))
        text = escaped(each.text, inside=bool(ahead))
        yield f"{ahead} {text}" if ahead else text


def escaped(text: str, *, inside: bool = False) -> str:
    """A line that Markdown shows as it is; `inside` says that something stands before it."""
    found = _MARKS.sub(r"\\\g<0>", text)
    start = None if inside else _LINE_START.match(found)
    if start is None:
        return found
    number, dot = start.group(1), start.group(2)
    return f"{number}\\{dot}{found[start.end() :]}" if number else f"\\{found}"
