#!/usr/bin/env python3
"""Quality floors: gate.py PROGRAM [--raise [--allow-lower]] [--show]

Runs the built program on the invented events beside this file and compares its figures with
floors.json. Exit status: 0 every figure holds, 1 one fell under its floor, 2 wrong usage or gold.

  --raise        write today's figures where they are above the floors; refuses where one is below
  --allow-lower  with --raise: write today's figures even where they are below
                 (needs a line in CHANGELOG.md that says why)
  --show         list what was wrong in the events for development
"""

import argparse
import json
import sys

from claims import measure_claims
from gold import ROOT, USES, GoldError, load_events, read_json
from pages import measure_pages
from program import ProgramError, articles, claims
from tally import Tally

# A figure may lie this far under its floor. One string of some five hundred may change unseen; one page of
# thirty or one claim may not.
SLACK = 0.004
FLOOR_DIGITS = 3
FLOORS = ROOT / "floors.json"
FIGURES = (
    "body with", "body without", "title", "authors", "day", "outlet", "names", "origins",
    "claims right", "claims not wrong", "facts joined", "pairs F1",
    "differs R", "differs P", "denied R", "denied P",
    "unverified R", "unverified P", "pending R", "pending P")


def main():
    options = parse_options()
    try:
        tallies = measure(options.program)
    except (GoldError, ProgramError, OSError) as error:
        print(f"quality: {error}", file=sys.stderr)
        return 2
    figures = {use: figures_of(tallies[use]) for use in USES}
    floors = read_json(FLOORS) if FLOORS.exists() else {use: {} for use in USES}
    if options.show:
        show(tallies["develop"])
    fallen = fallen_figures(figures, floors)
    print_table(figures, floors, tallies)
    if options.raise_floors:
        return raise_floors(figures, floors, options.allow_lower)
    return report(fallen)


def parse_options():
    parser = argparse.ArgumentParser(description="Quality floors of the built program.")
    parser.add_argument("program", help="the built sanad")
    parser.add_argument("--raise", dest="raise_floors", action="store_true", help="write higher floors")
    parser.add_argument("--allow-lower", action="store_true", help="with --raise: write lower floors too")
    parser.add_argument("--show", action="store_true", help="list what was wrong in the events for development")
    return parser.parse_args()


def measure(program):
    """One tally for each use, over its events."""
    tallies = {use: Tally() for use in USES}
    events = load_events()
    read = articles(program, events)
    for event in events:
        tallies[event.use].join(measure_pages(event, read[event.name]))
        tallies[event.use].join(measure_claims(event, read[event.name], claims(program, event)))
    return tallies


def figures_of(tally):
    figures = {figure: tally.share(figure) for figure in FIGURES if figure != "pairs F1"}
    figures["pairs F1"] = harmonic_mean(tally.share("pairs P"), tally.share("pairs R"))
    return figures


def harmonic_mean(precision, recall):
    return 2 * precision * recall / (precision + recall) if precision and recall else 0.0


def fallen_figures(figures, floors):
    """What lies under its floor. A precision of nothing shown has no figure; its recall falls instead."""
    return [
        (use, figure, figures[use][figure], floor)
        for use in USES for figure, floor in floors[use].items()
        if figures[use][figure] is not None and figures[use][figure] < floor - SLACK]


def print_table(figures, floors, tallies):
    heads = "".join(f"{use:>10}{'floor':>8}{'of':>6}" for use in USES)
    print(f"{'':18}{heads}")
    for figure in FIGURES:
        cells = "".join(cell(figures, floors, tallies, use, figure) for use in USES)
        print(f"{figure:18}{cells}")


def cell(figures, floors, tallies, use, figure):
    count = tallies[use].all["pairs R" if figure == "pairs F1" else figure]
    return f"{digits(figures[use][figure]):>10}{digits(floors[use].get(figure)):>8}{count:>6}"


def digits(number):
    return "–" if number is None else f"{number:.3f}"


def show(tally):
    for figure, where, what in tally.wrong:
        if where:
            print(f"{figure:18} {where}: {what}")


def raise_floors(figures, floors, allow_lower):
    today = {use: {f: rounded_down(n) for f, n in figures[use].items() if n is not None} for use in USES}
    lower = [
        (use, figure) for use in USES for figure, floor in floors[use].items()
        if today[use].get(figure, floor) < floor]
    if lower and not allow_lower:
        for use, figure in lower:
            print(f"quality: {figure} of {use} is below its floor; a floor is not lowered", file=sys.stderr)
        return 1
    merged = {use: {f: today[use].get(f, floors[use].get(f)) for f in FIGURES} for use in USES}
    kept = {use: {f: n for f, n in merged[use].items() if n is not None} for use in USES}
    FLOORS.write_text(json.dumps(kept, indent=2) + "\n", encoding="utf-8")
    print(f"quality: wrote {FLOORS.name}")
    return 0


def rounded_down(number):
    """A floor is never above the figure it was set from."""
    return int(number * 10**FLOOR_DIGITS) / 10**FLOOR_DIGITS


def report(fallen):
    for use, figure, found, floor in fallen:
        print(f"quality: {figure} of {use} fell to {found:.3f}, floor {floor:.3f}", file=sys.stderr)
    return 1 if fallen else 0


if __name__ == "__main__":
    sys.exit(main())
