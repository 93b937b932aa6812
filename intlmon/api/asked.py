"""What a request asks for, read from its parameters; the first thing that is not allowed is told, with what is."""

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass

from starlette.datastructures import QueryParams

from intlmon.api import cursors
from intlmon.api.problems import Problem, shortened
from intlmon.api.values import kind_of, split
from intlmon.i18n import LANGUAGES, Translator
from intlmon.queries import Column, MartView, Value, Wanted, has_both_bases, views
from intlmon.store import editions
from intlmon.store.editions import READINGS

DEFAULT_LIMIT, MOST_ROWS = 10_000, 50_000
FORMATS = ("csv", "json", "parquet")
OWN = ("columns", "limit", "cursor", "reading", "lang")
_MOST_VALUES = 500


@dataclass(frozen=True)
class Asked:
    """A request for rows of a view: ``edition`` names the database with its reading, ``wanted`` the rows."""

    view: MartView
    edition: str
    reading: str
    wanted: Wanted

    @property
    def next_offset(self) -> int:
        """Where the page after this one begins."""
        return self.wanted.offset + self.wanted.limit

    @property
    def digest(self) -> str:
        """What is asked for but for the page: view, reading, values, columns."""
        values = sorted((name, [None if each is None else str(each) for each in given]) for name, given in self.wanted.values.items())
        text = json.dumps([self.view.name, self.reading, values, list(self.wanted.columns)])
        return hashlib.sha256(text.encode()).hexdigest()[:12]


def asked(name: str, query: QueryParams, edition: str) -> Asked:
    """Read a request for the view ``name`` of the published edition. Raises ``Problem``."""
    reading = _reading(query, edition)
    read = editions.read_as(edition, reading)
    view = _view(name, read)
    _refuse_unknown(query, view)
    _one(query, "lang", tuple(LANGUAGES))
    values = {column.name: _values(query, column) for column in view.columns.values() if column.name in query}
    wanted = Wanted(view.name, values, _columns(query, view), _limit(query))
    first = Asked(view, read, reading, wanted)
    offset = cursors.offset(_single(query, "cursor"), read, first.digest) if "cursor" in query else 0
    return Asked(view, read, reading, Wanted(view.name, values, wanted.columns, wanted.limit, offset))


def only(query: QueryParams, allowed: Sequence[str]) -> None:
    """Raise ``Problem`` where an address has a parameter that it does not know."""
    for name in query:
        if name not in allowed:
            raise _unknown(name, allowed)


def reading_of(query: QueryParams, edition: str) -> tuple[str, str]:
    """The reading that a request names and the edition as it is read so. Raises ``Problem``."""
    reading = _reading(query, edition)
    return reading, editions.read_as(edition, reading)


def _reading(query: QueryParams, edition: str) -> editions.Reading:
    named = _one(query, "reading", readings(edition))
    return next((each for each in READINGS if each == named), READINGS[0])


def readings(edition: str) -> tuple[editions.Reading, ...]:
    """The readings that there are: by records of a round only where a year has published figures too."""
    return READINGS if has_both_bases(edition) else READINGS[:2]


def language_of(query: QueryParams) -> str | None:
    """The language that a request names. Raises ``Problem`` where it is none of ours."""
    return _one(query, "lang", tuple(LANGUAGES))


def _unknown(name: str, allowed: Sequence[str]) -> Problem:
    return Problem(400, "unknown-parameter", lambda t: t("There is no parameter {name} here.", name=shortened(name)), name, allowed)


def _view(name: str, edition: str) -> MartView:
    known = views(edition, "en")
    if name not in known:
        raise Problem(404, "unknown-view", lambda t: t("There is no view {name}.", name=shortened(name)), allowed=list(known))
    return known[name]


def _refuse_unknown(query: QueryParams, view: MartView) -> None:
    only(query, [*(each.name for each in view.columns.values() if each.plain), *OWN])


def _values(query: QueryParams, column: Column) -> list[Value]:
    """Values that a column may have: commas or repeated parameters part them; an empty one is None, "empty"."""
    texts = list(dict.fromkeys(text for given in query.getlist(column.name) for text in split(given)))
    if len(texts) > _MOST_VALUES:
        raise Problem(
            400, "too-many-values",
            lambda t: t("The parameter {name} has more than {count} values.", name=column.name, count=t.number(_MOST_VALUES)), column.name,
        )  # fmt: skip
    return [_value(text, column) if text else None for text in texts]


def _value(text: str, column: Column) -> Value:
    kind = kind_of(column)
    value = kind.parse(text)
    if value is None:
        raise _wrong(column.name, text, kind.expected)
    return value


def _wrong(name: str, text: str, expected: str, allowed: Sequence[str] = ()) -> Problem:
    def say(t: Translator) -> str:
        return t("The parameter {name} cannot be “{value}”; expected: {expected}.", name=name, value=shortened(text), expected=t(expected))

    return Problem(400, "invalid-value", say, name, allowed)


def _single(query: QueryParams, name: str) -> str:
    given = query.getlist(name)
    if len(given) > 1:
        raise Problem(400, "repeated-parameter", lambda t: t("The parameter {name} is given more than once.", name=name), name)
    return given[0]


def _one(query: QueryParams, name: str, allowed: tuple[str, ...]) -> str | None:
    if name not in query:
        return None
    value = _single(query, name)
    if value not in allowed:
        raise _wrong(name, value, ", ".join(allowed), allowed)
    return value


def _limit(query: QueryParams) -> int:
    if "limit" not in query:
        return DEFAULT_LIMIT
    text = _single(query, "limit")
    if not (text.isascii() and text.isdigit() and len(text) <= len(str(MOST_ROWS)) and 1 <= int(text) <= MOST_ROWS):
        raise _wrong("limit", text, f"1–{MOST_ROWS}", [f"1–{MOST_ROWS}"])
    return int(text)


def _columns(query: QueryParams, view: MartView) -> tuple[str, ...]:
    if "columns" not in query:
        return tuple(view.columns)
    named = dict.fromkeys(name for text in query.getlist("columns") for name in split(text))
    for name in named:
        if name not in view.columns:
            raise _wrong("columns", name, ", ".join(view.columns), list(view.columns))
    return tuple(named)
