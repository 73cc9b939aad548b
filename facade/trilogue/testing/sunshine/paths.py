"""Paths of records, with `{}` for each id."""

APP = "/v2/apps/{}"
CONVERSATION = f"{APP}/conversations/{{}}"
USER = f"{APP}/users/{{}}"
INTEGRATION = f"{APP}/integrations/{{}}"
SWITCHBOARD = f"{APP}/switchboards/{{}}"
