"""One form for every way of writing a thing, so that any honest document of a service gives the same Python API.

Each rule is a function from document to document (in place) in a module of its own; `normalise` says their order. The
result is OpenAPI 3.1 in a narrow dialect:

* parameters, bodies and responses stand where they are used; only `components.schemas` is left;
* no titles, examples or bounds, except as `x-wire`, which is for reports; defaults only where a value must be sent;
* every enum and object has a name, and every name makes a Python name of its own;
* `nullable: true` is the one way to say null (`lower` writes it out);
* `allOf` is gone; a union of objects is a component with `x-union` (how its branches are told apart);
* an object without named keys is a component with `x-map`;
* operations carry their Python name, one tag (the group), success responses only.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from pipeline.normalise.canonical import canonical_schemas
from pipeline.normalise.composition import flatten_all_of
from pipeline.codegen.identifiers import require_names
from pipeline.normalise.naming import mark_maps, name_inline_schemas
from pipeline.normalise.operations import shape_operations
from pipeline.normalise.prune import prune_unused
from pipeline.normalise.references import inline_references
from pipeline.normalise.tidy import tidy
from pipeline.normalise.unions import expand_unions

if TYPE_CHECKING:
    from pipeline.document.read import Document
    from pipeline.settings import Settings


def normalise(document: Document, settings: Settings) -> Document:
    """Return the document in the narrow dialect described above; the argument is left alone."""
    document = copy.deepcopy(document)
    tidy(document)
    inline_references(document)
    shape_operations(document, settings)
    canonical_schemas(document)
    flatten_all_of(document)
    name_inline_schemas(document)
    expand_unions(document)
    name_inline_schemas(document)  # what stood inside the branches
    mark_maps(document)
    prune_unused(document, keep=settings.keep)
    require_names(document)
    return document
