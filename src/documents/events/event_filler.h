// Fills one event from one sentence (event_slots.h). Its jobs are in twenty files: event_slots.cc decides whether there is an event, event_needs.cc whether
// those are there whom it needs, event_items.cc with which things, event_ties.cc what ties a name to it, event_subjects.cc who does it, event_antecedents.cc who where its clause has no subject of its own, event_openings.cc how its clause opens, event_slavic.cc what Slavic cases say, event_parties.cc to whom, event_native.cc what stands around its noun in Chinese, Japanese and Korean, event_patients.cc to whom when no name says so, event_phrases.cc both by the noun phrases of the page, event_settling.cc which of both is which, event_vetoes.cc what is none of it, event_members.cc who is among those, event_word_order.cc both by the word order of Arabic and Persian, event_refining.cc what constructs around them say,
// event_details.cc when, where and how many, event_places.cc where by the phrases of the page, event_appositions.cc by which name.
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_FILLER_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_FILLER_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "documents/events/event_sentence.h"
#include "documents/events/event_slots.h"

namespace tamis::documents {

class EventFiller {
 public:
  EventFiller(const EventSentence& sentence, const TriggerHit& hit, Event& event)
      : sentence_(sentence),
        hit_(hit),
        event_(event),
        work_(*sentence.work),
        document_(*work_.document),
        type_(EventTables::get().types[hit.trigger->type]),
        clause_(sentence.clause_range(hit.tokens.first)),
        clause_number_(sentence.clause(hit.tokens.first)) {}

  // As fill_event.
  [[nodiscard]] bool run();
  // As fill_phrases.
  void run_phrases();
  // event_members.cc
  void take_late_members(std::uint32_t opening, std::string_view slot_role);

 private:
  static constexpr std::uint32_t kLongAside = 12;  // tokens between a name and the clause behind its aside

  [[nodiscard]] bool in_clause(TokenRange tokens) const noexcept { return clause_.contains(tokens.first); }
  [[nodiscard]] bool is_noun() const noexcept { return is_noun_trigger(sentence_, hit_); }

  // event_slots.cc
  [[nodiscard]] std::string_view role(Tie tie) const noexcept;
  [[nodiscard]] bool who_in_clause(const Who& who) const noexcept;
  [[nodiscard]] bool fill_attributive();
  // Whether the trigger only says what kind of people somebody is of.
  enum class Attribute : std::uint8_t { kNone, kOfNobody, kOfName };
  [[nodiscard]] Attribute attribute_of_somebody() const noexcept;
  [[nodiscard]] bool is_attribute_of_person() const noexcept;
  [[nodiscard]] bool is_custody_of_nobody() const noexcept;
  // event_vetoes.cc
  [[nodiscard]] bool is_in_ground(const Who& who) const noexcept;
  [[nodiscard]] bool is_of_deed_in_ground(const WordHit& ground, const Who& who) const noexcept;
  [[nodiscard]] bool is_in_title() const noexcept;
  [[nodiscard]] bool is_adjective_behind_thing() const noexcept;
  [[nodiscard]] bool dismisses_another(const Slot& subject) const noexcept;
  [[nodiscard]] bool only_modifies(TokenRange thing) const noexcept;
  void drop_nobodies();
  void drop_title_of_exercise();
  void drop_departures();
  void drop_foilers();
  [[nodiscard]] bool is_with_medium() const noexcept;
  [[nodiscard]] bool is_about_something_else(TokenRange reason) const noexcept;
  [[nodiscard]] bool is_number_word(std::uint32_t token) const noexcept;
  [[nodiscard]] bool is_only_named() const;
  bool settle_person();
  [[nodiscard]] bool is_killing_of_nameless() const noexcept;
  void settle_target();
  [[nodiscard]] bool is_further_launch() const noexcept;
  [[nodiscard]] bool is_weighed();
  [[nodiscard]] const Event* told_shortly_before() const noexcept;
  [[nodiscard]] bool is_unreal_or_drop();
  [[nodiscard]] bool is_any_at_all() const noexcept;
  [[nodiscard]] bool is_hour(TokenRange phrase) const noexcept;
  void turn_into_attack();
  [[nodiscard]] bool is_told_of_others(const Statement& statement, std::string_view slot_role) const noexcept;
  void drop_teller();
  void drop_medium();
  void drop_targets_in_ground();
  [[nodiscard]] std::vector<std::uint32_t> statements_saying(Span span) const;
  void drop_place_beside_target();
  [[nodiscard]] bool launches_drones() const noexcept;
  void add(std::string_view slot_role, TokenRange tokens, std::string value);
  [[nodiscard]] bool has_slot(std::string_view slot_role) const noexcept;

