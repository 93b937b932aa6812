"""The small mark at a figure that is part of a finding: it says so and leads to it."""

from collections.abc import Collection, Iterable
from functools import partial

import streamlit as st

from intlmon.filters import SEPARATOR
from intlmon.provenance import Citation
from intlmon.queries import findings_of
from intlmon.ui.navigation import go_to
from intlmon.ui.page import Page

QUALITY = "quality"


def mark(page: Page, cited: Collection[Citation], values: Iterable[object], key: str) -> None:
    """Draw the mark where a figure (its places and its values) is part of a finding."""
    mark_of(page, findings_of(page.edition, cited, values), key)


def mark_of(page: Page, findings: Collection[str], key: str) -> None:
    """Draw the mark for findings that are known; ``key`` tells the marks of a page apart."""
    if findings and page.topic != QUALITY:
        # A button and no link: in a narrow card it breaks into lines, where a link is cut off.
        st.button(
            page.t.plural("{count} disagreement", "{count} disagreements", len(findings)), icon=":material/report:", type="tertiary",
            help=page.t("The documents give other values too: open them side by side."), key=f"{page.topic}.mark.{key}",
            on_click=partial(go_to, QUALITY, {"finding": SEPARATOR.join(findings)}),
        )  # fmt: skip
