"""What is read, and where archives are cut."""

import gzip
import os
import tempfile
import unittest

from sanad_spark.inputs import Input, cut, found, local, next_member

from . import archive


def members(path):
    """The records of a packed archive, damaged members left out."""
    with open(path, "rb") as file:
        return gzip.decompress(file.read())


class Found(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        for name in ["b.warc.gz", "a.warc.gz", ".hidden", "sub/c.jsonl"]:
            path = os.path.join(self.folder.name, name)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8") as file:
                file.write(name)

    def names(self, pattern):
        return [os.path.relpath(one.name, self.folder.name) for one in found(pattern)]

    def test_folders_are_walked_in_order_of_name_without_hidden_files(self):
        self.assertEqual(self.names(self.folder.name), ["a.warc.gz", "b.warc.gz", "sub/c.jsonl"])

    def test_globs_and_file_addresses(self):
        self.assertEqual(self.names(f"file://{self.folder.name}/*.gz"), ["a.warc.gz", "b.warc.gz"])

    def test_a_missing_file_is_an_input_whose_manifest_says_so(self):
        self.assertEqual([one.size for one in found(f"{self.folder.name}/none.warc.gz")], [0])

    def test_the_digest_changes_with_the_file_and_the_range(self):
        digests = {one.digest for one in [Input("a", 1, 1), Input("a", 2, 1), Input("a", 1, 2), Input("b", 1, 1),
                                          Input("a", 1, 1, 5, 9)]}
        self.assertEqual(len(digests), 5)


class Cut(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        self.path = archive.write(self.folder.name, 80, 2)[1]

    def test_ranges_are_whole_members_and_together_the_file(self):
        whole = local(self.path)
        ranges = cut(whole, 20_000)
        self.assertGreater(len(ranges), 2)
        self.assertEqual((ranges[0].start, ranges[-1].end), (0, whole.size))
        for one, other in zip(ranges, ranges[1:]):
            self.assertEqual(one.end, other.start)
        with open(self.path, "rb") as file:
            data = file.read()
        self.assertEqual(b"".join(gzip.decompress(data[one.start:one.end]) for one in ranges), members(self.path))

    def test_a_small_file_and_one_that_is_no_packed_archive_stay_whole(self):
        self.assertEqual(len(cut(local(self.path), 1 << 30)), 1)
        plain = os.path.join(self.folder.name, "plain.jsonl")
        with open(plain, "w", encoding="utf-8") as file:
            file.write('{"text": "kata"}\n' * 5_000)
        self.assertEqual(len(cut(local(plain), 10_000)), 1)

    def test_the_mark_of_a_member_alone_is_no_start(self):
        path = os.path.join(self.folder.name, "marks")
        with open(path, "wb") as file:
            file.write(b"\x1f\x8b\x08" * 1_000)
        with open(path, "rb") as file:
            self.assertIsNone(next_member(file, 0, 3_000))


if __name__ == "__main__":
    unittest.main()
