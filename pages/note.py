"""Analytical note: choose year and topics, take the note away as a Word document."""

from intlmon.i18n import N_
from intlmon.ui import note, offer_note, open_page

page = open_page("note")
note(
    page,
    N_(
        "The note of {year} is written from the figures of these pages in your language: chapters by topic with tables and charts that Word"
        " can edit, a footnote with the place of every figure, what the sources disagree about, and appendices."
    ),
)
offer_note(page)
