"""The part of `cuesmith hosts` about accounts, and the bucket that Mux fetches captions from."""

from __future__ import annotations

from typing import Annotated

import typer

Host = Annotated[str, typer.Argument(metavar="HOST", help="mux, gcore or magic-hour.")]


def add_to(app: typer.Typer) -> None:
    """Make the commands part of another one."""
    app.command("accounts")(accounts)
    app.command("sign-in")(sign_in)
    app.command("sign-out")(sign_out)
    app.command("check")(check)
    app.command("bucket")(bucket)


def accounts(as_json: Annotated[bool, typer.Option("--json", help="As JSON.")] = False) -> None:
    """List the accounts that can be used; none of their secrets."""
    from cuesmith.cli import hosts_listing, hosts_run
    from cuesmith.cli.errors import exit_on_error

    with exit_on_error():
        hosts_listing.print_accounts(hosts_run.account_book().accounts(), as_json=as_json)


def sign_in(
    host: Host,
    name: Annotated[str, typer.Option(metavar="NAME", help="What to call the account.")] = "main",
    url: Annotated[
        str, typer.Option(metavar="URL", help="Another address of the host's API.")
    ] = "",
) -> None:
    """Keep an account in the system's keyring.

    The host is asked first whether it is good. The secrets are asked for, unseen; where there is
    no terminal they are read from standard input, a line each.
    """
    from cuesmith.cli import hosts_signing
    from cuesmith.cli.errors import exit_on_error

    with exit_on_error():
        hosts_signing.sign_in(host, name, url)


def sign_out(
    host: Host, name: Annotated[str, typer.Argument(metavar="NAME", help="Which account.")] = ""
) -> None:
    """Forget an account and its secrets."""
    from cuesmith.cli import hosts_signing
    from cuesmith.cli.errors import exit_on_error

    with exit_on_error():
        hosts_signing.sign_out(host, name)


def check(
    host: Host,
    account: Annotated[str, typer.Option("--account", metavar="NAME", help="Which account.")] = "",
) -> None:
    """See whether the credentials are good.

    The host is asked something harmless.
    """
    from cuesmith.cli import hosts_listing, hosts_run

    with hosts_run.at_host(host, account) as desk:
        hosts_listing.print_facts(desk.title, desk.host.check())


def bucket(
    endpoint: Annotated[
        str | None,
        typer.Option(metavar="URL", help="Of an S3-compatible store; empty for AWS."),
    ] = None,
    name: Annotated[str | None, typer.Option(metavar="NAME", help="The bucket.")] = None,
    region: Annotated[str, typer.Option(metavar="R", help="Such as eu-central-1.")] = "",
    prefix: Annotated[str, typer.Option(metavar="P", help="A folder in the bucket.")] = "",
    forget: Annotated[bool, typer.Option("--forget", help="Forget it and its secrets.")] = False,
) -> None:
    """Show, set or forget your bucket.

    Mux takes captions only from an address that it can fetch. With a bucket of your own they are
    put there, Mux is given an address that works for a short while, and they are removed again.
    """
    from cuesmith.cli import hosts_signing
    from cuesmith.cli.errors import exit_on_error

    with exit_on_error():
        hosts_signing.bucket(endpoint, name, region, prefix, forget=forget)
