"""Programs with errors: mypy and pyright report exactly the lines that end in ``# rejected``.

Never run; ``test_types.py`` reads what the type checkers say about it.
"""

# ruff: noqa: F401 - two of the imports are errors themselves

import httpx

import trilogue_dixa
from trilogue import AsyncDixa, AsyncHub, AsyncSinch, Customer, Dixa, Hub, Message, Sinch, Sunshine, webhooks
from trilogue_dixa.models import DoesNotExist  # rejected
from trilogue_dixa.models.content import DoesNotExist as Missing  # rejected
from trilogue_sinch import models as sinch_models

dixa = Dixa(token="t")
hub = Hub(dixa)
who = Customer(email="sue@example.org")
message = Message("dixa", "m1")

Dixa(token="t", timout=3)  # rejected
Dixa("t")  # rejected
Sinch(project_id="p", app_id="a", key_id="k", key_secret="s", region=7)  # rejected
Sunshine(subdomain="acme", key_id="k", secret="s")  # rejected
Customer("sue@example.org")  # rejected
Customer(ids={"zendesk": "1"})  # rejected
Message("zendesk", "m1")  # rejected
message.text = "changed"  # rejected
dixa.iterate.list_agents(page_key="k")  # rejected
dixa.iterate.list_agents(page_size="10")  # rejected
dixa.iterate.list_team_presence()  # rejected
str(dixa.iterate.list_agents().first().email)  # rejected
len(dixa.iterate.list_agents())  # rejected
dixa.messages(conversation=7)  # rejected
dixa.contacts(on_problem="ignore")  # rejected
hub.messages(who, on_error="ignore")  # rejected
hub.messages(who, providers=["zendesk"])  # rejected
hub.messages("sue@example.org")  # rejected
Hub(AsyncDixa(token="t"))  # rejected
AsyncHub(dixa)  # rejected
list(AsyncDixa(token="t").contacts())  # rejected
str(message.sent_at.isoformat())  # rejected
Dixa.from_env(timout=3)  # rejected
Hub.from_env(timout=3)  # rejected
dixa.with_options(timout=3)  # rejected
dixa.contacts(max_item=3)  # rejected
dixa.send_text(txt="Hi", to="e")  # rejected
hub.messages(who, max_item=3)  # rejected
hub.find(who)  # rejected
str(dixa.messages(conversation="1").take(1)[0].raw.no_such_field)  # rejected
str(hub.messages(who).take(1)[0].raw.id)  # rejected
dixa.api.queues.create_queue(body="{}")  # rejected
dixa.api.queues.create_queue(body=[{"name": "x"}])  # rejected
dixa.api.agents.patch_agents(body={"id": "1"})  # rejected
dixa.api.queues.list_queues(timeout="3")  # rejected
dixa.api.queues.list_queues(extra_headers={"X-Count": 1})  # rejected
dixa.api.queues.list_queues(extra_query=["a"])  # rejected
dixa.api.queues.with_raw_response.list_queue()  # rejected
trilogue_dixa.Client(http_client=httpx.Client())
trilogue_dixa.AsyncClient(http_client=httpx.AsyncClient())
trilogue_dixa.Client(http_client=httpx.AsyncClient())  # rejected
trilogue_dixa.AsyncClient(http_client=httpx.Client())  # rejected
webhooks.sinch(secret="x", replays=webhooks.MemoryReplayStore()).verify("text", {})  # rejected


def store(messages: list[Message[sinch_models.ConversationMessage]]) -> None:
    """Takes messages of Sinch."""
    del messages


store(dixa.messages(conversation="1").take(1))  # rejected


async def asynchronous() -> None:
    """Asynchronous clients."""
    dixa, sinch = AsyncDixa.from_env(), AsyncSinch.from_env()
    await sinch.send_text(txt="Hi", to="k")  # rejected
    await sinch.send(content="Hi", to="k")  # rejected
    str(sinch.send_text(text="Hi", to="k").text)  # rejected
    for _ in dixa.messages(conversation="1"):  # rejected
        pass
    with AsyncHub(dixa, sinch):  # rejected
        pass
