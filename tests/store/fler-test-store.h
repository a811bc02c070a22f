/* SPDX-License-Identifier: GPL-3.0-or-later */
/* fler-test-store.h - what the store's tests have in common: a folder, a store in it */
#pragma once

#include "fler-store.h"

#define TEST_PASSPHRASE "sju söta sjuksköterskor"

/* A folder of one test's own, gone with the variable. */
typedef char *TestDir;

TestDir test_dir_new (void);
void test_dir_free (TestDir dir);
G_DEFINE_AUTO_CLEANUP_FREE_FUNC (TestDir, test_dir_free, NULL)

/* An open store in @dir, whose key is cheap to derive. */
FlerStore *test_store_new (const char *dir);
FlerStore *test_store_open (const char *dir);

/* The files in @dir: name -> GBytes, to compare them byte by byte. */
GHashTable *test_dir_read (const char *dir);
void test_dir_assert_same (GHashTable *before, const char *dir);

char *test_path (const char *dir, const char *name);
void test_flip_byte (const char *path, gsize offset);
