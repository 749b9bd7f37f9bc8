#include "model/identifier.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <set>
#include <span>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "base/ascii.h"
#include "base/data_table.h"
#include "base/hash.h"
#include "model/country.h"

namespace tamis::model {

namespace {

// data/number_words.tsv: (class, word).
bool is_number_word(std::string_view word_class, std::string_view word) noexcept {
  static const std::set<std::pair<std::string_view, std::string_view>> words = [] {
    std::set<std::pair<std::string_view, std::string_view>> out;
    base::for_each_row(base::data_table("number_words.tsv"),
                       [&](const auto& columns, std::size_t) { out.emplace(columns[0], columns[1]); });
    return out;
  }();
  return words.count({word_class, word}) != 0;
}

constexpr std::size_t kMinCharacters = 4;
constexpr std::size_t kMaxCharacters = 64;    // FollowTheMoney's limit for identifiers
constexpr std::size_t kMaxSeries = 6;         // of a document, before its number
constexpr std::size_t kMaxTextBytes = 400;    // longer cells are sentences
constexpr std::size_t kMaxWalletBytes = 128;  // the longest form in use is Cardano's, 103 characters
constexpr std::size_t kKinds = 10;
static_assert(static_cast<std::size_t>(IdentifierKind::kCallSign) + 1 == kKinds);

constexpr std::array<std::string_view, kKinds> kKindNames = {"other", "imo", "mmsi", "bic",    "lei",
                                                             "isin",  "inn", "ogrn", "wallet", "call_sign"};

char upper(char c) noexcept { return c >= 'a' && c <= 'z' ? static_cast<char>(c - ('a' - 'A')) : c; }

bool all_upper_or_digits(std::string_view text) noexcept {
  return std::all_of(text.begin(), text.end(),
                     [](char c) { return base::is_ascii_digit(c) || base::is_ascii_upper(c); });
}

std::optional<IdentifierKind> kind_of(std::string_view name) noexcept {
  const auto found = std::find(kKindNames.begin(), kKindNames.end(), name);
  if (found == kKindNames.end()) return std::nullopt;
  return static_cast<IdentifierKind>(found - kKindNames.begin());
}

// --- check digits ------------------------------------------------------------------------------------------

int weighted_sum(std::string_view digits, std::span<const int> weights) noexcept {
  int sum = 0;
  for (std::size_t i = 0; i < weights.size(); ++i) sum += (digits[i] - '0') * weights[i];
  return sum;
}

// IMO Resolution A.1117(30): digits times 7 to 2, the sum's last digit.
bool imo_check(std::string_view digits) noexcept {
  constexpr std::array<int, 6> kWeights = {7, 6, 5, 4, 3, 2};
  return weighted_sum(digits, kWeights) % 10 == digits[6] - '0';
}

// Order of the Russian tax ministry of 2004-03-03, BG-3-09/178: weighted sum modulo 11 modulo 10.
bool inn_check(std::string_view digits) noexcept {
  constexpr std::array<int, 11> kWeights = {3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8};
  const auto digit = [&](std::size_t at) {
    return weighted_sum(digits, std::span(kWeights).last(at)) % 11 % 10 == digits[at] - '0';
  };
  return digits.size() == 10 ? digit(9) : digit(10) && digit(11);
}

// Order of the Russian finance ministry of 2017-10-30, 165n: the number before modulo 11 (15 digits: 13),
// last digit.
bool ogrn_check(std::string_view digits) noexcept {
  const int modulus = digits.size() == 13 ? 11 : 13;
  int rest = 0;
  for (const char c : digits.substr(0, digits.size() - 1)) rest = (rest * 10 + (c - '0')) % modulus;
  return rest % 10 == digits.back() - '0';
}

int base36(char c) noexcept { return base::is_ascii_digit(c) ? c - '0' : c - 'A' + 10; }

// ISO 7064 mod 97-10 over letters as two digits.
bool lei_check(std::string_view code) noexcept {
  int rest = 0;
  for (const char c : code) {
    const int value = base36(c);
    rest = value < 10 ? (rest * 10 + value) % 97 : (rest * 100 + value) % 97;
  }
  return rest == 1;
}

// ISO 6166: Luhn over letters as two digits.
bool isin_check(std::string_view code) noexcept {
  int sum = 0;
  bool twice = false;
  const auto add = [&](int digit) {
    const int value = twice ? 2 * digit : digit;
    sum += value > 9 ? value - 9 : value;
    twice = !twice;
  };
  for (std::size_t at = code.size(); at-- > 0;) {
    const int value = base36(code[at]);
    add(value % 10);
    if (value >= 10) add(value / 10);
  }
  return sum % 10 == 0;
}

// --- wallets -----------------------------------------------------------------------------------------------

constexpr std::string_view kBitcoinAlphabet = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
constexpr std::string_view kRippleAlphabet = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz";

std::string sha256_bytes(std::string_view bytes) {
  const std::string hex = base::sha256_hex(bytes);
  const auto nibble = [](char c) { return base::is_ascii_digit(c) ? c - '0' : c - 'a' + 10; };
  std::string out;
  for (std::size_t i = 0; i + 1 < hex.size(); i += 2) {
    out.push_back(static_cast<char>(nibble(hex[i]) * 16 + nibble(hex[i + 1])));
  }
  return out;
}

// Base58Check (Bitcoin): 25 bytes, or 26 with a version of two bytes (Zcash); the last four are the start of
// the twofold SHA-256 of the others. Empty when it does not hold, else the decoded bytes.
std::string base58check(std::string_view text, std::string_view alphabet) {
  if (text.size() < 25 || text.size() > 36) return {};
  std::array<unsigned, 27> bytes{};
  for (const char c : text) {
    const std::size_t digit = alphabet.find(c);
    if (digit == std::string_view::npos) return {};
    unsigned carry = static_cast<unsigned>(digit);
    for (std::size_t i = bytes.size(); i-- > 0;) {
      carry += bytes[i] * 58;
      bytes[i] = carry & 0xFF;
      carry >>= 8;
    }
    if (carry != 0) return {};
  }
  if (bytes[0] != 0) return {};  // more than 26 bytes
  for (const std::size_t size : {std::size_t{25}, std::size_t{26}}) {
    if (size == 25 && bytes[1] != 0) continue;
    std::string decoded;
    for (std::size_t i = bytes.size() - size; i < bytes.size(); ++i)
      decoded.push_back(static_cast<char>(bytes[i]));
    const std::string digest = sha256_bytes(sha256_bytes(std::string_view(decoded).substr(0, size - 4)));
    if (std::string_view(decoded).substr(size - 4) == std::string_view(digest).substr(0, 4)) return decoded;
  }
  return {};
}

// BIP 173 and BIP 350: human-readable part, "1", data; checksum constant 1 (bech32) or 0x2bc830a3 (bech32m).
bool bech32_check(std::string_view text) noexcept {
  constexpr std::string_view kCharset = "qpzry9x8gf2tvdw0s3jn54khce6mua7l";
  const std::size_t one = text.rfind('1');
  if (one == std::string_view::npos || one < 1 || text.size() - one < 7 || text.size() > kMaxWalletBytes)
    return false;
  std::uint32_t sum = 1;
  const auto step = [&](std::uint32_t value) {
    const std::uint32_t top = sum >> 25;
    sum = (sum & 0x1FFFFFF) << 5 ^ value;
    constexpr std::array<std::uint32_t, 5> kGenerator = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd,
                                                         0x2a1462b3};
    for (std::size_t i = 0; i < kGenerator.size(); ++i) {
      if ((top >> i & 1) != 0) sum ^= kGenerator[i];
    }
  };
  const std::string_view human = text.substr(0, one);
  for (const char c : human) step(static_cast<std::uint32_t>(static_cast<unsigned char>(c)) >> 5);
  step(0);
  for (const char c : human) step(static_cast<std::uint32_t>(static_cast<unsigned char>(c)) & 31);
  for (const char c : text.substr(one + 1)) {
    const std::size_t value = kCharset.find(c);
    if (value == std::string_view::npos) return false;
    step(static_cast<std::uint32_t>(value));
  }
  return sum == 1 || sum == 0x2bc830a3;
}

struct Wallet {
  std::string value;
  bool checked = false;  // the address has a checksum and it holds
  bool certain = false;  // of a form that nothing else has
};

// The forms of the currencies that OFAC lists addresses of, and of their kin.
std::optional<Wallet> wallet_form(std::string_view text) {
  if (text.size() < 20 || text.size() > kMaxWalletBytes) return std::nullopt;
  if (!std::all_of(text.begin(), text.end(),
                   [](char c) { return base::is_ascii_digit(c) || base::is_ascii_letter(c); }))
    return std::nullopt;
  const std::string small = base::ascii_lower(text);
  // Ethereum and everything on its machine (ETC, BSC, Arbitrum ...): 20 bytes; Sui, Aptos, Starknet: up to
  // 32.
  if (small.starts_with("0x")) {
    const bool hex = std::all_of(small.begin() + 2, small.end(),
                                 [](char c) { return base::is_ascii_digit(c) || (c >= 'a' && c <= 'f'); });
    if (hex && (small.size() == 42 || (small.size() > 60 && small.size() <= 66)))
      return Wallet{small, false, true};
    return std::nullopt;
  }
  const bool mixed = std::any_of(text.begin(), text.end(), base::is_ascii_upper) &&
                     std::any_of(text.begin(), text.end(), [](char c) { return c >= 'a' && c <= 'z'; });
  if (!mixed && bech32_check(small)) return Wallet{small, true, true};  // bc1..., ltc1..., bnb1..., addr1...
  const bool digits = std::any_of(text.begin(), text.end(), base::is_ascii_digit);
  const auto base58 = [&](std::string_view alphabet) {
    return std::all_of(text.begin(), text.end(),
                       [&](char c) { return alphabet.find(c) != std::string_view::npos; });
  };
  // Monero: 95 characters (integrated: 106), network byte 18 or 42; the checksum is Keccak's and not
  // verified.
  if ((text.size() == 95 || text.size() == 106) && (text[0] == '4' || text[0] == '8') &&
      base58(kBitcoinAlphabet)) {
    return Wallet{std::string(text), false, true};
  }
  if (!base58check(text, kBitcoinAlphabet).empty()) return Wallet{std::string(text), true, true};
  if (text[0] == 'r' && !base58check(text, kRippleAlphabet).empty())
    return Wallet{std::string(text), true, true};
  // What is left may be an address of another kind (Solana, Stellar, Polkadot, Bitcoin Cash) or a misprint.
  if (digits && text.size() >= 25) return Wallet{std::string(text), false, false};
  return std::nullopt;
}

// --- tables ------------------------------------------------------------------------------------------------

// One word of a cell: letters and digits only, upper case, Cyrillic and Greek look-alikes as Latin letters.
struct Word {
  std::string value;
  std::string folded;  // lower case, as written otherwise: to look labels up
  bool digits = false;
  bool letters = false;
  bool dropped = false;  // a label, or an aside in parentheses
  bool in_parenthesis = false;
  bool cut = false;  // a mark between two numbers ("7702165310 / 770101001")
};

// Upper-case letters of other alphabets that print like a Latin one.
char latin_look_alike(UChar32 c) noexcept {
  switch (c) {
    case 0x410:
    case 0x391:
      return 'A';
    case 0x412:
    case 0x392:
      return 'B';
    case 0x415:
    case 0x395:
      return 'E';
    case 0x41A:
    case 0x39A:
      return 'K';
    case 0x41C:
    case 0x39C:
      return 'M';
    case 0x41D:
    case 0x397:
      return 'H';
    case 0x41E:
    case 0x39F:
      return 'O';
    case 0x420:
    case 0x3A1:
      return 'P';
    case 0x421:
      return 'C';
    case 0x422:
    case 0x3A4:
      return 'T';
    case 0x423:
    case 0x3A5:
      return 'Y';
    case 0x425:
    case 0x3A7:
      return 'X';
    case 0x406:
    case 0x399:
      return 'I';
    case 0x408:
      return 'J';
    case 0x405:
      return 'S';
    case 0x396:
      return 'Z';
    case 0x39D:
      return 'N';
    default:
      return 0;
  }
}

bool separates(UChar32 c) noexcept {
  return c == '(' || c == ')' || c == '[' || c == ']' || c == ':' || c == ';' || c == ',' || c == '#' ||
         c == '=' || c == '"' || c == 0xB0 || u_isUWhiteSpace(c) || u_iscntrl(c);
}

icu::UnicodeString compatible(std::string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  const auto wide =
      icu::UnicodeString::fromUTF8(icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())));
  if (U_FAILURE(status)) return wide;
  icu::UnicodeString out = nfkc->normalize(wide, status);
  return U_FAILURE(status) ? wide : out;
}

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  const icu::UnicodeString wide = compatible(text);
  std::u32string raw;
  int depth = 0;
  const auto finish = [&] {
    if (raw.empty()) return;
    Word word;
    word.in_parenthesis = depth > 0;
    std::string other;
    bool foreign = false;
    for (const char32_t each : raw) {
      const auto c = static_cast<UChar32>(each);
      const std::int32_t digit = u_charDigitValue(c);
      if (digit >= 0 && digit <= 9) {
        word.digits = true;
        word.value.push_back(static_cast<char>('0' + digit));
        other.push_back(static_cast<char>('0' + digit));
        word.folded.push_back(static_cast<char>('0' + digit));
      } else if (u_isalpha(c)) {
        word.letters = true;
        const UChar32 capital = u_toupper(c);
        const char twin = capital < 0x80 ? static_cast<char>(capital) : latin_look_alike(capital);
        foreign = foreign || twin == 0;
        if (twin != 0) word.value.push_back(twin);
        icu::UnicodeString(capital).toUTF8String(other);
        icu::UnicodeString(u_tolower(c)).toUTF8String(word.folded);
      }
    }
    if (foreign) word.value = other;
    word.cut = word.value.empty() && (raw == U"/" || raw == U"|" || raw == U"&");
    raw.clear();
    if (!word.value.empty() || word.cut) words.push_back(std::move(word));
  };
  for (std::int32_t at = 0; at < wide.length();) {
    const UChar32 c = wide.char32At(at);
    at += U16_LENGTH(c);
    if (!separates(c)) {
      // "No.679558": a full stop between letters and a digit ends a label.
      const bool glued = c == '.' && raw.size() >= 2 && std::all_of(raw.begin(), raw.end(), [](char32_t l) {
                           return u_isalpha(static_cast<UChar32>(l));
                         });
      if (glued)
        finish();
      else
        raw.push_back(static_cast<char32_t>(c));
      continue;
    }
    finish();
    if (c == '(' || c == '[') ++depth;
    if ((c == ')' || c == ']') && depth > 0) --depth;
  }
  finish();
  return words;
}

