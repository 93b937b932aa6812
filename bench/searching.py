"""The search alone, without a page: words as readers type them, whole, in part, mistyped, in the other alphabet."""

import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from itertools import cycle
from statistics import median

from intlmon.filters import Filters
from intlmon.i18n import LANGUAGES
from intlmon.queries import ask
from intlmon.search import index, search
from intlmon.store import editions

QUESTIONS = 200
GOAL = 50  # milliseconds
_RUSSIAN_KEYBOARD = str.maketrans("әғқңөұүһіӘҒҚҢӨҰҮҺІ", "агкноуухиАГКНОУУХИ")
_LATIN_TWINS = str.maketrans("АВЕКМНОРСТХаеорсх", "ABEKMHOPCTXaeopcx")
_ABSENT = ("zzzz", "Ланнистер", "qwertyuiop", "6B99999", "; DROP TABLE x", "а" * 200)


@dataclass(frozen=True)
class Searched:
    """Seconds for the index of each language, and for each question."""

    prepared: Sequence[float]
    answered: Sequence[float]


@lru_cache(maxsize=1)
def questions() -> tuple[str, ...]:
    """The same words in every run of the benchmark."""
    chance = random.Random("search 1")
    rows = ask("search/entries", editions.current(), "kk", Filters()).rows()
    texts = chance.sample(sorted({str(row["text"]) for row in rows}), QUESTIONS - len(_ABSENT))
    ways: list[Callable[[str], str]] = [
        str,
        partial(_part, chance),
        partial(_slip, chance),
        lambda text: text.translate(_RUSSIAN_KEYBOARD),
        lambda text: text.translate(_LATIN_TWINS),
    ]
    return (*(way(text) for text, way in zip(texts, cycle(ways), strict=False)), *_ABSENT)


def measure() -> Searched:
    """Prepare the index of each language, then answer each question in each; no answer is kept."""
    edition, prepared, answered = editions.current(), [], []
    for language in LANGUAGES:
        prepared.append(_seconds(partial(index, edition, language, ())))
        answered += [_seconds(partial(search.__wrapped__, asked, edition, language, 10)) for asked in questions()]
    return Searched(prepared, answered)


def line(found: Searched, minimal: float) -> str:
    """What was measured; ``minimal`` is the median time of a rerun of P in seconds."""
    middle, worst = median(found.answered), max(found.answered)
    prepared = ", ".join(f"{seconds * 1000:.0f}" for seconds in found.prepared)
    return (
        f"search, {len(found.answered)} questions: median {middle * 1000:.1f} ms ({middle / minimal:.2f} P), "
        f"worst {worst * 1000:.1f} ms ({worst / minimal:.2f} P); goal {GOAL} ms; index of each language prepared in {prepared} ms"
    )


def _part(chance: random.Random, text: str) -> str:
    """One or two words of a text."""
    words = text.split()
    start = chance.randrange(len(words))
    return " ".join(words[start : start + 2])


def _slip(chance: random.Random, text: str) -> str:
    """A letter left out of the longest word."""
    word = max(text.split(), key=len)
    place = chance.randrange(len(word))
    return word[:place] + word[place + 1 :] or word


def _seconds(what: Callable[[], object]) -> float:
    began = time.perf_counter()
    what()
    return time.perf_counter() - began
