"""Finding things by words: countries, institutions, partners, pages, indicators, programmes, in any of the three languages."""

from intlmon.search.index import Entry, index
from intlmon.search.matching import Hit, search

__all__ = ["Entry", "Hit", "index", "search"]
