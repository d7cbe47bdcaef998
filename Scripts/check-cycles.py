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
import re
import sys
import tempfile
import unittest
from collections import defaultdict

TYPE_KEYWORDS = {"struct", "enum", "class", "actor", "protocol", "typealias"}
MEMBER_KEYWORDS = {"func", "var", "let", "case"}
PRIVATE_KEYWORDS = {"private", "fileprivate"}
STRING_OPENING = re.compile(r'(#*)("""|")')
COMMENT_MARK = re.compile(r"/\*|\*/")
TOKEN = re.compile(r"[A-Za-z_][A-Za-z0-9_]*|`[^`]+`|[{}.:;,()\n]|\S")


# Reading one file


def code_of(text):
    """Returns `text` without comments and string literals; interpolated code stays."""
    return "".join(_code_pieces(text, 0, None)[0])


def _code_pieces(text, at, closing):
    """Reads code from `at` to the bracket `closing` (None: to the end); returns pieces and the end."""
    pieces, depth = [], 0
    while at < len(text):
        if text.startswith("//", at):
            end = text.find("\n", at)
            at = len(text) if end < 0 else end
        elif text.startswith("/*", at):
            at = _comment_end(text, at)
            pieces.append(" ")
        elif (opening := STRING_OPENING.match(text, at)) is not None:
            inner, at = _string_pieces(text, opening.end(), opening[1], opening[2])
            pieces += [" ", *inner, " "]
        else:
            if closing is not None:
                depth += {"(": 1, closing: -1}.get(text[at], 0)
                if depth < 0:
                    return pieces, at + 1
            pieces.append(text[at])
            at += 1
    return pieces, at


def _comment_end(text, at):
    """The end of the comment that opens at `at`; comments nest."""
    depth = 0
    for mark in COMMENT_MARK.finditer(text, at):
        depth += 1 if mark[0] == "/*" else -1
        if depth == 0:
            return mark.end()
    return len(text)


def _string_pieces(text, at, hashes, quotes):
    """Reads a string literal from behind its opening quotes; returns its code and its end."""
    pieces, escape = [], "\\" + hashes
    while at < len(text):
        if text.startswith(quotes + hashes, at):
            return pieces, at + len(quotes + hashes)
        if text.startswith(escape + "(", at):
            inner, at = _code_pieces(text, at + len(escape) + 1, ")")
            pieces += [" ", *inner, " "]
        elif text.startswith(escape, at):
            at += len(escape) + 1
        else:
            at += 1
    return pieces, at


class SwiftFile:
    """What one file declares and which names stand in it."""

    def __init__(self, path, text):
        self.path = path
        # Declared types as tuples of names, outermost first, without the private ones.
        self.types = set()
        # Functions, constants and variables at the top level.
        self.globals = set()
        # Names of members, and of those added in extensions: type, name, first argument label or "".
        self.members = set()
        self.extension_members = set()
        # Types that the file declares or extends, by their first name, and every declared simple name.
        self.scopes = set()
        self.own_names = set()
        # References: name before the dot ("" for anything else before it, None without a dot), name, and
        # the first argument label ("" without one).
        self.references = set()
        self.names = set()
        self._read(TOKEN.findall(code_of(text)))

    def _read(self, tokens):
        # One entry for each open brace: (kind, path of the type) with kind type, extension or other.
        stack, pending, is_private = [], None, False
        for index, token in enumerate(tokens):
            before = tokens[index - 1] if index else "\n"
            after = tokens[index + 1] if index + 1 < len(tokens) else "\n"
            if token == "{":
                stack.append(pending or ("other", (), False))
                pending = None
            elif token == "}":
                if stack:
                    stack.pop()
            elif token == "\n":
                # Attributes and modifiers may stand on a line of their own.
                if before not in PRIVATE_KEYWORDS:
                    is_private = False
            elif token in PRIVATE_KEYWORDS and after != "(":
                is_private = True
            elif token in TYPE_KEYWORDS and self._is_name(after) and before != ".":
                if token == "class" and after in {"func", "var", "let", "subscript"}:
                    continue
                path = self._scope(stack) + (after.strip("`"),)
                self.own_names.add(path[-1])
                hidden = is_private or any(entry[2] for entry in stack)
                if self._is_declaring(stack):
                    self.scopes.add(path[0])
                    if not hidden:
                        self.types.add(path)
                if token != "typealias":
                    pending = ("type", path, hidden)
            elif token == "extension" and self._is_name(after):
                path = self._dotted(tokens, index + 1)
                self.scopes.add(path[0])
                pending = ("extension", path, is_private)
            elif token in MEMBER_KEYWORDS and self._is_name(after) and self._is_declaring(stack):
                if not is_private and not any(entry[2] for entry in stack):
                    self._declare(tokens, index + 1, stack)
            if self._is_name(token):
                self._refer(tokens, index)

    @staticmethod
    def _is_name(token):
        return token[0].isalpha() or token[0] in "_`"

    @staticmethod
    def _is_declaring(stack):
        """At the top level, or directly in types: not inside a function's body."""
        return all(entry[0] != "other" for entry in stack)

    @staticmethod
    def _scope(stack):
        for kind, path, _ in reversed(stack):
            if kind != "other":
                return path
        return ()

    def _dotted(self, tokens, index):
        path = [tokens[index].strip("`")]
        while index + 2 < len(tokens) and tokens[index + 1] == "." and self._is_name(tokens[index + 2]):
            index += 2
            path.append(tokens[index].strip("`"))
        return tuple(path)

    def _declare(self, tokens, index, stack):
        name = tokens[index].strip("`")
        if not stack:
            self.globals.add(name)
            return
        kind, path, _ = stack[-1]
        self.members.add(name)
        if kind == "extension":
            self.extension_members.add((path[0], name, self._label(tokens, index)))

    def _label(self, tokens, index):
        """The first argument label after the name at `index`, of a declaration or a call."""
        following = [token for token in tokens[index + 1 : index + 5] if token != "\n"]
        if len(following) < 3 or following[0] != "(" or not self._is_name(following[1]):
            return ""
        is_labelled = following[2] == ":" or self._is_name(following[2])
        return following[1].strip("`") if is_labelled and following[1] != "_" else ""

    def _refer(self, tokens, index):
        name, label = tokens[index].strip("`"), self._label(tokens, index)
        self.names.add(name)
        if index == 0 or tokens[index - 1] != ".":
            self.references.add((None, name, label))
            return
        before = tokens[index - 2].strip("`") if index > 1 else ""
        self.references.add((before if before and self._is_name(before) else "", name, label))


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
