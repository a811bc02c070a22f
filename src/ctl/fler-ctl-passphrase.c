/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-ctl-passphrase.c - the passphrase, from a file or from the terminal */

#include "config.h"

#include "fler-ctl-passphrase.h"

#include <errno.h>
#include <fcntl.h>
#include <glib/gi18n.h>
#include <glib/gstdio.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#define MAX_OCTETS 4096

typedef enum { LINE_READ, LINE_TOO_LONG, LINE_HAS_NUL, LINE_FAILED } LineState;

/* Reads up to the first line end or the end of what there is, octet by octet: what comes after
 * is not ours, and no buffer keeps the secret. */
static LineState
read_line (int fd, char line[MAX_OCTETS + 1])
{
  gsize length = 0;

  for (;;)
    {
      char octet;
      ssize_t n = read (fd, &octet, 1);

      if (n < 0)
        return LINE_FAILED;
      if (n == 0 || octet == '\n')
        break;
      if (octet == '\0')
        return LINE_HAS_NUL;
      if (length == MAX_OCTETS)
        return LINE_TOO_LONG;
      line[length++] = octet;
    }
  if (length > 0 && line[length - 1] == '\r')
    length--;
  line[length] = '\0';
  return LINE_READ;
}

static char *
take_line (FlerCtl *ctl, LineState state, const char *line, const char *where, FlerCtlExit *exit)
{
  if (state == LINE_FAILED)
    *exit = fler_ctl_fail (ctl, _("%s: the passphrase could not be read: %s."), where, g_strerror (errno));
  else if (state == LINE_HAS_NUL || (state == LINE_READ && !g_utf8_validate (line, -1, NULL)))
    *exit = fler_ctl_fail (ctl, _("%s: the passphrase is not text in UTF-8. Write it again as such."), where);
  else if (state == LINE_TOO_LONG)
    *exit = fler_ctl_fail (ctl, _("%s: the first line is longer than a passphrase may be (%d octets)."), where,
                           MAX_OCTETS);
  else if (*line == '\0')
    *exit = fler_ctl_fail (ctl, _("%s: the first line is empty; the passphrase must stand there."), where);
  else
    return g_strdup (line);
  return NULL;
}

static char *
read_file (FlerCtl *ctl, FlerCtlExit *exit)
{
  g_autofree char *shown = g_filename_display_name (ctl->passphrase_file);
  int fd = g_open (ctl->passphrase_file, O_RDONLY | O_CLOEXEC, 0);
  char line[MAX_OCTETS + 1];
  char *passphrase;

  if (fd < 0)
    {
      *exit = fler_ctl_fail (ctl, _("The passphrase file %s cannot be opened: %s."), shown,
                             g_strerror (errno));
      return NULL;
    }
  passphrase = take_line (ctl, read_line (fd, line), line, shown, exit);
  close (fd);
  explicit_bzero (line, sizeof line);
  return passphrase;
}

/* What is typed is not shown. An interrupt ends the reading, so that the terminal always gets
 * its echo back. */
static LineState
ask (int terminal, const char *question, char line[MAX_OCTETS + 1])
{
  struct termios before, silent;
  LineState state;

  if (tcgetattr (terminal, &before) != 0)
    return LINE_FAILED;
  silent = before;
  silent.c_lflag &= ~(tcflag_t) ECHO;
  silent.c_lflag |= ICANON;
  if (tcsetattr (terminal, TCSAFLUSH, &silent) != 0)
    return LINE_FAILED;

  dprintf (terminal, "%s ", question);
  state = read_line (terminal, line);
  tcsetattr (terminal, TCSAFLUSH, &before);
  dprintf (terminal, "\n");
  return state;
}

static char *
ask_terminal (FlerCtl *ctl, int terminal, gboolean is_new, FlerCtlExit *exit)
{
  const char *where = _("the terminal");
  char first[MAX_OCTETS + 1], again[MAX_OCTETS + 1] = "";
  char *passphrase = take_line (ctl, ask (terminal, is_new ? _("New passphrase:") : _("Passphrase:"), first),
                                first, where, exit);

  if (passphrase != NULL && is_new
      && (ask (terminal, _("Once more:"), again) != LINE_READ || strcmp (first, again) != 0))
    {
      *exit = fler_ctl_fail (ctl, _("The two passphrases are not the same; nothing was made. Try again."));
      fler_store_free_secret (passphrase);
      passphrase = NULL;
    }
  explicit_bzero (first, sizeof first);
  explicit_bzero (again, sizeof again);
  return passphrase;
}

char *
fler_ctl_passphrase_get (FlerCtl *ctl, gboolean is_new, FlerCtlExit *exit)
{
  char *passphrase;
  int terminal;

  if (ctl->passphrase_file != NULL)
    return read_file (ctl, exit);

  terminal = g_open ("/dev/tty", O_RDWR | O_CLOEXEC, 0);
  if (terminal < 0)
    {
      *exit = fler_ctl_fail (ctl, _("There is no terminal to ask for the passphrase. Name a file that holds it, "
                                    "with --passphrase-file."));
      return NULL;
    }
  passphrase = ask_terminal (ctl, terminal, is_new, exit);
  close (terminal);
  return passphrase;
}
