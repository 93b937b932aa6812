"""Branches and representations: foreign ones in Kazakhstan, Kazakh ones abroad."""

from intlmon.i18n import N_
from intlmon.ui import coverage, figures, key_figures, open_page, table, views

page = open_page("branches")
key_figures(
    page,
    {
        "inbound_operating": N_("Foreign branches in Kazakhstan: operating"),
        "inbound_planned": N_("Foreign branches in Kazakhstan: planned"),
        "outbound": N_("Abroad: listed, without repeated rows"),
        "outbound_printed": N_("Abroad: as the report states"),
        "outbound_countries": N_("Abroad: countries of the list"),
    },
    made_of={
        "inbound_operating": ["branches?flow=inbound&status=operating"],
        "inbound_planned": ["branches?flow=inbound&status=planned"],
        **dict.fromkeys(["outbound", "outbound_printed", "outbound_countries"], ("branches?flow=outbound",)),
    },
)
coverage(page)
views(page, ["inbound_by_country", "outbound_by_country"], "branches")
figures(page, ["outbound_by_institution"])
table(page, {"branches": N_("Branches and representations"), "figures": N_("Figures of the text and totals")})
