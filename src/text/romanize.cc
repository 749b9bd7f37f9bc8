// The rule tables and the engines that run them: one for alphabets and syllabaries, one for the Indic family
// (consonants with an inherent vowel).
#include "text/romanize.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <string>
#include <utility>
#include <vector>

#include "base/data_table.h"
#include "text/utf8.h"

namespace tamis::text {
namespace {

constexpr std::size_t kScripts = static_cast<std::size_t>(Script::kThaana) + 1;
constexpr std::size_t kMaxVariants = 32;  // bits of a mask
constexpr std::size_t kMaxWord = kMaxTokenBytes;

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
  kDouble,
  kRepeat,
  kLong,  // these need more than their Latin
  kFinal,
  kPrefix,  // not tried by match()
};
enum class LetterClass : std::uint8_t { kNone, kVowel, kConsonant };
enum class SideKind : std::uint8_t { kAny, kEdge, kVowel, kConsonant, kSet, kOutsideSet };

// What must stand on one side of the source letters.
struct Side {
  SideKind kind = SideKind::kAny;
  std::uint16_t set = 0;
};

struct Rule {
  std::array<char, 16> text{};  // the Latin, copied as a block
  std::uint8_t length = 0;
  RuleKind kind = RuleKind::kPlain;
  std::uint8_t source_length = 1;
  std::uint8_t variant = 0;
  std::uint32_t source = 0;  // letters after the first, in the pool
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
  std::array<std::uint8_t, kMaxVariants>
      list_of{};  // of each variant, counted from first_list; 0 is the base's
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

bool is_vowel(char c) noexcept { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

std::u32string decode(std::string_view utf8) {
  std::u32string out;
  for (std::size_t i = 0; i < utf8.size();) {
    const Decoded decoded = decode_utf8(utf8, i);
    out.push_back(decoded.code_point);
    i += decoded.bytes;
  }
  return out;
}

// Katakana is romanised as the hiragana 0x60 below it.
char32_t table_letter(char32_t c) noexcept { return c >= 0x30A1 && c <= 0x30F6 ? c - 0x60 : c; }

class Tables {
 public:
  static const Tables& get() noexcept {
    static const Tables instance;
    return instance;
  }

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
  [[nodiscard]] const Rule* match(const Slot& slot, std::u32string_view letters, std::size_t i,
                                  std::uint8_t variant) const noexcept {
    const RuleList& rules = lists_[slot.first_list + slot.list_of[variant]];
    const Rule* rule = rules_.data() + rules.first;
    for (const Rule* end = rule + rules.count; rule != end; ++rule) {
      if (rule->kind >= RuleKind::kFinal) continue;
      const std::size_t length = rule->source_length;
      if (length > letters.size() - i) continue;
      bool equal = true;
      for (std::size_t k = 1; k < length && equal; ++k) {
        equal = table_letter(letters[i + k]) == source_pool_[rule->source + k - 1];
      }
      if (!equal) continue;
      if (!fits(rule->left, i == 0 ? U'\0' : letters[i - 1], U'^')) continue;
      if (!fits(rule->right, i + length == letters.size() ? U'\0' : letters[i + length], U'$')) continue;
      return rule;
    }
    return nullptr;
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
  struct Draft {
    char32_t first = 0;
    std::u32string source;
    Script script = Script::kOther;
    std::size_t order = 0;
    Rule rule;
  };

  Tables() {
    std::vector<Draft> drafts;
    std::vector<std::pair<std::pair<Script, std::uint8_t>, std::u32string>> alphabets;
    read(base::data_table("romanization.tsv"), drafts, alphabets);
    read_latin(base::data_table("latin_folding.tsv"), drafts);
    const auto specificity = [](const Rule& rule) {
      return (rule.left.kind != SideKind::kAny ? 1 : 0) + (rule.right.kind != SideKind::kAny ? 1 : 0);
    };
    std::sort(drafts.begin(), drafts.end(), [&](const Draft& a, const Draft& b) {
      if (a.first != b.first) return a.first < b.first;
      if (a.source.size() != b.source.size()) return a.source.size() > b.source.size();
      if ((a.rule.variant == 0) != (b.rule.variant == 0)) return a.rule.variant != 0;
      if (specificity(a.rule) != specificity(b.rule)) return specificity(a.rule) > specificity(b.rule);
      return a.order < b.order;
    });
    page_slots_.reserve(64 * 256);
    for (std::size_t begin = 0; begin < drafts.size();) {
      std::size_t end = begin;
      Slot slot;
      slot.in_alphabet = ~0U;
      for (; end < drafts.size() && drafts[end].first == drafts[begin].first; ++end) {
        Draft& draft = drafts[end];
        draft.rule.source = static_cast<std::uint32_t>(source_pool_.size());
        draft.rule.source_length = static_cast<std::uint8_t>(draft.source.size());
        source_pool_.append(draft.source, 1);
        if (draft.rule.variant != 0) slot.own_variants |= 1U << draft.rule.variant;
        if (draft.source.size() == 1 && draft.rule.variant == 0 && specificity(draft.rule) == 0) {
          slot.letter_class = class_of(draft.rule);
        }
      }
      slot.first_list = static_cast<std::uint32_t>(lists_.size());
      for (std::uint8_t variant = 0; variant < kMaxVariants; ++variant) {
        if (variant != 0 && ((slot.own_variants >> variant) & 1U) == 0) continue;
        slot.list_of[variant] = static_cast<std::uint8_t>(lists_.size() - slot.first_list);
        RuleList list{static_cast<std::uint32_t>(rules_.size()), 0};
        for (std::size_t i = begin; i < end; ++i) {
          if (drafts[i].rule.variant != 0 && drafts[i].rule.variant != variant) continue;
          rules_.push_back(drafts[i].rule);
          ++list.count;
        }
        lists_.push_back(list);
      }
      slot_scripts_.push_back(drafts[begin].script);
      add_slot(drafts[begin].first, slot);
      begin = end;
    }
    // Letters that stand only inside of rows are known, too: they write nothing of their own.
    for (const Draft& draft : drafts) {
      for (const char32_t letter : draft.source) {
        if (slot(letter) != nullptr) continue;
        Slot inner;
        inner.in_alphabet = ~0U;
        inner.first_list = static_cast<std::uint32_t>(lists_.size());
        lists_.emplace_back();
        slot_scripts_.push_back(draft.script);
        add_slot(letter, inner);
      }
    }
    for (std::size_t i = 0; i < slots_.size(); ++i) {
      for (const auto& [key, letters] : alphabets) {
        if (key.first != slot_scripts_[i]) continue;
        if (letters.find(slot_letters_[i]) == std::u32string::npos)
          slots_[i].in_alphabet &= ~(1U << key.second);
      }
    }
  }

  static LetterClass class_of(const Rule& rule) noexcept {
    switch (rule.kind) {
      case RuleKind::kVowel:
      case RuleKind::kSign:
        return LetterClass::kVowel;
      case RuleKind::kConsonant:
      case RuleKind::kSecond:
        return LetterClass::kConsonant;
      default:
        break;
    }
    if (rule.length == 0) return LetterClass::kNone;
    return is_vowel(rule.latin().back()) ? LetterClass::kVowel : LetterClass::kConsonant;
  }

  static void set_latin(Rule& rule, std::string_view latin) noexcept {
    rule.length = static_cast<std::uint8_t>(std::min(latin.size(), rule.text.size()));
    std::copy_n(latin.begin(), rule.length, rule.text.begin());
  }

  void add_slot(char32_t letter, const Slot& slot) {
    std::uint8_t& page = pages_[letter >> 8];
    if (page == 0) {
      page_slots_.resize(page_slots_.size() + 256);
      page = static_cast<std::uint8_t>(page_slots_.size() / 256);
    }
    slots_.push_back(slot);
    slot_letters_.push_back(letter);
    page_slots_[(page - 1U) * 256U + (letter & 0xFF)] = static_cast<std::uint16_t>(slots_.size());
  }

  static Script script_named(std::string_view code) noexcept {
    for (std::size_t i = 0; i < kScripts; ++i) {
      if (script_code(static_cast<Script>(i)) == code) return static_cast<Script>(i);
    }
    return Script::kOther;
  }

  static RuleKind kind_named(std::string_view name) noexcept {
    constexpr std::array<std::string_view, 14> kNames = {"",       "consonant", "vowel",  "sign",  "mark",
                                                         "virama", "second",    "silent", "weak",  "double",
                                                         "repeat", "long",      "final",  "prefix"};
    for (std::size_t i = 0; i < kNames.size(); ++i) {
      if (kNames[i] == name) return static_cast<RuleKind>(i);
    }
    return RuleKind::kPlain;
  }

  std::uint8_t variant_named(Script script, std::string_view name) {
    auto& variants = scripts_[static_cast<std::size_t>(script)].variants;
    for (std::size_t i = 0; i < variants.size(); ++i) {
      if (variants[i] == name) return static_cast<std::uint8_t>(i);
    }
    if (variants.size() == kMaxVariants) return 0;
    variants.push_back(name);
    return static_cast<std::uint8_t>(variants.size() - 1);
  }

  Side side(std::string_view text, char edge) {
    if (text.empty()) return {};
    if (text.size() == 1 && text[0] == edge) return {SideKind::kEdge, 0};
    if (text == "V") return {SideKind::kVowel, 0};
    if (text == "C") return {SideKind::kConsonant, 0};
    if (text.front() == '[' && text.back() == ']') {
      text = text.substr(1, text.size() - 2);
      SideKind kind = SideKind::kSet;
      if (text.starts_with('!')) {
        kind = SideKind::kOutsideSet;
        text.remove_prefix(1);
      }
      sets_.push_back(decode(text));
      return {kind, static_cast<std::uint16_t>(sets_.size() - 1)};
    }
    return {};
  }

  template <class Drafts, class Alphabets>
  void read(std::string_view table, Drafts& drafts, Alphabets& alphabets) {
    base::for_each_row(table, [&](const auto& column, std::size_t) {
      const Script script = script_named(column[0]);
      ScriptRules& own = scripts_[static_cast<std::size_t>(script)];
      const std::uint8_t variant = variant_named(script, column[1]);
      const std::string_view kind = column[5];
      if (kind == "alphabet") {
        own.with_alphabet |= 1U << variant;
        alphabets.push_back({{script, variant}, decode(column[2])});
        return;
      }
      if (kind == "inherent") {
        Inherent inherent;
        inherent.variant = variant;
        set_latin(inherent.vowel, column[4]);
        inherent.drops_final = column[3].find("final") != std::string_view::npos;
        inherent.drops_clusters = column[3].find("all") != std::string_view::npos;
        inherent.drops_medial = column[3].find("medial") != std::string_view::npos;
        own.inherents.push_back(inherent);
        if (variant != 0) own.own_inherent |= 1U << variant;
        return;
      }
      if (kind == "inherent2") {
        set_latin(own.second_vowel, column[4]);
        return;
      }
      Draft draft;
      draft.source = decode(column[2]);
      if (draft.source.empty() || draft.source.size() > 16) return;
      draft.first = draft.source.front();
      draft.script = script;
      draft.order = drafts.size();
      draft.rule.variant = variant;
      set_latin(draft.rule, column[4]);
      draft.rule.kind = kind_named(kind);
      const std::size_t bar = column[3].find('_');
      if (bar != std::string_view::npos) {
        draft.rule.left = side(column[3].substr(0, bar), '^');
        draft.rule.right = side(column[3].substr(bar + 1), '$');
      }
      drafts.push_back(std::move(draft));
    });
  }

  // letter, variant, latin
  template <class Drafts>
  void read_latin(std::string_view table, Drafts& drafts) {
    base::for_each_row(table, [&](const auto& column, std::size_t) {
      Draft draft;
      draft.source = decode(column[0]);
      if (draft.source.empty()) return;
      draft.first = draft.source.front();
      draft.script = Script::kLatin;
      draft.order = drafts.size();
      draft.rule.variant = variant_named(Script::kLatin, column[1]);
      set_latin(draft.rule, column[2]);
      drafts.push_back(std::move(draft));
    });
  }

  [[nodiscard]] bool fits(const Side& wanted, char32_t neighbour, char32_t edge) const noexcept {
    switch (wanted.kind) {
      case SideKind::kAny:
        return true;
      case SideKind::kEdge:
        return neighbour == U'\0';
      case SideKind::kVowel:
      case SideKind::kConsonant: {
        if (neighbour == U'\0') return false;
        const Slot* beside = slot(neighbour);
        return beside != nullptr &&
               beside->letter_class ==
                   (wanted.kind == SideKind::kVowel ? LetterClass::kVowel : LetterClass::kConsonant);
      }
      case SideKind::kSet:
      case SideKind::kOutsideSet: {
        const char32_t sought = neighbour == U'\0' ? edge : table_letter(neighbour);
        const bool found = sets_[wanted.set].find(sought) != std::u32string::npos;
        return found == (wanted.kind == SideKind::kSet);
      }
    }
    return false;
  }

  std::array<std::uint8_t, 0x1100> pages_{};
  std::vector<std::uint16_t> page_slots_;
  std::vector<Slot> slots_;
  std::u32string slot_letters_;
  std::vector<Script> slot_scripts_;
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

void append_unknown(Latin& out, char32_t c) noexcept {
  if ((c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9')) {
    out.append(static_cast<char>(c));
    return;
  }
  if (c == 0x5F3) return;  // Hebrew geresh that no rule used
  constexpr std::string_view kHex = "0123456789abcdef";
  out.append('u');
  for (int shift = 20; shift >= 0; shift -= 4) {
    if ((c >> shift) != 0 || shift < 16) out.append(kHex[(c >> shift) & 0xF]);
  }
}

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
    if (slot->list_of[variant] != 0) return tables_.match(*slot, letters_, i, variant);
    if (!base_known_[i]) {
      base_[i] = tables_.match(*slot, letters_, i, 0);
      base_known_[i] = true;
    }
    return base_[i];
  }

 private:
  const Tables& tables_;
  std::u32string_view letters_;
  std::array<const Slot*, kMaxWord> slots_;
  std::array<const Rule*, kMaxWord> base_;
  std::array<bool, kMaxWord> base_known_;
};

// Alphabets and syllabaries: rule after rule.
void run_alphabet(Letters& letters, std::uint8_t variant, Latin& out) noexcept {
  bool doubled = false;
  const Rule* previous = nullptr;
  for (std::size_t i = 0; i < letters.size();) {
    const Rule* rule = letters.match(i, variant);
    if (rule == nullptr) {
      if (letters.slot(i) == nullptr) append_unknown(out, letters[i]);
      previous = nullptr;
      ++i;
      continue;
    }
    i += rule->source_length;
    if (rule->kind < RuleKind::kDouble && !doubled) {
      out.append(*rule);
      previous = rule;
      continue;
    }
    const Rule* const before = std::exchange(previous, rule);
    if (rule->kind == RuleKind::kDouble) {  // Japanese small tsu doubles the consonant after it, ch as tch
      doubled = true;
      continue;
    }
    if (rule->kind == RuleKind::kRepeat && before != nullptr && before->length == 1) out.append(*before);
    if (rule->kind == RuleKind::kLong) {  // prolongs the vowel before it
      if (out.length > 0 && is_vowel(out.text[out.length - 1])) out.append(out.text[out.length - 1]);
      continue;
    }
    if (doubled && rule->length != 0 && !is_vowel(rule->text[0])) {
      out.append(rule->latin().starts_with("ch") ? 't' : rule->text[0]);
    }
    doubled = false;
    out.append(*rule);
  }
}

// The Indic family: a consonant carries the inherent vowel unless a vowel sign or a virama follows.
void run_indic(const ScriptRules& script, Letters& letters, std::uint8_t variant, Latin& out) noexcept {
  struct Syllable {
    const Rule* onset;
    const Rule* vowel;
    bool inherent;
    bool conjunct;  // its consonant follows another without a vowel between
  };
  const Inherent* inherent = &script.inherents.front();
  for (const Inherent& other : script.inherents) {
    if (other.variant == variant) inherent = &other;
  }
  std::array<Syllable, kMaxWord> syllables;
  std::size_t count = 0;
  bool after_virama = false;
  for (std::size_t i = 0; i < letters.size() && count < syllables.size();) {
    const Rule* rule = letters.match(i, variant);
    if (rule == nullptr) {
      if (letters.slot(i) == nullptr)
        return run_alphabet(letters, variant, out);  // a letter of another script
      ++i;
      continue;
    }
    i += rule->source_length;
    Syllable* const last = count > 0 && syllables[count - 1].inherent ? &syllables[count - 1] : nullptr;
    switch (rule->kind) {
      case RuleKind::kConsonant:
      case RuleKind::kSecond:
        syllables[count++] = {rule, rule->kind == RuleKind::kSecond ? &script.second_vowel : &inherent->vowel,
                              true, after_virama};
        after_virama = false;
        continue;
      case RuleKind::kSign:
        if (last != nullptr) {
          last->vowel = rule;
          last->inherent = false;
        } else {
          syllables[count++] = {nullptr, rule, false, false};
        }
        break;
      case RuleKind::kVirama:
        if (last != nullptr) {
          last->vowel = nullptr;
          last->inherent = false;
        }
        after_virama = true;
        continue;
      case RuleKind::kSilent:
        if (last != nullptr) --count;
        break;
      default:
        if (rule->length != 0) syllables[count++] = {nullptr, rule, false, false};
        break;
    }
    after_virama = false;
  }
  if (inherent->drops_final && count > 1 && syllables[count - 1].inherent &&
      (inherent->drops_clusters || !syllables[count - 1].conjunct)) {
    syllables[count - 1].vowel = nullptr;
  }
  if (inherent->drops_medial) {
    const auto has_vowel = [](const Syllable& s) {
      return s.vowel != nullptr && s.vowel->length != 0 && is_vowel(s.vowel->latin().back());
    };
    for (std::size_t i = count; i-- > 1;) {
      if (i + 1 >= count || !syllables[i].inherent || syllables[i].vowel == nullptr || syllables[i].conjunct)
        continue;
      const Syllable& next = syllables[i + 1];
      if (has_vowel(syllables[i - 1]) && next.onset != nullptr && next.vowel != nullptr)
        syllables[i].vowel = nullptr;
    }
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (syllables[i].onset != nullptr) out.append(*syllables[i].onset);
    if (syllables[i].vowel != nullptr) out.append(*syllables[i].vowel);
  }
}

// Ethiopic: letters of the sixth order have no vowel, or i where a word begins and where consonants would pile up.
void run_ethiopic(Letters& letters, std::uint8_t variant, Latin& out) noexcept {
  const auto weak = [&](std::size_t i) {
    const Rule* rule = i < letters.size() ? letters.match(i, variant) : nullptr;
    return rule != nullptr && rule->kind == RuleKind::kWeak;
  };
  bool after_vowel = false;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const Rule* rule = letters.match(i, variant);
    if (rule == nullptr) {
      append_unknown(out, letters[i]);
      continue;
    }
    const bool last = i + 1 == letters.size();
    // y after a vowel and before a consonant is the end of a diphthong.
    if (rule->kind == RuleKind::kWeak && rule->latin() == "y" && after_vowel && !last) {
      out.append('i');
      after_vowel = true;
      continue;
    }
    out.append(*rule);
    if (rule->kind != RuleKind::kWeak) {
      after_vowel = true;
    } else if (!last && (!after_vowel || (i + 2 == letters.size() && weak(i + 1)))) {
      out.append('i');
      after_vowel = true;
    } else {
      after_vowel = false;
    }
  }
}

// One Tibetan syllable: (prefix) root stack (suffix (second suffix)); only the root carries a vowel.
void run_tibetan(const Tables& tables, Letters& letters, std::uint8_t variant, Latin& out) noexcept {
  struct Stack {
    std::array<char32_t, 4> letters{};  // subjoined ones as full letters but for ya, ra, la, wa
    std::size_t count = 0;
    bool compound = false;
    const Rule* vowel = nullptr;
  };
  constexpr char32_t kWa = 0xFAD;
  constexpr char32_t kYa = 0xFB1;
  constexpr char32_t kLa = 0xFB3;
  std::array<Stack, 8> stacks;
  std::size_t count = 0;
  for (std::size_t i = 0; i < letters.size(); ++i) {
    const char32_t c = letters[i];
    if (c >= 0xF40 && c <= 0xF6C) {
      if (count == stacks.size()) break;
      stacks[count].letters[0] = c;
      stacks[count++].count = 1;
    } else if (count > 0 && c >= 0xF90 && c <= 0xFBC) {
      Stack& stack = stacks[count - 1];
      const bool medial = c >= kYa && c <= kLa;
      const bool head = stack.letters[0] == U'ར' || stack.letters[0] == U'ལ' || stack.letters[0] == U'ས';
      stack.compound = true;
      if (c == kWa) continue;
      if (!medial && head && stack.count == 1) {
        stack.letters[0] = c - 0x50;  // the letter on top is silent
      } else if (stack.count < stack.letters.size()) {
        stack.letters[stack.count++] = medial ? c : c - 0x50;
      }
    } else if (count > 0) {
      const Rule* sign = letters.match(i, variant);
      if (sign != nullptr && sign->kind == RuleKind::kSign) stacks[count - 1].vowel = sign;
    }
  }
  if (count == 0) return run_alphabet(letters, variant, out);
  const auto append_onset = [&](const Stack& stack) {
    Letters onset(tables, {stack.letters.data(), stack.count});
    run_alphabet(onset, variant, out);
  };
  const auto is_prefix = [&](const Stack& stack) {
    return stack.count == 1 && !stack.compound &&
           tables.of_kind(stack.letters[0], RuleKind::kPrefix, variant) != nullptr;
  };
  const auto final_of = [&](std::size_t i) -> const Rule* {
    return i < count && !stacks[i].compound ? tables.of_kind(stacks[i].letters[0], RuleKind::kFinal, variant)
                                            : nullptr;
  };
  std::size_t root = count;
  for (std::size_t i = 0; i < count && root == count; ++i) {
    if (stacks[i].compound || stacks[i].vowel != nullptr) root = i;
  }
  const bool particle =
      root > 0 && root + 1 == count && stacks[root].letters[0] == U'འ' && !stacks[root].compound;
  if (root == count || particle) {
    const std::size_t own = particle ? root : count;
    const bool second_suffix = own == 3 && (stacks[2].letters[0] == U'ས' || stacks[2].letters[0] == U'ད') &&
                               (stacks[1].letters[0] == U'ག' || stacks[1].letters[0] == U'ང' ||
                                stacks[1].letters[0] == U'བ' || stacks[1].letters[0] == U'མ');
    root = own >= 3 && is_prefix(stacks[0]) && !second_suffix ? 1 : 0;
  }
  if (root > 1 ||
      (root == 1 && !is_prefix(stacks[0]))) {  // no Tibetan syllable (a Sanskrit word): stack by stack
    for (std::size_t i = 0; i < count; ++i) {
      append_onset(stacks[i]);
      if (stacks[i].vowel != nullptr) {
        out.append(*stacks[i].vowel);
      } else {
        out.append('a');
      }
    }
    return;
  }
  append_onset(stacks[root]);
  const Rule* suffix = final_of(root + 1);
  const char32_t suffix_letter = suffix != nullptr ? stacks[root + 1].letters[0] : 0;
  if (stacks[root].vowel != nullptr) {
    out.append(*stacks[root].vowel);
  } else {
    const bool fronted =
        suffix_letter == U'ད' || suffix_letter == U'ན' || suffix_letter == U'ལ' || suffix_letter == U'ས';
    out.append(fronted ? 'e' : 'a');
  }
  if (suffix != nullptr) out.append(*suffix);
  if (particle && stacks[count - 1].vowel != nullptr) out.append(*stacks[count - 1].vowel);
}

// Thai and Lao: vowels stand before, above, below, behind and around their consonant, or are not written at all.
// Lao vowels are looked at as the Thai ones 0x80 below them.
class ThaiReader {
 public:
  ThaiReader(const Tables& tables, const Letters& letters, std::uint8_t variant, Latin& out) noexcept
      : tables_(tables), variant_(variant), out_(out) {
    for (std::size_t i = 0; i < letters.size(); ++i) push(letters[i]);
  }

  void run() noexcept {
    std::size_t i = 0;
    while (i < count_) i = syllable(i);
  }

 private:
  static char32_t thai(char32_t c) noexcept { return c >= 0xE80 && c <= 0xEFF ? c - 0x80 : c; }
  [[nodiscard]] char32_t at(std::size_t i) const noexcept { return i < count_ ? thai(letters_[i]) : 0; }
  [[nodiscard]] bool consonant(std::size_t i) const noexcept {
    return i < count_ && tables_.of_kind(letters_[i], RuleKind::kConsonant, variant_) != nullptr;
  }
  // A vowel that stands behind, above or below its consonant. 0xE3B and 0xE3D are Lao o and ia less 0x80.
  [[nodiscard]] bool vowel_after(std::size_t i) const noexcept {
    const char32_t c = at(i);
    return (c >= 0xE30 && c <= 0xE39) || c == 0xE47 || c == 0xE4D || c == 0xE3B || c == 0xE3D;
  }
  [[nodiscard]] bool vowel_before(std::size_t i) const noexcept { return at(i) >= 0xE40 && at(i) <= 0xE44; }
  // อ or ว that stands for a vowel: a consonant without a vowel of its own, or the end, follows.
  [[nodiscard]] bool vowel_letter(std::size_t i) const noexcept {
    return at(i) == U'อ' && !vowel_after(i + 1) && !vowel_letter_follows(i);
  }
  [[nodiscard]] bool vowel_letter_follows(std::size_t i) const noexcept { return at(i + 1) == U'อ'; }

  // Letters under the silencing sign fall, with their vowel, and with a stop before a silent ร.
  void push(char32_t c) noexcept {
    if (thai(c) != 0xE4C) {
      letters_[count_++] = c;
      return;
    }
    if (count_ > 0 && vowel_after(count_ - 1)) --count_;
    if (count_ == 0) return;
    --count_;
    const char32_t silenced = thai(letters_[count_]);
    if (silenced == U'ร' && count_ > 1 && (at(count_ - 1) == U'ต' || at(count_ - 1) == U'ท') &&
        consonant(count_ - 2)) {
      --count_;
    }
  }

  [[nodiscard]] bool cluster(std::size_t i, bool led) const noexcept {
    const char32_t first = at(i);
    const char32_t second = at(i + 1);
    if (!consonant(i) || !consonant(i + 1)) return false;
    const bool liquid = second == U'ร' || second == U'ล';
    const bool pair = first == U'ห' ? (liquid || second == U'ง' || second == U'ญ' || second == U'น' ||
                                       second == U'ม' || second == U'ย' || second == U'ว')
                      : (first == U'ก' || first == U'ข' || first == U'ค')
                          ? liquid || second == U'ว'
                          : liquid && (first == U'ต' || first == U'ป' || first == U'ผ' || first == U'พ');
    if (!pair) return false;
    if (led) return second != U'ว' || !vowel_after(i + 2);
    if (vowel_after(i + 2)) return true;
    if (second == U'ว') return false;
    return consonant(i + 2) && !vowel_after(i + 3) && !(at(i + 1) == U'ร' && at(i + 2) == U'ร');
  }

  void append(std::string_view latin) noexcept {
    for (const char c : latin) out_.append(c);
  }
  void append_kind(std::size_t i, RuleKind kind) noexcept {
    if (const Rule* rule = tables_.of_kind(letters_[i], kind, variant_)) out_.append(*rule);
  }

  // Whether letter i ends the syllable before it: a consonant that no vowel follows.
  [[nodiscard]] bool is_final(std::size_t i) const noexcept {
    if (!consonant(i) || tables_.of_kind(letters_[i], RuleKind::kFinal, variant_) == nullptr) return false;
    if (at(i + 1) == 0xE34 && i + 2 == count_) {  // ชาติ, วุฒิ, ภูมิ: the last i is not spoken
      const char32_t c = at(i);
      return c == U'ต' || c == U'ฒ' || c == U'ม';
    }
    return !vowel_after(i + 1) && !vowel_letter(i + 1);
  }
  // Two consonants are left after an open vowel: a syllable of their own (-phon, -thon), unless the second is silent
  // (-tr, -chr, or an aspirate after its own stop).
  [[nodiscard]] bool last_syllable(std::size_t i) const noexcept {
    if (i + 2 != count_ || !consonant(i) || !consonant(i + 1)) return false;
    const char32_t first = at(i);
    const char32_t second = at(i + 1);
    if (second == U'ร') return first != U'ต' && first != U'ท' && first != U'ช';
    return second != U'ธ' && second != U'ฐ' && second != U'ถ' && second != U'ข' && second != U'ฉ';
  }

  std::size_t syllable(std::size_t i) noexcept {
    const char32_t lead = vowel_before(i) ? at(i) : 0;
    const std::size_t start = lead != 0 ? i + 1 : i;
    if (!consonant(start)) {
      if (start < count_) {
        const Rule* own = tables_.of_kind(letters_[start], RuleKind::kSign, variant_);
        if (own != nullptr) {
          out_.append(*own);
        } else {
          append_unknown(out_, letters_[start]);
        }
      }
      return start + 1;
    }
    std::size_t k = start + 1;
    const bool two = cluster(start, lead != 0);
    if (lead == 0 && !two && k == count_ && i > 0)
      return k;  // a last consonant that nothing follows is not spoken
    if (!two) {
      append_kind(start, RuleKind::kConsonant);
    } else {
      if (at(start) != U'ห') append_kind(start, RuleKind::kConsonant);
      append_kind(start + 1, RuleKind::kConsonant);
      ++k;
    }
    bool closed = false;  // the vowel holds its end
    written_ = lead != 0 || vowel_after(k);
    open_ = written_ && at(k) != 0xE31 && at(k) != 0xE47;
    switch (lead) {
      case U'เ':
        if (at(k) == 0xE35 && at(k + 1) == U'ย') {
          append("ia");
          k += 2;
        } else if (at(k) == 0xE37 && at(k + 1) == U'อ') {
          append("uea");
          k += 2;
        } else if (at(k) == 0xE32) {
          const bool is_short = at(k + 1) == 0xE30;
          append(is_short ? "o" : "ao");
          k += is_short ? 2 : 1;
          closed = true;
        } else if (at(k) == 0xE34) {
          append("oe");
          ++k;
        } else if (at(k) == U'อ') {
          append("oe");
          ++k;
        } else if (at(k) == U'ย' && !vowel_after(k + 1)) {
          append("oei");
          ++k;
          closed = true;
        } else if (at(k) == 0xE3B && at(k + 1) == 0xE32) {  // Lao ao
          append("ao");
          k += 2;
          closed = true;
        } else {
          append("e");
          if (at(k) == 0xE47 || at(k) == 0xE30 || at(k) == 0xE31) ++k;
        }
        break;
      case U'แ':
        append("ae");
        if (at(k) == 0xE47 || at(k) == 0xE30 || at(k) == 0xE31) ++k;
        break;
      case U'โ':
        append("o");
        if (at(k) == 0xE30) ++k;
        break;
      case U'ใ':
      case U'ไ':
        append("ai");
        if (at(k) == U'ย' && !vowel_after(k + 1)) ++k;
        closed = true;
        break;
      default:
        closed = plain_vowel(k);
        break;
    }
    if (at(k) == 0xE30) ++k;
    // ร before a final that no vowel follows is not spoken (เกียรติ).
    if (written_ && at(k) == U'ร' && consonant(k + 1) && is_final(k + 1)) ++k;
    if (!closed && is_final(k) && !(open_ && last_syllable(k))) {
      append_kind(k, RuleKind::kFinal);
      k += at(k + 1) == 0xE34 && k + 2 == count_ ? 2 : 1;
    }
    return k;
  }

  // The vowel after the consonant at k - 1; moves k behind it and says whether the syllable has its end, too.
  bool plain_vowel(std::size_t& k) noexcept {
    const char32_t c = at(k);
    const char32_t next = at(k + 1);
    switch (c) {
      case 0xE31:
        if (next == U'ว' || next == U'ย') {
          append(next == U'ว' ? "ua" : "ai");
          k += 2;
          return next == U'ย';
        }
        append("a");
        ++k;
        return false;
      case 0xE30:
        append("a");
        ++k;
        return true;
      case 0xE32:
        append("a");
        break;
      case 0xE34:
      case 0xE35:
        append("i");
        break;
      case 0xE36:
        append("ue");
        break;
      case 0xE37:
        append("ue");
        if (next == U'อ') ++k;
        break;
      case 0xE38:
      case 0xE39:
        append("u");
        break;
      case 0xE47:
        append("o");
        if (next == U'อ') ++k;
        break;
      case 0xE4D:
        if (next == 0xE32) {
          append("am");
          k += 2;
          return true;
        }
        append("o");
        break;
      case 0xE3B:  // Lao o, ua
        append(next == U'ว' ? "ua" : "o");
        if (next == U'ว') ++k;
        break;
      case 0xE3D:
        append("ia");
        break;
      default:
        if (vowel_letter(k)) {
          append("o");
          break;
        }
        if (c == U'ว' && consonant(k + 1) && !vowel_after(k + 1) && !vowel_after(k + 2)) {
          append("ua");
          break;
        }
        if (c == U'ร' && next == U'ร') {
          k += 2;
          append(is_final(k) ? "a" : "an");
          return !is_final(k);
        }
        append(is_final(k) ? "o" : "a");
        return false;
    }
    ++k;
    return false;
  }

  const Tables& tables_;
  std::uint8_t variant_;
  Latin& out_;
  std::array<char32_t, kMaxWord> letters_;
  std::size_t count_ = 0;
  bool written_ = false;  // the syllable's vowel is
  bool open_ = false;     // and needs no final consonant
};

// Hangul syllable -> its letters as compatibility jamo (Unicode 15, section 3.12).
std::size_t decompose_hangul(char32_t c, std::array<char32_t, 3>& letters) noexcept {
  static constexpr std::u32string_view kInitials = U"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
  static constexpr std::u32string_view kMedials = U"ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
  static constexpr std::u32string_view kFinals = U"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";
  if (c >= 0xAC00 && c <= 0xD7A3) {
    const char32_t index = c - 0xAC00;
    letters[0] = kInitials[index / 588];
    letters[1] = kMedials[index % 588 / 28];
    if (index % 28 == 0) return 2;
    letters[2] = kFinals[index % 28 - 1];
    return 3;
  }
  letters[0] = c;
  if (c >= 0x1100 && c <= 0x1112) letters[0] = kInitials[c - 0x1100];
  if (c >= 0x1161 && c <= 0x1175) letters[0] = kMedials[c - 0x1161];
  if (c >= 0x11A8 && c <= 0x11C2) letters[0] = kFinals[c - 0x11A8];
  return 1;
}

// Keeps what was written in out.text[out.count], unless it is empty or known.
void commit(const Latin& latin, Romanization& out) noexcept {
  if (latin.length == 0) return;
  for (std::size_t i = 0; i < out.count; ++i) {
    if (out[i] == latin.view()) return;
  }
  out.length[out.count++] = static_cast<std::uint8_t>(latin.length);
}

void romanize_hangul(const Tables& tables, char32_t syllable, Romanization& out) noexcept {
  std::array<char32_t, 3> jamo{};
  const std::size_t jamo_count = decompose_hangul(syllable, jamo);
  Letters letters(tables, {jamo.data(), jamo_count});
  const Slot* whole = tables.slot(syllable);
  std::uint32_t variants = 1U | (whole == nullptr ? 0U : whole->own_variants);
  for (std::size_t i = 0; i < jamo_count; ++i) {
    if (const Slot* slot = letters.slot(i)) variants |= slot->own_variants;
  }
  const char32_t one[] = {syllable};
  while (variants != 0) {
    const auto variant = static_cast<std::uint8_t>(std::countr_zero(variants));
    variants &= variants - 1;
    if (out.count == out.text.size()) return;
    Latin latin{out.text[out.count].data()};
    const Rule* rule = whole == nullptr ? nullptr : tables.match(*whole, {one, 1}, 0, variant);
    if (rule != nullptr && rule->variant == variant) {
      latin.append(*rule);
    } else {
      run_alphabet(letters, variant, latin);
    }
    commit(latin, out);
  }
}

}  // namespace

void Romanization::add(std::string_view latin) noexcept {
  if (latin.empty() || count >= text.size()) return;
  for (std::size_t i = 0; i < count; ++i) {
    if ((*this)[i] == latin) return;
  }
  latin = latin.substr(0, kMaxTokenBytes);
  std::copy(latin.begin(), latin.end(), text[count].begin());
  length[count++] = static_cast<std::uint8_t>(latin.size());
}

bool has_row(char32_t code_point) noexcept { return Tables::get().slot(code_point) != nullptr; }

void romanize(Script script, std::u32string_view word, Romanization& out) noexcept {
  const Tables& tables = Tables::get();
  out.count = 0;
  word = word.substr(0, kMaxWord);
  if (word.empty()) return;
  if (script == Script::kHangul && word.size() == 1) {
    romanize_hangul(tables, word[0], out);
    return;
  }
  const ScriptRules& rules = tables.script(script);
  Letters letters(tables, word);
  std::uint32_t overriding = rules.own_inherent;  // variants that say something else about one of the letters
  std::uint32_t compatible = ~0U;
  if (script != Script::kOther) {  // a mixed word has no language
    for (std::size_t i = 0; i < letters.size(); ++i) {
      if (const Slot* slot = letters.slot(i)) {
        overriding |= slot->own_variants;
        compatible &= slot->in_alphabet;
      }
    }
  }
  const auto run = [&](std::uint8_t variant) {
    if (out.count == out.text.size()) return;
    Latin latin{out.text[out.count].data()};
    switch (script) {
      case Script::kThai:
      case Script::kLao:
        ThaiReader(tables, letters, variant, latin).run();
        break;
      case Script::kTibetan:
        run_tibetan(tables, letters, variant, latin);
        break;
      case Script::kEthiopic:
        run_ethiopic(letters, variant, latin);
        break;
      default:
        if (rules.inherents.empty()) {
          run_alphabet(letters, variant, latin);
        } else {
          run_indic(rules, letters, variant, latin);
        }
    }
    commit(latin, out);
  };
  // The main one: the base where its alphabet has all the letters, else the first language that has them.
  std::uint8_t main = 0;
  const std::uint32_t languages = compatible & rules.with_alphabet;
  if ((rules.with_alphabet & 1U) != 0 && (languages & 1U) == 0 && languages != 0) {
    main = static_cast<std::uint8_t>(std::countr_zero(languages));
  }
  run(main);
  std::uint32_t others = overriding & compatible & ~(1U << main);
  if (main != 0) others |= 1U;
  while (others != 0 && out.count < out.text.size()) {
    // The base comes last when it is not the main one.
    const std::uint32_t rest = others & ~1U;
    const auto variant = static_cast<std::uint8_t>(std::countr_zero(rest != 0 ? rest : others));
    others &= ~(1U << variant);
    run(variant);
  }
}

}  // namespace tamis::text
