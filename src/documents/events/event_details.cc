// When, where, how many, on what ground.
#include <algorithm>
#include <array>
#include <cmath>
#include <string>

#include "documents/events/event_age.h"
#include "documents/events/event_filler.h"
#include "documents/events/event_name_joins.h"
#include "documents/events/event_reach.h"
#include "documents/words/cues.h"
#include "documents/words/grammar_words.h"
#include "documents/words/speaker_languages.h"
#include "documents/words/word_order.h"

namespace tamis::documents {

namespace {

// A number before what it counts ("two short-range ballistic missiles").
constexpr std::uint32_t kCountReach = 3;
constexpr std::uint32_t kMostReasonTokens = 24;
// Words between an authority that is no mention and the trigger; three times as many characters.
constexpr std::uint32_t kAuthorityReach = 10;
constexpr std::uint32_t kMeasureReach = 6;
// "in einem russischen Raumfahrtzentrum"
constexpr std::uint32_t kSiteReach = 4;
// "im", "nel porto di": small words before a place; words of its name; how far from the trigger; bytes of the shortest.
constexpr int kWordsBeforePlace = 4;
constexpr std::uint32_t kPlaceWords = 3;
constexpr std::uint32_t kPlaceReach = 16;
constexpr std::size_t kLeastPlace = 4;

std::string number_text(double value) {
  if (value == std::floor(value) && std::abs(value) < 1e15)
    return std::to_string(static_cast<long long>(value));
  std::string text = std::to_string(value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

// ISO 8601 durations of which the second has a smaller unit: P6Y and P9M.
bool joins_term(std::string_view first, std::string_view second) noexcept {
  constexpr std::string_view kUnits = "YMWD";
  if (first.size() < 3 || second.size() < 3 || first.front() != 'P' || second.front() != 'P') return false;
  const std::size_t large = kUnits.find(first.back());
  const std::size_t small = kUnits.find(second.back());
  return large != std::string_view::npos && small != std::string_view::npos && large < small;
}

}  // namespace

// "in einem russischen Raumfahrtzentrum": a place without a name, or the one of its kind that the page names.
void EventFiller::add_site() {
  if (framed_ || role(Tie::kIn) != "place" || has_slot("place")) return;
  for (const WordHit& word : sentence_.words) {
    if (word.word->word != WordClass::kSite || !in_clause(word.tokens)) continue;
    const WordHit* preposition = nullptr;
    for (const WordHit& other : sentence_.words) {
      if (other.word->word == WordClass::kPreposition && other.word->tie == Tie::kIn &&
          other.tokens.last <= word.tokens.first && word.tokens.first - other.tokens.last <= kSiteReach)
        preposition = &other;
    }
    if (preposition == nullptr || sentence_.clause(preposition->tokens.first) != clause_number_) continue;
    if (std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
          return who.tie != Tie::kAdjective && who.tokens.first >= preposition->tokens.last &&
                 who.tokens.first <= word.tokens.last;
        }))
      continue;
    TokenRange place{preposition->tokens.last, word.tokens.last};
    // "nel porto |di Gioia Tauro|": by its name, which no table has.
    if (has_order(sentence_.language, WordOrder::kAdjectiveBehind)) {
      const WordHit* of = word_of(place.last, WordClass::kPreposition);
      const std::uint32_t name = of != nullptr && of->word->tie == Tie::kOf ? of->tokens.last : place.last;
      std::uint32_t end = name;
      while (name > place.last && end < clause_.last && work_.tokens.tokens[end].capital &&
             work_.tokens.tokens[end].kind == TokenKind::kWord && !sentence_.page->time[end])
        ++end;
      if (end > name) {
        add("place", {name, end}, {});
        return;
      }
    }
    add("place", place, {});
    std::int32_t named = kNobody;
    for (const EventPage::Site& site : sentence_.page->sites) {
      if (site.kind != word.word->value) continue;
      if (named >= 0 && named != site.referent) return;
      named = site.referent;
    }
    event_.slots.back().referent = named;
    return;
  }
}

// A place that no table has: what stands with a capital behind a preposition ("in Bayreuth", "nel porto di Ravenna").
void EventFiller::add_unknown_places() {
  if (framed_ || !is_cased(work_.tokens.tokens[hit_.tokens.first].script)) return;
  for (const WordHit& word : sentence_.words) {
    if (word.word->word != WordClass::kPreposition || !in_clause(word.tokens)) continue;
    const Tie tie = word.word->tie;
    if (tie != Tie::kIn && tie != Tie::kOver && tie != Tie::kFrom && tie != Tie::kTo) continue;
    std::string_view slot_role = role(tie);
    if (slot_role == "host" && type_.name == "visit") slot_role = "place";
    // "à Diafarabé", "a Trieste": where, as of known places.
    if (tie == Tie::kTo && slot_role.empty() &&
        (is_romance(sentence_.language) && sentence_.language != "es"))
      slot_role = role(Tie::kIn);
    if (!is_place_role(slot_role) || has_slot(slot_role)) continue;
    if (type_.name == "visit") {
      const Who* adjective = adjective_behind(word.tokens.last);
      if (adjective != nullptr) {
        // "flew into the Iranian capital"
        add(slot_role, {word.tokens.last, std::min(adjective->tokens.last + 1, clause_.last)},
            std::string(adjective->country));
        continue;
      }
    }
    const TokenRange name = capital_behind(word.tokens.last, tie);
    if (name.first >= name.last || distance(name, hit_.tokens) > kPlaceReach) continue;
    add(slot_role, name, {});
  }
}

// "nach Minsk, |wo| er Putin traf", "a Mosca, |dove| è andato": the place named right before.
void EventFiller::add_where() {
  constexpr std::uint32_t kOpening = 1;  // small words before "where"
  if (role(Tie::kIn) != "place" && type_.name != "visit") return;
  if (has_slot("place") || has_slot("host") || clause_.first == sentence_.tokens.first) return;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  std::uint32_t where = clause_.first;
  while (where < clause_.last && where <= clause_.first + kOpening &&
         !grammar.has(WordUse::kWhereRelative, work_.tokens.lower(where)))
    ++where;
  if (where == clause_.last || where > clause_.first + kOpening) return;
  for (const Who& who : sentence_.names) {
    if (who.kind != EntityKind::kPlace || who.tie == Tie::kAdjective || who.tokens.last > where ||
        where - who.tokens.last > 1)
      continue;
    add_name("place", who);
    return;
  }
}

// The adjective of a country in the phrase of a thing without a name that begins at `from`; null: none.
const Who* EventFiller::adjective_behind(std::uint32_t from) const noexcept {
  constexpr std::uint32_t kReach = 3;
  for (const Who& who : sentence_.names) {
    if (who.tie != Tie::kAdjective || who.tokens.first < from || who.tokens.first >= from + kReach) continue;
    return std::any_of(sentence_.names.begin(), sentence_.names.end(),
                       [&](const Who& other) {
                         return &other != &who && other.tie != Tie::kAdjective &&
                                other.tokens.first >= from && other.tokens.first <= who.tokens.last + 1;
                       })
               ? nullptr
               : &who;
  }
  return nullptr;
}

// Over "the port of", the words with a capital that are no name known.
TokenRange EventFiller::capital_behind(std::uint32_t from, Tie tie) const noexcept {
  const TextTokens& text = work_.tokens;
  std::uint32_t first = from;
  for (int words = 0; words < kWordsBeforePlace && first < clause_.last && !text.tokens[first].capital;
       ++words) {
    const bool small = std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
      return word.tokens.contains(first) &&
             (word.word->word == WordClass::kArea || word.word->word == WordClass::kSite ||
              word.word->word == WordClass::kDeterminer || word.word->word == WordClass::kPreposition);
    });
    if (!small) return {};
    ++first;
  }
  const bool german = sentence_.language == "de";
  // German nouns have capitals, too: only right behind "in", or "nach" of a journey, and no word of the usual noun endings.
  const bool journey = type_.name == "visit" && text.lower(from - 1) == "nach";
  if (german && (first != from || !((tie == Tie::kIn && text.lower(from - 1) == "in") || journey))) return {};
  std::uint32_t last = first;
  while (last < clause_.last && last - first < kPlaceWords) {
    const Token& token = text.tokens[last];
    if (token.kind == TokenKind::kHyphen && last > first) {
      ++last;
      continue;
    }
    if (token.kind != TokenKind::kWord || !token.capital || token.sentence_start ||
        sentence_.page->time[last] || work_.mention_of[last] >= 0 || hit_.tokens.contains(last) ||
        last + 1 == hit_.whole.last)
      break;
    if (last > first && text.tokens[last - 1].kind != TokenKind::kHyphen && german) break;
    ++last;
  }
  if (last > first && text.tokens[last - 1].kind == TokenKind::kHyphen) --last;
  if (last <= first || (last < clause_.last && work_.mention_of[last] >= 0)) return {};
  const std::string_view word = text.lower(first);
  if (word.size() < kLeastPlace || text.tokens[first].all_capitals) return {};
  if (german && grammar_words("de").ends(WordUse::kNounEnd, word)) return {};
  const bool known = std::any_of(sentence_.words.begin(), sentence_.words.end(),
                                 [&](const WordHit& hit) { return hit.tokens.contains(first); });
  return known ? TokenRange{} : TokenRange{first, last};
}

