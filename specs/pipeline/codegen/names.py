"""Python names of a document's words, as the generator makes them."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import Any

from openapi_python_client.strings import ClassName, PythonIdentifier

# Names to which the generator adds the location of the parameter.
_RESERVED = frozenset({"client", "url"})
# The options of a single call, which are keyword arguments of every operation (templates/endpoint_macros.py.jinja).
# A parameter of the document with such a name gets an underscore.
CALL_OPTIONS = frozenset({"timeout", "extra_headers", "extra_query", "extra_body"})
# The functions that an operation's module calls (templates/endpoint_module.py.jinja). Likewise.
_FUNCTIONS = frozenset(
    {"blank", "file_parts", "header_pairs", "json_value", "list_body", "object_body", "path_segment"}
    | {"query_list", "query_object", "query_pairs", "query_value"}
)


@cache
def python_name(word: str) -> str:
    """The name of an attribute, argument or method: `hasMore` -> `has_more`."""
    return str(PythonIdentifier(word, prefix=""))


@cache
def class_name(word: str) -> str:
    """The name of a schema's class: `appListResponse` -> `AppListResponse`."""
    return str(ClassName(word, prefix=""))


def operation_key(operation: dict[str, Any]) -> str:
    """Group and name of an operation in the normal form, as Python has them: `queues.list_queues`."""
    return f"{python_name(operation['tags'][0])}.{python_name(operation['operationId'])}"


def without_option_name(name: str) -> str:
    """An argument's name, with an underscore if a call option or a function of the module has that name."""
    return f"{name}_" if name in CALL_OPTIONS | _FUNCTIONS else name


def argument_names(parameters: list[dict[str, str]]) -> dict[tuple[str, str], str]:
    """The Python names of an operation's parameters, by (location, wire name).

    Parameters of one name in two locations end in their location, `id_path` and `id_query`. A parameter with the name
    of a call option ends in an underscore, `timeout_`.
    """
    by_name: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for parameter in parameters:
        by_name[python_name(parameter["name"])].append((parameter["in"], parameter["name"]))
    return {
        key: f"{name}_{key[0]}" if len(keys) > 1 or name in _RESERVED else without_option_name(name)
        for name, keys in by_name.items()
        for key in keys
    }
