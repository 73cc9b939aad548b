"""What type checkers must refuse: lines that end in ``# refused`` are errors to mypy and to pyright, and no others.

Never run; ``test_types.py`` reads what the type checkers say about it.
"""

from trilogue import AsyncDixa, AsyncHub, Customer, Dixa, Hub, Message, Sinch, Sunshine

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
