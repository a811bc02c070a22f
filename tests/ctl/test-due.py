#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is due over all cases, as a table and as JSON."""

import ctl


class Due(ctl.DemoCase):
    def due(self, *arguments):
        return ctl.json.loads(self.assert_done(self.ctl("due", "--json", *arguments)).out)

    def test_golden_table(self):
        for language in ("en", "sv"):
            done = self.assert_done(self.ctl("due", "--on", ctl.TODAY, language=language))
            with open(f"{ctl.sys.path[0]}/golden/due.{language}", encoding="utf-8") as golden:
                self.assertEqual(done.out, golden.read())
            self.assertEqual(done.err, "")

    def test_json(self):
        dues = self.due("--on", ctl.TODAY)
        table = self.ctl("due", "--on", ctl.TODAY).out.splitlines()[1:]
        self.assertEqual(len(dues), len(table))
        self.assertGreater(len(dues), 20)
        for due, line in zip(dues, table):
            self.assertEqual(set(due), {"rule", "case", "day", "urgency", "what"})
            self.assertEqual(line.split()[:3], [due["day"] or "none", due["rule"], due["case"] or "–"])
            self.assertTrue(line.endswith(due["what"]))
            if due["day"] is None:
                self.assertEqual(due["urgency"], "none")
            elif due["day"] < ctl.TODAY:
                # Rule Ö8: it is a day from which something may be done: it is never late.
                self.assertIn(due["urgency"], ("overdue", "soon") if due["rule"] == "Ö8" else ("overdue",))
            else:
                self.assertEqual(due["urgency"] == "today", due["day"] == ctl.TODAY)
        days = [due["day"] or "9999" for due in dues]
        self.assertEqual(days, sorted(days))

    def test_another_day(self):
        self.assertNotEqual(self.due("--on", ctl.TODAY), self.due("--on", "2027-03-01"))
        self.assert_says(self.ctl("due", "--on", "2026-02-30"), 2, "2026-02-30", "--on")
        self.assert_says(self.ctl("due", "now"), 2, "now")

    def test_nothing(self):
        ctl.shutil.rmtree(self.data)
        self.assert_done(self.ctl("init"))
        self.assertEqual(self.due(), [])
        self.assertEqual(self.ctl("due").out, "Nothing is due.\n")


ctl.main()
