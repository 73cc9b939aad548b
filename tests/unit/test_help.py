"""`help()` on a public name says what it is, its arguments, what it returns and what it raises."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import griffe
import pytest

from pipeline.api.facade import exported, load_facade
from pipeline.settings import ROOT, load_settings
from trilogue.providers import PROVIDERS

if TYPE_CHECKING:
    from collections.abc import Iterator

SECTIONS = griffe.DocstringSectionKind
RETURNED = {SECTIONS.returns, SECTIONS.yields}
NOTHING = {"None", "NoReturn", "Never"}
SELF = {"self", "cls"}
# A summary that is a noun phrase is what the function returns.
NOUN_PHRASE = r"(The|A|An|All|Each|Every|Ids|Records|Several|Whether|What|One)\b"
ELSEWHERE = r"[Tt]he arguments (are|of)\b"
MADE = r"\b(Made|Returned|Given|Raised) by\b"


def target(found: griffe.Object | griffe.Alias) -> griffe.Object:
    return found.final_target if isinstance(found, griffe.Alias) else found


def public_objects() -> Iterator[griffe.Object]:
    """Each public name, and each public member of a public class, once."""
    seen: set[str] = set()
    for found in map(target, exported(load_facade(ROOT / "facade")).values()):
        members = [target(each) for each in found.all_members.values()] if isinstance(found, griffe.Class) else []
        for each in (found, *members):
            ours = each.path.startswith("trilogue.") and not each.path.startswith("trilogue.spark._pyspark.")
            if ours and each.path not in seen and not each.name.startswith("_"):
                seen.add(each.path)
                yield each


# Parts of the sandbox's services that only its own rooms use. What its users call, `Sandbox` and testing.md describe.
SANDBOX_PARTS = re.compile(r"trilogue\.testing\.(\w+\.(service|state)|console\.app)\.")


def sections(found: griffe.Object) -> dict[griffe.DocstringSectionKind, object]:
    parsed = found.docstring.parse("google", warnings=False) if found.docstring else []
    return {section.kind: section.value for section in parsed}


def missing(found: griffe.Object) -> Iterator[str]:
    """What the docstring of a public object leaves unsaid."""
    if isinstance(found, griffe.Attribute):
        if not found.docstring and not said_by_class(found):
            yield "a docstring"
    elif not found.docstring:
        yield "a docstring"
    elif isinstance(found, griffe.Class):
        # What the library makes for its users, they do not construct.
        if not re.search(f"{MADE}|{ELSEWHERE}", found.docstring.value):
            yield from undescribed(found.parameters, described(found))
    elif isinstance(found, griffe.Function) and not is_overload(found):
        versions = [found, *overridden(found)]
        yield from (f"no parameter {name}" for name in arguments(found) - {each.name for each in found.parameters})
        if not re.search(ELSEWHERE, found.docstring.value):
            yield from undescribed(found.parameters, set().union(*map(arguments, versions)))
        takes = [each for each in found.parameters if each.name not in SELF]
        returns = takes and str(found.returns) not in NOTHING and not re.match(NOUN_PHRASE, found.docstring.value)
        # What a function without arguments returns is all that its summary says.
        if returns and not any(RETURNED & set(sections(each)) for each in versions):
            yield "Returns"


def said_by_class(found: griffe.Attribute) -> bool:
    """Whether the class or a base of it describes the attribute."""
    if not isinstance(found.parent, griffe.Class):
        return False
    kinds = [found.parent, *(base for base in found.parent.mro() if isinstance(base, griffe.Class))]
    return any(
        found.name in arguments(kind)
        or (kind.docstring is not None and f"`{found.name}`" in kind.docstring.value)
        or (found.name in kind.members and kind.members[found.name].has_docstring)
        for kind in kinds
    )


def overridden(found: griffe.Function) -> Iterator[griffe.Function]:
    """The methods of base classes that a method replaces: it need not repeat what they say."""
    for base in found.parent.mro() if isinstance(found.parent, griffe.Class) else ():
        if isinstance(base, griffe.Class) and isinstance(method := base.members.get(found.name), griffe.Function):
            yield method


def is_overload(found: griffe.Function) -> bool:
    return bool(found.overloads) or any("overload" in str(each.value) for each in found.decorators)


def arguments(found: griffe.Object) -> set[str]:
    """The names in the section "Args" of a docstring."""
    said = sections(found)
    listed = (*said.get(SECTIONS.parameters, ()), *said.get(SECTIONS.attributes, ()))
    return {each.name.strip("*") for each in listed}


def described(found: griffe.Class) -> set[str]:
    """The names that a class and its bases describe."""
    return arguments(found).union(*(arguments(base) for base in found.mro() if isinstance(base, griffe.Class)))


def undescribed(parameters: griffe.Parameters, known: set[str]) -> Iterator[str]:
    for parameter in parameters:
        name = parameter.name.strip("*")
        if name not in known | SELF and not name.startswith("_"):
            yield name


def test_every_public_name_is_described() -> None:
    found = {each.path: list(missing(each)) for each in public_objects() if not SANDBOX_PARTS.match(each.path)}
    assert len(found) > 500
    assert {path: left_out for path, left_out in found.items() if left_out} == {}


def operations(provider: str) -> Iterator[griffe.Function]:
    """The operations of a generated package, blocking and asynchronous."""
    package = load_package(provider)
    for group in package["api"].modules.values():
        for kind in group.classes.values():
            if kind.name.endswith("Api"):
                yield from (each for each in kind.functions.values() if not each.name.startswith("_"))


def load_package(provider: str) -> griffe.Module:
    loader = griffe.GriffeLoader(search_paths=[ROOT / "generated"], allow_inspection=False)
    package = loader.load(f"trilogue_{provider}")
    assert isinstance(package, griffe.Module)
    return package


@pytest.mark.parametrize("provider", PROVIDERS)
def test_every_operation_is_described(provider: str) -> None:
    """The vendor's operation and page, each argument, what it returns and raises, and its pager where it has one."""
    paged = set(load_settings(ROOT / "specs" / provider).paged)
    seen = list(operations(provider))
    assert len(seen) > 50
    for operation in seen:
        said = sections(operation)
        text = operation.docstring.value if operation.docstring else ""
        assert list(undescribed(operation.parameters, arguments(operation))) == [], operation.path
        assert {SECTIONS.returns, SECTIONS.raises} <= set(said), operation.path
        assert re.search(r"(GET|POST|PUT|PATCH|DELETE)\s/", text), operation.path
        assert "Reference: https://" in text, operation.path
        assert ("Paged: `iterate." in text) == (f"{operation.parent.parent.name}.{operation.name}" in paged), (
            operation.path
        )
