// What stands around a trigger as a form of its verb: passives, participles, nouns that only say when (event_status.h).
#include <algorithm>
#include <array>

#include "documents/events/event_filler.h"
#include "documents/events/event_joined_clauses.h"
#include "documents/events/event_reach.h"
#include "documents/events/event_status.h"
#include "documents/words/country_words.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

// Between a word that only says when and its noun.
constexpr std::uint32_t kFrameReach = 2;

// "|incluido| en octubre en la lista", "|finito| nella lista nera": the participle that governs a phrase of listing, over when and where; the
// trigger's own first word where there is none.
std::uint32_t governing_participle(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  constexpr std::uint32_t kReach = 6;
  constexpr std::size_t kStem = 3;  // bytes
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words(sentence.language);
  const std::uint32_t own = hit.tokens.first;
  if (!has_order(sentence.language, WordOrder::kNounBeforeName) ||
      EventTables::get().type_of(*hit.trigger).group != EventGroup::kSanctions ||
      hit.trigger->form != TriggerForm::kVerb ||
      grammar.ends(WordUse::kApposedParticipleEnd, text.lower(own), kStem))
    return own;
  const TokenRange clause = sentence.clause_range(own);
  for (std::uint32_t i = own; i > clause.first && own - i < kReach; --i) {
    const std::uint32_t before = i - 1;
    if (text.tokens[before].kind != TokenKind::kWord && text.tokens[before].kind != TokenKind::kNumber)
      return own;
    if (sentence.page->time[before] || hit_ending_at(sentence, i, WordClass::kPreposition) != nullptr ||
        hit_ending_at(sentence, i, WordClass::kDeterminer) != nullptr)
      continue;
    if (text.tokens[before].capital || sentence.work->mention_of[before] >= 0 ||
        !grammar.ends(WordUse::kApposedParticipleEnd, text.lower(before), kStem))
      return own;
    // "ha inserito nella lista": a verb with its auxiliary.
    return before > clause.first && hit_ending_at(sentence, before, WordClass::kAuxiliary) != nullptr
               ? own
               : before;
  }
  return own;
}

// "die door de EU |op de sanctielijst| is gezet": the participle of a phrase stands beside an auxiliary of the passive.
bool is_listed_by_participle(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  const TextTokens& text = sentence.work->tokens;
  const TokenRange clause = sentence.clause_range(hit.tokens.first);
  const bool phrase =
      hit.words >= 2 && std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
        return word.word->word == WordClass::kPreposition && word.tokens.first == hit.tokens.first;
      });
  if (!phrase) return false;
  const auto is_participle = [&](std::uint32_t i) {
    if (!clause.contains(i) || hit.whole.contains(i)) return false;
    const std::string_view word = text.lower(i);
    return word.starts_with("ge") && (word.ends_with("t") || word.ends_with("n") || word.ends_with("d"));
  };
  return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& aux) {
    if (aux.word->word != WordClass::kAuxiliary || !aux.word->passive || !clause.contains(aux.tokens.first))
      return false;
    const std::string_view verb = text.lower(aux.tokens.first);
    if (sentence.language == "de" && (!verb.starts_with("w") || verb == "war" || verb == "waren"))
      return false;
    return is_participle(aux.tokens.last) ||
           (aux.tokens.first > clause.first && is_participle(aux.tokens.first - 1)) ||
           is_participle(hit.whole.last);
  });
}

// "est accusé d'|avoir| armé", "è accusato di |aver| finanziato": who did it suffers nothing.
bool is_perfect_infinitive(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  if (!has_order(sentence.language, WordOrder::kNounBeforeName)) return false;
  const GrammarWords& grammar = grammar_words(sentence.language);
  const std::uint32_t first = std::max(sentence.tokens.first + 1, hit.tokens.first) - 1;
  for (std::uint32_t i = first; i + 1 < hit.tokens.last; ++i) {
    if (grammar.has(WordUse::kHave, sentence.work->tokens.lower(i))) return true;
  }
  return false;
}

// "|is investigating|", "|está buscando a|": behind its auxiliary the trigger goes on with a gerund and no participle; its subject acts.
bool is_progressive(const EventSentence& sentence, const TriggerHit& hit, std::uint32_t behind) noexcept {
  constexpr std::size_t kStem = 3;  // bytes
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words(sentence.language);
  if (behind >= hit.tokens.last || !grammar.ends(WordUse::kGerundEnd, text.lower(behind), kStem))
    return false;
  return behind + 1 >= hit.tokens.last ||
         hit_ending_at(sentence, behind + 2, WordClass::kPreposition) != nullptr;
}

// What may stand between the subject and its Arabic verb, or before a verb whose subject is left out: small words, when it was.
bool is_small_arabic_word(const EventSentence& sentence, std::uint32_t token) noexcept {
  using namespace clause_word;
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words("ar");
  constexpr std::size_t kLetter = 2;  // bytes
  std::string_view word = text.lower(token);
  // "|وقبل| ذلك"
  if (word.size() > 2 * kLetter && grammar.begins(WordUse::kWordFront, word) &&
      clause_word_classes("ar", word) == 0)
    word.remove_prefix(kLetter);
  return sentence.page->time[token] || grammar.has(WordUse::kPastParticle, word) ||
         grammar.has(WordUse::kHadBeen, word) ||
         (clause_word_classes("ar", word) & (kPreposition | kDemonstrative | kAdverb | kConjunction |
                                             kSubordinator | kTime | kAuxiliary | kMale | kFemale)) != 0 ||
         grammar.has(WordUse::kThis, word) ||
         hit_ending_at(sentence, token + 1, WordClass::kStatus) != nullptr;
}

