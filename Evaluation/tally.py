"""Counts of right and all, by the name of the figure."""

from collections import Counter


class Tally:
    """Right and all of each figure, and what was wrong, to be shown."""

    def __init__(self):
        self.right = Counter()
        self.all = Counter()
        self.wrong = []

    def add(self, figure, is_right, where="", what=""):
        self.all[figure] += 1
        self.right[figure] += bool(is_right)
        if not is_right:
            self.wrong.append((figure, where, what))

    def join(self, other):
        self.right += other.right
        self.all += other.all
        self.wrong += other.wrong

    def share(self, figure):
        """The share that is right; None where there was nothing to be right about."""
        return self.right[figure] / self.all[figure] if self.all[figure] else None
