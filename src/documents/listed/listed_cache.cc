#include "documents/listed/listed_cache.h"

#include <algorithm>
#include <array>
#include <memory>

#include "base/ascii.h"
#include "documents/listed/listed_identity.h"
#include "documents/listed/popular_names.h"
#include "documents/words/country_words.h"
#include "documents/words/grammar_words.h"
#include "model/country.h"
#include "screen/prepared_name.h"
#include "screen/program_country.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kMostCountries = 64;
constexpr std::size_t kAhead = 8;
constexpr std::size_t kFewestCountryLetters =
    4;  // in the name of an organisation; fewer are codes and initials
constexpr std::uint32_t kMostWordsOfCountry = 3;
constexpr std::uint32_t kMostCharactersBefore = 8;
constexpr std::uint32_t kMostHanOfCountry = 5;
constexpr std::uint32_t kMostKanaOfCountry = 12;
constexpr std::size_t kMostTokensRead = std::size_t{1} << 16;

}  // namespace

void ListedNamesCache::forget_links() {
  hopeful.clear();
  std::vector<std::uint32_t> kept;
  std::vector<MetNotes> kept_notes;
  for (auto entry = links.begin(); entry != links.end();) {
    constexpr std::uint64_t kIds = ~(std::uint64_t{1} << 63);
    if (!words.has(static_cast<std::uint32_t>((entry->first & kIds) >> 32)) ||
        !words.has(static_cast<std::uint32_t>(entry->first))) {
      entry = links.erase(entry);
      continue;
    }
    Link& link = entry->second;
    const auto first = met.begin() + link.first_met;
    const auto first_notes = met_notes.begin() + link.first_met;
    link.first_met = static_cast<std::uint32_t>(kept.size());
    kept.insert(kept.end(), first, first + link.met_count);
    kept_notes.insert(kept_notes.end(), first_notes, first_notes + link.met_count);
    ++entry;
  }
  met.swap(kept);
  met_notes.swap(kept_notes);
}

std::string_view ListedNamesCache::country_of(const std::string& name) {
  const auto [at, missing] = countries.try_emplace(name);
  if (missing) at->second = model::country_code(name);
  return at->second;
}

void note_words(const TextTokens& text, ListedNamesCache& cache) {
  cache.notes.assign(text.tokens.size(), 0);
  cache.numbers.clear();
  cache.telling.clear();
  for (std::uint32_t i = 0; i < text.tokens.size(); ++i) {
    const Token& token = text.tokens[i];
    if (token.kind == TokenKind::kNumber) cache.numbers.push_back(i);
    if (token.kind != TokenKind::kWord) continue;
    if (is_character_script(token.script)) {
      cache.telling.push_back(i);
      continue;
    }
    const std::string_view lower = text.lower(token);
    cache.notes[i] = cache.memo.notes(lower, [&] {
      const auto note = [](bool may, WordNotes of) { return may ? of : WordNotes{0}; };
      return static_cast<WordNotes>(
          note(may_have_concepts(lower) || may_be_adjective(lower), kMaySay) |
          note(may_begin_popular_name(token.script, lower, false), kMayBeginPopularName) |
          note(may_begin_popular_name(token.script, lower, true), kMayBeginSmallPopularName) |
          note(may_be_country_word(lower), kMayBeCountry) |
          note(std::any_of(lower.begin(), lower.end(), base::is_ascii_digit), kHasDigit));
    });
    if ((cache.notes[i] & kHasDigit) != 0) cache.numbers.push_back(i);
    if (token.capital || !is_cased(token.script) || (cache.notes[i] & kMaySay) != 0)
      cache.telling.push_back(i);
  }
  cache.telling.push_back(static_cast<std::uint32_t>(text.tokens.size()));
}

