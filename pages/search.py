"""Search: universities, partners, countries, programmes, indicators and pages by words in any of the three languages."""

from intlmon.ui import open_page
from intlmon.ui.search import found

page = open_page("search")
found(page)
