// The words that rules look for, as the first and the last of a text: nothing looks beside it.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/data_table.h"
#include "documents/event_testing.h"

namespace tamis::documents {
namespace {

struct Word {
  std::string_view language;
  std::string text;
};

// Every `step`th row of a table whose columns are given, the first of its phrases, without the marks of tables.
void add_words(std::string_view table, std::size_t language, std::size_t phrase, std::size_t step,
               std::vector<Word>& out) {
  std::size_t number = 0;
  base::for_each_row(base::data_table(table), [&](const auto& columns, std::size_t count) {
    if (count <= std::max(language, phrase) || columns[language].size() != 2 || number++ % step != 0) return;
    std::string text(columns[phrase].substr(0, columns[phrase].find('|')));
    std::erase(text, '*');
    std::replace(text.begin(), text.end(), '_', ' ');
    out.push_back({columns[language], std::move(text)});
  });
}

TEST(TextEdges, NoWordLooksBesideTheText) {
  std::vector<Word> words;
  add_words("cues.tsv", 0, 2, 61, words);
  add_words("clause_words.tsv", 0, 2, 13, words);
  add_words("grammar_words.tsv", 1, 2, 4, words);
  add_words("event_words.tsv", 2, 3, 11, words);
  add_words("event_verbs.tsv", 1, 4, 3, words);
  add_words("relation_words.tsv", 2, 3, 4, words);
  constexpr std::array<std::string_view, 10> kTexts = {
      "W", "– W:", "“W", ", W.", "W “", "Putin W", "” W Putin", "(W) …", "W,\n– W", "5 W, W 2024"};
  EXPECT_GT(words.size(), 1500U);
  for (std::size_t n = 0; n < words.size(); ++n) {
    std::string text;
    for (const char c : kTexts[n % kTexts.size()]) {
      if (c == 'W')
        text += words[n].text;
      else
        text += c;
    }
    const ReadPage page(text, words[n].language, "2026-03-10");
    const auto inside = [&](Span span) {
      return span.begin <= span.end && span.end <= page.document.text.size();
    };
    for (const Event& event : page.document.events) {
      EXPECT_TRUE(inside(event.trigger)) << text;
      for (const Slot& slot : event.slots) EXPECT_TRUE(inside(slot.span)) << text;
    }
    for (const Statement& statement : page.document.statements) {
      EXPECT_TRUE(inside(statement.cue) && inside(statement.speaker_span)) << text;
      for (const Span content : statement.content) EXPECT_TRUE(inside(content)) << text;
    }
    for (const Mention& mention : page.document.mentions) EXPECT_TRUE(inside(mention.span)) << text;
  }
}

}  // namespace
}  // namespace tamis::documents
