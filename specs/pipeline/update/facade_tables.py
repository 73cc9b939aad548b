"""The facade's tables for one provider, as far as a new document may require edits of them."""

from __future__ import annotations

import ast
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any

import attrs

from pipeline.settings import ROOT
from pipeline.update.paging_table import read_paged_operations

if TYPE_CHECKING:
    from pathlib import Path

    from pipeline.update.paging_table import PagedRow

_FACADE = ROOT / "facade" / "trilogue"


@attrs.frozen
class FacadeTables:
    """Tables of one provider. All are empty for a provider that the facade does not have yet."""

    provider: str
    paged_operations: dict[str, PagedRow] = attrs.field(factory=dict)
    """By `<group>.<operation>`."""
    rules: Any = None
    """Which operations may be sent twice, and which take no credentials."""
    routes: frozenset[str] | None = None
    """The sandbox's handlers, `GET /v1/tags/{}`. None if the sandbox does not have the service."""
    sources: tuple[Path, ...] = ()
    """The modules that read the provider's models."""

    @classmethod
    def of(cls, provider: str) -> FacadeTables:
        """The tables of a provider. The facade is imported here, so that other commands do not need it.

        What is imported of it must not import a generated package: that one may be older or newer than the tables.
        """
        package = _FACADE / "providers" / provider
        if not package.is_dir():
            return cls(provider)
        import_module(f"trilogue.testing.{provider}.service")
        services = import_module("trilogue.testing._base.service").Service.__subclasses__()
        return cls(
            provider,
            paged_operations=read_paged_operations(package / "paging.py"),
            rules=import_module("trilogue.providers.rules").BY_PROVIDER.get(provider),
            routes=next((frozenset(one.handlers) for one in services if one.provider == provider), None),
            sources=tuple(
                path
                for folder in (package, _FACADE / "webhooks" / "providers" / provider)
                for path in sorted(folder.glob("*.py"))
            ),
        )

    # Where a maintainer edits each table, relative to the repository.

    @property
    def paging_file(self) -> str:
        """The paged operations."""
        return f"facade/trilogue/providers/{self.provider}/paging.py"

    @property
    def iterators_file(self) -> str:
        """The methods that iterate over paged operations."""
        return f"facade/trilogue/providers/{self.provider}/iterate.py"

    @property
    def client_file(self) -> str:
        """The client, with its hosts."""
        return f"facade/trilogue/providers/{self.provider}/client.py"

    @property
    def sandbox_folder(self) -> str:
        """The sandbox's service."""
        return f"facade/trilogue/testing/{self.provider}/"

    rules_file = "facade/trilogue/providers/rules.py"
    credentials_folder = "facade/trilogue/_auth"


@cache
def read_attributes(path: Path) -> tuple[dict[str, list[int]], frozenset[str]]:
    """The attributes that a module reads, with the lines, and every name in the module."""
    lines: dict[str, set[int]] = {}
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Attribute) and isinstance(node.ctx, ast.Load):
            lines.setdefault(node.attr, set()).add(node.lineno)
        elif isinstance(node, ast.Name):
            names.add(node.id)
    return {name: sorted(found) for name, found in lines.items()}, frozenset(names | lines.keys())
