"""The SQL files of the package, statement by statement; Spark and DuckDB run the same."""

from __future__ import annotations

import importlib.resources
from typing import Iterator


def statements(name: str, **values: int) -> Iterator[str]:
    """The statements of the file `name`, with the words in capitals that `values` names replaced."""
    text = importlib.resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("--")]
    text = "\n".join(lines)
    for word, value in values.items():
        text = text.replace(word, str(value))
    for statement in text.split(";"):
        if statement.strip():
            yield statement.strip()
