"""The table: each page beside the minimal page P, times in milliseconds and as multiples of P's."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median, quantiles

from bench.client import Answer
from bench.states import MINIMAL

PHASES = ("unseen", "seen", "unseen, many", "seen, many")
GOALS = {"unseen": 2.5, "seen": 1.4}
_WIDTH = 24


@dataclass(frozen=True)
class Measured:
    """Server times in seconds and answers by page and phase."""

    times: Mapping[tuple[str, str], Sequence[float]]
    answers: Mapping[tuple[str, str], Sequence[Answer]]


def table(measured: Measured, pages: Sequence[str], readers: int) -> str:
    """One row a page, P first."""
    titles = ["unseen", "seen", f"unseen, {readers} users", f"seen, {readers} users"]
    lines = [
        "server time of a rerun, ms: median / 95th percentile, x P (runs)",
        "  ".join([f"{'page':<13}", *(f"{title:<{_WIDTH}}" for title in titles), "kB/rerun", "changed"]),
    ]
    for page in (MINIMAL, *pages):
        cells = [f"{_cell(measured, page, phase):<{_WIDTH}}" for phase in PHASES]
        lines.append("  ".join([f"{page:<13}", *cells, f"{_kilobytes(measured, page):>8.1f}", f"{_changed(measured, page):>7}"]))
    return "\n".join(lines)


def verdict(measured: Measured, pages: Sequence[str]) -> str:
    """Which pages are over the goal."""
    lines = []
    for phase in PHASES:
        goal = GOALS[phase.split(",")[0]]
        over = [f"{page} {ratio:.1f}" for page in pages if (ratio := _ratio(measured, page, phase)) and ratio > goal]
        lines.append(f"{phase}: goal {goal} P; over it: {', '.join(over) or 'none'}")
    return "\n".join(lines)


def errors(measured: Measured) -> int:
    """Errors that pages showed."""
    return sum(answer.errors for answers in measured.answers.values() for answer in answers)


def _cell(measured: Measured, page: str, phase: str) -> str:
    times = [second * 1000 for second in measured.times.get((page, phase), ())]
    if not times:
        return "–"
    ratio = _ratio(measured, page, phase)
    high = quantiles(times, n=20, method="inclusive")[-1] if len(times) > 1 else times[0]
    return f"{median(times):5.0f} /{high:5.0f} {ratio:5.1f} ({len(times)})"


def _ratio(measured: Measured, page: str, phase: str) -> float:
    times, least = measured.times.get((page, phase), ()), measured.times.get((MINIMAL, phase), ())
    return median(times) / median(least) if times and least else 0.0


def _kilobytes(measured: Measured, page: str) -> float:
    sent = [answer.sent for phase in ("unseen", "seen") for answer in measured.answers.get((page, phase), ())]
    return median(sent) / 1000 if sent else 0.0


def _changed(measured: Measured, page: str) -> str:
    """How many of the distinct states showed something of their own, to see that reruns do change the page."""
    prints = [answer.fingerprint for answer in measured.answers.get((page, "unseen"), ())]
    return f"{len(set(prints))}/{len(prints)}"
