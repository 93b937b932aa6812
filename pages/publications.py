"""Publications in Scopus and Web of Science by field, index and university."""

from intlmon.ui import bases, coverage, figures, key_figures, open_page, table

page = open_page("publications")
key_figures(
    page,
    made_of={
        **dict.fromkeys(["printed", "counted"], ("fields",)),
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
    ["fields", "institutions", "ownerships", "figures"],
)
bases(page)
