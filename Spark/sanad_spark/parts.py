"""Parts: folders that are whole or not there, with a manifest that says of what and with what they were made."""

from __future__ import annotations

import dataclasses
import glob
import hashlib
import json
import os
import shutil
import uuid
from typing import Any

from .program import Program, StepFailed

MANIFEST = "manifest.json"
# What the columns of a step's tables mean; the same for all parts, so no manifest has its digest.
CODEBOOK = "codebook.json"
# What a run leaves outside of `work`.
PUBLISHED = ("tables", "accounts", "copies", MANIFEST, "coverage.csv")
# Bytes of a file read at a time.
PIECE = 1 << 20


@dataclasses.dataclass(frozen=True)
class Outcome:
    """What became of a part: its manifest, or why there is none."""

    key: str
    manifest: dict[str, Any] | None
    made: bool
    failure: str | None = None


@dataclasses.dataclass(frozen=True)
class Workshop:
    """Where parts are made, and with what; goes to the executors with each job."""

    root: str
    program: Program
    threads: int
    # How often Spark tries a task before the job fails.
    attempts: int

    def make(self, key: str, arguments: list[str], given: bytes | None, digest: str) -> Outcome:
        """The part `key`, made anew unless it is done already.

        `digest` is what the input is known by; `arguments` begin with the name of the step.
        """
        folder = os.path.join(self.root, key)
        digest = f"{digest}+{self.program.digest}"
        manifest = read_done(folder, digest, self.program)
        if manifest is not None:
            return Outcome(key, manifest, made=False)
        draft = f"{folder}.tmp-{uuid.uuid4().hex}"
        try:
            os.makedirs(os.path.dirname(folder), exist_ok=True)
            try:
                self.program.step([arguments[0], "--out", draft, "--root", self.root, "--input-digest", digest,
                                   "--threads", str(self.threads), *arguments[1:]], given)
            except StepFailed as error:
                raise StepFailed(f"{key}: {error}") from error
            return Outcome(key, self._keep(draft, folder, digest), made=True)
        except OSError as error:
            raise StepFailed(f"{key}: {error.strerror}: {error.filename}") from error
        finally:
            shutil.rmtree(draft, ignore_errors=True)

    def _keep(self, draft: str, folder: str, digest: str) -> dict[str, Any]:
        """Gives the draft its name; the same part of another attempt stays."""
        for _ in range(2):
            try:
                os.rename(draft, folder)
                break
            except OSError:
                manifest = read_done(folder, digest, self.program)
                if manifest is not None:
                    return manifest
                away = f"{folder}.tmp-{uuid.uuid4().hex}"
                os.rename(folder, away)
                shutil.rmtree(away, ignore_errors=True)
        manifest = read_done(folder, digest, self.program)
        if manifest is None:
            raise StepFailed(f"{folder} is not what was written: the disk, or two runs at a time")
        return manifest


def read_done(folder: str, digest: str, program: Program) -> dict[str, Any] | None:
    """The manifest of a part that is done: of this input, made with this program, each file as it was written."""
    try:
        with open(os.path.join(folder, MANIFEST), encoding="utf-8") as file:
            manifest: dict[str, Any] = json.load(file)
        made = (manifest["input"], manifest["program"], manifest["packs"])
        if made != (digest, program.version, program.packs):
            return None
        for entry in manifest["tables"] + manifest["files"]:
            if file_digest(os.path.join(folder, entry["file"])) != entry["sha256"]:
                return None
        if manifest["tables"]:
            with open(os.path.join(folder, CODEBOOK), encoding="utf-8") as file:
                json.load(file)
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return manifest


def file_digest(path: str) -> str:
    """SHA-256 of a file, in hexadecimal digits."""
    digest = hashlib.sha256()
    with open(path, "rb") as file:
        while piece := file.read(PIECE):
            digest.update(piece)
    return digest.hexdigest()


def clean(root: str) -> None:
    """Removes what this run, or one that was broken off, left half done; nothing else."""
    below = glob.escape(root)
    places = [os.path.join(below, "work", "**", "*.tmp-*"), *(os.path.join(below, f"{name}.tmp-*") for name in PUBLISHED)]
    for place in places:
        for draft in glob.glob(place, recursive=True):
            if os.path.isdir(draft):
                shutil.rmtree(draft, ignore_errors=True)
            elif os.path.lexists(draft):
                os.unlink(draft)
