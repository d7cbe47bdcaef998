#!/usr/bin/env python3
"""Speed of `sanad extract` beside trafilatura's on one folder of HTML pages, one thread each.

usage: compare-extraction.py SANAD PAGES [VENV]

Makes a virtual environment in VENV (a temporary folder unless given), installs trafilatura from PyPI and
times both in processor seconds: trafilatura with all pages in memory, its defaults; sanad as a process over
the folder, less what it takes on one page of one sentence. Prints MB per processor second, the peak memory
of sanad, and the quotient.
"""
import json, os, subprocess, sys, tempfile, venv

PROGRAM = r"""
import json, os, sys, time
import trafilatura
folder = sys.argv[1]
pages = [open(os.path.join(folder, name), "rb").read() for name in sorted(os.listdir(folder))]
trafilatura.extract(pages[0])
start = time.process_time()
found = sum(1 for page in pages if trafilatura.extract(page))
print(json.dumps({"seconds": time.process_time() - start, "found": found,
                  "version": trafilatura.__version__}))
"""


def trafilatura(folder, environment):
    python = os.path.join(environment, "bin", "python")
    if not os.path.exists(python):
        venv.create(environment, with_pip=True)
        subprocess.run([python, "-m", "pip", "install", "-q", "trafilatura", "lxml_html_clean"], check=True)
    out = subprocess.run([python, "-c", PROGRAM, folder], check=True, capture_output=True, text=True)
    return json.loads(out.stdout.splitlines()[-1])


def sanad(program, path):
    process = subprocess.Popen(
        [program, "extract", "--threads", "1", path], stdout=subprocess.DEVNULL)
    _, _, usage = os.wait4(process.pid, 0)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def main():
    program, folder = sys.argv[1], sys.argv[2]
    environment = sys.argv[3] if 3 < len(sys.argv) else tempfile.mkdtemp()
    size = sum(os.path.getsize(os.path.join(folder, name)) for name in os.listdir(folder)) / 1e6
    with tempfile.TemporaryDirectory() as empty:
        with open(os.path.join(empty, "one.html"), "w") as page:
            page.write("<p>One sentence of a page that has no more than this one.</p>")
        start = min(sanad(program, empty)[0] for _ in range(5))
    runs = [sanad(program, folder) for _ in range(5)]
    ours = min(seconds for seconds, _ in runs) - start
    theirs = trafilatura(folder, environment)
    print(f"pages            {size:.1f} MB")
    print(f"sanad            {size / ours:.1f} MB per processor second, "
          f"peak {max(memory for _, memory in runs):.0f} MB")
    print(f"trafilatura {theirs['version']} {size / theirs['seconds']:.1f} MB per processor second")
    print(f"quotient         {theirs['seconds'] / ours:.1f}")


main()
