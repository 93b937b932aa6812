"""Who may hand in, accept and publish: one person on the machine itself, or signed in with the role; nobody else."""

from types import SimpleNamespace

import pytest

from intlmon.i18n import LANGUAGES, translator
from intlmon.paths import ROOT
from intlmon.ui import permission
from intlmon.ui.permission import ROLE, Permission, is_loopback, serves_itself_alone

BROWSER = {"Host": "127.0.0.1:8501", "Origin": "http://127.0.0.1:8501", "User-Agent": "Mozilla/5.0"}
LOCAL = ("127.0.0.1", BROWSER, None)


def asked(
    monkeypatch: pytest.MonkeyPatch, address: str, headers: dict[str, str], caller: str | None, user: dict[str, object]
) -> Permission:
    """What the function decides for one session."""
    headers_proxy = SimpleNamespace(to_dict=lambda: headers)
    session = SimpleNamespace(
        get_option={"server.address": address}.get,
        context=SimpleNamespace(headers=headers_proxy, ip_address=caller),
        user=SimpleNamespace(to_dict=lambda: user),
    )
    monkeypatch.setattr(permission, "st", session)
    return permission.permission()


@pytest.mark.parametrize("address", ["127.0.0.1", "localhost", "::1"])
@pytest.mark.parametrize("host", ["127.0.0.1:8501", "localhost:8501", "[::1]:8501", "127.0.0.1"])
@pytest.mark.parametrize("caller", [None, "127.0.0.1", "::1"])
def test_one_person_on_the_machine_itself_may(address: str, host: str, caller: str | None) -> None:
    assert serves_itself_alone(address, {"Host": host, "Origin": f"http://{host}"}, caller)


@pytest.mark.parametrize("address", ["", "0.0.0.0", "::", "10.1.2.3", "dashboard.example.kz", "127.0.0.1.example.kz", "localhost.", "0"])
def test_a_server_that_others_reach_is_not_alone(address: str) -> None:
    assert not serves_itself_alone(address, BROWSER, None)


@pytest.mark.parametrize(
    ("headers", "caller"),
    [
        (BROWSER | {"Host": "dashboard.example.kz"}, None),
        (BROWSER | {"Host": "192.168.1.20:8501"}, None),
        (BROWSER | {"Host": "127.0.0.1.example.kz"}, None),
        (BROWSER | {"Host": ""}, None),
        (BROWSER | {"Host": "[::1"}, None),
        (BROWSER | {"Origin": "https://dashboard.example.kz"}, None),
        (BROWSER | {"Origin": "null"}, None),
        (BROWSER | {"X-Forwarded-For": "10.0.0.7"}, None),
        (BROWSER | {"X-Forwarded-For": "127.0.0.1"}, None),
        (BROWSER | {"X-Real-Ip": "10.0.0.7"}, None),
        (BROWSER | {"Forwarded": "for=10.0.0.7"}, None),
        (BROWSER | {"Via": "1.1 proxy"}, None),
        (BROWSER, "10.0.0.7"),
        ({"User-Agent": "no host"}, None),
    ],
)  # fmt: skip
def test_calls_from_elsewhere_or_handed_on_are_not_alone(headers: dict[str, str], caller: str | None) -> None:
    assert not serves_itself_alone("127.0.0.1", headers, caller)


@pytest.mark.parametrize(
    ("user", "allowed"),
    [
        ({"is_logged_in": True, "email": "a@example.kz", "roles": [ROLE, "reader"]}, True),
        ({"is_logged_in": True, "email": "a@example.kz", "roles": ROLE}, True),
        ({"is_logged_in": True, "email": "a@example.kz", "roles": ["reader"]}, False),
        ({"is_logged_in": True, "email": "a@example.kz", "roles": f"not {ROLE}"}, False),
        ({"is_logged_in": True, "email": "a@example.kz", "roles": {ROLE: True}}, False),
        ({"is_logged_in": True, "email": "a@example.kz"}, False),
        ({"is_logged_in": False, "roles": [ROLE]}, False),
        ({"is_logged_in": "yes", "roles": [ROLE]}, False),
        ({"roles": [ROLE]}, False),
        ({}, False),
    ],
)  # fmt: skip
def test_on_a_server_only_the_role_may(monkeypatch: pytest.MonkeyPatch, user: dict[str, object], allowed: bool) -> None:
    may = asked(monkeypatch, "0.0.0.0", BROWSER | {"Host": "dashboard.example.kz"}, "10.0.0.7", user)
    assert may.allowed is allowed
    assert may.who == ("a@example.kz" if allowed else "")


def test_who_signed_in_without_the_role_may_not_even_on_the_machine_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    assert not asked(monkeypatch, *LOCAL, {"is_logged_in": True, "email": "a@example.kz", "roles": []}).allowed


def test_on_the_machine_itself_the_log_names_the_account(monkeypatch: pytest.MonkeyPatch) -> None:
    may = asked(monkeypatch, *LOCAL, {})
    assert may.allowed
    assert may.who
    monkeypatch.setattr(permission.getpass, "getuser", lambda: (_ for _ in ()).throw(KeyError("no account")))
    assert asked(monkeypatch, *LOCAL, {}).who.startswith("account")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_refusal_says_why_and_what_to_do(monkeypatch: pytest.MonkeyPatch, language: str) -> None:
    told: list[str] = []
    for user in ({}, {"is_logged_in": True, "roles": ["reader"]}):
        may = asked(monkeypatch, "0.0.0.0", BROWSER, None, user)
        monkeypatch.setattr(permission, "st", SimpleNamespace(info=lambda text, icon: told.append(text)))
        may.tell(translator(language))
    assert len(told) == 2
    assert "127" in told[0]
    assert ROLE in told[1]
    Permission(True, "a").tell(translator(language))
    assert len(told) == 2, "who may is told nothing"


def test_make_run_serves_this_machine_alone() -> None:
    """What the decision rests on: the address in the settings that ``make run`` starts with, and nothing that overrules it."""
    import tomllib

    settings = tomllib.loads((ROOT / ".streamlit" / "config.toml").read_text(encoding="utf-8"))
    assert is_loopback(settings["server"]["address"])
    assert "server.address" not in (ROOT / "Makefile").read_text(encoding="utf-8")
