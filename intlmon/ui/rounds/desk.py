"""What the parts of both pages share: the year, the names of sheets, and how errors become sentences."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager

import streamlit as st

from intlmon.errors import IntlmonError
from intlmon.imports.sheets import sheets
from intlmon.ui.page import Page
from intlmon.ui.rounds.said import reason
from intlmon.ui.text import plain, shorten

_MOST_TOLD = 600
_log = logging.getLogger(__name__)


def year_of(page: Page) -> int:
    """The year that the page is about."""
    return int(str(page.filters.bound("year")))


def titles(page: Page) -> dict[str, str]:
    """What the sheets are called in the reader's language, by topic, in the order of the workbook."""
    return {topic: table.titles[page.t.language] for topic, table in sheets().items()}


@contextmanager
def saying(page: Page, failed: str) -> Iterator[None]:
    """Say what could not be done (``failed``, a message) and why, where an error raised on purpose tells it; the log has all else."""
    try:
        yield
    except IntlmonError as error:
        st.error(f"**{plain(page.t(failed))}**  \n{plain(shorten(reason(error, page.t), _MOST_TOLD))}")
    except Exception:
        _log.exception("a step of a round failed")
        again = page.t("Nothing was changed. Try again; where it fails again, the server's log has the reason.")
        st.error(f"**{plain(page.t(failed))}**  \n{plain(again)}")


@contextmanager
def step(page: Page, number: int, heading: str) -> Iterator[None]:
    """A numbered step of the page in a frame of its own."""
    with st.container(border=True, key=f"round_step_{number}"):
        st.subheader(f"{page.t.number(number)}\\. {plain(heading)}", anchor=False)
        yield
