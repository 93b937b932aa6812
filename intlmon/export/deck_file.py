"""A deck as a small file, and back; whatever the file holds, it is checked before anything is taken from it.

{"intlmon_deck": 1, "title": "…", "items": [
    {"view": "agreements.by_country", "filters": {"year": "2023", "country": "RU,TR"}, "title": "", "reading": "printed", "note": ""}]}
"""

import json
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from intlmon.errors import IntlmonError
from intlmon.export.deck import LONGEST_NOTE, LONGEST_TITLE, MOST_ITEMS, Deck, Item, every_name, is_known
from intlmon.filters import ALL, Filters, Offered, read_address
from intlmon.i18n import N_, Translator, translator
from intlmon.queries import READINGS, as_printed, offered

VERSION = 1
LONGEST_FILE = 256 * 1024  # bytes
_MARK = "intlmon_deck"
_READINGS = READINGS
_MOST_SHOWN = 60  # characters of what the file holds that are told
_ITEM = {"view": str, "filters": dict, "title": str, "reading": str, "note": str}


@dataclass(frozen=True)
class Problem:
    """One thing wrong: ``where`` in the file, a message with what is wrong and what is expected, and the values of its places."""

    where: str
    message: str
    values: tuple[tuple[str, object], ...] = ()

    def in_words(self, t: Translator) -> str:
        """The problem in a language: ``items[2].view: unknown view …; expected …``."""
        said = t(self.message, **dict(self.values))
        return f"{self.where}: {said}" if self.where else said


class DeckError(IntlmonError):
    """A file is no deck, or not one that can be shown. ``problems`` holds everything that is wrong, in the order of the file."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        self.problems = problems
        super().__init__("\n".join(problem.in_words(translator("en")) for problem in problems))


def to_json(deck: Deck) -> bytes:
    """The file of a deck, UTF-8."""
    items = [
        {"view": item.name, "filters": item.filters.address(), "title": item.title, "reading": item.reading, "note": item.note}
        for item in deck.items
    ]
    return json.dumps({_MARK: VERSION, "title": deck.title, "items": items}, ensure_ascii=False, indent=1).encode()


def from_json(data: bytes, edition: str) -> Deck:
    """Read a deck; its codes must be known to the edition. Raises ``DeckError`` with all that is wrong."""
    told = _parsed(data)
    problems = tuple(_wrong(told))
    if problems:
        raise DeckError(problems)
    deck = Deck(told.get("title", ""), tuple(map(_item, told["items"])))
    if unknown := unknown_of(deck, edition):
        raise DeckError(unknown)
    return deck


def unknown_of(deck: Deck, edition: str) -> tuple[Problem, ...]:
    """The codes of a deck's filters that an edition does not know, or not so many of, with their places."""
    return tuple(problem for place, item in enumerate(deck.items) for problem in _unknown(item, place, as_printed(edition)))


def _parsed(data: bytes) -> dict[str, Any]:
    """The file as JSON, an object of our version."""
    if len(data) > LONGEST_FILE:
        message = N_("the file has {size} bytes; expected at most {most}")
        raise DeckError((Problem("", message, (("size", len(data)), ("most", LONGEST_FILE))),))
    try:
        told = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError):
        raise DeckError((Problem("", N_("this is no JSON file in UTF-8; expected a deck saved on this page")),)) from None
    if not isinstance(told, dict) or _MARK not in told:
        raise DeckError((Problem("", N_("this JSON file is no deck; expected one saved on this page")),))
    if told[_MARK] != VERSION or isinstance(told[_MARK], bool):
        raise DeckError((_problem(_MARK, N_("version {value} of the file is not known; expected {expected}"), told[_MARK], VERSION),))
    return told