// Whether the word behind a verb that takes an object is none: "اعتُقل |في| برلين", "اتُّهم |بغسل| الأموال", "عُيّن |رئيسا|".
bool stands_without_object(const EventSentence& sentence, std::uint32_t behind, bool office) {
  constexpr std::size_t kLetter = 2;  // bytes
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words("ar");
  if (behind >= sentence.tokens.last || text.tokens[behind].kind != TokenKind::kWord) return true;
  if (sentence.page->time[behind]) return true;
  const std::string_view word = text.lower(behind);
  const bool preposition = (clause_word_classes("ar", word) & clause_word::kPreposition) != 0 ||
                           std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& hit) {
                             return hit.word->word == WordClass::kPreposition && hit.tokens.first == behind;
                           });
  if (preposition || (sentence.work->mention_of[behind] < 0 && grammar.begins(WordUse::kNounFront, word)))
    return true;
  return office && sentence.work->mention_of[behind] < 0 &&
         grammar.ends(WordUse::kTanwinEnd, word, 2 * kLetter) && !grammar.ends(WordUse::kNoAccusative, word);
}

// "|اعتقل| رجل الأعمال سعيد الكثيري في دبي": nobody but a person stands behind a verb of the police, and it has no object.
bool is_arabic_arrest_of_subject(const EventSentence& sentence, const TriggerHit& hit) {
  const TextTokens& text = sentence.work->tokens;
  const std::string_view type = EventTables::get().type_of(*hit.trigger).name;
  if ((type != "arrest" && type != "release") ||
      grammar_words("ar").begins(WordUse::kPresentFront, text.lower(hit.tokens.first)))
    return false;
  const Who* person = nullptr;
  for (const Who& who : sentence.names) {
    if (who.tokens.first < hit.tokens.last ||
        who.tokens.first >= sentence.clause_range(hit.tokens.first).last || who.tie == Tie::kAdjective ||
        who.kind == EntityKind::kPlace)
      continue;
    if (person == nullptr && who.kind == EntityKind::kPerson && who.whole.first == hit.tokens.last &&
        !who.authority && !who.counted && !who.unnamed) {
      person = &who;
    } else if (who.tie == Tie::kBare) {
      return false;
    }
  }
  return person != nullptr &&
         stands_without_object(sentence, std::max(person->tokens.last, person->trail), false);
}

// "رامي مخلوف |اعتُقل| في برلين", "قبل ذلك |اعتُقل| في برلين": a verb that takes an object and has none, behind a person or behind small
// words alone; and one that takes its person up again: "رامي مخلوف |حُكم عليه|", "|تم اعتقاله|", "|جُمّدت أصوله|".
bool is_arabic_passive_of_person(const EventSentence& sentence, const TriggerHit& hit) {
  constexpr std::uint32_t kMostAside = 14;  // tokens
  constexpr std::size_t kStem = 6;          // bytes
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words("ar");
  const TokenRange clause = sentence.clause_range(hit.tokens.first);
  const std::uint32_t verb = hit.tokens.first;
  // Who it is of stands right before the verb, over an aside.
  std::uint32_t at = verb;
  while (at > sentence.tokens.first && text.tokens[at - 1].kind == TokenKind::kWord &&
         sentence.work->mention_of[at - 1] < 0 && is_small_arabic_word(sentence, at - 1))
    --at;
  if (at > sentence.tokens.first && text.tokens[at - 1].kind == TokenKind::kComma) {
    std::uint32_t open = at - 1;
    while (open > sentence.tokens.first && at - open < kMostAside &&
           text.tokens[open - 1].kind != TokenKind::kComma)
      --open;
    if (open > sentence.tokens.first && text.tokens[open - 1].kind == TokenKind::kComma) at = open - 1;
  }
  const Who* person = nullptr;
  for (const Who& who : sentence.names) {
    if (who.tokens.last == at && who.kind == EntityKind::kPerson && who.tie == Tie::kBare && !who.authority &&
        !who.counted)
      person = &who;
  }
  const bool opens =
      at == clause.first || at == sentence.tokens.first || text.tokens[at - 1].kind != TokenKind::kWord;
  if (person == nullptr && !opens) return false;
  if (hit.tokens.last == hit.tokens.first + 1 && is_arabic_arrest_of_subject(sentence, hit)) return true;
  const bool office = EventTables::get().type_of(*hit.trigger).group == EventGroup::kOffice;
  const bool done = verb > sentence.tokens.first &&
                    (clause_word_classes("ar", text.lower(verb - 1)) & clause_word::kAuxiliary) != 0 &&
                    !grammar.ends(WordUse::kPastParticle, text.lower(verb - 1)) &&
                    !grammar.has(WordUse::kHadBeen, text.lower(verb - 1));
  bool again = done && grammar.ends(WordUse::kObjectSuffix, text.lower(hit.tokens.last - 1), kStem);
  for (std::uint32_t i = verb; i <= hit.whole.last && i < clause.last && i <= verb + 3; ++i)
    again = again || grammar.has(WordUse::kOnPronoun, text.lower(i));
  if (EventTables::get().type_of(*hit.trigger).name == "asset_freeze") {
    for (const WordHit& word : sentence.words)
      again = again || (is_item(word.word->word) && word.tokens.first >= hit.tokens.last &&
                        word.tokens.first <= hit.tokens.last + 1 &&
                        grammar.ends(WordUse::kObjectSuffix, text.lower(word.tokens.last - 1), kStem));
  }
  // "تم اعتقال |كريم الجابري|" names him itself, and "فرضت عليه |واشنطن|" who does it.
  const auto named_behind = [&] {
    return std::any_of(sentence.names.begin(), sentence.names.end(), [&](const Who& who) {
      return who.tokens.first >= hit.tokens.last && who.tokens.first < clause.last &&
             who.tie != Tie::kAdjective && who.kind != EntityKind::kPlace &&
             (who.tie == Tie::kBare || who.tie == Tie::kAgainst || who.tie == Tie::kOf);
    });
  };
  if (again) return person != nullptr && !named_behind();
  if (done || hit.tokens.last - hit.tokens.first > 1 ||
      grammar.ends(WordUse::kObjectSuffix, text.lower(verb), kStem) ||
      grammar.begins(WordUse::kPresentFront, text.lower(verb)))
    return false;
  return stands_without_object(sentence, hit.tokens.last, office) && !named_behind();
}

