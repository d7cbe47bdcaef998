"""Runs the built program on the pages of the events."""

import json
import subprocess

# A run takes a second, ten where it was built for debugging; one that takes this long hangs.
SECONDS_MAX = 120


class ProgramError(Exception):
    """The program did not print what its contract says."""


def run(program, arguments):
    done = subprocess.run(
        [program, *arguments], capture_output=True, timeout=SECONDS_MAX, check=False)
    if done.returncode != 0:
        message = done.stderr.decode("utf-8", "replace").strip()
        raise ProgramError(f"{' '.join(arguments[:2])}: exit status {done.returncode}: {message}")
    return done.stdout.decode("utf-8")


def paths(event):
    return [event.page_path(page["page"]) for page in event.pages]


def names_of(event):
    """The page's name for each path; the program calls an article by the path it was given."""
    return {event.page_path(page["page"]): page["page"] for page in event.pages}


def articles(program, events):
    """What `annotate` prints for each page, by the event's name and the page's: one run for all of them."""
    given = [path for event in events for path in paths(event)]
    rows = map(json.loads, run(program, ["annotate", "--format", "jsonl", *given]).splitlines())
    read = {row["id"]: row for row in rows}
    return {
        event.name: {name: read[path] for path, name in names_of(event).items() if path in read}
        for event in events}


def claims(program, event):
    """The claims of the event's account, their articles called by the page's name."""
    output = run(program, ["brief", "--one-story", "--format", "json", *paths(event)])
    names = names_of(event)
    found = [claim for story in json.loads(output)["stories"] for claim in story["claims"]]
    for claim in found:
        for report in claim["reports"]:
            report["article"] = names[report["article"]]
    return found
