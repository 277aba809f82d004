"""The user's bucket, at a real server that speaks S3."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

import httpx
import pytest

from cuesmith.base.errors import HostError, UsageError
from cuesmith.base.secrets import Secret, without_secrets
from cuesmith.domain.hosting import BucketPlace
from cuesmith.engines.hosts import bucket as module
from cuesmith.engines.hosts.bucket import Bucket, region_of
from tests.support.hosts.bucket import ACCESS_KEY, SECRET_KEY, S3Server

TEXT = "WEBVTT\n\n00:01.000 --> 00:02.000\nHäfen\n"


@pytest.fixture
def bucket(s3: S3Server) -> Iterator[Bucket]:
    made = open_at(BucketPlace("captions", s3.url, prefix="/a folder/"))
    yield made
    made.close()


def open_at(place: BucketPlace) -> Bucket:
    return Bucket(place, Secret(ACCESS_KEY), Secret(SECRET_KEY), attempts=1)


def fetch(address: str) -> tuple[str, str]:
    """As a host does it: with nothing but the address."""
    answer = httpx.get(address, trust_env=False, timeout=60).raise_for_status()
    return answer.text, answer.headers["Content-Type"]


def test_put_sign_and_delete(bucket: Bucket, s3: S3Server) -> None:
    bucket.put("film/ü & more.vtt", TEXT.encode())
    address = bucket.address("film/ü & more.vtt")

    assert fetch(address) == (TEXT, "text/vtt; charset=utf-8")
    assert s3.keys("captions") == ["a folder/film/ü &amp; more.vtt"]
    assert "X-Amz-Expires=3600" in address
    assert "X-Amz-Algorithm=AWS4-HMAC-SHA256" in address
    assert SECRET_KEY not in address
    assert "X-Amz-Signature" not in without_secrets(address)

    bucket.delete("film/ü & more.vtt")
    bucket.delete("film/ü & more.vtt")
    assert s3.keys("captions") == []
    with pytest.raises(httpx.HTTPStatusError):
        fetch(address)


def test_an_unsigned_address_opens_nothing(bucket: Bucket) -> None:
    bucket.put("film.vtt", TEXT.encode())
    with pytest.raises(httpx.HTTPStatusError) as caught:
        fetch(bucket.address("film.vtt").partition("?")[0])
    assert caught.value.response.status_code == 403
    bucket.delete("film.vtt")


def test_check(bucket: Bucket, s3: S3Server) -> None:
    bucket.check()
    assert s3.keys("captions") == []


def test_no_such_bucket(s3: S3Server) -> None:
    gone = open_at(BucketPlace("no-such-bucket", s3.url))
    with pytest.raises(HostError) as caught:
        gone.check()
    error = caught.value
    assert "“no-such-bucket” failed: there is no such bucket" in str(error)
    assert error.status == 404
    assert "NoSuchBucket" in error.details
    gone.close()


def test_nobody_there() -> None:
    nobody = open_at(BucketPlace("captions", "http://127.0.0.1:9"))
    with pytest.raises(HostError, match="cannot be reached") as caught:
        nobody.put("film.vtt", b"")
    assert "endpoint" in caught.value.hint
    assert SECRET_KEY not in f"{caught.value} {caught.value.details} {nobody!r}"


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("InvalidAccessKeyId", "does not know the access key"),
        ("SignatureDoesNotMatch", "secret key does not fit"),
        ("AccessDenied", "the key may not do this"),
        ("RequestTimeTooSkewed", "clock is wrong"),
        ("Strange", "did not accept the request"),
    ],
)
def test_refusals_in_words(code: str, said: str) -> None:
    response = {
        "Error": {"Code": code, "Message": f"Because of {SECRET_KEY}."},
        "ResponseMetadata": {"HTTPStatusCode": 403, "RequestId": "request-1"},
    }
    Secret(SECRET_KEY)
    error = module._refused("Storing a file at “captions”", response)
    assert said in str(error)
    assert error.hint
    assert "request-1" in error.details
    assert SECRET_KEY not in error.details


@pytest.mark.parametrize(
    ("place", "region"),
    [
        (BucketPlace("b"), "us-east-1"),
        (BucketPlace("b", region="eu-central-1"), "eu-central-1"),
        (BucketPlace("b", "https://s3.eu-west-3.amazonaws.com"), "eu-west-3"),
        (BucketPlace("b", "https://0123.r2.cloudflarestorage.com"), "auto"),
        (BucketPlace("b", "https://s3.us-west-004.backblazeb2.com"), "us-west-004"),
        (BucketPlace("b", "https://storage.googleapis.com"), "auto"),
        (BucketPlace("b", "https://s3.fr-par.scw.cloud"), "fr-par"),
        (BucketPlace("b", "http://localhost:9000"), "us-east-1"),
    ],
)
def test_regions(place: BucketPlace, region: str) -> None:
    assert region_of(place) == region


@pytest.mark.parametrize(
    ("place", "start"),
    [
        (BucketPlace("films"), "https://films.s3.amazonaws.com/x.vtt?"),
        (
            BucketPlace("films", region="eu-central-1"),
            "https://films.s3.eu-central-1.amazonaws.com/x.vtt?",
        ),
        (
            BucketPlace("films", "https://0123.r2.cloudflarestorage.com"),
            "https://0123.r2.cloudflarestorage.com/films/x.vtt?",
        ),
        (
            BucketPlace("films", "https://s3.us-west-004.backblazeb2.com"),
            "https://s3.us-west-004.backblazeb2.com/films/x.vtt?",
        ),
        (
            BucketPlace("films", "https://storage.googleapis.com/"),
            "https://storage.googleapis.com/films/x.vtt?",
        ),
        (
            BucketPlace("films", "https://s3.example.com", virtual_host=True),
            "https://films.s3.example.com/x.vtt?",
        ),
        (BucketPlace("films", "http://10.0.0.7:9000"), "http://10.0.0.7:9000/films/x.vtt?"),
    ],
)
def test_addresses_at_the_usual_makers(place: BucketPlace, start: str) -> None:
    made = open_at(place)
    address = made.address("x.vtt", valid=60)
    made.close()
    assert address.startswith(start)
    assert f"%2F{region_of(place)}%2Fs3%2Faws4_request" in address
    assert "X-Amz-Expires=60" in address


def test_what_is_set_up_for_other_tools_is_left_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    for name, value in (
        ("AWS_PROFILE", "no-such-profile"),
        ("AWS_ENDPOINT_URL", "http://elsewhere:9"),
        ("AWS_ENDPOINT_URL_S3", "http://elsewhere:9"),
        ("AWS_DEFAULT_REGION", "mars-north-1"),
        ("AWS_SESSION_TOKEN", "of-other-keys"),
    ):
        monkeypatch.setenv(name, value)
    module._session.cache_clear()
    made = open_at(BucketPlace("films"))
    address = made.address("x.vtt")
    made.close()
    assert address.startswith("https://films.s3.amazonaws.com/x.vtt?")
    assert "us-east-1" in address
    assert "Security-Token" not in address


def test_keys_for_a_while(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AWS_ACCESS_KEY_ID", ACCESS_KEY)
    monkeypatch.setenv("AWS_SESSION_TOKEN", "a-token-not-to-be-seen")
    made = open_at(BucketPlace("films"))
    address = made.address("x.vtt")
    made.close()
    assert "X-Amz-Security-Token=a-token-not-to-be-seen" in address
    assert "not-to-be-seen" not in without_secrets(address)


@pytest.mark.parametrize(
    "place",
    [
        BucketPlace(""),
        BucketPlace("https://films.s3.amazonaws.com"),
        BucketPlace("films/captions"),
        BucketPlace("films", "s3.example.com"),
        BucketPlace("films", "ftp://s3.example.com"),
    ],
)
def test_places_that_make_no_sense(place: BucketPlace) -> None:
    with pytest.raises(UsageError):
        open_at(place)


def test_the_address_runs_out_when_it_says(bucket: Bucket) -> None:
    address = bucket.address("film.vtt", valid=60)
    query = dict(part.split("=", 1) for part in address.partition("?")[2].split("&"))
    made = datetime.strptime(query["X-Amz-Date"], "%Y%m%dT%H%M%SZ")
    assert timedelta(seconds=int(query["X-Amz-Expires"])) == timedelta(minutes=1)
    assert made.year >= 2024
