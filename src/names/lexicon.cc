// Builds the lexicon's tables from data/*.tsv on first use: a few milliseconds, no allocation per row. All views
// point into the tables compiled into the program, so they are valid for ever.
#include "names/lexicon.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string>
#include <vector>

#include "base/data_table.h"
#include "base/hash.h"

namespace tamis::names {
namespace {

constexpr std::size_t kKinds = 3;  // NameKind

[[nodiscard]] std::uint64_t next_hash(std::uint64_t head, std::string_view token) noexcept {
  return base::xxh3(token, head);
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

// Open addressing over entries that carry their own hash; never more than half full.
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
      const Entry& entry = entries_[slots_[at] - 1U];
      if (entry.hash == hash && same(entry)) return &entry;
    }
    return nullptr;
  }

  // The entry found, or a new one with that hash and `made_new` set.
  template <class Same>
  [[nodiscard]] Entry& get(std::uint64_t hash, Same&& same, bool& made_new) {
    if ((entries_.size() + 1) * 2 > slots_.size()) grow();
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    for (; slots_[at] != 0; at = (at + 1) & mask) {
      Entry& entry = entries_[slots_[at] - 1U];
      if (entry.hash == hash && same(entry)) {
        made_new = false;
        return entry;
      }
    }
    entries_.emplace_back();
    entries_.back().hash = hash;
    slots_[at] = static_cast<std::uint32_t>(entries_.size());
    made_new = true;
    return entries_.back();
  }

 private:
  void grow() {
    slots_.assign(std::max<std::size_t>(64, slots_.size() * 2), 0);
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      std::size_t at = entries_[i].hash & mask;
      while (slots_[at] != 0) at = (at + 1) & mask;
      slots_[at] = static_cast<std::uint32_t>(i + 1);
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
  std::uint8_t longest = 0;  // of one word: tokens of the longest phrase that begins with it
};

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

class Phrases {
 public:
  Phrases() {
    table_.reserve(1U << 14);
    KeyNumbers keys;
    // The first row that names a phrase wins; legal forms go first, since "ltd" is one wherever else it stands.
    base::for_each_row(base::data_table("legal_forms.tsv"), [&](const auto& columns, std::size_t count) {
      if (count < 4) return;
      const Word word{Role::kLegalForm, keys.number(1, columns[2]), keys.number(2, columns[3])};
      add(folded(columns), word, "o");
    });
    base::for_each_row(base::data_table("name_words.tsv"), [&](const auto& columns, std::size_t count) {
      if (count < 5) return;
      const Role role = role_of(columns[2]);
      if (role == Role::kOrdinary) return;
      const Word word{role, keys.number(16 + static_cast<std::uint64_t>(role), columns[3]), 0};
      add(folded(columns), word, columns[4]);
    });
  }

  [[nodiscard]] PhraseMatch match(NameKind kind, std::span<const std::string_view> tokens) const noexcept {
    if (tokens.empty()) return {};
    PhraseMatch best;
    const auto at = static_cast<std::size_t>(kind);
    std::uint64_t hash = next_hash(0, tokens[0]);
    const Phrase* phrase = table_.find(hash, [&](const Phrase& p) { return p.text == tokens[0]; });
    if (phrase == nullptr) return {};
    if (phrase->known[at]) best = {1, phrase->words[at]};
    const std::size_t longest = std::min<std::size_t>(phrase->longest, tokens.size());
    for (std::size_t length = 2; length <= longest; ++length) {
      hash = next_hash(hash, tokens[length - 1]);
      phrase = table_.find(hash, [&](const Phrase& p) { return is_phrase(p.text, tokens.first(length)); });
      if (phrase != nullptr && phrase->known[at]) best = {length, phrase->words[at]};
    }
    return best;
  }

 private:
  [[nodiscard]] static std::string_view folded(const auto& columns) noexcept {
    return columns[1].empty() ? columns[0] : columns[1];
  }

