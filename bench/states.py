"""Filter states of a page, drawn from the values that its filters offer; the same list in every run of the benchmark."""

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from bench.searching import questions
from intlmon.filters import ALL, Filters
from intlmon.i18n import LANGUAGES
from intlmon.queries import ask
from intlmon.store import editions

MINIMAL = "P"
_MOST_FILTERS = 3
_MOST_CODES = 3
_TRIES = 20


@dataclass(frozen=True)
class State:
    """Filters as the address has them, and the language of the browser."""

    query: tuple[tuple[str, str], ...]
    language: str = "kk"


def start(page: str) -> State:
    """The page without a choice."""
    return State((("part", ""),) if page == MINIMAL else ())


def draw(page: str, count: int, seed: int = 1) -> list[State]:
    """Up to ``count`` different states; where the page offers fewer in one language, the others follow."""
    options = _minimal() if page == MINIMAL else _options(page)
    found: dict[State, None] = {}
    for language in LANGUAGES:
        found |= dict.fromkeys(islice(_different(options, language, random.Random(f"{page} {seed}")), count - len(found)))
    return list(found)


def _different(options: dict[str, list[str]], language: str, chance: random.Random) -> Iterator[State]:
    seen: set[State] = set()
    tries = 0
    while tries < _TRIES:
        state = State(_choice(options, chance), language)
        tries = tries + 1 if state in seen else 0
        if state not in seen:
            seen.add(state)
            yield state


def _choice(options: dict[str, list[str]], chance: random.Random) -> tuple[tuple[str, str], ...]:
    """A value of each single filter, and some codes of one to three others."""
    query = {name: chance.choice(codes) for name, codes in options.items() if name in ALL and ALL[name].single}
    others = [name for name in options if name not in query]
    for name in chance.sample(others, min(len(others), chance.randint(1, _MOST_FILTERS))):
        codes = options[name]
        query[name] = ",".join(sorted(chance.sample(codes, min(len(codes), chance.randint(1, _MOST_CODES)))))
    return tuple(sorted(query.items()))


def _options(page: str) -> dict[str, list[str]]:
    offered: dict[str, list[str]] = {}
    for row in ask(f"{page}/options", editions.current(), "kk", Filters()).rows():
        name = str(row["filter"])
        offered.setdefault(name, []).extend(_free(name) or [str(row["code"])])
    return offered


def _free(name: str) -> list[str]:
    """Values of a filter that takes days or words and offers no codes."""
    if ALL[name].kind == "date":
        return [f"{year}-{month:02}-01" for year in range(2023, 2027) for month in range(1, 13)]
    if ALL[name].kind == "text":
        return list(questions()) if name == "q" else ["", "университет", "бағдарлама", "шетел", "ғылым"]
    return []


def _minimal() -> dict[str, list[str]]:
    return {"part": [str(number) for number in range(40)]}
