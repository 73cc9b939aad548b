"""Reads and lints the servers of a document, of its paths and of its operations."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from pipeline.document.findings import Finding
from pipeline.document.json_types import is_list, is_mapping

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pipeline.document.walk import Node

_VARIABLE = re.compile(r"{([^{}]*)}")
# What credentials may be sent to: https, a host, perhaps a port and a path.
_ABSOLUTE = re.compile(r"https://[A-Za-z0-9.-]+(:\d+)?(/[^?#\s]*)?")


def server_url(server: dict[str, Any]) -> str:
    """The URL of a server with its variables' defaults, without a slash at its end."""
    variables = server.get("variables") or {}

    def default(match: re.Match[str]) -> str:
        variable = variables.get(match[1]) if is_mapping(variables) else None
        return str(variable.get("default", "")) if is_mapping(variable) else ""

    return _VARIABLE.sub(default, str(server.get("url", ""))).rstrip("/")


def server_pattern(server: dict[str, Any]) -> str:
    """A regular expression of a server's URL, in which a variable may have any value."""
    url = str(server.get("url", "")).rstrip("/")
    return "[^/?#]+".join(re.escape(part) for part in re.split(r"{[^{}]*}", url))


def lint_servers(node: Node) -> Iterator[Finding]:
    """A server of a path or an operation that requests could not be sent to."""
    servers = node.value.get("servers")
    if node.kind not in {"path", "operation"} or not is_list(servers):
        return
    for index, server in enumerate(servers):
        url = server_url(server) if is_mapping(server) else ""
        if not _ABSOLUTE.fullmatch(url):
            yield Finding(
                (*node.pointer, "servers", str(index)),
                f"server {url!r} of one {node.kind} must be an absolute https URL, with a default for each variable; "
                "correct it in the overlay, or remove `servers` there to use the document's",
            )
