// Slots by the construct around them (event_filler.h): who stands inside a phrase of listing, whose the list is, the
// middle field of a German clause, places told by a preposition or ending alone, and the whole noun phrase of what a
// table has one word of.
#include <algorithm>
#include <string>
#include <utility>

#include "documents/events/event_filler.h"
#include "documents/names/name_lexicon.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

constexpr std::size_t kSyllable = 3;  // bytes of a Korean one

bool in_word(const EventSentence& sentence, std::uint32_t token, WordClass word) noexcept {
  return std::any_of(sentence.words.begin(), sentence.words.end(), [&](const WordHit& hit) {
    return hit.word->word == word && hit.tokens.contains(token);
  });
}

bool in_list_word(const EventSentence& sentence, std::uint32_t token) noexcept {
  return in_word(sentence, token, WordClass::kBlacklist) || in_word(sentence, token, WordClass::kSanction);
}

bool lists(const EventType& type) noexcept {
  return type.name == "sanctions_designation" || type.name == "sanctions_delisting";
}

// Whether a Korean word has a particle of case, those of bare words among them if `bare`, and `beyond` bytes before it.
bool has_korean_case(std::string_view word, bool bare, std::size_t beyond) noexcept {
  const auto& endings = EventTables::get().endings;
  return std::any_of(endings.begin(), endings.end(), [&](const NameEnding& ending) {
    return ending.language == "ko" && (bare || ending.tie != Tie::kBare) &&
           word.size() >= ending.ending.size() + beyond && word.ends_with(ending.ending);
  });
}

}  // namespace

// "stepped down |as| Chief of the Staff": an office behind "as" is nobody.
bool EventFiller::is_as_office(const Who& who) const noexcept {
  if (!who.described && !who.unnamed && !who.nameless) return false;
  std::uint32_t first = who.tokens.first;
  while (first > sentence_.tokens.first && word_of(first - 1, WordClass::kDeterminer) != nullptr) --first;
  return first > sentence_.tokens.first &&
         grammar_words(sentence_.language).has(WordUse::kAsOffice, work_.tokens.lower(first - 1));
}

// "stepped down |as Chief of the Staff|", "|станет послом|": the office is not the person.
void EventFiller::drop_offices() {
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  std::erase_if(event_.slots, [&](const Slot& slot) {
    if (slot.role != "person") return false;
    const TokenRange its = text.tokens_in(slot.span);
    if (its.first >= its.last) return false;
    if (slot.referent < 0 && hit_.whole.contains(its.first) && its.last <= hit_.whole.last) return true;
    return grammar.has(WordUse::kAsOffice, text.lower(its.first)) ||
           std::any_of(sentence_.names.begin(), sentence_.names.end(),
                       [&](const Who& who) { return who.tokens.first == its.first && is_as_office(who); });
  });
}

// "در مسقط با X، فرستاده آمریکا، دیدار کند": where the verb stands last, a place before an aside belongs to it.
void EventFiller::add_place_before() {
  constexpr std::uint32_t kReach = 16;
  if (!has_order(sentence_.language, WordOrder::kVerbLast) || framed_ || role(Tie::kIn) != "place" ||
      has_slot("place") || is_noun())
    return;
  for (auto who = sentence_.names.rbegin(); who != sentence_.names.rend(); ++who) {
    if (who->tokens.last > hit_.tokens.first || who_in_clause(*who)) continue;
    if (hit_.tokens.first - who->tokens.last > kReach) return;
    if (who->tie != Tie::kIn || who->kind != EntityKind::kPlace || who->unnamed) continue;
    for (std::uint32_t i = who->tokens.last; i < hit_.tokens.first; ++i) {
      if (covers_trigger(sentence_, i) || word_of(i, WordClass::kThat) != nullptr ||
          word_of(i, WordClass::kAnd) != nullptr || sentence_.page->cue[i])
        return;
    }
    add_name("place", *who);
    return;
  }
}

// "put on the |US| list", "on the |EU| sanctions list": a state or body right before the list has it.
void EventFiller::add_list_owner() {
  if (!lists(type_)) return;
  const TextTokens& text = work_.tokens;
  for (const Who& who : sentence_.names) {
    if (!hit_.whole.contains(who.tokens.first) || who.tokens.last >= hit_.whole.last || who.unnamed ||
        (who.kind != EntityKind::kPlace && who.kind != EntityKind::kOrganization))
      continue;
    std::uint32_t next = who.tokens.last;
    if (text.tokens[next].kind == TokenKind::kHyphen && next + 1 < hit_.whole.last) ++next;
    bool list = true;
    for (std::uint32_t i = next; i < hit_.whole.last && list; ++i)
      list = in_list_word(sentence_, i) || text.lower(i) == "list" || text.lower(i) == "lists";
    if (!list) continue;
    const Span span = text.span(who.tokens);
    std::erase_if(event_.slots,
                  [&](const Slot& slot) { return slot.role == "target" && slot.span.overlaps(span); });
    add_name("authority", who);
  }
}