// Whether a verb of another event stands in the clause.
bool EventFiller::other_event_in(std::uint16_t clause) const noexcept {
  return std::any_of(sentence_.triggers.begin(), sentence_.triggers.end(), [&](const TriggerHit& hit) {
    return !hit.blocked && hit.trigger->type != hit_.trigger->type &&
           (hit.trigger->form == TriggerForm::kVerb || hit.trigger->form == TriggerForm::kState) &&
           hit.trigger->items == 0 && sentence_.clause(hit.tokens.first) == clause;
  });
}

bool EventFiller::cue_in(std::uint16_t clause) const noexcept {
  for (std::uint32_t i = sentence_.tokens.first; i < sentence_.tokens.last; ++i) {
    if (sentence_.clause(i) == clause && sentence_.page->cue[i]) return true;
  }
  return false;
}

// "un moine |de 27 ans|", "einen |33-jährigen|", "the |80-year-old| woman": how old somebody is who is held.
bool EventFiller::is_age(TokenRange tokens) const noexcept {
  const TextTokens& text = work_.tokens;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  if (grammar.begins(WordUse::kAgeFront, text.lower(tokens.last - 1)) ||
      (tokens.last < sentence_.tokens.last && grammar.begins(WordUse::kAgeFront, text.lower(tokens.last))))
    return true;
  const bool hyphen =
      tokens.last + 1 < sentence_.tokens.last && text.tokens[tokens.last].kind == TokenKind::kHyphen;
  if (hyphen && grammar.begins(WordUse::kAgeFront, text.lower(tokens.last + 1))) return true;
  if (type_.name != "arrest" || tokens.first == sentence_.tokens.first) return false;
  const WordHit* of = word_of(tokens.first - 1, WordClass::kPreposition);
  return of != nullptr && of->word->tie == Tie::kOf;
}

