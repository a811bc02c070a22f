/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ctl.c - what every command of flerpartctl is made with */

#include "config.h"

#include "fler-ctl.h"

#include <errno.h>
#include <glib/gi18n.h>
#include <string.h>

#include "fler-ctl-passphrase.h"

const char *
fler_ctl_get_dir (FlerCtl *ctl)
{
  if (ctl->data_dir == NULL)
    ctl->data_dir = g_build_filename (g_get_user_data_dir (), "flerpart", NULL);
  return ctl->data_dir;
}

GTimeZone *
fler_ctl_zone (void)
{
  GTimeZone *zone = g_time_zone_new_identifier ("Europe/Stockholm");

  /* A computer without the zones' data: the rule of POSIX says the same. */
  return zone != NULL ? zone : g_time_zone_new_identifier ("CET-1CEST,M3.5.0,M10.5.0/3");
}

gint64
fler_ctl_now (void)
{
  return g_get_real_time () / G_USEC_PER_SEC;
}

/* One line, whatever stood in names and messages: a script reads it, and a terminal obeys
 * control signs. */
static void
say (const char *before, const char *text)
{
  g_autofree char *valid = g_utf8_make_valid (text, -1);
  GString *line = g_string_new (before);

  for (const char *p = valid; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar letter = g_utf8_get_char (p);

      g_string_append_unichar (line, g_unichar_iscntrl (letter) ? ' ' : letter);
    }
  g_string_append_c (line, '\n');
  fputs (line->str, stderr);
  g_string_free (line, TRUE);
}

static void
say_for (FlerCtl *ctl, const char *text)
{
  g_autofree char *before = ctl->command != NULL ? g_strdup_printf ("flerpartctl %s: ", ctl->command->name)
                                                 : g_strdup ("flerpartctl: ");

  say (before, text);
}

void
fler_ctl_note (FlerCtl *ctl, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  say_for (ctl, text);
}

FlerCtlExit
fler_ctl_fail (FlerCtl *ctl, const char *format, ...)
{
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  text = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  say_for (ctl, text);
  return FLER_CTL_FAILED;
}

FlerCtlExit
fler_ctl_misuse (FlerCtl *ctl, const char *format, ...)
{
  g_autofree char *what = NULL;
  g_autofree char *text = NULL;
  va_list arguments;

  va_start (arguments, format);
  what = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (ctl->command != NULL)
    /* Translators: first what was wrong, a whole sentence, then the command's name. */
    text = g_strdup_printf (_("%s “flerpartctl %s --help” tells how it is used."), what,
                            ctl->command->name);
  else
    text = g_strdup_printf (_("%s “flerpartctl --help” tells how it is used."), what);
  say_for (ctl, text);
  return FLER_CTL_MISUSE;
}

FlerCtlExit
fler_ctl_end_output (FlerCtl *ctl)
{
  if (fflush (stdout) == 0 && !ferror (stdout))
    return FLER_CTL_DONE;
  return fler_ctl_fail (ctl, _("The result could not be written: %s. Send it to a file or a program "
                               "that takes it all."), g_strerror (errno));
}

/* What the store's errors mean to whoever runs the program; %s is the folder. */
static const struct { FlerStoreError code; const char *text; } store_messages[] = {
  { FLER_STORE_ERROR_NOT_FOUND,
    N_("There is no database in %s. Make one with “flerpartctl init”, or name another folder with --data.") },
  { FLER_STORE_ERROR_EXISTS,
    N_("There is a database in %s already, and it was left as it is. Name another folder with --data.") },
  { FLER_STORE_ERROR_WRONG_PASSPHRASE,
    N_("This passphrase does not open the database in %s. Try again; if it is forgotten, open the program "
       "with the recovery code and choose a new one.") },
  { FLER_STORE_ERROR_KEY_DAMAGED,
    N_("The key file flerpart.key in %s is damaged; the files were left as they are. Put the file back from a copy.") },
  { FLER_STORE_ERROR_DAMAGED,
    N_("The database flerpart.db in %s is damaged; the files were left as they are. Put it back from a copy.") },
  { FLER_STORE_ERROR_NEWER,
    N_("The database in %s was made by a newer version of Flerpart, and was left as it is. Update Flerpart on this computer.") },
  { FLER_STORE_ERROR_FULL,
    N_("The disk of %s is full; nothing was written. Make room on it and try again.") },
  { FLER_STORE_ERROR_READ_ONLY,
    N_("Nothing can be written in %s. Change the folder's permissions, or name another with --data.") },
  { FLER_STORE_ERROR_BUSY,
    N_("Another program is using the database in %s. Wait until it is done, or close it, and try again.") },
  { FLER_STORE_ERROR_NOT_CIPHER,
    N_("The library that would open %s does not encrypt (it is SQLite, not SQLCipher), so nothing was opened. "
       "Install SQLCipher again.") },
};

FlerCtlExit
fler_ctl_fail_store (FlerCtl *ctl, const GError *error)
{
  g_autofree char *folder = g_filename_display_name (fler_ctl_get_dir (ctl));
  g_autofree char *text = NULL;

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return fler_ctl_fail (ctl, _("Interrupted; nothing of it was kept."));

  for (gsize i = 0; error->domain == FLER_STORE_ERROR && i < G_N_ELEMENTS (store_messages); i++)
    if (error->code == (int) store_messages[i].code)
      {
        const char *format = _(store_messages[i].text);
        const char *place = strstr (format, "%s");
        g_autofree char *before = NULL;

        if (place == NULL)   /* a translation that forgot the folder */
          return fler_ctl_fail (ctl, "%s", format);
        before = g_strndup (format, place - format);
        text = g_strconcat (before, folder, place + 2, NULL);
        return fler_ctl_fail (ctl, "%s", text);
      }
  /* Translators: the folder, then the system's own words. */
  return fler_ctl_fail (ctl, _("The database in %s could not be used: %s. Try again; if it happens again, put the "
                               "files back from a copy."), folder, error->message);
}

FlerStore *
fler_ctl_open (FlerCtl *ctl, FlerCtlExit *exit)
{
  const char *dir = fler_ctl_get_dir (ctl);
  g_autoptr(GError) error = NULL;
  char *passphrase;
  FlerStore *store;

  /* Nobody is asked for a passphrase to what is not there. */
  if (!fler_store_exists (dir))
    {
      error = g_error_new (FLER_STORE_ERROR, FLER_STORE_ERROR_NOT_FOUND, "%s", dir);
      *exit = fler_ctl_fail_store (ctl, error);
      return NULL;
    }
  passphrase = fler_ctl_passphrase_get (ctl, FALSE, exit);
  if (passphrase == NULL)
    return NULL;

  store = fler_store_open (dir, passphrase, &error);
  fler_store_free_secret (passphrase);
  if (store == NULL)
    *exit = fler_ctl_fail_store (ctl, error);
  return store;
}
