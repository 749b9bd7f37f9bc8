#include "documents/listed/like_names.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <vector>

#include "documents/words/inflection.h"
#include "text/hangul.h"
#include "text/tokenize.h"
#include "text/utf8.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kLongestSyllable = 6;
constexpr std::size_t kBytesOfHangul = 3;
// Initials by their number (text/hangul.h).
constexpr char32_t kNieun = 2;
constexpr char32_t kRieul = 5;
constexpr std::size_t kFewestOfNisba = 5;  // letters of a word with it

bool is_vowel_letter(char c) noexcept {
  return std::string_view("aeiouyw").find(c) != std::string_view::npos;
}

// Onset, vowel and coda, each as the letter of its class; '?' a vowel that several are written with, '-' none.
struct Syllable {
  char onset = '-';
  char vowel = '?';
  char coda = '-';
  bool known = false;
};

char onset_class(std::string_view letters) noexcept {
  if (letters.empty() || letters == "r" || letters == "l" || letters == "n" || letters == "rh") return '-';
  if (letters == "g" || letters == "k" || letters == "kk" || letters == "gg") return 'k';
  if (letters == "d" || letters == "t" || letters == "tt") return 't';
  if (letters == "b" || letters == "p" || letters == "pp") return 'p';
  if (letters == "j" || letters == "ch" || letters == "jj") return 'c';
  if (letters == "s" || letters == "sh" || letters == "ss") return 's';
  if (letters == "h" || letters == "m") return letters.front();
  return 0;
}

char coda_class(std::string_view letters) noexcept {
  if (letters.empty() || letters == "h") return '-';
  if (letters == "ng") return 'g';
  if (letters == "n" || letters == "m") return letters.front();
  if (letters == "k" || letters == "g" || letters == "ck") return 'k';
  if (letters == "p" || letters == "b") return 'p';
  if (letters == "t") return 't';
  if (letters == "l" || letters == "r") return 'l';
  return 0;
}

char vowel_class(std::string_view letters) noexcept {
  while (!letters.empty() && (letters.front() == 'y' || letters.front() == 'w') && letters.size() > 1)
    letters.remove_prefix(1);
  if (letters == "a") return 'a';
  if (letters == "ae" || letters == "e" || letters == "ai") return 'e';
  if (letters == "i" || letters == "ee" || letters == "y") return 'i';
  if (letters == "o" || letters == "u" || letters == "eo" || letters == "eu" || letters == "oo" ||
      letters == "ou")
    return 'o';
  return '?';
}

Syllable syllable_of(std::string_view word) noexcept {
  Syllable syllable;
  if (word.empty() || word.size() > kLongestSyllable) return syllable;
  std::size_t begin = 0;
  while (begin < word.size() && !is_vowel_letter(word[begin])) ++begin;
  std::size_t end = begin;
  while (end < word.size() && is_vowel_letter(word[end])) ++end;
  if (begin == end ||
      std::any_of(word.begin() + static_cast<std::ptrdiff_t>(end), word.end(), is_vowel_letter))
    return syllable;
  syllable.onset = onset_class(word.substr(0, begin));
  syllable.vowel = vowel_class(word.substr(begin, end - begin));
  syllable.coda = coda_class(word.substr(end));
  syllable.known = syllable.onset != 0 && syllable.coda != 0;
  return syllable;
}

bool is_other_spelling(const Evidence& evidence) noexcept {
  return !evidence.query.empty() && !evidence.listed.empty() &&
         (evidence.operation == "romanised" || evidence.operation == "typo" ||
          evidence.operation == "equivalent");
}

}  // namespace

bool may_be_one_korean_syllable(std::string_view a, std::string_view b) noexcept {
  const Syllable one = syllable_of(a);
  const Syllable other = syllable_of(b);
  if (!one.known || !other.known) return true;
  return one.onset == other.onset && one.coda == other.coda &&
         (one.vowel == other.vowel || one.vowel == '?' || other.vowel == '?');
}

bool is_of_korean_syllables(std::string_view name) {
  std::size_t count = 0;
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find_first_of(" -", begin), name.size());
    if (end > begin) {
      ++count;
      if (!syllable_of(text::folded(name.substr(begin, end - begin))).known) return false;
    }
    begin = end + 1;
  }
  return count == 3;
}

