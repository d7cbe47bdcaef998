#!/usr/bin/env python3
"""Opens links to sentences in Chromium and looks which words it marks.

usage: check-fragments.py PROGRAM ARTICLES.jsonl [COUNT]

Each article becomes a page of its own on 127.0.0.1: its headline twice, as pages have it, its text, a list of other
headlines. The links are those that `sanad brief --format markdown` prints. What the browser marks is painted in a
colour of its own and looked for in a picture of the page. Needs chromium, pillow and websocket-client. Exits 1
where another sentence is marked, or fewer than 99 of 100 are right.
"""
import base64, html, http.server, io, json, re, subprocess, sys, tempfile, threading, time, urllib.request
from pathlib import Path

import websocket
from PIL import Image

SHARE_MIN = 0.99
MARK = (255, 0, 255)
STYLE = "body{font:16px/1.5 serif;width:760px;margin:8px}::target-text{background:#f0f;color:#f0f}"
PAGES = {}


class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        page = PAGES.get(self.path)
        self.send_response(200 if page else 404)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write((page or "").encode())

    def log_message(self, *_):
        pass


def page(article, others):
    lines = "".join(f"<p>{html.escape(line)}</p>" for line in article["text"].split("\n") if line.strip())
    title = html.escape(article["title"])
    rest = "".join(f"<li>{html.escape(other)}</li>" for other in [article["title"], *others])
    return (f"<!doctype html><html lang=id><head><title>{title}</title><style>{STYLE}</style></head><body>"
            f"<h1>{title}</h1>{lines}<aside><ul>{rest}</ul></aside></body></html>")


