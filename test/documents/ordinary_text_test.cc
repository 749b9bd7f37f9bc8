// Events that are told of ordinary text, where most words that tell events have another sense: sentences torn from web pages of all
// kinds (shared/pages/languages), half of them looked at. ordinary_events.tsv says which of the events a careful reader would note.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "documents/events/event_confidence.h"
#include "screen/testing.h"
#include "tamis/document.h"
#include "test/shared_data.h"

namespace tamis::test {
namespace {

constexpr std::size_t kLinesOfAPage = 20;
// Of each half, some 10,000 sentences.
constexpr int kMostFalse = 170;
constexpr int kLeastTold = 105;

// Language, line of its file from 0 on and type: whether the line tells such an event.
using Answers = std::map<std::string, std::map<std::pair<std::size_t, std::string>, bool>>;

Answers read_answers() {
  Answers answers;
  std::ifstream file(std::string(TAMIS_SOURCE_DIR) + "/test/documents/ordinary_events.tsv");
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line.front() == '#') continue;
    std::istringstream fields(line);
    std::string language;
    std::string type;
    std::size_t at = 0;
    int told = 0;
    fields >> language >> at >> type >> told;
    EXPECT_TRUE(fields && (told == 0 || told == 1))
        << "expected language, line, type and 0 or 1, found " << line;
    bool& answer = answers[language][{at, type}];
    answer = answer || told == 1;
  }
  return answers;
}

struct Told {
  int yes = 0;
  int no = 0;
  int unjudged = 0;
};

struct Page {
  std::string text;
  std::vector<std::size_t> begins;  // of its lines
  std::vector<std::size_t> lines;   // of the file
};

// Every second line, from `first` on.
std::vector<Page> pages_of(const std::string& path, std::size_t first) {
  std::vector<Page> pages;
  std::ifstream file(path);
  std::size_t number = 0;
  for (std::string line; std::getline(file, line); ++number) {
    if (number % 2 != first) continue;
    if (pages.empty() || pages.back().lines.size() == kLinesOfAPage) pages.emplace_back();
    pages.back().begins.push_back(pages.back().text.size());
    pages.back().lines.push_back(number);
    pages.back().text += line + "\n\n";
  }
  return pages;
}

std::size_t line_of(const Document& document, const Page& page, const Event& event) {
  const std::uint64_t at = document.map.source(document.text, event.trigger).byte_begin;
  const auto behind = std::upper_bound(page.begins.begin(), page.begins.end(), at);
  return page.lines[static_cast<std::size_t>(behind - page.begins.begin()) - 1];
}

// A line for tools/fit_weights.py, as of annotated_pages_test.
void print_sample(const std::string& page, bool told,
                  const std::vector<documents::WeighedFeature>& features) {
  std::printf("sample\tevents_ordinary\t%s\t%d", page.c_str(), told ? 1 : 0);
  for (const documents::WeighedFeature& feature : features)
    std::printf("\t%s %f", documents::name_of(feature).c_str(), feature.amount);
  std::printf("\n");
}

TEST(OrdinaryText, TellsFewEvents) {
  TAMIS_SHARED_OR_SKIP(folder, "pages/languages");
  const Answers answers = read_answers();
  ASSERT_FALSE(answers.empty());
  const char* wanted = std::getenv("TAMIS_PAGES");
  const bool samples = wanted != nullptr && std::string_view(wanted) == "samples";
  DocumentOptions options;
  if (samples) options.min_event_confidence = 0;
  Told halves[2];
  for (const auto& [language, known] : answers) {
    options.language = language;
    const DocumentReader reader(screen::sample_lists(), options);
    DocumentScratch scratch;
    for (const std::size_t half : {0, 1}) {
      for (const Page& page : pages_of(folder + "/" + language + ".txt", half)) {
        const auto document = reader.read(page.text, {}, scratch);
        ASSERT_TRUE(document) << document.error().to_string();
        const auto features = documents::event_features(*document);
        for (std::size_t n = 0; n < document->events.size(); ++n) {
          const Event& event = document->events[n];
          const auto answer = known.find({line_of(*document, page, event), event.type});
          if (answer == known.end()) {
            ++halves[half].unjudged;
            continue;
          }
          ++(answer->second ? halves[half].yes : halves[half].no);
          if (samples && half == 0) print_sample("ordinary_" + language, answer->second, features[n]);
        }
      }
    }
  }
  for (const std::size_t half : {0, 1}) {
    std::printf("ordinary text, %s: %d events a reader would note, %d others, %d not judged\n",
                half == 0 ? "looked at" : "held out", halves[half].yes, halves[half].no,
                halves[half].unjudged);
    if (samples) continue;
    EXPECT_LE(halves[half].no, kMostFalse);
    EXPECT_GE(halves[half].yes, kLeastTold);
  }
}

}  // namespace
}  // namespace tamis::test
