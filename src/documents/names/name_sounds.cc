#include "documents/names/name_sounds.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "text/tokenize.h"
#include "text/utf8.h"

namespace tamis::documents {

namespace {

// Words that sound alike within this distance are one name in two spellings (Schoigu, Shoigu).
constexpr float kSameSound = 0.55F;
constexpr std::size_t kFewestOfSurname = 6;
constexpr std::size_t kFewestOfStem = 4;

// The letters of one sound are those of one group; the first group are vowels.
constexpr std::array<std::u32string_view, 9> kGroups = {
    U"\u0621\u0622\u0623\u0624\u0625\u0626\u0627\u0629\u0648\u0649\u064A\u06CC\u0640",
    U"\u062C\u063A\u0642\u0643\u06A9\u06AF",
    U"\u062A\u0637",
    U"\u0633\u0635\u062B",
    U"\u0632\u0630\u0638",
    U"\u0647\u062D\u062E",
    U"\u062F\u0636",
    U"\u0628\u067E",
    U"\u0641\u06A4"};

std::string consonants_of(std::string_view native) {
  constexpr std::string_view kArticle = "\u0627\u0644";
  if (native.empty() || text::script_of(text::decode_utf8(native, 0).code_point) != text::Script::kArabic)
    return {};
  if (native.starts_with(kArticle) && native.size() > kArticle.size() + 2)
    native.remove_prefix(kArticle.size());
  std::string consonants;
  for (std::size_t at = 0; at < native.size();) {
    const auto decoded = text::decode_utf8(native, at);
    at += std::max<std::size_t>(decoded.bytes, 1);
    const auto group = std::find_if(kGroups.begin(), kGroups.end(), [&](std::u32string_view letters) {
      return letters.find(decoded.code_point) != std::u32string_view::npos;
    });
    if (group == kGroups.begin()) continue;
    text::append_utf8(consonants, group == kGroups.end() ? decoded.code_point : group->front());
  }
  return consonants;
}

// A Slavic surname in -ev behind a soft sound, which writers spell -ejew, -eyev, -eev, -jew, -iev, -jow: what
// stands before it, with a first "ye" as "e"; empty: it is none. A woman's has one letter more.
std::string stem_of_soft_surname(std::string_view latin) {
  if (latin.ends_with('a')) latin.remove_suffix(1);
  if (latin.size() < kFewestOfSurname || !(latin.ends_with('v') || latin.ends_with('w'))) return {};
  const char vowel = latin[latin.size() - 2];
  if (vowel != 'e' && vowel != 'o') return {};
  latin.remove_suffix(2);
  const std::size_t whole = latin.size();
  while (latin.ends_with('j') || latin.ends_with('y') || latin.ends_with('i')) latin.remove_suffix(1);
  if (vowel == 'o' && latin.size() == whole) return {};
  if (latin.size() < kFewestOfStem) return {};
  if (latin.starts_with("ye") || latin.starts_with("je")) latin.remove_prefix(1);
  return std::string(latin);
}

bool sounds_alike(const names::Sounds& a, const names::Sounds& b, bool unvowelled) noexcept {
  return names::sound_distance(a, b, unvowelled, kSameSound) <= kSameSound;
}

}  // namespace

bool same_word(const NameWord& a, const NameWord& b) {
  if (!a.consonants.empty() && !b.consonants.empty() && a.consonants != b.consonants) return false;
  if (a.latin == b.latin) return true;
  if (a.latin.size() < 3 || b.latin.size() < 3) return false;
  if (sounds_alike(a.sounds, b.sounds, a.unvowelled || b.unvowelled)) return true;
  if (a.unvowelled || b.unvowelled || a.latin.ends_with('a') != b.latin.ends_with('a')) return false;
  const std::string first = stem_of_soft_surname(a.latin);
  if (first.empty()) return false;
  const std::string second = stem_of_soft_surname(b.latin);
  return !second.empty() &&
         (first == second || sounds_alike(names::to_sounds(first), names::to_sounds(second), false));
}

std::vector<NameWord> name_words(std::string_view name) {
  thread_local text::TokenBuffer buffer;
  std::vector<NameWord> words;
  for (const text::Token& token : buffer.tokenize(name)) {
    words.push_back({std::string(token.latin), names::to_sounds(token.latin), token.unvowelled,
                     consonants_of(token.native)});
  }
  return words;
}

}  // namespace tamis::documents
