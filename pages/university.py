"""One university across all topics: key figures, its ownership's median, partners, programmes, branches, projects, publications, staff."""

from intlmon.i18n import N_
from intlmon.ui import comparison, open_page, profile, profile_figures, profile_tables

page = open_page("university")
profile(page, ["ownership_name", "city"], N_("All universities"))
profile_figures(
    page,
    [["programmes"], ["publications", "projects"], ["staff", "branches"]],
    made_of={
        **dict.fromkeys(["joint_programmes", "joint_students"], ("programmes/programmes?kind=joint",)),
        **dict.fromkeys(["double_programmes", "double_students"], ("programmes/programmes?kind=double",)),
        "publications": ["publications/institutions"],
        "science_projects": ["projects/institutions?kind=science"],
        "education_projects": ["projects/institutions?kind=education"],
        "inbound_operating": ["branches/branches?flow=inbound&status=operating"],
        "inbound_planned": ["branches/branches?flow=inbound&status=planned"],
        "outbound": ["branches/branches?flow=outbound"],
        "outgoing_staff": ["staff/institutions?flow=outgoing"],
        "incoming_staff": ["staff/institutions?flow=incoming"],
    },
    notes=[N_("The documents do not give agreements by university, and name the leading universities by publications alone.")],
)
comparison(
    page,
    "compared_chart",
    alone=True,
    note=N_(
        "The median goes over the universities of the same ownership that have the figure; those that no list names are not counted as 0."
    ),
)
profile_tables(
    page,
    ["programmes", "partners", "branches", "projects", "publications", "staff", "people", "report", "compared", "figures", "disagreements"],
)
