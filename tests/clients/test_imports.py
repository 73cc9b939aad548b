"""What importing trilogue loads, and which names it offers."""

from __future__ import annotations

import subprocess
import sys

import pytest

import trilogue
from trilogue import errors
from trilogue.providers import CLIENTS


def modules_after(code: str) -> set[str]:
    """The modules that are loaded after code has run in a new interpreter."""
    script = f"import sys\n{code}\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(done.stdout.split())


def test_importing_the_package_loads_no_provider_and_no_http_library() -> None:
    loaded = {name for name in modules_after("import trilogue") if name.startswith(("trilogue", "httpx", "attr"))}
    assert loaded == {"trilogue", "trilogue._version"}


@pytest.mark.parametrize("provider", CLIENTS)
def test_a_sync_client_loads_neither_other_providers_nor_asyncio(provider: str) -> None:
    loaded = modules_after(f"import trilogue; trilogue.{CLIENTS[provider][0]}")
    assert f"trilogue_{provider}" in loaded
    others = {f"trilogue_{other}" for other in CLIENTS if other != provider}
    assert not {name for name in loaded if name.partition(".")[0] in {*others, "asyncio"}}


def test_every_public_name_can_be_imported() -> None:
    assert sorted(trilogue.__all__) == trilogue.__all__
    for name in trilogue.__all__:
        assert getattr(trilogue, name) is not None
    assert set(trilogue.__all__) <= set(dir(trilogue))


def test_every_exception_is_a_public_name_that_ends_in_error() -> None:
    raised = {name for name, kind in vars(errors).items() if isinstance(kind, type) and issubclass(kind, Exception)}
    assert raised <= set(trilogue.__all__)
    assert {name for name in raised if not name.endswith("Error")} == set()


def test_an_unknown_name_raises_attribute_error() -> None:
    with pytest.raises(AttributeError, match="has no attribute 'Zendesk'"):
        _ = trilogue.Zendesk


def test_submodules_are_attributes_of_the_package() -> None:
    assert trilogue.webhooks.dixa
    assert trilogue.errors.NotFoundError is trilogue.NotFoundError
