// The lexicon's tables, frozen (base/frozen.h) or built from data/*.tsv on first use: a few milliseconds, no allocation per row.
// All views point into what is compiled into the program, so they are valid for ever.
#include "names/lexicon.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>
#include <string>
#include <utility>
#include <vector>

#include "base/data_table.h"
#include "base/frozen.h"
#include "base/hash.h"
#include "base/large_pages.h"
#include "names/same_letters.h"
#include "names/word_hash.h"

namespace tamis::names {
namespace {

constexpr std::size_t kKinds = 3;  // NameKind

[[nodiscard]] std::uint64_t hash_of(std::string_view word) noexcept { return word_hash(word); }

[[nodiscard]] std::uint64_t next_hash(std::uint64_t head, std::string_view token) noexcept {
  return (head ^ hash_of(token)) * 0x9E3779B97F4A7C15ULL;
}

// Numbers for the keys of one table column in order of appearance, from 1. Few keys, each row near the one before
// it, so the last key is looked at first.
class KeyNumbers {
 public:
  KeyNumbers() { slots_.assign(kSlots, 0); }

  [[nodiscard]] std::uint16_t number(std::uint64_t space, std::string_view key) {
    if (key.empty()) return 0;
    const std::uint64_t hash = base::xxh3(key, space);
    if (hash == last_hash_) return last_;
    std::size_t at = hash & (kSlots - 1);
    while (slots_[at] != 0 && hashes_[slots_[at] - 1U] != hash) at = (at + 1) & (kSlots - 1);
    if (slots_[at] == 0) {
      if (hashes_.size() + 1 >= kSlots / 2) return 0;
      hashes_.push_back(hash);
      slots_[at] = static_cast<std::uint16_t>(hashes_.size());
    }
    last_hash_ = hash;
    last_ = slots_[at];
    return last_;
  }

 private:
  static constexpr std::size_t kSlots = 8192;
  std::vector<std::uint16_t> slots_;
  std::vector<std::uint64_t> hashes_;
  std::uint64_t last_hash_ = 0;
  std::uint16_t last_ = 0;
};

// Open addressing over entries that carry their own hash; never more than half full. A slot has bits of the hash, so that an entry
// is looked at for nothing once in thousands of times.
template <class Entry>
class FlatTable {
 public:
  void reserve(std::size_t entries) {
    std::size_t size = 64;
    while (size < entries * 2) size *= 2;
    slots_.assign(size, 0);
    entries_.reserve(entries);
  }

  // The entry with that hash for which `same` holds; nullptr when there is none.
  template <class Same>
  [[nodiscard]] const Entry* find(std::uint64_t hash, Same&& same) const noexcept {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask; slots_[at] != 0; at = (at + 1) & mask) {
      if (slots_[at] >> kIndexBits != tag_of(hash)) continue;
      const Entry& entry = entries_[index_at(at)];
      if (entry.hash == hash && same(entry)) return &entry;
    }
    return nullptr;
  }

  // As they were, and as they shall be.
  [[nodiscard]] const std::vector<std::uint32_t>& slots() const noexcept { return slots_; }
  [[nodiscard]] const std::vector<Entry>& entries() const noexcept { return entries_; }
  void set(std::span<const std::uint32_t> slots, std::vector<Entry>&& entries) {
    slots_.assign(slots.begin(), slots.end());
    entries_ = std::move(entries);
  }

  // The entry found, or a new one with that hash and `made_new` set.
  template <class Same>
  [[nodiscard]] Entry& get(std::uint64_t hash, Same&& same, bool& made_new) {
    if ((entries_.size() + 1) * 2 > slots_.size()) grow();
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    for (; slots_[at] != 0; at = (at + 1) & mask) {
      Entry& entry = entries_[index_at(at)];
      if (entry.hash == hash && same(entry)) {
        made_new = false;
        return entry;
      }
    }
    entries_.emplace_back();
    entries_.back().hash = hash;
    slots_[at] = slot_of(hash, entries_.size() - 1);
    made_new = true;
    return entries_.back();
  }

