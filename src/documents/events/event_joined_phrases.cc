// Who else suffers what the tables have one of: "15 IT workers |and one entity|", "three judges, |two firms and a bank|"; and what stands
// behind the noun of a slot and is none of it: "a man |wanted|", "wanted |by the FBI|" (event_filler.h). English.
#include <algorithm>
#include <array>
#include <string_view>

#include "documents/events/event_filler.h"
#include "documents/events/event_joined_clauses.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/possessive_mark.h"
#include "documents/words/speaker_languages.h"

namespace tamis::documents {

namespace {

constexpr std::uint32_t kLongestPhrase = 6;  // tokens of one of those joined

// Participles behind a noun, whose own agent and adjuncts follow.
constexpr std::array<std::string_view, 28> kBehindNoun = {
    "accused", "wanted",    "suspected", "convicted",  "linked",     "tied",        "connected",
    "based",   "involved",  "owned",     "sought",     "controlled", "operated",    "believed",
    "alleged", "charged",   "backed",    "sanctioned", "used",       "hired",       "employed",
    "funded",  "supported", "armed",     "trained",    "registered", "blacklisted", "known"};

bool stands_behind_noun(std::string_view lower) noexcept {
  return std::find(kBehindNoun.begin(), kBehindNoun.end(), lower) != kBehindNoun.end();
}

}  // namespace

// "trois Iraniens |accusés d'avoir piraté|", "una decena de empresas |vinculadas|": what ties them to something, or of what they are suspected, is
// said of the noun.
void EventFiller::trim_romance_participles() {
  settle_participle_noun();
  const GrammarWords& grammar = grammar_words(sentence_.language);
  for (Slot& slot : event_.slots) {
    if (slot.time >= 0 || slot.referent >= 0 || (slot.role != "count" && !is_party_role(slot.role))) continue;
    TokenRange tokens = work_.tokens.tokens_in(slot.span);
    if (tokens.last > tokens.first + 1 && work_.tokens.tokens[tokens.last - 1].kind == TokenKind::kComma) {
      --tokens.last;
      slot.span = work_.tokens.span(tokens);
    }
    for (std::uint32_t i = tokens.first + 1; i < tokens.last; ++i) {
      const std::string_view word = work_.tokens.lower(i);
      const WordHit* status = word_of(i, WordClass::kStatus);
      const bool suspected = status != nullptr && status->word->status == StatusWord::kAlleged &&
                             grammar.ends(WordUse::kApposedParticipleEnd, word);
      // "três |suspeitos| de tráfico": the noun of the phrase.
      if (suspected && word_of(i, WordClass::kPeople) != nullptr) continue;
      if (!suspected && (!grammar.has(WordUse::kLinked, word) || i + 1 >= sentence_.tokens.last ||
                         word_of(i + 1, WordClass::kPreposition) == nullptr))
        continue;
      slot.span = work_.tokens.span({tokens.first, i});
      break;
    }
  }
}

// "one affiliated entity |accused|", "a Russian national |wanted|": no word of the noun phrase.
void EventFiller::trim_participles() {
  if (is_romance(sentence_.language)) return trim_romance_participles();
  if (sentence_.language != "en") return;
  for (Slot& slot : event_.slots) {
    if (slot.time >= 0 || slot.quantity >= 0) continue;
    const TokenRange tokens = work_.tokens.tokens_in(slot.span);
    if (tokens.last < tokens.first + 2) continue;
    const std::uint32_t participle = tokens.last - 1;
    // "hit an apartment block |overnight|"
    if (!work_.tokens.tokens[participle].capital && work_.mention_of[participle] < 0 &&
        is_party_role(slot.role) &&
        (clause_word_classes("en", work_.tokens.lower(participle)) &
         (clause_word::kTime | clause_word::kAdverb)) != 0) {
      slot.span = work_.tokens.span({tokens.first, participle});
      continue;
    }
    if (slot.referent >= 0) continue;
    // "the banker |not guilty|", "a boat |carrying weapons|", "Euroclear |seeking damages|"
    for (std::uint32_t i = tokens.first + 1; i + 1 < tokens.last; ++i) {
      const std::string_view word = work_.tokens.lower(i);
      // "a North Korean |fishing boat|" goes on with its noun.
      const bool goes_on =
          std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& noun) {
            return noun.tokens.first > i && noun.tokens.last <= tokens.last &&
                   (noun.word->word == WordClass::kVessel || noun.word->word == WordClass::kPeople ||
                    noun.word->word == WordClass::kCompany || noun.word->word == WordClass::kObjective);
          });
      const bool carries =
          word.ends_with("ing") && !work_.tokens.tokens[i].capital &&
          (word_of(i - 1, WordClass::kVessel) != nullptr || (work_.tokens.tokens[i - 1].capital && !goes_on));
      if (!carries && (word != "not" || work_.tokens.lower(i + 1) != "guilty")) continue;
      slot.span = work_.tokens.span({tokens.first, i});
      break;
    }
    if (slot.span.end != work_.tokens.tokens[tokens.last - 1].end) continue;
    // "5,000 people |trafficked|", "a boat |loaded|"
    const bool open = work_.tokens.lower(participle).ends_with("ed") &&
                      (word_of(participle - 1, WordClass::kPeople) != nullptr ||
                       word_of(participle - 1, WordClass::kVessel) != nullptr) &&
                      participle + 1 < sentence_.tokens.last &&
                      word_of(participle + 1, WordClass::kPreposition) != nullptr;
    if (!open && !stands_behind_noun(work_.tokens.lower(participle))) continue;
    slot.span = work_.tokens.span({tokens.first, tokens.last - 1});
  }
}

