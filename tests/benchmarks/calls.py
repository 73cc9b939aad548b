"""One call: the processor time that the library adds to httpx's, and how many calls run at once."""

from __future__ import annotations

import asyncio
import json

import clients
import httpx
from measure import Rounds, Row, row

import trilogue

PATH = "/v2/apps/a/users/sue"
CONCURRENT = 200
CALLS = 400


def measure(base: str) -> list[Row]:
    """Processor time of a call in sequence."""
    with httpx.Client(base_url=base, auth=clients.KEY) as bare, clients.sunshine(base) as client:
        sender = client._http
        rounds = Rounds(
            {
                "httpx": lambda: bare.get(PATH).content,
                "sending": lambda: sender.send(sender.build_request("GET", PATH)).content,
                "httpx and json": lambda: json.loads(bare.get(PATH).content),
                "operation": lambda: client.api.users.get_user(user_id_or_external_id="sue"),
            },
            rounds=21,
            number=200,
            cpu=True,
        )
    return [
        row(
            "added to a call by retry, limit, auth, logging: µs of CPU",
            rounds.more("sending", "httpx") * 1e6,
            60.0,
            note=rounds.note("httpx"),
        ),
        row("added to a call by all of trilogue: µs of CPU", rounds.more("operation", "httpx and json") * 1e6),
    ]


def concurrent(base: str) -> list[Row]:
    """Calls a second of the asynchronous client, 200 at once on 100 connections."""
    rounds = Rounds({"httpx": lambda: asyncio.run(_bare(base)), "trilogue": lambda: asyncio.run(_ours(base))}, rounds=3)
    note = ", ".join(f"{name} {CALLS / rounds.seconds(name):,.0f} a second" for name in rounds.times)
    return [
        row(
            "200 async calls at once: calls a second to bare httpx's",
            rounds.ratio("httpx", "trilogue"),
            0.8,
            at_least=True,
            note=note,
        )
    ]


async def _bare(base: str) -> None:
    limits = httpx.Limits(max_connections=100, max_keepalive_connections=100)
    async with httpx.AsyncClient(base_url=base, auth=clients.KEY, limits=limits) as client:

        async def call() -> None:
            response = await client.get(PATH)
            response.raise_for_status()
            json.loads(response.content)

        await _all(call)


async def _ours(base: str) -> None:
    async with trilogue.AsyncSunshine(app_id="a", base_url=base, key_id="k", secret="s") as client:

        async def call() -> None:
            await client.api.users.get_user(user_id_or_external_id="sue")

        await _all(call)


async def _all(call) -> None:
    async def worker() -> None:
        for _ in range(CALLS // CONCURRENT):
            await call()

    await asyncio.gather(*(worker() for _ in range(CONCURRENT)))
