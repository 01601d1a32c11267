#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# watch_window.sh PROGRAM SECONDS SAVED.wav: starts the window, prints every headline its title shows for so many
# seconds, then saves what was heard with the keyboard, quits with Ctrl+Q and ends with the program's status.
# Needs a display with a window manager, and xdotool.
set -u
program=$1 seconds=$2 saved=$3

home=$(mktemp -d)
trap 'kill "$pid" 2>/dev/null; rm -rf "$home"' EXIT
export HOME=$home XDG_CONFIG_HOME=$home XDG_RUNTIME_DIR=$home
chmod 700 "$home"

"$program" --language en &
pid=$!
fail() { echo "watch_window: $*" >&2; exit 1; }
window_named() { xdotool search --all --onlyvisible --pid "$pid" --name "$1" 2>/dev/null | head -n 1; }
wait_for() { # NAME: the window of that name, once it is there
  for _ in $(seq 200); do
    found=$(window_named "$1")
    [ -n "$found" ] && { echo "$found"; return; }
    kill -0 "$pid" 2>/dev/null || return
    read -rt 0.1 _ <> <(:)
  done
}

window=$(wait_for 'Tonada$')
[ -n "$window" ] || fail 'no window'
last=
end=$((SECONDS + seconds))
while [ $SECONDS -lt $end ]; do
  title=$(xdotool getwindowname "$window") || fail 'the window has gone'
  [ "$title" = "$last" ] || echo "${title% – Tonada}"
  last=$title
  read -rt 0.2 _ <> <(:)
done

# A key may come before the window has the focus, so each is sent until its effect shows.
press_until() { # WINDOW KEY COMMAND...: at most 20 s
  local target=$1 key=$2
  shift 2
  for _ in $(seq 40); do
    xdotool windowfocus "$target" key "$key" 2>/dev/null
    for _ in $(seq 5); do
      "$@" && return
      read -rt 0.1 _ <> <(:)
    done
  done
  fail "$key has no effect: $*"
}
shown() { [ -n "$(window_named "$1")" ]; }
gone() { ! shown "$1"; }
ended() { ! kill -0 "$pid" 2>/dev/null; }

press_until "$window" ctrl+s shown '^Save what was just heard$'
press_until "$(window_named '^Save what was just heard$')" Return shown '^Save last'
chooser=$(window_named '^Save last')
xdotool windowfocus "$chooser" key ctrl+a type --delay 5 "$saved"
press_until "$chooser" Return gone '^Save last'
press_until "$window" ctrl+q ended
wait "$pid"
