/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-pdf-append.c - puts the pages of one PDF after those of another, tags and all
 *
 * Each page says by a number (/StructParents) where the file's tree of tags lists its contents. Two
 * files count from 0 both: the new pages get the numbers after those there are.
 */

#include "fler-pdf-append.h"

#include "fler-pdf.h"

static qpdf_oh
get_parent_numbers (qpdf_data file, qpdf_oh tree)
{
  return qpdf_oh_get_key (file, qpdf_oh_get_key (file, tree, "/ParentTree"), "/Nums");
}

/* Returns: the lowest number that no page has; -1: the file has no such tree */
static int
first_free_number (qpdf_data file)
{
  qpdf_oh tree = qpdf_oh_get_key (file, qpdf_get_root (file), "/StructTreeRoot");
  qpdf_oh numbers = qpdf_oh_is_dictionary (file, tree) ? get_parent_numbers (file, tree) : qpdf_oh_new_null (file);
  int n_items, highest = -1;

  if (!qpdf_oh_is_array (file, numbers))
    return -1;
  n_items = qpdf_oh_get_array_n_items (file, numbers);
  for (int i = 0; i + 1 < n_items; i += 2)
    highest = MAX (highest, qpdf_oh_get_int_value_as_int (file, qpdf_oh_get_array_item (file, numbers, i)));
  return highest + 1;
}

/* Returns: the first of the new pages */
static qpdf_oh
add_pages (qpdf_data file, qpdf_data other, int base)
{
  int n_before = qpdf_get_num_pages (file), n_pages = qpdf_get_num_pages (other);

  for (int i = 0; i < n_pages; i++)
    {
      qpdf_oh page;

      qpdf_add_page (file, other, qpdf_get_page_n (other, i), QPDF_FALSE);
      page = qpdf_get_page_n (file, n_before + i);
      qpdf_oh_replace_key (file, page, "/Tabs", qpdf_oh_new_name (file, "/S"));
      if (!qpdf_oh_has_key (file, page, "/StructParents"))
        continue;
      if (base < 0)
        qpdf_oh_remove_key (file, page, "/StructParents");
      else
        qpdf_oh_replace_key (file, page, "/StructParents",
                             qpdf_oh_new_integer (file, base + qpdf_oh_get_int_value_as_int (
                                                                 file, qpdf_oh_get_key (file, page, "/StructParents"))));
    }
  return qpdf_get_page_n (file, n_before);
}

/* Returns: the element that stands for the whole of the file; the tree itself where there are several */
static qpdf_oh
get_whole (qpdf_data file, qpdf_oh tree)
{
  qpdf_oh children = qpdf_oh_wrap_in_array (file, qpdf_oh_get_key (file, tree, "/K"));
  qpdf_oh whole = qpdf_oh_get_array_n_items (file, children) == 1 ? qpdf_oh_get_array_item (file, children, 0) : tree;

  /* One child may stand without an array around it. */
  qpdf_oh_replace_key (file, whole, "/K", qpdf_oh_wrap_in_array (file, qpdf_oh_get_key (file, whole, "/K")));
  return whole;
}

/* What came along becomes a part of the whole, in its own language. */
static void
add_part (qpdf_data file, qpdf_oh whole, qpdf_oh part, qpdf_oh language)
{
  qpdf_oh_replace_key (file, part, "/P", whole);
  qpdf_oh_replace_key (file, part, "/S", qpdf_oh_new_name (file, "/Part"));
  if (qpdf_oh_is_string (file, language) && !qpdf_oh_has_key (file, part, "/Lang"))
    qpdf_oh_replace_key (file, part, "/Lang",
                         qpdf_oh_new_unicode_string (file, qpdf_oh_get_utf8_value (file, language)));
  qpdf_oh_append_item (file, qpdf_oh_get_key (file, whole, "/K"), part);
}

