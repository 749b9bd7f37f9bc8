// What tests of texts and their listed parties share: rows of a table in parts, and which entities bear a name.
#ifndef TAMIS_TEST_LISTED_ENTITIES_H_
#define TAMIS_TEST_LISTED_ENTITIES_H_

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "screen/testing.h"
#include "text/tokenize.h"

namespace tamis::test {

// What stands between the marks; one piece when there is none.
inline std::vector<std::string> pieces(const std::string& line, std::string_view mark) {
  std::vector<std::string> found;
  for (std::size_t at = 0; at <= line.size();) {
    const std::size_t end = std::min(line.find(mark, at), line.size());
    found.push_back(line.substr(at, end - at));
    at = end + mark.size();
  }
  return found;
}

// The entities that a list has under just this name.
inline std::set<std::string> entities_of(const Screener& screener, Scratch& scratch,
                                         const std::string& name) {
  Query query;
  query.names = {name};
  std::set<std::string> ids;
  for (const Match& match : screener.screen(query, scratch).matches) {
    if (text::folded(match.listed_name) == text::folded(name) ||
        text::folded(match.caption) == text::folded(name))
      ids.insert(match.id);
  }
  return ids;
}

}  // namespace tamis::test

#endif  // TAMIS_TEST_LISTED_ENTITIES_H_
