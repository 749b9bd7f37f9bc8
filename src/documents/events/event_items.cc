// The things of an event: which words of the sentence they are, with the adjectives that say which (event_filler.h).
#include <algorithm>
#include <string>

#include "documents/events/event_filler.h"
#include "documents/events/event_status.h"
#include "documents/names/office_phrase.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/speaker_languages.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

// An item in another clause of the sentence still counts when it is this near.
constexpr std::uint32_t kItemReach = 10;
// Of a noun, when it was named before ("unveiled a drone, a step that could herald deliveries").
constexpr std::uint32_t kNounItemReach = 40;
// Of a concept, whose verbs are of any sense, in its clause alone and this near.
constexpr std::uint32_t kFrameReach = 9;
constexpr std::size_t kMostItems = 4;
// A sum in another clause of the sentence: over an aside.
constexpr std::uint32_t kSumReach = 16;
// "Kampfjets |vom Typ| Su-35"
constexpr std::uint32_t kNamedItemGap = 2;

// By its code of ISO 4217.
bool is_currency(std::string_view unit) noexcept {
  return unit.size() == 3 &&
         std::all_of(unit.begin(), unit.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool has_items(const EventTrigger& trigger, WordClass word) noexcept {
  return (trigger.items >> static_cast<unsigned>(word) & 1U) != 0;
}

// "sold |the company| the right to a name": whom it was sold, in front of what.
bool is_receiver(const EventSentence& sentence, const TriggerHit& hit, TokenRange thing) noexcept {
  constexpr std::uint32_t kNear = 2;  // tokens
  const std::uint32_t next = thing.last;
  if (sentence.language != "en" || thing.first < hit.whole.last || thing.first - hit.whole.last > kNear ||
      next + 1 >= sentence.tokens.last || sentence.page->time[next] || sentence.page->time[next + 1])
    return false;
  return (clause_word_classes("en", sentence.work->tokens.lower(next)) & clause_word::kArticle) != 0;
}

// "430 |million| tonnes of cargo", "two |million| barrels": a number of things, no money.
bool counts_things(const EventSentence& sentence, const WordHit& word) {
  constexpr std::size_t kCurrency = 3;  // letters of its code
  if (word.word->word != WordClass::kMoney && word.word->word != WordClass::kAsset) return false;
  const Span span = sentence.work->tokens.span(word.tokens);
  const auto& quantities = sentence.work->document->quantities;
  return std::any_of(quantities.begin(), quantities.end(), [&](const Quantity& quantity) {
    const bool currency = quantity.unit.size() == kCurrency && quantity.unit[0] >= 'A' &&
                          quantity.unit[0] <= 'Z' && quantity.unit[1] >= 'A' && quantity.unit[1] <= 'Z';
    return quantity.span.contains(span) && !quantity.unit.empty() && !currency;
  });
}

// "Der Kommandeur der |Bodentruppen|, X, traf Y": what somebody's office is about. Not the office itself ("two |generals|").
bool is_inside_office(const EventSentence& sentence, TokenRange thing) {
  const Work& work = *sentence.work;
  // "Der Kommandeur |der Luftstreitkräfte der Garden|"
  if (const std::int32_t mention = work.mention_of[thing.first]; mention >= 0) {
    const Mention& body = work.document->mentions[static_cast<std::size_t>(mention)];
    if (body.kind == EntityKind::kOrganization && is_in_office(work, work.tokens.tokens_in(body.span)))
      return true;
  }
  const std::int32_t number = sentence.page->name_of[thing.first];
  if (number < 0) return false;
  const NameInText& name = work.names[static_cast<std::size_t>(number)];
  return name.kind == EntityKind::kPerson && name.form == MentionForm::kTitle && !name.office.empty() &&
         name.tokens.first < thing.first && thing.last <= name.tokens.last;
}

}  // namespace

// "sent money |to fighters| in Idlib": English, who gets what is sent is not sent himself.
bool EventFiller::is_given_to(const WordHit& item) const noexcept {
  if (sentence_.language != "en" || type_.name != "deployment" || item.tokens.first < hit_.tokens.last + 2)
    return false;
  const WordHit* to = hit_ending_at(sentence_, item.tokens.first, WordClass::kPreposition);
  return to != nullptr && to->word->tie == Tie::kTo && in_clause(to->tokens) &&
         to->tokens.first > hit_.whole.last;
}

// "zatrzymała X |za pranie brudnych pieniędzy|", "zadržela X |kvůli praní peněz|": a thing of the crime that a Slavic measure is for.
bool EventFiller::is_thing_of_ground(const WordHit& item) const noexcept {
  if (!has_order(sentence_.language, WordOrder::kSlavic) || type_.group != EventGroup::kEnforcement ||
      is_noun())
    return false;
  return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    if (word.word->word != WordClass::kReason || !in_clause(word.tokens) ||
        word.tokens.first < hit_.whole.last || word.tokens.last > item.tokens.first)
      return false;
    const WordHit* preposition = word_of(word.tokens.first, WordClass::kPreposition);
    return word.word->value != "weak" || preposition == nullptr || preposition->word->tie != Tie::kIn;
  });
}