void WordsAtHand::read(TokenRange range, std::string_view language) {
  range_ = range;
  language_ = language;
  native_ = characters_ = says_ = false;
  cache_.chunk.assign(range.last - range.first, nullptr);
  cache_.words.set_language(language);
  // The memory of a word is on its way while the words before it are read.
  struct Ahead {
    std::uint32_t token = 0;
    ListedWords::Asked asked;
  };
  std::array<Ahead, kAhead> ahead{};
  std::size_t count = 0;
  const auto take = [&](const Ahead& word) {
    TextWord& found = cache_.words.find(word.asked, text_.at(word.token), text_.lower(word.token),
                                        text_.tokens[word.token].capital);
    says_ = says_ || found.says;
    cache_.chunk[word.token - range.first] = &found;
  };
  if (telling_ > 0 && cache_.telling[telling_ - 1] >= range.first) telling_ = 0;
  while (cache_.telling[telling_] < range.first) ++telling_;
  for (std::size_t at = telling_; cache_.telling[at] < range.last; ++at) {
    const std::uint32_t i = cache_.telling[at];
    const Token& token = text_.tokens[i];
    if (is_character_script(token.script)) {
      native_ = characters_ = true;
      continue;
    }
    native_ = native_ || token.script == text::Script::kHangul;
    Ahead& slot = ahead[count % kAhead];
    if (count >= kAhead) take(slot);
    slot = {i, cache_.words.ask(text_.at(i))};
    ++count;
  }
  for (std::size_t k = count > kAhead ? count - kAhead : 0; k < count; ++k) take(ahead[k % kAhead]);
}

TextWord* WordsAtHand::at(std::uint32_t token) {
  TextWord* const known = range_.contains(token) ? cache_.chunk[token - range_.first] : nullptr;
  const Token& cut = text_.tokens[token];
  if (known != nullptr || cut.kind != TokenKind::kWord || is_character_script(cut.script)) return known;
  cache_.words.set_language(language_);
  TextWord& word = cache_.words.find(text_.at(token), text_.lower(token), cut.capital);
  if (range_.contains(token)) {
    cache_.chunk[token - range_.first] = &word;
    says_ = says_ || word.says;
  }
  return &word;
}

void use_listed_cache(const Screener& screener, Work& work) {
  if (work.listed_cache == nullptr || work.listed_cache->serial != screener.index().state().names.serial())
    work.listed_cache = std::make_shared<ListedNamesCache>(screener);
}

std::string_view PageCountries::at(std::uint32_t token, std::uint32_t* tokens) {
  const TextTokens& text = work_.tokens;
  if (tokens != nullptr) *tokens = 1;
  if (token >= text.tokens.size() || text.tokens[token].kind != TokenKind::kWord) return {};
  cache_.words.set_language(work_.language_of_sentence(text.sentence_of[token]));
  const TextWord& word = cache_.words.find(text.at(token), text.lower(token), text.tokens[token].capital);
  if (word.begins_country) {
    std::uint32_t last = token + 1;
    while (last < text.tokens.size() && last - token < kMostWordsOfCountry &&
           text.tokens[last].kind == TokenKind::kWord)
      ++last;
    for (; last - token >= 2; --last) {
      name_.assign(text.at(token));
      for (std::uint32_t i = token + 1; i < last; ++i) name_.append(1, ' ').append(text.at(i));
      const std::string_view code = cache_.country_of(name_);
      if (code.empty()) continue;
      if (tokens != nullptr) *tokens = last - token;
      return code;
    }
  }
  return word.country;
}

bool PageCountries::read_until(std::string_view wanted) {
  const TextTokens& text = work_.tokens;
  // A stage that is run alone has no notes yet.
  if (cache_.notes.size() != text.tokens.size()) note_words(text, cache_);
  const auto count = static_cast<std::uint32_t>(std::min(text.tokens.size(), kMostTokensRead));
  while (codes_.size() < kMostCountries && cache_.telling[next_] < count) {
    const std::uint32_t i = cache_.telling[next_++];
    const Token& token = text.tokens[i];
    std::string_view code;
    if (is_character_script(token.script)) {
      code = of_characters(i);
    } else if (token.capital || (cache_.notes[i] & kMayBeCountry) != 0) {
      code = at(i);
    }
    if (code.empty() || std::find(codes_.begin(), codes_.end(), code) != codes_.end()) continue;
    codes_.push_back(code);
    if (code == wanted) return true;
  }
  return false;
}

// 朝鲜, ロシア: characters stand one a token.
std::string_view PageCountries::of_characters(std::uint32_t token) {
  const TextTokens& text = work_.tokens;
  const text::Script script = text.tokens[token].script;
  std::uint32_t last = token + 1;
  const std::uint32_t most = script == text::Script::kHan ? kMostHanOfCountry : kMostKanaOfCountry;
  while (last < text.tokens.size() && last - token < most && text.tokens[last].script == script &&
         text.tokens[last].begin == text.tokens[last - 1].end)
    ++last;
  const std::uint32_t begin = text.tokens[token].begin;
  if (last - token < 2 || !may_begin_country(text.at({begin, text.tokens[last - 1].end}))) return {};
  for (; last - token >= 2; --last) {
    name_ = text.at({begin, text.tokens[last - 1].end});
    if (const std::string_view code = cache_.country_of(name_); !code.empty()) return code;
    // A country is a whole word of katakana.
    if (script != text::Script::kHan) return {};
  }
  return {};
}

