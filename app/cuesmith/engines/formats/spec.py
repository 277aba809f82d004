"""What a subtitle format is to Cuesmith.

To add one: write a module with `read_x(text, options) -> Reading` and, where it is written too,
`write_x(track, options) -> str`; describe it in a `FormatSpec` named `SPEC` at the module's end;
list that in `registry.py`. A reader never raises on odd input: it reads what can be read and
names the rest in `Reading.problems`. It works on text whose newlines are already "\\n".
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from cuesmith.domain.subtitle_file import Reading, ReadOptions, WriteOptions
from cuesmith.domain.track import Track

Writer = Callable[[Track, WriteOptions], str]


@dataclass(frozen=True, slots=True)
class FormatSpec:
    """A subtitle format: its names, and how to read and write it."""

    id: str
    label: str
    extensions: tuple[str, ...]
    """Lower case, with the dot; the first is written."""
    read_text: Callable[[str, ReadOptions], Reading] | None = None
    """Takes decoded text, every line end "\\n", no BOM."""
    read_bytes: Callable[[bytes, ReadOptions], Reading] | None = None
    """For binary formats and those that declare their own encoding."""
    recall: Callable[[Reading, bytes], Reading] | None = None
    """Adds to what `read_text` gave what only the file's own bytes say, such as its line ends."""
    write: Writer | None = None
    """Gives text with "\\n" line ends; encoding and newlines are applied on the way out."""
    sniff: Callable[[str], bool] | None = None
    """Whether the first few thousand characters look like this format; must not be fooled by
    plain prose."""
    sniff_bytes: Callable[[bytes], bool] | None = None
    utf8_only: bool = False
    """Whether the format's standard leaves no other encoding."""
