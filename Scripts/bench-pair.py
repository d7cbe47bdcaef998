#!/usr/bin/env python3
"""Compares the speed of two programs: bench-pair.py OLD NEW CORPUS.jsonl [ROUNDS].

Each round runs a step of both, one right after the other and in turns first, so that what else the machine does falls
on both alike. Printed is processor time, and the median over the rounds of new divided by old with the range that
holds the middle half. The outputs are compared too: a step that prints something else is told.
"""

import hashlib
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile

STEPS = [["extract"], ["annotate"], ["cluster"], ["copies"], ["brief", "--format", "json"], ["add", "--quiet"]]


def seconds(program, step, corpus, folder):
    """Seconds of processor time of one run, and a hash of what it prints; of `add` a hash of the dump."""
    store = pathlib.Path(folder) / "store.sanad"
    options = ["--store", str(store)] if step[0] == "add" else []
    for path in pathlib.Path(folder).glob("store.sanad*"):
        path.unlink()
    process = subprocess.Popen([program, *step, *options, corpus], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    digest = hashlib.sha256()
    while part := process.stdout.read(1 << 20):
        digest.update(part)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 65):
        sys.exit(f"{program} {step[0]}: ended with {process.returncode}")
    if step[0] == "add":
        digest.update(subprocess.run([program, "dump", *options], capture_output=True, check=True).stdout)
    return usage.ru_utime + usage.ru_stime, digest.hexdigest()


def main(arguments):
    if len(arguments) not in (3, 4):
        print(__doc__.strip(), file=sys.stderr)
        return 64
    old, new, corpus = arguments[:3]
    rounds = int(arguments[3]) if len(arguments) == 4 else 7
    print("| step | old s | new s | new / old | middle half | output |\n|---|---|---|---|---|---|")
    with tempfile.TemporaryDirectory() as folder:
        for step in STEPS:
            pairs, digests = [], set()
            for number in range(rounds):
                order = (old, new) if number % 2 == 0 else (new, old)
                found = {program: seconds(program, step, corpus, folder) for program in order}
                digests |= {(program, digest) for program, (_, digest) in found.items()}
                pairs.append((found[old][0], found[new][0]))
            ratios = sorted(second / first for first, second in pairs)
            low, _, high = statistics.quantiles(ratios, n=4) if 1 < rounds else ratios * 3
            same = len({digest for _, digest in digests}) == 1
            print(f"| {step[0]} | {min(pair[0] for pair in pairs):.2f} | {min(pair[1] for pair in pairs):.2f} | "
                  f"{statistics.median(ratios):.3f} | {low:.3f} to {high:.3f} | {'same' if same else 'another one'} |",
                  flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