// "retirer |le producteur de potasse X| de sa liste", "أدرجت الوزارة |فلانا| على قائمة العقوبات": what stands inside
// the phrase.
TokenRange EventFiller::inside_phrase() const noexcept {
  constexpr std::uint32_t kMost = 8;
  constexpr std::uint32_t kListReach = 4;
  const TextTokens& text = work_.tokens;
  if (!lists(type_) || hit_.whole.last <= hit_.tokens.last + 1 || passive_ ||
      hit_.trigger->form == TriggerForm::kState)
    return {};
  // The list stands behind the last preposition of the phrase.
  std::uint32_t end = hit_.whole.last;
  for (std::uint32_t i = hit_.tokens.last; i + 1 < hit_.whole.last; ++i) {
    if (word_of(i, WordClass::kPreposition) != nullptr && hit_.whole.last - i - 1 <= kListReach) end = i;
  }
  if (end == hit_.whole.last) return {};
  const auto taken = [&](std::uint32_t i) {
    const Span span = text.tokens[i].span();
    return std::any_of(event_.slots.begin(), event_.slots.end(), [&](const Slot& slot) {
      return slot.role == "authority" && slot.span.overlaps(span);
    });
  };
  TokenRange phrase{hit_.tokens.last, end};
  while (phrase.first < phrase.last) {
    const std::uint32_t i = phrase.first;
    const bool personal = sentence_.language == "es" && word_of(i, WordClass::kPreposition) != nullptr &&
                          word_of(i, WordClass::kPreposition)->word->tie == Tie::kTo;
    const bool before_time = i + 1 < phrase.last && sentence_.page->time[i + 1];
    if (text.tokens[i].kind == TokenKind::kWord && !sentence_.page->time[i] && !before_time && !taken(i) &&
        !personal && !in_word(sentence_, i, WordClass::kAuthority) &&
        word_of(i, WordClass::kDeterminer) == nullptr)
      break;
    ++phrase.first;
  }
  while (phrase.first < phrase.last && (text.tokens[phrase.last - 1].kind != TokenKind::kWord ||
                                        sentence_.page->time[phrase.last - 1] || taken(phrase.last - 1)))
    --phrase.last;
  // "put |him| on the list"
  if (phrase.last == phrase.first + 1 && is_pronoun(phrase.first)) return {};
  for (std::uint32_t i = phrase.first; i < phrase.last; ++i) {
    if (sentence_.page->time[i]) return {};
  }
  return phrase.last - phrase.first <= kMost ? phrase : TokenRange{};
}

void EventFiller::add_inside() {
  // "entregados |a Estados Unidos|", "wydanych |Stanom Zjednoczonym|", "consegnato |alle autorità cinesi|": to whom, as part of the phrase.
  if (type_.name == "extradition" && hit_.words > 1 && !has_slot("destination")) {
    for (const Who& who : sentence_.names) {
      const bool state = who.kind == EntityKind::kPlace || who.authority;
      const bool inside = hit_.whole.contains(who.tokens.first) && who.tokens.first > hit_.tokens.first;
      const WordHit* to = word_of(hit_.whole.last - 1, WordClass::kPreposition);
      const bool behind =
          who.tokens.first == hit_.whole.last && to != nullptr && to->word->tie == Tie::kTo && !is_noun();
      if (!state || (!inside && !behind)) continue;
      add("destination", who.tokens, std::string(who.country));
      std::erase_if(event_.slots, [&](const Slot& slot) {
        return slot.role == "target" && slot.span.overlaps(work_.tokens.span(who.tokens));
      });
      break;
    }
  }
  const TokenRange phrase = inside_phrase();
  // The list itself is not on it.
  if (lists(type_) && hit_.whole.last > hit_.tokens.last) {
    std::erase_if(event_.slots, [&](const Slot& slot) {
      if (slot.role != "target" || slot.referent >= 0) return false;
      const TokenRange its = work_.tokens.tokens_in(slot.span);
      if (its.first < its.last && in_list_word(sentence_, its.first) && in_list_word(sentence_, its.last - 1))
        return true;
      return its.first < its.last && hit_.whole.contains(its.first) &&
             (in_list_word(sentence_, its.first) || its.first + 1 == hit_.whole.last);
    });
  }
  if (phrase.first >= phrase.last) return add_fronted_target();
  const Span span = work_.tokens.span(phrase);
  for (Slot& slot : event_.slots) {
    if (slot.role != "target" || !slot.span.overlaps(span)) continue;
    if (slot.referent < 0 && span.begin <= slot.span.begin && slot.span.end <= span.end) slot.span = span;
    return;
  }
  if (has_slot("target")) return;
  add("target", phrase, {});
}

