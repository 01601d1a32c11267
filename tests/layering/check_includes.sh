#!/usr/bin/env bash
# check_includes.sh SOURCE_DIR: the direction of dependencies, read from the #include lines (ARCHITECTURE.md).
set -u
cd "$1" || exit 2
failed=0

# forbid FOLDER PATTERN REASON: no file below FOLDER includes what matches PATTERN.
forbid() {
  local hits
  hits=$(grep -rnE "^ *# *include +[<\"]($2)" "$1" --include='*.h' --include='*.cpp')
  [ -z "$hits" ] || { printf '%s\n  %s\n' "$hits" "$3"; failed=1; }
}

forbid core 'Q[A-Z]|qcustomplot|ui/|app/' 'core knows neither Qt nor what stands on it'
forbid ui 'app/' 'ui does not know the programs'
forbid core/util 'core/(audio|dsp|nn|learn|live)/' 'util stands at the bottom'
for part in audio dsp nn; do
  others=$(printf 'audio dsp nn' | tr ' ' '\n' | grep -vx $part | paste -sd'|')
  forbid core/$part "core/($others|learn|live)/" 'audio, dsp and nn do not know each other, nor learn and live'
done
forbid core/learn 'core/live/' 'learn does not know live'
forbid app/cli 'Q[A-Z]' 'the headless program has no Qt'
forbid core 'iostream' 'core does not print'
# It takes seconds to compile: no header that others include may bring it along.
hits=$(grep -rnE '# *include +<qcustomplot' ui app --include='*.h' --include='*.cpp' |
  grep -vE '^ui/plots/[a-z_]*(\.cpp|_impl\.h):')
[ -z "$hits" ] || { printf '%s\n  QCustomPlot stays in the .cpp and _impl.h files of ui/plots\n' "$hits"; failed=1; }
hits=$(grep -rnE '# *include +"ui/plots/[a-z_]*_impl\.h"' ui app tests --include='*.h')
[ -z "$hits" ] || { printf '%s\n  an _impl.h is for .cpp files\n' "$hits"; failed=1; }
exit $failed
