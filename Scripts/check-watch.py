#!/usr/bin/env python3
"""Figures of `sanad watch` against invented outlets on loopback: check-watch.py PROGRAM PART [ROUNDS].

PROGRAM is a debug build, the only one that connects to loopback. Parts:
  kill   kills the watch (kill -9) at random moments, ROUNDS times, and compares what a rerun ends with
         against an undisturbed one: every page once, every answer with one row and one record.
  many   polls 1,000 feeds on 1,000 hosts and says how long it takes, and how much memory.
  edits  plants 40 edits among 440 pages whose surroundings change each time; says what was found.
  export writes the kept pages as an archive of their own and reads it with warcio, which must be installed.
"""

import gzip
import json
import os
import random
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from farm import Farm  # noqa: E402

START = "2026-03-10T00:00:00Z"


class Desk:
    """A store that watches a farm."""

    def __init__(self, program, farm):
        self.program, self.farm = program, farm
        self.folder = tempfile.mkdtemp(prefix="watch-")
        self.store = os.path.join(self.folder, "desk.sanad")
        outlets = range(len(farm.articles))
        self.run("feeds", "add", "--quiet", "--store", self.store, *[farm.feed(o) for o in outlets])

    def run(self, *arguments):
        return subprocess.run([self.program, *arguments], capture_output=True, text=True, check=True)

    def arguments(self, now):
        return ["watch", "--store", self.store, "--until-idle", "--loopback", "--now", now,
                "--contact", "desk@example.com"]

    def watch(self, now=START):
        return self.run(*self.arguments(now))

    def kill(self, seconds, now=START):
        """Starts a watch and kills it after `seconds`; whether it was still running."""
        child = subprocess.Popen([self.program, *self.arguments(now)], stdout=subprocess.DEVNULL,
                                 stderr=subprocess.DEVNULL)
        try:
            child.wait(seconds)
            return False
        except subprocess.TimeoutExpired:
            child.kill()
            child.wait()
            return True

    def rows(self, sql):
        connection = sqlite3.connect(self.store)
        try:
            return connection.execute(sql).fetchall()
        finally:
            connection.close()

    def texts(self):
        return sorted(self.rows("SELECT url, text FROM article JOIN version ON version.id = version"))

    def records(self):
        """Addresses of the answers in the archive."""
        found = []
        folder = self.store + ".warc"
        for name in sorted(n for n in os.listdir(folder) if not n.startswith(".")):
            with gzip.open(os.path.join(folder, name), "rb") as file:
                for block in file.read().split(b"WARC/1.1\r\n"):
                    if block.startswith((b"WARC-Type: response", b"WARC-Type: revisit")):
                        line = next(x for x in block.split(b"\r\n") if x.startswith(b"WARC-Target"))
                        found.append(line.split(b" ", 1)[1].decode())
        return sorted(found)

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)


def check_kills(program, rounds):
    farm = Farm(6, 8)
    chance = random.Random(1)
    whole = Desk(program, farm)
    began = time.monotonic()
    whole.watch()
    span = time.monotonic() - began
    expected = whole.texts()
    kills = 0
    for number in range(1, rounds + 1):
        desk = Desk(program, farm)
        # Each start is a minute later: a clock that goes back would make what was found look as of the future.
        starts = [f"2026-03-10T00:0{minute}:00Z" for minute in range(4)]
        for _ in range(chance.randint(1, 3)):
            kills += desk.kill(chance.uniform(0.05, span), starts.pop(0))
        desk.watch(starts.pop(0))
        desk.run("verify", "--store", desk.store)
        addresses = [url for url, in desk.rows("SELECT url FROM fetch WHERE warc IS NOT NULL")]
        assert desk.texts() == expected, f"round {number}: other articles"
        assert len(addresses) == len(set(addresses)), f"round {number}: an answer twice"
        assert desk.records() == sorted(addresses), f"round {number}: records are not the rows"
        desk.remove()
    whole.remove()
    print(f"{rounds} rounds, {kills} kills within {span:.1f} s: nothing lost, nothing twice")


