"""The copies of an archive on one machine by DuckDB: the same SQL as on a cluster, without Spark and Java.

    python -m sanad_spark.laptop --sanad PATH --out DIR INPUT…

prints what `sanad copies --by-time` prints, in the memory that DuckDB is given instead of that of all articles.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import sys
from typing import Iterable

import duckdb

from .inputs import Input, found
from .names import free_numbers
from .options import BATCH
from .parts import Outcome, Workshop
from .program import Program
from .sql import statements

# Articles of an annotated part.
CHUNK = 4 * BATCH


class Laptop:
    """The steps up to the copies, one after the other."""

    def __init__(self, sanad: str, out: str, memory: str = "1GB"):
        self.workshop = Workshop(os.path.abspath(out), Program.find(sanad), threads=os.cpu_count() or 1, attempts=1)
        self.database = duckdb.connect(config={"memory_limit": memory, "temp_directory": os.path.join(out, "duckdb")})

    def prepare(self, inputs: Iterable[Input]) -> None:
        """Reads, orders and annotates; the tables of the parts are views then."""
        read = []
        for one in inputs:
            arguments, given = one.step()
            read.append(self.workshop.make(f"work/read/{one.digest[:16]}", arguments, given, one.digest))
        self.view("read_index", read, "index", "id, digest, minute, \"offset\" AS place, bytes")
        self.database.execute("CREATE TEMP TABLE taken (id VARCHAR, number BIGINT, free BIGINT)")
        if numbers := free_numbers(self.taken()):
            self.database.executemany("INSERT INTO taken VALUES (?, ?, ?)", numbers)
        self.run("order.sql")
        rows = self.database.execute(
            "SELECT sequence, coalesce(CAST(minute AS VARCHAR), ''), name, digest, part || '/articles.bin', place, bytes "
            "FROM ordered ORDER BY sequence")
        parts: list[Outcome] = []
        while chunk := rows.fetchmany(CHUNK):
            parts.append(self.plan("annotate", len(parts), chunk))
        self.view("annotated", parts, "index", "sequence, digest, \"offset\" AS place, bytes")
        self.view("shingles", parts, "shingles", "*")
        self.run("copies.sql", keeping={"repeats", "pairs", "skipped"})

    def taken(self) -> list[tuple[str, str, int]]:
        """Ids that more than one article has, with names of their copies that are ids too."""
        return self.database.execute(r"""
            SELECT c.id, o.id, c.copies
            FROM (SELECT id, count(DISTINCT digest) AS copies FROM read_index GROUP BY id) AS c
            JOIN (SELECT DISTINCT id FROM read_index) AS o ON regexp_extract(o.id, '^(.*)~[1-9][0-9]*$', 1) = c.id
            WHERE c.copies > 1 AND regexp_matches(o.id, '~[1-9][0-9]*$')""").fetchall()

    def pairs(self) -> list[tuple[str, str]]:
        """The names of the pairs that are aligned."""
        return self.database.execute("""
            SELECT a.name, b.name FROM pairs AS p
            JOIN ordered AS a ON a.sequence = p.first JOIN ordered AS b ON b.sequence = p.second""").fetchall()

    def copies(self) -> Outcome:
        """The part with the copies."""
        rows = self.database.execute("""
            WITH needed AS (SELECT first AS article FROM pairs UNION SELECT second FROM pairs),
            lines AS (
              SELECT 0 AS kind, a.sequence AS one, 0 AS two,
                concat_ws(chr(9), 'A', a.sequence, a.digest, a.part || '/articles.bin', a.place, a.bytes) AS line
              FROM needed AS n JOIN annotated AS a ON a.sequence = n.article
              UNION ALL SELECT 1, article, 0, concat_ws(chr(9), 'S', article, shingles) FROM skipped
              UNION ALL SELECT 2, second, first, concat_ws(chr(9), 'P', first, second) FROM pairs)
            SELECT line FROM lines ORDER BY kind, one, two""").fetchall()
        return self.plan("align", 0, rows)

    def plan(self, step: str, number: int, rows: list[tuple[object, ...]]) -> Outcome:
        """The part of a plan of `rows`."""
        given = "".join("\t".join(map(str, row)) + "\n" for row in rows).encode()
        return self.workshop.make(f"work/{step}/laptop-{number:07}", [step], given, hashlib.sha256(given).hexdigest())

    def view(self, name: str, parts: list[Outcome], table: str, columns: str) -> None:
        """The table of all `parts` as a view, with the key of the part as `part`."""
        paths = [os.path.join(self.workshop.root, one.key, f"{table}.parquet") for one in parts]
        files = ", ".join("'" + path.replace("'", "''") + "'" for path in paths)
        self.database.execute(
            f"CREATE TEMP VIEW {name} AS SELECT {columns}, regexp_extract(filename, '(work/[a-z]+/[^/]+)/[^/]+$', 1) "
            f"AS part FROM read_parquet([{files}], filename = true)")

    def run(self, name: str, keeping: Iterable[str] = ()) -> None:
        """Runs a file of SQL; the views of `keeping` become tables, so that nothing is worked out twice."""
        for statement in statements(name):
            view = statement.split()[5]
            if view in keeping:
                statement = statement.replace("TEMP VIEW", "TEMP TABLE", 1)
            self.database.execute(statement)


def main() -> None:
    """Prints the copies."""
    parser = argparse.ArgumentParser(prog="python -m sanad_spark.laptop", description=__doc__)
    parser.add_argument("--sanad", help="the program; else on the path")
    parser.add_argument("--out", required=True, help="a folder for what is between")
    parser.add_argument("--memory", default="1GB", help="what DuckDB may take (1GB)")
    parser.add_argument("inputs", nargs="+")
    arguments = parser.parse_args()
    laptop = Laptop(arguments.sanad, arguments.out, arguments.memory)
    laptop.prepare(one for pattern in arguments.inputs for one in found(pattern))
    with open(os.path.join(laptop.workshop.root, laptop.copies().key, "copies.jsonl"), "rb") as file:
        while piece := file.read(1 << 20):
            sys.stdout.buffer.write(piece)


if __name__ == "__main__":
    main()