namespace {

// "סוחר |הנשק|", "تاجر |السلاح|": what somebody deals in is a part of the noun for him.
bool names_dealer(const EventSentence& sentence, const WordHit& thing) noexcept {
  return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& word) {
    return word.word->word == WordClass::kPeople && word.tokens.first <= thing.tokens.first &&
           thing.tokens.last <= word.tokens.last &&
           word.tokens.last - word.tokens.first > thing.tokens.last - thing.tokens.first;
  });
}

}  // namespace

void EventFiller::find_items() {
  const WordHit* best = nullptr;
  const auto apart = [&](const WordHit& word) { return distance(word.tokens, hit_.tokens); };
  // "feuerte |in der Nacht auf Donnerstag zwischen 1.20 und 4.45 Uhr| 17 Drohnen": a time between them parts nothing.
  const auto times_to = [&](const WordHit& word) {
    const std::uint32_t first = std::min(word.tokens.last, hit_.tokens.last);
    const std::uint32_t last = std::max(word.tokens.first, hit_.tokens.first);
    std::uint32_t times = 0;
    if (word.word->word != WordClass::kDrone) return times;
    for (std::uint32_t i = first; i < last; ++i) times += sentence_.page->time[i] ? 1U : 0U;
    return times;
  };
  const bool of_thing = names_its_thing();
  // "deliveries to Russia", not "the shipment of engines"
  const bool elliptic =
      is_noun() && hit_.words == 1 &&
      std::none_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
        return in_clause(word.tokens) && word.tokens.first + 1 >= hit_.tokens.last &&
               is_item(word.word->word);
      });
  for (const WordHit& word : sentence_.words) {
    if (!(is_item(word.word->word) || is_frame_item(word.word->word)) ||
        !has_items(*hit_.trigger, word.word->word) || counts_things(sentence_, word) || is_given_to(word) ||
        is_part_of_no_body(word))
      continue;
    const bool named_before = elliptic && type_.group == EventGroup::kTrade &&
                              word.tokens.last <= hit_.tokens.first && apart(word) <= kNounItemReach;
    if (!in_clause(word.tokens) && is_behind_semicolon(word.tokens)) continue;
    if (of_thing && word.tokens.last <= hit_.tokens.first && !in_clause(word.tokens)) continue;
    if (!in_clause(word.tokens) && is_told_of_ship(word.tokens)) continue;
    if (!in_clause(word.tokens) && (hit_.trigger->frame || (apart(word) > kItemReach && !named_before)))
      continue;
    // "задержала X, а Швейцария |заморозила| активы": a thing beside the verb of another clause.
    if (!in_clause(word.tokens) && !is_noun() && has_order(sentence_.language, WordOrder::kSlavic) &&
        std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& other) {
          return !other.blocked && other.trigger->form == TriggerForm::kVerb &&
                 sentence_.clause(other.tokens.first) == sentence_.clause(word.tokens.first);
        }))
      continue;
    // The things of a concept are beside its verb, not a part of it.
    if (hit_.trigger->frame && apart(word) > kFrameReach + times_to(word)) continue;
    if (word.word->word == WordClass::kCommodity && inside_vessel(word.tokens)) continue;
    if (word.word->word == WordClass::kArms && (has_parts(word.tokens) || names_dealer(sentence_, word)))
      continue;
    if (is_receiver(sentence_, hit_, word.tokens) || is_purpose(word) || is_no_object(word) ||
        only_modifies(word.tokens) || is_inside_office(sentence_, word.tokens) || is_thing_of_ground(word))
      continue;
    if ((word.word->word == WordClass::kArms || word.word->word == WordClass::kTechnology ||
         word.word->word == WordClass::kCommodity) &&
        (is_made_by(word.tokens) || inside_body(word.tokens)))
      continue;
    if (in_clause(word.tokens)) items_.push_back(word);
    if (best == nullptr || (in_clause(word.tokens) && !in_clause(best->tokens)) ||
        (in_clause(word.tokens) == in_clause(best->tokens) && apart(word) < apart(*best)))
      best = &word;
  }
  if (best == nullptr) return;
  if (items_.empty()) items_.push_back(*best);
  std::stable_sort(items_.begin(), items_.end(),
                   [&](const WordHit& a, const WordHit& b) { return apart(a) < apart(b); });
  // "missiles" and "short-range ballistic missiles" are one thing: the one that says most.
  if (items_.front().word->word == WordClass::kMissile) {
    const auto most = std::max_element(items_.begin(), items_.end(), [](const WordHit& a, const WordHit& b) {
      return a.word->value.size() < b.word->value.size();
    });
    items_ = {*most};
  }
}

