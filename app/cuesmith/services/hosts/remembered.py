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
    jobs = tuple(map(_without_addresses, hosting.jobs))
    written: Json = _HOSTING.dump_python(replace(hosting, jobs=jobs), mode="json")
    return written


def _without_addresses(hosted: HostedJob) -> HostedJob:
    outputs = tuple(each for each in hosted.job.outputs if "://" not in each[1])
    return replace(hosted, job=replace(hosted.job, outputs=outputs))


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


def with_correction(hosting: Hosting, publication: Publication) -> Hosting:
    """The same with a film whose captions are corrected, in the place of what was known of it."""
    kept = replace(publication, kept=publication.kept[-_MOST_COPIES:])
    others = tuple(one for one in hosting.corrected if not _same_film(one, publication))
    return replace(hosting, corrected=(*others, kept))


def correction_for(hosting: Hosting, account: AccountId, video: str) -> Publication | None:
    """What is known of a film whose captions are corrected; None where none are."""
    for publication in hosting.corrected:
        if (publication.target.account, publication.video) == (account, video):
            return publication
    return None


def _same_film(one: Publication, other: Publication) -> bool:
    return (one.target.account, one.video) == (other.target.account, other.video)