struct Tables {
  struct Property {
    IdentifierKind kind = IdentifierKind::kOther;
    bool identifies = true;
  };
  std::unordered_map<std::string_view, Property> properties;
  // Labels as folded words joined by a blank, per kind, with the number of words of the longest.
  std::array<std::unordered_set<std::string>, kKinds> labels;
  std::size_t longest_label = 1;

  Tables() {
    base::for_each_row(base::data_table("identifier_properties.tsv"), [&](const auto& column, std::size_t) {
      if (const auto kind = kind_of(column[1]))
        properties.emplace(column[0], Property{*kind, column[2] == "1"});
    });
    base::for_each_row(base::data_table("identifier_labels.tsv"), [&](const auto& column, std::size_t) {
      const auto kind = kind_of(column[0]);
      if (!kind) return;
      base::for_each_part(column[1], '|', [&](std::string_view part) {
        const std::vector<Word> words = words_of(part);
        std::string label;
        for (const Word& word : words) label += (label.empty() ? "" : " ") + word.folded;
        longest_label = std::max(longest_label, words.size());
        if (!label.empty()) labels[static_cast<std::size_t>(*kind)].insert(std::move(label));
      });
    });
  }

  [[nodiscard]] static bool is_number_sign(std::string_view word) noexcept {
    return is_number_word("sign", word);
  }

