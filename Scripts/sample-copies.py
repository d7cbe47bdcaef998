#!/usr/bin/env python3
"""Draw pairs at random from the copies found, for reading: sample-copies.py COPIES ARTICLES [COUNT] [SEED]

COPIES is what `train-stories copies ARTICLES` printed, ARTICLES the JSON Lines it read. Pairs are drawn in the
order of the SHA-256 of the seed and their two ids, so the same files, count and seed give the same draw. Judge each by
reading: did one text, or a third that both used, give the other its words? A law's text, a table's frame and an
outlet's set phrases are no copy. List the pairs with the verdict.
"""
import hashlib, json, sys

copies, articles = sys.argv[1:3]
count, seed = int((sys.argv[3:] + ["60"])[0]), (sys.argv[4:] + ["1"])[0]
known = {}
for line in open(articles, encoding="utf-8"):
    record = json.loads(line)
    known[record["id"]] = record
rows = [line.rstrip("\n").split("\t") for line in open(copies, encoding="utf-8")]
rows.sort(key=lambda row: hashlib.sha256(f"{seed} {row[0]} {row[1]}".encode()).hexdigest())
print(f"{len(rows)} pairs; {min(count, len(rows))} drawn with seed {seed}")
for number, row in enumerate(rows[:count], 1):
    print(f"\n{number}. {row[0]} {row[1]} {row[4]} by {row[5]}")
    for id in row[:2]:
        record = known[id]
        words = len(record["text"].split())
        print(f"   {record.get('published')} {record.get('outlet')} · {record.get('title')} · {words} words")
    print(f"   shared, {len(row[6].split())} words: {row[6]}")
