/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-booking-guard.c - words that must not reach the person, while a booking is written */

#define G_LOG_DOMAIN "fler-booking-guard"

#include "config.h"

#include "fler-booking-guard.h"

#include "fler-word-notice.h"

void
fler_booking_guard (FlerContext *context, GtkWidget *place, FlerBookingMore *more)
{
  g_auto(GStrv) words = fler_context_dup_forbidden_words (context);
  GtkWidget *group = gtk_widget_get_ancestor (place, ADW_TYPE_PREFERENCES_GROUP);
  const char *instead = fler_context_get_safe_title (context);
  GtkWidget *notice = fler_word_notice_new (place, (const char *const *) words, instead);

  gtk_widget_set_margin_top (notice, 9);
  adw_preferences_group_add (ADW_PREFERENCES_GROUP (group), notice);
  fler_booking_more_guard (more, (const char *const *) words, instead);
}
