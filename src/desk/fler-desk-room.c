/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-desk-room.c - the room of every day: the header with its views, and calendar and cases */

#define G_LOG_DOMAIN "fler-desk-room"

#include "config.h"

#include "fler-desk-room.h"

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-case-store.h"
#include "fler-meeting-store.h"
#include "fler-notice.h"
#include "fler-record-store.h"
#include "fler-register-store.h"
#include "fler-settings.h"
#include "fler-words.h"

struct _FlerDeskRoom
{
  AdwBin            parent_instance;
  FlerContext      *context;
  FlerCalendarPage *calendar;       /* NULL until it was shown once */
  FlerCasesPage    *cases;          /* as above */
  guint             notices_idle;

  /* from the template */
  AdwBin           *calendar_bin;
  GtkToggleButton  *calendar_tab;
  AdwBin           *cases_bin;
  GtkToggleButton  *cases_tab;
  GtkWidget        *lock_button;
  GtkWidget        *menu_button;
  GtkBox           *notices;
  GtkWidget        *search_button;
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

/* Two buttons: AdwViewSwitcher has fourteen widgets for each view, most of them for narrow windows
 * and counts that we do not show. */
static void
on_tab_toggled (GtkToggleButton *tab, FlerDeskRoom *self)
{
  gboolean is_active = gtk_toggle_button_get_active (tab);

  gtk_accessible_update_state (GTK_ACCESSIBLE (tab), GTK_ACCESSIBLE_STATE_SELECTED, is_active, -1);
  /* The template has a first one. */
  if (is_active && self->context != NULL)
    adw_view_stack_set_visible_child (self->views, GTK_WIDGET (tab == self->calendar_tab ? self->calendar_bin
                                                                                         : self->cases_bin));
}

static void
on_view_changed (AdwViewStack *views, GParamSpec *pspec, FlerDeskRoom *self)
{
  gboolean is_calendar = adw_view_stack_get_visible_child (views) == GTK_WIDGET (self->calendar_bin);

  /* The template names a first view before there is anything to show in it. */
  if (self->context == NULL)
    return;
  gtk_toggle_button_set_active (is_calendar ? self->calendar_tab : self->cases_tab, TRUE);
  if (is_calendar)
    build_calendar (self);
  else
    build_cases (self);
}

static FlerNotice *
add_notice (FlerDeskRoom *self, const char *icon_name, const char *title, const char *text)
{
  FlerNotice *notice = fler_notice_new (icon_name, title, text);

  gtk_box_append (self->notices, GTK_WIDGET (notice));
  return notice;
}

/* A meeting that was left, or that the program was killed in, is offered by form, case and time. */
static gboolean
add_ongoing (FlerDeskRoom *self, const FlerMeeting *meeting, GError **error)
{
  g_autoptr(FlerRecord) record = NULL;
  g_autofree char *day_word = NULL;
  g_autofree char *time = NULL;
  g_autofree char *title = NULL;
  g_autofree char *text = NULL;
  GDate today = fler_context_today (self->context);
  GDate day;

  record = fler_record_store_load (fler_context_get_db (self->context), meeting->id, 0, error);
  if (record == NULL)
    return FALSE;
  day = fler_day_at (record->started_at, fler_context_get_zone (self->context));
  day_word = fler_words_day_near (&day, &today);
  time = fler_words_time (record->started_at, fler_context_get_zone (self->context));
  if (meeting->case_reference != NULL)
    title = g_strdup_printf ("%s · %s", fler_words_form (meeting->form), meeting->case_reference);
  else
    title = g_strdup (fler_words_form (meeting->form));
  /* Translators: %1$s is “today” or a day, %2$s a time: “Started today at 13.00 and not ended.” */
  text = g_strdup_printf (_("Started %1$s at %2$s and not ended. All that was typed is saved."), day_word, time);
  fler_notice_add_button (add_notice (self, "document-edit-symbolic", title, text), _("_Continue the meeting"),
                          "win.start-meeting", g_variant_new_int64 (meeting->id), TRUE);
  return TRUE;
}

static gboolean
add_ongoing_meetings (FlerDeskRoom *self, GError **error)
{
  g_autoptr(GPtrArray) meetings = fler_meeting_store_list_ongoing (fler_context_get_db (self->context), error);

  if (meetings == NULL)
    return FALSE;
  for (guint i = 0; i < meetings->len; i++)
    if (!add_ongoing (self, g_ptr_array_index (meetings, i), error))
      return FALSE;
  return TRUE;
}

static gboolean
add_code_reminder (FlerDeskRoom *self, GError **error)
{
  g_autofree char *confirmed = NULL;
  g_autoptr(GError) failed = NULL;

  if (fler_context_is_demo (self->context))
    return TRUE;
  confirmed = fler_setting_store_get (fler_context_get_db (self->context), FLER_SETTING_CODE_CONFIRMED, &failed);
  if (failed != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&failed));
      return FALSE;
    }
  if (confirmed == NULL)
    fler_notice_add_button (add_notice (self, "dialog-password-symbolic",
                                        _("There is no recovery code on paper yet"),
                                        _("Without it, a forgotten passphrase cannot be helped.")),
                            _("_Make a recovery code"), "win.renew-code", NULL, FALSE);
  return TRUE;
}

