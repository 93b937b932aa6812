"""Taking a file in: through the gate, read, and kept as it was handed in, under its checksum."""

import json
import tempfile
from collections.abc import Callable
from pathlib import Path

from intlmon.errors import RefusedError, SubmissionError
from intlmon.i18n import N_
from intlmon.imports.model import FileRead, Severity
from intlmon.imports.reading import read_file
from intlmon.imports.store import places
from intlmon.imports.store.journal import journal
from intlmon.imports.store.known import institutions
from intlmon.imports.store.state import RECEIVE, folded
from intlmon.paths import DATA
from intlmon.store import durable

Reader = Callable[[Path, str, Path], FileRead]
_REFUSED = N_("The file {name} is refused; nothing of it is kept.")
_NO_YEAR = N_("The file {name} does not say which year it is for; expected a year beside it.")
_NOBODY = N_("The file {name} does not say which institution it is of; expected one beside it.")
_STRANGER = N_("The institution {institution} is not known; expected a code of data/dimensions/institutions.csv.")


def receive(
    source: Path | bytes,
    name: str,
    who: str,
    data: Path = DATA,
    institution: str = "",
    year: int | None = None,
    reader: Reader | None = None,
) -> str:
    """Take a file in and return the submission's identifier; a file taken in before is the same submission.

    ``institution`` (a code) and ``year`` go before what the file says of itself.
    Raises ``RefusedError`` where the gate refuses it, ``SubmissionError`` where nobody says whose it is; nothing is kept then.
    """
    content = source if isinstance(source, bytes) else source.read_bytes()
    read = _read(content, name, data, reader or read_file)
    of, in_year = institution or read.institution, year or read.year
    if not in_year:
        raise SubmissionError(_NO_YEAR, {"name": name})
    if not of:
        raise SubmissionError(_NOBODY, {"name": name})
    if of not in institutions(data):
        raise SubmissionError(_STRANGER, {"institution": of})
    return _keep(content, read, name, who, data, of, in_year)


def _read(content: bytes, name: str, data: Path, reader: Reader) -> FileRead:
    """Read it where nothing is kept: what the gate refuses leaves no trace."""
    with tempfile.TemporaryDirectory(prefix="intlmon-") as folder:
        path = Path(folder) / places.original(places.checksum_of(content), name, data).name
        path.write_bytes(content)
        read = reader(path, name, data)
    if not read.sheets and any(each.severity is Severity.BLOCKS for each in read.findings):
        raise RefusedError(_REFUSED, {"name": name}, read)
    return read


def _keep(content: bytes, read: FileRead, name: str, who: str, data: Path, institution: str, year: int) -> str:
    checksum = places.checksum_of(content)
    submission = places.submission_of(year, institution, checksum)
    topics = tuple(each.topic for each in read.sheets)
    with journal(data) as log:
        path = places.original(checksum, name, data)
        if not path.exists() or places.checksum_of(path.read_bytes()) != checksum:
            durable.write(path, content)
        if submission not in folded(log.events):
            told = {
                "name": name,
                "checksum": checksum,
                "file": path.name,
                "year": year,
                "institution": institution,
                "version": read.version,
            }
            durable.write(
                places.of_submission(submission, data) / "submission.json", (json.dumps(told, ensure_ascii=False) + "\n").encode()
            )
            log.append(RECEIVE, who, submission, topics, **told)
    return submission