  [[nodiscard]] bool suffers_by_verb() const noexcept;
  [[nodiscard]] bool carries_cargo() const noexcept;
  void add_examined();
  [[nodiscard]] bool has_named_person_behind() const noexcept;

  // event_needs.cc
  [[nodiscard]] bool has_needed_names();
  [[nodiscard]] bool condemns_thing() const noexcept;
  [[nodiscard]] bool is_listed_by() const noexcept;
  [[nodiscard]] bool deals_with_somebody() const noexcept;
  [[nodiscard]] bool is_phrase_of_verb() const noexcept;
  [[nodiscard]] bool has_force() const noexcept;
  [[nodiscard]] bool meets_nameless() const noexcept;
  [[nodiscard]] bool acts_by_arms() const noexcept;
  [[nodiscard]] bool hands_over_somebody() const noexcept;
  [[nodiscard]] bool has_guest() const noexcept;
  [[nodiscard]] std::size_t named_persons() const noexcept;
  [[nodiscard]] EntityKind kind_of(const Slot& slot) const noexcept;
  [[nodiscard]] bool has_authority() const noexcept;
  [[nodiscard]] bool any_name() const noexcept;
  void complete_participants();

  // event_items.cc
  [[nodiscard]] bool is_given_to(const WordHit& item) const noexcept;
  [[nodiscard]] bool is_thing_of_ground(const WordHit& item) const noexcept;
  void find_items();
  [[nodiscard]] bool is_thing_by_kind() const noexcept;
  [[nodiscard]] bool is_told_of_ship(TokenRange thing) const;
  [[nodiscard]] bool names_its_thing() const noexcept;
  [[nodiscard]] bool has_parts(TokenRange tokens) const noexcept;
  [[nodiscard]] bool is_made_by(TokenRange tokens) const noexcept;
  [[nodiscard]] bool is_purpose(const WordHit& thing) const noexcept;
  [[nodiscard]] bool is_no_object(const WordHit& thing) const;
  [[nodiscard]] bool inside_body(TokenRange tokens) const noexcept;
  [[nodiscard]] bool inside_vessel(TokenRange tokens) const noexcept;
  [[nodiscard]] TokenRange with_adjectives(TokenRange item) const noexcept;
  [[nodiscard]] bool word_between(TokenRange a, TokenRange b) const noexcept;
  [[nodiscard]] bool attacks(TokenRange thing) const noexcept;
  [[nodiscard]] bool is_moved_later(TokenRange cargo) const noexcept;
  [[nodiscard]] bool is_part_of_number(TokenRange word) const noexcept;
  void add_items();

