"""The README and the reference: their programs run against the sandbox, and their tables are complete."""

from __future__ import annotations

import ast
import asyncio
import functools
import inspect
import json
import re
import time
from types import CoroutineType

import attrs
import pytest
from unit.markdown import BLOCK, DOCS, PAGES, ROOT, name
from webhooks import sinch_samples
from webhooks.signing import SINCH_SECRET, sinch_headers

import trilogue
from trilogue import errors, records, webhooks
from trilogue.providers.dixa import adapter as dixa_adapter
from trilogue.providers.dixa import contents as dixa_contents
from trilogue.providers.dixa.client import BaseDixa
from trilogue.providers.sinch import adapter as sinch_adapter
from trilogue.providers.sinch import contents as sinch_contents
from trilogue.providers.sinch.client import BaseSinch
from trilogue.providers.sinch.other_contents import READERS as OTHER_CONTENTS
from trilogue.providers.sunshine import adapter as sunshine_adapter
from trilogue.providers.sunshine import contents as sunshine_contents
from trilogue.providers.sunshine.client import BaseSunshine
from trilogue.testing import Sandbox

OURS = {"trilogue": trilogue, "webhooks": webhooks}
CLIENTS = {"sunshine": BaseSunshine, "dixa": BaseDixa, "sinch": BaseSinch}


def text(page):
    return (DOCS / page).read_text(encoding="utf-8")


def compiled(path, *, flags=0):
    """The page's Python blocks, each compiled at its own line."""
    source = path.read_text(encoding="utf-8")
    for found in BLOCK.finditer(source):
        lines = "\n" * source.count("\n", 0, found.start(1))
        flags |= ast.PyCF_ALLOW_TOP_LEVEL_AWAIT
        yield compile(lines + found.group(1), name(path), "exec", flags=flags, dont_inherit=True)


def in_sandbox(original, service):
    """A constructor that puts the sandbox's address and credentials in place of the program's, unless it has a
    ``base_url``: that of a sandbox of its own.
    """

    @functools.wraps(original)
    def init(self, **given):
        if "base_url" not in given:
            given = {key: value for key, value in given.items() if key not in {"subdomain", "region", "token"}}
            given |= service.client_options()
        original(self, **given)

    return init


@pytest.fixture(scope="module")
def running_sandbox():
    with Sandbox() as sandbox:
        yield sandbox


@pytest.fixture
def sandbox(running_sandbox, monkeypatch):
    """A sandbox with the demo data, which the clients of the pages use."""
    running_sandbox.reset()
    running_sandbox.load_demo()
    for provider, kind in CLIENTS.items():
        service = getattr(running_sandbox, provider)
        monkeypatch.setattr(kind, "__init__", in_sandbox(kind.__init__, service))
        for variable, value in service.environment().items():
            monkeypatch.setenv(variable, value)
    return running_sandbox


def webhook_request(service):
    """What the webhook page takes as given: the body and headers of a request with a customer's message."""
    with trilogue.Sinch(**service.client_options()) as sinch:
        conversation = sinch.conversations().first()
    ids = {"conversation_id": conversation.id, "contact_id": conversation.contact_id}
    message = sinch_samples.MESSAGE | ids
    body = json.dumps(sinch_samples.delivery("message", message)).encode()
    return {"body": body, "headers": sinch_headers(body, at=time.time())}


