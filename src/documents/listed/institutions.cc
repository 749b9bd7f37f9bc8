#include "documents/listed/institutions.h"

#include <algorithm>
#include <bitset>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "base/data_table.h"
#include "base/frozen.h"
#include "base/hashed_words.h"
#include "documents/words/country_words.h"
#include "model/country.h"
#include "names/lexicon.h"
#include "text/utf8.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kMostEnding = 4;         // letters behind a stem with '*'
constexpr std::size_t kFewestPartLetters = 3;  // of a part of a compound of an alphabet
constexpr std::size_t kMostConceptRows = 128;

// As the table is frozen (base/frozen.h).
struct Stem {
  std::uint32_t begin = 0;  // of its letters, folded
  std::uint16_t size = 0;
  Concept number = 0;
  std::uint8_t any_ending = 0;
};

bool is_cyrillic(std::string_view word) noexcept {
  return !word.empty() && static_cast<unsigned char>(word.front() & 0xFC) == 0xD0;
}

// Of the first three bytes, in Cyrillic of the first three letters: all that a filter can ask of a word that is not folded yet.
std::uint16_t beginning(std::string_view lower) noexcept {
  constexpr std::size_t kBytes = 3;
  constexpr std::size_t kBytesOfCyrillic = 6;
  std::uint32_t hash = 0;
  const std::size_t size = std::min(lower.size(), is_cyrillic(lower) ? kBytesOfCyrillic : kBytes);
  for (std::size_t i = 0; i < size; ++i) hash = hash * 251 + static_cast<unsigned char>(lower[i]);
  return static_cast<std::uint16_t>(hash ^ (hash >> 16));
}

// Of the first four bytes of a word that begins with a letter of ASCII; shorter words have their own.
std::uint16_t first_four(std::string_view word) noexcept {
  std::uint32_t hash = 0;
  for (std::size_t i = 0; i < 4; ++i)
    hash = hash << 8 | (i < word.size() ? static_cast<unsigned char>(word[i]) : 0U);
  return static_cast<std::uint16_t>((hash * 0x9E3779B1U) >> 16);
}

// Of a stem, or of as much of its head as a filter looks at.
constexpr std::size_t kHeadBytes = 8;
std::uint16_t head(std::string_view folded) noexcept {
  std::uint64_t hash = 0;
  for (const char c : folded.substr(0, kHeadBytes))
    hash = (hash + static_cast<unsigned char>(c)) * 0x9E3779B1U;
  return static_cast<std::uint16_t>(hash >> 32);
}

// Whether a stem may stand at the head of the folded word.
bool may_begin_with_stem(std::string_view folded, const std::bitset<65536>& heads) noexcept {
  for (std::size_t size = std::min(folded.size(), kHeadBytes); size > 0; --size) {
    if (heads.test(head(folded.substr(0, size)))) return true;
  }
  return false;
}

std::string folded_word(std::string_view word, text::TokenBuffer& buffer) {
  std::string folded;
  for (const text::Token& token : buffer.tokenize(word, text::Cut::kWritten, text::Forms::kMain)) {
    if (token.native == kArabicArticle) continue;
    folded += token.native.empty() ? token.latin : token.native;
  }
  return folded;
}

class Table {
 public:
  static const Table& get() {
    static const Table instance;
    return instance;
  }
  static void freeze(base::FrozenWriter& out) {
    const Table& all = get();
    out.add(path("stems"), all.stems_);
    out.add(path("letters"), all.letters_);
    out.add_one(path("filters"), *all.filters_);
    all.first_stems_->freeze(out);
  }

  std::unordered_set<std::string_view> connectors;
  std::unordered_set<std::string_view> locatives;
  std::unordered_set<std::string_view> forms;
  std::vector<ConceptClass> classes;
  struct Filters {
    std::bitset<65536> beginnings;  // of lower-case words, by beginning()
    std::bitset<65536> fours;       // ... and folded ones, by first_four()
    std::bitset<65536> heads;       // of stems, by head()
    std::size_t longest = 0;        // bytes of a stem
  };

  [[nodiscard]] const Filters& filters() const noexcept { return *filters_; }
  [[nodiscard]] std::span<const Stem> stems() const noexcept { return stems_; }
  [[nodiscard]] std::string_view letters(const Stem& stem) const noexcept {
    return {letters_.data() + stem.begin, stem.size};
  }
  // Those with these letters.
  [[nodiscard]] std::span<const Stem> stems(std::string_view folded) const noexcept {
    std::uint32_t first = 0;
    if (!first_stems_->find(folded, first) || letters(stems_[first]) != folded) return {};
    std::size_t last = first + 1;
    while (last < stems_.size() && letters(stems_[last]) == folded) ++last;
    return stems_.subspan(first, last - first);
  }

