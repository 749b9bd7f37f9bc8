#include "documents/page/furniture.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

#include "base/data_table.h"
#include "base/frozen.h"
#include "base/hash.h"
#include "documents/words/tokens.h"
#include "documents/words/word_shapes.h"
#include "text/normalize.h"
#include "text/utf8.h"

namespace tamis::documents {

namespace {

bool stands_alone(text::Script script) noexcept {
  return script == text::Script::kHan || script == text::Script::kHiragana ||
         script == text::Script::kKatakana;
}

// What words_of() does with an ASCII character.
enum class Plain : std::uint8_t { kGap, kLetter, kNothing };

const std::array<Plain, 128>& plain_table() {
  static const std::array<Plain, 128> kTable = [] {
    std::array<Plain, 128> table{};
    for (char32_t c = 0; c < table.size(); ++c) {
      const text::CharKind kind = text::character(c).kind;
      if (c == U'\'' || kind == text::CharKind::kIgnored)
        table[c] = Plain::kNothing;
      else if (kind == text::CharKind::kLetter || kind == text::CharKind::kMark)
        table[c] = Plain::kLetter;
    }
    return table;
  }();
  return kTable;
}

// Words of a text in lower case, one blank between them; characters of scripts without blanks are a word each. Numbers and
// marks vanish, but for the signs that phrases are told by.
void words_of(std::string_view text, std::string& lower, std::string& out) {
  lower.clear();
  append_lower(lower, text);
  out.clear();
  bool gap = false;
  const std::array<Plain, 128>& plain = plain_table();
  for (std::size_t i = 0; i < lower.size();) {
    if (const auto byte = static_cast<unsigned char>(lower[i]); byte < 0x80) {
      if (plain[byte] == Plain::kLetter) {
        if (!out.empty() && gap) out += ' ';
        const std::size_t begin = i;
        while (++i < lower.size() && static_cast<unsigned char>(lower[i]) < 0x80 &&
               plain[static_cast<unsigned char>(lower[i])] == Plain::kLetter) {
        }
        out.append(lower, begin, i - begin);
        gap = false;
        continue;
      }
      if (plain[byte] == Plain::kGap) gap = true;
      ++i;
      continue;
    }
    const text::Decoded decoded = text::decode_utf8(lower, i);
    const char32_t c = decoded.code_point;
    const text::Character& character = text::character(c);
    const bool sign =
        c == 0xA9 || c == 0x24D2 || c == 0x25B6 || c == 0x25B7 || c == 0x261E || c == 0x25A0 || c == 0x25C6;
    const bool letter = character.kind == text::CharKind::kLetter || character.kind == text::CharKind::kMark;
    if (c == 0x2019 || c == 0x200C || character.kind == text::CharKind::kIgnored) {
      // "editor's" is one word however it is written; so are Persian words with their joiners.
    } else if (letter || sign) {
      const bool alone = sign || stands_alone(character.script);
      if (!out.empty() && (gap || alone)) out += ' ';
      out.append(lower, i, decoded.bytes);
      gap = alone;
    } else {
      gap = true;
    }
    i += decoded.bytes;
  }
}

struct Hash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
};

// As it is frozen (base/frozen.h): the folded words in one string, the rest where it stands in the table.
struct Phrase {
  std::uint32_t words = 0;
  std::uint32_t words_size = 0;
  std::uint32_t phrase = 0;
  std::uint32_t phrase_size = 0;
  std::uint32_t topic = 0;
  std::uint32_t topic_size = 0;
  std::uint32_t use = 0;
  std::uint32_t next = 0;  // 1 + the next with this first word; 0: none
};

class Phrases {
 public:
  static const Phrases& get() {
    static const Phrases instance;
    return instance;
  }
  static void freeze(base::FrozenWriter& out) {
    const Phrases& all = get();
    out.add("furniture/phrases", all.phrases_);
    out.add("furniture/letters", all.letters_);
    out.add("furniture/slots", all.slots_);
    out.add_one("furniture/firsts", *all.firsts_);
  }