// "placé en détention |provisoire|", "in custodia |cautelare|": what stands alone behind the noun that ends a Romance phrase is of it.
bool EventFiller::is_adjective_of_trigger(TokenRange phrase) const noexcept {
  constexpr std::size_t kStem = 2;  // bytes
  if (!is_romance(sentence_.language) || phrase.last != phrase.first + 1 || phrase.first != hit_.whole.last ||
      hit_.words < 2 || work_.tokens.tokens[phrase.first].kind != TokenKind::kWord ||
      work_.tokens.tokens[phrase.first].capital || work_.mention_of[phrase.first] >= 0)
    return false;
  return !grammar_words(sentence_.language)
              .ends(WordUse::kApposedParticipleEnd, work_.tokens.lower(phrase.first - 1), kStem) &&
         std::none_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
           return word.tokens.contains(phrase.first) &&
                  (is_item(word.word->word) || word.word->word == WordClass::kPeople ||
                   word.word->word == WordClass::kCompany || word.word->word == WordClass::kVessel);
         });
}

// "|Los ministros| abordaron la situación de |dos ciudadanos| detenidos en Teherán": the participle's noun suffers, and nobody else before it.
void EventFiller::settle_participle_noun() {
  if (!passive_ || type_.group != EventGroup::kEnforcement) return;
  const TokenRange held = noun_of_participle(sentence_, hit_);
  if (held.last == 0) return;
  const Span span = work_.tokens.span(held);
  std::erase_if(event_.slots, [&](const Slot& slot) {
    return (slot.role == "authority" || slot.role == "target") && slot.span.begin < event_.trigger.begin;
  });
  add("target", held, {});
  for (const Who& who : sentence_.names) {
    if (who.tie == Tie::kAdjective && held.contains(who.tokens.first))
      event_.slots.back().value = who.country;
  }
  event_.slots.back().span = span;
}

// "indaga |sulla| società X": a body behind a preposition of place in or right behind the trigger is no place.
bool EventFiller::is_looked_into(const Who& who) const noexcept {
  return type_.name == "investigation" && who.kind == EntityKind::kOrganization &&
         who.tokens.first >= hit_.whole.last &&
         std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
           return word.word->word == WordClass::kPreposition && word.word->tie == Tie::kIn &&
                  word.tokens.first > hit_.tokens.first && word.tokens.first <= hit_.whole.last;
         });
}

