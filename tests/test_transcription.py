"""Every value declared as printed stands on the lines that its row names; so do the quotes of the checks."""

import csv
import re
import tomllib
from pathlib import Path

import pytest

from intlmon.metadata import Table, read_tables
from intlmon.paths import DATA, ROOT, SOURCES
from tests import sources

TABLES = {table.name: table for table in read_tables(DATA)}
TRANSCRIBED = [name for name, table in TABLES.items() if any(column.printed for column in table.columns)]
FACTS = [name for name in TRANSCRIBED if TABLES[name].csv.is_relative_to(DATA / "facts")]
WITH_SOURCE = [name for name, table in TABLES.items() if any(column.name == "source_id" for column in table.columns)]
CHECKS = sorted((DATA / "checks").glob("*.toml"))

needs_copies = pytest.mark.skipif(not SOURCES.is_dir(), reason=f"left out: the copies of the source documents are not at {SOURCES}")


def rows(table: Table) -> list[tuple[int, dict[str, str]]]:
    """Rows of a file with the line that each ends on."""
    with table.csv.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        return [(reader.line_num, row) for row in reader]


def place(path: Path) -> str:
    """Path as written in messages."""
    return path.relative_to(ROOT).as_posix()


@needs_copies
@pytest.mark.parametrize("name", TRANSCRIBED)
def test_printed_values_stand_on_their_lines(name: str) -> None:
    table = TABLES[name]
    problems, compared = [], 0
    for line, row in rows(table):
        if not row["source_line"]:
            continue
        text = sources.joined(row["source_id"], row["source_line"])
        for column in table.columns:
            value = row[column.name]
            if not column.printed or not value:
                continue
            compared += 1
            holds = sources.holds_number if column.type in ("integer", "decimal") else sources.holds_text
            if not holds(text, value):
                problems.append(
                    f"{place(table.csv)}:{line}:{column.name}: {value!r} is not on line(s) {row['source_line']} "
                    f"of {row['source_id']}: {text[:200]!r}"
                )
    assert compared, f"{place(table.csv)} declares printed columns but no value was compared"
    assert not problems, f"{len(problems)} of {compared} values:\n" + "\n".join(problems)


@pytest.mark.parametrize("name", FACTS)
def test_facts_name_the_lines_of_every_row(name: str) -> None:
    table = TABLES[name]
    missing = [f"{place(table.csv)}:{line}" for line, row in rows(table) if not row["source_line"] or not row["locator"]]
    assert not missing, "rows without source_line or locator: " + ", ".join(missing)


@pytest.mark.parametrize("name", WITH_SOURCE)
def test_sources_exist(name: str) -> None:
    table = TABLES[name]
    known = set(sources.documents())
    unknown = [
        f"{place(table.csv)}:{line}: {row['source_id']!r}"
        for line, row in rows(table)
        if row["source_id"] and row["source_id"] not in known
    ]
    assert not unknown, "unknown source_id: " + ", ".join(unknown)
    assert not table.source_id or table.source_id in known


@needs_copies
def test_copies_of_all_sources_are_there() -> None:
    missing = [path.name for path in sources.documents().values() if not path.is_file()]
    assert not missing, f"sources.csv names files that are not in {SOURCES}: {missing}"


@needs_copies
@pytest.mark.parametrize("path", CHECKS, ids=lambda path: path.stem)
def test_quotes_of_checks_stand_on_their_lines(path: Path) -> None:
    problems = []
    for check in tomllib.loads(path.read_text(encoding="utf-8")).get("check", []):
        for side in ("a", "b"):
            spans, quote = check.get(f"lines_{side}", ""), check.get(f"quote_{side}", "")
            if (quote or side == "a") and not (spans and quote):
                problems.append(f"{place(path)}: {check['id']}: lines_{side} and quote_{side} are not both given")
                continue
            wrong = [span for span in spans.split() if not re.fullmatch(r"\d{3}:\d+(-\d+)?", span)]
            if wrong:
                problems.append(f"{place(path)}: {check['id']}: {wrong} is not of the form 000:457-460")
                continue
            text = " ".join(sources.joined(*span.split(":")) for span in spans.split())  # fails where there is no such line
            if not sources.holds_text(text, quote):
                problems.append(f"{place(path)}: {check['id']}: quote_{side} {quote!r} is not on {spans}: {text[:200]!r}")
    assert not problems, "\n".join(problems)


@pytest.mark.parametrize(
    ("text", "value", "holds"),
    [
        ("жалпы саны 6 044 бірлік", "6044", True),
        ("жалпы саны 16044 бірлік", "6044", False),
        ("үлесі 30,4 %", "30.4", True),
        ("үлесі 30,45 %", "30.4", False),
        ("саны 1023", "23", False),
        ("барлығы 12,0", "12.0", True),
    ],
)
def test_numbers_are_compared_as_tokens(text: str, value: str, holds: bool) -> None:
    assert sources.holds_number(text, value) is holds


@pytest.mark.parametrize(
    ("text", "value", "holds"),
    [
        ("Ошский государтсвенный университет", "Ошский  государтсвенный", True),
        ("Ошский государ тсвенный университет", "Ошский государтсвенный", True),
        ("Турция, Эрзинжан", "Турция Эрзинжан", True),
        ("Эрзинжан, Турция", "Турция Эрзинжан", False),
    ],
)
def test_text_is_compared_without_white_space(text: str, value: str, holds: bool) -> None:
    assert sources.holds_text(text, value) is holds
