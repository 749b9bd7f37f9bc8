// Whom a clause is about that has no subject of its own: who stands before a relative clause, in the clause of a measure, in the sentence
// before (event_filler.h).
#include <algorithm>

#include "documents/events/event_filler.h"
#include "documents/events/event_slots.h"
#include "documents/events/event_status.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/speaker_languages.h"
#include "documents/words/word_order.h"

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
  // "Igor Petrow aus Riga, |der| ...", "een bedrijf in Dubai, |die| ...": in German and Dutch whoever stands before, unless the pronoun is
  // the one of countries.
  std::uint32_t pronoun = clause_.first;
  while (pronoun < clause_.last && work_.tokens.tokens[pronoun].kind != TokenKind::kWord) ++pronoun;
  const std::string_view word = pronoun < clause_.last ? work_.tokens.lower(pronoun) : std::string_view{};
  const bool anybody = (sentence_.language == "de" || sentence_.language == "nl") && word != "das" &&
                       word != "dat" &&
                       (clause_word_classes(sentence_.language, word) & clause_word::kRelative) != 0;
  for (const Who& who : sentence_.names) {
    if (who.tokens.last != from->tokens.first || who.kind == EntityKind::kPlace) continue;
    if ((who.unnamed ? (who.numbered || anybody) && takes_unnamed(who) : anybody)) return &who;
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

namespace {

// Whether anything before token `last` of the sentence is marked as a subject or topic, in languages that mark these; in
// Chinese, whether anything but times, phrases of place and small words stands there.
bool has_native_subject(const Work& work, const EventSentence& sentence, std::uint32_t last) {
  constexpr std::size_t kSyllable = 3;       // bytes
  constexpr std::uint32_t kMostUnknown = 1;  // characters
  constexpr std::uint32_t kMostBehindPlace = 6;
  const TextTokens& text = work.tokens;
  const GrammarWords& grammar = grammar_words(sentence.language);
  std::uint32_t unknown = 0;
  std::uint32_t place = 0;  // tokens left of a phrase with a preposition
  for (std::uint32_t i = sentence.tokens.first; i < last; ++i) {
    const std::string_view word = text.at(i);
    if (text.tokens[i].kind != TokenKind::kWord || sentence.page->time[i]) {
      if (text.tokens[i].kind == TokenKind::kQuote) return true;
      continue;
    }
    if (sentence.language == "ko") {
      if (grammar.ends(WordUse::kSubjectParticle, word, kSyllable)) return true;
      if (grammar.ends(WordUse::kTopicParticle, word, kSyllable) &&
          !grammar.ends(WordUse::kAdnominalEnd, word) && !grammar.has(WordUse::kNoTopic, word))
        return true;
    } else if (sentence.language == "ja") {
      if (grammar.has(WordUse::kSubjectParticle, word) || grammar.has(WordUse::kTopicParticle, word) ||
          grammar.has(WordUse::kAlsoTopic, word))
        return true;
    } else {
      if (std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& hit) {
            return hit.tokens.first == i && hit.word->word == WordClass::kPreposition;
          }))
        place = kMostBehindPlace;
      if (place > 0) {
        --place;
        continue;
      }
      if (work.mention_of[i] >= 0 || (!grammar.has(WordUse::kAlsoBefore, word) && ++unknown > kMostUnknown))
        return true;
    }
  }
  return false;
}

// "방문|한| 대표단은", "訪問し|た|代表団は", "访问平壤|的|朝鲜": whether the verb is one of a clause about the noun behind it.
bool is_before_noun(const Work& work, const EventSentence& sentence, TokenRange verb, std::uint32_t last) {
  constexpr std::size_t kSyllable = 3;  // bytes
  const TextTokens& text = work.tokens;
  const GrammarWords& grammar = grammar_words(sentence.language);
  if (sentence.language == "ko") {
    const std::string_view word = text.at(verb.last - 1);
    return grammar.ends(WordUse::kSaidBeforeNoun, word, kSyllable) ||
           grammar.ends(WordUse::kAdnominalEnd, word) ||
           grammar.ends(WordUse::kDescribingVerbEnd, word, kSyllable);
  }
  std::uint32_t i = verb.last;
  if (sentence.language == "ja") {
    while (i < last && text.tokens[i].script == text::Script::kHiragana) ++i;
    return i < last && text.tokens[i].kind == TokenKind::kWord && i > verb.last &&
           grammar.has(WordUse::kClauseClose, text.at(i - 1));
  }
  for (; i + 1 < last && text.tokens[i].kind != TokenKind::kComma; ++i) {
    if (grammar.has(WordUse::kWhoseParticle, text.at(i)) && text.tokens[i + 1].kind == TokenKind::kWord)
      return true;
  }
  return false;
}

