#include "documents/furniture.h"

#include <algorithm>
#include <array>
#include <unordered_map>
#include <vector>

#include "base/data_table.h"
#include "documents/tokens.h"
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
        out += lower[i];
        gap = false;
      } else if (plain[byte] == Plain::kGap) {
        gap = true;
      }
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

struct Phrase {
  std::string words;
  FurniturePhrase what;
};

struct Phrases {
  std::unordered_map<std::string, std::vector<Phrase>, Hash, std::equal_to<>> by_first;

  Phrases() {
    std::string lower;
    std::string words;
    base::for_each_row(base::data_table("furniture_phrases.tsv"), [&](const auto& column, std::size_t) {
      FurniturePhrase what;
      const std::string_view how = column[1];
      what.use = how == "line"    ? PhraseUse::kLine
                 : how == "begin" ? PhraseUse::kBegin
                 : how == "open"  ? PhraseUse::kOpen
                 : how == "any"   ? PhraseUse::kAny
                                  : PhraseUse::kStop;
      what.topic = column[2];
      std::string_view rest = column[3];
      while (!rest.empty()) {
        const std::size_t bar = rest.find('|');
        what.phrase = rest.substr(0, bar);
        rest.remove_prefix(bar == std::string_view::npos ? rest.size() : bar + 1);
        words_of(what.phrase, lower, words);
        if (words.empty()) continue;
        by_first[words.substr(0, words.find(' '))].push_back({words, what});
      }
    });
  }
};

const Phrases& phrases() {
  static const Phrases instance;
  return instance;
}

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

  Words() {
    base::for_each_row(base::data_table("page_words.tsv"), [&](const auto& column, std::size_t) {
      std::uint16_t bit = 0;
      for (const auto& kind : kKinds) {
        if (kind.first == column[0]) bit = kind.second;
      }
      std::string_view rest = column[1];
      while (!rest.empty()) {
        const std::size_t bar = rest.find('|');
        bits[std::string(rest.substr(0, bar))] |= bit;
        rest.remove_prefix(bar == std::string_view::npos ? rest.size() : bar + 1);
      }
    });
  }
};

}  // namespace

// A row of whole-line phrases and nothing else ("Politics Business Sport", "Share Print Text size"): the first of them.
static FurniturePhrase row_of_phrases(std::string_view text) {
  constexpr std::size_t kFewest = 3;
  const Phrases& table = phrases();
  FurniturePhrase first;
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find(' ', at), text.size());
    std::size_t longest = 0;
    if (const auto found = table.by_first.find(text.substr(at, end - at)); found != table.by_first.end()) {
      for (const Phrase& phrase : found->second) {
        const std::size_t behind = at + phrase.words.size();
        if (phrase.what.use != PhraseUse::kLine || phrase.words.size() <= longest ||
            text.substr(at, phrase.words.size()) != phrase.words ||
            (behind < text.size() && text[behind] != ' '))
          continue;
        longest = phrase.words.size();
        if (count == 0) first = phrase.what;
      }
    }
    if (longest == 0) return {};
    ++count;
    at += longest + 1;
  }
  return count >= kFewest ? first : FurniturePhrase{};
}

FurniturePhrase find_furniture_phrase(std::string_view block, bool open) {
  if (block.size() > 4 * kLongestWithPhrase) return {};
  thread_local std::string lower;
  thread_local std::string words;
  words_of(block, lower, words);
  const std::string_view text = words;
  const Phrases& table = phrases();
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
    if (const auto found = table.by_first.find(text.substr(at, end - at)); found != table.by_first.end()) {
      for (const Phrase& phrase : found->second) {
        const std::size_t behind = at + phrase.words.size();
        if (text.substr(at, phrase.words.size()) != phrase.words ||
            (behind < text.size() && text[behind] != ' '))
          continue;
        const bool whole = at == 0 && behind == text.size();
        switch (phrase.what.use) {
          case PhraseUse::kLine:
          case PhraseUse::kStop:
            if (whole) better(phrase.what, phrase.what.phrase.size());
            break;
          case PhraseUse::kBegin:
            if (at == 0) better(phrase.what, phrase.what.phrase.size());
            break;
          case PhraseUse::kOpen:
            if (at == 0 && open) better(phrase.what, phrase.what.phrase.size());
            break;
          case PhraseUse::kAny:
            better(phrase.what, phrase.what.phrase.size());
            break;
          case PhraseUse::kNone:
            break;
        }
      }
    }
    at = end + 1;
  }
  if (best.use < PhraseUse::kLine || best.use == PhraseUse::kNone) {
    if (const FurniturePhrase row = row_of_phrases(text); row.use != PhraseUse::kNone) return row;
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
      const auto found = table.bits.find(std::string_view(key));
      if (found == table.bits.end()) return;
      if (word != nullptr && bits == 0) *word = key;
      bits |= found->second;
    };
    if (!last.empty()) {
      two = last;
      two += '+';
      two += current;
      take(two);
    }
    take(current);
    last = current;
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
