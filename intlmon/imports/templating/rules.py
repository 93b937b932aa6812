"""What a column's cells take: drop-downs, days, whole numbers; each with the column's note when its cell is chosen."""

import datetime
from collections.abc import Mapping
from typing import Any

from intlmon.i18n import Translator
from intlmon.imports.templating.lists import YES_NO, list_of
from intlmon.metadata import Column

Rule = dict[str, Any]  # as XlsxWriter takes a validation
_TITLE, _NOTE = 32, 255  # letters that Excel shows
_FIRST_DAY, _LAST_DAY = datetime.date(1900, 1, 1), datetime.date(2099, 12, 31)
_MOST = 1_000_000


def rule(column: Column, places: Mapping[str, str], t: Translator, year: int) -> Rule:
    """The rule of a column; ``places`` has, by list, where the technical sheet holds its names."""
    note = getattr(column, f"note_{t.language}")[:_NOTE]
    told = {"input_title": heading(column, t.language)[:_TITLE], "input_message": note, "error_title": heading(column, t.language)[:_TITLE]}
    return told | _allowed(column, places, t, year)


def heading(column: Column, language: str) -> str:
    """Heading of a column in a language."""
    return str(getattr(column, f"heading_{language}"))


def _allowed(column: Column, places: Mapping[str, str], t: Translator, year: int) -> Rule:
    if column.type == "date":
        message = t("Write a day as day, month and year, for example 15.02.2024.")
        return {"validate": "date", "criteria": "between", "minimum": _FIRST_DAY, "maximum": _LAST_DAY, "error_message": message}
    if column.name == "part":
        return {"validate": "list", "source": [1, 2, 5, 6, 7, 8, 9], "error_message": t("Choose a value from the list.")}
    if column.type == "integer":
        least, most = int(column.minimum or 0), year if column.name.endswith("_year") else _MOST
        message = t("Write a whole number from {least} to {most}, without spaces and words.", least=least, most=most)
        return {"validate": "integer", "criteria": "between", "minimum": least, "maximum": most, "error_message": message}
    of = list_of(column)
    return _from_list(column, places[of], t) if of else {"validate": "any"}


def _from_list(column: Column, place: str, t: Translator) -> Rule:
    """Partners are only suggested, for nobody knows them all; another country can be kept after a question."""
    offered: Rule = {"validate": "list", "source": place}
    if column.names == "partner":
        return offered | {"show_error": False}
    if column.names == "country":
        return offered | {"error_type": "warning", "error_message": t("This country is not in the list. Keep it all the same?")}
    message = t("Choose “Yes” or “No” from the list.") if list_of(column) == YES_NO else t("Choose a value from the list.")
    return offered | {"error_message": message}
