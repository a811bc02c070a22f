# SPDX-License-Identifier: GPL-3.0-or-later
"""The program from outside: it opens, speaks, and closes."""

import unittest

import a11y
import tap


class Start(unittest.TestCase):
    def test_opens_a_window_where_everything_has_a_name(self):
        with a11y.Program('--demo') as program:
            app = program.app()
            self.assertTrue(a11y.find(app, 'window'))
            self.assertEqual(a11y.nameless(app), [])


if __name__ == '__main__':
    tap.main()
