// Who speaks: the noun phrase beside a cue, as a mention of the page's memory or as its own words.
#ifndef TAMIS_DOCUMENTS_STATEMENTS_SPEAKERS_H_
#define TAMIS_DOCUMENTS_STATEMENTS_SPEAKERS_H_

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "documents/words/cues.h"
#include "documents/words/work.h"

namespace tamis::documents {

struct Speaker {
  TokenRange tokens;
  std::int32_t referent = kNobody;
  std::int32_t mention = -1;
  std::string name;    // of the referent, or the words
  std::string medium;  // "person", "organization", "state_media", ...
  SourceWord word = SourceWord::kNone;
  std::uint32_t pronoun = 0;  // its classes of clause_word, when it is an unresolved pronoun
  std::string_view reason;
  double confidence = 1;
  [[nodiscard]] bool found() const noexcept { return tokens.first < tokens.last || referent != kNobody; }
  [[nodiscard]] bool is_medium() const noexcept {
    return medium == "state_media" || medium == "agency" || medium == "media";
  }
};

// A body that the words [tokens) call and the page has no name of.
[[nodiscard]] Speaker speaking_body(const TextTokens& text, TokenRange tokens, double confidence);

// The reason of a demonstrative that stands for who was named last.
inline constexpr const char* kLatterReason = "latter";

// Of a people or a field, with or without article: "أمني", "العراقية".
[[nodiscard]] bool is_arabic_adjective(std::string_view word) noexcept;

// Each call is linear in its region. The regions hold no token of a quotation's inside.
class SpeakerFinder {
 public:
  explicit SpeakerFinder(const Work& work);

  // The subject in front of a verb: the last noun phrase of `region` that no preposition governs.
  [[nodiscard]] Speaker before_verb(TokenRange region, std::string_view language) const;
  // The subject behind a verb: the first such noun phrase. `clause`: that of a whole clause, whose verb stands behind it.
  [[nodiscard]] Speaker after_verb(TokenRange region, std::string_view language, bool clause = false) const;
  // The noun phrase that begins at region.first, behind "laut" or "according to"; its tokens say where it ends.
  [[nodiscard]] std::uint32_t end_of_dutch_noun(std::uint32_t i, TokenRange region) const;
  [[nodiscard]] Speaker behind_preposition(TokenRange region, std::string_view language) const;
  // The noun phrase that ends at region.last, in front of "zufolge".
  [[nodiscard]] Speaker before_postposition(TokenRange region, std::string_view language) const;
  // The speaker with all of its phrase. `region` holds nothing beside the phrase but adjuncts; it ends at the verb, at what is
  // said or with its clause.
  [[nodiscard]] Speaker widen(Speaker speaker, TokenRange region, std::string_view language) const;
  // A speaker by words whose phrase ends in the name of a person, or begins with it, called by that name.
  [[nodiscard]] Speaker by_its_name(Speaker speaker, std::string_view language) const;
  // A person by a given name of Arabic or Persian, whose name ends `region`; nobody: there is none.
  [[nodiscard]] Speaker uncased_person_in(TokenRange region) const;
  // The first Turkish noun phrase in the nominative.
  [[nodiscard]] Speaker nominative_subject(TokenRange region) const;
  // The Korean phrase that ends in the particle of the topic; empty: there is none.
  [[nodiscard]] TokenRange topic_in(TokenRange region) const { return korean_topic(region); }
  // A photo, video or document in `region`.
  [[nodiscard]] Speaker evidence_in(TokenRange region, std::string_view language) const;

  // One behind "of the Institute X", "vom Institut X" that begins at `first`; `first`: nothing like it is there.
  [[nodiscard]] std::uint32_t behind_origin(std::uint32_t first, std::uint32_t last,
                                            std::string_view language) const;

  [[nodiscard]] bool is_place_at(std::uint32_t token) const;
  // A word of the place alone: "ukrainien", "North Korean".
  [[nodiscard]] bool is_adjective_of_place(std::uint32_t token) const;
  // Whether it is the ending of a Turkish name, behind its apostrophe.
  [[nodiscard]] bool is_ending(std::uint32_t token) const noexcept;
  [[nodiscard]] std::int32_t mention_at(std::uint32_t token) const noexcept;
  // The first token from `least` on of the mention at `token`; `token` where there is none.
  [[nodiscard]] std::uint32_t mention_begin(std::uint32_t token, std::uint32_t least) const noexcept;
  // The classes of data/clause_words.tsv of a token, in the language of its block; looked up once.
  [[nodiscard]] std::uint32_t classes(std::uint32_t token) const;

  // By its ending: "added", "внесло", "incluyó".
  [[nodiscard]] bool is_finite_past(std::uint32_t token, std::string_view language) const;
  // Whether the word in small letters may be the verb of a noun in front of it, and is no attribute: "Полиция |задержала| X".
  [[nodiscard]] bool may_be_verb(std::uint32_t token, std::string_view language) const;

