#!/usr/bin/env bash
# Compiles every header by itself, twice in one unit: it includes what it uses, and its guard works. Public headers
# see only include/, so that they cannot lean on the engine's.
# usage: headers_alone.sh COMPILER SOURCE_DIR
set -euo pipefail
compiler=$1
cd "$2"
headers=$(find include src -name '*.h' | sort)
[[ -n $headers ]] || { echo "no headers found in $2"; exit 1; }
check() {
  local paths=(-I include)
  [[ $2 == include/* ]] || paths+=(-I src)
  printf '#include "%s"\n#include "%s"\n' "$PWD/$2" "$PWD/$2" |
    "$1" -std=c++20 -Wall -Wextra -Werror -fsyntax-only "${paths[@]}" -x c++ - || { echo "FAILED: $2"; return 1; }
}
export -f check
printf '%s\n' "$headers" | xargs -P "$(nproc)" -I{} bash -c 'check "$@"' check "$compiler" {}
echo "$(wc -l <<<"$headers") headers compile alone"
