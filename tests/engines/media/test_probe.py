"""What a probe learns, and the sentences for what cannot be opened."""

from __future__ import annotations

import os
from fractions import Fraction
from pathlib import Path

import pytest

from cuesmith.base.errors import MediaError
from cuesmith.domain.media import StreamKind
from cuesmith.engines.media.audio import stream_audio
from cuesmith.engines.media.probe import probe
from tests.support.media import beeps, noise, write_picture, write_pieces, write_sound, write_tracks
from tests.support.rights import without_privilege


def test_streams_languages_and_titles(tmp_path: Path) -> None:
    sound = noise(0.5)
    path = write_tracks(
        tmp_path / "two.mkv",
        [
            (sound, {"language": "ger", "title": "Kommentar"}),
            (sound, {"language": "eng"}),
            (sound, {"language": "no such tongue"}),
        ],
    )

    streams = probe(path).of_kind(StreamKind.AUDIO)

    assert [stream.language for stream in streams] == ["de", "en", "und"]
    assert [stream.title for stream in streams] == ["Kommentar", "", ""]
    assert [stream.codec for stream in streams] == ["aac"] * 3
    assert [(stream.sample_rate, stream.channels) for stream in streams] == [(48000, 1)] * 3


def test_origin_is_the_earliest_start(tmp_path: Path) -> None:
    late = write_sound(tmp_path / "late.mkv", noise(1), codec="flac", offset=0.5, picture=2.0)
    alone = write_sound(tmp_path / "alone.mkv", noise(1), codec="flac", offset=0.5)

    assert probe(late).origin == 0
    assert [stream.start for stream in probe(late).streams] == [0, Fraction(1, 2)]
    assert probe(alone).origin == Fraction(1, 2)
    assert probe(alone).duration == pytest.approx(1, abs=0.01)


@pytest.mark.parametrize(
    ("name", "codec"), [("n.mp3", "libmp3lame"), ("n.aac", "aac"), ("n.ac3", "ac3")]
)
def test_lengths_are_counted_where_they_would_be_guessed(
    tmp_path: Path, name: str, codec: str
) -> None:
    # Loud, then silent: the first frames say nothing of the rest.
    quiet = 0.001 * noise(20)
    quiet[:48000] = noise(1)
    path = write_sound(tmp_path / name, quiet, codec=codec)

    assert probe(path).duration == pytest.approx(20, abs=0.1)


def test_the_first_count_of_joined_files_is_not_the_length(tmp_path: Path) -> None:
    path = write_sound(tmp_path / "n.mp3", noise(5), codec="libmp3lame")
    path.write_bytes(path.read_bytes() * 3)

    assert probe(path).duration == pytest.approx(15, abs=0.3)


def test_a_leap_of_the_clock_is_no_length(tmp_path: Path) -> None:
    part = write_sound(tmp_path / "a.ts", noise(2), codec="aac")
    late = write_sound(tmp_path / "b.ts", noise(2), codec="aac", offset=40_000)
    joined = tmp_path / "joined.ts"
    joined.write_bytes(part.read_bytes() + late.read_bytes())

    info = probe(joined)

    assert info.duration == pytest.approx(4, abs=0.1)
    assert "clock" in str(info.problems[0])


