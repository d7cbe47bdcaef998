#!/usr/bin/env python3
"""Flips bits of a store and asks every command: flip-bits.py PROGRAM CORPUS [FLIPS [SEED]].

Each of FLIPS copies of a store has one bit flipped, anywhere in the file. Told is a flip where a command ends with 65
(or 66, where it cannot be found any more) and one line. A command that ends by a signal, or prints something else than
before and ends with 0, is wrong; so is a flip that `verify` does not tell although a command prints something else.
"""

import collections
import json
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

READERS = ["verify", "dump", "runs", "stories", "changes", "corrections", "search", "brief", "show-story", "show-article",
           "trace", "datasette-metadata", "tables", "export"]


def words(command, store, story, article, folder):
    """The arguments of a command over `store`."""
    stored = ["--store", store]
    special = {
        "search": ["search", "yang", *stored], "show-story": ["show", story, *stored],
        "show-article": ["show", article, *stored], "brief": ["brief", *stored, "--story", story],
        "trace": ["trace", *stored, str(folder / "statement.txt")],
        "tables": ["tables", *stored, "--out", str(folder / "tables")],
        "export": ["export", "--format", "ninjs", *stored],
    }
    return special.get(command, [command, *stored])


def run(program, arguments):
    """How a command ends, what it prints and what it writes into the folder after `--out`, and what it says."""
    folder = pathlib.Path(arguments[-1]) if "--out" in arguments else None
    if folder:
        shutil.rmtree(folder, ignore_errors=True)
    process = subprocess.run([program, *map(str, arguments)], capture_output=True, timeout=120)
    output = process.stdout
    if folder and folder.exists():
        output += b"".join(path.read_bytes() for path in sorted(folder.iterdir()))
    return process.returncode, output, process.stderr.decode(errors="replace")


def run_all(program, asked, damage, expected, where, wrong):
    """Runs each command over a damaged store: those that say so, and those that print something else and do not."""
    store, damaged = damage
    tells, others = [], []
    for command in READERS + ["add"]:
        for path in store.parent.glob("store.sanad*"):
            path.unlink()
        store.write_bytes(damaged)
        status, output, errors = run(program, asked(command))
        if status < 0:
            wrong.append(f"{where}, {command}: signal {-status}")
        elif status != 0:
            tells.append(command)
            if not errors.startswith("sanad: ") and command != "verify":
                wrong.append(f"{where}, {command}: says {errors[:200]!r}")
        elif command != "add" and output != expected[command]:
            others.append(command)
            wrong.append(f"{where}, {command}: prints something else and ends with 0")
    return tells, others


def main(arguments):
    if not 2 <= len(arguments) <= 4:
        print(__doc__.strip(), file=sys.stderr)
        return 64
    program, corpus = arguments[:2]
    count = int(arguments[2]) if 2 < len(arguments) else 200
    numbers = random.Random(int(arguments[3]) if 3 < len(arguments) else 1)
    wrong, told, silent = [], collections.Counter(), 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        whole, store = folder / "whole.sanad", folder / "store.sanad"
        subprocess.run([program, "add", "--quiet", "--store", whole, corpus], check=True)
        rows = [json.loads(line) for line in run(program, ["dump", "--store", whole])[1].splitlines()]
        story = next(row["id"] for row in rows if row["kind"] == "story")
        article = next(row["id"] for row in rows if row["kind"] == "article")
        shutil.copy(whole, store)
        (folder / "statement.txt").write_text("Kepala Dinas mengatakan korban sudah dievakuasi dari lokasi.\n")
        expected = {}
        for command in READERS:
            status, expected[command], errors = run(program, words(command, store, story, article, folder))
            assert status == 0, f"{command} over the whole store: {status} {errors}"
        content = whole.read_bytes()
        print(f"{len(content)} bytes, commands: {' '.join(READERS)}")

        def asked(command):
            return ["add", "--quiet", "--store", store, corpus] if command == "add" \
                else words(command, store, story, article, folder)

        for flip in range(count):
            place, bit = numbers.randrange(len(content)), numbers.randrange(8)
            damaged = bytearray(content)
            damaged[place] ^= 1 << bit
            where = f"flip {flip} (byte {place}, bit {bit})"
            tells, others = run_all(program, asked, (store, damaged), expected, where, wrong)
            told.update(tells)
            silent += not tells and not others
            if (others or tells) and "verify" not in tells:
                wrong.append(f"{where}: {others + tells}, and verify says nothing")
    print(f"{count} flips: " + ", ".join(f"{command} told {told[command]}" for command in READERS + ["add"]))
    print(f"{silent} flips of bytes that nothing is stored in; {len(wrong)} wrong")
    print("\n".join(wrong))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
