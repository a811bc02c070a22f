# SPDX-License-Identifier: GPL-3.0-or-later
"""Twenty killings at random moments: what was typed more than a second before is there."""

import datetime
import os
import random
import subprocess
import tempfile
import threading
import time
import unittest

import a11y
import person
import tap

CTL = os.environ.get('FLERPARTCTL', 'build/src/ctl/flerpartctl')
KILLINGS = int(os.environ.get('FLER_TEST_KILLINGS', '20'))
LETTERS = 'abcdefghijklmnopqrstuvwxyz '
SAFE_AFTER = 1.0 * a11y.SLOWED    # seconds: by then a letter is on disk


class Kill(unittest.TestCase):
    def type_until(self, is_over, seed):
        """Presses keys, a few at a time: xdotool ended in its midst would leave a key held down."""
        chance = random.Random(seed)
        while not is_over.is_set():
            a11y.write(''.join(chance.choice(LETTERS) for _ in range(8)))

    def type_and_kill(self, program, goal, chance):
        """Types without a pause until the program is killed. Gives what had to be safe by then."""
        before = a11y.text(goal)
        a11y.key('ctrl+End')
        is_over = threading.Event()
        keys = threading.Thread(target=self.type_until, args=(is_over, chance.randrange(1 << 30)))
        keys.start()
        try:
            self.assertTrue(a11y.wait(lambda: len(a11y.text(goal)) > len(before)), 'no key arrives')
            time.sleep(chance.uniform(0, .8))
            had = a11y.text(goal)
            time.sleep(SAFE_AFTER + chance.uniform(0, .4))
            program.kill()
        finally:
            is_over.set()
            keys.join()
        return had

    def check(self, data, passphrase):
        subprocess.run([CTL, '--data', data, '--passphrase-file', passphrase, 'check'],
                       check=True, stdout=subprocess.DEVNULL, timeout=a11y.TIMEOUT * 2)

    def test_twenty_killings(self):
        seed = int(os.environ.get('FLER_TEST_SEED', random.randrange(1 << 30)))
        print(f'# FLER_TEST_SEED={seed}', flush=True)
        chance = random.Random(seed)
        with tempfile.TemporaryDirectory() as folder:
            data, passphrase = os.path.join(folder, 'data'), os.path.join(folder, 'passphrase')
            with open(passphrase, 'w', encoding='utf-8') as file:
                file.write(person.PASSPHRASE)
            with a11y.Program('--data', data, env=person.ENGLISH) as program:
                app = program.app()
                person.begin(app, 'Åsa Ängsbacka')
                case = person.make_case(app, 'Öyvind Åkerbärsson', '198502149805')
                person.book(app, case, (datetime.date.today() + datetime.timedelta(days=8)).isoformat(), '13.00')
                person.start_meeting(app, case)
                had = self.type_and_kill(program, person.field(app, 'Goal'), chance)
            for killing in range(1, KILLINGS + 1):
                with a11y.Program('--data', data, env=person.ENGLISH) as program:
                    app = program.app()
                    person.unlock(app)
                    a11y.press(a11y.find(app, 'button', 'Continue the meeting'))
                    goal = person.field(app, 'Goal')
                    kept = a11y.text(goal)
                    self.assertTrue(kept.startswith(had), f'killing {killing}: {len(had)} letters, kept {len(kept)}')
                    if killing < KILLINGS:
                        had = self.type_and_kill(program, goal, chance)
                    else:
                        program.kill()
                self.check(data, passphrase)


if __name__ == '__main__':
    tap.main()
