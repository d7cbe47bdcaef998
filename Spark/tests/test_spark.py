"""A cluster gives what one machine gives.

Needs Java, PySpark, PyArrow and the program (SANAD_PROGRAM, or the release build); skipped with a word where one is
missing. SPARK_TESTS=all runs the long ones too; ARTICLES and ROUNDS say how long.
"""

from __future__ import annotations

import glob
import hashlib
import importlib.util
import json
import os
import pathlib
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest

from . import archive
from .equality import OneMachine

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PROGRAM = os.environ.get("SANAD_PROGRAM", os.path.join(ROOT, ".build", "release", "sanad"))
ALL = os.environ.get("SPARK_TESTS") == "all"
ARTICLES = int(os.environ.get("ARTICLES", "2000"))
ROUNDS = int(os.environ.get("ROUNDS", "3"))


def missing() -> str | None:
    """What these tests need and is not there."""
    for module in ["pyspark", "pyarrow"]:
        if importlib.util.find_spec(module) is None:
            return f"no {module}"
    if shutil.which("java") is None:
        return "no Java"
    return None if os.access(PROGRAM, os.X_OK) else f"no program at {PROGRAM}"


WHY = missing()


def command(warc: str, out: str, *more: str) -> list[str]:
    """A run of `sanad-spark`."""
    return [sys.executable, "-m", "sanad_spark", "run", "--warc", warc, "--out", out, "--sanad", PROGRAM, *more]


def environment() -> dict[str, str]:
    """Executors run the Python that runs the tests."""
    return os.environ | {"PYSPARK_PYTHON": sys.executable, "PYSPARK_DRIVER_PYTHON": sys.executable,
                         "PYTHONPATH": os.path.join(ROOT, "Spark"), "SPARK_LOCAL_IP": "127.0.0.1"}


def run(warc: str, out: str, *more: str) -> subprocess.CompletedProcess[str]:
    """Runs it to its end."""
    return subprocess.run(command(warc, out, *more), env=environment(), capture_output=True, text=True, check=False)


def digests(out: str) -> str:
    """One digest of all that a run leaves for its readers."""
    digest = hashlib.sha256()
    for name in ["tables", "accounts", "copies"]:
        for path in sorted(glob.glob(os.path.join(out, name, "**", "*.*"), recursive=True)):
            if os.path.isfile(path):
                digest.update(os.path.relpath(path, out).encode())
                with open(path, "rb") as file:
                    digest.update(file.read())
    return digest.hexdigest()


class Folders(unittest.TestCase):
    """Tests with a folder of their own."""

    def setUp(self):
        folder = tempfile.TemporaryDirectory(prefix="sanad-spark-test-")
        self.addCleanup(folder.cleanup)
        self.folder = folder.name

    def path(self, name: str) -> str:
        return os.path.join(self.folder, name)

    def one_machine(self, warc: str) -> OneMachine:
        one = OneMachine(PROGRAM, [self.path(warc)])
        self.addCleanup(one.folder.cleanup)
        return one

    def manifest(self, out: str) -> dict:
        with open(os.path.join(out, "manifest.json"), encoding="utf-8") as file:
            return json.load(file)

    def expect(self, done: subprocess.CompletedProcess[str], status: int) -> None:
        self.assertEqual(done.returncode, status, done.stderr[-4_000:])


@unittest.skipIf(WHY, WHY)
class Small(Folders):
    def test_a_cluster_gives_what_one_machine_gives(self):
        archive.write(self.path("warc"), 150, 2)
        out = self.path("out")
        self.expect(run(self.path("warc"), out, "--master", "local[2]", "--chunk", "512", "--block", "100"), 65)
        self.assertEqual(self.one_machine("warc").differences(out), [])
        first = self.manifest(out)["inputs"][0]
        self.assertIn("damaged gzip", first["problems"][0])
        self.assertEqual([drop["why"] for drop in first["dropped"]], ["no page", "unreadable"])


