"""What becomes of the open file: sheets accepted, or all of it sent back with a reason."""

import streamlit as st

from intlmon.i18n import N_
from intlmon.imports.model import Checked
from intlmon.imports.progress import State
from intlmon.ui.page import Page
from intlmon.ui.permission import permission
from intlmon.ui.rounds import kept
from intlmon.ui.rounds.desk import saying, titles
from intlmon.ui.text import plain
from intlmon.ui.trouble import telling

_LONGEST_REASON = 1000
_DONE = "round.done"


def decide(page: Page, submission: "kept.Submission", checked: Checked) -> None:
    """Offer to accept the sheets that can be, and to send the file back."""
    names = titles(page)
    can = [topic for topic in names if checked.acceptable(topic)]
    open_ones = [topic for topic in can if submission.states.get(topic) not in (State.ACCEPTED, State.PUBLISHED)]
    heading = page.t("Decide")
    st.markdown(f"**{plain(heading)}**")
    if said := st.session_state.pop(_DONE, ""):
        st.success(plain(said))
    if open_ones:
        key = f"round.accept.{submission.id}"
        chosen = st.pills(
            page.t("Sheets to accept"), open_ones, selection_mode="multi", default=open_ones, format_func=names.__getitem__, key=key
        )
    else:
        chosen = []
        st.markdown(plain(page.t("There is no further sheet to accept.")))
    with st.container(horizontal=True, vertical_alignment="center"):
        st.button(
            page.t("Accept the chosen sheets"), type="primary", icon=":material/check:", key="round.accept", disabled=not chosen,
            on_click=_accept, args=(page, submission.id, tuple(chosen)),
        )  # fmt: skip
        with st.popover(page.t("Send back…"), icon=":material/undo:"), telling(page.t):
            reason = st.text_area(page.t("Reason, for the letter and the log"), max_chars=_LONGEST_REASON, key="round.reason")
            st.button(
                page.t("Send back"), type="primary", key="round.send_back", disabled=not reason.strip(), on_click=_send_back,
                args=(page, submission.id),
            )  # fmt: skip
            st.caption(page.t("The state changes here; the letter and the marked file above go out by post or e-mail."))


def _accept(page: Page, submission: str, topics: tuple[str, ...]) -> None:
    may = permission()
    if may.allowed:
        with saying(page, N_("Nothing was accepted.")):
            kept.accept(submission, topics, may.who)
            st.session_state[_DONE] = page.t("Accepted. The rows reach the dashboard when they are published, in the next step.")


def _send_back(page: Page, submission: str) -> None:
    may = permission()
    if may.allowed:
        with saying(page, N_("The file was not sent back.")):
            kept.send_back(submission, may.who, str(st.session_state["round.reason"]).strip())
            st.session_state[_DONE] = page.t("Sent back. Download the letter and the marked file for the university.")
