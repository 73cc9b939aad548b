"""Authentication schemes that send no request of their own; tests/faults/test_tokens.py tests fetched tokens."""

from __future__ import annotations

import asyncio
import pickle
import sys
import warnings
from base64 import b64encode
from typing import TYPE_CHECKING, Any

import httpx
import jwt
import pytest

from trilogue._auth import BasicAuth, ClientCredentials, HeaderAuth, MintedToken, Scheme, Secret
from trilogue.errors import ConfigError
from trilogue.timing import Timing

if TYPE_CHECKING:
    from collections.abc import Callable

SIGNING = "a-signing-secret-of-more-than-32-bytes"


def presented(auth: httpx.Auth, *statuses: int, mode: str = "sync") -> list[str]:
    """The Authorization headers that are sent to a service which answers with these statuses."""
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


def rotating(*values: str) -> Callable[[], str]:
    """A credential function that returns these values in turn, the last one from then on."""
    left = list(values)
    return lambda: left.pop(0) if len(left) > 1 else left[0]


both_modes = pytest.mark.parametrize("mode", ["sync", "async"])


@both_modes
def test_header_auth_sends_the_token_alone_or_after_bearer(mode: str) -> None:
    assert presented(HeaderAuth(Secret("token", "abc"), prefix=""), mode=mode) == ["abc"]
    assert presented(HeaderAuth(Secret("token", "abc")), mode=mode) == ["Bearer abc"]


@both_modes
def test_basic_auth_encodes_id_and_secret_as_utf8(mode: str) -> None:
    auth = BasicAuth(Secret("key_id", "käy"), Secret("secret", "p:w"))
    assert presented(auth, mode=mode) == ["Basic " + b64encode("käy:p:w".encode()).decode()]


@both_modes
def test_a_literal_credential_is_not_sent_again_after_a_401(mode: str) -> None:
    assert presented(HeaderAuth(Secret("token", "abc")), 401, mode=mode) == ["Bearer abc"]


@both_modes
def test_a_credential_function_is_called_again_once_after_a_401(mode: str) -> None:
    auth = HeaderAuth(Secret("token", rotating("old", "new")))
    assert presented(auth, 401, 200, mode=mode) == ["Bearer old", "Bearer new"]
    auth = BasicAuth(Secret("key_id", "k"), Secret("secret", rotating("old", "new")))
    assert len(presented(auth, 401, 401, mode=mode)) == 2, "repeated once"


@both_modes
def test_a_request_is_not_repeated_if_the_function_returns_the_same_credential(mode: str) -> None:
    assert presented(HeaderAuth(Secret("token", lambda: "abc")), 401, mode=mode) == ["Bearer abc"]


class Clocks:
    """A wall clock and a monotonic clock that differ and advance together."""

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
def test_a_minted_token_holds_key_id_and_scope_and_expires_after_five_minutes(scope: str, mode: str) -> None:
    (header,) = presented(minted(Clocks(), scope=scope), mode=mode)
    assert claims(header) == {"scope": scope, "exp": 1_700_000_300}


def test_a_minted_token_is_reused_and_replaced_before_it_expires() -> None:
    clocks = Clocks()
    auth = minted(clocks)
    (first,) = presented(auth)
    clocks.passed = 239
    assert presented(auth) == [first]
    clocks.passed = 241
    (second,) = presented(auth)
    assert claims(second)["exp"] == 1_700_000_541


@both_modes
def test_after_a_401_an_older_minted_token_is_replaced_and_a_new_one_is_not(mode: str) -> None:
    clocks = Clocks()
    auth = minted(clocks)
    presented(auth, mode=mode)
    clocks.passed = 100
    assert len(set(presented(auth, 401, 401, mode=mode))) == 2
    assert len(presented(auth, 401, mode=mode)) == 1


def test_a_minted_token_without_pyjwt_raises_with_the_install_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "jwt", None)
    with pytest.raises(ConfigError, match=r"pip install 'trilogue\[jwt\]'"):
        minted(Clocks())


def test_a_secret_that_cannot_sign_raises_without_the_secret_in_the_message() -> None:
    public_key = "ssh-rsa do-not-show"
    auth = MintedToken(Secret("key_id", "app_1"), Secret("secret", public_key))
    with pytest.raises(ConfigError, match="secret cannot sign") as caught:
        auth.header()
    assert "do-not-show" not in str(caught.value)


def token() -> str:
    return "abc"


def signing_secret() -> str:
    return SIGNING


@pytest.mark.parametrize(
    "auth",
    [
        HeaderAuth(Secret("token", token), prefix=""),
        BasicAuth(Secret("key_id", token), Secret("secret", signing_secret)),
        MintedToken(Secret("key_id", token), Secret("secret", signing_secret)),
    ],
    ids=repr,
)
def test_a_scheme_with_credential_functions_pickles_without_the_credentials(auth: Scheme) -> None:
    header = presented(auth)[0]
    data = pickle.dumps(auth)
    for part in ("abc", SIGNING, header.rpartition(" ")[2]):
        assert part.encode() not in data
        assert part not in repr(auth)
    assert presented(pickle.loads(data))[0].partition(" ")[0] == header.partition(" ")[0]


@pytest.mark.parametrize(
    "auth",
    [
        HeaderAuth(Secret("token", "do-not-show")),
        BasicAuth(Secret("key_id", token), Secret("secret", "do-not-show")),
        MintedToken(Secret("key_id", token), Secret("secret", "do-not-show")),
        ClientCredentials("https://auth.example.com", Secret("key_id", token), Secret("key_secret", "do-not-show")),
    ],
    ids=lambda auth: type(auth).__name__,
)
def test_a_scheme_with_a_literal_credential_refuses_to_pickle(auth: httpx.Auth) -> None:
    with pytest.raises(ConfigError, match=r"from_env\(\), or give a function") as caught:
        pickle.dumps(auth)
    assert "do-not-show" not in str(caught.value)
    assert "do-not-show" not in repr(auth)


def test_a_short_secret_signs_without_a_warning() -> None:
    scheme = MintedToken(Secret("key_id", "app_1"), Secret("secret", "5XJ85yjUtRcaQu"))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        header = scheme.header()
    token = header.removeprefix("Bearer ")
    with pytest.warns(jwt.InsecureKeyLengthWarning):
        claims = jwt.decode(token, "5XJ85yjUtRcaQu", algorithms=["HS256"])
    assert claims["scope"] == "app"
    assert jwt.get_unverified_header(token) == {"alg": "HS256", "kid": "app_1", "typ": "JWT"}
