"""Road to 2029: the pace towards the targets, what this database computes beside them, deadlines of the action plan."""

from intlmon.ui import figures, key_figures, open_page, paths, table

page = open_page("road")
key_figures(
    page,
    made_of={
        "ahead": ["indicators?state=ahead"],
        "behind": ["indicators?state=behind"],
        "readings_differ": ["indicators?state=readings_differ"],
        "one_value": ["indicators?state=one_value"],
        "no_value": ["indicators?state=no_value"],
        "overdue": ["actions?due=overdue"],
        "soon": ["actions?due=soon"],
    },
)
figures(page, ["standings"])
table(
    page,
    ["indicators", "results", "computed"],
    name="table_pace",
)
paths(page)
figures(page, ["deadlines"])
table(page, ["actions", "bodies"])
