#include "documents/events/events.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <unordered_set>
#include <utility>

#include "documents/events/event_accusers.h"
#include "documents/events/event_age.h"
#include "documents/events/event_echoes.h"
#include "documents/events/event_exchanges.h"
#include "documents/events/event_fiction.h"
#include "documents/events/event_hearsay.h"
#include "documents/events/event_grounds.h"
#include "documents/events/event_history.h"
#include "documents/events/event_identity.h"
#include "documents/events/event_meetings.h"
#include "documents/events/event_rivals.h"
#include "documents/events/event_sentence.h"
#include "documents/events/event_slots.h"
#include "documents/events/event_status.h"
#include "documents/events/event_status_weights.h"
#include "documents/events/event_worth.h"
#include "documents/times/time_zones.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"

namespace tamis::documents {

namespace {

// Bounds for pages that are no pages: a report of more events is of no use to anybody.
constexpr std::size_t kMostEvents = 1000;
constexpr std::size_t kMostTriggers = 32;  // of a sentence
constexpr std::size_t kMostCompared = 48;  // earlier events of the type
constexpr std::size_t kMostLone = 50;
constexpr std::size_t kStatementsOfReport = 3;

class Finder {
 public:
  explicit Finder(Work& work) : work_(work), document_(*work.document), page_(event_page(work)) {
    statement_of_.assign(work.tokens.tokens.size(), -1);
    for (std::size_t n = 0; n < document_.statements.size(); ++n) {
      for (const Span span : document_.statements[n].content) {
        const TokenRange tokens = work.tokens.tokens_in(span);
        for (std::uint32_t i = tokens.first; i < tokens.last; ++i)
          statement_of_[i] = static_cast<std::int32_t>(n);
      }
    }
    day_ = day_of_page(document_);
  }

  void run() {
    const TextTokens& text = work_.tokens;
    for (std::uint32_t s = 0; s < text.sentences.size() && document_.events.size() < kMostEvents; ++s) {
      const Sentence& sentence = text.sentences[s];
      if (!work_.in_main_text(sentence.block) || stands_before(s)) continue;
      TokenRange part = sentence.tokens;
      while (part.first < sentence.tokens.last && document_.events.size() < kMostEvents) {
        part.last = std::min(sentence.tokens.last, part.first + kMostSentenceTokens);
        const bool members =
            part.first == sentence.tokens.first && !document_.events.empty() && opens_with_members(work_, s);
        read_sentence(page_, s, part, sentence_, members);
        if (members) add_late_members(sentence_, document_.events);
        if (!sentence_.triggers.empty()) read_part(s);
        part.first = part.last;
      }
    }
    drop_titles();
    tell_only_ones();
    clear_accusers(document_);
    for (Event& event : document_.events) move_planned_days(work_, day_, event);
    settle_statuses(document_, signs_);
    for (Event& event : document_.events) {
      move_planned_days(work_, day_, event);
      place_times(event);
    }
  }

 private:
  // Whether a caption has stood in the page word for word: the pictures of a gallery share one.
  bool stands_before(std::uint32_t number) {
    constexpr std::size_t kShortest = 40;  // bytes
    const Sentence& sentence = work_.tokens.sentences[number];
    const std::string_view words = work_.tokens.at(work_.tokens.span(sentence.tokens));
    return document_.blocks[sentence.block].zone == Zone::kCaption && words.size() >= kShortest &&
           !captions_.insert(words).second;
  }

