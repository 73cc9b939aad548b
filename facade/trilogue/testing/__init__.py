"""The three services in one process, for demonstrations and tests: `Sandbox`, and the faults it can be given.

Needs the extra `sandbox`: `pip install trilogue[sandbox]`.
"""

try:
    import starlette
    import uvicorn
except ImportError as missing:
    raise ImportError(
        f"trilogue.testing needs {missing.name}, which is not installed: pip install trilogue[sandbox]"
    ) from missing

from .faults import Fault, Faults
from .sandbox import Sandbox
from .wire import LoggedRequest

__all__ = ["Fault", "Faults", "LoggedRequest", "Sandbox"]
