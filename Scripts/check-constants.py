#!/usr/bin/env python3
"""Lists numeric constants whose comment says neither what they were measured by nor that they were not.

A constant is a `static let` or `static var` of a number, of several (a tuple, an array, a set) or of a duration, and
a stored property that begins with a number other than 0 and 1. Its comment, or that of the constant right above it,
must hold one of:

- a measurement: figures and what they `gave`, `Measured …`, `Set by measuring …`, or the number of a decision;
- `Set by reading.`: chosen by reading texts or by judgement, without a measurement;
- `Given by …`: a file format, a standard, the machine or its own definition leaves no choice.

Constants that nothing names are listed too. Usage: check-constants.py [--all] [--count] [--self-test]
"""

import collections
import pathlib
import re
import sys
import unittest

NUMBER = r"-?(?:0x)?[0-9][0-9_.xA-Fa-f]*"
TERM = rf"(?:{NUMBER}(?: *(?:<<|\*|\+|-|/|\.\.\.|\.\.<) *-?[\w.]+)*(?: as \w+)?)"
WORDS = r"(?:(?:public|package|private|fileprivate|internal) )*"
CONSTANT = re.compile(
    rf"^\s*(?:@\w+(?:\([^)]*\))? )*{WORDS}static (?:let|var) "
    r"(?P<name>\w+|\([\w, ]+\))(?:: [\w.<>\[\]]+)? *[={] *"
    rf"(?:{TERM}|[\[(]{TERM}(?:, {TERM})*[\])]|Duration\.\w+\({TERM}\))\s*\}}?$")
STORED = re.compile(
    rf"^  (?:(?:public|package|private) |  (?=public|package|private)){WORDS}?(?:let|var) (?P<name>\w+)(?:: [\w.]+)? = "
    rf"(?!-?[01](?:\.0)?$){NUMBER}$|^  var (?P<own>\w+)(?:: [\w.]+)? = (?!-?[01](?:\.0)?$){NUMBER}$")
CODE = re.compile(r"`[^`]*`")
SAID = re.compile(r"\bset by reading\b|\bgiven by\b|\bmeasur(?:ed|ing)\b|\bdecision \d{4}\b", re.IGNORECASE)
GAVE = re.compile(r"\bgave\b")


def attribute_start(lines, index):
    """Where the attribute of an option starts that the constant at `index` belongs to."""
    start = index
    while start > 0 and lines[start - 1].strip() and not lines[start - 1].lstrip().startswith("//"):
        start -= 1
        if lines[start].startswith("  @"):
            return start
    return index


def comment_above(lines, index):
    """The comment of the constant at `index`, or of the constants right above it."""
    words = []
    index = attribute_start(lines, index)
    while index > 0:
        line = lines[index - 1].strip()
        if line.startswith("//"):
            words.insert(0, line.lstrip("/").strip())
        elif words or not constant_in(lines[index - 1]):
            break
        index -= 1
    return " ".join(words)


def is_sourced(comment):
    plain = CODE.sub("", comment)
    return bool(SAID.search(comment) or GAVE.search(plain) and re.search(r"\d", plain))


def constant_in(line):
    """The names of the constants that a line declares."""
    found = CONSTANT.match(line) or STORED.match(line)
    if not found:
        return []
    groups = found.groupdict()
    return re.findall(r"\w+", groups["name"] or groups.get("own") or "")


def faults_of(texts):
    """`texts`: by path. Returns (path, line number, fault)."""
    found = []
    # Counted once: to look for each of hundreds of names in all sources took half a minute.
    words = collections.Counter(word for text in texts.values() for word in re.findall(r"\w+", text))
    for path, text in sorted(texts.items()):
        lines = text.split("\n")
        for index, line in enumerate(lines):
            names = constant_in(line)
            if names and not is_sourced(comment_above(lines, index) + " " + line.partition("//")[2]):
                found.append((path, index + 1, f"{names[0]} says neither what measured it nor that nothing did"))
            for name in names:
                if words[name] < 2:
                    found.append((path, index + 1, f"nothing names {name}"))
    return found


class SelfTest(unittest.TestCase):
    def count(self, text):
        return len(faults_of({"A.swift": text}))

    def test_figures(self):
        self.assertEqual(self.count("/// 1 and 2 gave 0.7 and 0.8.\nstatic let a = 2\nuse(a)"), 0)
        self.assertEqual(self.count("/// As in `9/6`.\nstatic let a = 2\nuse(a)"), 1)
        self.assertEqual(self.count("/// Bytes of UTF-8, of which 4 make one.\nstatic let a = 2\nuse(a)"), 1)
        self.assertEqual(self.count("/// Measured: 64 found no more.\nstatic let a = 2\nuse(a)"), 0)
        self.assertEqual(self.count("/// As decision 0080 has it.\nstatic let a = 2\nuse(a)"), 0)

    def test_forms(self):
        for form in (
                "static let (a, b) = (6, 24)", "private static let a = [2, 4]", "static let a: Set<UInt16> = [80, 443]",
                "static let a = Duration.seconds(2 * 86_400)", "static let a = 0x1100 as UInt32", "  var a = 0.2",
                "    package var a = 0.35", "  private let a: Float = 2"):
            self.assertEqual(self.count(form + "\nuse(a, b)"), 1, form)
        for form in ("  var a = 0", "  private var a = 1.0", "    var a = 12", "static let a = [x[0], 2]"):
            self.assertEqual(self.count(form + "\nuse(a)"), 0, form)
        self.assertEqual(self.count("static let a = 1 << 20\nuse(a)"), 1)

    def test_words(self):
        self.assertEqual(self.count("/// Words. Set by reading.\nstatic let a: Float = 0.5\nuse(a)"), 0)
        self.assertEqual(self.count("/// Given by the format.\nprivate static let a = 1900...2100\nuse(a)"), 0)

    def test_a_pair_shares_a_comment(self):
        self.assertEqual(self.count("/// Set by reading.\nstatic let a = 2\nstatic let b = 3\nuse(a, b)"), 0)
        self.assertEqual(self.count("/// Set by reading.\nstatic let a = 2\n\nstatic let b = 3\nuse(a, b)"), 1)

    def test_options(self):
        self.assertEqual(self.count("  /// Set by reading.\n  @Option(\n    help: 2)\n  var a = 20\nuse(a)"), 0)
        self.assertEqual(self.count("  @Option(help: 2) // 3\n  var a = 20\nuse(a)"), 1)

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
        count = sum(len(constant_in(line)) for text in texts.values() for line in text.split("\n"))
        print(f"check-constants: {count} constants, {len(found)} faults")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