// Who opens the sentence before in its paragraph, marked as its topic or subject: whom a sentence goes on with that has
// none. -1: nobody.
std::int32_t opener_of_sentence_before(const Work& work, const EventSentence& sentence) {
  constexpr std::uint32_t kOpening = 12;  // tokens before the name
  constexpr std::uint32_t kTitle = 8;     // tokens between the name and its particle
  constexpr std::size_t kSyllable = 3;    // bytes
  const TextTokens& text = work.tokens;
  const std::uint32_t number = sentence.number;
  if (number == 0 || text.sentences[number - 1].block != text.sentences[number].block) return -1;
  const TokenRange before = text.sentences[number - 1].tokens;
  const GrammarWords& grammar = grammar_words(sentence.language);
  const bool korean = sentence.language == "ko";
  const bool chinese = sentence.language == "zh";
  for (std::uint32_t i = before.first; i < before.last && i < before.first + kOpening; ++i) {
    const std::int32_t mention = work.mention_of[i];
    if (mention < 0) {
      if (chinese && !sentence.page->time[i] && text.tokens[i].kind == TokenKind::kWord &&
          i > before.first + 1)
        return -1;
      continue;
    }
    std::uint32_t end = i;
    while (end < before.last && work.mention_of[end] == mention) ++end;
    const Mention& its = work.document->mentions[static_cast<std::size_t>(mention)];
    if (chinese) {
      const bool whose = end < before.last && grammar.has(WordUse::kWhoseParticle, text.at(end));
      return its.referent >= 0 && !whose ? mention : -1;
    }
    for (std::uint32_t k = korean ? end - 1 : end; k < before.last && k < end + kTitle; ++k) {
      const std::string_view word = text.at(k);
      if (text.tokens[k].kind == TokenKind::kComma) break;
      const auto has = [&](WordUse use) {
        return korean ? grammar.ends(use, word, kSyllable) : grammar.has(use, word);
      };
      if (has(WordUse::kTopicParticle) || has(WordUse::kSubjectParticle))
        return its.referent >= 0 ? mention : -1;
      if (has(WordUse::kObjectParticle) || has(WordUse::kWhoseParticle)) break;
    }
    i = end - 1;
  }
  return -1;
}

}  // namespace

// "Dirige Rostec desde 2007. El martes |visitó| Pyongyang": a verb that has its subject in itself goes on with that of the sentence before.
bool EventFiller::add_dropped_subject(std::string_view subject_role, const std::vector<const Who*>& behind) {
  constexpr std::size_t kStem = 2;  // bytes
  const bool native = sentence_.language == "ko" || sentence_.language == "ja" || sentence_.language == "zh";
  // "북한은 전원회의를 열었다. 이어 미사일을 |발사했다|."
  if (native && !is_noun() && hit_.trigger->form != TriggerForm::kAnaphor && !subject_role.empty() &&
      subject_role != "authority" && !is_place_role(subject_role) && !framed_ &&
      !has_native_subject(work_, sentence_, hit_.tokens.first) &&
      !is_before_noun(work_, sentence_, hit_.whole, clause_.last)) {
    const std::int32_t mention = opener_of_sentence_before(work_, sentence_);
    if (mention < 0) return false;
    const Mention& opener = document_.mentions[static_cast<std::size_t>(mention)];
    const Referent& referent = document_.referents[static_cast<std::size_t>(opener.referent)];
    const bool person = opener.kind == EntityKind::kPerson;
    const bool state = opener.kind == EntityKind::kPlace;
    if (opener.kind == EntityKind::kOther ||
        (subject_role == "vessel") != (opener.kind == EntityKind::kVessel) ||
        ((subject_role == "person" || subject_role == "guest") && !person) ||
        (state && (type_.group == EventGroup::kEnforcement || type_.group == EventGroup::kOffice ||
                   type_.group == EventGroup::kConsult)) ||
        std::any_of(event_.slots.begin(), event_.slots.end(), [&](const Slot& slot) {
          return slot.role == subject_role || slot.referent == opener.referent;
        }))
      return false;
    add(subject_role, {hit_.tokens.first, hit_.tokens.first + 1}, referent.name);
    event_.slots.back().referent = opener.referent;
    ++names_added_;
    return true;
  }
  if (native) return false;
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
      subject_role == "authority" || !lacks_subject() || !in_itself ||
      is_bare_form(work_.tokens.lower(hit_.tokens.first)) ||
      (!(type_.name == "leader_meeting" && is_romance(language)) &&
       std::any_of(behind.begin(), behind.end(),
                   [](const Who* who) { return who->kind != EntityKind::kPlace && !who->group; })))
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
    // "X, director de |Rosneft|, fue detenido", "two employees of |Rosneft| were held": of whom somebody is the director.
    const bool owner = who.tie == Tie::kOf && first < sentence_.names.size() &&
                       (has_order(sentence_.language, WordOrder::kNounBeforeName) ||
                        (sentence_.language == "en" && sentence_.names[first].unnamed));
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

