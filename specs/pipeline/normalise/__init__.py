"""Rewrites a document into its normal form, so that equivalent documents give the same Python API.

Each module holds one rule: a function that changes a document in place. `normalise` applies them in order. The normal
form is OpenAPI 3.1, restricted:

* parameters, bodies and responses are written out where they are used; the only shared components are schemas;
* titles, examples and bounds are removed, except as `x-wire`, for reports; defaults only where a value must be sent;
* every enum and object has a name;
* null is written `nullable: true` (`codegen.lower` expands it);
* there is no `allOf`; a union of objects is a component with `x-union` (how its branches are distinguished);
* an object without declared keys is a component with `x-map`;
* an operation has `x-server` if it goes to another server than the document's;
* operations have the name of their Python method, one tag (their group) and success responses only.
"""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING

from pipeline.errors import PipelineError
from pipeline.normalise.canonical import canonical_schemas
from pipeline.normalise.composition import flatten_all_of
from pipeline.normalise.formats import place_formats
from pipeline.normalise.implied_tags import map_implied_tags
from pipeline.normalise.inlining import inline_references
from pipeline.normalise.naming import mark_maps, name_inline_schemas
from pipeline.normalise.operations import shape_operations
from pipeline.normalise.origins import at_origin, mark_origins, move_origins, origins
from pipeline.normalise.prune import prune_unused
from pipeline.normalise.renaming import rename_schemas
from pipeline.normalise.servers import note_servers
from pipeline.normalise.tidy import tidy
from pipeline.normalise.unions import expand_unions
from pipeline.normalise.wire_notes import note_wire

if TYPE_CHECKING:
    from pipeline.document.read import Document
    from pipeline.settings import Settings


def normalise(document: Document, settings: Settings) -> Document:
    """The normal form of a document. The argument is not changed."""
    document = copy.deepcopy(document)
    note_wire(document)
    mark_origins(document)
    try:
        _apply_rules(document, settings)
    except PipelineError as error:
        for one in error.all:
            if one.at is not None:
                one.at = at_origin(one.at, origins(document))
        raise
    move_origins(document)
    return document


def _apply_rules(document: Document, settings: Settings) -> None:
    tidy(document)
    inline_references(document)
    note_servers(document)
    shape_operations(document, settings)
    map_implied_tags(document)
    rename_schemas(document)
    canonical_schemas(document)
    flatten_all_of(document)
    name_inline_schemas(document)
    expand_unions(document)
    name_inline_schemas(document)  # Schemas within the branches, which have become components.
    mark_maps(document)
    place_formats(document)
    prune_unused(document, keep=settings.keep)
