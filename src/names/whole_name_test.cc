// What a name says as a whole: the same word beside another trade (complete_other_trade), one word alone (complete_mononym,
// word_alone), the last word left in two scripts (resembling).
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "names/common_words.h"
#include "names/lexicon.h"
#include "names/name.h"
#include "names/name_evidence.h"
#include "text/tokenize.h"

namespace tamis::names {
namespace {

struct Scored {
  float bits = 0;
  bool other_trade = false;
  bool known = false;
  bool complete = false;
  bool mononym = false;
  bool alone = false;
  bool resembling = false;
};

Scored score(NameKind kind, std::string_view query, std::string_view listed) {
  text::TokenBuffer buffers[2];
  std::vector<Part> parts[2];
  std::vector<TokenView> words[2];
  std::vector<std::string> alternatives;
  alternatives.reserve(2 * text::kMaxTokens);
  for (std::size_t side = 0; side < 2; ++side) {
    const auto tokens = buffers[side].tokenize(side == 0 ? query : listed);
    parse_name(kind, tokens, parts[side]);
    for (const text::Token& token : tokens) {
      std::string& all = alternatives.emplace_back();
      for (const std::string_view form : token.alternatives) {
        all += static_cast<char>(form.size());
        all += form;
      }
      words[side].push_back({token.latin, token.native, all, token.unvowelled});
    }
  }
  MatchMatrix matrix;
  NameScratch scratch;
  fill_matches(kind, parts[0], words[0], parts[1], words[1], matrix);
  Scored out;
  out.bits = score_name(kind, parts[0], parts[1], matrix, scratch);
  for (const Piece& piece : scratch.pieces) {
    out.complete |= piece.evidence == EvidenceClass::kComplete;
    out.mononym |= piece.evidence == EvidenceClass::kCompleteMononym;
    out.resembling |= piece.evidence == EvidenceClass::kResembling;
    out.alone |= piece.evidence == EvidenceClass::kWordAlone;
    out.known |= piece.evidence == EvidenceClass::kCompleteOtherTradeKnown;
    out.other_trade |= out.known || piece.evidence == EvidenceClass::kCompleteOtherTrade;
  }
  return out;
}

constexpr float kAlert = 1.22F;  // bits of a score of 0.7

float firm_bits(std::string_view query, std::string_view listed) {
  return score(NameKind::kOrganization, query, listed).bits;
}

TEST(OtherTrade, OfACommonWordIsAnotherFirm) {
  const auto firm = [](std::string_view query, std::string_view listed) {
    return score(NameKind::kOrganization, query, listed);
  };
  for (const auto& [query, listed] : {std::pair{"Atlantic Plastics LLC", "ATLANTIC SHIPPING LLC"},
                                      {"King Foods Inc", "KING TRADE B.V."},
                                      {"ABM Construction", "ABM Petroleum"}}) {
    const Scored scored = firm(query, listed);
    EXPECT_TRUE(scored.other_trade) << query;
    EXPECT_LT(scored.bits, kAlert) << query;
  }
  EXPECT_TRUE(firm("Atlantic Plastics", "Atlantic Shipping").known);
  EXPECT_FALSE(firm("Glocomatix Plastics", "Glocomatix Shipping").known);
  EXPECT_GE(firm("Glocomatix Plastics LLC", "Glocomatix Shipping LLC").bits, kAlert) << "a name of its own";
}

TEST(OtherTrade, NeedsATradeOnBothSidesAndNoneTheSame) {
  for (const auto& [query, listed] : {std::pair{"Atlantic LLC", "ATLANTIC SHIPPING LLC"},
                                      {"Atlantic Shipping", "Atlantic Shipping and Trading"},
                                      {"Atlantic Group", "Atlantic Holding"},
                                      {"Atlantic Shipping Group", "Atlantic Shipping Company"},
                                      {"Atlantic Group", "Atlantic Shipping"}}) {
    const Scored scored = score(NameKind::kOrganization, query, listed);
    EXPECT_TRUE(scored.complete) << query;
    EXPECT_FALSE(scored.other_trade) << query;
  }
}

TEST(TradesAlone, AreNobodysNameInOneScript) {
  for (const auto& [query, listed] : {std::pair{"Bank of Communications", "SVIAZ-BANK"},
                                      {"Minera General S.A.", "GENERAL DIRECTORATE OF MINES"},
                                      {"Geral de Comércio Ltda", "MERCHANT SUPREME CO., LTD."},
                                      {"Seguros Nacional S.A.", "STATE SECURITY DEPARTMENT"}})
    EXPECT_LT(firm_bits(query, listed), kAlert) << query;
  for (const auto& [query, listed] : {std::pair{"Bank of Communications", "Bank of Communications"},
                                      {"Ministère des Transports", "Ministry of Transport"},
                                      {"Министерство обороны", "Ministry of Defence"},
                                      {"Banque Centrale de Syrie", "Central Bank of Syria"}})
    EXPECT_GE(firm_bits(query, listed), kAlert) << query;
}

TEST(PlaceAndTrade, AreTheNameWhateverTheCompanyIs) {
  for (const auto& [query, listed] :
       {std::pair{"The Homs Refinery Company", "HOMS REFINERY CORPORATION"},
        {"Syrian Company for Oil Transport", "Syrian Oil Transport Corporation"},
        {"Baghdad Cement Group", "Baghdad Cement Co."}})
    EXPECT_GE(firm_bits(query, listed), kAlert) << query;
  for (const auto& [query, listed] : {std::pair{"Homs Refinery Company", "Homs Cement Company"},
                                      {"Homs Refinery Company", "Basra Refinery Company"},
                                      {"Homs Trading Company", "Homs Refinery Corporation"}})
    EXPECT_LT(firm_bits(query, listed), kAlert) << query;
}

TEST(EnglishInHangul, IsTheWordAndNoOtherThatSoundsLikeIt) {
  EXPECT_LT(firm_bits("유한회사 비전에너지", "LLC Bizon"), kAlert);
}

TEST(HalfWord, OfTheTablesIsNoLatinWord) {
  for (const auto& [query, listed] : {std::pair{"대한항공", "OAO TAE AVIA"},
                                      {"대한건설", "TAE CONSTRUCTION COMPANY"},
                                      {"조선은행", "JO BANK"},
                                      {"일본무역", "IL TRADING"}})
    EXPECT_LT(firm_bits(query, listed), kAlert) << query;
  for (const auto& [query, listed] : {std::pair{"조선무역", "Jo Son Trading"}, {"조선은행", "Bank of Korea"}})
    EXPECT_GE(firm_bits(query, listed), kAlert) << query;
}

TEST(Mononym, OneWordThatIsNotTheVerySameWeighsLess) {
  const auto person = [](std::string_view query, std::string_view listed) {
    return score(NameKind::kPerson, query, listed);
  };
  const Scored same = person("Batya", "BATYA");
  EXPECT_TRUE(same.complete);
  EXPECT_FALSE(same.mononym);
  const Scored alike = person("Batia", "Batya");
  EXPECT_TRUE(alike.mononym);
  EXPECT_FALSE(alike.complete);
  EXPECT_LT(alike.bits, same.bits);
  EXPECT_TRUE(person("Meqdad", "Abu Miqdad").mononym) << "a kunya tells nobody apart";
  EXPECT_FALSE(person("Pavel Batia", "Pavel Batya").mononym);
  EXPECT_FALSE(score(NameKind::kOrganization, "Batia", "Batya").mononym);
  const EvidenceWeight& weight =
      evidence_weights(NameKind::kPerson)[static_cast<std::size_t>(EvidenceClass::kCompleteMononym)];
  const EvidenceWeight& complete =
      evidence_weights(NameKind::kPerson)[static_cast<std::size_t>(EvidenceClass::kComplete)];
  EXPECT_LE(weight.base + weight.per_bit * kMostLettersMononym,
            complete.base + complete.per_bit * kMaxInformation);
}

TEST(OtherTrade, TradesAreGenericWordsThatSayWhatAHouseDoes) {
  const auto trade = [](std::string_view word) {
    return says_trade(match_phrase(NameKind::kOrganization, {&word, 1}).word);
  };
  for (const std::string_view word : {"shipping", "trading", "bank", "petroleum", "insurance"})
    EXPECT_TRUE(trade(word)) << word;
  for (const std::string_view word : {"group", "company", "holdings", "international", "ltd", "iran", "zzzz"})
    EXPECT_FALSE(trade(word)) << word;
  EXPECT_TRUE(is_common_word("alphabet"));
  EXPECT_FALSE(is_common_word("glocomatix"));
  EXPECT_FALSE(is_common_word(""));
}

TEST(OtherTrade, ResearchAndDesignAreTrades) {
  for (const auto& [query, listed] : {std::pair{"Crystal Trading", "Experimental Design Bureau Crystal"},
                                      {"Progress Shipping", "Research and Production Enterprise Progress"},
                                      {"Horizon Catering", "NII Horizon"},
                                      {"Atlas Insurance", "Special Design Bureau Atlas"}})
    EXPECT_LT(firm_bits(query, listed), kAlert) << query;
  for (const auto& [query, listed] :
       {std::pair{"Crystal Design Bureau", "Experimental Design Bureau Crystal"},
        {"Meteor Group", "Research and Production Enterprise Meteor"},
        {"NII Horizon", "Horizon Research Institute"},
        {"Horizon LLC", "NII Horizon"}})
    EXPECT_GE(firm_bits(query, listed), kAlert) << query;
}

TEST(GreatBrand, IsNoSlipForAListedName) {
  for (const auto& [query, listed] : {std::pair{"Cemex", "CIMEX"},
                                      {"Petrobras", "Petropars Ltd"},
                                      {"Repsol", "REPSAL"},
                                      {"Holcim", "HALCIM"}})
    EXPECT_LT(firm_bits(query, listed), kAlert) << query;
  EXPECT_GE(firm_bits("Petroparz", "Petropars Ltd"), kAlert) << "no firm that the world knows";
  EXPECT_GE(firm_bits("Cemex", "CEMEX LLC"), kAlert) << "the very word";
}

TEST(ShortWords, AreNotGuessed) {
  const auto ship = [](std::string_view query, std::string_view listed) {
    return score(NameKind::kThing, query, listed).bits;
  };
  for (const auto& [query, listed] :
       {std::pair{"Ma Shan", "JUN MA"}, {"Hai Jin", "HAI SHEN"}, {"Al Zin", "AL SHAM"}})
    EXPECT_LT(ship(query, listed), kAlert) << query;
  EXPECT_GE(ship("Jun Ma", "JUN MA"), kAlert);
  EXPECT_GE(ship("Chong Chon Gan", "CHONG CHON GANG"), kAlert);
}

TEST(OtherTrade, OfAnOrdinaryWordIsNoCentreOfThatName) {
  EXPECT_LT(firm_bits("Atlas Energy", "Atlas Center"), kAlert);
  EXPECT_LT(firm_bits("Diamond Star LLC", "STAR MANAGEMENT GROUP GMBH"), kAlert);
  EXPECT_LT(firm_bits("Vector Logistics", "Vector Group LLC"), kAlert) << "a group is no legal form";
  EXPECT_LT(firm_bits("Ocean Network Express", "Ocean Express Agencies Private Limited"), kAlert)
      << "one trade met, others stand on both sides";
  EXPECT_LT(firm_bits("Atlas Shipping Energy", "Atlas Shipping Insurance"), kAlert);
  EXPECT_GE(firm_bits("Atlas Shipping Energy", "Atlas Shipping"), kAlert);
  EXPECT_GE(firm_bits("Zarvand Shipping Energy", "Zarvand Shipping Insurance"), kAlert) << "no ordinary word";
  EXPECT_GE(firm_bits("Atlas Energy", "Atlas LLC"), kAlert) << "nothing else is said of it";
  EXPECT_GE(firm_bits("Rosneft Trading", "Rosneft Group"), kAlert) << "no ordinary word";
  EXPECT_GE(firm_bits("Atlas Center", "Atlas Group"), kAlert) << "no trade of its own";
}

TEST(Translated, PlacesAndTradesAreTheSameWordInAnotherLanguage) {
  for (const auto& [query, listed] :
       std::vector<std::pair<const char*, const char*>>{{"Рыбинская верфь", "Rybinsk Shipyard"},
                                                        {"Банк Испании", "Bank of Spain"},
                                                        {"Τράπεζα της Κύπρου", "Bank of Cyprus"},
                                                        {"بانک ژاپن", "Bank of Japan"},
                                                        {"בנק ספרד", "Bank of Spain"},
                                                        {"Міністерство оборони", "Ministry of Defence"},
                                                        {"وزارة الداخلية", "Ministry of Interior"},
                                                        {"وزارة الخارجية", "Ministry of Foreign Affairs"}}) {
    EXPECT_TRUE(score(NameKind::kOrganization, query, listed).complete) << query;
    EXPECT_TRUE(score(NameKind::kOrganization, listed, query).complete) << query;
  }
  for (const auto& [query, listed] :
       std::vector<std::pair<const char*, const char*>>{{"Рыбинская верфь", "Vympel Shipyard"},
                                                        {"Банк Испании", "Bank of Japan"},
                                                        {"Северный банк", "Bank of Spain"},
                                                        {"بنك الشروق", "Sunrise Bank"},
                                                        {"Korean Air", "Air Koryo"}})
    EXPECT_FALSE(score(NameKind::kOrganization, query, listed).complete) << query;
}

TEST(WordAlone, ARareSurnameIsAnAlertAndAFrequentOneIsNot) {
  const auto person = [](std::string_view query, std::string_view listed) {
    return score(NameKind::kPerson, query, listed);
  };
  for (const auto& [query, listed] :
       {std::pair{"Shoigu", "Sergei Kuzhugetovich SHOIGU"},
        {"Mr Deripaska", "Oleg DERIPASKA"},
        {"\u041b\u0430\u0432\u0440\u043e\u0432", "Lavrov Sergey Viktorovich"}}) {
    EXPECT_TRUE(person(query, listed).alone) << query;
    EXPECT_GE(person(query, listed).bits, kAlert) << query;
  }
  for (const auto& [query, listed] :
       {std::pair{"Hassan", "Hassan NASRALLAH"}, {"Kim", "KIM Yong Chol"}, {"Smith", "John SMITH"}}) {
    EXPECT_LT(person(query, listed).bits, kAlert) << query;
  }
}

TEST(WordAlone, IsTheVerySameWordAtAnEndOfTheListedName) {
  const auto alone = [](std::string_view query, std::string_view listed) {
    return score(NameKind::kPerson, query, listed).alone;
  };
  EXPECT_TRUE(alone("Shoigu", "Sergei SHOIGU"));
  EXPECT_FALSE(alone("Shoiga", "Sergei SHOIGU")) << "another word";
  EXPECT_FALSE(alone("Kuzhugetovich", "Sergei Kuzhugetovich SHOIGU")) << "a patronymic";
  EXPECT_FALSE(alone("Ivan Shoigu", "Sergei SHOIGU")) << "somebody else of that name";
  EXPECT_FALSE(alone("S", "Sergei S")) << "an initial";
  EXPECT_FALSE(alone("Shoigu", "SHOIGU")) << "all of the name";
}

TEST(WordAlone, OfAFirmIsItsFirstWordIfNoOtherIsCalledSo) {
  const auto alone = [](std::string_view query, std::string_view listed) {
    return score(NameKind::kOrganization, query, listed).alone;
  };
  EXPECT_TRUE(alone("Suex", "SUEX OTC, S.R.O."));
  EXPECT_FALSE(alone("Otcom", "SUEX OTCOM, S.R.O.")) << "its last";
  EXPECT_FALSE(alone("Suex Trading", "SUEX OTC")) << "another trade";
  EXPECT_FALSE(alone("Crystal", "CRYSTAL ZORYA LLC")) << "an ordinary word";
  EXPECT_FALSE(alone("Suex", "SUEX Mexico")) << "a house of one country";
}

TEST(Resembling, IsTheLastWordLeftThatPeopleMaySpellSo) {
  struct Pair {
    std::string_view latin;
    std::string_view native;
  };
  constexpr Pair kAlike[] = {{"Gibran Hoyaek", "جبران حويك"},
                             {"Zahra Ziyayi", "زهرا ضیایی"},
                             {"Tamar Eyly", "תמר אילי"},
                             {"Pavel Petrovich Dolgovchenko", "Павел Пятровіч Далгоучанка"}};
  constexpr Pair kOther[] = {{"Gibran Zaghawa", "جبران زغير"},
                             {"Tamar Eyly", "תמר כספי"},
                             {"Viktor Ivanovich Smirnitsky", "Виктор Иванович Симоненко"}};
  for (const Pair& pair : kAlike) {
    const Scored asked = score(NameKind::kPerson, pair.latin, pair.native);
    EXPECT_TRUE(asked.resembling) << pair.latin << ' ' << asked.bits;
    EXPECT_GT(asked.bits, -8.0F) << pair.latin;
    EXPECT_TRUE(score(NameKind::kPerson, pair.native, pair.latin).resembling) << pair.latin;
    EXPECT_FALSE(score(NameKind::kOrganization, pair.latin, pair.native).resembling)
        << pair.latin << ", a firm";
  }
  for (const Pair& pair : kOther)
    EXPECT_FALSE(score(NameKind::kPerson, pair.latin, pair.native).resembling) << pair.latin;
}

TEST(Places, ThatTablesHaveAreNoSlips) {
  EXPECT_LT(firm_bits("Northern Bridge Shipping", "Southern Bridge Shipping"), kAlert);
  EXPECT_LT(firm_bits("Bank of Algeria", "Bank of Nigeria"), kAlert);
  EXPECT_GE(firm_bits("Bank of Algeria", "Bank of Algerai"), kAlert);
}

TEST(FamilyNames, ThatChangedPlacesAreOthers) {
  constexpr std::pair<std::string_view, std::string_view> kOther[] = {{"Nader Jalili", "Jalil Naderi"},
                                                                      {"Thomas Williams", "William Thomas"},
                                                                      {"Aziz Salimi", "SALIM Azizi"}};
  constexpr std::pair<std::string_view, std::string_view> kSame[] = {{"Nader Jalili", "JALILI, Nader"},
                                                                     {"Nader Jalil", "Nader Jalili"},
                                                                     {"KOVALENKO Vasil", "Vasily Kovalenko"}};
  for (const auto& [query, listed] : kOther) {
    EXPECT_LT(score(NameKind::kPerson, query, listed).bits, kAlert) << query;
    EXPECT_LT(score(NameKind::kPerson, listed, query).bits, kAlert) << query;
  }
  for (const auto& [query, listed] : kSame) {
    EXPECT_GE(score(NameKind::kPerson, query, listed).bits, kAlert) << query;
    EXPECT_GE(score(NameKind::kPerson, listed, query).bits, kAlert) << query;
  }
}

TEST(Elsewhere, IsAllOfTheListedNameInAPlace) {
  EXPECT_GE(firm_bits("Rosneft Deutschland", "Rosneft"), kAlert);
  EXPECT_GE(firm_bits("Huawei China", "HUAWEI TECHNOLOGIES CO., LTD."), kAlert);
  EXPECT_LT(firm_bits("Atlas Germany", "LLC Atlas"), kAlert) << "an ordinary word";
  EXPECT_LT(firm_bits("Rosneft Deutschland", "Rosneft Syria"), kAlert) << "another place";
  EXPECT_LT(firm_bits("Rosneft Deutschland", "Rosneft Vostok Zorya"), kAlert) << "more than that";
}

}  // namespace
}  // namespace tamis::names
