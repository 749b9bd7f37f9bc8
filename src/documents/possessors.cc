#include "documents/possessors.h"

#include <algorithm>
#include <cstddef>
#include <vector>

#include "documents/name_lexicon.h"
#include "documents/word_order.h"

namespace tamis::documents {

namespace {

// Mentions that are looked at before a possessive.
constexpr std::size_t kMostBefore = 24;

std::vector<std::string_view> words_of(std::string_view name) {
  std::vector<std::string_view> words;
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find_first_of(" -", begin), name.size());
    if (end > begin) words.push_back(name.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

// "Усманов", "Усманова": one is the other with an ending.
bool same_but_for_ending(std::string_view a, std::string_view b) noexcept {
  constexpr std::size_t kLongestEnding = 4;  // bytes
  constexpr std::size_t kLeastStem = 6;
  if (a.size() > b.size()) std::swap(a, b);
  if (a == b) return a.size() > 1;
  const bool letters =
      static_cast<unsigned char>(a.empty() ? '\0' : a[0]) < 0xE0U;  // Latin, Cyrillic, Arabic
  return letters && a.size() >= kLeastStem && b.size() - a.size() <= kLongestEnding && b.starts_with(a);
}

}  // namespace

bool share_first_character(std::string_view a, std::string_view b) noexcept {
  constexpr std::size_t kCharacter = 3;  // bytes
  constexpr std::size_t kLongest = 4 * kCharacter;
  const auto is_name = [](std::string_view name) {
    const auto first = name.empty() ? 0U : static_cast<unsigned char>(name[0]);
    return first >= 0xE3U && first <= 0xEDU && name.size() >= 2 * kCharacter && name.size() <= kLongest &&
           name.find(' ') == std::string_view::npos;
  };
  return is_name(a) && is_name(b) && a.substr(0, kCharacter) == b.substr(0, kCharacter);
}

bool share_surname(std::string_view a, std::string_view b) {
  const std::vector<std::string_view> one = words_of(a);
  const std::vector<std::string_view> other = words_of(b);
  constexpr std::size_t kParts = 3;
  constexpr std::size_t kLongestFirst = 4;  // "Kim", "Choe": what surnames in front are made of
  for (std::size_t i = 0; i < one.size(); ++i) {
    for (std::size_t k = 0; k < other.size(); ++k) {
      const bool alone = one.size() == 1 || other.size() == 1;
      const bool front = i == 0 && k == 0 && one.size() >= kParts && other.size() >= kParts &&
                         one[i].size() <= kLongestFirst;
      if (!alone && !front && (i == 0 || k == 0)) continue;
      if (same_but_for_ending(one[i], other[k])) return true;
    }
  }
  return false;
}

bool Possessors::may_be(std::int32_t referent, std::int32_t subject, std::string_view gender) const noexcept {
  if (referent < 0 || referent == subject) return false;
  const Referent& its = work_.document->referents[static_cast<std::size_t>(referent)];
  return its.kind == EntityKind::kPerson && (gender.empty() || its.gender.empty() || its.gender == gender);
}

std::optional<std::string_view> Possessors::possessive_at(std::uint32_t token,
                                                          std::string_view language) const {
  const TextTokens& text = work_.tokens;
  if (token >= text.tokens.size() || text.tokens[token].kind != TokenKind::kWord) return std::nullopt;
  std::vector<NameLexicon::Match> matches;
  const std::vector<std::uint64_t> hashes{NameLexicon::hash(text.lower(token))};
  NameLexicon::get().match(text, hashes, token, token + 1, hashes.front(), language_set(language), matches);
  for (const NameLexicon::Match& match : matches) {
    if (match.meaning->sense != NameSense::kPossessive) continue;
    // "Алеся" is Alesya, or of Ales: a name in a case tells no gender.
    return has_order(language, WordOrder::kSlavic) ? std::string_view() : match.meaning->gender;
  }
  return std::nullopt;
}

std::int32_t Possessors::relative_of(std::int32_t subject, std::uint32_t token,
                                     std::string_view gender) const {
  const Document& document = *work_.document;
  const std::string_view own = document.referents[static_cast<std::size_t>(subject)].name;
  std::int32_t most = kNobody;
  std::size_t looked = 0;
  for (auto mention = std::lower_bound(
           document.mentions.begin(), document.mentions.end(), work_.tokens.tokens[token].begin,
           [](const Mention& a, std::uint32_t begin) { return a.span.begin < begin; });
       mention != document.mentions.begin() && looked < kMostBefore;) {
    --mention;
    ++looked;
    if (mention->kind != EntityKind::kPerson || !may_be(mention->referent, subject, gender)) continue;
    const Referent& other = document.referents[static_cast<std::size_t>(mention->referent)];
    if (!share_surname(own, other.name) && !share_first_character(own, other.name)) continue;
    // Of several Kims the one told of most, then the nearest.
    if (most < 0 ||
        other.mentions.size() > document.referents[static_cast<std::size_t>(most)].mentions.size())
      most = mention->referent;
  }
  return most >= 0 ? most : whom(subject, token, gender);
}

std::int32_t Possessors::whom(std::int32_t subject, std::uint32_t token, std::string_view gender) const {
  const Document& document = *work_.document;
  std::size_t looked = 0;
  for (auto mention = std::lower_bound(
           document.mentions.begin(), document.mentions.end(), work_.tokens.tokens[token].begin,
           [](const Mention& a, std::uint32_t begin) { return a.span.begin < begin; });
       mention != document.mentions.begin() && looked < kMostBefore;) {
    --mention;
    ++looked;
    if (mention->kind == EntityKind::kPerson && may_be(mention->referent, subject, gender))
      return mention->referent;
  }
  return kNobody;
}

}  // namespace tamis::documents