  void read_part(std::uint32_t number) {
    drafts_.clear();
    std::size_t count = 0;
    for (const TriggerHit& hit : sentence_.triggers) {
      if (hit.blocked || hit.trigger->form == TriggerForm::kExchange ||
          hit.trigger->form == TriggerForm::kLikewise)
        continue;
      if (++count > kMostTriggers) break;
      EventDraft draft;
      draft.trigger = hit.trigger;
      draft.hit = &hit;
      draft.tokens = hit.tokens;
      draft.words = hit.words;
      draft.sentence = number;
      draft.title = in_title(number);
      if (!fill_event(sentence_, hit, draft.event)) continue;
      settle_meeting(sentence_, hit, draft.event);
      if (draft.event.type == "charge" && blames_state(draft.event)) continue;
      if (draft.event.type == "ceremony" && is_setting(sentence_, hit)) continue;
      if (is_of_anybody(sentence_, hit, draft.event) || is_of_plot(sentence_, hit)) continue;
      const bool named =
          std::any_of(draft.event.slots.begin(), draft.event.slots.end(),
                      [](const Slot& slot) { return slot.referent >= 0 || is_party_role(slot.role); });
      draft.weak = hit.trigger->form == TriggerForm::kAnaphor || !named ||
                   (is_meeting(draft.event.type) && parties(draft.event) < 2 &&
                    !(hit.trigger->need == EventTrigger::Need::kTwo &&
                      (parties(draft.event) == 1 || is_of_body(draft.event)))) ||
                   (draft.event.type == "visit" && !has_role(draft.event, "guest"));
      if (has_title_of_its_own(hit)) draft.weak = false;
      draft.shown =
          is_noun_trigger(sentence_, hit) && hit.tokens.first > sentence_.tokens.first &&
          grammar_words(sentence_.language).has(WordUse::kThis, work_.tokens.lower(hit.tokens.first - 1));
      draft.only_adds = is_known_one(sentence_, hit, draft.event);
      if (draft.title) drop_hour_of_entry(number, draft.event);
      draft.signs =
          status_signs(sentence_, hit, draft.event.status) | (draft.title ? sign_bit(StatusSign::kTitle) : 0);
      drafts_.push_back(std::move(draft));
    }
    join_neighbours();
    read_exchanges(sentence_, number, drafts_);
    settle_grounds(sentence_, drafts_);
    weigh_against_each_other(sentence_, drafts_);
    for (EventDraft& draft : drafts_) {
      if (draft.dropped) continue;
      judge_by_statement(draft);
      judge_by_time(draft);
      judge_by_neighbours(draft);
      keep(draft);
      if (document_.events.size() >= kMostEvents) return;
    }
    read_echoes(number);
  }

  // "London followed suit", "A first try in May failed", where the sentence itself tells no such thing.
  void read_echoes(std::uint32_t number) {
    for (const TriggerHit& hit : sentence_.triggers) {
      if (hit.blocked || hit.trigger->form != TriggerForm::kLikewise ||
          document_.events.size() >= kMostEvents)
        continue;
      EventDraft draft;
      if (hit.trigger->need == EventTrigger::Need::kName) {
        if (std::all_of(drafts_.begin(), drafts_.end(),
                        [](const EventDraft& other) { return other.dropped; }))
          draft.trigger = fill_failed_try(sentence_, hit, document_.events, draft.event);
      } else {
        draft.trigger = fill_echo(sentence_, hit, document_.events, draft.event);
      }
      if (draft.trigger == nullptr ||
          std::any_of(drafts_.begin(), drafts_.end(), [&](const EventDraft& other) {
            return !other.dropped && other.event.type == draft.event.type;
          }))
        continue;
      draft.tokens = hit.tokens;
      draft.sentence = number;
      draft.signs = sign_bit(StatusSign::kCertain);
      judge_by_statement(draft);
      judge_by_time(draft);
      keep(draft);
    }
  }

  // What only a title tells, in its own words, the text tells as another event of the type.
  void drop_titles() {
    auto& events = document_.events;
    std::vector<bool> told(events.size(), false);
    for (std::size_t n = 0; n < events.size(); ++n) {
      for (std::size_t m = 0; titled_[n] && m < events.size() && !told[n]; ++m)
        told[n] = !titled_[m] && (events[m].type == events[n].type ||
                                  // "the hacking of X": the coins were stolen
                                  (events[n].type == "cyber_attack" && events[m].type == "crypto_theft"));
    }
    std::size_t kept = 0;
    for (std::size_t n = 0; n < events.size(); ++n) {
      if (told[n]) continue;
      if (kept != n) {
        events[kept] = std::move(events[n]);
        signs_[kept] = signs_[n];
      }
      ++kept;
    }
    events.resize(kept);
    signs_.resize(kept);
  }

