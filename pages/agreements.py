"""International agreements by country, region, ownership and direction."""

from intlmon.ui import bases, coverage, figures, key_figures, open_page, table, views

page = open_page("agreements")
key_figures(
    page,
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
    ["countries", "ownerships", "directions", "figures"],
)
bases(page)
