"""Everything of Streamlit: opening a page, filters, key figures, charts, tables, downloads."""

from intlmon.ui.bases import bases
from intlmon.ui.coverage import coverage
from intlmon.ui.figures import figures
from intlmon.ui.finding_list import finding_list
from intlmon.ui.headlines import headlines
from intlmon.ui.key_figures import key_figures
from intlmon.ui.notes import note
from intlmon.ui.page import Page, open_page
from intlmon.ui.papers import offer_note
from intlmon.ui.paths import paths
from intlmon.ui.profile import comparison, profile, profile_figures, profile_tables
from intlmon.ui.tables import table
from intlmon.ui.views import views

__all__ = [
    "Page",
    "bases",
    "comparison",
    "coverage",
    "figures",
    "finding_list",
    "headlines",
    "key_figures",
    "note",
    "offer_note",
    "open_page",
    "paths",
    "profile",
    "profile_figures",
    "profile_tables",
    "table",
    "views",
]
