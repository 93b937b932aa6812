"""One filters object: codes in; bound parameters, a caption and an address out.

Codes are language-neutral, so that a link means the same rows to every reader.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from intlmon.i18n import N_

SEPARATOR = ","


@dataclass(frozen=True)
class Filter:
    """What can be chosen: ``label`` is a message; ``single`` filters always have exactly one value."""

    name: str
    label: str
    single: bool = False


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
        return tuple(name for name, _ in self.chosen if not ALL[name].single)

    def address(self) -> dict[str, str]:
        """Query part of the address that opens the same view."""
        return {name: SEPARATOR.join(codes) for name, codes in self.chosen}


def read_address(query: Mapping[str, str]) -> dict[str, list[str]]:
    """Codes by filter name out of an address; unknown names are passed over."""
    return {name: [code for code in query[name].split(SEPARATOR) if code] for name in query if name in ALL}