// "closed the consulate; its staff have to leave by December 23": what stands behind a semicolon is a sentence of its own.
bool EventFiller::semicolon_between(TokenRange other) const noexcept {
  return is_parted_by_semicolon(work_.tokens, std::min(other.last, hit_.whole.last),
                                std::max(other.first, hit_.tokens.first));
}

// Whether the clause is one of a second verb of the same subject: "... y |nombró| a Y".
bool EventFiller::is_second_verb() const noexcept {
  return clause_.first > sentence_.tokens.first && word_of(clause_.first, WordClass::kAnd) != nullptr &&
         work_.tokens.tokens[clause_.first - 1].kind == TokenKind::kWord;
}

// "due settimane fa", "hace dos semanas", "dos días después": from now or from then, no term.
bool EventFiller::is_ago(TokenRange time) const noexcept {
  const GrammarWords& grammar = grammar_words(sentence_.language);
  const auto is_word = [&](std::uint32_t token) {
    return sentence_.tokens.contains(token) && grammar.has(WordUse::kAgo, work_.tokens.lower(token));
  };
  return is_word(time.first) || is_word(time.last - 1) || is_word(time.last) ||
         (time.first > 0 && is_word(time.first - 1));
}

// "死刑，|缓期|二年", "|執行猶予|4年", "|집행유예| 2년": a term that need not be served.
bool EventFiller::is_behind_suspension(std::uint32_t token) const noexcept {
  const WordHit* word = hit_ending_at(sentence_, token, WordClass::kPenalty);
  return word != nullptr && word->word->value == "suspended";
}

void EventFiller::add_times() {
  const Span span = work_.tokens.span(sentence_.tokens);
  const auto& times = document_.times;
  auto time =
      std::lower_bound(times.begin(), times.end(), span.begin,
                       [](const TimeExpression& a, std::uint32_t begin) { return a.span.begin < begin; });
  std::array<bool, 3> own{};
  for (const bool same : {true, false}) {
    for (auto it = time; it != times.end() && it->span.begin < span.end; ++it) {
      const TokenRange tokens = work_.tokens.tokens_in(it->span);
      if (tokens.first >= tokens.last || !sentence_.tokens.contains(tokens.first)) continue;
      const std::uint16_t clause = sentence_.clause(tokens.first);
      if (same != (clause == clause_number_)) continue;
      // "The visit came |two days after| Iran fired a missile": how long after it the other was.
      if (tokens.first < clause_.first && clause_.first < tokens.last) continue;
      // "destituyó |el lunes| a X y nombró a Y"
      const bool shared = clause + 1 == clause_number_ && is_second_verb();
      // "fined X for breaching the ban |on Monday|"
      const TokenRange its = sentence_.clause_range(tokens.first);
      const bool reason =
          clause == clause_number_ + 1 && tokens.last + 1 >= its.last && is_reason(sentence_, its.first);
      if (!same && !shared &&
          ((other_event_in(clause) && !reason) || cue_in(clause) || governed_by_that() || opens_relative() ||
           semicolon_between(tokens)))
        continue;
      std::string_view slot_role = "time";
      std::string value = it->value;
      if (it->kind == TimeExpression::Kind::kSet) continue;
      const bool duration = it->kind == TimeExpression::Kind::kDuration;
      if (framed_ && !(duration && it->relation.empty())) continue;
      if (!it->relation.empty() && !it->anchor.empty()) {
        slot_role = it->relation;
      } else if (it->kind == TimeExpression::Kind::kDuration) {
        if (type_.group == EventGroup::kConsult || type_.name == "ais_gap")
          slot_role = "duration";
        else if ((type_.name == "conviction" || type_.name == "arrest") && !is_age(tokens) &&
                 !is_ago(tokens) && !is_behind_suspension(tokens.first))
          slot_role = "penalty";
        else
          continue;
      } else if (it->kind == TimeExpression::Kind::kInterval) {
        slot_role = "interval";
        if (!it->end.empty()) value += "/" + it->end;
      }
      // "six years |and nine months|": one term.
      if (slot_role == "penalty" && !event_.slots.empty() && event_.slots.back().role == "penalty" &&
          joins_term(event_.slots.back().value, value)) {
        Slot& term = event_.slots.back();
        const TokenRange first = work_.tokens.tokens_in(term.span);
        if (first.last + 1 == tokens.first && word_of(first.last, WordClass::kAnd) != nullptr) {
          term.span.end = it->span.end;
          term.value += value.substr(1);
          continue;
        }
      }
      const std::size_t kind = slot_role == "interval" ? 1 : slot_role == "time" ? 0 : 2;
      if (!same && own[kind]) continue;
      if (same) own[kind] = true;
      add(slot_role, tokens, std::move(value));
      event_.slots.back().span = it->span;
      event_.slots.back().time = static_cast<std::int32_t>(it - times.begin());
    }
  }
}