class Browser:
    """Chromium over its debugging protocol."""

    def __init__(self, folder):
        self.process = subprocess.Popen(
            ["chromium", "--headless=new", "--no-sandbox", "--disable-gpu", "--remote-debugging-port=0",
             "--remote-allow-origins=*", "--hide-scrollbars", f"--user-data-dir={folder}", "about:blank"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        port_file = Path(folder) / "DevToolsActivePort"
        while not port_file.exists() or not port_file.read_text().strip():
            assert self.process.poll() is None, "chromium ended"
            time.sleep(0.1)
        self.port = port_file.read_text().split()[0]
        self.count = 0

    def open_tab(self):
        request = urllib.request.Request(f"http://127.0.0.1:{self.port}/json/new?about:blank", method="PUT")
        tab = json.load(urllib.request.urlopen(request))
        self.socket = websocket.create_connection(tab["webSocketDebuggerUrl"], timeout=60)
        self.call("Page.enable")
        self.call("Emulation.setDeviceMetricsOverride", width=800, height=600, deviceScaleFactor=1, mobile=False)

    def call(self, method, **params):
        self.count += 1
        self.socket.send(json.dumps({"id": self.count, "method": method, "params": params}))
        while True:
            message = json.loads(self.socket.recv())
            if message.get("id") == self.count:
                assert "error" not in message, message
                return message["result"]

    def wait_for(self, event):
        while json.loads(self.socket.recv()).get("method") != event:
            pass

    def evaluate(self, script):
        return self.call("Runtime.evaluate", expression=script, returnByValue=True)["result"].get("value")


RECTS = """(() => {
  const words = %s, found = [];
  for (const block of document.querySelectorAll('h1, p, li')) {
    const text = block.textContent, start = text.indexOf(words);
    if (start < 0 || !block.firstChild) continue;
    const range = document.createRange();
    range.setStart(block.firstChild, start);
    range.setEnd(block.firstChild, start + words.length);
    found.push([...range.getClientRects()].map(r => [r.left, r.top + scrollY, r.right, r.bottom + scrollY]));
  }
  return {found, height: document.documentElement.scrollHeight};
})()"""


def judge(browser, link, sentence):
    """`right`, `nothing` where no words are marked, or what is wrong."""
    browser.call("Page.navigate", url="about:blank")
    browser.wait_for("Page.loadEventFired")
    browser.call("Page.navigate", url=link)
    browser.wait_for("Page.loadEventFired")
    time.sleep(0.05)
    places = browser.evaluate(RECTS % json.dumps(sentence))
    if not places["found"]:
        return "the sentence is not in the page"
    shot = browser.call(
        "Page.captureScreenshot", captureBeyondViewport=True,
        clip={"x": 0, "y": 0, "width": 800, "height": min(places["height"], 16000), "scale": 1})
    picture = Image.open(io.BytesIO(base64.b64decode(shot["data"]))).convert("RGB")
    marked = marked_rows(picture)
    if not marked:
        return "nothing"
    for rects in places["found"]:
        top, bottom = min(r[1] for r in rects), max(r[3] for r in rects)
        if top - 2 <= min(marked) and max(marked) <= bottom + 2 and covers(picture, rects):
            return "right"
    return f"rows {min(marked)} to {max(marked)} are marked"


def marked_rows(picture):
    width, height = picture.size
    data = picture.tobytes()
    row = bytes(MARK) * 4
    return [y for y in range(height) if row in data[y * width * 3:(y + 1) * width * 3]]


def covers(picture, rects):
    """Whether each line of the sentence is marked from its first word to its last."""
    for left, top, right, bottom in rects:
        y = int((top + bottom) / 2)
        inside = [picture.getpixel((x, y)) == MARK for x in range(int(left) + 2, int(right) - 2, 2)]
        if inside and sum(inside) < len(inside) * 0.9:
            return False
    return True


def main(program, corpus, count):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    root = f"http://127.0.0.1:{server.server_port}"
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        source = Path(folder) / "articles.jsonl"
        lines = [json.loads(line) for line in open(corpus, encoding="utf-8")][:count * 3]
        with open(source, "w", encoding="utf-8") as file:
            for number, line in enumerate(lines):
                file.write(json.dumps({**line, "url": f"{root}/{number}"}) + "\n")
        articles = run(program, "extract", source, lines=True)
        titles = [article["title"] or "" for article in articles]
        for number, article in enumerate(articles):
            path = article["url"].removeprefix(root)
            PAGES[path] = page({**article, "title": article["title"] or ""}, titles[number + 1:number + 6])
        links = links_of(run(program, "brief", source, "--format", "markdown"), count)
        results = judged(links, folder)
    server.shutdown()
    wrong = [result for result in results if result[0] not in ("right", "nothing")]
    right = sum(result[0] == "right" for result in results)
    for result, link, sentence in results:
        if result != "right":
            print(f"{result}: {sentence[:80]} … {link[link.find('#'):][:160]}")
    print(f"{len(results)} links, {right} right, {len(results) - right - len(wrong)} nothing, {len(wrong)} wrong")
    return not results or right < len(results) * SHARE_MIN or bool(wrong)


def run(program, command, source, *options, lines=False):
    output = subprocess.run(
        [program, command, "--quiet", *options, str(source)], check=True, capture_output=True, text=True).stdout
    return [json.loads(line) for line in output.splitlines()] if lines else output


def links_of(markdown, count):
    """The first link of each page, with its sentence."""
    links, seen = [], set()
    for match in re.finditer(r"^- (?:\*\*\[.*?\]\*\* )?(.*)\\\n  \[[^\]]*\]\((http://127[^)]*)\)", markdown, re.M):
        sentence, link = re.sub(r"\\(.)", r"\1", match[1]), match[2].replace("\\", "")
        address = link.split("#")[0]
        if address not in seen and ":~:text=" in link:
            seen.add(address)
            links.append((link, sentence))
    return links[:count]


def judged(links, folder):
    browser = Browser(Path(folder) / "profile")
    try:
        browser.open_tab()
        return [(judge(browser, link, sentence), link, sentence) for link, sentence in links]
    finally:
        browser.process.terminate()
        browser.process.wait()


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    sys.exit(main(sys.argv[1], sys.argv[2], int(sys.argv[3]) if len(sys.argv) == 4 else 500))
