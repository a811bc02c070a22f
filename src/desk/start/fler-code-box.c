/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-code-box.c - a recovery code, shown once: to print, copy or write down, and to prove */

#define G_LOG_DOMAIN "fler-code-box"

#include "config.h"

#include "fler-code-box.h"

#include <string.h>

#include <glib/gi18n.h>

#include "fler-access.h"
#include "fler-recovery-code.h"

struct _FlerCodeBox
{
  AdwBin      parent_instance;
  char       *code;
  int         asked[2];           /* groups to be typed, from 0 */

  /* from the template */
  GtkLabel   *code_label;
  GtkWidget  *confirm_button;
  GtkLabel   *done_label;
  GtkWidget  *first_group;
  GtkLabel   *first_label;
  GtkWidget  *go_on_button;
  GtkLabel   *hint;
  GtkWidget  *second_group;
  GtkLabel   *second_label;
  GtkStack   *sides;
};

enum { CONFIRMED, N_SIGNALS };

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (FlerCodeBox, fler_code_box, ADW_TYPE_BIN)

/* On screen and paper the groups stand two and two with their numbers, by which they are asked for. */
static char *
code_markup (const char *code)
{
  g_auto(GStrv) groups = g_strsplit (code, "-", -1);
  GString *markup = g_string_new (NULL);

  for (guint i = 0; groups[i] != NULL; i++)
    {
      g_string_append_printf (markup, "%s<span size='small' alpha='65%%'>%u</span> %s",
                              i == 0 ? "" : i % 2 == 0 ? "\n" : "    ", i + 1, groups[i]);
      explicit_bzero (groups[i], strlen (groups[i]));
    }
  return g_string_free (markup, FALSE);
}

static void
draw_code (GtkPrintOperation *operation, GtkPrintContext *context, int page, FlerCodeBox *self)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);
  g_autoptr(PangoLayout) layout = gtk_print_context_create_pango_layout (context);
  g_autofree char *lines = code_markup (self->code);
  g_autofree char *markup = NULL;

  markup = g_strdup_printf ("<span size='20pt' weight='bold'>%s</span>\n\n"
                            "<span size='12pt'>%s</span>\n\n"
                            "<span size='22pt' font_family='monospace'>%s</span>\n\n"
                            "<span size='12pt'>%s</span>",
                            _("Recovery code for Flerpart"),
                            _("Opens the cases on your computer when the passphrase is forgotten. Whoever has the code and the computer can read them: keep this paper locked away, and not with the computer."),
                            lines,
                            _("O is written 0, and I and L are written 1. Small and capital letters are the same."));
  pango_layout_set_width (layout, (int) (gtk_print_context_get_width (context) * PANGO_SCALE));
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_markup (layout, markup, -1);
  pango_cairo_show_layout (cr, layout);
  explicit_bzero (lines, strlen (lines));
  explicit_bzero (markup, strlen (markup));
}

static GtkPrintOperation *
print_operation_new (FlerCodeBox *self)
{
  g_autoptr(GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr(GtkPageSetup) setup = gtk_page_setup_new ();
  g_autoptr(GtkPaperSize) a4 = gtk_paper_size_new (GTK_PAPER_NAME_A4);

  gtk_page_setup_set_paper_size (setup, a4);
  gtk_page_setup_set_left_margin (setup, 25, GTK_UNIT_MM);
  gtk_page_setup_set_right_margin (setup, 25, GTK_UNIT_MM);
  gtk_page_setup_set_top_margin (setup, 25, GTK_UNIT_MM);
  gtk_page_setup_set_bottom_margin (setup, 25, GTK_UNIT_MM);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_n_pages (operation, 1);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  /* The title of a print job is seen in queues. */
  gtk_print_operation_set_job_name (operation, "Flerpart");
  g_signal_connect_object (operation, "draw-page", G_CALLBACK (draw_code), self, 0);
  return g_steal_pointer (&operation);
}

static void
tell_done (FlerCodeBox *self, const char *text)
{
  gtk_label_set_label (self->done_label, text);
  fler_access_announce (GTK_WIDGET (self), text);
}

static void
on_printed (GtkPrintOperation *operation, GtkPrintOperationResult result, FlerCodeBox *self)
{
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  if (self->done_label == NULL || result == GTK_PRINT_OPERATION_RESULT_CANCEL)
    return;
  if (result != GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      tell_done (self, _("Sent to the printer. Fetch the paper before you go on."));
      return;
    }
  gtk_print_operation_get_error (operation, &error);
  text = g_strdup_printf (_("It could not be printed: %s. Write the code down by hand instead."), error->message);
  tell_done (self, text);
}

static void
on_print (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerCodeBox *self = FLER_CODE_BOX (widget);
  g_autoptr(GtkPrintOperation) operation = print_operation_new (self);
  g_autoptr(GError) error = NULL;
  g_autofree char *text = NULL;

  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect_object (operation, "done", G_CALLBACK (on_printed), self, 0);
  if (gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG,
                               GTK_WINDOW (gtk_widget_get_root (widget)), &error)
      != GTK_PRINT_OPERATION_RESULT_ERROR)
    return;
  text = g_strdup_printf (_("It could not be printed: %s. Write the code down by hand instead."), error->message);
  tell_done (self, text);
}