def _wrong(told: dict[str, Any]) -> Iterator[Problem]:
    yield from _unknown_names("", told, (_MARK, "title", "items"))
    yield from _wrong_text("title", told.get("title", ""), LONGEST_TITLE)
    items = told.get("items")
    if not isinstance(items, list) or len(items) > MOST_ITEMS:
        yield Problem("items", N_("expected a list of at most {most} views"), (("most", MOST_ITEMS),))
        return
    for place, item in enumerate(items):
        yield from _wrong_item(f"items[{place}]", item)


def _wrong_item(where: str, item: object) -> Iterator[Problem]:
    if not isinstance(item, dict):
        yield _problem(where, N_("{value} is no view; expected an object with {expected}"), item, ", ".join(_ITEM))
        return
    yield from _unknown_names(f"{where}.", item, tuple(_ITEM))
    view, reading = item.get("view"), item.get("reading", _READINGS[0])
    if not isinstance(view, str) or not is_known(view):
        yield _problem(f"{where}.view", N_("unknown chart or table {value}; expected a name such as {expected}"), view, next(every_name()))
    if reading not in _READINGS:
        yield _problem(f"{where}.reading", N_("unknown value {value}; expected {expected}"), reading, " / ".join(_READINGS))
    yield from _wrong_text(f"{where}.title", item.get("title", ""), LONGEST_TITLE)
    yield from _wrong_text(f"{where}.note", item.get("note", ""), LONGEST_NOTE)
    yield from _wrong_filters(f"{where}.filters", item.get("filters", {}))


def _wrong_filters(where: str, filters: object) -> Iterator[Problem]:
    if not isinstance(filters, dict):
        yield _problem(where, N_("unknown value {value}; expected {expected}"), filters, "{}")
        return
    for name, codes in filters.items():
        if name not in ALL:
            yield _problem(where, N_("unknown filter {value}; expected {expected}"), name, ", ".join(ALL))
        elif not isinstance(codes, str):
            yield _problem(f"{where}.{name}", N_("{value} is no text of codes; expected one such as {expected}"), codes, '"RU,TR"')


def _wrong_text(where: str, text: object, longest: int) -> Iterator[Problem]:
    if not isinstance(text, str) or len(text) > longest or any(map(_is_control, text)):
        yield Problem(where, N_("expected a text of at most {most} characters, without control characters"), (("most", longest),))


def _is_control(letter: str) -> bool:
    """Whether a letter is none: half a surrogate pair, or a control character other than ends of lines and tabs."""
    return letter not in "\r\n\t" and unicodedata.category(letter) in ("Cc", "Cs")


def _unknown_names(where: str, told: Mapping[str, object], known: tuple[str, ...]) -> Iterator[Problem]:
    for name in told:
        if name not in known:
            yield _problem(f"{where}{name[:_MOST_SHOWN]}", N_("unknown name {value}; expected {expected}"), name, ", ".join(known))


def _item(told: dict[str, Any]) -> Item:
    filters = Filters.of(read_address(told.get("filters", {})))
    return Item(told["view"], filters, told.get("title", "").strip(), told.get("reading", _READINGS[0]), told.get("note", ""))


def _unknown(item: Item, place: int, edition: str) -> Iterator[Problem]:
    known: Offered = offered(item.topic, edition, "en")
    for name, codes in item.filters.chosen:
        where = f"items[{place}].filters.{name}"
        if name not in known:
            yield _problem(where, N_("the page of {value} has no such filter; expected {expected}"), item.name, ", ".join(known))
            continue
        for code in codes:
            if not ALL[name].knows(code, known[name]):
                yield _problem(where, N_("unknown code {value}; expected {expected}"), code, ", ".join(list(known[name])[:10]) + " …")
        most = 1 if ALL[name].single else ALL[name].most
        if most is not None and len(codes) > most:
            yield _problem(where, N_("{value} are too many codes; expected at most {expected}"), len(codes), most)


def _problem(where: str, message: str, value: object, expected: object) -> Problem:
    text = str(value)
    return Problem(where, message, (("value", text[:_MOST_SHOWN] + "…" * (len(text) > _MOST_SHOWN)), ("expected", expected)))
