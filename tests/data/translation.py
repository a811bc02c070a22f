# SPDX-License-Identifier: GPL-3.0-or-later
"""The Swedish is complete, well-formed, and reaches what is installed."""

import gettext
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest
from xml.etree import ElementTree

TOP = pathlib.Path(__file__).resolve().parents[2]
BUILD = pathlib.Path(os.environ.get('FLER_BUILD', TOP / 'build'))
sys.path.insert(0, str(TOP / 'tests' / 'desk'))

import tap  # noqa: E402

KEYWORDS = ['_', 'N_', 'C_:1c,2', 'NC_:1c,2', 'ngettext:1,2', 'g_dngettext:2,3',
            'g_dpgettext2:2c,3', 'dgettext:2']
CALLS = re.compile(r'\b(?:_|C_|N_|NC_|ngettext|g_dngettext)\s*\(\s*"')


def run(*command):
    return subprocess.run(command, cwd=TOP, capture_output=True, text=True, check=False)


def listed():
    return [line for line in (TOP / 'po' / 'POTFILES').read_text('utf-8').splitlines()
            if line and not line.startswith('#')]


class Translation(unittest.TestCase):
    def test_catalogue_is_well_formed(self):
        checked = run('msgfmt', '--check', '-o', os.devnull, 'po/sv.po')
        self.assertEqual((checked.returncode, checked.stderr), (0, ''))

    def test_every_file_with_words_is_listed(self):
        with_words = [
            str(path.relative_to(TOP)) for path in [*TOP.glob('src/**/*.c'), *TOP.glob('src/**/*.h')]
            if CALLS.search(path.read_text('utf-8'))
        ] + [
            str(path.relative_to(TOP)) for path in TOP.glob('ui/**/*.ui')
            if 'translatable="' in path.read_text('utf-8')
        ]
        self.assertGreater(len(with_words), 5)
        self.assertEqual(sorted(set(with_words) - set(listed())), [], 'missing in po/POTFILES')

    def test_every_listed_file_is_there_once(self):
        self.assertEqual([name for name in listed() if not (TOP / name).exists()], [])
        self.assertEqual(len(listed()), len(set(listed())), 'doubled in po/POTFILES')

    def test_no_word_is_untranslated_or_doubtful(self):
        with tempfile.TemporaryDirectory() as folder:
            pot, merged = os.path.join(folder, 'flerpart.pot'), os.path.join(folder, 'sv.po')
            found = run('xgettext', '--from-code=UTF-8', '--files-from=po/POTFILES', '--directory=.',
                        '--add-comments=Translators', '-o', pot,
                        *('--keyword=' + keyword for keyword in KEYWORDS))
            self.assertEqual(found.returncode, 0, found.stderr)
            merge = run('msgmerge', '--quiet', '--no-fuzzy-matching', 'po/sv.po', pot, '-o', merged)
            self.assertEqual(merge.returncode, 0, merge.stderr)
            self.assertIn('msgid "', pathlib.Path(pot).read_text('utf-8'))
            for what in ('--untranslated', '--only-fuzzy'):
                left = run('msgattrib', what, '--no-obsolete', '--no-wrap', merged).stdout
                words = [line for line in left.splitlines()[1:]
                         if line.startswith('msgid "') and line != 'msgid ""']
                self.assertEqual(words, [], what)

    def test_no_two_items_of_a_menu_share_a_letter(self):
        with tempfile.TemporaryDirectory() as folder:
            swedish = os.path.join(folder, 'sv.mo')
            self.assertEqual(run('msgfmt', '-o', swedish, 'po/sv.po').returncode, 0)
            with open(swedish, 'rb') as file:
                words = gettext.GNUTranslations(file)
        n_menus = 0
        for path in TOP.glob('ui/**/*.ui'):
            for menu in ElementTree.parse(path).iter('menu'):
                n_menus += 1
                labels = [(item.get('context'), item.text) for item in menu.iter('attribute')
                          if item.get('name') == 'label']
                said = {'en': [text for _, text in labels],
                        'sv': [words.pgettext(context, text) if context else words.gettext(text)
                               for context, text in labels]}
                for language, texts in said.items():
                    letters = re.findall(r'_(.)', '\n'.join(texts).lower())
                    self.assertEqual([letter for letter in letters if letters.count(letter) > 1], [],
                                     f'{path.name}, {language}: {texts}')
        self.assertGreater(n_menus, 2)

    def test_no_running_text_holds_a_code_of_the_sources(self):
        # Users meet those under "Why?", beside their source; the steps' own letters they know.
        words = [line for line in (TOP / 'po' / 'sv.po').read_text('utf-8').splitlines()
                 if line.startswith(('msg', '"'))]
        self.assertEqual([line for line in words if re.search(r'\b[DC]\d+\b', line)], [])
        # A rule's own letter alone would be read as a key; F1, F10 and F11 are keys.
        self.assertEqual([line for line in words if re.search(r'msgstr.*\((?!F1[01]?\b)[KÖGF]\d', line)], [])
        # Nor does a sentence, above all a warning, tell its rule: “(rule F2)”, “step G5”.
        told = r'\b(rule|regel|step|steg) (%\d\$s|[KÖGFDC]\d)'
        self.assertEqual([line for line in words if re.search(told, line, re.I)],
                         ['msgid "Rule %1$s · %2$s"', 'msgstr "Regel %1$s · %2$s"'])
        for path in TOP.glob('data/*/*.json'):
            self.assertEqual(re.findall(r'.*\b[DC]\d+\b.*', path.read_text('utf-8')), [], path.name)

    def test_a_rule_and_its_source_stand_under_why_alone(self):
        sources = {path.name: path.read_text('utf-8') for path in TOP.glob('src/desk/**/*.c')}
        self.assertEqual([name for name, text in sources.items() if '"Rule %1$s' in text], ['fler-why-button.c'])
        shown = re.compile(r'(printf|(?<!g_variant_)new|set_\w+) \([^;]*\bwhy\.(rule|source)')
        self.assertEqual([name for name, text in sources.items() if shown.search(text)], [])

    def test_the_person_is_called_by_one_word(self):
        # D166: the default is chosen once; the preferences give the others as examples.
        others = re.compile(r'\b((kund|patient|individ|klient)(en|ens)?|(försäkrad|sökande|enskild)(e|es|n|ns)?)\b', re.I)
        with tempfile.TemporaryDirectory() as folder:
            swedish = os.path.join(folder, 'sv.mo')
            self.assertEqual(run('msgfmt', '-o', swedish, 'po/sv.po').returncode, 0)
            with open(swedish, 'rb') as file:
                words = gettext.GNUTranslations(file)._catalog
        said = [text for english, text in words.items() if english and others.search(text)]
        self.assertEqual([text for text in said if not text.startswith('Till exempel ”kunden”')], [])
        self.assertEqual(len(said), 1)

    def test_what_is_installed_speaks_swedish(self):
        desktop = (BUILD / 'data' / 'se.flerpart.Flerpart.desktop').read_text('utf-8')
        metainfo = (BUILD / 'data' / 'se.flerpart.Flerpart.metainfo.xml').read_text('utf-8')
        self.assertIn('Comment[sv]=Planera och led', desktop)
        self.assertIn('Keywords[sv]=kalender;', desktop)
        self.assertIn('<summary xml:lang="sv">Planera och led', metainfo)


if __name__ == '__main__':
    tap.main()
