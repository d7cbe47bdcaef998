"""`python -m sanad_spark` is `sanad-spark`."""

from .cli import entry

if __name__ == "__main__":
    entry()