 private:
  // A slot: 0 when free, else a tag and below it the index + 1.
  static constexpr unsigned kIndexBits = 20;
  static constexpr std::uint32_t kIndexMask = (1U << kIndexBits) - 1;
  [[nodiscard]] static std::uint32_t tag_of(std::uint64_t hash) noexcept {
    return static_cast<std::uint32_t>(hash >> (32 + kIndexBits));
  }
  [[nodiscard]] static std::uint32_t slot_of(std::uint64_t hash, std::size_t index) noexcept {
    return tag_of(hash) << kIndexBits | static_cast<std::uint32_t>(index + 1);
  }
  [[nodiscard]] std::size_t index_at(std::size_t slot) const noexcept {
    return (slots_[slot] & kIndexMask) - 1U;
  }

  void grow() {
    slots_.assign(std::max<std::size_t>(64, slots_.size() * 2), 0);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      std::size_t at = entries_[i].hash & mask;
      while (slots_[at] != 0) at = (at + 1) & mask;
      slots_[at] = slot_of(entries_[i].hash, i);
    }
  }

  std::vector<std::uint32_t> slots_ = std::vector<std::uint32_t>(64, 0);
  std::vector<Entry> entries_;
};

struct Phrase {
  std::uint64_t hash = 0;
  std::string_view text;  // folded tokens joined by single blanks
  std::array<Word, kKinds> words{};
  std::array<bool, kKinds> known{};
};

[[nodiscard]] std::uint32_t letter_bit(char letter) noexcept {
  return std::uint32_t{1} << (static_cast<unsigned char>(letter) & 31U);
}

[[nodiscard]] bool is_phrase(std::string_view text, std::span<const std::string_view> tokens) noexcept {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (i > 0) {
      if (text.empty() || text.front() != ' ') return false;
      text.remove_prefix(1);
    }
    if (!text.starts_with(tokens[i])) return false;
    text.remove_prefix(tokens[i].size());
  }
  return text.empty();
}

[[nodiscard]] Role role_of(std::string_view name) noexcept {
  constexpr std::array<std::pair<std::string_view, Role>, 7> kRoles{{{"title", Role::kTitle},
                                                                     {"particle", Role::kParticle},
                                                                     {"connector", Role::kConnector},
                                                                     {"generic", Role::kGeneric},
                                                                     {"place", Role::kPlace},
                                                                     {"number", Role::kNumber},
                                                                     {"generation", Role::kGeneration}}};
  for (const auto& [word, role] : kRoles) {
    if (word == name) return role;
  }
  return Role::kOrdinary;
}

// "8.3" -> 8.3; anything else, and what is out of range, is kUnknownBits.
[[nodiscard]] float bits_of(std::string_view text) noexcept {
  int whole = 0;
  std::size_t i = 0;
  for (; i < text.size() && text[i] >= '0' && text[i] <= '9' && i < 3; ++i)
    whole = whole * 10 + (text[i] - '0');
  if (i == 0) return kUnknownBits;
  float bits = static_cast<float>(whole);
  if (i + 1 < text.size() && text[i] == '.') bits += static_cast<float>(text[i + 1] - '0') / 10.0F;
  return std::clamp(bits, 1.0F, kUnknownBits);
}

// Words by a hash of their letters, of which 64 bits tell some ten thousand apart. A slot says where the facts are, and of most words
// that are in no table by itself that they are not.
class Lexicon {
 public:
  static const Lexicon& get() noexcept {
    static const Lexicon instance;
    return instance;
  }

  [[nodiscard]] const WordFacts& facts(std::string_view token) const noexcept {
    return facts_of(hash_of(token));
  }

