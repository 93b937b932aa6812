"""From ``data/`` to the database files of one edition: read, check, load, compare, verify, and only then put in place."""

import os
from collections.abc import Iterable
from pathlib import Path

import duckdb

from intlmon.checks import declared, disagreeing, offending, reconciliation
from intlmon.errors import DataError, Finding
from intlmon.metadata import FICTITIOUS, Table, declarations, read_table, registry, undeclared
from intlmon.paths import BUILT, CORE_SQL, DATA, MART_SQL
from intlmon.store import corrections, ddl, dictionary, durable, editions, manifest, places, readings
from intlmon.store.countries import name_countries
from intlmon.store.facts import Rows, read_and_check
from intlmon.store.registry import gather

_BLOCK = 16384  # bytes, the least DuckDB takes: hundreds of columns of a few rows, each of which fills a block


def build(output: Path, data: Path = DATA, corrected: Path | None = None, published: Path | None = None) -> None:
    """Build the database of ``data``, as the documents print it, as the file ``output``; ``corrected``, if given, has the corrections made.

    ``published``, if given, is a candidate taken for the manifest of ``data``.
    Raises ``DataError`` with every finding when a fact file, a declared comparison or a correction is not as
    declared; ``output`` and ``corrected`` are then untouched.
    """
    rows = read_all(data, published)
    facts = editions.facts_of(data, published)
    corrections.check(rows, data)
    name_countries(rows["countries"].frame)
    output.parent.mkdir(parents=True, exist_ok=True)
    part, other = (output.with_name(f"{output.name}.{os.getpid()}.{name}") for name in ("part", "corrected.part"))
    try:
        _write_verified(part, rows, data, facts)
        if corrected:
            _write_verified(other, corrections.apply(rows), data, facts, printed=part)
            durable.put(other, corrected)
        durable.put(part, output)
    finally:
        _remove(part)
        _remove(other)


def _write_verified(part: Path, rows: dict[str, Rows], data: Path, facts: str, printed: Path | None = None) -> None:
    _remove(part)  # a build that was killed may have left one under the same process number
    _write(part, rows, data, facts, printed)
    _verify(part, rows)


def build_edition(data: Path = DATA, built: Path = BUILT) -> str:
    """Build and publish the edition that ``data`` gives, unless it is built already; return its identifier.

    Where ``data`` have changed meanwhile, the pointer would move to an edition already replaced: it is begun again.
    """
    while True:
        edition = editions.edition_of(data)
        _build_missing(edition, data, built)
        with editions.moving(built):
            if editions.edition_of(data) == edition:
                editions.publish(edition, built)
                manifest.keep(edition, data)
                return edition


def _build_missing(edition: str, data: Path, built: Path) -> None:
    if not editions.is_built(edition, built):
        printed, corrected = editions.files_of(edition, built)
        try:
            build(printed, data, corrected)
        except PermissionError:
            if not editions.is_built(edition, built):  # on Windows: another server built it meanwhile and has it open
                raise


def _remove(part: Path) -> None:
    part.unlink(missing_ok=True)
    part.with_name(part.name + ".wal").unlink(missing_ok=True)


def read_all(data: Path, published: Path | None = None) -> dict[str, Rows]:
    """Read and check every row that goes into the database, by table, with a candidate for the manifest if given.

    Raises ``DataError`` with all findings.
    """
    rows = read_and_check(read_declarations(data), data)
    return rows | gather(read_registry(data), rows, data, published)


def read_declarations(data: Path) -> list[Table]:
    """Read all metadata that stand beside rows; every file that cannot be read, and every CSV without metadata, is a finding."""
    findings = []
    for rows in undeclared(data):
        file = rows.relative_to(data.parent).as_posix()
        findings.append(Finding(file, 1, f"no metadata beside it; expected {rows.with_suffix('.toml').name}"))
    tables, unreadable = _read_metadata(declarations(data), data)
    findings += unreadable
    if not tables:
        findings.append(Finding(data.name, 1, "no tables; expected dimensions/ and facts/ with their metadata"))
    if findings:
        raise DataError(findings)
    return tables


