#include <algorithm>
#include <array>

#include "documents/events/event_conditions.h"
#include "documents/events/event_reach.h"
#include "documents/events/event_status_reader.h"
#include "documents/events/event_status_words.h"
#include "documents/events/event_tense.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/speaker_languages.h"

namespace tamis::documents {

namespace {

// "no avisó a |nadie y| lanzó": what is negated stands before the "and", not behind it.
bool ends_before_and(TokenRange negation, const EventSentence& sentence, const TriggerHit& hit) noexcept {
  return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
    return word.word->word == WordClass::kAnd && word.tokens.first >= negation.last &&
           word.tokens.last <= hit.tokens.first;
  });
}

}  // namespace

// "wollte nicht sagen, |ob| X verhaftet wurde", "wilde niet zeggen |of| X is doorzocht": left open, whatever is negated before it.
TokenRange StatusReader::whether_before() const {
  const TokenRange clause = sentence_.clause_range(hit_.tokens.first);
  std::uint32_t first = clause.first;
  while (first < hit_.tokens.first && text_.tokens[first].kind != TokenKind::kWord) ++first;
  // "обсуждались |ли| поставки в ходе визита": the visit was made.
  if (clause.first <= sentence_.tokens.first || first > hit_.tokens.first || scope_.framed) return {};
  if (grammar_words(sentence_.language).has(WordUse::kWhether, text_.lower(first)))
    return first < hit_.tokens.first ? TokenRange{first, first + 1} : TokenRange{};
  return is_asked(sentence_, clause) ? TokenRange{first + 1, first + 2} : TokenRange{};
}

// A negation at the verb, or an infinitive that a word governs which says how far it came. The bare particle of one ("was glad to meet")
// says nothing.
bool StatusReader::is_undone() const {
  constexpr std::uint32_t kNear = 2;  // tokens between
  const auto set = [](TokenRange tokens) { return tokens.first < tokens.last; };
  if (set(negated_) && distance(negated_, hit_.whole) <= (noun_ ? 0U : kNear) &&
      !ends_before_and(negated_, sentence_, hit_))
    return true;
  // "|réclame| la libération": the noun right behind who asks for it.
  const bool article = hit_.tokens.first > sentence_.tokens.first &&
                       (clause_word_classes(sentence_.language, text_.lower(hit_.tokens.first - 1)) &
                        clause_word::kArticle) != 0;
  if (noun_ || article)
    return set(proposed_) && proposed_.last <= hit_.tokens.first &&
           hit_.tokens.first - proposed_.last <= kNear;
  // "|sanctionnera| Minsk si": a Romance verb in the future.
  if (is_romance(sentence_.language) && set(planned_) && planned_.first == hit_.tokens.first) return true;
  if (const TokenRange contrary = counterfactual_around(sentence_, hit_); set(contrary)) return true;
  const bool bare =
      planned_.last == hit_.tokens.first && planned_.last == planned_.first + 1 &&
      grammar_words(sentence_.language).has(WordUse::kInfinitiveParticle, text_.lower(planned_.first));
  const bool planned = set(planned_) && !bare && planned_.first != hit_.tokens.first;
  return infinitive_ && (set(failed_) || set(attempted_) || set(proposed_) || set(possible_) || planned);
}

// "an |arrest warrant| for X": the words of the arrest say themselves that it is only asked for; empty: they do not.
TokenRange StatusReader::order_in_trigger() const noexcept {
  if (type_.name != "arrest") return {};
  const auto order = std::find_if(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    return word.word->word == WordClass::kStatus && word.word->status == StatusWord::kProposed &&
           word.tokens.first < hit_.tokens.last && hit_.tokens.first < word.tokens.last;
  });
  if (order == sentence_.words.end()) return {};
  // "were |arrested| on a warrant": done, and what for.
  const bool done =
      std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
        return !hit.blocked && hit.trigger->type == hit_.trigger->type &&
               (hit.tokens.last <= order->tokens.first || hit.tokens.first >= order->tokens.last);
      });
  return done ? TokenRange{} : order->tokens;
}

