"""``template``: the workbooks that institutions fill in."""

import argparse
from pathlib import Path

from intlmon.commands.words import year
from intlmon.i18n import LANGUAGES


def add(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    template = commands.add_parser("template", help="write the workbooks that institutions fill in for a year")
    template.add_argument("--year", type=year, required=True, help="year of the data")
    template.add_argument("--language", required=True, choices=LANGUAGES, help="language of headings, lists and notes")
    of = template.add_mutually_exclusive_group(required=True)
    of.add_argument("--institution", metavar="CODE", help="code of one institution, as in data/dimensions/institutions.csv")
    of.add_argument("--all", action="store_true", help="every institution that data are expected from")
    template.add_argument("--output", type=Path, required=True, help="folder for the files")
    template.set_defaults(run=_templates, untouched="current edition")


def _templates(given: argparse.Namespace) -> str:
    from intlmon.imports.templating.files import expected, write_files
    from intlmon.store import editions

    edition = editions.current()
    institutions = expected(edition) if given.all else [given.institution]
    written = write_files(given.year, institutions, given.language, edition, given.output)
    return f"written: {written} workbook(s) in {given.output}"
