"""Command line: ``python -m bench [--quick]``."""

import argparse
import asyncio
import sys
import tempfile
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import cycle
from pathlib import Path
from statistics import median

from bench import exporting, phases, reading, report, searching
from bench.client import Reader, tag
from bench.process import Server
from bench.states import MINIMAL, draw
from intlmon.store import editions
from intlmon.ui.registry import PAGES

_MINIMAL_APP = "bench/minimal/app.py"


@dataclass(frozen=True)
class Plan:
    """How much is measured: reruns of one reader a page, number of many readers, slices of time that they act."""

    samples: int
    readers: int
    slices: int


FULL = Plan(samples=40, readers=50, slices=4)
QUICK = Plan(samples=8, readers=50, slices=1)


def main() -> int:
    """Measure and print; the exit status is 1 where a page showed an error."""
    parser = argparse.ArgumentParser(prog="python -m bench", description="speed and memory beside a minimal page")
    parser.add_argument("--quick", action="store_true", help="about a minute, with wider error")
    plan = QUICK if parser.parse_args().quick else FULL
    with tempfile.TemporaryDirectory() as folder:
        return asyncio.run(_measure(plan, Path(folder)))


async def _measure(plan: Plan, folder: Path) -> int:
    edition, pages = editions.current(), [page.name for page in PAGES]
    each = phases.needed(plan.readers, pages, plan.slices)
    drawn = {page: draw(page, plan.samples + each) for page in [MINIMAL, *pages]}
    alone = {page: states[: plan.samples] for page, states in drawn.items()}
    together = {page: states[plan.samples :] or states for page, states in drawn.items()}
    answers: phases.Answers = {}
    with ExitStack() as running:
        app = running.enter_context(Server("app.py", folder / "app.log"))
        print(f"start to first page: {await phases.first_page(app, pages[0]):.1f} s", flush=True)
        minimal = running.enter_context(Server(_MINIMAL_APP, folder / "minimal.log"))
        print(f"start to first page of P: {await phases.first_page(minimal, MINIMAL):.1f} s", flush=True)
        await phases.warm_up(app, {page: alone[page] for page in pages})
        servers = {MINIMAL: minimal} | dict.fromkeys(pages, app)
        for phase in ("unseen", "seen"):
            await phases.one_reader(servers, alone, plan.samples, phase, answers)
        crowds = [(await _crowd(minimal, [MINIMAL], plan.readers)), (await _crowd(app, pages, plan.readers))]
        await _many(crowds, together, plan.slices, "unseen, many", answers)
        seen = {page: together[page][: len(answers[page, "unseen, many"])] for page in together}
        await _many(crowds, seen, plan.slices, "seen, many", answers)
        await asyncio.gather(*(reader.leave() for crowd in crowds for reader in crowd))
        measured = report.Measured(_times([app, minimal], [MINIMAL, *pages]), answers)
    print(report.table(measured, pages, plan.readers))
    print(report.verdict(measured, pages))
    print(searching.line(searching.measure(), median(measured.times[MINIMAL, "unseen"])))
    print(exporting.line())
    print(reading.line())
    if editions.current() != edition:
        print("the data were built anew while this ran: states counted as seen may not have been")
    if wrong := report.errors(measured):
        print(f"errors shown by pages: {wrong}")
    return int(wrong > 0)


def _times(servers: list[Server], pages: list[str]) -> dict[tuple[str, str], list[float]]:
    found: dict[tuple[str, str], list[float]] = {}
    names = {tag(page, phase): (page, phase) for page in pages for phase in report.PHASES}
    for run in (run for server in servers for run in server.runs() if run.tag in names):
        found.setdefault(names[run.tag], []).append(run.seconds)
    return found


async def _crowd(server: Server, pages: list[str], count: int) -> list[Reader]:
    readers, grown = await phases.open_sessions(server, pages, count)
    print(f"memory per session{' of P' if pages == [MINIMAL] else ''}: {grown / 1000:.2f} MB (goal: under 1 MB)", flush=True)
    return readers


async def _many(crowds: list[list[Reader]], states: phases.States, slices: int, phase: str, answers: phases.Answers) -> None:
    following = {page: cycle(drawn) for page, drawn in states.items()}
    for _ in range(slices):
        for crowd in crowds:
            await phases.many_readers(crowd, following, phase, answers)


if __name__ == "__main__":
    sys.exit(main())
