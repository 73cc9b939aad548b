"""Random JSON: bodies and answers that a document's schemas describe, and damaged ones."""
# ruff: noqa: PLR0911 - one return for each form of schema

import collections
import copy

from trilogue._internal.json_types import is_array, is_object

FORMATS = {
    "uuid": "5f1d9c2e-7a34-4b8e-9c61-0d2f4a6b8c10",
    "date-time": "2025-03-14T09:26:53.589Z",
    "date": "2025-03-14",
    "email": "sue@example.org",
    "uri": "https://example.org/",
}
ALPHABET = "abcÅ€日🙂 /%?#&"
MAX_DEPTH = 5
"""Below it only required properties are filled in: some schemas contain themselves."""


class Values:
    """Makes values of a document's schemas.

    Args:
        document: the provider's document.
        rng: the source of chance.
        known: values by property name, for ids that must exist.
        left_out: the keyword of the properties that are left out: those that are not sent, or those that are not
            answered.

    """

    def __init__(self, document, rng, known=None, left_out="readOnly"):
        self.document, self.rng, self.known, self.left_out = document, rng, known or {}, left_out
        self._used = collections.Counter()

    def make(self, schema, name="", depth=0):
        schema = self.document.resolve(schema)
        if name in self.known:
            return copy.deepcopy(self.known[name])
        if schema.get("nullable") and self.rng.random() < 0.2:
            return None
        if "enum" in schema:
            return self.rng.choice(schema["enum"])
        if "const" in schema:
            return schema["const"]
        if parts := schema.get("allOf"):
            made = [self.make(part, "", depth) for part in parts]
            if not all(map(is_object, made)):
                return made[0]
            whole = {key: value for each in [*made, self._object(schema, depth)] for key, value in each.items()}
            return self._with_required(schema, whole, depth)
        if branches := schema.get("oneOf") or schema.get("anyOf"):
            return self._union(schema, branches, depth)
        return self._plain(schema, name, depth)

    def _with_required(self, schema, made, depth):
        """The object with what its schema requires beside an `allOf`, which the parts describe as optional."""
        for part in map(self.document.resolve, schema["allOf"]):
            for name, each in part.get("properties", {}).items():
                if name in schema.get("required", ()) and name not in made:
                    made[name] = self.make(each, name, depth + 1)
        return made

    def _union(self, schema, branches, depth):
        # The branch that was made least often, so that a few values have them all.
        branch = min(branches, key=lambda each: (self._used[id(each)], self.rng.random()))
        self._used[id(branch)] += 1
        made = self.make(branch, "", depth)
        if not is_object(made):
            return made
        names = [set(self.document.resolve(each).get("properties", {})) for each in branches]
        if tag := schema.get("discriminator"):
            names_of_branches = {target: key for key, target in tag.get("mapping", {}).items()}
            made[tag["propertyName"]] = names_of_branches.get(branch["$ref"], branch["$ref"].rpartition("/")[2])
        else:
            own = self.document.resolve(branch).get("properties", {})
            for key in sorted(own.keys() - set.intersection(*names)):
                made[key] = self.make(own[key], key, depth + 1)
        others = set().union(*names) if not schema.get("discriminator") else set()
        rest = {key: value for key, value in self._object(schema, depth).items() if key not in others}
        return rest | made

    def _object(self, schema, depth):
        required = schema.get("required", ())
        made = {}
        for key, each in schema.get("properties", {}).items():
            optional = key not in required
            skipped = self.document.resolve(each).get(self.left_out) or (
                optional and (depth > MAX_DEPTH or self.rng.random() < 0.4)
            )
            if not skipped:
                made[key] = self.make(each, key, depth + 1)
        if is_object(extra := schema.get("additionalProperties")) and extra and "*" in self.known:
            made |= {key: self.make(extra, "", depth + 1) for key in self.known["*"]}
        return made

    def _plain(self, schema, name, depth):
        kind = schema.get("type")
        kind = kind[0] if is_array(kind) else kind
        match kind:
            case "object":
                return self._object(schema, depth)
            case "array":
                low = schema.get("minItems", 1)
                count = self.rng.randint(low, max(low, min(schema.get("maxItems", 3), 3)))
                return [self.make(schema.get("items", {}), f"{name}[]", depth + 1) for _ in range(count)]
            case "string":
                return self._text(schema)
            case "boolean":
                return self.rng.random() < 0.5
            case "integer" | "number":
                number = self.rng.randint(int(schema.get("minimum", 0)), int(schema.get("maximum", 50)))
                return number if self.rng.random() < 0.5 else float(number)
            case _ if "properties" in schema:
                return self._object(schema, depth)
            case _:
                return {}

    def _text(self, schema):
        if schema.get("format") in FORMATS:
            return FORMATS[schema["format"]]
        shortest = max(schema.get("minLength", 1), 1)
        length = self.rng.randint(shortest, max(shortest, min(schema.get("maxLength", 12), 128) + 4))
        length = min(length, schema.get("maxLength", length))
        return "".join(self.rng.choices(ALPHABET, k=length))


ODD_VALUES = (
    None, [], {}, "", "AAA", 0, -1, 3.5, 10**30, True, [None], [[]], [{}], {"type": "AAA"}, {"_type": "AAA"},
    "é" * 3000,
)  # fmt: skip
WHOLE_BODIES = (
    b"null", b"[]", b"{}", b'"text"', b"3", b"3.0", b"true", b"[null]", b"[[]]", b"{", b"", b"\xff\xfe", b"NaN",
    b'{"a": 1e999}', b'{"a": "\\ud800"}', b"[" * 5000, b'{"a":' * 300 + b"1" + b"}" * 300,
)  # fmt: skip


def places(value, path=()):
    """The path of every value within a JSON value."""
    yield path
    if is_object(value) or is_array(value):
        for key in value if is_object(value) else range(len(value)):
            yield from places(value[key], (*path, key))


def damaged(body, rng):
    """A copy of `body` in which one value is missing or replaced by an odd one, and the change as text."""
    changed = {"body": copy.deepcopy(body)}
    *parents, key = ("body", *rng.choice(list(places(body))))
    owner = changed
    for each in parents:
        owner = owner[each]
    if rng.random() < 0.3 and parents:
        del owner[key]
    else:
        owner[key] = copy.deepcopy(rng.choice(ODD_VALUES))
    return changed["body"]
