"""Dixa's Exports API: all conversations or messages of a time window, as streams of items.

It is a service of its own, with the API's token (docs.dixa.io, Exports API 1.0.0).
"""

from __future__ import annotations

import abc
from collections.abc import Iterable
from contextlib import aclosing, closing
from datetime import date, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, TypeAlias, TypeVar

from trilogue._internal.arguments import short
from trilogue._internal.json_types import is_object
from trilogue.errors import ResponseInvalidError
from trilogue.paging._streams import AsyncItemStream, ItemStream
from trilogue_dixa import models
from trilogue_dixa.api.exports import export_conversations, export_messages
from trilogue_dixa.types import Model

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Generator, Mapping
    from types import ModuleType

Moment: TypeAlias = datetime | date | int | str
"""A time with a zone, a day, Unix milliseconds, or the service's own text."""
T = TypeVar("T", bound=Model)
ConversationsT = TypeVar("ConversationsT")
MessagesT = TypeVar("MessagesT")


def window_arguments(csids: Iterable[int | str] | None, **moments: Moment | None) -> dict[str, str]:
    """The operation's arguments.

    Args:
        csids: ids of conversations.
        moments: the window's ends, by argument.

    Raises:
        TypeError: an argument is of another type.
        ValueError: neither ids nor both ends of a window are given, or a time has no zone.

    """
    arguments = {name: _moment(name, value) for name, value in moments.items() if value is not None}
    if csids is not None:
        if isinstance(csids, str) or not isinstance(csids, Iterable):
            raise TypeError(f"csids must be a list of ids, not {short(csids)}")
        arguments["csids"] = ",".join(str(each) for each in csids)
    starts = [name for name in arguments if name.endswith("_after")]
    for name in starts:
        if name.removesuffix("after") + "before" not in arguments:
            raise ValueError(f"{name} needs {name.removesuffix('after')}before: a window spans at most 31 days")
    if not starts and not arguments.get("csids"):
        raise ValueError("give one …_after with its …_before, or csids: the service exports no open window")
    return arguments


def _moment(name: str, value: Moment) -> str:
    if isinstance(value, datetime):
        if value.tzinfo is None:
            raise ValueError(f"{name} has no time zone: give one, such as datetime.UTC")
        return str(round(value.timestamp() * 1000))
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool) or not isinstance(value, int | str):
        raise TypeError(f"{name} must be a datetime, a date, Unix milliseconds or a text, not {short(value)}")
    return str(value)


class ItemReader(Generic[T]):
    """Turns items into models.

    Args:
        model: the model.
        operation: the operation, for errors.

    """

    def __init__(self, model: type[T], operation: str) -> None:
        self._model = model
        self.operation = operation

    def read(self, item: object) -> T:
        """The item as a model.

        Raises:
            ResponseInvalidError: it is no JSON object.

        """
        if not is_object(item):
            raise ResponseInvalidError(
                f"an item of the export is {short(item)}, not an object. Check exports_url",
                provider="dixa",
                operation=f"exports.{self.operation}",
            )
        return self._model.from_dict(item)


