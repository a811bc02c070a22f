# SPDX-License-Identifier: GPL-3.0-or-later
"""The numbers that tools/test ends with are those of what really ran."""

import json
import pathlib
import subprocess
import sys
import tempfile
import unittest

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / 'tests' / 'desk'))

import tap  # noqa: E402


def count(*tests):
    """What count.py says last of a log of tests (result, stdout, stderr), and its exit status."""
    with tempfile.TemporaryDirectory() as folder:
        keys = ('result', 'stdout', 'stderr')
        log = ''.join(json.dumps({'name': f't{number}', **dict(zip(keys, test))}) + '\n'
                      for number, test in enumerate(tests))
        if tests:
            pathlib.Path(folder, 'testlog.json').write_text(log, 'utf-8')
        said = subprocess.run([sys.executable, str(TOP / 'tests' / 'count.py'), folder],
                              capture_output=True, text=True, check=False)
    return said.stdout.splitlines()[-1], said.returncode


class Counting(unittest.TestCase):
    def test_cases_of_tap_count_one_by_one(self):
        self.assertEqual(count(('OK', '1..3\nok 1 a\nok 2 b\nok 3 c # SKIP no display\n')),
                         ('2 passed, 0 failed, 1 skipped', 0))

    def test_a_failed_case_fails_the_whole(self):
        self.assertEqual(count(('FAIL', 'ok 1 a\nnot ok 2 b\n1..2\n'), ('OK', 'no tap')),
                         ('2 passed, 1 failed, 0 skipped', 1))

    def test_a_test_cut_short_is_a_failure_beside_its_cases(self):
        self.assertEqual(count(('TIMEOUT', '1..4\nok 1 a\n')), ('1 passed, 1 failed, 0 skipped', 1))

    def test_a_crash_too_late_for_the_exit_status_is_a_failure(self):
        said = 'AddressSanitizer:DEADLYSIGNAL\n==1==ERROR: AddressSanitizer: SEGV on unknown address\n'
        self.assertEqual(count(('OK', 'ok 1 a\n1..1\n', said)), ('1 passed, 1 failed, 0 skipped', 1))

    def test_undefined_behaviour_is_a_failure(self):
        said = 'src/a.c:1:2: runtime error: signed integer overflow\n'
        self.assertEqual(count(('OK', 'ok 1 a\n1..1\n' + said)), ('1 passed, 1 failed, 0 skipped', 1))

    def test_what_failed_anyhow_is_one_failure(self):
        said = 'ERROR: LeakSanitizer: detected memory leaks\n'
        self.assertEqual(count(('ERROR', 'ok 1 a\n1..1\n', said)), ('1 passed, 1 failed, 0 skipped', 1))

    def test_a_skipped_test_is_no_success(self):
        self.assertEqual(count(('SKIP', ''))[0], '0 passed, 0 failed, 1 skipped')
        self.assertEqual(count(('SKIP', ''))[1], 1)

    def test_where_nothing_ran_nothing_passed(self):
        self.assertEqual(count(), ('0 passed, 1 failed, 0 skipped', 1))


if __name__ == '__main__':
    tap.main()
