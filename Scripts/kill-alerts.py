#!/usr/bin/env python3
"""Kills the desk at random moments while it tells receivers: kill-alerts.py PROGRAM [KILLS].

A web address and a program that takes letters note what they get. At the end each has every change, by its id once,
with a right signature and in order; what came twice came under the same id.
"""

import base64
import email
import hashlib
import hmac
import http.server
import json
import pathlib
import random
import signal
import subprocess
import sys
import tempfile
import threading
import time

EXAMPLES = sorted(pathlib.Path("Examples").iterdir())
# Seconds after which a change that has not come never will.
PATIENCE = 60


class Receiver(http.server.BaseHTTPRequestHandler):
    """Notes messages."""

    secret = ""
    seen = []
    wrong = []

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        number, stamp = self.headers["webhook-id"], self.headers["webhook-timestamp"]
        key = base64.b64decode(self.secret.removeprefix("whsec_"))
        digest = hmac.new(key, f"{number}.{stamp}.".encode() + body, hashlib.sha256).digest()
        if self.headers["webhook-signature"] != "v1," + base64.b64encode(digest).decode():
            self.wrong.append(number)
        self.send_response(204)
        self.end_headers()
        self.seen.append((number, json.loads(body)["data"]["change"]["id"]))

    def log_message(self, *_):
        pass


def start(program, store, mailer):
    command = [program, "serve", "--store", str(store), "--port", "0", "--local-alerts", "--sendmail", str(mailer)]
    server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    server.stdout.readline()
    return server


def changes(program, store):
    text = subprocess.run(
        [program, "changes", "--store", str(store), "--format", "jsonl"], check=True, capture_output=True, text=True).stdout
    return [json.loads(line)["id"] for line in text.splitlines()]


def letters(folder):
    """Ids of changes by letter: each letter's Message-ID names the first and the last."""
    spans = []
    for path in sorted(folder.glob("*.eml")):
        message = email.message_from_bytes(path.read_bytes())
        first, last = message["Message-ID"].strip("<>").split(".")[0].split("-")
        spans.append((int(first), int(last)))
    return spans


def main():
    program, kills = sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 20
    chance = random.Random(16)
    hook = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Receiver)
    threading.Thread(target=hook.serve_forever, daemon=True).start()
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        store, mailer = folder / "desk.sanad", folder / "mailer"
        mailer.write_text(f'#!/bin/sh\nf=$(mktemp {folder}/letter-XXXXXX) && cat > "$f" && mv "$f" "$f.eml"\n')
        mailer.chmod(0o755)
        subprocess.run([program, "add", "--quiet", "--store", store, EXAMPLES[0]], check=True)
        alerts = [program, "alerts", "--store", store, "--add"]
        target = f"http://127.0.0.1:{hook.server_port}/hook"
        Receiver.secret = subprocess.run([*alerts, target], check=True, capture_output=True, text=True).stdout.strip()
        subprocess.run([*alerts, "mailto:desk@example.com"], check=True)
        before = set(changes(program, store))
        reports = EXAMPLES[1:]
        for turn in range(kills):
            server = start(program, store, mailer)
            if turn % 2 == 0 and reports:
                subprocess.run([program, "add", "--quiet", "--store", store, reports.pop(0)], check=True)
            time.sleep(chance.uniform(0, 0.7))
            server.send_signal(signal.SIGKILL)
            server.wait()
        server = start(program, store, mailer)
        for report in reports:
            subprocess.run([program, "add", "--quiet", "--store", store, report], check=True)
        wanted = [number for number in changes(program, store) if number not in before]
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and (
                {change for _, change in Receiver.seen} != set(wanted)
                or max((last for _, last in letters(folder)), default=0) < wanted[-1]):
            time.sleep(0.2)
        server.terminate()
        server.wait()
        return report_of(wanted, letters(folder), kills)


def report_of(wanted, spans, kills):
    faults = []
    by_id = dict(Receiver.seen)
    first_times = list(dict.fromkeys(change for _, change in Receiver.seen))
    if first_times != wanted:
        faults.append(f"web: {first_times} in place of {wanted}")
    if len(by_id) != len(set(by_id.values())):
        faults.append("web: a change came under two ids")
    if Receiver.wrong:
        faults.append(f"web: wrong signatures {Receiver.wrong}")
    distinct = sorted(set(spans))
    covered = [number for first, last in distinct for number in wanted if first <= number <= last]
    if sorted(set(covered)) != wanted:
        faults.append(f"mail: {covered} in place of {wanted}")
    twice = len(Receiver.seen) - len(by_id)
    print(f"{kills} kills, {len(wanted)} changes: {len(Receiver.seen)} messages ({twice} twice under the same id), "
          f"{len(spans)} letters ({len(spans) - len(distinct)} twice under the same id)")
    for fault in faults:
        print(f"FAULT {fault}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
