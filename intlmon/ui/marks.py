"""The small mark at a figure that is part of a finding: it says so and leads to it."""

from collections.abc import Collection, Iterable

import streamlit as st

from intlmon.filters import SEPARATOR
from intlmon.provenance import Citation
from intlmon.queries import findings_of
from intlmon.ui.page import Page

QUALITY = "quality"


def mark(page: Page, cited: Collection[Citation], values: Iterable[object]) -> None:
    """Draw the mark where a figure (its places and its values) is part of a finding."""
    mark_of(page, findings_of(page.edition, cited, values))


def mark_of(page: Page, findings: Collection[str]) -> None:
    """Draw the mark for findings that are known."""
    if findings and page.topic != QUALITY:
        label = page.t.plural("{count} disagreement", "{count} disagreements", len(findings))
        st.page_link(
            page.pages[QUALITY], label=label, icon=":material/report:", query_params={"finding": SEPARATOR.join(findings)},
            help=page.t("The documents give other values too: open them side by side."),
        )  # fmt: skip