  // event_ties.cc
  [[nodiscard]] Tie tie_of_bulgarian_na(const Who& who) const;
  [[nodiscard]] Tie tie_of(const Who& who) const;
  [[nodiscard]] bool is_named_again(const Who& who) const noexcept;
  [[nodiscard]] bool is_oblique(const Who& who) const noexcept;
  [[nodiscard]] bool is_origin_of_people(const Who& who) const noexcept;
  [[nodiscard]] bool is_whose_office(const Who& body) const noexcept;
  [[nodiscard]] bool is_in_condition(Span who) const noexcept;
  [[nodiscard]] bool is_of_people(const Who& who) const noexcept;
  [[nodiscard]] bool is_linked_to(const Who& who) const noexcept;
  void settle_participle_noun();
  [[nodiscard]] bool is_company_of_stake(const Who& who) const noexcept;
  [[nodiscard]] bool is_part_of_no_body(const WordHit& word) const noexcept;
  [[nodiscard]] bool is_behind_percentage(const Who& who) const noexcept;
  [[nodiscard]] bool stands_behind_to(std::uint32_t noun) const noexcept;
  [[nodiscard]] std::uint32_t end_of_place_at(std::uint32_t first) const noexcept;
  void widen_over_noun_before(const Who& adjective);
  void add_target_of_relative();
  [[nodiscard]] bool is_of_later_deed(const Who& who) const noexcept;
  [[nodiscard]] bool is_behind_semicolon(TokenRange thing) const noexcept;
  void settle_released();
  [[nodiscard]] bool is_bought_from(const Who& who) const noexcept;
  [[nodiscard]] bool is_behind_struck(const Who& who) const noexcept;
  [[nodiscard]] bool opens_with_one_of(std::uint32_t first, std::uint32_t last) const noexcept;
  [[nodiscard]] bool is_looked_into(const Who& who) const noexcept;
  [[nodiscard]] bool is_site_of(const Who& who) const noexcept;
  [[nodiscard]] bool is_made_in(const Who& who) const noexcept;
  [[nodiscard]] bool is_behind_sanctions(const Who& who) const noexcept;
  [[nodiscard]] bool is_owner_of_hacked(const Who& who) const noexcept;
  [[nodiscard]] bool is_behind_object(const Who& who) const noexcept;
  [[nodiscard]] bool is_imposed_on(const Who& who) const noexcept;
  [[nodiscard]] bool is_in_chain(const Who& who) const noexcept;
  [[nodiscard]] bool is_listed_beside(const Who& who) const noexcept;
  [[nodiscard]] bool marked_object(const Who& who) const noexcept;
  [[nodiscard]] bool is_dative_here(const Who& who) const;
  [[nodiscard]] bool is_adverbial_participle() const noexcept;
  bool add_subject_of_participle(const std::vector<const Who*>& before, std::string_view subject_role);
  [[nodiscard]] bool is_origin_of_doer(const Who& who) const noexcept;
  [[nodiscard]] std::string nominative_of(const Who& who) const;
  [[nodiscard]] bool is_laid_on(const Who& who) const noexcept;
  [[nodiscard]] bool alone_in_clause() const noexcept;
  [[nodiscard]] bool declines_forename(const Who& who) const noexcept;
  [[nodiscard]] Tie tie_by_slavic_case(const Who& who, bool behind) const;
  [[nodiscard]] bool is_office_in_instrumental(const Who& who) const noexcept;
  [[nodiscard]] std::uint32_t end_over_genitive(const Who& who, std::uint32_t end) const noexcept;
  [[nodiscard]] bool has_cases() const noexcept;
  [[nodiscard]] bool clitic_language() const noexcept;
  [[nodiscard]] bool is_given_office(const Who& who) const noexcept;
  [[nodiscard]] bool takes_unnamed(const Who& who) const noexcept;
  [[nodiscard]] bool is_nameless_death(const Who& who) const noexcept;
  [[nodiscard]] bool fits(std::string_view slot_role, const Who& who) const noexcept;

