#include "documents/page/byline.h"

#include <gtest/gtest.h>

#include <string>

namespace tamis::documents {
namespace {

TEST(BylineTest, NamesTheAuthorsAsTheLineHasThem) {
  EXPECT_EQ(authors_of("By Marta Keane and Jonathan Sayle"), "Marta Keane and Jonathan Sayle");
  EXPECT_EQ(authors_of("BY MARTA KEANE, REUTERS"), "MARTA KEANE, REUTERS");
  EXPECT_EQ(authors_of("Von Han Ji-min und Paul Brennecke"), "Han Ji-min und Paul Brennecke");
  EXPECT_EQ(authors_of("Por Redação — 06/07/2023 15h44"), "Redação");
  EXPECT_EQ(authors_of("Par Anne-Laure Dupré | Publié le 3 mai 2024"), "Anne-Laure Dupré");
  EXPECT_EQ(authors_of("Di Marco Rossi, 12 luglio 2024"), "Marco Rossi");
  EXPECT_EQ(authors_of("Автор: Иван Петров"), "Иван Петров");
  EXPECT_EQ(authors_of("홍길수 기자"), "홍길수");
  EXPECT_EQ(authors_of("文：佐藤健一"), "佐藤健一");
  EXPECT_EQ(authors_of("Door Jan van der Berg"), "Jan van der Berg");
}

TEST(BylineTest, OtherLinesNameNobody) {
  for (const char* line :
       {"", "By", "by ", "By our correspondent, Larne", "Von Kiew nach Moskau", "Bystander killed in Kyiv",
        "By 2030 Russia will have more", "Por qué Putin viaja a China", "Parliament votes",
        "Diplomats meet in Geneva", "Von wegen!", "By Jane? Roe", "Автомобиль взорвался в Москве", "기자",
        "\xFF\xFE", "By \xFF"}) {
    EXPECT_EQ(authors_of(line), "") << line;
  }
  EXPECT_EQ(authors_of("By " + std::string(300, 'A')), "");
  EXPECT_EQ(authors_of("By A B C D E F G H I J K L M N O"), "");
}

}  // namespace
}  // namespace tamis::documents