  void add(std::string_view text, const Word& word, std::string_view kinds) {
    if (text.empty()) return;
    const std::string_view first = text.substr(0, text.find(' '));
    std::uint64_t hash = next_hash(0, first);
    std::uint8_t length = 1;
    for (std::string_view rest = text.substr(first.size()); !rest.empty();) {
      rest.remove_prefix(1);
      const std::string_view token = rest.substr(0, rest.find(' '));
      hash = next_hash(hash, token);
      rest.remove_prefix(token.size());
      ++length;
    }
    bool made_new = false;
    if (length > 1) {
      Phrase& head = table_.get(
          next_hash(0, first), [&](const Phrase& p) { return p.text == first; }, made_new);
      if (made_new) head.text = first;
      head.longest = std::max(head.longest, length);
    }
    Phrase& phrase = table_.get(
        hash, [&](const Phrase& p) { return p.text == text; }, made_new);
    if (made_new) phrase.text = text;
    if (length == 1) phrase.longest = std::max<std::uint8_t>(phrase.longest, 1);
    constexpr std::string_view kLetters = "pot";  // in the order of NameKind
    for (std::size_t kind = 0; kind < kKinds; ++kind) {
      if (phrase.known[kind] || kinds.find(kLetters[kind]) == std::string_view::npos) continue;
      phrase.known[kind] = true;
      phrase.words[kind] = word;
    }
  }

  FlatTable<Phrase> table_;
};

struct Frequency {
  std::uint64_t hash = 0;
  std::string_view token;
  float person = kUnknownBits;
  float organization = kUnknownBits;
};

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

class Frequencies {
 public:
  Frequencies() {
    const std::string_view table = base::data_table("token_frequency.tsv");
    table_.reserve(table.size() / 14 + 16);  // a row is about 15 bytes
    base::for_each_row(table, [&](const auto& columns, std::size_t count) {
      if (count < 2) return;
      bool made_new = false;
      Frequency& entry = table_.get(
          next_hash(0, columns[0]), [&](const Frequency& f) { return f.token == columns[0]; }, made_new);
      entry.token = columns[0];
      entry.person = bits_of(columns[1]);
      entry.organization = bits_of(columns[2]);
    });
  }

  [[nodiscard]] float bits(NameKind kind, std::string_view token) const noexcept {
    const Frequency* found =
        table_.find(next_hash(0, token), [&](const Frequency& f) { return f.token == token; });
    if (found == nullptr) return kUnknownBits;
    return kind == NameKind::kPerson ? found->person : found->organization;
  }

 private:
  FlatTable<Frequency> table_;
};

struct NicknameEntry {
  std::uint64_t hash = 0;
  std::string_view token;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

class Nicknames {
 public:
  static const Nicknames& get() noexcept {
    static const Nicknames instance;
    return instance;
  }
  Nicknames() {
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
    table_.reserve(members.size());
    groups_.reserve(members.size());
    for (std::size_t i = 0; i < members.size();) {
      bool made_new = false;
      const std::string_view token = members[i].token;
      NicknameEntry& entry = table_.get(
          next_hash(0, token), [&](const NicknameEntry& n) { return n.token == token; }, made_new);
      entry.token = token;
      entry.begin = static_cast<std::uint32_t>(groups_.size());
      for (; i < members.size() && members[i].token == token; ++i) {
        if (groups_.size() == entry.begin || groups_.back() != members[i].group)
          groups_.push_back(members[i].group);
      }
      entry.end = static_cast<std::uint32_t>(groups_.size());
    }
  }

  [[nodiscard]] std::span<const std::uint16_t> groups(std::string_view token) const noexcept {
    const NicknameEntry* found =
        table_.find(next_hash(0, token), [&](const NicknameEntry& n) { return n.token == token; });
    if (found == nullptr) return {};
    return std::span(groups_).subspan(found->begin, found->end - found->begin);
  }

  // Whether it is in some group of spellings.
  [[nodiscard]] bool has_spellings(std::string_view token) const noexcept {
    const auto all = groups(token);
    return std::any_of(all.begin(), all.end(), [&](std::uint16_t group) { return spelling_[group - 1U]; });
  }