  void prefetch_slot(std::uint64_t hash) const noexcept {
    __builtin_prefetch(&slots_[hash & (slots_.size() - 1)]);
  }
  void prefetch_facts(std::uint64_t hash) const noexcept {
    const std::uint32_t slot = slots_[hash & (slots_.size() - 1)];
    if (slot != 0 && slot >> kIndexBits == tag_of(hash))
      __builtin_prefetch(&facts_[(slot & kIndexMask) - 1U]);
  }
  [[nodiscard]] const WordFacts& facts_of(std::uint64_t hash) const noexcept {
    static constexpr WordFacts kUnknown{};
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask; slots_[at] != 0; at = (at + 1) & mask) {
      if (slots_[at] >> kIndexBits != tag_of(hash)) continue;
      const WordFacts& found = facts_[(slots_[at] & kIndexMask) - 1U];
      if (found.hash == hash) return found;
    }
    return kUnknown;
  }

  void facts(std::span<const std::string_view> words, std::span<const WordFacts*> out) const noexcept {
    constexpr std::size_t kAtOnce = 16;
    std::array<std::uint64_t, kAtOnce> hashes;
    for (std::size_t from = 0; from < words.size(); from += kAtOnce) {
      const std::size_t count = std::min(words.size() - from, kAtOnce);
      for (std::size_t i = 0; i < count; ++i) {
        hashes[i] = hash_of(words[from + i]);
        prefetch_slot(hashes[i]);
      }
      for (std::size_t i = 0; i < count; ++i) prefetch_facts(hashes[i]);
      for (std::size_t i = 0; i < count; ++i) out[from + i] = &facts_of(hashes[i]);
    }
  }

  [[nodiscard]] PhraseMatch match(NameKind kind, std::span<const std::string_view> tokens,
                                  const WordFacts& first) const noexcept {
    PhraseMatch best;
    const auto at = static_cast<std::size_t>(kind);
    if ((first.known >> at & 1) != 0) best = {1, first.words[at]};
    const std::size_t longest = std::min<std::size_t>(first.longest_phrase, tokens.size());
    if (longest < 2 || tokens[1].empty() || (first.second_letters & letter_bit(tokens[1].front())) == 0)
      return best;
    std::uint64_t hash = next_hash(0, tokens[0]);
    for (std::size_t length = 2; length <= longest; ++length) {
      hash = next_hash(hash, tokens[length - 1]);
      const Phrase* phrase =
          phrases_.find(hash, [&](const Phrase& p) { return is_phrase(p.text, tokens.first(length)); });
      if (phrase != nullptr && phrase->known[at]) best = {length, phrase->words[at]};
    }
    return best;
  }

  // Whether both are in one group of spellings.
  [[nodiscard]] bool spell_one_name(const WordFacts& a, const WordFacts& b) const noexcept {
    return std::any_of(a.nicknames.begin(), a.nicknames.end(), [&](std::uint16_t group) {
      return spelling_[group - 1U] &&
             std::find(b.nicknames.begin(), b.nicknames.end(), group) != b.nicknames.end();
    });
  }
  [[nodiscard]] bool attest(std::string_view a, std::string_view b) const noexcept {
    if (b < a) std::swap(a, b);
    return variants_.find(next_hash(hash_of(a), b),
                          [&](const Variant& v) { return v.first == a && v.second == b; }) != nullptr;
  }

 private:
  // A slot: 0 when free, else a tag and below it the index into facts_ + 1.
  static constexpr unsigned kIndexBits = 20;
  static constexpr std::uint32_t kIndexMask = (1U << kIndexBits) - 1;
  [[nodiscard]] static std::uint32_t tag_of(std::uint64_t hash) noexcept {
    return static_cast<std::uint32_t>(hash >> (32 + kIndexBits));
  }
  struct Variant {
    std::uint64_t hash = 0;
    std::string_view first;
    std::string_view second;
  };

  // What is frozen: views as places in one string of letters, facts without their nicknames, which follow.
  struct Letters {
    std::uint32_t begin = 0;
    std::uint32_t size = 0;
  };
  struct FrozenPhrase {
    std::uint64_t hash = 0;
    Letters text;
    std::array<Word, kKinds> words{};
    std::array<std::uint8_t, kKinds> known{};
    std::array<std::uint8_t, 3> unused{};
  };
  static_assert(sizeof(Word) == 6);
  struct FrozenVariant {
    std::uint64_t hash = 0;
    Letters first;
    Letters second;
  };
  struct NicknamesOf {
    std::uint32_t facts = 0;
    std::uint32_t begin = 0;  // in the groups
    std::uint32_t size = 0;
  };

  static std::string path(std::string_view array) { return "name_words/" + std::string(array); }

 public:
  static void freeze(base::FrozenWriter& out) {
    const Lexicon& all = get();
    std::string letters;
    const auto keep = [&](std::string_view text) {
      const Letters kept{static_cast<std::uint32_t>(letters.size()), static_cast<std::uint32_t>(text.size())};
      letters += text;
      return kept;
    };
    std::vector<NicknamesOf> nicknames;
    std::vector<WordFacts> facts(all.facts_);
    for (std::uint32_t i = 0; i < facts.size(); ++i) {
      const auto own = facts[i].nicknames;
      if (own.empty()) continue;
      nicknames.push_back({i, static_cast<std::uint32_t>(own.data() - all.groups_.data()),
                           static_cast<std::uint32_t>(own.size())});
      facts[i].nicknames = {};
    }
    std::vector<FrozenPhrase> phrases;
    for (const Phrase& phrase : all.phrases_.entries()) {
      FrozenPhrase& frozen = phrases.emplace_back();
      frozen.hash = phrase.hash;
      frozen.text = keep(phrase.text);
      frozen.words = phrase.words;
      for (std::size_t kind = 0; kind < kKinds; ++kind) frozen.known[kind] = phrase.known[kind] ? 1 : 0;
    }
    std::vector<FrozenVariant> variants;
    for (const Variant& variant : all.variants_.entries())
      variants.push_back({variant.hash, keep(variant.first), keep(variant.second)});
    const std::vector<std::uint8_t> spelling(all.spelling_.begin(), all.spelling_.end());
    const auto add = [&out](std::string_view name, const auto& values) {
      out.add(path(name), std::span(values.data(), values.size()));
    };
    add("slots", all.slots_);
    add("facts", std::as_const(facts));
    add("nicknames", std::as_const(nicknames));
    add("groups", all.groups_);
    add("spelling", spelling);
    add("phrase_slots", all.phrases_.slots());
    add("phrases", std::as_const(phrases));
    add("variant_slots", all.variants_.slots());
    add("variants", std::as_const(variants));
    add("letters", std::as_const(letters));
  }

 private:
  bool read_frozen() {
    const base::FrozenTables tables = base::frozen_tables();
    std::span<const std::uint32_t> slots;
    std::span<const std::uint32_t> phrase_slots;
    std::span<const std::uint32_t> variant_slots;
    std::span<const WordFacts> facts;
    std::span<const NicknamesOf> nicknames;
    std::span<const std::uint16_t> groups;
    std::span<const std::uint8_t> spelling;
    std::span<const FrozenPhrase> frozen_phrases;
    std::span<const FrozenVariant> frozen_variants;
    std::span<const char> letters;
    if (!tables.read(path("slots"), slots) || !tables.read(path("facts"), facts) ||
        !tables.read(path("nicknames"), nicknames) || !tables.read(path("groups"), groups) ||
        !tables.read(path("spelling"), spelling) || !tables.read(path("phrase_slots"), phrase_slots) ||
        !tables.read(path("phrases"), frozen_phrases) || !tables.read(path("variant_slots"), variant_slots) ||
        !tables.read(path("variants"), frozen_variants) || !tables.read(path("letters"), letters))
      return false;
    const auto view = [&](Letters kept) { return std::string_view(letters.data() + kept.begin, kept.size); };
    slots_.assign(slots.begin(), slots.end());
    facts_.reserve(facts.size());
    base::prefer_large_pages(facts_.data(), facts.size_bytes());
    facts_.assign(facts.begin(), facts.end());
    for (const NicknamesOf& own : nicknames)
      facts_[own.facts].nicknames = groups.subspan(own.begin, own.size);
    spelling_.assign(spelling.begin(), spelling.end());
    std::vector<Phrase> phrases(frozen_phrases.size());
    for (std::size_t i = 0; i < phrases.size(); ++i) {
      phrases[i].hash = frozen_phrases[i].hash;
      phrases[i].text = view(frozen_phrases[i].text);
      phrases[i].words = frozen_phrases[i].words;
      for (std::size_t kind = 0; kind < kKinds; ++kind)
        phrases[i].known[kind] = frozen_phrases[i].known[kind] != 0;
    }
    phrases_.set(phrase_slots, std::move(phrases));
    std::vector<Variant> variants;
    variants.reserve(frozen_variants.size());
    for (const FrozenVariant& variant : frozen_variants)
      variants.push_back({variant.hash, view(variant.first), view(variant.second)});
    variants_.set(variant_slots, std::move(variants));
    return true;
  }

  Lexicon() {
    if (read_frozen()) return;
    slots_.resize(1U << 16);
    facts_.reserve(slots_.size() / 2);
    add_phrases();
    add_frequencies();
    add_nicknames();
    add_variants();
    add_bearers();
  }

  void add_phrases() {
    KeyNumbers keys;
    // The first row that names a phrase wins; legal forms go first, since "ltd" is one wherever else it stands.
    base::for_each_row(base::data_table("legal_forms.tsv"), [&](const auto& columns, std::size_t count) {
      if (count < 4) return;
      const Word word{Role::kLegalForm, keys.number(1, columns[2]), keys.number(2, columns[3])};
      add_phrase(folded(columns), word, "o");
    });
    base::for_each_row(base::data_table("name_words.tsv"), [&](const auto& columns, std::size_t count) {
      if (count < 5) return;
      const Role role = role_of(columns[2]);
      if (role == Role::kOrdinary) return;
      const Word word{role, keys.number(16 + static_cast<std::uint64_t>(role), columns[3]), 0};
      add_phrase(folded(columns), word, columns[4]);
    });
  }

  void add_frequencies() {
    const auto eighths = [](std::string_view bits) {
      return static_cast<std::uint8_t>(std::clamp(std::lround(bits_of(bits) * 8.0F), 1L, 255L));
    };
    base::for_each_row(base::data_table("token_frequency.tsv"), [&](const auto& columns, std::size_t count) {
      if (count < 2) return;
      WordFacts& facts = get(columns[0]);
      facts.person_bits = bits_of(columns[1]);
      facts.other_bits = bits_of(columns[2]);
      facts.person_bits8 = eighths(columns[1]);
      facts.other_bits8 = eighths(columns[2]);
    });
  }

  void add_nicknames() {
    struct Member {
      std::string_view token;
      std::uint16_t group;
    };
    std::vector<Member> members;
    members.reserve(1U << 13);
    std::uint16_t group = 0;
    base::for_each_row(base::data_table("nicknames.tsv"), [&](const auto& columns, std::size_t count) {
      if (count < 2) return;
      ++group;
      spelling_.push_back(columns[0] == "spelling");
      for (std::string_view rest = columns[1]; !rest.empty();) {
        const std::string_view token = rest.substr(0, rest.find(' '));
        if (!token.empty()) members.push_back({token, group});
        rest.remove_prefix(std::min(token.size() + 1, rest.size()));
      }
    });
    std::sort(members.begin(), members.end(), [](const Member& a, const Member& b) {
      return a.token != b.token ? a.token < b.token : a.group < b.group;
    });
    groups_.reserve(members.size());  // never grows: facts view it
    for (std::size_t i = 0; i < members.size();) {
      const std::string_view token = members[i].token;
      const std::size_t begin = groups_.size();
      bool spelling = false;
      for (; i < members.size() && members[i].token == token; ++i) {
        if (groups_.size() == begin || groups_.back() != members[i].group)
          groups_.push_back(members[i].group);
        spelling = spelling || spelling_[members[i].group - 1U];
      }
      WordFacts& facts = get(token);
      facts.nicknames = std::span<const std::uint16_t>(groups_).subspan(begin);
      facts.has_variants = spelling;
    }
  }

  void add_variants() {
    const std::string_view table = base::data_table("name_variants.tsv");
    variants_.reserve(table.size() / 12);
    base::for_each_row(table, [&](const auto& columns, std::size_t count) {
      if (count < 2) return;
      get(columns[0]).has_variants = true;
      get(columns[1]).has_variants = true;
      const std::string_view first = std::min(columns[0], columns[1]);
      const std::string_view second = std::max(columns[0], columns[1]);
      bool made_new = false;
      Variant& variant = variants_.get(
          next_hash(hash_of(first), second),
          [&](const Variant& v) { return v.first == first && v.second == second; }, made_new);
      variant.first = first;
      variant.second = second;
    });
  }

  void add_bearers() {
    base::for_each_row(base::data_table("name_bearers.tsv"), [&](const auto& columns, std::size_t count) {
      if (count < 3) return;
      const auto bearers = columns[0] == "m" ? WordFacts::Bearers::kMen : WordFacts::Bearers::kWomen;
      base::for_each_part(columns[2], ' ', [&](std::string_view name) { get(name).bearers = bearers; });
    });
  }

  // The facts of a word, made when there are none. Valid until the next call.
  [[nodiscard]] WordFacts& get(std::string_view token) {
    if ((facts_.size() + 1) * 2 > slots_.size()) grow();
    const std::uint64_t hash = hash_of(token);
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    for (; slots_[at] != 0; at = (at + 1) & mask) {
      WordFacts& found = facts_[(slots_[at] & kIndexMask) - 1U];
      if (found.hash == hash) return found;
    }
    facts_.emplace_back().hash = hash;
    slots_[at] = tag_of(hash) << kIndexBits | static_cast<std::uint32_t>(facts_.size());
    return facts_.back();
  }

  void grow() {
    slots_.assign(slots_.size() * 2, 0);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = 0; i < facts_.size(); ++i) {
      std::size_t at = facts_[i].hash & mask;
      while (slots_[at] != 0) at = (at + 1) & mask;
      slots_[at] = tag_of(facts_[i].hash) << kIndexBits | static_cast<std::uint32_t>(i + 1);
    }
  }

  [[nodiscard]] static std::string_view folded(const auto& columns) noexcept {
    return columns[1].empty() ? columns[0] : columns[1];
  }

  void add_phrase(std::string_view text, const Word& word, std::string_view kinds) {
    constexpr std::string_view kLetters = "pot";  // in the order of NameKind
    if (text.empty()) return;
    const std::string_view first = text.substr(0, text.find(' '));
    if (first.size() == text.size()) {
      WordFacts& facts = get(text);
      for (std::size_t kind = 0; kind < kKinds; ++kind) {
        const auto bit = static_cast<std::uint8_t>(1U << kind);
        if ((facts.known & bit) != 0 || kinds.find(kLetters[kind]) == std::string_view::npos) continue;
        facts.known |= bit;
        facts.words[kind] = word;
      }
      return;
    }
    std::uint64_t hash = next_hash(0, first);
    std::uint8_t length = 1;
    get(first).second_letters |= letter_bit(text[first.size() + 1]);
    for (std::string_view rest = text.substr(first.size()); !rest.empty();) {
      rest.remove_prefix(1);
      const std::string_view token = rest.substr(0, rest.find(' '));
      hash = next_hash(hash, token);
      rest.remove_prefix(token.size());
      ++length;
    }
    WordFacts& head = get(first);
    head.longest_phrase = std::max(head.longest_phrase, length);
    bool made_new = false;
    Phrase& phrase = phrases_.get(
        hash, [&](const Phrase& p) { return p.text == text; }, made_new);
    if (made_new) phrase.text = text;
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
      if (phrase.known[kind] || kinds.find(kLetters[kind]) == std::string_view::npos) continue;
      phrase.known[kind] = true;
      phrase.words[kind] = word;
    }
  }

  std::vector<std::uint32_t> slots_;  // never more than half full
  std::vector<WordFacts> facts_;
  FlatTable<Phrase> phrases_;   // of two words or more
  std::vector<bool> spelling_;  // by group of nicknames - 1
  std::vector<std::uint16_t> groups_;
  FlatTable<Variant> variants_;
};

