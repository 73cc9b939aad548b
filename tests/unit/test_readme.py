"""The programs in the README: they are Python, every name they take from us is there, and the sandbox's one runs."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

import trilogue
from trilogue import webhooks

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```python\n(.*?)```", README, flags=re.DOTALL)
OURS = {"trilogue": trilogue, "webhooks": webhooks}


def test_the_programs_were_found():
    assert len(BLOCKS) >= 6


@pytest.mark.parametrize("block", BLOCKS, ids=lambda block: block.strip().splitlines()[0][:40])
def test_a_program_is_python_and_its_names_are_there(block):
    tree = compile(block, "README.md", "exec", flags=ast.PyCF_ONLY_AST | ast.PyCF_ALLOW_TOP_LEVEL_AWAIT)
    for node in ast.iterate_pages(tree):
        if isinstance(node, ast.ImportFrom):
            module = __import__(node.module, fromlist=[alias.name for alias in node.names])
            assert all(hasattr(module, alias.name) for alias in node.names)
        elif isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name) and node.value.id in OURS:
            assert hasattr(OURS[node.value.id], node.attr), ast.unparse(node)


def test_the_sandbox_program_runs(capsys):
    (program,) = (block for block in BLOCKS if "Sandbox(" in block)
    exec(compile(program, "README.md", "exec"), {})
    assert capsys.readouterr().out == "[]\n"