// "Das Ministerium hatte |Norvex| im Januar auf die Liste gesetzt": behind the auxiliary of a clause whose subject
// stands before it, the first noun phrase without a preposition is the object.
void EventFiller::add_middle_field() {
  if ((sentence_.language != "de" && sentence_.language != "nl") || passive_ || is_noun() || framed_ ||
      role(Tie::kObject) != "target" || has_slot("target") || hit_.trigger->form == TriggerForm::kState)
    return;
  const TextTokens& text = work_.tokens;
  std::uint32_t auxiliary = hit_.tokens.first;
  for (std::uint32_t i = clause_.first; i < hit_.tokens.first; ++i) {
    if (word_of(i, WordClass::kAuxiliary) != nullptr) {
      auxiliary = i;
      break;
    }
  }
  // "..., auch die Börse X zu hacken": all before the infinitive.
  const bool infinitive = hit_.tokens.first > clause_.first + 1 && clause_number_ > 0 &&
                          text.lower(hit_.tokens.first - 1) == (sentence_.language == "de" ? "zu" : "te");
  if (infinitive) auxiliary = clause_.first;
  // "Fahnder beschlagnahmten im Sommer |seine Jacht|": behind the verb of a main clause.
  const bool has_subject = std::any_of(event_.slots.begin(), event_.slots.end(), [&](const Slot& slot) {
    return slot.role == "authority" && text.tokens_in(slot.span).last <= hit_.tokens.first;
  });
  const bool finite = !infinitive && auxiliary >= hit_.tokens.first && has_subject;
  if (!infinitive && !finite && (auxiliary >= hit_.tokens.first || auxiliary == clause_.first)) return;
  const std::uint32_t first = finite ? hit_.tokens.last : infinitive ? auxiliary : auxiliary + 1;
  const std::uint32_t last = !finite                              ? hit_.tokens.first
                             : hit_.whole.last > hit_.tokens.last ? hit_.whole.last - 1
                                                                  : clause_.last;
  const auto taken = [&](std::uint32_t i) {
    const Span span = text.tokens[i].span();
    return std::any_of(event_.slots.begin(), event_.slots.end(),
                       [&](const Slot& slot) { return slot.span.overlaps(span); });
  };
  for (std::uint32_t i = first; i < last;) {
    if (text.tokens[i].kind != TokenKind::kWord || sentence_.page->time[i] || taken(i) ||
        word_of(i, WordClass::kStatus) != nullptr) {
      ++i;
      continue;
    }
    if (word_of(i, WordClass::kPreposition) != nullptr) {
      const TokenRange phrase = phrase_from(i + 1, last);
      i = std::max(phrase.last, i + 1);
      continue;
    }
    const TokenRange phrase = phrase_from(i, last);
    if (phrase.first >= phrase.last) {
      ++i;
      continue;
    }
    if (is_measure_word(phrase) || is_term(phrase) || is_pronoun(phrase.first) || !is_free(phrase)) return;
    add("target", phrase, {});
    return;
  }
}

// "vor Skagen", "bei Ellwangen", "vor der Insel Rügen": a capital that is no noun behind a preposition of place.
TokenRange EventFiller::german_place() const noexcept {
  constexpr std::uint32_t kBetween = 2;
  constexpr std::size_t kLeast = 4;
  if (sentence_.language != "de") return {};
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words("de");
  const NameLexicon& lexicon = NameLexicon::get();
  const LanguageSet german = language_set("de");
  for (std::uint32_t i = clause_.first; i + 1 < clause_.last; ++i) {
    if (!grammar.has(WordUse::kNearPlace, text.lower(i))) continue;
    std::uint32_t place = i + 1;
    bool area = false;
    while (place < clause_.last && place <= i + kBetween) {
      const bool its_area =
          in_word(sentence_, place, WordClass::kArea) || grammar.has(WordUse::kPlaceNoun, text.lower(place));
      if (!its_area && word_of(place, WordClass::kDeterminer) == nullptr) break;
      area = area || its_area;
      ++place;
    }
    if (place >= clause_.last || (place > i + 1 && !area)) continue;
    const Token& token = text.tokens[place];
    const std::string_view word = text.lower(place);
    if (token.kind != TokenKind::kWord || !token.capital || token.all_capitals || word.size() < kLeast ||
        sentence_.page->time[place] || work_.mention_of[place] >= 0 || hit_.tokens.contains(place) ||
        place + 1 == hit_.whole.last || lexicon.is_plain_word(NameLexicon::hash(word), german) ||
        lexicon.is_german_noun(word) || lexicon.is_noun_shaped(word, german) ||
        grammar.ends(WordUse::kNounEnd, word) ||
        (place + 1 < clause_.last && text.tokens[place + 1].kind == TokenKind::kHyphen))
      continue;
    if (std::any_of(sentence_.words.begin(), sentence_.words.end(),
                    [&](const WordHit& hit) { return hit.tokens.contains(place); }))
      continue;
    return {place, place + 1};
  }
  return {};
}

