"""The deck: the views that the reader has put together, in order; shown, saved, loaded again."""

from intlmon.ui import open_page
from intlmon.ui.deck_page import deck_page

page = open_page("deck")
deck_page(page)
