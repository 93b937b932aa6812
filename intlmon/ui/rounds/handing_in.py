"""Step 2: filled workbooks are handed in; each is received, read and checked, and what came of it is told in a line."""

from dataclasses import dataclass
from pathlib import PurePath

import streamlit as st
from streamlit.runtime.uploaded_file_manager import UploadedFile

from intlmon.errors import SubmissionError
from intlmon.i18n import N_
from intlmon.imports.store.accepting import Checker
from intlmon.ui import choices
from intlmon.ui.page import Page
from intlmon.ui.permission import permission
from intlmon.ui.rounds import kept
from intlmon.ui.rounds.desk import saying, step, year_of
from intlmon.ui.rounds.said import refusal, summary
from intlmon.ui.rounds.standings import expected
from intlmon.ui.text import plain, shorten
from intlmon.ui.trouble import told

MOST_MB = 10
ENDINGS = ("xlsx", "xls", "csv")
_TURN, _CAME = "round.turn", "round.came"
_LONGEST_NAME = 120


@dataclass(frozen=True)
class Came:
    """What came of a file: the submission it has become, or (empty) nothing; ``told`` says so in the reader's language."""

    name: str
    submission: str
    told: str


@told
def hand_in(page: Page) -> None:
    """Choose files, hand them in, and read what came of each."""
    with step(page, 2, page.t("Hand in filled workbooks")):
        may = permission()
        if not may.allowed:
            may.tell(page.t)
            return
        turn = st.session_state.setdefault(_TURN, 0)
        files = st.file_uploader(
            page.t("Files: XLSX, XLS or CSV, each at most {size} MB; several at once are possible", size=MOST_MB), type=list(ENDINGS),
            accept_multiple_files=True, max_upload_size=MOST_MB, key=f"round.files.{turn}",
        )  # fmt: skip
        institution = _whose(page)
        if st.button(page.t("Hand in and check"), type="primary", icon=":material/fact_check:", key="round.check", disabled=not files):
            st.session_state[_CAME] = _take(page, files, institution)
            st.session_state[_TURN] = turn + 1  # an uploader of a new name holds no files
            st.rerun()
        _came(page)


def _whose(page: Page) -> str:
    """The university of files that do not say it themselves."""
    names = {each.code: each.name for each in expected(page) if each.code}
    with st.expander(page.t("The file is not made from a template")):
        chosen = st.selectbox(
            page.t("University that hands it in"), list(names), index=None, format_func=names.__getitem__,
            placeholder=page.t("As the file says"), key="round.whose",
        )  # fmt: skip
    return chosen or ""


def _take(page: Page, files: "list[UploadedFile]", institution: str) -> list[Came]:
    """Receive, read and check one file after the other; a bad one holds up none of the others."""
    came = []
    with st.status(page.t("The files are read and checked…"), expanded=True) as status, saying(page, N_("The file was not taken in.")):
        checker = kept.checking()
        for file in files:
            name = PurePath(str(file.name)).name
            st.markdown(plain(shorten(name, _LONGEST_NAME)))
            came.append(_one(page, name, file.getvalue(), institution, checker))
        status.update(state="complete")
    return came


def _one(page: Page, name: str, content: bytes, institution: str, checker: Checker) -> Came:
    try:
        submission, checked = kept.take_in(name, content, permission().who, institution, year_of(page) if institution else None, checker)
    except SubmissionError as error:
        return Came(name, "", refusal(error, page.t))
    choices.put_state("round", "open", submission)
    elsewhere = page.t("It is for {year}: choose that year above.", year=checked.year) if checked.year != year_of(page) else ""
    return Came(name, submission, f"{summary(checked, page.t)} {elsewhere}".strip())


def _came(page: Page) -> None:
    """What came of the files handed in last, a line each."""
    for place, each in enumerate(st.session_state.get(_CAME, [])):
        with st.container(border=True):
            sign = ":material/check_circle:" if each.submission else ":material/block:"
            st.markdown(f"{sign} **{plain(shorten(each.name, _LONGEST_NAME))}**  \n{plain(each.told)}")
            if each.submission:
                st.button(
                    page.t("Show what was found"), key=f"round.came.{place}", type="tertiary", icon=":material/arrow_downward:",
                    on_click=choices.put_state, args=("round", "open", each.submission),
                )  # fmt: skip