// "den das Ministerium |2018| anklagte", "|2015|'ten beri listesinde": the only year that stands as a bare number in the clause.
void EventFiller::add_bare_year() {
  constexpr int kFirst = 1900;
  constexpr int kLast = 2100;
  constexpr std::size_t kDigits = 4;
  if (framed_ || has_slot("time") || has_slot("interval")) return;
  const GrammarWords& grammar = grammar_words(sentence_.language);
  const auto& quantities = document_.quantities;
  std::uint32_t found = clause_.last;
  for (std::uint32_t i = clause_.first; i < clause_.last; ++i) {
    const Token& token = work_.tokens.tokens[i];
    const std::size_t size = token.end - token.begin;
    if (token.kind != TokenKind::kNumber || (size != kDigits && size != kDigits + 1) ||
        work_.mention_of[i] >= 0 || sentence_.page->time[i])
      continue;
    const int year = year_of(work_.tokens.at(i));
    // "Resolution 1929"
    if (year < kFirst || year > kLast ||
        (i > sentence_.tokens.first && grammar.begins(WordUse::kNumberedNoun, work_.tokens.lower(i - 1))))
      continue;
    const auto counted =
        std::lower_bound(quantities.begin(), quantities.end(), token.begin,
                         [](const Quantity& a, std::uint32_t begin) { return a.span.begin < begin; });
    if (counted != quantities.end() && counted->span.begin == token.begin) continue;
    if (found < clause_.last) return;
    found = i;
  }
  if (found >= clause_.last) return;
  add("time", {found, found + 1}, std::string(work_.tokens.at(found).substr(0, kDigits)));
}

// "in gennaio del 2019", "May of last year": a month and its year are one time.
void EventFiller::join_month_and_year() {
  constexpr std::size_t kMonth = 7;
  constexpr std::size_t kYear = 4;
  for (std::size_t a = 0; a < event_.slots.size(); ++a) {
    Slot& month = event_.slots[a];
    if (month.role != "time" || month.time < 0 || month.value.size() != kMonth || month.value[kYear] != '-' ||
        month.value[kYear + 1] > '1')
      continue;
    for (std::size_t b = 0; b < event_.slots.size(); ++b) {
      const Slot& year = event_.slots[b];
      if (b == a || year.role != "time" || year.time < 0 || year.value.size() != kYear) continue;
      const TokenRange first = work_.tokens.tokens_in(month.span);
      const TokenRange second = work_.tokens.tokens_in(year.span);
      if (second.first < first.last || second.first - first.last > 2) continue;
      month.value.replace(0, kYear, year.value);
      month.span.end = year.span.end;
      event_.slots.erase(event_.slots.begin() + static_cast<std::ptrdiff_t>(b));
      return;
    }
  }
}

void EventFiller::add_quantities() {
  const Span span = work_.tokens.span(sentence_.tokens);
  const auto& quantities = document_.quantities;
  auto quantity =
      std::lower_bound(quantities.begin(), quantities.end(), span.begin,
                       [](const Quantity& a, std::uint32_t begin) { return a.span.begin < begin; });
  for (; quantity != quantities.end() && quantity->span.begin < span.end; ++quantity) {
    const TokenRange tokens = work_.tokens.tokens_in(quantity->span);
    if (tokens.first >= tokens.last || !sentence_.tokens.contains(tokens.first)) continue;
    const bool same = in_clause(tokens);
    const auto number = static_cast<std::int32_t>(quantity - quantities.begin());
    const std::string& unit = quantity->unit;
    std::string value = number_text(quantity->value);
    if (quantity->last != 0) value += "-" + number_text(quantity->last);
    std::string_view slot_role;
    if (unit.empty() || unit == "person") {
      // "two European officials say that missiles ...": how many say it.
      const bool tells = sentence_.page->speaker[tokens.first];
      if (tells && !in_clause(tokens)) continue;
      const bool counts = std::any_of(items_.begin(), items_.end(), [&](const WordHit& word) {
        return (!tells && tokens.first <= word.tokens.first &&
                distance(tokens, word.tokens) <= kCountReach) ||
               quantity->span.overlaps(work_.tokens.span(word.tokens));
      });
      if (counts && has_slot("count") == false && type_.group != EventGroup::kSanctions) slot_role = "count";
    } else if (unit == "km" || unit == "m" || unit == "mi" || unit == "nmi" || unit == "ft") {
      if (type_.group != EventGroup::kWeapons) continue;
      slot_role = is_altitude(tokens) ? "altitude" : "distance";
      if (!quantity->qualifier.empty()) value = quantity->qualifier + " " + value;
      value += " " + unit;
      if (quantity->each) value += " each";
    } else if (same || hit_.trigger->items != 0) {
      const bool money = unit.size() == 3 && unit[0] >= 'A' && unit[0] <= 'Z';
      const bool weight = unit == "t" || unit == "kg" || unit == "bbl" || unit == "barrel" || unit == "l";
      if (!money && !weight) continue;
      if (type_.name == "ais_gap") continue;
      if (type_.group == EventGroup::kTrade || type_.group == EventGroup::kCrime ||
          type_.group == EventGroup::kEnforcement || type_.group == EventGroup::kSanctions)
        slot_role = "amount";
      value += " " + unit;
    }
    if (slot_role.empty() || (slot_role != "amount" && has_slot(slot_role) && same == false)) continue;
    if (has_slot(slot_role)) continue;
    add(slot_role, tokens, std::move(value));
    event_.slots.back().span = quantity->span;
    event_.slots.back().quantity = number;
  }
  if (has_slot("count")) return;
  for (const WordHit& word : sentence_.words) {
    if (word.word->word != WordClass::kTimes || type_.group != EventGroup::kWeapons) continue;
    add("count", word.tokens, std::string(word.word->value));
    return;
  }
}

