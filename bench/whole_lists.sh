#!/usr/bin/env bash
# Whole runs over whole lists, as docs/benchmarks.md reports them: compiling twice (the bytes must be the same),
# verifying, one name, and a file of clean customers. Checks results before it reports times.
# usage: whole_lists.sh TAMIS MEASURE LISTS_FOLDER CUSTOMERS.csv
set -euo pipefail
tamis=$1 measure=$2 lists=$3 customers=$4
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
run() {
  printf '\n$ %s\n' "${*/#$tamis/tamis}"
  "$measure" "$@"
}
printf 'machine: %s, %s cores\n' "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)" "$(nproc)"
"$tamis" --version
run "$tamis" compile --out "$folder/a.tamis" "$lists"
"$tamis" compile --out "$folder/b.tamis" "$lists" >"$folder/second.log" 2>&1
cmp "$folder/a.tamis" "$folder/b.tamis"
printf 'a second run gives the same %s bytes\n' "$(stat -c %s "$folder/a.tamis")"
run "$tamis" verify --index "$folder/a.tamis"
run "$tamis" match --index "$folder/a.tamis" "Sergej Schoigu"
run "$tamis" match --index "$folder/a.tamis" --input "$customers" --json --jobs 1 --output "$folder/hits.jsonl"
run "$tamis" match --index "$folder/a.tamis" --input "$customers" --json --jobs "$(nproc)" --output "$folder/hits_all.jsonl"
cmp "$folder/hits.jsonl" "$folder/hits_all.jsonl"
printf 'the number of threads does not change the answers\n'