  [[nodiscard]] bool is_label(IdentifierKind kind, const std::string& words) const {
    return labels[static_cast<std::size_t>(kind)].count(words) != 0 || labels[0].count(words) != 0;
  }
};

const Tables& tables() {
  static const Tables all;
  return all;
}

std::size_t characters(std::string_view utf8) noexcept {
  return static_cast<std::size_t>(
      std::count_if(utf8.begin(), utf8.end(), [](char c) { return (c & 0xC0) != 0x80; }));
}

// "0000000", "XXXXXXX", "UNKNOWN": what people write when there is no number.
bool is_placeholder(std::string_view value) noexcept {
  constexpr std::array<std::string_view, 10> kWords = {"UNKNOWN", "NONE",     "NOTKNOWN",     "NOTAVAILABLE",
                                                       "PENDING", "NOTGIVEN", "NOTSPECIFIED", "NULL",
                                                       "INCONNU", "UNBEKANNT"};
  return std::all_of(value.begin(), value.end(), [&](char c) { return c == value.front(); }) ||
         std::find(kWords.begin(), kWords.end(), value) != kWords.end();
}

// --- shapes ------------------------------------------------------------------------------------------------

// The value as an identifier of a kind with a format; nullopt when it has not the kind's shape.
std::optional<Identifier> shaped(IdentifierKind kind, std::string_view value) {
  Identifier out{kind, std::string(value), false};
  if (is_placeholder(value)) return std::nullopt;
  switch (kind) {
    case IdentifierKind::kImo:
      if (value.size() != 7 || !base::all_ascii_digits(value)) return std::nullopt;
      out.check_digit_ok = imo_check(value);
      return out;
    case IdentifierKind::kMmsi:
      if (value.size() != 9 || !base::all_ascii_digits(value)) return std::nullopt;
      return out;
    case IdentifierKind::kBic: {
      if ((value.size() != 8 && value.size() != 11) || !all_upper_or_digits(value)) return std::nullopt;
      const std::string_view country = value.substr(4, 2);
      if (!base::is_ascii_upper(value[0]) || !base::is_ascii_upper(country[0]) ||
          !base::is_ascii_upper(country[1]) || country_code(country).empty()) {
        return std::nullopt;
      }
      if (value.size() == 11 && value.substr(8) == "XXX") out.value.resize(8);
      return out;
    }
    case IdentifierKind::kLei:
      if (value.size() != 20 || !all_upper_or_digits(value) || !base::all_ascii_digits(value.substr(18)))
        return std::nullopt;
      out.check_digit_ok = lei_check(value);
      return out;
    case IdentifierKind::kIsin:
      if (value.size() != 12 || !all_upper_or_digits(value) || !base::is_ascii_upper(value[0]) ||
          !base::is_ascii_upper(value[1]) || !base::is_ascii_digit(value[11])) {
        return std::nullopt;
      }
      out.check_digit_ok = isin_check(value);
      return out;
    case IdentifierKind::kInn:
      if ((value.size() != 10 && value.size() != 12) || !base::all_ascii_digits(value)) return std::nullopt;
      out.check_digit_ok = inn_check(value);
      return out;
    case IdentifierKind::kOgrn:
      if ((value.size() != 13 && value.size() != 15) || !base::all_ascii_digits(value)) return std::nullopt;
      out.check_digit_ok = ogrn_check(value);
      return out;
    case IdentifierKind::kCallSign:
      if (value.size() < 4 || value.size() > 8 || !all_upper_or_digits(value) ||
          base::all_ascii_digits(value))
        return std::nullopt;
      return out;
    case IdentifierKind::kOther:
    case IdentifierKind::kWallet:
      break;
  }
  return std::nullopt;
}

