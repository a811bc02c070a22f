#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# tests/fuzz/run.sh [SECONDS] - searches for files that break the reader of other calendars' .ics
#
# Needs clang with its libFuzzer; without, it says so and ends with 77, which meson counts as
# skipped. What is found lies in the folder it names; put it in corpus-ics once it is mended.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
source=$(cd "$here/../.." && pwd)
seconds=${1:-60}

work=$(mktemp -d)
trap '[ -n "$(ls "$work/found" 2> /dev/null)" ] || rm -rf "$work"' EXIT
mkdir "$work/found" "$work/corpus"

echo 'int LLVMFuzzerTestOneInput (const unsigned char *d, unsigned long n) { return 0; }' > "$work/probe.c"
if ! clang -fsanitize=fuzzer,address,undefined "$work/probe.c" -o "$work/probe" 2> /dev/null; then
  echo "clang with libFuzzer is not here (packages clang and libclang-rt-dev)"
  exit 77
fi

read -ra flags <<< "$(pkg-config --cflags --libs gio-2.0 gio-unix-2.0)"
clang -g -O1 -fsanitize=fuzzer,address,undefined -fno-sanitize-recover=undefined -DFLER_FUZZ \
  -I"$source/src/domain" -I"$source/src/exchange" \
  "$here/fuzz-ics-read.c" "$source"/src/domain/fler-{busy,day}.c \
  "$source"/src/exchange/fler-ics-{civil,collect,event,lines,property,read,rule,rule-parse,span,tz,windows-zones,zone}.c \
  "${flags[@]}" -o "$work/fuzz"

G_SLICE=always-malloc UBSAN_OPTIONS=print_stacktrace=1 \
  "$work/fuzz" -max_total_time="$seconds" -max_len=8192 -timeout=10 -rss_limit_mb=1024 -print_final_stats=1 \
  -verbosity=0 -dict="$here/ics.dict" -artifact_prefix="$work/found/" "$work/corpus" "$here/corpus-ics"