  [[nodiscard]] std::string_view words(const Phrase& phrase) const noexcept {
    return {letters_.data() + phrase.words, phrase.words_size};
  }
  [[nodiscard]] FurniturePhrase what(const Phrase& phrase) const noexcept {
    FurniturePhrase what;
    what.use = static_cast<PhraseUse>(phrase.use);
    what.phrase = table_.substr(phrase.phrase, phrase.phrase_size);
    what.topic = table_.substr(phrase.topic, phrase.topic_size);
    return what;
  }
  // Calls `visit(phrase)` for each phrase with the first word, in the order of the table.
  template <class Visit>
  void for_each(std::string_view first, Visit&& visit) const {
    if (!firsts_->may_have(first)) return;
    for (std::uint32_t at = slots_[place_of(slots_, first)]; at != 0; at = phrases_[at - 1].next)
      visit(phrases_[at - 1]);
  }

 private:
  Phrases() {
    const base::FrozenTables tables = base::frozen_tables();
    std::span<const WordShapes> firsts;
    if (tables.read("furniture/phrases", phrases_) && tables.read("furniture/letters", letters_) &&
        tables.read("furniture/slots", slots_) && tables.read("furniture/firsts", firsts) &&
        firsts.size() == 1) {
      firsts_ = firsts.data();
      return;
    }
    build();
  }

  [[nodiscard]] static std::string_view first_of(std::string_view words) noexcept {
    return words.substr(0, words.find(' '));
  }
  // Where the first of the phrases with this first word stands or would stand: open addressing.
  [[nodiscard]] std::size_t place_of(std::span<const std::uint32_t> slots,
                                     std::string_view first) const noexcept {
    std::size_t at = base::xxh3(first) & (slots.size() - 1);
    while (slots[at] != 0 && first_of(words(phrases_[slots[at] - 1])) != first)
      at = (at + 1) & (slots.size() - 1);
    return at;
  }

  void build() {
    std::string lower;
    std::string words;
    const auto place = [&](std::string_view text) {
      return text.empty() ? 0U : static_cast<std::uint32_t>(text.data() - table_.data());
    };
    base::for_each_row(table_, [&](const auto& column, std::size_t) {
      const std::string_view how = column[1];
      Phrase added;
      added.use = static_cast<std::uint32_t>(how == "line"    ? PhraseUse::kLine
                                             : how == "begin" ? PhraseUse::kBegin
                                             : how == "open"  ? PhraseUse::kOpen
                                             : how == "any"   ? PhraseUse::kAny
                                                              : PhraseUse::kStop);
      added.topic = place(column[2]);
      added.topic_size = static_cast<std::uint32_t>(column[2].size());
      base::for_each_part(column[3], '|', [&](std::string_view phrase) {
        words_of(phrase, lower, words);
        if (words.empty()) return;
        added.words = static_cast<std::uint32_t>(built_letters_.size());
        added.words_size = static_cast<std::uint32_t>(words.size());
        added.phrase = place(phrase);
        added.phrase_size = static_cast<std::uint32_t>(phrase.size());
        built_letters_ += words;
        built_phrases_.push_back(added);
      });
    });
    phrases_ = built_phrases_;
    letters_ = built_letters_;
    for (const Phrase& phrase : built_phrases_) built_firsts_.add(first_of(this->words(phrase)));
    firsts_ = &built_firsts_;
    std::size_t size = 64;
    while (size < 2 * built_phrases_.size()) size *= 2;
    built_slots_.assign(size, 0);
    // From the last on, so that each chain is in the order of the table.
    for (std::size_t i = built_phrases_.size(); i-- > 0;) {
      std::uint32_t& slot = built_slots_[place_of(built_slots_, first_of(this->words(built_phrases_[i])))];
      built_phrases_[i].next = slot;
      slot = static_cast<std::uint32_t>(i + 1);
    }
    slots_ = built_slots_;
  }

