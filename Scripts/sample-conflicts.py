#!/usr/bin/env python3
"""Draw conflicts at random from accounts, for reading: sample-conflicts.py BRIEF.json [COUNT] [SEED]

BRIEF is what `sanad brief --format json` printed for a corpus. Only stories of two or more outlets count.
The same file, count and seed give the same draw. Judge each by reading: could both values be true of one
thing at one time? List the ids with the verdict.
"""
import json, random, sys

path = sys.argv[1]
count, seed = int((sys.argv[2:] + ["60"])[0]), int((sys.argv[3:] + ["5"])[0])
drawn = []
for story in json.load(open(path, encoding="utf-8"))["stories"]:
    outlets = {a["outlet"] for a in story["articles"]}
    if len(outlets) < 2:
        continue
    drawn += [(story["id"], c) for c in story["conflicts"]]
drawn.sort(key=lambda pair: (pair[0], pair[1]["claim"]))
total = len(drawn)
random.Random(seed).shuffle(drawn)
print(f"{total} conflicts in stories of two or more outlets; {min(count, total)} drawn with seed {seed}")
for story, conflict in drawn[:count]:
    print(f"\n{story} {conflict['claim']} about: {conflict['about']}")
    for side in conflict["values"]:
        value = side["value"]
        print("  ", side["relation"], value.get("low"), value.get("high"), value.get("unit") or value.get("of"))
        for report in side["reports"][:3]:
            print("      ", report["article"], "|", " ".join(report["text"].split())[:260])
