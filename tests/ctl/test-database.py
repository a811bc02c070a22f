#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""init, demo and check: passphrases from files and terminals, and folders in every bad state."""

import os
import pty
import re
import select
import shutil
import signal
import subprocess
import time

import ctl

CODE = re.compile(r"^    ([0-9A-Z]+(-[0-9A-Z]+)+)$", re.M)


class Init(ctl.Case):
    def test_makes_a_database_and_tells_the_code_once(self):
        done = self.assert_done(self.ctl("init"))
        self.assertRegex(done.out, CODE)
        self.assertEqual(done.err, "")
        self.assertEqual(oct(self.data.stat().st_mode & 0o777), "0o700")
        code = CODE.search(done.out)[1].encode()
        for name, octets in self.contents().items():
            self.assertNotIn(code, octets, name)
            self.assertNotIn(ctl.PASSPHRASE.encode(), octets, name)
        self.assertIn("It holds 0 cases.", self.assert_done(self.ctl("check")).out)

    def test_default_folder(self):
        self.assert_done(self.run_program("--passphrase-file", str(self.passphrase), "init",
                                          env={"XDG_DATA_HOME": str(self.folder / "share")}))
        self.assertTrue((self.folder / "share/flerpart/flerpart.db").exists())

    def test_a_second_time_is_refused(self):
        self.assert_done(self.ctl("init"))
        before = self.contents()
        self.assert_says(self.ctl("init"), 1, "There is a database in", "--data")
        self.assertEqual(self.contents(), before)

    def test_a_passphrase_that_can_be_guessed_is_told(self):
        self.passphrase.write_text("hemligt\n")
        done = self.ctl("init")
        self.assertEqual(done.returncode, 0)
        self.assertIn("could be found by guessing", done.err)

    def test_passphrase_files(self):
        bad = {
            b"": "empty", b"\nsecond line": "empty", b"\r\n": "empty", b"a\0b\n": "UTF-8", b"h\xe4st\n": "UTF-8",
            b"x" * 5000: "longer",
        }
        for octets, word in bad.items():
            self.passphrase.write_bytes(octets)
            self.assert_says(self.ctl("init"), 1, word, str(self.passphrase))
        for path in (self.folder / "none", self.folder):
            done = self.run_program("--data", str(self.data), "--passphrase-file", str(path), "init")
            self.assert_says(done, 1, str(path))
        self.assertFalse(self.data.exists())

    def test_line_end_and_what_follows_do_not_count(self):
        self.passphrase.write_bytes(ctl.PASSPHRASE.encode() + b"\r\nsecond line\n")
        self.assert_done(self.ctl("init"))
        for octets in (ctl.PASSPHRASE.encode(), ctl.PASSPHRASE.encode() + b"\n"):
            self.passphrase.write_bytes(octets)
            self.assert_done(self.ctl("check"))
        self.passphrase.write_bytes(ctl.PASSPHRASE.encode() + b" \n")
        self.assert_says(self.ctl("check"), 1, "does not open the database")

    def test_passphrase_through_a_pipe(self):
        self.assert_done(self.ctl("init"))
        done = self.run_program("--data", str(self.data), "--passphrase-file", "/dev/stdin", "check", stdin=None,
                                input=(ctl.PASSPHRASE + "\n").encode())
        self.assert_done(done)

    def test_without_file_and_terminal(self):
        self.assert_says(self.run_program("--data", str(self.data), "init"), 1, "--passphrase-file")
        self.assertFalse(self.data.exists())

    def test_folder_that_cannot_be_written(self):
        locked = self.folder / "locked"
        locked.mkdir()
        options = {}
        self.folder.chmod(0o755)
        if os.geteuid() == 0:
            options = {"user": 65534, "group": 65534, "extra_groups": []}
            self.passphrase.chmod(0o644)
        locked.chmod(0o555)
        self.data = locked / "data"
        self.assert_says(self.ctl("init", **options), 1, str(locked))
        self.data = self.folder / "passphrase"
        self.assert_says(self.ctl("init"), 1, str(self.data))


class Terminal(ctl.Case):
    """On a terminal of its own, as a person would."""

    def talk(self, answers, *arguments):
        pid, terminal = pty.fork()
        if pid == 0:
            os.environ.update(LC_ALL="en_US.UTF-8", LANGUAGE="en", HOME=str(self.folder))
            os.execv(ctl.PROGRAM, [ctl.PROGRAM, "--data", str(self.data), *arguments])
        shown = b""
        end = time.time() + 60
        while time.time() < end:
            if select.select([terminal], [], [], 0.1)[0]:
                try:
                    octets = os.read(terminal, 4096)
                except OSError:
                    break
                if not octets:
                    break
                shown += octets
            if answers and shown.endswith(b": "):
                os.write(terminal, answers.pop(0))
                shown += b"<answer>"
        code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
        os.close(terminal)
        return code, shown.decode()

    def test_typed_twice_and_never_shown(self):
        code, shown = self.talk([b"korrekt batteri\n", b"korrekt batteri\n"], "init")
        self.assertEqual(code, 0, shown)
        self.assertIn("New passphrase: ", shown)
        self.assertIn("Once more: ", shown)
        self.assertNotIn("korrekt", shown)
        code, shown = self.talk([b"korrekt batteri\n"], "check")
        self.assertEqual(code, 0, shown)
        code, shown = self.talk([b"fel batteri\n"], "check")
        self.assertEqual(code, 1, shown)

    def test_two_that_differ(self):
        code, shown = self.talk([b"korrekt batteri\n", b"korrekt hast\n"], "init")
        self.assertEqual(code, 1, shown)
        self.assertIn("not the same", shown)
        self.assertFalse(self.data.exists())

    def test_a_bar_on_a_terminal_only(self):
        self.assert_done(self.ctl("init"))
        self.assertNotIn("\r", self.assert_done(self.ctl("demo", "--cases", "100")).err)
        shutil.rmtree(self.data)
        self.assert_done(self.ctl("init"))
        code, shown = self.talk([ctl.PASSPHRASE.encode() + b"\n"], "demo", "--cases", "100")
        self.assertEqual(code, 0, shown)
        self.assertRegex(shown, r"\[#+ *\] +\d+ %")


