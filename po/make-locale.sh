#!/bin/sh
# SPDX-License-Identifier: GPL-3.0-or-later
# make-locale.sh LOCALEDEF FOLDER NAME - compiles the locale NAME.UTF-8 into FOLDER
set -eu

rm -rf "$2"
mkdir -p "$2"
# It warns, and exits with 1, where the system's own sources are not flawless.
"$1" --no-archive -i "$3" -f UTF-8 "$2/$3.UTF-8" > "$2/log" 2>&1 || [ -e "$2/$3.UTF-8/LC_CTYPE" ] || {
  cat "$2/log" >&2
  exit 1
}
rm "$2/log"
