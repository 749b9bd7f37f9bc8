// Reads the status of an event off the words of its sentence; the public side is event_status.h.
#ifndef TAMIS_DOCUMENTS_EVENTS_EVENT_STATUS_READER_H_
#define TAMIS_DOCUMENTS_EVENTS_EVENT_STATUS_READER_H_

#include <cstdint>

#include "documents/events/event_sentence.h"
#include "documents/events/event_status.h"

namespace tamis::documents {

// Where the trigger stands, and what governs its clause.
struct StatusScope {
  const EventSentence& sentence;
  const TriggerHit& hit;
  TokenRange item;
  std::uint16_t clause;
  bool governed = false;  // the clause before governs this one
  bool framed = false;    // the trigger is a noun that only says when something else was
};

// The words around a trigger, and what each of them makes of it.
class StatusReader {
 public:
  StatusReader(const EventSentence& sentence, const TriggerHit& hit, TokenRange item);

  EventVerdict run() {
    for (const WordHit& word : sentence_.words) read_word(word);
    read_forms();
    read_infinitives();
    return verdict();
  }

  // Of what run() has read.
  [[nodiscard]] std::uint64_t signs() const;

 private:
  [[nodiscard]] bool is_compound_with(const WordHit& word) const;
  [[nodiscard]] TokenRange plan_of_joined_clause() const;
  // How a word stands to the trigger.
  struct Reach {
    std::uint16_t clause = 0;
    bool same = false;           // in the clause of the trigger, or opening a sentence that ends in it
    bool before_clause = false;  // in the clause that governs that of the trigger
    bool attributive = false;    // an adjective's place from the noun of the trigger or its thing
    bool before = false;
    bool in_reach = false;
  };

  static void note(TokenRange& slot, TokenRange tokens) noexcept {
    if (slot.first >= slot.last) slot = tokens;
  }

  void read_word(const WordHit& word);
  void read_negation(const WordHit& word, const Reach& reach);
  [[nodiscard]] bool negates_predicate(TokenRange word) const;
  [[nodiscard]] bool is_of_joined_verb(TokenRange negator) const;
  void read_possibility(const WordHit& word, const Reach& reach);
  void read_plan(const WordHit& word, const Reach& reach);
  void read_wish(const WordHit& word, const Reach& reach);
  void read_outcome(const WordHit& word, const Reach& reach);
  void read_claim(const WordHit& word, const Reach& reach);
  void read_past(const WordHit& word, const Reach& reach);
  [[nodiscard]] bool is_hearsay_auxiliary(const WordHit& word) const;
  [[nodiscard]] bool ends_with_that(const WordHit& word) const noexcept;
  [[nodiscard]] bool is_accused_of_deed(const WordHit& word) const;
  [[nodiscard]] bool negates_own_verb() const noexcept;
  [[nodiscard]] TokenRange order_in_trigger() const noexcept;
  [[nodiscard]] bool tells_the_past() const;
  void read_forms();
  [[nodiscard]] bool has_used_means() const;
  void read_infinitives();
  [[nodiscard]] bool governs_gerund(const WordHit& word) const noexcept;
  [[nodiscard]] bool governs_object(const WordHit& word) const;
  [[nodiscard]] bool governs_infinitive_of_trigger(const WordHit& word) const noexcept;
  [[nodiscard]] bool is_undone() const;
  [[nodiscard]] bool governs_claim(std::uint32_t token) const;
  [[nodiscard]] bool is_of_relative_clause(TokenRange word) const;
  [[nodiscard]] TokenRange whether_before() const;
  [[nodiscard]] EventVerdict verdict();

  const EventSentence& sentence_;
  const TriggerHit& hit_;
  TokenRange item_;
  StatusScope scope_;
  const TextTokens& text_;
  const EventType& type_;
  bool last_verb_;
  bool infinitive_;  // "tried |to arrest|"
  bool free_order_;  // "Арестовать судно не решились"
  bool noun_;
  bool opening_;
  bool deed_;  // Chinese says of the whole deed what it would be: "向…提供这种技术将违反…"
  bool opens_with_preposition_;
  std::uint32_t modal_reach_;

  TokenRange negated_;
  TokenRange possible_;
  TokenRange proposed_;
  TokenRange planned_;
  TokenRange failed_;
  TokenRange attempted_;
  TokenRange alleged_;
  TokenRange denied_;
  TokenRange denied_behind_;
  TokenRange sourced_;
  TokenRange background_;
  TokenRange unsaid_;  // "to send", governed by no word of the tables
  TokenRange governing_;
  bool governing_negation_ = false;
  bool on_condition_ = false;        // "if X does not extradite him"
  bool governed_denial_ = false;     // "bestreitet, X verhaftet zu haben": the deed itself is denied
  bool governed_failure_ = false;    // "failed to arrest X", "versuchte vergeblich, X zu verhaften"
  bool of_relative_clause_ = false;  // what is denied or negated is another clause than that of the deed
  bool said_of_verb_ = false;        // "soll X verhaftet haben"
};

}  // namespace tamis::documents

#endif  // TAMIS_DOCUMENTS_EVENTS_EVENT_STATUS_READER_H_