@unittest.skipIf(WHY, WHY)
@unittest.skipUnless(ALL, "a long test: make test-spark")
class Whole(Folders):
    def test_partitions_order_of_input_and_masters_change_nothing(self):
        archive.write(self.path("warc"), ARTICLES, 8)
        archive.write(self.path("shuffled"), ARTICLES, 5, shuffled=7)
        archive.write(self.path("single"), ARTICLES, 1)
        one = self.one_machine("warc")
        local, cluster = ("--master", "local[2]"), ("--master", "local-cluster[2,1,1024]")
        for name, warc, more in [
                ("p1", "warc", (*local, "--partitions", "1")), ("p3", "warc", (*local, "--partitions", "3")),
                ("p8", "warc", (*local, "--partitions", "8", "--chunk", "512", "--block", "64")),
                ("p64", "warc", (*cluster, "--partitions", "64", "--chunk", "512")),
                ("shuffled", "shuffled", cluster), ("ranges", "single", (*local, "--split", "1"))]:
            with self.subTest(name):
                began = time.monotonic()
                self.expect(run(self.path(warc), self.path(name), *more), 65)
                print(f"{name}: {ARTICLES} articles in {time.monotonic() - began:.0f} s", file=sys.stderr)
                self.assertEqual(one.differences(self.path(name)), [])

    def test_a_run_that_is_killed_ends_as_one_that_is_not(self):
        archive.write(self.path("warc"), 600, 4)
        more = ("--master", "local-cluster[2,1,1024]", "--chunk", "512", "--block", "64")
        began = time.monotonic()
        self.expect(run(self.path("warc"), self.path("whole"), *more), 65)
        span, whole = time.monotonic() - began, digests(self.path("whole"))
        chance = random.Random(5)
        for number in range(ROUNDS):
            with self.subTest(round=number):
                out = self.path("broken")
                shutil.rmtree(out, ignore_errors=True)
                for what in [chance.choice(["driver", "executor"]) for _ in range(chance.randint(1, 2))]:
                    self.run_and_kill(what, chance.uniform(0.2, 0.95) * span, out, more)
                self.expect(run(self.path("warc"), out, *more), 65)
                self.assertEqual(digests(out), whole)
                self.assertEqual(glob.glob(os.path.join(out, "**", "*.tmp-*"), recursive=True), [])

    def run_and_kill(self, what: str, after: float, out: str, more: tuple[str, ...]) -> None:
        """Kills the driver with all that it started, or one executor, after so many seconds."""
        with subprocess.Popen(command(self.path("warc"), out, *more), env=environment(), start_new_session=True,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as driver:
            try:
                driver.wait(after)
                return
            except subprocess.TimeoutExpired:
                pass
            if what == "executor":
                for process in executors(driver.pid)[:1]:
                    os.kill(process, signal.SIGKILL)
                self.assertEqual(driver.wait(), 65)
            else:
                for process in [driver.pid, *below(driver.pid)]:
                    kill(process)

    def test_a_part_with_a_changed_byte_is_made_anew(self):
        archive.write(self.path("warc"), 200, 2)
        out, more = self.path("out"), ("--master", "local[2]")
        self.expect(run(self.path("warc"), out, *more), 65)
        before = digests(out)
        path = glob.glob(os.path.join(out, "work", "accounts", "*", "*", "claims.parquet"))[0]
        with open(path, "r+b") as file:
            file.seek(100)
            file.write(b"\0\1\2\3")
        self.assertNotEqual(digests(out), before)
        done = run(self.path("warc"), out, *more)
        self.expect(done, 65)
        self.assertRegex(done.stderr, r"accounts: 1 parts made")
        self.assertRegex(done.stderr, r"annotate: 0 parts made")
        self.assertEqual(digests(out), before)

    def test_one_sentence_in_every_article_is_no_copy(self):
        archive.write(self.path("warc"), ARTICLES, 4, has_common=True)
        out = self.path("out")
        self.expect(run(self.path("warc"), out, "--master", "local-cluster[2,1,1024]"), 65)
        self.assertEqual(self.one_machine("warc").differences(out), [])

    def test_inputs_that_cannot_be_read_are_told_and_the_rest_goes_on(self):
        paths = archive.write(self.path("warc"), 60, 2)
        with open(self.path("warc/noise.warc.gz"), "wb") as file:
            file.write(b"\x1f\x8b\x08 no member at all")
        with open(self.path("warc/short.warc.gz"), "wb") as file, open(paths[1], "rb") as whole:
            file.write(whole.read()[:3_000])
        out = self.path("out")
        done = subprocess.run([*command(self.path("warc"), out, "--master", "local[2]"), "--warc",
                               self.path("none.warc.gz")], env=environment(), capture_output=True, text=True, check=False)
        self.expect(done, 65)
        lines = {os.path.basename(line["input"]): line for line in self.manifest(out)["inputs"]}
        self.assertIn("damaged gzip", lines["noise.warc.gz"]["problems"][0])
        self.assertIn("ends in the middle", lines["short.warc.gz"]["problems"][0])
        self.assertIn("No such file", lines["none.warc.gz"]["failed"])
        self.assertFalse(list(pathlib.Path(out).rglob("*.tmp-*")))

    def test_a_place_that_cannot_be_written_is_told(self):
        archive.write(self.path("warc"), 60, 1)
        os.makedirs(self.path("out/work"))
        with open(self.path("out/work/annotate"), "wb"):
            pass
        done = run(self.path("warc"), self.path("out"), "--master", "local[2]", "--attempts", "2")
        self.expect(done, 74)
        self.assertRegex(done.stderr.splitlines()[-1], "^work/annotate/part-0000000: .*: .*work/annotate")


def below(process: int) -> list[int]:
    """The processes that `process` started, and those that they did."""
    found = []
    for path in glob.glob("/proc/[0-9]*/stat"):
        try:
            with open(path, encoding="utf-8", errors="replace") as file:
                fields = file.read().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if int(fields[1]) == process:
            child = int(path.split("/")[2])
            found += [child, *below(child)]
    return found


def executors(driver: int) -> list[int]:
    """The executors below a driver."""
    found = []
    for process in below(driver):
        try:
            with open(f"/proc/{process}/cmdline", "rb") as file:
                if b"CoarseGrainedExecutorBackend" in file.read():
                    found.append(process)
        except OSError:
            continue
    return found


def kill(process: int) -> None:
    """Kills a process that may be gone."""
    try:
        os.kill(process, signal.SIGKILL)
    except ProcessLookupError:
        pass


if __name__ == "__main__":
    unittest.main()
