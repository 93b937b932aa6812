"""What the filters of a topic offer: codes and their names in the reader's language."""

from intlmon.filters import Filters, Offered
from intlmon.queries.runner import ask


def offered(topic: str, edition: str, language: str) -> Offered:
    """Codes and names by filter, in the order of the question ``<topic>/options``."""
    found: Offered = {}
    for row in ask(f"{topic}/options", edition, language, Filters()).rows():
        found.setdefault(str(row["filter"]), {})[str(row["code"])] = str(row["name"])
    return found