// "überwies |3 Millionen Won|", "hatte die |Dilbar| festgesetzt": a sum is money and what is called like a ship is one, in whatever words.
bool EventFiller::is_thing_by_kind() const noexcept {
  if (has_items(*hit_.trigger, WordClass::kVessel) &&
      std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
        return who.kind == EntityKind::kVessel && !who.speaker && who.tie != Tie::kNone && who_in_clause(who);
      }))
    return true;
  // "compró |el 10 %| de X": a part of a body is a stake.
  if (has_items(*hit_.trigger, WordClass::kStake) && is_romance(sentence_.language) &&
      std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
        return who.tokens.first >= hit_.whole.last && who_in_clause(who) && is_behind_percentage(who);
      }))
    return true;
  // "The tanker |Eventin|, which belongs to Russia's shadow fleet, |was seized|": the subject stands before a clause about it.
  if ((has_items(*hit_.trigger, WordClass::kVessel) || has_items(*hit_.trigger, WordClass::kAsset)) &&
      is_passive(sentence_, hit_, {})) {
    const Who* subject = previous_subject();
    if (subject != nullptr && subject->kind == EntityKind::kVessel) return true;
  }
  const bool stolen = type_.name == "crypto_theft" && !hit_.trigger->frame && !is_noun() &&
                      std::any_of(document_.events.begin(), document_.events.end(),
                                  [](const Event& told) { return told.type == "crypto_theft"; });
  if (!has_items(*hit_.trigger, WordClass::kMoney) && !stolen) return false;
  const Span all = work_.tokens.span(sentence_.tokens);
  const SpanIndex::Window window = sentence_.page->quantities_at.window(all.begin, all.end);
  for (std::size_t n = window.first; n < window.last; ++n) {
    const Quantity& quantity = document_.quantities[n];
    const TokenRange sum = work_.tokens.tokens_in(quantity.span);
    if (!is_currency(quantity.unit) || sum.first >= sum.last || !sentence_.tokens.contains(sum.first))
      continue;
    if (in_clause(sum) || (!hit_.trigger->frame && distance(sum, hit_.tokens) <= kSumReach)) return true;
  }
  return false;
}

