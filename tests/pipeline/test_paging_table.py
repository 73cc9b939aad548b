"""The facade's tables of paged operations, read without the packages that they name."""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

import attrs
import pytest
from vendors.builders import PROVIDERS

from pipeline.errors import PipelineError
from pipeline.settings import ROOT
from pipeline.update.facade_tables import FacadeTables
from pipeline.update.paging_table import PagedRow, read_paged_operations

if TYPE_CHECKING:
    from pathlib import Path


def paging_module(provider: str) -> Path:
    return ROOT / "facade/trilogue/providers" / provider / "paging.py"


@pytest.mark.parametrize("provider", PROVIDERS)
def test_the_table_is_read_as_python_does(provider: str) -> None:
    rows = importlib.import_module(f"trilogue.providers.{provider}.paging").OPERATIONS.values()
    names = [field.name for field in attrs.fields(PagedRow)]
    expected = {row.operation: PagedRow(**{name: getattr(row, name) for name in names}) for row in rows}
    assert read_paged_operations(paging_module(provider)) == expected
    assert FacadeTables.of(provider).paged_operations == expected


def test_a_row_may_name_what_is_not_generated_yet(tmp_path: Path) -> None:
    text = paging_module("sinch").read_text()
    text = text.replace(
        "OPERATIONS = {\n    row.name: row\n    for row in (\n",
        "from trilogue_sinch.api.skies import SkiesApi\n"
        "OPERATIONS = {\n    row.name: row\n    for row in (\n"
        '        PagedOperation(method=SkiesApi.list_skies, items="skies", **_PAGING, in_body=True),\n',
    )
    module = tmp_path / "paging.py"
    module.write_text(text)
    row = read_paged_operations(module)["skies.list_skies"]
    assert (row.items, row.cursor, row.in_body) == ("skies", "page_token", True)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("OPERATIONS = (PagedOperation(method=made(), items='x'),)", r"paging\.py:1: this row cannot be read"),
        ("\nOPERATIONS = (PagedOperation(method=A.b, **made()),)", r"paging\.py:2: this row cannot be read"),
        ("OPERATIONS = (", r"paging\.py:1: not valid Python"),
    ],
)
def test_what_cannot_be_read_is_told_with_its_line(text: str, message: str, tmp_path: Path) -> None:
    module = tmp_path / "paging.py"
    module.write_text(text)
    with pytest.raises(PipelineError, match=message):
        read_paged_operations(module)
