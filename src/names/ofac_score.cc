#include "names/ofac_score.h"

#include <unicode/uchar.h>
#include <unicode/ustring.h>

#include <algorithm>
#include <bitset>

#include "text/utf8.h"

namespace tamis::names {
namespace {

enum class Kind : std::uint8_t { kKept, kVanishes, kBreaks };

Kind kind_of(char32_t c) noexcept {
  // The one full stop, apostrophe and quotation marks that stand inside words.
  if (c == U'.' || c == U'\'' || c == 0x2018 || c == 0x2019) return Kind::kVanishes;
  if (c == 0x3005 || c == 0x30FC || c == 0xFF70)
    return Kind::kKept;  // iteration and length marks of Japanese
  switch (u_charType(static_cast<UChar32>(c))) {
    case U_UPPERCASE_LETTER:
    case U_LOWERCASE_LETTER:
    case U_TITLECASE_LETTER:
    case U_OTHER_LETTER:
    case U_DECIMAL_DIGIT_NUMBER:
    case U_LETTER_NUMBER:
    case U_COMBINING_SPACING_MARK:
      return Kind::kKept;
    case U_MODIFIER_LETTER:
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_OTHER_NUMBER:
    case U_FORMAT_CHAR:
    case U_CURRENCY_SYMBOL:
    case U_MODIFIER_SYMBOL:
      return Kind::kVanishes;
    default:
      return Kind::kBreaks;
  }
}

// One letter may become two or three (sharp s).
void append_upper(char32_t c, std::u32string& out) {
  if (c < 0x80) {
    out.push_back(c >= U'a' && c <= U'z' ? c - 0x20 : c);
    return;
  }
  UChar lower[2];
  std::int32_t size = 0;
  U16_APPEND_UNSAFE(lower, size, c);
  UChar upper[8];
  UErrorCode error = U_ZERO_ERROR;
  const std::int32_t length = u_strToUpper(upper, 8, lower, size, "", &error);
  if (U_FAILURE(error)) {
    out.push_back(c);
    return;
  }
  for (std::int32_t i = 0; i < length;) {
    UChar32 letter = 0;
    U16_NEXT(upper, i, length, letter);
    out.push_back(static_cast<char32_t>(letter));
  }
}

char soundex_digit(char32_t c) noexcept {
  static constexpr std::string_view kDigits = "01230120022455012623010202";  // A to Z
  return c >= U'A' && c <= U'Z' ? kDigits[c - U'A'] : '0';
}

}  // namespace

void prepare_ofac_name(std::string_view utf8, OfacName& out) {
  out.text.clear();
  out.parts.clear();
  bool inside = false;
  for (std::size_t at = 0; at < utf8.size() && out.text.size() < kOfacMostLetters;) {
    const text::Decoded decoded = text::decode_utf8(utf8, at);
    const auto next = static_cast<std::uint32_t>(at + decoded.bytes);
    switch (kind_of(decoded.code_point)) {
      case Kind::kBreaks:
        inside = false;
        break;
      case Kind::kVanishes:
        break;
      case Kind::kKept:
        if (!inside) {
          if (!out.parts.empty()) out.text.push_back(U' ');
          out.parts.push_back(
              {static_cast<std::uint32_t>(out.text.size()), 0, static_cast<std::uint32_t>(at), next});
          inside = true;
        }
        append_upper(decoded.code_point, out.text);
        out.parts.back().size = static_cast<std::uint32_t>(out.text.size()) - out.parts.back().begin;
        out.parts.back().source_end = next;
        break;
    }
    at = next;
  }
}

double jaro(std::u32string_view a, std::u32string_view b) noexcept {
  a = a.substr(0, kOfacMostLetters);
  b = b.substr(0, kOfacMostLetters);
  if (a.empty() || b.empty()) return 0;
  if (a == b) return 1;
  const std::size_t half = std::max(a.size(), b.size()) / 2;
  const std::size_t window = half > 0 ? half - 1 : 0;
  std::bitset<kOfacMostLetters> taken;
  std::array<char32_t, kOfacMostLetters> met;  // NOLINT: the first `matches` are written before they are read
  std::size_t matches = 0;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const std::size_t end = std::min(b.size(), i + window + 1);
    for (std::size_t j = i > window ? i - window : 0; j < end; ++j) {
      if (b[j] != a[i] || taken[j]) continue;
      taken[j] = true;
      met[matches++] = a[i];
      break;
    }
  }
  if (matches == 0) return 0;
  std::size_t swapped = 0;
  for (std::size_t j = 0, k = 0; j < b.size(); ++j) {
    if (taken[j]) swapped += static_cast<std::size_t>(b[j] != met[k++]);
  }
  const auto m = static_cast<double>(matches);
  return (m / static_cast<double>(a.size()) + m / static_cast<double>(b.size()) +
          (m - static_cast<double>(swapped / 2)) / m) /
         3.0;
}

