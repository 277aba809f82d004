"""Signing in and out, and the bucket's settings."""

from __future__ import annotations

import sys

import typer

from cuesmith.base.errors import UsageError
from cuesmith.base.jobs import CancelToken
from cuesmith.base.secrets import Secret
from cuesmith.cli import hosts_listing
from cuesmith.cli.host_making import HostMaker
from cuesmith.cli.hosts_run import account_book, host_name
from cuesmith.domain.hosting import AccountId, BucketPlace, HostName
from cuesmith.engines.hosts.bucket import check_place
from cuesmith.services.hosts.accounts import Account
from cuesmith.services.hosts.credentials import FIELDS, Credentials


def sign_in(host: str, name: str, url: str) -> None:
    """Ask for secrets, try them, and keep them where they are good."""
    account = Account(AccountId(host_name(host), name.strip()), url)
    if not account.id.name:
        raise UsageError("An account needs a name.", hint="Leave out --name, or give one.")
    book = account_book()
    if not book.lasting:
        variables = " and ".join(field.variable for field in FIELDS[account.id.host])
        raise UsageError(
            "This machine has no keyring that could keep the secrets.",
            hint=f"Set {variables} instead.",
        )
    credentials = _asked(account.id.host)
    opened = HostMaker.of_this_machine().open(account, credentials, CancelToken())
    try:
        facts = opened.check()
    finally:
        opened.close()
    book.sign_in(account, credentials)
    hosts_listing.print_facts(account.id.host.label, facts)


def sign_out(host: str, name: str) -> None:
    """Forget an account."""
    book = account_book()
    account = book.find(host_name(host), name)
    book.sign_out(account)
    typer.echo(f"Signed out of {account.id.host.label}, account “{account.id.name}”.", err=True)


def bucket(
    endpoint: str | None, name: str | None, region: str, prefix: str, *, forget: bool
) -> None:
    """Show, set or forget the bucket."""
    maker = HostMaker.of_this_machine()
    shelf = maker.buckets
    if forget:
        shelf.forget()
        typer.echo("The bucket and its keys are forgotten.", err=True)
        return
    if name is None and (endpoint or region or prefix):
        raise UsageError(
            "Which bucket?", hint="Add --name: what belongs to a bucket is set at once."
        )
    if name is not None:
        place = BucketPlace(name, endpoint or "", region, prefix)
        check_place(place)
        if maker.secrets.lasting:
            shelf.save(place, _hidden("access key id"), _hidden("secret access key"))
        else:
            shelf.save(place, Secret(""), Secret(""))
            typer.echo(
                "This machine has no keyring: its keys are taken from AWS_ACCESS_KEY_ID and "
                "AWS_SECRET_ACCESS_KEY.",
                err=True,
            )
    kept = shelf.load()
    if kept is None:
        typer.echo("No bucket is set: Mux cannot be given captions in one step.", err=True)
        return
    typer.echo(f"{kept.bucket}  {kept.endpoint or 'AWS'}  {kept.region}  {kept.prefix}".rstrip())


def _asked(host: HostName) -> Credentials:
    return {field.name: _hidden(_spoken(field.name)) for field in FIELDS[host]}


def _spoken(name: str) -> str:
    return name.replace("_", " ").replace("api", "API")


def _hidden(what: str) -> Secret:
    """A secret, typed unseen; or a line of standard input, where nobody types."""
    if sys.stdin.isatty():
        value = str(typer.prompt(what[0].upper() + what[1:], hide_input=True, err=True))
    else:
        value = sys.stdin.readline()
    if not value.strip():
        raise UsageError(f"The {what} is missing.", hint="It is read from standard input.")
    return Secret(value.strip())