def read_registry(data: Path) -> list[Table]:
    """Read the metadata of the tables that accepted files fill; every file that cannot be read is a finding."""
    tables, findings = _read_metadata(registry(data), data)
    if findings:
        raise DataError(findings)
    return tables


def _read_metadata(tomls: Iterable[Path], data: Path) -> tuple[list[Table], list[Finding]]:
    tables, findings = [], []
    for toml in tomls:
        try:
            tables.append(read_table(toml))
        except (KeyError, TypeError, ValueError) as error:
            file = toml.relative_to(data.parent).as_posix()
            findings.append(Finding(file, 1, f"metadata not readable: {error}; expected what intlmon/metadata.py describes"))
    return tables, findings


def _write(part: Path, rows: dict[str, Rows], data: Path, facts: str, printed: Path | None) -> None:
    """Write and close the file; a checkpoint leaves no write-ahead log behind.

    Findings are about the documents as printed: those of ``printed``, where it is given, are taken over.
    """
    with duckdb.connect(str(part), config={"default_block_size": _BLOCK, "threads": 1}) as connection:
        connection.execute("CREATE SCHEMA core")
        readings.begin(connection)
        codes = {str(name): list(group) for name, group in rows["codes"].frame.groupby("list")["code"]}
        for table in ddl.in_order([each.table for each in rows.values()]):
            ddl.create(connection, table, codes)
            ddl.fill(connection, rows[table.name])
        places.gather(connection, [each.table for each in rows.values()])
        dictionary.describe(connection, [each.table for each in rows.values()])
        _name_edition(connection, data, facts)
        corrections.place(connection, rows)
        _run_folder(connection, CORE_SQL)
        reconciliation.define(connection)
        disagreeing.define(connection)
        if printed:
            _take_findings(connection, printed)
            _run_folder(connection, MART_SQL)
        else:
            declared.compare_all(connection, data)
            offending.check_rows(connection, data)
            _run_folder(connection, MART_SQL)
            disagreeing.check_all(connection, rows, data)
        readings.keep(connection)
        readings.add(connection, MART_SQL)
        connection.execute("CHECKPOINT")


def _take_findings(connection: duckdb.DuckDBPyConnection, printed: Path) -> None:
    with duckdb.connect(str(printed), read_only=True) as other:
        for table in ("core.reconciliation", "core.findings_about", "core.statements", "core.statement_places"):
            connection.from_arrow(other.table(table).to_arrow_table()).insert_into(table)


def _name_edition(connection: duckdb.DuckDBPyConnection, data: Path, facts: str) -> None:
    connection.execute(
        "CREATE TABLE core.edition AS SELECT $facts AS facts, $fictitious::BOOLEAN AS fictitious",
        {"facts": facts, "fictitious": (data / FICTITIOUS).exists()},
    )


def _run_folder(connection: duckdb.DuckDBPyConnection, folder: Path) -> None:
    for sql in sorted(folder.glob("*.sql")):
        connection.execute(sql.read_text(encoding="utf-8"))


def _verify(part: Path, rows: dict[str, Rows]) -> None:
    """See that nothing waits in a log, that the bytes are on disk, and that every row can be read back."""
    log = part.with_name(part.name + ".wal")
    if log.exists():
        raise RuntimeError(f"{log.name} is left after the checkpoint")
    durable.sync_file(part)
    with duckdb.connect(str(part), read_only=True) as connection:
        for name, each in rows.items():
            found = connection.execute(f'SELECT count(*) FROM core."{name}"').fetchone()
            if found is None or found[0] != len(each.frame):
                raise RuntimeError(f"core.{name} holds {found} rows; expected {len(each.frame)}")
        views = connection.execute(
            "SELECT schema_name, view_name FROM duckdb_views() WHERE schema_name IN ('mart', 'published', 'registry')"
        ).fetchall()
        for schema, view in views:
            connection.execute(f'SELECT count(*) FROM {schema}."{view}"')
