#!/usr/bin/env python3
"""Writes marked stories as folders that the trainers read: marked_stories.py MARKS.jsonl ARTICLES.jsonl FOLDER

MARKS.jsonl has a story a line, without a word of any article:
  {"story", "articles": ["id"], "facts": [["id", "status"]], "sentences": [[article, from, to, [fact], "values"]]}
where an article and a fact are given by their places in the lists, ranges are code points of the article's `text`,
and a sentence's first fact is its central one. FOLDER gets STORY.jsonl, the articles as ARTICLES.jsonl has them, and
STORY.facts.json. A story of which an article is missing is left out and named.
"""

import json
import os
import sys


def read_articles(path):
    """The articles of a file of JSON lines by their ids."""
    with open(path, encoding="utf-8") as lines:
        return {article["id"]: article for article in map(json.loads, lines)}


def facts_of(story):
    """A story's marks in the form that the trainers read."""
    articles, facts = story["articles"], story["facts"]
    sentences = []
    for article, start, end, stated, values in story["sentences"]:
        sentence = {
            "article": articles[article],
            "range": [start, end],
            "facts": [facts[fact][0] for fact in stated],
        }
        if values:
            sentence["values"] = values
        sentences.append(sentence)
    return {
        "story": story["story"],
        "facts": [{"id": name, "status": status} for name, status in facts],
        "sentences": sentences,
    }


def write_story(story, articles, folder):
    """Writes the two files of a story."""
    base = os.path.join(folder, story["story"])
    with open(base + ".jsonl", "w", encoding="utf-8") as out:
        for name in story["articles"]:
            out.write(json.dumps(articles[name], ensure_ascii=False) + "\n")
    with open(base + ".facts.json", "w", encoding="utf-8") as out:
        json.dump(facts_of(story), out, ensure_ascii=False)


def main(marks, articles_path, folder):
    """Writes all stories whose articles are there."""
    articles = read_articles(articles_path)
    os.makedirs(folder, exist_ok=True)
    with open(marks, encoding="utf-8") as lines:
        for story in map(json.loads, lines):
            missing = [name for name in story["articles"] if name not in articles]
            if missing:
                print(f"{story['story']}: left out, no article {missing[0]}", file=sys.stderr)
            else:
                write_story(story, articles, folder)


if __name__ == "__main__":
    main(*sys.argv[1:4])
