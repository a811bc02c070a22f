# SPDX-License-Identifier: GPL-3.0-or-later
"""Each form of meeting played through the window once, from the person's facts to its end.

The guide is asked first, as someone would who does not know the forms. What the case's history
says afterwards is compared with the steps of the routine.
"""

import datetime
import json
import os
import subprocess
import tempfile
import time
import unittest

import a11y
import person
import routes
import tap

CTL = os.environ.get('FLERPARTCTL', 'build/src/ctl/flerpartctl')
TODAY = datetime.date.today()

BENEFIT = 'Which benefit does the person have?'
EMPLOYED = 'Is the person employed?'
FIRST_DAY = 'Which was the first day of the sick-leave spell?'
DECISION = 'Has Försäkringskassan decided to withdraw the benefit, or refused a new application?'
CONTACT_HELD = 'Has a contact meeting been held?'
ENROLLED = 'Is the person enrolled at Arbetsförmedlingen?'
CAPACITY = 'Is the work capacity reduced by illness or disability?'
TAKE_PART = 'Can the person take part in work-oriented rehabilitation?'
COORDINATION = 'Does the person need coordinated work-oriented rehabilitation?'
PARTIES = 'Which parties are needed beside the person?'

FK = 'Försäkringskassan'
AF = 'Arbetsförmedlingen'

# Where any party may call, it is that of whoever works here, as told at the first start.
FIRST_STARTS = {'test_multi_party_meeting': ('A. Testberg', 'Arbetsförmedlingen (AF)')}

ADDRESS = 'Provgatan 1\n999 11 EXEMPELSTAD'
REGISTER = {'flerpart_register': 1, 'parties': [
    {'party': party, 'name': name, 'unit': 'Exempelstad', 'phone': '08-465 004 01',
     'invitation_address': [name, 'Samverkan', street, '999 11 EXEMPELSTAD']}
    for party, name, street in (('af', AF, 'Testvägen 1'), ('fk', FK, 'Testvägen 2'),
                                ('region', 'Region Exempel', 'Testvägen 3'))]}


def day(n):
    return TODAY + datetime.timedelta(days=n)


def weekday(n):
    """A day at least n days on that is no Saturday or Sunday, as one types it."""
    found = day(n)
    while found.isoweekday() > 5:
        found += datetime.timedelta(days=1)
    return found.isoformat()