class Damaged(ctl.DemoCase):
    def assert_told_and_left(self, *words, command=("check",)):
        before = self.contents()
        self.assert_says(self.ctl(*command), 1, *words)
        self.assertEqual(self.contents(), before)

    def change(self, name, at, octets):
        path = self.data / name
        whole = bytearray(path.read_bytes())
        whole[at:at + len(octets)] = octets
        path.write_bytes(bytes(whole))

    def test_key_file(self):
        key = (self.data / "flerpart.key").read_bytes()
        for octets in (b"", key[:-1], b"\0" * len(key), key[:20] + b"\xff" + key[21:]):
            with self.subTest(n=len(octets)):
                (self.data / "flerpart.key").write_bytes(octets)
                before = self.contents()
                self.assert_says(self.ctl("check"), 1, str(self.data))
                self.assertEqual(self.contents(), before)

    def test_database_file(self):
        size = (self.data / "flerpart.db").stat().st_size
        self.change("flerpart.db", size // 2, b"damaged!")
        self.assert_says(self.ctl("check"), 1, "damaged")

    def test_database_file_cut_short(self):
        with open(self.data / "flerpart.db", "r+b") as file:
            file.truncate(file.seek(0, 2) // 2)
        self.assert_says(self.ctl("check"), 1, "damaged")

    def test_first_page_overwritten(self):
        self.change("flerpart.db", 0, b"\0" * 4096)
        self.assert_told_and_left("damaged")

    def test_no_database_beside_the_key(self):
        (self.data / "flerpart.db").unlink()
        self.assertEqual(self.ctl("check").returncode, 1)

    def test_every_command_says_that_there_is_none(self):
        shutil.rmtree(self.data)
        for command in (["check"], ["demo"], ["find", "x"], ["export-bookings"]):
            self.assert_says(self.ctl(*command), 1, f"There is no database in {self.data}.", "flerpartctl init")
        self.assert_says(self.ctl("check", language="sv"), 1, "Det finns ingen databas i")
        self.assertFalse(self.data.exists())

    def test_wrong_passphrase_for_every_command(self):
        self.passphrase.write_text("en annan\n")
        for command in (["check"], ["demo"], ["find", "x"], ["export-bookings", "-o", str(self.folder / "x.ics")]):
            self.assert_told_and_left("does not open the database", command=command)
        self.assertFalse((self.folder / "x.ics").exists())


class Demo(ctl.DemoCase):
    def test_refuses_a_database_with_cases(self):
        self.assert_says(self.ctl("demo"), 1, "There are cases in", str(self.data))
        self.assertIn("It holds 24 cases.", self.ctl("check").out)

    def export(self):
        done = self.assert_done(self.ctl("export-bookings", "--show", "name", "-q"))
        return [line for line in done.out.splitlines() if not line.startswith("DTSTAMP")]

    def test_same_seed_gives_the_same_cases(self):
        """The first 24 are told by hand, and the same whatever the seed; but for their uids."""
        bookings, cases = [], []
        for seed in ("1", "1", "2"):
            shutil.rmtree(self.data)
            self.assert_done(self.ctl("init"))
            self.assert_done(self.ctl("demo", "--cases", "40", "--seed", seed, "--today", ctl.TODAY))
            bookings.append(self.export())
            cases.append(self.find(""))
        self.assertEqual(len(cases[0]), 40)
        self.assertEqual((bookings[0], cases[0]), (bookings[1], cases[1]))
        self.assertNotEqual(bookings[0], bookings[2])
        self.assertNotEqual(cases[0], cases[2])

    def test_interrupted_leaves_nothing(self):
        shutil.rmtree(self.data)
        self.assert_done(self.ctl("init"))
        child = subprocess.Popen([ctl.PROGRAM, "--data", str(self.data), "--passphrase-file", str(self.passphrase),
                                  "demo", "--cases", "200000"], stderr=subprocess.PIPE, stdout=subprocess.DEVNULL,
                                 env={**os.environ, "LC_ALL": "en_US.UTF-8", "LANGUAGE": "en"})
        time.sleep(4)
        child.send_signal(signal.SIGINT)
        _, said = child.communicate(timeout=60)
        self.assertEqual(child.returncode, 1)
        self.assertIn(b"Interrupted", said)
        self.assertIn("It holds 0 cases.", self.assert_done(self.ctl("check")).out)

    def test_no_case_at_all(self):
        shutil.rmtree(self.data)
        self.assert_done(self.ctl("init"))
        self.assert_done(self.ctl("demo", "--cases", "0"))
        self.assertEqual(self.find(""), [])


ctl.main()
