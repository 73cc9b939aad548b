"""Where settings come from: the environment, the TOML file, and for secrets files, commands and the keyring."""

import asyncio
import os
import pickle
import sys
import threading
from types import ModuleType

import pytest

from trilogue import ConfigError, Dixa, Hub
from trilogue._auth import secret_sources
from trilogue._auth.credentials import EnvironmentVariable
from trilogue._auth.schemes import Secret
from trilogue._auth.secret_sources import secret_of
from trilogue._auth.settings import find_setting

NAME = "TRILOGUE_DIXA_TOKEN"
VALUE = "do-not-show"
TOKEN = EnvironmentVariable(NAME)


@pytest.fixture(autouse=True)
def fresh(monkeypatch):
    for name in [name for name in os.environ if name.startswith("TRILOGUE_")]:
        monkeypatch.delenv(name)
    monkeypatch.setattr(secret_sources, "_fetched", secret_sources._Fetched())


@pytest.fixture
def config(tmp_path, monkeypatch):
    """Write the settings file."""
    path = tmp_path / "trilogue.toml"
    monkeypatch.setenv("TRILOGUE_CONFIG", str(path))

    def write(text):
        path.write_text(text, encoding="utf-8")
        return path

    return write


@pytest.fixture
def keyring(monkeypatch):
    module = ModuleType("keyring")
    entries = {("trilogue", "dixa"): VALUE}
    module.get_password = lambda service, user: entries.get((service, user))
    monkeypatch.setitem(sys.modules, "keyring", module)
    return module


def printing(text):
    return f"""{sys.executable} -c 'print("{text}")'"""


