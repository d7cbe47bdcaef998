#!/usr/bin/env python3
"""The README's picture: desk-picture.py PROGRAM FILE."""

import io
import pathlib
import sys

from PIL import Image
from playwright.sync_api import sync_playwright

from desk_server import BROWSER, desk

WIDTH, HEIGHT = 1280, 860
# More points than the page has, so that it is sharp on most screens.
SCALE = 1.5
BYTES_MAX = 200_000


def largest_story(page, address):
    """The address of the story with the most reports."""
    stories = page.request.get(f"{address}/api/v1/stories").json()["stories"]
    return max(stories, key=lambda row: len(row["story"]["articles"]))["story"]["id"]


def picture(address):
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        page = browser.new_page(
            viewport={"width": WIDTH, "height": HEIGHT}, device_scale_factor=SCALE,
            color_scheme="light", locale="en")
        page.goto(f"{address}/s/{largest_story(page, address)}")
        return page.screenshot()


def main():
    program, target = sys.argv[1], pathlib.Path(sys.argv[2])
    with desk(program, "Examples") as (address, _):
        image = Image.open(io.BytesIO(picture(address)))
    target.parent.mkdir(parents=True, exist_ok=True)
    image.save(target, "WEBP", quality=82, method=6)
    size = target.stat().st_size
    print(f"{target}: {size} bytes")
    return 0 if size <= BYTES_MAX else 1


if __name__ == "__main__":
    sys.exit(main())
