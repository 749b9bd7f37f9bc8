#include "names/arabic_joins.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <cstddef>
#include <string>
#include <vector>

#include "base/ascii.h"
#include "base/data_table.h"
#include "names/word_script.h"
#include "text/romanize.h"

namespace tamis::names {
namespace {

constexpr std::size_t kMaxBytes = 400;
constexpr std::size_t kLeastBehindName = 4;  // letters of a name that a Persian word is cut from
constexpr std::size_t kLeastRest = 3;        // letters of what is joined: "Abdel Ali", no "Abdelio"

struct Words {
  std::vector<std::string_view> first, last, articles, gods, behind, own, fathers, children;

  Words() {
    base::for_each_row(base::data_table("arabic_joins.tsv"), [&](const auto& column, std::size_t) {
      (column[0] == "first"    ? first
       : column[0] == "last"   ? last
       : column[0] == "god"    ? gods
       : column[0] == "behind" ? behind
       : column[0] == "own"    ? own
       : column[0] == "father" ? fathers
       : column[0] == "child"  ? children
                               : articles)
          .push_back(column[1]);
    });
    // "dine" before "din", "oullah" before "ullah".
    for (auto* table : {&last, &gods})
      std::sort(table->begin(), table->end(), [](auto a, auto b) { return a.size() > b.size(); });
    for (const auto* table : {&first, &last, &gods, &behind, &own, &fathers}) {
      for (const std::string_view word : *table) {
        if (word.size() < 3)
          beginnings_.set();
        else
          beginnings_.set(place(word.data()));
      }
    }
  }

  // False, which most names are, and soon told: no word of `first` or `last` stands in the text.
  [[nodiscard]] bool may_hold_one(std::string_view text) const noexcept {
    for (std::size_t i = 0; i + 3 <= text.size(); ++i) {
      if (beginnings_[place(text.data() + i)]) return true;
    }
    return false;
  }

