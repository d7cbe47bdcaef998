"""Starts `sanad serve` for scripts that look at it with a browser."""

import contextlib
import pathlib
import subprocess
import tempfile

BROWSER = "/usr/bin/chromium"


def add(program, store, *reports):
    """Adds reports to a store as another program would."""
    command = [program, "add", "--quiet", "--store", str(store), *map(str, reports)]
    subprocess.run(command, check=True)


@contextlib.contextmanager
def desk(program, *reports):
    """Address and store of a desk over `reports`, for as long as the block runs."""
    with tempfile.TemporaryDirectory() as folder:
        store = pathlib.Path(folder) / "desk.sanad"
        add(program, store, *reports)
        command = [program, "serve", "--store", str(store), "--port", "0"]
        server = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        try:
            yield server.stdout.readline().strip().rstrip("/"), store
        finally:
            server.terminate()
            server.wait(timeout=10)
