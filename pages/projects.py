"""International scientific and educational projects by country, ownership and university."""

from intlmon.i18n import N_
from intlmon.ui import coverage, figures, key_figures, open_page, table, views

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
    made_of={
        "projects": ["institutions", "countries"],
        "science": ["institutions?kind=science", "countries?kind=science"],
        "education": ["institutions?kind=education", "countries?kind=education"],
        "science_summed": ["countries?kind=science"],
        "education_summed": ["countries?kind=education"],
        "institutions": ["institutions"],
        **dict.fromkeys(["projects_summed", "countries"], ("countries",)),
    },
)
coverage(page)
views(page, ["by_country"], "countries")
figures(page, ["totals", "by_ownership"], ["by_institution"])
table(
    page,
    {
        "countries": N_("By country"),
        "institutions": N_("By university"),
        "figures": N_("Figures of the text and totals"),
    },
)
