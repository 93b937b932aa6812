"""Values of columns as they stand in an address: what each type may be, and what it means."""

import datetime
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from intlmon.filters import is_day
from intlmon.i18n import N_
from intlmon.queries import Column, Value

Schema = dict[str, object]
_WHOLE, _NUMBER = re.compile(r"[+-]?[0-9]{1,18}"), re.compile(r"[+-]?[0-9]{1,30}(\.[0-9]{1,30})?([eE][+-]?[0-9]{1,2})?")


@dataclass(frozen=True)
class Kind:
    """A kind of values: ``expected`` is a message, ``schema`` the JSON schema of one, ``parse`` None where a text is none."""

    expected: str
    schema: Schema
    parse: Callable[[str], Value]


_TEXT = Kind(N_("a text"), {"type": "string"}, lambda text: text)
_KINDS = {
    "VARCHAR": _TEXT,
    "INTEGER": Kind(N_("a whole number"), {"type": "integer"}, lambda text: int(text) if _WHOLE.fullmatch(text) else None),
    "DOUBLE": Kind(N_("a number such as 30.4"), {"type": "number"}, lambda text: float(text) if _NUMBER.fullmatch(text) else None),
    "BOOLEAN": Kind(N_("true or false"), {"type": "boolean"}, {"true": True, "false": False}.get),
    "DATE": Kind(
        N_("a day such as 2023-12-31"),
        {"type": "string", "format": "date"},
        lambda text: datetime.date.fromisoformat(text) if is_day(text) else None,
    ),
}
_KINDS["BIGINT"] = _KINDS["INTEGER"]
_PLACE: Schema = {"type": "object", "description": "source_id, locator", "additionalProperties": {"type": ["string", "null"]}}


def kind_of(column: Column) -> Kind:
    """The kind of a column's values; of a list, the kind of what is in it."""
    return _KINDS.get(column.item, _TEXT)


def row_schema(columns: Sequence[Column]) -> Schema:
    """JSON schema of a row with these columns."""
    return {"type": "object", "additionalProperties": False, "properties": {each.name: _schema(each) for each in columns}}


def _schema(column: Column) -> Schema:
    one = kind_of(column).schema if column.plain else _PLACE
    if column.of_list:
        return {"type": ["array", "null"], "items": one, "description": column.description}
    return one | {"type": [one["type"], "null"], "description": column.description}


def split(text: str) -> list[str]:
    r"""Values out of one parameter: commas part them, but for those after a backslash.

    >>> split(r"TR,RU"), split(r"Almaty\, city"), split("")
    (['TR', 'RU'], ['Almaty, city'], [''])
    """
    return [re.sub(r"\\([,\\])", r"\1", part) for part in re.findall(r"(?:^|,)((?:\\[,\\]|[^,])*)", text)]


def joined(values: Sequence[str]) -> str:
    r"""One parameter out of values; the opposite of ``split``.

    >>> joined(["TR", "Almaty, city"])
    'TR,Almaty\\, city'
    """
    return ",".join(re.sub(r"([,\\])", r"\\\1", value) for value in values)
