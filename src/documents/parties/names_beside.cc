#include "documents/parties/names_beside.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

namespace tamis::documents {
namespace {

constexpr double kSureScore = 0.97;
constexpr std::uint32_t kFewestWords = 2;
constexpr std::size_t kMostNamed = 10;

bool is_sure(const ListedName& name) {
  return !name.matches.empty() && name.matches.front()->score >= kSureScore && !name.partial &&
         name.tokens.last - name.tokens.first >= kFewestWords;
}

}  // namespace

void note_names_beside(Work& work) {
  const Document& document = *work.document;
  std::unordered_set<std::string_view> told;
  for (const Referent& referent : document.referents) {
    for (const Match& match : referent.listed) told.insert(match.id);
  }
  std::vector<std::string_view> captions;
  for (const ListedName& name : work.listed) {
    const std::uint32_t sentence = work.tokens.sentence_of[name.tokens.first];
    if (!is_sure(name) || work.in_main_text(work.tokens.sentences[sentence].block)) continue;
    if (std::any_of(name.matches.begin(), name.matches.end(),
                    [&](const Match& match) { return told.contains(match.id); }))
      continue;
    for (const Match& match : name.matches) told.insert(match.id);
    captions.push_back(name.matches.front()->caption);
  }
  if (captions.empty()) return;
  std::string warning = "named only in links or teasers beside the article, and not counted: ";
  for (std::size_t i = 0; i < std::min(captions.size(), kMostNamed); ++i)
    warning.append(i == 0 ? "" : ", ").append(captions[i]);
  if (captions.size() > kMostNamed)
    warning.append(" and ").append(std::to_string(captions.size() - kMostNamed)).append(" more");
  work.document->warnings.push_back(std::move(warning));
}

}  // namespace tamis::documents
