"""What an operation raises when it is used without the facade, which has errors of its own."""

from __future__ import annotations


class ClientError(Exception):
    """An answer that an operation has no model for. Carries its status and its body."""

    def __init__(self, status_code: int, content: bytes) -> None:
        super().__init__(status_code, content)
        self.status_code = status_code
        self.content = content

    def __str__(self) -> str:
        return f"{type(self).__name__}: status {self.status_code}, {len(self.content)} bytes: {self.content[:200]!r}"


class UnexpectedStatus(ClientError):
    """The status is none that the operation succeeds with: an error of the service, or something it does not document."""


class InvalidResponse(ClientError):
    """The status is a success and the body is not what it promises: not JSON, or not an object or a list."""
