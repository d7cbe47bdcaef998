"""The `sanad` program: which one it is, and how a step of it is run."""

from __future__ import annotations

import dataclasses
import hashlib
import os
import shutil
import stat
import subprocess

# Bytes of standard error that a failure shows: the last lines say what is wrong.
ERROR_BYTES = 2_000


class StepFailed(Exception):
    """A step ended with another status than 0."""


@dataclasses.dataclass(frozen=True)
class Program:
    """A program and its language packs; two of equal `version` and `packs` make the same bytes."""

    path: str
    version: str
    packs: str
    packs_folder: str | None = None
    # Whether the program was sent along with the job, and lies where Spark put it.
    shipped: bool = False
    # SHA-256 of the program's file: two builds of one version may make other bytes.
    digest: str = ""
    # The driver's working folder: names of inputs are read from there.
    folder: str | None = None

    @staticmethod
    def find(path: str | None, packs_folder: str | None = None, shipped: bool = False) -> Program:
        """Asks the program at `path`, or the one on the search path, what it is."""
        found = path or shutil.which("sanad")
        if found is None:
            raise StepFailed("no program 'sanad' on the search path: say --sanad PATH")
        version, packs = ask(found, packs_folder)
        return Program(os.path.abspath(found), version, packs, packs_folder and os.path.abspath(packs_folder), shipped,
                       content_digest(found), os.getcwd())

    def local_path(self) -> str:
        """Where the program lies on this machine."""
        if not self.shipped:
            return self.path
        from pyspark import SparkFiles

        path = SparkFiles.get(os.path.basename(self.path))
        os.chmod(path, os.stat(path).st_mode | stat.S_IXUSR)
        return path

    def check(self) -> None:
        """Refuses a machine whose program or packs are others than the driver's; asks once a process."""
        if self in CHECKED:
            return
        version, packs = ask(self.local_path(), self.packs_folder)
        if (version, packs) != (self.version, self.packs):
            raise StepFailed(f"this machine has sanad {version} with packs {packs[:12]}, "
                             f"the driver {self.version} with packs {self.packs[:12]}")
        if content_digest(self.local_path()) != self.digest:
            raise StepFailed("this machine has another build of sanad than the driver")
        CHECKED.add(self)

    def step(self, arguments: list[str], given: bytes | None) -> None:
        """Runs `sanad step`, with `given` on standard input."""
        packs = ["--packs", self.packs_folder] if self.packs_folder else []
        command = [self.local_path(), "step", *arguments, *packs]
        try:
            run = subprocess.run(command, input=given or b"", stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                                 check=False, cwd=self.folder if self.folder and os.path.isdir(self.folder) else None)
        except OSError as error:
            raise StepFailed(f"cannot run {command[0]}: {error.strerror}") from error
        if run.returncode != 0:
            words = run.stderr[-ERROR_BYTES:].decode("utf-8", "replace").strip().replace("\n", " · ")
            raise StepFailed(f"sanad step {arguments[0]} ended with {run.returncode}: {words}")


# Programs that this process has asked already.
CHECKED: set[Program] = set()


def content_digest(path: str) -> str:
    """SHA-256 of a file, in hexadecimal digits."""
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def ask(path: str, packs_folder: str | None) -> tuple[str, str]:
    """The version of the program at `path`, and the digest of its packs."""
    packs = ["--packs", packs_folder] if packs_folder else []
    try:
        run = subprocess.run([path, "version", *packs], capture_output=True, text=True, check=False)
    except OSError as error:
        raise StepFailed(f"cannot run {path}: {error.strerror}") from error
    fields = dict(line.split(" ", 1) for line in run.stdout.splitlines() if " " in line)
    if run.returncode != 0 or not {"sanad", "packs"} <= fields.keys():
        raise StepFailed(f"{path} is no sanad: {run.stderr.strip()}")
    return fields["sanad"], fields["packs"]
