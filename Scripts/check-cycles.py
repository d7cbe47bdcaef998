#!/usr/bin/env python3
"""Finds circles between the Swift files of a module.

A file depends on another one if it names something that the other one declares. A set of files in which
each depends on each, directly or through others, can only be read, tested and changed as a whole. This
script prints these sets (the strongly connected components of the graph of files) for every module.

What counts as a reference:

- the name of a type that a file declares at its top level, or of a function, constant or variable there;
- the name of a nested type after the name of its outer type (`Outer.Inner`), or alone in a file that
  declares or extends the outer type, as the compiler looks it up there;
- the name of a member that a file adds in an extension, if only that file of the module declares a member
  of this name: after a dot in a file that names the type or where the type is none of the module's, or
  anywhere in a file that declares or extends the type. A function's first argument label must fit.

Private declarations, comments and string literals do not count; code interpolated into strings does.
The script reads names, it does not resolve types: a member that two files declare makes no edge.

Usage:
  check-cycles.py [--max N] [--edges] [FOLDER ...]
  check-cycles.py --self-test

Each FOLDER is a package's or a part's folder; by default Sources, Training, Benchmarks and Fuzz of the
folder above this script. Exit status 1 if a set has more than N files.
"""

import argparse
import contextlib
import io
import pathlib
import sys
import tempfile
import unittest
from collections import defaultdict

from swift_source import SwiftFile

# The graph of a module


class Declarations:
    """What the files of a module declare, by name."""

    def __init__(self, files):
        # Names at the top level, nested types (outer type, outermost type, file), members that extensions
        # add (type, label, file), and all files that declare a member of a name.
        self.tops, self.nested = defaultdict(set), defaultdict(set)
        self.added, self.declarers = defaultdict(set), defaultdict(set)
        for file in files:
            for path in file.types:
                if len(path) == 1:
                    self.tops[path[0]].add(file)
                else:
                    self.nested[path[-1]].add((path[-2], path[0], file))
            for name in file.globals:
                self.tops[name].add(file)
            for name in file.members:
                self.declarers[name].add(file)
            for scope, name, label in file.extension_members:
                self.added[name].add((scope, label, file))

    def targets(self, file, before, name, label):
        """The files to which one reference in `file` leads."""
        if before is None and name not in file.own_names:
            yield from self.tops[name]
        for outer, scope, target in self.nested[name]:
            if before == outer or (before in (None, "", "Self") and scope in file.scopes):
                yield target
        if len(self.declarers[name]) == 1:
            for scope, declared, target in self.added[name]:
                is_seen = scope in file.names or scope not in self.tops
                if declared in ("", label) and (scope in file.scopes or (before is not None and is_seen)):
                    yield target


def edges_of(files):
    """Returns {file: {other: names}}: which file names what of which other one."""
    declarations = Declarations(files)
    edges = {file: defaultdict(set) for file in files}
    for file in files:
        for before, name, label in file.references:
            for target in declarations.targets(file, before, name, label):
                if target is not file:
                    edges[file][target].add(name)
    return edges


def components(edges):
    """Returns the strongly connected components of more than one node (Tarjan's algorithm, no recursion)."""
    number, low, on_stack, stack, found = {}, {}, set(), [], []
    for root in edges:
        if root in number:
            continue
        work = [(root, iter(edges[root]))]
        number[root] = low[root] = len(number)
        stack.append(root)
        on_stack.add(root)
        while work:
            node, rest = work[-1]
            for other in rest:
                if other not in number:
                    number[other] = low[other] = len(number)
                    stack.append(other)
                    on_stack.add(other)
                    work.append((other, iter(edges[other])))
                    break
                if other in on_stack:
                    low[node] = min(low[node], number[other])
            else:
                work.pop()
                if work:
                    low[work[-1][0]] = min(low[work[-1][0]], low[node])
                if low[node] == number[node]:
                    component = []
                    while not component or component[-1] is not node:
                        component.append(stack.pop())
                        on_stack.discard(component[-1])
                    if len(component) > 1:
                        found.append(component)
    return sorted(found, key=len, reverse=True)


# The command


def modules_under(folder):
    """The folders below `folder` that hold a module: its children, or those of a `Sources` in it."""
    sources = folder / "Sources"
    base = sources if sources.is_dir() else folder
    return sorted(child for child in base.iterdir() if child.is_dir() and any(child.rglob("*.swift")))


def circles_of(module):
    """Returns the module's files, its circles (largest first, each sorted) and its edges."""
    paths = sorted(module.rglob("*.swift"))
    files = [SwiftFile(path.relative_to(module), path.read_text(encoding="utf-8")) for path in paths]
    edges = edges_of(files)
    circles = [sorted(circle, key=lambda file: file.path) for circle in components(edges)]
    return files, circles, edges


def print_circle(module, files, circle, edges, with_edges):
    print(f"{module.name}: circle of {len(circle)} of {len(files)} files")
    for file in circle:
        print(f"  {file.path}")
        if with_edges:
            for other in sorted(set(edges[file]) & set(circle), key=lambda file: file.path):
                print(f"    -> {other.path}: {' '.join(sorted(edges[file][other]))}")


