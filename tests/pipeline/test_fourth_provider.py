"""A fourth provider needs three files in a folder of `specs/` and a row for its paging; the pipeline is unchanged."""

from __future__ import annotations

import importlib
import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import httpx
import pytest

from pipeline.update.regenerate import regenerate
from trilogue.paging import Pager
from trilogue.paging._options import ListOptions
from trilogue.providers._base.listing import Dialect, PagedOperation
from trilogue.providers._base.native import native_listing

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

    from trilogue.paging._routine import OperationCall

FIXTURE = Path(__file__).parent / "fixtures" / "parcel"
PARCELS = [{"id": f"p{number}", "state": "waiting"} for number in range(5)]


@pytest.fixture(scope="module")
def generated(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    root = tmp_path_factory.mktemp("fourth")
    shutil.copytree(FIXTURE, root / "specs" / "parcel")
    regenerate(root / "generated", root / "specs")
    sys.path.insert(0, str(root / "generated"))
    yield root / "generated"
    sys.path.remove(str(root / "generated"))


@pytest.fixture(scope="module")
def parcel(generated: Path) -> ModuleType:
    assert generated.is_dir()
    return importlib.import_module("trilogue_parcel")


def service(request: httpx.Request) -> httpx.Response:
    """A service with five parcels, two a page by default."""
    if request.method == "POST":
        return httpx.Response(201, json=json.loads(request.content))
    assert request.url.path == "/v1/depots/north/parcels"
    assert request.url.params.get("state") == "waiting"
    start, size = int(request.url.params.get("cursor", 0)), int(request.url.params.get("limit", 2))
    following = start + size
    return httpx.Response(
        200,
        json={
            "parcels": PARCELS[start:following],
            "next": str(following) if following < len(PARCELS) else None,
        },
    )


def client(parcel: ModuleType) -> Any:
    http = httpx.Client(base_url="https://api.parcel.example", transport=httpx.MockTransport(service))
    return parcel.Client(http_client=http, defaults={"depot_id": "north"})


def test_it_has_a_client_with_models_and_unions(parcel: ModuleType) -> None:
    models = importlib.import_module("trilogue_parcel.models")
    page = client(parcel).api.parcels.list_parcels(state="waiting", limit=3)
    assert [type(one) for one in page.parcels] == [models.Parcel] * 3
    assert page.next_ == "3"
    made = client(parcel).api.parcels.create_parcel(body=models.Parcel(id="x", receiver=models.Locker(number=7)))
    assert isinstance(made.receiver, models.Locker)
    assert made.receiver.kind == "locker"


class ParcelDialect(Dialect):
    """The cursor is a query parameter and the next one a field of the response, as in a provider's `paging.py`."""

    provider: Any = "parcel"

    def page_arguments(self, row: PagedOperation, cursor: str | None, size: int | None) -> dict[str, object]:
        return {row.cursor: cursor or parcel_unset(), row.size: size or parcel_unset()}

    def next_cursor(self, row: PagedOperation, answer: Any) -> str | None:
        following = getattr(answer, f"{row.next_cursor}_")
        return following or None


def parcel_unset() -> Any:
    return importlib.import_module("trilogue_parcel").UNSET


def paged_operation() -> PagedOperation:
    """The row of the provider's table of paged operations."""
    method = importlib.import_module("trilogue_parcel.api.parcels").ParcelsApi.list_parcels
    return PagedOperation(
        method=method, items="parcels", next_cursor="next", cursor="cursor", size="limit", max_size=100
    )


@pytest.mark.parametrize("size", [None, 1, 3])
def test_it_has_an_iterator_that_resumes(parcel: ModuleType, size: int | None) -> None:
    api = client(parcel).api

    def call(operation: OperationCall) -> object:
        return operation.method(api.parcels, **operation.arguments)

    def parcels(**options: Any) -> Pager[Any]:
        listing = native_listing(
            ParcelDialect(), paged_operation(), {"state": "waiting"}, ListOptions(page_size=size, **options), {}
        )
        return Pager(listing, call)

    assert [one.id for one in parcels()] == [one["id"] for one in PARCELS]
    first = next(parcels().pages())
    rest = [one.id for one in parcels(resume_from=first.resume_token)]
    assert [one.id for one in first.items] + rest == [one["id"] for one in PARCELS]


def test_its_client_is_typed(generated: Path, tmp_path: Path) -> None:
    consumer = tmp_path / "consumer.py"
    consumer.write_text(
        "import trilogue_parcel as parcel\n"
        "with parcel.Client('https://api.parcel.example') as client:\n"
        "    page = client.api.parcels.list_parcels(depot_id='north', state='waiting')\n"
        "    reveal_type(page.parcels[0].receiver)\n"
        "    client.api.parcels.list_parcels(limit='ten')\n"
    )
    command = [sys.executable, "-m", "mypy", "--strict", "--no-error-summary", "--follow-imports=silent"]
    done = subprocess.run(
        [*command, "--cache-dir", str(tmp_path / "cache"), "--config-file=", str(consumer)],
        env={"MYPYPATH": str(generated), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    )
    output = done.stdout.splitlines()
    assert len(output) == 2, done.stdout + done.stderr
    assert 'Revealed type is "trilogue_parcel.models.person.Person' in output[0]
    assert 'Argument "limit" to "list_parcels" of "ParcelsApi" has incompatible type "str"' in output[1]
