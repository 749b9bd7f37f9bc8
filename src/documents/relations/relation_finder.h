// Goes through the sentences of a page for the relations that they tell. Private to relations.cc, kin_relations.cc,
// worded_relations.cc and appointments.cc; what they share is in relation_finder.cc.
#ifndef TAMIS_DOCUMENTS_RELATIONS_RELATION_FINDER_H_
#define TAMIS_DOCUMENTS_RELATIONS_RELATION_FINDER_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "documents/names/owned_names.h"
#include "documents/names/possessors.h"
#include "documents/names/stated_offices.h"
#include "documents/words/relation_words.h"
#include "documents/words/span_index.h"
#include "documents/words/work.h"

namespace tamis::documents {

class RelationFinder {
 public:
  explicit RelationFinder(Work& work);

  void run();

 private:
  using Hit = RelationHit;

  void find_words(std::uint32_t sentence);
  [[nodiscard]] std::string_view language_of(std::uint32_t token) const;
  [[nodiscard]] std::int32_t mention_at(std::uint32_t token) const noexcept;
  [[nodiscard]] std::int32_t referent_in(TokenRange tokens) const noexcept;
  [[nodiscard]] std::int32_t other_in(TokenRange tokens, std::int32_t subject) const noexcept;
  [[nodiscard]] EntityKind kind(std::int32_t referent) const noexcept;
  [[nodiscard]] std::int32_t referent_beside(std::uint32_t from, bool behind, std::uint32_t reach,
                                             bool person, bool body,
                                             TokenRange* where = nullptr) const noexcept;
  [[nodiscard]] bool is_adjective_of_body(std::uint32_t token) const noexcept;
  [[nodiscard]] std::int32_t body_meant(const NameInText& name) const;
  [[nodiscard]] std::int32_t body_over_adjective(const NameInText& office) const;
  [[nodiscard]] std::int32_t body_before_hyphen(std::uint32_t title) const noexcept;
  [[nodiscard]] std::int32_t body_before_aside(std::uint32_t close) const noexcept;
  [[nodiscard]] std::int32_t owned_over_conjunction(const Hit& hit) const;
  [[nodiscard]] bool opens_another(std::uint32_t to, std::uint32_t from) const;
  void add_joined_vessel(const Hit& hit, std::int32_t owner, std::int32_t vessel);
  [[nodiscard]] std::uint32_t behind_aside_of_list(std::uint32_t at) const;
  [[nodiscard]] std::int32_t owned_before(std::uint32_t token) const noexcept;
  [[nodiscard]] std::int32_t person_over_conjunction(std::uint32_t token) const;
  [[nodiscard]] std::int32_t before_comma(std::uint32_t token) const noexcept;
  void of_wife(const NameInText& name);
  void add(std::string_view type, std::int32_t subject, std::int32_t object, std::string detail, Span span);
  [[nodiscard]] bool is_joined_adjective(std::uint32_t token) const noexcept;
  [[nodiscard]] TokenRange with_country_before(TokenRange office) const noexcept;
  [[nodiscard]] std::span<const Hit> hits_near(TokenRange tokens, std::uint32_t before) const noexcept;
  [[nodiscard]] const Hit* word_at(std::string_view type, TokenRange tokens,
                                   std::uint32_t before) const noexcept;
  [[nodiscard]] const Hit* former_at(TokenRange title, std::uint32_t before) const noexcept;
  [[nodiscard]] std::int32_t relative_behind(TokenRange whose) const noexcept;
  void of_office(const NameInText& name);
  [[nodiscard]] bool is_whose(const NameInText& name, std::int32_t subject) const;
  [[nodiscard]] std::int32_t holder_before(const NameInText& name) const noexcept;
  [[nodiscard]] bool has_described(std::int32_t subject, std::string_view type) const noexcept;
  void add_described();
  [[nodiscard]] std::int32_t spoken_of_before(const NameInText& office) const;
  [[nodiscard]] std::int32_t ranked_name_behind(const NameInText& office) const noexcept;
  [[nodiscard]] bool has_office_before_rank(const NameInText& name, std::int32_t subject) const noexcept;
  [[nodiscard]] bool owns_unread_body(const NameInText& name) const noexcept;
  [[nodiscard]] bool is_owner_of(TokenRange office, std::int32_t object) const noexcept;
  void of_stated(const StatedOffice& office);
  [[nodiscard]] bool follows_its_name(const NameInText& name, std::int32_t subject) const noexcept;
  [[nodiscard]] bool is_told_in_past(std::uint32_t office) const noexcept;
  [[nodiscard]] std::int32_t before_relative(std::uint32_t token) const;
  [[nodiscard]] bool told_twice(const StatedOffice& office, Span other) const;
  [[nodiscard]] std::int32_t turkish_owner(std::uint32_t title) const noexcept;
  [[nodiscard]] bool is_oblique(std::int32_t referent, std::uint32_t token) const;
  [[nodiscard]] std::int32_t owner_by_particle(std::uint32_t name) const noexcept;
  [[nodiscard]] bool goes_on(std::uint32_t token) const;
  void of_two_behind(const Hit& hit, std::string_view type, std::string_view detail, bool of_body);
  [[nodiscard]] std::int32_t name_right_behind(const NameInText& name) const noexcept;
  [[nodiscard]] std::int32_t body_right_before(std::uint32_t title) const noexcept;
  [[nodiscard]] std::int32_t place_of(std::string_view country) const;
  [[nodiscard]] std::int32_t superior_meant(const NameInText& name, std::int32_t subject) const;
  [[nodiscard]] std::int32_t superior_of(const NameInText& name, std::int32_t subject) const;
  void of_kin(const NameInText& name);
  [[nodiscard]] const NameInText* name_at(std::uint32_t token) const noexcept;
  [[nodiscard]] std::int32_t person_named_at(std::uint32_t token, TokenRange* where) const noexcept;
  [[nodiscard]] bool is_in_phrase(std::uint32_t token) const;
  [[nodiscard]] bool has_copula(TokenRange tokens, TokenRange* where) const noexcept;
  [[nodiscard]] bool only_words(std::uint32_t from, std::uint32_t to) const noexcept;
  [[nodiscard]] std::uint32_t comma_before(std::uint32_t token) const noexcept;
  [[nodiscard]] bool its_kin_or_ally(std::int32_t a, std::int32_t b) const noexcept;
  [[nodiscard]] std::int32_t before_aside(std::uint32_t token, bool body) const noexcept;
  void of_kin_between(const Hit& hit);
  void of_arabic_kin(const Hit& hit, std::string_view type);
  [[nodiscard]] std::int32_t set_apart_before(std::uint32_t token, std::int32_t other) const noexcept;
  [[nodiscard]] bool has_family(std::int32_t a, std::int32_t b) const noexcept;
  void of_two_before(const Hit& hit);
  void of_ally(const Hit& hit);
  bool of_told_holder(const Hit& hit, std::string_view type, std::string_view detail, bool of_body);
  bool of_company_daughter(const Hit& hit);
  [[nodiscard]] std::int32_t whom_they_join(TokenRange last,
                                            const std::vector<std::int32_t>& companions) const;
  [[nodiscard]] bool holds_unnamed_body(const Hit& hit) const;
  void of_words(const Hit& hit);
  void of_owner(const Hit& hit);
  [[nodiscard]] std::int32_t argument_before(const Hit& hit, std::string_view type, bool may_be_body) const;
  void of_holder_in_gap(const Hit& hit, std::string_view type, std::int32_t holder,
                        const std::string& detail);
  bool find_led_body(const Hit& hit, std::string_view type, const std::string& detail, std::int32_t& before,
                     std::int32_t& behind, TokenRange& where);
  bool of_delegates(const Hit& hit, std::int32_t behind, TokenRange where, const std::string& detail);
  [[nodiscard]] std::int32_t whom_companions_join(std::int32_t behind, TokenRange last) const;
  void add_listed(const Hit& hit, std::string_view type, bool forward, std::int32_t before,
                  std::int32_t behind, TokenRange where, bool in_gap, const std::string& detail);
  bool of_verb_first(const Hit& hit, std::string_view type, bool of_body);
  [[nodiscard]] bool ends_clause(std::uint32_t token) const;
  [[nodiscard]] const Copula* copula_before(std::uint32_t token) const;
  [[nodiscard]] std::int32_t subject_before(std::uint32_t verb) const;
  [[nodiscard]] bool says_no(TokenRange tokens) const;
  [[nodiscard]] std::int32_t owner_of_kin(const NameInText& kin, std::int32_t relative) const;
  bool of_kin_predicate(const NameInText& kin);
  bool of_verb_behind(const Hit& hit, std::string_view type, std::string_view detail);
  [[nodiscard]] bool reaches_over(std::uint32_t from, std::uint32_t to) const;
  bool of_object_before(const Hit& hit, std::string_view type, std::string_view detail);
  bool of_words_around(const Hit& hit, std::string_view type, std::string_view detail);
  [[nodiscard]] bool is_taken_back(TokenRange words) const;
  [[nodiscard]] std::int32_t holder_before_verb(const NameInText& office, std::int32_t& object) const;
  [[nodiscard]] std::int32_t holder_by_verb(const NameInText& name) const;
  [[nodiscard]] bool leads_elsewhere(TokenRange between) const;
  [[nodiscard]] std::string_view office_of(const Relation& relation) const noexcept;
  [[nodiscard]] std::size_t told_office(std::int32_t subject) const noexcept;
  [[nodiscard]] const NameInText* bare_office() const noexcept;
  void add_succession(std::int32_t successor, std::int32_t predecessor, std::uint32_t behind = 0);
  void of_succession(const Hit& hit);
  bool of_succession_noun(const Hit& hit);
  void of_appointment(const Hit& hit);
  void of_appointed_whom(const Hit& hit);
  [[nodiscard]] std::int32_t before_appointed(std::uint32_t relative) const;
  [[nodiscard]] std::uint32_t behind_adverbs(std::uint32_t token) const;
  [[nodiscard]] bool has_comma(TokenRange gap) const noexcept;
  [[nodiscard]] std::vector<std::int32_t> joined_before(std::uint32_t verb, std::int32_t nearest) const;
  [[nodiscard]] bool joins_list(TokenRange gap) const;
  [[nodiscard]] bool list_between(std::uint32_t from, std::uint32_t to) const noexcept;
  [[nodiscard]] Span span_of(TokenRange a, TokenRange b) const noexcept;

  Work& work_;
  const TextTokens& text_;
  Document& document_;
  StatedOffices stated_;
  Possessors possessors_;
  OwnedNames owned_;
  std::vector<StatedOffice> offices_;
  std::vector<Copula> copulas_;
  std::vector<PhraseTable::Match> matches_;
  SpanIndex names_at_;                        // Work::names, by bytes
  std::vector<const NameInText*> described_;  // of each name: a description beside it has the office
  TokenRange sentence_;
  std::string_view rule_;                 // Relation::reason of what is found now
  std::vector<Hit> hits_;                 // of the sentence, by their first token
  std::uint32_t longest_hit_ = 0;         // tokens
  std::vector<std::size_t> ranks_;        // relations that only tell a rank
  std::vector<Relation> only_described_;  // offices by which persons are called without their names
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_RELATIONS_RELATION_FINDER_H_