  // event_subjects.cc
  [[nodiscard]] const Who* subject_behind_participle() const noexcept;
  [[nodiscard]] bool opens_with_nobody() const noexcept;
  [[nodiscard]] bool travels_along(const Who& who) const noexcept;
  [[nodiscard]] const Who* owner_of_weapons() const noexcept;
  void widen_over_weapons(const Who& owner);
  [[nodiscard]] bool is_accusation_before() const noexcept;
  [[nodiscard]] const Who* accused_before() const noexcept;
  // "efforts to urge |Ukraine| to investigate X": who is asked to act, between a word of asking and the infinitive; null: nobody.
  [[nodiscard]] const Who* asked_to_act() const noexcept;
  [[nodiscard]] const Who* accused_before_verb(const WordHit& verb) const noexcept;
  void drop_accusers(std::vector<const Who*>& who) const noexcept;
  [[nodiscard]] bool is_behind_accusation() const noexcept;
  void add_accused_phrase(std::string_view subject_role);
  [[nodiscard]] bool accuses_pronoun() const noexcept;
  [[nodiscard]] const Who* person_over_aside() const noexcept;
  [[nodiscard]] const Who* antecedent_of_clause(bool participle) const;
  bool add_slavic_relative(const std::vector<const Who*>& before, const std::vector<const Who*>& behind,
                           std::size_t& used_before, std::size_t& used_behind);
  [[nodiscard]] const Who* person_of_body(const Who* body) const noexcept;
  [[nodiscard]] bool is_in_korean_clause(const Who& who) const;
  [[nodiscard]] bool is_marked_object(TokenRange noun) const noexcept;
  [[nodiscard]] const Who* people_from(const Who* place) const noexcept;
  [[nodiscard]] const Who* noun_behind_participle(const std::vector<const Who*>& before,
                                                  std::string_view subject_role) const;
  [[nodiscard]] bool is_reported_noun() const noexcept;
  [[nodiscard]] bool is_of_slavic_object(const Who& adjective) const noexcept;
  void widen_over_people(const Who& adjective);
  [[nodiscard]] bool is_done_by_weapons() const noexcept;
  void add_subject(const std::vector<const Who*>& before, const std::vector<const Who*>& behind,
                   std::size_t& used_before, std::size_t& used_behind);
  void add_previous_subject(std::string_view subject_role);
  [[nodiscard]] bool opens_with_pronoun(std::uint32_t name) const noexcept;
  bool add_dropped_subject(std::string_view subject_role, const std::vector<const Who*>& behind);
  bool take_measured(std::string_view subject_role);
  bool take_accused(std::string_view subject_role);
  bool take_grounded(std::string_view subject_role);
  [[nodiscard]] bool is_described_by(const Who& name, const Who& who) const noexcept;
  void widen_over_sayer();
  void drop_parts_of_phrases();  // event_vetoes.cc
  [[nodiscard]] std::uint32_t accusation() const noexcept;
  [[nodiscard]] std::uint32_t end_of_accusation(std::uint32_t accusation) const noexcept;
  [[nodiscard]] bool is_accused_of(std::uint32_t accusation) const noexcept;
  void add_accused(std::uint32_t accusation);
  void add_orderer();
  void add_announcing_body();
  [[nodiscard]] bool is_about_sayer() const noexcept;
  [[nodiscard]] bool tells_of_itself(const Statement& statement) const noexcept;
  void add_denier(TokenRange reason);
  [[nodiscard]] bool is_ago(TokenRange time) const noexcept;
  [[nodiscard]] bool is_behind_suspension(std::uint32_t token) const noexcept;
  [[nodiscard]] const WordHit* preposition_over_articles(const Who& who) const noexcept;
  [[nodiscard]] std::uint32_t participle_before(const Who& who) const noexcept;
  [[nodiscard]] bool is_seat_of_other(const Who& place) const noexcept;
  [[nodiscard]] bool is_agent_of_participle(const Who& who) const noexcept;
  [[nodiscard]] bool is_of_body(const Who& place) const noexcept;
  [[nodiscard]] bool is_of_somebody(const Who& who, bool behind) const noexcept;
  bool add_speaker_of_clause(std::string_view subject_role);
  [[nodiscard]] bool is_beside_other_verb(const Who& who) const noexcept;
  [[nodiscard]] TokenRange holder_before(const Who& who) const noexcept;
  [[nodiscard]] bool is_means(TokenRange thing) const noexcept;
  [[nodiscard]] bool clause_has_cue(const Who& who) const noexcept;
  [[nodiscard]] bool is_outside_speaker(const Who& who, bool always) const;
  // Whether what is said has a subject of its own in front of the event.
  [[nodiscard]] bool has_subject_within(Span said) const noexcept;