// "كانت الشركة قد |أدرجت على| قائمة العقوبات": a verb whose letters may be active or passive, right before a preposition, has no object;
// who stands before it suffers. A country is who lists, and a name behind the phrase is whom it lists.
bool is_arabic_passive(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words("ar");
  const TokenRange clause = sentence.clause_range(hit.tokens.first);
  const auto is_preposition = [&](std::uint32_t token) {
    return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
      return word.word->word == WordClass::kPreposition && word.tokens.first == token;
    });
  };
  // "أدرجت |على قائمة العقوبات|": the phrase alone may be what tells it.
  const bool phrase = hit.tokens.first > clause.first && is_preposition(hit.tokens.first);
  // "رفع اسم |الشرع| من القائمة": a name or a noun with its article is no verb.
  if (phrase && (sentence.work->mention_of[hit.tokens.first - 1] >= 0 ||
                 text.at(hit.tokens.first - 1).starts_with(kArabicArticle) ||
                 EventTables::get().type_of(*hit.trigger).name != "sanctions_designation"))
    return false;
  const std::uint32_t verb = hit.tokens.first - (phrase ? 1 : 0);
  if (verb + 1 >= clause.last || grammar.ends(WordUse::kObjectSuffix, text.at(verb), 6)) return false;
  if (!is_preposition(verb + 1) || verb == clause.first) return false;
  const auto& mentions = sentence.work->document->mentions;
  std::int32_t before = -1;
  for (std::uint32_t i = clause.first; i < verb; ++i)
    before = sentence.work->mention_of[i] >= 0 ? sentence.work->mention_of[i] : before;
  const auto is_place = [&](std::int32_t mention) {
    return mentions[static_cast<std::size_t>(mention)].kind == EntityKind::kPlace;
  };
  if (before >= 0 && is_place(before)) return false;
  for (std::uint32_t i = hit.whole.last; i < clause.last; ++i) {
    const std::int32_t behind = sentence.work->mention_of[i];
    if (behind >= 0 && !is_place(behind)) return false;
  }
  return true;
}

}  // namespace

bool is_framed(const EventSentence& sentence, const TriggerHit& hit) {
  if (!is_noun_trigger(sentence, hit)) return false;
  const TextTokens& text = sentence.work->tokens;
  for (const WordHit& word : sentence.words) {
    if (word.word->word != WordClass::kFrame || word.tokens.last > hit.tokens.first ||
        hit.tokens.first - word.tokens.last > kFrameReach)
      continue;
    bool framed = true;
    for (std::uint32_t i = word.tokens.last; i < hit.tokens.first; ++i)
      framed = framed && text.tokens[i].kind == TokenKind::kWord;
    if (framed) return true;
  }
  return false;
}

