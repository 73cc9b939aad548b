"""Prism between our clients and the sandbox: it checks every request and every answer against the vendors' documents,
with our overlay applied.

Prism is a program of another author, which reads the documents by itself. It needs Node 20.
"""

from __future__ import annotations

import contextlib
import inspect
import json
import re
import shutil
import subprocess
import time
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

import httpx
import pytest
from outside.documents.checked import INPUTS, checked_document, credentials
from proof.environments import ROOT, VENV
from sandbox.conformance import OPERATIONS, PROVIDERS
from sandbox.test_operations import address, inputs, prepare
from support.limits import LENIENT

import trilogue
import trilogue_sunshine
from trilogue.testing import Sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from trilogue.testing._base.document import Operation

PRISM = VENV / "prism" / "node_modules" / ".bin" / "prism"
ALL = [(provider, name) for provider in PROVIDERS for name in OPERATIONS[provider]]


@pytest.fixture(scope="session")
def sandbox() -> Iterator[Sandbox]:
    with Sandbox(limits=LENIENT) as running:
        yield running


@contextlib.contextmanager
def proxy(provider: str, upstream: str, log: Path) -> Iterator[str]:
    """Prism in front of a service: its address."""
    document = log.with_suffix(".json")
    document.write_text(json.dumps(checked_document(provider)))
    command = [PRISM, "proxy", document, upstream, "--port", "0"]
    with log.open("w") as output, subprocess.Popen(command, stdout=output, stderr=output) as process:
        try:
            while (found := re.search(r"listening on (http://\S+)", log.read_text())) is None:
                assert process.poll() is None, log.read_text()
                time.sleep(0.1)
            yield found[1]
        finally:
            process.terminate()


@pytest.fixture(scope="session")
def clients(sandbox: Sandbox, tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, Any]]:
    """A client of each service whose requests go through Prism."""
    if shutil.which("npm") is None:
        pytest.skip("Prism needs Node 20 and npm")
    subprocess.run(["make", "--silent", "prism"], cwd=ROOT, check=True)
    made: dict[str, Any] = {}
    with contextlib.ExitStack() as stack:
        for provider in PROVIDERS:
            service = getattr(sandbox, provider)
            log = tmp_path_factory.mktemp("prism") / f"{provider}.log"
            url = stack.enter_context(proxy(provider, service.base_url, log))
            options = {**service.client_options(), "base_url": url, "max_attempts": 1, "rate_limit": None}
            made[provider] = stack.enter_context(getattr(trilogue, provider.capitalize())(**options))
        yield made


def method_of(client: Any, name: str) -> Any:
    """The operation's method that returns the raw answer as well."""
    for group in (each for each in dir(client.api) if not each.startswith("_")):
        if hasattr(getattr(client.api, group), name):
            return getattr(getattr(client.api, group).with_raw_response, name)
    raise LookupError(name)


def plain(name: str) -> str:
    """A name without what the wire, Python and we write differently."""
    return re.sub(r"[^a-z0-9]", "", name.lower())


def arguments(provider: str, operation: Operation, ids: Mapping[str, Any], method: Any) -> dict[str, Any]:
    """The arguments of a method, from the paths, queries and bodies of the sandbox's own tests."""
    query, body = inputs(provider, operation.name, ids)
    template = operation.path.replace("{message.", "{")
    names = [plain(each) for each in re.findall(r"\{(.*?)\}", template)]
    pattern = "([^/]+)".join(map(re.escape, re.split(r"\{.*?\}", template)))
    path = re.fullmatch(pattern, address(provider, operation, ids))
    assert path is not None
    wire: dict[str, Any] = {name: unquote(value) for name, value in zip(names, path.groups(), strict=True)}
    for key, value in query.items():
        name, _, inner = key.partition("[")
        if inner:
            wire.setdefault(plain(name), {})[inner.removesuffix("]")] = value
        else:
            wire[plain(name)] = value
    if operation.upload:
        file = trilogue_sunshine.File(payload=b"12", file_name="a.png", mime_type="image/png")
        wire["body"] = trilogue_sunshine.models.AttachmentUploadBody(source=file)
    elif body is not None:
        wire["body"] = body
    found = {}
    for name, parameter in inspect.signature(method).parameters.items():
        if plain(name) in wire:
            value = wire.pop(plain(name))
            is_list = "list[" in str(parameter.annotation) or "Sequence[" in str(parameter.annotation)
            found[name] = [value] if is_list and isinstance(value, str) else value
    assert not wire, f"no argument for {wire}"
    return found


@pytest.mark.parametrize(("provider", "name"), ALL)
def test_requests_and_answers_are_as_the_document_says(
    sandbox: Sandbox, clients: dict[str, Any], provider: str, name: str
) -> None:
    operation, service = OPERATIONS[provider][name], getattr(sandbox, provider)
    sandbox.reset()
    ids = INPUTS[provider].add_records(sandbox)
    with httpx.Client(base_url=service.base_url, **credentials(sandbox, provider)) as direct:
        prepare(provider, name, direct, ids)
    method = method_of(clients[provider], name)
    try:
        headers = method(**arguments(provider, operation, ids, method)).headers
    except trilogue.APIStatusError as error:
        headers = error.headers
    assert violations(headers) == []


def violations(headers: Mapping[str, str]) -> list[str]:
    """What Prism says against a request or an answer."""
    return [
        f"{'.'.join(each['location'])}: {each['message']}" for each in json.loads(headers.get("sl-violations", "[]"))
    ]


def test_what_is_not_as_the_document_says_is_told(clients: dict[str, Any]) -> None:
    with pytest.raises(trilogue.BadRequestError) as caught:
        clients["dixa"].api.tags.create_tag(body={"color": "#fff"})
    assert violations(caught.value.headers)[:1] == ["request.body: Request body must have required property 'name'"]
