#include "documents/words/title_words.h"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "documents/words/tokens.h"

namespace tamis::documents {

void TitleWords::note(const Document& document) {
  holders_.clear();
  std::string lower;
  for (std::size_t n = 0; n < document.referents.size(); ++n) {
    const Referent& referent = document.referents[n];
    if (referent.kind != EntityKind::kPerson) continue;
    const auto number = static_cast<std::int32_t>(n);
    const auto enter = [&](std::string_view words) {
      const auto [at, first] = holders_.try_emplace(std::string(words), Holders{number, false});
      if (!first && at->second.first != number) at->second.others = true;
    };
    for (const std::string& title : referent.titles) {
      lower.clear();
      append_lower(lower, title);
      std::size_t before = std::string::npos;
      for (std::size_t begin = 0; begin < lower.size();) {
        const std::size_t end = std::min(lower.find(' ', begin), lower.size());
        enter(std::string_view(lower).substr(begin, end - begin));
        if (before != std::string::npos) enter(std::string_view(lower).substr(before, end - before));
        before = std::exchange(begin, end + 1);
      }
    }
  }
}

bool TitleWords::are_of_another(std::string_view lower, std::int32_t referent) const {
  const auto found = holders_.find(std::string(lower));
  return found != holders_.end() && (found->second.others || found->second.first != referent);
}

}  // namespace tamis::documents
