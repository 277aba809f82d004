"""Start the studio's window: where services and engines are handed to it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from cuesmith.bridge.playback_ports import PlaybackPorts
    from cuesmith.bridge.ports import StudioPorts
    from cuesmith.domain.media import MediaInfo
    from cuesmith.services.ports import PictureReader


def studio(
    file: Annotated[
        Path | None,
        typer.Argument(metavar="[FILE]", help="Medium, project or subtitles to open."),
    ] = None,
) -> None:
    """Open the studio, on FILE where one is named."""
    raise typer.Exit(open_studio(file))


def main() -> None:
    """Run `cuesmith-studio [FILE]`."""
    named = [Path(argument) for argument in sys.argv[1:] if not argument.startswith("-")]
    sys.exit(open_studio(named[0] if named else None))


def open_studio(medium: Path | None) -> int:
    """Show the window until it is closed; gives the exit status."""
    from cuesmith.ui.application import run_studio

    return run_studio(make_ports, make_playback(), medium)


def make_playback() -> PlaybackPorts:
    """What the player decodes with; loads nothing before a medium is opened."""
    from cuesmith.cli.studio_playback import playback_ports

    return playback_ports(_open_pictures)


def _open_pictures(medium: MediaInfo) -> PictureReader:
    from cuesmith.engines.media.pictures import open_pictures

    return open_pictures(medium)


def make_ports() -> StudioPorts:
    """What the window works with: the real engines and files. Heavy: call it off the GUI thread."""
    from cuesmith.base.resources import resource_path
    from cuesmith.bridge.ports import StudioPorts
    from cuesmith.cli.studio_clipboard import clipboard_ports
    from cuesmith.cli.studio_films import make_film_ports
    from cuesmith.cli.studio_hosts import make_host_ports
    from cuesmith.cli.studio_media import make_media_ports
    from cuesmith.cli.studio_projects import make_project_ports
    from cuesmith.cli.studio_speech import make_speech_ports
    from cuesmith.cli.studio_style import make_style_ports
    from cuesmith.cli.studio_sync import make_sync_ports
    from cuesmith.cli.studio_transcript import make_transcript_ports
    from cuesmith.cli.studio_translation import make_translation_ports
    from cuesmith.cli.studio_voices import make_voice_ports
    from cuesmith.engines.spelling import open_speller

    clipboard = clipboard_ports()
    return StudioPorts(
        media=make_media_ports(),
        speech=make_speech_ports(),
        projects=make_project_ports(),
        style=make_style_ports(),
        films=make_film_ports(),
        hosts=make_host_ports(),
        translation=make_translation_ports(),
        sync=make_sync_ports(),
        transcripts=make_transcript_ports(),
        voices=make_voice_ports(),
        write_cues=clipboard.write,
        read_cues=clipboard.read,
        open_speller=open_speller,
        sample=resource_path("sample", "welcome.mp4"),
    )
