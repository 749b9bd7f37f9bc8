#include "documents/names_in_text.h"

#include <algorithm>
#include <numeric>

#include "documents/name_scan.h"
#include "documents/owned_bodies.h"

namespace tamis::documents {

namespace {

bool is_uncased(std::string_view language) noexcept {
  return language == "ko" || language == "zh" || language == "ja" || language == "ar" || language == "fa" ||
         language == "hi" || language == "ur" || language == "bn" || language == "he";
}

// In the order of the text, longer spans first where two begin together; `apposed_to` follows.
void sort_names(std::vector<NameInText>& names) {
  std::vector<std::int32_t> order(names.size());
  std::iota(order.begin(), order.end(), 0);
  std::stable_sort(order.begin(), order.end(), [&](std::int32_t a, std::int32_t b) {
    const Span left = names[static_cast<std::size_t>(a)].span;
    const Span right = names[static_cast<std::size_t>(b)].span;
    return left.begin != right.begin ? left.begin < right.begin : left.end > right.end;
  });
  std::vector<std::int32_t> place(names.size());
  std::vector<NameInText> sorted;
  sorted.reserve(names.size());
  for (std::size_t i = 0; i < order.size(); ++i) {
    place[static_cast<std::size_t>(order[i])] = static_cast<std::int32_t>(i);
    sorted.push_back(std::move(names[static_cast<std::size_t>(order[i])]));
  }
  for (NameInText& name : sorted) {
    if (name.apposed_to >= 0) name.apposed_to = place[static_cast<std::size_t>(name.apposed_to)];
  }
  names = std::move(sorted);
}

void mark_verbs(NameScan& scan) {
  for (NameInText& name : scan.work->names) {
    const TokenRange tokens = name.tokens;
    scan.enter(scan.text->sentence_of[tokens.first]);
    const std::uint32_t behind = tokens.last + (scan.is_kind(tokens.last, TokenKind::kComma) ? 1 : 0);
    name.beside_verb = (tokens.first > 0 && scan.atom(tokens.first - 1, NameSense::kPersonVerb) != nullptr) ||
                       scan.atom(behind, NameSense::kPersonVerb) != nullptr;
  }
}

}  // namespace

void find_names(Work& work) {
  work.names.clear();
  thread_local NameScan scan;
  scan_words(work, scan);
  for (std::uint32_t i = 0; i < work.tokens.sentences.size(); ++i) {
    scan.enter(i);
    if (is_uncased(scan.language)) {
      find_uncased(scan);
      find_noun_bodies(scan);
      continue;
    }
    find_notice_names(scan);
    find_institutions(scan);
    find_noun_bodies(scan);
    find_persons(scan);
    find_described(scan);
    find_places(scan);
    find_owned_bodies(scan);
  }
  spread_acronyms(scan);
  find_repeated(scan);
  find_repeated_bodies(scan);
  find_repeated_uncased(scan);
  normalize_names(scan);
  mark_verbs(scan);
  sort_names(work.names);
}

}  // namespace tamis::documents