bool is_apposed_participle(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  constexpr std::size_t kStem = 4;  // bytes
  const TextTokens& text = sentence.work->tokens;
  const EventType& type = EventTables::get().type_of(*hit.trigger);
  const std::uint32_t participle = governing_participle(sentence, hit);
  const bool office = type.group == EventGroup::kOffice && type.name != "death" &&
                      has_order(sentence.language, WordOrder::kNounBeforeName);
  if ((type.group != EventGroup::kSanctions && type.group != EventGroup::kEnforcement && !office) ||
      hit.trigger->form != TriggerForm::kVerb || hit.trigger->items != 0 ||
      !grammar_words(sentence.language).ends(WordUse::kApposedParticipleEnd, text.lower(participle), kStem))
    return false;
  std::uint32_t first = sentence.clause_range(hit.tokens.first).first;
  // "ранее |осуждённый|", "déjà |visé|": one small word before it.
  if (first + 1 == participle && hit_ending_at(sentence, first + 1, WordClass::kStatus) != nullptr) ++first;
  if (first != participle || first <= sentence.tokens.first ||
      text.tokens[first - 1].kind != TokenKind::kComma)
    return false;
  const std::uint32_t next = hit.whole.last;
  // "|incluido| en octubre |en la lista| Clinton": with what it governs it is no adjective of the noun behind.
  const bool governs = hit.words >= 2 &&
                       hit.trigger->roles[static_cast<std::size_t>(Tie::kObject)] == "target" &&
                       has_order(sentence.language, WordOrder::kNounBeforeName);
  if (next >= sentence.tokens.last || participle < hit.tokens.first || governs) return true;
  if (text.tokens[next].kind != TokenKind::kWord) return text.tokens[next].kind != TokenKind::kNumber;
  return sentence.page->time[next] || hit_ending_at(sentence, next + 1, WordClass::kPreposition) != nullptr ||
         std::any_of(sentence.words.begin(), sentence.words.end(),
                     [&](const WordHit& word) {
                       return word.tokens.first == next && word.word->word == WordClass::kPreposition;
                     }) ||
         has_order(sentence.language, WordOrder::kSlavic);
}

namespace {

// "está |investigando| a X", "está a |investigar| X": a gerund, or an infinitive behind a preposition, that an auxiliary governs.
bool goes_on(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  constexpr std::size_t kStem = 3;  // bytes
  const GrammarWords& grammar = grammar_words(sentence.language);
  const std::uint32_t verb = hit.tokens.first;
  const std::string_view word = sentence.work->tokens.lower(verb);
  if (hit.words != 1) return false;
  if (grammar.ends(WordUse::kGerundEnd, word, kStem) &&
      hit_ending_at(sentence, verb, WordClass::kAuxiliary) != nullptr)
    return true;
  // "está a |investigar| o banco" is a gerund; "tem de |pagar| uma multa" suffers.
  return verb > sentence.tokens.first &&
         (EventTables::get().type_of(*hit.trigger).group == EventGroup::kTrade ||
          (sentence.language == "pt" && sentence.work->tokens.lower(verb - 1) == "a")) &&
         grammar.ends(WordUse::kInfinitiveEnd, word, kStem) &&
         hit_ending_at(sentence, verb, WordClass::kPreposition) != nullptr &&
         hit_ending_at(sentence, verb - 1, WordClass::kAuxiliary) != nullptr;
}

// "أُدرج", "اعتُقل", "وعُينت": an Arabic verb whose vowel sign says that it is passive; the signs of the present ("يُرسل") say nothing.
bool is_voweled_passive(std::string_view word) {
  constexpr std::size_t kLetter = 2;  // bytes
  constexpr std::string_view kDamma = "\u064F";
  static constexpr std::array<std::string_view, 4> kPresent = {"\u064A", "\u062A", "\u0646", "\u0633"};
  if (word.size() > 4 * kLetter && grammar_words("ar").begins(WordUse::kAndFront, word))
    word.remove_prefix(kLetter);
  const std::size_t at = word.find(kDamma);
  if (at == kLetter)
    return std::find(kPresent.begin(), kPresent.end(), word.substr(0, kLetter)) == kPresent.end();
  constexpr std::string_view kAlef = "\u0627";
  return (at == 2 * kLetter || at == 3 * kLetter) && word.starts_with(kAlef);
}

// Whether the verb of the trigger, or the one that opens its clause, is such a verb and done to somebody; not "أُفرج |عن| X", "قُبض |على| X", where
// the preposition says whom.
bool is_voweled_passive(const EventSentence& sentence, const TriggerHit& hit) {
  const TextTokens& text = sentence.work->tokens;
  const std::string_view object = hit.trigger->roles[static_cast<std::size_t>(Tie::kObject)];
  if (object != "target" && object != "person") return false;
  const std::uint32_t opening = sentence.clause_range(hit.tokens.first).first;
  if (!is_voweled_passive(text.at(hit.tokens.first)) && !is_voweled_passive(text.at(opening))) return false;
  return EventTables::get().type_of(*hit.trigger).group == EventGroup::kSanctions ||
         std::none_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& small) {
           return small.word->word == WordClass::kPreposition && small.tokens.first == hit.tokens.first + 1;
         });
}

}  // namespace