// "sancionó a doce sociedades |vinculadas a Rosneft|", "entities linked to the Houthis": a measure against those who are tied to somebody
// is none against him.
bool EventFiller::is_linked_to(const Who& who) const noexcept {
  constexpr std::uint32_t kReach = 6;  // tokens from the participle to the name
  // Nations have ties, and meet over them.
  if (type_.group == EventGroup::kSupport || type_.group == EventGroup::kConsult ||
      type_.name == "diplomatic_break")
    return false;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  for (std::uint32_t i = who.tokens.first; i > clause_.first + 1 && who.tokens.first - i < kReach; --i) {
    const std::uint32_t participle = i - 1;
    if (work_.tokens.tokens[participle].kind != TokenKind::kWord || hit_.whole.contains(participle) ||
        word_of(participle, WordClass::kAnd) != nullptr)
      return false;
    if (!grammar.has(WordUse::kLinked, work_.tokens.lower(participle))) continue;
    // "|sanctions| linked to the war": of no party; "the |assets| linked to X" are his.
    return work_.tokens.tokens[participle - 1].kind == TokenKind::kWord && i < who.tokens.first &&
           hit_ending_at(sentence_, participle, WordClass::kSanction) == nullptr &&
           hit_ending_at(sentence_, participle, WordClass::kAsset) == nullptr;
  }
  return false;
}

// "sanctions on |Iran|'s Bank Saderat", "drones to |Mali|'s army": whose it is does not fill the slot of what is his.
void EventFiller::drop_possessors() {
  if (sentence_.language != "en") return;
  const TextTokens& text = work_.tokens;
  for (const Who& who : sentence_.names) {
    const std::uint32_t mark = who.tokens.last;
    if (mark + 1 >= sentence_.tokens.last || !is_possessive_mark(text.lower(mark))) continue;
    const Span owner = text.span(who.tokens);
    const auto possessed = std::find_if(event_.slots.begin(), event_.slots.end(), [&](const Slot& slot) {
      const TokenRange whole = text.tokens_in(slot.span);
      return is_party_role(slot.role) && whole.last > mark + 1 &&
             (whole.first == mark || whole.first == mark + 1 || whole.first == who.tokens.first);
    });
    if (possessed == event_.slots.end()) continue;
    const TokenRange whole = text.tokens_in(possessed->span);
    if (whole.first == mark) possessed->span = text.span({mark + 1, whole.last});
    const std::string role = possessed->role;
    std::erase_if(event_.slots, [&](const Slot& other) {
      return other.role == role && other.span.begin == owner.begin && other.span.end <= owner.end;
    });
  }
}

// "interceptó dos misiles |lanzados|", "intercepted two missiles |fired|": the participle behind a thing that another verb deals with
// has not the subject of that verb for its doer.
bool EventFiller::drop_doers_of_verb_before() {
  constexpr std::uint32_t kAdjectives = 3;  // tokens between the thing and its participle
  constexpr std::size_t kStem = 3;          // bytes
  const std::uint32_t participle = hit_.tokens.first;
  if (items_.empty() || is_noun() || hit_.words != 1 ||
      !grammar_words(sentence_.language)
           .ends(WordUse::kApposedParticipleEnd, work_.tokens.lower(participle), kStem))
    return false;
  const TokenRange thing = items_.front().tokens;
  if (thing.last > participle || participle - thing.last > kAdjectives) return false;
  for (std::uint32_t i = thing.last; i < participle; ++i) {
    if (work_.tokens.tokens[i].kind != TokenKind::kWord || word_of(i, WordClass::kAuxiliary) != nullptr ||
        word_of(i, WordClass::kRelative) != nullptr)
      return false;
  }
  bool behind = false;
  for (const TriggerHit& verb : sentence_.triggers) {
    if (verb.blocked || verb.trigger->form != TriggerForm::kVerb || is_noun_trigger(sentence_, verb) ||
        verb.tokens.last > thing.first || verb.tokens.first < clause_.first ||
        verb.trigger->type == hit_.trigger->type)
      continue;
    behind = true;
    std::erase_if(event_.slots, [&](const Slot& slot) {
      return (slot.role == "actor" || slot.role == "supplier") &&
             slot.span.begin < work_.tokens.tokens[verb.tokens.first].begin;
    });
  }
  return behind;
}

