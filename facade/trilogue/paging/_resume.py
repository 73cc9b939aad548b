"""Resume tokens: a position in a listing, as a string that can be stored.

A token holds the service's cursor, the listing's filters and the ids of app and project, and no credential.
"""

from __future__ import annotations

import binascii
import json
from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import datetime
from typing import TYPE_CHECKING, Any, TypeAlias

import attrs

from trilogue.records import ProviderModel

if TYPE_CHECKING:
    from collections.abc import Mapping

JSON: TypeAlias = Any

VERSION = 1
_PREFIX = "tri1."  # Distinguishes a token from a service's own cursor; the digit is VERSION.


def to_json(value: object) -> JSON:
    """An operation's argument as a token holds it: models and times in their JSON form."""
    if isinstance(value, ProviderModel):
        return value.to_dict()
    if isinstance(value, datetime):
        return value.isoformat()
    return value


@attrs.frozen
class ResumePosition:
    """A position in one listing: the page at ``cursor`` without its first ``skip`` items."""

    provider: str
    method: str
    """``iterate.list_messages`` or ``messages``."""
    scope: Mapping[str, str]
    """The ids of app and project that the client was made for."""
    filters: Mapping[str, JSON]
    cursor: str | None = None
    skip: int = 0
    ended: bool = False

    def token(self) -> str:
        """The position as a short JSON-safe string."""
        fields: dict[str, JSON] = {"p": self.provider, "m": self.method}
        # Empty fields are left out: a token is written for every page, often into a database column.
        optional = {"s": self.scope, "f": self.filters, "c": self.cursor, "k": self.skip, "e": int(self.ended)}
        fields.update((name, value) for name, value in optional.items() if value)
        packed = json.dumps(fields, separators=(",", ":"), sort_keys=True, ensure_ascii=False).encode()
        return _PREFIX + urlsafe_b64encode(packed).decode().rstrip("=")

    def at(self, cursor: str | None, skip: int = 0) -> ResumePosition:
        """Another position in the same listing."""
        return ResumePosition(self.provider, self.method, self.scope, self.filters, cursor, skip)

    def end(self) -> ResumePosition:
        """The position after the listing's last item."""
        return ResumePosition(self.provider, self.method, self.scope, self.filters, ended=True)

    def resumed(self, token: str) -> ResumePosition:
        """The position of ``token``, with the token's filters where this call leaves them out.

        Raises:
            ValueError: the token belongs to another method, provider, app or filter, where its cursor has no meaning.

        """
        saved = _parse(token)
        if (saved.provider, saved.method) != (self.provider, self.method):
            raise ValueError(
                f"resume_from belongs to {saved.provider}.{saved.method}, not to {self.provider}.{self.method}"
            )
        for name, mine, theirs in (
            *((name, value, saved.scope.get(name)) for name, value in self.scope.items()),
            *((name, value, saved.filters.get(name)) for name, value in self.filters.items()),
        ):
            if mine != theirs:
                raise ValueError(
                    f"resume_from was made with {name}={theirs!r}, this call has {mine!r}: "
                    "leave the argument out or give the same"
                )
        return saved


def _parse(token: str) -> ResumePosition:
    if not token.startswith(_PREFIX):
        raise ValueError("resume_from is not a resume token of this version of trilogue: take page.resume_token")
    packed = token[len(_PREFIX) :]
    try:
        fields = json.loads(urlsafe_b64decode(packed + "=" * (-len(packed) % 4)))
        position = ResumePosition(
            provider=fields["p"],
            method=fields["m"],
            scope=fields.get("s", {}),
            filters=fields.get("f", {}),
            cursor=fields.get("c"),
            skip=fields.get("k", 0),
            ended=bool(fields.get("e", 0)),
        )
    except (binascii.Error, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ValueError("resume_from is damaged: store page.resume_token whole and unchanged") from error
    return position
