#!/usr/bin/env python3
"""Keeps what the fuzzer has found in the repository, a line of base64 each.

    fuzz-corpus.py unpack TARGET FOLDER    the kept inputs as files, for the fuzzer to begin with
    fuzz-corpus.py keep TARGET FOLDER      the inputs of FOLDER, which the fuzzer has merged, into Fuzz/Corpora

Kept are some of all lengths up to BYTES_MAX, no more than COUNT_MAX, so that a test can read them all.
"""

import base64
import hashlib
import pathlib
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent / "Fuzz" / "Corpora"
BYTES_MAX = 1024
COUNT_MAX = 120


def unpack(corpus, folder):
    for line in corpus.read_text().split() if corpus.exists() else []:
        content = base64.b64decode(line)
        (folder / hashlib.sha1(content).hexdigest()).write_bytes(content)


def keep(corpus, folder):
    inputs = [path.read_bytes() for path in folder.iterdir() if path.is_file()]
    short = sorted({content for content in inputs if 0 < len(content) <= BYTES_MAX}, key=lambda c: (len(c), c))
    # Of many, each so-manyth: the shortest ones alone would reach the first lines of a reader.
    chosen = short[::max(1, -(-len(short) // COUNT_MAX))]
    corpus.parent.mkdir(exist_ok=True)
    corpus.write_text("".join(base64.b64encode(content).decode() + "\n" for content in chosen))
    print(f"{corpus.name}: {len(chosen)} of {len(inputs)} inputs")


def main(arguments):
    if len(arguments) != 3 or arguments[0] not in ("unpack", "keep"):
        print(__doc__.strip(), file=sys.stderr)
        return 64
    corpus, folder = ROOT / f"{arguments[1]}.txt", pathlib.Path(arguments[2])
    (unpack if arguments[0] == "unpack" else keep)(corpus, folder)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
