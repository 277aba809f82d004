"""`cuesmith hosts`: films, captions and jobs at Mux, Gcore and Magic Hour."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from cuesmith.cli import hosts_accounts, hosts_jobs, hosts_mux

app = typer.Typer(
    help="Mux, Gcore and Magic Hour: accounts, films, captions, jobs.",
    no_args_is_help=True,
    rich_markup_mode=None,
)
hosts_accounts.add_to(app)
hosts_jobs.add_to(app)
app.add_typer(hosts_mux.app, name="mux")

Host = Annotated[str, typer.Argument(metavar="HOST", help="mux, gcore or magic-hour.")]
Video = Annotated[str, typer.Argument(metavar="VIDEO", help="The film's identity at the host.")]
Track = Annotated[str, typer.Argument(metavar="TRACK", help="The track's identity at the host.")]
AccountName = Annotated[
    str, typer.Option("--account", metavar="NAME", help="Which account, where there are several.")
]
AsJson = Annotated[bool, typer.Option("--json", help="As JSON.")]
Sure = Annotated[bool, typer.Option("--yes", "-y", help="Do it without asking.")]
TrackName = Annotated[str | None, typer.Option("--name", metavar="NAME", help="As viewers see it.")]
Language = Annotated[
    str | None, typer.Option("-l", "--language", metavar="L", help="Of the captions, such as de.")
]
Sounds = Annotated[
    bool, typer.Option("--cc", help="They tell sounds too, for those who cannot hear.")
]

Address = Annotated[
    str,
    typer.Option(metavar="URL", help="Mux: where SUBS can be fetched, where no bucket is set up."),
]


@app.command()
def videos(
    host: Host,
    account: AccountName = "",
    search: Annotated[str, typer.Option(metavar="WORDS", help="In their names.")] = "",
    page: Annotated[int, typer.Option(metavar="N", min=1, help="Counting from 1.")] = 1,
    as_json: AsJson = False,
) -> None:
    """List the films of an account, the latest first."""
    from cuesmith.cli import hosts_listing, hosts_run

    with hosts_run.at_host(host, account) as desk:
        hosts_listing.print_videos(desk.host.videos(page, search), as_json=as_json)


@app.command()
def video(host: Host, video: Video, account: AccountName = "", as_json: AsJson = False) -> None:
    """Show how it stands with a film, and its caption tracks."""
    from cuesmith.cli import hosts_listing, hosts_run

    with hosts_run.at_host(host, account) as desk:
        hosts_listing.print_video(desk.host.video(video), as_json=as_json)


@app.command()
def upload(
    host: Host,
    film: Annotated[str, typer.Argument(metavar="FILE|URL", help="The film.")],
    account: AccountName = "",
    title: Annotated[str, typer.Option(metavar="T", help="Its name there.")] = "",
    signed: Annotated[
        bool, typer.Option("--signed", help="Keep it from those without a signed address.")
    ] = False,
    captions: Annotated[
        str | None,
        typer.Option(metavar="L|auto", help="Have the host make captions in that language."),
    ] = None,
    translate: Annotated[
        list[str] | None,
        typer.Option(metavar="L", help="Have it translate those captions; may be repeated."),
    ] = None,
    test: Annotated[
        bool, typer.Option("--test", help="A trial that costs nothing, where the host has such.")
    ] = False,
    wait: Annotated[bool, typer.Option("--wait/--no-wait", help="Until it can be watched.")] = True,
    again: Annotated[
        bool, typer.Option("--again", help="As another film, where it is there already.")
    ] = False,
) -> None:
    """Bring a film to a host. Stopped, the same command goes on where it was."""
    from cuesmith.cli import hosts_films, hosts_run

    wish = hosts_films.UploadWish(
        film, title, signed, captions, tuple(translate or ()), test, wait, again
    )
    with hosts_run.at_host(host, account) as desk:
        hosts_films.upload(desk, wish)


@app.command()
def delete(host: Host, video: Video, account: AccountName = "", yes: Sure = False) -> None:
    """Remove a film from a host, for good."""
    from cuesmith.cli import hosts_run

    with hosts_run.at_host(host, account) as desk:
        hosts_run.confirm(f"Remove the film {video} from {desk.title} for good?", sure=yes)
        desk.host.delete_video(video)
        desk.say(f"The film {video} was removed.")


@app.command()
def tracks(host: Host, video: Video, account: AccountName = "", as_json: AsJson = False) -> None:
    """List the caption tracks of a film."""
    from cuesmith.cli import hosts_listing, hosts_run

    with hosts_run.at_host(host, account) as desk:
        hosts_listing.print_tracks(desk.host.tracks(video), as_json=as_json)


@app.command()
def download(
    host: Host,
    video: Video,
    track: Track,
    out: Annotated[
        Path | None, typer.Option("-o", "--output", metavar="OUT", help="Else standard output.")
    ] = None,
    transcript: Annotated[
        bool, typer.Option("--transcript", help="The words alone, where the host has them.")
    ] = False,
    account: AccountName = "",
    force: Annotated[bool, typer.Option("--force", help="Replace OUT.")] = False,
) -> None:
    """Fetch a caption track as WebVTT."""
    from cuesmith.cli import hosts_films, hosts_run

    with hosts_run.at_host(host, account) as desk:
        text = desk.host.download(video, track, "txt" if transcript else "vtt")
        hosts_films.put_text(text, out, replace=force)


@app.command()
def attach(
    host: Host,
    video: Video,
    subs: Annotated[Path, typer.Argument(metavar="SUBS", help="A subtitle file.")],
    name: TrackName = None,
    language: Language = None,
    cc: Sounds = False,
    url: Address = "",
    account: AccountName = "",
) -> None:
    """Add a caption track to a film."""
    from cuesmith.cli import hosts_films, hosts_listing, hosts_run

    with hosts_run.at_host(host, account, url) as desk:
        captions = hosts_films.captions_of(subs, name, language, sounds=cc)
        made = desk.host.attach(video, captions, desk.meter.report)
        hosts_listing.print_tracks((made,), as_json=False)


@app.command()
def replace(
    host: Host,
    video: Video,
    track: Track,
    subs: Annotated[Path, typer.Argument(metavar="SUBS", help="A subtitle file.")],
    name: TrackName = None,
    language: Language = None,
    cc: Sounds = False,
    keep: Annotated[
        Path | None, typer.Option(metavar="OUT", help="Keep what is replaced in this file.")
    ] = None,
    force: Annotated[bool, typer.Option("--force", help="Replace the file of --keep.")] = False,
    url: Address = "",
    account: AccountName = "",
) -> None:
    """Put captions in the place of a track.

    Viewers are never without, and the track stays where anything fails.
    """
    from cuesmith.cli import hosts_films, hosts_listing, hosts_run

    with hosts_run.at_host(host, account, url) as desk:
        before = hosts_films.track_at(desk, video, track)
        captions = hosts_films.captions_of(
            subs,
            name or before.name,
            language or before.language,
            sounds=cc or before.closed_captions,
        )
        if keep is not None:
            hosts_films.put_text(desk.host.download(video, track), keep, replace=force)
        made = desk.host.replace(video, track, captions, desk.meter.report)
        hosts_listing.print_tracks((made,), as_json=False)


@app.command()
def remove(
    host: Host, video: Video, track: Track, account: AccountName = "", yes: Sure = False
) -> None:
    """Remove a caption track from a film."""
    from cuesmith.cli import hosts_run

    with hosts_run.at_host(host, account) as desk:
        hosts_run.confirm(f"Remove the track {track} from {desk.title}?", sure=yes)
        desk.host.delete_track(video, track)
        desk.say(f"The track {track} was removed.")
