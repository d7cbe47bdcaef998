"""Tests of `sanad-spark`; those that need Spark or the program are skipped where it is not there."""
