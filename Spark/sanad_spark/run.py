"""A run from its options to its manifest."""

from __future__ import annotations

import os
import re
import sys
import tempfile
import time
import zipfile
from typing import TYPE_CHECKING, Callable

from .engine import Engine
from .options import Options
from .parts import PUBLISHED, Outcome, Workshop, clean
from .program import Program, StepFailed
from .publish import Publisher, run_manifest, write_coverage

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

# Java on one machine: its own work is small, and compiling it well costs more than it saves.
LIGHT = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"
# Tasks behind a shuffle at the least: small ones are joined by Spark itself.
SHUFFLE_TASKS = 8


def run(options: Options) -> int:
    """Runs all steps; 0 where everything was read, 65 where an input was left out."""
    program = Program.find(options.sanad, options.packs, options.ship)
    root = os.path.abspath(options.out)
    if not os.path.isdir(os.path.join(root, "work")):
        for name in PUBLISHED:
            if os.path.lexists(os.path.join(root, name)):
                raise StepFailed(f"{root} has a '{name}' that no run made: say another --out")
    os.makedirs(os.path.join(root, "work"), exist_ok=True)
    clean(root)
    spark = session(options)
    with tempfile.TemporaryDirectory(prefix="sanad-spark-") as folder:
        try:
            send(spark, program, folder)
            workshop = Workshop(root, program, options.threads, options.attempts)
            return make(Engine(spark, options, workshop, speaker(options.quiet)))
        finally:
            spark.stop()
            clean(root)


def make(engine: Engine) -> int:
    """All steps of a run in order."""
    workshop, say = engine.workshop, engine.say
    inputs = engine.inputs()
    if not inputs:
        raise StepFailed("no input: nothing has this name")
    say(f"{len(inputs)} inputs")
    read = said(say, "read", engine.read(inputs))
    articles = engine.order([one for one in read if one.manifest])
    say(f"{articles} articles in order")
    annotated = said(say, "annotate", engine.annotate(articles))
    stories, copies = engine.stories_and_copies(annotated)
    said(say, "stories", stories)
    said(say, "align", copies)
    accounts = said(say, "accounts", engine.accounts(stories))
    publisher = Publisher(workshop)
    tables = publisher.publish(accounts, copies)
    steps = {"read": read, "annotate": annotated, "stories": stories, "align": copies, "accounts": accounts}
    manifest = run_manifest(engine.options, workshop, inputs, steps, articles, tables)
    manifest["coverage"] = write_coverage(engine.spark, workshop.root)
    publisher.write_manifest(manifest)
    failed = [line for line in manifest["inputs"] if line.get("failed")]
    for line in failed:
        print(f"{line['input']}: left out: {line['failed']}", file=sys.stderr)
    bad = failed or any(line.get("problems") for line in manifest["inputs"])
    return 65 if bad else 0


def said(say: Callable[[str], None], step: str, outcomes: list[Outcome]) -> list[Outcome]:
    """Says how many parts of a step were made and how many were there."""
    made = sum(outcome.made for outcome in outcomes)
    say(f"{step}: {made} parts made, {len(outcomes) - made} were done")
    return outcomes


def speaker(quiet: bool) -> Callable[[str], None]:
    """Says how far the run is, with the seconds so far."""
    began = time.monotonic()

    def say(text: str) -> None:
        if not quiet:
            print(f"{time.monotonic() - began:7.1f} s  {text}", file=sys.stderr, flush=True)
    return say


def session(options: Options) -> SparkSession:
    """A Spark session with what the steps rely on; everything else is the cluster's own."""
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.appName("sanad")
    if options.master:
        builder = builder.master(retrying(options.master, options.attempts))
        if options.master.startswith("local"):
            builder = (builder.config("spark.driver.extraJavaOptions", LIGHT)
                       .config("spark.executor.extraJavaOptions", LIGHT))
    builder = (builder.config("spark.task.maxFailures", options.attempts)
               .config("spark.sql.session.timeZone", "UTC")
               .config("spark.io.compression.codec", "zstd")
               .config("spark.ui.showConsoleProgress", "false"))
    spark = builder.getOrCreate()
    tasks = options.partitions or max(SHUFFLE_TASKS, 2 * spark.sparkContext.defaultParallelism)
    spark.conf.set("spark.sql.shuffle.partitions", tasks)
    spark.sparkContext.setLogLevel("ERROR")
    return spark


def retrying(master: str, attempts: int) -> str:
    """`local[2]` tries a task once; `local[2,4]` tries it four times, as a cluster does."""
    return re.sub(r"^local\[(\d+|\*)\]$", rf"local[\1,{attempts}]", master)


def send(spark: SparkSession, program: Program, folder: str) -> None:
    """Sends this package to the executors from `folder`, and the program where it is not there."""
    package = os.path.join(folder, "sanad_spark.zip")
    source = os.path.dirname(os.path.abspath(__file__))
    with zipfile.ZipFile(package, "w") as archive:
        for name in sorted(os.listdir(source)):
            if name.endswith((".py", ".sql")):
                archive.write(os.path.join(source, name), f"sanad_spark/{name}")
    spark.sparkContext.addPyFile(package)
    if program.shipped:
        spark.sparkContext.addFile(program.path)