  // Whether both are in one group of spellings.
  [[nodiscard]] bool spell_one_name(std::string_view a, std::string_view b) const noexcept {
    const auto left = groups(a);
    if (left.empty()) return false;
    const auto right = groups(b);
    return std::any_of(left.begin(), left.end(), [&](std::uint16_t group) {
      return spelling_[group - 1U] && std::find(right.begin(), right.end(), group) != right.end();
    });
  }

 private:
  std::vector<bool> spelling_;  // by group - 1
  FlatTable<NicknameEntry> table_;
  std::vector<std::uint16_t> groups_;
};

// Pairs of words by a hash of both in their order, and the words by theirs; 64 bits tell a few thousand apart.
class Variants {
 public:
  static const Variants& get() noexcept {
    static const Variants instance;
    return instance;
  }
  Variants() {
    const std::string_view table = base::data_table("name_variants.tsv");
    std::size_t size = 64;
    while (size < table.size() / 2) size *= 2;  // a row is some 15 bytes and makes three entries
    slots_.assign(size, 0);
    base::for_each_row(table, [&](const auto& columns, std::size_t count) {
      if (count < 2) return;
      add(pair_hash(columns[0], columns[1]));
      add(word_hash(columns[0]));
      add(word_hash(columns[1]));
    });
  }

  [[nodiscard]] bool contains(std::string_view a, std::string_view b) const noexcept {
    return find(pair_hash(a, b));
  }
  [[nodiscard]] bool contains(std::string_view word) const noexcept { return find(word_hash(word)); }

 private:
  static std::uint64_t pair_hash(std::string_view a, std::string_view b) noexcept {
    if (b < a) std::swap(a, b);
    return base::xxh3(b, base::xxh3(a)) | 1;
  }
  static std::uint64_t word_hash(std::string_view word) noexcept { return base::xxh3(word, 1) | 1; }

  void add(std::uint64_t hash) noexcept {
    const std::size_t mask = slots_.size() - 1;
    std::size_t at = hash & mask;
    while (slots_[at] != 0 && slots_[at] != hash) at = (at + 1) & mask;
    slots_[at] = hash;
  }
  [[nodiscard]] bool find(std::uint64_t hash) const noexcept {
    const std::size_t mask = slots_.size() - 1;
    for (std::size_t at = hash & mask; slots_[at] != 0; at = (at + 1) & mask) {
      if (slots_[at] == hash) return true;
    }
    return false;
  }

  std::vector<std::uint64_t> slots_;
};

}  // namespace

bool is_son_of(const Word& word) noexcept {
  static const std::uint16_t group = [] {
    constexpr std::string_view kBin[] = {"bin"};
    return match_phrase(NameKind::kPerson, kBin).word.group;
  }();
  return word.role == Role::kParticle && word.group != 0 && word.group == group;
}

bool ends_like_patronymic(std::string_view token) noexcept {
  static const std::vector<std::string_view> endings = [] {
    std::vector<std::string_view> out;
    base::for_each_row(base::data_table("patronymics.tsv"),
                       [&](const auto& columns, std::size_t) { out.push_back(columns[0]); });
    return out;
  }();
  constexpr std::size_t kLeastStem = 2;
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
    return token.size() >= ending.size() + kLeastStem && token.ends_with(ending);
  });
}

bool attested_variants(std::string_view a, std::string_view b) noexcept {
  return Variants::get().contains(a, b) || Nicknames::get().spell_one_name(a, b);
}

bool has_attested_variants(std::string_view token) noexcept {
  return Variants::get().contains(token) || Nicknames::get().has_spellings(token);
}

PhraseMatch match_phrase(NameKind kind, std::span<const std::string_view> tokens) noexcept {
  static const Phrases phrases;
  return phrases.match(kind, tokens);
}

float word_bits(NameKind kind, std::string_view token) noexcept {
  static const Frequencies frequencies;
  return frequencies.bits(kind, token);
}

std::span<const std::uint16_t> nickname_groups(std::string_view token) noexcept {
  return Nicknames::get().groups(token);
}

}  // namespace tamis::names
