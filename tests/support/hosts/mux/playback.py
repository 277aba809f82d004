"""Mux's playback host: text tracks, for those who may have them; and Robots' temporary files."""

from __future__ import annotations

from typing import Any

from tests.support.hosts.mux.host import ROUTES, MuxHost
from tests.support.hosts.mux.state import TrackState
from tests.support.hosts.server import Answer, Refusal, Request
from tests.support.hosts.speech import transcript

_STREAM = "https://stream.mux.com"


@ROUTES.add("GET", "/{PLAYBACK_ID}/text/{TRACK_ID}.vtt", "token", open=True, server=_STREAM)
def track_vtt(host: MuxHost, request: Request) -> Answer:
    return Answer.text(200, _allowed(host, request).text, "text/vtt")


@ROUTES.add("GET", "/{PLAYBACK_ID}/text/{TRACK_ID}.txt", "token", open=True, server=_STREAM)
def track_txt(host: MuxHost, request: Request) -> Answer:
    return Answer.text(200, transcript(_allowed(host, request).text), "text/plain")


@ROUTES.add("GET", "/temporary/{NAME}", "signature", open=True)
def temporary(host: MuxHost, request: Request) -> Answer:
    file = host.temporary.get(request.params["NAME"])
    if file is None or file.expired or request.asked("signature") != file.signature:
        raise Refusal(403, "The address has expired.")
    return Answer.text(200, file.text)


def _allowed(host: MuxHost, request: Request) -> TrackState:
    found = host.playback(request.params["PLAYBACK_ID"])
    if found is None:
        raise Refusal(404, "The playback id does not exist.")
    asset, playback = found
    if playback.policy != "public":
        _check_token(host, request, playback.id)
    tracks = [one for one in asset.tracks if one.id == request.params["TRACK_ID"]]
    if not tracks or tracks[0].status != "ready":
        raise Refusal(404, "The text track does not exist.")
    return tracks[0]


def _check_token(host: MuxHost, request: Request, playback_id: str) -> None:
    """Raise `Refusal` unless the request's token lets its bearer see this film."""
    import jwt

    token = request.asked("token")
    if not token:
        raise Refusal(400, "The playback id is signed: a token is needed.", kind="invalid_token")
    try:
        claims: dict[str, Any] = jwt.decode(
            token,
            _key(host, token),
            algorithms=["RS256"],
            audience="v",
            options={"require": ["exp", "sub", "aud"], "verify_sub": True},
            subject=playback_id,
        )
    except jwt.InvalidTokenError as error:
        raise Refusal(400, f"The token is invalid: {error}", kind="invalid_token") from error
    loose = {name for name, _ in request.query} - {"token"} - set(claims)
    if loose:
        raise Refusal(400, f"{', '.join(loose)} must be a claim of the token.")


def _key(host: MuxHost, token: str) -> Any:
    import jwt

    claims = jwt.decode(token, options={"verify_signature": False})
    identity = jwt.get_unverified_header(token).get("kid") or claims.get("kid")
    if identity not in host.keys:
        raise Refusal(400, "The signing key is unknown.", kind="invalid_token")
    return host.keys[identity]