// Marks labels of `kind` (longest first) and asides in parentheses: those without digits, and all when the
// number stands outside ("381110042 (Expired 25 Jan. 2016)"), but for a check digit ("A123456(3)").
void drop_labels(IdentifierKind kind, std::vector<Word>& words) {
  const Tables& known = tables();
  for (std::size_t from = 0; from < words.size();) {
    std::size_t taken = 0;
    std::string phrase;
    for (std::size_t size = 1; size <= known.longest_label && from + size <= words.size(); ++size) {
      phrase += (phrase.empty() ? "" : " ") + words[from + size - 1].folded;
      if (known.is_label(kind, phrase)) taken = size;
    }
    for (std::size_t i = from; i < from + taken; ++i) words[i].dropped = true;
    from += std::max<std::size_t>(taken, 1);
  }
  const bool outside = std::any_of(words.begin(), words.end(),
                                   [](const Word& word) { return word.digits && !word.in_parenthesis; });
  for (Word& word : words) {
    if (word.in_parenthesis && (!word.digits || (outside && word.value.size() > 1))) word.dropped = true;
    // "IMO9187629": the label of the kind glued to the digits, unless the word is a number as it stands.
    const std::size_t digit = word.folded.find_first_of("0123456789");
    if (!word.dropped && digit != std::string::npos && digit >= 3 &&
        known.labels[static_cast<std::size_t>(kind)].count(word.folded.substr(0, digit)) != 0 &&
        kind != IdentifierKind::kOther && kind != IdentifierKind::kWallet && !shaped(kind, word.value)) {
      word.value = word.value.substr(word.value.find_first_of("0123456789"));
    }
  }
}

