// Whom a clause is about that has no subject of its own: who stands before a relative clause, in the clause of a measure, in the sentence
// before (event_filler.h).
#include <algorithm>

#include "documents/cues.h"
#include "documents/event_filler.h"
#include "documents/event_status.h"
#include "documents/grammar_words.h"
#include "documents/word_order.h"

namespace tamis::documents {

// "|бывшего чиновника| «Рособоронэкспорта», которого подозревают": the person whose body stands before the clause, which a pronoun of
// persons opens; null: none.
const Who* EventFiller::person_of_body(const Who* body) const noexcept {
  constexpr std::uint32_t kReach = 2;  // tokens: a mark, a preposition
  if (body == nullptr || body->unnamed || body->kind != EntityKind::kOrganization) return nullptr;
  const TextTokens& text = work_.tokens;
  std::uint32_t pronoun = clause_.first;
  while (pronoun < clause_.last && text.tokens[pronoun].kind != TokenKind::kWord) ++pronoun;
  if (pronoun >= clause_.last ||
      !grammar_words(sentence_.language).has(WordUse::kPersonRelative, text.lower(pronoun)))
    return nullptr;
  const Who* found = nullptr;
  for (const Who& who : sentence_.names) {
    if (who.tokens.last <= body->tokens.first && body->tokens.first - who.tokens.last <= kReach &&
        who.unnamed && who.kind == EntityKind::kPerson && takes_unnamed(who))
      found = &who;
  }
  return found;
}

// "|Jo Chun Ryong|, Direktor der Abteilung für Munitionsindustrie, |der| ...": the person before an aside, where the pronoun that opens
// the clause is one of persons; null: none.
const Who* EventFiller::person_over_aside() const noexcept {
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  std::uint32_t pronoun = clause_.first;
  while (pronoun < clause_.last && text.tokens[pronoun].kind != TokenKind::kWord) ++pronoun;
  if (pronoun >= clause_.last || !grammar.has(WordUse::kPersonRelative, text.lower(pronoun))) return nullptr;
  const Who* found = nullptr;
  for (const Who& who : sentence_.names) {
    if (who.tokens.last >= clause_.first) break;
    if (who.kind == EntityKind::kPerson && !who.unnamed && !who.described && who.tie != Tie::kAdjective &&
        text.tokens[who.tokens.last].kind == TokenKind::kComma &&
        clause_.first - who.tokens.last <= kLongAside)
      found = &who;
  }
  if (found == nullptr) return nullptr;
  // One aside, and nobody else in it.
  for (std::uint32_t i = found->tokens.last + 1; i + 1 < pronoun; ++i) {
    if (text.tokens[i].kind == TokenKind::kComma) return nullptr;
  }
  return found;
}

// "|сім компаній| із Китаю, Туреччини та Ірану, які постачали": whom a clause is about that opens behind where they are from; null: nobody.
const Who* EventFiller::people_from(const Who* place) const noexcept {
  if (place == nullptr || place->kind != EntityKind::kPlace || place->unnamed) return nullptr;
  const Who* first = place;
  while (first->group && first != sentence_.names.data() && (first - 1)->kind == EntityKind::kPlace &&
         !(first - 1)->unnamed)
    --first;
  const WordHit* from = hit_ending_at(sentence_, first->tokens.first, WordClass::kPreposition);
  if (from == nullptr || (from->word->tie != Tie::kFrom && from->word->tie != Tie::kIn)) return nullptr;
  for (const Who& who : sentence_.names) {
    if (who.tokens.last == from->tokens.first && who.unnamed && who.numbered && takes_unnamed(who))
      return &who;
  }
  return nullptr;
}

// German "|es| habe X ...", "|er| hat X ...": a pronoun and its auxiliary open the clause before token `name`.
bool EventFiller::opens_with_pronoun(std::uint32_t name) const noexcept {
  if (sentence_.language != "de") return false;
  constexpr std::uint32_t kPronouns =
      clause_word::kMale | clause_word::kFemale | clause_word::kNeuter | clause_word::kPlural;
  std::uint32_t first = clause_.first;
  while (first < name && work_.tokens.tokens[first].kind != TokenKind::kWord) ++first;
  if (first + 1 >= name) return false;
  const std::string_view pronoun = work_.tokens.lower(first);
  if (pronoun != "es" && (clause_word_classes("de", pronoun) & kPronouns) == 0) return false;
  return word_of(first + 1, WordClass::kAuxiliary) != nullptr;
}

// "Dirige Rostec desde 2007. El martes |visitó| Pyongyang": a verb that has its subject in itself goes on with that of the sentence before.
bool EventFiller::add_dropped_subject(std::string_view subject_role, const std::vector<const Who*>& behind) {
  constexpr std::size_t kStem = 2;  // bytes
  const std::string_view language = sentence_.language;
  const GrammarWords& grammar = grammar_words(language);
  const bool in_itself = is_cased(work_.tokens.tokens[hit_.tokens.first].script) || language == "fa" ||
                         language == "he" || (language == "ar" && !is_masdar());
  // "|Reunirse| con X", "|Visitando| Minsk", "|Detenidos| en Minsk": no finite verb, or one of several.
  const auto is_bare_form = [&](std::string_view verb) {
    return grammar.ends(WordUse::kInfinitiveEnd, verb, kStem) ||
           grammar.ends(WordUse::kGerundEnd, verb, kStem) ||
           grammar.ends(WordUse::kApposedParticipleEnd, verb, kStem) ||
           grammar.ends(WordUse::kPluralPastEnd, verb, kStem);
  };
  if (passive_ || is_noun() || hit_.trigger->form != TriggerForm::kVerb || subject_role.empty() ||
      subject_role == "authority" || !lacks_subject() ||
      !in_itself || is_bare_form(work_.tokens.lower(hit_.tokens.first)) ||
      std::any_of(behind.begin(), behind.end(),
                  [](const Who* who) { return who->kind != EntityKind::kPlace && !who->group; }))
    return false;
  const std::size_t before = names_added_;
  add_antecedents(hit_.tokens.first, false, subject_role);
  if (names_added_ == before) return false;
  // Without capitals a noun may look like the verb: only a person goes on.
  if (!is_cased(work_.tokens.tokens[hit_.tokens.first].script) &&
      kind_of(event_.slots.back()) != EntityKind::kPerson) {
    event_.slots.pop_back();
    names_added_ = before;
    return false;
  }
  return true;
}

// "sanctioned |X| for supplying", "|X| was fined for breaching": in the clause that says why a measure was taken acts whom it was taken
// against.
bool EventFiller::take_measured(std::string_view subject_role) {
  if (clause_.first <= sentence_.tokens.first || subject_role.empty() || !is_reason(sentence_, clause_.first))
    return false;
  const TriggerHit* measure = nullptr;
  bool suffers = false;
  for (const TriggerHit& hit : sentence_.triggers) {
    const EventGroup group = EventTables::get().type_of(*hit.trigger).group;
    if (hit.whole.last > clause_.first ||
        (group != EventGroup::kSanctions && group != EventGroup::kEnforcement))
      continue;
    if (measure == nullptr || hit.tokens.first > measure->tokens.first) measure = &hit;
    suffers = suffers || hit.trigger->roles[static_cast<std::size_t>(Tie::kSubject)] == "target" ||
              is_passive(sentence_, hit, {});
  }
  if (measure == nullptr) return false;
  // Behind the measure the first, before it the nearest, with those joined to him.
  std::size_t first = sentence_.names.size();
  for (std::size_t n = 0; n < sentence_.names.size(); ++n) {
    const Who& who = sentence_.names[n];
    if (who.tokens.last > clause_.first) break;
    if ((who.tokens.first >= measure->tokens.last) == suffers || who.tie == Tie::kBy || who.tie == Tie::kIn ||
        who.tie == Tie::kAdjective || who.tie == Tie::kFrom || who.possessive || who.group ||
        !takes_unnamed(who) || !fits(subject_role, who))
      continue;
    // "X, director de |Rosneft|, fue detenido": of whom somebody is the director.
    const bool owner = who.tie == Tie::kOf && first < sentence_.names.size() &&
                       has_order(sentence_.language, WordOrder::kNounBeforeName);
    if ((suffers && !owner) || first == sentence_.names.size()) first = n;
  }
  // "listed 12 tankers for carrying": who lists does not carry.
  if (first == sentence_.names.size()) return !suffers;
  // "un |gerente| de Rosneft fue detenido por lavar": not the body whose he is.
  if (const TokenRange holder = holder_before(sentence_.names[first]); holder.first < holder.last) {
    add(subject_role, holder, {});
    ++names_added_;
    return true;
  }
  subject_ = &sentence_.names[first];
  do {
    add_name(subject_role, sentence_.names[first]);
    ++first;
  } while (first < sentence_.names.size() && sentence_.names[first].group &&
           sentence_.names[first].tokens.last <= clause_.first);
  return true;
}

// "|gerente de| Rosneft": the noun in small letters that a name is the genitive of, with the name; empty: none.
TokenRange EventFiller::holder_before(const Who& who) const noexcept {
  const TextTokens& text = work_.tokens;
  if (who.tie != Tie::kOf || !has_order(sentence_.language, WordOrder::kNounBeforeName)) return {};
  std::uint32_t first = who.tokens.first;
  while (first > sentence_.tokens.first + 1 && word_of(first - 1, WordClass::kPreposition) == nullptr &&
         word_of(first - 1, WordClass::kDeterminer) != nullptr)
    --first;
  const WordHit* of = hit_ending_at(sentence_, first, WordClass::kPreposition);
  if (of == nullptr || of->tokens.first <= sentence_.tokens.first) return {};
  const std::uint32_t noun = of->tokens.first - 1;
  const bool common = text.tokens[noun].kind == TokenKind::kWord && !text.tokens[noun].capital &&
                      work_.mention_of[noun] < 0 && !sentence_.page->time[noun] &&
                      !covers_trigger(sentence_, noun);
  return common ? TokenRange{noun, who.tokens.last} : TokenRange{};
}

// "X, İran'a parça sağladığı gerekçesiyle |Y şirketine| yaptırım uyguladı": in a Turkish ground without a subject of its own acts whom the
// clause behind it deals with.
bool EventFiller::take_grounded(std::string_view subject_role) {
  if (clause_.last <= clause_.first || clause_.last >= sentence_.tokens.last ||
      hit_ending_at(sentence_, clause_.last, WordClass::kReason) == nullptr)
    return false;
  bool found = false;
  for (const Who& who : sentence_.names) {
    if (who.tokens.first < clause_.last || who.tie == Tie::kAdjective || who.tie == Tie::kOf ||
        who.tie == Tie::kIn || who.tie == Tie::kFrom)
      continue;
    if (found && !who.group) break;
    if (!fits(subject_role, who) || !takes_unnamed(who)) continue;
    if (!found) subject_ = &who;
    add_name(subject_role, who);
    found = true;
  }
  return true;
}

}  // namespace tamis::documents
