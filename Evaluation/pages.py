"""Figures of single pages: body, title, people, day, outlet, names."""

import re

from tally import Tally


def squeeze(text):
    return re.sub(r"\s+", " ", text or "").strip()


def measure_pages(event, articles):
    """One tally over the pages of an event; an article the program did not print counts as empty."""
    tally = Tally()
    for page in event.pages:
        article = articles.get(page["page"], {})
        measure_body(tally, page, article)
        measure_metadata(tally, page, article)
        for name in event.names:
            measure_name(tally, page, article, name)
    return tally


def measure_body(tally, page, article):
    """Strings that must stand in the body, and strings that must not: trafilatura's cheap gold."""
    body = squeeze(article.get("text"))
    for string in page["with"]:
        tally.add("body with", squeeze(string) in body, page["page"], string)
    for string in page["without"]:
        tally.add("body without", squeeze(string) not in body, page["page"], string)


def measure_metadata(tally, page, article):
    where = page["page"]
    title, outlet = squeeze(article.get("title")), squeeze(article.get("outlet"))
    authors, day = article.get("authors") or [], (article.get("published") or "")[:10]
    tally.add("title", title == squeeze(page["title"]), where, title)
    tally.add("authors", sorted(authors) == sorted(page["authors"]), where, authors)
    tally.add("day", day == page["published"], where, day)
    accepted = {name.casefold() for name in page["outlet"]}
    tally.add("outlet", outlet.casefold() in accepted, where, outlet)


def measure_name(tally, page, article, name):
    """A name is right on a page if its mentions are one entity, named by one of its forms, of the right type.

    A page counts if the full name stands in its body. Each full name must be found; a short form
    need not be, but what is found there must be the same entity.
    """
    text = article.get("text") or ""
    full = places(text, [name["name"]])
    if not full:
        return
    mentions = [
        mention for mention in article["mentions"]
        if mention["kind"] == "name" and mention.get("in", "text") == "text"]
    found = all(covering(mentions, place) for place in full)
    all_forms = places(text, name["forms"])
    named = [mention for place in all_forms for mention in covering(mentions, place)]
    entities = {(mention["entity"], mention["type"]) for mention in named}
    forms = {(form, name["type"]) for form in name["forms"]}
    right = found and len(entities) == 1 and entities <= forms
    tally.add("names", right, page["page"], f"{name['name']}: {sorted(entities)}")


def places(text, forms):
    """Where one of the forms stands as whole words, the longest form first."""
    longest_first = sorted(forms, key=len, reverse=True)
    pattern = r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")\b"
    return [match.span() for match in re.finditer(pattern, text)]


def covering(mentions, place):
    return [
        mention for mention in mentions
        if mention["range"][0] < place[1] and place[0] < mention["range"][1]]
