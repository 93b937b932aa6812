"""International scientific and educational projects by country, ownership and university."""

from intlmon.i18n import N_
from intlmon.ui import figures, key_figures, open_page, table

page = open_page("projects")
key_figures(
    page,
    {
        "projects": N_("International projects"),
        "science": N_("Scientific projects"),
        "education": N_("Educational projects"),
        "projects_summed": N_("All projects of the countries: a project may count twice"),
        "science_summed": N_("Scientific projects of the countries: a project may count twice"),
        "education_summed": N_("Educational projects of the countries: a project may count twice"),
        "institutions": N_("Institutions with projects, listed"),
        "countries": N_("Partner countries, listed"),
    },
)
figures(page, ["by_country", "totals", "by_ownership"], ["by_institution"])
table(
    page,
    {
        "countries": N_("By country"),
        "institutions": N_("By university"),
        "figures": N_("Figures of the text and totals"),
    },
)
