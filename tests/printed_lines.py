"""Which lines of the documents the data hold as printed; ``python -m tests.printed_lines`` writes them anew.

A row that gives a quote is transcribed from running text, and the quote stands for it. Every other line that
a row names is that of a table, list, appendix or heading, and is held whole; so are short items of lists that
figures quote.
"""

import csv
import re

from intlmon.metadata import read_tables
from intlmon.paths import DATA
from tests import sources

FILE = DATA / "documents" / "printed_lines.csv"
LONGEST_ITEM = 160

# Running text that rows without a quote name: an enumeration within a sentence (its figures are quoted), and the
# paragraphs of section 6 (their targets are quoted, their names printed again in the action plan).
RUNNING = {("000", 102), ("000", 289), *(("003", line) for line in range(2205, 2274))}

REPORTS = {"000", "001"}  # the others are texts of law: their enumerations are clauses
_ITEM = re.compile(r" (?=\S)|[-–] ?(\d+ ?)?[^\W\d]|(0[1-9]|1[01]) \D")  # indented by one, dashed, or by code of a field


def cited() -> list[tuple[str, str, str]]:
    """Document, span of lines and quote (or nothing) of every row that has a place; each once."""
    found: dict[tuple[str, str, str], None] = {}
    for table in read_tables(DATA):
        if {"source_id", "locator", "source_line"} <= {column.name for column in table.columns}:
            with table.csv.open(encoding="utf-8", newline="") as file:
                for row in csv.DictReader(file):
                    for span in row["source_line"].split():
                        found[row["source_id"], span, row.get("quote", "")] = None
    return list(found)


def held() -> list[tuple[str, int, str]]:
    """Document, number and text of every line that is held, in order."""
    lines = {
        (source_id, line) for source_id, span, quote in cited() if not quote or is_item(source_id, span) for line in sources.numbers(span)
    }
    texts = [(source_id, line, sources.lines_of(source_id)[line - 1]) for source_id, line in sorted(lines - RUNNING)]
    return [each for each in texts if each[2].strip()]


def is_item(source_id: str, span: str) -> bool:
    """Whether lines that a figure quotes are a short item of a list."""
    text = " ".join(sources.lines_of(source_id)[line - 1] for line in sources.numbers(span))
    return source_id in REPORTS and len(text) <= LONGEST_ITEM and _ITEM.match(text) is not None


def main() -> None:
    """Write the file."""
    rows = held()
    with FILE.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("source_id", "line", "text"))
        writer.writerows(rows)


if __name__ == "__main__":
    main()
