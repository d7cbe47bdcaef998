"""One run on Spark, step by step."""

from __future__ import annotations

import concurrent.futures
import re
from typing import TYPE_CHECKING, Callable, Collection

from .inputs import Input, cut, found
from .jobs import Task, keyed, run_plan, run_read
from .options import BATCH, STORY_ARTICLES, Options
from .parts import Outcome, Workshop
from .program import StepFailed
from .sql import statements

if TYPE_CHECKING:
    from pyspark.sql import DataFrame, SparkSession

# Tasks of a step at most; more parts than that share tasks.
TASKS_MAX = 20_000
# The day of articles without a time, as Hive names a missing value of a partition.
NO_DAY = "__HIVE_DEFAULT_PARTITION__"
PART = r"(work/[a-z]+/[^/]+)/[^/]+$"


class Engine:
    """The steps of a run; each says which parts there are now."""

    def __init__(self, spark: SparkSession, options: Options, workshop: Workshop, say: Callable[[str], None]):
        self.spark, self.options, self.workshop, self.say = spark, options, workshop, say

    def inputs(self) -> list[Input]:
        """What is to be read, in order of name, each once."""
        files = {one.name: one for pattern in self.options.inputs for one in found(pattern)}
        return [part for name in sorted(files) for part in cut(files[name], self.options.split)]

    def read(self, inputs: list[Input]) -> list[Outcome]:
        """The articles of each input."""
        count = self.task_count(len(inputs))
        rows = self.spark.sparkContext.parallelize(inputs, count)
        return run_read(Task(self.workshop, "read", may_fail=True), inputs, rows)

    def order(self, read: list[Outcome]) -> int:
        """Orders the articles of the parts into `work/order`; the number of articles."""
        self.tables("read_index", "index.parquet", read, "minute", "id", "digest", "offset AS place", "bytes")
        self.taken().createOrReplaceTempView("taken")
        self.run_sql("order.sql")
        self.keep("ordered", "order")
        return self.spark.table("ordered").count()

    def taken(self) -> DataFrame:
        """For articles of one id the numbers in their names, where `id~2` is the id of another one."""
        from .names import free_numbers

        counts = self.spark.sql(
            "SELECT id, count(DISTINCT digest) AS copies FROM read_index GROUP BY id HAVING count(DISTINCT digest) > 1")
        others = self.spark.sql(
            r"SELECT DISTINCT id AS name, regexp_extract(id, '^(.*)~[1-9][0-9]*$', 1) AS id FROM read_index "
            r"WHERE id RLIKE '~[1-9][0-9]*$'")
        rows = others.join(counts, "id").select("id", "name", "copies").collect()
        numbers = free_numbers([tuple(row) for row in rows])
        if not numbers:
            return self.spark.sql("SELECT '' AS id, 0L AS number, 0L AS free WHERE false")
        return self.spark.createDataFrame(numbers, "id string, number bigint, free bigint")

    def annotate(self, articles: int) -> list[Outcome]:
        """Mentions and shingles of the articles in order, in whole batches."""
        chunk = max(1, self.options.chunk // BATCH) * BATCH
        rows = self.spark.sql(f"""
            SELECT concat('part-', lpad(CAST(floor(sequence / {chunk}) AS STRING), 7, '0')) AS key,
              CAST(floor(sequence / {chunk}) AS BIGINT) AS slot, sequence,
              concat_ws('\t', sequence, coalesce(CAST(minute AS STRING), ''), name, digest,
                concat(part, '/articles.bin'), place, bytes) AS line
            FROM ordered""")
        count = self.task_count(-(-articles // chunk))
        return run_plan(Task(self.workshop, "annotate"), keyed(rows, ["sequence"]), count)

    def stories_and_copies(self, annotated: list[Outcome]) -> tuple[list[Outcome], list[Outcome]]:
        """The stories, one pass in order, while the copies are found."""
        self.tables("annotated", "index.parquet", annotated,
                    "sequence", "minute", "outlet", "digest", "offset AS place", "bytes")
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            stories = pool.submit(self.stories, annotated)
            copies = pool.submit(self.copies, annotated)
            return stories.result(), copies.result()

    def stories(self, annotated: list[Outcome]) -> list[Outcome]:
        """The story of each article."""
        rows, first = [], 0
        for place, outcome in enumerate(annotated):
            count = manifest_count(outcome, "articles")
            digests = ",".join(entry["sha256"] for entry in (outcome.manifest or {})["files"])
            rows.append((("all", 0, place), f"{outcome.key}\t{first}\t{count}\t{digests}"))
            first += count
        pairs = self.spark.sparkContext.parallelize(rows, 1)
        return run_plan(Task(self.workshop, "stories"), pairs, 1)

    def copies(self, annotated: list[Outcome]) -> list[Outcome]:
        """The pairs of articles that share passages."""
        self.tables("shingles", "shingles.parquet", annotated, "shingle", "article", "times", "outlet", "day")
        self.run_sql("copies.sql", keeping={"repeats", "pairs", "skipped"})
        chunk = self.options.chunk
        rows = self.spark.sql(f"""
            WITH slots AS (SELECT CAST(floor(first / {chunk}) AS BIGINT) AS slot, first, second FROM pairs),
            needed AS (SELECT slot, first AS article FROM slots UNION SELECT slot, second FROM slots),
            lines AS (
              SELECT n.slot, 0 AS kind, n.article AS one, 0 AS two, concat_ws('\t', 'A', n.article, a.digest,
                concat(a.part, '/articles.bin'), a.place, a.bytes) AS line
              FROM needed AS n JOIN annotated AS a ON a.sequence = n.article
              UNION ALL
              SELECT n.slot, 1, s.article, 0, concat_ws('\t', 'S', s.article, s.shingles)
              FROM (SELECT DISTINCT slot, second AS article FROM slots) AS n JOIN skipped AS s USING (article)
              UNION ALL
              SELECT slot, 2, second, first, concat_ws('\t', 'P', first, second) FROM slots)
            SELECT concat('part-', lpad(CAST(slot AS STRING), 7, '0')) AS key, * FROM lines""")
        count = self.task_count(-(-sum(manifest_count(one, "articles") for one in annotated) // chunk))
        return run_plan(Task(self.workshop, "align"), keyed(rows, ["kind", "one", "two"]), count)

    def accounts(self, stories: list[Outcome]) -> list[Outcome]:
        """The tables and accounts of all stories, by day of their first articles."""
        self.tables("stories", "stories.parquet", stories, "sequence", "article", "story", "storyline", "duplicate_of")
        self.run_sql("stories.sql", keeping={"blocks"}, BLOCK_ARTICLES=self.options.block)
        rows = self.spark.sql(f"""
            WITH slots AS (
              SELECT day, block, row_number() OVER (ORDER BY day, block) - 1 AS slot,
                concat('day=', CASE WHEN day > 10000000 THEN '{NO_DAY}'
                  ELSE CAST(date_add(DATE'1970-01-01', CAST(day AS INT)) AS STRING) END,
                  '/part-', lpad(CAST(block AS STRING), 5, '0')) AS key
              FROM (SELECT DISTINCT day, block FROM blocks))
            SELECT l.key, l.slot, b.first, s.sequence,
              concat_ws('\t', s.story, a.digest, concat(a.part, '/articles.bin'), a.place, a.bytes) AS line
            FROM blocks AS b
            JOIN slots AS l ON l.day = b.day AND l.block = b.block
            JOIN (SELECT *, row_number() OVER (PARTITION BY story ORDER BY sequence) AS rank FROM stories) AS s
              ON s.story = b.story AND s.rank <= {STORY_ARTICLES}
            JOIN annotated AS a ON a.sequence = s.sequence""")
        count = self.task_count(self.spark.sql("SELECT DISTINCT day, block FROM blocks").count())
        return run_plan(Task(self.workshop, "accounts"), keyed(rows, ["first", "sequence"]), count)

    def task_count(self, parts: int) -> int:
        """Tasks for so many parts."""
        return max(1, min(parts, self.options.partitions or TASKS_MAX))

    def tables(self, view: str, name: str, parts: list[Outcome], *columns: str) -> None:
        """The table `name` of all `parts` as a view, with the key of the part as `part`."""
        from pyspark.sql import functions as f

        paths = [f"file://{self.workshop.root}/{one.key}/{name}" for one in parts if one.manifest]
        if not paths:
            raise StepFailed("no input could be read")
        frame = self.spark.read.parquet(*paths)
        part = f.regexp_extract(f.col("_metadata.file_path"), PART, 1).alias("part")
        frame.select(*[f.expr(column) for column in columns], part).createOrReplaceTempView(view)

    def run_sql(self, name: str, keeping: Collection[str] = (), **values: int) -> None:
        """Runs a file of SQL; the views of `keeping` are written out, so that nothing is worked out twice."""
        for statement in statements(name, **values):
            self.spark.sql(statement)
            view = re.match(r"CREATE OR REPLACE TEMP VIEW (\w+)", statement)
            if view and view[1] in keeping:
                self.keep(view[1], view[1])

    def keep(self, view: str, name: str) -> None:
        """Writes `view` to `work/NAME`, and reads it from there from now on."""
        path = f"file://{self.workshop.root}/work/{name}"
        self.spark.table(view).write.mode("overwrite").parquet(path)
        self.spark.read.parquet(path).createOrReplaceTempView(view)


def manifest_count(outcome: Outcome, name: str) -> int:
    """A count of a part's manifest."""
    return int((outcome.manifest or {}).get("counts", {}).get(name, 0))
