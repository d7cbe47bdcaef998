"""Steps as Spark jobs: rows go to the task of their key, the task makes the part of that key."""

from __future__ import annotations

import dataclasses
import hashlib
import itertools
from typing import TYPE_CHECKING, Any, Iterable, Iterator

from .inputs import Input
from .parts import Outcome, Workshop
from .program import StepFailed

if TYPE_CHECKING:
    from pyspark import RDD
    from pyspark.sql import DataFrame

# A key with what sorts the rows of it, and a line.
Row = tuple[tuple[Any, ...], str]


@dataclasses.dataclass(frozen=True)
class Task:
    """A task on an executor: what it makes parts with, and whether a failure is an outcome."""

    workshop: Workshop
    step: str
    # Whether the run goes on without the parts that no attempt could make.
    may_fail: bool = False

    def make(self, key: str, arguments: list[str], given: bytes | None, digest: str) -> Outcome:
        """A part; the last attempt of a task that may fail says why there is none."""
        try:
            self.workshop.program.check()
            return self.workshop.make(key, arguments, given, digest)
        except StepFailed as error:
            if self.may_fail and self._is_last_attempt():
                return Outcome(key, None, made=False, failure=str(error))
            raise

    def _is_last_attempt(self) -> bool:
        from pyspark import TaskContext

        context = TaskContext.get()
        return context is None or self.workshop.attempts <= context.attemptNumber() + 1

    def read(self, inputs: Iterable[Input]) -> Iterator[Outcome]:
        """A part for each input."""
        for one in inputs:
            yield self._read(one)

    def _read(self, one: Input) -> Outcome:
        key = f"work/read/{one.digest[:16]}"
        try:
            arguments, given = one.step()
        except OSError as error:
            if self._is_last_attempt():
                return Outcome(key, None, made=False, failure=f"{one.label}: {error}")
            raise
        return self.make(key, arguments, given, one.digest)

    def plan(self, rows: Iterable[Row]) -> Iterator[Outcome]:
        """A part for each key of `rows`, which come sorted; their lines are its plan."""
        for key, group in itertools.groupby(rows, key=lambda row: row[0][0]):
            given = "".join(line + "\n" for _, line in group).encode()
            yield self.make(f"work/{self.step}/{key}", [self.step], given, hashlib.sha256(given).hexdigest())


def keyed(rows: DataFrame, order: list[str]) -> RDD[Row]:
    """Rows with the columns `key`, `slot`, `line` and those of `order`, as pairs that `run_plan` sorts.

    `slot` numbers the keys; the part of a key is made by the task of its slot.
    """
    columns = ["key", "slot", *order, "line"]
    return rows.select(*columns).rdd.map(lambda row: ((row[0], row[1], *row[2:-1]), row[-1]))


def run_plan(task: Task, pairs: RDD[Row], count: int) -> list[Outcome]:
    """Makes the parts of all keys on `count` tasks; rows are shuffled by slot alone and sorted by key and order."""
    sorted_rows = pairs.repartitionAndSortWithinPartitions(count, lambda key: key[1])
    return sorted_by_key(sorted_rows.mapPartitions(task.plan).collect())


def run_read(task: Task, inputs: list[Input], rows: RDD[Input]) -> list[Outcome]:
    """Makes the parts of all inputs."""
    return sorted_by_key(rows.mapPartitions(task.read).collect()) if inputs else []


def sorted_by_key(outcomes: list[Outcome]) -> list[Outcome]:
    """In order of key, whichever task ended first."""
    return sorted(outcomes, key=lambda outcome: outcome.key)
