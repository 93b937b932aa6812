"""Programme health: which terms run, end or have ended as of a day, and what the records lack."""

from intlmon.i18n import N_
from intlmon.ui import figures, key_figures, note, open_page, table

page = open_page("health")
note(page, N_("Records as reported for {year}; states are computed for {as_of}. Renewals agreed since the report are not known."))
key_figures(
    page,
    made_of={
        "programmes": ("programmes",),
        "running": ("programmes?state=running",),
        "ending": ("programmes?state=ending",),
        "ended": ("programmes?state=ended",),
        "renewable": ("programmes?state=renewable",),
        "renewing": ("programmes?state=renewing",),
        "perpetual": ("programmes?state=perpetual",),
        "unknown": ("programmes?state=unknown",),
        "incomplete": ("missing",),
    },
)
figures(page, ["timeline"])
figures(page, ["by_state", "ending_by_year", "lacking_required"], ["missing_by_kind", "students_per_programme"])
note(page, N_("The yardstick is one university's regulation; an agreement may well have what its record in the report lacks."))
table(
    page,
    ["programmes", "missing", "requirements", "institutions"],
)
