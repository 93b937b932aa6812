"""The sheets of a round's workbook: one a topic, as declared in ``data/registry``."""

from functools import lru_cache
from pathlib import Path

from intlmon.metadata import Column, Table, read_table
from intlmon.paths import DATA

ORDER = (
    "agreements", "branches_abroad", "branches_hosted", "projects", "publications", "joint_programmes", "double_programmes",
    "staff_trips", "people", "yearly_report",
)  # fmt: skip
_PREFIX = "registry_"


@lru_cache(maxsize=4)
def sheets(data: Path = DATA) -> dict[str, Table]:
    """Every sheet by the code of its topic, in the order of the workbook."""
    return {topic: read_table(data / "registry" / f"{topic}.toml") for topic in ORDER}


def topic_of(table: Table) -> str:
    """Code of the topic that a table of the registry holds."""
    return table.name.removeprefix(_PREFIX)


def asked(table: Table) -> tuple[Column, ...]:
    """The columns that institutions fill in, in their order."""
    return tuple(column for column in table.columns if column.asked)
