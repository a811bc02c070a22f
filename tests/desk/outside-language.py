# SPDX-License-Identifier: GPL-3.0-or-later
"""The window's language: the locale's, or the chosen one, with no Swedish locale on the machine.

LOCPATH hides the machine's own locales; the C locale translates nothing by itself.
"""

import os
import pathlib
import tempfile
import unittest

import a11y
import tap

BARE = {'LOCPATH': '/nonexistent', 'LC_ALL': 'C'}
SWEDISH, ENGLISH = 'Välkommen till Flerpart', 'Welcome to Flerpart'


class Language(unittest.TestCase):
    def greets(self, greeting, environment, choice=None):
        """Whether the first page greets so, in an environment and with a choice in the preferences."""
        with tempfile.TemporaryDirectory() as folder:
            environment = {**environment, 'GSETTINGS_BACKEND': 'keyfile', 'XDG_CONFIG_HOME': folder}
            if choice is not None:
                keyfile = pathlib.Path(folder, 'glib-2.0', 'settings', 'keyfile')
                keyfile.parent.mkdir(parents=True)
                keyfile.write_text(f"[se/flerpart/Flerpart]\nlanguage='{choice}'\n", 'utf-8')
            with a11y.Program('--data', os.path.join(folder, 'data'), env=environment) as program:
                self.assertTrue(a11y.find(program.app(), 'label', greeting))

    def test_swedish_by_the_locale(self):
        self.greets(SWEDISH, {})

    def test_swedish_by_language_without_a_locale(self):
        self.greets(SWEDISH, {**BARE, 'LANGUAGE': 'sv'})

    def test_swedish_by_choice_without_a_locale(self):
        self.greets(SWEDISH, BARE, choice='sv')

    def test_english_by_choice_in_a_swedish_locale(self):
        self.greets(ENGLISH, {}, choice='en')

    def test_english_without_a_locale(self):
        self.greets(ENGLISH, BARE)


if __name__ == '__main__':
    tap.main()