  // event_openings.cc
  [[nodiscard]] const Who* governor_of_gerund(const std::vector<const Who*>& before) const noexcept;
  [[nodiscard]] bool authority_is_subject(const std::vector<const Who*>& before,
                                          bool last_verb) const noexcept;
  [[nodiscard]] bool has_object_of_relative() const noexcept;
  [[nodiscard]] bool thing_between(std::uint32_t from, std::uint32_t to) const noexcept;
  [[nodiscard]] bool opens_with_object_relative() const noexcept;
  [[nodiscard]] bool opens_relative() const noexcept;
  [[nodiscard]] bool opens_with_whose() const noexcept;
  [[nodiscard]] bool completes_noun() const noexcept;
  [[nodiscard]] bool is_relative_clause(TokenRange clause) const noexcept;
  [[nodiscard]] bool goes_on_with_subject() const noexcept;
  [[nodiscard]] bool opens_with_subordinate_pronoun() const noexcept;
  [[nodiscard]] const Who* authority_of_relative(const std::vector<const Who*>& before) const noexcept;
  [[nodiscard]] bool opens_with_where(TokenRange clause) const noexcept;
  [[nodiscard]] const Who* previous_subject() const noexcept;
  [[nodiscard]] bool is_said_of_self() const noexcept;
  [[nodiscard]] bool is_zu_infinitive() const noexcept;
  [[nodiscard]] bool stands_before_told_thing(TokenRange phrase) const;
  [[nodiscard]] bool governed_by_that() const noexcept;
  [[nodiscard]] bool opens_with_preposition() const noexcept;

  // event_parties.cc
  [[nodiscard]] bool seizes(const Who& who) const noexcept;
  [[nodiscard]] bool deals_with_phrase(const Who& who) const;
  void add_name(std::string_view slot_role, const Who& who);
  [[nodiscard]] bool is_state_aside() const noexcept;
  [[nodiscard]] bool is_office_of(const Who& body, const Who& person) const;
  [[nodiscard]] bool is_owner_of(const Who& owner, const Who& person) const noexcept;

  // event_native.cc
  [[nodiscard]] bool is_object_of_stance() const noexcept;
  [[nodiscard]] bool stance_behind(bool told) const noexcept;
  [[nodiscard]] bool is_told_with_stance() const noexcept;
  [[nodiscard]] const Who* doer_behind_noun() const noexcept;
  [[nodiscard]] bool is_of_other_noun(const Who& who) const noexcept;
  // event_phrase_spans.cc: whether a noun for people reaches over the token; a span with the body that its noun is head of.
  [[nodiscard]] bool is_in_people(std::uint32_t token) const noexcept;
  void widen_over_headed_body(Span& span) const;
  // event_foreign_ties.cc: names behind the verb that belong to another phrase of its clause.
  [[nodiscard]] bool is_hit_by_other(const Who& who) const noexcept;
  [[nodiscard]] bool stands_behind_frame(const Who& who) const noexcept;
  [[nodiscard]] bool is_whose_wish(const Who& who) const noexcept;
  [[nodiscard]] bool is_of_topic(const Who& who) const noexcept;
  [[nodiscard]] bool is_in_thanked_deed(const Who& who) const;
  [[nodiscard]] bool is_of_noun_before(const Who& who) const noexcept;
  [[nodiscard]] bool is_behind_clause(const Who& who) const noexcept;
  [[nodiscard]] const Who* noun_behind_japanese(const std::vector<const Who*>& before) const noexcept;
  [[nodiscard]] bool marks_object_itself() const noexcept;

  // event_parties.cc
  void widen_over_nisba(Span& span) const;
  void widen_to_phrase(Span& span) const;
  void widen_over_modifiers(Span& span) const;
  [[nodiscard]] const Who* name_beside(const Who& who) const noexcept;
  [[nodiscard]] bool ends_conjunct() const noexcept;
  [[nodiscard]] bool is_as_predicate() const noexcept;
  [[nodiscard]] bool is_supplied_behind() const noexcept;
  [[nodiscard]] const Who* state_before(const Who& who) const noexcept;
  [[nodiscard]] const Who* body_of_state(const Who& state) const noexcept;
  void tie_all();
  void take_noun_subject(const std::vector<const Who*>& before, const std::vector<const Who*>& behind,
                         bool has_agent);
  [[nodiscard]] const Who* people_of(const std::vector<const Who*>& adjectives) const noexcept;
  void add_possessor();
  void add_traveller();
  [[nodiscard]] bool only_tells(const Who& who) const;
  void add_announcer();
  void drop_sayer();
  void add_supported();
  void add_objects(const std::vector<const Who*>& before, const std::vector<const Who*>& behind,
                   std::size_t used_before, std::size_t used_behind);

