"""``python -m trilogue.records`` writes the schemas of this version as files of the package: ``make api-record``."""

from trilogue.records import Contact, Conversation, Message
from trilogue.records._schema import write_schemas

write_schemas([Contact, Conversation, Message])
