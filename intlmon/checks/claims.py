"""Whether what a statement claims follows from what was worked out: pure arithmetic.

How a printed value and a recomputed one are compared, by the statement's bound:

- ``exact``: they agree where the recomputed value rounds to the printed one at its last printed digit; a value
  halfway agrees with both neighbours (half-up and half-even). ``48%`` agrees with 47.5 to 48.5, ``30,4%`` with 30.35 to 30.45,
  ``21,6 мың`` with 21 550 to 21 650.
- ``about``: within 5 % of the recomputed value, or as ``exact``.
- ``more_than``, ``at_least``, ``less_than``, ``at_most``: the recomputed value is on that side. Being just equal is
  held against none of them.

Ranks count from 1; equal values share all the places that they take. What is named first together with others
(three countries as "the most") holds the first places together.
"""

import math
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

ABOUT = 0.05
_NEAR = 1e-9
_NUMBER = re.compile(r"(?<![\d,.])\d[\d\u00a0\u202f ]*(?:[.,]\d+)?")
_SCALES = (1.0, 1e3, 1e6, 1e9)


@dataclass(frozen=True)
class Judged:
    """The value claimed, the one worked out (``None``: cannot be), and whether they agree."""

    claimed: float | None
    found: float | None
    agrees: bool


def step_of(value: float, raw: str) -> float:
    """What one unit of the last printed digit is worth: 0.1 for ``30,4%``, 100 for ``21,6 мың`` (21 600)."""
    for printed in _NUMBER.findall(raw):
        digits = re.sub(r"[^\d,.]", "", printed).replace(",", ".")
        number = float(digits)
        decimals = len(digits.partition(".")[2])
        for scale in _SCALES:
            if math.isclose(number * scale, abs(value), rel_tol=1e-9):
                return float(scale * 10**-decimals)
    return float(10 ** -len(f"{value:.9f}".rstrip("0").partition(".")[2]))


def holds(value: float, found: float, bound: str, step: float) -> bool:
    """Whether a recomputed value bears out a printed one."""
    if bound in ("more_than", "at_least"):
        return found >= value - _NEAR
    if bound in ("less_than", "at_most"):
        return found <= value + _NEAR
    rounds = abs(value - found) <= step / 2 + _NEAR
    return rounds or (bound == "about" and abs(value - found) <= ABOUT * abs(found) + _NEAR)


def shown(value: float, found: float, step: float) -> float:
    """Return the recomputed value with one decimal more than printed, or more where that would hide the difference."""
    decimals = max(0, 1 - math.floor(math.log10(step) + _NEAR))
    for more in (decimals, decimals + 2):
        if abs(round(found, more) - value) > _NEAR:
            return round(found, more)
    return found


def against(value: float, found: float | None, bound: str, raw: str = "") -> Judged:
    """Judge a value, share, factor, change or mean."""
    return Judged(value, found, found is not None and holds(value, found, bound, step_of(value, raw)))


def ratio(part: float | None, whole: float | None, times: float = 1.0) -> float | None:
    """Return part by whole; ``None`` where either is not known or the whole is 0."""
    return None if part is None or not whole else times * part / whole


def places(values: Mapping[str, float], items: Collection[str], least: bool = False) -> tuple[int, int] | None:
    """First and last place that the lowest of the items takes among all; ``None`` where one of them has no value."""
    if not items or not set(items) <= values.keys():
        return None
    ordered = [-value if least else value for value in values.values()]
    lowest = min(-values[item] if least else values[item] for item in items)
    return sum(value > lowest + _NEAR for value in ordered) + 1, sum(value >= lowest - _NEAR for value in ordered)


def ranked(value: float, values: Mapping[str, float], items: Collection[str], bound: str) -> Judged:
    """Judge a place: 2 agrees with the second of all, and with two that share the places 2 and 3."""
    found = places(values, items)
    if found is None:
        return Judged(value, None, False)
    first, last = found
    if bound == "exact" and first <= value <= last:
        return Judged(value, value, True)
    return Judged(value, float(first), holds(value, float(first), bound, 0.0))


def extreme(values: Mapping[str, float], items: Collection[str], least: bool) -> Judged:
    """Judge "the most" or "the least": the items claim the first places, found is the first place of the lowest of them."""
    found = places(values, items, least)
    claimed = float(len(set(items)))
    return Judged(claimed, None if found is None else float(found[0]), found is not None and found[0] <= claimed)


def all_moved(now: Mapping[str, float], before: Mapping[str, float], excepted: Collection[str], rose: bool) -> Judged:
    """Judge "all rose except": the exceptions named against those by the rows; equal values neither rose nor fell.

    Where as many are named as there are, but others, found is the number named wrongly or not at all, and claimed is 0.
    """
    both = now.keys() & before.keys()
    if not both:
        return Judged(float(len(excepted)), None, False)
    actual = {item for item in both if not (now[item] > before[item] if rose else now[item] < before[item])}
    wrong = actual ^ set(excepted)
    if wrong and len(actual) == len(excepted):
        return Judged(0.0, float(len(wrong)), False)
    return Judged(float(len(excepted)), float(len(actual)), not wrong)
