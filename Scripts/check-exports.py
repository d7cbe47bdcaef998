#!/usr/bin/env python3
"""Reads exports with the validators of each format; one line a check, status 1 where one fails."""

import csv
import json
import re
import sqlite3
import subprocess
import sys
import time
import urllib.request
import warnings
from pathlib import Path
from xml.etree import ElementTree

import feedparser
import icalendar
import jsonschema
import pandas
import prov.model
import pyarrow.parquet
import pyshacl
import rdflib
import referencing
import rfc3987
from pyld import jsonld

# Where check-exports.sh says that the site will stand.
SITE = "https://news.example.com/brief/"
CSL_TYPES = {"article-newspaper"}


def documents(folder):
    return {line["id"]: line for line in map(json.loads, open(folder / "articles.jsonl"))}


def check_ninjs(folder, schemas):
    items = json.load(open(folder / "ninjs"))
    assert items and all(item["type"] == "composite" for item in items)
    path = Path(schemas) / "ninjs-schema_3.1.json" if schemas else None
    if path is None or not path.exists():
        return f"{len(items)} items (no schema: set EXPORT_SCHEMAS to a folder with {path or 'ninjs-schema_3.1.json'})"
    schema = json.load(open(path))
    # The schema of a place's coordinates is fetched by its address; none is written here.
    text = json.dumps(schema).replace('{"$ref": "https://geojson.org/schema/GeoJSON.json#"}', "{}")
    validator = jsonschema.Draft202012Validator(
        json.loads(text), format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER)
    for item in items:
        validator.validate(item)
    broken = {**items[0], "urgency": 11}
    assert list(validator.iter_errors(broken)), "a broken item passes"
    assert list(validator.iter_errors({**items[0], "nonsense": 1})), "an unknown key passes"
    return f"{len(items)} items"


def no_fetch(url, *_):
    raise AssertionError(f"{url} would be fetched")


def check_jsonld(folder, _):
    document = json.load(open(folder / "jsonld"))
    jsonld.set_document_loader(no_fetch)
    expanded = jsonld.expand(document)
    kinds = {kind for node in expanded for kind in node.get("@type", [])}
    assert {"https://schema.org/Claim", "https://schema.org/NewsArticle"} <= kinds, kinds
    dropped = [key for node in document["@graph"] for key in node
               if not key.startswith("@") and not any(key in term or term.endswith("/" + key)
                                                      for item in expanded for term in item)]
    assert not dropped, dropped
    jsonld.to_rdf(document)
    return f"{len(expanded)} nodes"


def check_annotations(folder, _):
    page = json.load(open(folder / "annotations"))
    articles = documents(folder)
    texts = {a["url"] or a["id"]: a["text"] for a in articles.values()}
    for item in page["items"]:
        quote, place = item["target"]["selector"]
        source = item["target"]["source"]
        text = texts.get(source)
        if text is None:
            text = next(a["text"] for a in articles.values() if source.endswith(a["id"].replace("/", "%2F")))
        assert text[place["start"]:place["end"]] == quote["exact"]
        assert text[:place["start"]].endswith(quote["prefix"]) and len(quote["prefix"]) <= 32
        assert text[place["end"]:].startswith(quote["suffix"]) and len(quote["suffix"]) <= 32
    assert page["items"]
    return f"{len(page['items'])} annotations at their places"


def check_annotation_schemas(folder, schemas):
    """The assertions of W3C's tests that every annotation must hold."""
    root = Path(schemas or "-") / "web-annotation"
    if not root.exists():
        return "left out (set EXPORT_SCHEMAS to a folder with web-annotation/annotations and definitions)"
    definitions = {path.name: json.load(open(path)) for path in (root / "definitions").glob("*.json")}
    draft = referencing.jsonschema.DRAFT4

    def found(uri):
        return draft.create_resource(definitions[uri.rsplit("/", 1)[-1]])

    registry = referencing.Registry(retrieve=found)
    items = json.load(open(folder / "annotations"))["items"]
    count = 0
    for path in sorted((root / "annotations").glob("*.json")):
        schema = json.load(open(path))
        if schema.get("assertionType") != "must" or schema.get("expectedResult") != "valid":
            continue
        count += 1
        validator = jsonschema.Draft4Validator(schema, registry=registry)
        for item in items:
            # An item of a page has the page's context.
            validator.validate({"@context": "http://www.w3.org/ns/anno.jsonld", **item})
    assert count, "no assertion that must hold"
    return f"{count} assertions hold for {len(items)} annotations"


# Data types of schema.org, which its shapes of release 30.0 want as nodes although its examples give literals.
DATA_TYPES = "Text URL Date DateTime Time Number Integer Float Boolean".split()


