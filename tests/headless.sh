#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# headless.sh COMMAND [ARGUMENT...] - a desktop of its own for one command
#
# Gives COMMAND a screen (Xvfb), a session bus, a window manager, a home and settings that nobody
# else uses, passes its exit status on and leaves nothing behind. Any number may run at once.
#
#   LOCALE=en_US.UTF-8     another language (sv_SE.UTF-8; one the machine lacks is compiled)
#   FONT="Inter 11"        another font (Cantarell 11)
#   TEXT_PERCENT=200       larger text (100)
#   SCREEN=1024x768        another screen (1280x1024)
#   G_DEBUG=...            reaches COMMAND alone, not the desktop's own programs
set -eu

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)

die ()
{
  echo "headless.sh: $*" >&2
  exit 125
}

# The locale asked for, from the system or, where it was never generated, compiled by us. glibc
# does not look in the system's locale archive once LOCPATH is set, so it is set only when needed.
use_locale ()
{
  local name=$1 base=${1%%.*} cache=$here/../build new

  if [[ $name = C || $name = C.* || $name = POSIX ]] ||
     locale -a 2> /dev/null | grep -qixF -e "$name" -e "$base.utf8"; then
    export LC_ALL=$name
    return
  fi

  [ -d "$cache" ] && [ -w "$cache" ] || cache=$HEADLESS_DIR
  cache=$(cd "$cache" && pwd)/headless-locale
  if [ ! -d "$cache/$name" ]; then
    mkdir -p "$cache"
    new=$(mktemp -d "$cache/.XXXXXX")
    localedef -i "$base" -f UTF-8 "$new/$name" > /dev/null 2>&1 || [ -e "$new/$name/LC_CTYPE" ] ||
      die "cannot compile the locale $name: install its sources (Debian: locales, Fedora: glibc-locale-source)"
    mv -T "$new/$name" "$cache/$name" 2> /dev/null || :    # another run may have been first
    rm -rf "$new"
  fi
  { export LOCPATH=$cache LC_ALL=$name; } 2> /dev/null     # this shell itself cannot follow
}

start_screen ()
{
  local number

  mkfifo "$HEADLESS_DIR/display"
  for _ in 1 2 3; do
    setpriv --pdeathsig KILL -- \
      Xvfb -displayfd 5 -screen 0 "${SCREEN:-1280x1024}x24" -nolisten tcp -noreset \
      5> "$HEADLESS_DIR/display" > "$HEADLESS_DIR/xvfb.log" 2>&1 < /dev/null &
    screen=$!
    if read -r number < "$HEADLESS_DIR/display"; then
      export DISPLAY=:$number
      return
    fi
    wait "$screen" || :
  done
  cat "$HEADLESS_DIR/xvfb.log" >&2
  die "no screen: Xvfb does not start (is it installed?)"
}

outside ()
{
  for program in Xvfb dbus-run-session metacity setxkbmap xprop setpriv; do
    command -v "$program" > /dev/null || die "$program is missing: run tools/setup"
  done

  HEADLESS_DIR=$(mktemp -d)
  screen=
  trap 'kill $screen 2> /dev/null || :; rm -rf "$HEADLESS_DIR" 2> /dev/null || { sleep .2; rm -rf "$HEADLESS_DIR"; }' EXIT
  export HEADLESS_DIR HEADLESS_G_DEBUG=${G_DEBUG:-}
  mkdir -p "$HEADLESS_DIR"/{run,home,config/gtk-4.0}
  chmod 700 "$HEADLESS_DIR/run"
  # GTK on X11 takes its font and animations from here, not from GSettings.
  printf '%s\n' '[Settings]' "gtk-font-name=${FONT:-Cantarell 11}" \
    gtk-enable-animations=false gtk-cursor-blink=false \
    gtk-xft-hinting=1 gtk-xft-hintstyle=hintslight gtk-xft-rgba=none \
    > "$HEADLESS_DIR/config/gtk-4.0/settings.ini"

  export HOME=$HEADLESS_DIR/home XDG_RUNTIME_DIR=$HEADLESS_DIR/run XDG_CONFIG_HOME=$HEADLESS_DIR/config
  unset XDG_DATA_HOME XDG_CACHE_HOME XDG_STATE_HOME WAYLAND_DISPLAY XAUTHORITY SESSION_MANAGER \
    DBUS_SESSION_BUS_ADDRESS AT_SPI_BUS_ADDRESS NO_AT_BRIDGE GTK_THEME GTK_MODULES \
    LANGUAGE LOCPATH G_DEBUG
  use_locale "${LOCALE:-sv_SE.UTF-8}"
  export TZ=Europe/Stockholm GDK_BACKEND=x11 GSK_RENDERER=cairo GDK_DISABLE=gl
  # GTK before 4.16 is told so in another way, of which later ones complain.
  pkg-config --atleast-version=4.16 gtk4 2> /dev/null || export GDK_DEBUG=${GDK_DEBUG:-gl-disable}
  export GSETTINGS_BACKEND=memory ADW_DISABLE_PORTAL=1 GTK_USE_PORTAL=0 PYTHONDONTWRITEBYTECODE=1

  start_screen
  # COMMAND keeps the streams it was given (8 and 9); what the desktop's daemons say goes to a log.
  dbus-run-session -- "$here/headless.sh" --inside "$@" \
    8>&1 9>&2 > "$HEADLESS_DIR/daemons.log" 2>&1 && exit 0 || exit $?
}

inside ()
{
  local end=$((SECONDS + 30)) manager

  setxkbmap se 2>&9                   # so that xdotool can type capital Å, Ä and Ö
  xprop -root -f RESOURCE_MANAGER 8s -set RESOURCE_MANAGER \
    "$(printf 'Xft.dpi:\t%d\n ' $((${TEXT_PERCENT:-100} * 96 / 100)))"

  # Without a window manager the focus is lost for good when a dialog closes.
  metacity > /dev/null 2>&1 < /dev/null &
  manager=$!
  trap 'kill $manager 2> /dev/null || :' EXIT
  until xprop -root _NET_SUPPORTING_WM_CHECK 2> /dev/null | grep -q 0x; do
    [ $SECONDS -lt $end ] && kill -0 $manager 2> /dev/null || die "the window manager does not start" 2>&9
    sleep .05
  done

  [ -z "$HEADLESS_G_DEBUG" ] || export G_DEBUG=$HEADLESS_G_DEBUG
  "$@" >&8 2>&9 8>&- 9>&- && exit 0 || exit $?
}

[ $# -gt 0 ] || { sed -n '3,12s/^# \{0,1\}//p' "$0"; exit 2; }
if [ "$1" = --inside ]; then
  shift
  inside "$@"
else
  outside "$@"
fi