namespace {

// "X, |charged with| fraud", "a man |suspected of| murder", "|sentenced to| six years": a transitive participle right before its own preposition
// has no object, so that it suffers. English.
bool is_closed_by_preposition(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  static constexpr std::array<std::string_view, 14> kOfSomebody = {
      "accused", "acquitted", "banned", "barred", "charged",   "convicted", "detained",
      "fined",   "indicted",  "jailed", "sought", "sentenced", "suspected", "wanted"};
  const TextTokens& text = sentence.work->tokens;
  const std::uint32_t last = hit.tokens.last;
  if (sentence.language != "en" || hit.whole.last != last ||
      std::find(kOfSomebody.begin(), kOfSomebody.end(), text.lower(hit.tokens.first)) == kOfSomebody.end())
    return false;
  // "|barred from entering| Georgia"
  if (last >= hit.tokens.first + 2)
    return hit_ending_at(sentence, hit.tokens.first + 2, WordClass::kPreposition) != nullptr;
  // "|convicted| of fraud"
  return last == hit.tokens.first + 1 && last < sentence.tokens.last &&
         (text.lower(last) == "of" || text.lower(last) == "with");
}

// "X, |fined| 3 million euros, ...": behind the comma a fine is what its subject pays. English.
bool is_apposed_fine(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  const std::uint32_t verb = hit.tokens.first;
  const std::uint32_t sum = hit.whole.last;
  const TextTokens& text = sentence.work->tokens;
  if (sentence.language != "en" || text.lower(verb) != "fined" || verb <= sentence.tokens.first ||
      sum >= sentence.tokens.last || text.tokens[verb - 1].kind != TokenKind::kComma)
    return false;
  const auto& quantities = sentence.work->document->quantities;
  return std::any_of(quantities.begin(), quantities.end(), [&](const Quantity& quantity) {
    return quantity.span.begin == text.tokens[sum].begin && quantity.counted.empty() &&
           !quantity.unit.empty();
  });
}

// "women |trafficked| to Libya were freed", "the money |stolen| from the bank was laundered": a participle without an object behind its noun, with
// the verb of the clause still to come. English.
bool stands_before_verb_of_clause(const EventSentence& sentence, const TriggerHit& hit) {
  const TextTokens& text = sentence.work->tokens;
  const GrammarWords& grammar = grammar_words("en");
  const TokenRange clause = sentence.clause_range(hit.tokens.first);
  // "trafficked |into|": the preposition may be of the phrase.
  const std::uint32_t next = hit.tokens.first + 1;
  const bool own = hit.whole.last == next + 1 && hit.words == 2;
  if (sentence.language != "en" || (hit.words != 1 && !own) || hit.tokens.first <= clause.first ||
      next + 1 >= clause.last || !grammar.ends(WordUse::kParticipleEnd, text.lower(hit.tokens.first)) ||
      hit_ending_at(sentence, next + 1, WordClass::kPreposition) == nullptr ||
      grammar.has(WordUse::kCircumstance, text.lower(next)) || text.lower(next) == "as")
    return false;
  constexpr std::uint32_t kBefore = clause_word::kPronoun | clause_word::kRelative | clause_word::kThat |
                                    clause_word::kWh | clause_word::kAuxiliary | clause_word::kAdverb |
                                    clause_word::kConjunction | clause_word::kSubordinator |
                                    clause_word::kPreposition;
  const std::uint32_t noun = hit.tokens.first - 1;
  if (text.tokens[noun].kind != TokenKind::kWord || sentence.page->time[noun] ||
      (clause_word_classes("en", text.lower(noun)) & kBefore) != 0 ||
      hit_ending_at(sentence, noun + 1, WordClass::kAuxiliary) != nullptr ||
      sentence.work->mention_of[noun] >= 0)
    return false;
  constexpr std::uint32_t kBetween = clause_word::kRelative | clause_word::kThat | clause_word::kWh |
                                     clause_word::kConjunction | clause_word::kSubordinator;
  for (std::uint32_t i = next; i < clause.last; ++i) {
    if (hit_ending_at(sentence, i + 1, WordClass::kAuxiliary) != nullptr) return true;
    if (text.tokens[i].kind == TokenKind::kComma || grammar.has(WordUse::kCircumstance, text.lower(i)) ||
        (i > next && (clause_word_classes("en", text.lower(i)) & kBetween) != 0) ||
        (clause_word_classes("en", text.lower(i)) & clause_word::kPronoun) != 0)
      return false;
  }
  return false;
}

}  // namespace

