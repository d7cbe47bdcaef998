"""What a run leaves for its readers: tables by day, accounts, copies, and a manifest that says what is in none."""

from __future__ import annotations

import collections
import contextlib
import csv
import datetime
import json
import os
import shutil
import uuid
from typing import TYPE_CHECKING, Any

from .inputs import Input
from .options import Options
from .parts import CODEBOOK, MANIFEST, Outcome, Workshop, file_digest

if TYPE_CHECKING:
    from pyspark.sql import SparkSession


class Publisher:
    """Lays the files of the last steps where readers look for them; they are links, and take no room of their own."""

    def __init__(self, workshop: Workshop):
        self.root = workshop.root
        self.program = workshop.program

    def publish(self, accounts: list[Outcome], copies: list[Outcome]) -> list[dict[str, Any]]:
        """Replaces `tables`, `accounts` and `copies`; what the manifest says of each table.

        The manifest of a run before goes first: what stands is whole where there is one.
        """
        with contextlib.suppress(FileNotFoundError):
            os.unlink(os.path.join(self.root, MANIFEST))
        tables = self._tables(accounts)
        self._lay("accounts", {f"{short(one.key)}.jsonl": f"{one.key}/accounts.jsonl" for one in accounts})
        self._lay("copies", {f"{short(one.key)}.jsonl": f"{one.key}/copies.jsonl" for one in copies})
        return tables

    def _tables(self, accounts: list[Outcome]) -> list[dict[str, Any]]:
        links: dict[str, str] = {}
        tables: dict[str, dict[str, Any]] = {}
        for one in accounts:
            for entry in (one.manifest or {})["tables"]:
                links[f"{entry['name']}/{short(one.key)}.parquet"] = f"{one.key}/{entry['file']}"
                table = tables.setdefault(entry["name"], {"name": entry["name"], "rows": 0, "bytes": 0, "files": 0})
                table["rows"] += entry["rows"]
                table["bytes"] += entry["bytes"]
                table["files"] += 1
        if accounts:
            links[CODEBOOK] = f"{accounts[0].key}/{CODEBOOK}"
        self._lay("tables", links)
        return [tables[name] for name in sorted(tables)]

    def _lay(self, name: str, links: dict[str, str]) -> None:
        """The folder `name` with a link to each file, in place of the one before."""
        folder = os.path.join(self.root, name)
        draft = f"{folder}.tmp-{uuid.uuid4().hex}"
        os.makedirs(draft)
        for place, source in links.items():
            target = os.path.join(draft, place)
            os.makedirs(os.path.dirname(target), exist_ok=True)
            link(os.path.join(self.root, source), target)
        if os.path.lexists(folder):
            old = f"{folder}.tmp-{uuid.uuid4().hex}"
            os.rename(folder, old)
            shutil.rmtree(old)
        os.rename(draft, folder)

    def write_manifest(self, manifest: dict[str, Any]) -> None:
        """Writes the manifest of the run: the last file of all."""
        path = os.path.join(self.root, MANIFEST)
        draft = f"{path}.tmp-{uuid.uuid4().hex}"
        # A file's name need not be UTF-8.
        with open(draft, "w", encoding="utf-8", errors="backslashreplace") as file:
            json.dump(manifest, file, indent=2, sort_keys=True, ensure_ascii=False)
            file.write("\n")
        os.replace(draft, path)


def link(source: str, target: str) -> None:
    """A hard link, or a copy where the file system has none."""
    try:
        os.link(source, target)
    except OSError:
        shutil.copyfile(source, target)


def short(key: str) -> str:
    """The key of a part without its step: `day=2026-03-11/part-00000`."""
    return key.split("/", 2)[2]


def inputs_report(inputs: list[Input], read: list[Outcome]) -> list[dict[str, Any]]:
    """For each input what it gave, and what of it is in no table and why."""
    outcomes = {outcome.key: outcome for outcome in read}
    lines = []
    for one in inputs:
        outcome = outcomes[f"work/read/{one.digest[:16]}"]
        line: dict[str, Any] = {"input": one.label, "digest": one.digest}
        if outcome.manifest is None:
            line["failed"] = outcome.failure
        else:
            line |= {name: outcome.manifest[name] for name in ("counts", "dropped", "problems")}
        lines.append(line)
    return lines


def totals(outcomes: list[Outcome]) -> dict[str, int]:
    """The counts of all parts together."""
    counts: collections.Counter[str] = collections.Counter()
    for outcome in outcomes:
        counts.update((outcome.manifest or {}).get("counts", {}))
    return dict(sorted(counts.items()))


def write_coverage(spark: SparkSession, root: str) -> str:
    """Articles by day and outlet as `coverage.csv`: a gap shows."""
    rows = spark.sql(
        "SELECT CAST(floor(minute / 1440) AS BIGINT) AS day, outlet, count(*) AS articles FROM annotated "
        "GROUP BY CAST(floor(minute / 1440) AS BIGINT), outlet ORDER BY day NULLS LAST, outlet NULLS LAST")
    path = os.path.join(root, "coverage.csv")
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["day", "outlet", "articles"])
        for day, outlet, articles in rows.collect():
            writer.writerow(["" if day is None else date(day), outlet or "", articles])
    return file_digest(path)


def date(day: int) -> str:
    """A day by its number since 1970; the number where no calendar of this language has the day."""
    try:
        return (datetime.date(1970, 1, 1) + datetime.timedelta(days=day)).isoformat()
    except OverflowError:
        return str(day)


def run_manifest(options: Options, workshop: Workshop, inputs: list[Input],
                 steps: dict[str, list[Outcome]], articles: int,
                 tables: list[dict[str, Any]]) -> dict[str, Any]:
    """What the run was made of and with, and what it left out."""
    repeated = totals(steps["read"]).get("articles", 0) - articles
    return {
        "program": workshop.program.version, "packs": workshop.program.packs,
        "chunk": options.chunk, "block": options.block,
        "inputs": inputs_report(inputs, steps["read"]),
        "steps": {name: {"parts": len(outcomes), "counts": totals(outcomes)} for name, outcomes in steps.items()},
        "dropped": [{"what": "article", "why": "comes twice with all that is known of it", "count": repeated}]
                   if repeated else [],
        "tables": tables,
    }
