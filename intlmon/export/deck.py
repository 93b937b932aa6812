"""A deck: views that a reader has put together to be shown and handed on, as codes; and what stands on each."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from intlmon.charts import CHARTS
from intlmon.export.key_figures import KeyFigure, key_figures_of
from intlmon.export.view import View
from intlmon.filters import Filters, complete
from intlmon.i18n import translator
from intlmon.labels import TABLES
from intlmon.queries import Reading, ask, names, offered, read_as

MOST_ITEMS = 60
LONGEST_TITLE, LONGEST_NOTE = 200, 2000  # characters


@dataclass(frozen=True)
class Item:
    """One view: ``name`` is a chart (``agreements.by_country``) or a table question (``agreements/countries``).

    ``title`` is the one that the user gave, empty for the view's own in the language of whoever reads; ``note`` is the user's, too.
    """

    name: str
    filters: Filters = field(default_factory=Filters)
    title: str = ""
    reading: Reading = "printed"
    note: str = ""

    @property
    def chart(self) -> str:
        """Name of the chart; empty of a table."""
        return "" if "/" in self.name else self.name

    @property
    def topic(self) -> str:
        """The page that the view is of."""
        return self.name.replace(".", "/").partition("/")[0]

    @property
    def question(self) -> str:
        """The question that the view answers."""
        return f"{self.topic}/{CHARTS[self.chart].question}" if self.chart else self.name


@dataclass(frozen=True)
class Deck:
    """Views in order, under a title that may be empty. Every change gives a new deck; places outside it change nothing."""

    title: str = ""
    items: tuple[Item, ...] = ()

    def added(self, item: Item) -> "Deck":
        """The deck with a view at its end; the same deck where it is full, or has just that view."""
        return self if item in self.items or len(self.items) >= MOST_ITEMS else replace(self, items=(*self.items, item))

    def removed(self, place: int) -> "Deck":
        """The deck without the view at a place, counted from 0."""
        return replace(self, items=tuple(item for number, item in enumerate(self.items) if number != place))

    def moved(self, place: int, by: int) -> "Deck":
        """The deck with a view moved down by so many places, up where negative; never beyond the ends."""
        if not 0 <= place < len(self.items):
            return self
        rest = list(self.removed(place).items)
        rest.insert(max(0, place + by), self.items[place])
        return replace(self, items=tuple(rest))

    def changed(self, place: int, item: Item) -> "Deck":
        """The deck with another view at a place."""
        return replace(self, items=tuple(item if number == place else each for number, each in enumerate(self.items)))


def is_known(name: str) -> bool:
    """Whether there is a chart or a table of that name."""
    topic, _, question = name.partition("/")
    return name in CHARTS or question in TABLES.get(topic, {})


def every_name() -> Iterator[str]:
    """Names of all views that can be items: charts, then tables."""
    yield from CHARTS
    yield from (f"{topic}/{question}" for topic, titles in TABLES.items() for question in titles)


def own_title(name: str, edition: str, language: str) -> str:
    """What a view is called without a title by the user; a table by its topic, too."""
    t = translator(language)
    if name in CHARTS:
        return t(CHARTS[name].title)
    topic, _, question = name.partition("/")
    title, of = t(TABLES[topic][question]), names(edition, language)("topic", topic)
    return title if of == topic else t("{key}: {value}", key=of, value=title)


def view_of(item: Item, edition: str, language: str, link: str = "") -> View:
    """The view of an item in the newest facts, read as it says whichever reading ``edition`` stands for.

    A single filter (the year) that it does not name has the first value offered. Raises ``KeyError`` for an unknown name.
    """
    read = read_as(edition, item.reading)
    filters = complete(dict(item.filters.chosen), offered(item.topic, read, language))
    title = item.title or own_title(item.name, read, language)
    return View(item.topic, title, ask(item.question, read, language, filters), read, language, item.chart, link)


def figures_of(item: Item, edition: str, language: str) -> tuple[KeyFigure, ...]:
    """The two or three key figures that matter for the view of an item."""
    return key_figures_of(view_of(item, edition, language))
