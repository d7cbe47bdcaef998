#!/usr/bin/env python3
"""Asks the desk's API what its description allows and what it does not: check-api.py PROGRAM (schemathesis)."""

import pathlib
import subprocess
import sys
import tempfile

from desk_server import desk

EXAMPLES = pathlib.Path(__file__).resolve().parent.parent / "Examples"
ASKED = 80

with desk(sys.argv[1], EXAMPLES) as (address, _):
    tool = pathlib.Path(sys.executable).parent / "st"
    command = [tool, "run", f"{address}/api/v1/openapi.json", "--max-examples", str(ASKED), "--seed", "1"]
    with tempfile.TemporaryDirectory() as folder:
        # What it remembers between runs is not kept.
        sys.exit(subprocess.run(command, check=False, cwd=folder).returncode)