bool is_passive(const EventSentence& sentence, const TriggerHit& hit, TokenRange item) {
  const bool japanese_verb = sentence.language == "ja" && hit.trigger->form == TriggerForm::kNoun;
  if ((hit.trigger->form != TriggerForm::kVerb && !japanese_verb) || is_noun_trigger(sentence, hit))
    return false;
  if (is_perfect_infinitive(sentence, hit)) return false;
  if (is_apposed_participle(sentence, hit) || is_closed_by_preposition(sentence, hit) ||
      is_apposed_fine(sentence, hit))
    return true;
  const TextTokens& text = sentence.work->tokens;
  const std::uint32_t verb = hit.tokens.last - 1;
  const std::string_view word = text.lower(verb);
  const std::string_view language = sentence.language;
  const GrammarWords& grammar = grammar_words(language);
  if (language == "zh") {
    // "被美国财政部列入名单": by whom stands between.
    const TokenRange here = sentence.clause_range(verb);
    return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& by) {
      return by.word->word == WordClass::kPreposition && by.word->tie == Tie::kBy &&
             here.contains(by.tokens.first) &&
             (by.tokens.last <= hit.tokens.first || by.tokens.first == hit.tokens.first);
    });
  }
  if (language == "ar" && is_voweled_passive(sentence, hit)) return true;
  // "попал под санкции", "trafił na listę": a verb that means that its subject suffers opens the phrase.
  const EventGroup group = EventTables::get().type_of(*hit.trigger).group;
  const bool measure =
      group == EventGroup::kSanctions || group == EventGroup::kEnforcement || group == EventGroup::kForce;
  if (measure && hit.words >= 2 && hit.trigger->roles[static_cast<std::size_t>(Tie::kSubject)] != "target" &&
      std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& aux) {
        return aux.word->word == WordClass::kAuxiliary && aux.word->value == "suffers" &&
               aux.tokens.first == hit.tokens.first;
      }))
    return true;
  // "was indicted", "fue detenido": the auxiliary is a part of the trigger.
  const std::string_view object = hit.trigger->roles[static_cast<std::size_t>(Tie::kObject)];
  if (hit.words >= 2 &&
      (object == "target" ||
       (object == "person" && EventTables::get().type_of(*hit.trigger).name != "death")) &&
      hit.trigger->roles[static_cast<std::size_t>(Tie::kSubject)] ==
          EventTables::get().type_of(*hit.trigger).roles[static_cast<std::size_t>(Tie::kSubject)] &&
      is_cased(text.tokens[hit.tokens.first].script) &&
      std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& aux) {
        return aux.word->word == WordClass::kAuxiliary && aux.word->passive &&
               aux.tokens.first == hit.tokens.first && aux.tokens.last < hit.tokens.last &&
               !is_progressive(sentence, hit, aux.tokens.last);
      }))
    return true;
  // "został |w maju 2024 roku| aresztowany": when it was stands between.
  if (has_order(language, WordOrder::kSlavic) &&
      std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& aux) {
        if (aux.word->word != WordClass::kAuxiliary || !aux.word->passive ||
            aux.tokens.last >= hit.tokens.first || sentence.clause(aux.tokens.first) != sentence.clause(verb))
          return false;
        for (std::uint32_t i = aux.tokens.last; i < hit.tokens.first; ++i) {
          if (!sentence.page->time[i] && hit_ending_at(sentence, i + 1, WordClass::kPreposition) == nullptr)
            return false;
        }
        return true;
      }))
    return true;
  if (language == "ru" || language == "uk")
    return grammar.ends(WordUse::kParticipleEnd, word, 7) ||
           grammar.ends(WordUse::kParticipleEnd, text.lower(hit.tokens.first), 7);
  if (language == "tr") return grammar.ends(WordUse::kPassiveEnd, word, 2);
  // "به عنوان دبیر شورا |منصوب شد|": who is given an office.
  if (language == "fa" && group == EventGroup::kOffice && object == "person" &&
      EventTables::get().type_of(*hit.trigger).name == "appointment" && hit.words >= 2 &&
      grammar.has(WordUse::kPassiveEnd, word))
    return true;
  // "به فهرست تحریمها اضافه |شد|": the verb that ends the clause says it, and nothing there is an object.
  if (language == "fa" && (object == "target" || object == "person") && measure &&
      group != EventGroup::kForce) {
    const TokenRange here = sentence.clause_range(verb);
    std::uint32_t last = here.last;
    while (last > hit.tokens.last && text.tokens[last - 1].kind != TokenKind::kWord) --last;
    bool marked = false;
    for (std::uint32_t i = here.first; i < last; ++i)
      marked = marked || grammar.has(WordUse::kObjectParticle, text.lower(i));
    if (!marked && last > here.first && grammar.has(WordUse::kPassiveEnd, text.lower(last - 1))) return true;
  }
  // "X |נעצר|", "X, ש|הואשם| בהונאה": verbs of the passive patterns, with "and" or "that" written onto them.
  if (language == "he" && (object == "target" || object == "person")) {
    constexpr std::size_t kLetter = 2;  // bytes
    std::string_view opening = text.lower(hit.tokens.first);
    if (grammar.has(WordUse::kPassiveEnd, opening)) return true;
    if (opening.size() > 2 * kLetter && grammar.begins(WordUse::kWordFront, opening))
      opening.remove_prefix(kLetter);
    return grammar.has(WordUse::kPassiveEnd, opening);
  }
  if (language == "ko") return grammar.holds(WordUse::kPassiveEnd, word);
  if (language == "ja") {
    // "|逮捕され|た": the ending may be part of the phrase.
    const bool suffered = hit.trigger->roles[static_cast<std::size_t>(Tie::kObject)] == "target";
    std::uint32_t stem = verb;
    while (suffered && stem > hit.tokens.first && text.tokens[stem].script == text::Script::kHiragana) --stem;
    const std::uint32_t end = text.tokens[stem].end;
    return grammar.begins(WordUse::kPassiveEnd, text.text.substr(end, 12));
  }
  if (language == "ar") {
    if (group == EventGroup::kSanctions && object == "target" && is_arabic_passive(sentence, hit))
      return true;
    const bool suffered =
        (object == "target" || object == "person") && measure && group != EventGroup::kForce;
    return (suffered || (group == EventGroup::kOffice && object == "person")) &&
           EventTables::get().type_of(*hit.trigger).name != "death" &&
           EventTables::get().type_of(*hit.trigger).name != "seizure" &&
           is_arabic_passive_of_person(sentence, hit);
  }
  if (shares_passive(sentence, hit) || is_headline_passive(sentence, hit)) return true;
  if (language == "de" || language == "nl") {
    const TokenRange clause = auxiliary_clause(sentence, verb);
    if (measure && object == "target" && is_listed_by_participle(sentence, hit)) return true;
    // "|wegen| Geldwäsche |angeklagt|": the participle ends the phrase.
    const auto is_participle = [&](std::string_view verb_form) {
      // "veroordeeld", "ontslagen"
      constexpr std::size_t kStem = 3;  // bytes
      if (language == "nl" && grammar.ends(WordUse::kParticipleEnd, verb_form, kStem)) return true;
      return verb_form.starts_with("ge") || verb_form.find("ge", 1) != std::string_view::npos ||
             verb_form.ends_with("iert") || verb_form.ends_with("t");
    };
    if (!is_participle(word) && !(word.ends_with("en") && is_of_past_passive(sentence, hit)) &&
        !(measure && object == "target" &&
          (is_participle(text.lower(hit.whole.last - 1)) || is_participle(text.lower(hit.tokens.first)))))
      return false;
    // "von Nordkorea abgefeuerten Raketen"
    if (distance(hit.tokens, item) == 0 && item.first == hit.tokens.last &&
        (word.ends_with("ten") || word.ends_with("te") || word.ends_with("nen") || word.ends_with("ter")))
      return true;
    // "hat geliefert |und wird| es wieder tun": the auxiliary of the other verb.
    const auto joined = [&](const WordHit& aux) {
      return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& small) {
        return small.word->word == WordClass::kAnd &&
               small.tokens.first >= std::min(aux.tokens.last, hit.tokens.last) &&
               small.tokens.last <= std::max(aux.tokens.first, hit.tokens.first);
      });
    };
    const bool own = std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& aux) {
      return aux.word->word == WordClass::kAuxiliary && clause.contains(aux.tokens.first) && !joined(aux);
    });
    bool passive = false;
    const bool measured = object == "target" ||
                          (object == "person" && EventTables::get().type_of(*hit.trigger).name != "death");
    for (const WordHit& aux : sentence.words) {
      if (aux.word->word != WordClass::kAuxiliary || !clause.contains(aux.tokens.first) ||
          (own && joined(aux)))
        continue;
      const std::string_view verb_of = text.lower(aux.tokens.first);
      if (verb_of.starts_with("w") && aux.word->passive && verb_of != "war" && verb_of != "waren")
        passive = true;
      // "|is| gearresteerd", "|zijn| ontslagen": the perfect of the passive.
      if (language == "nl" && aux.word->passive && measured) passive = true;
    }
    return passive && !is_german_infinitive(sentence, hit);
  }
  if (opens_sentence_as_participle(sentence, hit)) return true;
  if (const TriggerHit* sharer = sharer_of_auxiliary(sentence, hit)) return is_passive(sentence, *sharer, {});
  const TokenRange clause = sentence.clause_range(verb);
  // The nearest auxiliary before a participle, adverbs between; "stati" of "Stati Uniti" is none, and "is considering" no passive.
  const std::string_view first = text.lower(hit.tokens.first);
  // "está |investigando| a X", "está a |investigar| X"
  if (has_order(language, WordOrder::kNounBeforeName) && goes_on(sentence, hit)) return false;
  // "je uhitila", "je bil aretiran": where the perfect has the auxiliary of the passive, the participle tells them apart.
  const bool participle =
      grammar.words(WordUse::kParticipleEnd).empty() || grammar.ends(WordUse::kParticipleEnd, first);
  // "uhapšen |je|", "|uhapšeni| X i Y": Serbian tells the passive by the participle, wherever its auxiliary stands; "арестуван |е|".
  constexpr std::size_t kParticipleStem = 4;  // bytes
  const bool told = hit.trigger->form == TriggerForm::kVerb && has_order(language, WordOrder::kSlavic) &&
                    participle && grammar.ends(WordUse::kParticipleEnd, first, kParticipleStem);
  if (told && (language == "sr" || language == "hr" || language == "bs")) return true;
  if (told && language == "bg" &&
      std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& aux) {
        return aux.word->word == WordClass::kAuxiliary && aux.word->passive &&
               aux.tokens.first == hit.tokens.first + 1;
      }))
    return true;
  for (std::uint32_t i = hit.tokens.first; participle && i > clause.first && hit.tokens.first - i < 3; --i) {
    for (const WordHit& aux : sentence.words) {
      if (aux.word->word == WordClass::kAuxiliary && aux.tokens.last == i &&
          sentence.work->mention_of[i - 1] < 0)
        return aux.word->passive;
    }
    // "est soupçonné |d'avoir livré|", "é suspeito |de congelar|": an infinitive is no participle.
    constexpr std::size_t kInfinitiveStem = 2;  // bytes
    if (grammar.has(WordUse::kToInfinitive, text.lower(i - 1)) &&
        (i == hit.tokens.first || grammar.has(WordUse::kInfinitive, text.lower(i)) ||
         grammar.ends(WordUse::kInfinitiveEnd, text.lower(i), kInfinitiveStem)))
      break;
    // "is considering", "está considerando"
    if (grammar.ends(WordUse::kGerundEnd, text.lower(i - 1), 3)) break;
  }
  // "l'oligarca |finito| nella lista nera"
  if (governing_participle(sentence, hit) < hit.tokens.first) return true;
  if (measure && object == "target" &&
      (is_bare_participle(sentence, hit) || noun_of_participle(sentence, hit).last > 0))
    return true;
  if (stands_before_verb_of_clause(sentence, hit)) return true;
  // "missiles fired by ..."
  for (const WordHit& next : sentence.words) {
    if (next.tokens.first == hit.tokens.last && next.word->word == WordClass::kPreposition)
      return next.word->tie == Tie::kBy;
  }
  return false;
}

