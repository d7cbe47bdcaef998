#!/usr/bin/env python3
"""Lists public declarations without a comment of documentation, in the library products, functions whose
comment tells of some parameters and not of all, and links to names that are not public: what the documentation's
compiler takes for an error.

A case of a public enumeration and a requirement of a public protocol are public as well. Overrides of what
other modules document need none: conformances as `description`, `hash(into:)`, `==`, `<`, `encode(to:)`,
`init(from:)`. Usage: check-public-docs.py [--all] [--self-test]; `--all` counts every module.
"""

import pathlib
import re
import sys
import unittest

PRODUCTS = ["SanadText", "SanadModel", "SanadLanguages", "SanadPipeline", "SanadArchive", "SanadStore",
            "SanadTables"]
DECLARATION = re.compile(
    r"^(?P<before>(?:[\w@]+(?:\([^)]*\))? )*)"
    r"(?P<kind>struct|enum|class|actor|protocol|typealias|func|var|let|init|subscript|case|associatedtype)\b"
    r"\s*(?P<name>[^\s(:{<=]*)")
# Names whose meaning the protocol of the standard library documents.
CONFORMANCES = re.compile(r"^(description|debugDescription|hash|encode|==|<|errorDescription)$")
TYPES = {"struct", "enum", "class", "actor", "protocol"}


def undocumented(text):
    """Returns (line number, name) of each public declaration without a comment before it."""
    found, stack, is_documented = [], [], False
    lines = text.split("\n")
    in_string = False
    for number, line in enumerate(lines, start=1):
        stripped = line.strip()
        if line.count('"""') == 1:
            in_string = not in_string
            if not in_string:
                continue
        elif in_string:
            continue
        if stripped.startswith(("///", "/**")):
            is_documented = True
            continue
        # Attributes may stand on lines of their own between the comment and the declaration.
        if stripped.startswith("@") and not DECLARATION.match(stripped) or stripped.startswith("#if"):
            continue
        indent = len(line) - len(line.lstrip())
        if stripped.startswith("}"):
            while stack and indent <= stack[-1][0]:
                stack.pop()
        declaration = DECLARATION.match(stripped)
        if declaration and not stripped.startswith("//"):
            is_public = _is_public(declaration, stack, indent)
            name = declaration["name"].strip("`") or declaration["kind"]
            if is_public and not is_documented and not CONFORMANCES.match(name) \
                    and not stripped.startswith(("init(from decoder", "public init(from decoder")):
                found.append((number, name))
            if declaration["kind"] in TYPES and not stripped.endswith("}"):
                stack.append((indent, declaration["kind"], is_public))
        elif re.match(r"(public |package |private |fileprivate )?extension\b", stripped):
            if not stripped.endswith("}"):
                stack.append((indent, "extension", stripped.startswith("public")))
        if stripped:
            is_documented = False
    return found


def partly(text):
    """Returns (line number, names) of each public function whose comment tells some of its parameters and not all."""
    found, told, lines = [], set(), text.split("\n")
    for number, line in enumerate(lines):
        stripped = line.strip()
        if stripped.startswith("///"):
            told |= set(re.findall(r"^///\s+- (?:Parameter )?`?(\w+)`?:", stripped))
            continue
        if re.match(r"(@\w+ )*public (static |mutating |consuming )*(func|init|subscript)\b", stripped) and told:
            missing = [name for name in _parameters("\n".join(lines[number:number + 40])) if name not in told]
            if told - {"Parameters", "Returns", "Throws", "Complexity", "Note", "Precondition"} and missing:
                found.append((number + 1, ", ".join(missing)))
        if stripped and not stripped.startswith("@") or "public" in stripped:
            told = set()
    return found


def named(text):
    """The names of what `text` declares as public, of all its cases, and of what its protocols ask for."""
    kinds = "struct|enum|class|actor|protocol|typealias|func|var|let"
    public = re.findall(rf"\bpublic (?:[a-z]+(?:\(set\))? )*(?:{kinds}) `?(\w+)", text)
    asked = re.findall(r"^  (?:static |mutating )*func (\w+)\([^{]*$", text, re.M)
    return {*public, *asked, *re.findall(r"^ *(?:indirect )?case `?(\w+)", text, re.M)}


def unlinked(text, names):
    """Returns (line number, link) of each link in the comment of something public that leads to no public name."""
    found, links = [], []
    for number, line in enumerate(text.split("\n"), start=1):
        stripped = line.strip()
        if stripped.startswith("///"):
            links += [(number, link) for link in re.findall(r"``([^`]+)``", stripped)]
            continue
        if re.match(r"(@\w+ )*(public|case) ", stripped):
            found += [(at, link) for at, link in links
                      if not all(part.split("(")[0] in names | {"init"} for part in link.split("/"))]
        if stripped and not stripped.startswith("@"):
            links = []
    return found


