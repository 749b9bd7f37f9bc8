#include "screen/body_country.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <unordered_map>
#include <vector>

#include "base/data_table.h"
#include "model/country.h"
#include "names/lexicon.h"
#include "text/tokenize.h"

namespace tamis::screen {
namespace {

constexpr std::size_t kMostCountryWords = 5;
// ISO codes are shorter: "de" is a word of many names.
constexpr std::size_t kFewestCountryBytes = 4;
constexpr std::size_t kFewestGenericWords = 2;
// "International", "Worldwide".
constexpr std::string_view kNoCountry = "zz";

text::TokenBuffer& tokens_buffer() {
  thread_local text::TokenBuffer buffer;
  return buffer;
}

constexpr auto kOrganization = static_cast<std::size_t>(names::NameKind::kOrganization);

// Of a word by itself, in a name of an organisation.
names::Role role_of(const text::Token& token) noexcept {
  const names::WordFacts& facts = names::word_facts(token.latin);
  return (facts.known >> kOrganization & 1U) != 0 ? facts.words[kOrganization].role : names::Role::kOrdinary;
}

bool is_of(const text::Token& token) noexcept {
  const names::Role role = role_of(token);
  return role == names::Role::kConnector || role == names::Role::kParticle;
}

// Groups of generic words, ascending.
using Groups = std::vector<std::uint16_t>;

bool contains(const Groups& groups, std::uint16_t group) noexcept {
  return std::binary_search(groups.begin(), groups.end(), group);
}

// Those of the words of kinds of data/body_concepts.tsv.
Groups groups_of(std::initializer_list<std::string_view> kinds) {
  Groups groups;
  base::for_each_row(base::data_table("body_concepts.tsv"), [&](const auto& column, std::size_t count) {
    if (count < 2 || std::find(kinds.begin(), kinds.end(), column[0]) == kinds.end()) return;
    base::for_each_part(column[1], ' ', [&](std::string_view word) {
      const names::Word found = names::match_phrase(names::NameKind::kOrganization, {&word, 1}).word;
      if (found.role == names::Role::kGeneric && found.group != 0) groups.push_back(found.group);
    });
  });
  std::sort(groups.begin(), groups.end());
  return groups;
}

// data/country_words.tsv: of a word the codes, separated by blanks.
std::string_view codes_of_word(std::string_view word) {
  static const std::unordered_map<std::string_view, std::string_view> kWords = [] {
    std::unordered_map<std::string_view, std::string_view> words;
    base::for_each_row(base::data_table("country_words.tsv"), [&](const auto& column, std::size_t count) {
      if (count < 2) return;
      base::for_each_part(column[1], '|', [&](std::string_view name) { words.emplace(name, column[0]); });
    });
    return words;
  }();
  const auto at = kWords.find(word);
  return at != kWords.end() ? at->second : std::string_view();
}

// The country, or two, that the words are a name of; no code where they are none.
NamedCountry country_of(std::string_view words) {
  const std::string_view codes = codes_of_word(words);
  if (!codes.empty()) {
    const std::size_t blank = std::min(codes.find(' '), codes.size());
    return {codes.substr(0, blank), codes.substr(std::min(blank + 1, codes.size())), words};
  }
  if (words.size() < kFewestCountryBytes) return {};
  const std::string_view code = model::country_code(words);
  return code == kNoCountry ? NamedCountry{} : NamedCountry{code, {}, words};
}

}  // namespace

std::vector<NamedCountry> named_countries(std::string_view text) {
  std::vector<NamedCountry> found;
  const auto tokens = tokens_buffer().tokenize(text, text::Cut::kWritten, text::Forms::kMain);
  for (std::size_t i = 0; i < tokens.size();) {
    std::size_t used = 1;
    for (std::size_t count = std::min(kMostCountryWords, tokens.size() - i); count > 0; --count) {
      const std::size_t begin = tokens[i].begin;
      NamedCountry country = country_of(text.substr(begin, tokens[i + count - 1].end - begin));
      if (country.code.empty()) continue;
      country.behind_of = i > 0 && is_of(tokens[i - 1]);
      country.first = i == 0;
      found.push_back(country);
      used = count;
      break;
    }
    i += used;
  }
  return found;
}

NamedCountry named_country(std::string_view text) {
  const std::vector<NamedCountry> all = named_countries(text);
  const auto differs = [&all](const NamedCountry& country) { return country.code != all.front().code; };
  if (all.empty() || std::any_of(all.begin(), all.end(), differs)) return {};
  return all.back();
}

NamelessBody nameless_body(std::span<const names::Part> parts, std::string_view text) {
  using names::Role;
  // A name of generic words alone has them as ordinary ones of a group.
  for (const names::Part& part : parts) {
    if (part.role == Role::kNumber || part.role == Role::kPlace) return NamelessBody::kNone;
    if (part.role == Role::kOrdinary && part.group == 0) return NamelessBody::kNone;
  }
  static const Groups kState = groups_of({"state", "military"});
  static const Groups kHouses = groups_of({"finance", "company", "learned"});
  std::size_t generic = 0;
  bool of_state = false;
  bool house = false;
  std::array<std::string_view, text::kMaxTokens> words;
  std::size_t count = 0;
  for (const text::Token& token : tokens_buffer().tokenize(text, text::Cut::kWritten, text::Forms::kMain))
    words[count++] = token.latin;
  for (std::size_t i = 0; i < count;) {
    const names::PhraseMatch match =
        names::match_phrase(names::NameKind::kOrganization, {words.data() + i, count - i});
    const Role role = match.word.role;
    if (match.length == 0 || role == Role::kOrdinary || role == Role::kPlace || role == Role::kNumber)
      return NamelessBody::kNone;
    i += match.length;
    if (role != Role::kGeneric) continue;
    generic += match.length;
    house = house || contains(kHouses, match.word.group);
    of_state = of_state || contains(kState, match.word.group);
  }
  if (generic < kFewestGenericWords || !(house || of_state)) return NamelessBody::kNone;
  return house ? NamelessBody::kHouse : NamelessBody::kOfState;
}

}  // namespace tamis::screen
