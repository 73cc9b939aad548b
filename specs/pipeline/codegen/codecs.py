"""Codecs: the expressions by which the rendered models decode a value from JSON and encode it again.

The generator's properties have the type of a value. A codec has the code that converts JSON to that type, and the
imports that the code needs. Values that are JSON themselves (text, numbers, open enums, plain maps) have no codec.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

import attrs
from openapi_python_client.parser.properties import AnyProperty, ModelProperty
from openapi_python_client.parser.properties.const import ConstProperty
from openapi_python_client.parser.properties.datetime import DateTimeProperty
from openapi_python_client.parser.properties.file import FileProperty
from openapi_python_client.parser.properties.list_property import ListProperty
from openapi_python_client.parser.properties.literal_enum_property import LiteralEnumProperty
from openapi_python_client.parser.properties.none import NoneProperty
from openapi_python_client.parser.properties.union import UnionProperty

from pipeline.codegen.escape import literal, raw_text
from pipeline.codegen.lower import READ_ONLY
from pipeline.errors import PipelineError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from openapi_python_client.parser.openapi import GeneratorData
    from openapi_python_client.parser.properties.protocol import PropertyProtocol


Shape = Literal["class", "union", "map"]


@attrs.frozen
class Codec:
    """Code for one value. `{}` is replaced by the expression of the value."""

    json_type: str
    """The Python type of its JSON: `dict`, `list` or `str`. A value of another type is not decoded."""
    decode: str
    encode: str
    is_model: bool = False
    """Whether the decoded value is a model, not a list or map of models."""
    has_plain: bool = False
    """Whether values of another JSON type are declared, too. They are read and written as they are."""
    depth: int = 0
    """How many comprehensions the decoding has inside each other."""

    def decoded(self, source: str) -> str:
        """The expression that decodes `source`."""
        return self.decode.replace("{}", source)

    def encoded(self, source: str) -> str:
        """The expression that encodes `source`."""
        return self.encode.replace("{}", source)


# Models decode and encode times themselves, because they keep the text of each time.
DATETIME = Codec("str", decode="", encode="")


@attrs.frozen
class Branch:
    """One branch of a union: its class, and the tag or key that distinguishes it."""

    class_name: str
    module: str
    value: str


@attrs.frozen
class Codecs:
    """Codecs and imports of one generated package. In the templates: `codecs`."""

    models: dict[str, ModelProperty]
    """By class name."""

    @classmethod
    def of(cls, data: GeneratorData) -> Codecs:
        """The codecs of a document that the generator has parsed."""
        return cls({str(model.class_info.name): model for model in data.models})

    def shape(self, model: ModelProperty) -> Shape:
        """Whether a model is rendered as a class, as the alias of a union, or as a plain map."""
        extra = self.models[model.class_info.name].data.model_extra or {}
        return "union" if "x-union" in extra else "map" if "x-map" in extra else "class"

    def codec(self, prop: PropertyProtocol) -> Codec | None:
        """The codec of a property's value, or None if its JSON is the Python value."""
        if isinstance(prop, ModelProperty):
            return self._model_codec(prop)
        if isinstance(prop, ListProperty):
            return self._list_codec(prop)
        if isinstance(prop, UnionProperty):
            return self._union_codec(prop)
        return DATETIME if isinstance(prop, DateTimeProperty) else None

    def _list_codec(self, prop: ListProperty) -> Codec | None:
        inner = self.codec(prop.inner_property)
        if inner is None:
            return None
        item = f"item{inner.depth}" if inner.depth else "item"
        decode = f"[{inner.decoded(item)} if isinstance({item}, {inner.json_type}) else {item} for {item} in {{}}]"
        encode = "encode_items({})" if inner.is_model else "encode_nested({})"
        return Codec("list", decode, encode, depth=inner.depth + 1)

    def _union_codec(self, prop: UnionProperty) -> Codec | None:
        """The codec of a union. `shapes` has raised for branches of one JSON type, which nothing distinguishes."""
        codecs = [codec for inner in prop.inner_properties if (codec := self.codec(inner)) is not None]
        if not codecs:
            return None
        found = codecs[0]
        for other in codecs[1:]:
            found = Codec(
                f"({found.json_type}, {other.json_type})",
                f"({found.decode} if isinstance({{}}, {found.json_type}) else {other.decode})",
                "encode_nested({})",
                depth=max(found.depth, other.depth),
            )
        if any(self.codec(inner) is None and not isinstance(inner, NoneProperty) for inner in prop.inner_properties):
            return attrs.evolve(found, encode="encode_nested({})", is_model=False, has_plain=True)
        if not self.nullable(prop):
            return found
        return attrs.evolve(found, encode=f"None if {{}} is None else {found.encode}")

    def _model_codec(self, prop: ModelProperty) -> Codec | None:
        module = prop.class_info.module_name
        match self.shape(prop):
            case "class":
                return Codec("dict", f"blank({prop.class_info.name})._read({{}})", "{}.to_dict()", is_model=True)
            case "union":
                return Codec("dict", f"{module}_from_dict({{}})", "{}.to_dict()", is_model=True)
            case "map":
                value = self.map_value(prop)
                if value is None:
                    return None
                encode = "encode_values({})" if value.is_model else "encode_nested({})"
                return Codec("dict", f"{module}_from_dict({{}})", encode)

    def reader(self, prop: PropertyProtocol) -> str:
        """The client's method that decodes a response of this type."""
        if isinstance(prop, ListProperty):
            return "read_list"
        if isinstance(prop, ModelProperty):
            return "read_map" if self.shape(prop) == "map" else "read_object"
        members = prop.inner_properties if isinstance(prop, UnionProperty) else [prop]
        return "read_object" if all(isinstance(member, ModelProperty) for member in members) else "read_value"

    def description(self, model: ModelProperty) -> str:
        """The docstring of a model that the document does not describe."""
        name = model.class_info.name
        return f"One of the kinds of `{name}`." if self.shape(model) == "union" else f"The `{name}` object."

    def map_value(self, model: ModelProperty) -> Codec | None:
        """The codec of a map's values."""
        return next((self.codec(values) for values in self.map_properties(model)), None)

    def map_properties(self, model: ModelProperty) -> list[PropertyProtocol]:
        """The property of a map's values, in a list that is empty if the document does not declare them."""
        values = self.models[model.class_info.name].additional_properties
        return [] if values is None or isinstance(values, bool) else [values]

    def map_type(self, model: ModelProperty) -> str:
        """The Python type of a map's values."""
        values = self.models[model.class_info.name].additional_properties
        if values is None or isinstance(values, (bool, AnyProperty)):
            return "Any"
        return values.get_type_string().as_unembedded_code()

    def nullable(self, prop: PropertyProtocol) -> bool:
        """Whether null is a declared value."""
        return isinstance(prop, UnionProperty) and any(isinstance(p, NoneProperty) for p in prop.inner_properties)

    def is_datetime(self, prop: PropertyProtocol) -> bool:
        """Whether the value is a time, null or not."""
        return self.codec(prop) is not None and self._core(prop) is DATETIME

    def _core(self, prop: PropertyProtocol) -> Codec | None:
        if isinstance(prop, UnionProperty):
            cores = [core for inner in prop.inner_properties if (core := self._core(inner)) is not None]
            return cores[0] if len(cores) == 1 else None
        return self.codec(prop)

    def constant(self, prop: PropertyProtocol) -> str | None:
        """The value of a constant, as code."""
        return literal(prop.value.raw_value) if isinstance(prop, ConstProperty) else None

    def tag(self, model: ModelProperty) -> str | None:
        """The wire name of a union's tag. None if its branches are distinguished by key."""
        tag: str | None = (model.data.model_extra or {})["x-union"].get("tag")
        return tag

    def branches(self, model: ModelProperty) -> list[Branch]:
        """The branches of a union, in the document's order."""
        described = (model.data.model_extra or {})["x-union"]["branches"]
        # `lower` numbers the branches, because the generator sorts properties by name.
        properties = sorted(model.optional_properties or (), key=lambda prop: str(prop.python_name))
        return [
            Branch(prop.class_info.name, prop.class_info.module_name, branch.get("value") or branch["key"])
            for prop, branch in zip(properties, described, strict=True)
            if isinstance(prop, ModelProperty)
        ]

    def secrets(self, model: ModelProperty) -> list[str]:
        """Python names of the properties that the overlay marks as secret."""
        declared = model.data.properties or {}
        return sorted(
            str(prop.python_name)
            for prop in [*(model.required_properties or ()), *(model.optional_properties or ())]
            if (getattr(declared.get(prop.name), "model_extra", None) or {}).get("x-secret")
        )

    def read_only(self, model: ModelProperty) -> list[str]:
        """Python names of the required properties that only the service sets: the constructor does not demand them."""
        keys = (model.data.model_extra or {}).get(READ_ONLY, ())
        return [str(prop.python_name) for prop in model.required_properties or () if raw_text(prop.name) in keys]

    def rare_imports(self, model: ModelProperty) -> str:
        """Further names of `types` for the module of a class. All in the template would make a long import of each."""
        props = [*(model.required_properties or ()), *(model.optional_properties or ())]
        names = ["File", "Part as _Part", "parts_of_files", "parts_of_value"] if model.is_multipart_body else []
        if any("encode_nested" in codec.encode for prop in props if (codec := self.codec(prop)) is not None):
            names.append("encode_nested")
        return "".join(f", {name}" for name in names)

    def is_file(self, prop: PropertyProtocol) -> bool:
        """Whether a part of a multipart body is a file or a list of files."""
        if isinstance(prop, ListProperty):
            return self.is_file(prop.inner_property)
        if isinstance(prop, UnionProperty):
            return all(isinstance(inner, NoneProperty) or self.is_file(inner) for inner in prop.inner_properties)
        return isinstance(prop, FileProperty)

    def runtime_imports(self, *props: PropertyProtocol, but: str = "") -> list[tuple[str, str]]:
        """(module, name) of what the code that decodes these properties calls."""
        found: set[tuple[str, str]] = set()
        for prop in self._models_in(*props):
            module = prop.class_info.module_name
            if self.shape(prop) == "class":
                found.add((module, prop.class_info.name))
            elif self.codec(prop) is not None:
                found.add((module, f"{module}_from_dict"))
        return sorted(item for item in found if item[0] != but)

    def typing_imports(self, *props: PropertyProtocol, but: str = "") -> list[tuple[str, str]]:
        """(module, name) of aliases that only the annotations of these properties use."""
        found = {
            (prop.class_info.module_name, prop.class_info.name)
            for prop in self._models_in(*props)
            if self.shape(prop) != "class"
        }
        found |= {(enum.class_info.module_name, enum.class_info.name) for enum in self._enums_in(*props)}
        return sorted(item for item in found if item[0] != but)

    def class_imports(self, *props: PropertyProtocol) -> list[tuple[str, str]]:
        """(module, name) of the classes in the annotations of these properties."""
        return sorted(
            {
                (prop.class_info.module_name, str(prop.class_info.name))
                for prop in self._models_in(*props)
                if self.shape(prop) == "class"
            }
        )

    def _models_in(self, *props: PropertyProtocol) -> Iterator[ModelProperty]:
        yield from (leaf for leaf in self._members(*props) if isinstance(leaf, ModelProperty))

    def _enums_in(self, *props: PropertyProtocol) -> Iterator[LiteralEnumProperty]:
        yield from (leaf for leaf in self._members(*props) if isinstance(leaf, LiteralEnumProperty))

    def _members(self, *props: PropertyProtocol) -> Iterator[PropertyProtocol]:
        for prop in props:
            if isinstance(prop, ListProperty):
                yield from self._members(prop.inner_property)
            elif isinstance(prop, UnionProperty):
                yield from self._members(*prop.inner_properties)
            else:
                yield prop

    def readers(self) -> list[tuple[str, str]]:
        """(module, name) of the functions of `models` that read a union."""
        modules = [model.class_info.module_name for model in self.models.values() if self.shape(model) == "union"]
        return [(str(module), f"{module}_from_dict") for module in modules]

    def exports(self) -> list[tuple[str, str]]:
        """(module, name) of the classes and aliases that `models` offers."""
        names = [(str(model.class_info.module_name), name) for name, model in self.models.items()]
        names += [
            (model.class_info.module_name, f"Unknown{name}")
            for name, model in self.models.items()
            if self.shape(model) == "union"
        ]
        if len({name for _, name in names}) < len(names):
            raise PipelineError(
                "a schema has the name of a union's unknown branch (Unknown…); rename it in the overlay"
            )
        return names
