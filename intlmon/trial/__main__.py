"""Command line: ``python -m intlmon.trial``; ``--help`` says what it takes."""

import argparse
import os
import sys
from pathlib import Path


def main() -> int:
    """Run the trial in a folder of its own, then open the app on it; exit status 1 where anything was missed, invented or lost."""
    given = _parser().parse_args()
    os.environ["INTLMON_DATA"] = str(given.folder.resolve())  # before any module of ours asks where the data are
    from intlmon.trial.run import Trial

    if not Trial(given.folder.resolve(), given.seed, tuple(given.only)).run():
        return 1
    if not given.no_open:
        from intlmon.paths import ROOT

        os.chdir(ROOT)
        os.execv(sys.executable, [sys.executable, "-m", "streamlit", "run", "app.py", "--server.port", given.port])
    return 0


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="intlmon.trial", description="A fictitious round from templates to the dashboard")
    parser.add_argument("--folder", type=Path, default=Path("data/built/demo-round"), help="folder of data, made anew")
    parser.add_argument("--seed", type=int, default=1, help="another seed, another round")
    parser.add_argument("--only", nargs="*", default=[], metavar="INSTITUTION", help="codes of institutions; else all expected")
    parser.add_argument("--port", default="8501", help="port of the app")
    parser.add_argument("--no-open", action="store_true", help="end after the summary")
    return parser


if __name__ == "__main__":
    sys.exit(main())
