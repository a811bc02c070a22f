# SPDX-License-Identifier: GPL-3.0-or-later
"""One window on a folder; a demonstration that leaves nothing behind; files opened with it."""

import glob
import os
import signal
import subprocess
import tempfile
import unittest

import a11y
import tap

PROGRAM = os.environ.get('FLERPART', 'build/src/desk/flerpart')


def demo_folders():
    return glob.glob(os.path.join(os.environ['XDG_RUNTIME_DIR'], 'flerpart-demo-*'))


class Instance(unittest.TestCase):
    def test_second_start_on_a_folder_shows_the_first_window(self):
        with tempfile.TemporaryDirectory() as folder, a11y.Program('--data', folder) as first:
            first.app()
            second = subprocess.run([PROGRAM, '--data', os.path.join(folder, '.')],
                                    timeout=a11y.TIMEOUT, check=False)
            self.assertEqual(second.returncode, 0)
            self.assertIsNone(first.process.poll())
            self.assertEqual(len(a11y.find_all(first.app(), 'window')), 1)

    def test_another_folder_has_a_window_of_its_own(self):
        with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other, \
                a11y.Program('--data', one) as first, a11y.Program('--data', other) as second:
            self.assertTrue(a11y.find(first.app(), 'window'))
            self.assertTrue(a11y.find(second.app(), 'window'))

    def test_without_a_session_bus_the_second_one_says_so(self):
        no_bus = {'DBUS_SESSION_BUS_ADDRESS': 'unix:path=/nonexistent'}
        with tempfile.TemporaryDirectory() as folder, a11y.Program('--data', folder) as first:
            first.app()
            # Without a bus there is nothing to read it by either: ask the screen.
            with a11y.Program('--data', folder, env={**no_bus, 'GTK_A11Y': 'none'}) as second:
                self.assertTrue(a11y.wait(lambda: second.process.poll() is None and subprocess.run(
                    ['xdotool', 'search', '--all', '--pid', str(second.process.pid), '--onlyvisible', '--name', 'Flerpart'],
                    check=False, capture_output=True).stdout))
            self.assertTrue(a11y.find(first.app(), 'window'))

    def test_a_killed_one_leaves_no_lock(self):
        with tempfile.TemporaryDirectory() as folder:
            with a11y.Program('--data', folder) as first:
                first.app()
                first.kill()
            with a11y.Program('--data', folder) as second:
                self.assertTrue(a11y.find(second.app(), 'text'))


class Demonstration(unittest.TestCase):
    def assert_gone_after(self, how):
        before = demo_folders()
        with a11y.Program('--demo') as program:
            a11y.find(program.app(), 'button', 'Lås')
            made = set(demo_folders()) - set(before)
            self.assertEqual(len(made), 1)
            folder = made.pop()
            self.assertEqual(os.stat(folder).st_mode & 0o777, 0o700)
            self.assertTrue(a11y.says(program.app(), '^Demonstration: alla ärenden är påhittade'))
            how(program)
            self.assertEqual(program.wait(), 0)
        self.assertFalse(os.path.exists(folder))

    def test_is_gone_after_sigterm(self):
        self.assert_gone_after(lambda program: program.process.send_signal(signal.SIGTERM))

    def test_is_gone_after_sigint(self):
        self.assert_gone_after(lambda program: program.process.send_signal(signal.SIGINT))

    def test_is_gone_after_closing_the_window(self):
        self.assert_gone_after(lambda program: a11y.key('ctrl+q'))

    def test_what_a_killed_one_left_is_swept_away_by_the_next(self):
        with a11y.Program('--demo') as program:
            a11y.find(program.app(), 'button', 'Lås')
            left = demo_folders()
            program.kill()
        self.assertEqual(demo_folders(), left)
        os.utime(left[0], (0, 0))
        with a11y.Program('--demo') as program:
            a11y.find(program.app(), 'button', 'Lås')
            self.assertFalse(os.path.exists(left[0]))

    def test_with_a_folder_is_refused(self):
        ended = subprocess.run([PROGRAM, '--demo', '--data', '/tmp'], capture_output=True, text=True, check=False)
        self.assertEqual(ended.returncode, 2)
        self.assertIn('--data', ended.stderr)


class Files(unittest.TestCase):
    def test_an_ics_file_waits_for_the_first_start(self):
        with tempfile.NamedTemporaryFile(suffix='.ics') as file, tempfile.TemporaryDirectory() as folder:
            with a11y.Program('--data', folder, file.name) as program:
                self.assertTrue(a11y.says(program.app(), '^Kalenderfilen väntar'))


if __name__ == '__main__':
    tap.main()
