"""Call one service's own operations: a typed body, a mapping as a body, options of a call, the raw answer, errors.

Set ``TRILOGUE_DIXA_TOKEN``, then run

    python typed_calls.py
"""

from __future__ import annotations

import trilogue
from trilogue_dixa import models


def create_queue(dixa: trilogue.Dixa, name: str) -> str:
    """Create a queue from a model, read it back with status and headers, and return what was seen."""
    request = models.CreateOrUpdateQueueRequest(
        name=name, call_functionality=False, is_default=False, is_do_not_offer_enabled=False
    )
    body = models.CreateQueueInput(request=request)
    created = dixa.api.queues.create_queue(body=body)
    answer = dixa.api.queues.with_raw_response.get_queue(queue_id=created.data.id, timeout=5)
    return f"{answer.status_code} {answer.parsed.data.name} in {answer.elapsed.total_seconds():.3f} s"


def add_tag(dixa: trilogue.Dixa, name: str) -> str:
    """Create a tag from a mapping with the service's own JSON keys. If it is there already, say so."""
    try:
        tag = dixa.api.tags.create_tag(body={"name": name, "color": "#1f77b4"})
    except trilogue.ConflictError as error:
        return f"the tag exists: {error.details[0].message}"
    except trilogue.TrilogueError as error:
        if error.outcome == "unknown":
            return "the tag may exist: list the tags before trying again"
        raise
    return f"created the tag {tag.data.name}"


def main() -> None:
    """Run both on the organization of the environment's token."""
    with trilogue.Dixa.from_env(max_attempts=5) as dixa:
        print(create_queue(dixa, "Returns"))
        print(add_tag(dixa, "vip"))


if __name__ == "__main__":
    main()
