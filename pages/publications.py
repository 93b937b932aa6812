"""Publications in Scopus and Web of Science by field, index and university."""

from intlmon.i18n import N_
from intlmon.ui import coverage, figures, key_figures, open_page, table

page = open_page("publications")
key_figures(
    page,
    {
        "printed": N_("Publications, as the text states"),
        "scopus": N_("Publications in Scopus, by the table"),
        "wos": N_("Publications in Web of Science, by the table"),
        "institutions": N_("Institutions that publish"),
        "of_institutions": N_("Publications of the chosen universities"),
    },
    made_of={
        "printed": ["fields"],
        "scopus": ["fields?index=scopus"],
        "wos": ["fields?index=wos"],
        **dict.fromkeys(["institutions", "of_institutions"], ("institutions",)),
    },
)
coverage(page)
figures(
    page,
    ["by_field", "by_index", "engineering_by_ownership"],
    ["by_field_index", "by_institution", "natural_by_ownership"],
)
table(
    page,
    {
        "fields": N_("By field"),
        "institutions": N_("Leading universities"),
        "ownerships": N_("By ownership"),
        "figures": N_("Figures of the text and totals"),
    },
)
