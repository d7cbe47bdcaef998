#!/usr/bin/env python3
"""Lists numeric constants whose comment says neither what they were measured by nor that they were not.

A constant is a `static let` or `static var` of a number. Its comment, or that of the constant right above it,
must hold one of:

- a figure outside of code (`0.4 and 0.5 gave 0.77 and 0.78`, `the largest seen has 9 MB`) or a decision's number;
- `Set by reading.`: chosen by reading texts or by judgement, without a measurement;
- `Given by …`: a file format, a standard, the machine or its own definition leaves no choice.

Constants that nothing names are listed too. Usage: check-constants.py [--all] [--count] [--self-test]
"""

import collections
import pathlib
import re
import sys
import unittest

CONSTANT = re.compile(
    r"^\s*(?:@\w+(?:\([^)]*\))? )*(?:(?:public|package|private|fileprivate|internal) )*static (?:let|var) "
    r"(?P<name>\w+)(?:: [\w.<>\[\]]+)? *[={] *-?(?:0x)?[0-9][0-9_.xA-Fa-f]*"
    r"(?: *(?:<<|\*|\+|-|/|\.\.\.|\.\.<) *-?[\w.]+)*\s*\}?$")
CODE = re.compile(r"`[^`]*`")
SAID = re.compile(r"\bset by reading\b|\bgiven by\b", re.IGNORECASE)


def comment_above(lines, index):
    """The comment of the constant at `index`, or of the constants right above it."""
    words = []
    while index > 0:
        line = lines[index - 1].strip()
        if line.startswith("//"):
            words.insert(0, line.lstrip("/").strip())
        elif words or not CONSTANT.match(lines[index - 1]):
            break
        index -= 1
    return " ".join(words)


def is_sourced(comment):
    return bool(SAID.search(comment) or re.search(r"\d", CODE.sub("", comment)))


def faults_of(texts):
    """`texts`: by path. Returns (path, line number, fault)."""
    found = []
    # Counted once: to look for each of hundreds of names in all sources took half a minute.
    words = collections.Counter(word for text in texts.values() for word in re.findall(r"\w+", text))
    for path, text in sorted(texts.items()):
        lines = text.split("\n")
        for index, line in enumerate(lines):
            constant = CONSTANT.match(line)
            if not constant:
                continue
            name = constant["name"]
            if not is_sourced(comment_above(lines, index) + " " + line.partition("//")[2]):
                found.append((path, index + 1, f"{name} says neither what measured it nor that nothing did"))
            if words[name] < 2:
                found.append((path, index + 1, f"nothing names {name}"))
    return found


class SelfTest(unittest.TestCase):
    def count(self, text):
        return len(faults_of({"A.swift": text}))

    def test_figures(self):
        self.assertEqual(self.count("/// 1 and 2 gave 0.7 and 0.8.\nstatic let a = 2\nuse(a)"), 0)
        self.assertEqual(self.count("/// As in `9/6`.\nstatic let a = 2\nuse(a)"), 1)
        self.assertEqual(self.count("static let a = 1 << 20\nuse(a)"), 1)

    def test_words(self):
        self.assertEqual(self.count("/// Words. Set by reading.\nstatic let a: Float = 0.5\nuse(a)"), 0)
        self.assertEqual(self.count("/// Given by the format.\nprivate static let a = 1900...2100\nuse(a)"), 0)

    def test_a_pair_shares_a_comment(self):
        self.assertEqual(self.count("/// Set by reading.\nstatic let a = 2\nstatic let b = 3\nuse(a, b)"), 0)
        self.assertEqual(self.count("/// Set by reading.\nstatic let a = 2\n\nstatic let b = 3\nuse(a, b)"), 1)

    def test_unused(self):
        self.assertEqual(self.count("/// Set by reading.\nstatic let a = 2\n"), 1)

    def test_no_constant(self):
        self.assertEqual(self.count("static let a = Maker(1)\nlet b = 2\nstatic func c() {}"), 0)


def main(arguments):
    if arguments == ["--self-test"]:
        suite = unittest.defaultTestLoader.loadTestsFromTestCase(SelfTest)
        return 0 if unittest.TextTestRunner(verbosity=0).run(suite).wasSuccessful() else 1
    root = pathlib.Path(__file__).resolve().parent.parent
    texts = {}
    for folder in ("Sources", "Training", "Benchmarks", "Fuzz"):
        for path in sorted((root / folder).rglob("*.swift")):
            if ".build" not in path.parts:
                texts[path.relative_to(root).as_posix()] = path.read_text(encoding="utf-8")
    found = faults_of(texts)
    for path, line, fault in found:
        print(f"{path}:{line}: {fault}")
    if "--count" in arguments:
        count = sum(bool(CONSTANT.match(line)) for text in texts.values() for line in text.split("\n"))
        print(f"check-constants: {count} constants, {len(found)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