// "Trablusşam|'da|", "Lazkiye|'ye|": a name that nobody knows, by the ending that Turkish sets off.
void EventFiller::add_turkish_places() {
  const TextTokens& text = work_.tokens;
  for (std::uint32_t i = clause_.first; i < clause_.last; ++i) {
    const Token& token = text.tokens[i];
    if (token.kind != TokenKind::kWord || !token.capital || work_.mention_of[i] >= 0 ||
        sentence_.page->time[i] || hit_.whole.contains(i))
      continue;
    std::string_view word = text.at(i);
    std::string_view ending;
    for (const std::string_view mark : {"'", "’"}) {
      const std::size_t at = word.rfind(mark);
      if (at != std::string_view::npos && at > 0) ending = word.substr(at + mark.size());
    }
    if (ending.empty() && i + 1 < clause_.last && !text.tokens[i + 1].space_before) {
      ending = text.at(i + 1);
      if (text.tokens[i + 1].kind == TokenKind::kQuote && i + 2 < clause_.last) {
        ending = text.at(i + 2);
      } else {
        bool marked = false;
        for (const std::string_view mark : {"'", "’"}) {
          if (!ending.starts_with(mark)) continue;
          ending.remove_prefix(mark.size());
          marked = true;
        }
        if (!marked) continue;
      }
    }
    if (ending.empty()) continue;
    for (const NameEnding& known : EventTables::get().endings) {
      if (known.language != "tr" || known.ending != ending) continue;
      if (known.tie != Tie::kIn && known.tie != Tie::kTo) continue;
      const std::string_view slot_role = role(known.tie);
      if (!is_place_role(slot_role) || has_slot(slot_role)) continue;
      add(slot_role, {i, i + 1}, {});
      break;
    }
  }
}

void EventFiller::add_places_by_form() {
  if (framed_) return;
  if (sentence_.language == "tr") return add_turkish_places();
  if (role(Tie::kIn) != "place" || has_slot("place")) return;
  const TokenRange place = german_place();
  if (place.first < place.last) add("place", place, {});
}

// "تاجر |يدعى| فارس النمر", "a trader |named| X": over the name of whom a noun only says what he is.
void EventFiller::widen_to_name(Slot& slot) const {
  constexpr std::uint32_t kReach = 6;
  constexpr std::uint32_t kMostWords = 4;
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  const TokenRange its = text.tokens_in(slot.span);
  if (its.first >= its.last) return;
  for (std::uint32_t i = its.first + 1; i < sentence_.tokens.last && i < its.last + kReach; ++i) {
    if (text.tokens[i].kind != TokenKind::kWord && text.tokens[i].kind != TokenKind::kComma) return;
    if (!grammar.has(WordUse::kNamed, text.lower(i))) continue;
    const std::uint32_t name = i + 1;
    if (name >= sentence_.tokens.last || text.tokens[name].kind != TokenKind::kWord) return;
    const std::int32_t mention = work_.mention_of[name];
    if (mention >= 0) {
      const Mention& its_mention = document_.mentions[static_cast<std::size_t>(mention)];
      slot.span.end = std::max(slot.span.end, its_mention.span.end);
      if (slot.referent < 0) slot.referent = its_mention.referent;
      return;
    }
    std::uint32_t last = name;
    const bool cased = is_cased(text.tokens[name].script);
    while (last < sentence_.tokens.last && last - name < kMostWords &&
           text.tokens[last].kind == TokenKind::kWord && (!cased || text.tokens[last].capital) &&
           word_of(last, WordClass::kPreposition) == nullptr)
      ++last;
    if (last > name) slot.span.end = std::max(slot.span.end, text.tokens[last - 1].end);
    return;
  }
}

// "쇄빙선 |기술을|", "싱하이 |7호를|", "조모(47)|씨를|": all of the noun phrase, without the particle behind it.
void EventFiller::widen_korean(Span& span) const {
  constexpr std::uint32_t kMost = 3;
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words("ko");
  const TokenRange its = text.tokens_in(span);
  if (its.first >= its.last) return;
  const auto has_ending = [&](std::uint32_t i) {
    const std::string_view word = text.lower(i);
    // "소식통을 |인용해| 무인기", "X를 |위해| 부품": the verb of a phrase before.
    return has_korean_case(word, false, kSyllable) ||
           (clause_word_classes("ko", word) & (clause_word::kPreposition | clause_word::kConjunction)) != 0 ||
           grammar.ends(WordUse::kTopicParticle, word, kSyllable) ||
           grammar.ends(WordUse::kSubjectParticle, word, kSyllable) ||
           grammar.ends(WordUse::kSaidBeforeNoun, word, 0) || grammar.ends(WordUse::kAdnominalEnd, word, 0);
  };
  std::uint32_t first = its.first;
  for (std::uint32_t taken = 0; first > clause_.first && taken < kMost; ++taken) {
    std::uint32_t before = first - 1;
    // An age in brackets.
    if (text.tokens[before].kind == TokenKind::kClose && before >= clause_.first + 3 &&
        text.tokens[before - 1].kind == TokenKind::kNumber &&
        text.tokens[before - 2].kind == TokenKind::kOpen) {
      before -= 3;
    } else {
      // "싱하이 |7호|": whatever the name before ends in.
      const bool digits = text.tokens[first].kind == TokenKind::kNumber;
      const bool numbered =
          digits ? first + 1 < clause_.last && text.lower(first + 1).starts_with("호")
                 : text.lower(first)[0] <= '9' && text.lower(first).find("호") != std::string_view::npos;
      if (text.tokens[before].kind == TokenKind::kNumber && !text.tokens[first].space_before) {
        // "7|호를|"
      } else if (text.tokens[before].kind != TokenKind::kWord || !text.tokens[first].space_before ||
                 (!numbered && has_ending(before))) {
        break;
      }
    }
    const Span its_span = text.tokens[before].span();
    if (sentence_.page->time[before] || hit_.whole.contains(before) || work_.mention_of[before] >= 0 ||
        text.tokens[before].script == text::Script::kHan ||
        std::any_of(
            event_.slots.begin(), event_.slots.end(),
            [&](const Slot& slot) { return slot.span.overlaps(its_span) && !slot.span.overlaps(span); }) ||
        sentence_.page->quantities_at.any(its_span.begin, its_span.end, [&](std::size_t n) {
          return !document_.quantities[n].unit.empty() && document_.quantities[n].span.overlaps(its_span);
        }))
      break;
    first = before;
  }
  span.begin = std::min(span.begin, text.tokens[first].begin);
  if (span.end != text.tokens[its.last - 1].end) return;
  const std::string_view word = text.at(its.last - 1);
  // The particle of the subject also ends many a name, so that more has to stand before it.
  for (const auto& [use, least] : {std::pair{WordUse::kGivenEnd, kSyllable},
                                   {WordUse::kObjectParticle, kSyllable},
                                   {WordUse::kTopicParticle, kSyllable},
                                   {WordUse::kSubjectParticle, 3 * kSyllable}}) {
    const std::size_t particle = grammar.ending_bytes(use, word, least);
    if (particle == 0) continue;
    span.end -= static_cast<std::uint32_t>(particle);
    break;
  }
}

