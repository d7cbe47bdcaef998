#!/usr/bin/env python3
"""What months bring, to `sanad watch` over invented outlets: check-months.py PROGRAM PART.

Runs in a network namespace of its own, whose outlets have public addresses: the program is the released one. Parts:
  idle   polls 10,000 feeds on as many hosts that have nothing new; processor time of a poll and of a minute
         in which none is due, and memory.
  disk   fills the disk while pages come; frees it again; nothing may be lost.
  clock  starts with clocks that jump a year ahead and back; feeds must be asked again, nothing lost.
  mute   a quarter of the hosts takes connections and never answers; the others' pages must all come.
"""

import json
import os
import resource
import subprocess
import sys
import tempfile
import threading
import time

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from farm import Farm  # noqa: E402

TICKS = os.sysconf("SC_CLK_TCK")


class Desk:
    """A store that watches a farm."""

    def __init__(self, program, farm, folder=None):
        self.program, self.farm = program, farm
        self.store = os.path.join(folder or tempfile.mkdtemp(prefix="months-"), "desk.sanad")
        outlets = range(len(farm.articles))
        for start in range(0, len(outlets), 500):
            self.run("feeds", "add", "--quiet", "--store", self.store,
                     *[farm.feed(o) for o in outlets[start:start + 500]])

    def run(self, *arguments):
        ended = subprocess.run([self.program, *arguments], capture_output=True, text=True)
        assert ended.returncode == 0, f"{arguments[0]}: exit {ended.returncode}: {ended.stderr[-500:]}"
        return ended.stdout

    def start(self, *options):
        return subprocess.Popen(
            [self.program, "watch", "--store", self.store, "--contact", "desk@example.com", *options],
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)

    def watch(self, *options):
        """The lines of a watch that ends by itself."""
        child = self.start(*options)
        lines = child.communicate()[0].splitlines()
        assert child.returncode == 0, f"exit {child.returncode}: {lines[-3:]}"
        return lines

    def addresses(self):
        rows = map(json.loads, self.run("dump", "--store", self.store).splitlines())
        return sorted(row["url"] for row in rows if row["kind"] == "article")

    def expected(self, outlets=None):
        outlets = range(len(self.farm.articles)) if outlets is None else outlets
        return sorted(self.farm.page(o, a.number) for o in outlets for a in self.farm.articles[o])


def usage(process):
    """Seconds of processor time and megabytes that a process holds."""
    with open(f"/proc/{process.pid}/stat") as file:
        fields = file.read().rsplit(")", 1)[1].split()
    with open(f"/proc/{process.pid}/status") as file:
        held = next(int(line.split()[1]) for line in file if line.startswith("VmRSS"))
    return (int(fields[11]) + int(fields[12])) / TICKS, held // 1024


def wait(child, wanted, limit=600):
    """Reads lines until `wanted` of them were true; the lines."""
    lines, began = [], time.monotonic()
    while wanted(lines) is False and time.monotonic() - began < limit:
        line = child.stdout.readline()
        if not line:
            break
        lines.append(line)
    return lines


def check_idle(program):
    count = int(os.environ.get("FEEDS", "10000"))
    resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
    desk = Desk(program, Farm(count, 0, 80))
    desk.watch("--once", "--now", "2026-03-10T00:00:00Z")
    child = desk.start("--now", "2026-03-10T01:05:00Z")
    began = time.monotonic()
    polls = [0]

    def are_all(lines):
        polls[0] += bool(lines) and " polled " in lines[-1]
        return count <= polls[0]

    wait(child, are_all)
    assert count <= polls[0], f"only {polls[0]} of {count} feeds were polled"
    span = time.monotonic() - began
    busy, held = usage(child)
    time.sleep(60)
    idle = usage(child)[0] - busy
    child.terminate()
    child.wait()
    print(f"{polls[0]} polls in {span:.0f} s, {busy:.1f} s of processor time ({1000 * busy / count:.2f} ms each), "
          f"{held} MB; a minute without one due: {idle:.2f} s ({100 * idle / 60:.2f} % of a core)")


def check_disk(program):
    folder = tempfile.mkdtemp(prefix="small-")
    subprocess.run(["mount", "-t", "tmpfs", "-o", "size=1200k", "tmpfs", folder], check=True)
    farm = Farm(30, 10, 80)
    desk = Desk(program, farm, folder)
    child = desk.start()
    lines = wait(child, lambda lines: bool(lines) and " trouble " in lines[-1])
    troubles = [line for line in lines if " trouble " in line]
    assert troubles, f"the disk was never full: {lines[-5:]}"
    subprocess.run(["mount", "-o", "remount,size=500m", folder], check=True)
    threading.Thread(target=child.stdout.read, daemon=True).start()
    began = time.monotonic()
    while desk.addresses() != desk.expected() and time.monotonic() - began < 400:
        time.sleep(5)
    child.terminate()
    child.wait()
    desk.run("verify", "--store", desk.store)
    assert desk.addresses() == desk.expected(), "pages were lost"
    print(f"{troubles[0].strip()}\nafter the disk was free again: {len(desk.addresses())} of 300 pages, none twice")


def check_clock(program):
    farm = Farm(6, 4, 80)
    desk = Desk(program, farm)
    for now in ("2026-03-10T00:00:00Z", "2027-04-20T00:00:00Z", "2026-03-12T00:00:00Z", "2026-03-13T00:00:00Z"):
        before = len(farm.requests)
        desk.watch("--until-idle", "--now", now)
        asked = sum(path == "/rss" for _, path, _ in farm.requests[before:])
        print(f"{now}: {asked} polls of 6 feeds, {len(farm.requests) - before} requests")
        assert 6 <= asked, "a feed is asked no more"
    assert desk.addresses() == desk.expected(), "pages were lost"
    desk.run("verify", "--store", desk.store)
    print("all 24 pages are there, once each")


def check_mute(program):
    Farm.mute = frozenset(range(0, 20, 4))
    farm = Farm(20, 3, 80)
    desk = Desk(program, farm)
    began = time.monotonic()
    lines = desk.watch("--once")
    span = time.monotonic() - began
    failing = sum(" failing " in line for line in lines)
    assert failing == len(Farm.mute), f"{failing} feeds are told as failing"
    well = [o for o in range(20) if o not in Farm.mute]
    assert desk.addresses() == desk.expected(well), "pages of hosts that answer are missing"
    print(f"5 of 20 hosts never answer: {failing} failing, all {len(desk.addresses())} pages of the others in {span:.0f} s")


def main():
    program, part = os.path.abspath(sys.argv[1]), sys.argv[2]
    if os.environ.get("SANAD_NAMESPACE") != "own":
        os.execvpe("unshare", ["unshare", "--net", "--mount", sys.executable, *sys.argv],
                   {**os.environ, "SANAD_NAMESPACE": "own"})
    subprocess.run(["ip", "link", "set", "lo", "up"], check=True)
    subprocess.run(["ip", "route", "add", "local", "93.184.0.0/16", "dev", "lo"], check=True)
    Farm.network = "93.184"
    {"idle": check_idle, "disk": check_disk, "clock": check_clock, "mute": check_mute}[part](program)


if __name__ == "__main__":
    main()
