"""Write all contacts of a service to a JSON Lines file. A run that was interrupted goes on where it stopped.

Set the environment variables of the service (`facade/docs/clients.md`), then run

    python export.py contacts.jsonl
"""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import attrs

import trilogue

if TYPE_CHECKING:
    from trilogue import Contact, Pager


def export_contacts(client: trilogue.Dixa | trilogue.Sinch, target: Path) -> int:
    """Append the contacts that ``target`` does not have yet; returns how many.

    The position is stored after the page that it belongs to. If the program ends between the two, the page is written
    a second time: readers keep one line per id.
    """
    position = target.with_suffix(".position")
    token = position.read_text() if position.exists() else None
    count = 0
    with target.open("a") as file:
        pager: Pager[Contact] = client.contacts(resume_from=token, prefetch=True)
        for page in pager.pages():
            for contact in page:
                file.write(json.dumps(row(contact)) + "\n")
            file.flush()
            os.fsync(file.fileno())
            position.write_text(page.resume_token)
            count += len(page)
    position.unlink(missing_ok=True)  # The next run lists everything again.
    return count


def row(contact: Contact) -> dict[str, Any]:
    """A contact as JSON, without the service's own model."""
    fields = attrs.asdict(contact, filter=lambda field, _: field.name != "raw")
    return {**fields, "created_at": contact.created_at.isoformat() if contact.created_at else None}


def main() -> None:
    """Export Dixa's contacts to the file that is the first argument."""
    with trilogue.Dixa.from_env(total_timeout=300, max_attempts=10) as dixa:
        print(export_contacts(dixa, Path(sys.argv[1])), "contacts")


if __name__ == "__main__":
    main()
