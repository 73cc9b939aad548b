"""A sandbox of the three services in one process, for tests and demonstrations.

`Sandbox` serves them; `Fault` describes an error that it simulates. Needs the extra `sandbox`:
`pip install 'trilogue[sandbox]'`.
"""

try:
    from trilogue.testing._base.endpoint import LoggedRequest
    from trilogue.testing._base.faults import Fault, Faults
    from trilogue.testing._base.limits import Limits
    from trilogue.testing.sandbox import Sandbox
except ModuleNotFoundError as missing:
    if missing.name not in ("starlette", "uvicorn"):
        raise
    raise ImportError(f"trilogue.testing needs {missing.name}: pip install 'trilogue[sandbox]'") from missing

__all__ = ["Fault", "Faults", "Limits", "LoggedRequest", "Sandbox"]
