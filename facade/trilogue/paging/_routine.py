"""Routines, which are work that needs the network, written once for sync and async; and the drivers that run them.

A routine is a generator that yields the operations to call, one or several at once, is sent their answers (or thrown
their errors), and returns a result; httpx's ``auth_flow`` is built the same way. A stream also yields results in
between. ``run`` and ``run_async`` wait for each call; ``together`` and ``first_found`` run routines side by side.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Generator, Mapping, Sequence
from functools import partial
from importlib import import_module
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Concatenate, Generic, NamedTuple, ParamSpec, TypeAlias, TypeVar, cast

from trilogue.errors import TrilogueError

if TYPE_CHECKING:
    from trilogue.paging._pools import AsyncCallPool, CallPool

P = ParamSpec("P")
T = TypeVar("T")
R = TypeVar("R")


class OperationCall(NamedTuple):
    """An operation to call: a method of a generated ``…Api`` class, and its keyword arguments.

    Args:
        method: the method, of the synchronous class.
        arguments: its arguments.
        seconds: shortens the client's ``total_timeout`` for this call.
        parse: reads the answer instead of the operation. It is given the operation's own ``parse``, the generated
            client and the response.

    """

    method: Callable[..., Any]
    arguments: Mapping[str, object]
    seconds: float | None = None
    parse: Callable[..., object] | None = None


Caller: TypeAlias = Callable[[OperationCall], object]
AsyncCaller: TypeAlias = Callable[[OperationCall], Awaitable[object]]


class PendingCall:
    """A call that is wanted beside others. A driver begins it, and sets ``answer`` or ``error`` and then ``done``."""

    __slots__ = ("answer", "begun", "call", "caller", "done", "error")

    def __init__(self, call: OperationCall) -> None:
        self.call = call
        self.caller: Any = None
        """What calls it; None for that which the routine is run with."""
        self.begun = False
        self.done = False
        self.answer: Any = None
        self.error: BaseException | None = None


class AnyOf(NamedTuple):
    """Several calls that a routine wants at once. It is resumed when at least one of them is done.

    Args:
        calls: all calls that are wanted and not done, in order of need. Those that were begun before go on.
        wait: whether to wait for one; otherwise they are only begun.

    """

    calls: Sequence[PendingCall]
    wait: bool = True


Routine: TypeAlias = Generator[OperationCall | AnyOf, Any, R]
"""Yields calls and returns one result. A stream delegates to it with ``yield from``."""
Stream: TypeAlias = Generator[OperationCall | AnyOf | T, Any, None]
"""Yields calls and results of type T."""


class ClientCaller:
    """Calls operations on a client: their answers or, on an asynchronous client, coroutines."""

    __slots__ = ("client",)

    def __init__(self, client: Any) -> None:
        self.client = client

    @property
    def concurrency(self) -> int:
        """How many calls of one listing may be under way."""
        concurrency: int = self.client._http.settings.concurrency  # noqa: SLF001 - as below
        return concurrency

    def __call__(self, wanted: OperationCall) -> Any:
        client = self.client
        if wanted.seconds is not None:
            client = client._shortened(wanted.seconds)  # noqa: SLF001 - clients call operations through here
        if wanted.parse is None:
            return attrgetter(f"api.{operation_name(wanted.method)}")(client)(**wanted.arguments)
        generated, operation = client._generated, operation_module(wanted.method)  # noqa: SLF001 - as above
        request = operation.build(generated, **wanted.arguments)
        return generated.call(partial(wanted.parse, operation.parse), request, NO_OPTIONS)


def operation_name(method: Callable[..., Any]) -> str:
    """The name of a generated operation as errors have it, ``queues.list_queues``: its module and its own name."""
    return f"{method.__module__.rpartition('.')[2]}.{method.__name__}"


def operation_module(method: Callable[..., Any]) -> Any:
    """The generated module of an operation, with its ``build`` and ``parse``."""
    return import_module(f"{method.__module__}.{method.__name__}")


NO_OPTIONS = (None, None, None, None)
"""Of a call of a generated client that changes nothing of its request."""


def call(method: Callable[Concatenate[Any, P], T], *args: P.args, **arguments: P.kwargs) -> Routine[T]:
    """A routine that calls one operation: ``answer = yield from`` it.

    Args:
        method: the generated method, of the synchronous class; asynchronous clients call their own of the same name.
        args: none; operations take keyword arguments only.
        arguments: the operation's arguments.

    Returns:
        The operation's answer.

    """
    del args
    answer: T = yield OperationCall(method, arguments)
    return answer


def step(stream: Stream[T]) -> Routine[T | None]:
    """The stream's next result, or None at its end. The calls before it are yielded on."""
    try:
        out = next(stream)
        while isinstance(out, OperationCall | AnyOf):
            try:
                answer = yield out
            except TrilogueError as error:
                out = stream.throw(error)
            else:
                out = stream.send(answer)
    except StopIteration:
        return None
    return out