 private:
  Table() {
    const base::FrozenTables tables = base::frozen_tables();
    const bool frozen = tables.read(path("stems"), stems_) && tables.read(path("letters"), letters_) &&
                        tables.read_one(path("filters"), filters_);
    read(frozen);
    first_stems_.emplace(path("first_stems"), [this](const base::HashedWords::Add& add) {
      for (std::uint32_t i = 0; i < stems_.size(); ++i) add(letters(stems_[i]), i, 0);
    });
  }

  static std::string path(std::string_view array) { return "institutions/" + std::string(array); }

  // Classes and words without a concept; unless it is frozen, stems too.
  void read(bool frozen) {
    text::TokenBuffer buffer;
    // Of equal letters the order is this map's.
    std::unordered_multimap<std::string, Stem> found;
    base::for_each_row(base::data_table("institution_words.tsv"), [&](const auto& column, std::size_t count) {
      if (count < 3 || classes.size() >= kMostConceptRows) return;
      for (auto [name, words] : {std::pair{"connector", &connectors}, std::pair{"locative", &locatives},
                                 std::pair{"form", &forms}}) {
        if (column[1] != name) continue;
        base::for_each_part(column[2], ' ', [&](std::string_view word) { words->insert(word); });
        return;
      }
      const auto number = static_cast<Concept>(classes.size());
      classes.push_back(column[1] == "body"     ? ConceptClass::kBody
                        : column[1] == "domain" ? ConceptClass::kDomain
                                                : ConceptClass::kOptional);
      if (frozen) return;
      base::for_each_part(column[2], ' ', [&](std::string_view word) {
        Stem stem;
        stem.number = number;
        stem.any_ending = word.ends_with('*') ? 1 : 0;
        if (stem.any_ending != 0) word.remove_suffix(1);
        if (word.empty()) return;
        built_filters_.beginnings.set(beginning(word));
        if (word.size() < 3) built_filters_.beginnings.set(beginning(word.substr(0, 2)));
        // As some write it.
        if (const std::size_t yo = word.find("\u0451"); yo < 6) {
          std::string other(word);
          built_filters_.beginnings.set(beginning(other.replace(yo, 2, "\u0435")));
        }
        std::string folded = folded_word(word, buffer);
        built_filters_.fours.set(first_four(word));
        if (folded.empty()) return;
        built_filters_.fours.set(first_four(folded));
        built_filters_.longest = std::max(built_filters_.longest, folded.size());
        built_filters_.heads.set(head(folded));
        found.emplace(std::move(folded), stem);
      });
    });
    if (frozen) return;
    for (auto& [folded, stem] : found) {
      stem.begin = static_cast<std::uint32_t>(built_letters_.size());
      stem.size = static_cast<std::uint16_t>(folded.size());
      built_letters_ += folded;
      built_stems_.push_back(stem);
    }
    filters_ = &built_filters_;
    stems_ = built_stems_;
    letters_ = built_letters_;
  }

  Filters built_filters_;
  std::vector<Stem> built_stems_;
  std::string built_letters_;
  const Filters* filters_ = nullptr;
  std::span<const Stem> stems_;
  std::span<const char> letters_;
  std::optional<base::HashedWords> first_stems_;  // made when stems_ are there
};

const base::TableToFreeze kFrozen(&Table::freeze);

const Table& table() { return Table::get(); }

bool is_syllabic(std::string_view word) noexcept {
  if (word.empty() || static_cast<unsigned char>(word.front()) < 0xE0) return false;
  const text::Script script = text::script_of(text::decode_utf8(word, 0).code_point);
  return script == text::Script::kHangul || script == text::Script::kHan ||
         script == text::Script::kHiragana || script == text::Script::kKatakana;
}

bool has(const std::vector<Concept>& concepts, Concept number) {
  return std::find(concepts.begin(), concepts.end(), number) != concepts.end();
}

