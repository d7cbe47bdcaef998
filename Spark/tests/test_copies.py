"""The SQL of the copies in DuckDB, against the program: the oracle, and the way of a laptop without Spark."""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import tempfile
import unittest

from sanad_spark.inputs import local

from . import archive
from .test_spark import PROGRAM

WHY = None
if importlib.util.find_spec("duckdb") is None:
    WHY = "no duckdb"
elif not os.access(PROGRAM, os.X_OK):
    WHY = f"no program at {PROGRAM}"


@unittest.skipIf(WHY, WHY)
class Copies(unittest.TestCase):
    def test_duckdb_finds_the_pairs_of_the_program(self):
        from sanad_spark.laptop import Laptop

        with tempfile.TemporaryDirectory() as folder:
            paths = archive.write(os.path.join(folder, "warc"), 150, 2, has_common=True)
            laptop = Laptop(PROGRAM, os.path.join(folder, "out"))
            laptop.prepare([local(path) for path in paths])
            candidates = laptop.pairs()
            with open(os.path.join(folder, "out", laptop.copies().key, "copies.jsonl"), "rb") as file:
                copies = file.read()
            done = subprocess.run([PROGRAM, "copies", "--by-time", *paths], capture_output=True, check=False)
            self.assertEqual(copies, done.stdout)
            pairs = {(copy["first"]["article"], copy["second"]["article"])
                     for copy in map(json.loads, copies.splitlines())}
            self.assertGreater(len(pairs), 50)
            self.assertLess(pairs, set(candidates))


if __name__ == "__main__":
    unittest.main()
