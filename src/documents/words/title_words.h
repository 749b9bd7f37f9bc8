// Who on a page is called by the words of a title: asked for each noun that speaks ("the minister said"), which must not cost a
// look at everybody's titles.
#ifndef TAMIS_DOCUMENTS_WORDS_TITLE_WORDS_H_
#define TAMIS_DOCUMENTS_WORDS_TITLE_WORDS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "tamis/document.h"

namespace tamis::documents {

// One word of Referent::titles, or two that stand together; lower case. Of persons only.
class TitleWords {
 public:
  // Voids what was noted before. Cost: the titles of the page.
  void note(const Document& document);
  // Whether a person other than `referent` has the words in a title. `lower`: one word or two with a blank between.
  [[nodiscard]] bool are_of_another(std::string_view lower, std::int32_t referent) const;

 private:
  struct Holders {
    std::int32_t first = 0;
    bool others = false;
  };
  std::unordered_map<std::string, Holders> holders_;
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_WORDS_TITLE_WORDS_H_
