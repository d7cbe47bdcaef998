"""The command line of `sanad-spark`."""

from __future__ import annotations

import argparse
import re
import sys

from . import __version__
from .options import BATCH, Options
from .program import StepFailed


def parser() -> argparse.ArgumentParser:
    """The commands and options."""
    whole = argparse.ArgumentParser(
        prog="sanad-spark", description="Sanad over an archive on Apache Spark, with the results of one machine.")
    whole.add_argument("--version", action="version", version=f"sanad-spark {__version__}")
    commands = whole.add_subparsers(dest="command", required=True)
    run = commands.add_parser(
        "run", help="tables, accounts and copies of an archive",
        description="Reads archives and writes tables by day, the accounts of all stories and the pairs of articles "
                    "that share passages. Broken off, it goes on where it was when it is run again.")
    run.add_argument("--warc", required=True, action="append", metavar="WHAT",
                     help="a file, a folder or a glob; s3a://bucket/prefix/ too; may be given more than once")
    run.add_argument("--out", required=True, metavar="DIR", help="a folder that all machines see under this path")
    run.add_argument("--master", metavar="URL", help="local[2], spark://host:7077, yarn, k8s://…; else spark-submit's")
    run.add_argument("--partitions", type=positive, metavar="N", help="tasks of a step at most; the output is the same")
    run.add_argument("--sanad", metavar="PATH", help="the program, at this path on all machines; else on the path")
    run.add_argument("--ship", action="store_true", help="send the program along with the job")
    run.add_argument("--packs", metavar="DIR", help="a folder of language packs laid over the built-in ones")
    run.add_argument("--threads", type=positive, default=1, metavar="N", help="threads of a task (1)")
    run.add_argument("--split", type=positive, default=256, metavar="MB",
                     help="archives above this size are read in ranges of whole members (256)")
    run.add_argument("--chunk", type=batches, default=2_048, metavar="N",
                     help=f"articles of an annotated part, a multiple of {BATCH} (2048)")
    run.add_argument("--block", type=positive, default=512, metavar="N", help="articles of a part of accounts (512)")
    run.add_argument("--attempts", type=positive, default=4, metavar="N", help="tries of a task (4)")
    run.add_argument("-q", "--quiet", action="store_true", help="no words on standard error but errors")
    return whole


def positive(text: str) -> int:
    """A whole number from 1."""
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be 1 or more")
    return number


def batches(text: str) -> int:
    """A whole number of batches of articles."""
    number = positive(text)
    if number % BATCH:
        raise argparse.ArgumentTypeError(f"must be a multiple of {BATCH}")
    return number


def options(arguments: argparse.Namespace) -> Options:
    """What was asked for."""
    return Options(
        inputs=tuple(arguments.warc), out=arguments.out, packs=arguments.packs, master=arguments.master,
        partitions=arguments.partitions, sanad=arguments.sanad, ship=arguments.ship, threads=arguments.threads,
        split=arguments.split << 20, chunk=arguments.chunk, block=arguments.block, attempts=arguments.attempts,
        quiet=arguments.quiet)


def why(error: Exception) -> str:
    """What an executor said, without the paths it came by; else all that Spark says."""
    said = re.findall(r"^sanad_spark\.program\.StepFailed: (.*)$", str(error), re.MULTILINE)
    return said[-1] if said else str(error)


def main() -> int:
    """Runs the command; its exit status is that of `sanad`."""
    from py4j.protocol import Py4JError
    from pyspark.errors import PySparkException

    from .run import run

    try:
        return run(options(parser().parse_args()))
    except StepFailed as error:
        print(error, file=sys.stderr)
        return 74
    except OSError as error:
        print(f"{error.strerror or error}: {error.filename}" if error.filename else error, file=sys.stderr)
        return 74
    except (Py4JError, PySparkException) as error:
        print(why(error), file=sys.stderr)
        return 74
    except KeyboardInterrupt:
        print("stopped; run it again to go on", file=sys.stderr)
        return 130


def entry() -> None:
    """The entry point of the package."""
    sys.exit(main())