// "|Elf| Seeleute wurden festgenommen", "arrested |55| people": how many of those who have no name.
void EventFiller::add_counted_people() {
  static constexpr std::array<std::string_view, 6> kTypes{
      "arrest", "release", "expulsion", "death", "human_rights_abuse", "human_trafficking"};
  if (has_slot("count") || std::find(kTypes.begin(), kTypes.end(), type_.name) == kTypes.end()) return;
  const auto& quantities = document_.quantities;
  for (const Slot& slot : event_.slots) {
    // "трёх российских дипломатов" are a referent, too, but one that no name is known of.
    const bool described = slot.referent >= 0 && has_order(sentence_.language, WordOrder::kSlavic) &&
                           !sentence_.page->named[static_cast<std::size_t>(slot.referent)];
    // "|17 Novembre|": a number that belongs to the name.
    if ((slot.referent >= 0 && !described && kind_of(slot) != EntityKind::kGroup) ||
        (slot.role != "target" && slot.role != "victim" && slot.role != "person"))
      continue;
    const auto quantity =
        std::lower_bound(quantities.begin(), quantities.end(), slot.span.begin,
                         [](const Quantity& a, std::uint32_t begin) { return a.span.begin < begin; });
    if (quantity == quantities.end() || quantity->span.begin != slot.span.begin ||
        (!quantity->unit.empty() && quantity->unit != "person") || quantity->last != 0)
      continue;
    Slot count;
    count.role = "count";
    count.span = quantity->span;
    count.value = number_text(quantity->value);
    count.quantity = static_cast<std::int32_t>(quantity - quantities.begin());
    event_.slots.push_back(std::move(count));
    return;
  }
}

bool EventFiller::is_altitude(TokenRange tokens) const noexcept {
  return std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
    return word.word->word == WordClass::kMeasure && distance(word.tokens, tokens) <= kMeasureReach &&
           (word.tokens.last <= tokens.first || distance(word.tokens, tokens) <= 1);
  });
}

// "in die Gewässer vor der Ostküste der koreanischen Halbinsel": from the first word of water to the last, with the names and
// small words between.
void EventFiller::add_waters() {
  if (type_.name != "missile_launch") return;
  TokenRange waters;
  for (const WordHit& word : sentence_.words) {
    if (word.word->word != WordClass::kWaters) continue;
    if (waters.first >= waters.last) {
      waters = word.tokens;
    } else if (word.tokens.first <= waters.last + 4 &&
               sentence_.clause(word.tokens.first) == sentence_.clause(waters.first)) {
      waters.last = std::max(waters.last, word.tokens.last);
    }
  }
  if (waters.first >= waters.last) return;
  for (const Who& who : sentence_.names) {
    if (who.tokens.last <= waters.first || who.tokens.first > waters.last + 2 ||
        sentence_.clause(who.tokens.first) != sentence_.clause(waters.first) ||
        (who.kind != EntityKind::kPlace && who.tie != Tie::kAdjective))
      continue;
    // "the southern |Red Sea|"
    if (who.kind == EntityKind::kPlace) waters.first = std::min(waters.first, who.tokens.first);
    waters.last = std::max(waters.last, who.tokens.last);
  }
  const Span span = work_.tokens.span(waters);
  std::erase_if(event_.slots,
                [&](const Slot& slot) { return is_place_role(slot.role) && slot.span.overlaps(span); });
  add("destination", waters, std::string(work_.tokens.at(span)));
}

// "violazione dell'embargo |delle Nazioni Unite|": whose measures they are, not who breaks them.
void EventFiller::drop_owner_of_measures() {
  if (type_.name != "sanctions_violation" && type_.name != "sanctions_evasion") return;
  for (const WordHit& word : sentence_.words) {
    if (word.word->word != WordClass::kAuthority || word.tokens.first < hit_.tokens.last) continue;
    std::uint32_t before = word.tokens.first;
    const auto leads = [&](std::uint32_t token) {
      return word_of(token, WordClass::kPreposition) != nullptr ||
             (clause_word_classes(sentence_.language, work_.tokens.lower(token)) & clause_word::kGenitive) !=
                 0;
    };
    while (before > hit_.tokens.first &&
           (leads(before - 1) || word_of(before - 1, WordClass::kDeterminer) != nullptr))
      --before;
    if (before == word.tokens.first || !leads(before) ||
        !(hit_.whole.contains(before - 1) || covers_trigger(sentence_, before - 1)))
      continue;
    const Span span = work_.tokens.span(word.tokens);
    std::erase_if(event_.slots,
                  [&](const Slot& slot) { return slot.role == "actor" && slot.span.overlaps(span); });
  }
}