// "arrested a man wanted |by the FBI|": the agent of a participle is no authority of the verb before it.
void EventFiller::drop_agents_of_participles() {
  drop_doers_of_verb_before();
  if (sentence_.language != "en" && !is_romance(sentence_.language)) return;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  const auto is_of_participle = [&](std::uint32_t token) {
    const std::string_view participle = work_.tokens.lower(token);
    // "misiles |lanzados por| Rusia", "un homme |recherché par| Interpol"
    if (sentence_.language != "en") {
      constexpr std::size_t kStem = 3;  // bytes
      return token > hit_.whole.last && grammar.ends(WordUse::kApposedParticipleEnd, participle, kStem) &&
             work_.tokens.tokens[token - 1].kind == TokenKind::kWord &&
             word_of(token - 1, WordClass::kAuxiliary) == nullptr;
    }
    // "attacks |backed by Iran|", but "wanted by the FBI for |cyberattacks|".
    if (is_noun()) return participle == "wanted" || participle == "sought";
    if (stands_behind_noun(participle)) return true;
    // "three missiles |launched by the Houthis|": of the noun before it, where that is no second verb.
    constexpr std::uint32_t kBefore = clause_word::kAdverb | clause_word::kConjunction |
                                      clause_word::kRelative | clause_word::kAuxiliary |
                                      clause_word::kPronoun;
    return grammar.ends(WordUse::kParticipleEnd, participle) && token > hit_.whole.last &&
           work_.tokens.tokens[token - 1].kind == TokenKind::kWord && !sentence_.page->time[token - 1] &&
           !work_.tokens.lower(token - 1).ends_with("ly") &&
           (clause_word_classes("en", work_.tokens.lower(token - 1)) & kBefore) == 0 &&
           word_of(token - 1, WordClass::kAuxiliary) == nullptr;
  };
  // "|Nigeria| deported 50 men convicted of fraud": who deals with those whom a participle describes did not convict them.
  const std::uint32_t participle = hit_.tokens.first;
  if (passive_ && type_.group == EventGroup::kEnforcement && participle > sentence_.tokens.first &&
      hit_.tokens.last <= participle + 2 && word_of(participle - 1, WordClass::kPeople) != nullptr) {
    std::erase_if(event_.slots, [&](const Slot& slot) {
      return slot.role == "authority" && slot.span.end <= event_.trigger.begin;
    });
  }
  std::erase_if(event_.slots, [&](const Slot& slot) {
    if (slot.role != "authority" && slot.role != "actor") return false;
    std::uint32_t first = work_.tokens.tokens_in(slot.span).first;
    const std::uint32_t begin = sentence_.tokens.first + 3;
    while (first > begin && word_of(first - 1, WordClass::kDeterminer) != nullptr) --first;
    if (first < begin || (!is_noun() && first < hit_.whole.last + 2)) return false;
    // Romanian "de" is "of" as well.
    const bool by = std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
      return word.word->word == WordClass::kPreposition && word.word->tie == Tie::kBy &&
             word.tokens.last == first;
    });
    return by && !hit_.whole.contains(first - 2) && is_of_participle(first - 2) &&
           word_of(first - 3, WordClass::kAnd) == nullptr;
  });
  drop_goals_of_participles();
}

// "interceptó 45 misiles lanzados |contra Kiev|": where the participle behind what the verb deals with goes is no target of the verb. Romance.
void EventFiller::drop_goals_of_participles() {
  constexpr std::size_t kStem = 3;  // bytes
  if (type_.name != "military_operation" || is_noun() || !is_romance(sentence_.language)) return;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  std::uint32_t participle = hit_.whole.last + 1;
  while (participle < clause_.last &&
         !grammar.ends(WordUse::kApposedParticipleEnd, work_.tokens.lower(participle), kStem))
    ++participle;
  if (participle >= clause_.last || work_.tokens.tokens[participle - 1].kind != TokenKind::kWord ||
      word_of(participle - 1, WordClass::kAnd) != nullptr ||
      word_of(participle - 1, WordClass::kAuxiliary) != nullptr)
    return;
  const std::uint32_t begin = work_.tokens.tokens[participle].begin;
  const bool hits = std::any_of(event_.slots.begin(), event_.slots.end(), [&](const Slot& slot) {
    return (slot.role == "target" || slot.role == "item") && slot.span.begin >= event_.trigger.end &&
           slot.span.begin < begin;
  });
  if (!hits) return;
  std::erase_if(event_.slots,
                [&](const Slot& slot) { return slot.role == "target" && slot.span.begin > begin; });
}

