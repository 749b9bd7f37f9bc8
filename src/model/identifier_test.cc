#include "model/identifier.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

#include "base/data_table.h"

namespace tamis::model {
namespace {

// "VALUE" when the check digit holds, "VALUE?" when it does not or there is none, "-" when there is no
// number.
std::string normal(IdentifierKind kind, std::string_view text) {
  const auto found = normalize_identifier(kind, text);
  if (!found) return "-";
  EXPECT_EQ(found->kind, kind);
  return found->value + (found->check_digit_ok ? "" : "?");
}

using Kind = IdentifierKind;

TEST(Identifier, Imo) {
  EXPECT_EQ(normal(Kind::kImo, "9074729"), "9074729");  // the example of IMO Resolution A.1117(30)
  for (const std::string_view text :
       {"IMO 9074729", "IMO9074729", "imo number: 9074729", "IMO No. 9074729",
        "Vessel Registration Identification IMO 9074729", "9074729 (IMO)", "9 074 729"}) {
    EXPECT_EQ(normal(Kind::kImo, text), "9074729") << text;
  }
  EXPECT_EQ(normal(Kind::kImo, "9074728"), "9074728?");
  EXPECT_EQ(normal(Kind::kImo, "Flag Panama, IMO 9074729"), "9074729");
  for (const std::string_view text :
       {"", "IMO", "907472", "90747290", "0000000", "IMO 9074729; IMO 9187629", "unknown"}) {
    EXPECT_EQ(normal(Kind::kImo, text), "-") << text;
  }
}

TEST(Identifier, Mmsi) {
  EXPECT_EQ(normal(Kind::kMmsi, "MMSI 572469210"), "572469210?");
  EXPECT_EQ(normal(Kind::kMmsi, "57246921"), "-");
  EXPECT_FALSE(kind_has_check_digit(Kind::kMmsi));
}

TEST(Identifier, Bic) {
  EXPECT_EQ(normal(Kind::kBic, "DEUTDEFF"), "DEUTDEFF?");
  EXPECT_EQ(normal(Kind::kBic, "deutdeffxxx"), "DEUTDEFF?");
  EXPECT_EQ(normal(Kind::kBic, "SWIFT/BIC: DEUTDEFF500"), "DEUTDEFF500?");
  EXPECT_EQ(normal(Kind::kBic, "DCBK KPPY"), "DCBKKPPY?");
  EXPECT_EQ(normal(Kind::kBic, "DEUTZZFF"), "DEUTZZFF?");  // "zz" is known to FollowTheMoney
  EXPECT_EQ(normal(Kind::kBic, "DEUTQQFF"), "-");
  EXPECT_EQ(normal(Kind::kBic, "DEUTDEF"), "-");
  EXPECT_EQ(normal(Kind::kBic, "1EUTDEFF"), "-");
}

TEST(Identifier, Lei) {
  EXPECT_EQ(normal(Kind::kLei, "5493001KJTIIGC8Y1R12"), "5493001KJTIIGC8Y1R12");  // GLEIF's example
  EXPECT_EQ(normal(Kind::kLei, "LEI: 5493 001K JTII GC8Y 1R12"), "5493001KJTIIGC8Y1R12");
  EXPECT_EQ(normal(Kind::kLei, "5493001KJTIIGC8Y1R21"), "5493001KJTIIGC8Y1R21?");
  EXPECT_EQ(normal(Kind::kLei, "5493001KJTIIGC8Y1RXX"), "-");
}

TEST(Identifier, Isin) {
  EXPECT_EQ(normal(Kind::kIsin, "US0378331005"), "US0378331005");
  EXPECT_EQ(normal(Kind::kIsin, "ISIN US0378331005"), "US0378331005");
  EXPECT_EQ(normal(Kind::kIsin, "XS0104440986"), "XS0104440986");
  EXPECT_EQ(normal(Kind::kIsin, "US0378331006"), "US0378331006?");
  EXPECT_EQ(normal(Kind::kIsin, "037833100500"), "-");
}

TEST(Identifier, RussianNumbers) {
  EXPECT_EQ(normal(Kind::kInn, "7707083893"), "7707083893");
  EXPECT_EQ(normal(Kind::kInn, "ИНН 7707083893"), "7707083893");
  EXPECT_EQ(normal(Kind::kInn, "500100732259"), "500100732259");
  EXPECT_EQ(normal(Kind::kInn, "500100732258"), "500100732258?");
  EXPECT_EQ(normal(Kind::kInn, "7707083890"), "7707083890?");
  EXPECT_EQ(normal(Kind::kInn, "77070838931"), "-");
  EXPECT_EQ(normal(Kind::kOgrn, "1027700132195"), "1027700132195");
  EXPECT_EQ(normal(Kind::kOgrn, "ОГРН: 1027700132195"), "1027700132195");
  EXPECT_EQ(normal(Kind::kOgrn, "1026303117642 (Russia)"), "1026303117642");
  EXPECT_EQ(normal(Kind::kOgrn, "1027700132196"), "1027700132196?");
  EXPECT_EQ(normal(Kind::kOgrn, "304500116000157"), "304500116000157");
}

// One digit changed is always found by each of the check digit schemes (that is what they are for), except
// where modulo 11 of ten digits folds 10 onto 0.
TEST(Identifier, EveryMisprintOfOneDigitIsSeen) {
  const auto misprints = [](Kind kind, std::string value) {
    int missed = 0;
    for (char& c : value) {
      const char right = c;
      if (right < '0' || right > '9') continue;
      for (char wrong = '0'; wrong <= '9'; ++wrong) {
        if (wrong == right) continue;
        c = wrong;
        const auto found = normalize_identifier(kind, value);
        if (found && found->check_digit_ok) ++missed;
      }
      c = right;
    }
    return missed;
  };
  EXPECT_EQ(misprints(Kind::kLei, "5493001KJTIIGC8Y1R12"), 0);
  EXPECT_EQ(misprints(Kind::kIsin, "US0378331005"), 0);
  EXPECT_LE(misprints(Kind::kImo, "9074729"), 8);  // weights 2, 4, 5 and 6 share factors with 10
  EXPECT_LE(misprints(Kind::kInn, "7707083893"), 9);
}

TEST(Identifier, Wallets) {
  // The genesis block's address; BIP 173's example; the Monero project's; XRP's genesis account; USDT's
  // contract.
  EXPECT_EQ(normal(Kind::kWallet, "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"),
            "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa");
  EXPECT_EQ(normal(Kind::kWallet, "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb"),
            "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNb?");
  EXPECT_EQ(normal(Kind::kWallet, "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4"),
            "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4");
  EXPECT_EQ(normal(Kind::kWallet, "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0"),
            "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0");
  EXPECT_EQ(
      normal(Kind::kWallet, "Digital Currency Address - ETH 0x7F367cC41522cE07553e823bf3be79A889DEbe1B;"),
      "0x7f367cc41522ce07553e823bf3be79a889debe1b?");
  EXPECT_EQ(normal(Kind::kWallet, "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t"),
            "TR7NHqjeKQxGTCi8q8ZY4pL8otSzgjLj6t");
  EXPECT_EQ(normal(Kind::kWallet, "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh"),
            "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh");
  EXPECT_EQ(normal(Kind::kWallet, "LM2WMpR1Rp6j3Sa59cMXMs1SPzj9eXpGc1"),
            "LM2WMpR1Rp6j3Sa59cMXMs1SPzj9eXpGc1");
  const std::string monero =
      "44AFFq5kSiGBoZ4NMDwYtN18obc8AemS33DBLWs3H7otXft3XjrpDtQGv7SqSsaBYBb98uNbr2VBBEt7f2wfn3RVGQBEP3A";
  EXPECT_EQ(normal(Kind::kWallet, "XMR " + monero), monero + "?");
  for (const std::string_view text :
       {"", "bitcoin", "0x7F367", "1234567890", "an address that was not given here"}) {
    EXPECT_EQ(normal(Kind::kWallet, text), "-") << text;
  }
}

TEST(Identifier, CallSign) {
  EXPECT_EQ(normal(Kind::kCallSign, "Call Sign 5IM411"), "5IM411?");
  EXPECT_EQ(normal(Kind::kCallSign, "T2EA-4"), "T2EA4?");
  EXPECT_EQ(normal(Kind::kCallSign, "12345"), "-");
}

TEST(Identifier, NumbersWithoutAFormat) {
  EXPECT_EQ(normal(Kind::kOther, "AB 0664715"), "AB0664715?");
  EXPECT_EQ(normal(Kind::kOther, "ab-0664715"), "AB0664715?");
  EXPECT_EQ(normal(Kind::kOther, "Passport no. D00000898"), "D00000898?");
  EXPECT_EQ(normal(Kind::kOther, "CAR diplomatic passport no. D00000898"), "D00000898?");
  EXPECT_EQ(normal(Kind::kOther, "Central African Republic number O00065772"), "O00065772?");
  EXPECT_EQ(normal(Kind::kOther, "series 1808  No. 233282"), "1808233282?");
  EXPECT_EQ(normal(Kind::kOther, "8208 No. 555627"), "8208555627?");
  EXPECT_EQ(normal(Kind::kOther, "№ 45 01 525454"), "4501525454?");
  EXPECT_EQ(normal(Kind::kOther, "FN 161285 i"), "FN161285I?");
  EXPECT_EQ(normal(Kind::kOther, "12/SAKHANA(N)020199"), "12SAKHANA020199?");
  EXPECT_EQ(normal(Kind::kOther, "12/SaKhaNa (Naing) 020199"), "12SAKHANA020199?");
  EXPECT_EQ(normal(Kind::kOther, "33556474 (Russia)"), "33556474?");
  EXPECT_EQ(normal(Kind::kOther, "381110042 (Expired 25 Jan. 2016)"), "381110042?");
  EXPECT_EQ(normal(Kind::kOther, "A123456(3)"), "A1234563?");
  EXPECT_EQ(normal(Kind::kOther, "7702165310 / 770101001"), "7702165310?");
  EXPECT_EQ(normal(Kind::kOther, "ИНН 7717653542"), "7717653542?");
  EXPECT_EQ(normal(Kind::kOther, "V‐10352300"), "V10352300?");
  // Cyrillic and Greek letters that print like Latin ones are the same letters; others stay what they are.
  EXPECT_EQ(normal(Kind::kOther, "ЕТ218941"), "ET218941?");
  EXPECT_EQ(normal(Kind::kOther, "У-360702"), "Y360702?");
  EXPECT_EQ(normal(Kind::kOther, "Ф-142685"), "Ф142685?");
  EXPECT_EQ(normal(Kind::kOther, "١٢٣٤٥٦"), "123456?");
  EXPECT_EQ(normal(Kind::kOther, "１２３４５６"), "123456?");
  EXPECT_EQ(normal(Kind::kOther, "GAZP"), "GAZP?");
  for (const std::string_view text : {"", "983", "12-3", "unknown", "Unknown", "N/A", "none", "not available",
                                      "0000000", "passport", "Nova Kakhovka", "XXXXXXX", "------"}) {
    EXPECT_EQ(normal(Kind::kOther, text), "-") << text;
  }
  EXPECT_EQ(normal(Kind::kOther, std::string(65, '1') + "2"), "-");
  EXPECT_EQ(normal(Kind::kOther, std::string(100'000, '7')), "-");
  EXPECT_EQ(normal(Kind::kOther, "\xff\xfe\xfd"), "-");
}

// A normal form is its own normal form: what the index holds can be looked up as it stands.
TEST(Identifier, NormalFormsAreFixedPoints) {
  const std::pair<Kind, std::string_view> samples[] = {
      {Kind::kImo, "IMO 9074729"},
      {Kind::kBic, "DCBK KPPY"},
      {Kind::kLei, "5493 001K JTII GC8Y 1R12"},
      {Kind::kIsin, "ISIN US0378331005"},
      {Kind::kInn, "ИНН 7707083893"},
      {Kind::kOgrn, "1027700132195"},
      {Kind::kWallet, "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4"},
      {Kind::kCallSign, "T2EA-4"},
      {Kind::kOther, "8208 No. 555627"},
      {Kind::kOther, "12/SAKHANA(N)020199"},
      {Kind::kOther, "Ф-142685"},
      {Kind::kMmsi, "MMSI: 572 469 210"}};
  for (const auto& [kind, text] : samples) {
    const auto once = normalize_identifier(kind, text);
    ASSERT_TRUE(once) << text;
    const auto twice = normalize_identifier(kind, once->value);
    ASSERT_TRUE(twice) << once->value;
    EXPECT_EQ(once->value, twice->value);
  }
}

TEST(GuessKind, FromLabelShapeAndCheckDigits) {
  EXPECT_EQ(guess_identifier_kind("9074729"), Kind::kImo);
  EXPECT_EQ(guess_identifier_kind("9074728"), Kind::kOther);
  EXPECT_EQ(guess_identifier_kind("IMO 9074728"), Kind::kImo);
  EXPECT_EQ(guess_identifier_kind("IMO9074728"), Kind::kImo);
  EXPECT_EQ(guess_identifier_kind("MMSI 572469210"), Kind::kMmsi);
  EXPECT_EQ(guess_identifier_kind("572469210"), Kind::kOther);
  EXPECT_EQ(guess_identifier_kind("5493001KJTIIGC8Y1R12"), Kind::kLei);
  EXPECT_EQ(guess_identifier_kind("US0378331005"), Kind::kIsin);
  EXPECT_EQ(guess_identifier_kind("7707083893"), Kind::kInn);
  EXPECT_EQ(guess_identifier_kind("1027700132195"), Kind::kOgrn);
  EXPECT_EQ(guess_identifier_kind("DEUTDEFF"), Kind::kBic);
  EXPECT_EQ(guess_identifier_kind("deutdeff"), Kind::kOther);
  EXPECT_EQ(guess_identifier_kind("Call sign 5IM411"), Kind::kCallSign);
  EXPECT_EQ(guess_identifier_kind("1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa"), Kind::kWallet);
  EXPECT_EQ(guess_identifier_kind("0x7F367cC41522cE07553e823bf3be79A889DEbe1B"), Kind::kWallet);
  EXPECT_EQ(guess_identifier_kind("AB 0664715"), Kind::kOther);
  EXPECT_EQ(guess_identifier_kind(""), Kind::kOther);
  EXPECT_EQ(guess_identifier_kind("паспорт"), Kind::kOther);
}

TEST(IdentifierKind, OfProperties) {
  EXPECT_EQ(identifier_kind("imoNumber"), Kind::kImo);
  EXPECT_EQ(identifier_kind("mmsi"), Kind::kMmsi);
  EXPECT_EQ(identifier_kind("swiftBic"), Kind::kBic);
  EXPECT_EQ(identifier_kind("leiCode"), Kind::kLei);
  EXPECT_EQ(identifier_kind("isin"), Kind::kIsin);
  EXPECT_EQ(identifier_kind("isinCode"), Kind::kIsin);
  EXPECT_EQ(identifier_kind("innCode"), Kind::kInn);
  EXPECT_EQ(identifier_kind("ogrnCode"), Kind::kOgrn);
  EXPECT_EQ(identifier_kind("publicKey"), Kind::kWallet);
  EXPECT_EQ(identifier_kind("callSign"), Kind::kCallSign);
  for (const std::string_view property : {"passportNumber", "idNumber", "taxNumber", "vatCode",
                                          "registrationNumber", "wikidataId", "dunsCode"}) {
    EXPECT_EQ(identifier_kind(property), Kind::kOther) << property;
  }
  for (const std::string_view property : {"programId", "icaoCode", "kppCode", "name", "birthDate", ""}) {
    EXPECT_FALSE(identifier_kind(property)) << property;
  }
  EXPECT_TRUE(is_identifier_property("programId"));
  EXPECT_FALSE(is_identifier_property("name"));
}

TEST(IdentifierTables, RowsAreWellFormed) {
  std::size_t rows = 0;
  base::for_each_row(
      base::data_table("identifier_properties.tsv"), [&](const auto& column, std::size_t count) {
        ++rows;
        ASSERT_EQ(count, 5U) << column[0];
        EXPECT_TRUE(is_identifier_property(column[0])) << column[0] << ": unknown kind " << column[1];
        EXPECT_TRUE(column[2] == "0" || column[2] == "1") << column[0];
        const auto kind = identifier_kind(column[0]);
        EXPECT_EQ(kind.has_value(), column[2] == "1") << column[0];
        if (kind) {
          EXPECT_EQ(identifier_kind_name(*kind), column[1]);
        }
      });
  EXPECT_GE(rows, 58U);
}

}  // namespace
}  // namespace tamis::model
