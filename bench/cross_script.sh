#!/usr/bin/env bash
# Names across scripts, as docs/benchmarks.md ("Cross-script") reports them.
# usage: cross_script.sh TAMIS CROSS_SCRIPT SHARED_FOLDER
set -euo pipefail
tamis=$1 program=$2 shared=$3
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
"$tamis" compile --no-selftest --out "$folder/lists.tamis" "$shared/lists/current" >/dev/null 2>&1
printf '\nEach Latin spelling against its own and 100 other native ones\n'
"$program" words "$shared/names/transliteration"
printf '\nEntities that the lists name in two scripts\n'
"$program" lists "$folder/lists.tamis"
printf '\nRomanisation systems\n'
"$program" systems "$shared/names/romanization_systems.tsv"
