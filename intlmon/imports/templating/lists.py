"""The names that cells of a template offer, by list and code, in a language."""

from collections.abc import Mapping

from intlmon.filters import Filters
from intlmon.i18n import translator
from intlmon.metadata import Column
from intlmon.queries import ask

Lists = Mapping[str, Mapping[str, str]]
YES_NO = "yes_no"


def lists(edition: str, language: str) -> Lists:
    """Every list by its name: codes and their names in the order in which they are offered; ``true`` and ``false`` in ``yes_no``."""
    found: dict[str, dict[str, str]] = {}
    for row in ask("names/lists", edition, language, Filters()).rows():
        found.setdefault(str(row["list"]), {})[str(row["code"])] = str(row["name"])
    t = translator(language)
    return found | {YES_NO: {"true": t("Yes"), "false": t("No")}}


def list_of(column: Column) -> str:
    """Name of the list that a column's cells are chosen from, or empty."""
    if column.type == "boolean":
        return YES_NO
    return column.codes or column.names
