"""The brief of a profile's country or university, ready for a delegation: one button a format."""

import datetime
from collections.abc import Callable
from functools import partial
from typing import NamedTuple

import streamlit as st

from intlmon.export import brief_slides, document, note, slides
from intlmon.filters import Filters
from intlmon.i18n import N_
from intlmon.ui.page import Page
from intlmon.ui.papers import usable
from intlmon.ui.trouble import told


class Format(NamedTuple):
    """``make`` takes page, filters, edition, language and day; ``usable`` says whether it can, and else tells the reader why."""

    label: str
    ending: str
    mime: str
    make: Callable[[str, Filters, str, str, datetime.date], bytes]
    usable: Callable[[Page], bool] = lambda page: True


FORMATS = (
    Format(N_("Brief: two pages"), "docx", document.MIME, note.brief, usable),
    Format(N_("Brief: five slides"), "pptx", slides.MIME, brief_slides.brief),
)


@told
def briefs(page: Page, code: str) -> None:
    """Offer the brief of the subject of a profile, ``code``, in every format, made when asked for."""
    day = datetime.date.today()
    with st.container(horizontal=True):
        for form in FORMATS:
            if form.usable(page):
                make = partial(form.make, page.topic, page.filters, page.edition, page.t.language, day)
                name = f"{page.topic}_{code}_{day.isoformat()}.{form.ending}"
                st.download_button(
                    page.t(form.label), make, name, form.mime, key=f"{page.topic}.brief.{form.ending}", on_click="ignore",
                    icon=":material/download:",
                )  # fmt: skip
