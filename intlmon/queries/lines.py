"""What the documents print at the places that figures name: the lines themselves, or a quote of running text."""

from dataclasses import dataclass
from functools import lru_cache

from intlmon.provenance import Citation, singly
from intlmon.queries.answers import answer_with


@dataclass(frozen=True)
class Printed:
    """One line of a place, or one quote.

    ``line`` is the line's number in the document's text copy, for a quote the first that it stands on;
    ``lines`` the same with its end (``457`` or ``457-460``). ``whole`` says that ``text`` is the line as printed,
    white space and marks included; else it is a few words quoted from running text, for a figure split by ``codes``.
    """

    source_id: str
    locator: str
    line: int
    lines: str
    text: str
    whole: bool
    codes: tuple[str, ...] = ()


@lru_cache(maxsize=1024)
def printed(edition: str, cited: frozenset[Citation]) -> tuple[Printed, ...]:
    """Lines and quotes of places (source_id, locator; several locators joined by `` | ``), in document order.

    One entry per single place and line, so that a line that several places share (a heading, a paragraph) comes
    once for each. Unknown places have none.
    """
    places = sorted(singly(cited))
    values: dict[str, object] = {"sources": [source for source, _ in places], "locators": [locator for _, locator in places]}
    rows = answer_with("sources/printed", edition, values).to_pylist()
    return tuple(Printed(**row | {"codes": tuple(row["codes"])}) for row in rows)


@lru_cache(maxsize=1024)
def printed_at(edition: str, spans: str) -> tuple[tuple[str, int, str], ...]:
    """Printed lines within spans such as ``000:457 000:460-462``: source, number of the line, text. Running text has none."""
    parsed = [_span(span) for span in spans.split()]
    values: dict[str, object] = {name: [span[place] for span in parsed] for place, name in enumerate(("sources", "firsts", "lasts"))}
    return tuple((row["source_id"], row["line"], row["text"]) for row in answer_with("sources/spans", edition, values).to_pylist())


def _span(span: str) -> tuple[str, int, int]:
    source, _, lines = span.partition(":")
    first, _, last = lines.partition("-")
    return source, int(first), int(last or first)
