"""Who may hand in, accept and publish: the one function that decides, asked anew at every run and before every step."""

import getpass
import ipaddress
import os
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

import streamlit as st

from intlmon.i18n import N_, Translator
from intlmon.ui.text import plain

ROLE = "round"  # among the roles that the sign-in tells of a person
_CALLED_BY = ("Host", "Origin")  # what the browser itself says of the address it was opened on
_HANDED_ON_BY = ("Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-Ip", "Via")
_SERVER = N_("Handing in, accepting and publishing are closed here: this server can be reached by others, and nobody is signed in.")
_STRANGER = N_("Handing in, accepting and publishing are closed here: your account lacks the role “{role}”.")
_ONE_PERSON = N_(
    "Open the application on your own computer (`make run`, address 127.0.0.1), or ask the administrator of the server for a sign-in."
)
_ASK = N_("Ask the administrator of the server for the role.")


@dataclass(frozen=True)
class Permission:
    """``who`` stands in the log of steps; ``why`` and ``instead`` are messages where it is not ``allowed``."""

    allowed: bool
    who: str = ""
    why: str = ""
    instead: str = ""

    def tell(self, t: Translator) -> None:
        """Say in words why not, and what to do instead; nothing where it is allowed."""
        if not self.allowed:
            why = t(self.why, role=ROLE)
            st.info(f"{plain(why)}  \n{plain(t(self.instead))}", icon=":material/lock:")


def permission() -> Permission:
    """Whether this session may hand in, accept and publish, and as whom.

    Allowed for the one person on a machine that serves itself alone, else for people who are signed in and have the role.
    """
    user = st.user.to_dict()
    if user.get("is_logged_in") is True:
        if ROLE in _roles(user):
            return Permission(True, str(user.get("email") or user.get("sub") or user.get("name") or ROLE))
        return Permission(False, why=_STRANGER, instead=_ASK)
    if serves_itself_alone(str(st.get_option("server.address") or ""), st.context.headers.to_dict(), st.context.ip_address):
        return Permission(True, _account())
    return Permission(False, why=_SERVER, instead=_ONE_PERSON)


def serves_itself_alone(address: str, headers: Mapping[str, str], caller: str | None) -> bool:
    """Whether a server bound to ``address`` was called on the loopback address and from there, by nobody who hands calls on.

    The address alone does not tell: a proxy on the same machine calls from there too, and a server may be started
    past Streamlit's settings. A script run without a browser has no headers at all.
    """
    if not is_loopback(address) or any(name in headers for name in _HANDED_ON_BY):
        return False
    called = [headers[name] for name in _CALLED_BY if name in headers]
    return (
        (caller is None or is_loopback(caller)) and all(is_loopback(_host(each)) for each in called) and ("Host" in headers or not headers)
    )


def is_loopback(host: str) -> bool:
    """Whether a name or address is that of the machine itself, seen from itself.

    >>> [is_loopback(host) for host in ("127.0.0.1", "localhost", "::1", "", "0.0.0.0", "10.0.0.5", "localhost.example.kz")]
    [True, True, True, False, False, False, False]
    """
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def _host(called: str) -> str:
    """The host of ``host:port`` or of an address such as ``http://host:port``; empty where there is none."""
    try:
        return urlsplit(called if "://" in called else f"//{called}").hostname or ""
    except ValueError:
        return ""


def _roles(user: Mapping[str, object]) -> tuple[str, ...]:
    told = user.get("roles") or ()
    return (told,) if isinstance(told, str) else tuple(map(str, told)) if isinstance(told, list | tuple) else ()


def _account() -> str:
    """Name of the account on this machine, as the log of steps keeps it."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return f"account {os.getuid()}" if hasattr(os, "getuid") else "account"
