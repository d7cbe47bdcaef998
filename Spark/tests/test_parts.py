"""Parts are whole or not there."""

import dataclasses
import json
import os
import pathlib
import stat
import tempfile
import unittest

from sanad_spark.names import free_numbers
from sanad_spark.parts import Workshop, clean, file_digest, read_done
from sanad_spark.program import Program, StepFailed
from sanad_spark.run import retrying
from sanad_spark.sql import statements

# Stands for the program: writes a file and a manifest, or fails when it is told so.
STAND_IN = '''#!/bin/sh
if [ "$1" = version ]; then echo "sanad 1"; echo "packs abc"; exit; fi
[ -z "$FAIL" ] || { echo "no space left" >&2; exit 74; }
while [ $# -gt 0 ]; do
  case $1 in --out) out=$2;; --input-digest) digest=$2;; esac
  shift
done
mkdir -p "$out"
cat > "$out/file"
sum=$(sha256sum "$out/file" | cut -d" " -f1)
echo "{\\"input\\": \\"$digest\\", \\"program\\": \\"1\\", \\"packs\\": \\"abc\\", \\"tables\\": [], \\"counts\\": {},
  \\"files\\": [{\\"file\\": \\"file\\", \\"sha256\\": \\"$sum\\"}]}" > "$out/manifest.json"
'''


class Parts(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = folder.name
        path = os.path.join(self.root, "stand-in")
        with open(path, "w", encoding="utf-8") as file:
            file.write(STAND_IN)
        os.chmod(path, stat.S_IRWXU)
        self.program = Program.find(path)
        self.workshop = Workshop(self.root, self.program, 1, 4)
        self.folder = os.path.join(self.root, "work/read/a")

    def make(self, given=b"text", digest="one"):
        return self.workshop.make("work/read/a", ["read"], given, digest)

    def test_a_part_is_made_once(self):
        self.assertEqual([self.make().made, self.make().made], [True, False])

    def test_another_input_program_or_pack_makes_it_anew(self):
        self.make()
        self.assertTrue(self.make(digest="two").made)
        build = dataclasses.replace(self.program, digest="another build of the same version")
        self.assertTrue(dataclasses.replace(self.workshop, program=build).make("work/read/a", ["read"], b"", "two").made)
        other = Program(self.program.path, "2", "abc")
        self.assertIsNone(read_done(self.folder, "two", other))

    def test_a_part_with_a_changed_byte_is_made_anew(self):
        self.make()
        with open(os.path.join(self.folder, "file"), "w", encoding="utf-8") as file:
            file.write("tex!")
        self.assertTrue(self.make().made)
        with open(os.path.join(self.folder, "manifest.json"), encoding="utf-8") as file:
            digest = json.load(file)["files"][0]["sha256"]
        self.assertEqual(file_digest(os.path.join(self.folder, "file")), digest)

    def test_a_folder_without_manifest_or_with_half_of_one_is_not_done(self):
        os.makedirs(self.folder)
        self.assertTrue(self.make().made)
        with open(os.path.join(self.folder, "manifest.json"), "w", encoding="utf-8") as file:
            file.write('{"input": "on')
        self.assertTrue(self.make().made)

    def test_a_failure_leaves_nothing_and_says_what_is_wrong(self):
        os.environ["FAIL"] = "1"
        self.addCleanup(os.environ.pop, "FAIL")
        with self.assertRaisesRegex(StepFailed, "74: no space left"):
            self.make()
        self.assertEqual(os.listdir(os.path.join(self.root, "work/read")), [])

    def test_what_was_half_done_is_removed(self):
        os.makedirs(f"{self.folder}.tmp-1")
        for name in ("manifest.json.tmp-1", "notes.tmp-1"):
            pathlib.Path(self.root, name).touch()
        clean(self.root)
        self.assertEqual(os.listdir(os.path.join(self.root, "work/read")), [])
        self.assertEqual(sorted(path.name for path in pathlib.Path(self.root).glob("*.tmp-*")), ["notes.tmp-1"])

    def test_a_machine_with_another_program_is_refused(self):
        with self.assertRaisesRegex(StepFailed, "sanad 1 with packs abc, the driver 2"):
            Program(self.program.path, "2", "abc").check()


class Names(unittest.TestCase):
    def test_a_copy_takes_the_next_free_number(self):
        self.assertEqual(free_numbers([("a", "a~2", 3), ("a", "a~4", 3)]), [("a", 2, 3), ("a", 3, 5)])

    def test_nothing_taken_nothing_given(self):
        self.assertEqual(free_numbers([]), [])


class Small(unittest.TestCase):
    def test_local_masters_try_again_as_clusters_do(self):
        self.assertEqual([retrying(one, 4) for one in ["local[2]", "local[*]", "local[2,1]", "yarn"]],
                         ["local[2,4]", "local[*,4]", "local[2,1]", "yarn"])

    def test_sql_files_are_statements_that_make_views(self):
        for name in ["order.sql", "copies.sql", "stories.sql"]:
            for statement in statements(name, BLOCK_ARTICLES=5):
                self.assertTrue(statement.startswith("CREATE OR REPLACE TEMP VIEW"), statement)
                self.assertNotIn("BLOCK_ARTICLES", statement)


if __name__ == "__main__":
    unittest.main()