def check_shapes(folder, schemas):
    """schema.org's own shapes: each property with a value of a class that schema.org gives it."""
    root = Path(schemas or "-")
    if not (root / "schemaorg-shapes.shacl").exists():
        return "left out (set EXPORT_SCHEMAS to a folder with schemaorg-shapes.shacl and schemaorg-subclasses.shacl)"
    jsonld.set_document_loader(no_fetch)
    quads = jsonld.to_rdf(json.load(open(folder / "jsonld")), {"format": "application/n-quads"})
    graph = rdflib.Graph().parse(data=quads.replace("https://schema.org/", "http://schema.org/"), format="nt")
    count = len(graph)
    graph.parse(root / "schemaorg-subclasses.shacl", format="turtle")
    shapes = rdflib.Graph().parse(root / "schemaorg-shapes.shacl", format="turtle")
    for name in DATA_TYPES:
        shape = rdflib.URIRef(f"http://schema.org/validation#ValidSchema{name}")
        shapes.remove((shape, rdflib.URIRef("http://www.w3.org/ns/shacl#nodeKind"), None))
    conforms, _, report = pyshacl.validate(graph, shacl_graph=shapes)
    assert conforms, report
    claim = next(graph.subjects(rdflib.RDF.type, rdflib.URIRef("http://schema.org/Claim")))
    graph.add((claim, rdflib.URIRef("http://schema.org/appearance"), rdflib.Literal("no work")))
    assert not pyshacl.validate(graph, shacl_graph=shapes)[0], "an appearance that is no work passes"
    return f"{count} triples conform"


def check_datasette(folder, _):
    """The store as Datasette serves it: rows of the views, and its search."""
    command = [Path(sys.executable).parent / "datasette", "serve", "--port", "0", "--metadata",
               folder / "metadata.json", folder / "examples.sanad"]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    try:
        address = None
        while address is None:
            line = process.stdout.readline()
            assert line, "datasette ended"
            if "running on" in line:
                address = line.split("running on", 1)[1].split()[0].rstrip("/")
        time.sleep(0.2)

        def rows(query):
            return json.load(urllib.request.urlopen(f"{address}/examples/{query}"))

        found = rows("articles.json?_search=feri&_shape=array")
        assert found and all("feri" in (row["title"] + row["text"]).lower() for row in found)
        for view in ("stories", "claims", "reports", "changes"):
            page = rows(f"{view}.json?_shape=array")
            assert page and not any(isinstance(value, dict) for row in page for value in row.values()), view
        return f"{len(found)} articles found by its search"
    finally:
        process.terminate()
        process.wait()


def check_pandas(folder, _):
    """CSV and Parquet are one table to pandas."""
    count = 0
    for path in sorted((folder / "tables").glob("*.parquet")):
        binary = pandas.read_parquet(path)
        text = pandas.read_csv(folder / "csv" / f"{path.stem}.csv", dtype=str, keep_default_na=False)
        assert list(binary.columns) == list(text.columns) and len(binary) == len(text), path.stem
        for name in binary.columns:
            if pandas.api.types.is_string_dtype(binary[name]):
                assert binary[name].fillna("").tolist() == text[name].tolist(), (path.stem, name)
                count += len(binary)
    return f"{count} texts agree"


def check_prov(folder, _):
    text = open(folder / "prov").read()
    document = prov.model.ProvDocument.deserialize(content=text, format="json")
    again = prov.model.ProvDocument.deserialize(content=document.serialize(format="json"), format="json")
    assert document == again
    return f"{len(document.get_records())} records"


def check_csl(folder, _):
    items = json.load(open(folder / "csl"))
    assert items and {item["type"] for item in items} <= CSL_TYPES
    assert len({item["id"] for item in items}) == len(items)
    return f"{len(items)} references"


def check_ics(folder, _):
    data = open(folder / "ics", "rb").read()
    calendar = icalendar.Calendar.from_ical(data)
    events = calendar.walk("VEVENT")
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    assert all(event["DTSTART"].dt < event["DTEND"].dt for event in events)
    return f"{len(events)} events"


def check_feeds(folder, _):
    atom = feedparser.parse(str(folder / "changes.atom"))
    assert not atom.bozo, atom.bozo_exception
    feed = json.load(open(folder / "changes.json"))
    ids = [entry.id for entry in atom.entries]
    assert ids == [item["id"] for item in feed["items"]] and len(set(ids)) == len(ids)
    return f"{len(ids)} entries"


ATOM = "{http://www.w3.org/2005/Atom}"
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)")