def run(routine: Routine[R], caller: Caller, several: Several | None = None) -> R:
    """Run a routine, blocking.

    Args:
        routine: what to run.
        caller: what calls operations.
        several: what runs several calls at once; by default one of this run's own, made when it is needed.

    """
    own: Several | None = None
    resume: Callable[[], OperationCall | AnyOf] = partial(next, routine)
    try:
        while True:
            try:
                wanted = resume()
            except StopIteration as end:
                result: R = end.value
                return result
            try:
                if isinstance(wanted, OperationCall):
                    resume = partial(routine.send, caller(wanted))
                    continue
                if several is None:
                    several = own = Several(caller)
                several.serve(wanted)
                resume = partial(next, routine)
            except StopIteration:
                raise  # In a routine it would look like the end of a stream.
            except BaseException as error:  # noqa: BLE001 - raised in the routine, which may have been interrupted in a send
                resume = partial(routine.throw, error)
    finally:
        if own is not None:
            own.close()


async def run_async(routine: Routine[R], caller: AsyncCaller, several: AsyncCallPool | None = None) -> R:
    """Run a routine, awaiting its calls; the arguments of ``run``."""
    own: AsyncCallPool | None = None
    resume: Callable[[], OperationCall | AnyOf] = partial(next, routine)
    try:
        while True:
            try:
                wanted = resume()
            except StopIteration as end:
                result: R = end.value
                return result
            try:
                if isinstance(wanted, OperationCall):
                    resume = partial(routine.send, await caller(wanted))
                    continue
                if several is None:
                    several = own = new_async_pool(caller)
                await several.serve(wanted)
                resume = partial(next, routine)
            except StopIteration:
                raise
            except BaseException as error:  # noqa: BLE001 - as above
                resume = partial(routine.throw, error)
    finally:
        if own is not None:
            await own.close()


class Several:
    """Runs the calls of a routine that wants several at once, in threads. One that is wanted alone needs none.

    Args:
        caller: what calls operations that bring no caller of their own.

    """

    def __init__(self, caller: Caller) -> None:
        self._caller = caller
        self._pool: CallPool | None = None

    def serve(self, wanted: AnyOf) -> None:
        """Begin the calls that fit, and wait until one is done if that is wanted."""
        if self._pool is None and wanted.wait and len(wanted.calls) == 1:
            alone = wanted.calls[0]
            try:
                alone.answer = (alone.caller or self._caller)(alone.call)
            except BaseException as error:  # noqa: BLE001 - raised in the routine
                alone.error = error
            alone.done = True
            return
        if self._pool is None:
            from trilogue.paging._pools import CallPool  # noqa: PLC0415 - only where calls overlap

            self._pool = CallPool(self._caller)
        self._pool.serve(wanted)

    def close(self) -> None:
        """Begin nothing more, and wait up to ``CLOSE_WAIT`` for the calls under way."""
        if self._pool is not None:
            self._pool.close()