  // event_details.cc
  void add_site();
  void add_unknown_places();
  void add_where();
  [[nodiscard]] const Who* adjective_behind(std::uint32_t from) const noexcept;
  [[nodiscard]] TokenRange capital_behind(std::uint32_t from, Tie tie) const noexcept;
  [[nodiscard]] bool other_event_in(std::uint16_t clause) const noexcept;
  [[nodiscard]] bool cue_in(std::uint16_t clause) const noexcept;
  [[nodiscard]] bool is_age(TokenRange tokens) const noexcept;
  [[nodiscard]] bool semicolon_between(TokenRange other) const noexcept;
  [[nodiscard]] bool is_second_verb() const noexcept;
  void add_times();
  void add_bare_year();
  void join_month_and_year();
  [[nodiscard]] TokenRange whole_body(TokenRange word) const noexcept;
  void add_seized();
  void add_quantities();
  void add_counted_people();
  [[nodiscard]] bool is_altitude(TokenRange tokens) const noexcept;
  [[nodiscard]] bool is_behind_aside_comma(std::uint32_t token) const noexcept;
  [[nodiscard]] bool stands_behind_penalty(std::uint32_t token) const noexcept;
  void add_waters();
  void drop_owner_of_measures();
  void settle_regime();
  [[nodiscard]] const Who* penalty_for(const WordHit& preposition) const noexcept;
  void add_authorities();
  [[nodiscard]] bool is_place_at(std::uint32_t token) const noexcept;
  // Part of an expression of time, or a word like "for years".
  [[nodiscard]] bool tells_time(std::uint32_t token) const noexcept;
  void add_reason();
  void add_turkish_reason(const WordHit& noun);

  // event_patients.cc
  [[nodiscard]] const WordHit* word_of(std::uint32_t token, WordClass word) const noexcept;
  [[nodiscard]] bool is_pronoun(std::uint32_t token) const noexcept;
  [[nodiscard]] std::uint32_t behind_approximation(std::uint32_t first, std::uint32_t last) const noexcept;
  [[nodiscard]] TokenRange phrase_from(std::uint32_t first, std::uint32_t last) const noexcept;
  [[nodiscard]] TokenRange subject_phrase() const noexcept;
  [[nodiscard]] TokenRange object_phrase() const noexcept;
  [[nodiscard]] bool is_adjective_of_trigger(TokenRange phrase) const noexcept;
  [[nodiscard]] TokenRange marked_phrase() const noexcept;
  [[nodiscard]] TokenRange given_phrase() const noexcept;
  [[nodiscard]] bool is_counted_thing(TokenRange phrase) const noexcept;
  void add_patient();
  void add_genitive_patient();
  bool add_dismissed(const Slot& authority);
  [[nodiscard]] bool is_in_attribute(const Who& who) const noexcept;
  [[nodiscard]] bool acts_through_people(const Who& who) const;
  [[nodiscard]] bool is_agent_over_place(const Who& who) const noexcept;
  [[nodiscard]] std::uint32_t aim_of_attack() const noexcept;
  [[nodiscard]] bool is_aimed_at(const Who& who) const noexcept;
  [[nodiscard]] bool is_before_last_verb(std::uint32_t pronoun) const noexcept;
  void add_meant();
  [[nodiscard]] bool has_suffix_pronoun() const noexcept;
  [[nodiscard]] bool lacks_subject() const noexcept;
  void add_antecedents(std::uint32_t pronoun, bool plural, std::string_view patient_role);
  void add_unknown_target();
  void add_apposed_patient();

  // event_word_order.cc
  [[nodiscard]] bool is_masdar() const noexcept;
  [[nodiscard]] bool is_title_word(std::uint32_t token) const noexcept;
  [[nodiscard]] TokenRange arabic_phrase(std::uint32_t first) const noexcept;
  [[nodiscard]] TokenRange arabic_body_behind() const noexcept;
  [[nodiscard]] TokenRange arabic_body_before() const noexcept;
  void widen_to_arabic_phrase(Span& span) const noexcept;
  [[nodiscard]] std::uint32_t behind_asides(std::uint32_t first) const noexcept;
  [[nodiscard]] bool is_company(const Who& who) const noexcept;
  [[nodiscard]] bool is_announced_noun(const Who& who) const noexcept;
  void add_arabic_patient();
  void settle_arabic_arrest();
  void settle_arabic_recipient();
  [[nodiscard]] bool is_from_whom(std::uint32_t token) const noexcept;
  void add_persian_object();
  void add_hebrew_object();
  void settle_persian_subject(std::uint32_t particle, std::string_view object_role);
  void add_announced_actor();