def _parameters(text):
    """The names of the parameters of the declaration that `text` begins with, as its body knows them."""
    depth, part, parts = 0, "", []
    for letter in text[text.find("("):]:
        depth += letter in "([<{"
        depth -= letter in ")]>}"
        if depth == 0:
            break
        if letter == "," and depth == 1:
            parts.append(part)
            part = ""
        elif not (letter == "(" and depth == 1):
            part += letter
    return [name.group(1) for part in [*parts, part] if (name := re.match(r"\s*(?:[\w`]+\s+)?`?(\w+)`?\s*:", part))]


def _is_public(declaration, stack, indent):
    words = declaration["before"].split()
    if "public" in words or "open" in words:
        return True
    if words and {"package", "private", "fileprivate", "internal"} & set(words):
        return False
    if not stack or not stack[-1][2] or indent != stack[-1][0] + 2:
        return False
    if stack[-1][1] == "enum":
        return declaration["kind"] == "case"
    return stack[-1][1] in {"protocol", "extension"}


class SelfTest(unittest.TestCase):
    def names(self, text):
        return [name for _, name in undocumented(text)]

    def test_documented(self):
        self.assertEqual(self.names("/// A.\npublic struct A {\n  /// B.\n  @inlinable\n  public let b: Int\n}"), [])

    def test_missing(self):
        self.assertEqual(
            self.names("public struct A {\n  public let b: Int\n  let c: Int\n  public init() {}\n}"), ["A", "b", "init"])

    def test_cases_and_requirements(self):
        self.assertEqual(self.names("/// A.\npublic enum A {\n  case b\n  /// C.\n  case c\n  var d: Int\n}"), ["b"])
        self.assertEqual(self.names("/// A.\npublic protocol A {\n  func b()\n}"), ["b"])

    def test_a_switch_s_cases_are_none(self):
        text = "/// A.\npublic enum A {\n  /// B.\n  case b\n  /// C.\n  public var c: Int {\n    switch self {\n    case .b: 1\n    }\n  }\n}"
        self.assertEqual(self.names(text), [])

    def test_some_parameters(self):
        self.assertEqual(partly("/// A.\n///\n/// - Parameter b: c.\npublic func a(of b: Int, _ d: [Int: Int] = [:], e: (Int) -> Int) {"),
                         [(4, "d, e")])
        self.assertEqual(partly("/// A.\n///\n/// - Parameters:\n///   - b: c.\n///   - d: e.\npublic init(b: Int,\n  d: Int\n) {"), [])
        self.assertEqual(partly("/// A.\n/// - Throws: b.\npublic init(b: Int) {"), [])

    def test_links(self):
        text = "/// See ``B/c(_:)`` and ``D``.\npublic struct A {}\npublic final class B { public static func c(_ d: Int) {} }\nstruct D {}"
        self.assertEqual(unlinked(text, named(text)), [(1, "D")])

    def test_other_access(self):
        self.assertEqual(self.names("package struct A {\n  package let b: Int\n}\n/// C.\npublic extension A {\n  func d()\n}"),
                         ["d"])


def main(arguments):
    if arguments == ["--self-test"]:
        suite = unittest.defaultTestLoader.loadTestsFromTestCase(SelfTest)
        return 0 if unittest.TextTestRunner(verbosity=0).run(suite).wasSuccessful() else 1
    root = pathlib.Path(__file__).resolve().parent.parent
    sources = root / "Sources"
    modules = PRODUCTS if "--all" not in arguments else sorted(path.name for path in sources.iterdir())
    total = 0
    for module in modules:
        paths = sorted((sources / module).rglob("*.swift"))
        names = named("\n".join(path.read_text(encoding="utf-8") for path in paths))
        for path in paths:
            for number, name in undocumented(path.read_text(encoding="utf-8")):
                total += 1
                print(f"{path.relative_to(root)}:{number}: {name} has no comment")
            for number, missing in partly(path.read_text(encoding="utf-8")):
                total += 1
                print(f"{path.relative_to(root)}:{number}: the comment tells of parameters, and not of {missing}")
            for number, link in unlinked(path.read_text(encoding="utf-8"), names):
                total += 1
                print(f"{path.relative_to(root)}:{number}: the link {link} leads to nothing public")
    if "--count" in arguments or total:
        print(f"check-public-docs: {total} public names without documentation, or with a part of it", file=sys.stderr)
    return 1 if total else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
