# SPDX-License-Identifier: GPL-3.0-or-later
"""Letters of a four-party meeting from outside: what is missing, made, printed, sent, answered, moved.

Scene 0013 of the demonstration: a multi-party meeting that the person and three parties have a
letter about; two have named who comes, and FK has not answered. The files are read by others'
readers.
"""

import datetime
import os
import re
import subprocess
import tempfile
import unittest

import a11y
import icalendar
import person
import tap

CTL = os.environ.get('FLERPARTCTL', 'build/src/ctl/flerpartctl')
CASE = '0013'
PARTIES = ('Arbetsförmedlingen', 'Försäkringskassan', 'The region')


def read(path, *options):
    return subprocess.run(['pdftotext', *options, path, '-'], check=True, stdout=subprocess.PIPE).stdout.decode()


def run(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout.decode()


class Letters(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.addCleanup(self.folder.cleanup)
        with open(self.path('passphrase'), 'w', encoding='utf-8') as file:
            file.write(person.PASSPHRASE)
        for command in ('init', 'demo'):
            self.ctl(command)

    def path(self, name):
        return os.path.join(self.folder.name, name)

    def ctl(self, *command):
        run(CTL, '--data', self.path('data'), '--passphrase-file', self.path('passphrase'), *command)

    def event(self):
        """The booking as other programs read it."""
        self.ctl('export-bookings', '--show', 'reference', '-o', self.path('bokningar.ics'))
        with open(self.path('bokningar.ics'), 'rb') as file:
            events = icalendar.Calendar.from_ical(file.read()).walk('VEVENT')
        return next(event for event in events if CASE in event['SUMMARY'])

    def open_case(self, app):
        a11y.find(app, 'button', 'Main menu')
        a11y.key('ctrl+k')
        self.assertTrue(a11y.wait(lambda: a11y.has(a11y.focused(app), 'EDITABLE')))
        a11y.write(CASE)
        self.assertTrue(a11y.says(app, r'^1 found$'))
        a11y.key('Return')
        self.assertTrue(a11y.says(app, r'^FK · name is missing$'))

    def booking(self, app, item):
        """Picks in the menu of the case's booking, in the calendar."""
        a11y.press(a11y.find(app, 'button', re.compile('^Show: .*planned')))
        self.assertTrue(a11y.wait(lambda: re.search(f'case {CASE}', a11y.focused(app).name)))
        a11y.key('Menu')
        a11y.press(a11y.find(app, 'item', re.compile(item)))

    def letters(self, app):
        self.booking(app, '^Write letters')
        return a11y.find(app, 'window', 'Letters')

    def row(self, letters, who):
        """Goes to the row of that receiver, with the keyboard."""
        a11y.find(letters, 'row', re.compile(f'^{who}, '))
        for _ in range(12):
            here = a11y.focused(letters)
            if here and here.name.startswith(f'{who}, '):
                return here
            a11y.key('Down' if here and here.getRoleName() == 'list item' else 'Tab')
            a11y.wait(lambda: a11y.focused(letters) != here, 1)
        raise a11y.NotFound(f'no way to the row of {who}:\n{a11y.outline(letters)}')

    def there_and_back(self, app, letters):
        """From what was opened beside a lack the keyboard goes back to the letters, not to what lies under them."""
        a11y.press(a11y.find(letters, 'button', 'Note the consent'))
        a11y.find(app, 'window', 'F1 · Get consent')
        a11y.key('Escape')
        self.assertTrue(a11y.gone(app, 'window', 'F1 · Get consent'))
        self.assertTrue(a11y.wait(lambda: run('xdotool', 'getactivewindow', 'getwindowname').strip() == 'Letters'))

    def consent(self, app, letters):
        """The way to what is missing, from the letter that lacks it."""
        a11y.press(a11y.find(letters, 'button', 'Note the consent'))
        dialog = a11y.find(app, 'window', 'F1 · Get consent')
        for party in PARTIES:
            a11y.press(a11y.find(dialog, 'check', f'{party}: consent given'))
        a11y.press(a11y.find(dialog, 'button', 'Done'))
        self.assertTrue(a11y.gone(app, 'window', 'F1 · Get consent'))

    def save(self, app, letters, name, answer):
        """Saves the chosen letters, and says whether they went."""
        a11y.press(a11y.find(letters, 'button', re.compile('^Save as PDF')))
        a11y.find(app, 'text', 'Name:')
        a11y.key('ctrl+a')
        a11y.write(self.path(name))
        a11y.key('Return')
        self.assertTrue(a11y.wait(lambda: os.path.exists(self.path(name))))
        a11y.press(a11y.find(app, 'button', answer))
        return self.path(name)

    def assert_address_in_window(self, path, page, *address):
        """These words of the address lie in the window of the envelope, the right one as is usual."""
        words = re.findall(r'<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)">([^<]*)<',
                           read(path, '-bbox', '-f', str(page), '-l', str(page)))
        mm = 72 / 25.4
        inside = [word[4] for word in words if float(word[0]) > 110 * mm and float(word[2]) < 200 * mm
                  and float(word[1]) > 44 * mm and float(word[3]) < 85 * mm]
        for word in address:
            self.assertIn(word, inside, words)

    def assert_tagged_in_swedish(self, pdf):
        self.assertRegex(run('pdfinfo', pdf), r'Tagged: +yes')
        self.assertIn('"/Lang": "u:sv"', run('qpdf', '--json', pdf))

    def assert_second_letter(self, pdf):
        """FK's, with what binds it and no word that is not for the person."""
        self.assert_tagged_in_swedish(pdf)
        text = ' '.join(read(pdf, '-raw').split())      # wherever its lines break
        for words in ('Ny kallelse till flerpartsmöte', 'förbundit sig', 'Med vänlig hälsning'):
            self.assertIn(words, text)
        self.assertNotRegex(text, '(?i)överlämning')
        self.assert_address_in_window(pdf, 1, 'Försäkringskassan', 'Testvägen', '999', '11', 'EXEMPELSTAD')

    def assert_new_times(self, pdf):
        """One for each of AF, the region and FK, with the new time, the old one and who has answered."""
        self.assert_tagged_in_swedish(pdf)
        text = read(pdf, '-raw')
        for words in (r'Ändrad kallelse till flerpartsmöte', r'klockan 13\.15–14\.45',
                      r'Tidigare tid .*, klockan 13\.00', r'Emina Påhittsson, ', r'Björn Exempelsson, '):
            self.assertEqual(len(re.findall(words, text)), 3, words)
        for page, name in ((1, 'Arbetsförmedlingen'), (3, 'Region'), (5, 'Försäkringskassan')):
            self.assert_address_in_window(pdf, page, name, 'EXEMPELSTAD')

    def assert_persons(self, pdf, shown):
        """The person's own: with who comes, to the address that was shown, and the word nowhere."""
        self.assert_tagged_in_swedish(pdf)
        text = read(pdf, '-raw')
        for words in ('Ändrad kallelse till ', 'klockan 13.15–14.45', 'Hej Nadia Övningsgren,', 'Emina Påhittsson, ',
                      'Björn Exempelsson, ', 'Åke Provberg, ', 'Ingrid Provström, '):
            self.assertIn(words, text)
        self.assertTrue(shown.startswith('Nadia Övningsgren\n'), shown)
        self.assert_address_in_window(pdf, 1, *shown.split())
        for said in (text, run('pdfinfo', pdf), run('pdfinfo', '-struct-text', pdf), run('qpdf', '--json', pdf)):
            self.assertNotRegex(said, '(?i)(överlämning|overlamning)')
        # Nobody else's address has come into it, and nothing but the address into the window.
        self.assertNotIn('Testvägen', text)

    def name_region(self, app):
        """Region says by telephone who comes."""
        a11y.press(a11y.find(app, 'button', re.compile('^Note the answer: Region ')))
        a11y.type_in(a11y.find(app, 'text', 'Who comes'), 'Åke Provberg')
        a11y.press(a11y.find(app, 'button', 'Note the answer'))
        self.assertTrue(a11y.says(app, r'^Region · Åke Provberg'))

    def choices(self, letters, name):
        """The choices of a drop-down, as they are read out one by one."""
        for _ in range(40):
            here = a11y.focused(letters)
            if here and here.name == name:
                break
            a11y.key('Tab')
            a11y.wait(lambda: a11y.focused(letters) != here, 1)
        a11y.key('Return')
        heard = []
        while a11y.wait(lambda: a11y.focused(letters) and a11y.focused(letters).name not in [name, *heard], 1):
            heard.append(a11y.focused(letters).name)
            a11y.key('Down')
        a11y.key('Escape')
        return heard

    def move(self, app):
        """A quarter of an hour later, with the keyboard; gives the letters that follow."""
        a11y.press(a11y.find(app, 'button', re.compile('^Show: .*planned')))
        self.assertTrue(a11y.wait(lambda: re.search(f'case {CASE}', a11y.focused(app).name)))
        a11y.key('shift+Down')
        self.assertTrue(a11y.says(app, r'^4 receivers have had a letter that is not true any more\.$'))
        a11y.press(a11y.find(app, 'button', 'Write letters'))
        return a11y.find(app, 'window', 'Letters')

    def tick(self, letters, who):
        """Ticks that receiver, with the keyboard."""
        self.row(letters, who)
        a11y.key('Tab')
        self.assertTrue(a11y.wait(lambda: a11y.focused(letters).name.startswith(f'Make the letter to {who}')))
        a11y.key('space')
        self.assertTrue(a11y.wait(lambda: a11y.has(a11y.focused(letters), 'CHECKED')))

    def print_to_file(self, app, replaces=False):
        """The desktop's own dialog: its printer that prints to a file, where the program was started."""
        dialog = a11y.find(app, 'window', 'Print')
        x, y, width, height = a11y.extents(a11y.find(dialog, 'label', 'Print to File'))
        window = run('xdotool', 'search', '--sync', '--onlyvisible', '--name', '^Print$').split()[-1]
        run('xdotool', 'mousemove', '--window', window, str(x + width // 2), str(y + height // 2), 'click', '1')
        button = a11y.find(dialog, 'button', 'Print')
        self.assertTrue(a11y.wait(lambda: a11y.has(button, 'SENSITIVE')))
        a11y.press(button)
        if replaces:
            a11y.press(a11y.find(app, 'button', 'Replace'))
        self.assertTrue(a11y.gone(app, 'window', 'Print'))

    def test_printed_through_the_dialog(self):
        self.addCleanup(os.chdir, os.getcwd())
        os.chdir(self.folder.name)
        with a11y.Program('--data', self.path('data'), env=person.ENGLISH) as program:
            app = program.app()
            person.unlock(app)
            self.open_case(app)
            letters = self.letters(app)
            self.tick(letters, 'The person')
            a11y.press(a11y.find(letters, 'button', re.compile('^Print all')))
            self.print_to_file(app)
            a11y.find(app, 'window', 'Was the letter sent?')
            a11y.press(a11y.find(app, 'button', 'Not yet'))
            self.assertTrue(a11y.says(letters, r'^The person, Reminder · made, not sent yet$'))
            text = read(self.path('output.pdf'), '-raw')
            self.assertIn('Påminnelse om samverkansmöte', text)
            self.assertIn('Hej Nadia Övningsgren,', text)

            # It cannot be printed: said, and nobody is asked.
            os.remove(self.path('output.pdf'))
            os.mkdir(self.path('output.pdf'))
            a11y.press(a11y.find(letters, 'button', re.compile('^Print all')))
            self.print_to_file(app, replaces=True)
            self.assertTrue(a11y.says(letters, r'^It could not be printed\.'))
            self.assertEqual(a11y.find_all(app, 'window', re.compile('sent')), [])
            a11y.key('Escape')
            self.assertTrue(a11y.gone(app, 'window', 'Letters'))

    def test_from_what_is_missing_to_who_comes(self):
        before = self.event()
        with a11y.Program('--data', self.path('data'), env=person.ENGLISH) as program:
            app = program.app()
            person.unlock(app)
            self.open_case(app)
            letters = self.letters(app)
            self.assertTrue(a11y.says(letters, r'^FK, .*, Second letter · 1 thing is missing$'))
            self.row(letters, 'FK')
            self.assertTrue(a11y.says(letters, 'consent for FK is missing'))
            self.assertFalse(a11y.has(a11y.find(letters, 'button', re.compile('^Save as PDF')), 'SENSITIVE'))
            self.assertEqual(a11y.nameless(letters), [])
            self.assertEqual(self.choices(letters, 'Language'), ['Swedish', 'Easy-to-read Swedish', 'English'])
            self.row(letters, 'FK')
            self.there_and_back(app, letters)
            self.consent(app, letters)
            self.assertTrue(a11y.says(letters, r'^FK, .*, Second letter · last sent: Invitation, '))
            pdf = self.save(app, letters, 'brev.pdf', 'Sent today')
            self.assertTrue(a11y.says(letters, r'^1 letter is kept as sent today\.$'))
            self.assert_second_letter(pdf)
            # It has some days to answer now.
            self.assertTrue(a11y.says(letters, r'^FK, .*, Reminder · last sent: Second letter, '))
            a11y.key('Escape')
            self.assertTrue(a11y.gone(app, 'window', 'Letters'))

            # The answer, and on one screen who comes, by name.
            a11y.press(a11y.find(app, 'button', re.compile('^Note the answer: FK ')))
            a11y.press(a11y.find(app, 'button', 'Björn Exempelsson comes'))
            for line in (r'^Municipality · Ingrid Provström', r'^AF · Emina Påhittsson',
                         r'^Region · name is missing$', r'^FK · Björn Exempelsson'):
                self.assertTrue(a11y.says(app, line), line)

            letters = self.move(app)
            for line in (r'^AF, .*, New time or place · last sent: Invitation, ',
                         r'^Region, .*, New time or place · last sent: Invitation, ',
                         r'^FK, .*, New time or place · last sent: Second letter, '):
                self.assertTrue(a11y.says(letters, line), line)
            # The person is not told before the last name is known.
            self.assertTrue(a11y.says(letters, r'^The person, New time or place · 1 thing is missing$'))
            self.assertTrue(a11y.says(letters, '^The name of whoever comes from the region is missing'))
            pdf = self.save(app, letters, 'ny-tid.pdf', 'Sent today')
            self.assertTrue(a11y.says(letters, r'^3 letters are kept as sent today\.$'))
            self.assert_new_times(pdf)
            a11y.key('Escape')
            self.assertTrue(a11y.gone(app, 'window', 'Letters'))

            # Now all names are known, and the person is told, before anybody is reminded.
            self.name_region(app)
            letters = self.letters(app)
            self.assertTrue(a11y.says(letters, r'^The person, New time or place · last sent: Invitation, '))
            shown = a11y.find(letters, 'label', re.compile('^Nadia Övningsgren\n')).name
            pdf = self.save(app, letters, 'till-dig.pdf', 'Not yet')
            self.assertTrue(a11y.says(letters, r'^The person, New time or place · made, not sent yet$'))
            self.assert_persons(pdf, shown)
        after = self.event()
        self.assertEqual(after['UID'], before['UID'])
        self.assertGreater(after['SEQUENCE'], before['SEQUENCE'])
        self.assertEqual(after.decoded('DTSTART') - before.decoded('DTSTART'), datetime.timedelta(minutes=15))


if __name__ == '__main__':
    tap.main()
