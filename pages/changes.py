"""Change from year to year: what grew, what declined, and what the two periods do not have in common."""

from intlmon.i18n import N_
from intlmon.ui import figures, key_figures, open_page, table
from intlmon.ui.coverage import compared, coverage

page = open_page("changes")
compared(page)
coverage(page)
key_figures(
    page,
    {
        "together": N_("Known for both periods, together"),
        "gains": N_("Items that grew"),
        "losses": N_("Items that declined"),
        "unchanged": N_("Items unchanged"),
        "one_period": N_("Items known for one period only"),
    },
    made_of={
        "together": ["items"],
        "gains": ["items?state=gain"],
        "losses": ["items?state=loss"],
        "unchanged": ["items?state=same"],
        "one_period": ["items?state=one_period"],
    },
)
figures(page, ["absolute"], ["relative"])
table(page, {"items": N_("All that is compared, with what is known for one period only")})
