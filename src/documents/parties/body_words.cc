#include "documents/parties/body_words.h"

#include <array>
#include <bit>
#include <utility>

#include "documents/listed/body_concepts.h"
#include "documents/listed/institutions.h"
#include "documents/words/stop_words.h"
#include "index/word_hashes.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kMostNamesOfWord = 6000;  // beyond, a word says too little to look for names by it
constexpr std::size_t kFewestCompound = 9;      // letters of a compound
constexpr std::size_t kMostParts = 4;
constexpr std::size_t kMostLettersOfAdjective = 4;  // behind -sk
constexpr std::size_t kFewestOfCognate = 7;         // letters of a word that another language has too
constexpr std::size_t kFewestOfStem = 6;
constexpr std::size_t kMostLettersOfEnding = 3;

// Languages that write compounds as one word.
bool joins_words(std::string_view language) noexcept {
  constexpr std::array<std::string_view, 10> kLanguages{"de", "nl", "sv", "da", "no",
                                                        "nb", "fi", "et", "hu", "is"};
  return std::find(kLanguages.begin(), kLanguages.end(), language) != kLanguages.end();
}

void note_kind(const names::WordConcepts& concepts, BodyWord& word) {
  if (concepts.size == 0) return;
  word.head = BodyConcepts::get().has(concepts);
  word.tells = BodyConcepts::get().tells(concepts);
}

}  // namespace

void BodyWords::set_language(std::string_view language) {
  language_ = language;
  joins_words_ = joins_words(language);
}

bool BodyWords::says_kind(std::uint32_t i) {
  const Token& token = text_.tokens[i];
  if (token.kind != TokenKind::kWord || !is_cased(token.script)) return false;
  const std::string_view lower = text_.lower(i);
  const bool may_be_compound = joins_words_ && lower.size() >= kFewestCompound;
  if (!may_be_compound && cache_.kinds.notes(lower, [&]() -> WordNotes {
        return BodyConcepts::get().has(concepts_of(lower)) ? 1 : 0;
      }) == 0)
    return false;
  return !joins(i) && kind_of(i).head;
}

bool BodyWords::joins(std::uint32_t i) const {
  const std::string_view lower = text_.lower(i);
  // OFICINA |DE| DISEÑO
  if (text_.tokens[i].capital)
    return (text_.tokens[i].all_capitals || text_.tokens[i].sentence_start) && connects_concepts(lower);
  return connects_concepts(lower) || BodyConcepts::get().is_of_honour(lower) ||
         letters_of(lower) < kFewestOfPart || is_stop_word(language_, lower);
}

BodyWord& BodyWords::kind_of(std::uint32_t i) {
  const Token& token = text_.tokens[i];
  key_.assign(language_);
  key_ += token.capital ? '\1' : '\2';
  key_ += text_.lower(i);
  const auto [at, missing] = cache_.body_words.try_emplace(key_);
  BodyWord& word = at->second;
  const std::string_view lower = text_.lower(i);
  if (missing) note_kind(concepts_of(lower), word);
  // A compound's kind is that of its parts.
  if (missing && !word.head && joins_words_ && letters_of(lower) >= kFewestCompound) look_up(i, word);
  return word;
}

const BodyWord& BodyWords::word_of(std::uint32_t i) {
  BodyWord& word = kind_of(i);
  if (!word.looked_up) look_up(i, word);
  return word;
}

void BodyWords::look_up(std::uint32_t i, BodyWord& word) {
  word.looked_up = true;
  const std::string_view lower = text_.lower(i);
  const bool capital = text_.tokens[i].capital;
  add_names(lower, word);
  if (capital) {
    TextWord& own = cache_.words.find(text_.at(i), lower, true);
    if (own.letter) {
      word.wild = true;
    } else if (!own.stop) {
      cache_.words.look_up(own);
      for (const ListedToken& listed : own.tokens) add_names_of(listed.token, word);
      add_place_of(text_.at(i), lower, word);
    }
  }
  if (word.names.empty() && !word.wild) add_cognates(lower, word);
  if (word.names.empty() && !word.wild && joins_words_) take_apart(lower, capital, word);
  finish(word);
}

