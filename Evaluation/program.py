"""Runs the built program on the pages of an event."""

import json
import subprocess

# A run on one event takes a tenth of a second; one that takes this long hangs.
SECONDS_MAX = 60


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


def articles(program, event):
    """What `annotate` prints for each page of the event, by the page's name."""
    lines = run(program, ["annotate", "--format", "jsonl", *paths(event)]).splitlines()
    return by_page(event, [json.loads(line) for line in lines])


def by_page(event, rows):
    pages = {event.page_path(page["page"]): page["page"] for page in event.pages}
    return {pages[row["id"]]: row for row in rows}


def claims(program, event):
    """The claims of the event's account, their articles called by the page's name."""
    output = run(program, ["brief", "--one-story", "--format", "json", *paths(event)])
    pages = {event.page_path(page["page"]): page["page"] for page in event.pages}
    found = [claim for story in json.loads(output)["stories"] for claim in story["claims"]]
    for claim in found:
        for report in claim["reports"]:
            report["article"] = pages[report["article"]]
    return found
