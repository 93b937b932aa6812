"""What readers see where something fails: a sentence in their language, and the rest of the page; the log has the reason."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec

import streamlit as st

from intlmon.i18n import Translator

if TYPE_CHECKING:
    from intlmon.ui.page import Page

P = ParamSpec("P")
_log = logging.getLogger(__name__)


@contextmanager
def telling(t: Translator) -> Iterator[None]:
    """Tell the reader, and log, whatever goes wrong inside. Streamlit's own stops and reruns pass through."""
    try:
        yield
    except Exception:
        _log.exception("a part of a page could not be shown")
        st.error(t("This part of the page cannot be shown now; the server's log has the reason."))


def told(part: "Callable[Concatenate[Page, P], None]") -> "Callable[Concatenate[Page, P], None]":
    """Let a part of a page fail alone: ``@told`` above a function whose first argument is the page."""

    @wraps(part)
    def guarded(page: "Page", /, *args: P.args, **kwargs: P.kwargs) -> None:
        with telling(page.t):
            part(page, *args, **kwargs)

    return guarded