static gboolean
add_first_steps (FlerDeskRoom *self, GError **error)
{
  FlerDb *db = fler_context_get_db (self->context);
  gboolean has_cases = FALSE;
  gint64 n_meetings;
  FlerNotice *notice;

  if (!fler_case_store_has_any (db, &has_cases, error))
    return FALSE;
  if (has_cases)
    return TRUE;
  n_meetings = fler_meeting_store_count (db, NULL, FLER_FORM_NONE, error);
  if (n_meetings < 0)
    return FALSE;
  if (n_meetings > 0)
    return TRUE;
  notice = add_notice (self, "x-office-calendar-symbolic", _("Your calendar is empty"),
                       _("Begin with a booking, or look around among invented cases first."));
  fler_notice_add_button (notice, _("_Show me around"), "app.show-around", NULL, FALSE);
  fler_notice_add_button (notice, _("New _booking"), "win.new-booking", NULL, TRUE);
  return TRUE;
}

/* An organisation's own routine file that could not be used: whoever keeps it has to know. */
static void
add_faults (FlerDeskRoom *self)
{
  const GPtrArray *faults = fler_context_get_faults (self->context);

  for (guint i = 0; faults != NULL && i < faults->len; i++)
    add_notice (self, "dialog-warning-symbolic",
                _("A routine file of your organisation could not be used; the built-in one stands in its place"),
                ((const GError *) g_ptr_array_index (faults, i))->message);
}

static void
refresh_notices (FlerDeskRoom *self)
{
  GtkWidget *child;
  g_autoptr(GError) error = NULL;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->notices))) != NULL)
    gtk_box_remove (self->notices, child);
  if (!add_ongoing_meetings (self, &error) || !add_code_reminder (self, &error) || !add_first_steps (self, &error))
    add_notice (self, "dialog-warning-symbolic",
                _("Not everything could be read. Lock and unlock; if it comes back, have the files looked at."),
                error->message);
  add_faults (self);
}

static gboolean
on_notices_idle (gpointer data)
{
  FlerDeskRoom *self = data;

  self->notices_idle = 0;
  refresh_notices (self);
  return G_SOURCE_REMOVE;
}

static void
on_store_changed (FlerStore *store, int what, gint64 id, FlerDeskRoom *self)
{
  if (self->context == NULL || self->notices_idle != 0
      || what == FLER_CHANGE_COMMITMENT || what == FLER_CHANGE_STEP)
    return;
  /* Once for all that changed together. */
  self->notices_idle = g_idle_add (on_notices_idle, self);
}

/* The menu's fifty widgets come when it is first opened. */
static void
on_menu_wanted (GtkMenuButton *button, gpointer data)
{
  g_autoptr(GtkBuilder) builder = NULL;

  if (gtk_menu_button_get_menu_model (button) != NULL)
    return;
  builder = gtk_builder_new_from_resource (RESOURCE_PATH "/main-menu.ui");
  gtk_menu_button_set_menu_model (button, G_MENU_MODEL (gtk_builder_get_object (builder, "main_menu")));
}

static void
fler_desk_room_map (GtkWidget *widget)
{
  /* Back from a meeting, which may have been left going on. */
  refresh_notices (FLER_DESK_ROOM (widget));
  GTK_WIDGET_CLASS (fler_desk_room_parent_class)->map (widget);
}

