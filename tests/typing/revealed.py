"""The types that users see: each ``reveal_type`` is followed by the type that mypy and pyright must both show.

Never run; ``test_types.py`` reads what the type checkers say about it. Types are written without their modules.
"""

from datetime import UTC, datetime
from typing import reveal_type

from trilogue import AsyncDixa, AsyncHub, AsyncSinch, AsyncSunshine, Customer, Dixa, Hub, Page, Sinch, Sunshine
from trilogue_dixa import models as dixa_models
from trilogue_sunshine import models as sunshine_models

sunshine = Sunshine(subdomain="acme", app_id="a", key_id="k", secret="s")
dixa = Dixa(token="t", timeout=3.0, max_attempts=2)
sinch = Sinch(project_id="p", app_id="a", key_id="k", key_secret="s", region="eu")
hub = Hub(sunshine, dixa, sinch)
who = Customer(email="sue@example.org")
user = sunshine_models.ListConversationsFilter(user_id="u")
period = dixa_models.Interval(start=datetime.now(UTC), end=datetime.now(UTC))
query = dixa_models.GetMetricRecordsDataInput(id="r", period_filter=period, timezone="UTC")

# The native pagers.
reveal_type(sunshine.iterate.list_apps())  # Pager[App]
reveal_type(sunshine.iterate.list_conversations(filter_=user, page_size=10))  # Pager[Conversation]
reveal_type(sunshine.iterate.list_participants(conversation_id="c"))  # Pager[Participant]
reveal_type(sunshine.iterate.list_messages(conversation_id="c", max_items=5))  # Pager[Message]
reveal_type(sunshine.iterate.list_clients(user_id_or_external_id="u"))  # Pager[Client]
reveal_type(dixa.iterate.list_agents(email="a@example.org"))  # Pager[Agent]
reveal_type(dixa.iterate.list_end_users(resume_from="t"))  # Pager[EndUser]
reveal_type(dixa.iterate.list_team_presence(team_id="t"))  # Pager[UserPresence]
reveal_type(dixa.iterate.list_activity_log(from_datetime=datetime.now(UTC)))  # Pager[ActivityLogEntry]
reveal_type(dixa.iterate.list_filter_values(filter_attribute="x"))  # Pager[FilterValue]
reveal_type(dixa.iterate.list_metrics())  # Pager[MetricMetadata]
reveal_type(dixa.iterate.list_records())  # Pager[MetricRecordMetadata]
reveal_type(dixa.iterate.query_records(body=query, prefetch=True))  # Pager[MetricRecord]
reveal_type(sinch.iterate.list_messages(contact_id="k"))  # Pager[ConversationMessage]
reveal_type(sinch.iterate.list_contacts())  # Pager[Contact]
reveal_type(sinch.iterate.list_conversations(only_active=True))  # Pager[Conversation]
for integration in sunshine.iterate.list_integrations():
    reveal_type(integration.to_dict())  # dict[str, Any]
for thread in dixa.iterate.list_end_user_conversations(user_id="e"):
    reveal_type(thread.to_dict())  # dict[str, Any]
for hit in dixa.iterate.search_conversations(query="x"):
    reveal_type(hit.to_dict())  # dict[str, Any]

# Pagers and pages.
agents = dixa.iterate.list_agents()
reveal_type(agents.first())  # Agent | None
reveal_type(agents.take(3))  # list[Agent]
reveal_type([agent.display_name for agent in agents])  # list[str]
for page in agents.pages():
    reveal_type(page)  # Page[Agent]
    reveal_type(page.resume_token)  # str
    reveal_type(page.total_size)  # int | None
    reveal_type([item.email for item in page])  # list[str]


def emails(page: Page[dixa_models.Agent]) -> list[str]:
    """Pages can be named in signatures."""
    return [agent.email for agent in page.items]


# Records.
reveal_type(dixa.contacts(on_problem="raise"))  # Pager[Contact[EndUser]]
reveal_type(sinch.conversations(contact="k"))  # Pager[Conversation[Conversation]]
reveal_type(sunshine.messages(conversation="c"))  # Pager[Message[Message]]
reveal_type(sunshine.find_contacts(who))  # Pager[Contact[User]]
reveal_type(sunshine.send_text(text="Hi", conversation="c"))  # Message[Message]
reveal_type(dixa.send(content=dixa_models.Text(value="Hi"), to="e", agent_id="a"))  # Message[CreateMessageOutputData]
for message in hub.messages(who, on_error="collect", providers=["dixa", "sinch"]):
    reveal_type(message.provider)  # Literal['sunshine', 'dixa', 'sinch']
    reveal_type(message.sent_at)  # datetime | None
    reveal_type(message.author.name)  # str | None
    reveal_type(message.author.role)  # Literal['customer', 'business', 'unknown']
    reveal_type(message.text)  # str
    reveal_type(message.direction)  # Literal['inbound', 'outbound', 'unknown']
    reveal_type(message.attachments)  # tuple[Attachment, ...]
    reveal_type(message.choices)  # tuple[Choice, ...]
    reveal_type(message.raw)  # object
    reveal_type(message.problem)  # str | None
    if isinstance(message.raw, sunshine_models.Message):
        reveal_type(message.raw)  # Message
for conversation in hub.conversations(who):
    reveal_type(conversation.last_activity_at)  # datetime | None
for contact in hub.find_contacts(who):
    reveal_type(contact.identities)  # tuple[Identity, ...]