namespace {

// A trigger that only names the list or the measure, without a verb that acts: "|auf die Sanktionsliste|", "|к шести годам|", or with one of
// standing: "|steht| auf _ Liste".
bool is_part_of_predicate(const EventSentence& sentence, const TriggerHit& hit) noexcept {
  const std::uint32_t first = hit.tokens.first;
  return grammar_words(sentence.language).has(WordUse::kFiniteVerb, sentence.work->tokens.lower(first)) ||
         std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
           const WordClass is = word.word->word;
           return word.tokens.first == first && (is == WordClass::kPreposition ||
                                                 is == WordClass::kBlacklist || is == WordClass::kSanction);
         });
}

// Another trigger of the type in the clause of `hit`.
bool is_beside(const EventSentence& sentence, const TriggerHit& hit, const TriggerHit& other) noexcept {
  return &other != &hit && !other.blocked && other.trigger->type == hit.trigger->type &&
         sentence.clause(other.tokens.first) == sentence.clause(hit.tokens.first);
}

}  // namespace

// "Washington |a placé| X sur la liste noire": a verb beside the phrase that lists in the active.
bool acts_beside(const EventSentence& sentence, const TriggerHit& hit) {
  return std::any_of(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& other) {
    return is_beside(sentence, hit, other) && other.trigger->form == TriggerForm::kVerb &&
           distance(other.tokens, hit.whole) > 0 &&
           other.trigger->roles[static_cast<std::size_t>(Tie::kSubject)] == "authority" &&
           !is_noun_trigger(sentence, other) && !is_part_of_predicate(sentence, other) &&
           !is_passive(sentence, other, {});
  });
}

