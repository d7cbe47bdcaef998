#!/usr/bin/env python3
"""Runs the program as a press would: press.py PROGRAM [ARTICLES].

Invented reports through every step on four threads and on one, which must print the same; two programs that add to
one store while others read it; a desk with readers and hands at once. A signal, such as that of a sanitizer, or an
answer of 500 and more ends the run with 1.
"""

import concurrent.futures
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import urllib.error
import urllib.parse
import urllib.request

PLACES = ["Kemuning", "Tanjung Wangi", "Batu Lima", "Sukamaju", "Rawa Indah", "Muara Putih", "Giri Asri"]
EVENTS = [("Feri Terbakar", "feri terbakar", "penumpang"), ("Gempa Guncang", "gempa mengguncang", "rumah"),
          ("Pabrik Tutup", "pabrik sepatu tutup", "pekerja"), ("Banjir Rendam", "banjir merendam pasar", "kios")]
PEOPLE = ["Rahmat Hidayat", "Dewi Lestari", "Budi Santoso"]
READERS = 8
REQUESTS = 96


def reports(count):
    """Reports of invented events, five of each, an hour apart."""
    for number in range(count):
        event, person = number // 5, PEOPLE[number % 3]
        place = PLACES[event // len(EVENTS) % len(PLACES)]
        title, deed, thing = EVENTS[event % len(EVENTS)]
        yield {
            "id": f"https://kabar-{number % 3}.example.com/baca/{number}", "outlet": f"Kabar {number % 3}",
            "title": f"{title} di {place}", "language": "id",
            "published": f"2026-03-{1 + number // 24 % 28:02}T{number % 24:02}:00:00+07:00",
            "text": f"{place} - Sebuah {deed} di {place} pada Senin. Sedikitnya {12 + event} {thing} terdampak, "
                    f"kata Kepala Dinas {person} kepada wartawan.\n\n\"Kami menghitung {12 + event + number % 2} "
                    f"{thing},\" kata {person}. Petugas nomor {number} masih bekerja di lokasi.",
        }


class Press:
    def __init__(self, program, folder):
        self.program, self.folder = program, pathlib.Path(folder)
        self.input, self.store = str(self.folder / "reports.jsonl"), str(self.folder / "store.sanad")

    def start(self, *arguments):
        return subprocess.Popen([self.program, *arguments], stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def ended(self, process, *allowed):
        output, errors = process.communicate()
        if process.returncode not in (0, *allowed):
            sys.exit(f"{process.args}: ended with {process.returncode}\n{errors.decode(errors='replace')}")
        return output

    def run(self, *arguments):
        return self.ended(self.start(*arguments))

    def threads(self):
        for command in (["extract"], ["annotate"], ["cluster"], ["brief", "--format", "json"]):
            outputs = {self.run(*command, "--threads", count, self.input) for count in ("1", "4")}
            if len(outputs) != 1:
                sys.exit(f"{command}: differs with the number of threads")

    def stores(self):
        lines = pathlib.Path(self.input).read_text().splitlines(keepends=True)
        half = len(lines) // 2
        parts = []
        for name, part in (("a", lines[:half]), ("b", lines[half:])):
            parts.append(self.folder / f"{name}.jsonl")
            parts[-1].write_text("".join(part))
        self.run("add", "--quiet", "--store", self.store, "Examples")
        writers = [self.start("add", "--quiet", "--batch", "8", "--store", self.store, str(part)) for part in parts]
        readers = [self.start(*words, "--store", self.store) for words in
                   (["stories"], ["changes"], ["search", "feri"], ["verify"], ["dump"])]
        regroup = self.start("regroup", "--store", self.store)
        for process in [*writers, *readers, regroup]:
            self.ended(process)
        self.run("verify", "--store", self.store)

    def desk(self):
        desk = self.start("serve", "--store", self.store, "--port", "0")
        try:
            line = (desk.stdout.readline() or b"").decode()
            base = re.search(r"http://[\d.]+:\d+", line).group()
            self.read(base)
        finally:
            desk.terminate()
            self.ended(desk)

    def read(self, base):
        stories = sorted(set(re.findall(r'href="/s/([^"/?#]+)"', get(base + "/").decode())))
        token = re.search(r'name="token" value="(\w+)"', get(base + f"/s/{stories[0]}").decode()).group(1)
        paths = ["/", "/changes", "/pending", "/sources", "/corrections", "/search?q=feri", "/index.json", "/metrics"]
        paths += [f"/s/{story}{end}" for story in stories[:12] for end in ("", ".json", "/changes", "/edit")]
        with concurrent.futures.ThreadPoolExecutor(READERS) as pool:
            waiting = [pool.submit(get, base + paths[number % len(paths)]) for number in range(REQUESTS)]
            for number in range(REQUESTS // 4):
                story = stories[number % len(stories)]
                waiting.append(pool.submit(post, f"{base}/s/{story}/follow", token))
            for request in waiting:
                request.result()


def get(address):
    with urllib.request.urlopen(address, timeout=120) as answer:
        return answer.read()


def post(address, token):
    request = urllib.request.Request(address, urllib.parse.urlencode({"token": token}).encode())
    try:
        with urllib.request.urlopen(request, timeout=120) as answer:
            return answer.read()
    except urllib.error.HTTPError as error:
        if 500 <= error.code:
            raise
        return b""


def main(arguments):
    if not 1 <= len(arguments) <= 2:
        print(__doc__.strip(), file=sys.stderr)
        return 64
    count = int(arguments[1]) if len(arguments) == 2 else 120
    with tempfile.TemporaryDirectory() as folder:
        press = Press(arguments[0], folder)
        pathlib.Path(press.input).write_text("".join(json.dumps(report) + "\n" for report in reports(count)))
        for step in (press.threads, press.stores, press.desk):
            step()
            print(f"press: {step.__name__}: no signal", flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