class BaseDixaExports(abc.ABC, Generic[ConversationsT, MessagesT]):
    """The Exports API.

    Needed is one ``…_after`` with its ``…_before``, or ``csids``. A window spans at most 31 days. The service allows
    10 requests a minute, which the client keeps to. An answer may have hundreds of megabytes: it is read while it
    arrives, and memory holds a small part of it. An export may wait for the service for an hour altogether, unless
    ``with_options(total_timeout=…)`` says otherwise; the time that you take to use the items does not count.

    Each method takes, as `Moment` (a datetime with a zone, a date, or Unix milliseconds):

    Args:
        created_after, created_before: what was created in this window.
        updated_after, updated_before: what was changed in it.
        closed_after, closed_before: what was closed in it.
        last_message_created_after, last_message_created_before: conversations whose last message was written in it.
        csids: ids of conversations.

    Raises:
        ValueError: no window and no ids are given.
        BadRequestError: the window is too long.
        APIConnectionError: the answer broke off; the items before it have been given, and are not all.

    """

    def export_conversations(
        self,
        *,
        created_after: Moment | None = None,
        created_before: Moment | None = None,
        updated_after: Moment | None = None,
        updated_before: Moment | None = None,
        closed_after: Moment | None = None,
        closed_before: Moment | None = None,
        last_message_created_after: Moment | None = None,
        last_message_created_before: Moment | None = None,
        csids: Iterable[int | str] | None = None,
    ) -> ConversationsT:
        """All conversations of a time window, as a stream; see the class."""
        arguments = window_arguments(
            csids,
            created_after=created_after,
            created_before=created_before,
            updated_after=updated_after,
            updated_before=updated_before,
            closed_after=closed_after,
            closed_before=closed_before,
            last_message_created_after=last_message_created_after,
            last_message_created_before=last_message_created_before,
        )
        stream: ConversationsT = self._export(export_conversations, models.ExportedConversation, arguments)
        return stream

    def export_messages(
        self,
        *,
        created_after: Moment | None = None,
        created_before: Moment | None = None,
        updated_after: Moment | None = None,
        updated_before: Moment | None = None,
        closed_after: Moment | None = None,
        closed_before: Moment | None = None,
        last_message_created_after: Moment | None = None,
        last_message_created_before: Moment | None = None,
        csids: Iterable[int | str] | None = None,
    ) -> MessagesT:
        """All messages of a time window, without internal notes, as a stream; see the class."""
        arguments = window_arguments(
            csids,
            created_after=created_after,
            created_before=created_before,
            updated_after=updated_after,
            updated_before=updated_before,
            closed_after=closed_after,
            closed_before=closed_before,
            last_message_created_after=last_message_created_after,
            last_message_created_before=last_message_created_before,
        )
        stream: MessagesT = self._export(export_messages, models.ExportedMessage, arguments)
        return stream

    @abc.abstractmethod
    def _export(self, module: ModuleType, model: type[Model], arguments: Mapping[str, object]) -> Any:
        """The stream of one operation's items."""


class DixaExports(BaseDixaExports["ItemStream[models.ExportedConversation]", "ItemStream[models.ExportedMessage]"]):
    """The Exports API, for synchronous clients; see ``BaseDixaExports``."""

    _start: Callable[[Callable[..., Any], Mapping[str, object]], Generator[Any]]
    """Sends the request that a generated ``build`` makes of the arguments, and gives the answer's items."""

    def _export(self, module: ModuleType, model: type[Model], arguments: Mapping[str, object]) -> ItemStream[Any]:
        reader = ItemReader(model, module.__name__.rpartition(".")[2])
        return ItemStream(reader.operation, partial(self._items, module, reader, arguments))

    def _items(self, module: ModuleType, reader: ItemReader[T], arguments: Mapping[str, object]) -> Generator[T]:
        with closing(self._start(module.build, arguments)) as items:
            for item in items:
                yield reader.read(item)


class AsyncDixaExports(
    BaseDixaExports["AsyncItemStream[models.ExportedConversation]", "AsyncItemStream[models.ExportedMessage]"]
):
    """The Exports API, for asynchronous clients; see ``BaseDixaExports``."""

    _start: Callable[[Callable[..., Any], Mapping[str, object]], AsyncGenerator[Any]]
    """Sends the request that a generated ``build`` makes of the arguments, and gives the answer's items."""

    def _export(self, module: ModuleType, model: type[Model], arguments: Mapping[str, object]) -> AsyncItemStream[Any]:
        reader = ItemReader(model, module.__name__.rpartition(".")[2])
        return AsyncItemStream(reader.operation, partial(self._items, module, reader, arguments))

    async def _items(
        self, module: ModuleType, reader: ItemReader[T], arguments: Mapping[str, object]
    ) -> AsyncGenerator[T]:
        async with aclosing(self._start(module.build, arguments)) as items:
            async for item in items:
                yield reader.read(item)
