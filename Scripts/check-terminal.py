#!/usr/bin/env python3
"""Shows hostile text in a terminal: check-terminal.py PROGRAM (with tmux).

Articles whose every field tries to steer a terminal, files with such names and a store under one are printed by every
command in a terminal of 100 by 2,000. Nothing may come of it: what stood above stays, the title stays, no bell rings,
no mode changes, nothing is typed and nothing is put into the clipboard.
"""

import json
import os
import pathlib
import shlex
import subprocess
import sys
import tempfile
import time

# What terminals obey: title, clipboard, clearing, cursor, other screen, colours, modes, questions, bell, C1, bidi.
ATTACKS = [
    "\x1b]0;OWNED\x07", "\x1b]2;OWNED\x1b\\", "\x1b]52;c;T1dORUQ=\x07", "\x1b[2J\x1b[H", "\x1b[3J", "\x1bc", "\x1b[99A",
    "\x1b[?1049h", "\x1b[?25l", "\x1b[?1000h", "\x1b[4h", "\x1b[31;41m", "\x1b[8m", "\x1b[6n", "\x1b[c", "\x1b[5n", "\x07",
    "\x9b2J", "\x9d0;OWNED\x9c", "\x90q\x9c", "\x1bP+q544e\x1b\\", "\x1bkOWNED\x1b\\", "\r\x1b[K", "\x08" * 40, "\x0e",
    "\x1b(0", "\u202eOWNED\u202c", "\u2066OWNED", "\u200bOWNED\ufeff", "\x1b[1;1HOWNED", "\x1b]8;;http://evil.example.com\x07",
]
FLAGS = ["alternate_on", "insert_flag", "keypad_cursor_flag", "mouse_any_flag", "origin_flag", "window_bell_flag"]


def records():
    for number, attack in enumerate(ATTACKS):
        words = f"Feri{attack} Terbakar {number}"
        yield {"id": f"id{attack}-{number}", "url": f"https://kabar.example.com/{attack}{number}", "title": words,
               "outlet": f"Kabar{attack} Contoh", "authors": [f"Dewi{attack} Lestari"], "section": f"Kota{attack}",
               "published": f"2026-03-10T{number % 24:02}:00:00+07:00", "language": "id",
               "text": f"KEMUNING - Sebuah feri{attack} terbakar di Kemuning{attack} pada Senin.\n\n"
                       f"\"Kami{attack} menghitung {12 + number % 2} penumpang,\" kata Budi{attack} Santoso. "
                       f"Petugas nomor {number} masih bekerja{attack} di lokasi."}


def commands(program, folder):
    """Every command that prints, over the hostile inputs; each as a line for a shell."""
    store = folder / "toko\x1b]0;OWNED\x07.sanad"
    inputs = folder / "laporan.jsonl"
    inputs.write_text("".join(json.dumps(record) + "\n" for record in records()))
    hostile = folder / "berkas\x1b[2J\x07"
    hostile.mkdir()
    for number, attack in enumerate(ATTACKS):
        name = f"{number}{attack}.txt".replace("/", "_")
        (hostile / name).write_text(next(iter(records()))["text"] if number % 3 else "\x00\x01")
    subprocess.run([program, "add", "--quiet", "--store", store, inputs], check=True)
    dump = subprocess.run([program, "dump", "--store", store], check=True, capture_output=True, text=True).stdout
    rows = [json.loads(line) for line in dump.splitlines()]
    story = next(row["id"] for row in rows if row["kind"] == "story")
    article = [row["id"] for row in rows if row["kind"] == "article"]
    stored = ["--store", store]
    statement = folder / "pernyataan.txt"
    statement.write_text(next(iter(records()))["text"])
    yield from ([program, *words] for words in (
        ["brief", inputs], ["brief", "--one-story", inputs], ["brief", "--one-story", "--format", "markdown", inputs],
        ["explain", "--one-story", inputs], ["extract", inputs], ["annotate", inputs], ["cluster", inputs],
        ["copies", inputs], ["trace", statement, inputs], ["brief", hostile], ["extract", hostile],
        ["brief", folder / "tiada\x1b[2J"], ["add", *stored, hostile], ["stories", *stored], ["runs", *stored],
        ["show", story, *stored], ["show", article[0], *stored], ["show", article[-1], *stored],
        ["show", "tiada\x1b[2J", *stored], ["search", "feri", *stored], ["search", "tiada\x1b[2J", *stored],
        ["changes", *stored], ["corrections", *stored], ["verify", *stored], ["dump", *stored],
        ["brief", *stored], ["brief", *stored, "--story", story], ["merge", story, "tiada\x1b[2J", *stored],
        ["stories", "--store", folder / "tiada\x1b]0;OWNED\x07"], ["stories", "--store", inputs],
        ["brief", "--packs", folder / "tiada\x1b[2J", inputs], ["bri\x1b[2Jef"], ["brief", "--opsi\x1b[2J"],
    ))


