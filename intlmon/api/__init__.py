"""The data interface: every view of ``mart`` over HTTP, read-only, as CSV, JSON and Parquet."""

from intlmon.api.server import application

__all__ = ["application"]
