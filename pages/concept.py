"""The concept for 2029: target indicators, expected results, action plan."""

from intlmon.i18n import N_
from intlmon.ui import figures, key_figures, open_page, paths, table

page = open_page("concept")
key_figures(
    page,
    {
        "indicators": N_("Target indicators"),
        "with_actual": N_("Indicators with a known value"),
        "results": N_("Expected results"),
        "actions": N_("Actions of the plan"),
        "actions_due": N_("Actions due by the chosen year"),
    },
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
    {
        "indicators": N_("Indicators and targets"),
        "results": N_("Expected results"),
        "actions": N_("Action plan"),
        "figures": N_("Figures of the text and totals"),
    },
)