// "거래소 |X에서| 탈취했다", "|X| 해킹": whose coins are taken, whose network is entered.
void EventFiller::add_korean_target() {
  constexpr std::size_t kLeast = 2 * kSyllable;
  if (role(Tie::kObject) != "target" || has_slot("target")) return;
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words("ko");
  const auto is_known = [&](std::uint32_t i) {
    return sentence_.page->time[i] || work_.mention_of[i] >= 0 ||
           std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& hit) {
             return hit.tokens.contains(i) && hit.word->word != WordClass::kCompany &&
                    hit.word->word != WordClass::kPeople;
           });
  };
  if (type_.name == "crypto_theft") {
    for (std::uint32_t i = hit_.tokens.first; i > clause_.first; --i) {
      const std::string_view word = text.lower(i - 1);
      const std::size_t particle = grammar.ending_bytes(WordUse::kWhereEnd, word, kLeast);
      if (text.tokens[i - 1].kind != TokenKind::kWord || is_known(i - 1) || particle == 0) continue;
      add("target", {i - 1, i}, {});
      event_.slots.back().span.end -= static_cast<std::uint32_t>(particle);
      return;
    }
  }
  if ((type_.group != EventGroup::kCrime && type_.group != EventGroup::kEnforcement) || !is_noun() ||
      hit_.tokens.first == clause_.first)
    return;
  const std::uint32_t before = hit_.tokens.first - 1;
  const std::string_view word = text.lower(before);
  if (text.tokens[before].kind != TokenKind::kWord || text.tokens[before].script != text::Script::kHangul ||
      word.size() < 3 * kSyllable || is_known(before) || has_korean_case(word, true, 0) ||
      grammar.has(WordUse::kNoTarget, word) || grammar.ends(WordUse::kSaidBeforeNoun, word, 0))
    return;
  add("target", {before, before + 1}, {});
}

