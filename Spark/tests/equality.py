"""Whether what a cluster wrote is what one machine writes: every table row by row, the copies and accounts byte by byte.

    equality.py PROGRAM OUT WHAT…
"""

from __future__ import annotations

import glob
import json
import os
import subprocess
import sys
import tempfile

TABLES = ["articles", "mentions", "claims", "reports", "conflicts", "quotes", "sources", "reuse"]


class OneMachine:
    """The tables, copies and accounts of one run of the program."""

    def __init__(self, program: str, inputs: list[str]):
        self.folder = tempfile.TemporaryDirectory(prefix="sanad-one-")
        run(program, "tables", "--out", self.folder.name, *inputs)
        self.copies = run(program, "copies", *inputs)
        self.accounts = run(program, "brief", "--format", "json", *inputs)

    def differences(self, out: str) -> list[str]:
        """What of the folder `out` is otherwise."""
        found = [name for name in TABLES if not self.has_same_table(out, name)]
        if joined(out, "copies") != self.copies:
            found.append("copies")
        if accounts_of(joined(out, "accounts")) != stories_of(self.accounts):
            found.append("accounts")
        return found

    def has_same_table(self, out: str, name: str) -> bool:
        """Whether the parts of a table, in order of day and part, have the rows of the one file in their order."""
        import pyarrow as pa
        import pyarrow.parquet as pq

        one = pq.read_table(os.path.join(self.folder.name, f"{name}.parquet"), partitioning=None)
        parts = sorted(glob.glob(os.path.join(out, "tables", name, "*", "*.parquet")))
        many = pa.concat_tables([pq.read_table(part, partitioning=None) for part in parts])
        return many.schema.equals(one.schema) and many.equals(one)


def run(program: str, command: str, *arguments: str) -> bytes:
    """Standard output of a command in order of time; an archive with broken members ends with 65."""
    done = subprocess.run([program, command, "--by-time", *arguments], capture_output=True, check=False)
    if done.returncode not in (0, 65):
        raise RuntimeError(done.stderr.decode())
    return done.stdout


def joined(out: str, name: str) -> bytes:
    """The lines of all parts in order."""
    pieces = []
    for path in sorted(glob.glob(os.path.join(out, name, "**", "*.jsonl"), recursive=True)):
        with open(path, "rb") as file:
            pieces.append(file.read())
    return b"".join(pieces)


def accounts_of(lines: bytes) -> list[bytes]:
    """The accounts, one a line."""
    return lines.splitlines()


def stories_of(document: bytes) -> list[bytes]:
    """The stories of the document of `sanad brief --format json`, which has one a line."""
    json.loads(document)
    return [line.removesuffix(b",") for line in document.splitlines()[1:-1]]


if __name__ == "__main__":
    wrong = OneMachine(sys.argv[1], sys.argv[3:]).differences(sys.argv[2])
    print("equal" if not wrong else f"otherwise: {', '.join(wrong)}")
    sys.exit(1 if wrong else 0)
