/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-guide-rows.h - the guide's answer: five rows, one for each form
 *
 * Each is grey (not known yet, and what is missing), crossed (not relevant, too late), a clock
 * (coming, from when) or filled (offer now, by when); in words too, with “Why?”.
 */
#pragma once

#include <gtk/gtk.h>

#include "fler-guide.h"

#define FLER_TYPE_GUIDE_ROWS (fler_guide_rows_get_type ())
G_DECLARE_FINAL_TYPE (FlerGuideRows, fler_guide_rows, FLER, GUIDE_ROWS, GtkWidget)

GtkWidget *fler_guide_rows_new (void);

/**
 * fler_guide_rows_show:
 * @guide: what is answered
 */
void fler_guide_rows_show (FlerGuideRows *self, const FlerGuide *guide);
