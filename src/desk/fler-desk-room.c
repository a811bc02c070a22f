/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-desk-room.c - the room of every day: the header with its views, and calendar and cases */

#define G_LOG_DOMAIN "fler-desk-room"

#include "config.h"

#include "fler-desk-room.h"

#include <glib/gi18n.h>

#include "fler-access.h"

struct _FlerDeskRoom
{
  AdwBin            parent_instance;
  FlerContext      *context;
  FlerCalendarPage *calendar;       /* NULL until it was shown once */
  FlerCasesPage    *cases;          /* as above */

  /* from the template */
  AdwBin           *calendar_bin;
  AdwBin           *cases_bin;
  GtkWidget        *lock_button;
  GtkWidget        *menu_button;
  AdwViewStack     *views;
};

G_DEFINE_FINAL_TYPE (FlerDeskRoom, fler_desk_room, ADW_TYPE_BIN)

static void
build_calendar (FlerDeskRoom *self)
{
  if (self->calendar != NULL)
    return;
  self->calendar = g_object_new (FLER_TYPE_CALENDAR_PAGE, NULL);
  adw_bin_set_child (self->calendar_bin, GTK_WIDGET (self->calendar));
  fler_calendar_page_set_context (self->calendar, self->context);
}

static void
build_cases (FlerDeskRoom *self)
{
  if (self->cases != NULL)
    return;
  self->cases = g_object_new (FLER_TYPE_CASES_PAGE, NULL);
  adw_bin_set_child (self->cases_bin, GTK_WIDGET (self->cases));
  fler_cases_page_set_context (self->cases, self->context);
}

static void
on_view_changed (AdwViewStack *views, GParamSpec *pspec, FlerDeskRoom *self)
{
  /* The template names a first view before there is anything to show in it. */
  if (self->context == NULL)
    return;
  if (adw_view_stack_get_visible_child (views) == GTK_WIDGET (self->calendar_bin))
    build_calendar (self);
  else
    build_cases (self);
}

static void
fler_desk_room_dispose (GObject *object)
{
  FlerDeskRoom *self = FLER_DESK_ROOM (object);

  if (self->calendar != NULL)
    fler_calendar_page_set_context (self->calendar, NULL);
  if (self->cases != NULL)
    fler_cases_page_set_context (self->cases, NULL);
  self->calendar = NULL;
  self->cases = NULL;
  g_clear_object (&self->context);
  gtk_widget_dispose_template (GTK_WIDGET (self), FLER_TYPE_DESK_ROOM);
  G_OBJECT_CLASS (fler_desk_room_parent_class)->dispose (object);
}

static void
fler_desk_room_class_init (FlerDeskRoomClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_desk_room_dispose;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/fler-desk-room.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerDeskRoom, calendar_bin);
  gtk_widget_class_bind_template_child (widget_class, FlerDeskRoom, cases_bin);
  gtk_widget_class_bind_template_child (widget_class, FlerDeskRoom, lock_button);
  gtk_widget_class_bind_template_child (widget_class, FlerDeskRoom, menu_button);
  gtk_widget_class_bind_template_child (widget_class, FlerDeskRoom, views);
  gtk_widget_class_bind_template_callback (widget_class, on_view_changed);
}

static void
fler_desk_room_init (FlerDeskRoom *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  fler_access_set_name (self->lock_button, _("Lock"));
  fler_access_set_name (self->menu_button, _("Main menu"));
}

FlerDeskRoom *
fler_desk_room_new (FlerContext *context)
{
  FlerDeskRoom *self = g_object_new (FLER_TYPE_DESK_ROOM, NULL);

  self->context = g_object_ref (context);
  build_calendar (self);
  return self;
}

FlerCalendarPage *
fler_desk_room_show_calendar (FlerDeskRoom *self)
{
  g_return_val_if_fail (FLER_IS_DESK_ROOM (self), NULL);
  build_calendar (self);
  adw_view_stack_set_visible_child (self->views, GTK_WIDGET (self->calendar_bin));
  return self->calendar;
}

FlerCasesPage *
fler_desk_room_show_cases (FlerDeskRoom *self)
{
  g_return_val_if_fail (FLER_IS_DESK_ROOM (self), NULL);
  build_cases (self);
  adw_view_stack_set_visible_child (self->views, GTK_WIDGET (self->cases_bin));
  return self->cases;
}
