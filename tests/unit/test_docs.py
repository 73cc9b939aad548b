"""The README and the reference: their programs run against the sandbox, their tables are complete, their links lead
somewhere.
"""

from __future__ import annotations

import ast
import asyncio
import functools
import inspect
import json
import re
import time
from pathlib import Path
from types import CoroutineType

import attrs
import pytest
from webhooks import sinch_samples
from webhooks.signing import SINCH_SECRET, sinch_headers

import trilogue
from trilogue import errors, records, webhooks
from trilogue.providers.dixa.client import BaseDixa
from trilogue.providers.sinch.client import BaseSinch
from trilogue.providers.sunshine.client import BaseSunshine
from trilogue.testing import Sandbox

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "facade" / "docs"
PAGES = [ROOT / "README.md", *sorted(DOCS.glob("*.md"))]
LINKING = [*ROOT.glob("*.md"), *(path for path in ROOT.glob("*/**/*.md") if ".venv" not in path.parts)]
BLOCK = re.compile(r"^```python\n(.*?)^```", flags=re.DOTALL | re.MULTILINE)
FENCED = re.compile(r"^```.*?^```", flags=re.DOTALL | re.MULTILINE)
LINK = re.compile(r"\[[^\]]*\]\(([^)\s]+)\)")
OURS = {"trilogue": trilogue, "webhooks": webhooks}
CLIENTS = {"sunshine": BaseSunshine, "dixa": BaseDixa, "sinch": BaseSinch}


def name(path):
    return path.relative_to(ROOT).as_posix()


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
def test_the_programs_run(path, sandbox, monkeypatch, capsys, tmp_path):
    monkeypatch.chdir(tmp_path)
    for variable in ("XDG_STATE_HOME", "DLT_DATA_DIR"):
        monkeypatch.setenv(variable, str(tmp_path))
    names = {"__name__": path.stem}
    if path.stem == "webhooks":
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
    without = {"index.md", "proof.md"}  # The latter is written by `make proof`.
    assert all(BLOCK.search(path.read_text(encoding="utf-8")) for path in PAGES if path.name not in without)


def anchors(path):
    """The headings of a page, as the fragments that links use."""
    headings = re.findall(r"^#+ (.*)$", FENCED.sub("", path.read_text(encoding="utf-8")), flags=re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("path", LINKING, ids=name)
def test_links_within_the_repository_lead_somewhere(path):
    missing = []
    for link in LINK.findall(FENCED.sub("", path.read_text(encoding="utf-8"))):
        target, _, fragment = link.partition("#")
        if "://" in link or link.startswith("mailto:"):
            continue
        found = (path.parent / target) if target else path
        if not found.exists() or (fragment and fragment not in anchors(found)):
            missing.append(link)
    assert not missing


def test_the_index_lists_every_page():
    listed = set(LINK.findall(text("index.md")))
    assert {path.name for path in DOCS.glob("*.md")} - {"index.md"} <= listed


@pytest.mark.parametrize("kind", CLIENTS.values(), ids=CLIENTS)
def test_every_constructor_argument_is_documented(kind):
    page = text("clients.md")
    arguments = set(inspect.signature(kind.__init__).parameters) - {"self"}
    assert not [argument for argument in arguments if f"`{argument}`" not in page]


def test_every_environment_variable_is_documented(sandbox):
    page = text("clients.md")
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
    fields = {field.name for field in attrs.fields(kind)} - {"provider", "problem", "author"}
    assert not [field for field in fields if f"`{field}`" not in section]
    if kind is records.Message:
        assert all(f"`author.{field.name}`" in section for field in attrs.fields(records.Author))


def test_every_kind_of_message_is_documented():
    page = text("records.md")
    kinds = set(records.MessageKind.__args__)
    cells = {word.split("(")[0].strip() for row in page.splitlines() for word in re.split(r"[|,;]", row)}
    cells |= {word.split()[0] for word in cells if word}
    assert kinds <= cells
