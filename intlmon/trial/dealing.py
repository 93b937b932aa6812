"""Sharing out whole numbers by weights, and dealing items: seeded, so that the same seed gives the same round."""

import random
from collections.abc import Iterator, Mapping, Sequence
from typing import TypeVar

T = TypeVar("T")


def shared(total: int, weights: Mapping[T, float]) -> dict[T, int]:
    """Share a whole number out by weights, by largest remainders; the shares add up to it.

    >>> shared(10, {"a": 1, "b": 2})
    {'a': 3, 'b': 7}
    """
    whole = sum(weights.values())
    exact = {key: total * weight / whole for key, weight in weights.items()}
    shares = {key: int(value) for key, value in exact.items()}
    nearest = sorted(exact, key=lambda key: shares[key] - exact[key])
    return {key: shares[key] + (key in set(nearest[: total - sum(shares.values())])) for key in exact}


def deck(counts: Mapping[T, int], seed: str) -> list[T]:
    """Each key as often as it counts, in a seeded order."""
    cards = [key for key, count in counts.items() for _ in range(count)]
    random.Random(seed).shuffle(cards)
    return cards


def endless(counts: Mapping[T, int], seed: str) -> Iterator[T]:
    """A deck dealt again and again."""
    cards: Sequence[T] = deck(counts, seed)
    while True:
        yield from cards
