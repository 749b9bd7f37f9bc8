// Offices that stand beside a person's name with words between: "le conseiller du Guide suprême, Ali Shamkhani", "Kim Song, the
// North's ambassador", "发言人佐敏吞". Titles that belong to the name itself are read with it (person_names.cc).
#ifndef TAMIS_DOCUMENTS_NAMES_STATED_OFFICES_H_
#define TAMIS_DOCUMENTS_NAMES_STATED_OFFICES_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "documents/words/phrases.h"
#include "documents/words/work.h"

namespace tamis::documents {

struct StatedOffice {
  std::uint32_t mention = 0;  // in Document::mentions
  TokenRange words;           // from the office to the end of what it is the office of
  TokenRange office;
  bool former = false;  // by the verb
  bool by_verb = false;
};

// "is", "was", "serves as": a verb between somebody and his office; `left`: words like "from the post of", further behind whom they
// are said of.
struct Copula {
  TokenRange tokens;
  bool past = false;
  bool left = false;
};

class StatedOffices {
 public:
  // `more`: words that are offices here though data/offices.tsv has them not, for they are no titles of a name; any value.
  StatedOffices(const Work& work, const PhraseTable& more, std::uint32_t value);

  // Of the names in one sentence; the vector is used again. Linear in the sentence. `copulas`: the verbs of the sentence behind
  // which an office may be told of somebody ("Mendeleev is a co-founder of Garantex").
  void find(TokenRange sentence, std::string_view language, const std::vector<Copula>& copulas,
            std::vector<StatedOffice>& out);

  // "replaced X |as commander of the fleet|": the office within a few words behind `from`, in the sentence of the last find().
  bool find_bare(std::uint32_t from, std::string_view language, StatedOffice& found) const;

 private:
  void mark_offices(std::string_view language);
  [[nodiscard]] bool is_named_person(std::uint32_t token) const noexcept;
  [[nodiscard]] bool may_stand_between(std::uint32_t token, std::string_view language) const;
  [[nodiscard]] bool is_genitive(std::uint32_t office, TokenRange name) const;
  [[nodiscard]] TokenRange outer_office(TokenRange office, std::string_view language, bool comma) const;
  [[nodiscard]] bool is_past_verb(std::uint32_t token) const;
  [[nodiscard]] bool is_of_several(TokenRange office);
  [[nodiscard]] std::uint32_t acronym_open(std::uint32_t close) const noexcept;
  [[nodiscard]] bool opens_predicate(std::uint32_t token) const noexcept;
  [[nodiscard]] bool is_short_quote(std::uint32_t mark) const noexcept;
  [[nodiscard]] bool is_mans(TokenRange office, TokenRange name, std::string_view language) const;
  [[nodiscard]] bool is_subject_of_what_follows(TokenRange office, TokenRange name) const;
  [[nodiscard]] bool holds_english_verb(TokenRange between) const;
  bool find_before(TokenRange name, std::string_view language, StatedOffice& found);
  bool find_behind(TokenRange name, std::string_view language, StatedOffice& found);
  // stated_predicates.cc
  [[nodiscard]] std::int32_t person_at(std::uint32_t token) const noexcept;
  [[nodiscard]] std::int32_t before_aside(std::uint32_t behind_name, std::uint32_t verb) const noexcept;
  [[nodiscard]] std::int32_t opener_before(std::string_view language) const;
  [[nodiscard]] std::int32_t subject_of(const Copula& copula, std::string_view language) const;
  bool find_predicate(const Copula& copula, std::string_view language, StatedOffice& found) const;
  bool find_chinese_aside(std::uint32_t open, StatedOffice& found) const;
  bool find_chinese_predicate(const Copula& copula, StatedOffice& found) const;
  bool find_final_predicate(const Copula& copula, std::string_view language, StatedOffice& found) const;

  const Work& work_;
  const PhraseTable& more_;
  std::uint32_t value_;
  TokenRange sentence_;
  std::vector<std::uint32_t> verbs_;   // where the verbs of the sentence begin that may tell an office
  std::vector<std::uint64_t> hashes_;  // of each token of the page
  std::vector<bool> cue_;              // of each token: of a verb or preposition of saying
  std::vector<std::uint32_t>
      office_end_;  // of each token of the sentence: one behind the office that begins there, 0: none
  std::vector<std::string_view> office_concept_;  // of each token of the sentence where an office begins
  std::optional<std::unordered_map<std::string_view, bool>>
      holders_;            // offices beside names: several have it
  std::vector<bool> kin_;  // of each token of the sentence: "son", "sister"
  std::vector<std::uint32_t>
      office_begin_;  // of each token of the sentence: the first of the office that ends there, plus one
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_NAMES_STATED_OFFICES_H_