def new_async_pool(caller: AsyncCaller) -> AsyncCallPool:
    """What runs several calls at once in tasks."""
    from trilogue.paging._pools import AsyncCallPool  # noqa: PLC0415 - only where calls overlap

    return AsyncCallPool(caller)


def advance(stream: Stream[T], caller: Caller, several: Several | None = None) -> T | None:
    """The stream's next result, or None at its end."""
    return run(step(stream), caller, several)


async def advance_async(stream: Stream[T], caller: AsyncCaller, several: AsyncCallPool | None = None) -> T | None:
    """The stream's next result, or None at its end."""
    return await run_async(step(stream), caller, several)


def no_caller(wanted: OperationCall) -> Any:
    """The caller where each call brings its own."""
    raise AssertionError(wanted)


class Job(Generic[R]):
    """A routine that runs beside others.

    Args:
        routine: the routine. It runs up to its first call at once.
        caller: what calls its operations; None leaves that to the jobs around this one.

    """

    __slots__ = ("_caller", "_one_call", "_routine", "error", "finished", "pending", "result")

    def __init__(self, routine: Routine[R], caller: Any = None) -> None:
        self._routine = routine
        self._caller = caller
        self._one_call = False
        self.pending: Sequence[PendingCall] = ()
        """The calls that it waits for, in order of need."""
        self.finished = False
        self.result: R | None = None
        self.error: Exception | None = None
        """What ended it, if it has failed."""
        self._resume(partial(next, routine))

    def proceed(self) -> None:
        """Go on if a call that it waits for is done."""
        done = [each for each in self.pending if each.done]
        if not done:
            return
        if not self._one_call:
            self._resume(partial(self._routine.send, None))
        elif (error := done[0].error) is not None:
            self._resume(partial(self._routine.throw, error))
        else:
            self._resume(partial(self._routine.send, done[0].answer))

    def close(self) -> None:
        """End the routine, wherever it is."""
        self._routine.close()

    def _resume(self, go_on: Callable[[], OperationCall | AnyOf]) -> None:
        try:
            wanted = go_on()
        except StopIteration as end:
            self.pending, self.finished, self.result = (), True, end.value
        except Exception as error:  # noqa: BLE001 - raised where the result is needed
            self.pending, self.finished, self.error = (), True, error
        else:
            self._one_call = isinstance(wanted, OperationCall)
            self.pending = [PendingCall(wanted)] if isinstance(wanted, OperationCall) else wanted.calls
            for each in self.pending:
                each.caller = each.caller or self._caller


def together(routines: Sequence[Routine[R]]) -> Routine[list[R]]:
    """Run routines side by side: all their results, in order. An error of one ends all."""
    results: list[R] = []
    if len(routines) == 1:
        results.append((yield from routines[0]))
        return results
    jobs = [Job(routine) for routine in routines]
    try:
        while True:
            for job in jobs:
                job.proceed()
                if job.error is not None:
                    raise job.error
            pending = [each for job in jobs for each in job.pending]
            if not pending:
                return [cast("R", job.result) for job in jobs]
            yield AnyOf(pending)
    finally:
        for job in jobs:
            job.close()


def first_found(routines: Sequence[Routine[Sequence[R]]]) -> Routine[Sequence[R]]:
    """Run routines side by side: the result of the first one, in their order, that found something.

    An error counts only where the routines before it found nothing, as if they ran one after the other.
    """
    if len(routines) == 1:
        return (yield from routines[0])
    jobs = [Job(routine) for routine in routines]
    try:
        while True:
            for job in jobs:
                job.proceed()
            for job in jobs:
                if job.error is not None:
                    raise job.error
                if not job.finished:
                    break
                if job.result:
                    return job.result
            else:
                return []
            yield AnyOf([each for job in jobs for each in job.pending])
    finally:
        for job in jobs:
            job.close()