// Takes `word` apart from its head; `depth` parts went before.
bool take_apart(std::string_view word, bool compound, std::size_t depth, std::vector<Concept>& out) {
  const Table& all = table();
  const bool syllabic = is_syllabic(word);
  const std::size_t fewest = syllabic ? 1 : kFewestPartLetters;
  for (std::size_t size = std::min(word.size(), all.filters().longest); size > 0; --size) {
    if (size < word.size() && (static_cast<unsigned char>(word[size]) & 0xC0) == 0x80) continue;
    const std::span<const Stem> found = all.stems(word.substr(0, size));
    if (found.empty()) continue;
    const std::string_view rest = word.substr(size);
    const std::size_t mark = out.size();
    for (const Stem& stem : found) {
      if (!has(out, stem.number)) out.push_back(stem.number);
    }
    if (rest.empty()) return true;
    bool any_ending = false;
    for (const Stem& stem : found) any_ending = any_ending || stem.any_ending != 0;
    if (any_ending && !syllabic && text::count_code_points(rest) <= kMostEnding && depth == 0 &&
        text::count_code_points(word.substr(0, size)) >= kFewestPartLetters)
      return true;
    if (compound && depth + 1 < kMostConcepts && text::count_code_points(word.substr(0, size)) >= fewest) {
      for (const std::string_view joint : {"", "s", "n", "en", "es", "e", "er", "o"}) {
        if (!rest.starts_with(joint) || rest.size() == joint.size()) continue;
        if (take_apart(rest.substr(joint.size()), true, depth + 1, out)) return true;
        if (syllabic) break;
      }
      // The last part with its ending.
      if (any_ending && depth != 0 && !syllabic && text::count_code_points(rest) <= kMostEnding) return true;
    }
    out.resize(mark);
  }
  return false;
}

}  // namespace

ConceptClass concept_class(Concept number) noexcept {
  const Table& all = table();
  return number < all.classes.size() ? all.classes[number] : ConceptClass::kOptional;
}

void concepts_of(std::string_view word, std::vector<Concept>& out) {
  out.clear();
  if (word.size() < 2 || word.size() > 2 * text::kMaxTokenBytes) return;
  if (!may_begin_with_stem(word, table().filters().heads)) return;
  if (!take_apart(word, is_syllabic(word) || word.size() >= 8, 0, out)) out.clear();
}

std::size_t concepts_at(std::string_view characters, std::vector<Concept>& out) {
  const Table& all = table();
  out.clear();
  std::size_t used = 0;
  while (used < characters.size() && out.size() < kMostConcepts) {
    const std::string_view rest = characters.substr(used);
    std::size_t size = std::min(rest.size(), all.filters().longest);
    for (; size > 0; --size) {
      if (size < rest.size() && (static_cast<unsigned char>(rest[size]) & 0xC0) == 0x80) continue;
      const std::span<const Stem> found = all.stems(rest.substr(0, size));
      if (found.empty()) continue;
      for (const Stem& stem : found) {
        if (!has(out, stem.number)) out.push_back(stem.number);
      }
      break;
    }
    if (size == 0) break;
    used += size;
  }
  return used;
}

bool connects_concepts(std::string_view lower) { return table().connectors.contains(lower); }
bool is_locative(std::string_view lower) { return table().locatives.contains(lower); }
bool is_company_form(std::string_view folded) { return table().forms.contains(folded); }

bool may_have_concepts(std::string_view lower) noexcept {
  if (lower.empty()) return false;
  const auto& beginnings = table().filters().beginnings;
  if (is_cyrillic(lower)) {
    for (const std::size_t size : {6U, 4U, 2U}) {
      if (beginnings.test(beginning(lower.substr(0, size)))) return true;
    }
    return false;
  }
  if (static_cast<unsigned char>(lower.front()) < 0x80 && lower.size() > 3 &&
      static_cast<unsigned char>(lower[3]) < 0x80) {
    const auto& fours = table().filters().fours;
    if (!fours.test(first_four(lower)) && !fours.test(first_four(lower.substr(0, 3))) &&
        !fours.test(first_four(lower.substr(0, 2))) && !fours.test(first_four(lower.substr(0, 1))))
      return false;
  }
  // The article of Arabic stands before any word.
  return beginnings.test(beginning(lower)) ||
         (lower.size() > 2 && beginnings.test(beginning(lower.substr(0, 2)))) ||
         lower.starts_with(kArabicArticle);
}

void ConceptBag::add(Concept number) noexcept {
  const ConceptClass kind = concept_class(number);
  if (kind == ConceptClass::kOptional) return;
  std::uint64_t& word = number < 64 ? low : high;
  const std::uint64_t bit = std::uint64_t{1} << (number & 63U);
  if ((word & bit) != 0) return;
  word |= bit;
  ++(kind == ConceptClass::kBody ? bodies : domains);
}

void Institutions::add_token(std::uint32_t token, Concept number) {
  std::vector<Concept>& own = concepts_[token];
  if (has(own, number)) return;
  own.push_back(number);
  tokens_[number].push_back(token);
}

