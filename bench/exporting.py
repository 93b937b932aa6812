"""How long a workbook of a hundred thousand rows takes, and how much memory: measured in a process of its own."""

import datetime
import resource
import subprocess
import sys
import time

import pyarrow as pa

from intlmon.export.view import View
from intlmon.export.xlsx import workbook
from intlmon.filters import Filters
from intlmon.paths import ROOT
from intlmon.queries import Result, ask
from intlmon.store import editions

ROWS = 100_000
GOAL_SECONDS, GOAL_GIGABYTES = 15, 1.5


def line() -> str:
    """Seconds and peak memory beside their goals, in one line; raises ``CalledProcessError`` where the workbook cannot be made."""
    run = subprocess.run([sys.executable, "-m", "bench.exporting"], cwd=ROOT, check=True, capture_output=True, text=True)
    seconds, gigabytes = map(float, run.stdout.split())
    return (
        f"workbook of {ROWS:,} rows: {seconds:.1f} s (goal: at most {GOAL_SECONDS} s), "
        f"{gigabytes:.2f} GB at its peak (goal: at most {GOAL_GIGABYTES} GB)"
    )


def main() -> None:
    """Make the workbook; print seconds and the peak of the process in gigabytes."""
    view = _view()
    began = time.perf_counter()
    workbook(view, datetime.date.today())
    print(time.perf_counter() - began, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e6)


def _view() -> View:
    """Rows of a table of the pages, with all its columns and places, repeated until there are enough."""
    answer = ask("programmes/programmes", editions.current(), "kk", Filters.of({"year": ["2023"]}))
    times = ROWS // answer.table.num_rows + 1
    table = pa.concat_tables([answer.table] * times).slice(0, ROWS)
    cited = (answer.cited_by_row * times)[:ROWS]
    result = Result(table, cited, answer.cited, (), answer.question, answer.filters)
    return View("programmes", "100 000", result, editions.current(), "kk")


if __name__ == "__main__":
    main()