// "une caution de 2 millions ; le second est |immobilisé|": whether a semicolon parts the thing from the trigger.
bool EventFiller::is_behind_semicolon(TokenRange thing) const noexcept {
  const std::uint32_t last = std::max(thing.first, hit_.tokens.first);
  for (std::uint32_t i = std::min(thing.last, hit_.tokens.last); i < last; ++i) {
    if (work_.tokens.at(i) == ";") return true;
  }
  return false;
}

// "The tanker X, |which had left with fuel oil|, was seized": a thing in a clause about the ship that is taken.
bool EventFiller::is_told_of_ship(TokenRange thing) const {
  if (type_.name != "seizure" || thing.last > hit_.tokens.first ||
      !is_relative_clause(sentence_.clause_range(thing.first)) || !is_passive(sentence_, hit_, {}))
    return false;
  const Who* subject = previous_subject();
  return subject != nullptr && subject->kind == EntityKind::kVessel;
}

// "the shipment |of| engines": what it is of stands behind, and nothing else is meant.
bool EventFiller::names_its_thing() const noexcept {
  return is_noun() && std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
           return word.word->word == WordClass::kPreposition && word.word->tie == Tie::kOf &&
                  (word.tokens.first == hit_.whole.last || word.tokens.last == hit_.whole.last);
         });
}

// "engines for drones", "无人机部件": the parts are what is traded.
bool EventFiller::has_parts(TokenRange tokens) const noexcept {
  // "technology for sea-based missiles", "missile-related know-how"
  constexpr std::uint32_t kPurpose = 4;
  const auto& marks = work_.tokens.tokens;
  for (const WordHit& word : sentence_.words) {
    if (word.word->word != WordClass::kTechnology || distance(word.tokens, tokens) > kPurpose) continue;
    if (word.tokens.last <= tokens.first &&
        std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& other) {
          return other.word->word == WordClass::kPreposition && other.word->tie == Tie::kFor &&
                 other.tokens.first == word.tokens.last && other.tokens.last <= tokens.first;
        }))
      return true;
    if (word.tokens.first >= tokens.last && tokens.last < sentence_.tokens.last &&
        marks[tokens.last].kind == TokenKind::kHyphen)
      return true;
    // "드론 엔진", "drone engines": one word of the tables, or two that touch; "드론과 엔진" are two things.
    const bool within = word.tokens.first <= tokens.first && tokens.last <= word.tokens.last &&
                        word.tokens.last - word.tokens.first > tokens.last - tokens.first;
    if (within || (word.tokens.first == tokens.last &&
                   !grammar_words(sentence_.language)
                        .ends(WordUse::kListParticle, work_.tokens.lower(tokens.last - 1), 3)))
      return true;
  }
  return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    return word.word->value == "components" && distance(word.tokens, tokens) <= 1 &&
           !(word.tokens.first < tokens.last && tokens.first < word.tokens.last);
  });
}

// "documentation |for the| drones", "드론을 |위한| 칩": what the thing that is handed over is for.
bool EventFiller::is_purpose(const WordHit& thing) const noexcept {
  constexpr std::uint32_t kArticle = 2;
  constexpr std::size_t kLongest = 12;  // bytes
  if (type_.name != "arms_transfer" || is_noun() ||
      (thing.word->word != WordClass::kArms && thing.word->word != WordClass::kMissile))
    return false;
  const TextTokens& text = work_.tokens;
  for (const WordHit& word : sentence_.words) {
    if (word.word->tie != Tie::kFor) continue;
    if (word.word->word == WordClass::kAfterName && word.tokens.first >= thing.tokens.last &&
        word.tokens.first - thing.tokens.last <= 1)
      return true;
    if (word.word->word != WordClass::kPreposition || word.tokens.last > thing.tokens.first ||
        thing.tokens.first - word.tokens.last > kArticle || word.tokens.first <= clause_.first)
      continue;
    const std::uint32_t before = word.tokens.first - 1;
    // "in return for missiles" is no purpose.
    if (covers_trigger(sentence_, before)) continue;
    if (text.tokens[before].kind == TokenKind::kWord && work_.mention_of[before] < 0 &&
        !sentence_.page->time[before] && !hit_.whole.contains(before) &&
        word_of(before, WordClass::kMoney) == nullptr)
      return true;
  }
  return thing.tokens.last < sentence_.tokens.last &&
         grammar_words(sentence_.language)
             .begins(WordUse::kPurposeBehind,
                     text.text.substr(text.tokens[thing.tokens.last].begin, kLongest));
}

