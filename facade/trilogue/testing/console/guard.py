"""What the console answers: its own page's requests only, and how browsers are to treat the answers.

Another site's page that a browser has open may send requests to loopback. It cannot read the token, which is in the
page; it is refused by `Origin`; and a name of its own that leads to 127.0.0.1 (DNS rebinding) is refused by `Host`.
"""

from __future__ import annotations

import hmac
import secrets
from typing import TYPE_CHECKING

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import JSONResponse

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

TOKEN_HEADER = "X-Console-Token"  # noqa: S105 - a name
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src data:; base-uri 'none'; "
    "form-action 'none'; frame-ancestors 'none'"
)
"""Content Security Policy Level 3: nothing is loaded from another host, and no script but the console's runs."""
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-store",
}


class Guard:
    """Refuses requests that are not of the console's own page, and adds headers to every answer.

    Args:
        app: the console's application.

    """

    def __init__(self, app: ASGIApp, token: str) -> None:
        self._app = app
        self._token = token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request, or refuse it with 403."""

        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(_HEADERS)
            await send(message)

        reason = self._reason_to_refuse(scope)
        answer = self._app if reason is None else JSONResponse({"error": reason}, 403)
        await answer(scope, receive, with_headers)

    def _reason_to_refuse(self, scope: Scope) -> str | None:
        headers, port = Headers(scope=scope), scope["server"][1]
        host = headers.get("host", "")
        if host not in (f"127.0.0.1:{port}", f"localhost:{port}"):
            return f"open http://127.0.0.1:{port}: the console answers to no other name"
        if not scope["path"].startswith("/api/"):
            return None
        origin = headers.get("origin")
        if origin != f"http://{host}" and (origin is not None or scope["method"] != "GET"):
            return "the request comes from another page"
        if not hmac.compare_digest(headers.get(TOKEN_HEADER, "").encode(), self._token.encode()):
            return "the page is of a sandbox that has ended: reload it"
        return None


def new_token() -> str:
    """A token that no other page can guess."""
    return secrets.token_urlsafe(32)