void Institutions::look_up_words() {
  ready_ = true;
  const Table& all = table();
  tokens_.resize(all.classes.size());
  for (const Stem& stem : all.stems()) {
    const std::string_view word = all.letters(stem);
    if (static_cast<unsigned char>(word.front()) >= 0x80) continue;
    for (std::uint32_t token = names_.first_token(word); token < names_.token_count(); ++token) {
      const std::string_view latin = names_.token(token).latin;
      if (!latin.starts_with(word)) break;
      if (latin.size() != word.size() && (stem.any_ending == 0 || latin.size() - word.size() > kMostEnding))
        continue;
      if (names_.token(token).native.empty()) add_token(token, stem.number);
    }
  }
}

bool Institutions::read(const index::NameRow& row, ConceptBag& bag,
                        std::vector<std::string_view>& countries) const {
  std::string place;
  for (const names::Part& part : names_.parts(row)) {
    if (part.role == names::Role::kConnector || part.role == names::Role::kParticle) continue;
    const auto at = concepts_.find(part.token);
    if (at != concepts_.end()) {
      for (const Concept number : at->second) bag.add(number);
      continue;
    }
    // What has a legal form is a company, whoever it works for.
    if (part.role == names::Role::kLegalForm) return false;
    const std::string_view latin = names_.token(part.token).latin;
    if (latin.size() < 2 || latin == "the") continue;
    std::string_view code = latin.size() > 2 ? model::country_code(latin) : std::string_view{};
    if (code.empty() && !place.empty()) {
      place += ' ';
      place += latin;
      code = model::country_code(place);
    }
    if (code.empty()) {
      // "north" of "North Korea"; anything else is a word of its own.
      if (!place.empty() || (latin != "north" && latin != "south" && latin != "korea" && latin != "dprk" &&
                             latin != "korean" && latin != "saudi"))
        return false;
      place = latin;
      if (latin == "dprk") code = "kp";
    }
    if (!code.empty()) countries.push_back(code);
  }
  return true;
}

const std::vector<Institutions::Listed>& Institutions::find(const ConceptBag& bag) {
  const auto [at, missing] = by_bag_.try_emplace(bag);
  if (!missing) return at->second;
  if (!ready_) look_up_words();
  // The rarest concept of the bag.
  const std::vector<std::uint32_t>* rarest = nullptr;
  std::size_t fewest = kMostNames;
  for (std::size_t number = 0; number < tokens_.size(); ++number) {
    const std::uint64_t word = number < 64 ? bag.low : bag.high;
    if ((word >> (number & 63U) & 1U) == 0) continue;
    std::size_t volume = 0;
    for (const std::uint32_t token : tokens_[number]) volume += names_.postings(token).size();
    if (volume < fewest) {
      fewest = volume;
      rarest = &tokens_[number];
    }
  }
  if (rarest == nullptr) return at->second;
  std::vector<Listed>& found = at->second;
  for (const std::uint32_t token : *rarest) {
    for (const std::uint32_t id : names_.postings(token)) {
      if (id >= names_.name_count() || found.size() >= kMostListed) break;
      const index::NameRow& row = names_.name(id);
      if (row.kind != names::NameKind::kOrganization || row.part_count > 12) continue;
      Listed listed{id, row.entity, {}};
      ConceptBag own;
      if (!read(row, own, listed.countries) || own != bag) continue;
      // A country in the name says which it is; without one the facts do.
      if (listed.countries.empty()) {
        for (const index::FactCountry& country : entities_.countries(row.entity))
          listed.countries.push_back(entities_.country_code(country.country));
        for (const std::string_view program : entities_.programs(row.entity)) {
          const std::string_view code = model::country_code(program);
          if (!code.empty()) listed.countries.push_back(code);
        }
      }
      found.push_back(std::move(listed));
    }
  }
  std::sort(found.begin(), found.end(), [](const Listed& a, const Listed& b) { return a.name < b.name; });
  found.erase(std::unique(found.begin(), found.end(),
                          [](const Listed& a, const Listed& b) { return a.name == b.name; }),
              found.end());
  return found;
}

NameConcepts concepts_of_name(std::string_view name, text::TokenBuffer& buffer) {
  NameConcepts found;
  std::vector<Concept> concepts;
  for (const text::Token& token : buffer.tokenize(name)) {
    const std::string_view word = token.native.empty() ? token.latin : token.native;
    concepts.clear();
    concepts_of(word, concepts);
    for (const Concept number : concepts) found.bag.add(number);
    found.whole = found.whole && (!concepts.empty() || connects_concepts(word));
  }
  return found;
}

bool is_plain_institution(std::string_view name, text::TokenBuffer& buffer) {
  const NameConcepts concepts = concepts_of_name(name, buffer);
  return concepts.whole && concepts.bag.bodies == 1 && concepts.bag.domains == 1;
}

}  // namespace tamis::documents
