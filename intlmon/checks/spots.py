"""Where rows stand: their lines as comparisons name them (``000:601-608``), with a short quote."""

import re
from dataclasses import dataclass

import duckdb

from intlmon.checks.measuring import Places

_WORDS = 12
_APART = 3  # rows of a table stand a line or two apart; what is between them is headings
_MARKS = re.compile(r"[*#|`]|</?\w+>")
_DIGIT = re.compile(r"\d")

Span = tuple[str, int, int]


@dataclass(frozen=True)
class Spots:
    """Spans and quotes by source and locator, and printed lines by source and line."""

    spans: dict[tuple[str, str], list[Span]]
    quotes: dict[Span, str]
    lines: dict[tuple[str, int], str]

    @classmethod
    def read(cls, connection: duckdb.DuckDBPyConnection) -> "Spots":
        """Gather the places of all rows, and the lines that tables are printed on."""
        spans: dict[tuple[str, str], list[Span]] = {}
        quotes: dict[Span, str] = {}
        places = connection.execute(
            "SELECT source_id, locator, lines, quote FROM core.places WHERE \"table\" NOT LIKE 'statements%' ORDER BY ALL"
        ).fetchall()
        for source, locator, lines, quote in places:
            at = span(source, lines)
            spans.setdefault((source, locator), []).append(at)
            if quote:
                quotes.setdefault(at, quote)
        lines_by = connection.execute("SELECT source_id, line, text FROM core.printed_lines").fetchall()
        return cls(spans, quotes, {(source, line): text for source, line, text in lines_by})

    def of(self, places: Places) -> tuple[str, str]:
        """Lines and a quote from the first of them; both empty where no line is known."""
        found = {at for source, locator in places for part in locator.split(" | ") for at in self.spans.get((source, part), [])}
        quotes = [quote for at in sorted(found) if (quote := self._quote(at))]
        quoted = next((quote for quote in quotes if _DIGIT.search(quote)), next(iter(quotes), ""))  # headings hold no figure
        return (" ".join(written(merged(sorted(found)))), quoted) if quoted else ("", "")

    def begins(self, lines: str) -> str:
        """Quote the beginning of the first row printed on such lines; empty where none of them is known."""
        return next((quote for at in spans_of(lines) if (quote := self._quote(at))), "")

    def _quote(self, at: Span) -> str:
        source, first, last = at
        texts = (_MARKS.sub(" ", self.lines.get((source, line), "")).split() for line in range(first, last + 1))
        return self.quotes.get(at) or next((" ".join(words[:_WORDS]) for words in texts if words), "")


def span(source: str, lines: str) -> Span:
    """Read ``601-608`` or ``601`` of a document."""
    first, _, last = lines.partition("-")
    return source, int(first), int(last or first)


def spans_of(lines: str) -> list[Span]:
    """Read ``000:601-608 000:614``."""
    return [span(*each.split(":")) for each in lines.split()]


def merged(spans: list[Span], apart: int = _APART) -> list[Span]:
    """Join sorted spans of a document that overlap or stand no more than so many lines apart."""
    joined: list[Span] = []
    for source, first, last in spans:
        if joined and joined[-1][0] == source and first - joined[-1][2] <= apart:
            joined[-1] = (source, joined[-1][1], max(last, joined[-1][2]))
        else:
            joined.append((source, first, last))
    return joined


def written(spans: list[Span]) -> list[str]:
    """Write spans as comparisons name them."""
    return [f"{source}:{first}" if first == last else f"{source}:{first}-{last}" for source, first, last in spans]


def meet(some: str, others: str) -> bool:
    """Whether two lists of lines have a line in common."""
    return any(
        source == source_of and first <= last_of and first_of <= last
        for source, first, last in spans_of(some)
        for source_of, first_of, last_of in spans_of(others)
    )
