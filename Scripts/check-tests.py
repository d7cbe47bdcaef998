#!/usr/bin/env python3
"""Checks that no file of tests is without one: what is there to be run is run.

A file named `…Tests.swift` holds a test; any other file in a folder of tests declares something that another
file names. Usage: check-tests.py [--self-test]
"""

import pathlib
import re
import sys
import tempfile
import unittest

from swift_source import SwiftFile, code_of

TEST = re.compile(r"@Test\b")


def faults_of(folder):
    """What is wrong with the folder of one target of tests."""
    texts = {path: path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.swift"))}
    files = {path: SwiftFile(path, text) for path, text in texts.items()}
    found = []
    for path, file in files.items():
        if TEST.search(code_of(texts[path])):
            continue
        declared = {part for names in file.types for part in names} | file.globals | file.members
        others = set().union(*(other.names for at, other in files.items() if at != path))
        if path.stem.endswith("Tests"):
            found.append(f"{path} has no test")
        elif not declared & others:
            found.append(f"{path} has no test, and no other file names what it declares")
    if not any(TEST.search(code_of(text)) for text in texts.values()):
        found.append(f"{folder} has no test")
    return found


class SelfTest(unittest.TestCase):
    def count(self, **sources):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in sources.items():
                (pathlib.Path(folder) / f"{name}.swift").write_text(text, encoding="utf-8")
            return len(faults_of(pathlib.Path(folder)))

    def test_tests(self):
        self.assertEqual(self.count(ATests="@Test func a() {}"), 0)
        self.assertEqual(self.count(ATests="@Test func a() {}", BTests="// @Test func b() {}"), 1)

    def test_helpers(self):
        helper = "struct Sample { let size = 1 }"
        self.assertEqual(self.count(ATests="@Test func a() { _ = Sample() }", Sample=helper), 0)
        self.assertEqual(self.count(ATests="@Test func a() {}", Sample=helper), 1)

    def test_a_folder_without_a_test(self):
        self.assertEqual(self.count(A="struct A {}", B="struct B { let a: A }", C="let b: B"), 2)


def main(arguments):
    if arguments == ["--self-test"]:
        suite = unittest.defaultTestLoader.loadTestsFromTestCase(SelfTest)
        return 0 if unittest.TextTestRunner(verbosity=0).run(suite).wasSuccessful() else 1
    tests = pathlib.Path(__file__).resolve().parent.parent / "Tests"
    folders = [path for path in sorted(tests.iterdir()) if path.name.endswith("Tests") and path.is_dir()]
    found = [fault for folder in folders for fault in faults_of(folder)]
    for fault in found:
        print(f"tests: {fault}", file=sys.stderr)
    return 1 if found or not folders else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