// The preposition of a name behind the trigger, over articles; null: none.
const WordHit* EventFiller::preposition_over_articles(const Who& who) const noexcept {
  std::uint32_t first = who.tokens.first;
  while (first > hit_.whole.last && word_of(first - 1, WordClass::kPreposition) == nullptr &&
         word_of(first - 1, WordClass::kDeterminer) != nullptr)
    --first;
  return hit_ending_at(sentence_, first, WordClass::kPreposition);
}

// "misiles a los hutíes |de Yemen|", "aux Houthis |du Yémen|": where the body is that stands right before.
bool EventFiller::is_of_body(const Who& place) const noexcept {
  const WordHit* of = preposition_over_articles(place);
  return of != nullptr && has_order(sentence_.language, WordOrder::kNounBeforeName) &&
         std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
           return who.tokens.last == of->tokens.first && who.tokens.first >= hit_.whole.last &&
                  !who.pronoun && (who.kind == EntityKind::kOrganization || who.kind == EntityKind::kGroup);
         });
}

// The token before the preposition and article of a name, where a participle stands there that is none of the trigger; 0: none does.
std::uint32_t EventFiller::participle_before(const Who& who) const noexcept {
  constexpr std::size_t kStem = 3;  // bytes
  const WordHit* preposition = preposition_over_articles(who);
  if (preposition == nullptr || preposition->tokens.first <= hit_.whole.last) return 0;
  const std::uint32_t before = preposition->tokens.first - 1;
  return work_.tokens.tokens[before].kind == TokenKind::kWord && work_.mention_of[before] < 0 &&
                 !hit_.whole.contains(before) &&
                 grammar_words(sentence_.language)
                     .ends(WordUse::kApposedParticipleEnd, work_.tokens.lower(before), kStem)
             ? before
             : 0;
}

// "sociétés écrans |basées| à Dubaï", "navires |enregistrés| au Panama": where those are to whom it is done.
bool EventFiller::is_seat_of_other(const Who& place) const noexcept {
  return place.kind == EntityKind::kPlace && has_order(sentence_.language, WordOrder::kNounBeforeName) &&
         participle_before(place) != 0;
}

// "il sequestro dei beni è stato |disposto| dal tribunale": who did it, behind the participle that goes with the noun.
bool EventFiller::is_agent_of_participle(const Who& who) const noexcept {
  return sentence_.language == "it" && is_noun() && who.kind != EntityKind::kPlace &&
         participle_before(who) != 0;
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

// "Kigali denies any deployment", "such deliveries were never made": of what the page told just before.
const Event* EventFiller::told_shortly_before() const noexcept {
  constexpr std::uint32_t kNear = 600;
  // "denied any involvement in the theft"
  if (type_.group != EventGroup::kTrade && type_.group != EventGroup::kWeapons &&
      type_.group != EventGroup::kForce && type_.name != "crypto_theft")
    return nullptr;
  if (std::any_of(sentence_.words.begin(), sentence_.words.end(),
                  [](const WordHit& word) { return is_item(word.word->word); }))
    return nullptr;
  // "has not sent a delegation": a verb of trade without its things may be of anything.
  if (!is_noun() && type_.group != EventGroup::kForce) return nullptr;
  if (type_.group == EventGroup::kTrade && names_its_thing()) return nullptr;
  const Span here = work_.tokens.span(sentence_.tokens);
  const Event* latest = nullptr;
  for (const Event& told : document_.events) {
    if (told.type != type_.name || told.evidence.empty()) continue;
    const Span span = told.evidence.back();
    if (span.end <= here.begin && here.begin - span.end < kNear &&
        (latest == nullptr || span.begin > latest->evidence.back().begin))
      latest = &told;
  }
  return latest;
}

// What picks up the things of an event told before is told only of its not being so, or not yet; with the parties of that one.
bool EventFiller::is_unreal_or_drop() {
  if (event_.status != EventStatus::kDenied && event_.status != EventStatus::kFailed &&
      (!is_noun() || (event_.status != EventStatus::kPlanned && event_.status != EventStatus::kPossible)))
    return false;
  // "X has sent shells to Y. |Y| denied such transfers": who denies did not do it, if another is said to have.
  if (event_.status == EventStatus::kDenied && is_noun()) {
    std::erase_if(event_.slots, [&](const Slot& slot) {
      return (slot.role == "supplier" || slot.role == "actor") && has_role(*told_, slot.role) &&
             distance(work_.tokens.tokens_in(slot.span), hit_.whole) > 0;
    });
  }
  for (const Slot& slot : told_->slots) {
    const bool party = slot.role == "supplier" || slot.role == "recipient" || slot.role == "actor" ||
                       slot.role == "destination" || slot.role == "item";
    if (party && !has_slot(slot.role)) event_.slots.push_back(slot);
  }
  return true;
}

}  // namespace tamis::documents