 private:
  // Of three letters, small or not; others share it.
  static std::size_t place(const char* letters) noexcept {
    constexpr unsigned kLetter = 31;
    return (static_cast<unsigned>(letters[0]) & kLetter) << 10 |
           (static_cast<unsigned>(letters[1]) & kLetter) << 5 | (static_cast<unsigned>(letters[2]) & kLetter);
  }
  std::bitset<std::size_t{1} << 15> beginnings_;
};

const Words& words() {
  static const Words table;
  return table;
}

bool holds(const std::vector<std::string_view>& table, std::string_view word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

bool is_vowel(char c) { return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u'; }

struct Piece {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::string lower;
};

// Letters of one word with its hyphens cut: "al-Aziz" is two.
std::vector<Piece> pieces_of(std::string_view name) {
  std::vector<Piece> out;
  constexpr std::string_view kBetween = " \t-'`.,";
  for (std::size_t at = 0; (at = name.find_first_not_of(kBetween, at)) != std::string_view::npos;) {
    const std::size_t end = std::min(name.find_first_of(kBetween, at), name.size());
    out.push_back({at, end, base::ascii_lower(name.substr(at, end - at))});
    at = end;
  }
  return out;
}

// "abdelaziz" -> 3, 5: behind the first word, behind the article; 0 when it is none. A sun letter stands doubled in place of the
// article's l: abderrahmane.
std::size_t joined_first(std::string_view word, std::size_t& rest) {
  for (const std::string_view first : words().first) {
    if (!word.starts_with(first) || word.size() < first.size() + 2 + kLeastRest) continue;
    const char vowel = word[first.size()];
    const char letter = word[first.size() + 1];
    if (!is_vowel(vowel) || is_vowel(letter)) continue;
    if (letter != 'l' && letter != word[first.size() + 2]) continue;
    rest = first.size() + 2;
    return first.size();
  }
  return 0;
}

// "noureddine" -> 4, 6.
std::size_t joined_last(std::string_view word, std::size_t& rest) {
  for (const std::string_view last : words().last) {
    if (!word.ends_with(last) || word.size() < last.size() + 2 + kLeastRest - 1) continue;
    const std::size_t at = word.size() - last.size();
    const bool article = is_vowel(word[at - 2]) && (word[at - 1] == 'd' || word[at - 1] == 'l');
    if (!article) continue;
    rest = at;
    // French writes two letters for the vowel: Ghiassouddine.
    const bool two = word[at - 2] == 'u' && at > 3 && word[at - 3] == 'o';
    return at - (two ? 3 : 2);
  }
  return 0;
}

// "esmatullah" -> 5; "abdullah", who is not taken apart by anybody: 0.
std::size_t joined_god(std::string_view word) {
  for (const std::string_view god : words().gods) {
    if (!word.ends_with(god) || word.size() < god.size() + kLeastRest) continue;
    const std::size_t at = word.size() - god.size();
    return word.substr(0, at) == "abd" || word.substr(0, at) == "abid" ? 0 : at;
  }
  return 0;
}

// "baqerzadeh" -> 5: a Persian word behind a name; 0 when it is none.
std::size_t joined_behind(std::string_view word) {
  for (const std::string_view behind : words().behind) {
    if (word.ends_with(behind) && word.size() >= behind.size() + kLeastBehindName)
      return word.size() - behind.size();
  }
  return 0;
}

// "aboubakar" -> 4, 4, "aboulkacem" -> 4, 5: behind "abou", behind the article if there is one; 0 when it is none.
std::size_t joined_father(std::string_view word, std::size_t& rest) {
  for (const std::string_view father : words().fathers) {
    if (!word.starts_with(father)) continue;
    const std::string_view behind = word.substr(father.size());
    const bool article = behind.starts_with('l');
    if (!holds(words().children, behind.substr(article ? 1 : 0))) continue;
    rest = father.size() + (article ? 1 : 0);
    return father.size();
  }
  return 0;
}

// Where South and Southeast Asia write the article onto the word before it, its vowel an u or o: "saiful" islam, "fazlur"
// rehman -> 4. 0: nowhere.
std::size_t article_at_end(std::string_view word, std::string_view next) {
  if (word.size() < kLeastRest + 2 || !(holds(words().own, next) || holds(words().last, next))) return 0;
  const char vowel = word[word.size() - 2];
  const char letter = word.back();
  constexpr std::string_view kSun = "tdrzsn";
  const bool article = letter == 'l' || (letter == next[0] && kSun.find(letter) != std::string_view::npos);
  const std::string_view before = word.substr(0, word.size() - 2);
  return article && (vowel == 'u' || vowel == 'o') && !holds(words().first, before) ? before.size() : 0;
}

constexpr std::string_view kServant = "\xD8\xB9\xD8\xA8\xD8\xAF";  // abd
constexpr std::size_t kLeastWithArticle = 5 * 2;                   // bytes
constexpr std::size_t kLeastBefore = 3 * 2;  // ... of a name that the article is written onto

// Two keyboards' ways to write yeh and kaf are one.
std::string one_yeh_and_kaf(std::string_view word) {
  constexpr std::array<std::array<std::string_view, 2>, 2> kLetters = {
      {{"\xDB\x8C", "\xD9\x8A"}, {"\xDA\xA9", "\xD9\x83"}}};
  std::string out(word);
  for (const auto& [persian, arabic] : kLetters) {
    for (std::size_t at = 0; (at = out.find(persian, at)) != std::string::npos;)
      out.replace(at, persian.size(), arabic);
  }
  return out;
}

// Of data/arabic_compounds.tsv: what joins the word behind it, the word before it, what of these Latin parts or has the
// article written onto the word before, and the words of two letters that the article is cut from.
struct Compounds {
  std::vector<std::string> first, second, apart, onto, behind_article;

  Compounds() {
    base::for_each_row(base::data_table("arabic_compounds.tsv"), [&](const auto& column, std::size_t count) {
      if (count > 2 && column[2] == "apart") apart.push_back(one_yeh_and_kaf(column[1]));
      if (count > 2 && column[2] == "onto") onto.push_back(one_yeh_and_kaf(column[1]));
      if (column[0] == "second") second.push_back(one_yeh_and_kaf(column[1]));
      if (column[0] == "first") first.push_back(one_yeh_and_kaf(column[1]));
      if (column[0] == "behind article") behind_article.push_back(one_yeh_and_kaf(column[1]));
    });
  }
};

const Compounds& compounds() {
  static const Compounds table;
  return table;
}

bool holds(const std::vector<std::string>& table, const std::string& word) {
  return std::find(table.begin(), table.end(), word) != table.end();
}

bool begins_with_article(std::string_view word) {
  if (!word.starts_with(kArabicArticle)) return false;
  return word.size() >= kLeastWithArticle ||
         holds(compounds().behind_article, one_yeh_and_kaf(word.substr(kArabicArticle.size())));
}

constexpr std::size_t kLetter = 2;

// Where a word with the article has the letter that is heard of it: a sun letter stands in place of its l.
std::size_t article_heard_at(std::string_view word) {
  constexpr std::string_view kSun =  // teh to zah, and noon
      "\xD8\xAA\xD8\xAB\xD8\xAF\xD8\xB0\xD8\xB1\xD8\xB2\xD8\xB3\xD8\xB4\xD8\xB5\xD8\xB6\xD8\xB7\xD8\xB8\xD9"
      "\x86";
  const std::size_t at = kSun.find(word.substr(2 * kLetter, kLetter));
  const bool sun = at != std::string_view::npos && at % kLetter == 0;
  return sun ? 2 * kLetter : kLetter;
}

// A word with the article as it is heard behind another: the alef is lost, and the l before a sun letter, so that the
// text pipeline takes it for no article.
std::string_view as_joined(std::string_view word) { return word.substr(article_heard_at(word)); }

// Whether a word ends with a letter that never joins the next one, so that a blank behind it is not seen.
bool ends_unjoined(std::string_view word) noexcept {
  constexpr std::string_view kUnjoined =  // alef and its kinds, dal, thal, reh, zain, jeh, waw
      "\xD8\xA7\xD8\xA2\xD8\xA3\xD8\xAF\xD8\xB0\xD8\xB1\xD8\xB2\xDA\x98\xD9\x88";
  const std::size_t at =
      word.size() < kLetter ? std::string_view::npos : kUnjoined.find(word.substr(word.size() - kLetter));
  return at != std::string_view::npos && at % kLetter == 0;
}

// Whether a word may be a piece of a name: of Arabic letters, without the article, and no name of its own.
bool may_be_piece(std::string_view word) {
  std::u32string letters;
  for (std::size_t i = 0; i < word.size(); i += kLetter) {
    const auto lead = static_cast<unsigned char>(word[i]);
    if (lead < 0xD8 || lead > 0xDB || i + 1 == word.size()) return false;
    letters += static_cast<char32_t>((lead & 0x1FU) << 6 | (static_cast<unsigned char>(word[i + 1]) & 0x3FU));
  }
  const std::string own = one_yeh_and_kaf(word);
  return letters.size() > 1 && !begins_with_article(word) && own != kServant &&
         !holds(compounds().first, own) && !holds(compounds().second, own) && !text::is_known_word(letters);
}

// How many bytes of the end of a word are one of the table's words, behind three letters or more.
std::size_t behind_name(const std::vector<std::string>& table, std::string_view word) {
  constexpr std::size_t kLeast = 3 * 2;
  for (const std::string& second : table) {
    if (word.size() >= second.size() + kLeast && word.ends_with(second)) return second.size();
  }
  return 0;
}

}  // namespace

std::string other_arabic_join(std::string_view name) {
  if (name.size() > kMaxBytes || !words().may_hold_one(name)) return {};
  const std::vector<Piece> pieces = pieces_of(name);
  std::string out;
  std::size_t copied = 0;
  const auto written = [&](std::size_t begin, std::size_t end) { return name.substr(begin, end - begin); };
  const auto copy_until = [&](std::size_t end) {
    out += written(copied, end);
    copied = end;
  };
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const Piece& piece = pieces[i];
    if (i + 1 < pieces.size() && holds(words().fathers, piece.lower) &&
        holds(words().children, pieces[i + 1].lower)) {
      copy_until(piece.end);
      out += pieces[i + 1].lower;
      copied = pieces[++i].end;
      continue;
    }
    if (i + 2 < pieces.size() && holds(words().articles, pieces[i + 1].lower) &&
        pieces[i + 2].end - pieces[i + 2].begin >= kLeastRest &&
        (holds(words().first, piece.lower) || holds(words().last, pieces[i + 2].lower))) {
      const Piece& behind = pieces[i + 2];
      copy_until(piece.end);
      constexpr std::string_view kSun = "tdrzsn";
      const bool sun = kSun.find(behind.lower[0]) != std::string_view::npos;
      out += 'e';
      out += sun ? behind.lower[0] : 'l';
      out += behind.lower;
      copied = behind.end;
      i += 2;
      continue;
    }
    const bool behind_name = i > 0 && pieces[i - 1].end - pieces[i - 1].begin >= kLeastRest &&
                             piece.begin == pieces[i - 1].end + 1 && pieces[i - 1].end > copied;
    const bool article_before_own = i + 1 < pieces.size() && piece.lower[0] == 'u' &&
                                    holds(words().articles, piece.lower) &&
                                    holds(words().own, pieces[i + 1].lower);
    if (behind_name && (article_before_own || holds(words().behind, piece.lower))) {
      copy_until(pieces[i - 1].end);
      out += piece.lower;
      copied = piece.end;
      continue;
    }
    if (const std::size_t end = i + 1 < pieces.size() ? article_at_end(piece.lower, pieces[i + 1].lower) : 0;
        end != 0) {
      copy_until(piece.begin + end);
      out += " al";
      copied = piece.end;
      continue;
    }
    std::size_t rest = 0;
    if (const std::size_t god = pieces.size() > 1 ? joined_god(piece.lower) : 0; god != 0) {
      copy_until(piece.begin + god);
      out += " Allah";
      copied = piece.end;
      continue;
    }
    if (const std::size_t behind = pieces.size() > 1 ? joined_behind(piece.lower) : 0; behind != 0) {
      copy_until(piece.begin + behind);
      out += ' ';
      continue;
    }
    if (const std::size_t end = pieces.size() > 1 ? joined_father(piece.lower, rest) : 0; end != 0) {
      copy_until(piece.begin + end);
      out += rest == end ? " " : " al ";
      out += written(piece.begin + rest, piece.end);
      copied = piece.end;
      continue;
    }
    std::size_t end = joined_first(piece.lower, rest);
    if (end == 0) end = joined_last(piece.lower, rest);
    if (end == 0) continue;
    copy_until(piece.begin + end);
    out += " al ";
    out += written(piece.begin + rest, piece.end);
    copied = piece.end;
  }
  if (copied == 0) return {};
  copy_until(name.size());
  return out;
}

std::vector<std::string> partly_joined_arabic(std::string_view name) {
  if (name.size() > kMaxBytes || name.find(kArabicArticle) == std::string_view::npos) return {};
  std::vector<std::string_view> words;
  base::for_each_part(name, ' ', [&](std::string_view word) { words.push_back(word); });
  std::string compound;  // "abd" apart
  std::string servant;   // ... and joined
  std::string onto;      // the article on the word before it, all else as written
  bool has_onto = false;
  bool joined = false;
  bool with_servant = false;
  std::size_t apart = 0;  // words that the other cut would join, or leave with their article
  for (std::size_t i = 0; i < words.size(); ++i) {
    const std::string word = one_yeh_and_kaf(words[i]);
    const bool follows_name = i > 0 && words[i - 1].size() >= kLeastBefore && words[i - 1] != kServant &&
                              !holds(compounds().first, one_yeh_and_kaf(words[i - 1]));
    if (follows_name && holds(compounds().onto, word)) {
      has_onto = true;
      onto.append(word.substr(article_heard_at(word), kLetter))
          .append(" ")
          .append(words[i].substr(kArabicArticle.size()));
    } else {
      onto.append(i > 0 ? " " : "").append(words[i]);
    }
    if (i > 0 && holds(compounds().second, word)) {
      joined = true;
      for (std::string* out : {&compound, &servant}) *out += words[i];
      continue;
    }
    const std::string_view blank = i > 0 ? " " : "";
    const bool before_article = word == kServant && i + 1 < words.size() && begins_with_article(words[i + 1]);
    if (before_article || (word.starts_with(kServant) && begins_with_article(word.substr(kServant.size())))) {
      with_servant = true;
      ++apart;
      const std::string_view behind = before_article ? words[++i] : words[i].substr(kServant.size());
      if (before_article) onto.append(" ").append(behind);
      compound.append(blank).append(kServant).append(before_article ? " " : "").append(behind);
      servant.append(blank).append(kServant).append(as_joined(behind));
      continue;
    }
    apart += begins_with_article(word) || holds(compounds().first, word) ? 1U : 0U;
    const std::size_t middle = behind_name(compounds().apart, word);
    joined = joined || middle != 0;
    for (std::string* out : {&compound, &servant}) {
      out->append(blank).append(words[i].substr(0, words[i].size() - middle));
      if (middle != 0) out->append(" ").append(words[i].substr(words[i].size() - middle));
    }
  }
  std::vector<std::string> out;
  if (joined && apart > 0) out.push_back(std::move(compound));
  if (with_servant && apart > 1) out.push_back(std::move(servant));
  if (has_onto) out.push_back(std::move(onto));
  return out;
}

std::string without_arabic_breaks(std::string_view name) {
  constexpr std::size_t kFewestWords = 3;
  if (name.empty() || name.size() > kMaxBytes || static_cast<unsigned char>(name[0]) < 0xD8) return {};
  std::vector<std::string_view> words;
  base::for_each_part(name, ' ', [&](std::string_view word) { words.push_back(word); });
  if (words.size() < kFewestWords) return {};
  std::string out;
  bool joined = false;
  for (std::size_t i = 0; i < words.size(); ++i) {
    out.append(i > 0 ? " " : "").append(words[i]);
    if (i + 1 == words.size() || !ends_unjoined(words[i]) || !may_be_piece(words[i]) ||
        !may_be_piece(words[i + 1]))
      continue;
    out.append(words[++i]);
    joined = true;
  }
  return joined ? out : std::string();
}

std::string at_arabic_breaks(std::string_view name) {
  constexpr std::string_view kNonJoiner = "\xE2\x80\x8C";
  if (name.empty() || name.size() > kMaxBytes || static_cast<unsigned char>(name[0]) < 0xD8) return {};
  if (name.find(kNonJoiner) == std::string_view::npos) return {};
  std::string out(name);
  for (std::size_t at = 0; (at = out.find(kNonJoiner, at)) != std::string::npos;)
    out.replace(at, kNonJoiner.size(), " ");
  return out;
}

}  // namespace tamis::names
