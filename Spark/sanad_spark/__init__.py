"""Sanad on Apache Spark: Spark plans, shuffles by key and retries; the `sanad` program does the work.

Every step is made of parts. A part is a folder that `sanad step` writes on an executor and that gets its name when it is
whole; its `manifest.json` says of what and with what it was made. What passes through Spark are numbers, names and
places in files, never texts.
"""

__version__ = "0.1.0"
