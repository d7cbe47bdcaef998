-- The order of an archive's articles: by time, then id, then digest, each once.
-- Runs in Spark and DuckDB. Reads
--   read_index(id, digest, minute, part, place, bytes)   the articles of all parts as they were read
--   taken(id, number, free)   for ids some of whose names are taken: the number that the copy `number` gets
-- and makes `ordered`. `sanad tables --by-time` makes the same order of one run (ArticleOrder.swift).

-- Undated articles come last: no minute since 1970 is as great as this.
CREATE OR REPLACE TEMP VIEW single AS
SELECT id, digest, minute, coalesce(minute, 1000000000000) AS moment, part, place, bytes
FROM (
  SELECT *, row_number() OVER (
    PARTITION BY digest ORDER BY coalesce(minute, 1000000000000), part, place) AS copy
  FROM read_index)
WHERE copy = 1;

-- The second article of one id is called id~2.
CREATE OR REPLACE TEMP VIEW named AS
SELECT s.*, CASE WHEN s.number = 1 THEN s.id
  ELSE concat(s.id, '~', CAST(coalesce(t.free, s.number) AS STRING)) END AS name
FROM (
  SELECT *, row_number() OVER (PARTITION BY id ORDER BY moment, digest) AS number
  FROM single) AS s
LEFT JOIN taken AS t ON t.id = s.id AND t.number = s.number;

-- Each day is counted by itself, so that no machine sorts more than a day.
CREATE OR REPLACE TEMP VIEW day_starts AS
SELECT day, CAST(sum(articles) OVER (ORDER BY day) - articles AS BIGINT) AS earlier
FROM (
  SELECT CAST(floor(moment / 1440) AS BIGINT) AS day, count(*) AS articles
  FROM named GROUP BY CAST(floor(moment / 1440) AS BIGINT));

CREATE OR REPLACE TEMP VIEW ordered AS
SELECT n.minute, n.name, n.digest, n.part, n.place, n.bytes,
  d.earlier + row_number() OVER (
    PARTITION BY d.day ORDER BY n.moment, n.id, n.digest) - 1 AS sequence
FROM named AS n JOIN day_starts AS d ON d.day = CAST(floor(n.moment / 1440) AS BIGINT);