// "|anti-ship| missiles", "|front| companies": with what the words before it say of it.
void EventFiller::widen_item(Span& span) const {
  constexpr std::uint32_t kMost = 4;
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words("en");
  const TokenRange its = text.tokens_in(span);
  if (its.first >= its.last) return;
  const auto is_free_word = [&](std::uint32_t i) {
    return text.tokens[i].kind == TokenKind::kWord && !hit_.whole.contains(i) && !sentence_.page->time[i] &&
           !sentence_.page->cue[i] && work_.mention_of[i] < 0 && !is_pronoun(i) &&
           // "failed |because| police arrested the courier"
           (clause_word_classes("en", text.lower(i)) &
            (clause_word::kSubordinator | clause_word::kConjunction)) == 0 &&
           // "at |least| 12 people"
           !grammar.has(WordUse::kApproximation, text.lower(i)) &&
           std::none_of(sentence_.triggers.begin(), sentence_.triggers.end(),
                        [&](const TriggerHit& hit) {
                          return hit.trigger->form != TriggerForm::kNoun && hit.tokens.contains(i);
                        }) &&
           std::none_of(sentence_.words.begin(), sentence_.words.end(),
                        [&](const WordHit& hit) {
                          const WordClass its_class = hit.word->word;
                          return hit.tokens.contains(i) &&
                                 (its_class == WordClass::kPreposition || its_class == WordClass::kAnd ||
                                  its_class == WordClass::kAuxiliary || its_class == WordClass::kRelative ||
                                  its_class == WordClass::kThat || its_class == WordClass::kStatus ||
                                  its_class == WordClass::kDeterminer || its_class == WordClass::kFrame);
                        }) &&
           !grammar.ends(WordUse::kGerundEnd, text.lower(i), 3) && !text.lower(i).ends_with("ly");
  };
  std::uint32_t first = its.first;
  while (first > clause_.first && its.first - first < kMost) {
    const std::uint32_t before = first - 1;
    const bool hyphen = text.tokens[before].kind == TokenKind::kHyphen && !text.tokens[first].space_before &&
                        before > clause_.first && !text.tokens[before].space_before;
    // "anti-|ship| missiles": the verb "ship" is none behind a hyphen.
    const bool joined = before > clause_.first && text.tokens[before].kind == TokenKind::kWord &&
                        text.tokens[before - 1].kind == TokenKind::kHyphen &&
                        !text.tokens[before].space_before;
    if (!hyphen && !joined && !is_free_word(before)) break;
    first = hyphen ? before - 1 : before;
    if (hyphen && text.tokens[first].kind != TokenKind::kWord) return;
  }
  // "|RSF| fighters", "|Garantex| executives": whose they are.
  if (first == its.first && first > clause_.first && work_.mention_of[first - 1] >= 0 &&
      text.tokens[first].space_before) {
    const Mention& whose = document_.mentions[static_cast<std::size_t>(work_.mention_of[first - 1])];
    if (whose.kind == EntityKind::kOrganization && !text.lower(first - 1).ends_with("s'") &&
        work_.tokens.tokens_in(whose.span).last == first)
      span.begin = whose.span.begin;
    return;
  }
  if (first == its.first) return;
  // Only up to what opens a phrase: whatever stands between is no verb then.
  const bool opens =
      first == clause_.first ||
      (hit_.whole.contains(first - 1) || text.tokens[first - 1].kind != TokenKind::kWord ||
       work_.mention_of[first - 1] >= 0 || word_of(first - 1, WordClass::kPreposition) != nullptr ||
       word_of(first - 1, WordClass::kDeterminer) != nullptr ||
       word_of(first - 1, WordClass::kAnd) != nullptr);
  if (opens) span.begin = text.tokens[first].begin;
}

// "|The chief engineer of the shipyard| and two others were arrested": who stands before "and" suffers it as well.
void EventFiller::add_first_of_two() {
  constexpr std::uint32_t kMost = 8;
  const TextTokens& text = work_.tokens;
  if (!passive_ || is_noun() || !is_cased(text.tokens[hit_.tokens.first].script) ||
      (type_.group != EventGroup::kEnforcement && type_.group != EventGroup::kSanctions))
    return;
  for (std::size_t n = 0; n < event_.slots.size(); ++n) {
    if (event_.slots[n].role != "target" || event_.slots[n].referent >= 0) continue;
    const TokenRange its = text.tokens_in(event_.slots[n].span);
    std::uint32_t joined = its.first;
    while (joined > clause_.first && word_of(joined - 1, WordClass::kDeterminer) != nullptr) --joined;
    if (its.first >= its.last || joined <= clause_.first || its.last > hit_.tokens.first ||
        word_of(joined - 1, WordClass::kAnd) == nullptr || joined - 1 - clause_.first > kMost)
      continue;
    const TokenRange phrase = phrase_from(clause_.first, joined - 1);
    if (phrase.last != joined - 1 || !is_noun_phrase(phrase) || !is_free(phrase)) continue;
    add("target", phrase, {});
    return;
  }
}

// "مطار |بورتسودان|", "camp de |Koulikoro|": what is attacked, by its name.
void EventFiller::widen_objective(Span& span) const {
  const TextTokens& text = work_.tokens;
  std::uint32_t next = text.tokens_in(span).last;
  if (next >= clause_.last) return;
  const std::string_view language = sentence_.language;
  if (language == "ar" || language == "fa") {
    const std::int32_t mention = work_.mention_of[next];
    if (mention >= 0)
      span.end = std::max(span.end, document_.mentions[static_cast<std::size_t>(mention)].span.end);
    return;
  }
  const WordHit* of = word_of(next, WordClass::kPreposition);
  if (of == nullptr || of->word->tie != Tie::kOf || !is_cased(text.tokens[next].script) ||
      of->tokens.last >= clause_.last)
    return;
  next = of->tokens.last;
  if (text.tokens[next].capital && text.tokens[next].kind == TokenKind::kWord)
    span.end = std::max(span.end, text.tokens[next].end);
}

// "유엔 |안전보장이사회는|", "일본 |해상보안청이|": a name without a particle only says whose the noun behind it is.
void EventFiller::widen_over_korean_body(Span& span) const {
  constexpr std::uint32_t kMost = 2;
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words("ko");
  const TokenRange its = text.tokens_in(span);
  if (its.first >= its.last || text.tokens[its.last - 1].end != span.end) return;
  const auto marked = [&](std::uint32_t i) {
    return grammar.ends(WordUse::kTopicParticle, text.lower(i), kSyllable) ||
           grammar.ends(WordUse::kSubjectParticle, text.lower(i), kSyllable);
  };
  if (marked(its.last - 1)) return;
  for (std::uint32_t i = its.last; i < clause_.last && i < its.last + kMost; ++i) {
    if (text.tokens[i].kind != TokenKind::kWord || !text.tokens[i].space_before || hit_.whole.contains(i) ||
        sentence_.page->time[i])
      return;
    if (!marked(i)) continue;
    span.end = text.tokens[i].end - static_cast<std::uint32_t>(kSyllable);
    return;
  }
}

