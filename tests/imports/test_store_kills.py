"""The tests of ``tests/imports/kills.py``, each in a process of its own: they part a process hundreds of times, which Linux refuses
one that has taken as much memory as the tests before these have.
"""

import os
import subprocess
import sys

import pytest

from intlmon.paths import ROOT
from tests.imports import kills


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that part")
@pytest.mark.parametrize("name", [name for name in vars(kills) if name.startswith("test_")])
def test_killed(name: str) -> None:
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", f"tests/imports/kills.py::{name}"]
    run = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stdout + run.stderr
    assert "1 passed" in run.stdout
