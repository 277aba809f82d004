"""The work behind `cuesmith publish`."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import typer

from cuesmith.base.errors import UsageError
from cuesmith.base.jobs import CancelToken
from cuesmith.cli import publish_sources
from cuesmith.cli.host_making import HostMaker
from cuesmith.cli.hosts_films import check_same, told_how_to_go_on
from cuesmith.cli.hosts_run import account_book, host_name
from cuesmith.cli.interrupts import cancel_on_signals
from cuesmith.cli.meter import Meter
from cuesmith.cli.publish_memory import fresh_mark
from cuesmith.cli.publish_sources import Source
from cuesmith.domain.hosting import Capability, HostName, Privacy
from cuesmith.domain.publishing import Publication, PublishTarget
from cuesmith.services.host_ports import VideoHost
from cuesmith.services.hosts.accounts import Account, AccountBook
from cuesmith.services.hosts.plan import PublishPlan, StepKind
from cuesmith.services.hosts.publishing import PublishRequest, has_changed, look, publish, undo


@dataclass(frozen=True, slots=True)
class PublishWish:
    """What the command line asked for, as it was typed."""

    paths: tuple[Path, ...]
    host: str
    account: str
    title: str
    signed: bool | None
    url: str
    dry_run: bool
    undo: bool
    again: bool


def run(wish: PublishWish) -> None:
    """Publish; raises what `services.hosts.publishing.publish` does."""
    token = CancelToken()
    with (
        publish_sources.opened(wish.paths) as source,
        cancel_on_signals(token),
        Meter() as meter,
    ):
        book = account_book()
        account = _account(wish, source, book)
        publication = _publication(wish, source, account)
        with _host(account, book, token) as host:
            if wish.undo:
                _check_undo(publication)
                undo(publication, host, source.keep, meter.report, token)
                _say("What the last publishing did to captions was taken back.")
                return
            known = source.publication(account.id)
            if known is not None and known.video and not wish.again:
                check_same(host, known, publication.target)
                _tell_of_change(known, source)
            plan = look(host, publication, source.tracks)
            for line in told(plan):
                _say(line)
            if wish.dry_run:
                return
            _check_bucket(host, plan)
            request = _request(wish, source, publication)
            with told_how_to_go_on(_say):
                done = publish(request, host, source.keep, meter.report, token)
    typer.echo(done.link or done.video)


def _account(wish: PublishWish, source: Source, book: AccountBook) -> Account:
    if wish.host:
        return book.find(host_name(wish.host), wish.account)
    own = book.accounts()
    latest = source.latest([account.id for account in own])
    if latest is not None:
        known = latest.target.account
        return book.find(known.host, wish.account or known.name)
    named = [account for account in own if account.id.name == wish.account]
    if len(named) == 1:
        return named[0]
    raise UsageError("Where to?", hint=f"Add --to {HostName.MUX} or --to {HostName.GCORE}.")


def _publication(wish: PublishWish, source: Source, account: Account) -> Publication:
    """What is known of the film there, with what the command line says anew."""
    known = source.publication(account.id)
    target = known.target if known else PublishTarget(account.id, source.title, source.language)
    if wish.title:
        target = replace(target, title=wish.title)
    if wish.signed is not None:
        target = replace(target, privacy=Privacy.SIGNED if wish.signed else Privacy.PUBLIC)
    found = replace(known or Publication(target), target=target)
    return found.anew() if wish.again and not wish.undo else found


def _tell_of_change(known: Publication, source: Source) -> None:
    if has_changed(known, source.film):
        _say(
            f"The film has changed since it went to {known.target.account.host.label}: viewers "
            "still see the one of then. --again sends it as another film, with a link of its own."
        )


def _check_undo(publication: Publication) -> None:
    if not publication.done:
        raise UsageError(
            "There is nothing to take back.",
            hint="Only what the last publishing did to captions can be taken back, once.",
        )


def _check_bucket(host: VideoHost, plan: PublishPlan) -> None:
    """Raises `UsageError`, `HostError` where captions could not follow the film, before it is
    sent."""
    captions = len(plan.steps) - plan.count(StepKind.KEEP)
    if not captions or Capability.BUCKET not in host.capabilities:
        return
    shelf = HostMaker.of_this_machine().buckets
    if shelf.load() is None:
        raise UsageError(
            "Mux takes captions by address only, and no bucket is set up to fetch them from.",
            hint="Set one up with `cuesmith hosts bucket`; or publish the film alone, and add "
            "captions with `cuesmith hosts attach --url`.",
        )
    shelf.keys()


def _request(wish: PublishWish, source: Source, publication: Publication) -> PublishRequest:
    film = None if wish.url else source.film
    mark = fresh_mark(source.mark) if wish.again else source.mark
    return PublishRequest(publication, source.tracks, film, wish.url, mark)


@contextmanager
def _host(account: Account, book: AccountBook, token: CancelToken) -> Iterator[VideoHost]:
    host = HostMaker.of_this_machine().open(account, book.credentials(account), token)
    try:
        yield host
    finally:
        host.close()


def told(plan: PublishPlan) -> list[str]:
    """What a plan will do, in lines for a person."""
    if plan.empty:
        return ["Everything is there as it is here."]
    lines = ["The film goes there."] if plan.uploads else []
    words = {
        StepKind.ATTACH: "new",
        StepKind.REPLACE: "replaced",
        StepKind.ADOPT: "replaces a track of that name; a copy is kept",
        StepKind.KEEP: "unchanged",
    }
    return lines + [
        f"{step.local.captions.name} ({step.local.captions.language}): {words[step.kind]}"
        for step in plan.steps
    ]


def _say(text: str) -> None:
    print(text, file=sys.stderr)  # noqa: T201 - a command's own voice