std::optional<Identifier> normalize_shaped(IdentifierKind kind, std::string_view text) {
  std::vector<Word> words = words_of(text);
  drop_labels(kind, words);
  std::string joined;
  for (const Word& word : words) {
    if (!word.dropped) joined += word.value;
  }
  if (joined.size() <= kMaxCharacters && !joined.empty()) {
    if (std::optional<Identifier> whole = shaped(kind, joined)) return whole;
  }
  // Among other words: the only one that has the shape.
  std::optional<Identifier> found;
  for (const Word& word : words) {
    if (word.dropped || word.value.empty()) continue;
    std::optional<Identifier> one =
        word.digits || kind == IdentifierKind::kBic ? shaped(kind, word.value) : std::nullopt;
    if (!one) continue;
    if (found && found->value != one->value) return std::nullopt;
    found = std::move(one);
  }
  return found;
}

// Numbers without a format: the first run of words that hold digits, with the short words of letters beside
// them ("AB 0664715", "FN 161285 i"); longer words are remarks. "Series 9005 No 679558" is one number.
std::optional<Identifier> normalize_other(std::string_view text) {
  std::vector<Word> words = words_of(text);
  drop_labels(IdentifierKind::kOther, words);
  const bool series = std::any_of(words.begin(), words.end(),
                                  [](const Word& word) { return is_number_word("series", word.folded); });
  std::string run;
  bool digits = false;
  std::string answer;
  const auto finish = [&] {
    if (digits && (answer.empty() ? characters(run) >= kMinCharacters || series : series)) answer += run;
    run.clear();
    digits = false;
  };
  for (const Word& word : words) {
    if (word.in_parenthesis && word.dropped) continue;  // the "(N)" of "12/SAKHANA(N)020199"
    // "8208 No. 555627": a series and its number.
    if (digits && characters(run) <= kMaxSeries && word.dropped && tables().is_number_sign(word.folded))
      continue;
    if (word.dropped || word.cut || (!word.digits && characters(word.value) > 3)) {
      finish();
      continue;
    }
    run += word.value;
    digits = digits || word.digits;
  }
  finish();
  if (answer.empty()) {  // no digits: one word is a code ("GAZP"), several are a sentence
    std::size_t kept = 0;
    for (const Word& word : words) {
      if (word.dropped) continue;
      answer = word.value;
      ++kept;
    }
    if (kept != 1) return std::nullopt;
  }
  const std::size_t size = characters(answer);
  if (size < kMinCharacters || size > kMaxCharacters || is_placeholder(answer)) return std::nullopt;
  return Identifier{IdentifierKind::kOther, std::move(answer), false};
}