  // What names nobody is most often the second telling of something; where the page has nothing else of its type, it is the first.
  void tell_only_ones() {
    auto& events = document_.events;
    // A page that tells no event at all of anybody is about something else ("a meeting of the board").
    if (events.empty() && lone_.size() < 2 && (lone_.empty() || lone_.front().words < 2)) return;
    for (EventDraft& draft : lone_) {
      if (events.size() >= kMostEvents) return;
      Event& lone = draft.event;
      const bool told = std::any_of(events.begin(), events.end(), [&](const Event& event) {
        return event.type == lone.type || (is_meeting(event.type) && is_meeting(lone.type));
      });
      if (told) continue;
      const auto place = std::find_if(events.begin(), events.end(), [&](const Event& event) {
        return event.trigger.begin > lone.trigger.begin;
      });
      signs_.insert(signs_.begin() + (place - events.begin()), draft.signs);
      events.insert(place, std::move(lone));
    }
  }

  void keep_for_later(EventDraft& draft) {
    if (draft.hit == nullptr || draft.title || lone_.size() >= kMostLone ||
        !may_be_only_one(sentence_, *draft.hit, draft.event))
      return;
    // What somebody calls something in his own words ("a crazy fraud") is no news.
    const std::int32_t statement = statement_of_[draft.tokens.first];
    if (statement >= 0 &&
        document_.statements[static_cast<std::size_t>(statement)].kind == StatementKind::kDirect)
      return;
    if (std::any_of(lone_.begin(), lone_.end(),
                    [&](const EventDraft& other) { return other.event.type == draft.event.type; }))
      return;
    fill_phrases(sentence_, *draft.hit, draft.event);
    draft.hit = nullptr;
    lone_.push_back(std::move(draft));
  }

  // "die Übung „Westen-2025“", "учениях «Запад»": one that has a name is told, whoever takes part.
  [[nodiscard]] bool has_title_of_its_own(const TriggerHit& hit) const noexcept {
    return EventTables::get().type_of(*hit.trigger).name == "military_exercise" &&
           is_noun_trigger(sentence_, hit) && hit.whole.last < sentence_.tokens.last &&
           (work_.tokens.tokens[hit.whole.last].kind == TokenKind::kQuote ||
            work_.tokens.tokens[hit.whole.last].kind == TokenKind::kOpen);
  }

  // The page's title, or a heading inside its text: a short block of one sentence that does not end like one.
  [[nodiscard]] bool in_title(std::uint32_t sentence) const noexcept {
    constexpr std::uint32_t kHeadingTokens = 10;
    const auto& sentences = work_.tokens.sentences;
    const std::uint32_t block = sentences[sentence].block;
    if (document_.blocks[block].zone == Zone::kTitle) return true;
    const TokenRange tokens = sentences[sentence].tokens;
    if ((sentence > 0 && sentences[sentence - 1].block == block) ||
        (sentence + 1 < sentences.size() && sentences[sentence + 1].block == block) ||
        tokens.last - tokens.first > kHeadingTokens || tokens.first >= tokens.last)
      return false;
    if (work_.tokens.tokens[tokens.last - 1].kind != TokenKind::kWord) return false;
    // "14:44 Uhr: X begnadigt 29 Häftlinge": an entry of a ticker.
    const auto word =
        std::find_if(work_.tokens.tokens.begin() + tokens.first, work_.tokens.tokens.begin() + tokens.last,
                     [](const Token& token) { return token.kind == TokenKind::kWord; });
    return is_cased(word->script) && block > 0 && block + 1 < document_.blocks.size();
  }

  // "14:44 Uhr: ...": when the entry of a ticker was written, not when what it tells was.
  void drop_hour_of_entry(std::uint32_t number, Event& event) const {
    const TokenRange tokens = work_.tokens.sentences[number].tokens;
    if (document_.blocks[work_.tokens.sentences[number].block].zone == Zone::kTitle ||
        work_.tokens.tokens[tokens.first].kind != TokenKind::kNumber)
      return;
    const std::uint32_t begin = work_.tokens.tokens[tokens.first].begin;
    std::erase_if(event.slots,
                  [&](const Slot& slot) { return slot.role == "time" && slot.span.begin == begin; });
  }

