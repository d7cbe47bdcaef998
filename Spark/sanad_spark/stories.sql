-- Which stories are worked on together: runs of stories of one day, in order of their first articles.
-- Runs in Spark and DuckDB. Reads
--   stories(sequence, story), annotated(sequence, minute)
-- and makes `blocks(story, day, block)`. BLOCK_ARTICLES stands for the articles of a block.

CREATE OR REPLACE TEMP VIEW blocks AS
SELECT story, day,
  CAST(floor((sum(articles) OVER (
    PARTITION BY day ORDER BY first ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW) - articles)
    / BLOCK_ARTICLES) AS BIGINT) AS block, first
FROM (
  SELECT s.story, min(s.sequence) AS first, count(*) AS articles,
    CAST(floor(min(coalesce(a.minute, 1000000000000)) / 1440) AS BIGINT) AS day
  FROM stories AS s JOIN annotated AS a ON a.sequence = s.sequence
  GROUP BY s.story);