std::optional<Identifier> normalize_wallet(std::string_view text) {
  std::optional<Wallet> found;
  while (!text.empty()) {
    const auto in_word = [](char c) { return base::is_ascii_digit(c) || base::is_ascii_letter(c); };
    const auto from = std::find_if(text.begin(), text.end(), in_word);
    const auto end = std::find_if_not(from, text.end(), in_word);
    std::optional<Wallet> one = wallet_form(std::string_view(from, end));
    text = std::string_view(end, text.end());
    if (!one) continue;
    if (!found || (one->certain && !found->certain))
      found = std::move(one);
    else if (one->certain == found->certain && one->value != found->value)
      return std::nullopt;
  }
  if (!found) return std::nullopt;
  return Identifier{IdentifierKind::kWallet, std::move(found->value), found->checked};
}

}  // namespace

std::optional<IdentifierKind> identifier_kind(std::string_view property) noexcept {
  const auto& known = tables().properties;
  const auto found = known.find(property);
  if (found == known.end() || !found->second.identifies) return std::nullopt;
  return found->second.kind;
}

bool is_identifier_property(std::string_view property) noexcept {
  return tables().properties.count(property) != 0;
}

bool kind_has_check_digit(IdentifierKind kind) noexcept {
  return kind == IdentifierKind::kImo || kind == IdentifierKind::kLei || kind == IdentifierKind::kIsin ||
         kind == IdentifierKind::kInn || kind == IdentifierKind::kOgrn;
}

