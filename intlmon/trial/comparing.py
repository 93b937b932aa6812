"""What was planted against what was found: nothing may be missed, and nothing that blocks or warns invented."""

from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass

from intlmon.imports.model import Finding, Severity
from intlmon.trial.filling import Planted
from intlmon.trial.planting import Kind

_ANY = "*"


@dataclass(frozen=True)
class Outcome:
    """``missed``: planted and not found; ``invented``: found by a rule that blocks or warns where nothing is planted that it may find."""

    planted: tuple[Planted, ...]
    missed: tuple[Planted, ...]
    invented: tuple[tuple[str, Finding], ...]

    @property
    def right(self) -> bool:
        """Whether all is found and nothing invented."""
        return not self.missed and not self.invented


def compared(
    planted: Iterable[Planted], found: Mapping[str, Sequence[Finding]], kinds: Iterable[Kind], noise: Container[str] = ()
) -> Outcome:
    """Compare errors with the findings of each file (by its name). ``noise``: rules that may find something anywhere."""
    of = {kind.name: kind for kind in kinds}
    places = tuple(planted)
    missed = tuple(each for each in places if not _found(each, of[each.kind], found.get(each.file, ())))
    by_file: dict[str, list[Planted]] = {}
    for each in places:
        by_file.setdefault(each.file, []).append(each)
    invented = tuple(
        (file, finding)
        for file, findings in found.items()
        for finding in findings
        if finding.severity is not Severity.TOLD
        and finding.rule not in noise
        and not any(_explains(each, of[each.kind], finding) for each in by_file.get(file, ()))
    )
    return Outcome(places, missed, invented)


def _found(planted: Planted, kind: Kind, findings: Sequence[Finding]) -> bool:
    """Whether a rule that must find it says so at its place; what has no such rule must only be read."""
    return not kind.rules or any(_names(kind.rules, finding) and _at(planted, kind, finding) for finding in findings)


def _names(rules: Sequence[str], finding: Finding) -> bool:
    return finding.rule in rules or (_ANY in rules and finding.severity is not Severity.TOLD)


def _at(planted: Planted, kind: Kind, finding: Finding) -> bool:
    """Whether a finding is about the place of an error; what is only told is told once of a whole column."""
    return (
        planted.topic in ("", finding.topic)
        and (kind.told or planted.row in (0, finding.row))
        and (planted.field in ("", finding.field) or not finding.field)
    )


def _explains(planted: Planted, kind: Kind, finding: Finding) -> bool:
    """Whether a finding is that of the error itself, or one that may come with it in the same line (sheet, file)."""
    if _names(kind.rules, finding) and _at(planted, kind, finding):
        return True
    return _names(kind.also, finding) and planted.topic in ("", finding.topic) and planted.row in (0, finding.row)
