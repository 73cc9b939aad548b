"""Runs in a process of its own: imports every module of a package, and decodes and encodes the document's examples.

Started by `proof` with the file of this module, so that no module of the pipeline is imported beside the package.

    trial.py FOLDER PACKAGE < cases.json > failures.json
"""

from __future__ import annotations

import importlib
import json
import pkgutil
import sys
import warnings
from pathlib import Path
from typing import Any

import httpx


def main(folder: str, package: str) -> None:
    """Write what fails as a JSON list of {module or case, message}."""
    sys.path.insert(0, folder)
    warnings.simplefilter("error")
    failures = list(_import_all(Path(folder), package))
    if not failures:
        cases: list[dict[str, Any]] = json.load(sys.stdin)
        models = importlib.import_module(f"{package}.models")
        for name in dir(models):  # Each is imported when it is first used.
            getattr(models, name)
        failures = [{"case": number, "message": message} for number, message in _try_all(package, cases)]
    json.dump(failures, sys.stdout)


def _import_all(folder: Path, package: str) -> Any:
    found = pkgutil.walk_packages([str(folder / package)], f"{package}.", onerror=lambda _: None)
    # Models first: operations import them, and a fault is to be told where it is.
    for name in (package, *sorted((module.name for module in found), key=lambda name: ".models" not in name)):
        try:
            importlib.import_module(name)
        except Exception as error:  # noqa: BLE001 - whatever a broken module raises is what is reported
            yield {"module": name, "message": f"{type(error).__name__}: {error}"}


def _try_all(package: str, cases: list[dict[str, Any]]) -> Any:
    types = importlib.import_module(f"{package}.types")
    for number, case in enumerate(cases):
        try:
            value = _decoded(package, case)
            written = types.encode_nested(value)
        except Exception as error:  # noqa: BLE001 - as above
            yield number, f"cannot be read: {type(error).__name__}: {error}"
            continue
        if written != case["value"]:
            yield number, "is not the same JSON after it was read and written"
        for kind, data in _unknown(value, types):
            known = case["unions"].get(kind)
            if (
                known is not None
                and (word := data.get(known["tag"])) is not None
                and str(word).casefold() in known["words"]
            ):
                yield number, f"names the kind {word!r}, which is none of {kind}: {', '.join(known['values'])}"


def _decoded(package: str, case: dict[str, Any]) -> Any:
    if "operation" in case:
        client = importlib.import_module(f"{package}.client").BaseClient()
        answer = httpx.Response(case["status"], content=json.dumps(case["value"]).encode())
        return importlib.import_module(f"{package}.api.{case['operation']}").parse(client, answer)
    models = importlib.import_module(f"{package}.models")
    if isinstance(case["value"], list):
        return [_decoded(package, {**case, "value": item}) for item in case["value"]]
    if not isinstance(case["value"], dict):
        return case["value"]
    module = f"{case['module']}_from_dict"
    return (
        getattr(models, module)(case["value"])
        if case["union"]
        else getattr(models, case["class"]).from_dict(case["value"])
    )


def _unknown(value: Any, types: Any) -> Any:
    """The name of the union and the JSON of every object of an unknown kind."""
    if isinstance(value, types.Model):
        name = type(value).__name__
        if name.startswith("Unknown") and not value.KEYS:
            yield name.removeprefix("Unknown"), value.additional_properties
        for attribute in value.KEYS.values():
            yield from _unknown(getattr(value, attribute), types)
    elif isinstance(value, (list, tuple)):
        for item in value:
            yield from _unknown(item, types)
    elif isinstance(value, dict):
        for item in value.values():
            yield from _unknown(item, types)


if __name__ == "__main__":
    main(*sys.argv[1:])
