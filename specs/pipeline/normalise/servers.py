"""Notes the server of each operation that goes to another one than the document's operations."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.document.servers import server_url
from pipeline.document.walk import METHODS

if TYPE_CHECKING:
    from pipeline.document.read import Document

# The URL of an operation's own server, without a slash at its end.
SERVER = "x-server"


def note_servers(document: Document) -> None:
    """Replace the `servers` of paths and operations by `x-server`, where they are other than the document's.

    The first server counts, an operation's before its path's. OpenAPI Specification 3.1, sections 4.8.9 and 4.8.10.
    """
    common = {server_url(server) for server in document.get("servers") or ()}
    for item in document["paths"].values():
        of_path = item.pop("servers", None) or ()
        for method in METHODS:
            if method not in item:
                continue
            servers = item[method].pop("servers", None) or of_path
            url = server_url(servers[0]) if servers else ""
            if url and url not in common:
                item[method][SERVER] = url