  std::string_view table_ = base::data_table("furniture_phrases.tsv");
  std::span<const Phrase> phrases_;
  std::span<const char> letters_;
  std::span<const std::uint32_t> slots_;
  const WordShapes* firsts_ = nullptr;  // of the first words of all phrases
  WordShapes built_firsts_;
  std::vector<Phrase> built_phrases_;
  std::string built_letters_;
  std::vector<std::uint32_t> built_slots_;
};

const base::TableToFreeze kFrozen(&Phrases::freeze);

constexpr std::array<std::pair<std::string_view, std::uint16_t>, 10> kKinds{{
    {"furniture", PageWords::kFurniture},
    {"teaser", PageWords::kTeaser},
    {"comment", PageWords::kComment},
    {"hidden", PageWords::kHidden},
    {"caption", PageWords::kCaption},
    {"byline", PageWords::kByline},
    {"lead", PageWords::kLead},
    {"title", PageWords::kTitle},
    {"body", PageWords::kBody},
    {"article", PageWords::kArticle},
}};

struct Words {
  std::unordered_map<std::string, std::uint16_t, Hash, std::equal_to<>> bits;
  WordShapes shapes;   // of the words in `bits`
  WordShapes seconds;  // of what stands behind the '+' of a pair

  Words() {
    base::for_each_row(base::data_table("page_words.tsv"), [&](const auto& column, std::size_t) {
      std::uint16_t bit = 0;
      for (const auto& kind : kKinds) {
        if (kind.first == column[0]) bit = kind.second;
      }
      base::for_each_part(column[1], '|', [&](std::string_view part) {
        bits[std::string(part)] |= bit;
        shapes.add(part);
        const std::size_t plus = part.find('+');
        if (plus != std::string_view::npos) seconds.add(part.substr(plus + 1));
      });
    });
  }
};

}  // namespace

// A row of whole-line phrases and nothing else ("Politics Business Sport", "Share Print Text size"), or, `open`, of four and
// more that are three fifths of it: the first of them.
static FurniturePhrase row_of_phrases(std::string_view text, bool open) {
  constexpr std::size_t kFewest = 3;
  constexpr std::size_t kFewestAmongOthers = 4;
  const Phrases& table = Phrases::get();
  FurniturePhrase first;
  std::size_t count = 0;
  std::size_t bytes = 0;
  std::size_t others = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    std::size_t longest = 0;
    table.for_each(text.substr(at, end - at), [&](const Phrase& phrase) {
      const std::string_view words = table.words(phrase);
      const std::size_t behind = at + words.size();
      if (phrase.use != static_cast<std::uint32_t>(PhraseUse::kLine) || words.size() <= longest ||
          text.substr(at, words.size()) != words || (behind < text.size() && text[behind] != ' '))
        return;
      longest = words.size();
      if (count == 0) first = table.what(phrase);
    });
    if (longest == 0) {
      if (!open) return {};
      others += end - at;
      at = end + 1;
      continue;
    }
    ++count;
    bytes += longest;
    at += longest + 1;
  }
  const bool row = others == 0 ? count >= kFewest : count >= kFewestAmongOthers && bytes * 2 >= others * 3;
  return row ? first : FurniturePhrase{};
}

// "[Advertisement]", "【广告】" at the begin of a block: what stands in the brackets. Empty: none, or nothing behind it.
static std::string_view bracketed_label(std::string_view block) noexcept {
  constexpr std::size_t kLongestLabel = 48;  // bytes
  constexpr std::pair<std::string_view, std::string_view> kBrackets[] = {
      {"[", "]"}, {"(", ")"}, {"【", "】"}, {"［", "］"}, {"（", "）"}, {"〔", "〕"}};
  for (const auto& [left, right] : kBrackets) {
    if (!block.starts_with(left)) continue;
    const std::size_t end = block.find(right);
    if (end == std::string_view::npos || end > kLongestLabel || end + right.size() == block.size()) return {};
    return block.substr(left.size(), end - left.size());
  }
  return {};
}

