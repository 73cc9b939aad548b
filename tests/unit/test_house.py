"""Which module may import which, read from the source: layers, outside packages, and no circles."""

from __future__ import annotations

import ast
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
FACADE = ROOT / "facade" / "trilogue"
GENERATED = ("trilogue_dixa", "trilogue_sinch", "trilogue_sunshine")

# From the bottom up. A module imports from its own layer and from those below it.
LAYERS = [
    "_version errors timing",
    "_internal",
    "retry limits records",
    "paging _http _auth",
    "providers",
    "hub _hub _async_hub webhooks",
    "redis otel",
    "export",
    "spark",
    "testing",
    "cli __main__",
]
LEVEL = {room: level for level, rooms in enumerate(LAYERS) for room in rooms.split()}

# Where each outside package may be imported.
OUTSIDE = {
    "httpx": {"_http", "_auth", "testing"},
    "httpcore": {"_http"},
    "attrs": set(LEVEL),
    "dateutil": {"_internal"},
    "cryptography": {"redis"},
    "jwt": {"_auth", "testing"},
    "msgspec": {"_internal"},
    "opentelemetry": {"otel"},
    "phonenumbers": {"_internal"},
    "pyarrow": {"records", "export", "spark"},
    "pyspark": {"spark"},
    "redis": {"redis"},
    "dlt": {"export"},
    "sqlalchemy": {"webhooks"},
    "pytest": {"testing"},
    "starlette": {"testing"},
    "uvicorn": {"testing"},
    "click": {"cli"},
    "rich": {"cli"},
    "zstandard": {"export"},
}
# These are imported by type checkers alone.
TYPES_ONLY = {"typing_extensions": {"records"}, "httpx": {"providers"}}

MODULES = {
    ".".join(["trilogue", *path.relative_to(FACADE).with_suffix("").parts]).removesuffix(".__init__"): path
    for path in sorted(FACADE.rglob("*.py"))
}


def imports(path, *, with_types=True):
    """The modules that a file imports at any place; without ``with_types``, not those for type checkers alone."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    skipped = set()
    if not with_types:
        for node in ast.walk(tree):
            if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING":
                skipped |= {id(inner) for statement in node.body for inner in ast.walk(statement)}
    for node in ast.walk(tree):
        if id(node) in skipped:
            continue
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: absolute imports only"
            for alias in node.names:
                name = f"{node.module}.{alias.name}"
                yield name if name in MODULES else node.module


def room(module):
    return module.split(".")[1] if "." in module else "__init__"


@pytest.mark.parametrize("module", [name for name in MODULES if name != "trilogue"])
def test_imports_lead_downwards_and_outside_packages_stay_in_their_rooms(module):
    here = room(module)
    assert here in LEVEL, f"give {here} a place in LAYERS"
    runtime = set(imports(MODULES[module], with_types=False))
    for name in imports(MODULES[module]):
        top = name.partition(".")[0]
        if top == "trilogue":
            assert name == "trilogue" or LEVEL[room(name)] <= LEVEL[here], f"{module} imports {name}, which is above it"
        elif top in GENERATED:
            assert here in {"providers", "webhooks", "testing"}, f"{module} imports {name}"
        elif top not in sys.stdlib_module_names:
            allowed = OUTSIDE.get(top, set()) | (TYPES_ONLY.get(top, set()) if name not in runtime else set())
            assert here in allowed, f"{module} imports {name}"


def circles(graph):
    """The strongly connected groups of more than one node (Tarjan's algorithm)."""
    index, low, stack, found = {}, {}, [], []

    def visit(node):
        index[node] = low[node] = len(index)
        stack.append(node)
        for following in graph[node]:
            if following not in index:
                visit(following)
            if following in stack:
                low[node] = min(low[node], low[following])
        if low[node] == index[node]:
            group = set(stack[stack.index(node) :])
            del stack[stack.index(node) :]
            if len(group) > 1:
                found.append(sorted(group))

    for node in graph:
        if node not in index:
            visit(node)
    return found


def graph_of(key):
    """Which groups of modules import which, where ``key`` names a module's group."""
    graph = {key(module): set() for module in MODULES}
    for module, path in MODULES.items():
        graph[key(module)] |= {
            key(name) for name in imports(path, with_types=False) if name in MODULES and key(name) != key(module)
        }
    return graph


def test_no_circle_between_files():
    # The package itself resolves its names lazily and may be asked for any of them.
    graph = graph_of(lambda module: module)
    graph["trilogue"] = set()
    assert circles(graph) == []


def test_no_circle_between_folders():
    # `trilogue` itself is not a folder of this kind: each file in it is a room.
    graph = graph_of(lambda module: module if MODULES[module].parent == FACADE else str(MODULES[module].parent))
    graph["trilogue"] = set()
    assert circles(graph) == []


@pytest.mark.parametrize("package", GENERATED)
def test_a_generated_package_imports_nothing_of_ours(package):
    outside = set()
    for path in (ROOT / "generated" / package).rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                outside |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and not node.level:
                outside.add((node.module or "").partition(".")[0])
    assert outside - set(sys.stdlib_module_names) == {"httpx", "attrs", "dateutil"}


# Files with locks that need no `after_fork`, and why.
LOCKS_WITHOUT_A_FORK = {
    "_http/sync.py": "held until the client is closed; a child closes its own copy",
    "export/runs.py": "one run's own, whose threads are in the process that began it",
    "_http/tally.py": "one run's own, whose threads are in the process that began it",
    "_auth/fetch_lock.py": "its owner, in _auth/oauth.py, makes a new one in the child",
    "paging/_pools.py": "a pool of the parent refuses work in the child, before it takes its lock",
    "paging/_prefetch.py": "a prefetcher of the parent refuses work in the child, before it takes its lock",
    "webhooks/inbox/inbox.py": "ends the work of one thread; made by the call that waits for it",
    "webhooks/_renewal.py": "held until the block is left, and released without waiting",
}


def test_every_lock_is_renewed_in_the_child_of_a_fork():
    """Another thread of the parent may hold a lock at the moment of the fork; the child has no such thread."""
    kinds = {"Lock", "RLock", "Condition", "Event", "Semaphore", "BoundedSemaphore"}
    found = {}
    for path in FACADE.rglob("*.py"):
        place = path.relative_to(FACADE).as_posix()
        if place.startswith(("testing/", "_internal/forks")):  # A sandbox's threads answer in their own process.
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr in kinds
                and ast.unparse(node.func.value) == "threading"
            ):
                found[place] = "def after_fork" in path.read_text(encoding="utf-8")
    assert {place for place, renewed in found.items() if not renewed} == set(LOCKS_WITHOUT_A_FORK)


def test_commands_that_install_an_extra_can_be_pasted_into_any_shell():
    """zsh takes brackets without quotes for a pattern."""
    unquoted = {
        path.relative_to(FACADE).as_posix()
        for path in FACADE.rglob("*.py")
        if "pip install trilogue[" in path.read_text(encoding="utf-8")
    }
    assert not unquoted
