"""Branches and representations: foreign ones in Kazakhstan, Kazakh ones abroad."""

from intlmon.ui import bases, coverage, figures, key_figures, open_page, table, views

page = open_page("branches")
key_figures(
    page,
    made_of={
        "inbound_operating": ["branches?flow=inbound&status=operating"],
        "inbound_planned": ["branches?flow=inbound&status=planned"],
        **dict.fromkeys(["outbound", "outbound_printed", "outbound_countries"], ("branches?flow=outbound",)),
    },
)
coverage(page)
views(page, ["inbound_by_country", "outbound_by_country"], "branches")
figures(page, ["outbound_by_institution"])
table(page, ["branches", "figures"])
bases(page)