static void
add_tags (qpdf_data file, qpdf_data other, int base)
{
  qpdf_oh foreign = qpdf_oh_get_key (other, qpdf_get_root (other), "/StructTreeRoot");
  qpdf_oh root = qpdf_oh_get_key (file, qpdf_get_root (file), "/StructTreeRoot");
  qpdf_oh numbers = get_parent_numbers (file, root), whole = get_whole (file, root);
  qpdf_oh copy, parts, language, added;
  int n_items;

  /* After the pages: what the tree says of them refers to the copies then. */
  copy = qpdf_oh_copy_foreign_object (file, other, foreign);
  language = qpdf_oh_get_key (other, qpdf_get_root (other), "/Lang");
  if (qpdf_oh_is_string (other, language))
    language = qpdf_oh_new_unicode_string (file, qpdf_oh_get_utf8_value (other, language));
  else
    language = qpdf_oh_new_null (file);
  parts = qpdf_oh_wrap_in_array (file, qpdf_oh_get_key (file, copy, "/K"));
  n_items = qpdf_oh_get_array_n_items (file, parts);
  for (int i = 0; i < n_items; i++)
    add_part (file, whole, qpdf_oh_get_array_item (file, parts, i), language);
  added = get_parent_numbers (file, copy);
  n_items = qpdf_oh_get_array_n_items (file, added);
  for (int i = 0; i + 1 < n_items; i += 2)
    {
      int number = qpdf_oh_get_int_value_as_int (file, qpdf_oh_get_array_item (file, added, i));

      qpdf_oh_append_item (file, numbers, qpdf_oh_new_integer (file, base + number));
      qpdf_oh_append_item (file, numbers, qpdf_oh_get_array_item (file, added, i + 1));
    }
}

/* After the last of the uppermost bookmarks; a file without any gets none. */
static void
add_bookmark (qpdf_data file, const char *title, qpdf_oh page)
{
  qpdf_oh outlines = qpdf_oh_get_key (file, qpdf_get_root (file), "/Outlines");
  qpdf_oh last = qpdf_oh_is_dictionary (file, outlines) ? qpdf_oh_get_key (file, outlines, "/Last")
                                                        : qpdf_oh_new_null (file);
  qpdf_oh place = qpdf_oh_new_array (file), bookmark;

  if (!qpdf_oh_is_dictionary (file, last))
    return;
  qpdf_oh_append_item (file, place, page);
  qpdf_oh_append_item (file, place, qpdf_oh_new_name (file, "/Fit"));
  bookmark = qpdf_make_indirect_object (file, qpdf_oh_new_dictionary (file));
  qpdf_oh_replace_key (file, bookmark, "/Title", qpdf_oh_new_unicode_string (file, title));
  qpdf_oh_replace_key (file, bookmark, "/Parent", outlines);
  qpdf_oh_replace_key (file, bookmark, "/Prev", last);
  qpdf_oh_replace_key (file, bookmark, "/Dest", place);
  qpdf_oh_replace_key (file, last, "/Next", bookmark);
  qpdf_oh_replace_key (file, outlines, "/Last", bookmark);
  if (qpdf_oh_has_key (file, outlines, "/Count"))
    qpdf_oh_replace_key (file, outlines, "/Count",
                         qpdf_oh_new_integer (file, 1 + qpdf_oh_get_int_value_as_int (
                                                          file, qpdf_oh_get_key (file, outlines, "/Count"))));
}

/* An error that nobody asks for is written to standard error. */
static gboolean
has_failed (qpdf_data file)
{
  gboolean is_failed = qpdf_has_error (file);

  if (is_failed)
    qpdf_get_error (file);
  return is_failed;
}

gboolean
fler_pdf_append (qpdf_data file, const char *title, GBytes *bytes, GError **error)
{
  qpdf_data other = qpdf_init ();
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  gboolean is_good;

  qpdf_set_suppress_warnings (other, QPDF_TRUE);
  qpdf_silence_errors (other);
  qpdf_set_attempt_recovery (other, QPDF_FALSE);
  is_good = (qpdf_read_memory (other, title, data, size, NULL) & QPDF_ERRORS) == 0 && qpdf_get_num_pages (other) > 0;
  if (is_good)
    {
      int base = first_free_number (other) >= 0 ? first_free_number (file) : -1;
      qpdf_oh page = add_pages (file, other, base);

      if (base >= 0)
        add_tags (file, other, base);
      add_bookmark (file, title, page);
      is_good = !has_failed (file);
    }
  is_good = !has_failed (other) && is_good;
  if (!is_good)
    g_set_error (error, FLER_PDF_ERROR, FLER_PDF_ERROR_FAILED, "“%s” is no PDF that can be read", title);
  qpdf_cleanup (&other);
  return is_good;
}
