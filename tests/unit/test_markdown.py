"""All Markdown files: links lead somewhere, commands exist, every block is of a language that is checked."""

from __future__ import annotations

import importlib.util
import re
import shlex
import tomllib
import warnings

import click
import pytest
from unit.markdown import DOCS, FILES, LANGUAGE, LINK, PAGES, ROOT, anchors, blocks, name, prose

from trilogue._auth.settings import CONFIG_VARIABLE, find_setting
from trilogue.cli._app import app

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
TARGETS = set(re.findall(r"^([a-z0-9-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), flags=re.MULTILINE))


@pytest.mark.parametrize("path", FILES, ids=name)
def test_links_within_the_repository_lead_somewhere(path):
    missing = []
    for link in LINK.findall(prose(path)):
        target, _, fragment = link.partition("#")
        if "://" in link or link.startswith("mailto:"):
            continue
        found = (path.parent / target) if target else path
        if not found.exists() or (fragment and fragment not in anchors(found)):
            missing.append(link)
    assert not missing


def test_the_index_lists_every_page_and_program():
    listed = set(LINK.findall((DOCS / "index.md").read_text(encoding="utf-8")))
    assert {path.name for path in DOCS.glob("*.md")} - {"index.md"} <= listed
    assert {f"../examples/{path.name}" for path in (ROOT / "facade" / "examples").glob("*.py")} <= listed


@pytest.mark.parametrize("path", FILES, ids=name)
def test_every_block_is_of_a_language_that_is_checked(path):
    """Python of the pages runs (test_docs.py); YAML is read by tests/pipeline/test_specs_readme.py."""
    allowed = {"console", "toml", "yaml", ""} | ({"python"} if path in PAGES else set())
    found = LANGUAGE.findall(path.read_text(encoding="utf-8"))
    assert {language for language, _ in found} <= allowed
    assert name(path) == "specs/README.md" or not blocks(path, "yaml")


def commands(path):
    """Each command of a page, without what follows it in a pipe."""
    for block in blocks(path, "console"):
        for line in block.splitlines():
            if line.lstrip().startswith("$ "):
                yield shlex.split(line.lstrip()[2:], comments=True)


COMMANDS = [(path, command) for path in FILES for command in commands(path)]


@pytest.mark.parametrize(("path", "command"), COMMANDS, ids=[" ".join(command) for _, command in COMMANDS])
def test_a_command_exists_and_takes_its_arguments(path, command):
    program, *arguments = command
    CHECKS[program](arguments)


def check_make(arguments):
    assert {each for each in arguments if "=" not in each} <= TARGETS


def check_pip(arguments):
    assert arguments.pop(0) == "install"
    for requirement in arguments:
        project, extras = re.fullmatch(r"(\w+)(?:\[([\w,]+)\])?", requirement).groups()
        assert project == PROJECT["name"]
        assert set((extras or "").split(",")) <= {"", *PROJECT["optional-dependencies"]}


def check_trilogue(arguments):
    """Parse the arguments as the command does, and run nothing."""
    command, name = app, "trilogue"
    # The files that it reads are not there.
    arguments = ["README.md" if each.endswith((".toml", ".json", ".txt")) else each for each in arguments]
    context = None
    while True:
        # With its parent, or the command would keep the names of --help that it has alone.
        context = command.make_context(name, list(arguments), parent=context)
        if not isinstance(command, click.Group):
            return
        with warnings.catch_warnings():
            # From click 8.2 on; before, `args` lacks the command's name.
            warnings.simplefilter("ignore", DeprecationWarning)
            arguments = [*getattr(context, "protected_args", ()), *context.args]
        name, command, arguments = command.resolve_command(context, arguments)


def check_python(arguments):
    if arguments[0].endswith(".py"):
        assert (ROOT / "facade" / "examples" / arguments[0]).exists()
        return
    option, value, *rest = arguments
    if option == "-c":
        compile(value, "-c", "exec")
    else:
        assert option == "-m"
        assert importlib.util.find_spec(value)
        assert all((ROOT / each).exists() for each in rest if "/" in each)


def check_export(arguments):
    (name,) = (each.partition("=")[0] for each in arguments)
    assert name.startswith("TRILOGUE_") or name == "WEBHOOK_SECRET"


CHECKS = {
    "make": check_make,
    "pip": check_pip,
    "trilogue": check_trilogue,
    "python": check_python,
    ".venv/bin/python": check_python,
    "export": check_export,
}


@pytest.mark.parametrize("path", FILES, ids=name)
def test_settings_can_be_read(path, tmp_path, monkeypatch):
    for block in blocks(path, "toml"):
        (tmp_path / "settings.toml").write_text(block, encoding="utf-8")
        monkeypatch.setenv(CONFIG_VARIABLE, str(tmp_path / "settings.toml"))
        assert find_setting("TRILOGUE_DIXA_TOKEN", secret=True)


def test_the_readme_fits_on_three_screens():
    assert len((ROOT / "README.md").read_text(encoding="utf-8").splitlines()) <= 150


def test_the_readme_names_every_extra():
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    assert not [extra for extra in PROJECT["optional-dependencies"] if extra != "all" and f"`{extra}`" not in text]


def test_pictures_are_small_and_load_nothing():
    pictures = [*DOCS.glob("*.svg"), *DOCS.glob("*.png")]
    assert pictures
    for picture in pictures:
        assert picture.stat().st_size < 60_000
        if picture.suffix == ".svg":
            text = picture.read_text(encoding="utf-8")
            assert not re.search(r"url\(\s*[\"']?\w+:|href=|<script|@import", text)
