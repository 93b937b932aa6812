"""What regulation 002 requires of a joint or double-degree programme, as far as its record tells."""

from collections.abc import Iterator

from intlmon.imports.checking.known import Known, Requirement
from intlmon.imports.checking.place import Given, Row, heading, named
from intlmon.imports.model import Finding

# The columns that tell whether a requirement is met: any of them will do. Those that a sheet requires anyway are not asked twice.
TOLD_BY = {
    "validity": ("valid_until", "perpetual", "auto_renewal"),
    "licence": ("partner_licence",),
    "councils": ("council_approval",),
    "credit_table": ("credit_table",),
}


def check_requirements(row: Row, known: Known) -> Iterator[Finding]:
    """Yield the requirements that the record of a programme does not meet, or does not tell of."""
    kind = row.sheet.topic.removesuffix("_programmes")
    for requirement in known.requirements:
        if requirement.kind in ("", kind) and requirement.code in TOLD_BY:
            yield from _check(row, requirement, TOLD_BY[requirement.code])


def _check(row: Row, requirement: Requirement, columns: tuple[str, ...]) -> Iterator[Finding]:
    values = [row.values.get(name) for name in columns]
    if any(values):
        return
    about = _clause(requirement) | named("requirement", requirement.names)
    first = next(column for column in row.table.columns if column.name == columns[0])
    if columns[0] in row.cells and row.values[columns[0]] is False:
        yield row.finding("requirement_unmet", columns[0], about)
    elif columns[0] not in row.cells:  # a cell that cannot be read has a finding of its own
        yield row.finding("requirement_untold", columns[0], about | heading(first))


def _clause(requirement: Requirement) -> dict[str, Given]:
    clause, appendix = requirement.locator.get("clause", ""), requirement.locator.get("appendix", "")
    words = (
        {"kk": f"{clause}-тармақ", "ru": f"п. {clause}", "en": f"clause {clause}"}
        if clause
        else {"kk": f"{appendix}-қосымша", "ru": f"приложение {appendix}", "en": f"appendix {appendix}"}
    )
    return {"line": f"002:{requirement.lines}"} | named("clause", words)
