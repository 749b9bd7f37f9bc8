#include "documents/names/oblique_names.h"

#include <gtest/gtest.h>

#include "documents/testing.h"

namespace tamis::documents {
namespace {

bool is_genitive(std::string_view name, std::string_view language) {
  TestPage page(name, language);
  const auto& tokens = page.work.tokens;
  return is_genitive_name(tokens, {0, static_cast<std::uint32_t>(tokens.tokens.size())}, language);
}

TEST(ObliqueNames, OfAnOwner) {
  EXPECT_TRUE(is_genitive("Анны Смирновой", "ru"));
  EXPECT_TRUE(is_genitive("Івана Петренка", "uk"));
}

TEST(ObliqueNames, OfAnOfficeInTheGenitiveThoughNoTableHasIt) {
  const auto behind_office = [](std::string_view text, std::string_view language) {
    TestPage page(text, language);
    const auto& tokens = page.work.tokens;
    const auto size = static_cast<std::uint32_t>(tokens.tokens.size());
    return is_genitive_name(tokens, {size - 2, size}, language);
  };
  EXPECT_TRUE(behind_office("служба президента Гитанаса Науседы", "ru"));
  EXPECT_FALSE(behind_office("секретарь президента Дмитрий Песков", "ru"));
  EXPECT_FALSE(behind_office("секретарь президента Никита Лаптев", "ru"));
  EXPECT_FALSE(behind_office("назвала Гитанаса Науседы", "ru"));
}

TEST(ObliqueNames, NotOfASubject) {
  EXPECT_FALSE(is_genitive("Дмитрий Песков", "ru"));
  EXPECT_FALSE(is_genitive("Владимира Путина", "ru"));  // there are women called so
  EXPECT_FALSE(is_genitive("Мария Захарова", "ru"));
  EXPECT_FALSE(is_genitive("Александра Петрова", "ru"));
  EXPECT_FALSE(is_genitive("Кая Каллас", "ru"));
  EXPECT_FALSE(is_genitive("Jan Kowalski", "pl"));
  EXPECT_FALSE(is_genitive("Anna Schmidt", "de"));
}

}  // namespace
}  // namespace tamis::documents