static void
on_copy (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerCodeBox *self = FLER_CODE_BOX (widget);

  gdk_clipboard_set_text (gtk_widget_get_clipboard (widget), self->code);
  tell_done (self, _("Copied. Paste it where only you can read it; the clipboard is emptied when you go on."));
}

/* What the clipboard has of us is taken back; what another program put there is left alone. */
static void
empty_clipboard (FlerCodeBox *self)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));
  GdkContentProvider *content = gdk_clipboard_get_content (clipboard);
  g_auto(GValue) value = G_VALUE_INIT;

  if (content == NULL)
    return;
  g_value_init (&value, G_TYPE_STRING);
  if (gdk_content_provider_get_value (content, &value, NULL)
      && g_strcmp0 (g_value_get_string (&value), self->code) == 0)
    gdk_clipboard_set_content (clipboard, NULL);
}

static void
hint (FlerCodeBox *self, GtkWidget *entry, const char *text)
{
  gtk_label_set_label (self->hint, text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (entry), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text, -1);
  if (*text != '\0')
    fler_access_announce (entry, text);
}

static void
on_go_on (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerCodeBox *self = FLER_CODE_BOX (widget);
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  empty_clipboard (self);
  /* Other groups each time, so that nobody learns two by heart on the way. */
  self->asked[0] = g_random_int_range (0, FLER_RECOVERY_CODE_GROUPS / 2);
  self->asked[1] = g_random_int_range (FLER_RECOVERY_CODE_GROUPS / 2, FLER_RECOVERY_CODE_GROUPS);
  first = g_strdup_printf (_("Group %d"), self->asked[0] + 1);
  second = g_strdup_printf (_("Group %d"), self->asked[1] + 1);
  gtk_label_set_label (self->first_label, first);
  gtk_label_set_label (self->second_label, second);
  gtk_editable_set_text (GTK_EDITABLE (self->first_group), "");
  gtk_editable_set_text (GTK_EDITABLE (self->second_group), "");
  hint (self, self->first_group, "");
  gtk_stack_set_visible_child_name (self->sides, "confirm");
  gtk_widget_grab_focus (self->first_group);
}

static void
on_show_again (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerCodeBox *self = FLER_CODE_BOX (widget);

  gtk_stack_set_visible_child_name (self->sides, "code");
  gtk_widget_grab_focus (self->go_on_button);
}

/* As fler_recovery_code_read() reads a whole code. */
static gboolean
is_group (FlerCodeBox *self, GtkWidget *entry, int group)
{
  g_auto(GStrv) groups = g_strsplit (self->code, "-", -1);
  const char *typed = gtk_editable_get_text (GTK_EDITABLE (entry));
  const char *wanted = (guint) group < g_strv_length (groups) ? groups[group] : "";
  gboolean is_same;

  for (; *typed != '\0'; typed++)
    {
      char c = g_ascii_toupper (*typed);

      if (c == ' ' || c == '-')
        continue;
      c = c == 'O' ? '0' : c == 'I' || c == 'L' ? '1' : c;
      if (c != *wanted)
        break;
      wanted++;
    }
  is_same = *typed == '\0' && *wanted == '\0';
  for (int i = 0; groups[i] != NULL; i++)
    explicit_bzero (groups[i], strlen (groups[i]));
  return is_same;
}

static void
on_confirm (GtkWidget *widget, const char *action, GVariant *parameter)
{
  FlerCodeBox *self = FLER_CODE_BOX (widget);
  GtkWidget *entries[] = { self->first_group, self->second_group };

  for (int i = 0; i < 2; i++)
    if (!is_group (self, entries[i], self->asked[i]))
      {
        g_autofree char *text =
          g_strdup_printf (_("Group %d is not as it stands in the code. Look at your paper, or at the code again."),
                           self->asked[i] + 1);

        hint (self, entries[i], text);
        gtk_widget_grab_focus (entries[i]);
        return;
      }
  hint (self, self->first_group, "");
  g_signal_emit (self, signals[CONFIRMED], 0);
}

