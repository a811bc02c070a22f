# SPDX-License-Identifier: GPL-3.0-or-later
"""The papers that others read by machine: publiccode.yml and the Flatpak manifest."""

import os
import pathlib
import re
import sys
import unittest
import urllib.parse

import yaml

TOP = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / 'tests' / 'desk'))

import tap  # noqa: E402

APPLICATION_ID = 'se.flerpart.Flerpart'
VERSION = os.environ.get('FLER_VERSION')

# From the standard's lists, what we use of them.
CATEGORIES = {'appointment-scheduling', 'office', 'task-management', 'workflow-management'}
SCOPES = {'employment', 'healthcare', 'local-authorities', 'society', 'welfare'}
STATUSES = {'concept', 'development', 'beta', 'stable', 'obsolete'}


def read(path):
    return yaml.safe_load((TOP / path).read_text('utf-8'))


class PublicCode(unittest.TestCase):
    """By https://yml.publiccode.tools, version 0.4."""

    def setUp(self):
        self.paper = read('publiccode.yml')

    def test_has_every_mandatory_key(self):
        for key in ('publiccodeYmlVersion', 'name', 'url', 'releaseDate', 'platforms', 'categories',
                    'developmentStatus', 'softwareType', 'description', 'legal', 'maintenance',
                    'localisation'):
            self.assertIn(key, self.paper)
        self.assertEqual(self.paper['legal']['license'], 'GPL-3.0-or-later')
        self.assertTrue(self.paper['maintenance']['contacts'][0]['name'])
        self.assertIn(self.paper['developmentStatus'], STATUSES)
        self.assertLessEqual(set(self.paper['categories']), CATEGORIES)
        self.assertLessEqual(set(self.paper['intendedAudience']['scope']), SCOPES)

    def test_describes_in_swedish_and_english_within_bounds(self):
        self.assertEqual(set(self.paper['description']), {'sv', 'en'})
        self.assertEqual(set(self.paper['localisation']['availableLanguages']), {'sv', 'en'})
        for text in self.paper['description'].values():
            self.assertLessEqual(len(text['genericName']), 35)
            self.assertLessEqual(len(text['shortDescription']), 150)
            self.assertTrue(150 <= len(text['longDescription']) <= 10000)
            self.assertTrue(all(0 < len(feature) <= 100 for feature in text['features']))

    def test_guesses_no_address(self):
        """Until the source is published its address is one that cannot be anybody's."""
        address = urllib.parse.urlsplit(self.paper['url'])
        self.assertEqual(address.scheme, 'https')
        self.assertNotRegex(address.hostname, r'(^|\.)example\.(com|net|org)$')
        self.assertNotRegex(address.hostname, r'(^|\.)flerpart\.se$')

    def test_names_this_version_and_a_logo_that_is_there(self):
        self.assertEqual(self.paper['softwareVersion'], VERSION)
        self.assertTrue((TOP / self.paper['logo']).is_file())


class Flatpak(unittest.TestCase):
    def setUp(self):
        self.manifest = read(f'flatpak/{APPLICATION_ID}.yml')

    def test_builds_this_application(self):
        self.assertEqual(self.manifest['id'], APPLICATION_ID)
        self.assertEqual(self.manifest['runtime'], 'org.gnome.Platform')
        self.assertIsInstance(self.manifest['runtime-version'], str)
        self.assertEqual(self.manifest['command'], 'flerpart')

    def test_is_let_at_neither_the_network_nor_the_files(self):
        for permission in self.manifest['finish-args']:
            self.assertRegex(permission, r'^--(share=ipc|socket=(fallback-x11|wayland)|device=dri)$')

    def test_fetches_nothing_unchecked(self):
        *modules, own = self.manifest['modules']
        self.assertEqual(own['sources'][0]['type'], 'dir')
        for module in modules:
            for source in module['sources']:
                self.assertTrue(source['url'].startswith('https://'))
                self.assertTrue(re.fullmatch('[0-9a-f]{64}', source['sha256']), module['name'])

    def test_reads_the_same_database_files(self):
        sqlcipher = next(m for m in self.manifest['modules'] if m['name'] == 'sqlcipher')
        self.assertIn('v4.6.1', sqlcipher['sources'][0]['url'])
        self.assertIn('-DSQLITE_HAS_CODEC', sqlcipher['build-options']['cflags'])
        self.assertIn('-DSQLITE_ENABLE_FTS4', sqlcipher['build-options']['cflags'])


if __name__ == '__main__':
    tap.main()
