#!/usr/bin/env bash
# Reading pages, as docs/benchmarks.md reports it: pages a second, text a second where words are new and where they are known,
# instructions of each stage, and peak memory over an archive of GIGABYTES.
# usage: pages.sh TAMIS PROGRAMS_FOLDER LISTS_FOLDER PAGES_FOLDER [GIGABYTES]
#   PAGES_FOLDER: founding_page.txt, extraction/html/*.html.gz, languages/LANGUAGE.txt
set -euo pipefail
tamis=$1 programs=$2 lists=$3 pages=$4 gigabytes=${5:-1}
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
printf 'machine: %s, %s cores\n' "$(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1)" "$(nproc)"
"$tamis" --version
"$tamis" compile --quiet --no-selftest --allow-shrink --out "$folder/lists.tamis" "$lists" >/dev/null
mkdir "$folder/html"
for page in "$pages"/extraction/html/*.html.gz; do
  gunzip -c "$page" >"$folder/html/$(basename "${page%.gz}")"
done
printf '\npages\n'
"$programs/document_speed" pages "$folder/lists.tamis" 3 "$folder"/html/*.html
printf '\nfounding page\n'
"$programs/document_speed" pages "$folder/lists.tamis" 1 "$pages/founding_page.txt"
bench/page_instructions.sh "$programs/document_speed" "$folder/lists.tamis" "$pages/founding_page.txt"
printf '\nplain text, words and listed names\n'
bench/stream_texts.py "$pages" "$folder/texts" de en fr es ru ar he ko zh ja
"$programs/document_speed" text "$folder/lists.tamis" "$folder"/texts/*.txt
printf '\narchive of %s GB\n' "$gigabytes"
python3 bench/make_warc.py "$folder/pages.warc.gz" $((gigabytes * 1000)) "$pages"/extraction/html/*.html.gz
"$programs/measure" "$tamis" read --index "$folder/lists.tamis" --format json --jobs 1 --quiet --output /dev/null \
  --input "$folder/pages.warc.gz"
