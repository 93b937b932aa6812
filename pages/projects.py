"""International scientific and educational projects by country, ownership and university."""

from intlmon.ui import bases, coverage, figures, key_figures, open_page, table, views

page = open_page("projects")
key_figures(
    page,
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
    ["countries", "institutions", "figures"],
)
bases(page)
