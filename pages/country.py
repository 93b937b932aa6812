"""One country across all topics: key figures, comparison, partners, universities, programmes, branches, projects, staff."""

from intlmon.i18n import N_
from intlmon.ui import comparison, open_page, profile, profile_figures, profile_tables

page = open_page("country")
profile(page, ["region_name"], N_("All countries"))
profile_figures(
    page,
    [["agreements", "projects"], ["programmes"], ["branches", "staff"]],
    made_of={
        "agreements": ["agreements/countries"],
        **dict.fromkeys(["joint_programmes", "joint_students"], ("programmes/programmes?kind=joint",)),
        **dict.fromkeys(["double_programmes", "double_students"], ("programmes/programmes?kind=double",)),
        "science_projects": ["projects/countries?kind=science"],
        "education_projects": ["projects/countries?kind=education"],
        "inbound_operating": ["branches/branches?flow=inbound&status=operating"],
        "inbound_planned": ["branches/branches?flow=inbound&status=planned"],
        "outbound": ["branches/branches?flow=outbound"],
        "outgoing_staff": ["staff/countries?flow=outgoing"],
        "incoming_staff": ["staff/countries?flow=incoming"],
    },
    notes=[N_("The documents do not give publications by country.")],
)
comparison(page, "compared_chart", alone=False)
profile_tables(
    page,
    ["programmes", "partners", "universities", "branches", "projects", "staff", "people", "compared", "figures", "disagreements"],
)
