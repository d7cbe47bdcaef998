"""Reads the gold of the events and refuses gold that contradicts itself."""

import json
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parent
USES = ("develop", "report")
STATUSES = ("agreed", "single", "conflicting", "superseded", "denied", "unverified", "pending")
NAME_TYPES = ("person", "organization", "place", "event", "work")


class GoldError(Exception):
    """The gold is not as Evaluation/README.md describes it."""


@dataclass(frozen=True)
class Event:
    """One invented event: its pages and what a reader marked in them."""

    name: str
    use: str
    folder: Path
    pages: list
    facts: list
    sentences: list
    names: list
    origins: list

    def page_path(self, page):
        return str(self.folder / page)

    def outlets(self):
        """The outlet of each page, by the name readers know."""
        return {page["page"]: page["outlet"][0] for page in self.pages}


def read_json(path):
    with open(path, encoding="utf-8") as file:
        return json.load(file)


def load_events():
    """All events of index.json, in its order."""
    return [load_event(row["event"], row["use"]) for row in read_json(ROOT / "index.json")["events"]]


def load_event(name, use):
    folder = ROOT / "Events" / name
    gold = read_json(folder / "facts.json")
    event = Event(
        name, use, folder, read_json(folder / "pages.json"),
        gold["facts"], gold["sentences"], gold["names"], gold["origins"])
    check(event)
    return event


def check(event):
    """Raises GoldError for the first thing that cannot be meant."""
    files = {page["page"] for page in event.pages}
    facts = {fact["id"] for fact in event.facts}
    require(event, event.use in USES, f"use {event.use}")
    for path in event.folder.iterdir():
        require(event, path.suffix == ".json" or path.name in files, f"{path.name} has no gold")
    for page in files:
        require(event, (event.folder / page).is_file(), f"{page} is not there")
    for fact in event.facts:
        require(event, fact["status"] in STATUSES, f"status {fact['status']}")
    for sentence in event.sentences:
        require(event, sentence["article"] in files, f"article {sentence['article']}")
        require(event, set(sentence["facts"]) <= facts, f"facts {sentence['facts']}")
        require(event, sentence["facts"], f"no fact: {sentence['text']}")
    for name in event.names:
        require(event, name["type"] in NAME_TYPES, f"type {name['type']}")
        require(event, name["name"] in name["forms"], f"{name['name']} is not among its forms")
    for origin in event.origins:
        require(event, origin["fact"] in facts, f"origins of {origin['fact']}")


def require(event, holds, what):
    if not holds:
        raise GoldError(f"{event.name}: {what}")
