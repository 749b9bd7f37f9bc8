#include "names/word_script.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <memory>
#include <span>

#include "text/utf8.h"

namespace tamis::names {

bool is_syllable(std::string_view native) noexcept {
  if (native.size() != 3 && native.size() != 4) return false;
  const auto byte = [&](std::size_t i) {
    return static_cast<std::uint32_t>(static_cast<unsigned char>(native[i]));
  };
  if (byte(0) >= 0xF0) return native.size() == 4 && byte(0) == 0xF0 && byte(1) >= 0xA0;  // U+20000 and up
  if (byte(0) < 0xE2) return false;
  const std::uint32_t code_point = (byte(0) & 15) << 12 | (byte(1) & 63) << 6 | (byte(2) & 63);
  const bool kana = code_point >= 0x3040 && code_point <= 0x30FF;
  if (native.size() != 3) return false;
  return (code_point >= 0x2E80 && code_point <= 0x9FFF && !kana) ||
         (code_point >= 0xAC00 && code_point <= 0xD7FF) || (code_point >= 0xF900 && code_point <= 0xFAFF);
}

bool have_one_script(std::string_view native, std::string_view other) noexcept {
  const auto script_of = [](std::string_view word) noexcept {
    const text::Script script = text::script_of(text::decode_utf8(word, 0).code_point);
    const bool japanese = script == text::Script::kHiragana || script == text::Script::kKatakana;
    return japanese ? text::Script::kHan : script;
  };
  return !native.empty() && !other.empty() && script_of(native) == script_of(other);
}

namespace {

constexpr char32_t kFirstHebrew = 0x5D0;
constexpr char32_t kEndOfArabic = 0x700;

// Letters that are written for each other, in a row; each row has a letter of LetterPlaces to itself, what is in none shares one.
constexpr std::u32string_view kHebrew[] = {U"א",  U"ב",  U"ג",  U"ד", U"ה",  U"ו",  U"ז", U"ח",
                                           U"ט",  U"י",  U"כך", U"ל", U"מם", U"נן", U"ס", U"ע",
                                           U"פף", U"צץ", U"ק",  U"ר", U"ש",  U"ת"};
constexpr std::u32string_view kArabic[] = {
    U"اآأإٱ", U"ب",  U"تٹ",  U"ث",     U"ج",    U"ح",      U"خځ", U"دڈډ", U"ذ", U"رڑړ", U"ز",
    U"س",     U"شښ", U"ص",   U"ض",     U"ط",    U"ظ",      U"ع",  U"غ",   U"ف", U"ق",   U"كک",
    U"ل",     U"م",  U"نںڼ", U"هةہھە", U"وؤۆۇ", U"يئىیېے", U"ء",  U"پ",   U"چ", U"ژ",   U"گ"};

constexpr char letter_at(std::size_t row) noexcept {
  return static_cast<char>(row < 10 ? '0' + row : 'a' + (row - 10));
}
static_assert(std::size(kArabic) <= LetterPlaces::kSlots - 1);

// Of each letter from kFirstHebrew on; 0: of no abjad.
constexpr char kShared = '-';
constexpr std::array<char, kEndOfArabic - kFirstHebrew> kLetters = [] {
  std::array<char, kEndOfArabic - kFirstHebrew> out{};
  out.fill(kShared);
  const auto set = [&out](std::span<const std::u32string_view> rows) {
    for (std::size_t row = 0; row < rows.size(); ++row) {
      for (const char32_t letter : rows[row]) out[letter - kFirstHebrew] = letter_at(row);
    }
  };
  set(kHebrew);
  set(kArabic);
  return out;
}();

}  // namespace

std::size_t AbjadWord::read(std::string_view native, Letters& out) noexcept {
  std::size_t size = 0;
  for (std::size_t i = 0; i + 1 < native.size() && size < out.size(); i += 2) {
    const auto lead = static_cast<unsigned char>(native[i]);
    if (lead < 0xD6 || lead > 0xDB) return 0;
    const auto letter =
        static_cast<char32_t>((lead & 0x1FU) << 6 | (static_cast<unsigned char>(native[i + 1]) & 0x3FU));
    out[size++] = letter < kFirstHebrew ? kShared : kLetters[letter - kFirstHebrew];
  }
  return size;
}

namespace {

bool is_arabic(std::string_view native) noexcept {
  constexpr unsigned char kFirstLead = 0xD8;  // lead bytes below are Hebrew's
  return !native.empty() && static_cast<unsigned char>(native[0]) >= kFirstLead;
}

}  // namespace

void AbjadWord::prepare(std::string_view native) noexcept {
  Letters letters;
  size_ = read(native, letters);
  arabic_ = is_arabic(native);
  std::construct_at(&places_, std::string_view(letters.data(), size_));
}

bool AbjadWord::is_far_from(std::string_view native) const noexcept {
  if (size_ == 0 || native.empty() || is_arabic(native) != arabic_) return false;
  Letters other;
  const std::size_t other_size = read(native, other);
  if (other_size == 0) return false;
  const auto most = std::max(static_cast<int>(std::min(size_, other_size) / 3), 1);
  return places_.distance({other.data(), other_size}, most) > most;
}

namespace {

// Whether a Latin word may begin with the Arabic article: al, el, or the consonant behind it twice (annajjar, ashsham).
bool may_have_article(std::string_view latin) noexcept {
  if (latin.size() < 4) return false;
  return latin[1] == 'l' || latin[1] == latin[2] || latin[2] == 'h';
}

bool begins_alike(std::string_view native, std::string_view latin) noexcept {
  constexpr std::u32string_view kVowels = U"اأإآٱعىيیوئءھهہ";
  constexpr std::string_view kLatinVowels = "aeiou";
  if (kLatinVowels.find(latin.front()) == std::string_view::npos || may_have_article(latin)) return true;
  return !native.starts_with(kArabicArticle) &&
         kVowels.find(text::decode_utf8(native, 0).code_point) != std::u32string_view::npos;
}

bool ends_alike(char32_t native, char latin) noexcept {
  constexpr std::u32string_view kYeh = U"يیئےې";
  constexpr std::u32string_view kOpen = U"ىوؤهةہھۀە";
  constexpr std::u32string_view kAlef = U"اأآءع";
  const auto is_one_of = [latin](std::string_view letters) {
    return letters.find(latin) != std::string_view::npos;
  };
  if (kOpen.find(native) != std::u32string_view::npos) return true;
  if (kYeh.find(native) != std::u32string_view::npos) return is_one_of("iyej");
  if (kAlef.find(native) != std::u32string_view::npos) return true;
  return !is_one_of("aiou");
}

}  // namespace

unsigned other_end_vowels(std::string_view native, std::string_view latin) noexcept {
  constexpr std::size_t kFewestBytes = 6;
  if (!is_arabic(native) || native.size() < kFewestBytes || latin.size() < 2) return 0;
  const char32_t last = text::decode_utf8(native, native.size() - 2).code_point;
  return (begins_alike(native, latin) ? 0U : 1U) + (ends_alike(last, latin.back()) ? 0U : 1U);
}

}  // namespace tamis::names
