"""Figures of an account: how its claims and the marked facts meet."""

import re
from collections import defaultdict
from itertools import combinations

from tally import Tally

DIFFERING = ("conflicting", "superseded")
# The figure's name, and the statuses that count as one.
STATUS_FIGURES = {
    "differs": DIFFERING, "denied": ("denied",), "unverified": ("unverified",), "pending": ("pending",)}


class Meeting:
    """The marked sentences of an event, found in the articles as the program read them."""

    def __init__(self, event, articles):
        self.event = event
        self.outlet = event.outlets()
        self.status = {fact["id"]: fact["status"] for fact in event.facts}
        self.places = [self.place(sentence, articles) for sentence in event.sentences]
        self.stated = defaultdict(set)
        for sentence in event.sentences:
            for fact in sentence["facts"]:
                self.stated[fact].add(self.outlet[sentence["article"]])

    @staticmethod
    def place(sentence, articles):
        """The range of a marked sentence in the article's text; white space may differ."""
        text = articles.get(sentence["article"], {}).get("text") or ""
        pattern = r"\s*".join(re.escape(word) for word in sentence["text"].split())
        match = re.search(pattern, text)
        return match.span() if match else None

    def sentence(self, report):
        """The marked sentence that a report of a claim overlaps most, as its index, or None."""
        best, width_of_best = None, 0
        start, end = report["range"]
        for index, (sentence, place) in enumerate(zip(self.event.sentences, self.places, strict=True)):
            if place is None or sentence["article"] != report["article"]:
                continue
            width = min(end, place[1]) - max(start, place[0])
            if width > width_of_best:
                best, width_of_best = index, width
        return best

    def facts(self, index):
        return self.event.sentences[index]["facts"] if index is not None else []


class MetClaim:
    """A claim: for each report its outlet and the marked sentence, for each fact the outlets that state it."""

    def __init__(self, claim, meeting):
        self.claim = claim
        self.indices = [meeting.sentence(report) for report in claim["reports"]]
        self.outlets = [meeting.outlet[report["article"]] for report in claim["reports"]]
        self.told = defaultdict(set)
        for index, outlet in zip(self.indices, self.outlets, strict=True):
            for fact in meeting.facts(index):
                self.told[fact].add(outlet)

    @property
    def joins(self):
        return len(set(self.outlets)) > 1

    def most_told(self):
        return max((len(outlets) for outlets in self.told.values()), default=0)

    def is_right(self, meeting):
        """One fact stands in every report."""
        return any(all(fact in meeting.facts(index) for index in self.indices) for fact in self.told)

    def is_wrong(self):
        """No fact stands in the reports of two outlets."""
        return self.most_told() < 2


def measure_claims(event, articles, claims):
    meeting = Meeting(event, articles)
    met = [MetClaim(claim, meeting) for claim in claims]
    tally = Tally()
    measure_joined(tally, meeting, met)
    measure_facts(tally, meeting, met)
    measure_pairs(tally, meeting, met)
    for figure, statuses in STATUS_FIGURES.items():
        measure_status(tally, meeting, met, figure, statuses)
    for origin in event.origins:
        measure_origin(tally, event, met, origin)
    return tally


def measure_joined(tally, meeting, met):
    for claim in met:
        if claim.joins:
            where = meeting.event.name
            tally.add("claims right", claim.is_right(meeting), where, claim.claim["text"])
            tally.add("claims not wrong", not claim.is_wrong(), where, claim.claim["text"])


def measure_facts(tally, meeting, met):
    for fact, outlets in meeting.stated.items():
        if len(outlets) > 1:
            joined = any(len(claim.told[fact]) > 1 for claim in met if fact in claim.told)
            tally.add("facts joined", joined, meeting.event.name, fact)


def measure_pairs(tally, meeting, met):
    """Pairs of sentences of two outlets: joined by a claim, and sharing a fact."""
    seen, hit = set(), set()
    for claim in met:
        rows = list(zip(claim.claim["reports"], claim.indices, claim.outlets, strict=True))
        for (one, first, outlet), (other, second, other_outlet) in combinations(rows, 2):
            pair = frozenset([(r["article"], tuple(r["range"])) for r in (one, other)])
            if outlet == other_outlet or pair in seen:
                continue
            seen.add(pair)
            hit.add(frozenset([first, second]))
            shared = set(meeting.facts(first)) & set(meeting.facts(second))
            tally.add("pairs P", shared)
    for pair in central_pairs(meeting):
        tally.add("pairs R", pair in hit)


def central_pairs(meeting):
    """Pairs of sentences of two outlets that state the same fact first."""
    sentences = meeting.event.sentences
    for first, second in combinations(range(len(sentences)), 2):
        one, other = sentences[first], sentences[second]
        differ = meeting.outlet[one["article"]] != meeting.outlet[other["article"]]
        if differ and one["facts"][0] == other["facts"][0]:
            yield frozenset([first, second])


def measure_status(tally, meeting, met, figure, statuses):
    """R over the facts of a status, P over the claims shown with it.

    A claim shown as differing is right only if a differing fact is what it joins most.
    """
    shown = [claim for claim in met if claim.claim["status"] in statuses]
    covered = {fact for claim in shown for fact in claim.told}
    for fact, status in meeting.status.items():
        if status in statuses:
            tally.add(f"{figure} R", fact in covered, meeting.event.name, fact)
    for claim in shown:
        least = claim.most_told() if figure == "differs" else 1
        right = any(
            meeting.status[fact] in statuses and len(outlets) >= least
            for fact, outlets in claim.told.items())
        tally.add(f"{figure} P", right, meeting.event.name, claim.claim["text"])


def measure_origin(tally, event, met, origin):
    """The count of independent origins, in the claim that joins most outlets on the fact."""
    fact, independent = origin["fact"], origin["independent"]
    best = max(met, key=lambda claim: len(claim.told.get(fact, ())), default=None)
    if best is None or fact not in best.told:
        tally.add("origins", False, event.name, f"{fact}: no claim")
        return
    low, high = best.claim["originsMin"], best.claim["origins"]
    tally.add("origins", low <= independent <= high, event.name, f"{fact}: {low} to {high}, not {independent}")
