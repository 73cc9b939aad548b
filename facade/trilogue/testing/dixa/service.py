"""The Dixa service: its state combined with its handlers, credentials and error format."""

from __future__ import annotations

import hmac
from typing import TYPE_CHECKING, Any, ClassVar

from trilogue.testing._base.handlers import HandlerError, HandlerTable
from trilogue.testing._base.service import Service
from trilogue.testing.dixa.analytics import HANDLERS as ANALYTICS
from trilogue.testing.dixa.anonymization import HANDLERS as ANONYMIZATION
from trilogue.testing.dixa.conversations import HANDLERS as CONVERSATIONS
from trilogue.testing.dixa.events import DixaPublisher
from trilogue.testing.dixa.exports import HANDLERS as EXPORTS
from trilogue.testing.dixa.exports import PATHS as EXPORT_PATHS
from trilogue.testing.dixa.groups import HANDLERS as GROUPS
from trilogue.testing.dixa.notes import HANDLERS as NOTES
from trilogue.testing.dixa.organization import HANDLERS as ORGANIZATION
from trilogue.testing.dixa.people import HANDLERS as PEOPLE
from trilogue.testing.dixa.search import HANDLERS as SEARCH
from trilogue.testing.dixa.state import DixaState

if TYPE_CHECKING:
    from starlette.requests import Request

    from trilogue.limits import RateLimit
    from trilogue.testing._base.clock import Clock
    from trilogue.testing._base.deliveries import Deliveries
    from trilogue.testing._base.document import Operation


class Dixa(Service, DixaState):
    """Dixa's API, v1.

    Attributes:
        token: the only valid API token. The service accepts it alone and after `Bearer`.

    """

    handlers: ClassVar[HandlerTable] = HandlerTable.merged(
        PEOPLE, GROUPS, CONVERSATIONS, NOTES, ANONYMIZATION, SEARCH, ORGANIZATION, ANALYTICS, EXPORTS
    )

    def __init__(self, *, clock: Clock, deliveries: Deliveries) -> None:
        super().__init__(clock=clock, deliveries=deliveries)
        self.token = "sandbox.dixa.eyJvcmciOiJhY21lIn0"  # noqa: S105 - valid in the sandbox only

    def new_publisher(self) -> DixaPublisher:
        """The object that formats and signs Dixa's webhook deliveries."""
        return DixaPublisher(self)

    def client_options(self) -> dict[str, Any]:
        """Keyword arguments for `trilogue.Dixa`: the address, the token and an agent's id."""
        return {"base_url": self.base_url, "token": self.token, "agent_id": self.admin["id"]}

    def check_credentials(self, request: Request, operation: Operation) -> None:  # noqa: ARG002 - one token for all
        """Raise `HandlerError` 401 unless the request carries the token."""
        given = request.headers.get("authorization", "").removeprefix("Bearer ")
        if not hmac.compare_digest(given.encode(), self.token.encode()):
            raise HandlerError(401, "Unauthorized")

    def rate_limit(self, operation: Operation) -> RateLimit | None:
        """The Exports API has a limit of its own."""
        return self.limits.dixa_exports_rate if operation.path in EXPORT_PATHS else self.limits.dixa_rate

    def error_body(self, error: HandlerError) -> Any:
        """The JSON of an error response in Dixa's format."""
        return {"message": error.message}
