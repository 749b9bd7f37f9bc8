#include "documents/stated_offices.h"

#include <gtest/gtest.h>

#include <string>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

// "type: detail" of each relation of the page.
std::string told(const std::string& text, const std::string& language) {
  const ReadPage page(text, language);
  std::string out;
  for (const Relation& relation : page.document.relations)
    out += relation.type + ": " + relation.detail + "\n";
  return out;
}

TEST(StatedOffices, AVerbTellsAnOffice) {
  EXPECT_EQ(told("Viktor Danilov is a co-founder of the bank.", "en"), "position: co-founder of the bank\n");
  EXPECT_EQ(told("Iwan Sorokin war der Energieminister.", "de"), "former_position: Energieminister\n");
  EXPECT_EQ(told("Iwan Sorokin, der bis 2021 der Energieminister war, schwieg.", "de"),
            "former_position: Energieminister\n");
  EXPECT_EQ(told("Pavel Gromov a été nommé commandant de la flotte.", "fr"),
            "position: commandant de la flotte\n");
  EXPECT_EQ(told("普京是蓝水集团的董事长。", "zh"), "position: 蓝水集团的董事长\n");
}

TEST(StatedOffices, WhoIsNoHolder) {
  EXPECT_EQ(told("Viktor Danilov is not the director.", "en"), "");
  EXPECT_EQ(told("Viktor Danilov was accused by the director.", "en"), "");
  EXPECT_EQ(told("Сергей Шойгу был принят руководителем страны.", "ru"), "");
}

TEST(StatedOffices, OfChineseAsides) {
  EXPECT_EQ(told("普京，一名退休的军官，否认了指控。", "zh"), "former_position: 一名退休的军官\n");
}

TEST(StatedOffices, AnOfficeThatSomebodyIsRidOf) {
  EXPECT_EQ(told("The president removed Ivan Sorokin from the post of defence minister.", "en"),
            "former_position: defence minister\n");
}

}  // namespace
}  // namespace tamis::documents
