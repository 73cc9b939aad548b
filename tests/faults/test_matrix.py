"""Every fault, on real sockets, for every kind of operation of the three services, synchronous and asynchronous."""

from __future__ import annotations

import socket

import attrs
import pytest
from faults.clients import Clock, both_modes, every_provider, settings
from faults.fault_table import (
    FAULTS,
    PATH,
    always_retried,
    check,
    never_retried,
    operations,
    retried_unless_unsafe,
)
from faults.rawserver import RawServer, answer, refusing_port, silence
from faults.schemes import ACCESS_TOKEN, TOKEN_PATH

from trilogue import errors
from trilogue._http import Settings, Timeouts

OK = answer(200, {"ok": True})
# For the server that does not answer. The second is longer since a later attempt must succeed on a busy machine.
SHORT_TIMEOUT = Timeouts(read=0.04)
LONGER_TIMEOUT = Timeouts(read=0.12)


def unreachable(provider: str, url: str, clock: Clock, tokens: RawServer) -> Settings:
    """Settings for a service at a URL that cannot be reached, whose token endpoint can."""
    given = settings(provider, url, clock, timeout=1)
    return attrs.evolve(given, auth=settings(provider, tokens.url, clock).auth)


@both_modes
@every_provider
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_that_does_not_end_is_raised_with_its_outcome(
    fault: str, provider: str, mode: str, server: RawServer
) -> None:
    behaviour, table = FAULTS[fault]
    timeout = SHORT_TIMEOUT if behaviour is silence else None
    for operation in operations(provider, server):
        expected = table[operation.repeatability]
        server.script(PATH, behaviour)
        clock = Clock()
        outcome = operation.call(mode, settings(provider, server.url, clock, timeout=timeout))
        assert len(server.requests(PATH, expected.requests)) == expected.requests, operation
        check(operation, outcome, expected, clock, expected.requests)


@both_modes
@every_provider
@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_that_ends_is_retried_if_the_operation_may_be_repeated(
    fault: str, provider: str, mode: str, server: RawServer
) -> None:
    behaviour, table = FAULTS[fault]
    timeout = LONGER_TIMEOUT if behaviour is silence else None
    for operation in operations(provider, server):
        expected = table[operation.repeatability]
        server.script(PATH, behaviour, OK)
        clock = Clock()
        outcome = operation.call(mode, settings(provider, server.url, clock, timeout=timeout))
        requests = min(expected.requests, 2)
        received = server.requests(PATH, requests)
        assert len(received) == requests, operation
        assert len({one.body for one in received}) == 1, "each attempt sends the same bytes"
        assert clock.waits == expected.waits[:1], operation
        if expected.requests > 1:
            assert outcome.error is None, operation
            assert outcome.response.json() == {"ok": True}, operation
        else:
            assert type(outcome.error) is expected.error, operation


@both_modes
@every_provider
def test_a_refused_connection_is_retried_for_every_operation(provider: str, mode: str, server: RawServer) -> None:
    sock, url = refusing_port()
    with sock:
        for operation in operations(provider, server):
            clock = Clock()
            outcome = operation.call(mode, unreachable(provider, url, clock, server))
            check(operation, outcome, always_retried(errors.APIConnectionError)[operation.repeatability], clock, 3)


@both_modes
@every_provider
def test_an_unknown_host_is_retried_for_every_operation(
    provider: str, mode: str, server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    resolve = socket.getaddrinfo

    def getaddrinfo(host: str | bytes, *arguments: object, **named: object) -> object:
        if host in {"nowhere.invalid", b"nowhere.invalid"}:
            raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")
        return resolve(host, *arguments, **named)

    monkeypatch.setattr(socket, "getaddrinfo", getaddrinfo)
    for operation in operations(provider, server):
        clock = Clock()
        outcome = operation.call(mode, unreachable(provider, "https://nowhere.invalid", clock, server))
        check(operation, outcome, always_retried(errors.APIConnectionError)[operation.repeatability], clock, 3)
        assert "nothing was sent" in str(outcome.error)


@both_modes
@every_provider
def test_a_tls_failure_is_not_retried(provider: str, mode: str, server: RawServer) -> None:
    """The server has no TLS, so that another attempt would fail as well."""
    for operation in operations(provider, server):
        clock = Clock()
        outcome = operation.call(mode, unreachable(provider, server.url.replace("http:", "https:"), clock, server))
        check(operation, outcome, never_retried(errors.APIConnectionError)[operation.repeatability], clock, 1)
        assert "TLS failed" in str(outcome.error)


@both_modes
@every_provider
def test_501_is_temporary_on_sinch_only(provider: str, mode: str, server: RawServer) -> None:
    table = (
        retried_unless_unsafe(errors.InternalServerError)
        if provider == "sinch"
        else never_retried(errors.InternalServerError, outcome="unknown")
    )
    for operation in operations(provider, server):
        server.script(PATH, answer(501, {"error": {"code": 501, "message": "went wrong", "status": "UNIMPLEMENTED"}}))
        clock = Clock()
        outcome = operation.call(mode, settings(provider, server.url, clock))
        expected = table[operation.repeatability]
        check(operation, outcome, expected, clock, expected.requests)


@both_modes
@every_provider
def test_a_401_is_repeated_once_with_a_new_access_token(provider: str, mode: str, server: RawServer) -> None:
    """Sinch's client fetches a new token. The others raise, since their credential cannot change."""
    for operation in operations(provider, server):
        server.script(
            TOKEN_PATH,
            answer(200, {"access_token": "expired", "expires_in": 3600}),
            answer(200, {"access_token": ACCESS_TOKEN, "expires_in": 3600}),
        )
        server.script(PATH, answer(401, {"message": "expired"}), OK)
        clock = Clock()
        outcome = operation.call(mode, settings(provider, server.url, clock))
        received = server.requests(PATH)
        assert clock.waits == [], operation
        assert len({one.body for one in received}) == 1, operation
        if provider == "sinch":
            assert outcome.error is None, operation
            seen = [one.headers["authorization"] for one in received]
            assert seen == ["Bearer expired", f"Bearer {ACCESS_TOKEN}"], operation
            assert len(server.requests(TOKEN_PATH)) == 2, operation
        else:
            check(operation, outcome, never_retried(errors.AuthenticationError)[operation.repeatability], clock, 1)
            assert len(received) == 1, operation


@both_modes
@every_provider
def test_a_second_401_is_raised(provider: str, mode: str, server: RawServer) -> None:
    requests = 2 if provider == "sinch" else 1
    for operation in operations(provider, server):
        server.script(PATH, answer(401, {"message": "who are you?"}))
        clock = Clock()
        outcome = operation.call(mode, settings(provider, server.url, clock))
        expected = never_retried(errors.AuthenticationError)[operation.repeatability]
        check(operation, outcome, expected, clock, requests)
        assert len(server.requests(PATH)) == requests, operation
        assert len(server.requests(TOKEN_PATH)) == (2 if provider == "sinch" else 0), operation