// "douanes |turques|", "|Polska| prokuratura", "parquet |de Beyrouth|", "Finanzministerium |der USA|": of a body or
// people without a name, whose they are.
void EventFiller::widen_over_state(Span& span) const {
  constexpr std::uint32_t kSmall = 2;
  const TextTokens& text = work_.tokens;
  TokenRange its = text.tokens_in(span);
  if (its.first >= its.last || !is_cased(text.tokens[its.first].script)) return;
  for (const Who& who : sentence_.names) {
    if (who.tie != Tie::kAdjective || who.compound || hit_.whole.contains(who.tokens.first)) continue;
    if (who.tokens.last == its.first) span.begin = std::min(span.begin, text.tokens[who.tokens.first].begin);
    if (who.tokens.first == its.last && !clitic_language())
      span.end = std::max(span.end, text.tokens[who.tokens.last - 1].end);
  }
  its = text.tokens_in(span);
  std::uint32_t next = its.last;
  bool of = false;
  for (std::uint32_t small = 0; small < kSmall && next < clause_.last; ++small) {
    const WordHit* preposition = word_of(next, WordClass::kPreposition);
    const bool its_of = preposition != nullptr && preposition->word->tie == Tie::kOf;
    const bool article = word_of(next, WordClass::kDeterminer) != nullptr && sentence_.language == "de";
    if (!its_of && !article && !(of && word_of(next, WordClass::kDeterminer) != nullptr)) break;
    next = its_of ? preposition->tokens.last : next + 1;
    of = true;
  }
  // German joins the town without a preposition ("Staatsanwaltschaft |Frankfurt|").
  if (!of && sentence_.language != "de") return;
  for (const Who& who : sentence_.names) {
    if (who.tokens.first == next && who.kind == EntityKind::kPlace && who.tie != Tie::kAdjective &&
        !hit_.whole.contains(who.tokens.first))
      span.end = std::max(span.end, text.tokens[who.tokens.last - 1].end);
  }
}

// "|Russian drones| struck Odesa": what somebody strikes with is not struck; "turned off its |transponder|": no cargo.
void EventFiller::drop_means() {
  if (event_.type == "ais_gap")
    std::erase_if(event_.slots,
                  [](const Slot& slot) { return slot.role == "cargo" && slot.value == "signal"; });
  if (event_.type != "military_operation") return;
  const auto is_target = [](const Slot& slot) { return slot.role == "target"; };
  if (std::count_if(event_.slots.begin(), event_.slots.end(), is_target) < 2) return;
  std::vector<Span> actors;
  for (const Slot& slot : event_.slots) {
    if (slot.role == "actor") actors.push_back(slot.span);
  }
  std::erase_if(event_.slots, [&](const Slot& slot) {
    return is_target(slot) && slot.referent < 0 &&
           std::any_of(actors.begin(), actors.end(), [&](Span actor) { return actor.overlaps(slot.span); });
  });
}

// "نیروی دریایی |سپاه|": the body right behind an authority, where whose it is stands behind, is part of its name and suffers nothing.
void EventFiller::join_authority() {
  if (sentence_.language != "fa") return;
  const auto authority = std::find_if(event_.slots.begin(), event_.slots.end(),
                                      [](const Slot& slot) { return slot.role == "authority"; });
  if (authority == event_.slots.end()) return;
  const auto owner = std::find_if(event_.slots.begin(), event_.slots.end(), [&](const Slot& slot) {
    // "آمریکا شش شرکت |را| تحریم کرد": the object.
    const TokenRange its = work_.tokens.tokens_in(slot.span);
    const bool object = its.last < sentence_.tokens.last &&
                        grammar_words("fa").has(WordUse::kObjectParticle, work_.tokens.lower(its.last));
    return slot.role == "target" && slot.span.begin > authority->span.end && !object && slot.referent >= 0 &&
           slot.span.begin - authority->span.end <= 1 && kind_of(slot) == EntityKind::kOrganization;
  });
  if (owner == event_.slots.end()) return;
  authority->span.end = owner->span.end;
  event_.slots.erase(owner);
}

