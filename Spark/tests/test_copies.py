"""The SQL of the copies in DuckDB, against the program: the oracle, and the way of a laptop without Spark."""

from __future__ import annotations

import csv
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

    def test_names_and_order_are_those_of_the_program(self):
        from sanad_spark.laptop import Laptop

        rows = [("a", "2026-03-02", "Banjir surut."), ("a~2", "2026-03-01", "Kapal tiba."), ("a", None, "Pasar sepi."),
                ("a", "2026-03-02", "Harga naik."), ("a~4", "2026-03-03", "Hujan turun."), ("b", "2026-03-02", "Sama."),
                ("b", "2026-03-02", "Sama.")]
        with tempfile.TemporaryDirectory() as folder:
            path = os.path.join(folder, "in.jsonl")
            with open(path, "w", encoding="utf-8") as file:
                for name, published, text in rows:
                    file.write(json.dumps({"id": name, "published": published, "text": text}) + "\n")
            laptop = Laptop(PROGRAM, os.path.join(folder, "out"))
            laptop.prepare([local(path)])
            names = [name for name, in laptop.database.execute("SELECT name FROM ordered ORDER BY sequence").fetchall()]
            self.assertEqual(sorted(names), ["a", "a~2", "a~3", "a~4", "a~5", "b"])
            subprocess.run([PROGRAM, "tables", "--by-time", "--format", "csv", "--out", folder, path], check=True)
            with open(os.path.join(folder, "articles.csv"), encoding="utf-8", newline="") as file:
                single = {row["id"]: row["text"] for row in csv.DictReader(file)}
            self.assertEqual(sorted(single), sorted(names))
            texts = {name: laptop_text(laptop, name) for name in names}
            self.assertEqual(texts, single)


def laptop_text(laptop, name):
    """The text of the article called `name`: packed articles hold it as it is."""
    part, place, size = laptop.database.execute(
        "SELECT a.part, a.place, a.bytes FROM annotated AS a JOIN ordered AS o USING (sequence) WHERE o.name = ?",
        [name]).fetchone()
    with open(os.path.join(laptop.workshop.root, part, "articles.bin"), "rb") as file:
        file.seek(place)
        packed = file.read(size)
    return next(text for text in TEXTS if text.encode() in packed)


TEXTS = ["Banjir surut.", "Kapal tiba.", "Pasar sepi.", "Harga naik.", "Hujan turun.", "Sama."]


if __name__ == "__main__":
    unittest.main()
