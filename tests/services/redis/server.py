"""A real Redis server on loopback, which the tests kill, pause and restart."""

from __future__ import annotations

import signal
import socket
import subprocess
import time
from typing import TYPE_CHECKING, Self

import redis
from services.conftest import program

if TYPE_CHECKING:
    from pathlib import Path


class Server:
    """Starts redis-server with its data in ``folder``.

    Args:
        folder: where the server keeps its data.
        durable: whether it writes each command to disk before it answers.
        options: more of the server's options.

    """

    def __init__(self, folder: Path, *options: str, durable: bool = True) -> None:
        folder.mkdir(exist_ok=True)
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            self.port = probe.getsockname()[1]
        self._command = [
            program("redis-server"), "--port", str(self.port), "--bind", "127.0.0.1", "--dir", str(folder),
            "--save", "", "--appendonly", "yes" if durable else "no", "--appendfsync", "always", *options,
        ]  # fmt: skip
        self.start()

    def start(self) -> None:
        self._process = subprocess.Popen(self._command, stdout=subprocess.DEVNULL)
        client = self.client()
        for _ in range(200):
            try:
                client.ping()
            except redis.RedisError:
                time.sleep(0.05)
            else:
                client.close()
                return
        raise AssertionError("redis-server does not answer")

    def client(self, timeout: float = 1.0) -> redis.Redis:
        return redis.Redis(port=self.port, socket_timeout=timeout, socket_connect_timeout=timeout)

    def kill(self) -> None:
        self._process.kill()
        self._process.wait()

    def pause(self) -> None:
        self._process.send_signal(signal.SIGSTOP)

    def go_on(self) -> None:
        self._process.send_signal(signal.SIGCONT)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.go_on()
        self.kill()
