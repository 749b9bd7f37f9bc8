// Listed institutions named in another language, or by other words: compared as bags of concepts
// (data/institution_words.tsv), not word by word. "Ministerium für Munitionsindustrie" has the concepts of the listed
// "Munitions Industry Department".
#ifndef TAMIS_DOCUMENTS_LISTED_INSTITUTIONS_H_
#define TAMIS_DOCUMENTS_LISTED_INSTITUTIONS_H_

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "index/entity_store.h"
#include "index/name_index.h"
#include "text/tokenize.h"

namespace tamis::documents {

using Concept = std::uint8_t;  // number of a row of the table
enum class ConceptClass : std::uint8_t { kBody, kDomain, kOptional };
[[nodiscard]] ConceptClass concept_class(Concept number) noexcept;

// The concepts of a word, several of a compound; empty when any part of it is something else. `native`: a word as
// text::Token has it, `native` or, where that is empty, `latin`. At most kMostConcepts. Some µs; thread-safe.
inline constexpr std::size_t kMostConcepts = 6;
void concepts_of(std::string_view word, std::vector<Concept>& out);

// The longest run of Han characters or the like, from the first, that has concepts throughout; its size in bytes.
std::size_t concepts_at(std::string_view characters, std::vector<Concept>& out);

// Whether a word may stand between the words of one institution's name ("of", "für", "de"). `lower`: by append_lower().
[[nodiscard]] bool connects_concepts(std::string_view lower);
// Whether it says where something is ("in Iran").
[[nodiscard]] bool is_locative(std::string_view lower);
// Whether a company's name may go without it ("group"). `folded`: text::Token::latin.
[[nodiscard]] bool is_company_form(std::string_view folded);

// Whether a word with this beginning may have concepts: a filter of some ns, without false negatives. `lower`: by
// append_lower().
[[nodiscard]] bool may_have_concepts(std::string_view lower) noexcept;

// A set of concepts, those that are optional left out.
struct ConceptBag {
  std::uint64_t low = 0;
  std::uint64_t high = 0;
  int bodies = 0;
  int domains = 0;
  void add(Concept number) noexcept;
  friend bool operator==(const ConceptBag&, const ConceptBag&) = default;
};

// The concepts of a name, UTF-8; `whole`: no word of it says anything else.
struct NameConcepts {
  ConceptBag bag;
  bool whole = true;
};
[[nodiscard]] NameConcepts concepts_of_name(std::string_view name, text::TokenBuffer& buffer);
// "Ministry of Defence", "Central Bank": what kind of institution and at most one thing that it is for, as every state has it.
[[nodiscard]] bool is_plain_institution(std::string_view name, text::TokenBuffer& buffer);

// The listed organisations whose name has the concepts of a bag and nothing else but legal forms and a country.
class Institutions {
 public:
  Institutions(const index::NameIndex& names, const index::EntityStore& entities)
      : names_(names), entities_(entities) {}

  struct Listed {
    std::uint32_t name = 0;
    std::uint32_t entity = 0;
    std::vector<std::string_view> countries;  // of the name, the entity's facts and its programmes
  };
  // By name; at most kMostListed. The first call looks the words of the table up in the index (some ms), each new bag walks
  // the postings of its rarest concept; then cached.
  const std::vector<Listed>& find(const ConceptBag& bag);
  void forget() { by_bag_.clear(); }

 private:
  static constexpr std::size_t kMostListed = 64;
  static constexpr std::size_t kMostNames = std::size_t{1} << 15;

  void look_up_words();
  void add_token(std::uint32_t token, Concept number);
  bool read(const index::NameRow& row, ConceptBag& bag, std::vector<std::string_view>& countries) const;

  const index::NameIndex& names_;
  const index::EntityStore& entities_;
  bool ready_ = false;
  std::vector<std::vector<std::uint32_t>> tokens_;                    // of each concept
  std::unordered_map<std::uint32_t, std::vector<Concept>> concepts_;  // of each token
  struct Hash {
    std::size_t operator()(const ConceptBag& bag) const noexcept {
      return static_cast<std::size_t>((bag.low * 0x9E3779B97F4A7C15ULL) ^ (bag.high * 0xC2B2AE3D27D4EB4FULL));
    }
  };
  std::unordered_map<ConceptBag, std::vector<Listed>, Hash> by_bag_;
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_LISTED_INSTITUTIONS_H_
