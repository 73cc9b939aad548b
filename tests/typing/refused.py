"""What type checkers must refuse: lines that end in ``# refused`` are errors to mypy and to pyright, and no others.

Never run; ``test_types.py`` reads what the type checkers say about it.
"""

# ruff: noqa: F401 - two of the imports are themselves what must be refused

import httpx

import trilogue_dixa
from trilogue import AsyncDixa, AsyncHub, Customer, Dixa, Hub, Message, Sinch, Sunshine
from trilogue_dixa.models import DoesNotExist  # refused
from trilogue_dixa.models.content import DoesNotExist as Missing  # refused

dixa = Dixa(token="t")
hub = Hub(dixa)
who = Customer(email="sue@example.org")
message = Message("dixa", "m1")

Dixa(token="t", timout=3)  # refused
Dixa("t")  # refused
Sinch(project_id="p", app_id="a", key_id="k", key_secret="s", region=7)  # refused
Sunshine(subdomain="acme", key_id="k", secret="s")  # refused
Customer("sue@example.org")  # refused
Customer(ids={"zendesk": "1"})  # refused
Message("zendesk", "m1")  # refused
message.text = "changed"  # refused
dixa.iterate.list_agents(page_key="k")  # refused
dixa.iterate.list_agents(page_size="10")  # refused
dixa.iterate.list_team_presence()  # refused
str(dixa.iterate.list_agents().first().email)  # refused
len(dixa.iterate.list_agents())  # refused
dixa.messages(conversation=7)  # refused
dixa.contacts(on_problem="ignore")  # refused
hub.messages(who, on_error="ignore")  # refused
hub.messages(who, providers=["zendesk"])  # refused
hub.messages("sue@example.org")  # refused
Hub(AsyncDixa(token="t"))  # refused
AsyncHub(dixa)  # refused
list(AsyncDixa(token="t").contacts())  # refused
str(message.sent_at.isoformat())  # refused
dixa.api.queues.create_queue(body="{}")  # refused
dixa.api.queues.create_queue(body=[{"name": "x"}])  # refused
dixa.api.agents.patch_agents(body={"id": "1"})  # refused
dixa.api.queues.list_queues(timeout="3")  # refused
dixa.api.queues.list_queues(extra_headers={"X-Count": 1})  # refused
dixa.api.queues.list_queues(extra_query=["a"])  # refused
dixa.api.queues.with_raw_response.list_queue()  # refused
trilogue_dixa.Client(http_client=httpx.Client())
trilogue_dixa.AsyncClient(http_client=httpx.AsyncClient())
trilogue_dixa.Client(http_client=httpx.AsyncClient())  # refused
trilogue_dixa.AsyncClient(http_client=httpx.Client())  # refused