// "|auf die Sanktionsliste| gesetzt wurde", "был приговорён |к шести годам|", "|steht| seit 2014 |auf der Sanktionsliste|": a part of one
// phrase with a passive or a state beside it, whose subject suffers.
bool suffers_beside(const EventSentence& sentence, const TriggerHit& hit) {
  constexpr std::uint32_t kBesidePassive = 2;  // tokens
  const auto& roles = hit.trigger->roles;
  const EventGroup group = EventTables::get().type_of(*hit.trigger).group;
  if ((group != EventGroup::kSanctions && group != EventGroup::kEnforcement) ||
      hit.trigger->form != TriggerForm::kVerb ||
      roles[static_cast<std::size_t>(Tie::kSubject)] != "authority" ||
      roles[static_cast<std::size_t>(Tie::kObject)] != "target" || is_noun_trigger(sentence, hit))
    return false;
  const bool part = is_part_of_predicate(sentence, hit);
  const bool verb_last = has_order(sentence.language, WordOrder::kVerbClauseLast);
  if (acts_beside(sentence, hit)) return false;
  // "Das Finanzministerium |hatte| X auf die Sanktionsliste gesetzt": a perfect of the active.
  const TokenRange clause = sentence.clause_range(hit.tokens.first);
  if (verb_last && std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
        return word.word->word == WordClass::kAuxiliary && !word.word->passive &&
               clause.contains(word.tokens.first);
      }))
    return false;
  return std::any_of(sentence.triggers.begin(), sentence.triggers.end(), [&](const TriggerHit& other) {
    if (!is_beside(sentence, hit, other)) return false;
    if (other.trigger->form == TriggerForm::kState)
      return other.trigger->roles[static_cast<std::size_t>(Tie::kSubject)] == "target" &&
             (part || (verb_last && distance(other.whole, hit.whole) == 0));
    // "was sentenced to six |years in prison|"
    return (part || (hit.tokens.first >= other.whole.last &&
                     hit.tokens.first - other.whole.last <= kBesidePassive)) &&
           is_passive(sentence, other, {});
  });
}

// "제재 대상에 |올랐다|": the verb behind the phrase says that its subject suffers it.
bool EventFiller::suffers_by_verb() const noexcept {
  if (suffers_beside(sentence_, hit_)) return true;
  if (sentence_.language != "ko" || type_.group != EventGroup::kSanctions) return false;
  const GrammarWords& grammar = grammar_words("ko");
  for (std::uint32_t i = hit_.whole.last - 1; i < clause_.last && i <= hit_.whole.last; ++i) {
    if (grammar.begins(WordUse::kSuffersFront, work_.tokens.lower(i))) return true;
  }
  return false;
}

}  // namespace tamis::documents
