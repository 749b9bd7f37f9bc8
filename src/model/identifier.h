// Identifiers (passport, tax, registration, IMO, MMSI, BIC, LEI, ISIN, wallet addresses ...): kinds,
// normal forms and check digits. Equal normal forms of comparable kinds are the same number.
#ifndef TAMIS_MODEL_IDENTIFIER_H_
#define TAMIS_MODEL_IDENTIFIER_H_

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tamis::model {

enum class IdentifierKind : std::uint8_t {
  // Any FollowTheMoney identifier property without a format of its own: idNumber, passportNumber, taxNumber,
  // registrationNumber ...
  kOther,
  kImo,     // ships and companies: 7 digits, check digit (IMO Resolution A.1117(30))
  kMmsi,    // 9 digits (ITU-R M.585)
  kBic,     // 8 or 11 characters (ISO 9362), normal form is the first 8 plus a branch other than XXX
  kLei,     // 20 characters, ISO 17442, check by ISO 7064 mod 97-10
  kIsin,    // 12 characters, ISO 6166, Luhn
  kInn,     // Russian tax number, 10 or 12 digits with check digits
  kOgrn,    // Russian registration number, 13 or 15 digits with a check digit
  kWallet,  // crypto-currency address, case kept where the format is case-sensitive
  kCallSign,
};

struct Identifier {
  IdentifierKind kind = IdentifierKind::kOther;
  std::string value;  // normal form: upper-case letters and digits, no punctuation (wallets as printed)
  bool check_digit_ok = false;  // the kind has a check digit and it holds
};

// The kind that FollowTheMoney property `property` carries ("imoNumber" -> kImo,
// data/identifier_properties.tsv); nullopt when the property is not an identifier, or one of a class, a place
// or a listing that many entities share ("programId", "icaoCode", "kppCode"): equal values of those identify
// nobody. Thread-safe.
[[nodiscard]] std::optional<IdentifierKind> identifier_kind(std::string_view property) noexcept;

// True for every property of FollowTheMoney's type "identifier", the shared codes too. Thread-safe.
[[nodiscard]] bool is_identifier_property(std::string_view property) noexcept;

// True when every value of the kind has a check digit, so that check_digit_ok = false means a misprint: kImo,
// kLei, kIsin, kInn, kOgrn. Wallets have a checksum in some currencies only (check_digit_ok when there is one
// and it holds).
[[nodiscard]] bool kind_has_check_digit(IdentifierKind kind) noexcept;

// The normal form of `text` as a value of `kind`; labels ("IMO 9xxxxxx", "SWIFT/BIC: ...",
// data/identifier_labels.tsv), remarks and asides ("CAR diplomatic passport no. D0...", "1026... (Russia)")
// are taken off; look-alike Cyrillic and Greek letters become Latin, digits of any script ASCII. Ethereum and
// bech32 addresses become lower case. nullopt when too short to identify anybody (fewer than 4 letters and
// digits) or too long (more than 64; wallets 128), a placeholder ("0000000", "unknown"), not of the kind's
// shape, or two different numbers of it. Of several kOther numbers the first is taken: the caller splits
// cells. Values of a kind whose check digit fails are returned with check_digit_ok = false, since lists carry
// misprints. Total, thread-safe; text over 400 bytes is nullopt.
[[nodiscard]] std::optional<Identifier> normalize_identifier(IdentifierKind kind, std::string_view text);

// The kind a bare number most likely is, from its label, shape and check digits (for --id and customer
// files). A guess: one in ten numbers of 7 digits passes as an IMO number, so compare the normal form with
// kOther values as well.
[[nodiscard]] IdentifierKind guess_identifier_kind(std::string_view text) noexcept;

// Stable lower-case name ("imo").
[[nodiscard]] std::string_view identifier_kind_name(IdentifierKind kind) noexcept;

}  // namespace tamis::model

#endif  // TAMIS_MODEL_IDENTIFIER_H_
