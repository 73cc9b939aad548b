"""Serves a bot of facade/examples in processes that can be killed: `python serving.py flask 8000`.

The framework is imported once; a line on the standard input forks a process that imports the bot and serves it, so that
a restart takes no second. Calls do not sleep in it: the services of the tests have no rate limits.
"""

from __future__ import annotations

import os
import signal
import sys
from importlib import import_module
from pathlib import Path

from trilogue.timing import no_waiting

EXAMPLES = Path(__file__).parents[2] / "facade" / "examples"
FRAMEWORKS = ("fastapi", "starlette", "flask", "django")
IMPORTS = {
    "fastapi": ("uvicorn", "fastapi"),
    "starlette": ("uvicorn", "starlette.applications"),
    "flask": ("flask",),
    "django": ("django.core.wsgi", "wsgiref.simple_server"),
}


def serve(framework: str, port: int) -> None:
    """Import the bot and serve it, until the process is killed."""
    bot = import_module(f"bot_{framework}")
    if framework == "flask":
        bot.app.run(port=port, threaded=True)
    elif framework == "django":
        from socketserver import ThreadingMixIn  # noqa: PLC0415 - only for Django
        from wsgiref.simple_server import WSGIServer, make_server  # noqa: PLC0415 - as above

        class Server(ThreadingMixIn, WSGIServer):
            """A server with a thread a request."""

            daemon_threads = True
            request_queue_size = 128

        make_server("127.0.0.1", port, bot.application, server_class=Server).serve_forever()
    else:
        import uvicorn  # noqa: PLC0415 - not for Flask and Django

        uvicorn.run(bot.app, port=port, log_level="critical")


def main(framework: str, port: int) -> None:
    """Fork a server for each line, and print its process id."""
    sys.path.insert(0, str(EXAMPLES))
    for name in ("trilogue.providers.sunshine.client", "trilogue.webhooks.applications.replies", *IMPORTS[framework]):
        import_module(name)
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)  # Killed servers leave no zombies.
    for _ in sys.stdin:
        child = os.fork()
        if child == 0:
            # The pipes are the parent's: Flask prints a banner, and an open end would keep the test waiting.
            os.dup2(os.open(os.devnull, os.O_RDWR), 0)
            os.dup2(0, 1)
            with no_waiting():
                serve(framework, port)
        print(child, flush=True)  # noqa: T201 - read by the test


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
