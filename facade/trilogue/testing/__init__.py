"""The three services in one process, for demonstrations and tests: `Sandbox`, and the faults it can be given.

Needs the extra `sandbox`: `pip install trilogue[sandbox]`.
"""

try:
    from trilogue.testing.faults import Fault, Faults
    from trilogue.testing.sandbox import Sandbox
    from trilogue.testing.wire import LoggedRequest
except ModuleNotFoundError as missing:
    if missing.name not in ("starlette", "uvicorn"):
        raise
    raise ImportError(f"trilogue.testing needs {missing.name}: pip install trilogue[sandbox]") from missing

__all__ = ["Fault", "Faults", "LoggedRequest", "Sandbox"]