// "bought the goods |in the name of| a company", "la |refinería| no compra": a company that is not what changes hands.
bool EventFiller::is_no_object(const WordHit& thing) const {
  constexpr std::uint32_t kArticle = 2;
  // "smuggled pills |via| drones"
  if (thing.tokens.first > clause_.first && thing.tokens.first >= hit_.tokens.last &&
      grammar_words(sentence_.language).has(WordUse::kByMeansOf, work_.tokens.lower(thing.tokens.first - 1)))
    return true;
  // "blocked roads |with their parked cars|": what it is done with is not frozen.
  // "n'échange pas des turbines |contre des otages|"
  if (type_.name == "release") {
    return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
      return word.word->word == WordClass::kPreposition &&
             (word.word->tie == Tie::kAgainst || word.word->tie == Tie::kFor) &&
             word.tokens.last <= thing.tokens.first && thing.tokens.first - word.tokens.last <= kArticle;
    });
  }
  const bool freezes =
      std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
        return EventTables::get().type_of(*hit.trigger).name == "asset_freeze" &&
               hit.tokens.first < hit_.tokens.last && hit_.tokens.first < hit.tokens.last;
      });
  if (freezes && !is_noun() && thing.word->word == WordClass::kAsset) {
    return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
      return word.word->word == WordClass::kPreposition && word.word->tie == Tie::kWith &&
             word.tokens.first >= hit_.whole.last && word.tokens.last <= thing.tokens.first &&
             thing.tokens.first - word.tokens.last <= kArticle;
    });
  }
  // "apreendeu 2 toneladas de cocaína |num avião|": where it was.
  if (type_.name == "seizure" && !is_noun() && thing.tokens.first >= hit_.whole.last && !items_.empty()) {
    std::uint32_t front = thing.tokens.first;
    while (front > hit_.whole.last && word_of(front - 1, WordClass::kDeterminer) != nullptr) --front;
    const WordHit* preposition = hit_ending_at(sentence_, front, WordClass::kPreposition);
    if (preposition == nullptr && front < thing.tokens.first)
      preposition = hit_ending_at(sentence_, front + 1, WordClass::kPreposition);
    return preposition != nullptr && preposition->word->tie == Tie::kIn &&
           preposition->tokens.first >= hit_.whole.last;
  }
  if (type_.name != "ownership_change" || is_noun() || thing.word->word != WordClass::kCompany) return false;
  const TextTokens& text = work_.tokens;
  std::uint32_t front = thing.tokens.first;
  for (const WordHit& word : sentence_.words) {
    if (word.tokens.last > thing.tokens.first || thing.tokens.first - word.tokens.last > kArticle) continue;
    if (word.word->word == WordClass::kDeterminer && word.tokens.last == thing.tokens.first)
      front = word.tokens.first;
    if (word.word->word != WordClass::kPreposition || hit_.whole.contains(word.tokens.first)) continue;
    // "a third |of| the company", not "in the name |of| a company"
    const std::uint32_t before = word.tokens.first - 1;
    const bool part = (word.word->tie == Tie::kOf || word.word->tie == Tie::kVon) &&
                      (word.tokens.first == hit_.whole.last || text.tokens[before].kind != TokenKind::kWord ||
                       word_of(before, WordClass::kStake) != nullptr);
    // "sold the ship |to| a company": who buys it.
    if (!part && word.word->tie != Tie::kTo) return true;
  }
  // "sell to Huawei, |the embattled Chinese tech company|", "por PDVSA, |la compañía estatal|, ..."
  constexpr std::uint32_t kAdjectives = 4;
  std::uint32_t phrase = front;
  while (phrase > clause_.first && front - phrase < kAdjectives &&
         text.tokens[phrase - 1].kind == TokenKind::kWord && !covers_trigger(sentence_, phrase - 1) &&
         word_of(phrase - 1, WordClass::kPreposition) == nullptr)
    --phrase;
  if (phrase < front && word_of(phrase, WordClass::kDeterminer) != nullptr) front = phrase;
  if (front > clause_.first && text.tokens[front - 1].kind == TokenKind::kComma) return true;
  if (has_order(sentence_.language, WordOrder::kVerbLast) ||
      has_order(sentence_.language, WordOrder::kFreeOrder) ||
      has_order(sentence_.language, WordOrder::kSubjectBehind))
    return false;
  return thing.tokens.last < hit_.tokens.first && !opens_relative() && !is_passive(sentence_, hit_, {});
}

