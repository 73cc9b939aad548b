"""`trilogue sandbox`: serves until Ctrl-C, and writes settings that the other commands take."""

import signal
import socket
import subprocess
import sys

from cli.conftest import SUE


def test_the_settings_that_it_writes_are_taken_by_other_commands(command, tmp_path):
    config = tmp_path / "sandbox.toml"
    arguments = [sys.executable, "-W", "error", "-m", "trilogue", "sandbox", "--write-config", str(config)]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:
        assert child.stdout.readline().startswith("# sunshine: http://127.0.0.1:")
        assert "Ctrl-C" in child.stderr.readline()
        try:
            assert command("--config", str(config), "check").status == 0
            assert len(command("--config", str(config), "history", *SUE).out.splitlines()) > 60
        finally:
            child.send_signal(signal.SIGINT)
            _, err = child.communicate(timeout=20)
    assert (child.returncode, err) == (0, "")


def test_a_port_that_is_in_use_is_one_line(command):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        done = command("sandbox", "--port", str(min(taken.getsockname()[1], 65532)))
    assert (done.status, done.out) == (2, "")
    assert done.err.count("\n") == 1
    assert "another --port may be free" in done.err
