"""Status of the collection: which university has handed in which topic, who is missing, how good the files are."""

from intlmon.ui import open_page
from intlmon.ui.rounds.reminders import missing
from intlmon.ui.rounds.standings import in_figures, matrix
from intlmon.ui.rounds.submissions import files

page = open_page("board")
in_figures(page)
matrix(page)
files(page)
missing(page)