// "charged two Russians, |X and Y|,": whom the text names right behind those it counts.
void EventFiller::add_named() {
  constexpr std::uint32_t kGap = 3;  // tokens between two of them
  constexpr std::size_t kMostNames = 8;
  const TextTokens& text = work_.tokens;
  std::string slot_role;
  std::uint32_t from = 0;
  for (const Slot& slot : event_.slots) {
    if (slot.referent >= 0 || (slot.role != "target" && slot.role != "person" && slot.role != "participant"))
      continue;
    const TokenRange its = text.tokens_in(slot.span);
    if (its.first >= its.last || !sentence_.tokens.contains(its.first)) continue;
    slot_role = slot.role;
    from = its.last;
  }
  if (slot_role.empty()) return;
  std::uint32_t last = 0;
  // "two Russians living in Germany|, Yury Orekhov and Artem Uss|,": their names right behind the comma.
  constexpr std::uint32_t kPeople = 7;  // tokens that say more of them
  const auto is_person = [](const Who& who) {
    return who.kind == EntityKind::kPerson && !who.unnamed && !who.described && !who.speaker && !who.pronoun;
  };
  const auto names_them = [&](std::uint32_t comma) {
    for (std::size_t n = 0; n + 1 < sentence_.names.size(); ++n) {
      if (sentence_.names[n].tokens.first == comma + 1)
        return is_person(sentence_.names[n]) && is_person(sentence_.names[n + 1]) &&
               sentence_.names[n + 1].group;
    }
    return false;
  };
  for (std::uint32_t i = from; i + 1 < sentence_.tokens.last && last == 0; ++i) {
    if (text.tokens[i].kind == TokenKind::kComma && i - from <= kPeople && names_them(i)) last = i + 1;
  }
  std::size_t names = 0;
  for (const Who& who : sentence_.names) {
    if (last == 0 || who.tokens.first < last) continue;
    if (who.tokens.first - last > kGap || names == kMostNames) return;
    for (std::uint32_t i = last; i < who.tokens.first; ++i) {
      if (word_of(i, WordClass::kRelative) != nullptr || word_of(i, WordClass::kAuxiliary) != nullptr ||
          sentence_.page->cue[i] || hit_.whole.contains(i))
        return;
    }
    if (!is_person(who)) continue;
    add_name(slot_role, who);
    last = who.tokens.last;
    ++names;
  }
}

// "سه فرمانده" inside "سه فرمانده سپاه": one and the same, by fewer words.
void EventFiller::drop_parts() {
  auto& slots = event_.slots;
  const auto is_part = [&](const Slot& slot) {
    return slot.referent < 0 && slot.time < 0 && slot.quantity < 0 &&
           std::any_of(slots.begin(), slots.end(), [&](const Slot& other) {
             return &other != &slot && other.role == slot.role && other.referent < 0 &&
                    other.span.contains(slot.span) && other.span.size() > slot.span.size();
           });
  };
  for (std::size_t n = 0; n < slots.size();) {
    if (is_part(slots[n])) {
      slots.erase(slots.begin() + static_cast<std::ptrdiff_t>(n));
    } else {
      ++n;
    }
  }
}

// "kaptanı |H.K.|", "гражданина Литвы |А. К.|": whom the press calls by initials alone.
void EventFiller::widen_over_initials(Span& span) const {
  constexpr std::uint32_t kLetter = 2;  // bytes
  const TextTokens& text = work_.tokens;
  const auto is_initial = [&](std::uint32_t i) {
    return i + 1 < sentence_.tokens.last && text.tokens[i].kind == TokenKind::kWord &&
           text.tokens[i].capital && text.tokens[i].end - text.tokens[i].begin <= kLetter &&
           text.at(i + 1) == "." && !text.tokens[i + 1].space_before;
  };
  for (std::uint32_t i = text.tokens_in(span).last - 1; is_initial(i); i += 2)
    span.end = text.tokens[i + 1].end;
}

void EventFiller::refine_slots() {
  drop_nobodies();
  drop_departures();
  drop_foilers();
  add_named();
  drop_parts();
  add_first_of_two();
  join_authority();
  widen_over_sayer();
  drop_means();
  for (Slot& slot : event_.slots) {
    if (slot.time >= 0 || slot.quantity >= 0 || is_place_role(slot.role) || slot.role == "reason" ||
        slot.role == "offence" || slot.role == "penalty" || slot.role == "interval" || slot.role == "count")
      continue;
    TokenRange its = work_.tokens.tokens_in(slot.span);
    if (its.first >= its.last || !sentence_.tokens.contains(its.first)) continue;
    // "|South| Africa's president": the whole name of the state.
    if (sentence_.language == "en" && slot.referent < 0 && work_.mention_of[its.first] >= 0) {
      while (its.first > sentence_.tokens.first &&
             work_.mention_of[its.first - 1] == work_.mention_of[its.first])
        --its.first;
      slot.span.begin = work_.tokens.tokens[its.first].begin;
    }
    if (sentence_.language == "ko" && (slot.role == "authority" || slot.role == "actor"))
      widen_over_korean_body(slot.span);
    // Who has a name is called by it.
    const Token& opening = work_.tokens.tokens[its.first];
    if ((slot.referent >= 0 || work_.mention_of[its.first] >= 0) &&
        (!is_cased(opening.script) || opening.capital))
      continue;
    if (slot.role == "authority" || slot.role == "actor" || slot.role == "target" || slot.role == "person")
      widen_over_state(slot.span);
    if (slot.value == "target") widen_objective(slot.span);
    if (slot.role == "target" || slot.role == "person" || slot.role == "victim") {
      widen_to_name(slot);
      widen_over_initials(slot.span);
    }
    widen_over_headed_body(slot.span);
    if (sentence_.language == "ko") widen_korean(slot.span);
    if (sentence_.language == "en" && !is_pronoun(its.first)) widen_item(slot.span);
  }
}

}  // namespace tamis::documents
