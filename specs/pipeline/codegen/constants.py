"""Writes the constants and defaults of the generator's properties as our own code.

The generator escapes a quote or a backslash of a constant twice, and writes times as calls that our modules lack.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from openapi_python_client.parser.properties.const import ConstProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.union import UnionProperty
from openapi_python_client.strings import PythonCode

from pipeline.codegen.escape import literal

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openapi_python_client.parser.openapi import GeneratorData
    from openapi_python_client.parser.properties.protocol import PropertyProtocol


def write_constants(data: GeneratorData) -> None:
    """Give every constant and default of a parsed document its code."""
    for prop in _properties(data):
        for value in (prop.default, prop.value if isinstance(prop, ConstProperty) else None):
            if value is not None and isinstance(value.raw_value, (str, int, float, bool)):
                value.python_code = PythonCode(literal(value.raw_value))


def _properties(data: GeneratorData) -> Iterator[PropertyProtocol]:
    for model in data.models:
        for prop in (*(model.required_properties or ()), *(model.optional_properties or ())):
            yield from _with_inner(prop)
        if model.additional_properties is not None and not isinstance(model.additional_properties, bool):
            yield from _with_inner(model.additional_properties)
    for collection in data.endpoint_collections_by_tag.values():
        for endpoint in collection.endpoints:
            for _, prop in endpoint.iter_all_parameters():
                yield from _with_inner(prop)
            for response in endpoint.responses.patterns:
                yield from _with_inner(response.prop)
            for body in endpoint.bodies:
                yield from _with_inner(body.prop)


def _with_inner(prop: PropertyProtocol) -> Iterator[PropertyProtocol]:
    yield prop
    if isinstance(prop, ListProperty):
        yield from _with_inner(prop.inner_property)
    elif isinstance(prop, UnionProperty):
        for inner in prop.inner_properties:
            yield from _with_inner(inner)
