"""The S3 server keeps what is put there, and Mux's stand-in fetches it by a signed address."""

from __future__ import annotations

import boto3
import httpx
import pytest
from botocore.config import Config

from tests.support.hosts.bucket import ACCESS_KEY, SECRET_KEY, S3Server
from tests.support.hosts.mux.host import MuxHost

VTT = b"WEBVTT\n\n00:00.000 --> 00:01.000\nOurs.\n"


def test_a_track_comes_from_a_signed_address(s3: S3Server, mux: MuxHost) -> None:
    client = boto3.client(
        "s3",
        endpoint_url=s3.url,
        region_name="us-east-1",
        aws_access_key_id=ACCESS_KEY,
        aws_secret_access_key=SECRET_KEY,
        config=Config(signature_version="s3v4", s3={"addressing_style": "path"}),
    )
    client.put_object(Bucket="captions", Key="a/ours.vtt", Body=VTT)
    assert s3.keys("captions") == ["a/ours.vtt"]
    assert s3.read("captions", "a/ours.vtt") == VTT
    url = client.generate_presigned_url(
        "get_object", Params={"Bucket": "captions", "Key": "a/ours.vtt"}, ExpiresIn=600
    )
    assert "X-Amz-Signature" in url
    asset = mux.ready_asset()
    body = {"url": url, "type": "text", "text_type": "subtitles", "language_code": "en"}
    auth = (mux.token_id, mux.token_secret)
    with httpx.Client(base_url=mux.address.url, auth=auth, trust_env=False, timeout=60) as api:
        path = f"/video/v1/assets/{asset.id}"
        for name in ("kept", "removed"):
            api.post(f"{path}/tracks", json=body | {"name": name}).raise_for_status()
            if name == "removed":
                client.delete_object(Bucket="captions", Key="a/ours.vtt")
            for _ in range(3):
                tracks = api.get(path).json()["data"]["tracks"]
        client.close()
    states = {one["name"]: one["status"] for one in tracks if one["type"] == "text"}
    assert states == {"kept": "ready", "removed": "errored"}
    assert s3.keys("captions") == []


@pytest.mark.parametrize("_again", [1, 2])
def test_every_test_finds_it_empty(s3: S3Server, _again: int) -> None:
    assert s3.keys("captions") == []
    httpx.put(f"{s3.url}/captions/left", content=b"x", trust_env=False, timeout=60)
