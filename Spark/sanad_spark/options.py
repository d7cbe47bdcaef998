"""What a run is asked for."""

from __future__ import annotations

import dataclasses


@dataclasses.dataclass(frozen=True)
class Options:
    """The options of `sanad-spark run`; none but those of the first paragraph changes what comes out."""

    inputs: tuple[str, ...]
    out: str
    packs: str | None = None

    master: str | None = None
    partitions: int | None = None
    sanad: str | None = None
    ship: bool = False
    threads: int = 1
    # Bytes of an archive from which it is read in ranges.
    split: int = 256 << 20
    # Articles of an annotated part; a whole number of batches.
    chunk: int = 2_048
    # Articles of a part of accounts.
    block: int = 512
    # How often Spark tries a task.
    attempts: int = 4
    quiet: bool = False


# Articles that the program dates together: `Session.batchCount`.
BATCH = 512
# Articles of a story that an account is made of, and one more, so that the program says that it leaves some out:
# `Session.storyArticleMax`.
STORY_ARTICLES = 5_001
