#include <gtest/gtest.h>

#include <string>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

std::string fillers(std::string_view language, std::string_view text, std::string_view type,
                    std::string_view role) {
  return ReadPage(text, language, "2025-06-18").fillers(type, role);
}

TEST(EventJoinedObjects, CountedPartiesAndNamesAreDealtWithToo) {
  EXPECT_EQ(fillers("ru", "Лондон внёс в список 14 танкеров, семь компаний и банк «Дельта».",
                    "sanctions_designation", "target"),
            "14 танкеров; семь компаний; Дельта");
  EXPECT_EQ(fillers("pl", "USA wpisały na listę sankcyjną 14 tankowców i siedem spółek z Dubaju.",
                    "sanctions_designation", "target"),
            "14 tankowców; siedem spółek");
}

TEST(EventJoinedObjects, WhoDoesSomethingElseIsNotMeant) {
  EXPECT_EQ(fillers("ru", "Лондон внёс в список 14 танкеров, а министр Олег Варкин подал в отставку.",
                    "sanctions_designation", "target"),
            "14 танкеров");
}

TEST(EventJoinedObjects, OwnersStandInTheList) {
  EXPECT_EQ(
      fillers("cs", "Vláda zařadila na sankční seznam firmu Bílý Most a jejího majitele Vladimira Jevtuševa.",
              "sanctions_designation", "target"),
      "firmu Bílý Most; Vladimira Jevtuševa");
}

TEST(EventJoinedObjects, HackersAreNotWhomTheyAttack) {
  EXPECT_EQ(fillers("ru", "Хакеры атаковали банк «Дельта».", "cyber_attack", "actor"), "Хакеры");
  EXPECT_EQ(fillers("ru", "Хакеры атаковали банк «Дельта».", "cyber_attack", "target"), "Дельта");
  EXPECT_EQ(fillers("ru", "Хакеры похитили у биржи «Коинфорт» криптовалюту на 37 млн долларов.",
                    "crypto_theft", "target"),
            "биржи «Коинфорт»");
}

TEST(EventJoinedObjects, StrikesHaveTheirTarget) {
  EXPECT_EQ(fillers("ru", "После удара по Киеву закрыли порт.", "military_operation", "target"), "Киеву");
}

}  // namespace
}  // namespace tamis::documents
