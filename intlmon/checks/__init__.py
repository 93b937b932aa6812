"""Checks: declared comparisons of the documents with themselves, and with their own rows."""