void EventFiller::add_authorities() {
  drop_owner_of_measures();
  for (const WordHit& word : sentence_.words) {
    if (word.word->word != WordClass::kAuthority || !in_clause(word.tokens)) continue;
    const bool characters = is_character_script(work_.tokens.tokens[hit_.tokens.first].script);
    if (distance(word.tokens, hit_.tokens) > (characters ? 3 * kAuthorityReach : kAuthorityReach)) continue;
    const Span span = work_.tokens.span(word.tokens);
    // "|영국| 정부가", "|韓国|政府": the government is whose country stands before it, not that of the page's language.
    std::string_view value = word.word->value;
    for (const Who& who : sentence_.names) {
      if (who.kind == EntityKind::kPlace && who.tokens.last == word.tokens.first && !who.country.empty() &&
          has_order(sentence_.language, WordOrder::kCountryFirst))
        value = who.country;
    }
    for (const WordHit& front : sentence_.words) {
      if (front.word->word == WordClass::kAuthority && front.tokens.last == word.tokens.first)
        value = front.word->value;
    }
    bool known = false;
    for (Slot& slot : event_.slots) {
      if (slot.role == "authority" && (slot.value == value || slot.span.overlaps(span))) {
        slot.value = value;
        known = true;
      }
      if (slot.role == "target" && slot.span.overlaps(span)) known = true;
    }
    if (known) continue;
    add("authority", whole_body(word.tokens), std::string(value));
    widen_over_nisba(event_.slots.back().span);
  }
  settle_regime();
}

// What is seized is what is dealt with, beside whom it is taken from.
void EventFiller::add_seized() {
  if (type_.name != "seizure" || std::any_of(event_.slots.begin(), event_.slots.end(), [&](const Slot& slot) {
        return slot.role == "target" && kind_of(slot) != EntityKind::kPerson;
      }))
    return;
  std::vector<Slot> seized;
  for (const Slot& slot : event_.slots) {
    if (slot.role == "asset") seized.push_back(slot);
  }
  for (Slot& slot : seized) {
    slot.role = "target";
    // "タンカー|「イーグルＳ」|", "유조선 |'이글S호'|": with what a ship is called in marks.
    if (const std::uint32_t open = work_.tokens.tokens_in(slot.span).last;
        slot.value == "vessel" && open + 2 < sentence_.tokens.last &&
        work_.tokens.tokens[open].kind == TokenKind::kQuote) {
      constexpr std::uint32_t kLongestName = 10;  // tokens
      for (std::uint32_t close = open + 2; close < sentence_.tokens.last && close - open < kLongestName;
           ++close) {
        if (work_.tokens.tokens[close].kind != TokenKind::kQuote) continue;
        slot.span.end = work_.tokens.tokens[close].end;
        break;
      }
    }
    event_.slots.push_back(std::move(slot));
  }
}

// "وزارة الخزانة الأميركية" of "الخزانة": with the names and nouns of bodies that touch it.
TokenRange EventFiller::whole_body(TokenRange word) const noexcept {
  TokenRange whole = word;
  for (const Who& who : sentence_.names) {
    const bool body =
        (who.unnamed && who.authority) || who.kind == EntityKind::kOrganization || who.tie == Tie::kAdjective;
    if (!body || distance(who.tokens, whole) > 0) continue;
    // "미국 재무부|는| 북한의 은행": behind a particle begins what it deals with.
    if (sentence_.language == "ko" && who.tokens.first >= whole.last &&
        (grammar_words("ko").ends(WordUse::kTopicParticle, work_.tokens.lower(whole.last - 1), 3) ||
         grammar_words("ko").ends(WordUse::kSubjectParticle, work_.tokens.lower(whole.last - 1), 3)))
      continue;
    whole.first = std::min(whole.first, who.tokens.first);
    whole.last = std::max(whole.last, who.tokens.last);
  }
  return whole;
}

bool EventFiller::is_place_at(std::uint32_t token) const noexcept {
  const std::int32_t mention = work_.mention_of[token];
  return mention >= 0 && document_.mentions[static_cast<std::size_t>(mention)].kind == EntityKind::kPlace;
}

bool EventFiller::tells_time(std::uint32_t token) const noexcept {
  return sentence_.page->time[token] ||
         std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& word) {
           return word.word->word == WordClass::kStatus && word.word->status == StatusWord::kBackground &&
                  word.tokens.contains(token);
         });
}

// "|İran'a parça sağladığı gerekçesiyle|", "|casusluk suçlamasıyla|": the ground stands before its noun, its clause whole.
void EventFiller::add_turkish_reason(const WordHit& noun) {
  constexpr std::uint32_t kMostWords = 4;  // of a ground that is no clause
  const TextTokens& text = work_.tokens;
  TokenRange ground{noun.tokens.first, noun.tokens.last};
  const TokenRange clause = sentence_.clause_range(noun.tokens.first);
  if (clause.last == noun.tokens.last) {
    ground.first = clause.first;
  } else {
    const auto is_party = [&](std::uint32_t token) {
      return std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
        return who.tokens.contains(token) && (who.tie == Tie::kBare || who.tie == Tie::kObject);
      });
    };
    while (ground.first > clause.first && noun.tokens.first - ground.first < kMostWords &&
           text.tokens[ground.first - 1].kind == TokenKind::kWord && !is_party(ground.first - 1) &&
           !sentence_.page->time[ground.first - 1])
      --ground.first;
  }
  while (ground.first < noun.tokens.first && text.tokens[ground.first].kind != TokenKind::kWord)
    ++ground.first;
  if (ground.first >= noun.tokens.first) return;
  add(type_.group == EventGroup::kSanctions ? "reason" : "offence", ground, {});
}