FurniturePhrase find_furniture_phrase(std::string_view block, bool open) {
  if (block.size() > 4 * kLongestWithPhrase) return {};
  if (const std::string_view label = bracketed_label(block); !label.empty()) {
    const FurniturePhrase what = find_furniture_phrase(label, true);
    if (what.use == PhraseUse::kLine && what.topic == "advertisement") return what;
  }
  thread_local std::string lower;
  thread_local std::string words;
  words_of(block, lower, words);
  const std::string_view text = words;
  const Phrases& table = Phrases::get();
  FurniturePhrase best;
  const auto better = [&](const FurniturePhrase& what, std::size_t size) {
    const auto rank = [](PhraseUse use) {
      switch (use) {
        case PhraseUse::kStop:
          return 5;
        case PhraseUse::kLine:
          return 4;
        case PhraseUse::kBegin:
          return 3;
        case PhraseUse::kOpen:
          return 2;
        case PhraseUse::kAny:
          return 1;
        case PhraseUse::kNone:
          break;
      }
      return 0;
    };
    if (rank(what.use) > rank(best.use) || (rank(what.use) == rank(best.use) && size > best.phrase.size()))
      best = what;
  };
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    table.for_each(text.substr(at, end - at), [&](const Phrase& phrase) {
      const std::string_view its = table.words(phrase);
      const std::size_t behind = at + its.size();
      if (text.substr(at, its.size()) != its || (behind < text.size() && text[behind] != ' ')) return;
      const bool whole = at == 0 && behind == text.size();
      const FurniturePhrase what = table.what(phrase);
      switch (what.use) {
        case PhraseUse::kLine:
        case PhraseUse::kStop:
          if (whole) better(what, what.phrase.size());
          break;
        case PhraseUse::kBegin:
          if (at == 0) better(what, what.phrase.size());
          break;
        case PhraseUse::kOpen:
          if (at == 0 && open) better(what, what.phrase.size());
          break;
        case PhraseUse::kAny:
          better(what, what.phrase.size());
          break;
        case PhraseUse::kNone:
          break;
      }
    });
    at = end + 1;
  }
  if (best.use < PhraseUse::kLine || best.use == PhraseUse::kNone) {
    if (const FurniturePhrase row = row_of_phrases(text, open); row.use != PhraseUse::kNone) return row;
  }
  return best;
}

std::uint16_t PageWords::read(std::string_view classes, std::string* word) {
  static const Words table;
  std::uint16_t bits = 0;
  std::string two;
  std::string last;
  std::string current;
  const auto finish = [&] {
    if (current.empty()) return;
    const auto take = [&](const std::string& key) {
      if (!table.shapes.may_have(key)) return;
      const auto found = table.bits.find(std::string_view(key));
      if (found == table.bits.end()) return;
      if (word != nullptr && bits == 0) *word = key;
      bits |= found->second;
    };
    if (!last.empty() && table.seconds.may_have(current)) {
      two = last;
      two += '+';
      two += current;
      take(two);
    }
    take(current);
    last.swap(current);
    current.clear();
  };
  bool was_lower = false;
  for (const char c : classes.substr(0, 512)) {
    const bool upper = c >= 'A' && c <= 'Z';
    const bool lower = c >= 'a' && c <= 'z';
    if (upper && was_lower) finish();
    if (upper || lower) {
      current += upper ? static_cast<char>(c + 32) : c;
    } else {
      finish();
      // Words of two classes do not belong together.
      if (c != '-' && c != '_') last.clear();
    }
    was_lower = lower;
  }
  finish();
  return bits;
}

}  // namespace tamis::documents
