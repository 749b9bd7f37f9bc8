#include "documents/names/kin_names.h"

#include <string_view>

#include "documents/names/uncased_tables.h"
#include "documents/names/uncased_words.h"
#include "documents/words/grammar_words.h"
#include "documents/words/name_grammar.h"

namespace tamis::documents {

namespace {

using Tables = UncasedTables;

constexpr std::size_t kSyllable = 3;  // bytes
constexpr std::uint32_t kMostHan = 4;

bool ends_chinese_name(const NameScan& scan, std::uint32_t i) {
  if (!is_script(scan, i, text::Script::kHan)) return true;
  return !is_open(scan, i) || scan.atom(i) != nullptr || begins_word_behind_name(scan, i) ||
         Tables::has_form(Tables::get().chinese_ends, scan.text->at(i)) ||
         scan.lexicon->is_stop_word(scan.hashes[i], scan.languages) ||
         Tables::get().says.contains(scan.text->at(i));
}

// Whether the character is the first of the name whose kin is told: 苏奇督|的儿子| ... 苏.
bool is_surname_of_owner(const NameScan& scan, std::uint32_t kin, std::uint32_t first) {
  constexpr std::uint32_t kReach = 6;
  for (std::uint32_t i = kin; i > scan.sentence.first && kin - i < kReach; --i) {
    if (scan.token(i - 1).kind != TokenKind::kWord) return false;
    if (scan.text->at(i - 1) == scan.text->at(first)) return true;
  }
  return false;
}

std::uint32_t chinese_name_behind(const NameScan& scan, const Atom& kin) {
  const std::uint32_t k = kin.tokens.last;
  if (!is_script(scan, k, text::Script::kHan) || !is_open(scan, k)) return k;
  if (const std::uint32_t end = chinese_name_at(scan, k); end > k)
    return ends_chinese_name(scan, end) ? end : k;
  if (!is_surname_of_owner(scan, kin.tokens.first, k)) return k;
  std::uint32_t last = k;
  while (last < k + kMostHan && !ends_chinese_name(scan, last)) ++last;
  return last >= k + 2 && ends_chinese_name(scan, last) ? last : k;
}

bool is_korean_name(std::string_view word) {
  constexpr std::size_t kNameBytes = 3 * kSyllable;
  return word.size() == kNameBytes && Tables::get().korean_surnames.contains(word.substr(0, kSyllable));
}

// "장성택|의|"
bool ends_whose(std::string_view word) {
  return grammar_words("ko").ends(WordUse::kWhoseParticle, word, kSyllable);
}

bool is_hangul(const NameScan& scan, std::uint32_t i) {
  return is_script(scan, i, text::Script::kHangul) && is_open(scan, i);
}

std::uint32_t korean_name_behind(const NameScan& scan, const Atom& kin) {
  const std::uint32_t k = kin.tokens.last;
  if (kin.cut > 0 && ending_bytes(NameGrammar::kCopula, scan.text->at(kin.tokens.last - 1)) == 0) return k;
  if (!is_hangul(scan, k)) return k;
  const std::string_view word = scan.text->at(k);
  const std::size_t particle = korean_particle_bytes(word);
  if (is_korean_name(word.substr(0, word.size() - particle)) &&
      (particle > 0 || scan.is_kind(k + 1, TokenKind::kComma)))
    return k + 1;
  // "딸 |마리야 보론초바|는": a foreigner's two names.
  constexpr std::size_t kFewest = 5;  // syllables
  if (particle > 0 || !is_hangul(scan, k + 1)) return k;
  const std::string_view next = scan.text->at(k + 1);
  const std::size_t ending = korean_particle_bytes(next);
  const std::size_t letters = (word.size() + next.size() - ending) / kSyllable;
  return word.size() >= 2 * kSyllable && letters >= kFewest &&
                 (ending > 0 || scan.is_kind(k + 2, TokenKind::kComma)) &&
                 ending_bytes(NameGrammar::kClauseEnd, word) == 0
             ? k + 2
             : k;
}

// Takes the particle off the name added last.
void cut_particle(NameScan& scan, std::size_t bytes) {
  NameInText& name = scan.work->names.back();
  const auto particle = static_cast<std::uint32_t>(bytes);
  name.core.end -= particle;
  name.span.end -= particle;
  name.normal = std::string(scan.text->at(name.core));
}

}  // namespace

std::uint32_t name_behind_kin(const NameScan& scan, const Atom& kin) {
  if (scan.language == "zh") return chinese_name_behind(scan, kin);
  return scan.language == "ko" ? korean_name_behind(scan, kin) : kin.tokens.last;
}

std::uint32_t korean_owner_of_kin(const NameScan& scan, const Atom& kin) {
  const std::uint32_t k = kin.tokens.first;
  if (scan.language != "ko" || k == scan.sentence.first || !is_hangul(scan, k - 1)) return k;
  const std::string_view word = scan.text->at(k - 1);
  return ends_whose(word) && is_korean_name(word.substr(0, word.size() - kSyllable)) ? k - 1 : k;
}

void add_kin_names(NameScan& scan) {
  if (scan.language != "ko" && scan.language != "zh") return;
  for (std::uint32_t i = scan.sentence.first; i < scan.sentence.last; ++i) {
    const Atom* kin = scan.atom(i, NameSense::kKin);
    if (kin == nullptr || kin->tokens.first != i || kin->number == kPlural) continue;
    const std::uint32_t behind = kin->tokens.last;
    if (const std::uint32_t first = korean_owner_of_kin(scan, *kin); first < i) {
      add_person(scan, {first, i}, {first, i}, nullptr, {}, 0.7);
      cut_particle(scan, kSyllable);
    }
    if (const std::uint32_t last = name_behind_kin(scan, *kin); last > behind) {
      add_person(scan, {behind, last}, {behind, last}, nullptr, {}, 0.7);
      if (scan.language == "ko") cut_particle(scan, korean_particle_bytes(scan.text->at(last - 1)));
    }
  }
}

}  // namespace tamis::documents
