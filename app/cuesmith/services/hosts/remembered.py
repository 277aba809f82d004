"""What a project knows of hosts, as JSON in its file: never a secret among it."""

from __future__ import annotations

from dataclasses import replace

from pydantic import TypeAdapter, ValidationError

from cuesmith.domain.hosting import AccountId
from cuesmith.domain.project import Json
from cuesmith.domain.publishing import HostedJob, Hosting, Publication

FACT = "hosting"
"""The name of the fact in the project."""
_MOST_COPIES = 50
"""Kept copies of a film's tracks; the oldest go first."""
_HOSTING = TypeAdapter(Hosting)


def hosting_to_json(hosting: Hosting) -> Json:
    """As it is written; addresses that came of jobs hold secrets and are left out."""
    jobs = tuple(replace(each, job=replace(each.job, outputs=())) for each in hosting.jobs)
    written: Json = _HOSTING.dump_python(replace(hosting, jobs=jobs), mode="json")
    return written


def hosting_from_json(value: Json) -> Hosting:
    """As it was read; nothing where there is nothing, or what cannot be understood."""
    if value is None:
        return Hosting()
    try:
        return _HOSTING.validate_python(value)
    except ValidationError:
        return Hosting()


def publication_for(hosting: Hosting, account: AccountId) -> Publication | None:
    """What was published to an account; None where nothing was."""
    for publication in hosting.publications:
        if publication.target.account == account:
            return publication
    return None


def with_publication(hosting: Hosting, publication: Publication) -> Hosting:
    """The same with a publication in the place of the one to that account, as the latest."""
    account = publication.target.account
    others = tuple(one for one in hosting.publications if one.target.account != account)
    short = replace(publication, kept=publication.kept[-_MOST_COPIES:])
    return replace(hosting, publications=(*others, short))


def with_job(hosting: Hosting, hosted: HostedJob) -> Hosting:
    """The same with a job in the place of the one of that identity."""
    return replace(hosting, jobs=(*without_job(hosting, hosted).jobs, hosted))


def without_job(hosting: Hosting, hosted: HostedJob) -> Hosting:
    """The same without a job."""
    others = tuple(
        one for one in hosting.jobs if (one.account, one.job.id) != (hosted.account, hosted.job.id)
    )
    return replace(hosting, jobs=others)
