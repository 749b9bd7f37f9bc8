#include "documents/listed/one_word_names.h"

#include <algorithm>

#include "documents/words/stop_words.h"
#include "index/name_index.h"
#include "screen/prepared_name.h"
#include "screen/score_entities.h"

namespace tamis::documents {

namespace {

using index::NameRow;
using text::Script;

// Names looked through to see whether one is a word alone; beyond, it is screened unseen.
constexpr std::uint32_t kMostNames = 2048;
constexpr std::uint32_t kFewestAcronymLetters = 3;
constexpr std::size_t kMostAcronymLetters = 6;
constexpr float kSingleQuality = 0.95F;
constexpr screen::Interest kNoPersons{.person = screen::Interest::kNobody};

}  // namespace

void NamesOfOneWord::find(std::size_t first) {
  const std::size_t spans = work_.listed.size();
  for (std::uint32_t i = 0; i < run_.size(); ++i) {
    const RunWord& word = run_[i];
    if (!word.name || !word.word->alone || word.word->stop || word.word->title) continue;
    if (!word.word->concepts.empty()) continue;  // a ministry: see institutions_in_text.h
    const Token& token = text_.tokens[word.token];
    if (!token.capital || !is_cased(token.script)) continue;
    const std::uint32_t letters = text_.lower(token).empty() ? 0 : token.end - token.begin;
    const bool acronym = token.all_capitals && !shouts(token) && letters >= kFewestAcronymLetters;
    if (acronym && is_of_capital_name(text_, word.token)) continue;
    if (!acronym && (letters < kFewestWordLetters || word.word->known_name || beside_a_name(i))) continue;
    // Names of Russian companies are words of the language; there quotation marks or the place tell them apart.
    if (!acronym && token.script == Script::kCyrillic && token.sentence_start && !in_quotes(word.token))
      continue;
    const bool taken =
        std::any_of(work_.listed.begin() + static_cast<std::ptrdiff_t>(first),
                    work_.listed.begin() + static_cast<std::ptrdiff_t>(spans),
                    [&](const ListedName& other) { return other.tokens.contains(word.token); });
    if (taken) continue;
    const auto& entry = single_answer(*word.word, acronym);
    if (entry.second.empty()) continue;
    ListedName name;
    name.tokens = {word.token, word.token + 1};
    name.span = text_.span(name.tokens);
    name.query = entry.first.substr(1);
    name.acronym = acronym;
    name.reason = acronym ? "acronym in the letters of the list" : "name of one word";
    // At the begin of a sentence any word has a capital: there a name must be known to several lists.
    if (!acronym && token.sentence_start && !in_quotes(word.token) && !on_several_lists(entry.second))
      continue;
    for (const Judged& judged : entry.second) {
      if (!(acronym || may_be_acronym(judged.match)) || countries_.has_country_of(judged.match))
        name.matches.push_back(judged.match);
    }
    if (!name.matches.empty()) work_.listed.push_back(std::move(name));
  }
  if (work_.listed.size() != spans) sort_by_place(work_.listed, first);
}

bool NamesOfOneWord::shouts(const Token& token) const {
  const auto at = static_cast<std::uint32_t>(&token - text_.tokens.data());
  const TokenRange range = text_.sentences[text_.sentence_of[at]].tokens;
  std::uint32_t cased = 0;
  std::uint32_t capitals = 0;
  for (std::uint32_t i = range.first; i < range.last && cased < 2 * kMostRunWords; ++i) {
    const Token& other = text_.tokens[i];
    if (other.kind != TokenKind::kWord || !is_cased(other.script) || other.end - other.begin < 3) continue;
    ++cased;
    capitals += other.all_capitals ? 1 : 0;
  }
  return capitals >= 3 && 2 * capitals > cased;
}

bool NamesOfOneWord::on_several_lists(const std::vector<Judged>& found) {
  std::string_view first;
  for (const Judged& judged : found) {
    for (const std::string& dataset : judged.match->datasets) {
      if (first.empty()) first = dataset;
      if (dataset != first) return true;
    }
  }
  return false;
}

bool NamesOfOneWord::in_quotes(std::uint32_t token) const {
  return token > 0 && token + 1 < text_.tokens.size() && text_.tokens[token - 1].kind == TokenKind::kQuote &&
         text_.tokens[token + 1].kind == TokenKind::kQuote;
}

bool NamesOfOneWord::beside_a_name(std::uint32_t i) const {
  const auto is_name = [&](std::uint32_t other) {
    const RunWord& word = run_[other];
    return word.name && word.word->known_name && !word.word->stop && !word.word->title;
  };
  return (i > 0 && is_name(i - 1) && run_[i - 1].token + 1 == run_[i].token) ||
         (i + 1 < run_.size() && is_name(i + 1) && run_[i + 1].token == run_[i].token + 1);
}

const std::pair<const std::string, std::vector<Judged>>& NamesOfOneWord::single_answer(const TextWord& word,
                                                                                       bool acronym) {
  // Of the forms the one that is listed as it is; the word as it stands goes first.
  float best = 0;
  std::uint8_t number = 0;
  for (const ListedToken& listed : word.tokens) {
    if (acronym && listed.form != 0) continue;
    if (listed.quality < best || (listed.quality == best && listed.form >= number)) continue;
    best = listed.quality;
    number = listed.form;
  }
  const std::string_view form = word.forms[number];
  query_.assign(1, acronym ? '\1' : '\2');
  query_ += form;
  const auto [at, missing] = cache_.answers.try_emplace(query_);
  if (!missing || best < kSingleQuality || !may_be_listed_alone(form, acronym)) return *at;
  names_.names.assign(1, query_.substr(1));
  Answer answer;
  if (met_.empty())
    answer = screen::screen_for(cache_.probe, names_, scratch_, kNoPersons);
  else
    screen::screen_names(cache_.probe, names_, scratch_, met_, answer, kNoPersons);
  for (Match& match : answer.matches) {
    if (screen::name_kind_of_schema(match.schema) != names::NameKind::kOrganization) continue;
    if (!is_listed_alone(form, match.listed_name, acronym)) continue;
    // A port or an airport is listed by its city's name, which alone is the city.
    if (!acronym && is_city_name(form)) continue;
    // Letters that an ordinary word has too are no chance when they are the list's own.
    if (!acronym && standing_of(match, false, cache_.buffer) != Standing::kStands) continue;
    at->second.push_back({std::move(match), Standing::kStands});
  }
  return *at;
}

bool NamesOfOneWord::is_city_name(std::string_view form) {
  latin_.clear();
  append_lower(latin_, form);
  return is_city(latin_);
}

bool NamesOfOneWord::may_be_listed_alone(std::string_view form, bool acronym) {
  met_.clear();
  const auto own = cache_.buffer.tokenize(form);
  if (own.size() != 1) return true;
  latin_.assign(own.front().latin);
  std::uint32_t looked = 0;
  index_.for_each_deletion(index::deletion_hash(latin_), [&](std::uint32_t token) {
    if (looked > kMostNames || index_.token(token).latin != latin_) return;
    // By ascending mass: names of one word come first.
    for (const std::uint32_t id : index_.postings(token)) {
      if (id >= index_.name_count()) continue;
      const NameRow& row = index_.name(id);
      if (row.part_count != 1 || ++looked > kMostNames) return;
      if (is_listed_alone(form, index_.text(row), acronym)) met_.push_back(id);
    }
  });
  if (looked <= kMostNames) return !met_.empty();
  met_.clear();
  return true;
}

bool NamesOfOneWord::is_in_capitals(std::string_view listed) {
  return std::none_of(listed.begin(), listed.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool NamesOfOneWord::may_be_acronym(const Match& match) {
  return match.listed_name.size() <= kMostAcronymLetters && is_in_capitals(match.listed_name);
}

bool NamesOfOneWord::is_listed_alone(std::string_view form, std::string_view listed, bool acronym) {
  if (acronym) return listed == form;
  const auto words = cache_.buffer.tokenize(listed);
  if (words.size() != 1) return false;
  const std::string latin(words.front().latin);
  if (latin.size() < kFewestWordLetters && is_in_capitals(listed)) return false;
  const auto own = cache_.buffer.tokenize(form);
  if (own.size() != 1 || own.front().latin != latin) return false;
  // Accents that the list does not have make another word.
  const auto is_ascii = [](std::string_view word) {
    return std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  };
  if (own.front().script != Script::kLatin || is_ascii(form)) return true;
  std::string lower;
  std::string other;
  append_lower(lower, form);
  append_lower(other, listed);
  return lower == other;
}

}  // namespace tamis::documents
