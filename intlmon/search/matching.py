"""Finding entries by what a reader typed: exact first, then beginnings, then slips of the keyboard (RapidFuzz)."""

from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from intlmon.search.index import KINDS, Entry, Index, index, telling
from intlmon.search.spelling import readings

LONGEST = 200  # characters of a question that are read
MOST_WORDS = 12
_SHORT, _LONG = 5, 9  # letters from which one slip is forgiven, and two
_PREFIX, _STEM = 3, 5  # letters that a beginning and a word before an ending must have
_ENDING = 3  # letters that a case ending may have
_BEGINNING, _ONE_SLIP, _MORE_SLIPS, _LONGER = 0.6, 0.5, 0.35, 0.45  # how sure a word is that is not the one asked (that is 1)
_OTHER_READING, _AS_WRITTEN = 0.05, 0.1  # taken off, and added: СКУ and SKU are two universities

Best = dict[int, tuple[float, float]]  # place of a text → how well a word fits there, and the share it covers


@dataclass(frozen=True)
class Hit:
    """Something found. ``label`` is its name in the reader's language; ``text`` what was matched, where that is another text;
    ``leads`` the filters of its page, as codes."""

    kind: str
    code: str
    label: str
    text: str | None
    leads: tuple[tuple[str, str], ...]
    score: float


@lru_cache(maxsize=2048)
def search(asked: str, edition: str, language: str, limit: int, more: tuple[Entry, ...] = ()) -> tuple[Hit, ...]:
    """At most ``limit`` hits of each kind, the best first; none where nothing fits. Every telling word must fit.

    Hits that fit equally well follow in the order of ``KINDS``, then by name. ``more``: see ``index``.
    """
    known = index(edition, language, more)
    best: dict[int, tuple[float, int]] = {}
    for place, reading in enumerate(readings(asked[:LONGEST])):
        for entry, (score, text) in _found(known, telling(reading)[:MOST_WORDS], asked).items():
            best[entry] = max(best.get(entry, (0.0, text)), (score - _OTHER_READING * place, text))
    ranked = sorted(best, key=lambda entry: (-round(best[entry][0], 3), entry))  # entries stand by kind and name
    counted: dict[str, int] = defaultdict(int)
    hits = []
    for entry in ranked:
        kind = known.entries[entry].kind
        counted[kind] += 1
        if counted[kind] <= limit:
            hits.append(_hit(known, entry, *best[entry]))
    return tuple(hits)


def _hit(known: Index, place: int, score: float, text: int) -> Hit:
    entry, matched = known.entries[place], known.texts[text].text
    return Hit(entry.kind, entry.code, entry.label, None if matched in entry.label else matched, entry.leads, score)


def _found(known: Index, asked: tuple[str, ...], written: str) -> dict[int, tuple[float, int]]:
    """Score and best text of each entry that every word fits; 2 where a name says just what is asked."""
    if all(len(word) == 1 and not word.isdigit() for word in asked):
        return {}
    fits = [_fitting(known, word) for word in dict.fromkeys(asked)]
    entries = set.intersection(*({known.texts[text].entry for text in fit} for fit in fits))
    best: dict[int, tuple[float, int]] = {}
    for text in set().union(*fits):
        entry = known.texts[text].entry
        if entry in entries:
            best[entry] = max(best.get(entry, (0.0, 0)), (_score(known, text, fits), -text))  # of equals the first, a name
    for text in known.whole.get("".join(asked), ()):
        entry, weight = known.texts[text].entry, known.texts[text].weight
        as_written = _AS_WRITTEN if known.texts[text].text.casefold() == written.strip().casefold() else 0.0
        best[entry] = max(best.get(entry, (0.0, 0)), ((2.0 if weight == 1 else weight) + as_written, -text))
    return {entry: (score, -text) for entry, (score, text) in best.items()}


def _score(known: Index, text: int, fits: list[Best]) -> float:
    """0 to 1: how well the words fit this text, and how much of it they are."""
    found = [fit[text] for fit in fits if text in fit]
    quality = sum(fit for fit, _ in found) / len(fits)
    covered = min(1.0, sum(fit * share for fit, share in found))
    return known.texts[text].weight * (0.7 * quality + 0.3 * covered)


def _fitting(known: Index, asked: str) -> Best:
    """Texts that have a word that fits, with the best of them."""
    best: Best = {}
    for word, quality in _alike(known, asked).items():
        for text in known.standing[word]:
            fit = (quality, known.texts[text].shares[word])
            best[text] = max(best.get(text, fit), fit)
    return best


def _alike(known: Index, asked: str) -> dict[str, float]:
    """Words of the index that one word may mean, with how sure that is (1 for the word itself)."""
    found = {word: _BEGINNING + 0.35 * len(asked) / len(word) for word in known.beginning(asked)} if len(asked) >= _PREFIX else {}
    if asked in known.standing:
        return found | {asked: 1.0}
    if any(letter.isdigit() for letter in asked):
        return found
    return _slips(known, asked) | _stems(known, asked) | found


def _stems(known: Index, asked: str) -> dict[str, float]:
    """Words that the one asked is a longer form of: ``Түркиямен`` of ``Түркия``."""
    starts = (asked[:length] for length in range(max(_STEM, len(asked) - _ENDING), len(asked)))
    return {start: _LONGER for start in starts if start in known.standing}


def _slips(known: Index, asked: str) -> dict[str, float]:
    """Words that the one asked is a mistyped form, or the mistyped beginning, of."""
    if len(asked) < _SHORT - 1:  # a letter of five may be the one left out
        return {}
    beginnings = [word[: len(asked)] if _SHORT <= len(asked) < len(word) <= len(asked) + _ENDING else word for word in known.vocabulary]
    found: dict[str, float] = {}
    for choices in (known.vocabulary, beginnings):
        for meant, slips, place in process.extract(asked, choices, scorer=OSA.distance, score_cutoff=2, limit=None):
            word = known.vocabulary[place]
            if slips <= _forgiven(max(len(meant), len(asked))) and not any(letter.isdigit() for letter in word):
                found[word] = max(found.get(word, 0.0), _ONE_SLIP if slips <= 1 else _MORE_SLIPS)
    return found


def _forgiven(letters: int) -> int:
    """Slips that are forgiven in a word: of the two forms, the longer one counts."""
    return (letters >= _SHORT) + (letters >= _LONG)


__all__ = ["KINDS", "Hit", "search"]
