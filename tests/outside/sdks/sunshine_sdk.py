"""Sunshine's SDK: its methods have the names of the document's operations."""

from __future__ import annotations

import inspect
import typing
from typing import TYPE_CHECKING, Any

import sunshine_conversations_client as sdk

if TYPE_CHECKING:
    from collections.abc import Iterator

    from trilogue.testing import Sandbox

VARIANTS = ("_with_http_info", "_without_preload_content")
"""Endings of methods that send the same request and return the answer in another form."""

NOWHERE = "http://127.0.0.1:9/"
"""An address where nobody answers: `authorize` follows the redirect that is the documented answer."""


def methods() -> Iterator[tuple[str, str]]:
    """Each method of the SDK with the operation that it calls."""
    for name, kind in inspect.getmembers(sdk, inspect.isclass):
        if name.endswith("Api"):
            for method, _ in inspect.getmembers(kind, inspect.isfunction):
                if not method.startswith("_") and not method.endswith(VARIANTS):
                    yield f"{name}.{method}", method


def client(sandbox: Sandbox) -> sdk.ApiClient:
    """The SDK's client, as its documentation makes it."""
    service = sandbox.sunshine
    return sdk.ApiClient(sdk.Configuration(host=service.base_url, username=service.key_id, password=service.secret))


def call(sandbox: Sandbox, method: str, ids: dict[str, Any], query: dict[str, str], body: Any) -> Any:
    """Call a method with the values of its operation."""
    owner, _, name = method.partition(".")
    function = getattr(getattr(sdk, owner)(client(sandbox)), name)
    given: dict[str, Any] = {}
    for parameter in inspect.signature(function).parameters.values():
        key, kind = parameter.name, _model(parameter.annotation)
        camel = "".join(word.title() if place else word for place, word in enumerate(key.split("_")))
        if camel in ids:
            given[key] = ids[camel]
        elif key in query:
            given[key] = query[key]
        elif key == "source":
            given[key] = ("a.png", b"12")
        elif key == "filter":
            given[key] = kind(**{name[len("filter[") : -1]: value for name, value in query.items()})
        elif body is not None and kind is not None and key != "page":
            given[key] = kind.from_dict(body)
    if name == "authorize":
        given["redirect_uri"] = NOWHERE
    if "key_id" in given:
        given["key_id"] = ids["keyId"]["integration" if "integration_id" in given else "app_keys"]
    return function(**given)


def _model(annotation: Any) -> Any:
    """The SDK's model in an annotation, if there is one."""
    for part in (annotation, *typing.get_args(annotation)):
        for inner in (part, *typing.get_args(part)):
            if hasattr(inner, "from_dict"):
                return inner
    return None
