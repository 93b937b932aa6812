"""Questions to the published edition: one ``.sql`` file each, values bound, results kept by edition and filters."""

from intlmon.queries.answers import parameters
from intlmon.queries.names import names
from intlmon.queries.runner import Result, ask

__all__ = ["Result", "ask", "names", "parameters"]
