"""LibreOffice as a second reader of documents. Tests that use it are left out where it is missing, but not in CI."""

import html
import os
import re
import subprocess
from pathlib import Path
from shutil import which

import pytest

_PROGRAMS = Path("/usr/lib/libreoffice/program")


def _needs(part: str, library: str) -> pytest.MarkDecorator:
    there = which("soffice") and which("pdftotext") and (_PROGRAMS / library).exists()
    return pytest.mark.skipif(not there and not os.environ.get("CI"), reason=f"no LibreOffice {part}")


needs_writer = _needs("Writer", "libswlo.so")
needs_impress = _needs("Impress", "libsdlo.so")


def converted(file: bytes, kind: str, folder: Path, ending: str = "docx", **environment: str) -> Path:
    """The document as ``pdf`` or ``txt:Text``, in a folder of its own, made with these additions to the environment."""
    source = folder / f"paper.{ending}"
    source.write_bytes(file)
    profile = f"-env:UserInstallation=file://{folder}/profile"
    command = ["soffice", profile, "--headless", "--convert-to", kind, "--outdir", str(folder), str(source)]
    subprocess.run(command, check=True, capture_output=True, timeout=120, env=os.environ | environment)
    return folder / f"paper.{kind.partition(':')[0]}"


def pages(pdf: Path) -> int:
    """How many pages a PDF has."""
    told = subprocess.run(["pdfinfo", str(pdf)], check=True, capture_output=True, text=True).stdout
    return int(next(line.split()[1] for line in told.splitlines() if line.startswith("Pages")))


def words(pdf: Path) -> list[list[tuple[str, float, float, float, float]]]:
    """The words of each page with their left, top, right and bottom in points."""
    told = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    sides = r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">(.*?)</word>'
    found = [re.findall(sides, page) for page in told.split("<page ")[1:]]
    return [[(html.unescape(word), *(float(side) for side in place)) for *place, word in page] for page in found]


def faces(pdf: Path) -> set[str]:
    """Names of the typefaces that a PDF is set in."""
    told = subprocess.run(["pdffonts", str(pdf)], check=True, capture_output=True, text=True).stdout
    return {line.split()[0].rpartition("+")[2] for line in told.splitlines()[2:]}
