"""What is read: files of this machine or of an object store, large archives in ranges of whole members."""

from __future__ import annotations

import dataclasses
import glob
import hashlib
import json
import os
import zlib
from typing import Any, BinaryIO, Iterator

# Bytes looked at for the start of a member behind a place where a file is to be cut.
WINDOW = 1 << 20
GZIP = b"\x1f\x8b\x08"
# Bytes of a member that are unpacked to see whether a record begins there.
HEAD = 4_096


@dataclasses.dataclass(frozen=True)
class Input:
    """A file, or the bytes `start`…`end` of one."""

    name: str
    size: int
    # What changes with the file: time of change in nanoseconds.
    changed: int
    start: int = 0
    end: int | None = None
    # Where a file of this machine lies, whatever the working folder of an executor is.
    path: str = ""

    @property
    def is_remote(self) -> bool:
        """Whether it lies in an object store."""
        return "://" in self.name

    @property
    def digest(self) -> str:
        """What the input is known by."""
        fields = [self.name, self.size, self.changed, self.start, self.end]
        return hashlib.sha256(json.dumps(fields).encode()).hexdigest()

    @property
    def label(self) -> str:
        """Its name in messages and in ids of records without an address."""
        return self.name if self.start == 0 else f"{self.name}@{self.start}"

    def step(self) -> tuple[list[str], bytes | None]:
        """The arguments of `sanad step read`, and what goes to its standard input."""
        if self.is_remote:
            return ["read", "--name", self.label, "-"], self.bytes()
        # A machine that cannot read it fails, and another one may; what is damaged in it is for the program to say.
        with open(self.path, "rb"):
            pass
        if self.end is None:
            return ["read", self.name], None
        path = self.path.lstrip("/")
        return ["read", path, "--name", self.label, "--from", str(self.start), "--to", str(self.end)], None

    def bytes(self) -> bytes:
        """The bytes of a remote file or of its range."""
        with open_input(self.name) as file:
            file.seek(self.start)
            return file.read((self.size if self.end is None else self.end) - self.start)


def store(name: str) -> Any:
    """The object store of an address with the path in it; `s3a` is Hadoop's name for `s3`.

    Credentials come from the environment as for every tool of the store; SANAD_SPARK_ANONYMOUS=1 sends none.
    """
    from pyarrow import fs

    scheme, _, path = name.partition("://")
    if scheme not in ("s3", "s3a"):
        return fs.FileSystem.from_uri(name)
    anonymous = os.environ.get("SANAD_SPARK_ANONYMOUS") == "1"
    options: dict[str, Any] = {"anonymous": True} if anonymous else {}
    if endpoint := os.environ.get("AWS_ENDPOINT_URL"):
        scheme, _, host = endpoint.partition("://")
        options |= {"endpoint_override": host, "scheme": scheme}
    return fs.S3FileSystem(**options), path


def open_input(name: str) -> BinaryIO:
    """Opens a file to read at any place."""
    if "://" not in name:
        return open(name, "rb")
    system, path = store(name)
    file: BinaryIO = system.open_input_file(path)
    return file


def found(pattern: str) -> Iterator[Input]:
    """The files that `pattern` names: a file, a folder, a glob; in order of name."""
    pattern = pattern.removeprefix("file://")
    if "://" in pattern:
        yield from found_remote(pattern)
        return
    paths = sorted(glob.glob(pattern)) if glob.has_magic(pattern) and not os.path.exists(pattern) else [pattern]
    for path in paths:
        if os.path.isdir(path):
            yield from found_below(path)
        else:
            yield local(path)


def found_below(folder: str) -> Iterator[Input]:
    """The files of a folder and of those in it, hidden ones left out."""
    for name in sorted(os.listdir(folder)):
        path = os.path.join(folder, name)
        if name.startswith("."):
            continue
        if os.path.isdir(path):
            yield from found_below(path)
        else:
            yield local(path)


def local(path: str) -> Input:
    """A file of this machine; one that is not there is an input too, and its manifest says what is wrong."""
    try:
        status = os.stat(path)
    except OSError:
        return Input(path, 0, 0, path=os.path.abspath(path))
    return Input(path, status.st_size, status.st_mtime_ns, path=os.path.abspath(path))


def found_remote(pattern: str) -> Iterator[Input]:
    """The files of an object store: one, all below a prefix that ends in `/`, or those that match a glob."""
    from fnmatch import fnmatchcase

    from pyarrow import fs

    system, path = store(pattern)
    scheme = pattern.partition("://")[0]
    if not glob.has_magic(path) and not path.endswith("/"):
        infos = [system.get_file_info(path)]
    else:
        head = path.rstrip("/") if path.endswith("/") else os.path.dirname(path.split("*")[0].split("?")[0])
        infos = system.get_file_info(fs.FileSelector(head, recursive=True))
        if not path.endswith("/"):
            infos = [info for info in infos if fnmatchcase(info.path, path)]
    for info in sorted(infos, key=lambda info: info.path):
        if info.type != fs.FileType.Directory:
            yield Input(f"{scheme}://{info.path}", info.size or 0, info.mtime_ns or 0)


def cut(whole: Input, size: int) -> list[Input]:
    """`whole` in ranges of about `size` bytes, each of whole members; as it is where it is no packed archive."""
    if whole.size <= size:
        return [whole]
    try:
        starts = member_starts(whole, size)
    except OSError:
        # Its own task says what is wrong.
        return [whole]
    if not starts:
        return [whole]
    ends = [*starts[1:], whole.size]
    return [dataclasses.replace(whole, start=start, end=end) for start, end in zip(starts, ends)]


def member_starts(whole: Input, size: int) -> list[int]:
    """The bytes at which ranges of about `size` begin; none where it is no packed archive."""
    with open_input(whole.name) as file:
        if not begins_record(file.read(HEAD)):
            return []
        starts = [0]
        for place in range(size, whole.size, size):
            start = next_member(file, max(place, starts[-1] + 1), min(place + size, whole.size))
            if start is not None:
                starts.append(start)
    return starts


def next_member(file: BinaryIO, place: int, stop: int) -> int | None:
    """The first byte from `place` on, before `stop`, at which a member with a record begins."""
    while place < stop:
        file.seek(place)
        window = file.read(WINDOW + HEAD)
        at = window.find(GZIP)
        while 0 <= at < WINDOW:
            if stop <= place + at:
                return None
            if begins_record(window[at:at + HEAD]):
                return place + at
            at = window.find(GZIP, at + 1)
        place += WINDOW
    return None


def begins_record(head: bytes) -> bool:
    """Whether packed bytes begin a record of an archive."""
    if not head.startswith(GZIP):
        return False
    try:
        return zlib.decompressobj(wbits=31).decompress(head, 16).startswith(b"WARC/1.")
    except zlib.error:
        return False
