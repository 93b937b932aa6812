"""Taking in the data of a year: template, files handed in, what was found, accepted or sent back, published."""

from intlmon.i18n import N_
from intlmon.ui import note, open_page
from intlmon.ui.rounds.handing_in import hand_in
from intlmon.ui.rounds.history import history
from intlmon.ui.rounds.publishing import publish
from intlmon.ui.rounds.result import result
from intlmon.ui.rounds.submissions import submissions
from intlmon.ui.rounds.templates import templates

page = open_page("round")
note(page, N_("Five steps, from the empty workbook to the dashboard. Nothing on the dashboard changes before the last one."))
templates(page)
hand_in(page)
submissions(page)
result(page)
publish(page)
history(page)