  // Two triggers of one type in a clause tell one event.
  void join_neighbours() {
    for (std::size_t a = 0; a < drafts_.size(); ++a) {
      for (std::size_t b = a + 1; b < drafts_.size(); ++b) {
        EventDraft& one = drafts_[a];
        EventDraft& two = drafts_[b];
        if (one.dropped || two.dropped || one.event.type != two.event.type) continue;
        if (one.trigger->form == TriggerForm::kAnaphor || two.trigger->form == TriggerForm::kAnaphor)
          continue;
        // Words of one phrase ("imposed sanctions", "sanctions on") are one, whatever they make of the names.
        const bool overlap = one.event.trigger.overlaps(two.event.trigger);
        // "a plan to extradite X collapsed, when a court refused to hand him over"
        const bool undone = one.event.status == two.event.status &&
                            one.event.status == EventStatus::kFailed && one.event.type == "extradition";
        // "stole $37m from the exchange and moved it through a mixer"
        const bool haul = one.event.type == "crypto_theft" && share_amount(one.event, two.event);
        if (!overlap && !undone && !haul &&
            sentence_.clause(one.tokens.first) != sentence_.clause(two.tokens.first))
          continue;
        if (overlap && party_slots(two.event) > party_slots(one.event)) std::swap(one, two);
        // "|reivindicó| el |atentado| contra una mezquita": what is claimed is one attack.
        const bool formal = group_of(one) == EventGroup::kEnforcement ||
                            group_of(one) == EventGroup::kSanctions ||
                            (one.event.type == "terrorism" && share_target(one.event, two.event));
        if (!are_one(document_, one.event, two.event, true)) {
          // Of two words for one arrest or listing the one that says more.
          if (!overlap && !formal && !haul) continue;
          if (party_slots(two.event) > party_slots(one.event)) std::swap(one, two);
          two.dropped = true;
          continue;
        }
        if (reality(two.event.status) > reality(one.event.status)) {
          one.event.status = two.event.status;
          one.event.reason = two.event.reason;
          one.signs = two.signs;
        }
        merge_into(document_, one.event, two.event);
        one.weak = one.weak && two.weak;
        two.dropped = true;
      }
    }
  }

  // Whether both are of one and the same sum in the text.
  static bool share_amount(const Event& one, const Event& two) noexcept {
    return std::any_of(one.slots.begin(), one.slots.end(), [&](const Slot& slot) {
      return slot.role == "amount" && std::any_of(two.slots.begin(), two.slots.end(), [&](const Slot& other) {
               return other.role == "amount" && other.span.begin == slot.span.begin;
             });
    });
  }

  static std::size_t party_slots(const Event& event) noexcept {
    return static_cast<std::size_t>(
        std::count_if(event.slots.begin(), event.slots.end(),
                      [](const Slot& slot) { return is_party_role(slot.role) || slot.role == "authority"; }));
  }

  // "Ruanda wirft Kinshasa vor": states accuse each other; no court does so.
  [[nodiscard]] bool blames_state(const Event& event) const noexcept {
    const auto states = [&](std::string_view role) {
      return std::any_of(event.slots.begin(), event.slots.end(), [&](const Slot& slot) {
        return slot.role == role && slot.referent >= 0 &&
               document_.referents[static_cast<std::size_t>(slot.referent)].kind == EntityKind::kPlace;
      });
    };
    return (states("target") || !has_role(event, "target")) && states("authority");
  }

  // "Rosoboronexport negotiates with three states"
  [[nodiscard]] bool is_of_body(const Event& event) const noexcept {
    return event.type == "talks" &&
           std::any_of(event.slots.begin(), event.slots.end(), [&](const Slot& slot) {
             return slot.role == "participant" && slot.referent >= 0 &&
                    document_.referents[static_cast<std::size_t>(slot.referent)].kind ==
                        EntityKind::kOrganization;
           });
  }

