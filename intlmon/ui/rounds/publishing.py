"""Step 5: what publishing would change, by topic and university; publishing, and the way to the pages that show it."""

import pyarrow as pa
import streamlit as st

from intlmon.i18n import N_
from intlmon.imports.store import Change
from intlmon.ui import choices
from intlmon.ui.page import Page
from intlmon.ui.permission import permission
from intlmon.ui.rounds import kept
from intlmon.ui.rounds.desk import saying, step, titles, year_of
from intlmon.ui.text import plain
from intlmon.ui.trouble import told

_DONE = "round.published"
PAGE_OF = {
    "agreements": "agreements", "branches_abroad": "branches", "branches_hosted": "branches", "projects": "projects",
    "publications": "publications", "joint_programmes": "programmes", "double_programmes": "programmes", "staff_trips": "staff",
}  # fmt: skip


@told
def publish(page: Page) -> None:
    """Draw the difference to what the dashboard shows now, publish, and lead to the topics in the new year."""
    if not permission().allowed:
        return
    with step(page, 5, page.t("Publish what was accepted")), saying(page, N_("Nothing was published.")):
        _published(page)
        changes = kept.difference()
        if not changes:
            st.markdown(plain(page.t("The dashboard shows everything that was accepted.")))
            return
        _table(page, changes)
        st.caption(
            page.t("A new edition of the database is built and checked beside the present one; whoever is reading is not disturbed.")
        )
        if st.button(page.t("Publish"), type="primary", icon=":material/publish:", key="round.publish"):
            with st.spinner(page.t("The new edition is being built and checked…"), show_time=True):
                kept.publish(permission().who)
            st.query_params.pop(choices.EDITION, None)  # the address is no link to the edition before
            st.session_state[_DONE] = tuple(dict.fromkeys(each.topic for each in changes))
            st.rerun()


def _table(page: Page, changes: tuple[Change, ...]) -> None:
    names, column = titles(page), st.column_config
    rows = [
        {
            "topic": names.get(each.topic, each.topic), "institution": page.names("institution", each.institution),
            "added": each.added, "changed": each.changed, "gone": each.gone,
        }
        for each in changes
    ]  # fmt: skip
    st.dataframe(
        pa.Table.from_pylist(rows), hide_index=True, alt=page.t("What publishing would change"), key=f"round.plan.{len(rows)}",
        height=min(420, 35 * (len(rows) + 1) + 3),
        column_config={
            "topic": column.TextColumn(page.t("Topic")),
            "institution": column.TextColumn(page.t("Institution"), width="large"),
            "added": column.NumberColumn(page.t("Added"), format="localized"),
            "changed": column.NumberColumn(page.t("Changed"), format="localized"),
            "gone": column.NumberColumn(page.t("Gone"), format="localized"),
        },
    )  # fmt: skip


def _published(page: Page) -> None:
    """What was published last in this session, with the pages that show it."""
    topics = st.session_state.get(_DONE, ())
    if not topics:
        return
    st.success(plain(page.t("Published. See it on the dashboard:")))
    with st.container(horizontal=True):
        for name in dict.fromkeys(PAGE_OF[topic] for topic in topics if topic in PAGE_OF):
            period = {"period": str(year_of(page))} if name == "staff" else {"year": str(year_of(page))}
            st.page_link(page.pages[name], label=page.pages[name].title, icon=":material/arrow_forward:", query_params=period)