const base::TableToFreeze kFrozen(&Lexicon::freeze);

}  // namespace

bool is_son_of(const Word& word) noexcept {
  static const std::uint16_t group = [] {
    constexpr std::string_view kBin[] = {"bin"};
    return match_phrase(NameKind::kPerson, kBin).word.group;
  }();
  return word.role == Role::kParticle && word.group != 0 && word.group == group;
}

namespace {

// By group: generic words that say how a house is made up.
const std::vector<bool>& house_groups() {
  static const std::vector<bool> kHouses = [] {
    std::vector<bool> out(std::size_t{std::numeric_limits<std::uint16_t>::max()} + 1);
    base::for_each_row(base::data_table("house_words.tsv"), [&](const auto& columns, std::size_t) {
      std::vector<std::string_view> words;
      base::for_each_part(columns[0], ' ', [&](std::string_view one) { words.push_back(one); });
      out[match_phrase(NameKind::kOrganization, words).word.group] = true;
    });
    out[0] = false;
    return out;
  }();
  return kHouses;
}

// Families of legal forms that say what is done there.
bool says_research(const Word& word) noexcept {
  static const std::array<std::uint16_t, 2> kFamilies = [] {
    constexpr std::array<std::string_view, 1> kInstitute = {"nii"};
    constexpr std::array<std::string_view, 1> kWorks = {"npo"};
    return std::array{match_phrase(NameKind::kOrganization, kInstitute).word.family,
                      match_phrase(NameKind::kOrganization, kWorks).word.family};
  }();
  return word.role == Role::kLegalForm && word.family != 0 &&
         (word.family == kFamilies[0] || word.family == kFamilies[1]);
}

}  // namespace