# The Hub and its clients.
reveal_type(hub.messages(who))  # MergedPager[Message[object]]
reveal_type(hub.messages(who).errors)  # list[TrilogueError]
reveal_type(hub.dixa)  # Dixa
reveal_type(hub.dixa.api.queues.list_queues())  # ListQueuesOutput
reveal_type(hub.sinch.with_options(timeout=3))  # Sinch
reveal_type(Hub.from_env())  # Hub
reveal_type(dixa.capabilities.find_by)  # frozenset[str]

# Raw responses and options of one call.
raw = dixa.api.queues.with_raw_response.list_queues(timeout=3, extra_headers={"X-Trace": "t"}, extra_query={"a": 1})
reveal_type(raw)  # Response[ListQueuesOutput]
reveal_type(raw.status_code)  # int
reveal_type(raw.headers["x-request-id"])  # str
reveal_type(raw.elapsed)  # timedelta
reveal_type(raw.parsed)  # ListQueuesOutput
reveal_type(dixa.api.agents.with_raw_response.delete_agent(agent_id="a").parsed)  # None

# Bodies: a model, or a mapping; a list of either.
reveal_type(dixa.api.queues.create_queue(body={"name": "Support"}))  # CreateQueueOutput
reveal_type(sunshine.api.integrations.create_integration(body={"type": "web"}))  # IntegrationResponse
patches = [dixa_models.BulkPatchAgentInput(id="1")]
reveal_type(dixa.api.agents.patch_agents(body=patches))  # BulkUpdateAgentOutput
reveal_type(dixa.api.agents.patch_agents(body=[*patches, {"id": "2"}]))  # BulkUpdateAgentOutput

# Unions are read by a function of models.
if isinstance(content := sunshine_models.content_from_dict({"type": "text"}), sunshine_models.TextMessage):
    reveal_type(content)  # TextMessage


async def asynchronous() -> None:
    """The same for asynchronous clients."""
    sunshine = AsyncSunshine(subdomain="acme", app_id="a", key_id="k", secret="s")
    dixa = AsyncDixa(token="t")
    sinch = AsyncSinch(project_id="p", app_id="a", key_id="k", key_secret="s", region="eu")
    reveal_type(sunshine.iterate.list_apps())  # AsyncPager[App]
    reveal_type(sunshine.iterate.list_conversations(filter_=user))  # AsyncPager[Conversation]
    reveal_type(sunshine.iterate.list_participants(conversation_id="c"))  # AsyncPager[Participant]
    reveal_type(sunshine.iterate.list_messages(conversation_id="c"))  # AsyncPager[Message]
    reveal_type(sunshine.iterate.list_clients(user_id_or_external_id="u"))  # AsyncPager[Client]
    reveal_type(dixa.iterate.list_agents())  # AsyncPager[Agent]
    reveal_type(dixa.iterate.list_end_users())  # AsyncPager[EndUser]
    reveal_type(dixa.iterate.list_team_presence(team_id="t"))  # AsyncPager[UserPresence]
    reveal_type(dixa.iterate.list_activity_log())  # AsyncPager[ActivityLogEntry]
    reveal_type(dixa.iterate.list_filter_values(filter_attribute="x"))  # AsyncPager[FilterValue]
    reveal_type(dixa.iterate.list_metrics())  # AsyncPager[MetricMetadata]
    reveal_type(dixa.iterate.list_records())  # AsyncPager[MetricRecordMetadata]
    reveal_type(dixa.iterate.query_records(body=query))  # AsyncPager[MetricRecord]
    reveal_type(sinch.iterate.list_messages())  # AsyncPager[ConversationMessage]
    reveal_type(sinch.iterate.list_contacts())  # AsyncPager[Contact]
    reveal_type(sinch.iterate.list_conversations(only_active=True))  # AsyncPager[Conversation]
    async for integration in sunshine.iterate.list_integrations():
        reveal_type(integration.to_dict())  # dict[str, Any]
    async for thread in dixa.iterate.list_end_user_conversations(user_id="e"):
        reveal_type(thread.to_dict())  # dict[str, Any]
    async for hit in dixa.iterate.search_conversations(query="x"):
        reveal_type(hit.to_dict())  # dict[str, Any]
    reveal_type(await dixa.iterate.list_agents().first())  # Agent | None
    reveal_type(await dixa.contacts().take(3))  # list[Contact[EndUser]]
    async for page in sinch.iterate.list_contacts().pages():
        reveal_type(page)  # Page[Contact]
    async with AsyncHub(sunshine, dixa, sinch) as hub:
        reveal_type(hub.messages(who))  # AsyncMergedPager[Message[object]]
        async for message in hub.messages(who, max_items=3):
            reveal_type(message.sent_at)  # datetime | None
        reveal_type(await hub.conversations(who).first())  # Conversation[object] | None
        reveal_type(await hub.send_text(text="Hi", to=who, provider="sinch"))  # Message[object]
        reveal_type(await hub.dixa.send_text(text="Hi", to="e", agent_id="a"))  # Message[CreateMessageOutputData]
        reveal_type(await hub.dixa.api.queues.list_queues())  # ListQueuesOutput
    reveal_type(await dixa.api.queues.with_raw_response.list_queues())  # Response[ListQueuesOutput]
    reveal_type(await dixa.api.queues.create_queue(body={"name": "x"}, extra_body={"y": 1}))  # CreateQueueOutput
