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

if TYPE_CHECKING:
    from trilogue.paging._pages import ResumePosition

JSON: TypeAlias = Any

VERSION = 1
_PREFIX = "tri1."  # Distinguishes a token from a service's own cursor; the digit is VERSION.


def to_json(value: object) -> JSON:
    """An operation's argument as a token holds it: models and times in their JSON form."""
    to_dict = getattr(value, "to_dict", None)
    if callable(to_dict):
        return to_dict()
    if isinstance(value, datetime):
        return value.isoformat()
    return value


def encode_token(position: ResumePosition) -> str:
    """A position as a short JSON-safe string."""
    fields: dict[str, JSON] = {"p": position.provider, "m": position.method}
    # Empty fields are left out: a token is written for every page, often into a database column.
    optional = {
        "s": position.scope,
        "f": position.filters,
        "c": position.cursor,
        "k": position.skip,
        "e": int(position.ended),
    }
    fields.update((name, value) for name, value in optional.items() if value)
    packed = json.dumps(fields, separators=(",", ":"), sort_keys=True, ensure_ascii=False).encode()
    return _PREFIX + urlsafe_b64encode(packed).decode().rstrip("=")


def resume(beginning: ResumePosition, token: str) -> ResumePosition:
    """The position of ``token`` in the listing that starts at ``beginning``, with the token's filters where that
    leaves them out.

    Raises:
        ValueError: the token belongs to another method, provider, app or filter, where its cursor has no meaning.

    """
    saved = _decode(beginning, token)
    if (saved.provider, saved.method) != (beginning.provider, beginning.method):
        raise ValueError(
            f"resume_from belongs to {saved.provider}.{saved.method}, not to {beginning.provider}.{beginning.method}"
        )
    for name, mine, theirs in (
        *((name, value, saved.scope.get(name)) for name, value in beginning.scope.items()),
        *((name, value, saved.filters.get(name)) for name, value in beginning.filters.items()),
    ):
        if mine != theirs:
            raise ValueError(
                f"resume_from was made with {name}={theirs!r}, this call has {mine!r}: "
                "leave the argument out or give the same"
            )
    return saved


def _decode(beginning: ResumePosition, token: str) -> ResumePosition:
    if not token.startswith(_PREFIX):
        raise ValueError("resume_from is not a resume token of this version of trilogue: take page.resume_token")
    packed = token[len(_PREFIX) :]
    try:
        fields = json.loads(urlsafe_b64decode(packed + "=" * (-len(packed) % 4)))
        position = attrs.evolve(
            beginning,
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
