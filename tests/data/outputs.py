#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Every way out of the program is known, and those that reach the person are stopped (D42).

The ways out are found in the sources, by the calls of the system's libraries that lead out and by
our own functions around them: whoever adds one must say here whether it reaches the
person, and if so which case of tests/desk/test-outputs.c feeds it the word that must not.
"""

import pathlib
import re
import sys
import unittest

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.append(str(ROOT / "tests" / "desk"))

import tap  # noqa: E402

# What GLib, GTK and cairo take text or paper out of the program with.
SYSTEM = (r"g_file_(?:set_contents|replace|create|append_to|copy|move)\w*|g?_?fopen|g?_?creat|g_mkstemp\w*"
          r"|g_unix_output_stream_new|gdk_clipboard_set\w*|gdk_content_provider_new\w*|gdk_drag_begin"
          r"|gtk_print_(?:operation|job)_new|cairo_\w+_surface_create\w*|gdk_texture_save\w*|gtk_show_uri\w*"
          r"|g_app_info_launch\w*|g_spawn\w*|g_subprocess_new\w*|gtk_recent_manager_add\w*|g_notification_new"
          r"|g_application_send_notification|g_dbus_\w*call\w*|g_socket_\w+")
# Where our own gates are built. What their headers declare is a gate as well, for whoever calls it.
GATES_OWN = {"src/desk/widgets/fler-print.c", "src/desk/widgets/fler-save.c", "src/documents/fler-pdf.c",
             "src/documents/fler-pdf-append.c", "src/exchange/fler-safe-file.c", "src/exchange/fler-ics-write.c"}
# What they declare besides: nothing comes out by it.
NO_GATE = re.compile(r"_(error_quark|free|get_\w+|from_id|uid|file_name|commit|add\w*)$")


def declared(source):
    """The functions of the header that belongs to a source."""
    header = (ROOT / source).with_suffix(".h").read_text(encoding="utf-8")
    return re.findall(r"\b(fler_\w+) \(", re.sub(r"/\*.*?\*/", "", header, flags=re.DOTALL))


OWN = {name for source in GATES_OWN for name in declared(source) if not NO_GATE.search(name)}
GATE = re.compile(r"\b(?:" + "|".join([SYSTEM, *sorted(OWN)]) + r")\s*\(")

# file: the case that feeds it the word, or why it does not reach the person
OUTPUTS = {
    "src/desk/letters/fler-letters-making.c": "letters",
    "src/desk/meeting/fler-record-output.c": "record-papers",
    "src/ctl/fler-ctl-record.c": "record-papers",
    "src/desk/export/fler-export.c": "calendar-file",
    "src/desk/export/fler-export-look.c": "inside: the look at what fler-export.c would write",
    "src/desk/export/fler-export-file.c": "calendar-file",
    "src/ctl/fler-ctl-calendar.c": "calendar-file",
    "src/ctl/fler-ctl-letter.c": "letters",
    "src/ctl/fler-ctl-routines.c": "inside: adapted routines, shared between organisations",
    "src/desk/cases/fler-case-output.c": "inside: for an official who examines a request, and receipts between parties",
    "src/desk/cases/fler-step-dialog.c": "inside: the agency's own journal",
    "src/desk/cases/fler-deviation-dialog.c": "inside: for the working group, without names",
    "src/desk/export/fler-booking-export.c": "calendar-file",
    "src/desk/export/fler-print-dialog.c": "inside: the official's own calendar",
    "src/desk/letters/fler-letter-batch.c": "letters",
    "src/desk/letters/fler-kept-letters.c": "letters",
    "src/desk/letters/fler-letter-group.c": "inside: the sheet that shows where an envelope's window is",
    "src/desk/parties/fler-register-window.c": "inside: the register of parties, shared between organisations",
    "src/desk/routines/fler-routines-share.c": "inside: adapted routines, shared between organisations",
    "src/desk/routines/fler-routines-window.c": "inside: the routine itself",
    "src/exchange/fler-routine-package.c": "inside: adapted routines, into the organisation's own folder",
    "src/desk/start/fler-code-box.c": "inside: the recovery code",
    "src/desk/fler-application.c": "inside: starts the demonstration",
    "src/speech/fler-language.c": "inside: asks the system to compile a locale",
    "src/store/fler-key.c": "inside: the sealed key",
}


class Outputs(unittest.TestCase):
    def found(self):
        """The files that hold a way out."""
        files = sorted((ROOT / "src").rglob("*.c"))
        names = [str(path.relative_to(ROOT)) for path in files if GATE.search(path.read_text(encoding="utf-8"))]
        return [name for name in names if name not in GATES_OWN]

    def test_gates_are_found_in_the_headers(self):
        for name in ("fler_print_document", "fler_print_documents", "fler_save_text", "fler_pdf_make",
                     "fler_safe_file_new", "fler_ics_writer_new"):
            self.assertIn(name, OWN)

    def test_every_way_out_is_known(self):
        self.assertEqual([name for name in self.found() if name not in OUTPUTS], [],
                         "say in OUTPUTS whether these reach the person, and how they are stopped")

    def test_none_is_listed_that_is_gone(self):
        found = self.found()
        self.assertEqual([name for name in OUTPUTS if name not in found], [])

    def test_what_reaches_the_person_is_fed_the_word(self):
        cases = (ROOT / "tests" / "desk" / "test-outputs.c").read_text(encoding="utf-8")
        for name, case in OUTPUTS.items():
            if not case.startswith("inside: "):
                self.assertIn('ADD ("%s"' % case, cases, name)

    def test_command_line_refuses_the_word_in_a_file_name(self):
        for name, case in OUTPUTS.items():
            if name.startswith("src/ctl/") and not case.startswith("inside: "):
                source = (ROOT / name).read_text(encoding="utf-8")
                self.assertIn("fler_forbidden_is_in_file_name (", source, name)


if __name__ == "__main__":
    tap.main()
