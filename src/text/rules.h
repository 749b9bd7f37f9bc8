// The rule tables of romanisation in memory, and what the engines share: internal to the text room.
#ifndef TAMIS_TEXT_RULES_H_
#define TAMIS_TEXT_RULES_H_

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

#include "text/romanize.h"
#include "text/tokenize.h"

namespace tamis::text {

inline constexpr std::size_t kScripts = static_cast<std::size_t>(Script::kThaana) + 1;
inline constexpr std::size_t kMaxVariants = 32;  // bits of a mask
inline constexpr std::size_t kMaxWord = kMaxTokenBytes;

// The kinds of data/romanization.tsv; its head says what they mean.
enum class RuleKind : std::uint8_t {
  kPlain,
  kConsonant,
  kVowel,
  kSign,
  kMark,
  kVirama,
  kSecond,
  kSilent,
  kWeak,
  kDouble,  // from here on a row does more than write its Latin
  kRepeat,
  kLong,
  kFinal,  // from here on match() does not try them
  kPrefix,
};
enum class LetterClass : std::uint8_t { kNone, kVowel, kConsonant };
enum class SideKind : std::uint8_t { kAny, kEdge, kVowel, kConsonant, kSet, kOutsideSet };

// What must stand on one side of the source letters.
struct Side {
  SideKind kind = SideKind::kAny;
  std::uint8_t set = 0;
};

struct Rule {
  std::array<char, 16> text{};  // the Latin, copied as a block
  std::uint8_t length = 0;
  RuleKind kind = RuleKind::kPlain;
  std::uint8_t source_length = 1;
  std::uint8_t variant = 0;
  char32_t second = 0;       // the second letter of the source, if it has one
  std::uint32_t source = 0;  // its letters, in the pool
  Side left;
  Side right;

