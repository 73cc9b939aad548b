"""Pickles of clients and errors: what they hold, and that they work in another process."""

from __future__ import annotations

import asyncio
import copy
import pickle
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import TYPE_CHECKING

import attrs
import httpx
import pytest
from faults.clients import QUEUES, AsyncHttpClient, HttpClient, run, settings
from faults.fault_table import issue_tokens
from faults.rawserver import RawServer, answer
from faults.schemes import FUNCTIONS, LITERALS, SCHEMES, TOKEN, Credentials, assert_no_credential, default_scheme

from trilogue import errors
from trilogue._auth.credentials import EnvironmentVariable
from trilogue.timing import Timing

if TYPE_CHECKING:
    from trilogue._http import Settings


def with_scheme(name: str, url: str, given: Credentials) -> Settings:
    provider, make = SCHEMES[name]
    timing = Timing()
    return settings(provider, url, timing=timing, auth=make(provider, url, timing, given))


def dixa_settings(server: RawServer) -> Settings:
    return with_scheme("dixa raw", server.url, FUNCTIONS)


@pytest.mark.parametrize("name", SCHEMES)
def test_a_client_with_functions_as_credentials_pickles_without_them_and_works(
    name: str, queues_server: RawServer
) -> None:
    issue_tokens(queues_server)
    data = pickle.dumps(HttpClient(with_scheme(name, queues_server.url, FUNCTIONS)))
    assert_no_credential(data.decode("latin-1"))
    with pickle.loads(data) as client:
        assert client.get(QUEUES).status_code == 200


@pytest.mark.parametrize("name", SCHEMES)
def test_a_client_with_literal_credentials_does_not_pickle(name: str, server: RawServer) -> None:
    with pytest.raises(errors.ConfigError, match=r"cannot be pickled.*from_env\(\), or give a function") as caught:
        pickle.dumps(HttpClient(with_scheme(name, server.url, LITERALS)))
    assert_no_credential(str(caught.value))


def test_a_client_with_environment_variables_as_credentials_pickles(
    queues_server: RawServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = attrs.evolve(FUNCTIONS, token=EnvironmentVariable("TRILOGUE_DIXA_TOKEN"))
    auth = default_scheme("dixa", queues_server.url, Timing(), given)
    data = pickle.dumps(HttpClient(settings("dixa", queues_server.url, timing=Timing(), auth=auth)))
    monkeypatch.setenv("TRILOGUE_DIXA_TOKEN", TOKEN)
    with pickle.loads(data) as client:
        client.get(QUEUES)
    assert [received.headers["authorization"] for received in queues_server.requests(QUEUES)] == [TOKEN]


def test_a_pickled_client_opens_its_own_connections_in_another_process(queues_server: RawServer) -> None:
    before = queues_server.connections
    with HttpClient(dixa_settings(queues_server)) as client:
        client.get(QUEUES)
        with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
            assert pool.submit(HttpClient.get, client, QUEUES).result(30).status_code == 200
    assert {received.headers["authorization"] for received in queues_server.requests(QUEUES)} == {TOKEN}
    assert queues_server.connections - before == 2


def test_an_asynchronous_client_pickles(queues_server: RawServer) -> None:
    client = pickle.loads(pickle.dumps(AsyncHttpClient(dixa_settings(queues_server))))

    async def scenario() -> int:
        async with client:
            return (await client.get(QUEUES)).status_code

    assert asyncio.run(scenario()) == 200


def test_a_client_with_an_httpx_client_of_the_callers_does_not_pickle(server: RawServer) -> None:
    with httpx.Client() as given:
        client = HttpClient(attrs.evolve(dixa_settings(server), http_client=given))
        with pytest.raises(errors.ConfigError, match="make it in each process"):
            pickle.dumps(client)


def test_errors_keep_everything_when_pickled_or_copied(server: RawServer) -> None:
    server.script(QUEUES, answer(400, {"message": "no such queue"}, [("X-Request-Id", "req-1")]))
    error = run("sync", settings("dixa", server.url), "POST", QUEUES).error
    for duplicate in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(duplicate) is errors.BadRequestError
        assert str(duplicate) == str(error)
        assert vars(duplicate) == vars(error)
    assert error.request_id == "req-1"
    assert error.details == (errors.Detail(None, "no such queue"),)
