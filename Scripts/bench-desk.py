#!/usr/bin/env python3
"""How fast the desk answers over a large store: bench-desk.py PROGRAM STORE (with `hey`, from Debian).

Each answer is checked before it is timed. Prints one table; nothing here passes or fails.
"""

import gzip
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import threading
import time
import urllib.request

READERS = 16
REQUESTS = 2_000
COLD_STORIES = 60
COMMITS = 5


def get(address, **headers):
    request = urllib.request.Request(address, headers=headers)
    with urllib.request.urlopen(request, timeout=60) as answer:
        return answer.read()


def text(address):
    return get(address).decode()


def kilobytes(address):
    """Size of an answer as it travels, gzipped."""
    body = get(address, **{"Accept-Encoding": "gzip"})
    return (len(body) if body[:2] == b"\x1f\x8b" else len(gzip.compress(body))) / 1024


def load(address):
    """Milliseconds of the slowest twentieth, and answers a second, under READERS readers."""
    command = ["hey", "-n", str(REQUESTS), "-c", str(READERS), address]
    report = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    codes = re.findall(r"\[(\d+)\]\s+(\d+) responses", report)
    if codes != [("200", str(REQUESTS))]:
        sys.exit(f"{address}: {codes}")
    p95 = float(re.search(r"95%+ in ([\d.]+) secs", report)[1]) * 1000
    return p95, float(re.search(r"Requests/sec:\s+([\d.]+)", report)[1])


def cold(addresses, readers):
    """Milliseconds of the slowest twentieth of first looks, by `readers` at a time."""
    times = []
    rest = list(addresses)

    def look():
        while rest:
            address = rest.pop()
            start = time.perf_counter()
            get(address)
            times.append((time.perf_counter() - start) * 1000)

    threads = [threading.Thread(target=look) for _ in range(readers)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return sorted(times)[int(len(times) * 0.95)]


def words(page, count):
    """Words of a page, each once."""
    found = re.findall(r"[a-z]{5,}", re.sub(r"<[^>]*>", " ", page).lower())
    return list(dict.fromkeys(found))[:count]


def memory(process):
    status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
    return int(re.search(r"VmHWM:\s+(\d+)", status)[1]) / 1024


def live(address, program, store):
    """The longest time from the commit of another program to the event of a reader, in seconds."""
    seen = []

    def listen():
        with urllib.request.urlopen(f"{address}/events", timeout=120) as events:
            for line in events:
                if line.startswith(b"data:"):
                    seen.append(time.perf_counter())

    threading.Thread(target=listen, daemon=True).start()
    time.sleep(2)
    longest = 0
    for number in range(COMMITS):
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as report:
            json.dump({"id": f"bench-{time.time_ns()}", "outlet": "uji.example.com", "title": f"Uji meja {number}",
                       "published": f"2026-05-1{number}T08:00:00+07:00",
                       "text": f"Perahu ke-{number} tiba di Kemuning. Petugas mencatat {number + 12} penumpang."}, report)
            report.flush()
            count = len(seen)
            subprocess.run([program, "add", "--quiet", "--store", store, report.name], check=True)
            end = time.perf_counter()
            while len(seen) == count and time.perf_counter() < end + 10:
                time.sleep(0.01)
            if len(seen) == count:
                sys.exit("no event")
            longest = max(longest, seen[count] - end)
    return longest


def stories_of(address, count):
    """Ids and sizes of the first stories of the stream."""
    found, cursor = [], ""
    while len(found) < count:
        page = json.loads(text(f"{address}/api/v1/stories{cursor}"))
        found += [(row["story"]["id"], len(row["story"]["articles"])) for row in page["stories"]]
        if not page.get("next"):
            break
        cursor = f"?before={page['next']}"
    return found


def main(program, store):
    command = [program, "serve", "--store", store, "--port", "0"]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    try:
        start = time.perf_counter()
        address = server.stdout.readline().strip().rstrip("/")
        first = text(f"{address}/")
        print(f"first page after {time.perf_counter() - start:.2f} s")
        stories = stories_of(address, COLD_STORIES * 2)
        largest = min(stories, key=lambda story: abs(story[1] - 10))[0]
        story = text(f"{address}/s/{largest}")
        if f'href="/s/{stories[0][0]}"' not in first or "<h1" not in story or 'href="/c/' not in story:
            sys.exit("not the pages of this store")
        claim = "/c/" + re.search(r'href="/c/([^"#]+)', story)[1]
        print("| page | KB gzipped | p95 ms | answers/s |\n|---|---|---|---|")
        for name, path in (("stream", "/"), ("story", f"/s/{largest}"), ("claim", claim),
                           ("search", "/search?q=presiden"), ("rare search", "/search?q=kemuning")):
            size = kilobytes(address + path)
            p95, rate = load(address + path)
            print(f"| {name} | {size:.1f} | {p95:.1f} | {rate:.0f} |")
        ids = [f"{address}/s/{story}" for story, _ in stories]
        print(f"stories nobody looked at before, p95: {cold(ids[:COLD_STORIES], 1):.0f} ms one by one, "
              f"{cold(ids[COLD_STORIES:], READERS):.0f} ms by {READERS} readers")
        searches = [f"{address}/search?q={word}" for word in words(story, COLD_STORIES)]
        print(f"searches nobody made before, p95: {cold(searches, 1):.0f} ms one by one, "
              f"{cold([search + '+dan' for search in searches], READERS):.0f} ms by {READERS} readers")
        print(f"another program's commit to the event: {live(address, program, store):.2f} s at most")
        print(f"peak memory: {memory(server):.0f} MB")
    finally:
        server.terminate()
        server.wait(timeout=10)


if __name__ == "__main__":
    main(*sys.argv[1:3])
