# SPDX-License-Identifier: GPL-3.0-or-later
"""count.py MESON-LOGS... - what really ran, case by case

Reads the logs that `meson test` left in each of the folders. A test that tells
of its cases by TAP counts as its cases, any other as one; one that was cut
short (crash, time limit) counts as a failure beside the cases it got through.
So does one in which a sanitizer found a fault: a thread's may come too late to
be in the exit status.

Says what failed and what was skipped, and as the last line

    N passed, N failed, N skipped

Ends with 1 where anything failed or nothing passed.
"""

import collections
import glob
import json
import os
import re
import sys

GOOD = {'OK': 'passed', 'EXPECTEDFAIL': 'passed', 'SKIP': 'skipped'}  # as meson says it
CASE = re.compile(r'^(not )?ok\b\s*\d*\s*(?:- )?(.*?)\s*(?:#\s*(SKIP|TODO)\b\s*(.*))?$', re.IGNORECASE)
SANITIZER = re.compile(r'ERROR: \w+Sanitizer:|WARNING: ThreadSanitizer:|\w+Sanitizer:DEADLYSIGNAL|: runtime error: ')
PLAN = re.compile(r'^1\.\.(\d+)', re.MULTILINE)


def cases_of(output):
    """(case, outcome) of each line of TAP; nothing where the output is no TAP."""
    if not PLAN.search(output):
        return
    for line in output.splitlines():
        case = CASE.match(line)
        if case is None:
            continue
        failed, name, remark, reason = case.groups()
        if remark and remark.upper() == 'SKIP':
            yield f'{name} ({reason})' if reason else name, 'skipped'
        else:
            yield name, 'failed' if failed else 'passed'


def count(log):
    """(name, outcome) of every case in the lines of a log."""
    for line in log:
        test = json.loads(line)
        outcome = GOOD.get(test['result'], 'failed')
        cases = list(cases_of(test.get('stdout', '')))
        if not cases:
            yield test['name'], outcome
            continue
        for case, case_outcome in cases:
            yield f'{test["name"]}: {case}', case_outcome
        if outcome == 'failed' and all(case_outcome != 'failed' for _case, case_outcome in cases):
            yield f'{test["name"]} ({test["result"].lower()} after {len(cases)} cases)', 'failed'


def faults_of(log):
    """(name, 'failed') of every test that passed, but for what a sanitizer says in its output."""
    for line in log:
        test = json.loads(line)
        fault = SANITIZER.search(test.get('stdout', '') + test.get('stderr', ''))
        if fault and test['result'] in GOOD:
            yield f'{test["name"]} ({fault.group().strip(": ")}, in a test that ended well)', 'failed'


def main(folders):
    numbers = collections.Counter()
    for folder in folders:
        logs = glob.glob(os.path.join(folder, 'testlog*.json'))
        if not logs:
            numbers['failed'] += 1
            print(f'failed: nothing ran: there is no log in {folder}')
        for path in logs:
            with open(path, encoding='utf-8') as log:
                lines = log.readlines()
                for name, outcome in [*count(lines), *faults_of(lines)]:
                    numbers[outcome] += 1
                    if outcome != 'passed':
                        print(f'{outcome}: {name}')
    print(f'{numbers["passed"]} passed, {numbers["failed"]} failed, {numbers["skipped"]} skipped')
    return 0 if numbers['failed'] == 0 and numbers['passed'] > 0 else 1


if __name__ == '__main__':
    sys.exit(main(sys.argv[1:]))