double jaro_winkler(std::u32string_view a, std::u32string_view b, PrefixBonus bonus) noexcept {
  constexpr double kThreshold = 0.7;
  constexpr double kWeight = 0.1;
  constexpr std::size_t kMostPrefix = 4;
  const double similarity = jaro(a, b);
  if (similarity == 0 || (bonus == PrefixBonus::kAboveThreshold && similarity <= kThreshold))
    return similarity;
  const std::size_t most = std::min({a.size(), b.size(), kMostPrefix});
  std::size_t prefix = 0;
  while (prefix < most && a[prefix] == b[prefix]) ++prefix;
  return similarity + static_cast<double>(prefix) * kWeight * (1 - similarity);
}

std::array<char, 4> soundex(std::u32string_view upper) noexcept {
  std::array<char, 4> code{'0', '0', '0', '0'};
  if (upper.empty() || upper.front() < U'A' || upper.front() > U'Z') return code;
  code[0] = static_cast<char>(upper.front());
  char last = soundex_digit(upper.front());
  std::size_t size = 1;
  for (std::size_t i = 1; i < upper.size() && size < code.size(); ++i) {
    const char32_t c = upper[i];
    if (c == U'H' || c == U'W') continue;  // letters of one class around them count once
    const char digit = soundex_digit(c);
    if (digit != '0' && digit != last) code[size++] = digit;
    last = digit;
  }
  return code;
}

double ofac_whole_name(std::u32string_view query, std::u32string_view listed) noexcept {
  if (query.empty() || listed.empty() || query.front() != listed.front()) return 0;
  return jaro_winkler(query, listed, PrefixBonus::kAlways);
}

bool ofac_part_counts(const OfacName& query, std::size_t i) noexcept {
  return query.parts[i].size > kOfacShortPart ||
         std::all_of(query.parts.begin(), query.parts.end(),
                     [](const OfacName::Part& part) { return part.size <= kOfacShortPart; });
}

void score_ofac(const OfacName& query, const OfacName& listed, OfacScore& out) {
  out.score = out.whole_name = out.parts = 0;
  out.pairings.assign(query.parts.size(), {});
  if (query.parts.empty() || listed.parts.empty()) return;
  out.whole_name = ofac_whole_name(query.text, listed.text);
  double sum = 0;
  std::size_t counted = 0;
  for (std::size_t i = 0; i < query.parts.size(); ++i) {
    if (!ofac_part_counts(query, i)) continue;
    OfacScore::Pairing& pairing = out.pairings[i];
    pairing.counts = true;
    pairing.likeness = -1;
    for (std::size_t j = 0; j < listed.parts.size(); ++j) {
      const double likeness = jaro_winkler(query.part(i), listed.part(j), PrefixBonus::kAboveThreshold);
      if (likeness > pairing.likeness) {
        pairing.likeness = likeness;
        pairing.listed = static_cast<std::uint32_t>(j);
      }
    }
    const auto sound = soundex(query.part(i));
    pairing.same_soundex = sound[0] != '0' && sound == soundex(listed.part(pairing.listed));
    if (pairing.likeness >= kOfacPartFloor) sum += pairing.likeness;
    ++counted;
  }
  out.parts = sum / static_cast<double>(counted);
  out.score = std::max(out.whole_name, out.parts);
}

}  // namespace tamis::names