class Routes(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.top = tempfile.TemporaryDirectory()
        cls.secret = os.path.join(cls.top.name, 'passphrase')
        with open(cls.secret, 'w', encoding='utf-8') as file:
            file.write(person.PASSPHRASE)

    @classmethod
    def tearDownClass(cls):
        cls.top.cleanup()

    def setUp(self):
        test = self.id().rpartition('.')[2]
        data = os.path.join(self.top.name, test)
        if test not in FIRST_STARTS:
            subprocess.run([CTL, '--data', data, '--passphrase-file', self.secret, 'init'], check=True,
                           stdout=subprocess.DEVNULL)
        self.program = a11y.Program('--data', data, env=person.ENGLISH)
        self.app = self.program.app()
        if test in FIRST_STARTS:
            person.begin(self.app, *FIRST_STARTS[test])
        else:
            person.unlock(self.app)

    def tearDown(self):
        self.program.kill()
        for line in self.program.complaints():
            print('# ' + line, flush=True)

    def end(self):
        """Ended in order, and nothing was warned of on the way."""
        self.program.end()

    def identify(self, form, known, name, number):
        """From the facts to the form that suits, and to a case of the person's own."""
        guide = routes.Guide(self.app)
        rows = guide.ask(known)
        guide.go_on_with(form)
        routes.make_case(self.app, name, number)
        return guide.asked, rows

    def invite(self, title):
        """The person and the other party get their letters; the person's address is filled in on the way."""
        routes.take_in_register(self.app, self.register())
        letters = routes.Letters(self.app, title)
        letters.row('The person', '1 thing is missing')
        letters.write_address(ADDRESS)
        letters.row('The person', 'Invitation')
        letters.send(self.path('kallelser.pdf'), 2)
        letters.close()

    def path(self, name):
        return os.path.join(self.top.name, name)

    def register(self):
        """A register of parties as a county shares it, in a file."""
        with open(self.path('parter.json'), 'w', encoding='utf-8') as file:
            json.dump(REGISTER, file)
        return file.name

    def hold(self, fields, promise=None):
        routes.start_meeting(self.app)
        routes.write(self.app, fields)
        if promise is not None:
            routes.promise(self.app, promise)
        routes.end_meeting(self.app)

    def assert_history(self, *expected):
        """The history holds just these, in this order; of each line the beginning is told."""
        heard = [line for line in routes.history(self.app) if not line.startswith('today ')]
        self.assertEqual([line[:len(told)] for line, told in zip(heard, expected)], list(expected), heard)
        self.assertEqual(len(heard), len(expected), heard)
        self.end()

    def test_contact_meeting(self):
        app = self.app
        asked, rows = self.identify('Contact meeting', {
            BENEFIT: 'Sickness benefit', EMPLOYED: 'Yes', FIRST_DAY: day(-110).isoformat(), DECISION: 'No decision',
            CONTACT_HELD: 'No', ENROLLED: 'No', COORDINATION: 'No', PARTIES: []}, 'Åsa Kontaktsson', '198502149803')
        self.assertNotIn(CAPACITY, asked)      # decided already: not enrolled
        self.assertTrue(any(row.startswith('Offer now, by ') for row in rows), rows)

        k2 = routes.step_dialog(app, 'K2')
        routes.answer(k2, 'Is a contact meeting offered?', 'Yes')
        a11y.type_in(a11y.find(k2, 'text', 'Why, and on which grounds'), 'Anställd, dag 111.')
        routes.done(app, 'K2')
        routes.step(app, 'Phone and offer the meeting')
        routes.answer(routes.step_dialog(app, 'K3'), 'Does the person want the meeting?', 'Yes')
        routes.done(app, 'K3')
        routes.step(app, 'Gather work, education, experience and thoughts')
        a11y.type_in(a11y.find(routes.step_dialog(app, 'K4'), 'text', 'Work now'), 'Lagerarbetare')
        routes.done(app, 'K4')
        routes.step(app, 'Book the meeting: Contact meeting', 'Book')
        routes.book(app, 'Contact meeting', weekday(20), {FK: 'F. Provsson', AF: 'A. Testberg'})
        self.invite('Send the invitation')
        self.hold({'Goal': 'Annat arbete', 'Support needed to look for work': 'Hjälp med cv'})
        routes.say_done(app, 'Give the person a copy')
        routes.say_done(app, 'Encourage digital enrolment')
        self.assert_history(
            'Case made',
            'Step done · K2 Write the standpoint in the journal',
            'Step done · K3 ',
            'Step done · K4 ',
            'Booked · Contact meeting',
            'Letter sent · Contact meeting · The person',
            'Letter sent · Contact meeting · AF',
            'Step done · K6 ',
            'Meeting started · Contact meeting',
            'Meeting ended · Contact meeting',
            'Deviation · Contact meeting · K8',
            'Step done · K8 ',
            'Step done · K9 ')

    def test_handover_meeting(self):
        app = self.app
        _, rows = self.identify('Handover meeting', {
            BENEFIT: 'No benefit', DECISION: 'Benefit withdrawn', CONTACT_HELD: 'No', ENROLLED: 'No',
            COORDINATION: 'No', PARTIES: []}, 'Östen Överlämnarsson', '198603159818')
        self.assertTrue(any(row.startswith('Offer now') for row in rows), rows)

        o1 = routes.step_dialog(app, 'Ö1')
        a11y.type_in(a11y.find(o1, 'text', 'Decision sent'), day(-1).isoformat())
        routes.done(app, 'Ö1')
        # Ö8: not within seven days after the decision was sent.
        routes.close_case(app)
        self.assertTrue(a11y.says(routes.window(app, 'Case 0001 cannot be closed yet'), 'can be closed from'))
        a11y.key('Escape')
        routes.closed(app, 'Case 0001 cannot be closed yet')

        routes.step(app, 'Offer the meeting by word of mouth')
        o2 = routes.step_dialog(app, 'Ö2')
        routes.answer(o2, 'Does the person want the meeting?', 'Yes')
        routes.answer(o2, 'The decision is understood', 'Yes')
        a11y.press(a11y.find(o2, 'button', 'Done'))
        # The purpose is to be understood as well.
        self.assertTrue(a11y.says(o2, 'Answer yes or no first: The meeting’s purpose is understood'))
        routes.answer(o2, 'The meeting’s purpose is understood', 'Yes')
        routes.done(app, 'Ö2')
        routes.step(app, 'Book the meeting: Handover meeting', 'Book')
        routes.book(app, 'Handover meeting', weekday(20), {FK: 'F. Provsson', AF: 'A. Testberg'})
        self.invite('Send the invitation')
        self.hold({'Goal': 'Arbete i butik', 'The way to work': 'Praktik'})
        routes.step(app, 'Hand over the documents')
        o5 = routes.step_dialog(app, 'Ö5')
        a11y.press(a11y.find(o5, 'button', 'Add a document'))
        a11y.type_in(a11y.find(o5, 'text', 'Document'), 'Läkarutlåtande')
        routes.done(app, 'Ö5')
        routes.step(app, 'Register the documents if the person is not enrolled')
        o6 = routes.step_dialog(app, 'Ö6')
        a11y.press(a11y.find(o6, 'button', 'Done'))
        self.assertTrue(a11y.says(o6, 'A document has no register number'))
        a11y.type_in(a11y.find(o6, 'text', 'Register number'), 'Af-2026/0017')
        routes.done(app, 'Ö6')
        routes.say_done(app, 'Register that the meeting was held')
        self.assert_history(
            'Case made',
            'Fact changed · Decision sent',
            'Step done · Ö1 ',
            'Step done · Ö2 ',
            'Booked · Handover meeting',
            'Letter sent · Handover meeting · The person',
            'Letter sent · Handover meeting · AF',
            'Step done · Ö3 ',
            'Meeting started · Handover meeting',
            'Meeting ended · Handover meeting',
            'Step done · Ö5 ',
            'Step done · Ö6 ',
            'Step done · Ö7 ')

    def assess(self, name, number):
        """The first joint assessment, up to FK's standpoint."""
        app = self.app
        self.identify('Joint assessment', {
            BENEFIT: 'No benefit', DECISION: 'No decision', CONTACT_HELD: 'No', ENROLLED: 'Yes', CAPACITY: 'Yes',
            TAKE_PART: 'Yes', COORDINATION: 'No', PARTIES: []}, name, number)
        # The first step of what the questions led to opens by itself.
        self.assertTrue(a11y.says(routes.step_dialog(app, 'G1'), 'Enrolled at Arbetsförmedlingen'))
        routes.done(app, 'G1')
        routes.step(app, 'Book the meeting: Joint assessment 1', 'Book')
        routes.book(app, 'Joint assessment 1', weekday(7), {AF: 'A. Testberg', FK: 'F. Provsson'})
        self.invite('Write the invitation: Joint assessment 1')
        # Called at short notice, its answer is waited for already; but for a holiday that takes the days between.
        routes.part_says(app, 'Next step', '^(Hold the meeting: Joint assessment 1|FK has not answered the invitation)')
        self.hold({'The person\'s own view and goal': 'Vill arbeta med händerna'}, 'Skickar blankett 7463')
        routes.step(app, 'The same day for application and sick report')
        g3 = routes.step_dialog(app, 'G3')
        a11y.type_in(a11y.find(g3, 'text', 'Sick-report date'), TODAY.isoformat())
        a11y.type_in(a11y.find(g3, 'text', 'Application date'), day(-1).isoformat())
        a11y.press(a11y.find(g3, 'button', 'Done'))
        self.assertTrue(a11y.says(g3, 'The application date is to be the sick-report date'))
        # It is said as one types, and the press comes later: it is not to meet the right date.
        time.sleep(1.5 * a11y.SLOWED)
        a11y.type_in(a11y.find(g3, 'text', 'Application date'), TODAY.isoformat())
        routes.done(app, 'G3')
        routes.say_done(app, 'Give the person a copy')
        routes.step(app, 'Investigate and take the standpoint')
        return routes.step_dialog(app, 'G5')

    def test_joint_assessment_granted(self):
        app = self.app
        routes.answer(self.assess('Gunnar Kartläggsson', '198704169823'), 'Is the benefit granted?', 'Yes')
        routes.done(app, 'G5')
        routes.step(app, 'Book the meeting: Joint assessment 2', 'Book')
        routes.book(app, 'Joint assessment 2', weekday(30), {AF: 'A. Testberg', FK: 'F. Provsson'})
        letters = routes.Letters(app, 'Write the invitation: Joint assessment 2')
        letters.row('AF', 'Invitation')
        letters.send(self.path('andra.pdf'), 2)
        letters.close()
        # Both are due a week before; a holiday then puts the answer first, which is asked for on a working day.
        routes.part_says(app, 'Next step', '^(Remind the person of the meeting|AF has not answered the invitation)')
        self.hold({'Goal': 'Arbetsträning', 'Measures': 'Studiebesök'})
        # The meeting was the step: nothing asks to hold it again.
        routes.part_says(app, 'Next step', '^Nothing is due')
        self.assert_history(
            'Case made',
            'Step done · G1 ',
            'Booked · Joint assessment 1',
            'Letter sent · Joint assessment 1 · The person',
            'Letter sent · Joint assessment 1 · FK',
            'Meeting started · Joint assessment 1',
            'Meeting ended · Joint assessment 1',
            'Deviation · Joint assessment 1 · G4',
            'Step done · G3 ',
            'Step done · G4 ',
            'Step done · G5 ',
            'Booked · Joint assessment 2',
            'Letter sent · Joint assessment 2 · The person',
            'Letter sent · Joint assessment 2 · AF',
            'Meeting started · Joint assessment 2',
            'Meeting ended · Joint assessment 2')

    def test_joint_assessment_refused(self):
        app = self.app
        routes.answer(self.assess('Gunilla Avslagsson', '198805179838'), 'Is the benefit granted?', 'No')
        routes.done(app, 'G5')
        routes.step(app, 'If refused: tell the person and AF')
        routes.done(app, 'G6a')
        routes.part_says(app, 'Next step', '^Nothing is due')
        self.assert_history(
            'Case made',
            'Step done · G1 ',
            'Booked · Joint assessment 1',
            'Letter sent · Joint assessment 1 · The person',
            'Letter sent · Joint assessment 1 · FK',
            'Meeting started · Joint assessment 1',
            'Meeting ended · Joint assessment 1',
            'Deviation · Joint assessment 1 · G4',
            'Step done · G3 ',
            'Step done · G4 ',
            'Step done · G5 ',
            'Step done · G6a ')

    def test_multi_party_meeting(self):
        app = self.app
        self.identify('Multi-party meeting', {
            BENEFIT: 'No benefit', DECISION: 'No decision', CONTACT_HELD: 'No', ENROLLED: 'No',
            COORDINATION: 'Yes', PARTIES: [AF, 'The region']}, 'Frida Flerpartsson', '198906189843')
        f1 = routes.step_dialog(app, 'F1')
        for party in (AF, 'The region'):
            routes.consent(f1, party)
        routes.done(app, 'F1')
        routes.step(app, 'Book the meeting: Multi-party meeting', 'Book')
        routes.book(app, 'Multi-party meeting', weekday(40), {})
        routes.take_in_register(app, self.register())

        # The region is invited first: the person is told who comes from everywhere.
        letters = routes.Letters(app, 'Send the invitation by post')
        letters.row('The person', '2 things are missing')
        letters.send(self.path('region.pdf'), 1)
        letters.close()
        routes.log_attempt(app, 'Region', 'Left a message')
        routes.note_name(app, 'Region', 'R. Exempelsdotter')
        letters = routes.Letters(app, 'Send the invitation by post')
        letters.row('The person', '1 thing is missing')
        letters.write_address(ADDRESS)
        letters.row('The person', 'Invitation')
        letters.choose_only('The person')
        letters.send(self.path('person.pdf'), 1)
        letters.close()
        routes.next_step(app, 'Remind the person of the meeting')
        self.hold({'Goal': 'Samordnad rehabilitering', 'Measures': 'Arbetsträning två dagar'})
        # F6: eight weeks on where no other day was set.
        routes.step(app, 'Follow up what was decided: Multi-party meeting', 'Follow up')
        routes.done(app, 'F6')
        self.assert_history(
            'Case made',
            'Step done · F1 ',
            'Booked · Multi-party meeting',
            'Letter sent · Multi-party meeting · Region',
            'Answer asked for · Multi-party meeting · Region',
            'Answer noted · Multi-party meeting · Region',
            'Letter sent · Multi-party meeting · The person',
            'Step done · F2 ',
            'Meeting started · Multi-party meeting',
            'Meeting ended · Multi-party meeting',
            'Step done · F6 ')

    def test_plan_of_the_law_is_only_guided_to(self):
        app = self.app
        self.identify('SIP', {
            BENEFIT: 'No benefit', DECISION: 'No decision', CONTACT_HELD: 'No', ENROLLED: 'No',
            COORDINATION: 'No', PARTIES: ['The region', 'The municipality']}, 'Siri Sipsson', '199007199855')
        dialog = routes.window(app, 'New booking')
        a11y.find(a11y.find(dialog, 'choice', 'Form of meeting'), 'label', 'SIP')
        a11y.key('Escape')
        routes.closed(app, 'New booking')
        routes.next_step(app, 'Book the meeting: SIP')
        self.end()

    def test_another_meeting(self):
        app = self.app
        a11y.key('ctrl+shift+n')
        routes.make_case(app, 'Annika Annatsson', '199108209868')
        a11y.press(a11y.find(routes.part(app, 'Case card'), 'button', 'Book'))
        dialog = routes.window(app, 'New booking')
        routes.choose(dialog, 'Form of meeting', 'Other meeting')
        routes.book(app, 'Other meeting', weekday(3), {})
        routes.next_step(app, 'Write the invitation: Other meeting')
        routes.start_meeting(app)
        routes.write(app, {'What was said': 'Om arbetstiderna.'})
        routes.promise(app, 'Ringer i morgon')
        saved, pasted = routes.journal(app, self.path('journal.txt'), 'What was said')
        self.assertEqual(saved.decode('utf-8'), pasted.replace('\n', '\r\n'))
        self.assertRegex(pasted, r'^Other meeting, .*\n\nWhat was said\nOm arbetstiderna\.\n\n'
                                 r'Who does what, and when\n- The person: Ringer i morgon\n$')
        routes.end_meeting(app)
        self.assert_history(
            'Case made',
            'Booked · Other meeting',
            'Meeting started · Other meeting',
            'Meeting ended · Other meeting')


if __name__ == '__main__':
    tap.main()
