"""The schemes that need no request of their own; tokens that are fetched are tested in tests/faults/test_tokens.py."""

from __future__ import annotations

import asyncio
import pickle
import sys
from base64 import b64encode
from typing import TYPE_CHECKING, Any

import httpx
import jwt
import pytest

from trilogue._auth import BasicAuth, HeaderAuth, MintedToken, Scheme
from trilogue._auth.credentials import Secret
from trilogue.errors import ConfigError
from trilogue.timing import Timing

if TYPE_CHECKING:
    from collections.abc import Callable

SIGNING = "a-signing-secret-of-more-than-32-bytes"


def presented(auth: httpx.Auth, *statuses: int, mode: str = "sync") -> list[str]:
    """The Authorization headers that a service which answers with these statuses gets to see."""
    seen: list[str] = []

    def serve(request: httpx.Request) -> httpx.Response:
        seen.append(request.headers["authorization"])
        return httpx.Response((statuses or (200,))[len(seen) - 1])

    async def asynchronous() -> None:
        async with httpx.AsyncClient(transport=httpx.MockTransport(serve), auth=auth) as client:
            await client.get("https://api.example.com")

    if mode == "async":
        asyncio.run(asynchronous())
    else:
        with httpx.Client(transport=httpx.MockTransport(serve), auth=auth) as client:
            client.get("https://api.example.com")
    return seen


def turning(*values: str) -> Callable[[], str]:
    left = list(values)
    return lambda: left.pop(0) if len(left) > 1 else left[0]


both_modes = pytest.mark.parametrize("mode", ["sync", "async"])


@both_modes
def test_dixa_takes_the_raw_token_or_bearer(mode: str) -> None:
    assert presented(HeaderAuth(Secret("token", "abc"), word=""), mode=mode) == ["abc"]
    assert presented(HeaderAuth(Secret("token", "abc")), mode=mode) == ["Bearer abc"]


@both_modes
def test_basic_is_id_and_secret(mode: str) -> None:
    auth = BasicAuth(Secret("key_id", "käy"), Secret("secret", "p:w"))
    assert presented(auth, mode=mode) == ["Basic " + b64encode("käy:p:w".encode()).decode()]


@both_modes
def test_a_fixed_credential_is_not_presented_again_after_a_401(mode: str) -> None:
    assert presented(HeaderAuth(Secret("token", "abc")), 401, mode=mode) == ["Bearer abc"]


@both_modes
def test_a_function_is_asked_again_after_a_401(mode: str) -> None:
    auth = HeaderAuth(Secret("token", turning("old", "new")))
    assert presented(auth, 401, 200, mode=mode) == ["Bearer old", "Bearer new"]
    auth = BasicAuth(Secret("key_id", "k"), Secret("secret", turning("old", "new")))
    assert len(presented(auth, 401, 401, mode=mode)) == 2, "once"


@both_modes
def test_a_function_that_returns_the_same_gets_no_second_chance(mode: str) -> None:
    assert presented(HeaderAuth(Secret("token", lambda: "abc")), 401, mode=mode) == ["Bearer abc"]


class Clocks:
    """A wall clock that agrees with today's, and a monotonic one that does not."""

    def __init__(self) -> None:
        self.passed = 0.0

    def timing(self) -> Timing:
        return Timing(monotonic=lambda: 50 + self.passed, wall=lambda: 1_700_000_000 + self.passed)


def minted(clocks: Clocks, **changes: Any) -> MintedToken:
    return MintedToken(Secret("key_id", "app_1"), Secret("secret", SIGNING), timing=clocks.timing(), **changes)


def claims(header: str) -> dict[str, Any]:
    token = header.removeprefix("Bearer ")
    assert jwt.get_unverified_header(token) == {"alg": "HS256", "typ": "JWT", "kid": "app_1"}
    return jwt.decode(token, SIGNING, algorithms=["HS256"], options={"verify_exp": False})


@both_modes
@pytest.mark.parametrize("scope", ["app", "account"])
def test_a_minted_token_says_who_and_for_what_and_ends_soon(scope: str, mode: str) -> None:
    (header,) = presented(minted(Clocks(), scope=scope), mode=mode)
    assert claims(header) == {"scope": scope, "exp": 1_700_000_300}


def test_a_minted_token_is_kept_and_replaced_before_it_ends() -> None:
    clocks = Clocks()
    auth = minted(clocks)
    (first,) = presented(auth)
    clocks.passed = 239
    assert presented(auth) == [first]
    clocks.passed = 241
    (second,) = presented(auth)
    assert claims(second)["exp"] == 1_700_000_541


@both_modes
def test_an_aged_minted_token_is_replaced_after_a_401_and_a_new_one_is_not(mode: str) -> None:
    clocks = Clocks()
    auth = minted(clocks)
    presented(auth, mode=mode)
    clocks.passed = 100
    assert len(set(presented(auth, 401, 401, mode=mode))) == 2
    assert len(presented(auth, 401, mode=mode)) == 1


def test_minted_tokens_need_an_extra_and_say_which(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jwt", None)
    with pytest.raises(ConfigError, match=r"pip install 'trilogue\[jwt\]'"):
        minted(Clocks())


def test_a_secret_that_cannot_sign_is_refused_without_showing_it() -> None:
    pem = "-----BEGIN PUBLIC KEY----- do-not-show -----END PUBLIC KEY-----"
    auth = MintedToken(Secret("key_id", "app_1"), Secret("secret", pem))
    with pytest.raises(ConfigError, match="secret cannot sign") as caught:
        auth.header()
    assert "do-not-show" not in str(caught.value)


@pytest.mark.parametrize(
    "auth",
    [
        HeaderAuth(Secret("token", "abc"), word=""),
        BasicAuth(Secret("key_id", "k"), Secret("secret", "s")),
        MintedToken(Secret("key_id", "app_1"), Secret("secret", SIGNING)),
    ],
    ids=repr,
)
def test_schemes_pickle_and_show_nothing(auth: Scheme) -> None:
    header = presented(auth)[0]
    data = pickle.dumps(auth)
    for part in ("abc", SIGNING, header.rpartition(" ")[2]):
        assert part.encode() not in data
        assert part not in repr(auth)
    assert presented(pickle.loads(data))[0].partition(" ")[0] == header.partition(" ")[0]