// "the drone |maker|", "无人机|制造商|": who makes it, not it.
bool EventFiller::is_made_by(TokenRange tokens) const noexcept {
  constexpr std::size_t kLongest = 18;  // bytes
  if (tokens.last >= sentence_.tokens.last) return false;
  const Token& next = work_.tokens.tokens[tokens.last];
  const GrammarWords& grammar = grammar_words(sentence_.language);
  return is_character_script(next.script)
             ? grammar.begins(WordUse::kMakerNoun, work_.tokens.text.substr(next.begin, kLongest))
             : grammar.begins(WordUse::kMakerNoun, work_.tokens.lower(tokens.last));
}

// The munitions of "Munitions Industry Department" are a part of its name.
bool EventFiller::inside_body(TokenRange tokens) const noexcept {
  const std::int32_t number = work_.mention_of[tokens.first];
  if (number < 0) return false;
  const Mention& mention = document_.mentions[static_cast<std::size_t>(number)];
  if (mention.kind != EntityKind::kOrganization) return false;
  const TokenRange name = work_.tokens.tokens_in(mention.span);
  // "den Rüstungskonzern |Kalaschnikow|"
  return name.last > tokens.last || name.first < tokens.first ||
         hit_ending_at(sentence_, tokens.first, WordClass::kPeople) != nullptr ||
         hit_ending_at(sentence_, tokens.first, WordClass::kCompany) != nullptr;
}

// The oil of "oil tanker" is no cargo.
bool EventFiller::inside_vessel(TokenRange tokens) const noexcept {
  return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    return word.word->word == WordClass::kVessel && word.tokens.first <= tokens.last &&
           tokens.last <= word.tokens.last;
  });
}

// "ballistischen Raketen", "артиллерийских снарядов", "電子部品": with the words that say which.
TokenRange EventFiller::with_adjectives(TokenRange item) const noexcept {
  constexpr std::uint32_t kMost = 3;
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  const bool japanese = sentence_.language == "ja";
  TokenRange whole = item;
  const auto is_free = [&](std::uint32_t token) {
    const Token& its = text.tokens[token];
    return its.kind == TokenKind::kWord && !hit_.whole.contains(token) && work_.mention_of[token] < 0 &&
           !sentence_.page->time[token];
  };
  while (whole.first > clause_.first && item.first - whole.first < kMost) {
    const std::uint32_t token = whole.first - 1;
    if (!is_free(token)) break;
    if (japanese) {
      if (text.tokens[token].space_before || text.tokens[token].script == text::Script::kHiragana) break;
    } else if (text.tokens[token].capital ||
               !grammar.ends(WordUse::kItemAdjectiveEnd, text.lower(token), 3)) {
      break;
    }
    whole.first = token;
  }
  while (japanese && whole.last < clause_.last && whole.last - item.last < kMost && is_free(whole.last) &&
         text.tokens[whole.last].script != text::Script::kHiragana)
    ++whole.last;
  return whole;
}