@pytest.mark.parametrize(("name", "codec"), [("n.mp4", "aac"), ("n.wav", "pcm_s16le")])
def test_a_file_shorter_than_it_says(tmp_path: Path, name: str, codec: str) -> None:
    path = write_sound(tmp_path / name, noise(5), codec=codec)
    data = path.read_bytes()
    if name == "n.mp4":
        # Its index stands at the end; this moves what it points at behind the end.
        at = data.index(b"stco") + 12
        later = int.from_bytes(data[at : at + 4], "big") + len(data)
        path.write_bytes(data[:at] + later.to_bytes(4, "big") + data[at + 4 :])
    else:
        path.write_bytes(data[: len(data) // 2])

    assert "cut short" in str(probe(path).problems[0])


@pytest.mark.parametrize(
    "name",
    [
        "two words.mp4",
        'it\'s “quoted” "twice".mp4',
        "смех 😀 笑.mp4",
        "-i.mp4",
        "frame%03d.mp4",
        "100%.mp4",
        "12:34.mp4",
        "http:__example.com.mp4",
        "concat:a|b.mp4",
        "pipe:0.mp4",
        "#[x]{y}*?.mp4",
        "x" * 246 + ".mp4",
    ],
)
@pytest.mark.skipif(os.name == "nt", reason="Windows allows none of these characters in names")
def test_a_name_is_nothing_but_a_name(
    tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = write_sound(tmp_path / "plain.mp4", beeps([0.1], 0.5), codec="aac")
    plain.rename(tmp_path / name)
    monkeypatch.chdir(tmp_path)

    for path in (tmp_path / name, Path(name)):
        assert probe(path).duration == pytest.approx(0.5, abs=0.001)
        assert sum(len(block.samples) for block in stream_audio(path)) == 8000


def test_what_is_not_there_or_not_a_file(tmp_path: Path) -> None:
    with pytest.raises(MediaError, match=r"There is no file “.*gone\.mp4”\."):
        probe(tmp_path / "gone.mp4")
    with pytest.raises(MediaError, match="is a folder"):
        probe(tmp_path)
    with pytest.raises(MediaError, match="There is no file"):
        probe(Path("nul\0byte.mp4"))
    with pytest.raises(MediaError, match=r"cannot be read|There is no file"):
        probe(tmp_path / ("x" * 300))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="pipes with names are a POSIX thing")
def test_a_pipe_is_refused_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.mp4")

    with pytest.raises(MediaError, match="is a device or a pipe"):
        probe(tmp_path / "pipe.mp4")


def test_a_file_that_may_not_be_read(tmp_path: Path) -> None:
    path = write_sound(tmp_path / "mine.wav", noise(0.1), codec="pcm_s16le")
    path.chmod(0)

    with pytest.raises(MediaError, match="permission was denied"), without_privilege():
        probe(path)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", r"is empty \(0 bytes\)"),
        ("Été, et puis l'hiver.\n".encode() * 400, "is a text file"),
        (b"\0\0\0\x18ftypmp42\0\0\0\0", "is damaged or cut short"),
        (bytes(range(256)) * 20, "is no video or sound file"),
    ],
)
def test_what_is_no_medium(tmp_path: Path, content: bytes, told: str) -> None:
    path = tmp_path / "clip.mp4"
    path.write_bytes(content)

    with pytest.raises(MediaError, match=f"clip.mp4” {told}"):
        probe(path)


def test_a_file_cut_before_its_index(tmp_path: Path) -> None:
    path = write_picture(tmp_path / "clip.mp4", 2)
    data = path.read_bytes()
    path.write_bytes(data[: data.index(b"moov") - 4])

    with pytest.raises(MediaError, match="damaged or cut short"):
        probe(path)


_PLAYLISTS = {
    "list.m3u8": "#EXTM3U\n#EXT-X-TARGETDURATION:9\n#EXTINF:9,\n{target}\n#EXT-X-ENDLIST\n",
    "list.ffconcat": "ffconcat version 1.0\nfile '{target}'\n",
    "list.mpd": '<MPD xmlns="urn:mpeg:dash:schema:mpd:2011"><Period><AdaptationSet>'
    "<Representation><BaseURL>{target}</BaseURL></Representation></AdaptationSet></Period></MPD>",
    "list.sdp": "v=0\no=- 0 0 IN IP4 127.0.0.1\nc=IN IP4 127.0.0.1\nm=audio 9 RTP/AVP 0\n",
}


@pytest.mark.parametrize("name", sorted(_PLAYLISTS))
@pytest.mark.parametrize("disguise", ["", ".mp4", ".ts"])
def test_a_playlist_opens_nothing(tmp_path: Path, name: str, disguise: str) -> None:
    target = write_sound(tmp_path / "secret.ts", noise(0.5), codec="aac")
    path = tmp_path / (name + disguise)
    for named in (target.name, str(target), f"file:{target}", "http://127.0.0.1:9/x.ts"):
        path.write_text(_PLAYLISTS[name].format(target=named), encoding="utf-8")

        with pytest.raises(MediaError, match="is a text file"):
            probe(path)


def test_a_film_of_frames_with_a_gap_is_probed(tmp_path: Path) -> None:
    path = write_pieces(tmp_path / "gap.mkv", [(0.0, noise(0.5)), (10.0, noise(0.5))])

    assert probe(path).duration == pytest.approx(10.5, abs=0.01)
