#!/usr/bin/env python3
"""Checks that what the documents name is there.

- A link leads to a file, and its `#anchor` to a heading of it.
- A name in backticks that looks like a path is a path of the repository, from its root, from the document's
  folder, or the end of one (`id/cues.tsv`); a name that looks like a module is one.
- `make target`, `sanad command` and `--option`, in backticks or in a block of commands, exist.
- ARCHITECTURE.md names every module, and the list of decisions every decision.

Decisions and released versions of the changelog tell of their own time: of them only links are checked.

Usage: check-docs.py [--self-test]
"""

import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

LINK = re.compile(r"\]\(([^)\s]+)\)")
CODE = re.compile(r"`([^`]+)`")
HEADING = re.compile(r"^#{1,6} +(.*?)#*$", re.MULTILINE)
FENCE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
PATH_END = re.compile(r"\.(swift|sh|py|md|tsv|json|yml|resolved)$")
FOLDERS = {"Benchmarks", "Documentation", "Evaluation", "Examples", "Fuzz", "Scripts", "Snippets", "Sources",
           "Tests", "Training"}
OPTION = re.compile(r"(?<![\w-])--([a-z][a-z-]+)")
# Words of a name that stands for any: `Events/<event>/pages.json`, `examples-*.tsv`, `NN-outlet.html`.
PLACEHOLDER = re.compile(r"[<>*…$=]|\bNN\b")
# Options of other programs that documents show.
FOREIGN_OPTIONS = {"explicit-target-dependency-import-check", "help", "version"}


def slug(heading):
    """The anchor of a heading, as GitHub makes it."""
    plain = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading.strip().lower())
    return re.sub(r"[^\w\- ]", "", plain).replace(" ", "-")


class Repository:
    """The files and names that a document can speak of."""

    def __init__(self, root):
        self.root = root
        self.files = [path.relative_to(root).as_posix() for path in sorted(root.rglob("*"))
                      if not {".git", ".build", "__pycache__"} & set(path.relative_to(root).parts)]
        self.ends = {"/".join(path.split("/")[start:]) for path in self.files
                     for start in range(path.count("/") + 1)}
        sources = [self._text(path) for path in self.files
                   if path.endswith((".swift", ".sh", ".py")) or path == "Makefile"]
        self.targets = set(re.findall(r"^([a-z-]+):", self._text("Makefile"), re.MULTILINE))
        self.modules = {path.split("/")[1] for path in self.files
                        if re.fullmatch(r"(Sources|Tests)/[^/.]+", path)}
        self.types = {name for text in sources for name in
                      re.findall(r"\b(?:struct|enum|class|actor|protocol|typealias) +(\w+)", text)}
        self.commands = self._commands()
        self.options = {name for text in sources for name in OPTION.findall(text)}
        for path in self.files:
            if path.startswith(("Sources/sanad/", "Training/")) and path.endswith(".swift"):
                self.options |= {self._kebab(name) for name in
                                 re.findall(r"^\s*(?:@\w+.* )?var (\w+)", self._text(path), re.MULTILINE)}

    def _text(self, path):
        file = self.root / path
        return file.read_text(encoding="utf-8") if file.is_file() else ""

    @staticmethod
    def _kebab(name):
        return re.sub(r"([A-Z])", r"-\1", name).lower()

    def _commands(self):
        """The commands of `sanad`: the types of its list, by the name that each gives or has."""
        listed = re.search(r"subcommands: \[(.*?)\]", self._text("Sources/sanad/Sanad.swift"), re.DOTALL)
        names = set()
        for kind in re.findall(r"(\w+)\.self", listed[1] if listed else ""):
            own = re.search(r'commandName: "(\w+)"', self._text(f"Sources/sanad/Commands/{kind}.swift"))
            names.add(own[1] if own else kind.lower())
        return names

    def has_path(self, name, folder):
        name = name.rstrip("/")
        return name in self.ends or (self.root / folder / name).exists()