// Whether a comma, "and" or a number parts two things, so that they are two.
bool EventFiller::word_between(TokenRange a, TokenRange b) const noexcept {
  const std::uint32_t from = std::min(a.last, b.last);
  const std::uint32_t to = std::max(a.first, b.first);
  for (std::uint32_t i = from; i < to; ++i) {
    if (work_.tokens.tokens[i].kind != TokenKind::kWord || word_of(i, WordClass::kAnd) != nullptr)
      return true;
  }
  return false;
}

// "fue atacada |por drones|", "a été coulé |par des drones|": what the deed is done with, no target.
bool EventFiller::is_means(TokenRange thing) const noexcept {
  constexpr std::uint32_t kReach = 3;  // an article, a number and an adjective
  if (thing.first < hit_.tokens.last || is_noun()) return false;
  return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    return word.word->word == WordClass::kPreposition && in_clause(word.tokens) &&
           word.tokens.last >= hit_.tokens.last && word.tokens.last <= thing.first &&
           thing.first - word.tokens.last < kReach &&
           ((word.word->tie == Tie::kBy && passive_) || word.word->tie == Tie::kWith ||
            // Italian "da" is both.
            (word.word->tie == Tie::kFrom && passive_ && sentence_.language == "it"));
  });
}

// "|Drones| ucranianos atacaron una refinería", "|Drony| uderzyły w rafinerię": weapons before a verb of attacking attack.
bool EventFiller::attacks(TokenRange thing) const noexcept {
  if (type_.name != "military_operation" || passive_ || is_noun() || thing.last > hit_.tokens.first ||
      (has_order(sentence_.language, WordOrder::kVerbLast) && sentence_.language != "de" &&
       sentence_.language != "nl"))
    return false;
  const bool weapon = std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    return word.tokens.first == thing.first &&
           (word.word->word == WordClass::kArms || word.word->word == WordClass::kMissile);
  });
  return weapon && std::any_of(items_.begin(), items_.end(),
                               [&](const WordHit& other) { return other.tokens.first >= hit_.tokens.last; });
}

namespace {

// "captured |near the village| of X": where it was, no target.
bool is_near_by(const EventSentence& sentence, TokenRange thing) {
  const TextTokens& text = sentence.work->tokens;
  std::uint32_t at = thing.first;
  if (at > sentence.tokens.first &&
      (clause_word_classes(sentence.language, text.lower(at - 1)) & clause_word::kArticle) != 0)
    --at;
  return at > sentence.tokens.first &&
         grammar_words(sentence.language).has(WordUse::kNearPlace, text.lower(at - 1));
}

}  // namespace

// "turned off its transponder |and transferred 700,000 barrels|": behind "and" stands what another verb moves.
bool EventFiller::is_moved_later(TokenRange cargo) const noexcept {
  return type_.name == "ais_gap" &&
         std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
           return word.word->word == WordClass::kAnd && word.tokens.first >= hit_.whole.last &&
                  word.tokens.last <= cargo.first;
         });
}

// "3,2 |Millionen| Tabletten", "7,4 |Milliarden| Franken": no thing of its own.
bool EventFiller::is_part_of_number(TokenRange word) const noexcept {
  const Span span = work_.tokens.span(word);
  return items_.size() > 1 && word.first + 1 == word.last &&
         sentence_.page->quantities_at.any(span.begin, span.end, [&](std::size_t n) {
           const Quantity& quantity = document_.quantities[n];
           return quantity.span.begin < span.begin && span.end < quantity.span.end &&
                  quantity.counted.find(work_.tokens.text.substr(span.begin, span.size())) ==
                      std::string::npos;
         });
}

