"""No credential shows in a log, repr, message, traceback with locals or pickle, whatever fails."""

from __future__ import annotations

import pickle
import traceback
from typing import TYPE_CHECKING, Any

import httpx
import pytest
from faults.clients import AsyncHttpClient, Clock, HttpClient, both_modes, run, settings
from faults.fault_table import FAULTS, PATH, issue_tokens
from faults.rawserver import RawServer, answer, echo_authorization, reset, silence
from faults.schemes import ACCESS_TOKEN, LITERALS, SCHEMES, TOKEN_PATH, assert_no_credential

from trilogue import errors
from trilogue._http import Timeouts

if TYPE_CHECKING:
    from trilogue._http import Settings

CUT_TOKEN = answer(200, f'{{"access_token": "{ACCESS_TOKEN}')


def with_scheme(name: str, url: str) -> Settings:
    provider, make = SCHEMES[name]
    clock = Clock()
    auth = make(provider, url, clock.timing(), LITERALS)
    return settings(provider, url, clock, auth=auth, timeout=Timeouts(connect=1, read=0.04))


def everything_shown(error: BaseException) -> str:
    """All that a log, an error tracker or a queue of failed jobs may keep of an exception."""
    shown = [repr(error), str(error), repr(error.args), repr(vars(error))]
    shown += traceback.TracebackException.from_exception(error, capture_locals=True).format()
    shown.append(pickle.dumps(error).decode("latin-1"))
    seen: BaseException | None = error
    while seen is not None:
        shown += [repr(seen), repr(vars(seen))]
        request = getattr(seen, "_request", None)
        shown.append(repr(getattr(request, "headers", None) and request.headers.raw))
        seen = seen.__cause__ or seen.__context__
    return "\n".join(shown)


@both_modes
@pytest.mark.parametrize("name", SCHEMES)
def test_no_failure_shows_a_credential(
    name: str, mode: str, server: RawServer, all_logs: pytest.LogCaptureFixture
) -> None:
    behaviours = {fault: behaviour for fault, (behaviour, _) in FAULTS.items()}
    behaviours |= {"401": answer(401, {"message": "no"}), "echo": echo_authorization}
    issue_tokens(server)
    for behaviour in behaviours.values():
        server.script(PATH, behaviour)
        for method in ("GET", "POST"):
            given = with_scheme(name, server.url)
            outcome = run(mode, given, method, PATH + "?filter=sue%40example.org", content=b"body")
            assert isinstance(outcome.error, errors.TrilogueError)
            assert_no_credential(everything_shown(outcome.error))
            assert "Authorization" not in pickle.dumps(outcome.error).decode("latin-1")
    assert_no_credential(all_logs.text)
    lines = [record.getMessage() for record in all_logs.records if record.name == "trilogue"]
    assert lines
    assert not any("sue" in line or "?" in line for line in lines)
    urls = [record.getMessage() for record in all_logs.records if record.name == httpx.__name__]
    assert urls
    assert not any("sue" in line for line in urls)


@both_modes
@pytest.mark.parametrize("behaviour", [echo_authorization, reset, silence, CUT_TOKEN])
def test_no_failure_of_the_token_endpoint_shows_a_credential(
    behaviour: Any, mode: str, server: RawServer, all_logs: pytest.LogCaptureFixture
) -> None:
    server.script(TOKEN_PATH, behaviour)
    server.script(PATH, answer(401, {}))
    outcome = run(mode, with_scheme("sinch oauth", server.url), "GET", PATH)
    assert isinstance(outcome.error, errors.TrilogueError)
    assert_no_credential(everything_shown(outcome.error))
    assert_no_credential(all_logs.text)


@pytest.mark.parametrize("name", SCHEMES)
def test_no_repr_shows_a_credential(name: str, server: RawServer) -> None:
    given = with_scheme(name, server.url)
    issue_tokens(server)
    server.script(PATH, answer(200, {}))
    with HttpClient(given) as client:
        client.get(PATH)
        shown = [repr(client), repr(given), repr(given.auth), str(client), repr(vars(client))]
    shown.append(repr(AsyncHttpClient(given)))
    assert_no_credential("\n".join(shown))


def test_no_repr_shows_the_headers_or_the_proxy() -> None:
    """Both may hold credentials of a gateway."""
    given = settings("dixa", "https://dixa.example", headers={"X-Key": "do-not-show"}, proxy="http://u:do-not-show@p")
    assert "do-not-show" not in repr(given)
    with HttpClient(given) as client:
        assert "do-not-show" not in repr(client) + repr(vars(client))
