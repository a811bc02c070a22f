# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of flerpartctl share: the real program, run as a child on real folders."""

import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.append(str(pathlib.Path(__file__).resolve().parents[1] / "desk"))

import tap  # noqa: E402

PROGRAM = os.environ["FLERPARTCTL"]
PASSPHRASE = "korrekt häst batteri klammer"
TODAY = "2026-11-24"
NO_DISK = 77
# Mounts a small disk that only this command sees, fills it, and runs the rest.
FULL_DISK = """
folder=$1 output=$2; shift 2
mount -t tmpfs -o size=64k none "$folder" 2>&- || exit 77
yes 2>&- | head -c 1000000 2>&- > "$folder/full"
if [ -n "$output" ]; then exec "$@" > "$folder/$output"; fi
"$@"
code=$?
ls -A "$folder"
exit $code
"""


class Case(unittest.TestCase):
    """Each test has a folder of its own, self.folder, with the passphrase in self.passphrase."""

    def setUp(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="flerpartctl-å-"))
        self.addCleanup(shutil.rmtree, self.folder, ignore_errors=True)
        self.data = self.folder / "data"
        self.passphrase = self.folder / "passphrase"
        self.passphrase.write_text(PASSPHRASE + "\n", encoding="utf-8")

    def run_program(self, *arguments, language="en", env=None, through=(), **options):
        """Runs it without a terminal, and returns what it did. Output is checked to be UTF-8.

        `through` is a command that runs the one that stands after it.
        """
        environment = {
            "PATH": os.environ["PATH"], "HOME": str(self.folder), "LC_ALL": "en_US.UTF-8", "LANGUAGE": language,
            **{name: value for name, value in os.environ.items() if name.endswith("SAN_OPTIONS") or name == "G_SLICE"},
            **(env or {}),
        }
        options.setdefault("stdout", subprocess.PIPE)
        options.setdefault("stderr", subprocess.PIPE)
        options.setdefault("stdin", subprocess.DEVNULL)
        program = PROGRAM
        if "user" in options:       # who may not reach into the build folder
            program = shutil.copy(PROGRAM, self.folder)
        done = subprocess.run([*through, program, *arguments], env=environment, start_new_session=True, timeout=300, **options)
        done.out = (done.stdout or b"").decode("utf-8")
        done.err = (done.stderr or b"").decode("utf-8")
        return done

    def ctl(self, *arguments, **options):
        """The same on this test's database."""
        return self.run_program("--data", str(self.data), "--passphrase-file", str(self.passphrase),
                                *arguments, **options)

    def full_disk(self, takes_output=False):
        """A folder on a disk of its own that is full to the last byte, and a command to run others there.

        That command lists afterwards what stands in the folder; or, with `takes_output`, has the
        other's output go to a file there.
        """
        folder = self.folder / "disk"
        folder.mkdir()
        through = ["unshare", "--mount", *(["--map-root-user"] if os.geteuid() != 0 else []), "sh", "-c", FULL_DISK,
                   "full-disk", str(folder), "out" if takes_output else ""]
        if self.run_program("--help", through=through).returncode == NO_DISK:
            self.skipTest("no disk can be mounted here")
        return folder, through

    def assert_done(self, done):
        self.assertEqual(done.returncode, 0, done.err)
        return done

    def assert_says(self, done, code, *words):
        """Ended with the code, and one line on standard error with these words in it."""
        self.assertEqual(done.returncode, code, (done.out, done.err))
        self.assertEqual(done.err.count("\n"), 1, done.err)
        self.assertTrue(done.err.startswith("flerpartctl"), done.err)
        for word in words:
            self.assertIn(word, done.err)
        return done

    def contents(self):
        """Every file of the database's folder, octet by octet."""
        return {path.name: path.read_bytes() for path in sorted(self.data.iterdir())}


class DemoCase(Case):
    """With the 24 invented cases in the database, made once for all tests of the class."""

    today = TODAY

    @classmethod
    def setUpClass(cls):
        cls.master = pathlib.Path(tempfile.mkdtemp(prefix="flerpartctl-master-"))
        cls.addClassCleanup(shutil.rmtree, cls.master)
        passphrase = cls.master / "passphrase"
        passphrase.write_text(PASSPHRASE + "\n", encoding="utf-8")
        common = [PROGRAM, "--data", str(cls.master / "data"), "--passphrase-file", str(passphrase)]
        subprocess.run([*common, "init"], check=True, stdout=subprocess.DEVNULL)
        subprocess.run([*common, "demo", "--today", cls.today], check=True, stdout=subprocess.DEVNULL)

    def setUp(self):
        super().setUp()
        shutil.copytree(self.master / "data", self.data)

    def find(self, text, *arguments):
        return json.loads(self.assert_done(self.ctl("find", text, "--json", *arguments)).out)

    def everyone(self):
        """The cases of the class's database, asked for once: opening one takes a second."""
        if not hasattr(type(self), "cases"):
            type(self).cases = self.find("")
        return self.cases


main = tap.main
