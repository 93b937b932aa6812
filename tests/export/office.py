"""LibreOffice as a second reader of documents, where it has Writer: tests that use it are left out elsewhere."""

import subprocess
from pathlib import Path
from shutil import which

import pytest

_WRITER = Path("/usr/lib/libreoffice/program/libswlo.so")
needs_writer = pytest.mark.skipif(not (which("soffice") and _WRITER.exists()), reason="no LibreOffice Writer")


def converted(file: bytes, kind: str, folder: Path) -> Path:
    """The document as ``pdf`` or ``txt:Text``, in a folder of its own."""
    source = folder / "paper.docx"
    source.write_bytes(file)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    return folder / f"paper.{kind.partition(':')[0]}"


def pages(pdf: Path) -> int:
    """How many pages a PDF has."""
    told = subprocess.run(["pdfinfo", str(pdf)], check=True, capture_output=True, text=True).stdout
    return int(next(line.split()[1] for line in told.splitlines() if line.startswith("Pages")))