  [[nodiscard]] std::string_view latin() const noexcept { return {text.data(), length}; }
};
static_assert(sizeof(Rule) == 32);

struct RuleList {
  std::uint32_t first = 0;
  std::uint32_t count = 0;
};

// All rules that begin with one code point: a list for the base, and one for each variant that has rules of its own
// (with the base's among them), each in the order in which the rules are tried.
struct Slot {
  std::uint32_t first_list = 0;
  std::uint32_t own_variants = 0;  // variants with a rule of their own here
  std::uint32_t in_alphabet = 0;   // variants whose alphabet has this letter (all that declare none)
  // The list of each variant, counted from first_list; 0 is the base's.
  std::array<std::uint8_t, kMaxVariants> list_of{};
  LetterClass letter_class = LetterClass::kNone;
};

// The inherent vowel of a variant and where it falls.
struct Inherent {
  std::uint8_t variant = 0;
  Rule vowel;
  bool drops_final = false;     // at the end of a word, unless two consonants stand before it
  bool drops_clusters = false;  // also then
  bool drops_medial = false;    // between vowel-consonant and consonant-vowel
};

struct ScriptRules {
  std::vector<std::string_view> variants{std::string_view{}};  // [0] the base
  std::uint32_t with_alphabet = 0;
  std::vector<Inherent> inherents;  // of the Indic family: the base's first
  std::uint32_t own_inherent = 0;   // variants with one of their own
  Rule second_vowel;                // Khmer: the vowel of the second series
};

inline bool is_vowel(char c) noexcept { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

// Katakana is romanised as the hiragana 0x60 below it.
inline char32_t table_letter(char32_t c) noexcept { return c >= 0x30A1 && c <= 0x30F6 ? c - 0x60 : c; }

// An Arabic or Hebrew letter as dictionaries have it: 0 for points, Persian yeh and keheh as the Arabic letters.
char32_t unpointed(char32_t c) noexcept;

// All rules. Immutable once made, thread-safe.
class Tables {
 public:
  // Parses the tables on the first call. Thread-safe.
  static const Tables& get() noexcept;

  [[nodiscard]] const Slot* slot(char32_t code_point) const noexcept {
    const char32_t c = table_letter(code_point);
    if (c > 0x10FFFF) return nullptr;
    const std::uint8_t page = pages_[c >> 8];
    if (page == 0) return nullptr;
    const std::uint16_t index = page_slots_[(page - 1U) * 256U + (c & 0xFF)];
    return index == 0 ? nullptr : &slots_[index - 1U];
  }
  [[nodiscard]] const ScriptRules& script(Script script) const noexcept {
    return scripts_[static_cast<std::size_t>(script) < kScripts ? static_cast<std::size_t>(script) : 0];
  }
  // Longest rule of `variant` or the base that fits at letters[i]; a variant's own rule goes before the base's of
  // the same length, a rule with a context before one without.
  // `slots` are those of the letters.
  [[nodiscard]] const Rule* match(std::u32string_view letters, const Slot* const* slots, std::size_t i,
                                  std::uint8_t variant) const noexcept {
    const Slot& slot = *slots[i];
    const RuleList& rules = lists_[slot.first_list + slot.list_of[variant]];
    const Rule* rule = rules_.data() + rules.first;
    const std::size_t left = letters.size() - i;
    for (const Rule* end = rule + rules.count; rule != end; ++rule) {
      if (rule->kind >= RuleKind::kFinal) continue;
      const std::size_t length = rule->source_length;
      if (length > 1) {
        if (length > left || table_letter(letters[i + 1]) != rule->second) continue;
        bool equal = true;
        for (std::size_t k = 2; k < length && equal; ++k) {
          equal = table_letter(letters[i + k]) == source_pool_[rule->source + k];
        }
        if (!equal) continue;
      }
      if (rule->left.kind != SideKind::kAny &&
          !(i == 0 ? fits_edge(rule->left, U'^') : fits(rule->left, letters[i - 1], slots[i - 1]))) {
        continue;
      }
      if (rule->right.kind != SideKind::kAny &&
          !(length == left ? fits_edge(rule->right, U'$')
                           : fits(rule->right, letters[i + length], slots[i + length]))) {
        continue;
      }
      return rule;
    }
    return nullptr;
  }

  // The number of a script's variant, 0 if there is none of this name.
  [[nodiscard]] std::uint8_t variant(Script script, std::string_view name) const noexcept {
    const auto& variants = scripts_[static_cast<std::size_t>(script)].variants;
    const auto found = std::find(variants.begin(), variants.end(), name);
    return found == variants.end() ? std::uint8_t{0} : static_cast<std::uint8_t>(found - variants.begin());
  }

  // The romanisations of a whole word, separated by blanks; empty for words without a row of their own.
  [[nodiscard]] std::string_view forms_of(std::u32string_view word) const noexcept {
    const auto found = std::lower_bound(words_.begin(), words_.end(), word,
                                        [](const Word& a, std::u32string_view b) { return a.letters < b; });
    return found != words_.end() && found->letters == word ? found->forms : std::string_view{};
  }

  // The rule of `letter` alone that has this kind, the variant's own first; nullptr if there is none.
  [[nodiscard]] const Rule* of_kind(char32_t letter, RuleKind kind, std::uint8_t variant) const noexcept {
    const Slot* found = slot(letter);
    if (found == nullptr) return nullptr;
    const RuleList& rules = lists_[found->first_list + found->list_of[variant]];
    for (std::uint32_t i = rules.first; i < rules.first + rules.count; ++i) {
      if (rules_[i].kind == kind && rules_[i].source_length == 1) return &rules_[i];
    }
    return nullptr;
  }

 private:
  struct Word {
    std::u32string letters;
    std::string_view forms;
  };
  struct Alphabet {
    Script script;
    std::uint8_t variant;
    std::u32string letters;
  };
  struct Draft {
    Script script = Script::kOther;
    Rule rule;
  };

  Tables();
  void read(std::string_view table, std::vector<Draft>& drafts, std::vector<Alphabet>& alphabets);
  void read_latin(std::string_view table, std::vector<Draft>& drafts);
  void add_rules(const std::vector<Draft>& drafts);
  bool set_source(Rule& rule, std::string_view utf8);
  void add_slot(char32_t letter, const Slot& slot);
  std::uint8_t variant_named(Script script, std::string_view name);
  std::uint8_t set_of(std::u32string letters);
  Side side(std::string_view text, char edge);

  [[nodiscard]] bool fits_edge(const Side& wanted, char32_t edge) const noexcept {
    if (wanted.kind == SideKind::kEdge) return true;
    if (wanted.kind != SideKind::kSet && wanted.kind != SideKind::kOutsideSet) return false;
    return (sets_[wanted.set].find(edge) != std::u32string::npos) == (wanted.kind == SideKind::kSet);
  }

  [[nodiscard]] bool fits(const Side& wanted, char32_t neighbour, const Slot* beside) const noexcept {
    switch (wanted.kind) {
      case SideKind::kAny:
        return true;
      case SideKind::kEdge:
        return false;
      case SideKind::kVowel:
        return beside != nullptr && beside->letter_class == LetterClass::kVowel;
      case SideKind::kConsonant:
        return beside != nullptr && beside->letter_class == LetterClass::kConsonant;
      case SideKind::kSet:
      case SideKind::kOutsideSet:
        return (sets_[wanted.set].find(table_letter(neighbour)) != std::u32string::npos) ==
               (wanted.kind == SideKind::kSet);
    }
    return false;
  }

  std::array<std::uint8_t, 0x1100> pages_{};
  std::vector<std::uint16_t> page_slots_;
  std::vector<Slot> slots_;
  std::u32string slot_letters_;
  std::vector<Script> slot_scripts_;
  std::vector<Word> words_;  // sorted
  std::vector<RuleList> lists_;
  std::vector<Rule> rules_;
  std::u32string source_pool_;
  std::vector<std::u32string> sets_;
  std::array<ScriptRules, kScripts> scripts_;
};

// A romanisation while it is written into its place; what does not fit is left out.
struct Latin {
  char* text;  // room for kMaxTokenBytes + Romanization::kSlack
  std::size_t length = 0;

  void append(char c) noexcept {
    if (length < kMaxTokenBytes) text[length++] = c;
  }
  void append(const Rule& rule) noexcept {
    std::memcpy(text + length, rule.text.data(), rule.text.size());
    length = std::min(length + rule.length, kMaxTokenBytes);
  }
  [[nodiscard]] std::string_view view() const noexcept { return {text, length}; }
};

// A letter that no row knows: itself if it is an ASCII letter or digit, else 'u' and its code point in hexadecimal.
void append_unknown(Latin& out, char32_t c) noexcept;

// The letters of one word with what all its variants share: the slots, and the base's rule where it was sought.
class Letters {
 public:
  Letters(const Tables& tables, std::u32string_view letters) noexcept : tables_(tables), letters_(letters) {
    for (std::size_t i = 0; i < letters.size(); ++i) {
      slots_[i] = tables.slot(letters[i]);
      base_known_[i] = false;
    }
  }

  [[nodiscard]] std::size_t size() const noexcept { return letters_.size(); }
  [[nodiscard]] char32_t operator[](std::size_t i) const noexcept { return letters_[i]; }
  [[nodiscard]] const Slot* slot(std::size_t i) const noexcept { return slots_[i]; }

  // The rule of `variant` at letter i, nullptr if none fits.
  [[nodiscard]] const Rule* match(std::size_t i, std::uint8_t variant) noexcept {
    const Slot* slot = slots_[i];
    if (slot == nullptr) return nullptr;
    if (slot->list_of[variant] != 0) {
      return variant == prepared_ ? own_[i] : tables_.match(letters_, slots_.data(), i, variant);
    }
    if (!base_known_[i]) {
      base_[i] = tables_.match(letters_, slots_.data(), i, 0);
      base_known_[i] = true;
    }
    return base_[i];
  }

  // Whether a rule of the variant's own fits anywhere: without one it writes what the base writes.
  [[nodiscard]] bool differs(std::uint8_t variant) noexcept {
    prepared_ = variant;
    bool differs = false;
    for (std::size_t i = 0; i < letters_.size(); ++i) {
      if (slots_[i] == nullptr || slots_[i]->list_of[variant] == 0) continue;
      own_[i] = tables_.match(letters_, slots_.data(), i, variant);
      differs = differs || (own_[i] != nullptr && own_[i]->variant == variant);
    }
    return differs;
  }

 private:
  const Tables& tables_;
  std::u32string_view letters_;
  std::uint8_t prepared_ = 0;  // the variant that own_ is of; 0: none
  std::array<const Rule*, kMaxWord> own_;
  std::array<const Slot*, kMaxWord> slots_;
  std::array<const Rule*, kMaxWord> base_;
  std::array<bool, kMaxWord> base_known_;
};

// ---- The engines. Each writes the whole word as `variant` writes it.

// Alphabets and syllabaries: rule after rule.
void run_alphabet(Letters& letters, std::uint8_t variant, Latin& out) noexcept;

// The Indic family: a consonant carries the inherent vowel unless a vowel sign or a virama follows.
void run_indic(const ScriptRules& script, Letters& letters, std::uint8_t variant, Latin& out) noexcept;

// Ethiopic: letters of the sixth order have no vowel, or i where a word begins and where consonants would pile up.
void run_ethiopic(Letters& letters, std::uint8_t variant, Latin& out) noexcept;

// One Tibetan syllable: (prefix) root stack (suffix (second suffix)); only the root carries a vowel.
void run_tibetan(const Tables& tables, Letters& letters, std::uint8_t variant, Latin& out) noexcept;

// Thai and Lao: vowels stand before, above, below, behind and around their consonant, or are not written at all. `foreign`: of a
// word that is spelt by sound: consonants at the end of a syllable and under the silencing sign keep their sound, and two may begin one.
void run_thai(const Tables& tables, const Letters& letters, std::uint8_t variant, bool foreign,
              Latin& out) noexcept;

// A guess at the vowels that Arabic and Hebrew leave out: one between two consonants wherever a syllable would begin
// with both or the word would end in both, `close` there after a long a (khalid, salih). `closed` keeps two
// consonants at the end (bakr, fadl). Right for the frequent patterns (karim, jamal, mahmud, ahmad, rahman).
void guess_vowels(Letters& letters, std::uint8_t variant, char close, bool closed, Latin& out) noexcept;

}  // namespace tamis::text

#endif  // TAMIS_TEXT_RULES_H_
