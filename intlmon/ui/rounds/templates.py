"""Step 1: the workbook to be filled in, of one university or of all of them as a ZIP."""

import io
import zipfile
from functools import partial

import streamlit as st

from intlmon.export.xlsx import MIME
from intlmon.i18n import LANGUAGES
from intlmon.imports.template import write_template
from intlmon.queries import as_printed
from intlmon.ui.page import Page
from intlmon.ui.rounds.desk import step, year_of
from intlmon.ui.rounds.standings import expected
from intlmon.ui.text import plain
from intlmon.ui.trouble import told


@told
def templates(page: Page) -> None:
    """Choose a university and a language, and take the workbook."""
    with step(page, 1, page.t("Take the workbook to be filled in")):
        st.markdown(
            plain(
                page.t(
                    "An Excel file with a sheet for each topic, prefilled with what is known of the university."
                    " It is sent to the university, filled in there and handed in below."
                )
            )
        )
        names = {each.code: each.name for each in expected(page) if each.code}
        left, right = st.columns([3, 1])
        with left:
            institution = st.selectbox(
                page.t("University"), list(names), index=None, format_func=names.__getitem__, placeholder=page.t("Choose"),
                key="round.template.institution",
            )  # fmt: skip
        with right:
            language = str(
                st.selectbox(
                    page.t("Language of the workbook"),
                    list(LANGUAGES),
                    index=list(LANGUAGES).index(page.t.language),
                    format_func=LANGUAGES.__getitem__,
                    key="round.template.language",
                )
            )
        _files(page, institution, language, list(names))


def _files(page: Page, institution: str | None, language: str, everyone: list[str]) -> None:
    year, edition = year_of(page), as_printed(page.edition)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.download_button(
            page.t("Download the workbook"), partial(write_template, year, institution or "", language, edition),
            f"intlmon_{year}_{institution}_{language}.xlsx", MIME, key="round.template", on_click="ignore", icon=":material/download:",
            type="primary", disabled=institution is None,
            help=None if institution else page.t("Choose a university first."),
        )  # fmt: skip
        st.download_button(
            page.t("Workbooks of all universities (ZIP)"), partial(of_all, year, everyone, language, edition),
            f"intlmon_{year}_{language}.zip", "application/zip", key="round.templates", on_click="ignore", icon=":material/folder_zip:",
            help=page.t("It takes about a minute to make."),
        )  # fmt: skip


def of_all(year: int, institutions: list[str], language: str, edition: str) -> bytes:
    """The workbooks of several universities in one ZIP, each under the university's code."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:  # workbooks are packed already
        for institution in institutions:
            archive.writestr(f"intlmon_{year}_{institution}_{language}.xlsx", write_template(year, institution, language, edition))
    return made.getvalue()