def main(arguments):
    parser = argparse.ArgumentParser(description="Finds circles between the Swift files of a module.")
    parser.add_argument("folders", nargs="*", type=pathlib.Path, metavar="FOLDER")
    parser.add_argument("--max", type=int, metavar="N", help="fail if a circle has more than N files")
    parser.add_argument("--edges", action="store_true", help="show which names tie the files")
    parser.add_argument("--self-test", action="store_true", help="test this script")
    options = parser.parse_args(arguments)
    if options.self_test:
        suite = unittest.defaultTestLoader.loadTestsFromTestCase(SelfTest)
        return 0 if unittest.TextTestRunner(verbosity=0).run(suite).wasSuccessful() else 1
    root = pathlib.Path(__file__).resolve().parent.parent
    folders = options.folders or [root / name for name in ("Sources", "Training", "Benchmarks", "Fuzz")]
    largest, where = 0, ""
    for module in (module for folder in folders for module in modules_under(folder)):
        files, circles, edges = circles_of(module)
        for circle in circles:
            if options.max is None or len(circle) > options.max:
                print_circle(module, files, circle, edges, options.edges)
            if len(circle) > largest:
                largest, where = len(circle), module.name
    print(f"check-cycles: the largest circle has {largest} files" + (f" ({where})" if where else ""))
    return 1 if options.max is not None and largest > options.max else 0


class SelfTest(unittest.TestCase):
    def circles(self, **sources):
        """The circles of a module whose files hold `sources`, as lists of their names."""
        with tempfile.TemporaryDirectory() as folder:
            for name, text in sources.items():
                (pathlib.Path(folder) / f"{name}.swift").write_text(text, encoding="utf-8")
            _, circles, _ = circles_of(pathlib.Path(folder))
            return [[file.path.stem for file in circle] for circle in circles]

    def test_two_types_that_name_each_other_are_a_circle(self):
        self.assertEqual(
            self.circles(A="struct A { let b: B? }", B="enum B { case one([A]) }"), [["A", "B"]])

    def test_a_chain_is_none(self):
        self.assertEqual(
            self.circles(A="struct A { let b: B }", B="struct B { let c: C }", C="struct C {}"), [])

    def test_a_way_through_others_is_a_circle(self):
        self.assertEqual(
            self.circles(A="struct A { let b: B }", B="struct B { let c: C }", C="func c() -> A? { nil }\nstruct C {}"),
            [["A", "B", "C"]])

    def test_comments_strings_and_private_names_do_not_count(self):
        self.assertEqual(
            self.circles(
                A="struct A { let b: B }",
                B='/* A /* A */ A */ struct B { let text = "A \\" A" } // A\nprivate struct C {}',
                C="struct C { let a: A }"), [])

    def test_interpolated_code_counts(self):
        self.assertEqual(
            self.circles(A="struct A { let b: B }", B='struct B { var text: String { "\\(A.self)" } }'),
            [["A", "B"]])

    def test_nested_types_are_looked_up_in_their_outer_type_only(self):
        inner = "extension A { struct Inner {} }"
        self.assertEqual(self.circles(A="struct A { let inner: Inner }", B=inner), [["A", "B"]])
        self.assertEqual(self.circles(A="struct A {}", B=inner, C="struct C { let inner: Inner }"), [])
        self.assertEqual(
            self.circles(A="struct A {}", B=inner + "\nstruct B { let c: C }", C="struct C { let i: A.Inner }"),
            [["B", "C"]])

    def test_members_of_extensions_count_where_their_name_is_unique(self):
        extension = "extension A { func read() {} }"
        self.assertEqual(self.circles(A="struct A { func all() { read() } }", B=extension), [["A", "B"]])
        self.assertEqual(
            self.circles(A="struct A { func all() { read() } }", B=extension, C="struct C { func read() {} }"), [])
        self.assertEqual(
            self.circles(A="struct A { func all() { write() } }", B="extension A { private func write() {} }"), [])
        labelled = "extension A { func read(from text: String) {} }"
        self.assertEqual(self.circles(A="struct A { func all() { read(from: t) } }", B=labelled), [["A", "B"]])
        self.assertEqual(self.circles(A="struct A { func all() { data.read(into: t) } }", B=labelled), [])

    def test_a_files_own_nested_type_hides_the_module_s(self):
        self.assertEqual(
            self.circles(A="struct A { let b: B; enum C {} ; let c: C }", B="struct B {}", C="struct C { let a: A }"),
            [])

    def test_max_fails(self):
        with tempfile.TemporaryDirectory() as folder:
            module = pathlib.Path(folder) / "M"
            module.mkdir()
            (module / "A.swift").write_text("struct A { let b: B? }")
            (module / "B.swift").write_text("struct B { let a: [A] }")
            with contextlib.redirect_stdout(io.StringIO()):
                self.assertEqual(main(["--max", "2", folder]), 0)
                self.assertEqual(main(["--max", "1", folder]), 1)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
