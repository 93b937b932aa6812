"""Step 6: the log of all steps, and the way back to an earlier edition."""

import datetime

import pyarrow as pa
import streamlit as st

from intlmon.i18n import N_
from intlmon.imports.store import Event
from intlmon.ui.page import Page
from intlmon.ui.permission import permission
from intlmon.ui.rounds import kept
from intlmon.ui.rounds.desk import saying, titles
from intlmon.ui.text import plain
from intlmon.ui.trouble import told

_MOST = 500
STEPS = {
    "receive": N_("Received"), "check": N_("Checked"), "accept": N_("Accepted"), "send_back": N_("Sent back"),
    "alias": N_("Name remembered"), "publishing": N_("Publishing begun"), "published": N_("Published"),
    "restoring": N_("Return to an earlier edition begun"), "restored": N_("Earlier edition brought back"),
    "broken_off": N_("Publishing broken off, nothing changed"), "failed": N_("Publishing refused by the checks, nothing changed"),
    "torn": N_("A step cut short by a stop, set aside"),
}  # fmt: skip


@told
def history(page: Page) -> None:
    """Draw the log, closed until it is asked for, and the editions that can be brought back."""
    if not permission().allowed:
        return
    box = st.expander(page.t("Log of all steps, and earlier editions"), icon=":material/history:", on_change="rerun", key="round.history")
    if box.open:
        with box, saying(page, N_("The log cannot be shown.")):
            _log(page)
            _editions(page)


def _log(page: Page) -> None:
    column = st.column_config
    rows = [_row(page, each) for each in kept.events()[-_MOST:][::-1]]
    if not rows:
        st.markdown(plain(page.t("Nothing has been done yet.")))
        return
    st.dataframe(
        pa.Table.from_pylist(rows), hide_index=True, alt=page.t("Log of all steps"), placeholder="–",
        height=min(420, 35 * (len(rows) + 1) + 3),
        column_config={
            "at": column.DatetimeColumn(page.t("When"), format=f"{page.t.date_pattern} HH:mm"),
            "step": column.TextColumn(page.t("Step")),
            "who": column.TextColumn(page.t("Who")),
            "submission": column.TextColumn(page.t("File")),
            "topics": column.TextColumn(page.t("Sheets")),
            "note": column.TextColumn(page.t("Reason, edition or name")),
            "checksum": column.TextColumn(page.t("Checksum")),
        },
    )  # fmt: skip


def _row(page: Page, event: Event) -> dict[str, object]:
    names, details = titles(page), event.details
    return {
        "at": kept.moment(event.at),
        "step": page.t(STEPS.get(event.step, event.step)),
        "who": event.who,
        "submission": event.submission,
        "topics": ", ".join(names.get(topic, topic) for topic in event.topics),
        "note": str(details.get("reason") or details.get("edition") or details.get("raw") or details.get("name") or ""),
        "checksum": event.checksum,
    }


def _editions(page: Page) -> None:
    earlier = kept.earlier_editions()
    if not earlier:
        return
    chosen = st.selectbox(
        page.t("Earlier edition"), list(earlier), index=None, format_func=lambda each: _edition(page, each, earlier[each]),
        placeholder=page.t("Choose"),
        key="round.earlier",
    )  # fmt: skip
    st.button(
        page.t("Bring this edition back"), icon=":material/restore:", key="round.restore", disabled=chosen is None, on_click=_restore,
        args=(page, chosen),
    )  # fmt: skip


def _edition(page: Page, edition: str, since: datetime.datetime | None) -> str:
    return edition if since is None else page.t("{edition} of {date}", edition=edition, date=f"{page.t.date(since)}, {since:%H:%M}")


def _restore(page: Page, edition: str) -> None:
    may = permission()
    if may.allowed:
        with saying(page, N_("The edition was not brought back.")):
            kept.restore(edition, may.who)
            st.toast(page.t("The earlier edition is back. All pages show it at their next run."))
