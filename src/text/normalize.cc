// The character table, filled from ICU page by page.
#include "text/normalize.h"

#include <unicode/uchar.h>
#include <unicode/unorm2.h>
#include <unicode/uscript.h>
#include <unicode/utf16.h>

#include <array>
#include <atomic>
#include <memory>
#include <new>
#include <string>
#include <vector>

#include "base/frozen.h"
#include "text/hangul.h"
#include "text/romanize.h"

namespace tamis::text {
namespace {

constexpr char32_t kPageSize = 256;
constexpr std::size_t kPages = 0x110000 / kPageSize;

struct Page {
  const Character* characters = nullptr;  // kPageSize of them
  std::u32string_view pool;
};
struct BuiltPage : Page {
  std::array<Character, kPageSize> own_characters;
  std::u32string own_pool;
};

const UNormalizer2* casefolder() noexcept {
  static const UNormalizer2* const instance = [] {
    UErrorCode status = U_ZERO_ERROR;
    return unorm2_getNFKCCasefoldInstance(&status);
  }();
  return instance;
}

const UNormalizer2* decomposer() noexcept {
  static const UNormalizer2* const instance = [] {
    UErrorCode status = U_ZERO_ERROR;
    return unorm2_getNFDInstance(&status);
  }();
  return instance;
}

// Code points of `normalizer` applied to `stretch`.
std::size_t apply(const UNormalizer2* normalizer, std::u32string_view stretch, char32_t* out,
                  std::size_t capacity) noexcept {
  std::array<UChar, 2 * kMaxStretch> source;
  std::int32_t length = 0;
  for (const char32_t c : stretch.substr(0, kMaxStretch)) {
    U16_APPEND_UNSAFE(source, length, static_cast<UChar32>(c));
  }
  std::array<UChar, 1024> target;  // the longest expansion is 18 UTF-16 units a code point
  UErrorCode status = U_ZERO_ERROR;
  const std::int32_t units = unorm2_normalize(normalizer, source.data(), length, target.data(),
                                              static_cast<std::int32_t>(target.size()), &status);
  if (U_FAILURE(status)) return 0;
  std::size_t count = 0;
  for (std::int32_t i = 0; i < units && count < capacity;) {
    UChar32 c = 0;
    U16_NEXT(target, i, units, c);
    out[count++] = static_cast<char32_t>(c);
  }
  return count;
}

// The same for one code point, most of which stay as they are, which is cheaper to ask than to do.
std::size_t apply(const UNormalizer2* normalizer, char32_t c, char32_t* out, std::size_t capacity) noexcept {
  if (unorm2_isInert(normalizer, static_cast<UChar32>(c)) != 0) {
    *out = c;
    return 1;
  }
  return apply(normalizer, {&c, 1}, out, capacity);
}

Script script_by_icu(char32_t code_point) noexcept {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(static_cast<UChar32>(code_point), &status)) {
    case USCRIPT_LATIN:
      return Script::kLatin;
    case USCRIPT_CYRILLIC:
      return Script::kCyrillic;
    case USCRIPT_GREEK:
      return Script::kGreek;
    case USCRIPT_ARMENIAN:
      return Script::kArmenian;
    case USCRIPT_GEORGIAN:
      return Script::kGeorgian;
    case USCRIPT_ARABIC:
      return Script::kArabic;
    case USCRIPT_HEBREW:
      return Script::kHebrew;
    case USCRIPT_HAN:
      return Script::kHan;
    case USCRIPT_HIRAGANA:
      return Script::kHiragana;
    case USCRIPT_KATAKANA:
      return Script::kKatakana;
    case USCRIPT_HANGUL:
      return Script::kHangul;
    case USCRIPT_THAI:
      return Script::kThai;
    case USCRIPT_LAO:
      return Script::kLao;
    case USCRIPT_KHMER:
      return Script::kKhmer;
    case USCRIPT_MYANMAR:
      return Script::kMyanmar;
    case USCRIPT_DEVANAGARI:
      return Script::kDevanagari;
    case USCRIPT_BENGALI:
      return Script::kBengali;
    case USCRIPT_GURMUKHI:
      return Script::kGurmukhi;
    case USCRIPT_GUJARATI:
      return Script::kGujarati;
    case USCRIPT_TAMIL:
      return Script::kTamil;
    case USCRIPT_TELUGU:
      return Script::kTelugu;
    case USCRIPT_KANNADA:
      return Script::kKannada;
    case USCRIPT_MALAYALAM:
      return Script::kMalayalam;
    case USCRIPT_SINHALA:
      return Script::kSinhala;
    case USCRIPT_TIBETAN:
      return Script::kTibetan;
    case USCRIPT_ETHIOPIC:
      return Script::kEthiopic;
    case USCRIPT_ORIYA:
      return Script::kOriya;
    case USCRIPT_THAANA:
      return Script::kThaana;
    default:
      return Script::kOther;
  }
}

// Signs whose part in a word does not follow from their Unicode category.
bool special_kind(char32_t c, CharKind& kind) noexcept {
  switch (c) {
    case U'\'':
    case U'`':
    case 0xB4:
    case 0x2BB:
    case 0x2BC:
    case 0x2BD:
    case 0x2BE:
    case 0x2BF:
    case 0x2B9:
    case 0x2B0:
    case 0x2C8:
    case 0x2CA:
    case 0x2CB:
    case 0x2018:
    case 0x2019:
    case 0x201A:
    case 0x201B:
    case 0x2032:
    case 0x2035:
    case 0x55A:
    case 0x55B:
    case 0x5F3:
    case 0xA78B:
    case 0xA78C:
    case 0xFF07:
    case 0xFF40:
    case 0x1FBD:
    case 0x1FBF:
    case 0x1FFE:
    case 0x384:
      kind = CharKind::kApostrophe;
      return true;
    case U'"':
    case 0x5F4:
    case 0xFF02:
      kind = CharKind::kQuote;
      return true;
    case U'.':
    case 0xFF0E:
    case 0x2024:
      kind = CharKind::kStop;
      return true;
    case U',':
    case 0xFF0C:
    case 0x60C:
    case 0x3001:
    case 0xFE50:
    case 0xFE51:
    case 0x55D:
    case 0xFF64:
    case 0x104A:
      kind = CharKind::kComma;
      return true;
    case 0xAD:
    case 0x640:
    case 0x7FA:
      kind = CharKind::kIgnored;
      return true;  // soft hyphen, tatweel, N'Ko lajanyalan
    case U'-':
    case 0x5BE:
    case 0x58A:
    case 0xF0B:
    case 0xF0C:
      kind = CharKind::kJoiner;
      return true;
    case 0x200B:
      kind = CharKind::kZeroWidthSpace;
      return true;
    default:
      return false;
  }
}

Character describe(char32_t c, std::u32string& pool) {
  Character entry;
  const auto icu_c = static_cast<UChar32>(c);
  entry.script = script_by_icu(c);
  entry.folded = c;
  entry.combining_class = u_getCombiningClass(icu_c);
  entry.boundary_before = unorm2_hasBoundaryBefore(casefolder(), icu_c) != 0;
  entry.may_compose =
      !entry.boundary_before && u_getIntPropertyValue(icu_c, UCHAR_NFKC_QUICK_CHECK) != UNORM_YES;
  entry.upper = u_isupper(icu_c) != 0;
  if (special_kind(c, entry.kind)) {
    entry.boundary_before = true;
    entry.may_compose = false;
    return entry;
  }

  std::array<char32_t, kMaxStretch> folded;
  const std::size_t count = apply(casefolder(), c, folded.data(), folded.size());
  // A letter with marks and no row of its own: the letter alone.
  std::size_t kept = 0;
  std::array<char32_t, 4 * kMaxStretch> bare;
  for (std::size_t i = 0; i < count; ++i) {
    if (has_row(folded[i])) {
      if (kept < bare.size()) bare[kept++] = folded[i];
      continue;
    }
    // Hangul syllables decompose into jamo, which are no marks: they stay whole.
    if (is_hangul_syllable(folded[i])) {
      if (kept < bare.size()) bare[kept++] = folded[i];
      continue;
    }
    std::array<char32_t, 8> parts;
    const std::size_t part_count = apply(decomposer(), folded[i], parts.data(), parts.size());
    for (std::size_t j = 0; j < part_count; ++j) {
      const bool mark = (U_GET_GC_MASK(static_cast<UChar32>(parts[j])) & U_GC_M_MASK) != 0;
      if (mark && part_count > 1 && !has_row(parts[j])) continue;
      if (kept < bare.size()) bare[kept++] = parts[j];
    }
  }
  if (kept == 0) {
    entry.kind = CharKind::kIgnored;
    entry.expansion = 0;
    return entry;
  }
  entry.expansion = static_cast<std::uint8_t>(kept);
  if (kept > 1) {
    entry.folded = static_cast<char32_t>(pool.size());
    pool.append(bare.data(), kept);
    entry.kind = CharKind::kLetter;  // each part is looked at again
    return entry;
  }
  const char32_t f = bare[0];
  const auto icu_f = static_cast<UChar32>(f);
  entry.folded = f;
  const Script folded_script = script_by_icu(f);
  if (folded_script != Script::kOther) entry.script = folded_script;
  if (f != c && special_kind(f, entry.kind)) return entry;
  const std::int32_t digit = u_charDigitValue(icu_f);
  const std::uint32_t category = U_GET_GC_MASK(icu_f);
  if (digit >= 0 && (category & U_GC_ND_MASK) != 0) {
    entry.folded = U'0' + static_cast<char32_t>(digit);
    entry.script = Script::kDigits;
    entry.kind = CharKind::kDigit;
  } else if ((category & U_GC_M_MASK) != 0) {
    entry.kind = has_row(f) ? CharKind::kMark : CharKind::kIgnored;
  } else if (f == 0x30FC) {  // the prolonged sound mark of both kana
    entry.kind = CharKind::kLetter;
    entry.script = Script::kKatakana;
  } else if ((category & U_GC_L_MASK) != 0 || f == 0x3007) {
    const bool modifier = (category & U_GC_LM_MASK) != 0 && !has_row(f) && f != 0x3005;
    entry.kind = modifier ? CharKind::kIgnored : CharKind::kLetter;
  } else if ((category & U_GC_SK_MASK) != 0 && f > 0x7F) {
    entry.kind = CharKind::kIgnored;  // spacing accents
  } else if ((category & U_GC_CF_MASK) != 0) {
    entry.kind = CharKind::kIgnored;
  } else if ((category & U_GC_PD_MASK) != 0) {
    entry.kind = CharKind::kJoiner;
  }
  return entry;
}

std::array<std::atomic<const Page*>, kPages> g_pages{};

std::unique_ptr<BuiltPage> describe_page(std::size_t index) {
  auto page = std::make_unique<BuiltPage>();
  for (char32_t i = 0; i < kPageSize; ++i) {
    page->own_characters[i] = describe(static_cast<char32_t>(index) * kPageSize + i, page->own_pool);
  }
  page->characters = page->own_characters.data();
  page->pool = page->own_pool;
  return page;
}

// The basic plane, frozen: characters page by page, the pools of all pages one behind another, and where each begins.
constexpr std::size_t kFrozenPages = 256;
constexpr std::string_view kCharacters = "characters/all";
constexpr std::string_view kPools = "characters/pools";
constexpr std::string_view kPoolBegins = "characters/pool_begins";

const base::TableToFreeze kFrozen([](base::FrozenWriter& out) {
  std::vector<Character> all;
  std::u32string pools;
  std::vector<std::uint32_t> begins;
  for (std::size_t i = 0; i < kFrozenPages; ++i) {
    const auto page = describe_page(i);
    all.insert(all.end(), page->own_characters.begin(), page->own_characters.end());
    begins.push_back(static_cast<std::uint32_t>(pools.size()));
    pools += page->pool;
  }
  begins.push_back(static_cast<std::uint32_t>(pools.size()));
  out.add(std::string(kCharacters), std::span<const Character>(all));
  out.add(std::string(kPools), std::span<const char32_t>(pools.data(), pools.size()));
  out.add(std::string(kPoolBegins), std::span<const std::uint32_t>(begins));
});

const std::array<Page, kFrozenPages>* frozen_pages() noexcept {
  static const std::array<Page, kFrozenPages> kPlane = [] {
    std::array<Page, kFrozenPages> plane;
    std::span<const Character> all;
    std::span<const char32_t> pools;
    std::span<const std::uint32_t> begins;
    const base::FrozenTables tables = base::frozen_tables();
    if (!tables.read(kCharacters, all) || !tables.read(kPools, pools) || !tables.read(kPoolBegins, begins) ||
        all.size() != kFrozenPages * kPageSize || begins.size() != kFrozenPages + 1)
      return plane;
    for (std::size_t i = 0; i < kFrozenPages; ++i) {
      plane[i].characters = all.data() + i * kPageSize;
      plane[i].pool = {pools.data() + begins[i], begins[i + 1] - begins[i]};
    }
    return plane;
  }();
  return kPlane[0].characters == nullptr ? nullptr : &kPlane;
}

const Page* make_page(std::size_t index) noexcept {
  const Page* expected = nullptr;
  if (const auto* frozen = frozen_pages(); frozen != nullptr && index < kFrozenPages) {
    g_pages[index].store(&(*frozen)[index], std::memory_order_release);
    return &(*frozen)[index];
  }
  std::unique_ptr<BuiltPage> page = describe_page(index);
  if (g_pages[index].compare_exchange_strong(expected, page.get(), std::memory_order_acq_rel))
    return page.release();  // kept for ever
  return expected;          // another thread was first
}

const Page& page_of(char32_t code_point) noexcept {
  const std::size_t index = code_point / kPageSize;
  const Page* page = g_pages[index].load(std::memory_order_acquire);
  return page != nullptr ? *page : *make_page(index);
}

}  // namespace

const Character& character(char32_t code_point) noexcept {
  static const Character kNone{};
  if (code_point > 0x10FFFF) return kNone;
  return page_of(code_point).characters[code_point % kPageSize];
}

std::u32string_view expansion_of(char32_t code_point) noexcept {
  if (code_point > 0x10FFFF) return {};
  const Page& page = page_of(code_point);
  const Character& entry = page.characters[code_point % kPageSize];
  if (entry.expansion < 2) return {};
  return std::u32string_view(page.pool).substr(entry.folded, entry.expansion);
}

std::size_t fold_stretch(std::u32string_view stretch, char32_t* out, std::size_t capacity) noexcept {
  return apply(casefolder(), stretch, out, capacity);
}

}  // namespace tamis::text
