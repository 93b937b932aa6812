"""How long a workbook that an institution sends takes to be read, and how much memory the reader's process needs."""

import datetime
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import openpyxl
import xlsxwriter

from intlmon.imports.reading import read_file
from intlmon.imports.sheets import asked, sheets
from intlmon.paths import ROOT

ROWS, COLUMNS, TOPIC = 60_000, 12, "joint_programmes"
GOAL_SECONDS, GOAL_MEGABYTES = 8, 700


def line() -> str:
    """Seconds and peak memory beside their goals, in one line; raises ``CalledProcessError`` where the workbook cannot be read."""
    run = subprocess.run([sys.executable, "-m", "bench.reading"], cwd=ROOT, check=True, capture_output=True, text=True)
    seconds, megabytes, plain = map(float, run.stdout.split())
    return (
        f"reading {ROWS:,} rows x {COLUMNS} columns: {seconds:.1f} s (goal: at most {GOAL_SECONDS} s), "
        f"{seconds / plain:.1f} times openpyxl's values alone ({plain:.1f} s), "
        f"{megabytes:.0f} MB at its peak (goal: at most {GOAL_MEGABYTES} MB)"
    )


def main() -> None:
    """Make a workbook and read it; print seconds, the peak of the reader's process in megabytes, and seconds of openpyxl alone."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "round.xlsx"
        _write(path)
        began = time.perf_counter()
        read = read_file(path, path.name)
        seconds = time.perf_counter() - began
        megabytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1e3
        plain = _plain(path)
    if sum(sheet.rows_in for sheet in read.sheets) != ROWS:
        raise SystemExit(f"{read.findings}")
    print(seconds, megabytes, plain)


def _plain(path: Path) -> float:
    """Seconds in which openpyxl alone gives the values: how quick the machine is."""
    began = time.perf_counter()
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    for _ in book.worksheets[0].iter_rows(values_only=True):
        pass
    return time.perf_counter() - began


def _write(path: Path) -> None:
    """Rows of one topic: names that differ, codes that repeat, days, numbers."""
    columns = asked(sheets()[TOPIC])[:COLUMNS]
    with xlsxwriter.Workbook(path) as book:
        sheet, day = book.add_worksheet(sheets()[TOPIC].titles["ru"]), book.add_format({"num_format": "dd.mm.yyyy"})
        sheet.write_row(0, 0, [column.heading_ru for column in columns])
        for row in range(1, ROWS + 1):
            for place, column in enumerate(columns):
                if column.type == "date":
                    sheet.write_datetime(row, place, datetime.datetime(2020, 1, 1) + datetime.timedelta(days=row % 1_000), day)
                elif column.type == "integer":
                    sheet.write_number(row, place, row % 100)
                else:
                    repeated = column.codes or column.type == "boolean"
                    sheet.write_string(row, place, column.example if repeated else f"{column.heading_ru} {row}")


if __name__ == "__main__":
    main()
