"""Editions: two database files each, and a small pointer file that names the current one.

``<edition>.duckdb`` holds the facts as the documents print them, ``<edition>.corrected.duckdb`` the same with the corrections
made; ``<edition>.corrected`` serves as the identifier of an edition wherever rows are asked for. ``<edition>.registry`` asks the
first file, and reads the records of a round where a topic has published figures for the year too.

Publishing replaces the *pointer* in one step; the database files themselves are never replaced.
"""

import hashlib
import os
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Literal, get_args

import babel
import duckdb
from filelock import FileLock

from intlmon.errors import EditionError
from intlmon.metadata import FICTITIOUS, FOLDERS, LOG, REGISTRY
from intlmon.paths import BUILT, DATA, ROOT
from intlmon.store import durable
from intlmon.store import manifest as manifests

KEPT = 5
GRACE = 900  # seconds in which a page that began with an edition may still open its other file, however many came after it
POINTER = "current"
Reading = Literal["printed", "corrected", "registry"]
READINGS: tuple[Reading, ...] = get_args(Reading)
_CORRECTED = ".corrected"
_REGISTRY = ".registry"
_CODE = ("intlmon/store", "intlmon/checks", "intlmon/metadata.py")


def inputs(data: Path = DATA, manifest: Path | None = None) -> list[Path]:
    """Every file that decides what the database holds, in an order that does not depend on where the folders lie.

    ``manifest``, if given, is a candidate taken for the manifest of ``data``.
    """
    files = [*_facts(data, manifest), *data.glob(f"{LOG}.*")]
    for path in (ROOT / name for name in _CODE):
        files += path.rglob("*") if path.is_dir() else [path]
    return _ordered(files, data)


def _facts(data: Path, manifest: Path | None = None) -> list[Path]:
    """The files that readers' identifier names. The log of editions tells of it, and is not among them."""
    files = [path for folder in (*FOLDERS, "checks", REGISTRY) for path in (data / folder).rglob("*")]
    return _ordered([*files, *data.glob(FICTITIOUS), *manifests.inputs(data, manifest)], data)


def _ordered(files: list[Path], data: Path) -> list[Path]:
    return sorted((path for path in files if path.suffix in {".csv", ".toml", ".sql", ".py"}), key=lambda path: _name(path, data))


def edition_of(data: Path = DATA, manifest: Path | None = None) -> str:
    """Identifier of the edition that ``data`` gives, with another manifest if given: the same input, the same identifier."""
    digest = hashlib.sha256(f"duckdb {duckdb.__version__} babel {babel.__version__}".encode())
    for path in inputs(data, manifest):
        digest.update(_name(path, data).encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:12]


def facts_of(data: Path = DATA, manifest: Path | None = None) -> str:
    """Identifier of the facts alone, which readers see: it stays the same where only the code of the build changes."""
    digest = hashlib.sha256()
    for path in _facts(data, manifest):
        digest.update(_name(path, data).encode() + b"\0")
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:8]


def _name(path: Path, data: Path) -> str:
    """Path of an input below ``data`` or below the project: the same on every machine, a candidate's that of the manifest."""
    if path.parent == data / manifests.SUBMISSIONS:
        return manifests.MANIFEST
    return path.relative_to(data if path.is_relative_to(data) else ROOT).as_posix()


def signature(data: Path = DATA) -> tuple[tuple[str, int, int], ...]:
    """A cheap sign that a file of ``data`` may have changed: names, sizes, times."""
    found = []
    for path in inputs(data):
        with suppress(FileNotFoundError):  # taken away since it was listed
            stat = path.stat()
            found.append((path.as_posix(), stat.st_size, stat.st_mtime_ns))
    return tuple(found)


def current(built: Path = BUILT) -> str:
    """Identifier of the published edition. Raises ``EditionError`` where there is none."""
    try:
        return durable.patiently(lambda: (built / POINTER).read_text(encoding="utf-8", errors="replace")).strip()
    except FileNotFoundError as error:
        raise EditionError("no edition is published yet; run `python -m intlmon build`") from error


def is_published(built: Path = BUILT) -> bool:
    """Whether the pointer names an edition whose files are there."""
    return (built / POINTER).exists() and is_built(current(built), built)


def is_built(edition: str, built: Path = BUILT) -> bool:
    """Whether both files of an edition are there."""
    return all(path.exists() for path in files_of(edition, built))


def corrected(edition: str) -> str:
    """Identifier under which the corrected rows of an edition are asked for."""
    return as_printed(edition) + _CORRECTED


def printed(edition: str) -> str:
    """Identifier of the same edition as the documents print it."""
    return as_printed(edition)


def as_printed(edition: str) -> str:
    """Identifier under which the same edition is asked for as printed."""
    return edition.removesuffix(_CORRECTED).removesuffix(_REGISTRY)


def is_corrected(edition: str) -> bool:
    """Whether an identifier stands for the corrected rows."""
    return edition.endswith(_CORRECTED)


def is_registry(edition: str) -> bool:
    """Whether an identifier reads the records of a round where there are published figures too."""
    return edition.endswith(_REGISTRY)


def reading_of(edition: str) -> Reading:
    """How an identifier reads the figures."""
    return "corrected" if is_corrected(edition) else "registry" if is_registry(edition) else "printed"


def read_as(edition: str, reading: Reading) -> str:
    """Identifier under which the same edition is read so."""
    return as_printed(edition) + {"printed": "", "corrected": _CORRECTED, "registry": _REGISTRY}[reading]


def files_of(edition: str, built: Path = BUILT) -> tuple[Path, Path]:
    """Paths of both database files of an edition: as printed, and corrected."""
    return file_of(edition, built), file_of(corrected(edition), built)


def file_of(edition: str, built: Path = BUILT) -> Path:
    """Path of the database file of an edition, or of its corrected rows."""
    return built / f"{edition.removesuffix(_REGISTRY)}.duckdb"


@contextmanager
def moving(built: Path = BUILT) -> Iterator[None]:
    """Nobody else moves the pointer meanwhile: between a look at what ``data`` gives and the move to it, it stays."""
    built.mkdir(parents=True, exist_ok=True)
    with FileLock(built / ".moving"):
        yield


def publish(edition: str, built: Path = BUILT) -> None:
    """Make an edition the current one by replacing the pointer in one step."""
    if not is_built(edition, built):
        raise EditionError(f"edition {edition} has not both its database files in {built.name}/")
    durable.write(built / POINTER, f"{edition}\n".encode(), part=f"{POINTER}.{os.getpid()}.part")
    _prune(built, keep=edition)


def _prune(built: Path, keep: str) -> None:
    """Remove all but the newest editions and the young ones; one that Windows holds open is left for the next time.

    Another server may remove the same ones meanwhile.
    """
    aged: dict[str, float] = {}
    for path in built.glob("*.duckdb"):
        with suppress(FileNotFoundError):
            edition = path.name.partition(".")[0]
            aged[edition] = max(path.stat().st_mtime, aged.get(edition, 0))
    for edition in sorted(aged, key=lambda each: (aged[each], each), reverse=True)[KEPT:]:
        for path in files_of(edition, built) if edition != keep and aged[edition] < time.time() - GRACE else ():
            with suppress(PermissionError, FileNotFoundError):
                path.unlink()
