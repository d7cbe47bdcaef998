-- Pairs of articles that may share passages, by the shingles in both.
-- Runs in Spark and DuckDB. Reads
--   shingles(shingle, article, times, outlet, day)   each shingle of an article once, with how often it stands there,
--                                                    a hash of the outlet and a bit for the day
-- and makes `pairs` and `skipped`. Everything that decides is a count, a least and a greatest value or a union of bits:
-- none depends on the order of rows. `ShingleIndex` and `PassageFinder` of the program hold the same in memory.

-- What stands in one article alone matters to nobody: nine shingles of ten end here.
-- A shingle is common, and makes no pair, where it stands in more than 100 articles, in six or more pages of one outlet
-- and nowhere else, or on more than three days.
CREATE OR REPLACE TEMP VIEW repeats AS
SELECT shingle, article, times,
  articles > 100 OR (articles >= 6 AND low = high) OR bit_count(days) > 3 AS common
FROM (
  SELECT shingle, article, times, count(*) OVER same AS articles,
    min(outlet) OVER same AS low, max(outlet) OVER same AS high, bit_or(day) OVER same AS days
  FROM shingles
  WINDOW same AS (PARTITION BY shingle))
WHERE articles > 1;

-- Four places of the later article whose shingles are in the earlier one.
CREATE OR REPLACE TEMP VIEW pairs AS
SELECT earlier.article AS first, later.article AS second
FROM (SELECT * FROM repeats WHERE NOT common) AS earlier
JOIN (SELECT * FROM repeats WHERE NOT common) AS later
  ON earlier.shingle = later.shingle AND earlier.article < later.article
GROUP BY earlier.article, later.article
HAVING sum(later.times) >= 4;

-- Common shingles of the later articles, in order: passages are not built of them either.
CREATE OR REPLACE TEMP VIEW skipped AS
SELECT r.article, concat_ws(chr(9), array_sort(array_agg(CAST(r.shingle AS STRING)))) AS shingles
FROM repeats AS r
JOIN (SELECT DISTINCT second FROM pairs) AS p ON p.second = r.article
WHERE r.common
GROUP BY r.article;
