"""The prepared index: every text by which something can be found, its words in the one form, and where each word stands."""

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby

from intlmon.filters import Filters
from intlmon.queries import ask
from intlmon.search.spelling import words

# Kinds in the order in which hits that fit equally well are given.
KINDS = ("country", "institution", "partner", "page", "indicator", "result", "programme")

_LEADS = {
    "country": "country",
    "institution": "institution",
    "indicator": "indicator",
    "programme_kind": "kind",
    "level": "level",
    "field": "field",
}
# Legal forms and words that join: they stand in one spelling of a name and are left out of the next.
_LIGHT = frozenset(
    words("НАО АО ТОО УВО КеАҚ АҚ ЖШС ФГБОУВО ФГБУ им имени атындағы ат г of the in and for named after и в на по мен және с")
)
_LIGHT_STEM = words("университ")[0]  # университет, университеті, university
_LIGHT_WEIGHT = 0.05
INDEXES_KEPT = 12  # three languages and both readings of two editions


@dataclass(frozen=True)
class Entry:
    """A thing that can be found: its name in the reader's language, the texts that find it with their weight (1 for a name),
    and the filters that its page is opened with, as codes."""

    kind: str
    code: str
    label: str
    texts: tuple[tuple[str, float], ...]
    leads: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Text:
    """One text: the place of its entry, its words in the one form with their share of what it says."""

    entry: int
    text: str
    weight: float
    shares: dict[str, float]


@dataclass(frozen=True)
class Index:
    """``standing`` gives the texts (by place) that a word stands in, ``whole`` those that are nothing else than it;
    ``vocabulary`` has all words sorted."""

    entries: tuple[Entry, ...]
    texts: tuple[Text, ...]
    vocabulary: tuple[str, ...]
    standing: dict[str, list[int]]
    whole: dict[str, list[int]]

    def beginning(self, start: str) -> Iterator[str]:
        """Words that begin with some letters and go on."""
        place = bisect_left(self.vocabulary, start)
        while place < len(self.vocabulary) and self.vocabulary[place].startswith(start):
            if self.vocabulary[place] != start:
                yield self.vocabulary[place]
            place += 1


def telling(of: Iterable[str]) -> tuple[str, ...]:
    """The words that tell one thing from another: without legal forms, initials and the like, where others are there."""
    every = tuple(of)
    return tuple(word for word in every if not _light(word)) or every


@lru_cache(maxsize=INDEXES_KEPT)
def index(edition: str, language: str, more: tuple[Entry, ...] = ()) -> Index:
    """The index of an edition for readers of a language; ``more`` are entries that are not in the database, such as pages."""
    ordered = sorted([*_entries(edition, language), *more], key=lambda entry: KINDS.index(entry.kind))
    return _indexed(tuple(ordered))


def _entries(edition: str, language: str) -> Iterator[Entry]:
    """Entries of the database, each made of the rows that have its kind and code."""
    rows = ask("search/entries", edition, language, Filters()).rows()
    for (kind, code), same in groupby(rows, key=lambda row: (str(row["kind"]), str(row["code"]))):
        found = list(same)
        leads = tuple((name, str(found[0][column])) for column, name in _LEADS.items() if found[0][column])
        yield Entry(kind, code, str(found[0]["label"]), tuple((str(row["text"]), float(str(row["weight"]))) for row in found), leads)


def _indexed(entries: tuple[Entry, ...]) -> Index:
    split = [(place, text, weight, _with_compounds(text)) for place, entry in enumerate(entries) for text, weight in entry.texts]
    common = Counter(word for _, word in {(place, word) for place, _, _, found in split for word in found})
    texts: list[Text] = []
    standing, whole = defaultdict[str, list[int]](list), defaultdict[str, list[int]](list)
    for place, text, weight, found in split:
        for word in set(found):
            standing[word].append(len(texts))
        whole["".join(telling(words(text)))].append(len(texts))
        texts.append(Text(place, text, weight, _shares(found, common, len(entries))))
    return Index(entries, tuple(texts), tuple(sorted(standing)), dict(standing), dict(whole))


def _with_compounds(text: str) -> tuple[str, ...]:
    """The words of a text, and those that hyphens join as one word too: Нұр-Мүбарак, Нұр, Мүбарак."""
    return tuple(dict.fromkeys((*words(text), *words(text.replace("-", "")))))


def _shares(found: tuple[str, ...], common: Counter[str], entries: int) -> dict[str, float]:
    """How much of what a text says lies in each word: the rarer the more; together 1."""
    weights = {word: _LIGHT_WEIGHT if _light(word) else math.log(1 + entries / common[word]) for word in found}
    return {word: weight / sum(weights.values()) for word, weight in weights.items()}


def _light(word: str) -> bool:
    return word in _LIGHT or word.startswith(_LIGHT_STEM) or (len(word) == 1 and not word.isdigit())