class Document:
    """One document and what is wrong in it."""

    def __init__(self, path, repository):
        self.path, self.repository = path, repository
        self.folder = pathlib.PurePosixPath(path).parent
        self.text = (repository.root / path).read_text(encoding="utf-8")

    def faults(self):
        found = [f"links to '{link}', which is not there" for link in LINK.findall(FENCE.sub("", self.text))
                 if not self._leads(link)]
        text = self._present()
        if text:
            for code in CODE.findall(FENCE.sub("", text)):
                found += self._name_faults(code)
            for block in FENCE.findall(text):
                for line in block.split("\n"):
                    found += self._command_faults(line.removeprefix("$ ").split("#")[0])
        return [f"{self.path} {fault}" for fault in dict.fromkeys(found)]

    def _present(self):
        """The part that speaks of the present."""
        if re.search(r"Decisions/\d", self.path):
            return ""
        return re.split(r"^## \d", self.text, maxsplit=1, flags=re.MULTILINE)[0]

    def _leads(self, link):
        if re.match(r"[a-z]+:", link):
            return True
        name, _, anchor = link.partition("#")
        target = self.repository.root / self.folder / name if name else self.repository.root / self.path
        if not target.exists():
            return False
        if not anchor:
            return True
        text = FENCE.sub("", target.read_text(encoding="utf-8")) if target.is_file() else ""
        return anchor in {slug(heading) for heading in HEADING.findall(text)}

    def _name_faults(self, code):
        if re.match(r"(make|sanad|\.build|Scripts/|Evaluation/|--)", code) and (" " in code or code[0] == "-"):
            return self._command_faults(code)
        name = re.sub(r":\d+$", "", code)
        if " " in name or PLACEHOLDER.search(name):
            return []
        is_path = name.split("/")[0] in FOLDERS and "/" in name or PATH_END.search(name)
        if is_path and not self.repository.has_path(name, self.folder):
            return [f"names the path `{code}`, which is not there"]
        if re.fullmatch(r"Sanad[A-Z]\w*|C[A-Z]\w*[a-z]\w*", name) and name not in (
                self.repository.modules | self.repository.types):
            return [f"names `{code}`, which is no module or type"]
        return []

    def _command_faults(self, line):
        words, found = line.split(), []
        if not words:
            return []
        known = self.repository
        program = pathlib.PurePosixPath(words[0]).name
        if "/" in words[0] and not words[0].startswith(".build") and PATH_END.search(words[0]):
            if not known.has_path(words[0], self.folder):
                found.append(f"runs `{words[0]}`, which is not there")
        if words[0] == "make" and 1 < len(words) and re.fullmatch("[a-z-]+", words[1]):
            if words[1] not in known.targets:
                found.append(f"names `make {words[1]}`, which is no target")
        if program == "sanad" and 1 < len(words) and re.fullmatch("[a-z]+", words[1]):
            if words[1] not in known.commands:
                found.append(f"names `sanad {words[1]}`, which is no command")
        if program == "sanad" or words[0].startswith("--") or "/" in words[0]:
            found += [f"names the option `--{option}`, which nothing declares" for option in OPTION.findall(line)
                      if option not in known.options | FOREIGN_OPTIONS]
        return found


def tracked_documents(root):
    """Documents that git keeps, without golden outputs and records of past runs."""
    listed = subprocess.run(["git", "ls-files", "-co", "--exclude-standard", "*.md"], cwd=root,
                            capture_output=True, text=True, check=True).stdout.split("\n")
    return [path for path in listed if path and (root / path).exists()
            and not path.startswith(("Tests/Golden/", "Benchmarks/record/"))]


def list_faults(repository):
    """Modules that the map leaves out, and decisions that their list leaves out."""
    found = []
    for module in sorted(path.split("/")[1] for path in repository.files
                         if re.fullmatch(r"Sources/[^/.]+", path)):
        if not re.search(rf"\b{module}\b", repository._text("ARCHITECTURE.md")):
            found.append(f"ARCHITECTURE.md does not name {module}")
    for path in repository.files:
        decision = re.fullmatch(r"Documentation/Decisions/(\d.*\.md)", path)
        if decision and decision[1] not in repository._text("Documentation/Decisions/README.md"):
            found.append(f"Documentation/Decisions/README.md does not list {decision[1]}")
    return found