  // Persons and states that meet, and bodies that talk.
  [[nodiscard]] std::size_t parties(const Event& event) const noexcept {
    const bool meeting_told = std::any_of(document_.events.begin(), document_.events.end(),
                                          [](const Event& other) { return is_meeting(other.type); });
    std::size_t count = 0;
    std::size_t bodies = 0;
    std::size_t persons = 0;
    for (const Slot& slot : event.slots) {
      if (slot.role != "participant") continue;
      // "both presidents"; "the two sides", when a meeting was told, are those who met
      if (std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
            return who.states && work_.tokens.span(who.tokens).overlaps(slot.span);
          })) {
        count += meeting_told ? 0 : 2;
        continue;
      }
      if (slot.referent < 0) {
        ++count;
        continue;
      }
      const EntityKind kind = document_.referents[static_cast<std::size_t>(slot.referent)].kind;
      bodies += kind == EntityKind::kOrganization && event.type == "talks" ? 1 : 0;
      persons += kind == EntityKind::kPerson ? 1 : 0;
      count +=
          kind == EntityKind::kPerson || kind == EntityKind::kPlace || kind == EntityKind::kGroup ? 1 : 0;
    }
    // "Russia and the Taliban held talks"; a body beside a person may be his own.
    if (persons == 0) count += bodies;
    return count;
  }

  // Local times carry the zone of the place where it happened.
  void place_times(Event& event) {
    for (Slot& slot : event.slots) {
      if (slot.time < 0) continue;
      TimeExpression& time = document_.times[static_cast<std::size_t>(slot.time)];
      if (time.zone == "local") {
        for (const std::string_view role : {"place", "origin", "actor", "destination", "host"}) {
          const auto where = std::find_if(event.slots.begin(), event.slots.end(),
                                          [&](const Slot& other) { return other.role == role; });
          if (where == event.slots.end() || country_of(document_, *where).size() != 2) continue;
          if (set_local_zone(time, country_of(document_, *where))) break;
        }
      }
      if (time.zone.empty() || time.zone == "local" || slot.role == "before" || slot.role == "after")
        continue;
      slot.value = time.end.empty() ? time.value : time.value + "/" + time.end;
    }
  }

  // Who says it is the innermost link.
  void add_speaker(std::vector<SourceLink>& chain, const Statement& statement) const {
    if (statement.speaker_name.empty() ||
        std::any_of(chain.begin(), chain.end(), [&](const SourceLink& link) {
          return link.name == statement.speaker_name ||
                 (link.referent >= 0 && link.referent == statement.speaker);
        }))
      return;
    SourceLink link;
    link.name = statement.speaker_name;
    link.referent = statement.speaker;
    link.span = statement.speaker_span;
    link.medium = "person";
    if (statement.speaker >= 0 &&
        document_.referents[static_cast<std::size_t>(statement.speaker)].kind != EntityKind::kPerson)
      link.medium = "organization";
    chain.push_back(std::move(link));
  }

  // Whether no other draft of the sentence stands in the statement.
  [[nodiscard]] bool is_alone_in(std::int32_t statement, const EventDraft& draft) const noexcept {
    return std::none_of(drafts_.begin(), drafts_.end(), [&](const EventDraft& other) {
      return &other != &draft && !other.dropped && statement_of_[other.tokens.first] == statement;
    });
  }

  // Whether a day before that of the page is told with it.
  [[nodiscard]] bool has_passed(const Event& event) const noexcept {
    return std::any_of(event.slots.begin(), event.slots.end(), [&](const Slot& slot) {
      return slot.time >= 0 && slot.role == "time" && year_of(slot.value) > 0 &&
             slot.value < std::string_view(day_.published).substr(0, slot.value.size());
    });
  }