bool says_trade(const Word& word) noexcept {
  return (word.role == Role::kGeneric && !house_groups()[word.group]) || says_research(word);
}

bool says_state(const Word& word) noexcept {
  static const std::vector<bool> kStates = [] {
    std::vector<bool> out(std::size_t{std::numeric_limits<std::uint16_t>::max()} + 1);
    base::for_each_row(base::data_table("body_concepts.tsv"), [&](const auto& columns, std::size_t) {
      if (columns[0] != "state" && columns[0] != "military" && columns[0] != "movement") return;
      base::for_each_part(columns[1], ' ', [&](std::string_view one) {
        out[match_phrase(NameKind::kOrganization, {&one, 1}).word.group] = true;
      });
    });
    out[0] = false;
    return out;
  }();
  return kStates[word.group];
}

bool ends_like_patronymic(std::string_view token) noexcept {
  struct Endings {
    std::array<std::vector<std::string_view>, 256> by_last;  // letter
    std::array<std::uint32_t, 256> last_two{};  // bit `before & 31` of the last letter: some ending ends so
    Endings() {
      base::for_each_row(base::data_table("patronymics.tsv"), [&](const auto& columns, std::size_t) {
        const std::string_view ending = columns[0];
        if (ending.empty()) return;
        by_last[static_cast<unsigned char>(ending.back())].push_back(ending);
        std::uint32_t& before = last_two[static_cast<unsigned char>(ending.back())];
        before |= ending.size() < 2 ? ~0U : 1U << (ending[ending.size() - 2] & 31);
      });
    }
  };
  static const Endings endings;
  constexpr std::size_t kLeastStem = 2;
  if (token.size() <= kLeastStem) return false;
  const auto last = static_cast<unsigned char>(token.back());
  if ((endings.last_two[last] >> (token[token.size() - 2] & 31) & 1) == 0) return false;
  const std::vector<std::string_view>& alike = endings.by_last[last];
  return std::any_of(alike.begin(), alike.end(), [&](std::string_view ending) {
    return token.size() >= ending.size() + kLeastStem &&
           same_letters(token.substr(token.size() - ending.size()), ending);
  });
}