namespace {

// The places of the listed words in the order of the page's ("Lee Sung-jun" of RI Chun Song: 0 2 1); false: not each has met one.
bool places_of(const Match& match, std::array<std::size_t, 3>& places) {
  std::array<std::string, 3> own;
  std::array<std::string, 3> listed;
  const auto split = [](std::string name, std::array<std::string, 3>& words) {
    std::size_t count = 0;
    for (std::size_t begin = 0; begin < name.size();) {
      const std::size_t end = std::min(name.find_first_of(" -", begin), name.size());
      if (end > begin) {
        if (count == words.size()) return false;
        words[count++] = text::folded(name.substr(begin, end - begin));
      }
      begin = end + 1;
    }
    return count == words.size();
  };
  if (!split(match.query_name, own) || !split(match.listed_name, listed)) return false;
  for (std::size_t i = 0; i < own.size(); ++i) {
    const auto met =
        std::find_if(match.evidence.begin(), match.evidence.end(), [&](const Evidence& evidence) {
          return !evidence.listed.empty() && text::folded(evidence.query) == own[i];
        });
    if (met == match.evidence.end()) return false;
    const auto place = std::find(listed.begin(), listed.end(), text::folded(met->listed));
    if (place == listed.end()) return false;
    places[i] = static_cast<std::size_t>(place - listed.begin());
  }
  return true;
}

}  // namespace

bool differs_by_korean_syllable(const Match& match) {
  // The surname may stand first or last; the syllables of the given name keep their order.
  if (std::array<std::size_t, 3> places{}; places_of(match, places)) {
    const bool kept = (places[0] + 1) % 3 == places[1] && (places[1] + 1) % 3 == places[2];
    if (!kept) return true;
  }
  return std::any_of(match.evidence.begin(), match.evidence.end(), [](const Evidence& evidence) {
    return is_other_spelling(evidence) &&
           !may_be_one_korean_syllable(text::folded(evidence.query), text::folded(evidence.listed));
  });
}

bool differs_by_nisba(const Match& match, std::string_view language) {
  const std::string name = text::folded(match.query_name);
  return std::any_of(match.evidence.begin(), match.evidence.end(), [&](const Evidence& evidence) {
    if (!is_other_spelling(evidence)) return false;
    const std::string own = text::folded(evidence.query);
    const std::string listed = text::folded(evidence.listed);
    if (own.size() < kFewestOfNisba || own.size() != listed.size() + 1 || own.back() != 'i' ||
        !own.starts_with(listed) || name.starts_with(own))
      return false;
    std::vector<std::string> forms;
    peel(language, own, own, forms);
    return std::find(forms.begin(), forms.end(), listed) == forms.end();
  });
}

namespace {

// How the press of the North writes a surname in Latin letters, and how that of the South does.
struct SurnamePair {
  std::string_view north;
  std::string_view south;
};
constexpr std::array<SurnamePair, 14> kSurnamePairs = {{{"ri", "lee"},
                                                        {"ri", "yi"},
                                                        {"ri", "rhee"},
                                                        {"ro", "roh"},
                                                        {"ro", "noh"},
                                                        {"ryu", "yoo"},
                                                        {"ryu", "yu"},
                                                        {"ryu", "you"},
                                                        {"rim", "lim"},
                                                        {"rim", "im"},
                                                        {"ryang", "yang"},
                                                        {"ryom", "yeom"},
                                                        {"ryom", "yum"},
                                                        {"ra", "na"}}};

bool is_latin_pair(std::string_view north, std::string_view south) {
  const std::string a = text::folded(north.substr(0, north.find_first_of(" -")));
  const std::string b = text::folded(south.substr(0, south.find_first_of(" -")));
  return std::any_of(kSurnamePairs.begin(), kSurnamePairs.end(),
                     [&](const SurnamePair& pair) { return a == pair.north && b == pair.south; }) &&
         is_of_korean_syllables(north) && is_of_korean_syllables(south);
}

}  // namespace

bool drops_korean_initial(std::string_view north, std::string_view south) {
  if (!north.empty() && !south.empty() && static_cast<unsigned char>(north.front()) < 0x80 &&
      static_cast<unsigned char>(south.front()) < 0x80)
    return is_latin_pair(north, south);
  if (north.size() <= kBytesOfHangul || north.size() != south.size() ||
      north.substr(kBytesOfHangul) != south.substr(kBytesOfHangul))
    return false;
  const char32_t a = text::decode_utf8(north, 0).code_point;
  const char32_t b = text::decode_utf8(south, 0).code_point;
  if (!text::is_hangul_syllable(a) || !text::is_hangul_syllable(b)) return false;
  const text::HangulLetters first = text::hangul_letters(a);
  const text::HangulLetters second = text::hangul_letters(b);
  if (first.vowel != second.vowel || first.final != second.final) return false;
  const bool silent = second.initial == text::kSilentInitial;
  return (first.initial == kRieul && (silent || second.initial == kNieun)) ||
         (first.initial == kNieun && silent);
}

}  // namespace tamis::documents