def atom_problems(path, site=None):
    """What RFC 4287 asks of a feed, and what feed validators warn of."""
    root = ElementTree.parse(path).getroot()
    for place in [root, *root.iter(ATOM + "entry")]:
        for name in ("id", "title", "updated"):
            if len(place.findall(ATOM + name)) != 1 or not place.find(ATOM + name).text:
                yield f"{place.tag}: not one {name}"
        if not rfc3987.match(place.find(ATOM + "id").text, "URI"):
            yield f"{place.find(ATOM + 'id').text} is no address"
    if root.find(ATOM + "author") is None:
        yield "no author"
    if site and not root.findall(ATOM + "link[@rel='self']"):
        yield "no link to itself"
    for moment in root.iter(ATOM + "updated"):
        if not RFC3339.fullmatch(moment.text):
            yield f"{moment.text} is no RFC 3339"
    ids = [entry.find(ATOM + "id").text for entry in root.iter(ATOM + "entry")]
    if len(ids) != len(set(ids)):
        yield "an id stands twice"
    for entry in root.iter(ATOM + "entry"):
        links = entry.findall(ATOM + "link[@rel='alternate']")
        if entry.find(ATOM + "content") is None and len(links) != 1:
            yield "neither content nor one page"
        for link in links if site else []:
            name = link.get("href").removeprefix(site)
            if not (path.parent / name).exists():
                yield f"{name} is not there"


def check_feeds_by_the_book(folder, _):
    """Atom and JSON Feed by their rules, element by element; broken ones must not pass."""
    for path, site in ((folder / "site" / "feed.xml", SITE), (folder / "changes.atom", None)):
        problems = list(atom_problems(path, site))
        assert not problems, (path.name, problems[:3])
        text = path.read_text()
        parsed = feedparser.parse(text)
        assert not parsed.bozo and all(entry.updated_parsed for entry in parsed.entries), path.name
        broken = folder / "broken.atom"
        broken.write_text(re.sub(r"(<updated>[^<]*):\d\d([Z+-])", r"\1\2", text))
        assert list(atom_problems(broken)), f"{path.name}: a time without seconds passes"
    feed = json.load(open(folder / "changes.json"))
    assert feed["version"] == "https://jsonfeed.org/version/1.1" and feed["title"]
    for item in feed["items"]:
        assert isinstance(item["id"], str) and item["id"] and item["content_text"]
        assert RFC3339.fullmatch(item["date_published"]) and all(isinstance(tag, str) for tag in item["tags"])
        assert "url" not in item or rfc3987.match(item["url"], "URI")
    extensions = [key for part in (feed, *feed["items"]) for key in part if key.startswith("_")]
    assert set(extensions) == {"_sanad"}
    return f"{len(feed['items'])} items, {len(feedparser.parse(str(folder / 'site' / 'feed.xml')).entries)} stories"


def check_tables(folder, _):
    manifest = json.load(open(folder / "tables" / "manifest.json"))
    for table in manifest["tables"]:
        rows = pyarrow.parquet.read_table(folder / "tables" / table["file"])
        lines = list(csv.DictReader(open(folder / "csv" / f"{table['name']}.csv", newline="")))
        assert rows.num_rows == table["rows"] == len(lines), table["name"]
        assert rows.column_names == (list(lines[0]) if lines else rows.column_names)
    return f"{len(manifest['tables'])} tables"


def check_views(folder, _):
    database = sqlite3.connect(folder / "examples.sanad")
    metadata = json.load(open(folder / "metadata.json"))
    tables = metadata["databases"]["examples"]["tables"]
    names = {row[0] for row in database.execute("SELECT name FROM sqlite_master")}
    assert set(tables) <= names
    search = tables["articles"]
    found = database.execute(
        f"SELECT count(*) FROM articles WHERE {search['fts_pk']} IN "
        f"(SELECT rowid FROM {search['fts_table']} WHERE words MATCH 'feri')").fetchone()[0]
    assert 0 < found
    # The statement by which Datasette looks for an index of a table.
    detected = database.execute(
        "SELECT name FROM sqlite_master WHERE rootpage = 0 AND "
        "sql LIKE '%VIRTUAL TABLE%USING FTS%content=\"version\"%'").fetchall()
    assert detected == [("words",)]
    return f"{found} articles found"


def main():
    folder, schemas = Path(sys.argv[1]), sys.argv[2]
    warnings.simplefilter("ignore")
    failed = False
    for name, check in sorted(globals().items()):
        if not name.startswith("check_"):
            continue
        try:
            print(f"{name[6:]}: {check(folder, schemas)}")
        except Exception as error:  # noqa: BLE001 - every failure is reported, and the rest goes on
            failed = True
            print(f"{name[6:]}: FAILED: {type(error).__name__}: {str(error)[:400]}")
    sys.exit(failed)


main()
