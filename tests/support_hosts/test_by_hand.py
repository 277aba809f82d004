"""The stand-ins for a person: what is told, and that clients find their way by it."""

from __future__ import annotations

import re
from contextlib import ExitStack

import httpx
import pytest

from tests.support.hosts.__main__ import start


def test_the_variables_lead_to_each_host(capsys: pytest.CaptureFixture[str]) -> None:
    with ExitStack() as stack:
        watches = start(["mux", "gcore", "magic-hour", "s3"], 0, stack, filled=True)
        told = dict(re.findall(r"^export (\w+)='(.*)'$", capsys.readouterr().out, re.M))
        assert set(told) >= {"MUX_TOKEN_SECRET", "GCORE_API_KEY", "CUESMITH_MAGIC_HOUR_URL"}
        auth = (told["MUX_TOKEN_ID"], told["MUX_TOKEN_SECRET"])
        url = told["CUESMITH_MUX_URL"]
        films = httpx.get(
            f"{url}/video/v1/assets?limit=9", auth=auth, trust_env=False, timeout=60
        ).json()
        assert len(films["data"]) == 2
        httpx.get(f"{told['CUESMITH_GCORE_URL']}/nothing", trust_env=False, timeout=60)
        news = [line for watch in watches for line in watch.news()]
        assert news == [
            "Mux: GET /video/v1/assets -> 200",
            "Gcore: GET /nothing -> 404",
            "Gcore: Gcore has no GET /nothing",
        ]
        assert [watch.news() for watch in watches] == [[], [], []]
