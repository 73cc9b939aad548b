"""Resume tokens: a position in a listing, as a string that can be stored.

A token holds the service's cursor, the listing's filters and the ids of app and project, and no credential. Tokens come
back from outside, so that they are read by a strict schema: the filters must be the listing's own, the ids of app and
project are compared and never used.
"""

from __future__ import annotations

import binascii
import json
from base64 import b64decode, urlsafe_b64encode
from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import TYPE_CHECKING, Any, NoReturn, TypeAlias, cast

from trilogue._internal.arguments import require_aware, short
from trilogue._internal.json_types import is_array, is_object
from trilogue.paging._merged_positions import MergedPosition

if TYPE_CHECKING:
    from collections.abc import Callable, Collection

    from trilogue.paging._pages import ResumePosition

JSON: TypeAlias = Any

MERGED = "hub"
"""The provider in tokens of a merge."""
_PREFIX = "tri1."  # Distinguishes a token from a service's own cursor. The digit is the version of the tokens.

MAX_TOKEN_LENGTH = 256 * 1024
"""Characters. A token is some hundred characters, and some thousand with the filter of an analytics query."""
MAX_DEPTH = 32
"""Levels of nesting of a token's filters. The deepest filter of the three services, a query for records, has eight."""
MAX_SKIP = 100_000
"""Items of one page that a token can leave out. The largest documented page has 1,000; Dixa gives all messages of a
conversation in one answer."""


def to_json(name: str, value: object) -> JSON:
    """An operation's argument as a token holds it: models and times in their JSON form.

    Args:
        name: the argument's name.
        value: its value.

    Raises:
        TypeError: it has no JSON form.
        ValueError: it is a time without a time zone.

    """
    if isinstance(value, datetime):
        return require_aware(name, value).isoformat()
    to_dict: Callable[[], JSON] | None = getattr(value, "to_dict", None)
    if callable(to_dict):
        return to_dict()
    if isinstance(value, str | int | float):
        return value
    if isinstance(value, Mapping):
        members = cast("Mapping[object, object]", value)
        return {str(key): None if item is None else to_json(name, item) for key, item in members.items()}
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        items = cast("Sequence[object]", value)
        return [None if item is None else to_json(name, item) for item in items]
    advice = ": leave it out, or give UNSET" if value is None else ""
    raise TypeError(f"{name} must not be {'None' if value is None else type(value).__name__}{advice}")


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
        "i": position.last_id,
        "t": position.last_time,
    }
    fields.update((name, value) for name, value in optional.items() if value)
    if position.merged is not None:
        fields["n"] = position.merged.to_json()
    packed = json.dumps(fields, separators=(",", ":"), sort_keys=True, ensure_ascii=False)
    # A service may send a cursor with half of a surrogate pair. Such a token is refused when it comes back.
    token = _PREFIX + urlsafe_b64encode(packed.encode("utf-8", "surrogatepass")).decode().rstrip("=")
    if position.merged is not None and len(token) > MAX_TOKEN_LENGTH:
        raise ValueError(
            f"the resume token would be longer than {MAX_TOKEN_LENGTH} characters: bound the listing with since= and "
            "until=, and resume each window by itself"
        )
    return token


