"""A round through every step: files handed in, read, checked, accepted or sent back, mended, and published."""

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from intlmon.imports import store
from intlmon.imports.model import Checked, FileRead, Finding, Severity
from intlmon.imports.reading import read_file
from intlmon.imports.store.accepting import Checker
from intlmon.trial.filling import Filled

MINISTRY = "trial-ministry"
_REASON = "FICTITIOUS: see the findings"


@dataclass
class Desk:
    """The ministry's desk in a trial: where data lie, which year, warnings with which a sheet is accepted all the same.

    ``found`` are the findings by file, ``ids`` the submissions by file, as the last check of each left them.
    """

    data: Path
    year: int
    lenient: frozenset[str]
    read: dict[str, FileRead] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)
    checked: dict[str, Checked] = field(default_factory=dict)

    @property
    def found(self) -> Mapping[str, Sequence[Finding]]:
        """Findings by file."""
        return {name: each.findings for name, each in self.checked.items()}

    def read_all(self, folder: Path, files: Iterable[Filled]) -> None:
        """Read every file through the gate, each in a process of its own, as many at once as there are cores."""
        with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
            names = [each.name for each in files]
            self.read |= zip(names, pool.map(lambda name: read_file(folder / name, name, self.data), names), strict=True)

    def receive(self, files: Iterable[Filled]) -> None:
        """Take the files in as they were read."""
        for each in files:
            name = each.name
            self.ids[name] = store.receive(
                each.content, name, each.institution, self.data, each.institution, self.year, reader=self._as_read(name)
            )

    def check(self, names: Iterable[str]) -> None:
        """Check files against the edition in force and the names remembered so far."""
        checker: Checker = store.checking(self.data)
        for name in names:
            self.checked[name] = store.check_submission(self.ids[name], MINISTRY, self.data, checker, self._as_read(name))

    def decide(self, names: Iterable[str], wanted: Callable[[str, str], bool]) -> dict[str, list[str]]:
        """Accept every sheet wanted (by file and topic) that is fit, send the others back; return these by file."""
        back: dict[str, list[str]] = {}
        for name in names:
            topics = [topic for topic in self.checked[name].records if wanted(name, topic)]
            fit = [topic for topic in topics if self._fit(self.checked[name], topic)]
            if fit:
                store.accept(self.ids[name], fit, MINISTRY, self.data)
            rest = [topic for topic in topics if topic not in fit]
            if rest:
                store.send_back(self.ids[name], MINISTRY, _REASON, self.data, rest)
                back[name] = rest
        return back

    def _fit(self, checked: Checked, topic: str) -> bool:
        """Nothing in it blocks, and nobody need look at a warning."""
        warned = [each.rule for each in checked.findings if each.topic == topic and each.severity is Severity.WARNS]
        return checked.acceptable(topic) and not set(warned) - self.lenient

    def _as_read(self, name: str) -> Callable[[Path, str, Path], FileRead]:
        return lambda path, of, data: self.read[name]
