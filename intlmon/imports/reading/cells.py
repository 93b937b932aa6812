"""The value of a cell for its column: numbers, days and yes/no out of text, and what is wrong or was changed on the way."""

import re
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from intlmon.imports.model import Value
from intlmon.imports.reading.entries import DIGITS
from intlmon.imports.reading.grid import Entry, Kind
from intlmon.imports.reading.text import cleaned, in_latin
from intlmon.imports.reading.values import Ambiguous, day, number, of_serial, yes_no
from intlmon.metadata import Column

_UNUSABLE = {Kind.ERROR: "error_cell", Kind.UNCALCULATED: "not_calculated", Kind.DAMAGED: "cell_damaged"}


class Converted(NamedTuple):
    """A value, the rules that speak of it, and what they say. Where a rule blocks, the value is ``None``."""

    value: Value
    rules: tuple[str, ...] = ()
    values: tuple[tuple[str, str], ...] = ()


def convert(entry: Entry, column: Column, of_1904: bool) -> Converted:
    """The value of a cell in the type of its column; what is no such value stays as the file has it."""
    if entry.kind is Kind.TEXT:
        return _of_text(entry.text, column.type, column.pattern, of_1904)
    if entry.kind in _UNUSABLE:
        return Converted(None, (_UNUSABLE[entry.kind],))
    if entry.kind is Kind.NUMBER:
        return _of_number(entry, column.type, of_1904)
    if column.type == "text":
        return Converted(entry.text, ("day_in_text",) if entry.kind is Kind.DAY else ())
    return Converted(entry.value)


def _of_number(entry: Entry, kind: str, of_1904: bool) -> Converted:
    value = entry.value
    if isinstance(value, int | Decimal) and abs(value) >= 10**DIGITS:
        return Converted(None, ("digits_lost",))
    if kind == "text":
        return Converted(entry.text)
    if kind == "boolean" and value in (0, 1):
        return Converted(bool(value))
    if kind == "date" and isinstance(value, int) and (found := of_serial(value, of_1904)):
        return Converted(found, ("day_as_serial",))
    return Converted(value)


def _of_text(text: str, kind: str, pattern: str, of_1904: bool) -> Converted:
    plain, changed = cleaned(text)
    rules = tuple(sorted(changed)) if changed else ()
    if kind == "text":
        code = in_latin(plain) if pattern else plain
        if code != plain and re.fullmatch(pattern, code) and not re.fullmatch(pattern, plain):
            return Converted(code, (*rules, *(() if "lookalike" in changed else ("lookalike",))))
        return Converted(plain, rules)
    try:
        value, rule = _typed(plain, kind, of_1904)
    except Ambiguous as error:
        what = "ambiguous_day" if kind == "date" else "ambiguous_number"
        return Converted(None, (what,), (("first", error.first), ("second", error.second)))
    return Converted(plain, rules) if value is None else Converted(value, (rule,) if rule else ())


@lru_cache(maxsize=16_384)
def _typed(plain: str, kind: str, of_1904: bool) -> tuple[Value, str]:
    if kind == "boolean":
        return yes_no(plain), ""
    if kind == "date":
        serial = of_serial(int(plain), of_1904) if plain.isascii() and plain.isdigit() and len(plain) == 5 else None
        return (serial, "day_as_serial") if serial else (day(plain), "day_as_text")
    found = number(plain)
    whole = found is not None and found == found.to_integral_value()
    return (int(found) if found is not None and whole else found), "number_as_text"