// "|non| ha attaccato", "攻撃|しなかった|": no other word of the sentence can be what is negated.
bool StatusReader::negates_own_verb() const noexcept {
  constexpr std::uint32_t kReach = 2;
  // "satıp |satmadığı| bilinmiyor": Turkish asks so.
  if (negated_.first >= negated_.last || sentence_.language == "tr" ||
      distance(negated_, hit_.whole) > kReach)
    return false;
  const bool verb_last = last_verb_ && sentence_.language != "de" && sentence_.language != "nl";
  if (noun_ && !verb_last) return false;
  return !ends_before_and(negated_, sentence_, hit_);
}

// What was noted, and what stands around it: for weights, which may see more in them than the order above.
std::uint64_t StatusReader::signs() const {
  std::uint64_t signs = 0;
  const auto add = [&](StatusSign sign, bool is) { signs |= is ? sign_bit(sign) : 0; };
  const auto noted = [&](StatusSign sign, TokenRange tokens) { add(sign, tokens.first < tokens.last); };
  noted(StatusSign::kNegated, negated_);
  add(StatusSign::kGoverningNegation, governing_negation_);
  noted(StatusSign::kRejected, rejection_around(sentence_, hit_));
  noted(StatusSign::kWhether, whether_before());
  noted(StatusSign::kDenied, denied_);
  noted(StatusSign::kDeniedBehind, denied_behind_);
  noted(StatusSign::kFailed, failed_);
  noted(StatusSign::kProposed, proposed_);
  noted(StatusSign::kPossible, possible_);
  noted(StatusSign::kAttempted, attempted_);
  noted(StatusSign::kPlanned, planned_);
  noted(StatusSign::kPurpose, unsaid_);
  add(StatusSign::kQuestion, sentence_.question);
  noted(StatusSign::kBackground, background_);
  noted(StatusSign::kAlleged, alleged_);
  noted(StatusSign::kSourced, sourced_);
  add(StatusSign::kNoun, noun_);
  add(StatusSign::kState, hit_.trigger->form == TriggerForm::kState);
  add(StatusSign::kFramed, scope_.framed);
  add(StatusSign::kGoverned, scope_.governed);
  add(StatusSign::kOpening, opening_);
  add(StatusSign::kRelative, is_relative_clause(sentence_, hit_.tokens.first));
  add(StatusSign::kBehindOther, scope_.clause != sentence_.clause(sentence_.tokens.first));
  add(StatusSign::kUndone, is_undone());
  for (const WordHit& word : sentence_.words) {
    if (word.word->word != WordClass::kStatus) continue;
    switch (word.word->status) {
      case StatusWord::kNegation:
        add(StatusSign::kFarNegation, true);
        break;
      case StatusWord::kPossible:
      case StatusWord::kFeared:
      case StatusWord::kConditional:
      case StatusWord::kNeeded:
        add(StatusSign::kFarPossible, true);
        break;
      case StatusWord::kFuture:
      case StatusWord::kPlanned:
      case StatusWord::kAgreed:
        add(StatusSign::kFarPlanned, true);
        break;
      case StatusWord::kFailed:
      case StatusWord::kPrevented:
      case StatusWord::kAttempted:
        add(StatusSign::kFarFailed, true);
        break;
      case StatusWord::kAlleged:
      case StatusWord::kAllegedNoun:
      case StatusWord::kSource:
        add(StatusSign::kFarAlleged, true);
        break;
      case StatusWord::kDenied:
        add(StatusSign::kFarDenied, true);
        break;
      case StatusWord::kBackground:
      case StatusWord::kAlready:
        add(StatusSign::kFarBackground, true);
        break;
      case StatusWord::kProposed:
        add(StatusSign::kFarProposed, true);
        break;
      case StatusWord::kPluperfect:
        add(StatusSign::kPluperfect, sentence_.clause(word.tokens.first) == scope_.clause);
        break;
      case StatusWord::kNothing:
        break;
    }
  }
  const TokenRange order = order_in_trigger();
  add(StatusSign::kCertain,
      said_of_verb_ || of_relative_clause_ ||
          (hit_.trigger->form == TriggerForm::kState && is_in_future(sentence_, hit_)) ||
          negates_own_verb() || order.first < order.last ||
          (type_.name == "terrorism" && planned_.first < planned_.last));
  add(StatusSign::kMeasureBeside,
      std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
        if (other.blocked || &other == &hit_ || other.trigger->type == hit_.trigger->type) return false;
        const EventGroup group = EventTables::get().type_of(*other.trigger).group;
        return group == EventGroup::kEnforcement || group == EventGroup::kSanctions;
      }));
  return signs;
}

