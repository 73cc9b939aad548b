"""The fixtures of `trilogue.testing.pytest_plugin`, in a project of another team's."""

pytest_plugins = ("pytester",)

CONFTEST = 'pytest_plugins = ["trilogue.testing.pytest_plugin"]'

USES = """
    import asyncio

    def test_sandbox_and_hub(sandbox, hub):
        sandbox.load_demo()
        assert {contact.provider for contact in hub.contacts().take(50)} >= {"dixa"}
        assert sandbox.requests

    def test_each_test_has_an_empty_sandbox(sandbox, hub):
        assert hub.dixa.api.end_users.list_end_users().data == []

    def test_async_hub(sandbox, async_hub):
        async def call():
            async with async_hub:
                return (await async_hub.dixa.api.queues.list_queues()).data

        assert len(asyncio.run(call())) == 1
"""

RECORDS = """
    import trilogue_dixa.models as dixa
    import trilogue_sinch.models as sinch
    import vcr

    HOOK = "https://bot.example.org/hook?token=secret-in-url"

    def calls(sandbox, hub):
        integration = {"type": "twilio", "accountSid": "AC1", "authToken": "sent-auth-token", "phoneNumberSid": "PN1"}
        webhook = {"target": HOOK, "triggers": ["*"]}
        hub.sunshine.api.integrations.create_integration(body=integration)
        made = hub.sunshine.api.webhooks.create_webhook(
            integration_id=sandbox.sunshine.integration_id, body=webhook
        )
        secrets = [made.webhook.secret]
        basic = dixa.BasicAuth(username="u", password="sent-password")
        for authorization in (dixa.TokenAuth(value="sent-token"), basic):
            body = dixa.CreateWebhookSubscriptionInput(name="w", url=HOOK, events=[], authorization=authorization)
            secrets.append(hub.dixa.api.webhooks.create_webhook(body=body).data.secret_key)
        hub.sinch.api.webhooks.create_webhook(
            body=sinch.Webhook(
                app_id=sandbox.sinch.app_id, target=HOOK, triggers=["MESSAGE_INBOUND"], secret="sent-webhook-secret"
            )
        )
        return secrets

    def test_a_cassette_holds_no_credential(sandbox, vcr_config, tmp_path):
        recorder = vcr.VCR(**vcr_config)
        cassette = tmp_path / "calls.yaml"
        with sandbox.hub(max_attempts=1) as hub, recorder.use_cassette(str(cassette)):
            secrets = calls(sandbox, hub)
        recorded = cassette.read_text()
        sent = [request for request in sandbox.requests if request.operation != "token"]
        assert recorded.count("method: POST") == len(sent) + 1
        secrets += [sandbox.sunshine.secret, sandbox.dixa.token, sandbox.sinch.key_secret, *sandbox.sinch._tokens]
        secrets += ["sent-auth-token", "sent-token", "sent-password", "sent-webhook-secret", "secret-in-url", "Bearer"]
        secrets += ["Basic "]
        assert [secret for secret in secrets if secret in recorded] == []
        sandbox.requests.clear()
        with sandbox.hub(max_attempts=1) as hub, recorder.use_cassette(str(cassette), record_mode="none"):
            assert set(calls(sandbox, hub)) == {"[secure]"}
        assert sandbox.requests == []
"""


def test_the_plugins_fixtures_work_in_a_scratch_project(pytester):
    """In a process of its own, which imports the library anew."""
    pytester.makeconftest(CONFTEST)
    pytester.makepyfile(test_uses=USES, test_records=RECORDS)
    result = pytester.runpytest_subprocess("-p", "no:cacheprovider", "-p", "no:xdist")
    assert result.parseoutcomes() == {"passed": 4}