void word_facts(std::span<const std::string_view> words, std::span<const WordFacts*> facts) noexcept {
  Lexicon::get().facts(words.first(std::min(words.size(), facts.size())), facts);
}

const WordFacts& word_facts(std::string_view token) noexcept { return Lexicon::get().facts(token); }

void prefetch_word_slot(std::uint64_t hash) noexcept { Lexicon::get().prefetch_slot(hash); }
void prefetch_word_facts(std::uint64_t hash) noexcept { Lexicon::get().prefetch_facts(hash); }
const WordFacts& word_facts_of(std::uint64_t hash) noexcept { return Lexicon::get().facts_of(hash); }

bool attested_variants(std::string_view a, std::string_view b) noexcept {
  const WordFacts& left = word_facts(a);
  const WordFacts& right = word_facts(b);
  if (!left.has_variants || !right.has_variants) return false;
  return Lexicon::get().attest(a, b) || Lexicon::get().spell_one_name(left, right);
}

bool has_attested_variants(std::string_view token) noexcept { return word_facts(token).has_variants; }

PhraseMatch match_phrase(NameKind kind, std::span<const std::string_view> tokens) noexcept {
  if (tokens.empty()) return {};
  return match_phrase(kind, tokens, word_facts(tokens[0]));
}

PhraseMatch match_phrase(NameKind kind, std::span<const std::string_view> tokens,
                         const WordFacts& first) noexcept {
  return Lexicon::get().match(kind, tokens, first);
}

float word_bits(NameKind kind, std::string_view token) noexcept {
  const WordFacts& facts = word_facts(token);
  return kind == NameKind::kPerson ? facts.person_bits : facts.other_bits;
}

std::span<const std::uint16_t> nickname_groups(std::string_view token) noexcept {
  return word_facts(token).nicknames;
}

}  // namespace tamis::names
