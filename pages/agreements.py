"""International agreements by country, region, ownership and direction."""

from intlmon.i18n import N_
from intlmon.ui import coverage, figures, key_figures, open_page, table, views

page = open_page("agreements")
key_figures(
    page,
    {
        "agreements": N_("Agreements in force"),
        "partner_countries": N_("Partner countries, as the text states"),
        "countries_listed": N_("Partner countries"),
        "institutions_reporting": N_("Institutions that reported"),
        "share": N_("Share of all agreements"),
        "agreements_share_cis": N_("Share of CIS countries"),
    },
    made_of={
        **dict.fromkeys(["agreements", "share"], ("countries", "ownerships", "directions")),
        **dict.fromkeys(["partner_countries", "countries_listed"], ("countries",)),
        "agreements_share_cis": ["countries?region=cis"],
    },
)
coverage(page)
views(page, ["by_country"], "countries")
figures(page, ["by_direction", "by_region"], ["by_country_change", "by_ownership"])
table(
    page,
    {
        "countries": N_("By country"),
        "ownerships": N_("By ownership"),
        "directions": N_("By direction"),
        "figures": N_("Figures of the text and totals"),
    },
)
