"""The OAuth refresh of `ClientCredentials` under calls that run side by side, fail, and are given up at any moment."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import httpx
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule
from stateful.profile import SETTINGS

from trilogue._auth.oauth import ClientCredentials
from trilogue._auth.schemes import Secret
from trilogue.errors import TrilogueError
from trilogue.timing import Timing

if TYPE_CHECKING:
    from collections.abc import Callable

AUTH_URL = "https://auth.test/oauth2/token"
LIFETIME = 100.0


class TokenMachine(RuleBasedStateMachine):
    """Calls as tasks, each of which waits for an answer that a rule gives."""

    def __init__(self) -> None:
        super().__init__()
        self.now = 0.0
        self.runner = asyncio.Runner()
        self.auth = ClientCredentials(
            AUTH_URL, Secret("key_id", "id"), Secret("key_secret", "secret"), timing=Timing(monotonic=lambda: self.now)
        )
        self.tasks: list[asyncio.Task[int]] = []
        self.fetches: list[asyncio.Future[httpx.Response]] = []
        self.requests: list[tuple[str, asyncio.Future[httpx.Response]]] = []
        self.ends: dict[str, float] = {}
        """The model: when each token ends that the service has issued."""
        self.revoked: set[str] = set()

    async def settle(self) -> None:
        for _ in range(30):
            await asyncio.sleep(0)

    def run(self, step: Callable[[], object]) -> None:
        async def stepped() -> None:
            step()
            await self.settle()

        self.runner.run(stepped())

    async def answer(self, request: httpx.Request) -> httpx.Response:
        future: asyncio.Future[httpx.Response] = asyncio.get_running_loop().create_future()
        if str(request.url) == AUTH_URL:
            self.fetches.append(future)
        else:
            token = request.headers["authorization"].removeprefix("Bearer ")
            assert self.ends[token] > self.now, "sent with a token that has ended"
            self.requests.append((token, future))
        return await future

    async def call(self) -> int:
        flow = self.auth.async_auth_flow(httpx.Request("GET", "https://api.test/"))
        try:
            request = await anext(flow)
            while True:
                response = await self.answer(request)
                try:
                    request = await flow.asend(response)
                except StopAsyncIteration:
                    return response.status_code
        finally:
            await flow.aclose()

    @rule(count=st.integers(1, 3))
    def begin(self, count: int) -> None:
        self.run(lambda: self.tasks.extend(asyncio.ensure_future(self.call()) for _ in range(count)))

    @precondition(lambda self: self.waiting_fetches())
    @rule(outcome=st.sampled_from(("issued", "issued", "refused", "no token", "broken")))
    def answer_fetch(self, outcome: str) -> None:
        def answered() -> None:
            future = self.waiting_fetches()[0]
            if outcome == "issued":
                token = f"token-{len(self.ends)}"
                self.ends[token] = self.now + LIFETIME
                future.set_result(httpx.Response(200, json={"access_token": token, "expires_in": LIFETIME}))
            elif outcome == "broken":
                future.set_exception(TrilogueError("the connection broke"))
            else:
                request = httpx.Request("POST", AUTH_URL)
                status = 503 if outcome == "refused" else 200
                future.set_result(httpx.Response(status, json={}, request=request))

        self.run(answered)

    @precondition(lambda self: self.waiting_requests())
    @rule(data=st.data(), revoke=st.booleans())
    def answer_request(self, data: st.DataObject, revoke: bool) -> None:
        token, future = data.draw(st.sampled_from(self.waiting_requests()), label="request")
        if revoke:
            self.revoked.add(token)
        self.run(lambda: future.set_result(httpx.Response(401 if token in self.revoked else 200)))

    @precondition(lambda self: self.tasks)
    @rule(data=st.data())
    def give_up(self, data: st.DataObject) -> None:
        task = data.draw(st.sampled_from(self.tasks), label="call")
        self.run(task.cancel)

    @rule(seconds=st.sampled_from((1.0, 60.0, 95.0, 200.0)))
    def time_passes(self, seconds: float) -> None:
        self.now += seconds

    def waiting_fetches(self) -> list[asyncio.Future[httpx.Response]]:
        return [each for each in self.fetches if not each.done()]

    def waiting_requests(self) -> list[tuple[str, asyncio.Future[httpx.Response]]]:
        return [each for each in self.requests if not each[1].done()]

    @invariant()
    def one_fetch_at_a_time(self) -> None:
        assert len(self.waiting_fetches()) <= 1

    @invariant()
    def every_call_waits_for_an_answer_or_has_ended(self) -> None:
        for task in [each for each in self.tasks if each.done()]:
            self.tasks.remove(task)
            if not task.cancelled() and (error := task.exception()) is not None:
                assert isinstance(error, TrilogueError), error
        assert not self.tasks or self.waiting_fetches() or self.waiting_requests()

    def teardown(self) -> None:
        """Answered, all calls end."""
        for _ in range(1000):
            if self.waiting_fetches():
                self.answer_fetch("issued")
            elif self.waiting_requests():
                _, future = self.waiting_requests()[0]
                self.run(lambda future=future: future.set_result(httpx.Response(200)))
        self.every_call_waits_for_an_answer_or_has_ended()
        assert not self.tasks
        self.runner.close()


TestTokens = TokenMachine.TestCase
TestTokens.settings = SETTINGS
