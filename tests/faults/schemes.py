"""The authentication schemes of the three services, and the credentials that must show nowhere."""

from __future__ import annotations

from base64 import b64encode
from typing import TYPE_CHECKING

import attrs

from trilogue._auth import BasicAuth, ClientCredentials, HeaderAuth, MintedToken
from trilogue._auth.schemes import Secret

if TYPE_CHECKING:
    from collections.abc import Callable

    import httpx

    from trilogue._auth.credentials import Credential
    from trilogue.timing import Timing

KEY_ID = "key-id-7f3a"
SECRET = "s3cr3t-Zq81-do-not-show"
TOKEN = "raw-token-9c41-do-not-show"
ACCESS_TOKEN = "access-token-d83b-do-not-show"
SIGNING_SECRET = "a-signing-secret-of-more-than-32-bytes-do-not-show"
TOKEN_PATH = "/oauth2/token"

_BASIC = b64encode(f"{KEY_ID}:{SECRET}".encode()).decode()
# The last one is how every signed token begins: {"alg": in base64.
_FORBIDDEN = (SECRET, TOKEN, ACCESS_TOKEN, _BASIC, _BASIC[8:-2], SIGNING_SECRET, "eyJhbGciOi")


@attrs.frozen
class Credentials:
    """What schemes are made from: credentials, or functions that return them."""

    key_id: Credential = KEY_ID
    secret: Credential = SECRET
    token: Credential = TOKEN
    signing_secret: Credential = SIGNING_SECRET


LITERALS = Credentials()


# Functions of this module, so that they can be pickled.
def _key_id() -> str:
    return KEY_ID


def _secret() -> str:
    return SECRET


def _token() -> str:
    return TOKEN


def _signing_secret() -> str:
    return SIGNING_SECRET


FUNCTIONS = Credentials(key_id=_key_id, secret=_secret, token=_token, signing_secret=_signing_secret)


def default_scheme(provider: str, url: str, timing: Timing, given: Credentials = LITERALS) -> httpx.Auth:
    """How each service is authenticated by default."""
    if provider == "sunshine":
        return BasicAuth(Secret("key_id", given.key_id), Secret("secret", given.secret))
    if provider == "dixa":
        return HeaderAuth(Secret("token", given.token), prefix="")
    return ClientCredentials(
        url + TOKEN_PATH, Secret("key_id", given.key_id), Secret("key_secret", given.secret), timing=timing
    )


def _bearer(provider: str, url: str, timing: Timing, given: Credentials) -> httpx.Auth:
    return HeaderAuth(Secret("token", given.token))


def _signed(provider: str, url: str, timing: Timing, given: Credentials) -> httpx.Auth:
    return MintedToken(Secret("key_id", given.key_id), Secret("secret", given.signing_secret), timing=timing)


def _basic(provider: str, url: str, timing: Timing, given: Credentials) -> httpx.Auth:
    return BasicAuth(Secret("key_id", given.key_id), Secret("key_secret", given.secret))


SCHEMES: dict[str, tuple[str, Callable[[str, str, Timing, Credentials], httpx.Auth]]] = {
    "sunshine basic": ("sunshine", default_scheme),
    "sunshine signed": ("sunshine", _signed),
    "sunshine bearer": ("sunshine", _bearer),
    "dixa raw": ("dixa", default_scheme),
    "dixa bearer": ("dixa", _bearer),
    "sinch oauth": ("sinch", default_scheme),
    "sinch basic": ("sinch", _basic),
}


def assert_no_credential(text: str) -> None:
    for secret in _FORBIDDEN:
        assert secret not in text, text[max(0, text.index(secret) - 200) :][:400]
