"""Road to 2029: the pace towards the targets, what this database computes beside them, deadlines of the action plan."""

from intlmon.i18n import N_
from intlmon.ui import figures, key_figures, open_page, paths, table

page = open_page("road")
key_figures(
    page,
    {
        "ahead": N_("Indicators ahead or on track"),
        "behind": N_("Indicators behind"),
        "readings_differ": N_("Indicators ahead or behind, by how one reads the data"),
        "one_value": N_("Indicators with one known value, pace unknown"),
        "no_value": N_("Indicators without a known value"),
        "overdue": N_("Actions whose last deadline has passed"),
        "soon": N_("Actions due within 90 days"),
    },
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
    {
        "indicators": N_("Indicators: pace and projection"),
        "results": N_("Expected results"),
        "computed": N_("Computed and near values"),
    },
    name="table_pace",
)
paths(page)
figures(page, ["deadlines"])
table(page, {"actions": N_("Action plan"), "bodies": N_("Responsible bodies")})