std::string_view status_sign_name(StatusSign sign) noexcept {
  static constexpr std::array<std::string_view, kStatusSigns> kNames = {
      "negated",        "governing_negation", "rejected",       "whether",    "denied",      "denied_behind",
      "failed",         "proposed",           "possible",       "attempted",  "planned",     "purpose",
      "question",       "background",         "alleged",        "sourced",    "noun",        "state",
      "framed",         "governed",           "opening",        "relative",   "pluperfect",  "behind_other",
      "far_negation",   "far_possible",       "far_planned",    "far_failed", "far_alleged", "far_denied",
      "far_background", "far_proposed",       "measure_beside", "title",      "certain"};
  return kNames[static_cast<std::size_t>(sign)];
}

std::uint64_t status_signs(const EventSentence& sentence, const TriggerHit& hit, EventStatus told) {
  StatusReader reader(sentence, hit, {});
  const bool by_words = reader.run().status == told;
  return reader.signs() | (by_words ? 0 : sign_bit(StatusSign::kCertain));
}

// "denied sex with girls supplied by the man |who| killed himself": the deed is of the clause about somebody named before it. Of reports
// ("denied reports which said that ...") that clause is what is denied.
bool StatusReader::is_of_relative_clause(TokenRange word) const {
  constexpr std::uint32_t kNear = 4;  // tokens between the pronoun and a noun of its clause
  if (word.last >= hit_.tokens.first || governs_claim(word.last)) return false;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  const std::uint32_t first =
      noun_ && hit_.tokens.first > word.last + kNear ? hit_.tokens.first - kNear : word.last + 1;
  for (std::uint32_t i = first; i < hit_.tokens.first; ++i) {
    if (grammar.has(WordUse::kPersonRelative, text_.lower(i)) &&
        (clause_word_classes(sentence_.language, text_.lower(i)) & clause_word::kArticle) == 0)
      return true;
  }
  return false;
}

// "9日に訪朝|し、外相と会談する|予定だ": a Japanese clause that goes on without an end of its own is as real as the last, which has no other subject.
TokenRange StatusReader::plan_of_joined_clause() const {
  constexpr std::uint32_t kLink = 3;  // tokens between the trigger and the comma
  constexpr std::uint32_t kEnd = 8;   // ... and from the plan to the end of the sentence
  if (sentence_.language != "ja" || scope_.framed) return {};
  const GrammarWords& grammar = grammar_words("ja");
  const TokenRange clause = sentence_.clause_range(hit_.tokens.first);
  std::uint32_t comma = clause.last;
  if (comma >= sentence_.tokens.last) return {};
  if (text_.tokens[comma].kind != TokenKind::kComma) --comma;
  if (comma < hit_.whole.last || comma - hit_.whole.last > kLink ||
      text_.tokens[comma].kind != TokenKind::kComma || !grammar.has(WordUse::kGoesOnEnd, text_.at(comma - 1)))
    return {};
  for (std::uint32_t i = comma + 1; i < sentence_.tokens.last; ++i) {
    if (grammar.has(WordUse::kTopicParticle, text_.at(i)) ||
        grammar.has(WordUse::kSubjectParticle, text_.at(i)))
      return {};
  }
  for (const WordHit& word : sentence_.words) {
    if (word.word->word == WordClass::kStatus && word.tokens.first > comma &&
        (word.word->status == StatusWord::kPlanned || word.word->status == StatusWord::kFuture) &&
        word.tokens.last + kEnd > sentence_.tokens.last && !sentence_.page->time[word.tokens.first])
      return word.tokens;
  }
  return {};
}

// "制裁|草案": the trigger and a noun for what is only proposed are one word.
bool StatusReader::is_compound_with(const WordHit& word) const {
  return is_character_script(text_.tokens[hit_.tokens.first].script) &&
         word.tokens.first <= hit_.whole.last && word.tokens.last > hit_.whole.last;
}

