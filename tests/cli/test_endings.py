"""How every command ends: statuses, one line for an error, help, a missing extra, Ctrl-C, a closed pipe."""

import os
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest
from cli.conftest import PROCESS, SUE

import trilogue
from trilogue.cli import _app
from trilogue.testing import Fault

FULL = Path("/dev/full")


def every_command(group=_app.app, before=()):
    context = click.Context(group)
    for name in group.list_commands(context):
        found = group.get_command(context, name)
        if isinstance(found, click.Group):
            yield from every_command(found, (*before, name))
        else:
            yield (*before, name)


COMMANDS = list(every_command())


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
@pytest.mark.parametrize("option", ["-h", "--help"])
def test_each_command_explains_itself_with_examples(command, arguments, option):
    done = command(*arguments, option)
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith(f"Usage: trilogue {' '.join(arguments)} ")
    assert "Examples:\n" in done.out
    assert all(len(line) <= 100 for line in done.out.splitlines())


@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_a_wrong_option_is_one_line_that_says_where_help_is(command, arguments):
    done = command(*arguments, "--never-heard-of")
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
    # click 8.1 has a colon where later versions have quotes.
    assert re.match(r"trilogue: No such option[: ]*'?--never-heard-of", done.err)
    assert f"See trilogue {' '.join(arguments)} --help." in done.err


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["hystory"], "No such command 'hystory'"),
        (["history"], "Say whose history: --email, --phone or --external-id."),
        (["history", "--email", "a@b.c", "--json", "--html", "x"], "Choose --json or --html."),
        (["history", "--phone", "12"], "phone"),
        (["history", "--email", "a@b.c"], "no service is configured: trilogue check says what to set"),
        (["--config", "missing.toml", "check"], "'missing.toml' does not exist"),
        (["webhooks", "verify", "missing"], "'missing' does not exist"),
        (["export", "--to", ""], "destination is empty: give a path or a URL"),
        (["sandbox", "--port", "65535"], "--port"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else "",
)
def test_wrong_arguments_end_with_status_2_and_one_line(command, arguments, said):
    done = command(*arguments)
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
    assert said in done.err


def test_a_line_of_an_error_has_no_control_characters(command):
    done = command("history", "--email", "a", "--limit", "\x1b[31m\n\u202e")
    assert done.status == 2
    assert done.err[:-1].isprintable()


def test_the_version(command):
    assert command("--version").out == f"trilogue {trilogue.__version__}\n"


def test_the_version_is_told_without_loading_a_client():
    program = "import sys; from trilogue.cli import main; main(['--version']); print('trilogue_dixa' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.endswith("False\n")


WITHOUT = """
import sys
class Missing:
    def find_spec(self, name, *_):
        if name.partition(".")[0] == {package!r}:
            raise ModuleNotFoundError(name, name=name)
sys.meta_path.insert(0, Missing())
from trilogue.cli import main
sys.exit(main([{command!r}]))
"""


@pytest.mark.parametrize(
    ("package", "name", "said"),
    [
        ("click", "check", "the command needs click: pip install 'trilogue[cli]'"),
        ("rich", "check", "the command needs rich: pip install 'trilogue[cli]'"),
        ("starlette", "sandbox", "trilogue.testing needs starlette: pip install 'trilogue[sandbox]'"),
    ],
)
def test_without_an_extra_one_line_says_what_to_install(package, name, said):
    program = WITHOUT.format(package=package, command=name)
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout, done.stderr) == (2, "", f"trilogue: {said}\n")


def test_python_runs_the_package_as_the_command():
    done = subprocess.run([sys.executable, "-m", "trilogue", "check"], capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert "set TRILOGUE_DIXA_TOKEN" in done.stdout


def test_a_missing_choice_is_named_on_one_line(command):
    done = command("completion")
    assert (done.status, done.err.count("\n")) == (2, 1)
    assert "Choose from: bash, zsh, fish See trilogue completion --help." in done.err


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_a_program_for_the_shell(command, shell):
    done = command("completion", shell)
    assert done.status == 0
    assert "_TRILOGUE_COMPLETE" in done.out


def test_a_shell_completes_commands_and_options(process):
    environment = {**os.environ, "_TRILOGUE_COMPLETE": "bash_complete", "COMP_WORDS": "trilogue hi", "COMP_CWORD": "1"}
    assert process(env=environment).out == "plain,history\n"
    environment |= {"COMP_WORDS": "trilogue history --em", "COMP_CWORD": "2"}
    assert process(env=environment).out == "plain,--email\n"


@pytest.mark.parametrize("form", [[], ["--json"]], ids=["text", "json"])
def test_a_reader_that_goes_away_ends_it_in_silence(sandbox, form):
    arguments = [*PROCESS, "history", *SUE, *form]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        child.stdout.close()
        err = child.stderr.read()
        assert (child.wait(60), err) == (141, b"")


@pytest.mark.skipif(not FULL.exists(), reason="needs /dev/full")
def test_a_full_disk_is_one_line_and_status_1(sandbox, process):
    with FULL.open("w") as full:
        done = process("history", *SUE, "--provider", "sunshine", capture_output=False, stdout=full, stderr=-1)
    assert (done.status, done.err) == (1, "trilogue: No space left on device\n")


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
def test_what_goes_to_a_closed_stream_is_discarded(sandbox, closed):
    arguments = ["sh", "-c", f'exec "$@" {closed}', "sh", *PROCESS, "history", *SUE]
    done = subprocess.run(arguments, capture_output=True, text=True, check=False)
    assert (done.returncode, "Traceback" in done.stderr) == (0, False)
    assert (done.stdout == "") == closed.startswith(">")


def test_ctrl_c_is_one_line_and_status_130(sandbox):
    sandbox.faults.add(Fault.wait(10, provider="dixa"))
    # Of one service, which does not answer: nothing else goes on at the time, such as an import with a file open.
    arguments = [*PROCESS, "history", *SUE, "--provider", "dixa"]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:
        while not any(times for _, times in sandbox.faults.used):  # A request is listed when it is answered.
            time.sleep(0.01)
        child.send_signal(signal.SIGINT)
        out, err = child.communicate(timeout=8)
    assert (child.returncode, out) == (130, "")
    assert re.fullmatch(r"\n?trilogue: interrupted\n", err)


def test_a_text_that_the_encoding_of_the_output_lacks_is_escaped(sandbox, process):
    done = process("history", *SUE, env={**os.environ, "PYTHONIOENCODING": "ascii"})
    assert (done.status, done.err) == (0, "")
    assert "\\U0001f44d" in done.out
