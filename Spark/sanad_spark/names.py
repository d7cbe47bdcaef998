"""Names of articles that have the id of another one."""

from __future__ import annotations

import collections


def free_numbers(rows: list[tuple[str, str, int]]) -> list[tuple[str, int, int]]:
    """The number of each copy of an id, some of whose names `id~2`, `id~3` … are ids themselves.

    Rows are id, a name that is taken, and how many articles have the id; so are the results: id, the place of a copy
    among those of its id, from 2, and its number. `ArticleOrder` gives the same.
    """
    taken: dict[str, set[str]] = collections.defaultdict(set)
    copies: dict[str, int] = {}
    for one, name, count in rows:
        taken[one].add(name)
        copies[one] = count
    numbers = []
    for one in sorted(taken):
        number = 1
        for copy in range(2, copies[one] + 1):
            number += 1
            while f"{one}~{number}" in taken[one]:
                number += 1
            numbers.append((one, copy, number))
    return numbers
