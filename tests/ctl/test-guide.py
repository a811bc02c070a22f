#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The guide from a file of facts: no database, no passphrase; answers in JSON."""

import json

import ctl

FORMS = ["kontaktmote", "overlamningsmote", "gk", "flerpartsmote", "sip"]


class Guide(ctl.Case):
    def ask(self, facts, *arguments, **options):
        path = self.folder / "facts.json"
        path.write_bytes(facts if isinstance(facts, bytes) else json.dumps(facts).encode())
        return self.run_program("guide", str(path), *arguments, **options)

    def answer(self, facts, today=ctl.TODAY, **options):
        return json.loads(self.assert_done(self.ask(facts, "--today", today, **options)).out)

    def test_always_all_five_forms(self):
        answer = self.answer({})
        self.assertEqual([form["form"] for form in answer["forms"]], FORMS)
        self.assertEqual((answer["today"], answer["sick_day"]), (ctl.TODAY, None))
        for form in answer["forms"]:
            self.assertEqual(set(form), {"form", "verdict", "reasons", "missing", "deadline"})
            self.assertEqual(form["verdict"], "unknown")
            self.assertGreater(len(form["missing"]), 0)

    def test_contact_meeting_with_its_deadline(self):
        facts = {"benefit": "sjukpenning", "sick_first_day": "2026-08-01", "employed": True, "contact_meeting_held": False,
                 "decision": "none"}
        form = self.answer(facts)["forms"][0]
        self.assertEqual((form["verdict"], form["deadline"]), ("offer", "2027-01-27"))
        self.assertTrue(all(reason["rule"] and reason["text"] and reason["source"] for reason in form["reasons"]))
        self.assertEqual(self.answer(facts, "2026-08-01")["forms"][0]["verdict"], "prepare")
        self.assertEqual(self.answer(facts, "2027-01-28")["forms"][0]["verdict"], "too_late")

    def test_language_of_the_reasons(self):
        texts = [self.answer({"benefit": "none"}, language=language)["forms"][0]["reasons"][0]["text"]
                 for language in ("en", "sv")]
        self.assertNotEqual(*texts)

    def test_contradictions_name_both(self):
        self.assert_says(self.ask({"sick_first_day": "2027-01-01"}, "--today", ctl.TODAY), 1, "sick_first_day", ctl.TODAY)
        self.assert_says(self.ask({"sick_first_day": "2026-10-01", "decision": "withdrawn", "decision_sent": "2026-09-01"},
                                  "--today", ctl.TODAY), 1, "sick_first_day", "decision_sent")
        self.assert_says(self.ask({"sick_first_day": "2026-10-01", "contact_meeting_held": "2026-09-01"}, "--today", ctl.TODAY),
                         1, "sick_first_day", "contact_meeting_held")

    def test_bad_files(self):
        for facts in (b"", b"{", b"[]", b"null", b'{"benefit": 3}', b'{"benefit": "x"}', b'{"unknown_fact": 1}', b"\0",
                      b'{"benefit": "none", "benefit": "none"}', b"\xff", b"[" * 100000, b'{"employed": "yes"}',
                      b'{"sick_first_day": "2026-02-30"}', b" " * 2000000):
            with self.subTest(facts=facts[:40]):
                self.assert_says(self.ask(facts), 1, "facts.json")
        for path in (self.folder / "none.json", self.folder):
            self.assert_says(self.run_program("guide", str(path)), 1, str(path))


ctl.main()
