"""Change from year to year: what grew, what declined, and what the two periods do not have in common."""

from intlmon.ui import figures, key_figures, open_page, table
from intlmon.ui.coverage import compared, coverage

page = open_page("changes")
compared(page)
coverage(page)
key_figures(
    page,
    made_of={
        "together": ["items"],
        "gains": ["items?state=gain"],
        "losses": ["items?state=loss"],
        "unchanged": ["items?state=same"],
        "one_period": ["items?state=one_period"],
    },
)
figures(page, ["absolute"], ["relative"])
table(page, ["items"])
