"""The table of formats says what the formats say of themselves."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path, PurePath

import pytest

from cuesmith.base.errors import UsageError
from cuesmith.engines.formats import registry


def test_the_table_agrees_with_the_formats() -> None:
    for listed in registry._TABLE:
        specs = registry._specs(listed.module)
        assert {spec.id for spec in specs} == set(listed.ids), listed.module
        stated = {extension for spec in specs for extension in spec.extensions}
        assert stated == set(listed.extensions), listed.module


def test_every_format_can_be_read_or_written_and_has_its_own_name() -> None:
    formats = list(registry.all_formats())
    assert len({spec.id for spec in formats}) == len(formats)
    for spec in formats:
        assert spec.read_text or spec.read_bytes or spec.write
        assert spec.label
        assert registry.spec_for(spec.id) is spec
        assert all(extension[0] == "." for extension in spec.extensions)
        assert spec in registry.named_so(spec.extensions[0].upper())


@pytest.mark.parametrize(
    ("name", "format_id"),
    [("srt", "srt"), (".VTT", "webvtt"), ("ssa", "ssa"), ("ass", "ass"), ("dfxp", "ttml")],
)
def test_formats_are_found_by_name_and_extension(name: str, format_id: str) -> None:
    assert registry.spec_for(name).id == format_id


def test_an_unknown_format_is_refused_with_the_known_ones() -> None:
    with pytest.raises(UsageError, match="vtt"):
        registry.spec_for("docx")
    with pytest.raises(UsageError, match="name the format"):
        registry.spec_for_path(Path("film.docx"))


def test_a_format_that_is_only_read_is_no_target() -> None:
    with pytest.raises(UsageError, match="does not write"):
        registry.spec_for_path(Path("film.scc"))


def test_opening_srt_loads_no_other_format() -> None:
    program = (
        "import sys; from cuesmith.engines.formats import files;"
        "from cuesmith.domain.subtitle_file import ReadOptions;"
        "files.read_bytes(b'1\\n00:00:01,000 --> 00:00:02,000\\nx\\n', 'x.srt', ReadOptions());"
        "print(*sorted(sys.modules))"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, check=True, text=True
    )
    loaded = set(run.stdout.split())
    assert "cuesmith.engines.formats.srt" in loaded
    for unwanted in ("lxml", "ttconv", "av", "charset_normalizer", "pysubs2"):
        assert unwanted not in loaded
    assert "cuesmith.engines.formats.ttml" not in loaded


def test_an_extension_that_says_nothing_brings_those_that_are_written() -> None:
    with pytest.raises(UsageError) as raised:
        registry.spec_for_path(PurePath("film.xyz"))
    assert ".srt" in raised.value.hint
    assert ".scc" not in raised.value.hint