def check_many(program):
    resource.setrlimit(resource.RLIMIT_NOFILE, (8192, 8192))
    farm = Farm(1000, 0)
    desk = Desk(program, farm)
    began = time.monotonic()
    output = desk.run("watch", "--store", desk.store, "--once", "--loopback", "--contact",
                      "desk@example.com").stdout
    span = time.monotonic() - began
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    polled = sum(" polled " in line for line in output.splitlines())
    print(f"{polled} of 1000 feeds polled in {span:.1f} s, {len(farm.requests)} requests, {peak} MB")
    desk.remove()


def check_edits(program):
    farm = Farm(44, 10)
    desk = Desk(program, farm)
    desk.watch()
    chance = random.Random(2)
    articles = [a for outlet in farm.articles for a in outlet]
    edited = set(chance.sample(range(len(articles)), 40))
    for number, now in enumerate(["2026-03-10T00:40:00Z", "2026-03-10T01:10:00Z",
                                  "2026-03-10T08:10:00Z", "2026-03-13T01:00:00Z"], 1):
        for article in articles:
            article.noise += 1
        if number == 2:
            for index in edited:
                articles[index].dead += 30
        desk.watch(now)
    found = {json.loads(line)["url"] for line in
             desk.run("changes", "--store", desk.store, "--format", "jsonl").stdout.splitlines()
             if json.loads(line)["kind"] in ("silent edit", "correction")}
    planted = {farm.page(articles[i].outlet, articles[i].number) for i in edited}
    versions = desk.rows("SELECT count(*) FROM version")[0][0] - len(articles)
    print(f"{len(found & planted)} of 40 edits found, {len(found - planted)} changes of 400 pages that "
          f"were not edited, {versions} new versions")
    desk.remove()


def check_export(program):
    from warcio.archiveiterator import ArchiveIterator  # noqa: PLC0415 - the other parts do without it

    farm = Farm(6, 4)
    desk = Desk(program, farm)
    desk.watch()
    desk.watch("2026-03-10T00:40:00Z")
    out = os.path.join(desk.folder, "all.warc.gz")
    desk.run("export", "--format", "warc", "--store", desk.store, "--out", out)
    subprocess.run([os.path.join(os.path.dirname(sys.executable), "warcio"), "check", out], check=True)
    places = {}
    with open(out, "rb") as file:
        archive = ArchiveIterator(file)
        for record in archive:
            record.content_stream().read()
            head = record.rec_headers
            places[str(archive.get_record_offset())] = (
                str(archive.get_record_length()), head.get_header("WARC-Target-URI"), record.rec_type)
    with open(out.replace(".warc.gz", ".cdxj")) as file:
        lines = file.read().splitlines()
    assert lines == sorted(lines) and lines
    for line in lines:
        values = json.loads(line.split(" ", 2)[2])
        length, address, kind = places.pop(values["offset"])
        assert (length, address) == (values["length"], values["url"]), line
        assert (values["mime"] == "warc/revisit") == (kind == "revisit"), line
    assert [kind for _, _, kind in places.values()] == ["warcinfo"], places
    again = os.path.join(desk.folder, "again.sanad")
    desk.run("add", "--quiet", "--store", again, out)
    connection = sqlite3.connect(again)
    sql = "SELECT url, text FROM article JOIN version ON version.id = version"
    assert sorted(connection.execute(sql)) == desk.texts(), "other articles"
    connection.close()
    print(f"{len(lines)} records: warcio and the index agree, and they make the same articles")
    desk.remove()


def main():
    program, part = os.path.abspath(sys.argv[1]), sys.argv[2]
    if part == "kill":
        check_kills(program, int(sys.argv[3]) if 3 < len(sys.argv) else 50)
    elif part == "many":
        check_many(program)
    elif part == "edits":
        check_edits(program)
    elif part == "export":
        check_export(program)
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