def faults_of(root, documents):
    repository = Repository(root)
    found = [fault for path in documents for fault in Document(path, repository).faults()]
    return found + list_faults(repository)


class SelfTest(unittest.TestCase):
    def faults(self, text, path="Documentation/Guides/a.md", more=()):
        """What is wrong with a document of `text` in a small repository."""
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            files = {
                path: text, "Makefile": "check: deps\n", "ARCHITECTURE.md": "# The map\n\n## How it is `laid` out\nsanad SanadText",
                "Sources/SanadText/FlatMap.swift": "public struct FlatMap {}",
                "Sources/sanad/Sanad.swift": "subcommands: [\n Extract.self, BriefCommand.self]",
                "Sources/sanad/Commands/BriefCommand.swift": 'commandName: "brief"\n  @Flag(help: "a")\n  var oneStory = false',
                "Documentation/Decisions/README.md": "0001-a.md", **dict(more)}
            for name, content in files.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(content, encoding="utf-8")
            return faults_of(root, [path])

    def test_links(self):
        self.assertEqual(self.faults("[a](../../ARCHITECTURE.md) [b](https://example.com/x) [c](a.md)"), [])
        self.assertEqual(len(self.faults("[a](../../docs/gone)")), 1)
        self.assertEqual(len(self.faults("[a](gone.md)", path="Documentation/Decisions/0001-a.md")), 1)

    def test_anchors(self):
        self.assertEqual(self.faults("# One two\n[a](../../ARCHITECTURE.md#how-it-is-laid-out) [b](#one-two)"), [])
        self.assertEqual(len(self.faults("[a](../../ARCHITECTURE.md#gone) [b](#gone)")), 2)

    def test_paths(self):
        self.assertEqual(self.faults("`Sources/SanadText` `FlatMap.swift:3` `SanadText/FlatMap.swift` `a-*.tsv`"), [])
        self.assertEqual(len(self.faults("`Sources/Gone` `Gone.swift` `docs/schema/x.json`")), 3)

    def test_modules(self):
        self.assertEqual(self.faults("`SanadText`"), [])
        self.assertEqual(len(self.faults("`SanadGone`")), 1)

    def test_commands(self):
        good = "`make check`, `sanad brief --one-story`, `--one-story`\n```\n$ sanad extract a  # --gone\nmake check\n```\n"
        self.assertEqual(self.faults(good), [])
        self.assertEqual(len(self.faults("`make gone`, `sanad gone`, `--gone`, `sanad brief --gone-too`")), 4)
        self.assertEqual(len(self.faults("```\n$ sanad gone Examples\nmake gone\nsanad brief --gone\n```\n")), 3)

    def test_of_the_past_only_links_count(self):
        self.assertEqual(self.faults("`Gone.swift`", path="Documentation/Decisions/0001-a.md"), [])
        self.assertEqual(self.faults("## 0.1.0\n`Gone.swift`", path="CHANGELOG.md"), [])
        self.assertEqual(len(self.faults("## Unreleased\n`Gone.swift`\n## 0.1.0", path="CHANGELOG.md")), 1)

    def test_lists(self):
        more = {"Sources/SanadGone/a.swift": "", "Documentation/Decisions/0002-b.md": ""}
        self.assertEqual(len(self.faults("", more=more)), 2)


def main(arguments):
    if arguments == ["--self-test"]:
        suite = unittest.defaultTestLoader.loadTestsFromTestCase(SelfTest)
        return 0 if unittest.TextTestRunner(verbosity=0).run(suite).wasSuccessful() else 1
    root = pathlib.Path(__file__).resolve().parent.parent
    found = faults_of(root, tracked_documents(root))
    for fault in found:
        print(f"documents: {fault}", file=sys.stderr)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
