"""One view a screen, in large type: of the deck, or the one that the address names."""

from intlmon.ui import open_page
from intlmon.ui.present import present

page = open_page("present")
present(page)
