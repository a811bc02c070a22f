# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs a unittest module and tells meson about each test by itself (TAP).

    if __name__ == '__main__':
        tap.main()
"""

import sys
import unittest


class Result(unittest.TestResult):
    def __init__(self):
        super().__init__()
        self.count = 0

    def line(self, outcome, test, note=''):
        self.count += 1
        print(f'{outcome} {self.count} {test.id().removeprefix("__main__.")}{note}', flush=True)

    def comment(self, test, error):
        for line in self._exc_info_to_string(error, test).splitlines():
            print('# ' + line)

    def addSuccess(self, test):
        super().addSuccess(test)
        self.line('ok', test)

    def addFailure(self, test, err):
        super().addFailure(test, err)
        self.comment(test, err)
        self.line('not ok', test)

    def addError(self, test, err):
        super().addError(test, err)
        self.comment(test, err)
        self.line('not ok', test if hasattr(test, '_testMethodName') else Whole(test))

    def addSubTest(self, test, subtest, err):
        super().addSubTest(test, subtest, err)
        if err is not None:
            self.comment(test, err)
            self.line('not ok', subtest)

    def addSkip(self, test, reason):
        super().addSkip(test, reason)
        self.line('ok', test, f' # SKIP {reason}')


class Whole:
    """A module's or class's set-up that failed, which unittest names as text."""

    def __init__(self, holder):
        self.name = str(holder)

    def id(self):
        return self.name


def main():
    """Runs the module that was started, or those of its tests that the arguments name."""
    loader, module = unittest.defaultTestLoader, sys.modules['__main__']
    names = sys.argv[1:]
    suite = loader.loadTestsFromNames(names, module) if names else loader.loadTestsFromModule(module)
    result = Result()
    suite.run(result)
    print(f'1..{result.count}', flush=True)
    sys.exit(0 if result.wasSuccessful() and result.count > 0 else 1)
