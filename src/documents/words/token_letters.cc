#include "documents/words/token_letters.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <cstring>

#include "base/frozen.h"
#include "text/utf8.h"

namespace tamis::documents {

namespace {

using text::Script;

TokenKind kind_of_mark(char32_t c) noexcept {
  switch (c) {
    case U'"':
    case U'«':
    case U'»':
    case U'“':
    case U'”':
    case U'„':
    case U'‟':
    case U'‘':
    case U'‚':
    case U'‛':
    case U'‹':
    case U'›':
    case U'「':
    case U'」':
    case U'『':
    case U'』':
    case U'《':
    case U'》':
    case U'〈':
    case U'〉':
    case U'＂':
    case U'〝':
    case U'〞':
    case U'〟':
      return TokenKind::kQuote;
    case U'–':
    case U'—':
    case U'―':
    case U'‒':
    case U'−':
    case U'－':
      return TokenKind::kDash;
    case U'-':
    case U'‐':
    case U'‑':
      return TokenKind::kHyphen;
    case U'.':
    case U'!':
    case U'?':
    case U'…':
    case U'。':
    case U'！':
    case U'？':
    case U'؟':
    case U'۔':
    case U'।':
    case U'｡':
    case U'‽':
    case U'።':
    case U'။':
      return TokenKind::kStop;
    case U',':
    case U'،':
    case U'、':
    case U'，':
      return TokenKind::kComma;
    case U':':
    case U';':
    case U'：':
    case U'；':
    case U'؛':
      return TokenKind::kColon;
    case U'(':
    case U'[':
    case U'{':
    case U'（':
    case U'［':
    case U'【':
      return TokenKind::kOpen;
    case U')':
    case U']':
    case U'}':
    case U'）':
    case U'］':
    case U'】':
      return TokenKind::kClose;
    default:
      return TokenKind::kOther;
  }
}

constexpr std::string_view kTraits = "tokens/traits";
constexpr char32_t kGeresh = U'\u05F3';  // a letter of the word in קוצ׳נב, an abbreviation's mark in עמ׳

// The lower case of one code point as append_lower() writes it.
struct Lower {
  char bytes[4] = {};
  std::uint8_t size = 0;  // 0: left out
  bool mark = false;      // may compose with what stands before it
};

Lower lower_of_slow(char32_t point) noexcept {
  Lower lower;
  if (point == U'’' || point == U'ʼ' || point == U'＇' || point == kGeresh) point = U'\'';
  lower.mark = point >= 0x300 && point <= 0x36F;
  if (point == 0xAD || (point >= 0x200B && point <= 0x200F)) return lower;
  lower.size = static_cast<std::uint8_t>(
      text::encode_utf8(static_cast<char32_t>(u_tolower(static_cast<UChar32>(point))), lower.bytes));
  return lower;
}

// Letters that have two cases stand below U+3000 but for a few.
constexpr char32_t kCached = 0x3000;

const std::array<Lower, kCached>& lower_table() noexcept {
  static const std::array<Lower, kCached> kTable = [] {
    std::array<Lower, kCached> table;
    for (char32_t i = 0; i < kCached; ++i) table[i] = lower_of_slow(i);
    return table;
  }();
  return kTable;
}

// Fathatan to sukun, the tatweel, the dagger alif.
constexpr bool is_arabic_vowel(char32_t point) noexcept {
  return (point >= 0x64B && point <= 0x652) || point == 0x640 || point == 0x670;
}

const base::TableToFreeze kFrozen([](base::FrozenWriter& out) {
  out.add_one(std::string(kTraits), letter_table());
});

}  // namespace

LetterTraits letter_traits(char32_t c) noexcept {
  LetterTraits traits;
  if (c == text::kReplacement) return traits;
  const auto point = static_cast<UChar32>(c);
  if (u_isUWhiteSpace(point) != 0) {
    traits.kind = LetterKind::kBlank;
    return traits;
  }
  if (c == U'\'' || c == U'’' || c == U'ʼ' || c == U'＇' || c == kGeresh) {
    traits.kind = LetterKind::kApostrophe;
    traits.token = c == kGeresh ? TokenKind::kOther : TokenKind::kQuote;
    return traits;
  }
  traits.token = kind_of_mark(c);
  if (traits.token != TokenKind::kOther) return traits;
  const std::int8_t category = u_charType(point);
  switch (category) {
    case U_UPPERCASE_LETTER:
    case U_TITLECASE_LETTER:
      traits.upper = true;
      [[fallthrough]];
    case U_LOWERCASE_LETTER:
    case U_MODIFIER_LETTER:
    case U_OTHER_LETTER:
    case U_LETTER_NUMBER:
      traits.script = text::script_of(c);
      traits.kind = is_character_script(traits.script) ? LetterKind::kSingle : LetterKind::kLetter;
      return traits;
    case U_NON_SPACING_MARK:
    case U_COMBINING_SPACING_MARK:
    case U_ENCLOSING_MARK:
      traits.kind = LetterKind::kMark;
      return traits;
    case U_DECIMAL_DIGIT_NUMBER:
      traits.kind = LetterKind::kDigit;
      traits.script = Script::kDigits;
      return traits;
    case U_CONTROL_CHAR:
    case U_FORMAT_CHAR:
      traits.kind = LetterKind::kIgnored;
      return traits;
    default:
      return traits;
  }
}

const LetterTable& letter_table() noexcept {
  static const LetterTable& kTable = base::frozen_or_built<LetterTable>(kTraits, [](LetterTable& built) {
    for (char32_t i = 0; i < kBasicPlane; ++i) built[i] = letter_traits(i);
  });
  return kTable;
}

const std::array<PairLetter, kPairLetters>& pair_letters() noexcept {
  static const std::array<PairLetter, kPairLetters> kTable = [] {
    std::array<PairLetter, kPairLetters> table;
    for (char32_t i = 0x80; i < kPairLetters; ++i) {
      const LetterTraits& traits = letter_table()[i];
      const Lower& lower = lower_table()[i];
      PairLetter& own = table[i];
      own.letter =
          traits.kind == LetterKind::kLetter && lower.size == 2 && !lower.mark && !is_arabic_vowel(i);
      own.upper = traits.upper;
      own.script = traits.script;
      own.lower = {lower.bytes[0], lower.bytes[1]};
    }
    return table;
  }();
  return kTable;
}

std::size_t write_lower(char* const begin, std::string_view utf8, bool& marks) noexcept {
  char* to = begin;
  const std::array<Lower, kCached>& table = lower_table();
  for (std::size_t i = 0; i < utf8.size();) {
    const auto c = static_cast<unsigned char>(utf8[i]);
    if (c < 0x80) {
      *to++ = static_cast<char>(c >= 'A' && c <= 'Z' ? c + 0x20 : c);
      ++i;
      continue;
    }
    char32_t point = 0;
    if (c >= 0xC2 && c < 0xE0 && i + 1 < utf8.size() &&
        (static_cast<unsigned char>(utf8[i + 1]) & 0xC0) == 0x80) {
      point = (c & 0x1FU) << 6 | (static_cast<unsigned char>(utf8[i + 1]) & 0x3FU);
      i += 2;
    } else if (three_bytes(utf8, i) != 0) {
      std::memcpy(to, utf8.data() + i, 3);
      to += 3;
      i += 3;
      continue;
    } else {
      const text::Decoded decoded = text::decode_utf8(utf8, i);
      i += decoded.bytes;
      point = decoded.code_point;
    }
    // Arabic vowel signs and the stretching of letters, which writers set as they please; not where nothing else stands.
    if (is_arabic_vowel(point) && (to > begin || i < utf8.size())) continue;
    const Lower lower = point < kCached ? table[point] : lower_of_slow(point);
    marks = marks || lower.mark;
    std::memcpy(to, lower.bytes, sizeof lower.bytes);
    to += lower.size;
  }
  return static_cast<std::size_t>(to - begin);
}

void compose(std::string& out, std::size_t begin) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfc = icu::Normalizer2::getNFCInstance(status);
  if (U_FAILURE(status) != 0) return;
  const icu::UnicodeString composed =
      nfc->normalize(icu::UnicodeString::fromUTF8(std::string_view(out).substr(begin)), status);
  if (U_FAILURE(status) != 0) return;
  out.resize(begin);
  composed.toUTF8String(out);
}

}  // namespace tamis::documents
