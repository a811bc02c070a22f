/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-free-slots-row.c - three times that fit everyone, to choose from in a booking's form */

#define G_LOG_DOMAIN "fler-free-slots-row"

#include "config.h"

#include "fler-free-slots-row.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-free-slots-find.h"
#include "fler-words.h"

#define N_SLOTS 3

struct _FlerFreeSlotsRow
{
  AdwActionRow parent_instance;
  GtkWidget   *buttons[N_SLOTS];
  FlerSpan     slots[N_SLOTS];
};

enum { CHOSEN, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerFreeSlotsRow, fler_free_slots_row, ADW_TYPE_ACTION_ROW)

static void
on_clicked (GtkButton *button, FlerFreeSlotsRow *self)
{
  for (int i = 0; i < N_SLOTS; i++)
    if (self->buttons[i] == GTK_WIDGET (button))
      g_signal_emit (self, signals[CHOSEN], 0, self->slots[i].start, self->slots[i].end);
}

static gint64
look_from (FlerContext *context, const FlerMeeting *meeting, const GDate *deadline)
{
  GDate day = fler_day_at (meeting->span.start, fler_context_get_zone (context));

  if (g_date_valid (deadline) && g_date_compare (&day, deadline) > 0)
    return fler_context_now (context);
  return MAX (fler_day_time (&day, 0, fler_context_get_zone (context)), fler_context_now (context));
}

void
fler_free_slots_row_update (FlerFreeSlotsRow *self, FlerContext *context, const FlerMeeting *meeting)
{
  GDate deadline = fler_day_none ();
  g_autoptr(GArray) slots = NULL;
  g_autofree char *subtitle = NULL;

  g_return_if_fail (FLER_IS_FREE_SLOTS_ROW (self));

  /* The form goes on without it where it cannot be read: it only proposes. */
  if (meeting != NULL && context != NULL && !meeting->is_all_day)
    {
      GDate today = fler_context_today (context);

      /* One that has passed bounds nothing: what is wrong with that is told beside it. */
      deadline = fler_free_slots_last_day (context, meeting);
      if (g_date_valid (&deadline) && g_date_compare (&deadline, &today) < 0)
        deadline = fler_day_none ();
      slots = fler_free_slots_find (context, meeting, look_from (context, meeting, &deadline), &deadline, N_SLOTS, NULL);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), slots != NULL);
  if (slots == NULL)
    return;
  for (guint i = 0; i < N_SLOTS; i++)
    {
      g_autofree char *day = NULL;
      g_autofree char *time = NULL;
      g_autofree char *text = NULL;
      GDate date;

      gtk_widget_set_visible (self->buttons[i], i < slots->len);
      if (i >= slots->len)
        continue;
      self->slots[i] = g_array_index (slots, FlerSpan, i);
      date = fler_day_at (self->slots[i].start, fler_context_get_zone (context));
      day = fler_words_day_short (&date);
      time = fler_words_time (self->slots[i].start, fler_context_get_zone (context));
      text = g_strdup_printf ("%s %s", day, time);
      gtk_button_set_label (GTK_BUTTON (self->buttons[i]), text);
    }
  if (slots->len == 0 && g_date_valid (&deadline))
    {
      g_autofree char *day = fler_words_day_short (&deadline);

      /* Translators: nobody has time before the case's last day; the day. */
      subtitle = g_strdup_printf (_("None before %s, which is the last day"), day);
    }
  else if (slots->len == 0)
    subtitle = g_strdup (_("None in the next two months"));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (self), subtitle != NULL ? subtitle : "");
}

static void
fler_free_slots_row_class_init (FlerFreeSlotsRowClass *klass)
{
  signals[CHOSEN] = g_signal_new ("chosen", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 2, G_TYPE_INT64, G_TYPE_INT64);
}

static void
fler_free_slots_row_init (FlerFreeSlotsRow *self)
{
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (self), _("Free for all"));
  for (int i = 0; i < N_SLOTS; i++)
    {
      self->buttons[i] = gtk_button_new_with_label ("");
      gtk_widget_set_valign (self->buttons[i], GTK_ALIGN_CENTER);
      g_signal_connect_object (self->buttons[i], "clicked", G_CALLBACK (on_clicked), self, 0);
      adw_action_row_add_suffix (ADW_ACTION_ROW (self), self->buttons[i]);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