// "condamné à huit ans de prison |pour| espionnage": behind the trigger nothing but how long.
bool EventFiller::stands_behind_penalty(std::uint32_t token) const noexcept {
  constexpr std::uint32_t kReach = 6;  // tokens of a penalty
  if (type_.name != "conviction" || token <= hit_.tokens.last || token - hit_.tokens.last > kReach)
    return false;
  // "dix ans |de| prison": a part of it.
  const WordHit* of = word_of(token, WordClass::kPreposition);
  if (of != nullptr && of->word->tie == Tie::kOf) return false;
  for (std::uint32_t i = hit_.tokens.last; i < token; ++i) {
    const bool preposition = word_of(i, WordClass::kPreposition) != nullptr;
    // "huit ans |de prison|"
    const bool of_penalty = !preposition && i > hit_.tokens.last && sentence_.page->time[i - 2] &&
                            hit_ending_at(sentence_, i, WordClass::kPreposition) != nullptr;
    if (!hit_.whole.contains(i) && !sentence_.page->time[i] && !preposition && !of_penalty &&
        word_of(i, WordClass::kPenalty) == nullptr && !is_number_word(i))
      return false;
  }
  return true;
}

void EventFiller::add_reason() {
  // "condamné pour espionnage |par un tribunal|", "arrestato per truffa |dalla polizia|": by whom is no part of the ground.
  const auto opens_agent = [&](std::uint32_t token) {
    const WordHit* by = word_of(token, WordClass::kPreposition);
    return passive_ && by != nullptr && token > hit_.whole.first &&
           (by->word->tie == Tie::kBy || (by->word->tie == Tie::kFrom && sentence_.language == "it")) &&
           std::any_of(sentence_.names.begin(), sentence_.names.end(), [&](const Who& who) {
             return who.tie != Tie::kAdjective && who.tokens.first >= by->tokens.last &&
                    who.tokens.first <= by->tokens.last + 1;
           });
  };
  // "soupçonnée d'espionnage |a été interpellée|": the predicate of the noun that a Romance participle stands behind.
  const auto opens_predicate = [&](std::uint32_t token) {
    return token >= hit_.whole.last && has_order(sentence_.language, WordOrder::kNounBeforeName) &&
           std::any_of(sentence_.words.begin(), sentence_.words.end(), [&](const WordHit& aux) {
             return aux.word->word == WordClass::kAuxiliary && aux.word->passive &&
                    aux.tokens.first == token && aux.tokens.last < sentence_.tokens.last &&
                    covers_trigger(sentence_, aux.tokens.last);
           });
  };
  // "convicted of fraud |and was barred| from office": a second predicate.
  const auto opens_joined_predicate = [&](std::uint32_t token) {
    const WordHit* joint = word_of(token, WordClass::kAnd);
    return joint != nullptr && joint->tokens.first == token && joint->tokens.last < clause_.last &&
           word_of(joint->tokens.last, WordClass::kAuxiliary) != nullptr;
  };
  // "a term |of up| to five years", "|of more| than ten"
  const auto measures = [&](std::uint32_t token) {
    const std::uint32_t behind = token + 1;
    return grammar_words(sentence_.language).has(WordUse::kApproximation, work_.tokens.lower(token)) &&
           behind < sentence_.tokens.last &&
           (sentence_.page->time[behind] || is_number_word(behind) ||
            (behind + 1 < sentence_.tokens.last &&
             (sentence_.page->time[behind + 1] || is_number_word(behind + 1))));
  };
  for (const WordHit& word : sentence_.words) {
    // "fined |for breaching the ban|": a clause of its own right behind.
    const bool own = sentence_.tokens.contains(word.tokens.first) &&
                     sentence_.clause(word.tokens.first) == clause_number_ + 1 &&
                     is_reason(sentence_, word.tokens.first);
    const bool before = sentence_.language == "tr" && sentence_.tokens.contains(word.tokens.first) &&
                        sentence_.clause(word.tokens.first) + 1 == clause_number_;
    if (word.word->word != WordClass::kReason || (!in_clause(word.tokens) && !own && !before)) continue;
    // A crime in it is an event of its own, and the offence already.
    if (own && type_.group == EventGroup::kEnforcement && other_event_in(sentence_.clause(word.tokens.first)))
      continue;
    if (sentence_.language == "tr") {
      add_turkish_reason(word);
      return;
    }
    const std::uint32_t clause_last = own ? sentence_.clause_range(word.tokens.first).last : clause_.last;
    const bool weak = word.word->value == "weak";
    if (const Who* sentenced = weak ? penalty_for(word) : nullptr; sentenced != nullptr) {
      if (!has_slot("target") && !passive_ && word.tokens.first >= hit_.whole.last)
        add_name("target", *sentenced);
      continue;
    }
    // "внести X |в| список": a part of the phrase that tells the measure.
    if (weak && (hit_.whole.contains(word.tokens.first) || is_in_people(word.tokens.first))) continue;
    if (weak) {
      bool beside = word.tokens.first >= hit_.tokens.last && word.tokens.first - hit_.tokens.last <= 1;
      for (const Slot& slot : event_.slots) {
        if (slot.role != "target") continue;
        const TokenRange target = work_.tokens.tokens_in(slot.span);
        if (target.first < hit_.tokens.first) continue;
        if (target.last == word.tokens.first) beside = true;
        // "charged X, 45, |with| fraud"
        for (const Who& who : sentence_.names) {
          const std::uint32_t age = who.tokens.last == target.last ? behind_age(sentence_, who) : target.last;
          if (age > target.last && age + 1 == word.tokens.first) beside = true;
        }
      }
      beside = beside || stands_behind_penalty(word.tokens.first);
      const std::uint32_t next = word.tokens.last;
      if (hit_.companion.first < hit_.companion.last && hit_.companion.first >= next &&
          hit_.companion.first <= next + 1)
        continue;
      if ((!beside && !own) || next >= clause_last || sentence_.page->time[next] ||
          work_.tokens.tokens[next].kind == TokenKind::kNumber || is_place_at(next) || measures(next) ||
          // "арестовать |в Лимасоле|": a capital behind a word for "in" is a place, though no table has it.
          (work_.tokens.tokens[next].capital &&
           word_of(word.tokens.first, WordClass::kPreposition) != nullptr &&
           word_of(word.tokens.first, WordClass::kPreposition)->word->tie == Tie::kIn) ||
          // "внесла два порта |в провинции Шаньдун|"
          (next + 1 < clause_last && is_place_at(next + 1) && work_.tokens.tokens[next + 1].capital))
        continue;
    }
    TokenRange reason{word.tokens.first, word.tokens.last};
    const std::uint32_t end = std::min(clause_last, word.tokens.last + kMostReasonTokens);
    while (reason.last < end && !(reason.last >= hit_.tokens.first && reason.first < hit_.tokens.first) &&
           work_.tokens.tokens[reason.last].kind != TokenKind::kStop && !opens_agent(reason.last) &&
           !opens_predicate(reason.last) && !opens_joined_predicate(reason.last))
      ++reason.last;
    // "wegen seines Atomprogramms jahrelang mit Sanktionen belegt": for how long belongs to the verb.
    const auto is_loose = [&](std::uint32_t token) {
      return (token > word.tokens.last && tells_time(token)) ||
             work_.tokens.tokens[token].kind == TokenKind::kComma ||
             hit_ending_at(sentence_, token + 1, WordClass::kPreposition) != nullptr ||
             // "Deux hommes accusés d'espionnage |ont été| arrêtés"
             hit_ending_at(sentence_, token + 1, WordClass::kAuxiliary) != nullptr;
    };
    while (reason.last > word.tokens.last && is_loose(reason.last - 1)) --reason.last;
    if (reason.last <= word.tokens.last) continue;
    // "inculpé de blanchiment |à New York|": where and by whom is no part of it.
    const bool german = sentence_.language == "de" || sentence_.language == "nl";
    for (const Slot& slot : event_.slots) {
      const TokenRange other = work_.tokens.tokens_in(slot.span);
      const bool behind = other.first >= word.tokens.last + 2 && other.first < reason.last;
      // "wegen Geldwäsche |die Bank X|": nor is whom it is done to.
      for (std::uint32_t i = other.first;
           behind && german && slot.role == "target" && i > word.tokens.last + 1; --i) {
        const std::uint32_t article = clause_word_classes(sentence_.language, work_.tokens.lower(i - 1));
        if ((article & clause_word::kArticle) != 0 && (article & clause_word::kGenitive) == 0 &&
            hit_ending_at(sentence_, i - 1, WordClass::kPreposition) == nullptr)
          reason.last = std::min(reason.last, i - 1);
      }
      if (!weak || slot.role == "time" || slot.role == "offence" || slot.role == "reason") continue;
      if (behind && hit_ending_at(sentence_, other.first, WordClass::kPreposition) != nullptr)
        reason.last = other.first - 1;
    }
    if (reason.last <= word.tokens.last) continue;
    // "l'arrestation de six Colombiens", "арестовала в порту яхту": whom it is done to is no ground.
    const Span span = work_.tokens.span(reason);
    if (weak && std::any_of(event_.slots.begin(), event_.slots.end(), [&](const Slot& slot) {
          return slot.role != "time" && slot.span.overlaps(span);
        }))
      continue;
    // "arrestatie |van| X": a preposition of the noun, or a part of its phrase.
    if (const WordHit* of = word_of(reason.first, WordClass::kPreposition);
        weak && is_noun() && reason.first + 1 >= hit_.whole.last && reason.first <= hit_.whole.last &&
        of != nullptr && (of->word->tie == Tie::kOf || of->word->tie == Tie::kVon))
      continue;
    add(type_.group == EventGroup::kSanctions ? "reason" : "offence", reason, {});
    return;
  }
}

}  // namespace tamis::documents
