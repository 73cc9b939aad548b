"""The vendors' documents as other programs can check them, and what calls of the sandbox need."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from proof.environments import ROOT
from sandbox import dixa_operations, sinch_operations, sunshine_operations
from sandbox.conformance import OPERATIONS

from pipeline.build import read_normal
from pipeline.settings import load_settings
from trilogue.testing._base.document import route_key

if TYPE_CHECKING:
    from trilogue.testing import Sandbox

INPUTS = {"sunshine": sunshine_operations, "dixa": dixa_operations, "sinch": sinch_operations}


def strict(node: Any) -> Any:
    """A normal form of ours as Prism can check it.

    Prism takes no notice of a discriminator, and the vendors' branches fit each other's values: each branch requires
    the tag that is its constant, or the key that tells it. What is only sent is not required of an answer.
    """
    if isinstance(node, list):
        return [strict(each) for each in node]
    if not isinstance(node, dict):
        return node
    node = {key: strict(value) for key, value in node.items()}
    if isinstance(union := node.get("x-union"), dict) and "oneOf" in node:
        keys = [branch.get("key") or union.get("tag") for branch in union["branches"]]
        node["oneOf"] = [{"allOf": [each, {"required": [key]}]} for each, key in zip(node["oneOf"], keys, strict=True)]
    if isinstance(properties := node.get("properties"), dict) and isinstance(node.get("required"), list):
        known = {
            key: each for key, each in properties.items() if not (isinstance(each, dict) and each.get("writeOnly"))
        }
        node["required"] = [key for key in node["required"] if key in known]
    if node.get("format") == "date-time":
        # Dixa's own examples have "[GMT]" behind a time.
        node |= {"format": "", "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)(\[GMT\])?$"}
        del node["format"]
    return node


def checked_document(provider: str) -> Any:
    """The vendor's document with our overlay, in the form that Prism can check."""
    document = strict(read_normal(load_settings(ROOT / "specs" / provider)).normal)
    for operation in OPERATIONS[provider].values():
        if not operation.secured:  # The normal form has no `security`.
            path = next(each for each in document["paths"] if route_key(each) == route_key(operation.path))
            document["paths"][path][operation.method.lower()]["security"] = []
    return document


def credentials(sandbox: Sandbox, provider: str) -> dict[str, Any]:
    """Options of an httpx client of the sandbox."""
    if provider == "dixa":
        return {"headers": {"Authorization": sandbox.dixa.token}}
    if provider == "sunshine":
        return {"auth": (sandbox.sunshine.key_id, sandbox.sunshine.secret)}
    return {"auth": (sandbox.sinch.key_id, sandbox.sinch.key_secret)}
