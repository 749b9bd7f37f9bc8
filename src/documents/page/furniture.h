// What the tables of data/ know of the words around articles: furniture_phrases.tsv of the text itself, page_words.tsv of
// the classes and ids of elements.
#ifndef TAMIS_DOCUMENTS_PAGE_FURNITURE_H_
#define TAMIS_DOCUMENTS_PAGE_FURNITURE_H_

#include <cstdint>
#include <string>
#include <string_view>

namespace tamis::documents {

enum class PhraseUse : std::uint8_t { kNone, kLine, kBegin, kOpen, kAny, kStop };

struct FurniturePhrase {
  PhraseUse use = PhraseUse::kNone;
  std::string_view topic;   // "related", "comments", "share" ...; of the table
  std::string_view phrase;  // as the table has it
};

// Letters of a text with more than this count are not looked at for phrases.
inline constexpr std::uint32_t kLongestWithPhrase = 300;

// The phrase that tells what `block` is, the strongest first: the whole block, then stop headings, then how it begins, then
// what it has inside. `open`: it does not end like a sentence. Linear in the block. Thread-safe.
[[nodiscard]] FurniturePhrase find_furniture_phrase(std::string_view block, bool open);

// What class words say; bits.
struct PageWords {
  enum : std::uint16_t {
    kFurniture = 1,
    kTeaser = 2,
    kComment = 4,
    kHidden = 8,
    kCaption = 16,
    kByline = 32,
    kLead = 64,
    kTitle = 128,
    kBody = 256,
    kArticle = 512,
  };
  // Of an attribute's value ("entry-content clearfix relatedPosts"). `word`: the one that told the strongest bit.
  [[nodiscard]] static std::uint16_t read(std::string_view classes, std::string* word);
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_PAGE_FURNITURE_H_
