"""Joint and double-degree programmes: each one, and by level, country, university and field."""

from intlmon.ui import bases, figures, key_figures, open_page, table, views

page = open_page("programmes")
key_figures(
    page,
    made_of={
        **dict.fromkeys(["joint_programmes", "joint_students"], ("programmes?kind=joint",)),
        **dict.fromkeys(["double_programmes", "double_students"], ("programmes?kind=double",)),
    },
)
views(page, ["by_country"], "programmes")
figures(
    page,
    ["by_level", "by_ownership", "by_year_signed", "by_field"],
    ["students_by_level", "by_institution", "student_share_by_field"],
)
table(
    page,
    ["programmes", "institutions", "countries", "levels", "figures"],
)
bases(page)
