"""A real PostgreSQL server on loopback, of an unprivileged user's."""

from __future__ import annotations

import os
import pwd
import resource
import shutil
import socket
import subprocess
import tempfile
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Self

import psycopg2
import pytest

if TYPE_CHECKING:
    from collections.abc import Sequence

PASSWORD = "classified-5432"
USER = "trilogue"
LOG_MIB = 1
"""The size of a file of the write-ahead log: the smallest."""


def programs() -> Path:
    """The folder of PostgreSQL's programs, which Debian does not put on the path."""
    found = shutil.which("initdb")
    folders = [Path(found).parent] if found else sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    if not folders:
        pytest.fail("PostgreSQL is missing: .ci/services installs what these tests need", pytrace=False)
    return folders[0]


def limit_files(size: int) -> None:
    """No file of this process may grow beyond a size."""
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))


class Server:
    """Starts PostgreSQL with its data in a folder that its user can reach: pytest's are closed to others."""

    def __init__(self) -> None:
        folder = Path(tempfile.mkdtemp(prefix="trilogue-postgres-"))
        self._folder = folder
        self._data = folder / "data"
        self._programs = programs()
        # The server refuses to run as root.
        self._owner = pwd.getpwnam("nobody") if os.geteuid() == 0 else None
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        secret = folder / "password"
        secret.write_text(PASSWORD)
        for path in (folder, secret):
            if self._owner is not None:
                os.chown(path, self._owner.pw_uid, self._owner.pw_gid)
        options = ("-U", USER, "-A", "scram-sha-256", "--pwfile", str(secret), "-N", f"--wal-segsize={LOG_MIB}")
        self._call("initdb", "-D", str(self._data), *options)
        self.start()

    def _call(self, name: str, *arguments: str, file_size: int | None = None) -> None:
        done = subprocess.run(
            [self._programs / name, *arguments],
            user=None if self._owner is None else self._owner.pw_uid,
            group=None if self._owner is None else self._owner.pw_gid,
            cwd="/",
            preexec_fn=None if file_size is None else partial(limit_files, file_size),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
        assert done.returncode == 0, done.stderr

    def start(self, *, file_size: int | None = None) -> None:
        """Start the server and wait until it answers.

        Args:
            file_size: bytes beyond which no file of its can grow, as on a full disk. Its log needs ``LOG_MIB``.

        """
        options = f"-p {self.port} -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=off"
        arguments = ("-D", str(self._data), "-w", "-l", str(self._folder / "log"), "-o", options, "start")
        self._call("pg_ctl", *arguments, file_size=file_size)

    def stop(self, mode: str = "immediate") -> None:
        """Stop the server; "immediate" is a crash."""
        self._call("pg_ctl", "-D", str(self._data), "-w", "-m", mode, "stop")

    @property
    def url(self) -> str:
        """Where it is, with the password."""
        return f"postgresql://{USER}:{PASSWORD}@127.0.0.1:{self.port}/postgres"

    def query(self, query: str) -> Sequence[tuple[Any, ...]]:
        """The rows of a query."""
        connection = psycopg2.connect(self.url)
        try:
            with connection.cursor() as cursor:
                cursor.execute(query)
                return cursor.fetchall()
        finally:
            connection.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.stop()
        shutil.rmtree(self._folder)
