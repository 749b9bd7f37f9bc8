#include "documents/stated_offices.h"

#include <gtest/gtest.h>

#include <string>

#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

TEST(StatedOffices, AVerbTellsAnOffice) {
  EXPECT_EQ(relations_of("Viktor Danilov is a co-founder of the bank.", "en"),
            "position: co-founder of the bank\n");
  EXPECT_EQ(relations_of("Iwan Sorokin war der Energieminister.", "de"),
            "former_position: Energieminister\n");
  EXPECT_EQ(relations_of("Iwan Sorokin, der bis 2021 der Energieminister war, schwieg.", "de"),
            "former_position: Energieminister\n");
  EXPECT_EQ(relations_of("Pavel Gromov a été nommé commandant de la flotte.", "fr"),
            "position: commandant de la flotte\n");
  EXPECT_EQ(relations_of("普京是蓝水集团的董事长。", "zh"), "position: 蓝水集团的董事长\n");
}

TEST(StatedOffices, WhoIsNoHolder) {
  EXPECT_EQ(relations_of("Viktor Danilov is not the director.", "en"), "");
  EXPECT_EQ(relations_of("Viktor Danilov was accused by the director.", "en"), "");
  EXPECT_EQ(relations_of("Сергей Шойгу был принят руководителем страны.", "ru"), "");
}

TEST(StatedOffices, OfChineseAsides) {
  EXPECT_EQ(relations_of("普京，一名退休的军官，否认了指控。", "zh"), "former_position: 一名退休的军官\n");
}

TEST(StatedOffices, AnOfficeThatSomebodyIsRidOf) {
  EXPECT_EQ(relations_of("The president removed Ivan Sorokin from the post of defence minister.", "en"),
            "former_position: defence minister\n");
}

}  // namespace
}  // namespace tamis::documents
