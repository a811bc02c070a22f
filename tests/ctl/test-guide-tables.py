#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The guide against the decision tables, read once more as plainly as they are written.

Some hundred random persons, of whom more or less is known, are put to flerpartctl and to the
tables below. Each row is a question, what it leads to, and the rule it rests on; the first row
that applies decides, and a fact that is not known ends the reading. FLER_TEST_SEED repeats a run.
"""

import datetime
import json
import os
import random

import ctl

TODAY = datetime.date.fromisoformat(ctl.TODAY)
N_PERSONS = 400

NOT, LATE, PREPARE, OFFER, UNKNOWN = "not_offered", "too_late", "prepare", "offer", "unknown"
PERMANENT = ("sjukersattning", "aktivitetsersattning")
STATE, LOCAL = {"af", "fk"}, {"region", "kommun"}


def sick_day(person):
    """Day 1 is the first day of the spell; None where it is not known."""
    first = person.get("sick_first_day")
    return None if first is None else (TODAY - datetime.date.fromisoformat(first)).days + 1


def date_of(person, n):
    return (datetime.date.fromisoformat(person["sick_first_day"]) + datetime.timedelta(days=n - 1)).isoformat()


# Each question answers True, False, or None where the fact that it names is not known.

def one_of(fact, *values):
    return fact, lambda person: None if person.get(fact) is None else person[fact] in values


def yes(fact):
    return fact, lambda person: None if person.get(fact) is None else person[fact] is not False


def no(fact):
    return fact, lambda person: None if person.get(fact) is None else person[fact] is False


def day(compare):
    return "sick_first_day", lambda person: None if sick_day(person) is None else compare(sick_day(person))


def needed(compare):
    return "parties_needed", lambda person: (None if person.get("parties_needed") is None
                                             else compare(set(person["parties_needed"])))


def elsewhere(person):
    """No municipality of the project means no municipality rule."""
    project = person.get("project_municipality")
    if project is None:
        return False
    return None if person.get("municipality") is None else person["municipality"] != project


ELSEWHERE = [(("municipality", elsewhere), "D162")]


def otherwise(rule):
    return [((None, lambda person: True), rule)]


TABLES = {
    "kontaktmote": (
        ([(one_of("benefit", *PERMANENT, "none"), "D37")], NOT),
        (ELSEWHERE, NOT),
        ([(no("employed"), "D1")], NOT),
        ([(yes("contact_meeting_held"), "K7")], NOT),
        ([(one_of("decision", "withdrawn"), "D8"), (day(lambda n: n > 180), "K7")], LATE),
        ([(day(lambda n: n < 90), "K2")], PREPARE, 90),
        ([(day(lambda n: 90 <= n <= 180), "K7")], OFFER, 180),
    ),
    "overlamningsmote": (
        ([(one_of("benefit", *PERMANENT), "D37")], NOT),
        (ELSEWHERE, NOT),
        ([(one_of("decision", "denied_new_application"), "D35")], NOT),
        ([(one_of("decision", "none"), "D34")], NOT),
        ([(yes("contact_meeting_held"), "D5")], NOT),
        (otherwise("Ö2"), OFFER),
    ),
    "gk": (
        ([(no("enrolled_at_af"), "G1")], NOT),
        ([(one_of("benefit", *PERMANENT), "D37")], NOT),
        (ELSEWHERE, NOT),
        ([(no("capacity_reduced"), "G1")], NOT),
        ([(no("can_take_part"), "G1")], NOT),
        (otherwise("G1"), OFFER),
    ),
    "flerpartsmote": (
        ([(no("needs_coordination"), "D106")], NOT),
        ([(needed(lambda parties: parties <= STATE), "D108")], NOT),
        ([(needed(lambda parties: parties & STATE and parties & LOCAL), "D106")], OFFER),
        ([(needed(lambda parties: parties <= LOCAL), "D145")], NOT),
    ),
    "sip": (
        ([(needed(lambda parties: parties >= LOCAL), "D145")], OFFER),
        (otherwise("D145"), NOT),
    ),
}


def read(table, person):
    """What a table says: verdict, rules, facts that are missing, deadline."""
    for sides, verdict, *deadline in table:
        said = [(question(person), fact, rule) for (fact, question), rule in sides]
        if any(answer for answer, _, _ in said):
            return (verdict, [rule for answer, _, rule in said if answer], [],
                    date_of(person, *deadline) if deadline else None)
        if any(answer is None for answer, _, _ in said):
            return (UNKNOWN, [rule for answer, _, rule in said if answer is None],
                    [fact for answer, fact, _ in said if answer is None], None)
    raise AssertionError(f"no row applies to {person}")


def before(earlier, later):
    return earlier is not None and later is not None and earlier < later


def contradicts(person):
    first, decided = person.get("sick_first_day"), person.get("decision_sent")
    met = person.get("contact_meeting_held") or None
    return (before(TODAY.isoformat(), first) or before(TODAY.isoformat(), met) or before(met, first)
            or before(decided, first))


def invent(chance):
    """Somebody of whom each fact is known, or is not (and then is null, or not there at all)."""
    def ago(days):
        return (TODAY - datetime.timedelta(days=days)).isoformat()

    first = chance.choice((1, 60, 88, 89, 90, 91, 120, 178, 179, 180, 181, 300, chance.randint(0, 400))) - 1
    places = ("Exempelstad", "Provköping", None)
    everything = {
        "benefit": chance.choice(("none", "sjukpenning", "sjukpenning", "sjukpenning", "rehabiliteringspenning",
                                  *PERMANENT)),
        "sick_first_day": ago(first),
        "municipality": chance.choice(places[:2]),
        "employed": chance.random() < .8,
        "decision": chance.choice(("none", "withdrawn", "denied_new_application")),
        "decision_sent": ago(chance.randint(0, max(first, 0))) if chance.random() < .9 else ago(first + 1),
        "contact_meeting_held": chance.choice((False, False, ago(chance.randint(-1, first + 2)))),
        "enrolled_at_af": chance.random() < .7,
        "capacity_reduced": chance.random() < .8,
        "can_take_part": chance.random() < .8,
        "needs_coordination": chance.random() < .8,
        "parties_needed": [party for party in ("af", "fk", "region", "kommun") if chance.random() < .5],
        "project_municipality": chance.choice(places),
    }
    known = chance.choice((.5, .8, .95, 1))
    return {fact: value if chance.random() < known else None for fact, value in everything.items()
            if chance.random() < .95 or known == 1}


class Tables(ctl.Case):
    def ask(self, person):
        path = self.folder / "facts.json"
        path.write_text(json.dumps(person), encoding="utf-8")
        return self.run_program("guide", str(path), "--today", ctl.TODAY)

    def test_random_persons(self):
        seed = int(os.environ.get("FLER_TEST_SEED") or random.SystemRandom().randrange(10 ** 9))
        print(f"# FLER_TEST_SEED={seed}", flush=True)
        chance = random.Random(seed)
        left = {(name, verdict, rule) for name, table in TABLES.items()
                for sides, verdict, *_ in table for _, rule in sides}
        n_asked = 0
        # So many; and then, should chance have left one out, until every row has decided.
        while n_asked < N_PERSONS or (left and n_asked < 20 * N_PERSONS):
            n_asked += 1
            person = invent(chance)
            done = self.ask(person)
            if contradicts(person):
                self.assert_says(done, 1, "facts.json")
                continue
            self.assert_done(done)
            for form in json.loads(done.out)["forms"]:
                rules = [reason["rule"] for reason in form["reasons"]]
                told = (form["verdict"], rules, form["missing"], form["deadline"])
                self.assertEqual(told, read(TABLES[form["form"]], person), (form["form"], person))
                left -= {(form["form"], form["verdict"], rule) for rule in rules}
        self.assertEqual(left, set())


ctl.main()
