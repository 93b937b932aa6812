"""Where a round's files lie below ``<data>/submissions``, and what a submission is called."""

import hashlib
import re
from pathlib import Path

from intlmon.store.manifest import SUBMISSIONS, manifest_of

ID = re.compile(r"(?P<year>\d{4})-(?P<institution>[a-z0-9_]+)-(?P<sign>[0-9a-f]{12})")
_EXTENSION = re.compile(r"\.[a-z0-9]{1,5}")


def folder(data: Path) -> Path:
    """The folder of everything that was handed in."""
    return data / SUBMISSIONS


def log(data: Path) -> Path:
    """The log of all steps."""
    return folder(data) / "log.jsonl"


def aliases(data: Path) -> Path:
    """Names that somebody said the meaning of: kind, raw, code, who, at."""
    return folder(data) / "aliases.csv"


def candidate(data: Path) -> Path:
    """The manifest to be, while its edition is built."""
    return folder(data) / "candidate.csv"


def manifest(data: Path) -> Path:
    """The manifest in force."""
    return manifest_of(data)


def original(checksum: str, name: str, data: Path) -> Path:
    """A file as it was handed in, under its checksum; of its name only a plain extension is taken."""
    extension = Path(name).suffix.lower()
    return folder(data) / "files" / (checksum + (extension if _EXTENSION.fullmatch(extension) else ".bin"))


def of_submission(submission: str, data: Path) -> Path:
    """The folder of one submission."""
    return folder(data) / submission


def submission_of(year: int, institution: str, checksum: str) -> str:
    """Identifier of a file handed in by an institution for a year."""
    return f"{year}-{institution}-{checksum[:12]}"


def checksum_of(content: bytes) -> str:
    """SHA-256, as it stands in the log and in the manifest."""
    return hashlib.sha256(content).hexdigest()