def resume(
    beginning: ResumePosition, token: str, *, may_leave_out: Collection[str] = (), own: Mapping[str, str] | None = None
) -> ResumePosition:
    """The position of ``token`` in the listing that starts at ``beginning``, with the token's filters where that
    leaves them out.

    Args:
        beginning: where the listing starts.
        token: the resume token.
        may_leave_out: the filters that a call may leave out and take from the token.
        own: of these, the client's own ids: a token's value must be the same.

    Raises:
        TypeError: the token is not a string.
        ValueError: the token is no token or damaged, or belongs to another method, provider, app or filter, where its
            cursor has no meaning.

    """
    if not isinstance(token, str):
        raise TypeError(f"resume_from must be a string, not {type(token).__name__}: take page.resume_token")
    fields = _decode(token)
    if (fields["p"], fields["m"]) != (beginning.provider, beginning.method):
        raise ValueError(
            f"resume_from belongs to {_plain(fields['p'])}.{_plain(fields['m'])}, "
            f"not to {beginning.provider}.{beginning.method}"
        )
    if ("n" in fields) != (beginning.provider == MERGED and "e" not in fields):
        raise _damaged()
    scope, filters = fields.get("s", {}), fields.get("f", {})
    # Unknown filters are refused as well: they would be compared with None.
    left_out = {name: value for name, value in filters.items() if name not in beginning.filters}
    _require_same(beginning.scope, scope)
    _require_same(beginning.filters, {**filters, **dict.fromkeys(left_out.keys() & may_leave_out)})
    for name, value in (own or {}).items():
        if left_out.get(name, value) != value:
            raise ValueError(
                f"resume_from was made with {name}={short(left_out[name])}, which is not this client's: "
                f"give {name}=… to this call as well"
            )
    return type(beginning)(
        beginning.provider,
        beginning.method,
        beginning.scope,
        {**beginning.filters, **filters},
        cursor=fields.get("c"),
        skip=fields.get("k", 0),
        ended="e" in fields,
        last_id=fields.get("i"),
        last_time=fields.get("t"),
        merged=MergedPosition.from_json(fields["n"]) if "n" in fields else None,
    )


def _require_same(ours: Mapping[str, JSON], theirs: Mapping[str, JSON]) -> None:
    for name in {**ours, **theirs}:
        mine, saved = ours.get(name), theirs.get(name)
        if mine != saved or type(mine) is not type(saved):
            raise ValueError(
                f"resume_from was made with {_plain(name)}={short(saved)}, this call has {short(mine)}: "
                "leave the argument out or give the same"
            )


def _plain(text: str) -> str:
    """A name out of a token, for a message."""
    return text if text.replace(".", "_").isidentifier() else short(text)


def _decode(token: str) -> dict[str, JSON]:
    """The fields of a token, each of its type."""
    if not token.startswith(_PREFIX):
        raise ValueError("resume_from is not a resume token of this version of trilogue: take page.resume_token")
    if len(token) > MAX_TOKEN_LENGTH:
        raise ValueError(f"resume_from is longer than {MAX_TOKEN_LENGTH} characters: take page.resume_token")
    packed = token[len(_PREFIX) :]
    try:
        data = b64decode(packed + "=" * (-len(packed) % 4), altchars=b"-_", validate=True)
        fields = json.loads(data, parse_constant=_refuse)
    except (binascii.Error, ValueError, RecursionError):
        raise _damaged() from None
    if not is_object(fields) or not {"p", "m"} <= fields.keys() <= _FIELDS.keys():
        raise _damaged()
    if not all(_FIELDS[name](value) for name, value in fields.items()):
        raise _damaged()
    # The end has no position in a page, and a position after an item always names the item's id.
    if ("e" in fields and fields.keys() & {"c", "k", "i", "t", "n"}) or ("t" in fields and "i" not in fields):
        raise _damaged()
    if "n" in fields and fields.keys() & {"c", "k", "i", "t"}:
        raise _damaged()
    return fields


def _damaged() -> ValueError:
    return ValueError("resume_from is damaged: store page.resume_token whole and unchanged")


def _refuse(constant: str) -> NoReturn:
    raise ValueError(f"{constant} is no JSON")


def _is_text(value: JSON) -> bool:
    return isinstance(value, str) and value != ""


def _is_time(value: JSON) -> bool:
    try:
        return isinstance(value, str) and datetime.fromisoformat(value).tzinfo is not None
    except ValueError:
        return False


def _is_shallow(value: JSON, depth: int = MAX_DEPTH) -> bool:
    if is_object(value) or is_array(value):
        items = value.values() if is_object(value) else value
        return depth > 0 and all(_is_shallow(item, depth - 1) for item in items)
    return True


_FIELDS: dict[str, Callable[[JSON], bool]] = {
    "p": _is_text,
    "m": _is_text,
    "s": lambda value: is_object(value) and all(isinstance(one, str) for one in value.values()),
    "f": lambda value: is_object(value) and _is_shallow(value),
    "c": _is_text,
    "k": lambda value: type(value) is int and 0 < value <= MAX_SKIP,
    "e": lambda value: type(value) is int and value == 1,
    "i": _is_text,
    "t": _is_time,
    "n": lambda value: MergedPosition.from_json(value) is not None,
}
"""What a token may hold, by field. Fields without a value are left out."""