std::optional<Identifier> normalize_identifier(IdentifierKind kind, std::string_view text) {
  if (text.empty() || text.size() > kMaxTextBytes) return std::nullopt;
  if (kind == IdentifierKind::kOther) return normalize_other(text);
  if (kind == IdentifierKind::kWallet) return normalize_wallet(text);
  return normalize_shaped(kind, text);
}

IdentifierKind guess_identifier_kind(std::string_view text) noexcept {
  if (text.empty() || text.size() > kMaxTextBytes) return IdentifierKind::kOther;
  // A label decides, if the rest has the shape.
  const std::vector<Word> words = words_of(text);
  constexpr std::array<IdentifierKind, 8> kShaped = {
      IdentifierKind::kImo,  IdentifierKind::kMmsi, IdentifierKind::kBic,  IdentifierKind::kLei,
      IdentifierKind::kIsin, IdentifierKind::kInn,  IdentifierKind::kOgrn, IdentifierKind::kCallSign};
  for (const IdentifierKind kind : kShaped) {
    const auto& labels = tables().labels[static_cast<std::size_t>(kind)];
    std::string phrase;
    bool labelled = false;
    for (std::size_t size = 1; size < words.size() && !labelled; ++size) {
      phrase += (phrase.empty() ? "" : " ") + words[size - 1].folded;
      labelled = labels.count(phrase) != 0 && tables().labels[0].count(phrase) == 0;
    }
    if (!words.empty() && !labelled) {
      const std::size_t digit = words[0].folded.find_first_of("0123456789");
      labelled =
          digit != std::string::npos && digit >= 3 && labels.count(words[0].folded.substr(0, digit)) != 0;
    }
    if (labelled && normalize_shaped(kind, text)) return kind;
  }
  const std::optional<Identifier> wallet = normalize_wallet(text);
  if (wallet) {
    const std::optional<Wallet> form = wallet_form(wallet->value);
    if (form && form->certain) return IdentifierKind::kWallet;
  }
  std::string value;
  bool small = false;
  for (const char c : text) {
    small = small || (c >= 'a' && c <= 'z');
    if (base::is_ascii_digit(c) || base::is_ascii_letter(c))
      value.push_back(upper(c));
    else if (static_cast<unsigned char>(c) >= 0x80)
      return IdentifierKind::kOther;
  }
  constexpr std::array<IdentifierKind, 5> kChecked = {IdentifierKind::kLei, IdentifierKind::kIsin,
                                                      IdentifierKind::kImo, IdentifierKind::kOgrn,
                                                      IdentifierKind::kInn};
  for (const IdentifierKind kind : kChecked) {
    const std::optional<Identifier> one = value.empty() ? std::nullopt : shaped(kind, value);
    if (one && one->check_digit_ok) return kind;
  }
  if (!small && !value.empty() && shaped(IdentifierKind::kBic, value)) return IdentifierKind::kBic;
  return IdentifierKind::kOther;
}

std::string_view identifier_kind_name(IdentifierKind kind) noexcept {
  const auto index = static_cast<std::size_t>(kind);
  return index < kKinds ? kKindNames[index] : std::string_view();
}

}  // namespace tamis::model