  // event_refining.cc
  void add_list_owner();
  [[nodiscard]] TokenRange inside_phrase() const noexcept;
  void add_inside();
  void add_fronted_target();
  void add_middle_field();
  [[nodiscard]] TokenRange german_place() const noexcept;
  void add_turkish_places();
  void add_places_by_form();
  void widen_to_name(Slot& slot) const;
  void widen_korean(Span& span) const;
  void add_korean_target();
  void widen_item(Span& span) const;
  void widen_over_initials(Span& span) const;
  void add_first_of_two();
  void widen_objective(Span& span) const;
  void widen_over_korean_body(Span& span) const;
  [[nodiscard]] bool is_as_office(const Who& who) const noexcept;
  void drop_offices();
  void widen_over_state(Span& span) const;
  void add_place_before();
  void join_authority();
  void drop_means();
  void drop_parts();
  void refine_slots();
  void add_named();

  // event_appositions.cc
  [[nodiscard]] bool is_plain_name(const Who& who) const noexcept;
  [[nodiscard]] bool is_within_aside(std::uint32_t token) const noexcept;
  [[nodiscard]] const Who* name_before_aside(TokenRange phrase) const noexcept;
  [[nodiscard]] const Who* holder_before_aside(TokenRange body) const noexcept;
  [[nodiscard]] const Who* name_in_aside(TokenRange phrase) const noexcept;
  [[nodiscard]] const Who* group_before_aside(TokenRange phrase) const noexcept;
  [[nodiscard]] bool is_item_slot(const Slot& slot) const noexcept;
  [[nodiscard]] bool take_listed_before_aside();
  void add_list_behind(std::string_view role, std::int32_t first, std::uint32_t comma);
  void take_apposed_names();
  void add_apposed_company();

  // event_places.cc
  struct PlacePhrase {
    TokenRange tokens;
    const Who* name = nullptr;  // null: no table has its name
    bool noun = false;          // with a noun for places
  };
  [[nodiscard]] bool is_place_noun(std::uint32_t token) const noexcept;
  [[nodiscard]] const Who* place_at(std::uint32_t token) const noexcept;
  [[nodiscard]] bool is_unknown_name(std::uint32_t token, bool behind_noun) const noexcept;
  [[nodiscard]] PlacePhrase place_behind(std::uint32_t from, bool near) const noexcept;
  [[nodiscard]] TokenRange place_in_characters(std::uint32_t from) const noexcept;
  [[nodiscard]] TokenRange korean_place() const noexcept;
  [[nodiscard]] bool is_opening_phrase(std::uint32_t token) const noexcept;
  void add_place_phrases();
  void add_place_phrase(Tie tie, std::string_view slot_role);

  // event_members.cc
  [[nodiscard]] const Who* member_behind(std::uint32_t opening, const Who* before) const noexcept;
  [[nodiscard]] bool is_without_name(const Slot& slot) const noexcept;
  [[nodiscard]] bool is_in_member_aside(const Who& who) const noexcept;
  [[nodiscard]] const Slot* told_of(std::uint32_t opening) const noexcept;
  [[nodiscard]] std::vector<const Who*> members_from(std::uint32_t first, bool commas) const;
  void add_other_ship();
  void add_members();

  // event_settling.cc
  [[nodiscard]] bool is_people_of_body(const Slot& slot) const noexcept;
  [[nodiscard]] int authority_level(const Slot& slot) const;
  void settle_authority();
  [[nodiscard]] const WordHit* decision() const noexcept;
  [[nodiscard]] bool names_request() const noexcept;
  void settle_decider();
  void settle_korean_topic();
  void drop_things_of_courts();
  void drop_nobody_freed();
  void add_threatened();
  void settle_victim();

