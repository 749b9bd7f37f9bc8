// Reads data/romanization.tsv and data/latin_folding.tsv into flat arrays.
#include "text/rules.h"

#include <utility>

#include "base/data_table.h"
#include "text/utf8.h"

namespace tamis::text {
namespace {

std::u32string decode(std::string_view utf8) {
  std::u32string out;
  for (std::size_t i = 0; i < utf8.size();) {
    const Decoded decoded = decode_utf8(utf8, i);
    out.push_back(decoded.code_point);
    i += decoded.bytes;
  }
  return out;
}

std::u32string without_points(std::u32string_view word) {
  std::u32string out;
  for (const char32_t c : word) {
    if (unpointed(c) != 0) out.push_back(unpointed(c));
  }
  return out;
}
LetterClass class_of(const Rule& rule) noexcept {
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

void set_latin(Rule& rule, std::string_view latin) noexcept {
  rule.length = static_cast<std::uint8_t>(std::min(latin.size(), rule.text.size()));
  std::copy_n(latin.begin(), rule.length, rule.text.begin());
}

Script script_named(std::string_view code) noexcept {
  for (std::size_t i = 0; i < kScripts; ++i) {
    if (script_code(static_cast<Script>(i)) == code) return static_cast<Script>(i);
  }
  return Script::kOther;
}

RuleKind kind_named(std::string_view name) noexcept {
  constexpr std::array<std::string_view, 14> kNames = {"",       "consonant", "vowel",  "sign",  "mark",
                                                       "virama", "second",    "silent", "weak",  "double",
                                                       "repeat", "long",      "final",  "prefix"};
  for (std::size_t i = 0; i < kNames.size(); ++i) {
    if (kNames[i] == name) return static_cast<RuleKind>(i);
  }
  return RuleKind::kPlain;
}

// How many sides of a rule ask for something.
int specificity(const Rule& rule) noexcept {
  return (rule.left.kind != SideKind::kAny ? 1 : 0) + (rule.right.kind != SideKind::kAny ? 1 : 0);
}

}  // namespace

char32_t unpointed(char32_t c) noexcept {
  if ((c >= 0x64B && c <= 0x652) || c == 0x670 || (c >= 0x591 && c <= 0x5C7)) return 0;
  if (c == 0x6CC) return 0x64A;
  if (c == 0x6A9) return 0x643;
  return c;
}

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

const Tables& Tables::get() noexcept {
  static const Tables instance;
  return instance;
}

Tables::Tables() {
  std::vector<Draft> drafts;
  std::vector<Alphabet> alphabets;
  read(base::data_table("romanization.tsv"), drafts, alphabets);
  read_latin(base::data_table("latin_folding.tsv"), drafts);
  std::sort(words_.begin(), words_.end(), [](const Word& a, const Word& b) { return a.letters < b.letters; });
  add_rules(drafts);
  // Letters that stand only inside of rows are known, too: they write nothing of their own.
  for (const Draft& draft : drafts) {
    for (std::uint32_t i = 0; i < draft.rule.source_length; ++i) {
      const char32_t letter = source_pool_[draft.rule.source + i];
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
    for (const Alphabet& alphabet : alphabets) {
      if (alphabet.script != slot_scripts_[i]) continue;
      if (alphabet.letters.find(slot_letters_[i]) == std::u32string::npos) {
        slots_[i].in_alphabet &= ~(1U << alphabet.variant);
      }
    }
  }
}

// One slot for each first letter, with the rules in the order in which they are tried: longer ones first, then those
// of variants, then those with more context, then as the file has them.
void Tables::add_rules(const std::vector<Draft>& drafts) {
  std::vector<std::uint64_t> keys;
  keys.reserve(drafts.size());
  for (std::size_t i = 0; i < drafts.size(); ++i) {
    const Rule& rule = drafts[i].rule;
    keys.push_back((static_cast<std::uint64_t>(source_pool_[rule.source]) << 40) |
                   (static_cast<std::uint64_t>(63U - rule.source_length) << 34) |
                   (static_cast<std::uint64_t>(rule.variant == 0 ? 1U : 0U) << 33) |
                   (static_cast<std::uint64_t>(2 - specificity(rule)) << 31) | i);
  }
  std::sort(keys.begin(), keys.end());
  const auto draft = [&](std::size_t i) -> const Draft& { return drafts[keys[i] & 0x7FFFFFFF]; };
  const auto first = [&](std::size_t i) { return static_cast<char32_t>(keys[i] >> 40); };
  page_slots_.reserve(std::size_t{64} * 256);
  rules_.reserve(4 * drafts.size());
  for (std::size_t begin = 0; begin < keys.size();) {
    std::size_t end = begin;
    Slot slot;
    slot.in_alphabet = ~0U;
    for (; end < keys.size() && first(end) == first(begin); ++end) {
      const Rule& rule = draft(end).rule;
      if (rule.variant != 0) slot.own_variants |= 1U << rule.variant;
      if (rule.source_length == 1 && rule.variant == 0 && specificity(rule) == 0)
        slot.letter_class = class_of(rule);
    }
    slot.first_list = static_cast<std::uint32_t>(lists_.size());
    for (std::uint8_t variant = 0; variant < kMaxVariants; ++variant) {
      if (variant != 0 && ((slot.own_variants >> variant) & 1U) == 0) continue;
      slot.list_of[variant] = static_cast<std::uint8_t>(lists_.size() - slot.first_list);
      RuleList list{static_cast<std::uint32_t>(rules_.size()), 0};
      for (std::size_t i = begin; i < end; ++i) {
        const Rule& rule = draft(i).rule;
        if (rule.variant != 0 && rule.variant != variant) continue;
        rules_.push_back(rule);
        ++list.count;
      }
      lists_.push_back(list);
    }
    slot_scripts_.push_back(draft(begin).script);
    add_slot(first(begin), slot);
    begin = end;
  }
}

void Tables::add_slot(char32_t letter, const Slot& slot) {
  std::uint8_t& page = pages_[letter >> 8];
  if (page == 0) {
    page_slots_.resize(page_slots_.size() + 256);
    page = static_cast<std::uint8_t>(page_slots_.size() / 256);
  }
  slots_.push_back(slot);
  slot_letters_.push_back(letter);
  page_slots_[(page - 1U) * 256U + (letter & 0xFF)] = static_cast<std::uint16_t>(slots_.size());
}

std::uint8_t Tables::variant_named(Script script, std::string_view name) {
  auto& variants = scripts_[static_cast<std::size_t>(script)].variants;
  for (std::size_t i = 0; i < variants.size(); ++i) {
    if (variants[i] == name) return static_cast<std::uint8_t>(i);
  }
  if (variants.size() == kMaxVariants) return 0;
  variants.push_back(name);
  return static_cast<std::uint8_t>(variants.size() - 1);
}

std::uint8_t Tables::set_of(std::u32string letters) {
  const auto found = std::find(sets_.begin(), sets_.end(), letters);
  if (found != sets_.end()) return static_cast<std::uint8_t>(found - sets_.begin());
  if (sets_.size() == 256) return 0;
  sets_.push_back(std::move(letters));
  return static_cast<std::uint8_t>(sets_.size() - 1);
}

Side Tables::side(std::string_view text, char edge) {
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
    return {kind, set_of(decode(text))};
  }
  return {};
}

void Tables::read(std::string_view table, std::vector<Draft>& drafts, std::vector<Alphabet>& alphabets) {
  std::string_view script_code_read;
  Script script = Script::kOther;
  base::for_each_row(table, [&](const auto& column, std::size_t) {
    if (column[0] != script_code_read) {
      script_code_read = column[0];
      script = script_named(column[0]);
    }
    ScriptRules& own = scripts_[static_cast<std::size_t>(script)];
    const std::uint8_t variant = variant_named(script, column[1]);
    const std::string_view kind = column[5];
    if (kind == "alphabet") {
      own.with_alphabet |= 1U << variant;
      alphabets.push_back({script, variant, decode(column[2])});
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
    if (kind == "word") {
      words_.push_back({without_points(decode(column[2])), column[4]});
      return;
    }
    Draft draft;
    if (!set_source(draft.rule, column[2])) return;
    draft.script = script;
    draft.rule.variant = variant;
    set_latin(draft.rule, column[4]);
    draft.rule.kind = kind_named(kind);
    const std::size_t bar = column[3].find('_');
    if (bar != std::string_view::npos) {
      draft.rule.left = side(column[3].substr(0, bar), '^');
      draft.rule.right = side(column[3].substr(bar + 1), '$');
    }
    drafts.push_back(draft);
  });
}

// Puts the source of a rule into the pool; false for none and for more than 16 letters.
bool Tables::set_source(Rule& rule, std::string_view utf8) {
  const std::size_t begin = source_pool_.size();
  for (std::size_t i = 0; i < utf8.size();) {
    const Decoded decoded = decode_utf8(utf8, i);
    source_pool_.push_back(decoded.code_point);
    i += decoded.bytes;
  }
  const std::size_t length = source_pool_.size() - begin;
  if (length == 0 || length > 16) return false;
  rule.source = static_cast<std::uint32_t>(begin);
  rule.source_length = static_cast<std::uint8_t>(length);
  if (length > 1) rule.second = source_pool_[begin + 1];
  return true;
}

// Columns: letter, variant, Latin.
void Tables::read_latin(std::string_view table, std::vector<Draft>& drafts) {
  base::for_each_row(table, [&](const auto& column, std::size_t) {
    Draft draft;
    if (!set_source(draft.rule, column[0])) return;
    draft.script = Script::kLatin;
    draft.rule.variant = variant_named(Script::kLatin, column[1]);
    set_latin(draft.rule, column[2]);
    drafts.push_back(draft);
  });
}

}  // namespace tamis::text
