#!/usr/bin/env bash
# Generates NAMES listed names in the likeness of real lists, compiles them and times screening in them, as
# docs/benchmarks.md reports it. Keeps the files in build/scale/, since a large list takes minutes.
# usage: scale.sh TAMIS PROGRAMS_FOLDER LISTS_FOLDER CUSTOMERS.csv NAMES
set -euo pipefail
tamis=$1 programs=$2 lists=$3 customers=$4 names=$5
folder=build/scale
mkdir -p "$folder"
printf 'machine: %s, %s cores\n' "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)" "$(nproc)"
"$tamis" --version
"$tamis" compile --quiet --no-selftest --allow-shrink --out "$folder/real.tamis" "$lists" >/dev/null
"$programs/make_names" "$folder/real.tamis" "$names" 1 >"$folder/names_$names.csv"
"$programs/measure" "$tamis" compile --quiet --no-selftest --allow-shrink --out "$folder/names_$names.tamis" "$folder/names_$names.csv"
"$programs/scale" "$folder/names_$names.tamis" "$customers"
