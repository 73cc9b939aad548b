"""What the templates write of operations: paths, bodies, arguments and docstrings."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import attrs
from openapi_python_client.parser.properties import ModelProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.schema.untrusted_string import UntrustedString
from openapi_python_client.strings import PythonIdentifier

from pipeline.codegen.escape import f_string_text, raw_text
from pipeline.codegen.names import operation_key, without_option_name
from pipeline.document.servers import server_pattern
from pipeline.normalise.schemas import ERRORS, operations
from pipeline.normalise.servers import SERVER

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from openapi_python_client.parser.openapi import Endpoint
    from openapi_python_client.parser.properties.protocol import PropertyProtocol

    from pipeline.codegen.codecs import Codecs
    from pipeline.document.read import Document
    from pipeline.settings import Settings


def rename_arguments(endpoints: Iterable[Endpoint]) -> None:
    """Add an underscore to arguments with the name of a call option, as `names.argument_names` does."""
    for endpoint in endpoints:
        for _, prop in endpoint.iter_all_parameters():
            name = without_option_name(prop.python_name)
            if name != prop.python_name:
                old, new = f"{{{prop.python_name}}}", f"{{{name}}}"
                endpoint.path = UntrustedString(endpoint.path.get_untrusted_value().replace(old, new))
                object.__setattr__(prop, "python_name", PythonIdentifier(name, prefix="", skip_snake_case=True))


@attrs.frozen
class Endpoints:
    """The operations of one generated package. In the templates: `endpoints`."""

    codecs: Codecs
    client_parameters: frozenset[str]
    """Wire names of path parameters for which the client has a default."""
    paged: frozenset[str]
    """Operations for which the facade has a pager, as `group.operation`."""
    errors: Mapping[str, Sequence[str]]
    """The documented error statuses, by `group.operation`."""
    servers: Mapping[str, str]
    """The servers of operations that have another than the document, by `group.operation`."""
    server_patterns: Sequence[str]
    """Regular expressions of the document's servers."""

    @classmethod
    def of(cls, codecs: Codecs, document: Document, settings: Settings) -> Endpoints:
        """The operations of a document."""
        return cls(
            codecs,
            frozenset(settings.client_parameters),
            frozenset(settings.paged),
            {operation_key(operation): operation.get(ERRORS, ()) for _, _, operation in operations(document)},
            {
                operation_key(operation): operation[SERVER]
                for _, _, operation in operations(document)
                if SERVER in operation
            },
            [server_pattern(server) for server in document.get("servers") or ()],
        )

    def body_type(self, prop: PropertyProtocol) -> str:
        """The annotation of a JSON body: each model, or a mapping with the service's keys in its place."""
        mapping = "Mapping[str, object]"
        if isinstance(prop, ModelProperty):
            return mapping if self.codecs.shape(prop) == "map" else f"{prop.class_info.name} | {mapping}"
        if isinstance(prop, ListProperty):
            return f"Sequence[{self.body_type(prop.inner_property)}]"
        if isinstance(prop, UnionProperty):
            members = [member for inner in prop.inner_properties for member in self.body_type(inner).split(" | ")]
            return " | ".join(dict.fromkeys(members))
        return prop.get_type_string(no_optional=True).as_unembedded_code()

    def body_description(self, prop: PropertyProtocol) -> str:
        """The description of a JSON body in a docstring."""
        name = prop.get_type_string(no_optional=True).as_unembedded_code()
        if isinstance(prop, ModelProperty) and self.codecs.shape(prop) == "map":
            return f"A mapping, as `{name}`."
        if isinstance(prop, ListProperty):
            inner = prop.inner_property.get_type_string(no_optional=True).as_unembedded_code()
            return f"A list of `{inner}`, or of mappings with the service's JSON keys."
        return f"`{name}`, or a mapping with the service's JSON keys."

    def encoder(self, prop: PropertyProtocol) -> str:
        """The function of `types` that makes JSON of a body."""
        if isinstance(prop, ListProperty):
            return "list_body"
        members = prop.inner_properties if isinstance(prop, UnionProperty) else [prop]
        return "object_body" if all(isinstance(member, ModelProperty) for member in members) else "json_value"

    def query_writer(self, prop: PropertyProtocol) -> str:
        """The function of `types` that writes a query parameter."""
        if isinstance(prop, ListProperty):
            return "query_list"
        if isinstance(prop, ModelProperty):
            return "query_object"
        return "query_pairs" if isinstance(prop, UnionProperty) else "query_value"

    def key(self, endpoint: Endpoint) -> str:
        """The endpoint as `group.operation`."""
        return f"{endpoint.tags[0]}.{endpoint.name}"

    def has_client_default(self, endpoint: Endpoint, parameter: PropertyProtocol) -> bool:
        """Whether the client's default applies to a path parameter.

        Not in a DELETE of the resource that the parameter identifies: a caller must name what is deleted.
        """
        name = raw_text(parameter.name)
        deletes_it = endpoint.method == "delete" and endpoint.path.get_untrusted_value().endswith(
            f"{{{parameter.python_name}}}"
        )
        return name in self.client_parameters and not deletes_it

    def path_text(self, endpoint: Endpoint) -> str:
        """The path as the text of an f-string: literal parts escaped, parameters as calls that quote them."""
        text = endpoint.path.get_untrusted_value()
        parts = [f_string_text(part) for part in re.split(r"{\w+}", text)]
        calls = []
        for parameter in endpoint.path_parameters:
            name = parameter.python_name
            function = "client.path_default" if self.has_client_default(endpoint, parameter) else "path_segment"
            calls.append(f"{{{function}('{name}', {name})}}")
        return "".join(part + call for part, call in zip(parts, [*calls, ""], strict=True))