const BodyWord& BodyWords::number_of(std::uint32_t i) {
  key_.assign(1, '\3');
  key_ += text_.at(i);
  const auto [at, missing] = cache_.body_words.try_emplace(key_);
  at->second.wild = true;
  return at->second;
}

const BodyWord& BodyWords::part_word(const std::string& part) {
  const auto [at, missing] = cache_.body_words.try_emplace('\4' + part);
  if (!missing) return at->second;
  add_names(part, at->second);
  if (at->second.names.empty() && !at->second.wild) {
    TextWord& own = cache_.words.find(part, part, true);
    cache_.words.look_up(own);
    for (const ListedToken& listed : own.tokens) add_names_of(listed.token, at->second);
  }
  finish(at->second);
  return at->second;
}

void BodyWords::finish(BodyWord& word) {
  tidy(word.names);
  std::sort(word.tokens.begin(), word.tokens.end());
  word.tokens.erase(std::unique(word.tokens.begin(), word.tokens.end()), word.tokens.end());
  word.tokens.shrink_to_fit();
  if (word.wild || word.names.size() > kMostNamesOfWord) {
    word.wild = true;
    word.names.clear();
  }
  word.names.shrink_to_fit();
}

// Ascending, each once.
void BodyWords::tidy(std::vector<std::uint32_t>& names) {
  constexpr std::size_t kNamesOfBit =
      256;  // from one of so many on, a bit for each name of the index costs less
  const std::size_t count = index_.name_count();
  if (names.size() < count / kNamesOfBit) {
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    return;
  }
  constexpr std::size_t kBits = 64;
  bits_.assign(count / kBits + 1, 0);
  for (const std::uint32_t name : names) bits_[name / kBits] |= std::uint64_t{1} << name % kBits;
  std::uint32_t* to = names.data();
  for (std::size_t k = 0; k < bits_.size(); ++k) {
    for (std::uint64_t bits = bits_[k]; bits != 0; bits &= bits - 1)
      *to++ = static_cast<std::uint32_t>(k * kBits + static_cast<std::size_t>(std::countr_zero(bits)));
  }
  names.resize(static_cast<std::size_t>(to - names.data()));
}

names::WordConcepts BodyWords::concepts_of(std::string_view lower) {
  const auto tokens = cache_.buffer.tokenize(lower, text::Cut::kWritten, text::Forms::kMain);
  if (tokens.size() != 1) return {};
  return names::concepts_of({tokens.front().latin, tokens.front().native, {}, false});
}

// Adds the names that have a word of the concepts of `lower`, or its letters.
void BodyWords::add_names(std::string_view lower, BodyWord& word) {
  const names::WordConcepts concepts = concepts_of(lower);
  if (concepts.size == 0) return;
  note_kind(concepts, word);
  const std::string latin(
      cache_.buffer.tokenize(lower, text::Cut::kWritten, text::Forms::kMain).front().latin);
  for (const names::ConceptNumber number : concepts.all()) {
    for (const std::uint32_t token : translated_.of(index_, number)) add_names_of(token, word);
  }
  index_.for_each_deletion(index::deletion_hash(latin), [&](std::uint32_t token) {
    if (index_.token(token).latin == latin) add_names_of(token, word);
  });
}

void BodyWords::add_names_of(std::uint32_t token, BodyWord& word) {
  word.tokens.push_back(token);
  if (word.wild) return;
  for (const std::uint32_t id : index_.postings(token)) {
    if (id < index_.name_count() && index_.name(id).kind == names::NameKind::kOrganization)
      word.names.push_back(id);
  }
  if (word.names.size() > 4 * kMostNamesOfWord) word.wild = true;
}