void EventFiller::add_items() {
  const std::string_view its_role = role(Tie::kItem);
  std::size_t added = 0;
  for (const WordHit& word : items_) {
    if (its_role.empty() || added == kMostItems) break;
    if (word.word->word == WordClass::kMoney || word.word->word == WordClass::kCompany ||
        word.word->word == WordClass::kStake || is_part_of_number(word.tokens))
      continue;
    if (its_role == "cargo" && (word.word->word == WordClass::kVessel || is_moved_later(word.tokens)))
      continue;
    if (word.word->word == WordClass::kObjective && is_near_by(sentence_, word.tokens)) continue;
    const bool means = its_role == "target" && (is_means(word.tokens) || attacks(word.tokens));
    const std::string_view slot_role = word.word->value == "carrier rocket" ? "vehicle"
                                       : means                              ? "item"
                                                                            : its_role;
    // "hit |a refinery|": told by the names already.
    if (slot_role == "target" && std::any_of(event_.slots.begin(), event_.slots.end(), [&](const Slot& slot) {
          return slot.role == slot_role && slot.span.overlaps(work_.tokens.span(word.tokens));
        }))
      continue;
    const auto known = std::find_if(event_.slots.begin(), event_.slots.end(), [&](const Slot& slot) {
      return slot.role == slot_role && slot.value == word.word->value;
    });
    if (known != event_.slots.end()) {
      // "Su-35 fighter jets", "Kampfjets vom Typ Su-35": one thing, by its name and by what it is.
      const TokenRange its = work_.tokens.tokens_in(known->span);
      if (distance(its, word.tokens) <= kNamedItemGap && !word_between(its, word.tokens))
        known->span =
            work_.tokens.span({std::min(its.first, word.tokens.first), std::max(its.last, word.tokens.last)});
      continue;
    }
    add(slot_role, with_adjectives(word.tokens), std::string(word.word->value));
    ++added;
  }
  // What a trigger without needs names itself or beside it ("arms deal", "Munitionslieferung"), and what a ship carries.
  if ((hit_.trigger->items == 0 || its_role == "cargo") && !its_role.empty()) {
    for (const WordHit& word : sentence_.words) {
      const bool fits = (type_.name == "arms_transfer" && word.word->word == WordClass::kArms) ||
                        (type_.name == "technology_transfer" && word.word->word == WordClass::kTechnology) ||
                        (type_.name == "embargoed_trade" && word.word->word == WordClass::kCommodity) ||
                        (its_role == "cargo" && !inside_vessel(word.tokens) && !is_moved_later(word.tokens) &&
                         (word.word->word == WordClass::kCommodity || word.word->word == WordClass::kArms)) ||
                        (type_.name == "missile_launch" && word.word->word == WordClass::kMissile) ||
                        (type_.name == "satellite_launch" && word.word->word == WordClass::kSatellite);
      if (!fits || added == kMostItems || !in_clause(word.tokens)) continue;
      const Span span = work_.tokens.span(word.tokens);
      if (std::any_of(event_.slots.begin(), event_.slots.end(),
                      [&](const Slot& slot) { return slot.role == its_role && slot.span.overlaps(span); }))
        continue;
      add(its_role, word.tokens, std::string(word.word->value));
      items_.push_back(word);
      ++added;
    }
  }
}

// "left Primorsk |with 100,000 tonnes of crude|": a ship sails, though no table has the port.
bool EventFiller::carries_cargo() const noexcept {
  return has_slot("vessel") &&
         std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
           return in_clause(word.tokens) && !inside_vessel(word.tokens) &&
                  (word.word->word == WordClass::kCommodity || word.word->word == WordClass::kArms);
         });
}

bool EventFiller::launches_drones() const noexcept {
  return std::any_of(items_.begin(), items_.end(),
                     [](const WordHit& word) { return word.word->word == WordClass::kDrone; });
}

}  // namespace tamis::documents
