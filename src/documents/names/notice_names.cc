// Persons as notices and lists print them: "SHOIGU, Sergei Kuzhugetovich", the surname in capitals before a comma.
#include <algorithm>
#include <string>
#include <string_view>

#include "documents/names/name_scan.h"
#include "names/lexicon.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kMostSurnameWords = 4;
constexpr std::uint32_t kMostGivenWords = 5;
constexpr std::size_t kMostAcronymLetters = 5;

[[nodiscard]] bool is_cased_word(const NameScan& scan, std::uint32_t i) {
  return scan.is_word(i) && scan.is_free(i) && is_cased(scan.token(i).script) && scan.token(i).capital;
}

// One behind the words, with hyphens within, that `may_be` takes.
template <class MayBe>
[[nodiscard]] std::uint32_t behind_words(const NameScan& scan, std::uint32_t i, std::uint32_t most,
                                         MayBe&& may_be) {
  std::uint32_t words = 0;
  std::uint32_t at = i;
  while (words < most && may_be(at)) {
    ++words;
    ++at;
    while (scan.is_joint(at) && is_cased(scan.token(at + 1).script)) at += 2;
  }
  return at;
}

// The word as names are written: "Shoigu" of SHOIGU.
void append_name(const NameScan& scan, std::uint32_t i, std::string& out) {
  const std::string_view written = scan.text->at(i);
  const std::string_view lower = scan.lower(i);
  std::size_t first = 1;
  while (first < written.size() && (static_cast<unsigned char>(written[first]) & 0xC0) == 0x80) ++first;
  if (!scan.token(i).all_capitals || lower.size() != written.size()) {
    out += written;
    return;
  }
  out += written.substr(0, first);
  out += lower.substr(first);
}

void append_names(const NameScan& scan, TokenRange range, std::string& out) {
  for (std::uint32_t i = range.first; i < range.last; ++i) {
    if (!out.empty() && (i == range.first || scan.token(i).space_before)) out += ' ';
    if (scan.token(i).kind == TokenKind::kWord)
      append_name(scan, i, out);
    else
      out += scan.text->at(i);
  }
}

// Vladimir, Sofia and Santiago are cities, and given names.
[[nodiscard]] bool means_other(const NameScan& scan, std::uint32_t i) {
  return scan.words[i].atom >= 0 &&
         (scan.atom(i, NameSense::kPlace) == nullptr || scan.lexicon->given_name(scan.hashes[i]) == 0);
}

[[nodiscard]] bool begins_entry(const NameScan& scan, std::uint32_t i) {
  if (i == scan.sentence.first) return true;
  const TokenKind before = scan.token(i - 1).kind;
  return before != TokenKind::kWord && before != TokenKind::kComma && before != TokenKind::kHyphen;
}

[[nodiscard]] bool ends_entry(const NameScan& scan, std::uint32_t i) {
  if (!scan.inside(i)) return true;
  const TokenKind kind = scan.token(i).kind;
  return kind == TokenKind::kOpen || kind == TokenKind::kClose || kind == TokenKind::kStop ||
         scan.text->at(i) == ";";
}

// "der Chef des Geheimdienstes |KGB|, Iwan Tertel,": a few capitals that are no known surname, in a sentence that goes on.
[[nodiscard]] bool is_acronym_of_body(const NameScan& scan, TokenRange surname) {
  if (surname.last - surname.first != 1 || begins_entry(scan, surname.first)) return false;
  const std::string_view written = scan.text->at(surname.first);
  const auto letters = std::count_if(written.begin(), written.end(), [](char byte) {
    return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U;
  });
  return !scan.words[surname.first].surname && static_cast<std::size_t>(letters) <= kMostAcronymLetters;
}

}  // namespace

void find_notice_names(NameScan& scan) {
  for (std::uint32_t i = scan.sentence.first; i < scan.sentence.last; ++i) {
    if (scan.token(i).kind != TokenKind::kComma) continue;
    std::uint32_t first = i;
    while (first > scan.sentence.first && i - first < 2 * kMostSurnameWords &&
           (scan.token(first - 1).all_capitals ? is_cased_word(scan, first - 1)
                                               : first < i && scan.is_joint(first - 1)))
      --first;
    if (first == i || i - first > kMostSurnameWords || !is_cased_word(scan, first)) continue;
    bool proper = true;  // none of the words says what it is
    for (std::uint32_t k = first; k < i; ++k)
      proper = proper && scan.words[k].atom < 0 && !scan.words[k].stop;
    const bool leads = i - first == 1 && scan.lexicon->is_leading_surname(scan.hashes[first]);
    if ((!proper && !leads) || (!leads && is_acronym_of_body(scan, {first, i}))) continue;
    bool usual = false;
    bool known = scan.is_word(i + 1) && scan.lexicon->given_name(scan.hashes[i + 1]) != 0;
    const std::uint32_t last = behind_words(scan, i + 1, kMostGivenWords, [&](std::uint32_t k) {
      if (!is_cased_word(scan, k) || scan.token(k).all_capitals || means_other(scan, k)) return false;
      usual = usual || (scan.words[k].plain && scan.words[k].given == 0);
      known = known || names::ends_like_patronymic(scan.lower(k));
      return true;
    });
    if (last == i + 1) continue;
    // "KIM, Jong Un": short syllables may be words of other languages, too.
    if (!known && ((usual && !leads) || !begins_entry(scan, first) || !ends_entry(scan, last))) continue;
    NameInText name;
    name.kind = EntityKind::kPerson;
    name.confidence = known || leads ? 0.95 : 0.7;
    name.notice = true;
    const char given = scan.lexicon->given_name(scan.hashes[i + 1]);
    if (given == 'm') name.gender = "male";
    if (given == 'f') name.gender = "female";
    if (leads) {
      append_names(scan, {first, i}, name.normal);
      append_names(scan, {i + 1, last}, name.normal);
    } else {
      append_names(scan, {i + 1, last}, name.normal);
      append_names(scan, {first, i}, name.normal);
    }
    scan.add(std::move(name), {first, last}, {first, last});
    i = last - 1;
  }
}

}  // namespace tamis::documents