static void
fler_desk_room_dispose (GObject *object)
{
  fler_desk_room_close (FLER_DESK_ROOM (object));
  gtk_widget_dispose_template (GTK_WIDGET (object), FLER_TYPE_DESK_ROOM);
  G_OBJECT_CLASS (fler_desk_room_parent_class)->dispose (object);
}

static void
fler_desk_room_class_init (FlerDeskRoomClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_desk_room_dispose;
  widget_class->map = fler_desk_room_map;
  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/fler-desk-room.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerDeskRoom, calendar_bin);
  gtk_widget_class_bind_template_child (widget_class, FlerDeskRoom, calendar_tab);
  gtk_widget_class_bind_template_child (widget_class, FlerDeskRoom, cases_bin);
  gtk_widget_class_bind_template_child (widget_class, FlerDeskRoom, cases_tab);
  gtk_widget_class_bind_template_child (widget_class, FlerDeskRoom, lock_button);
  gtk_widget_class_bind_template_child (widget_class, FlerDeskRoom, menu_button);
  gtk_widget_class_bind_template_child (widget_class, FlerDeskRoom, notices);
  gtk_widget_class_bind_template_child (widget_class, FlerDeskRoom, search_button);
  gtk_widget_class_bind_template_child (widget_class, FlerDeskRoom, views);
  gtk_widget_class_bind_template_callback (widget_class, on_tab_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_view_changed);
}

static void
fler_desk_room_init (FlerDeskRoom *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_menu_button_set_create_popup_func (GTK_MENU_BUTTON (self->menu_button), on_menu_wanted, NULL, NULL);
  fler_access_set_name (GTK_WIDGET (self->calendar_tab), _("Calendar"));
  fler_access_set_name (GTK_WIDGET (self->cases_tab), _("Cases"));
  fler_access_set_name (self->lock_button, _("Lock"));
  fler_access_set_name (self->menu_button, _("Main menu"));
  fler_access_set_name (self->search_button, _("Search"));
}

FlerDeskRoom *
fler_desk_room_new (FlerContext *context)
{
  FlerDeskRoom *self = g_object_new (FLER_TYPE_DESK_ROOM, NULL);

  self->context = g_object_ref (context);
  g_signal_connect_object (fler_context_get_store (context), "changed", G_CALLBACK (on_store_changed), self, 0);
  build_calendar (self);
  return self;
}

void
fler_desk_room_close (FlerDeskRoom *self)
{
  g_return_if_fail (FLER_IS_DESK_ROOM (self));

  if (self->calendar != NULL)
    fler_calendar_page_set_context (self->calendar, NULL);
  if (self->cases != NULL)
    fler_cases_page_set_context (self->cases, NULL);
  self->calendar = NULL;
  self->cases = NULL;
  g_clear_handle_id (&self->notices_idle, g_source_remove);
  g_clear_object (&self->context);
}

FlerCalendarPage *
fler_desk_room_show_calendar (FlerDeskRoom *self)
{
  g_return_val_if_fail (FLER_IS_DESK_ROOM (self), NULL);
  build_calendar (self);
  adw_view_stack_set_visible_child (self->views, GTK_WIDGET (self->calendar_bin));
  return self->calendar;
}

void
fler_desk_room_choose_booking (FlerDeskRoom *self, gint64 meeting_id)
{
  g_return_if_fail (FLER_IS_DESK_ROOM (self));
  if (self->calendar != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->calendar)))
    fler_calendar_page_show_meeting (self->calendar, meeting_id);
}

gint64
fler_desk_room_get_open_case (FlerDeskRoom *self)
{
  g_return_val_if_fail (FLER_IS_DESK_ROOM (self), 0);
  return self->cases != NULL && gtk_widget_get_mapped (GTK_WIDGET (self->cases))
           ? fler_cases_page_get_open_case (self->cases) : 0;
}

FlerCasesPage *
fler_desk_room_show_cases (FlerDeskRoom *self)
{
  g_return_val_if_fail (FLER_IS_DESK_ROOM (self), NULL);
  build_cases (self);
  adw_view_stack_set_visible_child (self->views, GTK_WIDGET (self->cases_bin));
  return self->cases;
}
