// What is found of parties that are named, inflected, described or told by kinship in passages of eleven languages, and which of
// their namesakes are taken for parties, against all official lists (parties_bank_seen.tsv, parties_bank_held_out.tsv).
// TAMIS_SHOW_PARTIES_BANK prints what is wrong in the seen half.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "screen/testing.h"
#include "tamis/document.h"
#include "test/listed_entities.h"
#include "test/shared_data.h"

namespace tamis::test {
namespace {

struct Party {
  std::string name;
  std::vector<std::string> mentions;
  bool may_be_missed = false;
};

struct Passage {
  std::string language;
  std::string words;
  std::vector<Party> parties;
};

std::vector<Passage> passages(const std::string& half) {
  std::vector<Passage> all;
  std::ifstream stream(std::string(TAMIS_SOURCE_DIR) + "/test/documents/parties_bank_" + half + ".tsv");
  for (std::string line; std::getline(stream, line);) {
    if (line.empty() || line.front() == '#') continue;
    const std::vector<std::string> column = pieces(line, "\t");
    if (column.size() != 3) {
      ADD_FAILURE() << "not three columns: a line of " << half;
      continue;
    }
    Passage passage{column[0], column[1], {}};
    if (column[2] != "-") {
      for (const std::string& text : pieces(column[2], " | ")) {
        const std::vector<std::string> sides = pieces(text, " = ");
        Party party;
        party.may_be_missed = sides[0].front() == '?';
        party.name = sides[0].substr(party.may_be_missed ? 1 : 0);
        if (sides.size() == 2) party.mentions = pieces(sides[1], "; ");
        passage.parties.push_back(std::move(party));
      }
    }
    all.push_back(std::move(passage));
  }
  return all;
}

struct Counts {
  int parties = 0;
  int found = 0;
  int mentions = 0;
  int led = 0;        // mentions that lead to their party
  int wrong = 0;      // parties that are none of the passage
  int unsure = 0;     // the same, reported as ambiguous
  int namesakes = 0;  // passages of nobody listed
};

bool leads_to(const Document& document, const std::string& words, const std::set<const Referent*>& meant) {
  const std::size_t begin = document.text.find(words);
  return std::any_of(document.mentions.begin(), document.mentions.end(), [&](const Mention& mention) {
    if (mention.referent < 0) return false;
    const Referent& referent = document.referents[static_cast<std::size_t>(mention.referent)];
    return meant.contains(&referent) && mention.span.begin < begin + words.size() && begin < mention.span.end;
  });
}

Counts measured(const std::string& half, const std::string& lists, bool shown) {
  const Index& index = screen::compiled_lists(lists);
  Options options;
  options.limit = 64;
  options.cutoff = 0.5;
  const Screener screener(index, options);
  Scratch scratch;
  std::map<std::string, DocumentReader> readers;
  DocumentScratch document_scratch;
  Counts counts;
  for (const Passage& passage : passages(half)) {
    DocumentOptions how;
    how.language = passage.language;
    const DocumentReader& reader = readers.try_emplace(passage.language, index, how).first->second;
    const auto document = reader.read(passage.words + "\n", {}, document_scratch);
    if (!document) {
      ADD_FAILURE() << document.error().to_string();
      continue;
    }
    std::string wrong;
    std::set<const Referent*> expected;
    for (const Party& party : passage.parties) {
      const std::set<std::string> ids = entities_of(screener, scratch, party.name);
      EXPECT_TRUE(party.may_be_missed || !ids.empty()) << "no list has \"" << party.name << "\"";
      std::set<const Referent*> meant;
      for (const Referent& referent : document->referents) {
        if (referent.status != ListedStatus::kNo && !referent.listed.empty() &&
            std::any_of(referent.listed.begin(), referent.listed.end(),
                        [&](const Match& match) { return ids.contains(match.id); }))
          meant.insert(&referent);
      }
      expected.insert(meant.begin(), meant.end());
      if (party.may_be_missed) continue;
      const bool found = std::any_of(meant.begin(), meant.end(), [](const Referent* referent) {
        return referent->status != ListedStatus::kAmbiguous;
      });
      ++counts.parties;
      counts.found += found ? 1 : 0;
      if (!found) wrong += "\n    missed: " + party.name;
      for (const std::string& words : party.mentions) {
        const bool led = leads_to(*document, words, meant);
        ++counts.mentions;
        counts.led += led ? 1 : 0;
        if (!led) wrong += "\n    not led to its party: " + words;
      }
    }
    for (const Referent& referent : document->referents) {
      if (referent.status == ListedStatus::kNo || expected.contains(&referent)) continue;
      const bool unsure = referent.status == ListedStatus::kAmbiguous;
      ++(unsure ? counts.unsure : counts.wrong);
      wrong += (unsure ? "\n    ambiguous: " : "\n    false: ") + referent.name + " as " +
               referent.listed.front().caption;
    }
    counts.namesakes += passage.parties.empty() ? 1 : 0;
    if (shown && !wrong.empty())
      std::printf("%s  %s%s\n", passage.language.c_str(), passage.words.c_str(), wrong.c_str());
  }
  std::printf(
      "parties bank, %s: %d of %d parties found, %d of %d mentions; %d false and %d ambiguous; %d passages "
      "of nobody\n",
      half.c_str(), counts.found, counts.parties, counts.led, counts.mentions, counts.wrong, counts.unsure,
      counts.namesakes);
  return counts;
}

TEST(PartiesBank, IsReadAsWrittenDown) {
  TAMIS_SHARED_OR_SKIP(lists, "lists/current");
  const Counts seen = measured("seen", lists, std::getenv("TAMIS_SHOW_PARTIES_BANK") != nullptr);
  const Counts held_out = measured("held_out", lists, false);
  EXPECT_GE(seen.namesakes + held_out.namesakes, 48);
}

}  // namespace
}  // namespace tamis::test
