# SPDX-License-Identifier: GPL-3.0-or-later
"""The schema's scripts: numbered from 1 without a gap or a double, and each among the resources."""

import pathlib
import re
import sys
import unittest

TOP = pathlib.Path(__file__).resolve().parents[2]
STORE = TOP / 'src' / 'store'
sys.path.insert(0, str(TOP / 'tests' / 'desk'))

import tap  # noqa: E402


class Scripts(unittest.TestCase):
    def setUp(self):
        self.names = sorted(path.name for path in (STORE / 'sql').glob('*.sql'))

    def test_numbers(self):
        self.assertEqual([int(name[:4]) for name in self.names], list(range(1, len(self.names) + 1)), self.names)

    def test_heads(self):
        """The head of each says its own name."""
        for name in self.names:
            text = (STORE / 'sql' / name).read_text(encoding='utf-8')
            self.assertEqual(text.splitlines()[1].split(' ')[1], name)

    def test_resources(self):
        text = (STORE / 'fler-store.gresource.xml').read_text(encoding='utf-8')
        self.assertEqual(re.findall(r'<file>sql/([^<]+)</file>', text), self.names)


if __name__ == '__main__':
    tap.main()
