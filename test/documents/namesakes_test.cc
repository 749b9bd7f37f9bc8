// No sanctioned party is found on pages that name nobody listed but many who share one part of a name with somebody who is
// (namesakes/README.md).
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <map>
#include <random>
#include <sstream>
#include <string>
#include <vector>

#include "screen/testing.h"
#include "tamis/document.h"
#include "test/shared_data.h"

namespace tamis::test {
namespace {

constexpr int kPagesOfALanguage = 25;
constexpr int kPersonsOfAPage = 3;
constexpr int kSentencesOfAPage = 10;

struct Town {
  std::string language;
  std::vector<std::string> given;
  std::vector<std::string> surnames;
  std::vector<std::string> sentences;
};

std::vector<std::string> words_of(const std::string& line) {
  std::istringstream stream(line);
  std::vector<std::string> words;
  for (std::string word; stream >> word;) words.push_back(word);
  return words;
}

std::vector<Town> towns() {
  std::vector<Town> towns;
  const std::filesystem::path folder = std::string(TAMIS_SOURCE_DIR) + "/test/documents/namesakes";
  std::map<std::string, std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") files[entry.path().stem().string()] = entry.path();
  }
  for (const auto& [language, path] : files) {
    Town town;
    town.language = language;
    std::ifstream stream(path);
    for (std::string line; std::getline(stream, line);) {
      const std::size_t tab = line.find('\t');
      if (tab == std::string::npos) continue;
      const std::string kind = line.substr(0, tab);
      const std::string rest = line.substr(tab + 1);
      if (kind == "given") town.given = words_of(rest);
      if (kind == "surname") town.surnames = words_of(rest);
      if (kind == "sentence") town.sentences.push_back(rest);
    }
    towns.push_back(std::move(town));
  }
  return towns;
}

std::string filled(std::string sentence, const std::string& slot, const std::string& value) {
  for (std::size_t at = sentence.find(slot); at != std::string::npos;
       at = sentence.find(slot, at + value.size())) {
    sentence.replace(at, slot.size(), value);
  }
  return sentence;
}

void find_no_party(const Index& index) {
  Options cautious;
  cautious.threshold = 0.5;
  const Screener screener(index, cautious);
  Scratch scratch;
  const DocumentReader reader(index);
  DocumentScratch document_scratch;
  int pages = 0;
  for (const Town& town : towns()) {
    ASSERT_GE(town.given.size(), 10U) << town.language;
    ASSERT_GE(town.surnames.size(), 10U) << town.language;
    ASSERT_GE(town.sentences.size(), 8U) << town.language;
    std::mt19937_64 random(20261126);
    const auto pick = [&](const std::vector<std::string>& from) { return from[random() % from.size()]; };
    for (int number = 0; number < kPagesOfALanguage; ++number) {
      std::vector<std::pair<std::string, std::string>> persons;
      while (persons.size() < kPersonsOfAPage) {
        const std::string given = pick(town.given);
        const std::string surname = pick(town.surnames);
        Query query;
        query.schema = "Person";
        query.names = {given + " " + surname};
        if (!screener.screen(query, scratch).matches.empty()) continue;  // somebody listed may have this name
        persons.emplace_back(given, surname);
      }
      std::string page;
      for (int i = 0; i < kSentencesOfAPage; ++i) {
        std::string sentence = pick(town.sentences);
        for (std::size_t k = 0; k < persons.size(); ++k) {
          const std::string slot = std::to_string(k + 1);
          sentence = filled(sentence, "{P" + slot + "}", persons[k].first + " " + persons[k].second);
          sentence = filled(sentence, "{S" + slot + "}", persons[k].second);
        }
        page += sentence + (i % 3 == 2 ? "\n\n" : " ");
      }
      const auto document = reader.read(page, {}, document_scratch);
      ASSERT_TRUE(document) << document.error().to_string();
      for (const Referent& referent : document->referents) {
        if (referent.status != ListedStatus::kHit && referent.status != ListedStatus::kLikely) continue;
        ADD_FAILURE() << town.language << ", page " << number << ": \"" << referent.name << "\" is found as "
                      << referent.listed.front().caption << " (" << referent.listed.front().score << ")\n"
                      << page;
      }
      ++pages;
    }
  }
  EXPECT_GE(pages, 200);
}

TEST(Namesakes, NoPartyOfTheSampleLists) { find_no_party(screen::sample_lists()); }

TEST(Namesakes, NoPartyOfAllLists) {
  TAMIS_SHARED_OR_SKIP(lists, "lists/current");
  find_no_party(screen::compiled_lists(lists));
}

}  // namespace
}  // namespace tamis::test