  // event_phrases.cc
  [[nodiscard]] bool holds_agent(TokenRange phrase) const noexcept;
  [[nodiscard]] bool is_free(TokenRange phrase) const noexcept;
  [[nodiscard]] bool is_noun_phrase(TokenRange phrase) const noexcept;
  [[nodiscard]] TokenRange agent_phrase() const noexcept;
  [[nodiscard]] TokenRange phrase_before(std::uint32_t particle) const noexcept;
  [[nodiscard]] bool is_measure_word(TokenRange phrase) const noexcept;
  [[nodiscard]] bool is_term(TokenRange phrase) const noexcept;
  void drop_modifiers(TokenRange& phrase);
  void add_phrase(std::string_view slot_role, TokenRange phrase);
  void add_phrases_of_prepositions();
  void add_phrases_of_particles();
  void add_phrases_of_endings();
  void add_chinese_phrases();
  void add_arabic_phrases();
  void add_giver_and_taker();
  void widen_to_body(const Who& place, Span& span) const;
  void widen_over_genitive(const Who& who, Span& span) const;
  void widen_over_owned(Span& span) const;
  void add_phrases();

  // event_fought.cc
  [[nodiscard]] bool is_fought() const noexcept;
  [[nodiscard]] bool is_of_pronoun() const noexcept;

  // event_conjuncts.cc
  [[nodiscard]] std::uint32_t plural_before(std::uint32_t last) const noexcept;
  [[nodiscard]] TokenRange native_noun_before(std::uint32_t last) const noexcept;
  [[nodiscard]] bool joins_korean_noun(std::uint32_t token) const noexcept;
  [[nodiscard]] bool may_be_name(TokenRange noun) const noexcept;
  [[nodiscard]] bool may_suffer(TokenRange noun) const noexcept;
  [[nodiscard]] std::uint32_t begin_of_japanese_apposition(TokenRange name) const noexcept;
  void settle_chinese_goal();
  [[nodiscard]] bool is_headline_end() const noexcept;
  void add_conjuncts();

  // event_chinese_conjuncts.cc
  [[nodiscard]] const Who* chinese_conjunct_before(std::uint32_t joint) const noexcept;
  [[nodiscard]] const Who* chinese_conjunct_behind(std::uint32_t first) const noexcept;
  void add_chinese_conjuncts();

  // event_joined_objects.cc
  [[nodiscard]] bool is_in_joined_noun(std::uint32_t token) const noexcept;
  [[nodiscard]] std::uint32_t behind_joining_word(std::uint32_t from) const noexcept;
  [[nodiscard]] bool goes_on_with_verb(std::uint32_t end) const noexcept;
  [[nodiscard]] TokenRange counted_parties_at(std::uint32_t first) const noexcept;
  std::uint32_t add_joined_object(std::uint32_t first);
  void add_joined_parties(std::uint32_t end);
  void add_joined_objects();

  // event_slavic.cc
  void drop_victims_of_other_verbs();
  void add_actor_in_phrase();
  void name_victim_of_theft();

  // event_joined_phrases.cc
  void trim_participles();
  void trim_romance_participles();
  void drop_possessors();
  void drop_agents_of_participles();
  // Whether the trigger is such a participle.
  bool drop_doers_of_verb_before();
  void drop_goals_of_participles();
  [[nodiscard]] TokenRange counted_phrase_at(std::uint32_t first) const noexcept;
  void add_counted_conjuncts();

  const EventSentence& sentence_;
  const TriggerHit& hit_;
  Event& event_;
  const Work& work_;
  const Document& document_;
  const EventType& type_;
  TokenRange clause_;
  std::uint16_t clause_number_;
  bool passive_ = false;
  Span acts_{};  // who has no name and acts all the same; empty: nobody
  bool framed_ = false;
  const Who* subject_ = nullptr;
  std::size_t used_end_ = 0;
  std::size_t names_added_ = 0;
  bool by_order_ = false;  // whom it is done to is told by where the phrase stands (event_word_order.cc)
  const Event* told_ = nullptr;  // the event told before whose things are meant ("denied such deliveries")
  std::vector<WordHit> items_;
  std::vector<std::pair<const Who*, Tie>> ties_;
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_FILLER_H_
