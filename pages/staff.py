"""Academic exchange of teaching staff, both directions."""

from intlmon.i18n import N_
from intlmon.ui import figures, key_figures, open_page, table, views

page = open_page("staff")
key_figures(
    page,
    {
        "both": N_("Persons in academic exchange"),
        "outgoing": N_("Staff sent abroad"),
        "incoming": N_("Staff received from abroad"),
        "institutions_outgoing": N_("Institutions that sent staff"),
        "institutions_incoming": N_("Institutions that received staff"),
    },
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
    {
        "countries": N_("By country"),
        "institutions": N_("By university"),
        "fields": N_("By field"),
        "degrees": N_("By academic degree"),
        "ownerships": N_("By ownership"),
        "formats": N_("By format"),
        "schemes": N_("By scheme"),
        "participation": N_("Countries compared with a year before"),
        "figures": N_("Figures of the text and totals"),
    },
)
