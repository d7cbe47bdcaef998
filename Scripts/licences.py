#!/usr/bin/env python3
"""Lists what the program is made of, with versions and licences, and holds it against the project's lock.

    Scripts/licences.py            writes Documentation/Licences.md and dependencies.lock from what is resolved
    Scripts/licences.py --check    fails if a package, a version or a licence differs from dependencies.lock
    Scripts/licences.py --sbom     prints a bill of materials (CycloneDX 1.5, JSON), the same bytes every time

The packages are those of Package.resolved, which a build writes; their licences are read from their checkouts.
The tables of the packs name their own source and licence. Debian's libraries are linked, not copied.
"""

import json
import pathlib
import re
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
LOCK = ROOT / "dependencies.lock"
PAGE = ROOT / "Documentation" / "Licences.md"
# Debian's package, what is linked, and its licence as the package's copyright file gives it.
SYSTEM = [
    ("libcrypt1", "passwords of the desk", "LGPL-2.1-or-later"),
    ("libcurl4", "fetching", "curl"),
    ("libsqlite3-0", "the store", "blessing"),
    ("libssl3", "digests, TLS of fetching", "Apache-2.0"),
    ("libxml2", "HTML and XML", "MIT"),
    ("zlib1g", "compression", "Zlib"),
]
RUNTIME = ("Swift", "standard library and Foundation", "Apache-2.0 WITH Swift-exception")
SIGNS = [
    ("Apache-2.0", re.compile(r"Apache License\s+Version 2\.0")),
    ("MIT", re.compile(r"Permission is hereby granted, free of charge")),
    ("BSD-3-Clause", re.compile(r"Neither the name of .* may be used", re.S)),
]


def licence_of(text):
    """The SPDX name of a licence, or None for one that is not known."""
    return next((name for name, sign in SIGNS if sign.search(text)), None)


def packages():
    """(name, address, version, licence) of each resolved package, by name."""
    pins = json.loads((ROOT / "Package.resolved").read_text())["pins"]
    found = []
    for pin in pins:
        address = pin["location"].removesuffix(".git")
        folder = ROOT / ".build" / "checkouts" / address.rsplit("/", 1)[1]
        texts = sorted(folder.glob("LICENSE*"))
        licence = licence_of(texts[0].read_text(errors="replace")) if texts else None
        found.append((address.rsplit("/", 1)[1], address, pin["state"]["version"], licence or "unknown"))
    return sorted(found, key=lambda row: row[0].lower())


def tables():
    """The licences of the project's own tables, and the tables made from others' data by licence."""
    own, sources = set(), {}
    for path in sorted((ROOT / "Sources" / "CPacks" / "packs").rglob("*.tsv")):
        head = dict(re.findall(r"^# (source|licence): (.*)$", path.read_text(), re.M))
        licence = head.get("licence", "unknown")
        if head.get("source", "").startswith("own"):
            own.add(licence)
        else:
            sources.setdefault(licence, []).append(f"{path.parent.name}/{path.name}: {head.get('source')}")
    return own, sources


def lock_text(rows):
    lines = ["# Packages of a build: name, address, version, licence. Written by Scripts/licences.py."]
    return "\n".join(lines + ["\t".join(row) for row in rows]) + "\n"


def page_text(rows):
    own, sources = tables()
    lines = [
        "# Licences", "",
        "Written by `make licences` from what a build resolves; `make test` fails if it differs.", "",
        "## Swift packages", "", "| package | version | licence |", "|---|---|---|"]
    lines += [f"| [{name}]({address}) | {version} | {licence} |" for name, address, version, licence in rows]
    lines += ["", "Not all of them are linked: a package resolves what its own tests need.", "",
              "## Libraries of the system", "", "| package | for | licence |", "|---|---|---|"]
    lines += [f"| {name} | {use} | {licence} |" for name, use, licence in [*SYSTEM, RUNTIME]]
    lines += ["", "## Tables of the packs", "", "The project's own tables: " + ", ".join(sorted(own)) + "."]
    for licence, names in sorted(sources.items()):
        lines += ["", f"{licence}, from others' data:", ""] + [f"- {name}" for name in names]
    return "\n".join(lines) + "\n"


def system_version(name):
    found = subprocess.run(
        ["dpkg-query", "-W", "-f=${Version}", name], capture_output=True, text=True, check=False)
    return found.stdout.strip() or None


def bill(rows):
    """A CycloneDX document without time or serial number, so that two builds give the same."""
    parts = [
        {"type": "library", "name": name, "version": version,
         "purl": f"pkg:swift/{address.removeprefix('https://')}@{version}",
         "licenses": [{"license": {"id": licence}}]}
        for name, address, version, licence in rows]
    for name, _, licence in SYSTEM:
        version = system_version(name)
        if version:
            parts.append({"type": "library", "name": name, "version": version,
                          "purl": f"pkg:deb/debian/{name}@{version}", "licenses": [{"license": {"id": licence}}]})
    return {"bomFormat": "CycloneDX", "specVersion": "1.5", "version": 1,
            "metadata": {"component": {"type": "application", "name": "sanad"}}, "components": parts}


def main(arguments):
    rows = packages()
    if "--sbom" in arguments:
        print(json.dumps(bill(rows), indent=2))
        return 0
    if "--check" not in arguments:
        LOCK.write_text(lock_text(rows))
        PAGE.write_text(page_text(rows))
        return 0
    wrong = [path.name for path, text in [(LOCK, lock_text(rows)), (PAGE, page_text(rows))]
             if not path.exists() or path.read_text() != text]
    for name in wrong:
        print(f"{name} is not what is resolved: run make licences", file=sys.stderr)
    unknown = [row[0] for row in rows if row[3] == "unknown"]
    for name in unknown:
        print(f"{name}: its licence is not known to Scripts/licences.py", file=sys.stderr)
    return 1 if wrong or unknown else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
