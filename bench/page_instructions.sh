#!/usr/bin/env bash
# What reading a page costs in machine instructions, stage by stage, by valgrind's callgrind: the page read twelve times less the
# page read twice, so that tables and first sights of words are taken off. Stages are functions with all that they call.
# usage: page_instructions.sh DOCUMENT_SPEED INDEX PAGE
set -euo pipefail
program=$1 index=$2 page=$3
rounds=10
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
if ! command -v callgrind_annotate >/dev/null; then
  echo "skipped: valgrind is not installed, so no instructions were counted" >&2
  exit 0
fi
for count in 2 $((2 + rounds)); do
  valgrind --tool=callgrind --callgrind-out-file="$folder/$count.out" "$program" rounds "$index" "$count" "$page" \
    >"$folder/log" 2>&1 || { cat "$folder/log" >&2; exit 1; }
  # "1,234  file:function(arguments) [object]"; a function that calls itself stands twice, the first time with most.
  callgrind_annotate --inclusive=yes --threshold=100 --show-percs=no "$folder/$count.out" |
    sed -nE 's/^ *([0-9,]+) +[^:]*:(([A-Za-z_]+::|\(anonymous namespace\)::|\(below )*[A-Za-z_]+).*/\1 \2/p' |
    tr -d ',' | awk '!seen[$0]++ && !known[substr($0, index($0, " "))]++' >"$folder/$count.txt"
done
awk -v rounds="$rounds" '
  FNR == NR {before[substr($0, index($0, " ") + 1)] = $1; next}
  {name = substr($0, index($0, " ") + 1); after[name] = $1}
  END {
    stages = "(anonymous namespace)::Pages::read|tamis::documents::read_page|tamis::documents::find_languages|" \
      "tamis::documents::tokenize|tamis::documents::find_machine_translation|tamis::documents::find_times|" \
      "tamis::documents::find_quantities|tamis::documents::find_listed_names|tamis::documents::find_names|" \
      "tamis::documents::find_named_parties|tamis::documents::resolve_mentions|tamis::documents::find_statements|" \
      "tamis::documents::find_events|tamis::documents::find_relations|tamis::documents::find_country_programs|" \
      "tamis::documents::JsonReportWriter::append"
    count = split(stages, stage, "|")
    printf "%-52s %s\n", "stage", "thousand instructions a page"
    for (i = 1; i <= count; ++i) {
      if (!(stage[i] in after)) continue
      printf "%-52s %10.0f\n", i == 1 ? "the whole page, JSON included" : stage[i], (after[stage[i]] - before[stage[i]]) / rounds / 1000
    }
  }' "$folder/2.txt" "$folder/$((2 + rounds)).txt"