void StatusReader::read_plan(const WordHit& word, const Reach& reach) {
  const std::string_view its = text_.lower(word.tokens.first);
  // "will extradite a man who |was caught| in X": has its own tense.
  if (sentence_.language == "en" && !noun_ && hit_.words >= 2 &&
      (text_.lower(hit_.tokens.first) == "was" || text_.lower(hit_.tokens.first) == "were"))
    return;
  if (sentence_.language == "de" && (its == "wird" || its == "werden" || its == "werde") &&
      (noun_ ? is_passive_clause(sentence_, word.tokens.first) : !is_german_infinitive(sentence_, hit_)))
    return;
  if (sentence_.language == "zh" && is_object_marker(sentence_, word.tokens.first)) return;
  // "弹道导弹|计划|中": a programme of weapons is no plan.
  if (sentence_.language == "zh" && (its == "计" || its == "計") &&
      (hit_ending_at(sentence_, word.tokens.first, WordClass::kMissile) != nullptr ||
       hit_ending_at(sentence_, word.tokens.first, WordClass::kNuclear) != nullptr ||
       hit_ending_at(sentence_, word.tokens.first, WordClass::kArms) != nullptr))
    return;
  // "訪朝へ" announces; "日本への輸出" does not.
  if (sentence_.language == "ja" && its == "へ" && word.tokens.last < sentence_.tokens.last &&
      text_.tokens[word.tokens.last].kind == TokenKind::kWord)
    return;
  // Polish "ma" before an infinitive.
  if (sentence_.language == "pl" && its.starts_with("ma") && its.size() <= 4 &&
      word.tokens.last == word.tokens.first + 1 && !text_.lower(hit_.tokens.last - 1).ends_with("ć") &&
      !text_.lower(hit_.tokens.first).ends_with("ć"))
    return;
  // "expects them to be charged": whoever says so does not charge them.
  const bool thought = type_.group == EventGroup::kEnforcement &&
                       grammar_words(sentence_.language).has(WordUse::kExpects, its) &&
                       (word.tokens.last == sentence_.tokens.last || text_.lower(word.tokens.last) != "to");
  if ((reach.same && reach.in_reach) || reach.before_clause)
    note(thought ? possible_ : planned_, word.tokens);
  // "襲撃|を計画|していた": its own verb plans it.
  constexpr std::uint32_t kParticle = 1;
  said_of_verb_ = said_of_verb_ ||
                  (sentence_.language == "ja" && noun_ && reach.same &&
                   (word.word->status == StatusWord::kPlanned || word.word->status == StatusWord::kFuture) &&
                   word.tokens.first == hit_.whole.last + kParticle &&
                   grammar_words("ja").has(WordUse::kObjectParticle, text_.at(hit_.whole.last)));
  if (reach.before_clause) note(governing_, word.tokens);
}

// "il est faux |que|", "niega |que|": it governs the clause behind.
bool StatusReader::ends_with_that(const WordHit& word) const noexcept {
  const auto that = [&](std::uint32_t i) {
    return (clause_word_classes(sentence_.language, text_.lower(i)) & clause_word::kThat) != 0;
  };
  return that(word.tokens.last - 1) || (word.tokens.last < hit_.tokens.first && that(word.tokens.last));
}

// "ont accusé l'Iran |d'avoir saisi| ...", "acusó a Irán |de expulsar| ...": the deed itself is what somebody is accused of.
bool StatusReader::is_accused_of_deed(const WordHit& word) const {
  constexpr std::uint32_t kReach = 8;         // tokens over whom it is said of
  constexpr std::size_t kInfinitiveStem = 2;  // bytes
  const GrammarWords& grammar = grammar_words(sentence_.language);
  std::uint32_t first = hit_.tokens.first;
  if (first <= word.tokens.first || first - word.tokens.first > kReach) return false;
  const auto infinitive = [&](std::uint32_t i) {
    return grammar.has(WordUse::kInfinitive, text_.lower(i)) ||
           grammar.ends(WordUse::kInfinitiveEnd, text_.lower(i), kInfinitiveStem);
  };
  if (is_auxiliary(sentence_, {first - 1, first}) && infinitive(first - 1)) --first;
  // French infinitives in -er look like nouns.
  return first > word.tokens.first && grammar.has(WordUse::kToInfinitive, text_.lower(first - 1)) &&
         (infinitive(first) || (sentence_.language == "fr" && text_.lower(first).ends_with("er")));
}

}  // namespace tamis::documents