  // A statement that fears, denies or asks makes no fact.
  void judge_by_statement(EventDraft& draft) {
    std::int32_t number = statement_of_[draft.tokens.first];
    // "sagte |nach Gesprächen| mit X", "bestritt das |am Rande eines Besuchs|": when it was said is not said.
    const bool framed =
        std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
          return hit.tokens.first == draft.tokens.first && hit.tokens.last == draft.tokens.last &&
                 hit.trigger == draft.trigger && is_framed(sentence_, hit);
        });
    if (number < 0) {
      if (framed) return;
      // A verb that stands outside what is said ("feuerte ... ab, teilte das Militär mit"): who says the rest of its clause.
      const TokenRange clause = sentence_.clause_range(draft.tokens.first);
      for (std::uint32_t i = clause.first; i < clause.last && number < 0; ++i) number = statement_of_[i];
    }
    if (number < 0) return;
    const Statement& statement = document_.statements[static_cast<std::size_t>(number)];
    draft.event.statements.push_back(static_cast<std::uint32_t>(number));
    draft.event.chain = statement.chain;
    // "told Reuters that ...": who only passes it on is no party.
    std::erase_if(draft.event.slots, [&](const Slot& slot) {
      return is_party_role(slot.role) &&
             std::any_of(statement.chain.begin(), statement.chain.end(), [&](const SourceLink& link) {
               return !link.span.empty() && link.span.overlaps(slot.span) &&
                      (link.medium == "agency" || link.medium == "media");
             });
    });
    add_speaker(draft.event.chain, statement);
    if (group_of(draft) != EventGroup::kSupport && group_of(draft) != EventGroup::kConsult)
      drop_speaker(work_, statement, draft.event);
    // "I will always stand by Russia": the speaker.
    if (draft.event.type == "statement_of_support" && statement.speaker >= 0 &&
        std::none_of(draft.event.slots.begin(), draft.event.slots.end(),
                     [](const Slot& slot) { return slot.role == "actor"; })) {
      Slot actor;
      actor.role = "actor";
      actor.span = statement.speaker_span;
      actor.referent = statement.speaker;
      draft.event.slots.push_back(std::move(actor));
    }
    // "warned that it would violate": what is feared is not planned.
    if (draft.event.status == EventStatus::kPlanned &&
        (statement.modality == "feared" || statement.modality == "asked")) {
      draft.event.status = EventStatus::kPossible;
      draft.event.reason = std::string(work_.tokens.at(statement.cue));
    }
    // Whoever fears something of a listed party, it is listed.
    if (draft.trigger->form == TriggerForm::kState && statement.modality != "denied") return;
    if ((draft.event.status != EventStatus::kOccurred && draft.event.status != EventStatus::kAlleged &&
         draft.event.status != EventStatus::kBackground) ||
        (framed && statement.modality == "denied"))
      return;
    // The verb of saying is the event itself ("dismissed", "accused").
    if (std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
          return !hit.blocked && hit.trigger->form == TriggerForm::kVerb &&
                 group_of(hit) >= EventGroup::kSanctions &&
                 work_.tokens.span(hit.tokens).overlaps(statement.cue);
        }))
      return;
    EventStatus status = draft.event.status;
    // What is said of trade and crime is a charge until a court has spoken.
    const bool charge = group_of(draft) == EventGroup::kTrade || group_of(draft) == EventGroup::kCrime ||
                        draft.event.type == "human_rights_abuse" || draft.event.type == "sanctions_evasion" ||
                        draft.event.type == "sanctions_violation";
    // So is what people without a name tell of others.
    const bool medium =
        std::any_of(statement.chain.begin(), statement.chain.end(), [&](const SourceLink& link) {
          return !link.span.empty() && link.span.overlaps(statement.speaker_span);
        });
    const bool unnamed =
        !statement.speaker_name.empty() && !medium && !speaks_for_body(sentence_, statement.speaker_span) &&
        (statement.speaker < 0 ||
         document_.referents[static_cast<std::size_t>(statement.speaker)].kind == EntityKind::kGroup) &&
        (group_of(draft) == EventGroup::kConsult || group_of(draft) == EventGroup::kForce ||
         draft.event.type == "agreement");
    if (charge || unnamed) status = EventStatus::kAlleged;
    if ((statement.modality == "feared" && !is_feared_later(sentence_, draft.tokens)) ||
        statement.modality == "asked")
      status = EventStatus::kPossible;
    // Measures are taken in public: who is listed and denies something denies what he is listed for.
    const bool measure = group_of(draft) == EventGroup::kEnforcement ||
                         (group_of(draft) == EventGroup::kSanctions && !is_offence(draft.event));
    if (statement.modality == "denied" && !measure && !is_about_somebody(statement, draft.tokens))
      status = EventStatus::kDenied;
    // "says that the last jets will be handed over": what the statement is as a whole, where it tells only this.
    if (statement.modality == "planned" && !measure && draft.event.status != EventStatus::kBackground &&
        !has_passed(draft.event) && is_alone_in(number, draft))
      status = EventStatus::kPlanned;
    if (status == draft.event.status) return;
    draft.event.status = status;
    draft.event.reason = std::string(work_.tokens.at(statement.cue));
  }

  // "denied having met X |who| killed himself": the deed is of a clause about somebody, and not what is denied.
  [[nodiscard]] bool is_about_somebody(const Statement& statement, TokenRange trigger) const {
    const GrammarWords& grammar = grammar_words(sentence_.language);
    const TextTokens& text = work_.tokens;
    for (std::uint32_t i = text.tokens_in(statement.cue).last + 1; i < trigger.first; ++i) {
      const std::string_view word = text.lower(i);
      if (!grammar.has(WordUse::kPersonRelative, word) ||
          (clause_word_classes(sentence_.language, word) & clause_word::kArticle) != 0)
        continue;
      const std::uint32_t name = text.tokens[i - 1].kind == TokenKind::kComma ? i - 2 : i - 1;
      if (work_.mention_of[name] >= 0) return true;
    }
    return false;
  }

  void judge_by_time(EventDraft& draft) const {
    Event& event = draft.event;
    if (event.status != EventStatus::kOccurred) return;
    const Span to_come = future_of(event, day_);
    if (!to_come.empty()) {
      event.status = EventStatus::kPlanned;
      event.reason = std::string(work_.tokens.at(to_come));
      return;
    }
    const Span reason = history_of(sentence_, *draft.trigger, draft.tokens, event, day_);
    if (reason.empty()) return;
    event.status = EventStatus::kBackground;
    event.reason = std::string(work_.tokens.at(reason));
  }

  // What is told as a fact beside what somebody says of it is what he said.
  void judge_by_neighbours(EventDraft& draft) const {
    if (draft.event.status != EventStatus::kOccurred || !is_known_from_somebody(draft.event.type)) return;
    // On a page of what people say nobody has seen what was handed over.
    if ((draft.event.type == "arms_transfer" || draft.event.type == "technology_transfer") &&
        document_.statements.size() >= kStatementsOfReport)
      draft.event.status = EventStatus::kAlleged;
    if (draft.title) return;
    const bool judged = std::any_of(drafts_.begin(), drafts_.end(), [](const EventDraft& other) {
      return other.event.type == "conviction" || other.event.type == "fine";
    });
    const std::int32_t number =
        judged ? -1 : statement_beside(work_, statement_of_, draft.sentence, draft.event.type);
    if (number < 0) return;
    draft.event.status = EventStatus::kAlleged;
    draft.event.reason =
        std::string(work_.tokens.at(document_.statements[static_cast<std::size_t>(number)].cue));
  }

  // "the police arrested |a man from Nagoya|", "|the minister| flew to Delhi": what is only described makes an event of one whose
  // authority or place is named.
  void complete_by_phrases(EventDraft& draft) {
    const bool visit = draft.weak && draft.event.type == "visit" && has_role(draft.event, "place");
    const bool thin = group_of(draft) == EventGroup::kEnforcement && is_thin(draft.event);
    if (draft.hit == nullptr || is_noun_trigger(sentence_, *draft.hit) || (!visit && !thin)) return;
    Event filled = draft.event;
    fill_phrases(sentence_, *draft.hit, filled);
    if (visit && !has_role(filled, "guest")) return;
    if (visit) draft.weak = false;
    draft.event = std::move(filled);
  }

  // "The pair met in Abu Dhabi in November": when or where no meeting was that the page has told.
  [[nodiscard]] bool meets_elsewhere(const EventDraft& draft) const noexcept {
    return draft.event.type == "leader_meeting" && draft.trigger->form == TriggerForm::kVerb &&
           has_role(draft.event, "participant") && has_role(draft.event, "place") &&
           has_role(draft.event, "time");
  }

  // --- one event, told several times

  void keep(EventDraft& draft) {
    auto& events = document_.events;
    std::size_t compared = 0;
    for (std::size_t n = events.size(); n-- > 0 && compared < kMostCompared;) {
      Event& known = events[n];
      const bool same_type =
          known.type == draft.event.type || (is_meeting(known.type) && is_meeting(draft.event.type));
      if (!same_type) continue;
      ++compared;
      const bool same_reality =
          reality(known.status) == reality(draft.event.status) ||
          // "warned that the meeting of A and B was significant": somebody's word on it does not make it doubtful.
          (draft.trigger->form == TriggerForm::kNoun && is_meeting(known.type) &&
           draft.event.status == EventStatus::kAlleged && known.status == EventStatus::kOccurred) ||
          // "met on an island, in talks that officials fear could ..."
          (is_meeting(known.type) && draft.trigger->form == TriggerForm::kNoun &&
           known.status == EventStatus::kOccurred && known.evidence.back() == draft.event.evidence.front()) ||
          (draft.weak && is_meeting(known.type) &&
           (draft.event.status == EventStatus::kOccurred ||
            // "Analysts call the venue of the summit on Wednesday significant": that it took place is known.
            (draft.event.status == EventStatus::kAlleged && known.status == EventStatus::kOccurred)));
      if (draft.trigger->form == TriggerForm::kAnaphor && known.status == EventStatus::kBackground) continue;
      // "built to carry out preparations for the launch": what failed is not what is still to come.
      if (known.status == EventStatus::kFailed && draft.event.status == EventStatus::kPlanned && !draft.shown)
        continue;
      // What a title tells in short the text tells in full.
      const bool headline = titled_[n] && !draft.title;
      const bool anaphor = draft.trigger->form == TriggerForm::kAnaphor || draft.shown || draft.only_adds;
      if (!same_reality && !headline && !anaphor) continue;
      // What may only be is not what is planned, when nothing else says that they are one.
      if (draft.weak && !anaphor && !headline && known.status != draft.event.status &&
          reality(known.status) == 2)
        continue;
      // What was told of nobody may be of whoever is named later.
      const bool faint = faint_[n] && same_reality;
      if (!are_one(document_, known, draft.event,
                   draft.weak || faint || draft.only_adds || (headline && same_reality)))
        continue;
      if (headline && !same_reality) {
        known.status = draft.event.status;
        known.reason = draft.event.reason;
      }
      if (headline) {
        take_words(document_, known, draft.event);
        known.chain = draft.event.chain;
        signs_[n] = draft.signs;
        faint_[n] = false;
        // "Analysts doubt how deep the sanctions will bite": what names nobody does not tell it in full.
        titled_[n] = draft.weak;
      }
      // "The talks centred on trade, X said": who speaks of what the page itself has told is not its source.
      if (draft.weak || draft.only_adds ||
          (!headline && draft.hit != nullptr && is_noun_trigger(sentence_, *draft.hit)))
        draft.event.chain.clear();
      merge_into(document_, known, draft.event);
      return;
    }
    if (draft.trigger->form == TriggerForm::kAnaphor || draft.only_adds) return;
    complete_by_phrases(draft);
    if (is_trade_of_nobody(draft.event)) return;
    if ((draft.weak && !stands_alone(draft.event, *draft.trigger, draft.words) && !meets_elsewhere(draft)) ||
        is_thin(draft.event))
      return keep_for_later(draft);
    // The words of a verb alone add nothing to an event of their type that the page has told.
    if (draft.weak && (draft.trigger->lemma || draft.trigger->frame) &&
        draft.event.status != EventStatus::kDenied && draft.event.status != EventStatus::kFailed &&
        std::any_of(events.begin(), events.end(),
                    [&](const Event& known) { return known.type == draft.event.type; }))
      return;
    if (draft.hit != nullptr) fill_phrases(sentence_, *draft.hit, draft.event);
    events.push_back(std::move(draft.event));
    signs_.push_back(draft.signs);
    titled_.push_back(draft.title);
    faint_.push_back(draft.weak);
  }

  Work& work_;
  Document& document_;
  EventPage page_;
  EventSentence sentence_;
  std::unordered_set<std::string_view> captions_;  // that the page had so far
  std::vector<EventDraft> drafts_;
  std::vector<EventDraft> lone_;  // of each type the first that names too little to stand beside others
  std::vector<std::int32_t> statement_of_;
  std::vector<std::uint64_t> signs_;  // of each event: those of its status
  std::vector<bool> titled_;          // of each event: so far only a title tells it
  std::vector<bool> faint_;           // of each event: names nobody
  PageDay day_;
};

}  // namespace

void find_events(Work& work) {
  work.document->events.clear();
  Finder(work).run();
}

}  // namespace tamis::documents
