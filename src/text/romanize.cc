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

constexpr std::size_t kScripts = static_cast<std::size_t>(Script::kDigits) + 1;
constexpr std::size_t kMaxVariants = 32;  // bits of a mask
constexpr std::size_t kMaxWord = kMaxTokenBytes;

enum class RuleKind : std::uint8_t { kPlain, kConsonant, kVowel, kSign, kVirama, kMark, kDouble, kRepeat, kLong };
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
  std::array<std::uint8_t, kMaxVariants> list_of{};  // of each variant, counted from first_list; 0 is the base's
  LetterClass letter_class = LetterClass::kNone;
};

struct ScriptRules {
  std::vector<std::string_view> variants{std::string_view{}};  // [0] the base
  std::uint32_t with_alphabet = 0;
  Rule inherent;  // its Latin is the inherent vowel; empty for alphabets
  bool drops_final = false;   // the inherent vowel falls at the end of a word
  bool drops_medial = false;  // and between vowel-consonant and consonant-vowel
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
    for (std::size_t i = 0; i < slots_.size(); ++i) {
      for (const auto& [key, letters] : alphabets) {
        if (key.first != slot_scripts_[i]) continue;
        if (letters.find(slot_letters_[i]) == std::u32string::npos) slots_[i].in_alphabet &= ~(1U << key.second);
      }
    }
  }

  static LetterClass class_of(const Rule& rule) noexcept {
    switch (rule.kind) {
      case RuleKind::kVowel:
      case RuleKind::kSign: return LetterClass::kVowel;
      case RuleKind::kConsonant: return LetterClass::kConsonant;
      default: break;
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
        set_latin(own.inherent, column[4]);
        own.drops_final = column[3].find("final") != std::string_view::npos;
        own.drops_medial = column[3].find("medial") != std::string_view::npos;
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
      draft.rule.kind = kind == "consonant" ? RuleKind::kConsonant
                        : kind == "vowel"   ? RuleKind::kVowel
                        : kind == "sign"    ? RuleKind::kSign
                        : kind == "virama"  ? RuleKind::kVirama
                        : kind == "mark"    ? RuleKind::kMark
                        : kind == "double"  ? RuleKind::kDouble
                        : kind == "repeat"  ? RuleKind::kRepeat
                        : kind == "long"    ? RuleKind::kLong
                                            : RuleKind::kPlain;
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
      case SideKind::kAny: return true;
      case SideKind::kEdge: return neighbour == U'\0';
      case SideKind::kVowel:
      case SideKind::kConsonant: {
        if (neighbour == U'\0') return false;
        const Slot* beside = slot(neighbour);
        return beside != nullptr && beside->letter_class == (wanted.kind == SideKind::kVowel ? LetterClass::kVowel
                                                                                             : LetterClass::kConsonant);
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
    const Rule* onset = nullptr;
    const Rule* vowel = nullptr;
    bool inherent = false;
    bool conjunct = false;  // its consonant follows another without a vowel between
  };
  std::array<Syllable, kMaxWord> syllables;
  std::size_t count = 0;
  bool after_virama = false;
  for (std::size_t i = 0; i < letters.size() && count < syllables.size();) {
    const Rule* rule = letters.match(i, variant);
    if (rule == nullptr) {
      ++i;
      continue;
    }
    i += rule->source_length;
    switch (rule->kind) {
      case RuleKind::kConsonant:
        syllables[count++] = {rule, &script.inherent, true, after_virama};
        after_virama = false;
        continue;
      case RuleKind::kSign:
        if (count > 0 && syllables[count - 1].inherent) {
          syllables[count - 1].vowel = rule;
          syllables[count - 1].inherent = false;
        } else {
          syllables[count++] = {nullptr, rule, false, false};
        }
        break;
      case RuleKind::kVirama:
        if (count > 0 && syllables[count - 1].inherent) {
          syllables[count - 1].vowel = nullptr;
          syllables[count - 1].inherent = false;
        }
        after_virama = true;
        continue;
      default: syllables[count++] = {nullptr, rule, false, false}; break;
    }
    after_virama = false;
  }
  const auto has_vowel = [](const Syllable& s) {
    return s.vowel != nullptr && s.vowel->length != 0 && is_vowel(s.vowel->latin().back());
  };
  if (script.drops_final && count > 1 && syllables[count - 1].inherent && !syllables[count - 1].conjunct &&
      syllables[count - 1].onset != nullptr) {
    syllables[count - 1].vowel = nullptr;
  }
  if (script.drops_medial) {
    for (std::size_t i = count; i-- > 1;) {
      if (i + 1 >= count || !syllables[i].inherent || syllables[i].vowel == nullptr || syllables[i].conjunct) continue;
      const Syllable& next = syllables[i + 1];
      if (has_vowel(syllables[i - 1]) && next.onset != nullptr && next.vowel != nullptr) syllables[i].vowel = nullptr;
    }
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (syllables[i].onset != nullptr) out.append(*syllables[i].onset);
    if (syllables[i].vowel != nullptr) out.append(*syllables[i].vowel);
  }
}

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
  std::uint32_t overriding = 0;  // variants that say something else about one of the letters
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
    if (rules.inherent.length == 0) {
      run_alphabet(letters, variant, latin);
    } else {
      run_indic(rules, letters, variant, latin);
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