class Terminal:
    def __init__(self, folder):
        self.socket = str(folder / "tmux")
        self.tmux("-f", "/dev/null", "new-session", "-d", "-x", "100", "-y", "2000", "sh")
        self.tmux("set", "-g", "set-clipboard", "on")
        self.tmux("set", "-g", "monitor-bell", "on")
        self.title = self.tmux("display", "-p", "#{pane_title}")

    def tmux(self, *arguments):
        run = subprocess.run(["tmux", "-S", self.socket, *arguments], check=True, capture_output=True,
                             env={**os.environ, "TERM": "xterm-256color", "LC_ALL": "C.UTF-8"})
        return run.stdout.decode(errors="replace")

    def show(self, command, folder):
        """What the terminal says after `command`: the screen, and what is wrong with it."""
        script = folder / "script"
        # What a terminal answers to a question would be typed: nothing may be there to read.
        script.write_bytes(b"stty -echo; clear; printf 'ABOVE\\n'; " + shell(command) +
                           b"; printf 'BELOW\\n'; typed=$(timeout 0.2 cat | od -An -c | head -3); "
                           b"printf 'TYPED[%s]\\n' \"$typed\"; printf 'END\\n'; touch " +
                           os.fsencode(shlex.quote(str(folder / "done"))) + b"\n")
        (folder / "done").unlink(missing_ok=True)
        self.tmux("send-keys", f". {script}", "Enter")
        for _ in range(1200):
            if (folder / "done").exists():
                break
            time.sleep(0.05)
        time.sleep(0.1)
        screen = self.tmux("capture-pane", "-p", "-S", "-")
        return screen, list(self.faults(screen))

    def faults(self, screen):
        lines = screen.split("\n")
        for word in ("ABOVE", "BELOW", "TYPED[]"):
            if word not in lines:
                yield f"no line {word}"
        if self.tmux("display", "-p", "#{pane_title}") != self.title:
            yield "the title is another one"
        flags = self.tmux("display", "-p", " ".join(f"#{{{flag}}}" for flag in FLAGS)).split()
        yield from (f"{flag} is {value}" for flag, value in zip(FLAGS, flags) if value != "0")
        if self.tmux("display", "-p", "#{cursor_flag}").strip() != "1":
            yield "the cursor is hidden"
        if "T1d" in self.tmux("list-buffers") or "OWNED" in self.tmux("list-buffers"):
            yield "something is in the clipboard"
        if any(mark in screen for mark in "\u202e\u2066\u200b\ufeff\x9b\x9d"):
            yield "a mark that reorders or hides text is on the screen"

    def end(self):
        self.tmux("kill-server")


def shell(command):
    return b" ".join(b"'" + os.fsencode(str(word)).replace(b"'", b"'\\''") + b"'" for word in command)


def main(arguments):
    if len(arguments) != 1:
        print(__doc__.strip(), file=sys.stderr)
        return 64
    program, wrong, count = str(pathlib.Path(arguments[0]).resolve()), 0, 0
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        listed = list(commands(program, folder))
        terminal = Terminal(folder)
        try:
            for command in listed:
                count += 1
                screen, faults = terminal.show(command, folder)
                for fault in faults:
                    wrong += 1
                    print(f"{command[1:]}: {fault}")
                    print("\n".join(screen.split("\n")[:12]), file=sys.stderr)
        finally:
            terminal.end()
    print(f"{count} commands, {len(ATTACKS)} attacks in every field: {wrong} effects")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
