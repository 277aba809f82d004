"""Caption tracks as viewers get them, also those of films that are played with a signature only.

Source: "Secure video playback" and "Signing JWTs", Mux's guides.
"""

from __future__ import annotations

import base64
import binascii
import json
import time
from dataclasses import dataclass
from typing import Literal, Protocol

from cuesmith.base.errors import HostError, UsageError
from cuesmith.base.secrets import Secret
from cuesmith.engines.hosts.addresses import conceal, segment
from cuesmith.engines.hosts.mux.client import MuxClient
from cuesmith.engines.hosts.mux.models import Asset, PlaybackID, SigningKey
from cuesmith.engines.hosts.refusals import MaybeDone, Refused

PLAYBACK_URL = "https://stream.mux.com"
PLAYER_URL = "https://player.mux.com"
"""Mux's own page around a film."""
Form = Literal["vtt", "txt"]
_VALID = 3600.0
"""Seconds for which a signature holds: time to fetch one file."""
_MOST_BYTES = 20_000_000
_AUDIENCE = "v"
"""Video, and the captions that belong to it."""


class KeyKeeper(Protocol):
    """Where the signing key is kept: the place for secrets."""

    @property
    def lasting(self) -> bool:
        """Whether what is kept outlives the program."""
        ...

    def get(self, name: str) -> str | None:
        """A secret; None where there is none."""
        ...

    def set(self, name: str, value: str) -> None:
        """Keep a secret."""
        ...

    def delete(self, name: str) -> None:
        """Forget a secret."""
        ...


@dataclass(frozen=True, slots=True)
class Playback:
    """How films of an account are played."""

    keeper: KeyKeeper
    key_name: str
    """What the account's signing key is called in there."""
    url: str = PLAYBACK_URL

    def link(self, asset: Asset) -> str:
        """Where a film is watched; a signed film's address still needs its token."""
        playback = playback_of(asset)
        if playback is None or asset.status != "ready":
            return ""
        if self.url == PLAYBACK_URL:
            return f"{PLAYER_URL}/{segment(playback.id)}"
        return f"{self.url}/{segment(playback.id)}.m3u8"

    def fetch(self, client: MuxClient, asset: Asset, track: str, form: str = "vtt") -> str:
        """A track's text. Raises `HostError`, `UsageError`, `Cancelled`."""
        if form not in ("vtt", "txt"):
            raise UsageError(f"Mux gives captions as vtt or txt, not as {form}.")
        playback = playback_of(asset)
        if playback is None:
            raise UsageError(
                "This film has no public or signed playback address at Mux to fetch captions from.",
                hint="Add one on the film's page at Mux.",
            )
        address = f"{self.url}/{segment(playback.id)}/text/{segment(track)}.{form}"
        if playback.policy == "public":
            return _text(client, address)
        try:
            return _text(client, self._signed(client, address, playback.id))
        except Refused as refusal:
            if refusal.status == 404 or not self._renew(client):
                raise
        return _text(client, self._signed(client, address, playback.id))

    def has_passing_key(self) -> bool:
        """Whether there is a key that nobody will have after the program's end."""
        return not self.keeper.lasting and self.keeper.get(self.key_name) is not None

    def drop_key(self, client: MuxClient) -> None:
        """Remove the account's key, here and at Mux: else each start of the program without a
        keyring would leave one there. Raises `HostError`."""
        key = _read_key(self.keeper.get(self.key_name) or "")
        self.keeper.delete(self.key_name)
        client.delete_signing_key(key.id)

    def _signed(self, client: MuxClient, address: str, playback: str) -> str:
        token = playback_token(playback, self._key(client))
        signed = f"{address}?token={token.reveal()}"
        conceal(signed)
        return signed

    def _key(self, client: MuxClient) -> SigningKey:
        kept = self.keeper.get(self.key_name)
        return _read_key(kept) if kept else self._new_key(client)

    def _renew(self, client: MuxClient) -> bool:
        """Make another key where the kept one was deleted at Mux; whether that was so."""
        known = {key.id for key in client.list_signing_keys()}
        if self._key(client).id in known:
            return False
        self._new_key(client)
        return True

    def _new_key(self, client: MuxClient) -> SigningKey:
        try:
            key = client.create_signing_key()
        except MaybeDone:  # one whose private half nobody has may lie there now; it does no harm
            key = client.create_signing_key()
        except Refused as refusal:
            if refusal.status == 403:
                refusal.hint = "Signed films need a token with the permission “System write”."
            raise
        if not key.private_key:
            raise HostError("Mux made a signing key and did not tell it.", hint="Try again.")
        Secret(key.private_key)
        self.keeper.set(self.key_name, json.dumps({"id": key.id, "private_key": key.private_key}))
        return key


def playback_of(asset: Asset) -> PlaybackID | None:
    """The name under which a film is played: a public one, or else a signed one."""
    for policy in ("public", "signed"):
        for playback in asset.playback_ids:
            if playback.policy == policy:
                return playback
    return None


def playback_token(playback: str, key: SigningKey, *, now: float | None = None) -> Secret:
    """A JSON Web Token that opens one film. Raises `HostError` for a damaged key."""
    import jwt

    until = int((time.time() if now is None else now) + _VALID)
    claims = {"sub": playback, "aud": _AUDIENCE, "exp": until, "kid": key.id}
    try:
        pem = base64.b64decode(key.private_key or "", validate=True)
        return Secret(jwt.encode(claims, pem, algorithm="RS256", headers={"kid": key.id}))
    except (binascii.Error, ValueError, TypeError, jwt.PyJWTError):
        raise _damaged() from None  # their messages may quote the key


def _read_key(kept: str) -> SigningKey:
    try:
        return SigningKey.model_validate_json(kept)
    except ValueError:
        raise _damaged() from None


def _damaged() -> HostError:
    return HostError(
        "The signing key that is kept for Mux is damaged.",
        hint="Sign out of this account and in again: a new key will be made.",
    )


def _text(client: MuxClient, address: str) -> str:
    doing = "Fetching captions"
    text = client.http.fetch_text(address, most_bytes=_MOST_BYTES, doing=doing, unsigned=True)
    if address.partition("?")[0].endswith(".vtt") and not text.startswith("WEBVTT"):
        # A network that wants its users to sign in answers in the place of everyone.
        raise HostError(
            f"Fetching captions at {client.http.wire.name} failed: its answer makes no sense.",
            hint="Check your connection and the host's address in the settings; then try again.",
        )
    return text