std::string_view PageCountries::written_before(std::uint32_t token) {
  const TextTokens& text = work_.tokens;
  std::uint32_t begin = token;
  while (begin > 0 && token - begin < kMostCharactersBefore &&
         text.tokens[begin - 1].script == text::Script::kHan &&
         text.tokens[begin - 1].end == text.tokens[begin].begin) {
    --begin;
    if (!may_begin_country(text.at({text.tokens[begin].begin, text.tokens[token - 1].end}))) continue;
    for (std::uint32_t last = token; last - begin >= 2; --last) {
      name_ = text.at({text.tokens[begin].begin, text.tokens[last - 1].end});
      if (const std::string_view code = cache_.country_of(name_); !code.empty()) return code;
    }
  }
  // "|ウクライナ|国防省情報総局", "|ウクライナ|の情報総局"
  const auto touches = [&](std::uint32_t i) {
    return i > 0 && text.tokens[i - 1].end == text.tokens[i].begin;
  };
  if (touches(begin) && grammar_words("ja").has(WordUse::kWhoseParticle, text.at(begin - 1))) --begin;
  const std::uint32_t end = begin;
  while (touches(begin) && text.tokens[begin - 1].script == text::Script::kKatakana) --begin;
  return begin < end ? cache_.country_of(std::string(text.at(text.span({begin, end})))) : std::string_view{};
}

bool PageCountries::names_country_before(std::uint32_t token) {
  const TextTokens& text = work_.tokens;
  std::uint32_t begin = token;
  while (begin > 0 && token - begin < kMostHanOfCountry &&
         text.tokens[begin - 1].script == text::Script::kHan &&
         text.tokens[begin - 1].end == text.tokens[begin].begin) {
    --begin;
    name_ = text.at({text.tokens[begin].begin, text.tokens[token - 1].end});
    if (token - begin >= 2 && !cache_.country_of(name_).empty()) return true;
  }
  return false;
}

bool PageCountries::has(std::string_view code) {
  if (code.empty()) return false;
  return std::find(codes_.begin(), codes_.end(), code) != codes_.end() || read_until(code);
}

void PageCountries::add_country_of(const Match& match) {
  const index::EntityStore& entities = cache_.probe.index().state().entities;
  const auto countries = entities.countries(match.ordinal);
  if (countries.size() != 1 || codes_.size() >= kMostCountries) return;
  const std::string_view code = entities.country_code(countries.front().country);
  if (std::find(codes_.begin(), codes_.end(), code) == codes_.end()) codes_.push_back(code);
}

bool PageCountries::has_country_of(const Match& match) {
  const index::EntityStore& entities = cache_.probe.index().state().entities;
  const auto countries = entities.countries(match.ordinal);
  for (const index::FactCountry& country : countries) {
    if (has(entities.country_code(country.country))) return true;
  }
  if (countries.empty() && has("ru") &&
      std::any_of(match.programs.begin(), match.programs.end(), is_program_on_ukraine))
    return true;
  if (std::any_of(match.programs.begin(), match.programs.end(),
                  [&](const std::string& program) { return has(screen::country_of_program(program)); }))
    return true;
  if (screen::name_kind_of_schema(match.schema) != names::NameKind::kOrganization) return false;
  return std::any_of(match.evidence.begin(), match.evidence.end(), [&](const Evidence& evidence) {
    return evidence.listed.size() >= kFewestCountryLetters && has(cache_.country_of(evidence.listed));
  });
}

bool PageCountries::may_be_of(const Match& match, std::string_view code) {
  const index::EntityStore& entities = cache_.probe.index().state().entities;
  bool none = true;
  for (const index::FactCountry& country : entities.countries(match.ordinal)) {
    if (entities.country_code(country.country) == code) return true;
    none = false;
  }
  for (const std::string& program : match.programs) {
    const std::string_view of = screen::country_of_program(program);
    if (of == code) return true;
    none = none && of.empty();
  }
  return none;
}

}  // namespace tamis::documents
