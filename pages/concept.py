"""The concept for 2029: target indicators, expected results, action plan."""

from intlmon.ui import figures, key_figures, open_page, paths, table

page = open_page("concept")
key_figures(
    page,
    made_of={
        **dict.fromkeys(["indicators", "with_actual"], ("indicators",)),
        "results": ["results"],
        **dict.fromkeys(["actions", "actions_due"], ("actions",)),
    },
)
paths(page)
figures(page, ["gap", "actions_by_year"])
table(
    page,
    ["indicators", "results", "actions", "figures"],
)
