"""Academic exchange of teaching staff, both directions."""

from intlmon.ui import bases, figures, key_figures, open_page, table, views

page = open_page("staff")
key_figures(
    page,
    made_of={
        "both": ["institutions", "countries", "fields"],
        "outgoing": ["institutions?flow=outgoing", "countries?flow=outgoing", "fields?flow=outgoing"],
        "incoming": ["institutions?flow=incoming", "countries?flow=incoming", "fields?flow=incoming"],
        "institutions_outgoing": ["institutions?flow=outgoing"],
        "institutions_incoming": ["institutions?flow=incoming"],
    },
)
views(page, ["by_country"], "countries")
figures(page, ["by_scheme", "by_format", "by_degree", "by_ownership"], ["by_institution", "by_field"])
table(
    page,
    ["countries", "institutions", "fields", "degrees", "ownerships", "formats", "schemes", "participation", "figures"],
)
bases(page)
