"""One filters object: codes in; bound parameters, a caption and an address out.

Codes are language-neutral, so that a link means the same rows to every reader.
"""

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from intlmon.i18n import N_, Translator

Offered = dict[str, dict[str, str]]  # codes and their names, by filter
SEPARATOR = ","
LONGEST_WORDS = 200  # characters of a text filter


@dataclass(frozen=True)
class Filter:
    """What can be chosen; ``label`` is a message.

    ``single`` filters have exactly one value, ``optional`` ones among them one or none; others have any number of
    codes, ``most`` at most. A ``date`` is a day as ``2026-11-21``, today where none is chosen; a ``text`` is free words.
    A ``hidden`` one is set by links and clicks alone, and drawn where it is set.
    """

    name: str
    label: str
    single: bool = False
    optional: bool = False
    most: int | None = None
    kind: Literal["codes", "date", "text"] = "codes"
    hidden: bool = False

    @property
    def narrows(self) -> bool:
        """Whether it leaves rows out, other than by setting the year, the day or the subject of a page."""
        return self.kind == "text" or (not self.single and self.most is None)

    def read(self, text: str) -> list[str]:
        """Values out of an address; what cannot be a value of this filter is still there, for the reader to be told."""
        if self.kind == "text":
            return [text[:LONGEST_WORDS]] if text.strip() else []
        return [code for code in text.split(SEPARATOR) if code]

    def knows(self, value: str, offered: Mapping[str, str]) -> bool:
        """Whether a value can be chosen where the codes ``offered`` can."""
        if self.kind == "codes":
            return value in offered
        return self.kind == "text" or is_day(value)

    def first(self, offered: Mapping[str, str]) -> list[str]:
        """What holds where nothing is chosen: the first code offered of a single filter, today of a date."""
        if self.kind == "date":
            return [datetime.date.today().isoformat()]
        return list(offered)[:1] if self.single and not self.optional else []


def is_day(text: str) -> bool:
    """Whether a text is a day in the form ``2026-11-21``.

    >>> is_day("2026-02-28"), is_day("2026-02-30"), is_day("28.02.2026")
    (True, False, False)
    """
    try:
        return datetime.date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


ALL = {
    each.name: each
    for each in (
        Filter("year", N_("Year"), single=True),
        Filter("period", N_("Period"), single=True),
        Filter("flow", N_("Flow")),
        Filter("kind", N_("Kind")),
        Filter("status", N_("Status")),
        Filter("index", N_("Index")),
        Filter("level", N_("Level")),
        Filter("field", N_("Training field")),
        Filter("region", N_("Region")),
        Filter("country", N_("Country")),
        Filter("ownership", N_("Ownership")),
        Filter("institution", N_("Institution")),
        Filter("direction", N_("Direction of cooperation")),
        Filter("indicator", N_("Target indicator")),
        Filter("origin", N_("Target given in")),
        Filter("profile_country", N_("Partner country"), single=True, optional=True),
        Filter("compared_country", N_("Compare with countries"), most=3),
        Filter("profile_institution", N_("University"), single=True, optional=True),
        Filter("compared_institution", N_("Compare with institutions"), most=3),
        Filter("comparison", N_("Compared"), single=True),
        Filter("sort", N_("Sort by"), single=True),
        Filter("state", N_("State")),
        Filter("missing", N_("Lacking")),
        Filter("topic", N_("Topic")),
        Filter("severity", N_("Severity")),
        Filter("finding_kind", N_("Kind of disagreement")),
        Filter("document", N_("Document")),
        Filter("taken_as", N_("Kind of rows")),
        Filter("finding", N_("Disagreement"), hidden=True),
        Filter("due", N_("Deadline")),
        Filter("responsible", N_("Responsible")),
        Filter("words", N_("Words"), single=True, optional=True, kind="text"),
        Filter("q", N_("Search"), single=True, optional=True, kind="text"),
        Filter("as_of", N_("As of"), single=True, kind="date"),
    )
}


@dataclass(frozen=True)
class Filters:
    """Chosen codes by filter name, as sorted pairs; hashable, so results can be kept by it.

    >>> chosen = Filters.of({"year": ["2023"], "country": ["TR", "RU"]})
    >>> chosen.address()
    {'country': 'RU,TR', 'year': '2023'}
    >>> chosen.bound("country"), chosen.bound("region"), chosen.bound("year")
    (['RU', 'TR'], None, '2023')
    """

    chosen: tuple[tuple[str, tuple[str, ...]], ...] = ()

    @classmethod
    def of(cls, values: Mapping[str, Iterable[str]]) -> "Filters":
        """Make filters from codes by name; empty choices mean all and are left out."""
        kept = {name: tuple(sorted(set(codes))) for name, codes in values.items()}
        return cls(tuple(sorted((name, codes) for name, codes in kept.items() if codes)))

    def codes(self, name: str) -> tuple[str, ...]:
        """Codes chosen for one filter; empty means all."""
        return dict(self.chosen).get(name, ())

    def bound(self, name: str) -> object:
        """Value to bind in SQL: a list of codes or None for all; the code itself for a single filter."""
        codes = self.codes(name)
        if not codes:
            return None
        return codes[0] if ALL[name].single else list(codes)

    def only(self, names: Iterable[str]) -> "Filters":
        """The same choices for some filters alone."""
        wanted = set(names)
        return Filters(tuple(pair for pair in self.chosen if pair[0] in wanted))

    @property
    def narrowing(self) -> tuple[str, ...]:
        """Names of the filters that leave rows out, apart from the year or period."""
        return tuple(name for name, _ in self.chosen if ALL[name].narrows)

    def address(self) -> dict[str, str]:
        """Query part of the address that opens the same view."""
        return {name: SEPARATOR.join(codes) for name, codes in self.chosen}


def complete(values: Mapping[str, Sequence[str]], offered: Offered) -> Filters:
    """Filters of what a topic offers: unknown codes are left out, a single filter without one has its first.

    >>> complete({"year": ["1066"], "country": ["TR"]}, {"year": {"2023": "2023", "2022": "2022"}, "country": {}}).address()
    {'year': '2023'}
    """
    found = {}
    for name, known in offered.items():
        codes = [code for code in values.get(name, ()) if ALL[name].knows(code, known)] or ALL[name].first(known)
        found[name] = codes[:1] if ALL[name].single else codes[: ALL[name].most]
    return Filters.of(found)


def read_address(query: Mapping[str, str]) -> dict[str, list[str]]:
    """Codes by filter name out of an address; unknown names are passed over."""
    return {name: ALL[name].read(query[name]) for name in query if name in ALL}


def in_words(filters: Filters, offered: Offered, t: Translator) -> str:
    """The choices in a sentence part: ``Year: 2023; Country: Türkiye, Russia``."""
    parts = []
    for name, codes in filters.chosen:
        words = ", ".join(_word(name, code, offered, t) for code in codes)
        parts.append(f"{t(ALL[name].label)}: {words}")
    return "; ".join(parts)


def _word(name: str, code: str, offered: Offered, t: Translator) -> str:
    if ALL[name].kind == "date":
        return t.date(datetime.date.fromisoformat(code))
    return offered.get(name, {}).get(code, code)
