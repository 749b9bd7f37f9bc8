#include "screen/address_evidence.h"

#include <algorithm>
#include <functional>
#include <set>
#include <string>

#include "base/ascii.h"
#include "base/data_table.h"
#include "model/country.h"
#include "text/tokenize.h"

namespace tamis::screen {

namespace {

// People of one name live near each other more often than chance says, and lists name the same few capitals, so
// the first bits of a word count for nothing and the rest less than half.
constexpr float kFreeInformation = 4.0F;
constexpr float kShare = 0.4F;
constexpr float kMostWordBits = 4.0F;
// A word that fewer than one address in 256 holds names a street or a small place: a number beside it says more.
constexpr float kPlaceInformation = 8.0F;
constexpr float kSameNumber = 1.0F;
constexpr float kSameCountryBits = 0.5F;
constexpr float kOtherCountryBits = -1.0F;
constexpr float kOtherPlaceBits = -0.5F;
constexpr float kLeastQuality = 0.7F;

constexpr std::string_view kEqual = "equal";
constexpr std::string_view kNear = "near";
constexpr std::string_view kContradicted = "contradicted";

bool has_digit(std::string_view text) noexcept {
  return text.find_first_of("0123456789") != std::string_view::npos;
}

bool is_generic(std::string_view latin) {
  static const std::set<std::string, std::less<>> table = [] {
    std::set<std::string, std::less<>> out;
    text::TokenBuffer buffer;
    base::for_each_row(base::data_table("address_words.tsv"), [&](const auto& column, std::size_t) {
      for (const text::Token& token : buffer.tokenize(column[1])) out.emplace(token.latin);
    });
    return out;
  }();
  return table.contains(latin);
}

// The country in one of the last two pieces between commas; the piece in `piece`.
std::string_view country_of(std::string_view text, CountryMemory& countries, std::string_view& piece) {
  constexpr std::size_t kPieces = 2;
  std::string_view rest = text;
  for (std::size_t i = 0; i < kPieces && !rest.empty(); ++i) {
    const std::size_t comma = rest.find_last_of(",;");
    piece = base::trim(comma == std::string_view::npos ? rest : rest.substr(comma + 1), " \t\r\n.");
    if (piece.size() > 2) {
      if (const std::string_view code = countries.code(piece); !code.empty()) return code;
    }
    if (comma == std::string_view::npos) break;
    rest = rest.substr(0, comma);
  }
  piece = {};
  return {};
}

bool tells(PreparedAddress::Kind kind) noexcept {
  return kind == PreparedAddress::Kind::kWord || kind == PreparedAddress::Kind::kCode;
}

}  // namespace

std::string_view CountryMemory::code(std::string_view piece) {
  if (const auto found = known_.find(piece); found != known_.end()) return found->second;
  if (known_.size() >= kMost) known_.clear();
  return known_.emplace(piece, model::country_code(piece)).first->second;
}

void PreparedAddress::prepare(std::string_view text, const index::AddressWords& words,
                              CountryMemory& countries) {
  name_.prepare(text);
  std::string_view piece;
  country_ = country_of(text, countries, piece);
  kinds_.clear();
  matchers_.clear();
  for (std::size_t i = 0; i < name_.words().size(); ++i) {
    const std::string_view latin = name_.words()[i].latin;
    const std::string_view written = name_.written(i, 1);
    Word word;
    if (!piece.empty() && written.data() >= piece.data() && written.data() < piece.data() + piece.size()) {
      word.kind = Kind::kCountry;
    } else if (index::is_house_number(latin)) {
      word.kind = Kind::kNumber;
    } else if (is_generic(latin)) {
      word.kind = Kind::kGeneric;
    } else {
      word.kind = has_digit(latin) ? Kind::kCode : Kind::kWord;
      word.information = words.information(latin);
    }
    kinds_.push_back(word);
  }
}

void PreparedAddress::prepare_query(std::string_view text, const index::AddressWords& words,
                                    CountryMemory& countries) {
  prepare(text, words, countries);
  for (const names::TokenView& word : name_.words()) matchers_.emplace_back(word);
}

FactEvidence compare_addresses(const PreparedAddress& query, const PreparedAddress& listed,
                               bool weigh_country) noexcept {
  using Kind = PreparedAddress::Kind;
  static_assert(text::kMaxTokens <= 64);
  std::uint64_t used = 0;
  float bits = 0;
  std::size_t asked = 0, met = 0, held = 0;
  bool asks_place = false, holds_place = false;  // more than a postal code
  bool rare_place = false, same_number = false;
  const auto listed_words = listed.name_.words();
  for (const PreparedAddress::Word& word : listed.kinds_) {
    held += tells(word.kind) ? 1U : 0U;
    holds_place = holds_place || word.kind == Kind::kWord;
  }
  for (std::size_t i = 0; i < query.kinds_.size(); ++i) {
    const Kind kind = query.kinds_[i].kind;
    if (kind == Kind::kNumber) {
      for (std::size_t j = 0; j < listed.kinds_.size(); ++j) {
        same_number = same_number || (listed.kinds_[j].kind == kind &&
                                      listed_words[j].latin == query.name_.words()[i].latin);
      }
    }
    if (!tells(kind)) continue;
    ++asked;
    asks_place = asks_place || kind == Kind::kWord;
    float best = 0;
    std::size_t where = 0;
    for (std::size_t j = 0; j < listed.kinds_.size(); ++j) {
      if (listed.kinds_[j].kind != kind || (used >> j & 1U) != 0) continue;
      float quality = 0;
      if (listed_words[j].latin == query.name_.words()[i].latin)
        quality = 1;
      else if (kind == Kind::kWord && i < query.matchers_.size()) {
        quality = query.matchers_[i].match(listed_words[j]).quality;
      }
      if (quality > best) {
        best = quality;
        where = j;
      }
    }
    if (best < kLeastQuality) continue;
    used |= std::uint64_t{1} << where;
    ++met;
    const float information = listed.kinds_[where].information;
    rare_place = rare_place || information >= kPlaceInformation;
    bits += kShare * std::max(0.0F, information - kFreeInformation) * best;
  }
  bits = std::min(bits, kMostWordBits);
  if (same_number && rare_place) bits += kSameNumber;

  const bool both_countries = !query.country_.empty() && !listed.country_.empty();
  const bool other_country = both_countries && query.country_ != listed.country_;
  const bool same_country = both_countries && !other_country;
  if (other_country) {
    // Streets are called alike everywhere: words that agree then only take away from the contradiction.
    bits += weigh_country ? kOtherCountryBits : 0;
    return bits < 0 ? FactEvidence{bits, kContradicted} : FactEvidence{};
  }
  if (met == 0 && asks_place && holds_place) bits += kOtherPlaceBits;
  if (same_country && weigh_country) bits += kSameCountryBits;
  bits = std::min(bits, kMostAddressBits);
  if (bits == 0) return {};
  if (bits < 0) return {bits, kContradicted};
  return {bits, met > 0 && met == asked && met == held ? kEqual : kNear};
}

}  // namespace tamis::screen