static void
on_first_activate (GtkWidget *entry, FlerCodeBox *self)
{
  gtk_widget_grab_focus (self->second_group);
}

static void
on_second_activate (GtkWidget *entry, FlerCodeBox *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "code.confirm", NULL);
}

static gboolean
fler_code_box_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (FLER_CODE_BOX (widget)->go_on_button);
}

static void
fler_code_box_dispose (GObject *object)
{
  FlerCodeBox *self = FLER_CODE_BOX (object);

  fler_code_box_set_code (self, NULL);
  /* The bin's own child is one of the template's, which may be taken away only once. */
  adw_bin_set_child (ADW_BIN (self), NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), FLER_TYPE_CODE_BOX);
  G_OBJECT_CLASS (fler_code_box_parent_class)->dispose (object);
}

static void
fler_code_box_class_init (FlerCodeBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = fler_code_box_dispose;
  widget_class->grab_focus = fler_code_box_grab_focus;
  signals[CONFIRMED] = g_signal_new ("confirmed", FLER_TYPE_CODE_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                     G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "code.confirm", NULL, on_confirm);
  gtk_widget_class_install_action (widget_class, "code.copy", NULL, on_copy);
  gtk_widget_class_install_action (widget_class, "code.go-on", NULL, on_go_on);
  gtk_widget_class_install_action (widget_class, "code.print", NULL, on_print);
  gtk_widget_class_install_action (widget_class, "code.show-again", NULL, on_show_again);

  gtk_widget_class_set_template_from_resource (widget_class, RESOURCE_PATH "/start/fler-code-box.ui");
  gtk_widget_class_bind_template_child (widget_class, FlerCodeBox, code_label);
  gtk_widget_class_bind_template_child (widget_class, FlerCodeBox, confirm_button);
  gtk_widget_class_bind_template_child (widget_class, FlerCodeBox, done_label);
  gtk_widget_class_bind_template_child (widget_class, FlerCodeBox, first_group);
  gtk_widget_class_bind_template_child (widget_class, FlerCodeBox, first_label);
  gtk_widget_class_bind_template_child (widget_class, FlerCodeBox, go_on_button);
  gtk_widget_class_bind_template_child (widget_class, FlerCodeBox, hint);
  gtk_widget_class_bind_template_child (widget_class, FlerCodeBox, second_group);
  gtk_widget_class_bind_template_child (widget_class, FlerCodeBox, second_label);
  gtk_widget_class_bind_template_child (widget_class, FlerCodeBox, sides);
  gtk_widget_class_bind_template_callback (widget_class, on_first_activate);
  gtk_widget_class_bind_template_callback (widget_class, on_second_activate);
}

static void
fler_code_box_init (FlerCodeBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
spell_out (FlerCodeBox *self)
{
  g_autofree char *lines = code_markup (self->code);
  GString *spoken = g_string_new (NULL);

  /* One sign at a time, or a screen reader makes words of them. */
  for (const char *c = self->code; *c != '\0'; c++)
    g_string_append_printf (spoken, *c == '-' ? ", " : "%c ", *c);
  gtk_label_set_markup (self->code_label, lines);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->code_label), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  spoken->str, -1);
  explicit_bzero (spoken->str, spoken->len);
  explicit_bzero (lines, strlen (lines));
  g_string_free (spoken, TRUE);
}

void
fler_code_box_set_code (FlerCodeBox *self, const char *code)
{
  g_return_if_fail (FLER_IS_CODE_BOX (self));

  if (self->code != NULL)
    {
      if (self->code_label != NULL)
        empty_clipboard (self);
      explicit_bzero (self->code, strlen (self->code));
      g_clear_pointer (&self->code, g_free);
    }
  if (self->code_label == NULL)
    return;
  gtk_stack_set_visible_child_name (self->sides, "code");
  gtk_label_set_label (self->done_label, "");
  gtk_label_set_label (self->code_label, "");
  self->code = g_strdup (code);
  if (code != NULL)
    spell_out (self);
}

gboolean
fler_code_box_print_to (FlerCodeBox *self, const char *path, GError **error)
{
  g_autoptr(GtkPrintOperation) operation = NULL;

  g_return_val_if_fail (FLER_IS_CODE_BOX (self) && self->code != NULL, FALSE);

  operation = print_operation_new (self);
  gtk_print_operation_set_export_filename (operation, path);
  return gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_EXPORT, NULL, error)
         != GTK_PRINT_OPERATION_RESULT_ERROR;
}