// The phrase with a number or an indefinite article that begins at `first`: "two firms", "one affiliated entity"; empty: none.
TokenRange EventFiller::counted_phrase_at(std::uint32_t first) const noexcept {
  const TextTokens& text = work_.tokens;
  std::uint32_t last = first;
  bool somebody = false;
  while (last < sentence_.tokens.last && last - first < kLongestPhrase) {
    const Token& token = text.tokens[last];
    if (token.kind != TokenKind::kWord && token.kind != TokenKind::kNumber &&
        token.kind != TokenKind::kHyphen)
      break;
    if (word_of(last, WordClass::kPreposition) != nullptr || word_of(last, WordClass::kAnd) != nullptr ||
        word_of(last, WordClass::kRelative) != nullptr || word_of(last, WordClass::kAuxiliary) != nullptr ||
        sentence_.page->time[last] || hit_.whole.contains(last) || stands_behind_noun(text.lower(last)))
      break;
    ++last;
    if (word_of(last - 1, WordClass::kPeople) == nullptr &&
        word_of(last - 1, WordClass::kVessel) == nullptr && word_of(last - 1, WordClass::kCompany) == nullptr)
      continue;
    somebody = true;
    break;
  }
  // "four men and two women |were| hurt": another clause.
  if (last < sentence_.tokens.last && word_of(last, WordClass::kAuxiliary) != nullptr) return {};
  const bool counted =
      text.tokens[first].kind == TokenKind::kNumber || text.lower(first) == "a" ||
      text.lower(first) == "an" ||
      std::any_of(document_.quantities.begin(), document_.quantities.end(),
                  [&](const Quantity& q) { return q.span.begin == text.tokens[first].begin; });
  return somebody && counted ? TokenRange{first, last} : TokenRange{};
}

void EventFiller::add_counted_conjuncts() {
  const bool suffers = type_.group == EventGroup::kSanctions || type_.group == EventGroup::kEnforcement;
  if (sentence_.language != "en" || !suffers || is_noun() || role(Tie::kObject) != "target") return;
  const TextTokens& text = work_.tokens;
  const auto joins = [&](std::uint32_t token) {
    return token < sentence_.tokens.last && word_of(token, WordClass::kAnd) != nullptr &&
           text.lower(token) == "and";
  };
  const auto add_new = [&](TokenRange phrase) {
    const Span span = text.span(phrase);
    const bool known = std::any_of(event_.slots.begin(), event_.slots.end(),
                                   [&](const Slot& slot) { return slot.span.overlaps(span); });
    if (!known) add("target", phrase, {});
    return !known;
  };
  for (std::size_t n = 0; n < event_.slots.size() && n < 8; ++n) {
    if (event_.slots[n].role != "target") continue;
    const TokenRange tokens = text.tokens_in(event_.slots[n].span);
    if (tokens.first < hit_.whole.last) continue;
    // "12 Russian judges |and three companies|"
    const bool comma =
        tokens.last < sentence_.tokens.last && text.tokens[tokens.last].kind == TokenKind::kComma;
    if (joins(tokens.last) || comma) {
      const TokenRange next = counted_phrase_at(tokens.last + 1);
      if (next.first < next.last && (!comma || joins(next.last))) add_new(next);
    }
    // "|15 North Korean IT workers| and one entity"
    std::uint32_t before = tokens.first;
    if (before > hit_.whole.last && word_of(before - 1, WordClass::kDeterminer) != nullptr) --before;
    if (before <= hit_.whole.last + 1 || !joins(before - 1)) continue;
    for (std::uint32_t first = before - 2; first >= hit_.whole.last && before - 1 - first <= kLongestPhrase;
         --first) {
      if (text.tokens[first].kind != TokenKind::kWord && text.tokens[first].kind != TokenKind::kNumber) break;
      const TokenRange phrase = counted_phrase_at(first);
      if (phrase.first >= phrase.last || phrase.last != before - 1) continue;
      add_new(phrase);
      break;
    }
  }
}

}  // namespace tamis::documents
