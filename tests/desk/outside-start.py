# SPDX-License-Identifier: GPL-3.0-or-later
"""The program from outside: it opens, speaks, and closes."""

import glob
import os
import signal
import time
import unittest

import a11y
import tap


class Start(unittest.TestCase):
    def test_opens_a_window_where_everything_has_a_name(self):
        with a11y.Program('--demo') as program:
            app = program.app()
            self.assertTrue(a11y.find(app, 'window'))
            self.assertEqual(a11y.nameless(app), [])

    def test_what_ends_it_may_come_again_while_it_ends(self):
        """A session that closes, and a user who will not wait: the cases of the demonstration go all the same."""
        with a11y.Program('--demo') as program:
            a11y.find(program.app(), 'window')
            self.assertNotEqual(self.demonstrations(), [])
            while program.process.poll() is None:
                program.process.send_signal(signal.SIGTERM)
                time.sleep(.0002)
            self.assertEqual(program.process.returncode, 0)
            self.assertEqual(self.demonstrations(), [])

    def demonstrations(self):
        return glob.glob(os.path.join(os.environ['XDG_RUNTIME_DIR'], 'flerpart*'))


if __name__ == '__main__':
    tap.main()
