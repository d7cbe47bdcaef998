"""The gate measured on a hand-made event, so that a figure that cannot fall is found out."""

import contextlib
import io
import json
import tempfile
import unittest
from pathlib import Path
from unittest import mock

from claims import measure_claims
from gate import fallen_figures, raise_floors
from gold import Event, GoldError, check
from pages import measure_pages, places

TEXTS = {
    "a.txt": "Sepuluh orang tewas di Merapu. Hujan turun sejak pagi.",
    "b.txt": "Sebanyak 12 orang  tewas. Hujan turun sejak pagi, kata Budi Raya.",
}
SENTENCES = [
    {"article": "a.txt", "text": "Sepuluh orang tewas di Merapu.", "facts": ["tewas"]},
    {"article": "a.txt", "text": "Hujan turun sejak pagi.", "facts": ["hujan"]},
    {"article": "b.txt", "text": "Sebanyak 12 orang tewas.", "facts": ["tewas"]},
    {"article": "b.txt", "text": "Hujan turun sejak pagi, kata Budi Raya.", "facts": ["hujan"]},
]
NAME = {"name": "Budi Raya", "type": "person", "forms": ["Budi Raya", "Budi"]}


def page(name, outlet, **gold):
    row = {"page": name, "title": "Judul", "authors": [], "published": "2026-05-09", "outlet": [outlet]}
    return row | {"with": [], "without": []} | gold


def event(**changes):
    parts = {
        "name": "contoh", "use": "develop", "folder": Path("."),
        "pages": [page("a.txt", "A"), page("b.txt", "B")],
        "facts": [{"id": "tewas", "status": "conflicting"}, {"id": "hujan", "status": "agreed"}],
        "sentences": SENTENCES, "names": [], "origins": []}
    return Event(**(parts | changes))


def articles(**changes):
    row = {"title": "Judul", "authors": [], "published": "2026-05-09T10:00:00+07:00", "mentions": []}
    return {name: row | {"text": text, "outlet": name[0].upper()} | changes for name, text in TEXTS.items()}


def claim(status, *sentences):
    """A claim whose reports are the marked sentences of these indices."""
    reports = []
    for index in sentences:
        text = TEXTS[SENTENCES[index]["article"]]
        start = text.index(SENTENCES[index]["text"][:11])
        reports.append({"article": SENTENCES[index]["article"], "range": [start, start + 20]})
    return {"text": str(sentences), "status": status, "reports": reports, "originsMin": 1, "origins": 2}


class Claims(unittest.TestCase):
    def shares(self, *claims, **changes):
        tally = measure_claims(event(**changes), articles(), list(claims))
        return {figure: tally.share(figure) for figure in tally.all}

    def test_claims_of_one_fact_are_right(self):
        shares = self.shares(claim("conflicting", 0, 2), claim("agreed", 1, 3))
        for figure in ("claims right", "facts joined", "pairs P", "pairs R", "differs R", "differs P"):
            self.assertEqual(shares[figure], 1, figure)

    def test_a_claim_of_two_facts_is_wrong(self):
        shares = self.shares(claim("conflicting", 0, 3), claim("agreed", 1), claim("agreed", 2))
        self.assertEqual(shares["claims not wrong"], 0)
        self.assertEqual(shares["facts joined"], 0)
        self.assertEqual(shares["pairs P"], 0)

    def test_a_claim_of_one_outlet_joins_nothing(self):
        self.assertNotIn("claims right", self.shares(claim("agreed", 0, 1)))

    def test_a_status_that_no_fact_has_is_false(self):
        shares = self.shares(claim("denied", 1, 3), claim("agreed", 0, 2))
        self.assertEqual((shares["denied P"], shares["differs R"]), (0, 0))

    def test_origins_are_right_within_the_range(self):
        for independent, right in ((2, 1), (3, 0)):
            origin = {"fact": "tewas", "independent": independent}
            self.assertEqual(self.shares(claim("agreed", 0, 2), origins=[origin])["origins"], right)

    def test_sentences_are_found_though_white_space_differs(self):
        self.assertEqual(self.shares(claim("superseded", 0, 2))["differs R"], 1)


class Pages(unittest.TestCase):
    def shares(self, gold, **changes):
        tally = measure_pages(event(**({"pages": [page("b.txt", "B")]} | gold)), articles(**changes))
        return {figure: tally.share(figure) for figure in tally.all}

    def test_strings_of_the_body(self):
        rows = [page("b.txt", "B", **{"with": ["12 orang tewas", "banjir"], "without": ["Hujan", "iklan"]})]
        shares = self.shares({"pages": rows})
        self.assertEqual((shares["body with"], shares["body without"]), (0.5, 0.5))

    def test_metadata_is_exactly_right_or_wrong(self):
        shares = self.shares({}, title="Judul | B", authors=["Sari"], published=None)
        self.assertEqual([shares[f] for f in ("title", "authors", "day", "outlet")], [0, 0, 0, 1])

    def test_a_name_needs_its_type_and_one_entity(self):
        start = TEXTS["b.txt"].index("Budi Raya")
        mention = {"kind": "name", "range": [start, start + 9], "entity": "Budi Raya", "type": "person"}
        wrong = ({"type": "place"}, {"entity": "Kata Budi"}, {"range": [0, 1]})
        for change, right in (({}, 1), *((change, 0) for change in wrong)):
            shares = self.shares({"names": [NAME]}, mentions=[mention | change])
            self.assertEqual(shares["names"], right, change)

    def test_the_longest_form_is_found_first(self):
        self.assertEqual(places("Budi Raya dan Budiman", ["Budi", "Budi Raya"]), [(0, 9)])


class Floors(unittest.TestCase):
    def fallen(self, found):
        figures = {"develop": {"title": found}, "report": {}}
        return fallen_figures(figures, {"develop": {"title": 0.9}, "report": {}})

    def test_only_what_lies_under_its_floor_falls(self):
        self.assertFalse(self.fallen(0.9))
        self.assertFalse(self.fallen(None))
        self.assertTrue(self.fallen(0.89))

    def raised(self, found, allow_lower=False):
        """The exit status and the floor written, from a floor of .9."""
        floors = {"develop": {"title": 0.9}, "report": {}}
        figures = {"develop": {"title": found}, "report": {}}
        quiet = io.StringIO()
        with tempfile.TemporaryDirectory() as folder, contextlib.redirect_stderr(quiet), \
                contextlib.redirect_stdout(quiet), mock.patch("gate.FLOORS", Path(folder) / "floors") as path:
            status = raise_floors(figures, floors, allow_lower)
            return status, json.loads(path.read_text())["develop"]["title"] if path.exists() else None

    def test_a_floor_is_raised_and_not_lowered(self):
        self.assertEqual(self.raised(0.95678), (0, 0.956))
        self.assertEqual(self.raised(0.8), (1, None))
        self.assertEqual(self.raised(0.8, allow_lower=True), (0, 0.8))


class Gold(unittest.TestCase):
    def test_gold_that_names_what_is_not_there_is_refused(self):
        with self.assertRaises(GoldError):
            check(event(use="neither"))


if __name__ == "__main__":
    unittest.main()
