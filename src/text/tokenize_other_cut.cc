// Cut::kOther: syllables of Hangul and Han characters that may spell one foreign word, Arabic words that Latin writes
// together.
#include <algorithm>
#include <vector>

#include "base/data_table.h"
#include "text/spellings.h"
#include "text/tokenizer.h"

namespace tamis::text {
namespace {

// Two keyboards' ways to write one letter.
char32_t one_yeh_and_kaf(char32_t letter) noexcept {
  constexpr char32_t kPersianYeh = 0x6CC;
  constexpr char32_t kKeheh = 0x6A9;
  return letter == kPersianYeh ? 0x64A : letter == kKeheh ? 0x643 : letter;
}

bool same_letters(std::u32string_view table, std::u32string_view text) noexcept {
  return std::equal(table.begin(), table.end(), text.begin(), text.end(),
                    [](char32_t a, char32_t b) { return a == one_yeh_and_kaf(b); });
}

// data/arabic_compounds.tsv
struct Compounds {
  std::vector<std::u32string> first;
  std::vector<std::u32string> article;
  std::vector<std::u32string> second;
  std::vector<std::u32string> apart;  // ... that Latin parts from what stands before them
  std::vector<std::u32string> behind_article;
};

bool holds(const std::vector<std::u32string>& words, std::u32string_view word) noexcept {
  return std::any_of(words.begin(), words.end(), [word](const auto& own) { return same_letters(own, word); });
}

const Compounds& compounds() {
  static const Compounds table = [] {
    Compounds out;
    base::for_each_row(base::data_table("arabic_compounds.tsv"), [&](const auto& column, std::size_t count) {
      std::u32string word = code_points_of(column[1]);
      for (char32_t& letter : word) letter = one_yeh_and_kaf(letter);
      if (count > 2 && column[2] == "apart") out.apart.push_back(word);
      (column[0] == "first"            ? out.first
       : column[0] == "article"        ? out.article
       : column[0] == "behind article" ? out.behind_article
                                       : out.second)
          .push_back(std::move(word));
    });
    return out;
  }();
  return table;
}

}  // namespace

void Tokenizer::cut_otherwise() {
  auto& words = b_.words_;
  // Two syllables are a given name (Jin-u, Taichi), unless another part of the name is too long for one or dots stand
  // between the parts, as between those of foreign names.
  std::size_t least = 3;
  for (std::size_t i = 0; i < words.size();) {
    const std::size_t end = run_end(i);
    // No Korean name is two words of two syllables and more: 호세 피게라.
    const bool two_words = i == 0 && end >= 2 && end < words.size() && words[0].script == Script::kHangul &&
                           run_end(end) == words.size() && words.size() - end >= 2;
    if (two_words || end - i >= 4 ||
        (end - i >= 2 && end < words.size() && has_dot(words[end - 1].end, words[end].begin)))
      least = 2;
    i = end;
  }
  for (std::size_t i = 0; i < words.size();) {
    std::size_t end = i + 1;
    const Script script = words[i].script;
    if (words[i].count == 0) {
      i = end;
      continue;
    }
    if (script == Script::kHan || script == Script::kHangul) {
      end = run_end(i);
      if (end - i >= least && end - i <= kMaxRun && (script == Script::kHangul || spelt_by_sound(i, end)))
        take(i, end);
    } else if (script == Script::kArabic) {
      const std::u32string_view own = letters(words[i]);
      if (end < words.size() && follows(end) && written_together(own, letters(words[end]))) {
        take(i, ++end);
      } else if ((own.starts_with(U"ال") && stands_behind_article(own.substr(2))) ||
                 own.starts_with(U"عبدال") || middle_of(own) != 0) {
        b_.other_cut_ = true;  // see emit_arabic()
      }
    }
    i = end;
  }
}

bool Tokenizer::has_dot(std::size_t begin, std::size_t end) const noexcept {
  const std::string_view between = text_.substr(std::min(begin, text_.size()), end - std::min(begin, end));
  return between.find("·") != std::string_view::npos || between.find("・") != std::string_view::npos ||
         between.find("‧") != std::string_view::npos;
}

std::size_t Tokenizer::run_end(std::size_t first) const noexcept {
  const auto& words = b_.words_;
  std::size_t end = first + 1;
  const Script script = words[first].script;
  if (script != Script::kHan && script != Script::kHangul) return end;
  while (end < words.size() && words[end].script == script && words[end].begin == words[end - 1].end) ++end;
  return end;
}

bool Tokenizer::written_together(std::u32string_view first, std::u32string_view second) noexcept {
  const Compounds& table = compounds();
  if (holds(table.first, first) || holds(table.second, second)) return true;
  return second.size() > 3 && second.starts_with(U"ال") && holds(table.article, first);
}

bool Tokenizer::stands_behind_article(std::u32string_view text) noexcept {
  constexpr std::size_t kLeast = 3;
  return text.size() >= kLeast || holds(compounds().behind_article, text);
}

std::size_t Tokenizer::compound_middle(std::u32string_view text) noexcept {
  constexpr std::size_t kLeastName = 3;
  const Compounds& table = compounds();
  for (const std::u32string& first : table.first) {
    if (text.size() >= first.size() + kLeastName && same_letters(first, text.substr(0, first.size())))
      return first.size();
  }
  for (const std::u32string& second : table.apart) {
    if (text.size() < second.size() + kLeastName) continue;
    const std::size_t middle = text.size() - second.size();
    if (same_letters(second, text.substr(middle))) return middle;
  }
  return 0;
}

bool Tokenizer::spelt_by_sound(std::size_t first, std::size_t end) const {
  thread_local std::string name;
  name.clear();
  bool by_sound = true;
  for (std::size_t i = first; i < end; ++i) {
    const char32_t character = b_.code_points_[b_.words_[i].first];
    by_sound = by_sound && !spellings_of(character).empty();
    append_utf8(name, character);
  }
  return by_sound || !usual_spellings(name).empty();
}

void Tokenizer::take(std::size_t first, std::size_t end) {
  b_.other_cut_ = true;
  if (cut_ != Cut::kOther) return;
  Word& word = b_.words_[first];
  for (std::size_t i = first + 1; i < end; ++i) {
    Word& other = b_.words_[i];
    word.end = other.end;
    word.count = std::min<std::uint32_t>(word.count + other.count, kMaxTokenBytes);
    other.count = 0;
  }
  word.whole = true;
}

}  // namespace tamis::text