  // "|American| servicemen": the noun phrase, where `speaker` is only the adjective of a country in front of a noun for whoever does
  // something; else `speaker`.
  [[nodiscard]] Speaker with_its_noun(Speaker speaker, TokenRange region, std::string_view language) const;

 private:
  struct Candidate {
    TokenRange tokens;
    std::int32_t mention = -1;
    SourceWord word = SourceWord::kNone;
    std::uint32_t pronoun = 0;
    bool governed = false;  // by a preposition, or a genitive attribute
    bool attribute = false;
  };
  // The first candidate from token `i` on, which is then behind it; false: there is none.
  bool next_candidate(TokenRange region, std::string_view language, std::uint32_t& i,
                      Candidate& candidate) const;
  // German "Diplomaten |der Nachrichtenagentur X|": the dative, whom they told: nouns for people who have no medium.
  [[nodiscard]] bool is_told_medium(std::uint32_t noun, std::uint32_t medium, TokenRange region) const;
  [[nodiscard]] TokenRange person_in(std::uint32_t first, TokenRange region) const;
  // German "|eine mit der Sache vertraute| Quelle": the article before the attribute of `head`; else `head`.
  [[nodiscard]] std::uint32_t attribute_begin(std::uint32_t head, TokenRange region) const;
  [[nodiscard]] std::uint32_t owned_person(TokenRange region) const;
  void take_owned_noun(TokenRange region, Candidate& candidate) const;
  [[nodiscard]] std::int32_t full_name_before(TokenRange phrase) const;
  [[nodiscard]] TokenRange unknown_name_before(TokenRange phrase, std::string_view language) const;
  [[nodiscard]] TokenRange unknown_name_at(TokenRange phrase) const;
  [[nodiscard]] bool is_german_genitive(std::uint32_t token) const;
  void cut_who_saw_it(Speaker& speaker, std::string_view language) const;
  void take_name_of_body(Speaker& speaker, std::string_view language) const;
  bool arabic_name_behind(TokenRange noun, TokenRange region, Speaker& speaker) const;
  [[nodiscard]] bool is_owner(TokenRange phrase, std::uint32_t owner, std::int32_t referent,
                              std::string_view given) const;
  [[nodiscard]] bool is_portuguese_article(std::uint32_t token, TokenRange region, std::uint32_t noun) const;
  [[nodiscard]] bool is_governed(TokenRange region, std::uint32_t begin, std::string_view language,
                                 bool& attribute) const;
  [[nodiscard]] std::uint32_t compound_begin(std::uint32_t half, TokenRange region,
                                             std::string_view language) const;
  [[nodiscard]] std::uint32_t attributive_name(std::uint32_t last, TokenRange region) const;
  [[nodiscard]] TokenRange extend(const Candidate& head, TokenRange region, std::string_view language) const;
  [[nodiscard]] Speaker make(const Candidate& candidate, TokenRange region, std::string_view language) const;
  [[nodiscard]] Speaker words(TokenRange tokens) const;
  [[nodiscard]] static bool is_bearer(std::string_view lower, std::string_view language);
  [[nodiscard]] TokenRange unknown_name(TokenRange region) const;
  [[nodiscard]] Speaker chinese_medium(TokenRange region) const;
  [[nodiscard]] TokenRange without_chinese_adjunct(TokenRange region) const;
  [[nodiscard]] Speaker chinese_subject(TokenRange region) const;
  [[nodiscard]] TokenRange without_chinese_time(TokenRange region) const;
  [[nodiscard]] bool is_name_dot(std::uint32_t token) const;
  void name_chinese_head(Speaker& speaker) const;
  [[nodiscard]] Speaker korean_subject(TokenRange region) const;
  [[nodiscard]] bool has_arabic_preposition(const Candidate& candidate) const;
  [[nodiscard]] bool has_hebrew_preposition(const Candidate& candidate) const;
  [[nodiscard]] bool is_lone_group(std::uint32_t token) const;
  [[nodiscard]] bool is_common_noun(const Candidate& candidate) const;
  [[nodiscard]] bool is_title_of_other(const Mention& mention, TokenRange before) const;
  [[nodiscard]] Speaker longer_chinese_subject(const Speaker& speaker, TokenRange region) const;
  [[nodiscard]] TokenRange korean_topic(TokenRange region) const;
  [[nodiscard]] TokenRange korean_name(TokenRange noun) const;
  [[nodiscard]] TokenRange korean_name_in_front(TokenRange noun) const;
  // Whom a Korean noun phrase up to `end`, its particle included, tells: somebody by name or a group, with these confidences.
  void tell_korean(TokenRange noun, std::uint32_t end, double named, double group, Speaker& speaker) const;
  [[nodiscard]] TokenRange korean_subject_at_end(TokenRange region) const;
  [[nodiscard]] bool is_grammar_ending(std::string_view word) const;
  [[nodiscard]] std::string_view strip_particle(std::uint32_t token) const;
  [[nodiscard]] TokenRange korean_phrase(TokenRange noun, TokenRange region) const;
  [[nodiscard]] std::size_t particle_size(std::uint32_t token) const;
  [[nodiscard]] std::uint32_t noun_behind_origin(std::uint32_t adjective, TokenRange region,
                                                 std::string_view language) const;
  [[nodiscard]] bool opens_time(std::uint32_t token, TokenRange region, std::string_view language) const;
  // The same in lower case, which is nobody who could speak.
  [[nodiscard]] bool names_origin(std::uint32_t token) const;
  [[nodiscard]] bool capital_name_behind(TokenRange noun, TokenRange region, Speaker& speaker) const;
  // "сказал правитель |агентству| X": a noun for a medium in the dative.
  [[nodiscard]] bool is_told_slavic_medium(std::uint32_t token, std::string_view language) const;
  [[nodiscard]] bool quoted_name_behind(TokenRange noun, TokenRange region, Speaker& speaker) const;
  // One behind a name in marks that begins at `first`: "источник |«Припяти»|"; `first`: there is none.
  [[nodiscard]] std::uint32_t behind_marked_name(std::uint32_t first, std::uint32_t last) const;
  [[nodiscard]] bool is_titled_owner(std::uint32_t name, TokenRange region, std::string_view language) const;
  [[nodiscard]] Speaker holder_behind(TokenRange region, std::string_view language) const;
  // speaker_phrases.cc
  [[nodiscard]] TokenRange capitals_at(std::uint32_t first, std::uint32_t last,
                                       std::string_view language) const;
  void split_glued_name(Speaker& speaker, std::string_view language) const;
  void name_its_person(Speaker& by_words, std::string_view language) const;
  [[nodiscard]] Speaker unknown_holder(TokenRange region, std::string_view language) const;
  [[nodiscard]] TokenRange with_place(TokenRange phrase, TokenRange region, std::string_view language) const;
  [[nodiscard]] TokenRange turkish_phrase(TokenRange phrase, TokenRange region) const;
  [[nodiscard]] TokenRange with_attributes(TokenRange phrase, SourceWord word, TokenRange region,
                                           std::string_view language) const;
  // phrase_attributes.cc
  [[nodiscard]] bool is_behind_adjective(std::uint32_t token, std::string_view language) const;
  [[nodiscard]] std::uint32_t end_of_prepositional(std::uint32_t first, std::uint32_t last,
                                                   std::string_view language, bool complement,
                                                   bool place = false) const;
  // Whether where it is may tell the noun that ends the phrase apart: "ein Ermittler |in Bangkok|", "der Generalstab |in Kiew|".
  [[nodiscard]] bool is_told_by_place(TokenRange phrase, std::string_view language) const;
  // The phrase with its attributes behind the noun. `any`: a preposition may join them (to a noun that is no name), else only "of".
  [[nodiscard]] TokenRange with_complements(TokenRange phrase, TokenRange region, std::string_view language,
                                            bool any) const;
  [[nodiscard]] bool joins_words(std::uint32_t token, TokenRange region) const noexcept;
  [[nodiscard]] bool is_other_office(const Candidate& candidate, TokenRange region) const;
  [[nodiscard]] bool leads_to_other_name(const Candidate& candidate, TokenRange region,
                                         std::string_view language) const;
  [[nodiscard]] TokenRange name_behind_title(const Candidate& candidate, TokenRange region,
                                             std::string_view language) const;
  [[nodiscard]] bool is_newcomer(const Candidate& candidate, TokenRange region) const;
  [[nodiscard]] Speaker with_partitive(Speaker speaker, TokenRange region, std::string_view language) const;
  [[nodiscard]] std::uint32_t behind_told_medium(TokenRange region, std::string_view language) const;
  [[nodiscard]] TokenRange without_note(TokenRange region) const noexcept;
  [[nodiscard]] bool only_adjectives(TokenRange between) const;
  [[nodiscard]] bool ends_region(std::uint32_t token, TokenRange region) const;
  [[nodiscard]] bool is_latter(TokenRange phrase, std::string_view language) const;
  [[nodiscard]] TokenRange name_of_other_behind(const Candidate& title, TokenRange region,
                                                std::string_view language) const;
  // `clause`: a verb may stand behind the subject.
  [[nodiscard]] Speaker choose(TokenRange region, std::string_view language, bool last,
                               bool clause = false) const;

  const Work& work_;
  const TextTokens& text_;
  mutable std::vector<std::uint32_t> classes_;  // of each token; kUnread: not looked up yet
};

// Gives a statement without a referent the one whose name ends the words of its speaker, or in Arabic letters
// follows them before the verb. Linear in the mentions behind them.
void name_speaker(const Work& work, Statement& statement);
// Makes the people of a person who was read as the speaker the speaker: "|Союзники| Путина заявили".
void tell_retinue(const Work& work, Statement& statement);

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_STATEMENTS_SPEAKERS_H_
