"""Planting errors: seeded, at most one in a line and one in a sheet, each with what must find it."""

import random
import tomllib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from intlmon.imports.sheets import ORDER
from intlmon.trial.bends import BENDS, Place
from intlmon.trial.handed import Line, Sheet, Workbook, Written

_DECLARED = Path(__file__).with_name("errors.toml")
_ANY = "*"
_TIMES_MORE = 6  # of a jump
_TOTAL = {"kk": "Барлығы", "ru": "Итого", "en": "Total"}


@dataclass(frozen=True)
class Kind:
    """A kind of error as ``errors.toml`` declares it."""

    name: str
    of: str
    share: float
    sheets: tuple[str, ...]
    rules: tuple[str, ...]
    least: int = 1
    fields: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    told: bool = False

    def takes(self, topic: str) -> bool:
        """Whether it can happen in the sheet of a topic."""
        return topic in self.sheets or _ANY in self.sheets


def kinds() -> tuple[Kind, ...]:
    """Every kind that is declared, in the order in which they are planted."""
    declared = tomllib.loads(_DECLARED.read_text(encoding="utf-8"))["kind"]
    return tuple(_kind(each) for each in declared)


def lenient() -> frozenset[str]:
    """Warnings with which a sheet is accepted at once."""
    declared = tomllib.loads(_DECLARED.read_text(encoding="utf-8"))["accepted"]
    return frozenset(rule for each in declared for rule in each["rules"])


def expected() -> frozenset[str]:
    """Rules that may find something where nothing is planted."""
    declared = tomllib.loads(_DECLARED.read_text(encoding="utf-8")).get("expected", [])
    return frozenset(each["rule"] for each in declared)


def _kind(declared: dict[str, Any]) -> Kind:
    given: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in declared.items()}
    return Kind(**given)


def plant(files: Sequence[Workbook], seed: int) -> None:
    """Plant every kind in its share of what can take it; a line, a sheet, a file that has an error takes no other."""
    for kind in kinds():
        chance = random.Random(f"{seed} {kind.name}")
        places = list(_PLACES[kind.of](files, kind))
        chance.shuffle(places)
        wanted = max(kind.least, round(kind.share * len(places)))
        for place in places:
            if wanted <= 0:
                break
            wanted -= place(chance)


def _files(files: Sequence[Workbook], kind: Kind) -> Iterator[Callable[[random.Random], bool]]:
    yield from (partial(_bend_file, file, kind) for file in files)


def _bend_file(file: Workbook, kind: Kind, chance: random.Random) -> bool:
    file.error = kind.name
    return True


def _sheets(files: Sequence[Workbook], kind: Kind) -> Iterator[Callable[[random.Random], bool]]:
    for file in _bendable(files):
        for topic in ORDER:
            if kind.takes(topic) and len(file.sheets[topic].lines) >= 3:
                yield partial(_bend_sheet, file.sheets[topic], kind)


def _bend_sheet(sheet: Sheet, kind: Kind, chance: random.Random) -> bool:
    if not sheet.clean:
        return False
    sheet.error = kind.name
    if kind.name == "jump":
        title = "title"
        more = [Line(None, line.cells | {title: f"{line.cells[title]} – {again}"}) for line in sheet.lines for again in range(_TIMES_MORE)]
        sheet.lines += more
    return True


def _lines(files: Sequence[Workbook], kind: Kind) -> Iterator[Callable[[random.Random], bool]]:
    for file in _bendable(files):
        for topic in ORDER:
            sheet = file.sheets[topic]
            if kind.takes(topic) and not sheet.error:
                for line in sheet.lines if kind.name != "total" else sheet.lines[-1:]:
                    yield partial(_LINES[kind.name], file, sheet, line, kind)


def _total(file: Workbook, sheet: Sheet, line: Line, kind: Kind, chance: random.Random) -> bool:
    if line.row is None:
        return False
    cells: dict[str, Written] = {next(iter(line.cells)): _TOTAL[file.language]}
    for name in ("students", "persons"):
        numbers = [each.cells.get(name) for each in sheet.lines]
        if all(isinstance(number, int) for number in numbers):
            cells[name] = sum(int(str(number)) for number in numbers)
    sheet.lines.append(Line(None, cells, [(kind.name, "")]))
    return True


def _hidden(file: Workbook, sheet: Sheet, line: Line, kind: Kind, chance: random.Random) -> bool:
    if line.errors:
        return False
    line.hidden = True
    line.errors.append((kind.name, ""))
    return True


def _gap(file: Workbook, sheet: Sheet, line: Line, kind: Kind, chance: random.Random) -> bool:
    """Two empty lines between others: the numbers of the rows behind them must stay true."""
    at = sheet.lines.index(line)
    sheet.lines[at:at] = [Line(None, {}), Line(None, {}, [(kind.name, "")])]
    return True


def _repeat(file: Workbook, sheet: Sheet, line: Line, kind: Kind, chance: random.Random) -> bool:
    if line.errors or line.row is None:
        return False
    last = len(sheet.lines) - (1 if sheet.lines[-1].row is None else 0)
    sheet.lines.insert(last, Line(None, dict(line.cells), [(kind.name, "")]))
    return True


def _shift(file: Workbook, sheet: Sheet, line: Line, kind: Kind, chance: random.Random) -> bool:
    if line.errors or line.row is None:
        return False
    names = list(line.cells)
    line.cells = {names[0]: None} | dict(zip(names[1:], list(line.cells.values())[:-1], strict=True))
    line.errors.append((kind.name, ""))
    return True


def _cells(files: Sequence[Workbook], kind: Kind) -> Iterator[Callable[[random.Random], bool]]:
    for file in _bendable(files):
        for topic in ORDER:
            sheet = file.sheets[topic]
            if kind.takes(topic) and not sheet.error:
                for line in sheet.lines:
                    if line.row is not None and not line.errors:
                        yield partial(_bend_cell, file, line, kind)


def _bend_cell(file: Workbook, line: Line, kind: Kind, chance: random.Random) -> bool:
    """Bend one of the cells that hold something, unless what would be written is what stands there."""
    fields = [name for name in kind.fields if line.cells.get(name) not in (None, "")]
    if line.errors or not fields or not _fits(line, kind):
        return False
    name = chance.choice(fields)
    try:
        bent = BENDS[kind.name](line.cells[name], Place(file.language, chance))
    except StopIteration:  # no letter in it has a twin
        return False
    if bent == line.cells[name]:
        return False
    line.cells[name] = bent
    line.errors.append((kind.name, name))
    return True


def _fits(line: Line, kind: Kind) -> bool:
    """Namibia is bent where it stands, and only there: elsewhere ``NA`` would be another country."""
    of_namibia = line.row is not None and line.row.values.get("country") == "NA"
    return of_namibia == (kind.name == "namibia")


def _bendable(files: Sequence[Workbook]) -> Iterator[Workbook]:
    return (file for file in files if not file.error)


_PLACES = {"file": _files, "sheet": _sheets, "line": _lines, "cell": _cells}
_LINES = {"total": _total, "hidden_row": _hidden, "gap": _gap, "repeated": _repeat, "shifted": _shift}