def close_clients(names, runner):
    kinds = (*CLIENTS.values(), trilogue.Hub, trilogue.AsyncHub)
    for value in [value for value in names.values() if isinstance(value, kinds)]:
        closing = value.close()
        if inspect.isawaitable(closing):
            runner.run(closing)


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_the_programs_run(path, sandbox, monkeypatch, capsys, caplog, tmp_path):
    monkeypatch.chdir(tmp_path)
    caplog.set_level("WARNING", logger="trilogue")  # Set back after the test: pages set it as well.
    for variable in ("XDG_STATE_HOME", "DLT_DATA_DIR"):
        monkeypatch.setenv(variable, str(tmp_path))
    names = {"__name__": path.stem}
    if path.stem == "bots":
        monkeypatch.setenv("SINCH_WEBHOOK_SECRET", SINCH_SECRET)
        names |= webhook_request(sandbox.sinch)
    with trilogue.timing.no_waiting(), asyncio.Runner() as runner:
        try:
            for block in compiled(path):
                result = eval(block, names)
                if isinstance(result, CoroutineType):
                    runner.run(result)
        finally:
            close_clients(names, runner)
    assert ("429" in capsys.readouterr().out) == ("Fault.status(429" in path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("path", PAGES, ids=name)
def test_names_of_ours_exist(path):
    """Also those in branches that did not run."""
    for tree in compiled(path, flags=ast.PyCF_ONLY_AST):
        for node in ast.walk(tree):
            if isinstance(node, ast.ImportFrom):
                module = __import__(node.module, fromlist=[alias.name for alias in node.names])
                assert all(hasattr(module, alias.name) for alias in node.names)
            elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in OURS:
                assert hasattr(OURS[node.value.id], node.attr), ast.unparse(node)


def test_every_page_has_a_program():
    without = {"index.md", "proof.md", "compared.md"}  # `make proof` writes the last two.
    assert all(BLOCK.search(path.read_text(encoding="utf-8")) for path in PAGES if path.name not in without)


@pytest.mark.parametrize("kind", CLIENTS.values(), ids=CLIENTS)
def test_every_constructor_argument_is_documented(kind):
    page = text("typed-calls.md")
    arguments = set(inspect.signature(kind.__init__).parameters) - {"self"}
    assert not [argument for argument in arguments if f"`{argument}`" not in page]


def test_every_environment_variable_is_documented(sandbox):
    page = text("typed-calls.md")
    for kind in CLIENTS.values():
        for variable in re.findall(r"TRILOGUE_\w+", inspect.getdoc(kind.from_env)):
            assert f"`{variable}`" in page


def test_every_exception_is_documented_with_its_status():
    page = text("errors.md")
    for value in vars(errors).values():
        if inspect.isclass(value) and issubclass(value, errors.TrilogueError):
            assert f"| `{value.__name__}` |" in page
    for status, kind in errors.BY_STATUS.items():
        assert re.search(rf"^\| `{kind.__name__}` \| {status}\b", page, flags=re.MULTILINE)


@pytest.mark.parametrize("kind", [records.Message, records.Contact, records.Conversation])
def test_every_field_of_a_record_is_documented(kind):
    page = text("records.md")
    section = page[page.index(f"## {kind.__name__}\n") :].split("\n## ")[0]
    fields = {field.alias for field in attrs.fields(kind)} - {"provider", "problem", "author"}
    assert not [field for field in fields if f"`{field}`" not in section]
    if kind is records.Message:
        assert all(f"`author.{field.name}`" in section for field in attrs.fields(records.Author))


def test_every_kind_of_message_is_documented():
    page = text("records.md")
    kinds = set(records.MessageKind.__args__)
    cells = {word.split("(")[0].strip() for row in page.splitlines() for word in re.split(r"[|,;]", row)}
    cells |= {word.split()[0] for word in cells if word}
    assert kinds <= cells


def rows(page, heading):
    """The table below a heading: a list of cells for each row."""
    section = page[page.index(f"\n## {heading}\n") :].split("\n## ")[1]
    lines = [line for line in section.splitlines() if line.startswith("| ")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def test_the_readme_s_table_says_what_the_clients_can_do():
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    table = {row[0]: row[1:] for row in rows(page, "What works for which service")}
    facts = {
        "`contacts()`": lambda can: can.list_contacts,
        "`find_contacts(customer)` by id, external id": lambda can: {"id", "external_id"} <= can.find_by,
        "… by e-mail": lambda can: "email" in can.find_by,
        "… by phone": lambda can: "phone" in can.find_by,
        "`conversations()` of everybody": lambda can: can.list_all_conversations,
    }
    capabilities = [module.CAPABILITIES for module in (sunshine_adapter, dixa_adapter, sinch_adapter)]
    for row, works in facts.items():
        assert [cell.startswith("yes") for cell in table[row]] == [works(can) for can in capabilities], row
    scanning = [can.scan_contacts for can in capabilities]
    assert ["scan=True" in cell for cell in table["… by e-mail"]] == scanning
    sizes = ["one answer holds all" not in cell for cell in table["`messages(conversation=…)`, newest first"]]
    assert sizes == [can.page_messages for can in capabilities]


MEASURED = {
    "cold import with a client, times that of httpx": [
        "cold import with a client class",
        "cold import, Sunshine SDK",
        "cold import, Sinch SDK",
    ],
    "100 messages of Sunshine into typed models, times `json.loads`": [
        "read 100 messages, Sunshine",
        "read 100 messages, Sunshine SDK",
    ],
    "100 messages of Sinch into typed models, times `json.loads`": [
        "read 100 messages, Sinch",
        "read 100 messages, Sinch SDK",
    ],
    "Sunshine's messages a second, paging through all, times its SDK's": [
        "iterate messages, Sunshine: items a second to its SDK's, as documented"
    ],
    "Sinch's messages a second, paging through all, times its SDK's": [
        "iterate messages, Sinch: items a second to its SDK's, as documented"
    ],
}


def test_the_readme_s_figures_are_the_measured_ones():
    """To a fifth: a new run on a busy machine need not change the README."""
    page = (ROOT / "README.md").read_text(encoding="utf-8")
    results = json.loads((ROOT / "tests" / "benchmarks" / "results.json").read_text(encoding="utf-8"))
    measured = {figure["name"]: figure["value"] for figure in results["figures"]}
    for row, figures in MEASURED.items():
        (line,) = re.findall(rf"^\| {re.escape(row)} \|(.*)\|$", page, flags=re.MULTILINE)
        said = [float(cell) for cell in line.split("|") if cell.strip()]
        for value, figure in zip(said, figures, strict=False):
            assert value == pytest.approx(measured[figure], rel=0.2), figure


def test_every_call_that_replaces_an_sdk_s_exists():
    page = text("moving.md")
    clients = {
        "sunshine": trilogue.Sunshine(subdomain="a", app_id="a", key_id="k", secret="s"),
        "sinch": trilogue.Sinch(project_id="p", app_id="a", key_id="k", key_secret="s", region="eu"),
    }
    calls = set(re.findall(r"`((?:sunshine|sinch)\.[a-z_.]+)", page))
    assert len(calls) > 20
    for call in calls:
        provider, *names = call.rstrip(".").split(".")
        functools.reduce(getattr, names, clients[provider])
    for client in clients.values():
        client.close()


def read_kinds(provider):
    """What the service's messages can hold, by its name in records.md: the keys of the tables that read them."""
    if provider == "sinch":
        keys = set(sinch_contents._CONTACT_READERS) | set(OTHER_CONTENTS)
        return keys | {to_snake(kind.__name__.removeprefix("AppMessage")) for kind in sinch_contents._READERS}
    if provider == "dixa":
        return {kind.__name__.removesuffix("Attributes") for kind in dixa_contents.READERS}
    names = {kind.__name__.removesuffix("Message") for kind in sunshine_contents._READERS}
    return {name[0].lower() + name[1:] for name in names}


def to_snake(camel):
    return re.sub(r"(?<!^)(?=[A-Z])", "_", camel).lower()


@pytest.mark.parametrize("provider", CLIENTS)
def test_everything_that_a_record_reads_is_in_its_table(provider):
    page = text("records.md")
    section = page[page.index(f"\n### {provider.title()}\n") :].split("\n##")[1]
    first = {line.split("|")[1] for line in section.splitlines() if line.startswith("| ")}
    named = {word for cell in first for word in re.findall(r"\w+", cell)}
    assert read_kinds(provider) - named == set()
