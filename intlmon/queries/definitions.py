"""The notions that the figures of a page are counted by."""

from functools import lru_cache

import pyarrow as pa

from intlmon.queries.answers import answer_with


@lru_cache(maxsize=128)
def definitions_of(edition: str, language: str, topic: str) -> pa.Table:
    """Columns: term, definition, source_id, locator; those of the page before those that concern all."""
    return answer_with("sources/definitions", edition, {"lang": language, "topic": topic})