@pytest.mark.parametrize("end", ["", "\n", "\r\n"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig"])
def test_a_secret_is_read_from_a_file(monkeypatch, tmp_path, end, encoding):
    (tmp_path / "token").write_text(VALUE + end, encoding, newline="")
    monkeypatch.setenv(f"{NAME}_FILE", str(tmp_path / "token"))
    assert TOKEN() == VALUE
    (tmp_path / "token").write_text("rotated")
    assert TOKEN() == "rotated"


def test_a_secret_is_printed_by_a_command_which_runs_once(monkeypatch, tmp_path):
    count = tmp_path / "count"
    program = f'open("{count}", "a").write("x"); print("{VALUE}")'
    monkeypatch.setenv(f"{NAME}_COMMAND", f"{sys.executable} -c '{program}'")
    assert [TOKEN(), TOKEN()] == [VALUE, VALUE]
    assert count.read_text() == "x"


def test_a_command_runs_again_after_five_minutes(monkeypatch):
    now = [0.0]
    monkeypatch.setattr(secret_sources.time, "monotonic", lambda: now[0])
    monkeypatch.setenv(f"{NAME}_COMMAND", "irrelevant")
    values = iter(["first", "second"])
    monkeypatch.setattr(secret_sources, "_from_command", lambda _: next(values))
    assert TOKEN() == "first"
    now[0] = 299.0
    assert TOKEN() == "first"
    now[0] = 301.0
    assert TOKEN() == "second"


def test_no_shell_reads_a_command(monkeypatch, tmp_path):
    monkeypatch.setenv(f"{NAME}_COMMAND", f"{printing(VALUE)} ; touch {tmp_path / 'x'}")
    assert TOKEN() == VALUE
    assert not (tmp_path / "x").exists()


def test_a_secret_is_an_entry_of_the_keyring(monkeypatch, keyring):
    monkeypatch.setenv(f"{NAME}_KEYRING", "trilogue/dixa")
    assert TOKEN() == VALUE


def failing_keyring(service, user):
    raise RuntimeError(VALUE)


@pytest.mark.parametrize(
    ("suffix", "text", "said"),
    [
        ("FILE", "/no/such/file", "cannot read the file that TRILOGUE_DIXA_TOKEN_FILE names, /no/such/file: No such"),
        ("COMMAND", "/no/such/program", "cannot run the command that TRILOGUE_DIXA_TOKEN_COMMAND names: No such"),
        ("COMMAND", "'", "it cannot be split into words"),
        ("COMMAND", f"{sys.executable} -c 'print(\"{VALUE}\"); exit(3)'", "ended with status 3"),
        ("COMMAND", f"{sys.executable} -c 'import sys; sys.stdout.buffer.write(b\"\\xff\")'", "printed no text"),
        ("KEYRING", "dixa", "must be a service and a user name, such as trilogue/dixa"),
        ("KEYRING", "trilogue/other", "the keyring has no entry .* keyring set trilogue other"),
    ],
)
def test_a_source_that_fails_is_named_without_what_it_gave(monkeypatch, keyring, suffix, text, said):
    monkeypatch.setenv(f"{NAME}_{suffix}", text)
    with pytest.raises(ConfigError, match=said) as caught:
        TOKEN()
    assert VALUE not in str(caught.value)


def test_a_keyring_that_fails_is_named_without_what_it_said(monkeypatch, keyring):
    keyring.get_password = failing_keyring
    monkeypatch.setenv(f"{NAME}_KEYRING", "trilogue/dixa")
    with pytest.raises(
        ConfigError, match=r"cannot be read: RuntimeError\. .* set TRILOGUE_DIXA_TOKEN_FILE or"
    ) as caught:
        TOKEN()
    assert VALUE not in str(caught.value)


def test_without_keyring_the_extra_is_named(monkeypatch):
    monkeypatch.setitem(sys.modules, "keyring", None)
    monkeypatch.setenv(f"{NAME}_KEYRING", "trilogue/dixa")
    with pytest.raises(ConfigError, match=r"pip install 'trilogue\[keyring\]'"):
        TOKEN()


def test_a_command_that_does_not_end_is_given_up(monkeypatch):
    monkeypatch.setattr(secret_sources, "_COMMAND_SECONDS", 0.05)
    monkeypatch.setenv(f"{NAME}_COMMAND", f"{sys.executable} -c 'import time; time.sleep(30)'")
    with pytest.raises(ConfigError, match="took over"):
        TOKEN()


def test_from_env_takes_a_secret_from_a_file_and_a_pickle_holds_only_its_name(monkeypatch, tmp_path):
    (tmp_path / "token").write_text(VALUE)
    monkeypatch.setenv(f"{NAME}_FILE", str(tmp_path / "token"))
    with Hub.from_env() as hub:
        assert hub.providers == ("dixa",)
        assert VALUE.encode() not in pickle.dumps(hub.dixa)


def test_only_secrets_may_be_fetched(monkeypatch, tmp_path):
    (tmp_path / "agent").write_text("a")
    monkeypatch.setenv("TRILOGUE_DIXA_AGENT_ID_FILE", str(tmp_path / "agent"))
    assert find_setting("TRILOGUE_DIXA_AGENT_ID", secret=False) is None


def test_the_settings_file_configures_clients_and_the_environment_comes_first(config, monkeypatch):
    config(f'[dixa]\ntoken = "{VALUE}"\nbase_url = "http://127.0.0.1:1"\n')
    with Hub.from_env() as hub:
        assert hub.providers == ("dixa",)
        assert hub.dixa._http.settings.base_url == "http://127.0.0.1:1"
        assert VALUE not in repr(hub)
    monkeypatch.setenv("TRILOGUE_DIXA_BASE_URL", "http://127.0.0.1:2")
    with Dixa.from_env() as dixa:
        assert dixa._http.settings.base_url == "http://127.0.0.1:2"
    # However the environment fetches it.
    monkeypatch.setenv(f"{NAME}_COMMAND", printing("from the environment"))
    assert TOKEN() == "from the environment"


def test_a_credential_that_was_replaced_in_the_settings_file_is_seen(config):
    path = config(f'[dixa]\ntoken = "{VALUE}"')
    assert TOKEN() == VALUE
    path.write_text('[dixa]\ntoken = "rotated, and longer"')
    assert TOKEN() == "rotated, and longer"


def test_a_settings_file_may_begin_with_a_byte_order_mark(config):
    config(f'\ufeff[dixa]\ntoken = "{VALUE}"')
    assert TOKEN() == VALUE


def test_a_file_named_in_the_settings_file_is_beside_it(config, tmp_path):
    (tmp_path / "token").write_text(VALUE)
    config('[dixa]\ntoken_file = "token"')
    assert TOKEN() == VALUE
    source = find_setting(NAME, secret=True)
    assert source.describe() == f"the file that token_file of [dixa] in {tmp_path / 'trilogue.toml'} names"
    assert secret_of(source) == VALUE


@pytest.mark.parametrize("ending", ["_FILE", "_COMMAND", "_KEYRING"])
def test_what_must_be_fetched_does_not_hold_up_an_event_loop(monkeypatch, ending):
    threads = []

    def slow(_source):
        threads.append(threading.current_thread())
        return VALUE

    monkeypatch.setattr(secret_sources, "secret_of", slow)
    monkeypatch.setenv(f"{NAME}{ending}", "somewhere")
    assert asyncio.run(Secret("token", TOKEN).areveal()) == VALUE
    assert threads[0] is not threading.main_thread()


@pytest.mark.parametrize("where", ["environment", "file"])
def test_what_is_written_down_needs_no_thread(monkeypatch, config, where):
    monkeypatch.setattr(asyncio, "to_thread", None)
    if where == "environment":
        monkeypatch.setenv(NAME, VALUE)
    else:
        config(f'[dixa]\ntoken = "{VALUE}"')
    assert asyncio.run(Secret("token", TOKEN).areveal()) == VALUE


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (f'[dixa]\ntoken = "{VALUE}', r"is not valid TOML \(at end of document\)|at line 2"),
        (f'[dixa]\ntoken = "{VALUE}"\ntoken = "again"', r"is not valid TOML \(at (line 3|end of document)"),
        (f'token = "{VALUE}"', r"token must be in a table of a service, such as \[dixa\]"),
        ("[dixa]\ntoken = 17", r"token of \[dixa\] must be a string in quotes"),
        (f'[dixa]\ntokn = "{VALUE}"', r"\[dixa\] has no setting tokn; it has agent_id, .*token"),
        (f'[dixa]\ntoken = "{VALUE}"\nagent_id_file = "x"', r"\[dixa\] has no setting agent_id_file"),
        (f'[zendesk]\ntoken = "{VALUE}"', r"the tables are \[sunshine\], \[dixa\], \[sinch\]"),
    ],
)
def test_a_wrong_settings_file_is_refused_without_what_it_holds(config, text, said):
    path = config(text)
    with pytest.raises(ConfigError, match=said) as caught:
        Hub.from_env()
    assert str(path) in str(caught.value)
    assert VALUE not in str(caught.value)


def test_a_settings_file_that_cannot_be_read_is_named(config, tmp_path):
    with pytest.raises(ConfigError, match=r"trilogue\.toml, which TRILOGUE_CONFIG names: No such file"):
        Hub.from_env()
    (tmp_path / "trilogue.toml").write_bytes(b"\xff")
    with pytest.raises(ConfigError, match="it is not UTF-8"):
        Hub.from_env()


def test_a_webhook_s_secret_is_known_to_the_file_and_makes_no_client(config):
    config(f'[dixa]\ntoken = "{VALUE}"\nwebhook_secret_command = "pass show hook"\n[sinch]\nwebhook_secret = "s"\n')
    with Hub.from_env() as hub:
        assert hub.providers == ("dixa",)