// "Čeljabin|sk|ý", "Киев|ск|ого": an adjective of a place that lists name.
void BodyWords::add_place_of(std::string_view written, std::string_view lower, BodyWord& word) {
  for (const std::string_view suffix : BodyConcepts::get().place_suffixes()) {
    const std::size_t at = lower.rfind(suffix);
    if (at == std::string_view::npos || written.size() != lower.size() || letters_of(lower.substr(0, at)) < 3)
      continue;
    const std::size_t letters = letters_of(lower.substr(at + suffix.size()));
    if (letters == 0 || letters > kMostLettersOfAdjective) continue;
    for (const std::size_t size : {at + suffix.size(), at}) {
      TextWord& place = cache_.words.find(written.substr(0, size), lower.substr(0, size), true);
      if (place.stop) continue;
      cache_.words.look_up(place);
      for (const ListedToken& listed : place.tokens) add_names_of(listed.token, word);
    }
  }
}

// International words that only end otherwise (impériale, imperial).
void BodyWords::add_cognates(std::string_view lower, BodyWord& word) {
  const auto tokens = cache_.buffer.tokenize(lower, text::Cut::kWritten, text::Forms::kMain);
  if (tokens.size() != 1 || tokens.front().latin.size() < kFewestOfCognate) return;
  const std::string latin(tokens.front().latin);
  const std::string_view stem =
      std::string_view(latin).substr(0, std::max(kFewestOfStem, latin.size() - kMostLettersOfEnding));
  for (std::uint32_t token = index_.first_token(stem); token < index_.token_count(); ++token) {
    const names::TokenView listed = index_.token(token);
    if (!listed.latin.starts_with(stem)) break;
    if (listed.latin.size() <= latin.size() + kMostLettersOfEnding) add_names_of(token, word);
  }
}

// Parts of a compound, each a word of a concept; before the last a proper name may stand (Kalasjnikov|koncernen).
void BodyWords::take_apart(std::string_view lower, bool capital, BodyWord& word) {
  if (letters_of(lower) < kFewestCompound) return;
  std::vector<std::string> parts;
  if (!split(lower, parts)) {
    parts.clear();
    if (!capital || !split_off_head(lower, parts)) return;
  }
  word.parts = std::move(parts);
  for (const std::string& part : word.parts) {
    const BodyWord& own = part_word(part);
    word.head = word.head || own.head;
    word.tells = word.tells || own.tells;
  }
}

bool BodyWords::split(std::string_view rest, std::vector<std::string>& parts) {
  if (!parts.empty() && is_concept(rest)) {
    parts.emplace_back(rest);
    return true;
  }
  if (parts.size() + 1 >= kMostParts) return false;
  for (std::size_t size = rest.size(); size-- > kFewestOfPart;) {
    if ((static_cast<unsigned char>(rest[size]) & 0xC0) == 0x80 || rest.size() - size < kFewestOfPart)
      continue;
    const std::string_view part = rest.substr(0, size);
    if (!is_concept(part)) continue;
    for (const std::string_view joint : {"", "s", "n", "en", "es", "e", "er"}) {
      if (!rest.substr(size).starts_with(joint)) continue;
      parts.emplace_back(part);
      if (split(rest.substr(size + joint.size()), parts)) return true;
      parts.pop_back();
    }
  }
  return false;
}

bool BodyWords::split_off_head(std::string_view lower, std::vector<std::string>& parts) {
  for (std::size_t size = kFewestOfPart; size + kFewestOfPart < lower.size(); ++size) {
    if ((static_cast<unsigned char>(lower[size]) & 0xC0) == 0x80) continue;
    const std::string_view head = lower.substr(size);
    if (!BodyConcepts::get().has(concepts_of(head))) continue;
    parts.emplace_back(lower.substr(0, size));
    parts.emplace_back(head);
    return true;
  }
  return false;
}

}  // namespace tamis::documents
